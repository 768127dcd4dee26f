import { type Column, type ColumnAnswers, columnOf, headOverTwo, NO_COLUMN_ANSWERS, shapeOf, type TableShape } from './columns.ts';
import { figureIn } from './figures.ts';
import { KICKER, type TextBlock, textBlocks } from './headings.ts';
import { linesOfText, type ReportLine, type ReportText, tidy } from './lines.ts';
import { LEADING_REFERENCE } from './titles.ts';
import { CONTENTS, COUNT_ROWS, compared, PAGE_FURNITURE } from './vocabulary.ts';

/** What a line's place in the text is, from 1. */
export type LineNumber = number;

export interface TableRow {
  readonly cells: readonly string[];
  /** what stands across the columns below it; '' for nothing */
  readonly remark: string;
  readonly line: LineNumber;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly shape: TableShape;
  readonly columns: readonly Column[];
  /** the head row as printed, for what its words say ("Quarterly Target") */
  readonly head: string;
  readonly rows: readonly TableRow[];
  readonly line: LineNumber;
}

/** The report's text as the parts that its lines make, in order. */
export type Block =
  | TextBlock
  /** a row of a table that has no head */
  | { readonly kind: 'orphan'; readonly text: string; readonly line: LineNumber }
  /** a row of a table of the file whose head is none that is known */
  | { readonly kind: 'unread'; readonly cells: readonly string[]; readonly line: LineNumber }
  | TableBlock;

const ROW_NAMES: readonly string[] = [...COUNT_ROWS.counts, ...COUNT_ROWS.shares];

function opensRow(firstCell: string): boolean {
  return ROW_NAMES.includes(compared(firstCell)) || LEADING_REFERENCE.test(firstCell);
}

function cellText(cell: string): string {
  return tidy(cell.replace(/^#+\s+/, '').replace(/\*\*/g, ''));
}

interface OpenTable {
  shape: TableShape;
  columns: Column[];
  head: string;
  rows: { cells: string[]; remark: string; line: LineNumber }[];
  line: LineNumber;
}

/** One text out of a line's cells, without the leader and page number of an entry in a list of contents. */
function entryText(line: ReportLine): string {
  const text = line.cells.join(' ').toLowerCase();
  return text.replace(/[\s.…]*\d*\s*$/, '').replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** A list of contents has at most so many lines. */
const LONGEST_CONTENTS = 600;

/** The lines that a list of contents takes up: from its heading to where its first entry stands again, as a heading. */
function contentsIn(lines: readonly ReportLine[]): ReadonlySet<number> {
  const from = lines.findIndex((line) => CONTENTS.test(compared(line.cells.join(' '))));
  const first = from < 0 ? -1 : lines.findIndex((line, index) => index > from && entryText(line).trim() !== '');
  const entry = lines[first];
  if (entry === undefined) return new Set();
  const text = entryText(entry);
  const end = lines.findIndex((line, index) => index > first && index - first < LONGEST_CONTENTS && entryText(line) === text);
  return new Set(end < 0 ? [] : Array.from({ length: end - from }, (_, index) => from + index));
}

class Layout {
  readonly blocks: Block[] = [];
  readonly #lines: readonly ReportLine[];
  readonly #answers: ColumnAnswers;
  /** heads of the file's tables by their number, with which they go on after what stands between their rows */
  readonly #heads = new Map<number, OpenTable>();
  #table: OpenTable | null = null;
  #tableNumber: number | null = null;
  #afterRow = false;

  constructor(lines: readonly ReportLine[], answers: ColumnAnswers) {
    this.#lines = lines;
    this.#answers = answers;
  }

  read(): Block[] {
    const contents = contentsIn(this.#lines);
    for (let index = 0; index < this.#lines.length; index++) {
      const line = this.#lines[index];
      if (line === undefined || contents.has(index)) continue;
      index += this.#take(line, index) - 1;
    }
    this.#close();
    return this.blocks;
  }

  #close(): void {
    if (this.#table && this.#table.rows.length > 0) this.blocks.push({ kind: 'table', ...this.#table });
    this.#table = null;
  }

  #open(table: OpenTable, number: number | null): void {
    this.#close();
    this.#table = table;
    this.#tableNumber = number;
    if (number !== null) this.#heads.set(number, table);
  }

  /** A row of another table of the file than that which is open: goes on with that table's own head. */
  #turnTo(line: ReportLine, number: LineNumber): void {
    if (line.table === null || (line.table === this.#tableNumber && this.#table !== null)) return;
    const head = this.#heads.get(line.table);
    if (head) this.#open({ ...head, rows: [], line: number }, line.table);
    else if (this.#tableNumber !== null) this.#close();
  }

  /** The head that stands in this line, or in this and the next, and in how many lines it does. */
  #headAt(cells: readonly string[], line: ReportLine, index: number): { head: string[]; lines: number } | null {
    if (cells.length < 2) return null;
    const flat = cells.map((cell) => cell.replaceAll('\n', ' '));
    const below = this.#lines[index + 1];
    const first = line.table !== null && !this.#heads.has(line.table);
    const filled = flat.filter((cell) => cell !== '');
    if (
      first &&
      below?.table === line.table &&
      filled.length > 1 &&
      !filled.some((cell) => LEADING_REFERENCE.test(cell) || figureIn(cell))
    ) {
      const lower = below.cells.map((cell) => cellText(cell).replaceAll('\n', ' '));
      const both = headOverTwo(flat, lower, this.#answers);
      const alone = shapeOf(flat.map((head) => columnOf(head, this.#answers)));
      const readable = lower.every((cell) => cell === '' || (!LEADING_REFERENCE.test(cell) && !figureIn(cell)));
      if (alone === null && readable && shapeOf(both.map((head) => columnOf(head, this.#answers)))) return { head: both, lines: 2 };
    }
    return shapeOf(flat.map((head) => columnOf(head, this.#answers))) ? { head: flat, lines: 1 } : null;
  }

  /** Takes the line at an index, and says how many lines it took. */
  #take(line: ReportLine, index: number): number {
    const number = index + 1;
    const cells = line.cells.map(cellText);
    const filled = cells.filter((cell) => cell !== '');
    const [first = ''] = cells;
    if (filled.length === 0 || (filled.length === 1 && PAGE_FURNITURE.test(filled[0] ?? ''))) {
      this.#afterRow = false;
      return 1;
    }
    const titled = this.#titleBelow(cells, index);
    if (titled !== null) return titled;
    this.#turnTo(line, number);
    const found = this.#headAt(cells, line, index);
    if (found) {
      this.#openHead(found.head, line, number);
      return found.lines;
    }
    const table = this.#table;
    if (table && cells.length > 1 && (filled.length > 1 || opensRow(first))) {
      table.rows.push({ cells, remark: '', line: number });
      this.#afterRow = true;
    } else if (table && cells.length > 1 && first === '' && table.rows.length > 0) this.#continueRow(table, cells);
    else if (cells.length > 1 && filled.length > 1 && line.table !== null) {
      this.blocks.push({ kind: 'unread', cells, line: number });
      this.#afterRow = false;
    } else if (cells.length > 1 && filled.length > 1 && LEADING_REFERENCE.test(first)) {
      this.#close();
      this.blocks.push({ kind: 'orphan', text: first, line: number });
      this.#afterRow = false;
    } else this.#place(line, number, cells.length > 1);
    return 1;
  }

  /** Takes a heading whose level and number stand alone over its title; null where the line is none. */
  #titleBelow(cells: readonly string[], index: number): number | null {
    if (cells.length > 1 || !KICKER.test(cells[0] ?? '')) return null;
    const below = this.#lines.findIndex((line, at) => at > index && line.cells.some((cell) => cell.trim() !== ''));
    const title = this.#lines[below];
    if (title === undefined || title.cells.length > 1 || title.table !== null || below - index > 2) return null;
    const [block] = textBlocks(title.cells.join(' '), below + 1, { heading: null, inTable: false });
    if (block?.kind !== 'paragraph') return null;
    this.#close();
    const depth = title.heading ?? this.#lines[index]?.heading ?? 1;
    this.blocks.push(...textBlocks(`${cells[0]} ${block.text}`, index + 1, { heading: depth, inTable: false }));
    this.#afterRow = false;
    return below - index + 1;
  }

  #openHead(heads: readonly string[], line: ReportLine, number: LineNumber): void {
    const columns = heads.map((head) => columnOf(head, this.#answers));
    const shape = shapeOf(columns);
    const head = heads.join('\t');
    this.#afterRow = false;
    if (shape === null) return;
    if (this.#table?.head === head && shape !== 'counts') {
      if (line.table !== null) this.#heads.set(line.table, this.#table);
      this.#tableNumber = line.table;
      return;
    }
    this.#open({ shape, columns, head, rows: [], line: number }, line.table);
  }

  /** A row with one cell that is not its first: the rest of a title, or a remark across the columns. */
  #continueRow(table: OpenTable, cells: readonly string[]): void {
    const row = table.rows.at(-1);
    const index = cells.findIndex((cell) => cell !== '');
    const text = cells[index] ?? '';
    if (!row) return;
    if (table.columns[index]?.holds === 'title') row.cells[index] = [row.cells[index] ?? '', text].filter((part) => part !== '').join(' ');
    else row.remark = [row.remark, text].filter((part) => part !== '').join('\n');
    this.#afterRow = true;
  }

  #place(line: ReportLine, number: LineNumber, inTable: boolean): void {
    const words = line.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const blocks = textBlocks(words.join(' '), number, { heading: line.heading, inTable });
    const [block] = blocks;
    const table = this.#table;
    const row = table?.rows.at(-1);
    if (blocks.length === 1 && block?.kind === 'paragraph' && this.#afterRow && row && table && table.shape !== 'counts') {
      const last = row.cells.pop() ?? '';
      row.cells.push([last, block.text].filter((part) => part !== '').join(' '));
      return;
    }
    this.#close();
    this.blocks.push(...blocks);
    // A row across a table parts its rows into groups; they go on below under the same head.
    if (inTable && line.table === null && table && table.shape !== 'counts') this.#open({ ...table, rows: [], line: number }, null);
    this.#afterRow = false;
  }
}

/**
 * The parts of a report. A table is a head row and the rows after it; blank lines, page breaks, page numbers and a
 * repeated head within it do not end it. A line right below a row, with nothing that makes it a heading, is the row's
 * last cell going on.
 */
export function blocksOf(report: string | ReportText, answers: ColumnAnswers = NO_COLUMN_ANSWERS): Block[] {
  const { lines } = typeof report === 'string' ? linesOfText(report) : report;
  return new Layout(lines, answers).read();
}
