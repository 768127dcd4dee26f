import type Big from 'big.js';
import { exact, quotient, sum } from '../../model/decimal.ts';
import { isMissing } from '../../model/indicator.ts';
import { end, lastYear, type Period, type PeriodText, parsePeriod, periodAt, periodsIn, previous, yearOf } from '../../model/period.ts';
import { multipleOf } from '../../model/unit.ts';
import { yearFor } from '../derived.ts';
import { addsUp, comparable } from '../history.ts';
import { redefinedBetween, type Series } from '../series.ts';
import { valuesNeeded } from './backtest.ts';

/**
 * How the periods of a year make its figure:
 * - `sum`: added, or what each adds to a total that is supplied
 * - `mean`: the mean of all
 * - `ratio`: numerators over denominators
 * - `last`: the last one's figure alone
 */
export type MadeBy = 'sum' | 'mean' | 'ratio' | 'last';

/** A year that is not over: what is known of it, what is to come, and how the two make its figure. */
export interface YearAhead {
  readonly year: Period;
  readonly madeBy: MadeBy;
  /** the last period whose figure is known */
  readonly from: Period;
  /** the periods of the year after that, oldest first */
  readonly rest: readonly Period[];
  /** values in a year */
  readonly season: number;
  /** values of one definition without a gap up to `from`, oldest first: what each period added where the basis is cumulative */
  readonly history: readonly Big[];
  /** the year's figure is `known` plus each figure of the rest times its weight */
  readonly known: Big;
  readonly weights: readonly Big[];
}

export type NoForecast =
  /** the year's figure is known */
  | { readonly reason: 'over' }
  /** its periods make no year */
  | { readonly reason: 'no-roll-up' }
  /** a ratio without the counts behind it in some period */
  | { readonly reason: 'no-counts'; readonly periods: readonly PeriodText[] }
  /** figures of the year so far that are not there */
  | { readonly reason: 'missing'; readonly periods: readonly PeriodText[] }
  | { readonly reason: 'never' }
  /** too few values; cut by a gap in the year before, or by nothing but its beginning */
  | { readonly reason: 'short' | 'gap'; readonly has: number; readonly needs: number }
  | { readonly reason: 'redefined'; readonly has: number; readonly needs: number };

/** Values looked back upon: ten years of months. */
const MOST_VALUES = 120;
const YEAR = 12;
const ONE = exact('1');
const ZERO = exact('0');

/** Whether there is a reason instead of a forecast. */
export function isNone<Found extends object>(found: Found | NoForecast): found is NoForecast {
  return 'reason' in found;
}

function madeBy(of: Series): MadeBy | null {
  const { basis, rollUp } = of.indicator;
  if (basis === 'cumulative') return addsUp(of) ? 'sum' : 'last';
  if (basis === 'rolling-12') return 'last';
  return rollUp === 'none' ? null : rollUp;
}

/** The run of values that ends with a period, oldest first, and what cut it. */
function runTo(of: Series, last: Period): { readonly values: readonly Big[]; readonly cutBy: 'short' | 'gap' | 'redefined' } {
  const values: Big[] = [];
  let at = last;
  while (values.length < MOST_VALUES) {
    const redefined = redefinedBetween(of, at, last);
    const value = redefined ? null : comparable(of, at);
    if (value === null) {
      const { first } = at;
      const earlier = [...of.observations.keys()].some((text) => parsePeriod(text, of.yearStart).first < first);
      return { values: values.reverse(), cutBy: redefined ? 'redefined' : earlier ? 'gap' : 'short' };
    }
    values.push(value);
    at = previous(at, of.yearStart);
  }
  return { values: values.reverse(), cutBy: 'short' };
}

/** Numerator or denominator of a period. */
function countOf(of: Series, period: Period, which: 'numerator' | 'denominator'): Big | null {
  const row = of.observations.get(period.text);
  const text = row?.[which] ?? null;
  return text === null ? null : exact(text);
}

/** The denominators to come: each as in the same period last year, or else as this year's have been on average. */
function denominatorsAhead(of: Series, known: readonly Big[], rest: readonly Period[]): readonly Big[] | null {
  const usual = known.length === 0 ? null : quotient(sum(known), exact(String(known.length)));
  const ahead = rest.map((period) => countOf(of, lastYear(period, of.yearStart), 'denominator') ?? usual);
  const all = ahead.filter((each) => each !== null);
  return all.length === ahead.length ? all : null;
}

type Made = Pick<YearAhead, 'known' | 'weights'>;

function ofRatio(of: Series, done: readonly Period[], rest: readonly Period[]): Made | NoForecast {
  const counts = done.map((period) => ({
    period,
    numerator: countOf(of, period, 'numerator'),
    denominator: countOf(of, period, 'denominator'),
  }));
  const without = counts.filter(({ numerator, denominator }) => numerator === null || denominator === null);
  if (without.length > 0) return { reason: 'no-counts', periods: without.map(({ period }) => period.text) };
  const known = counts.map(({ denominator }) => denominator ?? ZERO);
  const ahead = denominatorsAhead(of, known, rest);
  if (ahead === null) return { reason: 'no-counts', periods: rest.map(({ text }) => text) };
  const all = sum([...known, ...ahead]);
  if (all.eq(0)) return { reason: 'no-counts', periods: done.map(({ text }) => text) };
  const numerators = sum(counts.map(({ numerator }) => numerator ?? ZERO)).times(multipleOf(of.indicator.unit));
  return { known: quotient(numerators, all), weights: ahead.map((each) => quotient(each, all)) };
}

function made(of: Series, by: MadeBy, done: readonly Period[], rest: readonly Period[]): Made | NoForecast {
  const values = done.map((period) => comparable(of, period) ?? ZERO);
  switch (by) {
    case 'sum':
      return { known: sum(values), weights: rest.map(() => ONE) };
    case 'mean': {
      const count = exact(String(done.length + rest.length));
      return { known: quotient(sum(values), count), weights: rest.map(() => quotient(ONE, count)) };
    }
    case 'ratio':
      return ofRatio(of, done, rest);
    case 'last':
      return { known: ZERO, weights: rest.map((_, index) => (index === rest.length - 1 ? ONE : ZERO)) };
  }
}

/** The year that a period ends in, and its periods: of what is measured once a year, the one year itself. */
function yearOfPeriods(of: Series, asked: Period): { readonly year: Period; readonly periods: readonly Period[] } {
  const { frequency } = of.indicator;
  const own = periodAt(frequency, end(asked) - 1, of.yearStart);
  if (own.months === YEAR) return { year: own, periods: [own] };
  const year = yearFor(of, yearOf(asked, of.yearStart));
  return { year, periods: periodsIn(year, frequency, of.yearStart) };
}

/** Whether a figure of the year so far is not there and will not come. */
function isLost(of: Series, period: Period): boolean {
  const state = of.observations.get(period.text)?.state ?? null;
  return state !== null && state !== 'not-due' && isMissing(state);
}

/**
 * The rest of the year that a period stands in, as it was to be seen from that period: later figures are not looked at.
 */
export function yearAhead(of: Series, asked: Period): YearAhead | NoForecast {
  const by = madeBy(of);
  if (by === null) return { reason: 'no-roll-up' };
  const { year, periods } = yearOfPeriods(of, asked);
  const past = periods.filter((period) => end(period) <= end(asked));
  const from = past.findLast((period) => comparable(of, period) !== null) ?? null;
  const begin = periods[0];
  if (begin === undefined || of.observations.size === 0) return { reason: 'never' };
  const lost = past.filter((period) => isLost(of, period));
  const done = from === null ? [] : past.filter((period) => end(period) <= end(from));
  const holes = done.filter((period) => comparable(of, period) === null);
  if (by !== 'last' && lost.length + holes.length > 0) {
    const periodsMissing = past.filter((period) => lost.includes(period) || holes.includes(period));
    return { reason: 'missing', periods: periodsMissing.map(({ text }) => text) };
  }
  const rest = periods.filter((period) => !done.includes(period));
  const supplied = end(year) <= end(asked) && of.observations.get(year.text)?.value != null;
  if (rest.length === 0 || supplied) return { reason: 'over' };
  const start = from ?? previous(begin, of.yearStart);
  if (comparable(of, start) === null) return { reason: 'missing', periods: [start.text] };
  const { values, cutBy } = runTo(of, start);
  const season = YEAR / start.months;
  const needs = valuesNeeded(season, rest.length);
  const final = rest.at(-1);
  if (final && redefinedBetween(of, start, final)) return { reason: 'redefined', has: 0, needs };
  if (values.length < needs) return { reason: cutBy, has: values.length, needs };
  const figure = made(of, by, done, rest);
  if ('reason' in figure) return figure;
  return { year, madeBy: by, from: start, rest, season, history: values, ...figure };
}
