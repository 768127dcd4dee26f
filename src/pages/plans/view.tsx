import { EmptyState } from '../../components/empty/empty-state.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { Opening } from '../../components/sentence/sentence.tsx';
import { Tallies } from '../../components/tally/tallies.tsx';
import type { ListedPlan } from '../../tasks/plan.ts';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { ListTools } from '../frame/list-tools.tsx';
import { type ListChoice, type Listing, listed } from '../frame/listing.ts';
import { TALLY_SORT_WORDS, type TallySort, tallyListing } from '../frame/tally-listing.ts';

/** How plans are searched, narrowed and put in order. */
export const PLAN_LISTING: Listing<ListedPlan, TallySort> = tallyListing(
  ({ briefing }) => ({ ...briefing.plan, tally: briefing.tally }),
  [{ name: 'kind', label: 'Kind', of: ({ briefing }) => ({ value: briefing.plan.kind, text: briefing.kindWord }) }],
);

function Plan({ here, plan }: { here: Here; plan: ListedPlan }) {
  const { briefing, holds } = plan;
  const { code, title, years } = briefing.plan;
  return (
    <Section title={<a href={here.addresses.plan(code)}>{years === null ? title : `${title}, ${years}`}</a>} aside={briefing.kindWord}>
      <Opening sentences={briefing.opening} dense />
      <Tallies tally={briefing.tally} shares={briefing.shares} />
      {holds && (
        <p class="ways">
          <a href={here.addresses.report(code)}>Its report</a>
        </p>
      )}
    </Section>
  );
}

/** The plans of a council, each with what it holds. */
export function PlansPage({ here, plans, choice }: { here: Here; plans: readonly ListedPlan[]; choice: ListChoice<TallySort> }) {
  const { addresses } = here;
  const shown = listed(plans, PLAN_LISTING, choice);
  return (
    <CouncilPage here={here} title="Plans" room="plans">
      <PageHead title="Plans" aside={<Showing here={here} />}>
        <p class="ways">
          <a href={addresses.thread()}>The golden thread across all plans</a> · <a href={addresses.actions()}>All actions, worst first</a>
        </p>
      </PageHead>
      {plans.length > 0 && (
        <ListTools
          here={here}
          listing={PLAN_LISTING}
          choice={choice}
          rows={plans}
          sortWords={TALLY_SORT_WORDS}
          address={addresses.plans}
          csv={addresses.plansCsv}
        />
      )}
      {plans.length === 0 ? (
        <EmptyState
          title="No plan yet"
          text="A plan comes with a workbook: sheets plans, objectives, indicators and actions."
          action={{ text: 'Import a workbook', href: addresses.import() }}
        />
      ) : shown.length === 0 ? (
        <EmptyState
          title="No plan is like that"
          text="None has these words and what else is chosen."
          action={{ text: 'Show all', href: addresses.plans() }}
        />
      ) : (
        shown.map((plan) => <Plan here={here} plan={plan} />)
      )}
    </CouncilPage>
  );
}
