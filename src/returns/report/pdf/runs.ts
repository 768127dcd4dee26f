import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';

/** A piece of text as a PDF paints it, in points from the page's top left corner. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** the line that its letters stand on, downwards */
  readonly base: number;
  readonly size: number;
  /** the face, by a name that means nothing beyond being the same */
  readonly font: string;
  /** the marked content that it is, by which the structure of a tagged PDF refers to it; null for none */
  readonly id: string | null;
  /** whether the file says that it is no part of the text: a running head, a page number */
  readonly artifact: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

function matrixOf(numbers: readonly unknown[]): Matrix {
  const at = (index: number): number => {
    const value = numbers[index];
    return typeof value === 'number' ? value : 0;
  };
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

function product(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Text that climbs by more than so much of its size stands upright on the page, and is no line of it. */
const SLANT = 0.2;

interface Marked {
  readonly id: string | null;
  readonly artifact: boolean;
}

/** The text of a page as it is painted, in the order of the file; none of it upright. */
export async function runsOf(page: PDFPageProxy): Promise<Run[]> {
  const turned = matrixOf(page.getViewport({ scale: 1 }).transform);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: Marked[] = [];
  const runs: Run[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else
        open.push({
          id: item.id ?? open.at(-1)?.id ?? null,
          artifact: ('tag' in item && item.tag === 'Artifact') || (open.at(-1)?.artifact ?? false),
        });
      continue;
    }
    if (item.str.trim() === '') continue;
    const [a, b, c, d, left, base] = product(turned, matrixOf(item.transform));
    if (Math.abs(b) > SLANT * Math.abs(a)) continue;
    const { id = null, artifact = false } = open.at(-1) ?? {};
    const lead = item.str.length - item.str.trimStart().length;
    const share = lead / item.str.length;
    runs.push({
      text: item.str.trim(),
      left: left + item.width * share,
      right: left + item.width,
      base,
      size: Math.hypot(c, d),
      font: item.fontName,
      id,
      artifact,
    });
  }
  return runs;
}
