import { figureIn } from '../figures.ts';
import { LEADING_REFERENCE, titleIn } from '../titles.ts';
import { COUNT_ROWS, compared } from '../vocabulary.ts';
import type { PlacedHead } from './heads.ts';
import { type Joiner, sameSize } from './joining.ts';
import type { Segment } from './page-lines.ts';

/** What one line of the page has in each column of a table; what stands across columns belongs to no column. */
export interface RowLine {
  readonly page: number;
  readonly base: number;
  readonly size: number;
  readonly cells: readonly (Segment | null)[];
  /** what stands across columns in it, beside the first; null for nothing */
  readonly remark: Segment | null;
}

function textAt(line: RowLine, column: number): string {
  return line.cells[column]?.text ?? '';
}

interface Places {
  readonly reference: number;
  readonly title: number;
  /** columns of figures by which a row is known to begin where its title does not begin with a reference */
  readonly figures: readonly number[];
  readonly parted: boolean;
}

function placesOf({ columns, shape }: PlacedHead): Places {
  const at = (name: string): number => columns.findIndex(({ column }) => column.holds === name);
  const main = shape === 'counts' ? ['total'] : shape === 'actions' ? ['percent'] : ['actual'];
  const title = at('title');
  const column = columns[title]?.column;
  return {
    reference: at('reference'),
    title: Math.max(title, 0),
    figures: main.map(at).filter((index) => index >= 0),
    parted: column?.holds === 'title' && column.commented,
  };
}

function opensByReference(line: RowLine, { reference, title }: Places): boolean {
  const first = reference >= 0 ? textAt(line, reference) : textAt(line, title);
  return LEADING_REFERENCE.test(first);
}

/** What stands in place of a figure; words below it are a note on it. */
const NO_FIGURE = /^(?:[-–—]|n\/a)$/i;

function opensByFigure(line: RowLine, { figures }: Places): boolean {
  return figures.some((column) => typeof figureIn(textAt(line, column)) === 'string' || NO_FIGURE.test(textAt(line, column)));
}

type Opens = (line: RowLine, above: RowLine) => boolean;

/** A gap this much wider than lines of one cell lie apart is the end of a row. */
const ROW_GAP = 1.25;

/** How far apart lines of one cell lie: the closest that any two lie, which are of one size. */
function cellPitch(lines: readonly RowLine[]): number {
  const pitches = lines.slice(1).flatMap((line, index) => {
    const above = lines[index];
    return above && above.page === line.page ? [(line.base - above.base) / line.size] : [];
  });
  pitches.sort((a, b) => a - b);
  return pitches[Math.floor(pitches.length * 0.1)] ?? 0;
}

function rowsBy(lines: readonly RowLine[], opens: Opens): RowLine[][] {
  const rows: RowLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const above = row?.at(-1);
    if (row === undefined || above === undefined || opens(line, above)) rows.push([line]);
    else row.push(line);
  }
  return rows;
}

function columnTexts(row: readonly RowLine[], column: number, joiner: Joiner): string {
  return textOf(
    row.flatMap((line) => line.cells[column] ?? []),
    joiner,
  );
}

/** Words below each other as one text; those in another face or size begin a paragraph of their own. */
function textOf(segments: readonly Segment[], joiner: Joiner): string {
  const paragraphs: string[] = [];
  let first: Segment | null = null;
  for (const segment of segments) {
    const own: boolean = first !== null && first.font === segment.font && sameSize(first.size, segment.size);
    if (own) paragraphs.push(joiner.lines(paragraphs.pop() ?? '', segment.text));
    else paragraphs.push(segment.text);
    first = own ? first : segment;
  }
  return paragraphs.join('\n');
}

const COUNT_ROW: readonly string[] = [...COUNT_ROWS.counts, ...COUNT_ROWS.shares];

/** Whether lines make one row: one reference with a title, or one total, and no two figures in one cell. */
function isRow(row: readonly RowLine[], places: Places, shape: PlacedHead['shape'], joiner: Joiner): boolean {
  const crowded = places.figures.some((column) => row.filter((line) => figureIn(textAt(line, column))).length > 1);
  if (crowded) return false;
  if (shape === 'counts')
    return row.some((line) => opensByFigure(line, places)) || COUNT_ROW.includes(compared(columnTexts(row, 0, joiner)));
  if (row.filter((line) => opensByReference(line, places)).length > 1) return false;
  const reference = places.reference < 0 ? '' : columnTexts(row, places.reference, joiner);
  const found = titleIn(reference, columnTexts(row, places.title, joiner), places.parted);
  return found !== null && found.title !== '';
}

/** Rows by the gaps between titles only, beside which other cells may have lines of their own. */
function byTitleGap(lines: readonly RowLine[], places: Places): Opens {
  const titled = lines.filter((line) => textAt(line, places.title) !== '');
  const pitch = cellPitch(titled);
  const above = new Map(titled.map((line, index) => [line, titled[index - 1]]));
  return (line) => {
    if (textAt(line, places.title) === '') return false;
    const before = above.get(line);
    if (before === undefined || before.page !== line.page) return opensByFigure(line, places) || opensByReference(line, places);
    return (line.base - before.base) / line.size > ROW_GAP * pitch;
  };
}

export interface PlacedRow {
  readonly cells: string[];
  /** what stands across the columns below it; '' for nothing */
  readonly remark: string;
  readonly page: number;
}

/**
 * The rows that a table's lines make, cell by cell. Rows end where lines lie further apart than in a cell, or begin with a
 * reference, or with a figure: whichever of these makes the most whole rows of them.
 */
export function rowsOf(lines: readonly RowLine[], head: PlacedHead, joiner: Joiner): PlacedRow[] {
  const places = placesOf(head);
  const pitch = cellPitch(lines);
  const turned = (line: RowLine, above: RowLine): boolean => line.page !== above.page;
  const byGap: Opens = (line, above) =>
    turned(line, above)
      ? opensByReference(line, places) || opensByFigure(line, places)
      : (line.base - above.base) / line.size > ROW_GAP * pitch;
  // References below their titles begin no rows, though they look as if they did: the first title tells.
  const [first] = lines.filter((line) => textAt(line, places.title) !== '');
  const leading = places.reference >= 0 || (first !== undefined && opensByReference(first, places));
  const ways: Opens[] = [
    byGap,
    byTitleGap(lines, places),
    ...(leading ? [(line: RowLine) => opensByReference(line, places)] : []),
    (line) => opensByFigure(line, places),
    () => true,
  ];
  let best: RowLine[][] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const way of ways) {
    const rows = rowsBy(lines, way);
    const whole = rows.filter((row) => isRow(row, places, head.shape, joiner)).length;
    const score = whole - (rows.length - whole);
    if (score > most) [best, most] = [rows, score];
  }
  return best.map((row) => ({
    cells: head.columns.map((_, column) => columnTexts(row, column, joiner)),
    remark: textOf(
      row.flatMap((line) => line.remark ?? []),
      joiner,
    ),
    page: row[0]?.page ?? 1,
  }));
}
