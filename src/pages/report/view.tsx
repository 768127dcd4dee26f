import type { ReportBriefing } from '../../briefing/types.ts';
import { Downloads } from '../../components/downloads/downloads.tsx';
import { Report } from '../../components/report/report.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { reportDownloads } from '../reports/view.tsx';

/** The quarterly report as the council prints it, with the ways to take it away. */
export function ReportPage({ here, briefing }: { here: Here; briefing: ReportBriefing }) {
  return (
    <CouncilPage here={here} title={`Report: ${briefing.plan.title}`} room="reports">
      <Report
        briefing={briefing}
        links={here.links}
        head={
          <>
            <p class="span">
              {briefing.subject.organisation} · {briefing.subject.span}
            </p>
            <div class="bar-of-filters">
              <Downloads label="Take away" links={reportDownloads(here.addresses, briefing.plan.code)} />
              <Showing here={here} />
            </div>
          </>
        }
      />
    </CouncilPage>
  );
}
