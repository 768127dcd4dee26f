import type Big from 'big.js';
import { exact, plain, quotient, sum } from '../model/decimal.ts';
import { isMissing, type Observation, type ObservationState, VALUE_STATES } from '../model/indicator.ts';
import { contains, end, lastYear, type Period, type PeriodText, periodAt, periodsIn, shift, yearOf } from '../model/period.ts';
import { multipleOf } from '../model/unit.ts';
import type { Figure, FigureBasis } from '../model/verdict.ts';
import type { Series } from './series.ts';

/*
 * Figures that follow from observations by the measure's basis and roll-up (method.md sections 3 and 6): a longer
 * period's own figure, year to date, rolling twelve months, the year's outturn, last year's. A figure with a missing
 * part says so. Percentages roll up by their numerators and denominators: Maidstone's 73.63 is the year, the mean of
 * its quarters is 71.67.
 */

function ratio(numerator: Big, denominator: Big, of: Series): Big | null {
  return denominator.eq(0) ? null : quotient(numerator.times(multipleOf(of.indicator.unit)), denominator);
}

/** The value of one observation: as given, or its numerator over its denominator; null where it is missing. */
export function observedValue(observation: Observation, of: Series): Big | null {
  if (observation.state !== null && isMissing(observation.state)) return null;
  if (observation.value !== null) return exact(observation.value);
  if (observation.numerator === null) return null;
  if (observation.denominator === null) return exact(observation.numerator);
  return ratio(exact(observation.numerator), exact(observation.denominator), of);
}

/** The weakest of the states: what is estimated makes its total an estimate. */
const WEAKEST_FIRST: readonly ObservationState[] = ['estimated', 'provisional', 'carried-forward', 'restated', 'final'];

function weakest(states: readonly ObservationState[]): ObservationState {
  return WEAKEST_FIRST.find((state) => states.includes(state)) ?? 'final';
}

function stateOf(observation: Observation): ObservationState {
  return observation.state ?? VALUE_STATES[0];
}

/** The figure that an observation of exactly this period gives; null where there is none. */
function observed(of: Series, period: Period, basis: FigureBasis): Figure | null {
  const observation = of.observations.get(period.text);
  if (!observation) return null;
  const value = observedValue(observation, of);
  if (value === null) return null;
  return {
    value: observation.value ?? plain(value),
    basis: observation.state === 'carried-forward' ? 'carried-forward' : basis,
    periods: [period.text],
    numerator: observation.numerator,
    denominator: observation.denominator,
    whole: true,
    missing: [],
    state: stateOf(observation),
  };
}

interface Part {
  readonly period: PeriodText;
  readonly observation: Observation;
}

interface Rolled {
  readonly value: Big;
  readonly numerator: Big | null;
  readonly denominator: Big | null;
}

const ZERO = exact('0');

/** The sum over the parts of one of their figures; a part that lacks it adds nothing, and `isPart` lets in none that does. */
function total(parts: readonly Part[], figure: (observation: Observation) => Big | null): Big {
  return sum(parts.map(({ observation }) => figure(observation) ?? ZERO));
}

function rolledValue(parts: readonly Part[], of: Series): Rolled | null {
  if (of.indicator.rollUp === 'ratio') {
    const numerator = total(parts, (observation) => (observation.numerator === null ? null : exact(observation.numerator)));
    const denominator = total(parts, (observation) => (observation.denominator === null ? null : exact(observation.denominator)));
    const value = ratio(numerator, denominator, of);
    return value && { value, numerator, denominator };
  }
  const added = total(parts, (observation) => observedValue(observation, of));
  const value = of.indicator.rollUp === 'sum' ? added : quotient(added, exact(String(parts.length)));
  return { value, numerator: null, denominator: null };
}

/** Whether an observation brings what the roll-up needs: its numerator and denominator, or a value. */
function isPart(observation: Observation, of: Series): boolean {
  if (observation.state !== null && isMissing(observation.state)) return false;
  const both = observation.numerator !== null && observation.denominator !== null;
  return of.indicator.rollUp === 'ratio' ? both : observation.value !== null || observation.numerator !== null;
}

/** What was rolled up of a series: a verdict asks for its year to date as the judged figure, beside it and for its direction. */
const kept = new WeakMap<Series, Map<string, Figure | null>>();

/** Rolls up the given periods, by the indicator's roll-up; null where nothing can be said of them together. */
function rolledUp(of: Series, periods: readonly Period[], basis: FigureBasis): Figure | null {
  const figures = kept.get(of) ?? new Map<string, Figure | null>();
  kept.set(of, figures);
  const key = `${basis} ${periods[0]?.text} ${periods.length}`;
  const known = figures.get(key);
  if (known !== undefined) return known;
  const figure = rollUp(of, periods, basis);
  figures.set(key, figure);
  return figure;
}

function rollUp(of: Series, periods: readonly Period[], basis: FigureBasis): Figure | null {
  const { rollUp: by } = of.indicator;
  const final = periods.at(-1);
  if (final === undefined || by === 'none') return null;
  if (by === 'last') return observed(of, final, basis);
  const parts: Part[] = [];
  const missing: PeriodText[] = [];
  for (const period of periods) {
    const observation = of.observations.get(period.text);
    if (observation && isPart(observation, of)) parts.push({ period: period.text, observation });
    else missing.push(period.text);
  }
  const rolled = parts.length > 0 ? rolledValue(parts, of) : null;
  if (rolled === null) return null;
  return {
    value: plain(rolled.value),
    basis,
    periods: parts.map((part) => part.period),
    numerator: rolled.numerator === null ? null : plain(rolled.numerator),
    denominator: rolled.denominator === null ? null : plain(rolled.denominator),
    whole: missing.length === 0,
    missing,
    state: weakest(parts.map((part) => stateOf(part.observation))),
  };
}

/** The periods of the indicator's frequency from the year's start to the end of the given one. */
function periodsToDate(of: Series, period: Period): Period[] {
  const year = yearOf(period, of.yearStart);
  return periodsIn(year, of.indicator.frequency, of.yearStart).filter((part) => end(part) <= end(period));
}

/** The figure of a period itself: as observed for it, or rolled up from the shorter periods it is made of. */
export function ownFigure(of: Series, period: Period): Figure | null {
  const direct = observed(of, period, 'period');
  if (direct || period.kind === 'date' || period.kind === of.indicator.frequency) return direct;
  const parts = periodsIn(period, of.indicator.frequency, of.yearStart);
  const final = parts.at(-1);
  if (final === undefined) return null;
  const { basis } = of.indicator;
  if (basis === 'rolling-12') return observed(of, final, 'period');
  if (basis !== 'cumulative') return rolledUp(of, parts, 'period');
  // A total that began again within the period is that of its last part only.
  return yearOf(period, of.yearStart).first <= period.first ? observed(of, final, 'period') : null;
}

/**
 * From the first month of the council's year to the end of the period. Null where the basis or roll-up gives none: a
 * rolling figure, or a measure of which only the latest value counts.
 */
export function yearToDate(of: Series, period: Period): Figure | null {
  const { basis, rollUp } = of.indicator;
  if (basis === 'rolling-12' || rollUp === 'last' || rollUp === 'none') return basis === 'cumulative' ? supplied(of, period) : null;
  return basis === 'cumulative' ? supplied(of, period) : rolledUp(of, periodsToDate(of, period), 'year-to-date');
}

function supplied(of: Series, period: Period): Figure | null {
  const final = periodsToDate(of, period).at(-1);
  return final === undefined ? null : observed(of, final, 'year-to-date');
}

const YEAR = 12;

/** The twelve months to the end of the period; null where the basis or roll-up gives none. */
export function rolling12(of: Series, period: Period): Figure | null {
  const { basis, rollUp, frequency } = of.indicator;
  const last = periodAt(frequency, end(period) - 1, of.yearStart);
  if (end(last) !== end(period)) return null;
  if (basis === 'rolling-12') return observed(of, last, 'rolling-12');
  if (basis === 'cumulative' || rollUp === 'last' || rollUp === 'none') return null;
  const count = YEAR / last.months;
  return rolledUp(
    of,
    Array.from({ length: count }, (_, index) => shift(last, index + 1 - count, of.yearStart)),
    'rolling-12',
  );
}

/** The year's outturn: as supplied for the year, else from its periods. */
function outturn(of: Series, year: Period): Figure | null {
  const figure = ownFigure(of, year);
  return figure && { ...figure, basis: 'year' };
}

/** The year that a period belongs to: the council's, or the school or calendar year itself of what is measured by those. */
export function yearFor(of: Series, period: Period): Period {
  return period.kind === of.indicator.frequency && period.months === YEAR ? period : yearOf(period, of.yearStart);
}

export function yearBefore(of: Series, period: Period): Period {
  return lastYear(yearFor(of, period), of.yearStart);
}

/** Last year's outturn, where it is whole: compared with, a part of a year would mislead. */
export function priorYear(of: Series, period: Period): Figure | null {
  const figure = outturn(of, yearBefore(of, period));
  return figure?.whole ? figure : null;
}

/**
 * The period whose figure an indicator owes at the given one: the same, or the last longer period of its own frequency
 * that ends in it; null where none ends in it, so that nothing is due.
 */
export function duePeriod(of: Series, period: Period): Period | null {
  const { frequency } = of.indicator;
  for (let month = end(period) - 1; month >= period.first; month -= 1) {
    const own = periodAt(frequency, month, of.yearStart);
    if (end(own) === month + 1) return contains(period, own) ? period : own;
  }
  return null;
}

/** The last period of the indicator's own frequency within the given one: the "latest month" beside a year to date. */
export function latestPeriod(of: Series, period: Period): Period {
  const last = periodAt(of.indicator.frequency, end(period) - 1, of.yearStart);
  return end(last) === end(period) ? last : period;
}
