import type { ChartSeries } from '../briefing/types.ts';
import { type Paint, pagePaint } from './palette.ts';
import { shownNumber } from './shown-number.ts';
import { escapeText } from './svg-text.ts';
import { levelAxis, type Tick, type UprightAxis, uprightAxis } from './trend-axes.ts';
import { endLabels, figurePart, isInside, labelsPart, notesPart } from './trend-labels.ts';
import { minimumPart, rangePart, targetPart } from './trend-levels.ts';
import { dotsPart, linePart, missingPart, placesOf, restatedPart } from './trend-line.ts';
import { DATA_START, type Frame, one, paperEdge, TREND_WORDS, type TrendWords, textAt } from './trend-plot.ts';

export interface TrendOptions {
  /** unique on its page: title, description and hatching are referred to by it */
  readonly id: string;
  readonly width?: number;
  readonly height?: number;
  /** for a phone: letters for months, one note */
  readonly compact?: boolean;
  readonly paint?: Paint;
  readonly words?: TrendWords;
  /** written into a drawing that stands alone, where no style sheet names the face */
  readonly fontFamily?: string | null;
  readonly hatchOpacity?: string;
}

/** Sizes in the drawing's own units, which are pixels where it is not stretched. */
const PAGE = { width: 836, height: 390 } as const;
const PHONE = { width: 354, height: 300 } as const;
/** Width of a bold letter or digit at the labels' size, a little more than the mean. */
const LETTER = 7.6;
/** Of the drawing's width. */
const WIDEST_GUTTER = 0.34;

function axisPart(series: ChartSeries, frame: Frame, ticks: readonly Tick[]): string {
  const { paint } = frame;
  const unit = series.unit === null ? '' : series.unit === '%' ? '%' : ` ${series.unit}`;
  const lines = ticks.map((tick, index) => {
    const y = frame.y(tick.value);
    if (y > frame.bottom - 6) return '';
    const words = index === ticks.length - 1 ? tick.text + unit : tick.text;
    return `<path d="M0 ${one(y)}H${one(frame.right)}" stroke="${paint('rule')}" stroke-width="1"/>${textAt(0, y - 4, words, paint('ink-3'), paperEdge(paint))}`;
  });
  const level = levelAxis(series.points, frame.half * 2, frame.compact, series.yearStarts);
  const periods = level.periods.map((label) =>
    textAt(frame.x(label.index), frame.bottom + 18, label.text, paint('ink-3'), ' text-anchor="middle"'),
  );
  const years = level.years.map((label) => {
    const x = one(frame.x(label.index) - Math.min(8, frame.half));
    return `<path d="M${x} ${one(frame.bottom + 25)}v14" stroke="${paint('ink-3')}" stroke-width="1"/>${textAt(Number(x) + 5, frame.bottom + 37, label.text, paint('ink-2'), ' font-weight="600"')}`;
  });
  const base = `<path d="M0 ${one(frame.bottom)}H${one(frame.right)}" stroke="${paint('ink')}" stroke-width="1.2"/>`;
  return lines.join('') + base + periods.join('') + years.join('');
}

/** Room at the right for the longest label that a level can have. */
function gutterOf(series: ChartSeries, width: number, high: number, words: TrendWords): number {
  const levels = [words.target, words.minimum, words.upper, words.lower];
  const digits = shownNumber(`${Math.round(high)}`, series.decimals).length;
  return Math.min(width * WIDEST_GUTTER, (Math.max(...levels.map((word) => word.length)) + 1 + digits) * LETTER + 10);
}

function frameOf(
  series: ChartSeries,
  options: TrendOptions,
  size: { readonly width: number; readonly height: number },
  axis: UprightAxis,
): Frame {
  const { id, compact = false, paint = pagePaint, words = TREND_WORDS } = options;
  const noted = series.points.some((point) => point.note !== null && point.value !== null);
  const top = noted ? 48 : 18;
  const bottom = size.height - 46;
  const right = size.width - gutterOf(series, size.width, axis.high, words);
  const count = series.points.length;
  const span = right - 10 - DATA_START;
  const gap = count > 1 ? span / (count - 1) : 0;
  return {
    id,
    x: (index) => DATA_START + (count > 1 ? index * gap : span / 2),
    y: (value) => bottom - ((value - axis.low) / (axis.high - axis.low)) * (bottom - top),
    half: (count > 1 ? gap : span) / 2,
    top,
    right,
    bottom,
    last: series.points.findLastIndex((point) => point.value !== null),
    compact,
    paint,
    words,
  };
}

/**
 * A series as a line with its target (dashed, stepped by period, to the year end), its minimum standard (solid, hatched
 * on the wrong side) or its range (a band), with every label at the end of its line and no legend. Missing periods break
 * the line; provisional figures are hollow; a restated one keeps a cross where it was. One image with a title that says
 * what happened and a description. A series without any figure still shows its target and its gaps.
 */
export function trend(series: ChartSeries, options: TrendOptions): string {
  const { id, compact = false, fontFamily = null } = options;
  const { width, height } = { ...(compact ? PHONE : PAGE), ...options };
  const axis = uprightAxis(series);
  const frame = frameOf(series, options, { width, height }, axis);
  const places = placesOf(series, frame);
  const last = places[frame.last] ?? undefined;
  const missing = missingPart(series, frame);
  const face = fontFamily === null ? '' : ` font-family="${escapeText(fontFamily)}"`;
  const alone = frame.paint === pagePaint ? '' : ` xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`;
  return [
    `<svg class="chart"${alone} viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text" font-size="${compact ? 13 : 14.5}"${face}>`,
    `<title id="${id}-title">${escapeText(series.title)}</title><desc id="${id}-text">${escapeText(series.description)}</desc>`,
    rangePart(series, frame),
    minimumPart(series, frame, options.hatchOpacity ?? 'var(--hatch,.34)'),
    axisPart(series, frame, axis.ticks),
    targetPart(series, frame),
    restatedPart(places, frame),
    notesPart(places, frame),
    linePart(places, frame),
    dotsPart(places, frame),
    missing.drawn,
    labelsPart(endLabels(series, frame, last, missing.words), frame),
    last !== undefined && isInside(last, frame) ? figurePart(last, frame) : '',
    '</svg>',
  ].join('');
}
