import type { ReportBriefing } from '../../briefing/types.ts';
import { Downloads } from '../../components/downloads/downloads.tsx';
import { Report } from '../../components/report/report.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

/** The quarterly report as the council prints it, with the ways to take it away. */
export function ReportPage({ here, briefing }: { here: Here; briefing: ReportBriefing }) {
  const { addresses } = here;
  const { code } = briefing.plan;
  return (
    <CouncilPage here={here} title={`Report: ${briefing.plan.title}`} room="reports">
      <Report
        briefing={briefing}
        links={here.links}
        head={
          <div class="report-tools">
            <Showing here={here} />
            <Downloads
              label="Take away"
              links={[
                { text: 'Word', href: addresses.reportAs(code, 'docx') },
                { text: 'PDF', href: addresses.reportAs(code, 'pdf') },
                { text: 'Excel', href: addresses.reportAs(code, 'xlsx') },
                { text: 'Web page', href: addresses.reportAs(code, 'html') },
                { text: 'JSON', href: addresses.reportAs(code, 'json') },
              ]}
            />
          </div>
        }
      />
    </CouncilPage>
  );
}
