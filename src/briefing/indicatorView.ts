import type { Series } from '../judgement/series.ts';
import { end, periodAt, shift, yearOf } from '../model/period.ts';
import { bareTitle, chartSeries, pointAt } from './chartSeries.ts';
import { cumulativeView } from './cumulativeView.ts';
import { figureText, rangeText, withUnit } from './figure.ts';
import { CHART_VIEWS, type ChartView, type IndicatorView, type ViewFigures, type ViewName } from './indicatorViewTypes.ts';
import { pointReadouts, processReadouts } from './pointReadouts.ts';
import type { Setting } from './setting.ts';
import type { ChartSeries, ForecastBriefing, ProcessBriefing, Sentence, SeriesPoint } from './types.ts';
import { heading } from './viewHeading.ts';
import { lineSigns, processSigns } from './viewSigns.ts';
import type { Wording } from './wording.ts';
import { observationStateWord } from './words.ts';
import { yearsView } from './yearsView.ts';

/** What every view may show beside the figures. */
export interface Beside {
  readonly forecast: ForecastBriefing;
  readonly process: ProcessBriefing;
  /** of the trend */
  readonly heading: string;
  /** how many periods back the trend goes */
  readonly count: number;
}

export function viewNames(wording: Wording): ViewName[] {
  return CHART_VIEWS.map((view) => ({ view, name: wording.word(`view.${view}`) }));
}

/** The periods from the last that is shown to the end of its year: what is aimed at there, and no figure yet. */
function toCome(of: Series, last: SeriesPoint | undefined, setting: Setting): SeriesPoint[] {
  const { frequency } = of.indicator;
  const { period } = setting;
  const year = yearOf(period, of.yearStart);
  const found: SeriesPoint[] = [];
  let next = periodAt(frequency, period.first + period.months - 1, of.yearStart);
  if (end(next) <= end(period)) next = shift(next, 1, of.yearStart);
  for (; end(next) <= end(year); next = shift(next, 1, of.yearStart)) {
    if (next.text === last?.period) continue;
    found.push({ ...pointAt(of, next.text, setting, false), value: null, shown: '', state: 'not-due', before: null });
  }
  return found;
}

/** Of the way to the year's end only what says something: a target, a floor, or where the line is heading. */
function wayAhead(points: readonly SeriesPoint[], ahead: ForecastBriefing['points']): SeriesPoint[] {
  const expected = new Set(ahead.map(({ period }) => period));
  const said = ({ period, target, minimum, lower, upper }: SeriesPoint) =>
    expected.has(period) || target !== null || minimum !== null || lower !== null || upper !== null;
  return points.slice(0, points.findLastIndex(said) + 1);
}

function trendFigures(series: ChartSeries, of: Series, { wording }: Setting): ViewFigures {
  const { decimals } = of.indicator;
  const has = (test: (point: SeriesPoint) => boolean) => series.points.some(test);
  const minimum = has((point) => point.minimum !== null);
  const range = has((point) => point.lower !== null || point.upper !== null);
  const expected = new Map((series.ahead ?? []).map((point) => [point.period, point.text]));
  return {
    caption: wording.text('figures.caption', { title: bareTitle(of.indicator.title), view: wording.word('view.trend') }),
    heads: [
      wording.word('figures.period'),
      wording.word('figures.figure'),
      wording.word('figures.target'),
      ...(minimum ? [wording.word('figures.minimum')] : []),
      ...(range ? [wording.word('figures.range')] : []),
      wording.word('figures.state'),
    ],
    rows: series.points.map((point) => [
      point.name,
      expected.get(point.period) ?? (point.value === null ? figureText(null, null, wording) : point.shown),
      figureText(point.target, decimals, wording),
      ...(minimum ? [figureText(point.minimum, decimals, wording)] : []),
      ...(range ? [rangeText(point.lower, point.upper, decimals, wording) ?? figureText(null, null, wording)] : []),
      observationStateWord(wording, point.state),
    ]),
  };
}

/** What the trend shows, as a sentence: its title, with the figures that it states. */
function trendFinding({ title, unit, points }: ChartSeries, of: Series, { wording }: Setting): Sentence {
  const { code, decimals } = of.indicator;
  const last = points.findLast(({ value }) => value !== null);
  const target = last?.target ?? null;
  const figures = [
    last === undefined ? null : withUnit(last.shown, unit),
    target === null ? null : withUnit(figureText(target, decimals, wording), unit),
    rangeText(last?.lower ?? null, last?.upper ?? null, decimals, wording),
  ];
  return {
    runs: [{ text: `${title}.`, strong: false }],
    evidence: figures.flatMap((figure) => (figure === null ? [] : [{ figure, rows: [code] }])),
  };
}

function trendView(of: Series, beside: Beside, setting: Setting): IndicatorView {
  const { wording } = setting;
  const base = chartSeries(of, setting, beside.count);
  const ways = base.points.length === 0 ? [] : wayAhead(toCome(of, base.points.at(-1), setting), beside.forecast.points);
  const points = [...base.points, ...ways];
  const ahead = beside.forecast.points.filter(({ period }) => ways.some((point) => point.period === period));
  const commented = points.map(({ period }) => of.observations.get(period)?.comment != null);
  const series: ChartSeries = {
    ...base,
    points,
    ahead,
    commented,
    readouts: pointReadouts(points, { ahead, commented, future: ways.length }, of, setting),
  };
  return {
    view: 'trend',
    heading: beside.heading,
    drawing: { kind: 'line', series },
    finding: trendFinding(series, of, setting),
    signs: lineSigns(series, beside.forecast.confidence, wording),
    figures: trendFigures(series, of, setting),
  };
}

function limitsView(of: Series, { process }: Beside, setting: Setting): IndicatorView {
  const { wording } = setting;
  const { unit } = of.indicator;
  const none = figureText(null, null, wording);
  const { points, groups } = process.kind === 'chart' ? process : { points: [], groups: [] };
  const common = {
    view: 'limits' as const,
    heading: heading(wording.word('view.heading.limits'), unit, wording),
    figures: {
      caption: wording.text('figures.caption', { title: bareTitle(of.indicator.title), view: wording.word('view.limits') }),
      heads: (['period', 'figure', 'lower', 'mean', 'upper', 'cause'] as const).map((name) => wording.word(`figures.${name}`)),
      rows: points.map(({ name, value, shown, group, mean, causeWord }) => {
        const limits = groups[group]?.limits;
        return [
          name,
          value === null ? none : shown,
          limits?.lowerShown ?? none,
          limits?.meanShown ?? none,
          limits?.upperShown ?? none,
          causeWord ?? (mean === null ? '' : wording.word('figures.noise')),
        ];
      }),
    },
  };
  if (process.kind === 'none') return { ...common, drawing: { kind: 'none', why: process.why }, finding: null, signs: [] };
  return {
    ...common,
    drawing: { kind: 'process', chart: process, readouts: processReadouts(process, of, setting) },
    finding: process.finding,
    signs: [...processSigns(process, wording), ...process.rebases.map(({ text }) => text), ...process.notes],
  };
}

/** The one view of an indicator that a reader asked for, with its figures and how it is read. */
export function indicatorView(view: ChartView, of: Series, beside: Beside, setting: Setting): IndicatorView {
  switch (view) {
    case 'trend':
      return trendView(of, beside, setting);
    case 'limits':
      return limitsView(of, beside, setting);
    case 'years':
      return yearsView(of, setting);
    case 'cumulative':
      return cumulativeView(of, beside.forecast, setting);
  }
}
