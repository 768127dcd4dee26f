import { within } from '../judgement/forecast/bounds.ts';
import type { ProcessFigure } from '../judgement/process/figures.ts';
import { type ProcessStretch, type ProcessVerdict, processOf } from '../judgement/process.ts';
import type { Series } from '../judgement/series.ts';
import type { ControlPoint } from '../judgement/spc.ts';
import { type DecimalText, exact, plain, rounded } from '../model/decimal.ts';
import { parsePeriod } from '../model/period.ts';
import { digitsOf } from './chartSeries.ts';
import { atDigits, figureText, NONE, rangeText, withUnit } from './figure.ts';
import { processNotes } from './processNotes.ts';
import type { ProcessTelling } from './processSentences.ts';
import { assuranceWord, causeWord, findingOf, kindOf, noProcess, noun, spanOf, titleOf, variationWord } from './processSentences.ts';
import type { ProcessBriefing, ProcessChart, ProcessGroup, ProcessPoint, ProcessRebase } from './processTypes.ts';
import type { Setting } from './setting.ts';
import { plainText } from './wording.ts';

/** Ten years of months: further back nothing says how a process runs now. */
const MOST_POINTS = 120;
/** Digits with which a limit is drawn: far finer than a line. */
const DRAWN_DIGITS = 6;
/** Limits of whole numbers get a digit after the point where they lie closer together than this. */
const CLOSE_LIMITS = 20;

/** Beyond it a number is written with an exponent. */
const LARGEST = 1e20;

function asText(value: number): DecimalText {
  return plain(exact(Math.max(-LARGEST, Math.min(LARGEST, value)).toFixed(DRAWN_DIGITS)));
}

function groupOf(stretch: ProcessStretch, told: ProcessTelling): ProcessGroup {
  const { setting, shownLimit, drawnLimit } = told;
  const { figures, count } = stretch;
  const { limits } = stretch;
  const span = spanOf(figures, told);
  const said = { span, count, noun: noun(count, told), nouns: noun(2, told) };
  return {
    from: figures[0]?.period.text ?? '',
    to: figures.at(-1)?.period.text ?? '',
    name: span,
    count,
    limits:
      limits === null
        ? null
        : {
            mean: asText(limits.mean),
            lower: asText(drawnLimit(limits.lower)),
            upper: asText(drawnLimit(limits.upper)),
            meanShown: shownLimit(limits.mean),
            lowerShown: shownLimit(drawnLimit(limits.lower)),
            upperShown: shownLimit(drawnLimit(limits.upper)),
          },
    note: limits === null ? setting.wording.text(stretch.few ? 'process.note.few' : 'process.note.apart', said) : null,
  };
}

function pointOf(figure: ProcessFigure, point: ControlPoint, group: ProcessGroup, place: number, told: ProcessTelling): ProcessPoint {
  const { of, setting } = told;
  const { period, value, state } = figure;
  const shown = value === null ? null : atDigits(plain(value), of.indicator.decimals);
  return {
    period: period.text,
    name: setting.names.short(period.text),
    value: shown,
    shown: shown === null ? NONE : figureText(shown, of.indicator.decimals, setting.wording),
    state: state ?? 'not-available',
    group: place,
    mean: group.limits?.mean ?? null,
    lower: group.limits?.lower ?? null,
    upper: group.limits?.upper ?? null,
    cause: point.cause,
    causeWord: point.cause === null ? null : causeWord(point.cause, point.heading, told),
    type: kindOf(point),
  };
}

function rebaseOf({ figures, start }: ProcessStretch, { setting: { wording, names } }: ProcessTelling): ProcessRebase[] {
  const [first] = figures;
  if (start === null || first === undefined) return [];
  const period = first.period.text;
  const reason = start.reason ?? wording.word('process.rebase.redefined');
  return [
    {
      period,
      name: names.short(period),
      kind: start.reason === null ? 'redefined' : 'rebase',
      reason,
      text: wording.text('process.rebase', { period: names.inner(period), reason: reason.trim().replace(/\.$/, '') }),
    },
  ];
}

function descriptionOf(groups: readonly ProcessGroup[], rebases: readonly ProcessRebase[], chart: Parts, told: ProcessTelling): string {
  const { wording } = told.setting;
  const count = told.figures.filter(({ value }) => value !== null).length;
  const limits = groups.map((group) => {
    if (group.limits === null) return group.note ?? '';
    const { meanShown: mean, lowerShown: lower, upperShown: upper } = group.limits;
    return wording.text('process.described.limits', { span: group.name, mean, lower, upper });
  });
  return [
    wording.text('process.described', { count, noun: noun(count, told), span: spanOf(told.figures, told) }),
    ...limits,
    ...rebases.map(({ text }) => text),
    chart.finding,
    chart.variation?.meaning ?? '',
    chart.assurance?.meaning ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

interface Parts {
  readonly finding: string;
  readonly variation: ProcessChart['variation'];
  readonly assurance: ProcessChart['assurance'];
}

/** Digits that limits are printed with: those of the figures, and one more where whole numbers lie close together. */
function limitDigits({ stretches }: ProcessVerdict, digits: number): number {
  const narrow = stretches.some(
    ({ limits }) => limits !== null && limits.upper > limits.lower && limits.upper - limits.lower < CLOSE_LIMITS,
  );
  return digits === 0 && narrow ? 1 : digits;
}

function tellingOf(of: Series, verdict: ProcessVerdict, setting: Setting): ProcessTelling {
  const figures = verdict.stretches.flatMap((stretch) => stretch.figures);
  const digits = digitsOf(
    of.indicator,
    figures.map(({ value }) => (value === null ? null : plain(value))),
  );
  const shown = limitDigits(verdict, digits);
  const bare = (limit: number) => rounded(exact(asText(limit)), shown);
  const drawnLimit = (limit: number) => within(verdict.bounds, limit);
  return {
    of,
    verdict,
    setting,
    figures,
    digits,
    shownLimit: (limit) => withUnit(figureText(bare(limit), shown, setting.wording), of.indicator.unit),
    shownRange({ lower, upper }) {
      const ends = [bare(drawnLimit(lower)), bare(drawnLimit(upper))] as const;
      const text = ends[0] === ends[1] ? figureText(ends[0], shown, setting.wording) : rangeText(...ends, shown, setting.wording);
      return withUnit(text ?? NONE, of.indicator.unit);
    },
    drawnLimit,
  };
}

function chartOf(told: ProcessTelling): ProcessChart {
  const { of, verdict, setting, digits } = told;
  const { indicator } = of;
  const groups = verdict.stretches.map((stretch) => groupOf(stretch, told));
  const rebases = verdict.stretches.flatMap((stretch) => rebaseOf(stretch, told));
  const points = verdict.stretches.flatMap((stretch, place) =>
    stretch.figures.flatMap((figure, at) => {
      const [point, group] = [stretch.points[at], groups[place]];
      return point === undefined || group === undefined ? [] : [pointOf(figure, point, group, place, told)];
    }),
  );
  const said = findingOf(told);
  const variation = variationWord(told);
  const assurance = assuranceWord(told);
  const { target } = verdict;
  return {
    kind: 'chart',
    title: titleOf(told),
    description: descriptionOf(groups, rebases, { finding: plainText(said.said), variation, assurance }, told),
    finding: said.sentence,
    unit: indicator.unit,
    decimals: digits,
    polarity: indicator.polarity,
    yearStarts: of.yearStart,
    points,
    groups,
    rebases,
    target:
      target === null ? null : { value: target, shown: withUnit(figureText(target, indicator.decimals, setting.wording), indicator.unit) },
    variation,
    assurance,
    notes: processNotes(groups, told),
  };
}

/**
 * How the process behind an indicator runs, as data: its points with limits, what is more than noise, and whether it meets its target. Why
 * there is nothing to draw, where there is not. It rests on every figure held, ten years back at most, so that an older month's limits do not
 * move with the window.
 */
export function briefProcess(of: Series, setting: Setting): ProcessBriefing {
  const periods = setting.window(of.indicator.frequency, MOST_POINTS).map((text) => parsePeriod(text, of.yearStart));
  const verdict = processOf(of, periods);
  if (verdict === null || typeof verdict === 'string') return { kind: 'none', why: noProcess(verdict, of, setting) };
  return chartOf(tellingOf(of, verdict, setting));
}
