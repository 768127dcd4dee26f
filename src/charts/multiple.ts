import type { ChartSeries, SeriesPoint } from '../briefing/types.ts';
import { isMissing } from '../model/indicator.ts';
import { type Paint, pagePaint } from './palette.ts';
import { escapeText } from './svg-text.ts';
import { type UprightAxis, uprightAxis } from './trend-axes.ts';
import { DATA_START, one, PROVISIONAL, paperEdge, textAt } from './trend-plot.ts';

/** The one upright axis of several charts: the same height means the same figure in each of them. */
export interface SharedScale extends UprightAxis {
  /** letters of the longest last figure, so that the lines of all have the same width */
  readonly letters: number;
}

function lastOf(points: readonly SeriesPoint[]): SeriesPoint | undefined {
  return points.findLast(({ value }) => value !== null);
}

/**
 * The axis that holds the figures, targets and thresholds of all series. Series that share one have the same unit: of
 * several units each needs a scale of its own.
 */
export function sharedScale(all: readonly ChartSeries[]): SharedScale {
  const [first] = all;
  if (first === undefined) return { low: 0, high: 1, ticks: [], letters: 0 };
  const letters = Math.max(...all.map(({ points }) => lastOf(points)?.shown.length ?? 0));
  return { ...uprightAxis({ ...first, points: all.flatMap(({ points }) => points) }), letters };
}

export interface MultipleOptions {
  /** unique on its page: title and description are referred to by it */
  readonly id: string;
  readonly scale: SharedScale;
  /** drawn thin behind the series, point for point: the whole that a part is held against */
  readonly beside?: readonly SeriesPoint[] | null;
  readonly width?: number;
  readonly height?: number;
  readonly paint?: Paint;
}

/** In the drawing's own units, which are pixels where it is not stretched. */
const SIZE = { width: 256, height: 136 } as const;
const TOP = 18;
/** Room below the axis for the names of the first and the last period. */
const FOOT = 22;
/** Width of a bold digit at the size of the labels, a little more than the mean. */
const LETTER = 7.8;

interface Plot {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly bottom: number;
  readonly right: number;
  readonly paint: Paint;
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}

/** A path through the figures there are; a missing one breaks it, and one alone between gaps is left to its dot. */
function pathThrough(values: readonly (number | null)[], { x, y }: Plot): string {
  let path = '';
  let joined = false;
  for (const [index, value] of values.entries()) {
    if (value !== null && (joined || values[index + 1] != null)) path += `${joined ? 'L' : 'M'}${one(x(index))} ${one(y(value))}`;
    joined = value !== null;
  }
  return path;
}

/** A figure between two gaps, which no line joins, is a dot. */
function lonePart(values: readonly (number | null)[], { x, y, paint }: Plot): string {
  const dots = values.map((value, index) =>
    value === null || values[index - 1] != null || values[index + 1] != null ? '' : `M${one(x(index))} ${one(y(value))}h.1`,
  );
  const d = dots.join('');
  return d === '' ? '' : `<path d="${d}" stroke="${paint('council')}" stroke-width="5" stroke-linecap="round"/>`;
}

/** A level stands over its own period, and steps where the next has another. */
function stepsThrough(values: readonly (number | null)[], { x, y, right }: Plot): string {
  const half = values.length > 1 ? (x(1) - x(0)) / 2 : 12;
  let path = '';
  let level: number | null = null;
  for (const [index, value] of values.entries()) {
    if (value !== null) {
      if (level === null) path += `M${one(Math.max(0, x(index) - half))} ${one(y(value))}`;
      else if (level !== value) path += `V${one(y(value))}`;
      path += `H${one(Math.min(right, x(index) + half))}`;
    }
    level = value;
  }
  return path;
}

/** Hairlines with the number at the lowest and the highest; the ones between are read from these two. */
function scalePart({ ticks }: SharedScale, unit: string | null, plot: Plot): string {
  const { paint, right, bottom } = plot;
  const lines = ticks.map(({ value }) => `M0 ${one(plot.y(value))}H${one(right)}`).join('');
  const numbers = ticks.map(({ value, text }, index) => {
    if (index !== 0 && index !== ticks.length - 1) return '';
    const said = index === ticks.length - 1 && unit === '%' ? `${text}%` : text;
    return textAt(0, plot.y(value) - 4, said, paint('ink-3'), paperEdge(paint));
  });
  const base = `<path d="M0 ${one(bottom)}H${one(right)}" stroke="${paint('ink')}" stroke-width="1.2"/>`;
  return `<path d="${lines}" stroke="${paint('rule')}"/>${base}${numbers.join('')}`;
}

function levelsPart(points: readonly SeriesPoint[], plot: Plot): string {
  const path = (of: (point: SeriesPoint) => string | null, more: string) => {
    const d = stepsThrough(
      points.map((point) => numberOf(of(point))),
      plot,
    );
    return d === '' ? '' : `<path d="${d}" fill="none" ${more}/>`;
  };
  const ink = plot.paint('ink');
  return [
    path(({ lower }) => lower, `stroke="${ink}"`),
    path(({ upper }) => upper, `stroke="${ink}"`),
    path(({ minimum }) => minimum, `stroke="${plot.paint('red')}" stroke-width="1.4"`),
    path(({ target }) => target, `stroke="${ink}" stroke-width="1.4" stroke-dasharray="5 3"`),
  ].join('');
}

/** A period without a figure: a dash on the axis, never a zero. */
function missingPart(points: readonly SeriesPoint[], last: number, { x, bottom, paint }: Plot): string {
  const dashes = points.map(({ value, state }, index) =>
    value === null && state !== 'not-due' && (index < last || isMissing(state)) ? `M${one(x(index) - 3)} ${one(bottom - 7)}h6` : '',
  );
  const d = dashes.join('');
  return d === '' ? '' : `<path d="${d}" stroke="${paint('ink-3')}" stroke-width="2"/>`;
}

/** The last figure as a dot with its number beside it, hollow while it may still change. */
function endPart(point: SeriesPoint, x: number, y: number, unit: string | null, paint: Paint): string {
  const colour = paint('council');
  const filled = PROVISIONAL.includes(point.state) ? `fill="${paint('paper')}" stroke="${colour}" stroke-width="2"` : `fill="${colour}"`;
  const figure = unit === '%' ? `${point.shown}%` : point.shown;
  return `<circle cx="${one(x)}" cy="${one(y)}" r="3.6" ${filled}/>${textAt(x + 8, y + 5, figure, colour, ` font-weight="700"${paperEdge(paint)}`)}`;
}

function periodsPart(points: readonly SeriesPoint[], width: number, plot: Plot): string {
  const [first, ...others] = points;
  if (first === undefined) return '';
  const foot = plot.bottom + 17;
  const ink = plot.paint('ink-3');
  const last = others.at(-1);
  const end = last === undefined ? '' : textAt(width, foot, last.name, ink, ' text-anchor="end"');
  return textAt(0, foot, first.name, ink) + end;
}

/**
 * One of several small charts on one scale: the series with its target (dashed, stepped by period), its minimum (solid)
 * and, thin behind it, the whole it belongs to. The name of the series stands above it in the page, where it may wrap. A
 * missing period breaks the line and leaves a dash on the axis. One image with a title that says what happened and a
 * description; a series without any figure still has its scale and its dashes.
 */
export function multiple(series: ChartSeries, options: MultipleOptions): string {
  const { id, scale, beside = null, paint = pagePaint } = options;
  const { width, height } = { ...SIZE, ...options };
  const { points, unit } = series;
  const last = points.findLastIndex(({ value }) => value !== null);
  const latest = points[last];
  const figure = scale.letters + (unit === '%' ? 1.4 : 0);
  const right = width - Math.max(figure * LETTER + 8, 12);
  const bottom = height - FOOT;
  const gap = points.length > 1 ? (right - 4 - DATA_START) / (points.length - 1) : 0;
  const plot: Plot = {
    x: (index) => (points.length > 1 ? DATA_START + index * gap : right - 4),
    y: (value) => bottom - ((value - scale.low) / (scale.high - scale.low)) * (bottom - TOP),
    bottom,
    right,
    paint,
  };
  const values = points.map(({ value }) => numberOf(value));
  const line = `fill="none" stroke-linejoin="round" stroke-linecap="round"`;
  const d = pathThrough(values, plot);
  const whole =
    beside === null
      ? ''
      : pathThrough(
          beside.map(({ value }) => numberOf(value)),
          plot,
        );
  const end = values[last];
  return [
    `<svg class="multiple" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text" font-size="14">`,
    `<title id="${id}-title">${escapeText(series.title)}</title><desc id="${id}-text">${escapeText(series.description)}</desc>`,
    scalePart(scale, unit, plot),
    levelsPart(points, plot),
    whole === '' ? '' : `<path d="${whole}" ${line} stroke="${paint('edge')}" stroke-width="1.4"/>`,
    d === ''
      ? ''
      : `<path d="${d}" ${line} stroke="${paint('paper')}" stroke-width="5"/><path d="${d}" ${line} stroke="${paint('council')}" stroke-width="2"/>`,
    lonePart(values, plot),
    missingPart(points, last, plot),
    latest === undefined || end == null ? '' : endPart(latest, plot.x(last), plot.y(end), unit, paint),
    periodsPart(points, width, plot),
    '</svg>',
  ].join('');
}
