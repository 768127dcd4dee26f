import { scaleLinear } from 'd3-scale';
import type { Strip, StripLine } from '../briefing/comparisonTypes.ts';
import { type Paint, pagePaint } from './palette.ts';
import { drawn } from './plot.ts';
import { shownNumber } from './shown-number.ts';
import { escapeText } from './svg-text.ts';
import { one, paperEdge, textAt } from './trend-plot.ts';

export interface DotStripOptions {
  /** unique on its page: title and description are referred to by it */
  readonly id: string;
  /** for a phone: smaller dots and fewer marks of the scale */
  readonly compact?: boolean;
  readonly paint?: Paint;
}

const WIDE = 836;
const NARROW = 354;
const SIDE = 12;
/** Of the span, on either side, so that no dot touches the end of its scale. */
const ROOM = 0.04;
const ROW = 21;
/** Width of a letter at the labels' size, a little more than the mean. */
const LETTER = 7.4;
const CROWDED = 60;

interface Drawing {
  readonly width: number;
  readonly compact: boolean;
  readonly paint: Paint;
  readonly x: (value: number) => number;
  readonly ticks: readonly number[];
  readonly radius: number;
}

function drawingOf(strip: Strip, { compact = false, paint = pagePaint }: DotStripOptions): Drawing {
  const width = compact ? NARROW : WIDE;
  const values = [...strip.dots, ...strip.averages].map(({ value }) => Number(value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.abs(high) * 0.1 || 1;
  const scale = scaleLinear()
    .domain([low - span * ROOM, high + span * ROOM])
    .range([SIDE, width - SIDE]);
  return {
    width,
    compact,
    paint,
    x: (value) => scale(value),
    ticks: scale.ticks(compact ? 4 : 7),
    radius: (compact ? 4.5 : 6) - (strip.dots.length > CROWDED ? 1.5 : 0),
  };
}

interface PlacedDot {
  readonly x: number;
  /** 0 stands on the scale, 1 on that, and so on */
  readonly level: number;
  readonly text: string;
  readonly own: boolean;
}

/** Dots that would touch stand on one another; the council's own stands on the scale itself. */
function stacked(strip: Strip, { x, radius }: Drawing): PlacedDot[] {
  const ends: number[] = [];
  const own = strip.dots.filter((dot) => dot.own).map((dot) => x(Number(dot.value)));
  const reach = 2 * radius + 1;
  return [...strip.dots]
    .sort((a, b) => Number(a.value) - Number(b.value) || Number(b.own) - Number(a.own))
    .map(({ text, value, own: isOwn }) => {
      const at = x(Number(value));
      const besideOwn = !isOwn && own.some((other) => Math.abs(other - at) < reach);
      let level = besideOwn ? 1 : 0;
      while ((ends[level] ?? Number.NEGATIVE_INFINITY) > at - reach) level += 1;
      ends[level] = at;
      return { x: at, level, text, own: isOwn };
    });
}

/** The label of the council's own dot, on the side of it that is away from the median as far as there is room. */
function ownLabel({ x, text }: PlacedDot, medianAt: number, y: number, { width, paint }: Drawing): string {
  const length = text.length * LETTER;
  const right = x >= medianAt ? x + length < width : x - length < 0;
  const at = right ? Math.min(x - 4, width - length) : Math.max(x + 4, length);
  const more = ` text-anchor="${right ? 'start' : 'end'}" font-weight="650"${paperEdge(paint)}`;
  return textAt(at, y, text, paint('council'), more);
}

/** A label centred on its place as far as the drawing has room for it. */
function labelAt(at: number, y: number, text: string, paint: string, { width, paint: of }: Drawing): string {
  const half = (text.length * LETTER) / 2;
  const x = Math.min(Math.max(at, half), Math.max(half, width - half));
  return textAt(x, y, text, paint, ` text-anchor="middle"${paperEdge(of)}`);
}

function dotsPart(dots: readonly PlacedDot[], bottom: number, { radius, paint }: Drawing): string {
  const step = 2 * radius + 1;
  return dots
    .map(({ x, level, text, own }) => {
      const size = own ? radius + 1.5 : radius;
      const fill = own
        ? `fill="${paint('council')}" stroke="${paint('paper')}" stroke-width="1"`
        : `fill="${paint('paper')}" stroke="${paint('ink-3')}" stroke-width="1.3"`;
      const y = bottom - radius - 4 - level * step;
      return `<circle cx="${one(x)}" cy="${one(y)}" r="${size}" ${fill}><title>${escapeText(text)}</title></circle>`;
    })
    .join('');
}

function scalePart(strip: Strip, bottom: number, drawing: Drawing): string {
  const { x, ticks, width, paint } = drawing;
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const decimals = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const unit = strip.unit === '%' ? '%' : '';
  const marks = ticks.map((tick) => {
    const text = `${shownNumber(tick.toFixed(decimals), decimals)}${unit}`;
    return `<path d="M${one(x(tick))} ${one(bottom)}v5" stroke="${paint('ink')}" stroke-width="1"/>${labelAt(x(tick), bottom + 19, text, paint('ink-3'), drawing)}`;
  });
  return `<path d="M0 ${one(bottom)}H${width}" stroke="${paint('ink')}" stroke-width="1.2"/>${marks.join('')}`;
}

/** A bracket from the end of a quartile to the end of the scale on its side. */
function quartilePart({ text, value }: StripLine, side: 'left' | 'right', y: number, { x, width, paint }: Drawing): string {
  const from = x(Number(value));
  const to = side === 'left' ? 0 : width;
  const anchor = side === 'left' ? 'start' : 'end';
  return `<path d="M${one(from)} ${one(y - 5)}v5H${to}" fill="none" stroke="${paint('ink-2')}" stroke-width="1.2"/>${textAt(to, y + 17, text, paint('ink-2'), ` text-anchor="${anchor}"`)}`;
}

function averagePart({ text, value }: StripLine, row: number, bottom: number, y: number, drawing: Drawing): string {
  const { x, paint } = drawing;
  const at = x(Number(value));
  const mark = `<path d="M${one(at)} ${one(bottom + 1)}l-4.5 7h9z" fill="${paint('ink-2')}"/>`;
  const leader = `<path d="M${one(at)} ${one(bottom + 8)}V${one(y + row * ROW - 13)}" stroke="${paint('ink-3')}" stroke-width="1" stroke-dasharray="1 3"/>`;
  return `${mark}${leader}${labelAt(at, y + row * ROW, text, paint('ink-2'), drawing)}`;
}

/**
 * Every body as a dot on one scale, those that would touch on one another; the council's own filled, with its name and
 * figure; the median as a line; brackets under the best and the last quartile; published averages as pointers below. One
 * image with a title that says where the council stands, and a description. Without any body it is the empty text.
 */
export function dotStrip(strip: Strip, options: DotStripOptions): string {
  if (strip.dots.length === 0) return '';
  const drawing = drawingOf(strip, options);
  const { width, paint, x, radius } = drawing;
  const dots = stacked(strip, drawing);
  const tallest = Math.max(...dots.map(({ level }) => level)) + 1;
  const head = 2 * ROW + 8;
  const bottom = head + Math.max(3, tallest) * (2 * radius + 1) + 14;
  const brackets = bottom + 34;
  const labels = brackets + (strip.quartiles.length > 0 ? 40 : 6);
  const height = labels + strip.averages.length * ROW - 4;
  const { median, betterEnd } = strip;
  const own = dots.find((dot) => dot.own);
  const medianAt = median === null ? 0 : x(Number(median.value));
  const [best, last] = strip.quartiles;
  const bestSide = betterEnd ?? 'right';
  return drawn(strip, { ...options, width, height }, [
    median === null
      ? ''
      : `<path d="M${one(medianAt)} 20V${one(bottom)}" stroke="${paint('ink')}" stroke-width="1.4" stroke-dasharray="1 3.4" stroke-linecap="round"/>${labelAt(medianAt, 15, median.text, paint('ink-2'), drawing)}`,
    own === undefined
      ? ''
      : `<path d="M${one(own.x)} ${ROW + 21}V${one(bottom - radius - 4)}" stroke="${paint('council')}" stroke-width="1.4"/>${ownLabel(own, medianAt, ROW + 16, drawing)}`,
    dotsPart(dots, bottom, drawing),
    ...strip.averages.map((average, row) => averagePart(average, row, bottom, labels + 10, drawing)),
    scalePart(strip, bottom, drawing),
    best === undefined ? '' : quartilePart(best, bestSide, brackets, drawing),
    last === undefined ? '' : quartilePart(last, bestSide === 'right' ? 'left' : 'right', brackets, drawing),
  ]);
}
