import { escapeText } from './svg-text.ts';

/** A figure of the line; hollow while it may still change. */
export interface PastPoint {
  readonly value: number | null;
  readonly hollow: boolean;
}

/** A level to hold the line against, with its words: "Target 87.0%". */
export interface PastLevel {
  readonly value: number;
  readonly text: string;
}

export interface PastLine {
  /** oldest first */
  readonly points: readonly PastPoint[];
  readonly target: PastLevel | null;
  readonly minimum: PastLevel | null;
}

/** In pixels, and never stretched: words and dots keep their size while the line takes the width that there is. */
const HEIGHT = 116;
/** Room above and below for the words of a level. */
const INSET = 22;
/** From a level to the foot of its words above it, and to the same below it. */
const ABOVE = -6;
const BELOW = 16;

function oneDecimal(value: number): string {
  return `${Math.round(value * 10) / 10}`;
}

interface LevelDrawing {
  readonly level: PastLevel;
  readonly name: 'target' | 'minimum';
  readonly y: number;
  /** the words stand above the upper level and below the lower, so that they never meet */
  readonly upper: boolean;
  /** heights of the points, null where there is none */
  readonly heights: readonly (number | null)[];
}

/** How many points the words of a level reach over, on either side of them. */
const REACH = 3;
const LETTERS = 13;

/** Whether a point of the line would stand in the words. */
function isCrossed(heights: readonly (number | null)[], foot: number): boolean {
  return heights.some((y) => y !== null && y > foot - LETTERS - 4 && y < foot + 4);
}

/** The words stand at the end where the line leaves them room: those of a target rather at the right, of a minimum at the left. */
function levelSvg({ level, name, y, upper, heights }: LevelDrawing): string {
  const place = oneDecimal(y);
  const at = y + (upper ? ABOVE : BELOW);
  const foot = oneDecimal(at);
  const [left, right] = [heights.slice(0, REACH), heights.slice(-REACH)].map((some) => isCrossed(some, at));
  const atRight = name === 'target' ? right === false || left === true : left === true && right === false;
  const end = atRight ? 'x="100%" text-anchor="end"' : 'x="0"';
  return `<line class="${name}" x1="0" x2="100%" y1="${place}" y2="${place}"/><text class="${name}" ${end} y="${foot}">${escapeText(level.text)}</text>`;
}

/** The line as one path, a unit of width a point; a missing figure breaks it. */
function pathOf(points: readonly PastPoint[], y: (value: number) => number): string {
  let path = '';
  let joined = false;
  for (const [index, { value }] of points.entries()) {
    if (value !== null) path += `${joined ? 'L' : 'M'}${index + 0.5} ${oneDecimal(y(value))}`;
    joined = value !== null;
  }
  return path;
}

/**
 * The last figures of a return as a line with its target and minimum, each point in the middle of its share of the width,
 * so that a row of equal columns stands under them. Has no words for its figures: they stand below it in a table. The
 * empty text where there is no figure.
 */
export function pastLine({ points, target, minimum }: PastLine): string {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return '';
  const levels = [target, minimum].flatMap((level) => (level === null ? [] : [level.value]));
  const low = Math.min(...values, ...levels);
  const high = Math.max(...values, ...levels);
  const y = (value: number) => (high === low ? HEIGHT / 2 : INSET + ((high - value) / (high - low)) * (HEIGHT - 2 * INSET));
  const heights = points.map(({ value }) => (value === null ? null : y(value)));
  const over = target !== null && (minimum === null || target.value >= minimum.value);
  const lines = [
    ...(minimum === null
      ? []
      : [levelSvg({ level: minimum, name: 'minimum', y: y(minimum.value), upper: target !== null && !over, heights })]),
    ...(target === null ? [] : [levelSvg({ level: target, name: 'target', y: y(target.value), upper: over, heights })]),
  ];
  const dots = points.map(({ value, hollow }, index) =>
    value === null
      ? ''
      : `<circle${hollow ? ' class="h"' : ''} cx="${oneDecimal(((index + 0.5) / points.length) * 100)}%" cy="${oneDecimal(y(value))}" r="${hollow ? 4 : 3}"/>`,
  );
  const line = `<svg width="100%" height="${HEIGHT}" viewBox="0 0 ${points.length} ${HEIGHT}" preserveAspectRatio="none"><path d="${pathOf(points, y)}"/></svg>`;
  return `<svg class="past-line" width="100%" height="${HEIGHT}" aria-hidden="true">${lines.join('')}${line}${dots.join('')}</svg>`;
}
