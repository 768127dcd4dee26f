import type { Series } from '../judgement/series.ts';
import { type Period, periodsIn, shift, yearOf } from '../model/period.ts';
import { bareTitle, digitsOf, pointAt } from './chartSeries.ts';
import { NONE, withUnit } from './figure.ts';
import type { IndicatorView } from './indicatorViewTypes.ts';
import type { Setting } from './setting.ts';
import type { Sentence, SeriesPoint, YearLine, YearsChart } from './types.ts';
import { heading } from './viewHeading.ts';
import { figured } from './wording.ts';

/** This year over so many before it. */
const EARLIER_YEARS = 3;

interface Year {
  readonly year: Period;
  readonly points: readonly SeriesPoint[];
}

function isHeld({ points }: Year): boolean {
  return points.some(({ value }) => value !== null);
}

/** The years with their points, newest first; of the latest, only what is known by the period spoken of. */
function yearsOf(of: Series, setting: Setting): Year[] {
  const now = yearOf(setting.period, of.yearStart);
  const until = setting.period.first + setting.period.months;
  const years = Array.from({ length: EARLIER_YEARS + 1 }, (_, back) => shift(now, -back, of.yearStart)).map((year) => ({
    year,
    points: periodsIn(year, of.indicator.frequency, of.yearStart).map((period) => {
      const point = pointAt(of, period.text, setting, false);
      return period.first + period.months <= until ? point : { ...point, value: null, shown: '', state: 'not-due' as const };
    }),
  }));
  const oldest = years.findLastIndex(isHeld);
  return years.slice(0, oldest + 1);
}

function lineOf({ year, points }: Year): YearLine {
  return {
    year: year.text,
    values: points.map(({ value }) => value),
    shown: points.map(({ value, shown }) => (value === null ? '' : shown)),
    states: points.map(({ state }) => state),
  };
}

/** "Apr", "Q1": a period without its year, as the axis names it. */
function shortNames({ points, year }: Year): string[] {
  return points.map(({ name, period }) => /[QH]\d$/.exec(period)?.[0] ?? name.replace(year.text, '').split(' ')[0] ?? name);
}

function readouts(lines: readonly YearLine[], names: readonly string[], unit: string | null, { wording }: Setting): string[] {
  return names.map((period, index) => {
    const figures = lines.flatMap(({ year, shown }) => {
      const figure = shown[index];
      return figure === undefined || figure === '' ? [] : [wording.text('readout.year', { year, figure: withUnit(figure, unit) })];
    });
    return wording.text('readout.years', { period, figures: figures.length === 0 ? wording.word('state.none') : figures.join(', ') });
  });
}

/** The latest period with a figure, held against the same of the year before. */
function titleOf(of: Series, [now, before]: readonly Year[], setting: Setting): string {
  const { wording } = setting;
  const title = bareTitle(of.indicator.title);
  const index = now?.points.findLastIndex(({ value }) => value !== null) ?? -1;
  const point = now?.points[index];
  if (now === undefined || point === undefined || point.value === null) {
    return wording.text('years.title.never', { title, year: now?.year.text ?? setting.period.text });
  }
  const earlier = before?.points[index];
  const actual = withUnit(point.shown, of.indicator.unit);
  const said = { title, period: setting.names.inner(point.period), actual, before: before?.year.text ?? '' };
  if (earlier?.value == null) return wording.text('years.title.alone', said);
  const order = Number(point.value) - Number(earlier.value);
  const move = order > 0 ? 'rose' : order < 0 ? 'fell' : 'held';
  return wording.text(`years.title.${move}`, { ...said, earlier: withUnit(earlier.shown, of.indicator.unit) });
}

function descriptionOf(lines: readonly YearLine[], unit: string | null, { wording }: Setting): string {
  const years = lines.map(({ year, values, shown }) => {
    const held = values.flatMap((value, index) =>
      value === null ? [] : [{ size: Number(value), text: withUnit(shown[index] ?? '', unit) }],
    );
    const sorted = held.toSorted((a, b) => a.size - b.size);
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (low === undefined || high === undefined) return wording.text('years.description.empty', { year });
    return wording.text('years.description.year', { year, low: low.text, high: high.text });
  });
  return wording.text('years.description', { count: lines.length, years: years.join('; ') });
}

/** In how many of the periods that both years have this year is the better one. */
function findingOf(of: Series, [now, before]: readonly Year[], setting: Setting): Sentence | null {
  if (now === undefined || before === undefined) return null;
  const { wording } = setting;
  const pairs = now.points.flatMap(({ value }, index) => {
    const earlier = before.points[index]?.value ?? null;
    return value === null || earlier === null ? [] : [{ more: Number(value) - Number(earlier) }];
  });
  const said = { year: now.year.text, before: before.year.text };
  if (pairs.length === 0) return wording.sentence('years.finding.none', said);
  const { polarity, code } = of.indicator;
  const better = pairs.filter(({ more }) => (polarity === 'lower' ? more < 0 : more > 0));
  const figure = (count: number) => figured(`${count}`, [code]);
  const values = { ...said, better: figure(better.length), said: figure(pairs.length), compared: pairs.length };
  return wording.sentence(polarity === 'higher' || polarity === 'lower' ? 'years.finding' : 'years.finding.neutral', values);
}

/** This year over the last three, period by period. */
export function yearsView(of: Series, setting: Setting): IndicatorView {
  const { wording } = setting;
  const { unit } = of.indicator;
  const years = yearsOf(of, setting);
  const lines = years.map(lineOf);
  const now = yearOf(setting.period, of.yearStart).text;
  const names = years[0] === undefined ? [] : shortNames(years[0]);
  const figures = {
    caption: wording.text('figures.caption', { title: bareTitle(of.indicator.title), view: wording.word('view.years') }),
    heads: [wording.word('years.head'), ...lines.map(({ year }) => year)],
    rows: names.map((name, index) => [name, ...lines.map(({ shown }) => shown[index] || NONE)]),
  };
  const common = { view: 'years' as const, heading: heading(wording.text('view.heading.years', { year: now }), unit, wording), figures };
  const none = (why: Sentence): IndicatorView => ({ ...common, drawing: { kind: 'none', why }, finding: null, signs: [] });
  // Of a school year no whole one lies in a year of the council; of a year one does: neither can be laid over another.
  const inOneYear = periodsIn(yearOf(setting.period, of.yearStart), of.indicator.frequency, of.yearStart);
  if (inOneYear.length <= 1) return none(wording.sentence('years.none'));
  if (years.length < 2) return none(wording.sentence('years.first', { year: now }));
  const chart: YearsChart = {
    title: titleOf(of, years, setting),
    description: descriptionOf(lines, unit, setting),
    unit,
    decimals: digitsOf(
      of.indicator,
      lines.flatMap(({ values }) => values),
    ),
    periods: names,
    years: lines,
    readouts: readouts(lines, names, unit, setting),
  };
  const hollow = lines[0]?.states.some((state) => state === 'provisional' || state === 'estimated') === true;
  return {
    ...common,
    drawing: { kind: 'years', chart },
    finding: findingOf(of, years, setting),
    signs: [wording.word('sign.years'), ...(hollow ? [wording.word('sign.provisional')] : [])],
  };
}
