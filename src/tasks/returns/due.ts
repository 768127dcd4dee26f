import { judgeAction } from '../../judgement/action.ts';
import type { CollectionPeriod } from '../../model/collection.ts';
import type { Council } from '../../model/council.ts';
import type { Entry, ItemKey, ShownStage, Step } from '../../model/entry.ts';
import type { Frequency } from '../../model/indicator.ts';
import { days, parsePeriod, previous } from '../../model/period.ts';
import type { Action, Progress } from '../../model/plan.ts';
import { SET_ASIDE } from '../../model/plan.ts';

/* What is due in a period, and where a return stands: plain data in and out, so that the rules can be read and tested alone. */

/** What a return is about, as the plan has it. */
export interface DueItem {
  readonly key: ItemKey;
  readonly title: string;
  readonly objective: string | null;
  readonly owner: string | null;
  readonly approver: string | null;
  readonly service: string | null;
}

/** Progress is returned every quarter unless the action says otherwise. */
const ACTION_FREQUENCY: Frequency = 'quarter';

type Rows = Pick<Council, 'organisation' | 'indicators' | 'actions' | 'progress'>;

/** An action is returned from the period in which it starts until it is done or taken out of the plan. */
function isUnderWay(action: Action, progress: readonly Progress[], { period }: CollectionPeriod, yearStarts: number): boolean {
  const at = parsePeriod(period, yearStarts);
  if (action.starts !== null && days(parsePeriod(action.starts, yearStarts)).from > days(at).to) return false;
  const before = judgeAction(action, progress, previous(at, yearStarts), yearStarts);
  return before.state !== 'completed' && !SET_ASIDE.some((aside) => aside === before.state && aside === 'deleted');
}

/** All returns that are due for a period of the calendar: what is measured as often as the period is long, and no more often. */
export function dueIn(council: Rows, collection: CollectionPeriod): DueItem[] {
  const { yearStarts } = council.organisation;
  const { period } = collection;
  const { kind } = parsePeriod(period, yearStarts);
  const indicators = council.indicators
    .filter(({ frequency }) => frequency === kind)
    .map(({ code, title, objective, owner, approver, service }) => ({
      key: { kind: 'indicator' as const, reference: code, period },
      title,
      objective,
      owner,
      approver,
      service,
    }));
  const returned = new Map<string, Progress[]>();
  for (const row of council.progress) {
    const rows = returned.get(row.action);
    if (rows) rows.push(row);
    else returned.set(row.action, [row]);
  }
  const actions = council.actions
    .filter(({ frequency }) => (frequency ?? ACTION_FREQUENCY) === kind)
    .filter((action) => isUnderWay(action, returned.get(action.ref) ?? [], collection, yearStarts))
    .map(({ ref, title, objective, owner, approver, service }) => ({
      key: { kind: 'action' as const, reference: ref, period },
      title,
      objective,
      owner,
      approver,
      service,
    }));
  return [...indicators, ...actions];
}

/** One return named as one text, to look it up by. */
export function itemText({ kind, reference, period }: ItemKey): string {
  return `${kind} ${reference} ${period}`;
}

/** The last day of an exception that was given since the return was last sent; null where there is none. */
export function exceptionUntil(steps: readonly Step[]): string | null {
  const sent = steps.findLastIndex(({ step }) => step === 'submitted');
  return steps.slice(sent + 1).findLast(({ step }) => step === 'excepted')?.until ?? null;
}

/** The day by which a return is to be sent: that of its exception where this is later, for an exception takes no time away. */
export function dueBy(until: string | null, { due }: Pick<CollectionPeriod, 'due'>): string {
  return until !== null && until > due ? until : due;
}

/** What decides where a return stands on a day. */
export interface Standing {
  readonly collection: CollectionPeriod;
  readonly entry: Entry | null;
  readonly steps: readonly Step[];
  /** the council's rows have a figure or progress for the period that came without a return: brought by a workbook */
  readonly held: boolean;
  /** ISO day */
  readonly today: string;
}

export interface Stand {
  readonly stage: ShownStage;
  /** may still be entered */
  readonly open: boolean;
  /** due day over and not sent */
  readonly late: boolean;
  /** last day of an exception in force */
  readonly until: string | null;
  readonly closed: 'not-open-yet' | 'sent' | 'approved' | 'locked' | null;
}

/** Where a return stands: what was done with it, and what the calendar makes of it on the day. */
export function standOf({ collection, entry, steps, held, today }: Standing): Stand {
  const kept: ShownStage = entry?.stage ?? (held ? 'approved' : 'not-started');
  const locked = collection.locks !== null && today >= collection.locks;
  const allowed = exceptionUntil(steps);
  const until = allowed !== null && today <= allowed ? allowed : null;
  const stage: ShownStage = kept === 'approved' && locked ? 'locked' : kept;
  const toEnter = stage === 'not-started' || stage === 'draft' || stage === 'returned' || stage === 'reopened';
  const late = toEnter && stage !== 'reopened' && today > dueBy(until, collection);
  if (stage === 'submitted') return { stage, open: false, late: false, until, closed: 'sent' };
  if (!toEnter) return { stage, open: false, late: false, until, closed: stage === 'locked' ? 'locked' : 'approved' };
  // What came back is asked for again: a lock that fell while it waited for its sign-off does not shut it in between.
  if (stage === 'reopened' || stage === 'returned' || until !== null) return { stage, open: true, late, until, closed: null };
  if (today < collection.opens) return { stage, open: false, late: false, until, closed: 'not-open-yet' };
  return locked ? { stage, open: false, late, until, closed: 'locked' } : { stage, open: true, late, until, closed: null };
}
