import type { DashboardBriefing } from '../../briefing/types.ts';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { Opening } from '../../components/sentence/sentence.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { Tallies } from '../../components/tally/tallies.tsx';
import type { MyDashboard } from '../../tasks/dashboards/mine.ts';
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
  /** what she who looks is making, which nobody else sees */
  readonly mine: readonly MyDashboard[];
  readonly choice: ListChoice<TallySort>;
  /** whether she deleted one of hers just now */
  readonly deleted: boolean;
}

/** Her own dashboards, each with who sees it and the way to go on. */
function Mine({ here: { addresses }, mine }: Pick<DashboardsPageProps, 'here' | 'mine'>) {
  return (
    <Section title="Yours, private" aside="Only you see these">
      <DataTable
        caption="Yours, private"
        captionHidden
        rowHeads
        columns={[{ text: 'Dashboard' }, { text: 'State' }, { text: 'Indicators', figure: true }, { text: 'Saved' }, { text: 'Change' }]}
        rows={mine.map(({ code, title, copy, indicators, savedText }) => [
          <a href={addresses.dashboard(code, copy ? { copy: 'mine' } : {})}>{title}</a>,
          copy ? 'Working copy of a published one' : 'Private',
          indicators,
          savedText,
          <a href={addresses.dashboardEdit(code)}>
            Change<span class="hidden"> {title}</span>
          </a>,
        ])}
      />
    </Section>
  );
}

/** The dashboards of a council, each as it opens. */
export function DashboardsPage({ here, dashboards, mine, choice, deleted }: DashboardsPageProps) {
  const { addresses } = here;
  const shown = listed(dashboards, DASHBOARD_LISTING, choice);
  return (
    <CouncilPage here={here} title="Dashboards" room="dashboards">
      <PageHead title="Dashboards" aside={<Showing here={here} />} />
      {deleted && <p role="status">It is deleted.</p>}
      {here.may('make-dashboard') && (
        <p class="buttons">
          <a class="button" href={addresses.dashboardNew()}>
            Make a dashboard
          </a>
        </p>
      )}
      {mine.length > 0 && <Mine here={here} mine={mine} />}
      {dashboards.length === 0 ? (
        <EmptyState
          title="No dashboard yet"
          text="Make one here and publish it, or bring a workbook whose sheet dashboards says which indicators stand on which. Meanwhile all indicators are in one list."
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
          aside={tally.all === 1 ? 'Published, 1 indicator' : `Published, ${tally.all} indicators`}
        >
          <Opening sentences={opening.slice(0, 1)} dense />
          <Tallies tally={tally} shares={[]} />
          <p class="ways">
            <a href={addresses.dashboard(code, { view: 'cards' })}>As cards</a> ·{' '}
            <a href={addresses.dashboard(code, { view: 'calendar' })}>As a calendar</a> ·{' '}
            <a href={addresses.dashboard(code, { view: 'wall' })}>On the wall</a>
          </p>
        </Section>
      ))}
    </CouncilPage>
  );
}
