import { EmptyState } from '../../components/empty/empty-state.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { Opening } from '../../components/sentence/sentence.tsx';
import { Tallies } from '../../components/tally/tallies.tsx';
import type { ListedPlan } from '../../tasks/plan.ts';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

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
export function PlansPage({ here, plans }: { here: Here; plans: readonly ListedPlan[] }) {
  return (
    <CouncilPage here={here} title="Plans" room="plans">
      <PageHead title="Plans" aside={<Showing here={here} />}>
        <p class="ways">
          <a href={here.addresses.actions()}>All actions, worst first</a>
        </p>
      </PageHead>
      {plans.length === 0 ? (
        <EmptyState
          title="No plan yet"
          text="A plan comes with a workbook: sheets plans, objectives, indicators and actions."
          action={{ text: 'Import a workbook', href: here.addresses.import() }}
        />
      ) : (
        plans.map((plan) => <Plan here={here} plan={plan} />)
      )}
    </CouncilPage>
  );
}
