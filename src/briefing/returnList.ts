import type { ShownStage } from '../model/entry.ts';
import type { PeriodText } from '../model/period.ts';
import type { Organisation } from '../model/plan.ts';
import { daysBetween } from '../model/today.ts';
import { type PeriodNames, periodNamesFor } from './periodName.ts';
import type { MyReturns, ReturnGroup, ReturnItem } from './returnTypes.ts';
import { counted, type Said, sentenceOf, type Wording, wordingOf } from './wording.ts';

/** Returns of one period, as they are owed. */
export interface OwedGroup {
  readonly period: PeriodText;
  /** the last day on which they are in time (ISO date) */
  readonly due: string;
  readonly items: readonly ReturnItem[];
}

const DONE: readonly ShownStage[] = ['submitted', 'approved', 'locked'];

function isDone({ stage }: ReturnItem): boolean {
  return DONE.includes(stage);
}

/** "in 4 days", "tomorrow" */
function inDays(days: number, wording: Wording): string {
  return wording.text('return.in-days', { days });
}

/** "Due Friday 16 October, in 4 days", "Due today", "3 days late, was due Friday 16 October" */
export function dueText(due: string, today: string, organisation: Organisation): string {
  const wording = wordingOf(organisation);
  const day = periodNamesFor(wording, organisation.yearStarts).weekday(due);
  const days = daysBetween(today, due);
  if (days === 0) return wording.word('return.due.today');
  return days > 0
    ? wording.text('return.due', { day, when: inDays(days, wording) })
    : wording.text('return.due.late', { days: -days, day });
}

function references(items: readonly ReturnItem[]): string[] {
  return items.map(({ key }) => key.reference);
}

function nextSentence(groups: readonly OwedGroup[], today: string, wording: Wording, names: PeriodNames): Said | null {
  const ahead = groups
    .map(({ due, items }) => ({ due, open: items.filter((item) => !isDone(item)).length }))
    .filter(({ due, open }) => due >= today && open > 0)
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  const [next] = ahead;
  if (next === undefined) return null;
  const open = ahead.filter(({ due }) => due === next.due).reduce((count, group) => count + group.open, 0);
  const all = groups.reduce((count, { items }) => count + items.length, 0);
  const days = daysBetween(today, next.due);
  if (days === 0) return wording.say('my-returns.next.today', { open, all });
  return wording.say('my-returns.next', { open, all, day: names.weekday(next.due), when: inDays(days, wording) });
}

function opening(groups: readonly OwedGroup[], today: string, wording: Wording, names: PeriodNames): Said[] {
  const items = groups.flatMap((group) => group.items);
  const open = items.filter((item) => !isDone(item));
  const late = open.filter((item) => item.late);
  const all = counted(references(items));
  if (items.length === 0) return [wording.say('my-returns.none')];
  if (open.length === 0) return [wording.say('my-returns.all-done', { all })];
  const values = { all, open: counted(references(open)), late: counted(references(late)) };
  const next = nextSentence(groups, today, wording, names);
  return [wording.say(late.length === 0 ? 'my-returns.open' : 'my-returns.open.late', values), ...(next === null ? [] : [next])];
}

/**
 * All that one person owes, soonest first.
 * @param today ISO date
 * @param covering names of the people she covers for
 */
export function briefMyReturns(
  organisation: Organisation,
  groups: readonly OwedGroup[],
  today: string,
  covering: readonly string[],
): MyReturns {
  const wording = wordingOf(organisation);
  const names = periodNamesFor(wording, organisation.yearStarts);
  const soonest = [...groups].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const items = soonest.flatMap((group) => group.items);
  const done = items.filter(isDone).length;
  return {
    title: wording.word('my-returns.title'),
    opening: opening(soonest, today, wording, names).map(sentenceOf),
    groups: soonest.map(
      ({ period, due, items: owed }): ReturnGroup => ({
        period,
        periodName: names.title(period),
        dueText: dueText(due, today, organisation),
        late: owed.some((item) => item.late && !isDone(item)),
        items: owed,
      }),
    ),
    done,
    all: items.length,
    doneText: wording.text('my-returns.done', { done, all: items.length }),
    covering,
  };
}
