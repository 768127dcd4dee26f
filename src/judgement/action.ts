import { comparePeriods, days, end, type Period, parsePeriod, type YearStart } from '../model/period.ts';
import { type Action, type ActionState, type Progress, SET_ASIDE } from '../model/plan.ts';
import type { ActionVerdict, ActionWarning } from '../model/verdict.ts';

/*
 * The state of an action in a period (method.md section 7): as returned; where the return leaves it out, from % complete
 * and the dates. Completed in an earlier period it stays completed and counted, and is not listed again.
 */

/** Phrases by which a comment contradicts the state it stands beside; a heading for a person to look at, no error. */
const FURTHER_WORK =
  /\b(further|more|remaining|outstanding) (work|action|steps?)\b|\bstill to (do|be done|complete)\b|\bnot yet (complete|finished)/i;

/** The words of a comment by which there is work left: "further work"; null where it says none. */
export function workRemaining(comment: string | null): string | null {
  return comment === null ? null : (FURTHER_WORK.exec(comment)?.[0] ?? null);
}

const EXPECTED_ON_TIME =
  /\b(expected|will be|due|forecast) (to be )?(complete[d]?|finish(ed)?|deliver(ed)?)? ?(on time|on schedule|within timescale|by the due date)\b/i;

/** Whether a period ends within another: a half-year's return is that of its last month too. */
function endsIn(outer: Period, inner: Period): boolean {
  return end(inner) > outer.first && end(inner) <= end(outer);
}

interface Returned {
  readonly row: Progress;
  readonly period: Period;
}

function isSetAside(state: ActionState): boolean {
  return SET_ASIDE.some((aside) => aside === state);
}

function isWhole(percent: string | null): boolean {
  return percent !== null && Number(percent) >= 100;
}

/** ISO dates order as text. */
function isOver(text: string | null, period: Period, yearStart: YearStart): boolean {
  return text !== null && days(parsePeriod(text, yearStart)).to <= days(period).to;
}

function hasBegun(text: string | null, period: Period, yearStart: YearStart): boolean {
  return text === null || days(parsePeriod(text, yearStart)).from <= days(period).to;
}

/** An action without a start date is taken to be due to have started with its plan. */
function fromDates(action: Action, percent: string | null, period: Period, yearStart: YearStart): ActionState {
  if (isWhole(percent)) return 'completed';
  if (percent === null || Number(percent) === 0) return hasBegun(action.starts, period, yearStart) ? 'not-started-due' : 'not-due';
  return isOver(action.due, period, yearStart) ? 'slipped' : 'on-track';
}

function saysDone({ row }: Returned): boolean {
  return row.status === 'completed' || (row.status === null && isWhole(row.percent));
}

/** Whether a return says that there is still work; one with nothing but a comment says neither. */
function saysOpen({ row }: Returned): boolean {
  return row.status === null ? row.percent !== null && !isWhole(row.percent) : row.status !== 'completed';
}

/** The first return that says it is done since the last that said it was not, and the period it names as that of completion. */
function completion(returned: readonly Returned[], yearStart: YearStart): Period | null {
  const done = returned.slice(returned.findLastIndex(saysOpen) + 1).find(saysDone);
  if (!done) return null;
  return done.row.completedIn === null ? done.period : parsePeriod(done.row.completedIn, yearStart);
}

function warningsOf(
  action: Action,
  state: ActionState,
  current: Progress | null,
  before: Progress | null,
  period: Period,
  yearStart: YearStart,
): ActionWarning[] {
  const comment = current?.comment ?? null;
  const said = (pattern: RegExp): boolean => comment !== null && pattern.test(comment);
  const raised: readonly [ActionWarning, boolean][] = [
    ['complete-with-further-work', state === 'completed' && workRemaining(comment) !== null],
    ['slipped-but-expected-on-time', state === 'slipped' && said(EXPECTED_ON_TIME)],
    ['on-track-but-overdue', state === 'on-track' && isOver(action.due, period, yearStart)],
    ['comment-unchanged', comment !== null && comment === before?.comment],
    ['no-return', current === null && state !== 'completed' && state !== 'not-due' && !isSetAside(state)],
  ];
  return raised.flatMap(([warning, holds]) => (holds ? [warning] : []));
}

/** A state that a return once gave and that stands until another return says otherwise. */
function standing(returned: readonly Returned[]): ActionState | null {
  const status = returned.findLast(({ row }) => row.status !== null || row.percent !== null)?.row.status ?? null;
  return status !== null && (isSetAside(status) || status === 'slipped') ? status : null;
}

/**
 * @param progress all returns about this action, in any order
 */
export function judgeAction(action: Action, progress: readonly Progress[], period: Period, yearStart: YearStart): ActionVerdict {
  const returned = progress
    .map((row) => ({ row, period: parsePeriod(row.period, yearStart) }))
    .filter((each) => end(each.period) <= end(period))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const last = returned.at(-1);
  const current = last && endsIn(period, last.period) ? last.row : null;
  const before = returned.at(current ? -2 : -1)?.row ?? null;
  const completedIn = completion(returned, yearStart);
  const percent = returned.findLast(({ row }) => row.percent !== null)?.row.percent ?? null;
  const told = current !== null && (current.status !== null || current.percent !== null);
  const state: ActionState = completedIn
    ? 'completed'
    : (current?.status ?? (told ? null : standing(returned)) ?? fromDates(action, percent, period, yearStart));
  return {
    ref: action.ref,
    period: period.text,
    state,
    stated: current?.status != null,
    percent: state === 'completed' ? (last?.row.percent ?? '100') : percent,
    completedIn: completedIn?.text ?? null,
    listed: completedIn === null || endsIn(period, completedIn),
    comment: current?.comment ?? null,
    warnings: warningsOf(action, state, current, before, period, yearStart),
  };
}
