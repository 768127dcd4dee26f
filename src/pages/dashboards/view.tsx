import type { DashboardBriefing } from '../../briefing/types.ts';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { Opening } from '../../components/sentence/sentence.tsx';
import { Tallies } from '../../components/tally/tallies.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { ListTools } from '../frame/list-tools.tsx';
import { type ListChoice, type Listing, listed } from '../frame/listing.ts';
import { TALLY_SORT_WORDS, type TallySort, tallyListing } from '../frame/tally-listing.ts';

/** How dashboards are searched and put in order. */
export const DASHBOARD_LISTING: Listing<DashboardBriefing, TallySort> = tallyListing((briefing) => briefing, []);

interface DashboardsPageProps {
  readonly here: Here;
  readonly dashboards: readonly DashboardBriefing[];
  readonly choice: ListChoice<TallySort>;
}

/** The dashboards of a council, each as it opens. */
export function DashboardsPage({ here, dashboards, choice }: DashboardsPageProps) {
  const { addresses } = here;
  const shown = listed(dashboards, DASHBOARD_LISTING, choice);
  return (
    <CouncilPage here={here} title="Dashboards" room="dashboards">
      <PageHead title="Dashboards" aside={<Showing here={here} />} />
      {dashboards.length === 0 ? (
        <EmptyState
          title="No dashboard yet"
          text="The sheet dashboards of a workbook says which indicators stand on which dashboard. Meanwhile all indicators are in one list."
          action={{ text: 'All indicators', href: addresses.indicators() }}
        />
      ) : (
        <ListTools
          here={here}
          listing={DASHBOARD_LISTING}
          choice={choice}
          rows={dashboards}
          sortWords={TALLY_SORT_WORDS}
          address={addresses.dashboards}
          csv={addresses.dashboardsCsv}
        />
      )}
      {dashboards.length > 0 && shown.length === 0 && (
        <EmptyState
          title="No dashboard is like that"
          text="None has these words."
          action={{ text: 'Show all', href: addresses.dashboards() }}
        />
      )}
      {shown.map(({ code, title, opening, tally }) => (
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
