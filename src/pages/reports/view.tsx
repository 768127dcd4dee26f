import type { ReportBriefing } from '../../briefing/types.ts';
import { Downloads } from '../../components/downloads/downloads.tsx';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { Opening } from '../../components/sentence/sentence.tsx';
import type { Addresses } from '../frame/addresses.ts';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

/** The ways to take a report away, each by what it is for. */
export function reportDownloads(addresses: Addresses, plan: string) {
  return [
    { text: 'Word', href: addresses.reportAs(plan, 'docx') },
    { text: 'PDF', href: addresses.reportAs(plan, 'pdf') },
    { text: 'Excel', href: addresses.reportAs(plan, 'xlsx') },
    { text: 'Web page', href: addresses.reportAs(plan, 'html') },
    { text: 'JSON', href: addresses.reportAs(plan, 'json') },
  ];
}

/** The reports that a council can read and take away. */
export function ReportsPage({ here, reports }: { here: Here; reports: readonly ReportBriefing[] }) {
  const { addresses } = here;
  return (
    <CouncilPage here={here} title="Reports" room="reports">
      <PageHead title="Reports" aside={<Showing here={here} />} />
      {reports.length === 0 && (
        <EmptyState
          title="Nothing to report yet"
          text="A report is made for each plan that has actions or indicators."
          action={{ text: 'Import a workbook', href: addresses.import() }}
        />
      )}
      {reports.map(({ plan, title, overview }) => (
        <Section title={<a href={addresses.report(plan.code)}>{title}</a>} aside={here.standpoint.periodName}>
          <Opening sentences={overview.slice(0, 2)} dense />
          <div class="ways">
            <Downloads label="Take away" links={reportDownloads(addresses, plan.code)} />
          </div>
        </Section>
      ))}
    </CouncilPage>
  );
}
