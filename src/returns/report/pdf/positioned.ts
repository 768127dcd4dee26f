import type { TableShape } from '../columns.ts';
import { figureIn } from '../figures.ts';
import { KICKER, type TextBlock, textBlocks } from '../headings.ts';
import { BLANK, type ReportLine } from '../lines.ts';
import { COUNT_ROWS, compared } from '../vocabulary.ts';
import { headAt, type PlacedColumn, type PlacedHead } from './heads.ts';
import { type Joiner, sameSize } from './joining.ts';
import { type PageLine, pageLines, type Segment, withoutFurniture } from './page-lines.ts';
import type { Run } from './runs.ts';
import { type RowLine, rowsOf } from './table-rows.ts';

/** Lines further apart than so many sizes are no paragraph. */
const PARAGRAPH_PITCH = 1.55;
/** A line that ends before this share of the way to the right margin is the last of its paragraph. */
const FULL_LINE = 0.72;
/** Letters larger than the text's by this factor are a heading's. */
const HEADING_SIZE = 1.12;
/** A line further below a table than so many of its own sizes, with words in one place only, is no part of it. */
const TABLE_GAP = 3.2;
/** Counts have no cells of many lines: a word alone this far below them is the title of the next. */
const COUNTS_GAP = 1.5;
/** What a table of counts may call a row, though it is a heading elsewhere. */
const COUNT_ROW: readonly string[] = [...COUNT_ROWS.counts, ...COUNT_ROWS.shares, 'indicators', 'measures'];
/** Columns that hold figures, in which many words are a remark across them. */
const FIGURES: ReadonlySet<string> = new Set(['actual', 'target', 'prior', 'percent', 'total', 'state']);
const MOST_NOTE_WORDS = 4;
/** A heading has at most so many letters, and is no sentence. */
const LONGEST_HEADING = 160;
/** What words alone on a line are that ends a table's rows: a count may be called "Actions". */
const ENDING: Readonly<Record<TableShape, ReadonlySet<TextBlock['kind']>>> = {
  actions: new Set(['node', 'section', 'group', 'shares']),
  indicators: new Set(['node', 'section', 'group', 'shares']),
  counts: new Set(['node', 'shares', 'section']),
};
const LIST_MARK = /^(?:[•◦▪●–‣*]|\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)])\s/;

/** The size of most letters. */
function bodySize(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>();
  for (const { segments } of lines) {
    for (const { size, text } of segments) {
      const rounded = Math.round(size * 2) / 2;
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    }
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

/** Levels of headings by their sizes: the larger the higher. */
function headingSizes(lines: readonly PageLine[], body: number): number[] {
  const sizes = new Set(lines.map(({ size }) => Math.round(size * 2) / 2).filter((size) => size > body * HEADING_SIZE));
  return [...sizes].sort((a, b) => b - a);
}

interface OpenTable {
  readonly head: PlacedHead;
  readonly number: number;
  lines: RowLine[];
}

/** Columns over which a segment stands: those that its words overlap, or the nearest where it stands between two. */
function columnsUnder(head: PlacedHead, { left, right }: Segment): number[] {
  const over = head.columns.flatMap((column, index) => (column.left < right - 1 && left + 1 < column.right ? [index] : []));
  if (over.length > 0) return over;
  const distances = head.columns.map((column) =>
    Math.min(Math.abs(column.left - left), Math.abs(column.right - right), Math.abs((column.left + column.right - left - right) / 2)),
  );
  return [distances.indexOf(Math.min(...distances))];
}

class PositionedPages {
  readonly out: ReportLine[] = [];
  readonly #joiner: Joiner;
  readonly #body: number;
  readonly #sizes: readonly number[];
  readonly #margin: number;
  #table: OpenTable | null = null;
  #tables = 0;
  #paragraph: { text: string; last: PageLine; heading: number | null } | null = null;

  constructor(lines: readonly PageLine[], joiner: Joiner) {
    this.#joiner = joiner;
    this.#body = bodySize(lines);
    this.#sizes = headingSizes(lines, this.#body);
    this.#margin = Math.max(0, ...lines.flatMap(({ segments }) => segments.at(-1)?.right ?? 0));
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      const head = headAt(lines, index);
      if (head !== null && line !== undefined) {
        this.#openTable(head, line.page);
        index += head.lines - 1;
      } else if (line !== undefined) this.#take(line);
    }
    this.#endParagraph();
    this.#endTable();
  }

  #openTable(head: PlacedHead, page: number): void {
    this.#endParagraph();
    const open = this.#table;
    const same =
      open !== null && head.columns.map((each) => each.head).join('\t') === open.head.columns.map((each) => each.head).join('\t');
    if (same && head.shape !== 'counts') return;
    this.#endTable();
    this.#tables += 1;
    this.#table = { head, number: this.#tables, lines: [] };
    this.out.push({ ...BLANK, cells: head.columns.map((each) => each.head), page, table: this.#tables });
  }

  #take(line: PageLine): void {
    const table = this.#table;
    const cells = table === null ? null : this.#cellsOf(table, line);
    if (table === null) this.#text(line);
    else if (cells === null) this.#across(table, line);
    else table.lines.push({ page: line.page, base: line.base, size: line.size, ...cells });
  }

  /** What a line has in each column, and across those after the first; null where it stands across all, or away from the table. */
  #cellsOf(table: OpenTable, line: PageLine): Pick<RowLine, 'cells' | 'remark'> | null {
    const cells: (Segment | null)[] = table.head.columns.map(() => null);
    let remark: Segment | null = null;
    const above = table.lines.at(-1);
    const [only] = line.segments;
    if (line.segments.length === 1 && only !== undefined) {
      const counts = table.head.shape === 'counts';
      const named = counts && COUNT_ROW.includes(compared(only.text));
      const gap = counts ? COUNTS_GAP : TABLE_GAP;
      const away = above !== undefined && !named && (above.page !== line.page ? counts : line.base - above.base > gap * line.size);
      const larger = only.size > this.#body * HEADING_SIZE;
      if (away || larger) return null;
      const [block] = textBlocks(only.text, 1, { heading: null, inTable: true });
      if (KICKER.test(only.text) || (!named && block !== undefined && ENDING[table.head.shape].has(block.kind))) return null;
    }
    for (const segment of line.segments) {
      const [column, ...others] = columnsUnder(table.head, segment);
      const placed = column === undefined ? undefined : table.head.columns[column];
      if (
        column === undefined ||
        placed === undefined ||
        (others.length > 0 && (column === 0 || above === undefined || table.head.shape === 'counts'))
      )
        return null;
      if (others.length > 0 || this.#isRemark(placed, segment, above)) {
        remark = segment;
        continue;
      }
      const before = cells[column];
      cells[column] = before ? { ...before, text: `${before.text} ${segment.text}`, right: segment.right } : segment;
      placed.left = Math.min(placed.left, segment.left);
      placed.right = Math.max(placed.right, segment.right);
    }
    return { cells, remark };
  }

  /** Words in a column of figures that go on with a remark above them, or are too many to be a note on a figure. */
  #isRemark({ column }: PlacedColumn, segment: Segment, above: RowLine | undefined): boolean {
    if (column.holds === 'nothing' || !FIGURES.has(column.holds) || above === undefined) return false;
    if (above.remark !== null && Math.abs(above.remark.left - segment.left) < 1) return true;
    return figureIn(segment.text) === undefined && segment.text.split(' ').length > MOST_NOTE_WORDS;
  }

  /** A line across columns: the head of a group or a remark within the table, or a text that ends it. */
  #across(table: OpenTable, line: PageLine): void {
    const [first] = line.segments;
    const text = line.segments.map((segment) => segment.text).join(' ');
    const [block] = textBlocks(text, 1, { heading: null, inTable: true });
    const group = block?.kind === 'group';
    const second = table.head.columns[1];
    const remark =
      table.head.shape !== 'counts' &&
      first !== undefined &&
      second !== undefined &&
      first.left > second.left - line.size &&
      table.lines.length > 0;
    if (!group && !remark) {
      this.#endTable();
      this.#text(line);
      return;
    }
    this.#endRows(table);
    this.out.push({ ...BLANK, cells: group ? [text, ''] : ['', text], page: line.page, table: table.number });
  }

  #endRows(table: OpenTable): void {
    if (table.lines.length === 0) return;
    for (const { cells, remark, page } of rowsOf(table.lines, table.head, this.#joiner)) {
      this.out.push({ ...BLANK, cells, page, table: table.number });
      if (remark !== '') this.out.push({ ...BLANK, cells: ['', remark], page, table: table.number });
    }
    table.lines = [];
  }

  #endTable(): void {
    if (this.#table === null) return;
    this.#endRows(this.#table);
    this.out.push(BLANK);
    this.#table = null;
  }

  #headingLevel(size: number): number | null {
    const level = this.#sizes.findIndex((each) => sameSize(each, size));
    return level < 0 ? null : level + 1;
  }

  #goesOn(line: PageLine, text: string): boolean {
    const paragraph = this.#paragraph;
    if (paragraph === null || LIST_MARK.test(text)) return false;
    const { last } = paragraph;
    const [first] = line.segments;
    const [lastFirst] = last.segments;
    if (first === undefined || lastFirst === undefined || line.segments.length !== 1 || !sameSize(line.size, last.size)) return false;
    if (line.page !== last.page) return !/[.!?:;)]$/.test(paragraph.text) && /^\p{Ll}/u.test(text);
    const [block] = textBlocks(text, 1, { heading: null, inTable: false });
    if (block?.kind !== 'paragraph') return false;
    const full = (last.segments.at(-1)?.right ?? 0) >= this.#margin * FULL_LINE;
    return full && line.base - last.base <= PARAGRAPH_PITCH * line.size && Math.abs(first.left - lastFirst.left) <= 2.5 * line.size;
  }

  #text(line: PageLine): void {
    const text = line.segments.map((segment) => segment.text).join(' ');
    const heading = this.#headingLevel(line.size);
    if (this.#paragraph && this.#paragraph.heading === heading && this.#goesOn(line, text)) {
      this.#paragraph = { text: this.#joiner.lines(this.#paragraph.text, text), last: line, heading };
      return;
    }
    this.#endParagraph();
    this.#paragraph = { text, last: line, heading };
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    if (paragraph === null) return;
    this.#paragraph = null;
    const { text, last } = paragraph;
    const [block] = textBlocks(text, 1, { heading: null, inTable: false });
    const sentence = text.length > LONGEST_HEADING || (block?.kind === 'paragraph' && /[.;,]$|[.!?] \p{Lu}/u.test(text));
    this.out.push({ ...BLANK, cells: [text], page: last.page, heading: sentence ? null : paragraph.heading }, BLANK);
  }
}

/**
 * The lines of a PDF whose structure says nothing, by where its words stand: a table is known by its head, its columns by
 * the words under it, its rows by what stands in them; other lines are put together to paragraphs.
 */
export function positionedLines(pages: readonly (readonly Run[])[], joiner: Joiner): ReportLine[] {
  const lines = pages.map((runs, index) => pageLines(index + 1, runs));
  const heads = new Set(lines.flatMap((page) => page.filter((_, index) => headAt(page, index) !== null)));
  const kept = withoutFurniture(lines, (line) => heads.has(line)).flat();
  return new PositionedPages(kept, joiner).out;
}
