import { type Column, columnOf, NO_COLUMN_ANSWERS, shapeOf, type TableShape } from '../columns.ts';
import type { PageLine, Segment } from './page-lines.ts';

/** A column of a table on the page: its head, and how far its words reach to both sides. */
export interface PlacedColumn {
  readonly head: string;
  readonly column: Column;
  left: number;
  right: number;
}

export interface PlacedHead {
  readonly shape: TableShape;
  readonly columns: PlacedColumn[];
  /** how many lines it takes */
  readonly lines: number;
  readonly known: number;
}

/** A head has at most so many lines, and they lie at most so many sizes apart. */
const MOST_LINES = 4;
const PITCH = 1.9;

interface Cluster {
  words: string;
  left: number;
  right: number;
}

function joinColumn(clusters: Cluster[], { text, left, right }: Segment): void {
  const over = clusters.filter((cluster) => cluster.left < right && left < cluster.right);
  const [first] = over;
  if (first === undefined) {
    clusters.push({ words: text, left, right });
    return;
  }
  const above = over.map(({ words }) => words).join(' ');
  first.words = /[/–-]$/.test(above) ? above + text : `${above} ${text}`;
  first.left = Math.min(left, ...over.map((cluster) => cluster.left));
  first.right = Math.max(right, ...over.map((cluster) => cluster.right));
  for (const merged of over.slice(1)) clusters.splice(clusters.indexOf(merged), 1);
}

function headOver(lines: readonly PageLine[]): PlacedHead | null {
  const clusters: Cluster[] = [];
  for (const line of lines) for (const segment of line.segments) joinColumn(clusters, segment);
  if (clusters.length < 2) return null;
  clusters.sort((a, b) => a.left - b.left);
  const columns = clusters.map(({ words, left, right }) => ({ head: words, column: columnOf(words, NO_COLUMN_ANSWERS), left, right }));
  const shape = shapeOf(columns.map(({ column }) => column));
  const known = columns.filter(({ column }) => column.holds !== 'nothing').length;
  return shape === null ? null : { shape, columns, lines: lines.length, known };
}

/** Rows of counts are named in a column without a head. */
function withNames(head: PlacedHead, below: PageLine | undefined): PlacedHead {
  const [first] = head.columns;
  const [name] = below?.segments ?? [];
  if (head.shape !== 'counts' || first === undefined || name === undefined || name.right > first.left) return head;
  const names = { head: '', column: columnOf('', NO_COLUMN_ANSWERS), left: name.left, right: name.right };
  return { ...head, columns: [names, ...head.columns] };
}

/** The best head that begins at a line: of as many lines as make the most of its columns known. */
function bestHead(lines: readonly PageLine[], index: number): PlacedHead | null {
  let best: PlacedHead | null = null;
  const taken: PageLine[] = [];
  for (const line of lines.slice(index, index + MOST_LINES)) {
    const above = taken.at(-1);
    if (above && (above.page !== line.page || line.base - above.base > PITCH * Math.max(line.size, above.size))) break;
    taken.push(line);
    const head = headOver(taken);
    if (head === null) continue;
    const goesOn = best !== null && head.known === best.known && head.columns.length === best.columns.length;
    if (best === null || head.known > best.known || goesOn) best = head;
  }
  return best;
}

/** The head of a table that begins at a line; null where none does, or where a better one begins below. */
export function headAt(lines: readonly PageLine[], index: number): PlacedHead | null {
  const head = bestHead(lines, index);
  if (head === null) return null;
  for (let next = 1; next < head.lines; next++) {
    const below = bestHead(lines, index + next);
    if (below !== null && below.known >= head.known) return null;
  }
  return withNames(head, lines[index + head.lines]);
}
