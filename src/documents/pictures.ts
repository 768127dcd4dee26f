import { Resvg } from '@resvg/resvg-js';
import type { Share, Tally } from '../briefing/types.ts';
import { type MarkName, markPaths, markSvg } from '../charts/marks.ts';
import { fixedPaint, PRINT } from '../charts/palette.ts';
import { shareBar } from '../charts/share-bar.ts';

/** A picture for print: SVG with its colours written in, the text that says the same, and its size in points. */
export interface Picture {
  readonly svg: string;
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

export const PRINT_PAINT = fixedPaint(PRINT);

/** Width of the text on A4 between margins of 16 mm, in points. */
const MEASURE = 504.5;
const BAR_HEIGHT = 12;
/** The bar is drawn for a screen, where its lines have their weight, and printed smaller. */
const REDUCTION = 1.75;

/** What a bar says to those who cannot see it: its counts in the order of its cells. */
function barText(shares: readonly Share[]): string {
  const present = shares.filter(({ count }) => count > 0);
  return present.map(({ count, mark }) => `${count} ${mark.word}`).join(', ');
}

/** The bar of equal cells, one an action, over the full measure; null of no actions. */
export function barPicture(shares: readonly Share[]): Picture | null {
  const text = barText(shares);
  const parts = shares.map(({ mark, count }) => ({ state: mark.state, count }));
  const svg = shareBar(parts, { id: 'cells', text, width: MEASURE * REDUCTION, height: BAR_HEIGHT * REDUCTION, paint: PRINT_PAINT });
  return svg === '' ? null : { svg, text, width: MEASURE, height: BAR_HEIGHT };
}

const SHAPE = 9;
const STEP = 12;
/** The row leaves a third of the measure for its text. */
const SHAPES_A_LINE = Math.floor((MEASURE * 2) / 3 / STEP);

/** One shape an indicator, worst first, wrapped to two thirds of the measure; null of no indicators. */
export function tallyPicture(tally: Tally): Picture | null {
  const shapes = tally.parts.flatMap(({ mark, count }) => Array.from({ length: count }, () => mark.status));
  if (shapes.length === 0) return null;
  const width = Math.min(shapes.length, SHAPES_A_LINE) * STEP;
  const height = Math.ceil(shapes.length / SHAPES_A_LINE) * STEP;
  const drawn = shapes.map((status, at) => {
    const x = (at % SHAPES_A_LINE) * STEP;
    const y = Math.floor(at / SHAPES_A_LINE) * STEP + (STEP - SHAPE) / 2;
    return `<g transform="translate(${x} ${y}) scale(${SHAPE / 16})">${markPaths(status, PRINT_PAINT)}</g>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawn.join('')}</svg>`;
  return { svg, text: tally.text, width, height };
}

const MARK_HEIGHT = 37;
const VIEW = /viewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/i;

/** A council's own mark as a picture 13 mm high; `name` is what it says to those who cannot see it. */
export function markPicture(svg: string, name: string): Picture {
  const [, width = '1', height = '1'] = VIEW.exec(svg) ?? [];
  return { svg, text: name, width: Math.min(MEASURE, (MARK_HEIGHT * Number(width)) / Number(height)), height: MARK_HEIGHT };
}

/** Pixels a point in pictures for Word: 180 to the inch. */
const SCALE = 2.5;
const MARK_PIXELS = 48;
/** Pictures kept, a few kilobytes each: all marks, and the bars of the reports that are asked for again and again. */
const KEPT = 256;

const drawn = new Map<string, Buffer>();

/** SVG as PNG of a width in pixels; the pictures drawn last are kept. */
function png(svg: string, width: number): Buffer {
  const known = drawn.get(svg);
  if (known !== undefined) return known;
  const bytes = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng();
  const [oldest] = drawn.keys();
  if (drawn.size >= KEPT && oldest !== undefined) drawn.delete(oldest);
  drawn.set(svg, bytes);
  return bytes;
}

export function markPng(name: MarkName): Buffer {
  return png(markSvg(name, PRINT_PAINT), MARK_PIXELS);
}

export function picturePng(picture: Picture): Buffer {
  return png(picture.svg, Math.round(picture.width * SCALE));
}
