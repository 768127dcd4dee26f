import type { ProcessFigure } from '../judgement/process/figures.ts';
import type { Unfit } from '../judgement/process/fitness.ts';
import type { SettledLimits } from '../judgement/process/settledGroup.ts';
import type { LatestFigure, ProcessVerdict } from '../judgement/process.ts';
import type { Series } from '../judgement/series.ts';
import type { PointType } from '../judgement/spc/pointType.ts';
import type { Heading } from '../judgement/spc/runs.ts';
import { SPECIAL_CAUSES, type SpecialCause } from '../judgement/spc/specialCause.ts';
import type { ControlPoint } from '../judgement/spc.ts';
import { plain } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import { bareTitle } from './chartSeries.ts';
import { figureText, withUnit } from './figure.ts';
import type { AssuranceKind, ProcessWord, VariationKind } from './processTypes.ts';
import type { Setting } from './setting.ts';
import type { Sentence } from './types.ts';
import { figured, type Said, sentenceOf, type Values } from './wording.ts';
import { polarityText } from './words.ts';

/** What is told of: one indicator's process, and the words to tell it in. */
export interface ProcessTelling {
  readonly of: Series;
  readonly verdict: ProcessVerdict;
  readonly setting: Setting;
  /** of every stretch, oldest first */
  readonly figures: readonly ProcessFigure[];
  /** digits after the point that the figures have */
  readonly digits: number;
  /** a limit as it is printed, with its unit */
  shownLimit(limit: number): string;
  /** both limits as they are drawn, with their unit once: "51.9–62.1%" */
  shownRange(limits: SettledLimits): string;
  /** a limit where it is drawn: never where no figure can lie */
  drawnLimit(limit: number): number;
}

type Spoken = Pick<ProcessTelling, 'of' | 'setting'>;

/** "month", "quarters" */
export function noun(count: number, { of, setting }: Spoken): string {
  return setting.wording.text('process.noun', { kind: of.indicator.frequency, count });
}

/** "Apr 2011 to Mar 2012"; one period by itself */
export function spanOf(figures: readonly ProcessFigure[], { setting: { wording, names } }: Spoken): string {
  const from = figures[0]?.period.text ?? '';
  const to = figures.at(-1)?.period.text ?? '';
  return from === to ? names.short(from) : wording.text('process.span', { from: names.short(from), to: names.short(to) });
}

/** A figure as it is printed, with its unit. */
export function actualOf({ value }: ProcessFigure, { of, setting }: Spoken): string {
  const { decimals, unit } = of.indicator;
  return withUnit(figureText(value === null ? null : plain(value), decimals, setting.wording), unit);
}

export function causeWord(cause: SpecialCause, heading: Heading, { setting }: Spoken): string {
  return setting.wording.word(`process.cause.${cause}.${heading > 0 ? 'up' : 'down'}`);
}

const KINDS: Readonly<Record<PointType, { readonly high: VariationKind; readonly low: VariationKind }>> = {
  common_cause: { high: 'common-cause', low: 'common-cause' },
  special_cause_improvement: { high: 'improvement-high', low: 'improvement-low' },
  special_cause_concern: { high: 'concern-high', low: 'concern-low' },
  special_cause_neutral_high: { high: 'neutral-high', low: 'neutral-high' },
  special_cause_neutral_low: { high: 'neutral-low', low: 'neutral-low' },
};

/** What a point says, with the way it points. */
export function kindOf({ type, heading }: ControlPoint): VariationKind {
  return KINDS[type][heading > 0 ? 'high' : 'low'];
}

const TELLING = {
  'common-cause': 'common-cause',
  'improvement-high': 'improvement',
  'improvement-low': 'improvement',
  'concern-high': 'concern',
  'concern-low': 'concern',
  'neutral-high': 'neutral',
  'neutral-low': 'neutral',
} as const satisfies Record<VariationKind, string>;

function latestValues({ figure, point }: LatestFigure, told: ProcessTelling) {
  const { of, setting } = told;
  return {
    title: bareTitle(of.indicator.title),
    period: setting.names.short(figure.period.text),
    actual: actualOf(figure, told),
    cause: point.cause === null ? '' : causeWord(point.cause, point.heading, told),
    better: polarityText(setting.wording, of.indicator.polarity) ?? '',
  };
}

/** What the chart shows, as its title. */
export function titleOf(told: ProcessTelling): string {
  const { verdict, of, setting } = told;
  if (verdict.now === null) return setting.wording.text('process.title.few', { title: bareTitle(of.indicator.title) });
  const { latest } = verdict.now;
  return setting.wording.text(`process.title.${TELLING[kindOf(latest.point)]}`, latestValues(latest, told));
}

/** What the latest figure says; null where it has no limits. */
export function variationWord(told: ProcessTelling): ProcessWord<VariationKind> | null {
  const { verdict, setting } = told;
  if (verdict.now === null) return null;
  const { latest } = verdict.now;
  const kind = kindOf(latest.point);
  return {
    kind,
    word: setting.wording.word(`process.variation.${kind}`),
    meaning: setting.wording.text(`process.meaning.${TELLING[kind]}`, latestValues(latest, told)),
  };
}

/** Whether the target is met as the process runs now; null where it has no limits. */
export function assuranceWord(told: ProcessTelling): ProcessWord<AssuranceKind> | null {
  const { verdict, of, setting } = told;
  const { wording, names } = setting;
  const { now, target } = verdict;
  if (now === null) return null;
  const { meeting, latest, limits } = now;
  const kind: AssuranceKind = meeting === 'pass' || meeting === 'fail' || meeting === 'hit-and-miss' ? meeting : 'none';
  return {
    kind,
    word: wording.word(`process.assurance.${kind}`),
    meaning: wording.text(`process.assured.${meeting}`, {
      range: told.shownRange(limits),
      target: withUnit(figureText(target, of.indicator.decimals, wording), of.indicator.unit),
      period: names.inner(latest.figure.period.text),
      noun: noun(1, told),
      nouns: noun(2, told),
    }),
  };
}

interface Finding {
  readonly said: Said;
  readonly sentence: Sentence;
}

/** A count of the indicator's own periods, with what it follows from. */
function periods(count: number, { of, setting }: Spoken): Said {
  return figured(setting.wording.number(count), [of.indicator.code]);
}

function fewSaid(told: ProcessTelling): Said {
  const { verdict, setting } = told;
  const { wording, names } = setting;
  const last = verdict.stretches.findLast(({ count }) => count > 0);
  const count = last?.count ?? 0;
  if (last?.few === false) return wording.say('process.finding.apart', { nouns: noun(2, told) });
  const begun =
    last?.start == null ? '' : wording.text('process.finding.few.from', { period: names.inner(last.figures[0]?.period.text ?? '') });
  return wording.say('process.finding.few', { count, from: begun });
}

/** How many of the points with limits show each cause, those that none shows left out. */
function causesOf(points: readonly ControlPoint[]): { readonly cause: SpecialCause; readonly count: number }[] {
  return SPECIAL_CAUSES.map((cause) => ({ cause, count: points.filter((point) => point.cause === cause).length })).filter(
    ({ count }) => count > 0,
  );
}

/** Where more points are special than are not, the mean is of no level that was ever held, and limits around it are not what is usual. */
function keepsLevel(points: readonly ControlPoint[]): boolean {
  return points.filter(({ cause }) => cause !== null).length * 2 <= points.length;
}

function changeSaid(told: ProcessTelling, points: readonly ControlPoint[]): Said {
  const { wording } = told.setting;
  const all = { all: periods(points.length, told), noun: noun(points.length, told) };
  const causes = causesOf(points);
  const [only] = causes;
  if (only === undefined) {
    const [first] = points;
    const constant = points.every(({ value }) => value === first?.value);
    const figure = told.figures.findLast(({ value }) => value !== null);
    if (!constant || figure === undefined) return wording.say('process.finding.common', all);
    return wording.say('process.finding.constant', { ...all, value: figured(actualOf(figure, told), [told.of.indicator.code]) });
  }
  const level = keepsLevel(points);
  if (causes.length === 1 && level) return wording.say(`process.finding.${only.cause}`, shareOf(only.count, points.length, told));
  const total = causes.reduce((sum, { count }) => sum + count, 0);
  const parts = causes.map(({ cause, count }) => evidenced(wording.say(`process.part.${cause}`, { count }), count, told));
  return wording.say(level ? 'process.finding.several' : 'process.finding.moving', {
    ...shareOf(total, points.length, told),
    parts: wording.list(parts),
  });
}

/** "5 of the 36", "All 18", with what the verb after it must agree with. */
function shareOf(count: number, all: number, told: Spoken): Values {
  const { wording } = told.setting;
  const share =
    count === all
      ? wording.say('process.share.whole', { all: periods(all, told) })
      : wording.say('process.share', { count: periods(count, told), all: periods(all, told) });
  return { share, count, noun: noun(all, told) };
}

/** The same with a count that went in as a number, so that its verb could follow it. */
function evidenced(said: Said, count: number, told: Spoken): Said {
  return { ...said, evidence: [...said.evidence, ...periods(count, told).evidence] };
}

/** What happened, its first stretch strong: how much is more than noise, and what is usual now. */
export function findingOf(told: ProcessTelling): Finding {
  const { wording } = told.setting;
  const limits = told.verdict.now?.limits ?? null;
  if (limits === null) {
    const last = told.verdict.stretches.findLast(({ count }) => count > 0)?.count ?? 0;
    const few = evidenced(fewSaid(told), last, told);
    return { said: few, sentence: sentenceOf(few) };
  }
  const settled = told.verdict.stretches.filter((stretch) => stretch.limits !== null);
  const points = settled.flatMap((stretch) => stretch.points.filter(({ value }) => value !== null));
  const change = changeSaid(told, points);
  const range = figured(told.shownRange(limits), [told.of.indicator.code]);
  const said =
    limits.lower === limits.upper || !keepsLevel(points) ? change : wording.say('process.finding.usual', { said: change, range });
  return { said, sentence: sentenceOf(said) };
}

/** Why there is no chart of a process. */
export function noProcess(why: Unfit | null, of: Series, setting: Setting): Sentence {
  const { frequency }: Indicator = of.indicator;
  const said = { of, setting };
  return setting.wording.sentence(`process.none.${why ?? 'no-figure'}`, { kind: frequency, noun: noun(1, said) });
}
