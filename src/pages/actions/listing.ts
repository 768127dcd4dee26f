import type { ActionRow } from '../../briefing/types.ts';
import { days, parsePeriod } from '../../model/period.ts';
import { ACTION_STATES, type ActionState } from '../../model/plan.ts';
import { byReference } from '../../model/reference.ts';
import type { PlanActions } from '../../tasks/actions.ts';
import type { Here } from '../frame/here.ts';
import { type ListChoice, type Listing, listed } from '../frame/listing.ts';

const ACTION_SORTS = ['worst', 'due', 'reference', 'title'] as const;
export type ActionSort = (typeof ACTION_SORTS)[number];

/** An action in the list, with what its row does not say. */
export interface ListedAction {
  readonly row: ActionRow;
  readonly plan: string | null;
  readonly planTitle: string | null;
  readonly service: string | null;
  /** last day of the period by which it is due (ISO date); null where none is set */
  readonly dueDay: string | null;
}

export function listedActions(here: Here, plans: readonly PlanActions[]): ListedAction[] {
  const { actions, organisation } = here.reading.frame;
  const of = new Map(actions.map((action) => [action.ref, action]));
  return plans.flatMap(({ plan, title, rows }) =>
    rows.map((row) => {
      const action = of.get(row.ref);
      const due = action?.due ?? null;
      return {
        row,
        plan,
        planTitle: title,
        service: action?.service ?? null,
        dueDay: due === null ? null : days(parsePeriod(due, organisation.yearStarts)).to,
      };
    }),
  );
}

const named = (text: string | null) => (text === null ? null : { value: text, text });
const stateRank = ({ row }: ListedAction) => ACTION_STATES.indexOf(row.mark.state);
/** What has no date is due after everything that has. */
const AFTER_ALL = '9999';

/** How the actions of a council are searched, narrowed and put in order. */
export const ACTION_LISTING: Listing<ListedAction, ActionSort> = {
  fields: [
    { name: 'plan', label: 'Plan', of: ({ plan, planTitle }) => (plan === null ? null : { value: plan, text: planTitle ?? plan }) },
    { name: 'service', label: 'Service', of: ({ service }) => named(service) },
    { name: 'owner', label: 'Owner', of: ({ row }) => named(row.owner) },
  ],
  sorts: ACTION_SORTS,
  words: ({ row, service }) => `${row.ref} ${row.title} ${row.owner ?? ''} ${service ?? ''}`,
  order(sort) {
    switch (sort) {
      case 'worst':
        return (a, b) => stateRank(a) - stateRank(b);
      case 'due':
        return (a, b) => (a.dueDay ?? AFTER_ALL).localeCompare(b.dueDay ?? AFTER_ALL) || byReference(a.row.ref, b.row.ref);
      case 'reference':
        return (a, b) => byReference(a.row.ref, b.row.ref);
      case 'title':
        return (a, b) => a.row.title.localeCompare(b.row.title, 'en');
    }
  },
};

export interface ActionChoice extends ListChoice<ActionSort> {
  readonly state: ActionState | null;
}

/** The actions as chosen, but for their state: what the filters by state count. */
export function actionsBut(actions: readonly ListedAction[], choice: ActionChoice): ListedAction[] {
  return listed(actions, ACTION_LISTING, choice);
}

export function ofState(actions: readonly ListedAction[], state: ActionState | null): readonly ListedAction[] {
  return state === null ? actions : actions.filter(({ row }) => row.mark.state === state);
}
