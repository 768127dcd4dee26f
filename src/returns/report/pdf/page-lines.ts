import { LEADING_REFERENCE } from '../titles.ts';
import type { Run } from './runs.ts';

/** Words that stand together on a line: a cell, or a whole line of a paragraph. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** the face that it begins in */
  readonly font: string;
}

/** What stands on one line of a page, from left to right. */
export interface PageLine {
  readonly page: number;
  readonly base: number;
  /** of its largest words */
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** Pieces on one line whose bases differ by less than this share of their size stand on it: raised letters do. */
const SAME_LINE = 0.4;
/** A gap wider than this share of the size parts two cells; a space is about a quarter of it. */
const CELL_GAP = 0.75;
const SPACE = 0.12;

function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  for (const run of [...runs].sort((a, b) => a.left - b.left)) {
    const last = segments.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : run.left - last.right;
    if (last === undefined || gap > CELL_GAP * Math.min(run.size, last.size)) {
      const { text, left, right, base, size, font } = run;
      segments.push({ text, left, right, base, size, font });
    } else {
      const text = `${last.text}${gap > SPACE * run.size ? ' ' : ''}${run.text}`;
      segments[segments.length - 1] = { ...last, text, right: Math.max(last.right, run.right), size: Math.max(last.size, run.size) };
    }
  }
  return segments;
}

/** The lines of a page from top to bottom. */
export function pageLines(page: number, runs: readonly Run[]): PageLine[] {
  const lines: PageLine[] = [];
  let open: Run[] = [];
  const close = (): void => {
    const [first] = open;
    if (first === undefined) return;
    const size = Math.max(...open.map((run) => run.size));
    lines.push({ page, base: open.find((run) => run.size === size)?.base ?? first.base, size, segments: segmentsOf(open) });
    open = [];
  };
  for (const run of runs.filter(({ artifact }) => !artifact).sort((a, b) => a.base - b.base)) {
    const last = open.at(-1);
    if (last !== undefined && run.base - last.base > SAME_LINE * Math.max(run.size, last.size)) close();
    open.push(run);
  }
  close();
  return lines;
}

/** How many lines at the top and at the foot of a page may be its furniture. */
const MARGIN_LINES = 3;

/** What a line says whatever its numbers, and where it stands: a heading that is often used stands elsewhere each time. */
function furnitureKey(line: PageLine): string {
  const words = line.segments
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ');
  return `${Math.round(line.base / 2)} ${words}`;
}

/** What pages repeat stands at most to the left, in the middle and to the right; a row of a table is something else, however alike. */
function mayRepeat({ segments }: PageLine): boolean {
  return segments.length <= 3 && !LEADING_REFERENCE.test(segments[0]?.text ?? '');
}

/** Leaves out what pages repeat at their top and foot, whatever number stands in it: running heads, dates, page numbers. */
export function withoutFurniture(pages: readonly (readonly PageLine[])[], isHead: (line: PageLine) => boolean): PageLine[][] {
  const edges = pages.map((lines) => new Set([...lines.slice(0, MARGIN_LINES), ...lines.slice(-MARGIN_LINES)].filter(mayRepeat)));
  const seen = new Map<string, number>();
  for (const lines of edges) for (const key of new Set([...lines].map(furnitureKey))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length / 3));
  return pages.map((lines, index) =>
    lines.filter((line) => {
      const repeats = edges[index]?.has(line) === true && (seen.get(furnitureKey(line)) ?? 0) >= least;
      return !repeats || isHead(line);
    }),
  );
}
