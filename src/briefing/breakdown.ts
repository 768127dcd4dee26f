import { type Breakdown, breakDown, type PartFigure } from '../judgement/breakdown.ts';
import { type Dimension, dimensionsOf, type PartSeries } from '../judgement/breakdownParts.ts';
import { observedValue } from '../judgement/derived.ts';
import type { Series } from '../judgement/series.ts';
import { targetInForce } from '../judgement/target.ts';
import type { Council } from '../model/council.ts';
import { exact, plain } from '../model/decimal.ts';
import { NotFoundFault, UsageFault } from '../model/fault.ts';
import type { Frequency, Indicator } from '../model/indicator.ts';
import { comparePeriods, type PeriodText, parsePeriod } from '../model/period.ts';
import { areNumbered, barSeries, breakdownRows, breakdownWords, ordered } from './breakdownFigures.ts';
import { breakdownNotes, breakdownOpening } from './breakdownSentences.ts';
import { bareTitle, chartSeries, digitsOf } from './chartSeries.ts';
import { atDigits, NONE } from './figure.ts';
import { type BriefingOptions, type Setting, settingFor, subjectOf } from './setting.ts';
import { threadTo } from './thread.ts';
import type { BreakdownBriefing, BreakdownChoice, ChartSeries, PartChart, PartPast, SeriesPoint } from './types.ts';
import { sentenceOf, sentenceText, type Wording } from './wording.ts';

/** Points of a small chart. */
const SMALL_POINTS = 12;
/** More small charts than this are no comparison any more: those that stand out are drawn, and the table has them all. */
const MOST_CHARTS = 20;

/**
 * Counts below it are withheld. An organisation has no such setting yet: what is returned as suppressed is withheld, and
 * what would give it away.
 */
const NO_THRESHOLD = null;

export interface BreakdownOptions extends BriefingOptions {
  /** the key of the dimensions chosen; null for the first there is */
  readonly by: string | null;
}

function dimensionWord({ names }: Pick<Dimension, 'names'>, wording: Wording): string {
  return wording.listed(names);
}

/** What a breakdown is chosen from. */
interface Opened {
  readonly setting: Setting;
  readonly of: Series;
  readonly dimensions: readonly Dimension[];
  readonly unread: readonly string[];
  readonly chosen: Dimension | null;
}

/**
 * @throws NotFoundFault for an indicator that the council does not have; UsageFault for a dimension that it is not broken down by
 */
function opened(council: Council, period: PeriodText, code: string, { by, ...options }: BreakdownOptions): Opened {
  const setting = settingFor(council, period, options);
  const of = setting.series.get(code);
  if (!of) throw new NotFoundFault(`There is no indicator ${code}`);
  const rows = council.observations.filter(({ indicator }) => indicator === code);
  const { dimensions, unread } = dimensionsOf(of, rows, NO_THRESHOLD);
  const chosen = by === null ? dimensions[0] : dimensions.find(({ key }) => key === by);
  if (by !== null && chosen === undefined) {
    const there = dimensions.map(({ key }) => key).join(', ');
    throw new UsageFault(`${code} is not broken down by "${by}"${there === '' ? '' : `: ${there}`}`);
  }
  return { setting, of, dimensions, unread, chosen: chosen ?? null };
}

/** How the points of a part's line are shown. */
type Shown = Pick<Indicator, 'frequency' | 'decimals'>;

/** An indicator that does not say how many digits are shown has as many here as the finest of its parts, so that all have as many. */
function inOneManner(indicator: Indicator, { parts, whole }: Breakdown): Indicator {
  const values = [whole, ...parts.map(({ figure }) => figure)].map((figure) => figure?.value ?? null);
  return { ...indicator, decimals: digitsOf(indicator, values) };
}

/** A part's line as the chart of an indicator is made; a period before its first figure is blank, not missing. */
function partSeries({ series, names }: PartSeries, { frequency, decimals }: Shown, kind: Breakdown['kind'], setting: Setting): ChartSeries {
  const indicator = { ...series.indicator, title: names.join(', '), frequency, decimals };
  // Nothing is judged by it: the minimum, the whole council's floor, is left to the chart of the whole.
  const aimed = [...series.targets].map(([period, target]) => [period, { ...target, minimum: null }] as const);
  const targets: Series['targets'] = new Map(kind === 'count' ? [] : aimed);
  return chartSeries({ ...series, indicator, targets }, setting, SMALL_POINTS);
}

function padded(series: ChartSeries, periods: readonly PeriodText[], { names }: Setting): ChartSeries {
  const held = new Map(series.points.map((point) => [point.period, point]));
  const blank = { value: null, shown: NONE, before: null, target: null, minimum: null, lower: null, upper: null, note: null } as const;
  const points = periods.map(
    (period): SeriesPoint => held.get(period) ?? { ...blank, period, name: names.short(period), state: 'not-due' },
  );
  return { ...series, points };
}

/** The charts that are drawn: all, or of very many those furthest from the whole (of counts the largest). */
function standingOut(parts: readonly PartFigure[], kind: Breakdown['kind']): readonly PartFigure[] {
  if (parts.length <= MOST_CHARTS) return parts;
  const size = ({ figure, apart }: PartFigure) => {
    const text = kind === 'count' ? (figure?.value ?? null) : (apart ?? figure?.value ?? null);
    return text === null ? exact('-1') : exact(text).abs();
  };
  const chosen = new Set([...parts].sort((a, b) => size(b).cmp(size(a))).slice(0, MOST_CHARTS));
  return parts.filter((part) => chosen.has(part));
}

function pastOf(charts: readonly PartChart[], wording: Wording): PartPast {
  const withheld = wording.word('missing.suppressed.short');
  return {
    periods: charts[0]?.series.points.map(({ name }) => name) ?? [],
    rows: charts.map(({ name, series }) => ({
      name,
      figures: series.points.map(({ shown, state }) => (state === 'suppressed' ? withheld : shown)),
    })),
  };
}

/** What a note on the small charts must tell. */
interface Drawn {
  readonly frequency: Frequency;
  /** charts that are drawn, of all that could be */
  readonly drawn: number;
  readonly all: number;
  /** parts of which no figure can be shown in any period */
  readonly blank: readonly string[];
  readonly targeted: boolean;
}

function linesNote(
  { kind, judged }: Breakdown,
  of: Series,
  { frequency, drawn, all, blank, targeted }: Drawn,
  { wording }: Setting,
): string {
  const { shownAs } = of.indicator;
  const few = kind === 'count' ? 'breakdown.note.few-charts.count' : 'breakdown.note.few-charts';
  const basis = wording.word(shownAs === 'rolling-12' ? 'basis.r12' : 'basis.ytd');
  return [
    kind === 'count' ? null : wording.word(targeted ? 'breakdown.note.lines' : 'breakdown.note.lines.no-target'),
    judged && shownAs !== null ? wording.text('breakdown.note.lines.own', { kind: wording.word(`kind-name.${frequency}`), basis }) : null,
    drawn < all ? wording.text(few, { shown: drawn, all }) : null,
    blank.length === 0 ? null : wording.text('breakdown.note.no-line', { names: wording.listed(blank, 'or') }),
  ]
    .filter((note) => note !== null)
    .join(' ');
}

/** Small charts over the same periods, in the order of the table; null where no part has two figures to join. */
function multiplesOf(found: Breakdown, parts: readonly PartFigure[], of: Series, setting: Setting): BreakdownBriefing['multiples'] {
  const { kind, period } = found;
  const frequency = period.kind === 'date' ? of.indicator.frequency : ownFrequency(found, of);
  const all = parts.map(({ name, part }) => ({
    name,
    series: partSeries(part, { frequency, decimals: of.indicator.decimals }, kind, setting),
  }));
  const returned = new Set(parts.flatMap(({ part }) => [...part.series.observations.keys()]));
  const longest = all.reduce<readonly PeriodText[]>((most, { series: { points } }) => {
    return points.length > most.length ? points.map(({ period: text }) => text) : most;
  }, []);
  const periods = longest.slice(0, longest.findLastIndex((text) => returned.has(text)) + 1);
  if (periods.length < 2) return null;
  const every = all.map(({ name, series }) => ({ name, series: padded(series, periods, setting) }));
  const drawn = every.filter(({ series }) => series.points.some(({ value }) => value !== null));
  const shown = new Set(standingOut(parts, kind).map(({ name }) => name));
  const charts = drawn.filter(({ name }) => shown.has(name));
  const blank = every.filter((each) => !drawn.includes(each)).map(({ name }) => name);
  if (charts.length === 0) return null;
  const whole = chartSeries({ ...of, indicator: { ...of.indicator, frequency } }, setting, SMALL_POINTS);
  const targeted = charts.some(({ series }) => series.points.some(({ target }) => target !== null));
  return {
    heading: setting.wording.word('breakdown.heading.multiples'),
    charts,
    whole: kind === 'count' ? null : padded(whole, periods, setting).points,
    note: linesNote(found, of, { frequency, drawn: charts.length, all: drawn.length, blank, targeted }, setting),
    past: pastOf(every, setting.wording),
  };
}

/** How often the parts have figures: as the indicator does, or only for longer periods. */
function ownFrequency({ parts }: Breakdown, of: Series): Frequency {
  const kinds = new Set(
    parts.flatMap(({ part: { series } }) => [...series.observations.keys()].map((text) => parsePeriod(text, of.yearStart).kind)),
  );
  if (kinds.has(of.indicator.frequency)) return of.indicator.frequency;
  const [longer] = [...kinds].filter((kind) => kind !== 'date');
  return longer ?? of.indicator.frequency;
}

function choicesOf(dimensions: readonly Dimension[], chosen: Dimension, wording: Wording): BreakdownChoice[] {
  return dimensions.map((dimension) => ({
    by: dimension.key,
    text: wording.text('breakdown.by', { dimension: dimensionWord(dimension, wording) }),
    parts: dimension.parts.length,
    current: dimension === chosen,
  }));
}

function barsHeading(found: Breakdown, parts: readonly PartFigure[], { polarity }: Series['indicator'], setting: Setting): string {
  const period = setting.names.title(found.period.text);
  const worst = found.kind !== 'count' && (polarity === 'higher' || polarity === 'lower');
  const order = areNumbered(parts) ? '.order' : worst ? '' : '.size';
  return setting.wording.text(`breakdown.heading.bars${order}`, { period });
}

/** What there is to say where no part has a row by the period, or there are no parts at all. */
function emptyBriefing({ setting, of, dimensions, chosen }: Opened): BreakdownBriefing {
  const { wording, names, period } = setting;
  const said = chosen === null ? wording.say('breakdown.none') : wording.say('breakdown.none.by', { period: names.inner(period.text) });
  const nothing: Breakdown = {
    dimension: chosen ?? { key: '', names: [], parts: [] },
    period,
    judged: true,
    kind: 'rate',
    whole: null,
    parts: [],
    total: 'no-figure',
    spread: null,
  };
  return {
    ...headOf({ setting, of, dimensions, chosen }),
    opening: [sentenceOf(said)],
    bars: null,
    multiples: null,
    rows: [],
    notes: [],
    words: breakdownWords(nothing, of.indicator, of.yearStart, setting),
  };
}

type Head = Pick<BreakdownBriefing, 'subject' | 'code' | 'title' | 'thread' | 'choices'>;

function headOf({ setting, of, dimensions, chosen }: Omit<Opened, 'unread'>): Head {
  const { council, wording } = setting;
  const { code, objective } = of.indicator;
  const title = bareTitle(of.indicator.title);
  return {
    subject: subjectOf(setting),
    code,
    title:
      chosen === null
        ? wording.text('breakdown.title.none', { title })
        : wording.text('breakdown.title', { title, dimension: dimensionWord(chosen, wording) }),
    thread: [
      ...threadTo(council, objective, wording),
      { level: wording.word('level.indicator'), title, reference: code, kind: 'indicator' },
    ],
    choices: chosen === null ? [] : choicesOf(dimensions, chosen, wording),
  };
}

/**
 * One indicator by the parts of one dimension: who is at the ends, what the parts add to, each part's figure, share and
 * change, and its line over the last twelve periods.
 * @throws NotFoundFault for an indicator that the council does not have; UsageFault for a dimension that it is not broken down by
 */
export function briefBreakdown(council: Council, period: PeriodText, code: string, options: BreakdownOptions): BreakdownBriefing {
  const at = opened(council, period, code, options);
  const { setting, of, unread, chosen } = at;
  const found = chosen === null ? null : breakDown(of, chosen, setting.period);
  if (found === null) return emptyBriefing(at);
  const indicator = inOneManner(of.indicator, found);
  const parts = ordered(found, indicator);
  const opening = breakdownOpening(found, indicator, setting);
  const [first] = opening;
  const target = found.judged ? (targetInForce(of, found.period)?.target ?? null) : null;
  return {
    ...headOf(at),
    opening,
    bars: {
      heading: barsHeading(found, parts, indicator, setting),
      series: barSeries(found, parts, indicator, target, first === undefined ? '' : sentenceText(first), setting),
    },
    multiples: multiplesOf(found, parts, { ...of, indicator }, setting),
    rows: breakdownRows(found, parts, indicator, setting),
    notes: breakdownNotes(found, unread, indicator, setting),
    words: breakdownWords(found, indicator, of.yearStart, setting),
  };
}

/** The rows of a breakdown over all periods up to the one asked for, as a file has them; figures exact, what is withheld left out. */
export interface BreakdownFile {
  /** "area" */
  readonly by: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/**
 * The figures of a breakdown as rows, a part and period each.
 * @throws as `briefBreakdown`
 */
export function breakdownFile(council: Council, period: PeriodText, code: string, options: BreakdownOptions): BreakdownFile {
  const { setting, of, chosen } = opened(council, period, code, options);
  const { wording } = setting;
  const names = chosen?.names ?? [];
  const heads = [
    wording.word('head.reference'),
    ...names,
    wording.word('word.period'),
    wording.word('word.result'),
    wording.word('definition.numerator'),
    wording.word('definition.denominator'),
    wording.word('word.state'),
  ];
  const rows = (chosen?.parts ?? []).flatMap((part) =>
    [...part.series.observations.values()]
      .map((row) => ({ row, at: parsePeriod(row.period, of.yearStart) }))
      .filter(({ at }) => comparePeriods(at, setting.period) <= 0)
      .sort((a, b) => comparePeriods(a.at, b.at))
      .map(({ row }) => {
        const state = part.secondary.has(row.period) ? wording.word('breakdown.lacks.secondary') : (row.state ?? 'final');
        const value = observedValue(row, part.series);
        const result = row.value ?? (value === null ? null : atDigits(plain(value), of.indicator.decimals));
        return [code, ...part.names, row.period, result, row.numerator, row.denominator, state];
      }),
  );
  return { by: chosen?.key ?? '', heads, rows };
}
