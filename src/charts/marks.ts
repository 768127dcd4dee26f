import type { Direction, Status } from '../model/indicator.ts';
import type { ActionState } from '../model/plan.ts';
import { type Paint, pagePaint, type Role } from './palette.ts';

/** Everything that has a shape of its own. Chosen by the verdict, never by a label. */
export type MarkName = Status | 'not-judged' | Direction | ActionState;

/** One path of a shape in a box of 16 by 16, filled or stroked with a role's colour. */
interface Part {
  readonly d: string;
  readonly fill?: Role;
  readonly stroke?: Role;
  readonly width?: number;
}

export interface Mark {
  readonly parts: readonly Part[];
  /** colour of the word beside the shape */
  readonly word: Role;
}

const RING = 'M8 1.6a6.4 6.4 0 1 1 0 12.8a6.4 6.4 0 1 1 0-12.8z';
const SQUARE = 'M2.5 1.4h11a1.1 1.1 0 0 1 1.1 1.1v11a1.1 1.1 0 0 1-1.1 1.1h-11a1.1 1.1 0 0 1-1.1-1.1v-11a1.1 1.1 0 0 1 1.1-1.1z';
const CELL = 'M2.2 1.2h11.6v13.6H2.2z';
const dot = (y: number): string => `M8 ${y - 2.3}a2.3 2.3 0 1 1 0 4.6a2.3 2.3 0 1 1 0-4.6z`;
const bars = (upper: number, lower: number): string => `M2 ${upper}h12M2 ${lower}h12`;

/** Good news is an open ring with a sign in it. */
function ring(sign: string): Mark {
  return {
    parts: [
      { d: RING, stroke: 'green', width: 1.7 },
      { d: sign, stroke: 'green', width: 1.7 },
    ],
    word: 'green',
  };
}

/** Bad news is a solid square with a sign cut out of it. */
function square(sign: string): Mark {
  return {
    parts: [
      { d: SQUARE, fill: 'red' },
      { d: sign, fill: 'on-red' },
    ],
    word: 'red',
  };
}

/** Demand is neither good nor bad: a dot in, over or under the two bars of its range, in ink. */
function demand(range: string, y: number): Mark {
  return {
    parts: [
      { d: range, stroke: 'ink', width: 1.7 },
      { d: dot(y), fill: 'ink' },
    ],
    word: 'ink',
  };
}

function line(d: string, word: Role = 'ink'): Mark {
  return { parts: [{ d, stroke: word, width: 1.9 }], word };
}

/** A cell that is out of the ordinary run: an outline in grey with a sign. */
function aside(sign: string): Mark {
  return {
    parts: [
      { d: CELL, stroke: 'not-judged', width: 1.3 },
      { d: sign, stroke: 'not-judged', width: 1.3 },
    ],
    word: 'ink-2',
  };
}

const ARROW_UP = 'M8 13.6V2.8M3.9 6.9 8 2.8l4.1 4.1';
const ARROW_DOWN = 'M8 2.4v10.8M3.9 9.1 8 13.2l4.1-4.1';
const EQUALS = 'M2.8 5.8h10.4M2.8 10.2h10.4';

/**
 * Shape and colour of every verdict, in one place for web, Word, PDF and Excel. More ink means more worry: an open
 * ring, a half-filled diamond, a solid square. The shape alone survives a photocopier. Source: the look of the product.
 */
export const MARKS: Readonly<Record<MarkName, Mark>> = {
  red: square('M7 3.9h2l-.25 5.2h-1.5zM7 10.4h2v2H7z'),
  amber: {
    parts: [
      { d: 'M8 1.4 14.6 8 8 14.6 1.4 8z', stroke: 'amber-shape', width: 1.5 },
      { d: 'M1.4 8h13.2L8 14.6z', fill: 'amber-shape' },
    ],
    word: 'amber',
  },
  green: ring('M5.1 8.2 7.2 10.3 11 6'),
  worse: square('M4 7h8v2H4z'),
  within: ring('M4.9 8h6.2'),
  better: ring('M4.9 8h6.2M8 4.9v6.2'),
  'above-range': demand(bars(8.2, 13.4), 2.9),
  'below-range': demand(bars(2.6, 7.8), 13.1),
  'as-expected': demand(bars(2.2, 13.8), 8),
  'not-judged': { parts: [{ d: 'M3 7h10v2H3z', fill: 'not-judged' }], word: 'not-judged' },
  improved: line(ARROW_UP),
  worsened: line(ARROW_DOWN),
  up: line(ARROW_UP),
  down: line(ARROW_DOWN),
  'no-change': line(EQUALS, 'ink-2'),
  same: line(EQUALS, 'ink-2'),
  'not-comparable': line('M5 5l6 6M11 5l-6 6', 'ink-3'),
  'not-started-due': {
    parts: [
      { d: CELL, stroke: 'red', width: 1.5 },
      { d: 'M2.2 1.2 13.8 14.8M13.8 1.2 2.2 14.8', stroke: 'red', width: 1.5 },
    ],
    word: 'ink',
  },
  slipped: {
    parts: [
      { d: CELL, fill: 'wash', stroke: 'amber-shape', width: 1.3 },
      { d: 'M2.2 6.4 7 1.2M2.2 11.6 11.8 1.2M3.6 14.8 13.8 3.8M8.4 14.8l5.4-5.8', stroke: 'amber-shape', width: 1.4 },
    ],
    word: 'ink',
  },
  'on-track': { parts: [{ d: CELL, fill: 'on-track', stroke: 'green', width: 1.2 }], word: 'ink' },
  completed: { parts: [{ d: CELL, fill: 'green', stroke: 'green', width: 1.2 }], word: 'ink' },
  'not-due': { parts: [{ d: CELL, stroke: 'not-judged', width: 1.2 }], word: 'ink-2' },
  suspended: aside('M6.2 4.6v6.8M9.8 4.6v6.8'),
  deferred: aside('M5.6 4.8 8.8 8l-3.2 3.2M10.6 4.8v6.4'),
  deleted: aside('M13.8 1.2 2.2 14.8'),
};

export const MARK_NAMES: readonly MarkName[] = Object.keys(MARKS).filter((name): name is MarkName => name in MARKS);

function partSvg(part: Part, paint: Paint): string {
  const fill = part.fill ? ` fill="${paint(part.fill)}"` : ' fill="none"';
  const stroke = part.stroke ? ` stroke="${paint(part.stroke)}" stroke-width="${part.width ?? 1}"` : '';
  return `<path d="${part.d}"${fill}${stroke}/>`;
}

/** The paths of a mark, in its box of 16. */
export function markPaths(name: MarkName, paint: Paint): string {
  return MARKS[name].parts.map((part) => partSvg(part, paint)).join('');
}

/** A mark as an SVG file of its own, with its colours written in; `size` in pixels. */
export function markSvg(name: MarkName, paint: Paint, size = 16): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">${markPaths(name, paint)}</svg>`;
}

/**
 * All marks once, for a page to refer to: a dashboard has hundreds of them, and a reference is a tenth of the drawing.
 * Stands in the body, without size, and is hidden from readers.
 */
export const MARK_SPRITE = `<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">${MARK_NAMES.map(
  (name) => `<symbol id="m-${name}" viewBox="0 0 16 16">${markPaths(name, pagePaint)}</symbol>`,
).join('')}</svg>`;

/** A reference to a mark of the page's sprite. Hidden from readers: the word stands beside it. */
export function markUse(name: MarkName, size: '' | 'lead' = ''): string {
  return `<svg class="m${size && ` ${size}`}" aria-hidden="true"><use href="#m-${name}"/></svg>`;
}
