import type { SeriesPoint } from '../briefing/types.ts';
import type { Paint } from './palette.ts';
import { escapeText } from './svg-text.ts';

export interface TrendWords {
  readonly target: string;
  readonly minimum: string;
  readonly upper: string;
  readonly lower: string;
  readonly provisional: string;
  readonly estimated: string;
  readonly noFigure: string;
  readonly suppressed: string;
  /** the range that a year may end in */
  readonly toward: (low: string, high: string) => string;
}

export const TREND_WORDS: TrendWords = {
  target: 'Target',
  minimum: 'Minimum',
  upper: 'Upper',
  lower: 'Lower',
  provisional: 'provisional',
  estimated: 'estimated',
  noFigure: 'no figure',
  suppressed: 'suppressed',
  toward: (low, high) => `${low} to ${high}`,
};

/** Data start clear of the numbers that stand on the axis lines. */
export const DATA_START = 34;
export const PROVISIONAL: readonly string[] = ['provisional', 'estimated'];

/** A figure and where it stands. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly point: SeriesPoint;
}

/** Coordinates have one decimal: finer is not seen and only makes the page longer. */
export function one(value: number): string {
  return `${Math.round(value * 10) / 10}`;
}

/** Everything that the parts of the drawing share. */
export interface Frame {
  readonly id: string;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  /** half the way between two periods: how far a level reaches to either side of its own */
  readonly half: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** index of the last point with a figure; -1 for none */
  readonly last: number;
  readonly compact: boolean;
  readonly paint: Paint;
  readonly words: TrendWords;
}

/** Ground behind letters that stand on lines. */
export function paperEdge(paint: Paint): string {
  return ` stroke="${paint('paper')}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
}

export function textAt(x: number, y: number, text: string, paint: string, more = ''): string {
  return `<text x="${one(x)}" y="${one(y)}" fill="${paint}"${more}>${escapeText(text)}</text>`;
}

/** What is said beside a figure that may still change. */
export function doubtWord({ state }: SeriesPoint, words: TrendWords): string {
  return state === 'estimated' ? words.estimated : words.provisional;
}
