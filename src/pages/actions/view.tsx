import { EmptyState } from '../../components/empty/empty-state.tsx';
import { CountFilters, type FilterItem } from '../../components/filters/filters.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { StateLabel } from '../../components/marks/labels.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { StateCells } from '../../components/tally/tally.tsx';
import { ACTION_STATES } from '../../model/plan.ts';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { ListTools } from '../frame/list-tools.tsx';
import { listQuery } from '../frame/listing.ts';
import { ACTION_LISTING, type ActionChoice, type ActionSort, actionsBut, type ListedAction, ofState } from './listing.ts';

/** "Quarter 2, 2026-27" after a comma; a month keeps its capital. */
function sentenceCase(name: string): string {
  return name.replace(/^(Quarter|Half|Year)\b/, (word) => word.toLowerCase());
}

const SORT_WORDS: Readonly<Record<ActionSort, string>> = {
  worst: 'Worst first',
  due: 'By due date',
  reference: 'By reference',
  title: 'By title',
};

/** How many there are of each state, worst first. */
function statesOf(actions: readonly ListedAction[]) {
  return ACTION_STATES.flatMap((state) => {
    const own = actions.filter(({ row }) => row.mark.state === state);
    const [first] = own;
    return first === undefined ? [] : [{ mark: first.row.mark, count: own.length, rows: own.map(({ row }) => row.ref), share: null }];
  });
}

function StateFilter({ here, actions, choice }: { here: Here; actions: readonly ListedAction[]; choice: ActionChoice }) {
  const href = (state: string | null) => here.addresses.actions({ ...listQuery(ACTION_LISTING, choice), state });
  const items = statesOf(actions).map(
    ({ mark, count }): FilterItem => ({
      text: mark.word,
      count,
      href: href(mark.state),
      current: mark.state === choice.state,
      mark: mark.state,
    }),
  );
  return (
    <CountFilters
      label="Status"
      items={[{ text: 'All', count: actions.length, href: href(null), current: choice.state === null }, ...items]}
    />
  );
}

function PlanActions({ here, actions }: { here: Here; actions: readonly ListedAction[] }) {
  const [first] = actions;
  const title = first?.planTitle ?? 'Under no plan';
  const plan = first?.plan ?? null;
  const cells = statesOf(actions);
  const text = cells.map(({ mark, count }) => `${count} ${mark.word.toLowerCase()}`).join(', ');
  const services = actions.some(({ service }) => service !== null);
  return (
    <Section title={title} aside={plan !== null && <a href={here.addresses.plan(plan)}>The plan</a>}>
      <p>{text}</p>
      <div class="tallies">
        <StateCells shares={cells} text={text} />
      </div>
      <DataTable
        caption={`${title}: actions`}
        captionHidden
        columns={[
          { text: 'Reference' },
          { text: 'Action' },
          { text: 'Owner', phone: false },
          ...(services ? [{ text: 'Service', phone: false }] : []),
          { text: 'Due', phone: false },
          { text: 'Done', figure: true, bold: true },
          { text: 'Status' },
        ]}
        rows={actions.map(({ row, service }) => [
          row.ref,
          <a href={here.addresses.action(row.ref)}>{row.title}</a>,
          row.owner ?? '–',
          ...(services ? [service ?? '–'] : []),
          row.due ?? '–',
          row.percent === null ? '–' : `${row.percent}%`,
          <StateLabel mark={row.mark} />,
        ])}
      />
    </Section>
  );
}

/** All actions of a council, plan by plan: searched, narrowed and in one of four orders. */
export function ActionsPage({ here, all, choice }: { here: Here; all: readonly ListedAction[]; choice: ActionChoice }) {
  const { addresses } = here;
  const counted = actionsBut(all, choice);
  const shown = ofState(counted, choice.state);
  const plans = [...new Set(all.map(({ plan }) => plan))].filter((plan) => shown.some((each) => each.plan === plan));
  return (
    <CouncilPage here={here} title="Actions" room="plans">
      <PageHead title={`Actions, ${sentenceCase(here.standpoint.periodName)}`} aside={<Showing here={here} />} />
      {all.length === 0 ? (
        <EmptyState
          title="No action yet"
          text="Actions come with the sheet actions of a workbook."
          action={{ text: 'Import', href: addresses.import() }}
        />
      ) : (
        <ListTools
          here={here}
          listing={ACTION_LISTING}
          choice={choice}
          rows={all}
          sortWords={SORT_WORDS}
          address={addresses.actions}
          csv={addresses.actionsCsv}
          beside={{ state: choice.state }}
        >
          <StateFilter here={here} actions={counted} choice={choice} />
        </ListTools>
      )}
      {all.length > 0 && shown.length === 0 && (
        <EmptyState
          title="No action is like that"
          text="None has these words, this status and what else is chosen."
          action={{ text: 'Show all', href: addresses.actions() }}
        />
      )}
      {plans.map((plan) => (
        <PlanActions here={here} actions={shown.filter((each) => each.plan === plan)} />
      ))}
    </CouncilPage>
  );
}
