import { yearToDate } from '../judgement/derived.ts';
import { gapOf } from '../judgement/gap.ts';
import { phasedAs } from '../judgement/phasing.ts';
import type { Series } from '../judgement/series.ts';
import { targetInForce } from '../judgement/target.ts';
import { type DecimalText, exact, plain, sum } from '../model/decimal.ts';
import { type Period, periodsIn, yearOf } from '../model/period.ts';
import { bareTitle, digitsOf } from './chartSeries.ts';
import { atDigits, figureText, NONE, withUnit } from './figure.ts';
import type { IndicatorView } from './indicatorViewTypes.ts';
import { pointReadouts } from './pointReadouts.ts';
import { distance } from './reasons.ts';
import type { Setting } from './setting.ts';
import type { ChartSeries, ForecastBriefing, ForecastPoint, Sentence, SeriesPoint } from './types.ts';
import { heading } from './viewHeading.ts';
import { lineSigns } from './viewSigns.ts';
import { figured } from './wording.ts';
import { observationStateWord } from './words.ts';

/** Why an indicator has no year so far; null where it has. */
function hindrance(of: Series): 'rolling' | 'last' | 'yearly' | null {
  const { basis, rollUp, frequency } = of.indicator;
  if (frequency !== 'month' && frequency !== 'quarter' && frequency !== 'half') return 'yearly';
  if (basis === 'rolling-12') return 'rolling';
  if (basis !== 'cumulative' && (rollUp === 'last' || rollUp === 'none' || basis === 'snapshot')) return 'last';
  return null;
}

/** What the year so far is to have reached by a period: its phased target, or the sum of those of its parts. */
function targetBy(of: Series, period: Period, year: readonly Period[]): DecimalText | null {
  const own = of.targets.get(period.text)?.target ?? null;
  if (phasedAs(of.indicator) !== 'parts') {
    if (own !== null || period !== year.at(-1))
      return own ?? (of.indicator.judged === 'every-period' ? (targetInForce(of, period)?.target ?? null) : null);
    const [first] = year;
    return first === undefined ? null : (of.targets.get(yearOf(first, of.yearStart).text)?.target ?? null);
  }
  const parts = year.slice(0, year.indexOf(period) + 1).map((part) => of.targets.get(part.text)?.target ?? null);
  const said = parts.flatMap((text) => (text === null ? [] : [exact(text)]));
  return said.length === parts.length ? plain(sum(said)) : null;
}

function pointsOf(of: Series, setting: Setting): SeriesPoint[] {
  const { wording, names, period: asked } = setting;
  const periods = periodsIn(yearOf(asked, of.yearStart), of.indicator.frequency, of.yearStart);
  return periods.map((period) => {
    const over = period.first + period.months <= asked.first + asked.months;
    // A period that returned nothing has no year so far of its own: the last one would stand there as if it were new.
    const figure = over && of.observations.has(period.text) ? yearToDate(of, period) : null;
    const value = figure === null ? null : atDigits(figure.value, of.indicator.decimals);
    return {
      period: period.text,
      name: names.short(period.text),
      value,
      shown: value === null ? NONE : figureText(value, of.indicator.decimals, wording),
      state: over ? (figure?.state ?? 'not-available') : 'not-due',
      before: null,
      target: targetBy(of, period, periods),
      minimum: null,
      lower: null,
      upper: null,
      note: null,
    };
  });
}

interface Standing {
  readonly point: SeriesPoint;
  readonly value: DecimalText;
}

function latest(points: readonly SeriesPoint[]): Standing | null {
  const point = points.findLast(({ value }) => value !== null);
  return point?.value == null ? null : { point, value: point.value };
}

function findingOf(of: Series, { point, value }: Standing, setting: Setting): Sentence {
  const { wording, names } = setting;
  const { unit, decimals, code, polarity } = of.indicator;
  const figure = (text: DecimalText) => figured(withUnit(figureText(text, decimals, wording), unit), [code]);
  const said = { period: names.inner(point.period), actual: figure(value) };
  if (point.target === null) return wording.sentence('cumulative.finding.no-target', said);
  const none = { minimum: null, lower: null, upper: null, tolerance: null, note: null };
  const gap =
    gapOf(exact(value), { ...none, period: point.period, target: point.target }, polarity)?.gap ?? exact(value).minus(exact(point.target));
  const order = gap.gt(0) ? 'ahead' : gap.lt(0) ? 'behind' : 'on';
  return wording.sentence(`cumulative.finding.${order}`, {
    ...said,
    target: figure(point.target),
    gap: figured(distance(plain(gap), of.indicator, wording), [code]),
  });
}

function titleOf(of: Series, standing: Standing | null, year: string, setting: Setting): string {
  const { wording } = setting;
  const { unit, decimals } = of.indicator;
  const title = bareTitle(of.indicator.title);
  if (standing === null) return wording.text('cumulative.title.none', { title, year });
  const { point, value } = standing;
  const target = point.target === null ? null : withUnit(figureText(point.target, decimals, wording), unit);
  const order = point.target === null ? 0 : Number(value) - Number(point.target);
  const against = target === null ? '' : wording.text(order > 0 ? 'chart.above' : order < 0 ? 'chart.below' : 'chart.on', { target });
  return wording.text('cumulative.title', { title, actual: withUnit(point.shown, unit), year, against });
}

function descriptionOf(of: Series, points: readonly SeriesPoint[], standing: Standing | null, setting: Setting): string {
  const { wording, names } = setting;
  const { unit, decimals } = of.indicator;
  const shown = (text: DecimalText) => withUnit(figureText(text, decimals, wording), unit);
  const told = points.filter(({ value }) => value !== null);
  const [first] = told;
  const end = points.at(-1)?.target ?? null;
  const parts: string[] = [];
  if (first !== undefined && standing !== null) {
    parts.push(
      wording.text('cumulative.description', {
        count: told.length,
        first: withUnit(first.shown, unit),
        firstIn: names.shortInner(first.period),
        last: withUnit(standing.point.shown, unit),
        lastIn: names.shortInner(standing.point.period),
      }),
    );
    const { target, period } = standing.point;
    if (target !== null)
      parts.push(wording.text('cumulative.description.target', { period: names.shortInner(period), target: shown(target) }));
  }
  if (end !== null) parts.push(wording.text('cumulative.description.year-end', { target: shown(end) }));
  return parts.join(' ');
}

/** Where the total so far is heading; of a share or a mean, which is not added up, where its year ends. */
function aheadOf({ running, yearEnd }: ForecastBriefing, points: readonly SeriesPoint[]): ForecastPoint[] {
  const open = points.filter(({ state }) => state === 'not-due');
  const last = open.at(-1);
  if (running.length === 0) return last === undefined || yearEnd === null ? [] : [{ ...yearEnd, period: last.period, name: last.name }];
  return running.filter(({ period }) => open.some((point) => point.period === period));
}

/** The year so far against what it was to have reached by then, and where it is heading. */
export function cumulativeView(of: Series, forecast: ForecastBriefing, setting: Setting): IndicatorView {
  const { wording } = setting;
  const { indicator } = of;
  const year = yearOf(setting.period, of.yearStart).text;
  const against = hindrance(of);
  const points = against === null ? pointsOf(of, setting) : [];
  const standing = latest(points);
  const ahead = aheadOf(forecast, points);
  const common = {
    view: 'cumulative' as const,
    heading: heading(wording.text('view.heading.cumulative', { year }), indicator.unit, wording),
    figures: {
      caption: wording.text('figures.caption', { title: bareTitle(indicator.title), view: wording.word('view.cumulative') }),
      heads: [
        wording.word('figures.period'),
        wording.word('figures.so-far'),
        wording.word('figures.target'),
        wording.word('figures.state'),
      ],
      rows: points.map(({ name, shown, target, state, period }) => {
        const expected = ahead.find((each) => each.period === period);
        const word = state === 'final' ? '' : observationStateWord(wording, state);
        return [name, expected === undefined ? shown : expected.text, figureText(target, indicator.decimals, wording), word];
      }),
    },
  };
  if (against !== null) {
    return { ...common, drawing: { kind: 'none', why: wording.sentence(`cumulative.none.${against}`) }, finding: null, signs: [] };
  }
  const future = points.filter(({ state }) => state === 'not-due').length;
  const series: ChartSeries = {
    title: titleOf(of, standing, year, setting),
    description: descriptionOf(of, points, standing, setting),
    unit: indicator.unit,
    decimals: digitsOf(
      indicator,
      points.map(({ value }) => value),
    ),
    polarity: indicator.polarity,
    yearStarts: of.yearStart,
    points,
    ahead,
    readouts: pointReadouts(points, { ahead, commented: [], future }, of, setting),
  };
  return {
    ...common,
    drawing: { kind: 'line', series },
    finding: standing === null ? null : findingOf(of, standing, setting),
    signs: lineSigns(series, forecast.confidence, wording),
  };
}
