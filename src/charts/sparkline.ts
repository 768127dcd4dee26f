import type { ChartSeries, SeriesPoint } from '../briefing/types.ts';
import { escapeText } from './svg-text.ts';

/** Size of the drawing in its own units; a style sheet may stretch it. */
export interface SparklineSize {
  readonly width: number;
  readonly height: number;
  /** also the latest minimum, thin and unbroken: where there is room to tell it from the target */
  readonly minimum?: boolean;
}

const TABLE_SIZE: SparklineSize = { width: 116, height: 30 };
/** Room for half the last dot and the line's thickness. */
const INSET = 4;
/** A target further from the values than this many of their spans would flatten the line: it is left out. */
const REACH = 1.5;

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A step of a path, without the nought before its point and with a space where no sign parts it from the number before. */
function stepped(distance: number, isFirst: boolean): string {
  const text = `${tenth(distance)}`.replace(/^(-?)0\./, '$1.');
  return isFirst || text.startsWith('-') ? text : ` ${text}`;
}

function lastShown(points: readonly SeriesPoint[]): number {
  for (let index = points.length - 1; index >= 0; index -= 1) if (points[index]?.value != null) return index;
  return -1;
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly target: number | null;
  readonly minimum: number | null;
}

function scaleOf(values: readonly (number | null)[], target: number | null, minimum: number | null): Scale {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const span = high - low;
  const near = (level: number | null): number | null =>
    level !== null && (span === 0 ? level === low : level >= low - REACH * span && level <= high + REACH * span) ? level : null;
  const shown = { target: near(target), minimum: near(minimum) };
  for (const level of [shown.target, shown.minimum]) {
    if (level === null) continue;
    if (level < low) low = level;
    if (level > high) high = level;
  }
  return { low, high, ...shown };
}

/**
 * A line the size of a word: the series, the latest target where it is near enough to show (dashed), and the last figure
 * as a dot, hollow while it is provisional; a single figure is its dot alone. Missing periods break the line. Without any figure it is the empty text, and
 * the caller says so in words. Made from plain strings, because a dashboard has sixty.
 */
export function sparkline(series: ChartSeries, size: SparklineSize = TABLE_SIZE): string {
  const { points } = series;
  const last = lastShown(points);
  const latest = points[last];
  if (latest === undefined) return '';
  const values = points.map((point) => (point.value === null ? null : Number(point.value)));
  const one = points.length === 1;
  const level = (text: string | null): number | null => (one || text === null ? null : Number(text));
  const { low, high, target, minimum } = scaleOf(values, level(latest.target), size.minimum ? level(latest.minimum) : null);
  const height = size.height - 2 * INSET;
  const first = one ? size.width - INSET : INSET;
  const step = one ? 0 : (size.width - 2 * INSET) / (points.length - 1);
  const y = (value: number): number => tenth(high === low ? size.height / 2 : INSET + ((high - value) / (high - low)) * height);
  let path = '';
  let joined = false;
  let end: readonly [x: number, y: number] = [0, 0];
  for (let index = 0; index <= last; index += 1) {
    const value = values[index];
    if (value == null) {
      joined = false;
      continue;
    }
    const place = [tenth(first + index * step), y(value)] as const;
    // From point to point: half the digits of where each stands, and the same width again and again.
    if (joined) path += `${stepped(place[0] - end[0], path.endsWith('l'))}${stepped(place[1] - end[1], false)}`;
    else path += `M${place[0]} ${place[1]}${values[index + 1] == null ? 'h.1' : 'l'}`;
    joined = true;
    end = place;
  }
  const [cx, cy] = end;
  const across = (name: string, at: number | null) =>
    at === null ? '' : `<path class="${name}" d="M${INSET} ${y(at)}H${size.width - INSET}"/>`;
  const lines = across('f', minimum) + across('t', target);
  const hollow = latest.state === 'provisional' || latest.state === 'estimated' ? ' class="h"' : '';
  return `<svg class="spark" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeText(series.title)}">${lines}<path d="${path}"/><circle${hollow} cx="${cx}" cy="${cy}" r="3.1"/></svg>`;
}
