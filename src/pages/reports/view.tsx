import { DownloadList } from '../../components/downloads/downloads.tsx';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { Opening } from '../../components/sentence/sentence.tsx';
import type { ListedPlan } from '../../tasks/plan.ts';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

/** The reports that a council can read and take away: one for each plan that holds something. */
export function ReportsPage({ here, plans }: { here: Here; plans: readonly ListedPlan[] }) {
  const { addresses } = here;
  const reported = plans.filter(({ holds }) => holds);
  return (
    <CouncilPage here={here} title="Reports" room="reports">
      <PageHead title="Reports" aside={<Showing here={here} />} />
      {reported.length === 0 ? (
        <EmptyState
          title="Nothing to report yet"
          text="A report is made for each plan that has actions or indicators."
          action={{ text: 'Import a workbook', href: addresses.import() }}
        />
      ) : (
        reported.map(({ briefing: { plan, opening } }) => (
          <Section title={plan.title} aside={here.standpoint.periodName}>
            <Opening sentences={opening} dense />
            <DownloadList
              items={[
                { text: `Read ${plan.title}`, href: addresses.report(plan.code), detail: 'In the browser' },
                { text: 'Word', href: addresses.reportAs(plan.code, 'docx'), detail: 'To finish in your own style' },
                { text: 'PDF', href: addresses.reportAs(plan.code, 'pdf'), detail: 'For the committee: tagged, A4' },
                { text: 'Excel', href: addresses.reportAs(plan.code, 'xlsx'), detail: 'To check: a sheet for each table' },
                { text: 'Web page', href: addresses.reportAs(plan.code, 'html'), detail: 'One file that stands alone' },
                { text: 'JSON', href: addresses.reportAs(plan.code, 'json'), detail: 'For other programs' },
              ]}
            />
          </Section>
        ))
      )}
    </CouncilPage>
  );
}
