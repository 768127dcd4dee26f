import type Big from 'big.js';
import { exact, plain, quotient, rounded, sum } from '../model/decimal.ts';
import type { Direction, Indicator } from '../model/indicator.ts';
import { lastYear, type Period, periodAt, previous, shift, yearOf } from '../model/period.ts';
import { type Comparator, type DeadBand, parseComparator, type Scheme } from '../model/scheme.ts';
import type { DirectionReason, DirectionVerdict, Figure } from '../model/verdict.ts';
import { priorYear, yearBefore } from './derived.ts';
import { gapOf } from './gap.ts';
import { isJudgeable, judgedFigure, movingFigure } from './judged.ts';
import { redefinedBetween, type Series } from './series.ts';
import { endsYear, targetInForce } from './target.ts';

/*
 * Direction of travel (method.md section 5): which way performance moved, never merely which way the figure did. "In
 * relation to target" compares the relative gaps to the targets then in force, not the raw values.
 */

const PREVIOUS: Comparator = { name: 'previous', kind: 'previous', count: 1, deadBand: null };

/** Indicators that only inform, or show demand, go up, down or stay the same; neither is better. */
function informsOnly(indicator: Indicator): boolean {
  return indicator.kind !== 'key' || indicator.polarity === 'none';
}

function none(comparator: Comparator, reason: DirectionReason, against: Period | null = null): DirectionVerdict {
  return {
    direction: 'not-comparable',
    reason,
    comparator: comparator.name,
    against: against?.text ?? null,
    measure: 'value',
    earlier: null,
    now: null,
  };
}

function whole(of: Series, figure: Figure | null): Figure | null {
  return figure && isJudgeable(of, figure) ? figure : null;
}

/** Standard deviation of the changes from point to point, squared, so that no root is taken before comparing. */
function variance(values: readonly Big[]): Big | null {
  const changes = values.slice(1).map((value, index) => value.minus(values[index] ?? value));
  const count = exact(String(changes.length));
  if (changes.length < 2) return null;
  const mean = quotient(sum(changes), count);
  return quotient(sum(changes.map((change) => change.minus(mean).pow(2))), count.minus(1));
}

/** Whether a change is too small to speak of. Exactly on the edge of the band is still no significant change. */
function isSmall(change: Big, earlier: Big, band: DeadBand | null, spread: () => Big | null): boolean {
  if (change.eq(0)) return true;
  if (band === null) return false;
  const size = exact(band.size);
  if (band.measure === 'absolute') return change.abs().lte(size);
  if (band.measure === 'relative') return change.abs().times(100).lte(size.times(earlier.abs()));
  const squared = spread();
  return squared !== null && change.pow(2).lte(size.pow(2).times(squared));
}

/** The word for a change, positive being good; for one that only informs, positive being up. */
function word(indicator: Indicator, change: Big, small: boolean): Direction {
  if (informsOnly(indicator)) return small ? 'same' : change.gt(0) ? 'up' : 'down';
  return small ? 'no-change' : change.gt(0) ? 'improved' : 'worsened';
}

/** How good a figure is, so that a difference of two is positive for better: nearer the target, further inside the range. */
function goodness(of: Series, value: Big, period: Period): Big | null {
  const { indicator } = of;
  if (informsOnly(indicator) || indicator.polarity === 'higher') return value;
  if (indicator.polarity === 'lower') return value.times(-1);
  const target = targetInForce(of, period);
  return target ? (gapOf(value, target, indicator.polarity)?.gap ?? null) : null;
}

const POINTS_OF_SPREAD = 12;

function recentValues(of: Series, period: Period): Big[] {
  const periods = Array.from({ length: POINTS_OF_SPREAD }, (_, index) => shift(period, -index - 1, of.yearStart)).reverse();
  return periods.flatMap((earlier) => {
    const figure = whole(of, movingFigure(of, earlier));
    return figure ? [exact(figure.value)] : [];
  });
}

function compared(of: Series, comparator: Comparator, now: Figure, period: Period, before: Big, against: Period | null): DirectionVerdict {
  const nowGood = goodness(of, exact(now.value), period);
  const thenGood = goodness(of, before, against ?? period);
  if (nowGood === null || thenGood === null) return none(comparator, 'no-earlier-target', against);
  const change = nowGood.minus(thenGood);
  const small = isSmall(change, before, comparator.deadBand, () => variance(recentValues(of, period)));
  return {
    direction: word(of.indicator, change, small),
    reason: 'compared',
    comparator: comparator.name,
    against: against?.text ?? null,
    measure: 'value',
    earlier: plain(before),
    now: now.value,
  };
}

/** A running total rises by construction, so within a year it is comparable only through targets that rise with it. */
function accumulates(of: Series): boolean {
  const { basis, shownAs, rollUp } = of.indicator;
  return basis === 'cumulative' || (basis === 'flow' && shownAs === 'year-to-date' && rollUp === 'sum');
}

/** Supplied as a running total, so that not even the period's own value is held. */
function suppliedCumulative(of: Series): boolean {
  return of.indicator.basis === 'cumulative';
}

function inOneYear(of: Series, a: Period, b: Period): boolean {
  return yearOf(a, of.yearStart).text === yearOf(b, of.yearStart).text;
}

/** Whether what is wanted is not the same in both periods; 50 and 50.0 are. */
function isPhased(of: Series, a: Period, b: Period): boolean {
  const [before, after] = [targetInForce(of, a), targetInForce(of, b)];
  return (['target', 'lower', 'upper'] as const).some((end) => {
    const [from = null, to = null] = [before?.[end], after?.[end]];
    return from === null || to === null ? from !== to : !exact(from).eq(exact(to));
  });
}

function relativeGap(of: Series, figure: Figure, period: Period): { readonly percent: Big } | 'no-earlier-target' | 'target-zero' {
  const target = targetInForce(of, period);
  const gap = target ? gapOf(exact(figure.value), target, of.indicator.polarity) : null;
  if (gap === null) return 'no-earlier-target';
  return gap.base.eq(0) ? 'target-zero' : { percent: quotient(gap.gap.times(100), gap.base) };
}

const GAP_DECIMALS = 2;

/** The two relative gaps, each to the target then in force (Vale: "since last quarter, in relation to target"). */
function comparedToTargets(of: Series, comparator: Comparator, now: Figure, period: Period): DirectionVerdict {
  const earlier = previous(period, of.yearStart);
  const then = whole(of, judgedFigure(of, earlier));
  if (!whole(of, now)) return none(comparator, 'no-data', earlier);
  if (!then) return none(comparator, 'no-earlier-value', earlier);
  if (informsOnly(of.indicator)) return comparedWith(of, comparator, period, earlier, movingFigure);
  if (redefinedBetween(of, earlier, period)) return none(comparator, 'definition-changed', earlier);
  if (accumulates(of) && inOneYear(of, earlier, period) && !isPhased(of, earlier, period)) {
    return none(comparator, 'cumulative-without-phased-targets', earlier);
  }
  const thenGap = relativeGap(of, then, earlier);
  const nowGap = relativeGap(of, now, period);
  if (typeof thenGap === 'string') return none(comparator, thenGap, earlier);
  if (typeof nowGap === 'string') return none(comparator, nowGap, earlier);
  const change = nowGap.percent.minus(thenGap.percent);
  const small = isSmall(change, thenGap.percent, comparator.deadBand, () => null);
  return {
    direction: word(of.indicator, change, small),
    reason: 'compared',
    comparator: comparator.name,
    against: earlier.text,
    measure: 'relative-gap',
    earlier: rounded(thenGap.percent, GAP_DECIMALS),
    now: rounded(nowGap.percent, GAP_DECIMALS),
  };
}

/** One earlier figure, raw against raw. */
function comparedWith(
  of: Series,
  comparator: Comparator,
  period: Period,
  earlier: Period,
  figureOf: typeof judgedFigure,
): DirectionVerdict {
  if (redefinedBetween(of, earlier, period)) return none(comparator, 'definition-changed', earlier);
  if (suppliedCumulative(of) && inOneYear(of, earlier, period)) return none(comparator, 'cumulative-without-phased-targets', earlier);
  const now = whole(of, figureOf(of, period));
  const then = whole(of, figureOf(of, earlier));
  if (!now) return none(comparator, 'no-data', earlier);
  return then ? compared(of, comparator, now, period, exact(then.value), earlier) : none(comparator, 'no-earlier-value', earlier);
}

/** Whether the judged figure adds up over the year and has not come to its end: beside a whole year it would always be less. */
function isPartOfYear(of: Series, period: Period): boolean {
  const { basis, rollUp, shownAs, judged } = of.indicator;
  const adds = basis === 'cumulative' || (basis === 'flow' && rollUp === 'sum' && shownAs !== 'rolling-12');
  if (!adds || period.months === 12) return false;
  const wholeAtEnd = basis === 'cumulative' || shownAs === 'year-to-date' || judged === 'year-end';
  return !(wholeAtEnd && endsYear(of, period));
}

function comparedWithPriorYear(of: Series, comparator: Comparator, now: Figure, period: Period): DirectionVerdict {
  const year = yearBefore(of, period);
  if (redefinedBetween(of, year, period)) return none(comparator, 'definition-changed', year);
  if (isPartOfYear(of, period)) return none(comparator, 'cumulative-without-phased-targets', year);
  if (!whole(of, now)) return none(comparator, 'no-data', year);
  const then = priorYear(of, period);
  return then ? compared(of, comparator, now, period, exact(then.value), year) : none(comparator, 'no-earlier-value', year);
}

/** The figures of the last so many periods, oldest first, this one not among them; null where any is missing. */
function figuresBefore(of: Series, period: Period, count: number): Big[] | null {
  const values: Big[] = [];
  for (let back = count; back >= 1; back -= 1) {
    const figure = whole(of, movingFigure(of, shift(period, -back, of.yearStart)));
    if (!figure) return null;
    values.push(exact(figure.value));
  }
  return values;
}

/** Why so many periods back cannot be compared at all; null where they can. */
function barredOver(of: Series, period: Period, back: number): DirectionReason | null {
  if (redefinedBetween(of, shift(period, -back, of.yearStart), period)) return 'definition-changed';
  return suppliedCumulative(of) ? 'cumulative-without-phased-targets' : null;
}

function comparedWithMean(of: Series, comparator: Comparator, period: Period): DirectionVerdict {
  const barred = barredOver(of, period, comparator.count);
  if (barred) return none(comparator, barred);
  const now = whole(of, movingFigure(of, period));
  const values = figuresBefore(of, period, comparator.count);
  if (!now) return none(comparator, 'no-data');
  if (!values) return none(comparator, 'too-few-points');
  return compared(of, comparator, now, period, quotient(sum(values), exact(String(values.length))), null);
}

/** Least squares over equally spaced points: the sign of the slope is the direction (survey rule 3, Kent since 2020). */
function alongSlope(of: Series, comparator: Comparator, period: Period): DirectionVerdict {
  const barred = barredOver(of, period, comparator.count - 1);
  if (barred) return none(comparator, barred);
  const now = whole(of, movingFigure(of, period));
  const before = figuresBefore(of, period, comparator.count - 1);
  if (!now) return none(comparator, 'no-data');
  if (!before) return none(comparator, 'too-few-points');
  const values = [...before, exact(now.value)];
  const middle = quotient(exact(String(values.length - 1)), exact('2'));
  const offsets = values.map((_, index) => exact(String(index)).minus(middle));
  const slope = quotient(
    sum(values.map((value, index) => value.times(offsets[index] ?? middle))),
    sum(offsets.map((offset) => offset.pow(2))),
  );
  const start = values[0] ?? exact(now.value);
  const rise = goodnessOfRise(of.indicator, slope);
  if (rise === null) return none(comparator, 'no-earlier-target');
  const small = isSmall(rise, start, comparator.deadBand, () => variance(values));
  return {
    ...none(comparator, 'compared'),
    direction: word(of.indicator, rise, small),
    measure: 'slope',
    earlier: plain(start),
    now: now.value,
  };
}

/** A rising line is good, bad or neither; near a target and within a range it says nothing by itself. */
function goodnessOfRise(indicator: Indicator, slope: Big): Big | null {
  if (informsOnly(indicator) || indicator.polarity === 'higher') return slope;
  return indicator.polarity === 'lower' ? slope.times(-1) : null;
}

/**
 * The direction of travel of the judged figure of a period.
 * @param name a comparator other than the indicator's own
 */
export function travel(of: Series, period: Period, now: Figure | null, name: string | null = null): DirectionVerdict {
  const comparator = parseComparator(name ?? of.indicator.direction ?? 'previous') ?? PREVIOUS;
  const stated = name === null ? (of.observations.get(period.text)?.direction ?? null) : null;
  if (stated !== null) return { ...none(comparator, 'as-stated'), direction: stated };
  if (now === null) return none(comparator, 'no-data');
  switch (comparator.kind) {
    case 'previous':
      return comparedWith(of, comparator, period, previous(period, of.yearStart), movingFigure);
    case 'previous-to-target':
      return comparedToTargets(of, comparator, now, period);
    case 'same-period-last-year':
      return comparedWith(of, comparator, period, lastYear(period, of.yearStart), judgedFigure);
    case 'prior-year':
      return comparedWithPriorYear(of, comparator, now, period);
    case 'mean-of':
      return comparedWithMean(of, comparator, period);
    case 'slope-over':
      return alongSlope(of, comparator, period);
  }
}

/**
 * How many months, up to the end of a period, hold every figure that a verdict on it is compared with: what a reader who
 * does not take all of the past must take at least.
 */
export function monthsCompared(indicator: Indicator, scheme: Scheme | null, period: Period): number {
  const names = [indicator.direction, ...(scheme?.bands ?? []).map((band) => band.when?.against ?? null)];
  const counts = names.flatMap((name) => {
    const comparator = name === null ? null : parseComparator(name);
    if (comparator === null) return [];
    return [comparator.deadBand?.measure === 'statistical' ? Math.max(comparator.count, POINTS_OF_SPREAD) : comparator.count];
  });
  const step = Math.max(period.months, periodAt(indicator.frequency, period.first).months);
  // The figure furthest back may be one of twelve months.
  return Math.max(1, ...counts) * step + Math.max(step, 12);
}
