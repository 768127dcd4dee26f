import type { DashboardBriefing } from '../../briefing/types.ts';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { Opening } from '../../components/sentence/sentence.tsx';
import { Tallies } from '../../components/tally/tallies.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

/** The dashboards of a council, each as it opens. */
export function DashboardsPage({ here, dashboards }: { here: Here; dashboards: readonly DashboardBriefing[] }) {
  const { addresses } = here;
  return (
    <CouncilPage here={here} title="Dashboards" room="dashboards">
      <PageHead title="Dashboards" aside={<Showing here={here} />} />
      {dashboards.length === 0 && (
        <EmptyState
          title="No dashboard yet"
          text="The sheet dashboards of a workbook says which indicators stand on which dashboard. Meanwhile all indicators are in one list."
          action={{ text: 'All indicators', href: addresses.indicators() }}
        />
      )}
      {dashboards.map(({ code, title, opening, tally }) => (
        <Section
          title={<a href={addresses.dashboard(code)}>{title}</a>}
          aside={tally.all === 1 ? '1 indicator' : `${tally.all} indicators`}
        >
          <Opening sentences={opening.slice(0, 1)} dense />
          <Tallies tally={tally} shares={[]} />
          <p class="ways">
            <a href={addresses.dashboard(code, { view: 'cards' })}>As cards</a>
          </p>
        </Section>
      ))}
    </CouncilPage>
  );
}
