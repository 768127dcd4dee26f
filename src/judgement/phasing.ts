import type Big from 'big.js';
import { type DecimalText, decimalsOf, exact, plain, quotient, rounded, sum } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';

/*
 * How a year's target is laid over the periods of the year (method.md section 4, phased targets). Exact, and rounded only
 * to the digits that the indicator shows, so that what the periods say together is what the year says: the last period's
 * target is the year-end target, or the parts add up to it.
 */

/**
 * What the targets of a year's periods are to the year's own:
 * - `level`: each says where the figure is to stand; the last is the year-end target
 * - `running`: the same of a count that starts the year at nothing
 * - `parts`: each says how much of it falls into the period; together they are the year's total
 */
const PHASED_AS = ['level', 'running', 'parts'] as const;
export type PhasedAs = (typeof PHASED_AS)[number];

const PERCENT = /^\s*(%|per\s?cent)/i;

/** A count that is added up is judged by its parts, or by their sum so far; whatever is measured or divided is a level. */
export function phasedAs({ basis, rollUp, shownAs, unit }: Pick<Indicator, 'basis' | 'rollUp' | 'shownAs' | 'unit'>): PhasedAs {
  const counts = rollUp !== 'ratio' && rollUp !== 'mean' && !(unit !== null && PERCENT.test(unit));
  if (!counts) return 'level';
  if (basis === 'cumulative' || (basis === 'flow' && rollUp === 'sum' && shownAs === 'year-to-date')) return 'running';
  return basis === 'flow' && rollUp === 'sum' && shownAs === null ? 'parts' : 'level';
}

/** Digits after the point: those that the indicator shows, and never fewer than the year-end target has. */
function digitsFor(yearEnd: DecimalText, decimals: number | null): number {
  return Math.max(decimals ?? 0, decimalsOf(yearEnd));
}

/** `share(n)` of `count` periods at the given digits; the last is the year-end target itself. */
function upTo(yearEnd: DecimalText, count: number, digits: number, at: (period: number) => Big): DecimalText[] {
  return Array.from({ length: count }, (_, index) => rounded(index + 1 === count ? exact(yearEnd) : at(index), digits));
}

/**
 * The parts of a total whose running sums are the given ones, each sum rounded: no part is a rounding step off its own,
 * and together they are the total exactly.
 */
function partsOf(runningSums: readonly DecimalText[], digits: number): DecimalText[] {
  return runningSums.map((text, index) => {
    const before = runningSums[index - 1];
    return rounded(before === undefined ? exact(text) : exact(text).minus(exact(before)), digits);
  });
}

export interface Phasing {
  readonly as: PhasedAs;
  /** where the year is to end, or what its parts add up to */
  readonly yearEnd: DecimalText;
  /** how many periods the year has */
  readonly periods: number;
  /** of the indicator; null: as many as the year-end target has */
  readonly decimals: number | null;
}

/**
 * Targets by even steps: a level from where last year ended, a running count from nothing, parts alike.
 * @param from last year's outturn; only a level needs it
 * @returns one target a period; null for a level without an outturn to start from
 */
export function evenSteps({ as, yearEnd, periods, decimals }: Phasing, from: DecimalText | null): DecimalText[] | null {
  const digits = digitsFor(yearEnd, decimals);
  if (as === 'level' && from === null && periods > 1) return null;
  const start = as === 'level' && from !== null ? exact(from) : exact('0');
  const way = exact(yearEnd).minus(start);
  const reached = upTo(yearEnd, periods, digits, (index) => start.plus(quotient(way.times(index + 1), exact(String(periods)))));
  return as === 'parts' ? partsOf(reached, digits) : reached;
}

/**
 * Targets in the shape of last year: parts and running counts by the share of the year that was reached by each period, a
 * level by the ratio of this year's end to last year's.
 * @param profile last year's figures, one a period
 * @returns one target a period; null where last year is not whole, or ended at nothing
 */
export function byProfile({ as, yearEnd, periods, decimals }: Phasing, profile: readonly (DecimalText | null)[]): DecimalText[] | null {
  const figures = profile.flatMap((text) => (text === null ? [] : [exact(text)]));
  if (figures.length !== periods || profile.length !== periods) return null;
  const reached = as === 'parts' ? figures.map((_, index) => sum(figures.slice(0, index + 1))) : figures;
  const whole = reached.at(-1);
  if (whole === undefined || whole.eq(0)) return null;
  const digits = digitsFor(yearEnd, decimals);
  const targets = upTo(yearEnd, periods, digits, (index) => quotient((reached[index] ?? whole).times(exact(yearEnd)), whole));
  return as === 'parts' ? partsOf(targets, digits) : targets;
}

/** What the periods of a year say of its end: the last of a level or running count, the sum of parts; null where not all are said. */
export function yearEndOf(as: PhasedAs, targets: readonly (DecimalText | null)[]): DecimalText | null {
  const said = targets.flatMap((text) => (text === null ? [] : [text]));
  if (said.length === 0 || said.length !== targets.length) return null;
  if (as !== 'parts') return said.at(-1) ?? null;
  return rounded(sum(said.map(exact)), Math.max(...said.map(decimalsOf)));
}

/**
 * A figure moved by so many per cent of itself, at its own digits; halves away from zero.
 * @param percent signed: "-2.5" lowers a figure above zero
 */
export function movedBy(text: DecimalText, percent: DecimalText): DecimalText {
  const value = exact(text);
  return rounded(value.plus(quotient(value.abs().times(exact(percent)), exact('100'))), decimalsOf(text));
}

/** A figure brought between two bounds; a bound of null is none. */
export function within(text: DecimalText, lowest: DecimalText | null, highest: DecimalText | null): DecimalText {
  const value = exact(text);
  if (highest !== null && value.gt(exact(highest))) return plain(exact(highest));
  return lowest !== null && value.lt(exact(lowest)) ? plain(exact(lowest)) : text;
}
