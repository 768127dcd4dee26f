import { observedValue } from '../judgement/derived.ts';
import type { Series } from '../judgement/series.ts';
import { type DecimalText, decimalsOf, plain } from '../model/decimal.ts';
import { type Indicator, isMissing, type Observation, type Target } from '../model/indicator.ts';
import { type PeriodText, parsePeriod, yearOf } from '../model/period.ts';
import { atDigits, figureText, NONE, rangeText, withUnit } from './figure.ts';
import type { Setting } from './setting.ts';
import type { ChartSeries, SeriesPoint } from './types.ts';

/** Points of a small chart in a row (look.md: 24 months to September). */
export const SPARK_POINTS = 24;

/** Digits that an axis and its labels need: the indicator's own, else the finest of its figures. */
export function digitsOf(indicator: Indicator, values: readonly (DecimalText | null)[]): number {
  if (indicator.decimals !== null) return indicator.decimals;
  return values.reduce((most, value) => (value === null ? most : Math.max(most, decimalsOf(atDigits(value, null)))), 0);
}

function pointValue(observation: Observation | undefined, of: Series): DecimalText | null {
  if (observation === undefined || (observation.state !== null && isMissing(observation.state))) return null;
  if (observation.value !== null) return observation.value;
  const value = observedValue(observation, of);
  return value === null ? null : atDigits(plain(value), of.indicator.decimals);
}

/** A running total's target is for the total: beside the parts that the chart shows it would mislead. */
export function targetsFitPoints(of: Series): boolean {
  const { basis, rollUp, shownAs } = of.indicator;
  return !(basis === 'flow' && rollUp === 'sum' && shownAs !== null);
}

function targetAt(of: Series, period: PeriodText): Target | undefined {
  if (of.targets.size === 0 || !targetsFitPoints(of)) return undefined;
  const own = of.targets.get(period);
  if (own || of.indicator.judged !== 'every-period') return own;
  return of.targets.get(yearOf(parsePeriod(period, of.yearStart), of.yearStart).text);
}

export function pointAt(of: Series, period: PeriodText, setting: Setting, startsAnew: boolean): SeriesPoint {
  const { wording, names, before } = setting;
  const observation = of.observations.get(period);
  const target = targetAt(of, period);
  const value = pointValue(observation, of);
  const state = observation?.state ?? (value === null ? 'not-available' : 'final');
  return {
    period,
    name: names.short(period),
    value,
    shown: value === null ? NONE : figureText(value, of.indicator.decimals, wording),
    state,
    before: state === 'restated' ? before(of.indicator.code, period) : null,
    target: target?.target ?? null,
    minimum: target?.minimum ?? null,
    lower: target?.lower ?? null,
    upper: target?.upper ?? null,
    note: startsAnew ? wording.word('chart.new-definition') : null,
  };
}

/** The points of the last so many periods, from the first that says anything on. */
function pointsOf(of: Series, periods: readonly PeriodText[], setting: Setting): SeriesPoint[] {
  const first = periods.findIndex((period) => of.observations.has(period));
  const shown = first < 0 ? [] : periods.slice(first);
  const anew = new Set(of.redefined);
  return shown.map((period) => pointAt(of, period, setting, anew.size > 0 && anew.has(parsePeriod(period, of.yearStart).first)));
}

export interface Told {
  readonly point: SeriesPoint;
  readonly value: DecimalText;
  /** for order only: which of two is larger; no figure is made of it */
  readonly size: number;
}

export function toldPoints(points: readonly SeriesPoint[]): Told[] {
  return points.flatMap((point) => (point.value === null ? [] : [{ point, value: point.value, size: Number(point.value) }]));
}

function against(last: Told, indicator: Indicator, setting: Setting): string {
  const { wording } = setting;
  const { target, lower, upper } = last.point;
  if (lower !== null || upper !== null) {
    const range = rangeText(lower, upper, indicator.decimals, wording) ?? '';
    if (upper !== null && last.size > Number(upper)) return wording.text('chart.above-range', { range });
    return wording.text(lower !== null && last.size < Number(lower) ? 'chart.below-range' : 'chart.inside', { range });
  }
  if (target === null) return '';
  const text = withUnit(figureText(target, indicator.decimals, wording), indicator.unit);
  const order = last.size - Number(target);
  return wording.text(order > 0 ? 'chart.above' : order < 0 ? 'chart.below' : 'chart.on', { target: text });
}

/** A title without the full stop that some indicators' names end with. */
export function bareTitle(title: string): string {
  return title.trim().replace(/\.$/, '');
}

/** What happened, as a title: "Care plans reviewed when due fell to 68.5%, below the target of 87.0%". */
function titleOf(indicator: Indicator, points: readonly SeriesPoint[], told: readonly Told[], setting: Setting): string {
  const { wording } = setting;
  const title = bareTitle(indicator.title);
  const last = told.at(-1);
  const end = points.at(-1);
  if (last === undefined) return wording.text('chart.never', { title });
  if (end !== last.point && end !== undefined) return wording.text('chart.no-figure', { title, period: setting.names.inner(end.period) });
  const earlier = told.at(-2);
  const move = earlier === undefined ? 'first' : last.size > earlier.size ? 'rose' : last.size < earlier.size ? 'fell' : 'held';
  return wording.text(`chart.${move}`, {
    title,
    actual: withUnit(last.point.shown, indicator.unit),
    against: against(last, indicator, setting),
  });
}

function extremes(told: readonly [Told, ...Told[]]): { readonly highest: Told; readonly lowest: Told } {
  let [highest] = told;
  let lowest = highest;
  for (const each of told) {
    if (each.size > highest.size) highest = each;
    if (each.size < lowest.size) lowest = each;
  }
  return { highest, lowest };
}

function rangeOfFigures(first: Told, told: readonly Told[], unit: string | null, setting: Setting): string {
  const { wording, names } = setting;
  const last = told.at(-1) ?? first;
  if (told.length === 1) {
    return wording.text('chart.description.one', {
      value: withUnit(first.point.shown, unit),
      period: names.shortInner(first.point.period),
    });
  }
  const { highest, lowest } = extremes([first, ...told]);
  const span = { count: told.length, from: names.shortInner(first.point.period), to: names.shortInner(last.point.period) };
  if (highest.size === lowest.size) return wording.text('chart.description.flat', { ...span, value: withUnit(first.point.shown, unit) });
  return wording.text('chart.description', {
    ...span,
    highest: withUnit(highest.point.shown, unit),
    highestIn: names.shortInner(highest.point.period),
    lowest: withUnit(lowest.point.shown, unit),
    lowestIn: names.shortInner(lowest.point.period),
  });
}

/** The chart in words, for those who cannot see it. */
function descriptionOf(indicator: Indicator, points: readonly SeriesPoint[], told: readonly Told[], setting: Setting): string {
  const { wording } = setting;
  const { unit, decimals } = indicator;
  const [first] = told;
  if (first === undefined) return wording.text('chart.never', { title: bareTitle(indicator.title) });
  const last = told.at(-1) ?? first;
  const parts = [rangeOfFigures(first, told, unit, setting)];
  if (told.length < points.length) parts.push(wording.text('chart.description.missing', { count: points.length - told.length }));
  const { target, minimum, state } = last.point;
  if (target !== null)
    parts.push(wording.text('chart.description.target', { target: withUnit(figureText(target, decimals, wording), unit) }));
  if (minimum !== null) {
    parts.push(wording.text('chart.description.minimum', { minimum: withUnit(figureText(minimum, decimals, wording), unit) }));
  }
  if (state === 'provisional' || state === 'estimated') {
    parts.push(wording.text('chart.description.provisional', { state: wording.word(`state.${state}`) }));
  }
  return parts.join(' ');
}

/** The line of an indicator's own figures over its last so many periods, with the targets then in force. */
export function chartSeries(of: Series, setting: Setting, count: number): ChartSeries {
  const { indicator } = of;
  const points = pointsOf(of, setting.window(indicator.frequency, count), setting);
  const told = toldPoints(points);
  return {
    title: titleOf(indicator, points, told, setting),
    description: descriptionOf(indicator, points, told, setting),
    unit: indicator.unit,
    decimals: digitsOf(
      indicator,
      points.map((point) => point.value),
    ),
    polarity: indicator.polarity,
    yearStarts: of.yearStart,
    points,
  };
}
