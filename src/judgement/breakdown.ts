import type Big from 'big.js';
import { type DecimalText, decimalsOf, exact, plain, quotient, rounded, sum } from '../model/decimal.ts';
import type { MissingState } from '../model/indicator.ts';
import { isMissing } from '../model/indicator.ts';
import { comparePeriods, end, lastYear, type Period, parsePeriod, previous } from '../model/period.ts';
import { multipleOf } from '../model/unit.ts';
import type { Figure } from '../model/verdict.ts';
import { type Dimension, isCount, type PartSeries } from './breakdownParts.ts';
import { duePeriod, latestPeriod, ownFigure } from './derived.ts';
import { judgedFigure } from './judged.ts';
import { redefinedBetween, type Series } from './series.ts';

/*
 * One indicator by area, team or age band (method.md, "Breakdowns"). A part is held against the whole council and not
 * against the council's target, which was set for the whole. The total is made anew from numerators and denominators, or
 * by adding counts, and held against the figure that is reported; percentages are never averaged.
 */

/** Why a part has no figure; `absent` where nothing was returned of it for the period. */
export type NoFigure = MissingState | 'secondary' | 'absent';

/** How a part stands to the whole council. `above` and `below` where neither way is better. */
export type Standing = 'better' | 'worse' | 'same' | 'above' | 'below';

/** One part in the period. */
export interface PartFigure {
  readonly part: PartSeries;
  readonly name: string;
  readonly figure: Figure | null;
  /** null where there is a figure */
  readonly lacks: NoFigure | null;
  /** of the whole council's cases or count, in per cent; null where it cannot be worked out or would give a figure away */
  readonly share: DecimalText | null;
  /** part less whole; null for counts, of which a part is always less */
  readonly apart: DecimalText | null;
  readonly standing: Standing | null;
  /** figure less that of the period before, and of the same period last year; null where either is not held or not comparable */
  readonly change: DecimalText | null;
  readonly changeOnYear: DecimalText | null;
}

/** Why no total is made: rates without their numerators and denominators, parts that are withheld, parts not whole, no figure. */
export type NoTotal = 'rates' | 'suppressed' | 'incomplete' | 'no-figure';

/** The total of the parts, held against the figure that is reported of the whole council. */
export interface Total {
  readonly value: DecimalText;
  /** sums behind a ratio; null for a sum of counts */
  readonly numerator: DecimalText | null;
  readonly denominator: DecimalText | null;
  /** parts that have no figure and are not in it */
  readonly without: readonly string[];
  /** total less reported, of the figure and of its parts; null where that is not held of the whole */
  readonly difference: DecimalText | null;
  readonly numeratorDifference: DecimalText | null;
  readonly denominatorDifference: DecimalText | null;
  /** whether the two are the same to one unit of the last digit that is shown */
  readonly agrees: boolean;
}

export interface Breakdown {
  readonly dimension: Dimension;
  readonly period: Period;
  /** whether figures are the judged ones (year to date, rolling) or each the period's own, because no more is held */
  readonly judged: boolean;
  readonly kind: 'ratio' | 'count' | 'rate';
  readonly whole: Figure | null;
  /** the parts as they are met */
  readonly parts: readonly PartFigure[];
  readonly total: Total | NoTotal;
  /** the ends of the spread, the parts that share them, and how far apart they are; null for fewer than two figures */
  readonly spread: {
    readonly lowest: readonly PartFigure[];
    readonly highest: readonly PartFigure[];
    readonly range: DecimalText;
  } | null;
}

type FigureOf = (of: Series, period: Period) => Figure | null;

interface Chosen {
  readonly period: Period;
  readonly figureOf: FigureOf;
}

/** What can be shown at the period asked for: its own figures; else, of the latest period before it that has any. */
function chosenOf(whole: Series, parts: readonly PartSeries[], asked: Period): Chosen | null {
  const due = duePeriod(whole, asked);
  const texts = new Set(parts.flatMap(({ series }) => [...series.observations.keys()]));
  const held = [...texts]
    .map((text) => parsePeriod(text, whole.yearStart))
    .filter((period) => end(period) <= end(asked))
    .sort((a, b) => comparePeriods(b, a));
  for (const period of due === null ? held : [due, ...held]) {
    for (const figureOf of [judgedFigure, ownFigure]) {
      if (parts.some(({ series }) => figureOf(series, period)?.whole)) return { period, figureOf };
    }
  }
  const [latest] = held;
  return latest === undefined ? null : { period: latest, figureOf: ownFigure };
}

/** Why there is no figure: of the period itself, else of the last of the shorter periods that it is made of. */
function lackOf({ series, secondary }: PartSeries, period: Period): NoFigure {
  const { text } = series.observations.has(period.text) ? period : latestPeriod(series, period);
  if (secondary.has(text)) return 'secondary';
  const state = series.observations.get(text)?.state ?? null;
  return state !== null && isMissing(state) ? state : 'absent';
}

/** A year to date that is added up only grows: its change from period to period says nothing. */
function growsByItself({ indicator: { basis, shownAs, rollUp } }: Series, judged: boolean): boolean {
  return basis === 'cumulative' || (judged && shownAs === 'year-to-date' && rollUp === 'sum');
}

function changeSince(of: Series, now: Figure | null, period: Period, before: Period, figureOf: FigureOf): DecimalText | null {
  const then = figureOf(of, before);
  if (!now?.whole || !then?.whole || redefinedBetween(of, before, period)) return null;
  return plain(exact(now.value).minus(exact(then.value)));
}

/** Digits to which two figures are the same or not: those shown, and never more than the figure came with. */
function digits({ indicator }: Series, figure: Figure): number {
  const came = decimalsOf(figure.value);
  return Math.min(indicator.decimals ?? (came > QUOTIENT_DIGITS ? DIGITS_SHOWN : came), came);
}

/** A quotient has 20 digits after the point; where the indicator does not say how many to show, two are. */
const QUOTIENT_DIGITS = 6;
const DIGITS_SHOWN = 2;

function standingOf(of: Series, part: Figure, whole: Figure): Standing {
  const shown = digits(of, whole);
  const order = exact(rounded(exact(part.value), shown)).cmp(exact(rounded(exact(whole.value), shown)));
  if (order === 0) return 'same';
  const { polarity } = of.indicator;
  if (polarity !== 'higher' && polarity !== 'lower') return order > 0 ? 'above' : 'below';
  return order > 0 === (polarity === 'higher') ? 'better' : 'worse';
}

/** What a part weighs in the whole: the cases of a ratio, the count itself. */
function weightOf(figure: Figure | null, kind: Breakdown['kind']): Big | null {
  if (figure === null || kind === 'rate') return null;
  const text = kind === 'ratio' ? figure.denominator : figure.value;
  return text === null ? null : exact(text);
}

const PERCENT_DECIMALS = 1;

function shareOf(figure: Figure | null, of: Big | null, kind: Breakdown['kind']): DecimalText | null {
  const weight = weightOf(figure, kind);
  return weight === null || of === null || of.lte(0) ? null : rounded(quotient(weight.times(100), of), PERCENT_DECIMALS);
}

function kindOf(whole: Series, figures: readonly Figure[]): Breakdown['kind'] {
  if (figures.length > 0 && figures.every(({ numerator, denominator }) => numerator !== null && denominator !== null)) return 'ratio';
  return isCount(whole) && figures.every(({ denominator }) => denominator === null) ? 'count' : 'rate';
}

function lessOf(total: Big, reported: DecimalText | null): DecimalText | null {
  return reported === null ? null : plain(total.minus(exact(reported)));
}

function agreesWith(value: Big, reported: Figure | null, of: Series): boolean {
  if (reported === null) return false;
  const shown = digits(of, reported);
  return value
    .minus(exact(reported.value))
    .abs()
    .lt(exact(shown === 0 ? '1' : `0.${'0'.repeat(shown - 1)}1`));
}

function totalOf(
  whole: Series,
  reported: Figure | null,
  parts: readonly Omit<PartFigure, 'share'>[],
  kind: Breakdown['kind'],
): Total | NoTotal {
  const figures = parts.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  if (parts.some(({ lacks }) => lacks === 'suppressed' || lacks === 'secondary')) return 'suppressed';
  if (figures.length === 0) return 'no-figure';
  if (kind === 'rate') return 'rates';
  if (figures.some((figure) => !figure.whole)) return 'incomplete';
  const without = parts.filter(({ figure }) => figure === null).map(({ name }) => name);
  const add = (of: (figure: Figure) => DecimalText | null) => sum(figures.map((figure) => exact(of(figure) ?? '0')));
  if (kind === 'count') {
    const value = add((figure) => figure.value);
    const difference = lessOf(value, reported?.value ?? null);
    return {
      value: plain(value),
      numerator: null,
      denominator: null,
      without,
      difference,
      numeratorDifference: null,
      denominatorDifference: null,
      agrees: agreesWith(value, reported, whole),
    };
  }
  const numerator = add((figure) => figure.numerator);
  const denominator = add((figure) => figure.denominator);
  if (denominator.eq(0)) return 'no-figure';
  const value = quotient(numerator.times(multipleOf(whole.indicator.unit)), denominator);
  return {
    value: plain(value),
    numerator: plain(numerator),
    denominator: plain(denominator),
    without,
    difference: lessOf(value, reported?.value ?? null),
    numeratorDifference: lessOf(numerator, reported?.numerator ?? null),
    denominatorDifference: lessOf(denominator, reported?.denominator ?? null),
    agrees: agreesWith(value, reported, whole),
  };
}

function spreadOf(parts: readonly PartFigure[]): Breakdown['spread'] {
  const told = parts.flatMap((part) => (part.figure?.whole ? [{ part, value: exact(part.figure.value) }] : []));
  const [first] = told;
  if (first === undefined || told.length < 2) return null;
  const low = told.reduce((least, { value }) => (value.lt(least) ? value : least), first.value);
  const high = told.reduce((most, { value }) => (value.gt(most) ? value : most), first.value);
  const at = (end: Big) => told.filter(({ value }) => value.eq(end)).map(({ part }) => part);
  return { lowest: at(low), highest: at(high), range: plain(high.minus(low)) };
}

/**
 * An indicator by the parts of one dimension, at the period asked for or the latest before it of which any part has a
 * figure; null where no part has a row by then.
 * @param whole the indicator's series of the whole council
 */
export function breakDown(whole: Series, dimension: Dimension, asked: Period): Breakdown | null {
  const chosen = chosenOf(whole, dimension.parts, asked);
  if (chosen === null) return null;
  const { period, figureOf } = chosen;
  const judged = figureOf === judgedFigure;
  const reported = figureOf(whole, period);
  const found = dimension.parts.map((part) => ({ part, figure: figureOf(part.series, period) }));
  const kind = kindOf(
    whole,
    found.flatMap(({ figure }) => (figure === null ? [] : [figure])),
  );
  const before = previous(period, whole.yearStart);
  const yearBefore = lastYear(period, whole.yearStart);
  const figures = found.map(({ part, figure }) => {
    const comparable = kind !== 'count' && figure !== null && reported !== null;
    return {
      part,
      name: part.names.join(', '),
      figure,
      lacks: figure === null ? lackOf(part, period) : null,
      apart: comparable ? plain(exact(figure.value).minus(exact(reported.value))) : null,
      standing: comparable ? standingOf(whole, figure, reported) : null,
      change: growsByItself(whole, judged) ? null : changeSince(part.series, figure, period, before, figureOf),
      changeOnYear: changeSince(part.series, figure, period, yearBefore, figureOf),
    };
  });
  const total = totalOf(whole, reported, figures, kind);
  // Of parts that hold more than the whole does, a share of the whole would add to more than 100%: it is of the parts.
  const summed = typeof total === 'string' ? null : exact(total.denominator ?? total.value);
  const held = weightOf(reported, kind);
  const base = held !== null && (summed === null || held.gte(summed)) ? held : summed;
  const parts = figures.map((figure) => ({ ...figure, share: shareOf(figure.figure, base, kind) }));
  return { dimension, period, judged, kind, whole: reported, parts, total, spread: spreadOf(parts) };
}
