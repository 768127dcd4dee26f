import type { SeriesPoint } from '../briefing/types.ts';
import type { YearStart } from '../model/period.ts';
import { type Paint, pagePaint } from './palette.ts';
import { escapeText } from './svg-text.ts';
import { type LevelAxis, levelAxis, type Tick, type UprightAxis } from './trend-axes.ts';
import { DATA_START, type Frame, one, paperEdge, TREND_WORDS, type TrendWords, textAt } from './trend-plot.ts';

/* What every large chart has: its size, its axes, its frame, and what is read out of its points. */

export interface ChartOptions {
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

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function sizeOf(options: ChartOptions): Size {
  const { width, height } = { ...(options.compact ? PHONE : PAGE), ...options };
  return { width, height };
}

/** Room at the right for the longest of the labels that may stand there. */
export function gutterFor(labels: readonly string[], width: number): number {
  return Math.min(width * WIDEST_GUTTER, Math.max(0, ...labels.map((label) => label.length)) * LETTER + 10);
}

export interface PlotOf {
  /** periods along the level axis */
  readonly count: number;
  readonly axis: UprightAxis;
  /** index of the last period with a figure; -1 for none */
  readonly last: number;
  /** room above the plot for notes on events */
  readonly noted: boolean;
  /** room at the right for labels */
  readonly gutter: number;
}

export function frameOf({ count, axis, last, noted, gutter }: PlotOf, options: ChartOptions): Frame {
  const { id, compact = false, paint = pagePaint, words = TREND_WORDS } = options;
  const { width, height } = sizeOf(options);
  const top = noted ? 48 : 18;
  const bottom = height - 46;
  const right = width - gutter;
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
    last,
    compact,
    paint,
    words,
  };
}

/** Hairlines with their numbers on them, the unit once on the top one. */
export function uprightPart(ticks: readonly Tick[], unit: string | null, frame: Frame): string {
  const { paint } = frame;
  const after = unit === null ? '' : unit === '%' ? '%' : ` ${unit}`;
  const lines = ticks.map((tick, index) => {
    const y = frame.y(tick.value);
    if (y > frame.bottom - 6) return '';
    const words = index === ticks.length - 1 ? tick.text + after : tick.text;
    return `<path d="M0 ${one(y)}H${one(frame.right)}" stroke="${paint('rule')}" stroke-width="1"/>${textAt(0, y - 4, words, paint('ink-3'), paperEdge(paint))}`;
  });
  return lines.join('');
}

/** The base line with the names of the periods under it, and their years under those. */
export function levelPart(level: LevelAxis, frame: Frame): string {
  const { paint } = frame;
  const periods = level.periods.map((label) =>
    textAt(frame.x(label.index), frame.bottom + 18, label.text, paint('ink-3'), ' text-anchor="middle"'),
  );
  const years = level.years.map((label) => {
    const x = one(frame.x(label.index) - Math.min(8, frame.half));
    return `<path d="M${x} ${one(frame.bottom + 25)}v14" stroke="${paint('ink-3')}" stroke-width="1"/>${textAt(Number(x) + 5, frame.bottom + 37, label.text, paint('ink-2'), ' font-weight="600"')}`;
  });
  return `<path d="M0 ${one(frame.bottom)}H${one(frame.right)}" stroke="${paint('ink')}" stroke-width="1.2"/>${periods.join('')}${years.join('')}`;
}

export function periodsPart(points: readonly Pick<SeriesPoint, 'period' | 'name'>[], yearStarts: YearStart, frame: Frame): string {
  return levelPart(levelAxis(points, frame.half * 2, frame.compact, yearStarts), frame);
}

/**
 * A clear column over each period with what is read out of it: a pointer that rests there shows it, and the page's script
 * reads them one after the other. Nothing of a drawing that stands alone.
 */
export function readoutPart(readouts: readonly string[], frame: Frame): string {
  if (frame.paint !== pagePaint || readouts.length === 0) return '';
  const columns = readouts.map((text, index) => {
    const from = Math.max(0, frame.x(index) - frame.half);
    const to = Math.min(frame.right, frame.x(index) + frame.half);
    const at = `x="${one(from)}" y="${one(frame.top)}" width="${one(to - from)}" height="${one(frame.bottom - frame.top)}"`;
    return `<rect ${at} data-x="${one(frame.x(index))}"><title>${escapeText(text)}</title></rect>`;
  });
  return `<g class="read-points" fill="none" pointer-events="all">${columns.join('')}</g>`;
}

/** The whole drawing: one image with a title that says what happened, and a description. */
export function drawn(
  said: { readonly title: string; readonly description: string },
  options: ChartOptions,
  parts: readonly string[],
): string {
  const { id, compact = false, fontFamily = null, paint = pagePaint } = options;
  const { width, height } = sizeOf(options);
  const face = fontFamily === null ? '' : ` font-family="${escapeText(fontFamily)}"`;
  const alone = paint === pagePaint ? '' : ` xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`;
  return [
    `<svg class="chart"${alone} viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text" font-size="${compact ? 13 : 14.5}"${face}>`,
    `<title id="${id}-title">${escapeText(said.title)}</title><desc id="${id}-text">${escapeText(said.description)}</desc>`,
    ...parts,
    '</svg>',
  ].join('');
}
