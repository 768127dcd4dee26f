import type { ChartSeries, ProcessChart, ProcessPoint } from '../briefing/types.ts';
import { type ChartOptions, drawn, frameOf, gutterFor, periodsPart, readoutPart, sizeOf, uprightPart } from './plot.ts';
import { type UprightAxis, uprightAxis } from './trend-axes.ts';
import { type EndLabel, figurePart, isInside, labelsPart, notesPart } from './trend-labels.ts';
import { rangePart, targetPart } from './trend-levels.ts';
import { dotsPart, linePart, missingPart, placesOf } from './trend-line.ts';
import { type Frame, one, type Place, PROVISIONAL, TREND_WORDS } from './trend-plot.ts';

export interface ProcessWords {
  readonly target: string;
  readonly upper: string;
  readonly lower: string;
  readonly mean: string;
}

export const PROCESS_WORDS: ProcessWords = { target: 'Target', upper: 'Upper limit', lower: 'Lower limit', mean: 'Mean' };

/** The same points as a series, whose range is that of the limits. */
function seriesOf({ points, target, rebases, ...said }: ProcessChart): ChartSeries {
  const notes = new Map(rebases.map(({ period, reason }) => [period, reason]));
  return {
    ...said,
    points: points.map(({ period, name, value, shown, state, lower, upper }) => ({
      period,
      name,
      value,
      shown,
      state,
      before: null,
      target: target?.value ?? null,
      minimum: null,
      lower,
      upper,
      note: notes.get(period) ?? null,
    })),
  };
}

export function processAxis(chart: ProcessChart): UprightAxis {
  return uprightAxis(seriesOf(chart));
}

/** The mean of each group, dotted over its own points. */
function meanPart({ points }: ProcessChart, frame: Frame): string {
  const path = points.map(({ mean, group }, index) => {
    if (mean === null) return '';
    const joined = points[index - 1]?.group === group && index > 0;
    const from = frame.x(index) - (joined ? frame.half : Math.min(frame.half, 8));
    const to = index === points.length - 1 ? frame.right : frame.x(index) + frame.half;
    return `M${one(from)} ${one(frame.y(Number(mean)))}H${one(to)}`;
  });
  return `<path d="${path.join('')}" fill="none" stroke="${frame.paint('ink-2')}" stroke-width="1.2" stroke-dasharray="1.5 3.5"/>`;
}

/** Where the limits begin anew: a dotted upright. */
function rebasePart({ points, rebases }: ProcessChart, frame: Frame): string {
  const starts = new Set(rebases.map(({ period }) => period));
  return points
    .map(({ period }, index) => {
      if (!starts.has(period) || index === 0) return '';
      return `<path d="M${one(frame.x(index) - frame.half)} ${one(frame.top)}V${one(frame.bottom)}" stroke="${frame.paint('ink-2')}" stroke-width="1.2" stroke-dasharray="2 3"/>`;
    })
    .join('');
}

/** A diamond on every point that is more than noise; hollow where the figure may still change. */
function causePart(points: readonly ProcessPoint[], places: readonly (Place | null)[], frame: Frame): string {
  const council = frame.paint('council');
  return places
    .map((place, index) => {
      if (place === null || points[index]?.cause == null) return '';
      const fill = PROVISIONAL.includes(place.point.state) ? frame.paint('paper') : council;
      const half = frame.compact ? 4 : 6.4;
      return `<path d="M${one(place.x)} ${one(place.y - half)}l${half} ${half}-${half} ${half}-${half}-${half}Z" fill="${fill}" stroke="${council}" stroke-width="1.6"/>`;
    })
    .join('');
}

function labelsOf(
  chart: ProcessChart,
  frame: Frame,
  last: Place | undefined,
  words: ProcessWords,
  missing: readonly string[],
): readonly EndLabel[] {
  const limits = chart.groups.at(-1)?.limits ?? null;
  const level = (value: string, text: string): EndLabel => ({ y: frame.y(Number(value)), text, role: 'ink-2', strong: false });
  const process =
    limits === null
      ? []
      : [
          level(limits.upper, `${words.upper} ${limits.upperShown}`),
          level(limits.mean, `${words.mean} ${limits.meanShown}`),
          level(limits.lower, `${words.lower} ${limits.lowerShown}`),
        ];
  const figure: readonly EndLabel[] =
    last === undefined || isInside(last, frame) ? [] : [{ y: last.y, text: last.point.shown, role: 'council', strong: true }];
  const target: readonly EndLabel[] =
    chart.target === null
      ? []
      : [{ y: frame.y(Number(chart.target.value)), text: `${words.target} ${chart.target.shown}`, role: 'ink', strong: true }];
  const gaps = missing.map((word): EndLabel => ({ y: frame.bottom - 9, text: `– ${word}`, role: 'ink-3', strong: false }));
  return [...figure, ...target, ...process, ...gaps];
}

function gutterOf({ groups, target }: ProcessChart, width: number, words: ProcessWords): number {
  const limits = groups.at(-1)?.limits;
  const levels = limits == null ? [] : [`${words.upper} ${limits.upperShown}`, `${words.lower} ${limits.lowerShown}`];
  return gutterFor([...levels, `${words.target} ${target?.shown ?? ''}`], width);
}

/**
 * How a process runs (method.md section 9): the figures, a light band between the limits with two thin lines, the mean
 * dotted, diamonds on the points that are more than noise, a dotted upright with its reason where limits begin anew. Where
 * there are too few points for limits none are drawn.
 * @param readouts what is read out of each point, one a point
 */
export function process(
  chart: ProcessChart,
  readouts: readonly string[],
  options: ChartOptions,
  words: ProcessWords = PROCESS_WORDS,
): string {
  const series = seriesOf(chart);
  const axis = processAxis(chart);
  const frame = frameOf(
    {
      count: series.points.length,
      axis,
      last: series.points.findLastIndex(({ value }) => value !== null),
      noted: series.points.some(({ note, value }) => note !== null && value !== null),
      gutter: gutterOf(chart, sizeOf(options).width, words),
    },
    { words: TREND_WORDS, ...options },
  );
  const places = placesOf(series, frame);
  const last = places[frame.last] ?? undefined;
  const missing = missingPart(series, frame);
  return drawn(chart, options, [
    rangePart(series, frame),
    uprightPart(axis.ticks, chart.unit, frame),
    periodsPart(series.points, chart.yearStarts, frame),
    meanPart(chart, frame),
    targetPart(series, frame),
    rebasePart(chart, frame),
    notesPart(places, frame),
    linePart(places, frame),
    dotsPart(places, frame),
    causePart(chart.points, places, frame),
    missing.drawn,
    labelsPart(labelsOf(chart, frame, last, words, missing.words), frame),
    last !== undefined && isInside(last, frame) ? figurePart(last, frame) : '',
    readoutPart(readouts, frame),
  ]);
}
