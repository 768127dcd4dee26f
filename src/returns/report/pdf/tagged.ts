import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { BLANK, type ReportLine } from '../lines.ts';
import type { Joiner } from './joining.ts';
import type { Run } from './runs.ts';

/** A part of the structure of a tagged PDF on one page: an element with its role, or a piece of the page's content. */
interface Element {
  readonly role: string;
  readonly content: string | null;
  readonly children: readonly Element[];
}

function elementOf(node: unknown): Element[] {
  if (typeof node !== 'object' || node === null) return [];
  const role = 'role' in node && typeof node.role === 'string' ? node.role : '';
  const content = 'type' in node && node.type === 'content' && 'id' in node && typeof node.id === 'string' ? node.id : null;
  const children = 'children' in node && Array.isArray(node.children) ? node.children.flatMap(elementOf) : [];
  return [{ role, content, children }];
}

/** The text of a page with the structure over it. */
export interface TaggedPage {
  readonly number: number;
  readonly structure: readonly Element[];
  readonly runs: ReadonlyMap<string, readonly Run[]>;
}

export async function taggedPage(page: PDFPageProxy, runs: readonly Run[]): Promise<TaggedPage> {
  const byId = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.id === null || run.artifact) continue;
    const those = byId.get(run.id);
    if (those) those.push(run);
    else byId.set(run.id, [run]);
  }
  return { number: page.pageNumber, structure: elementOf(await page.getStructTree()), runs: byId };
}

function contentsOf(element: Element): string[] {
  return element.content === null ? element.children.flatMap(contentsOf) : [element.content];
}

/** Whether the structure names rows of tables, and nearly all of the text is in it. */
export function isWellTagged(pages: readonly TaggedPage[], runs: readonly Run[]): boolean {
  const hasRows = (element: Element): boolean => element.role === 'TR' || element.children.some(hasRows);
  if (!pages.some(({ structure }) => structure.some(hasRows))) return false;
  let told = 0;
  for (const { structure, runs: byId } of pages) {
    for (const id of new Set(structure.flatMap(contentsOf))) told += lettersOf(byId.get(id) ?? []);
  }
  return told >= WELL_TAGGED * lettersOf(runs.filter(({ artifact }) => !artifact));
}

const WELL_TAGGED = 0.95;

export function lettersOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

interface TaggedTable {
  readonly kind: 'table';
  readonly page: number;
  readonly rows: readonly (readonly Cell[])[];
  /** page of each row, the first where it has text */
  readonly pages: readonly number[];
}

type TaggedBlock =
  | { readonly kind: 'text'; readonly page: number; readonly text: string; readonly heading: number | null; readonly role: string }
  | TaggedTable;

const HEADING = /^H([1-6])$/;
/** Elements that are one text each. */
const TEXTS = /^(?:P|H[1-6]?|Title|Caption|LBody|Lbl|LI|Note|BlockQuote|TOCI)$/;
/** Elements that are said elsewhere: lists of contents, pictures, notes to the artwork. */
const UNREAD = /^(?:TOC|Figure|Formula|Artifact)$/;

class PageBlocks {
  readonly blocks: TaggedBlock[] = [];
  readonly #page: TaggedPage;
  readonly #joiner: Joiner;

  constructor(page: TaggedPage, joiner: Joiner) {
    this.#page = page;
    this.#joiner = joiner;
    for (const element of page.structure) this.#take(element);
  }

  #runs(element: Element): Run[] {
    return contentsOf(element).flatMap((id) => this.#page.runs.get(id) ?? []);
  }

  #take(element: Element): void {
    const { role, children } = element;
    const page = this.#page.number;
    if (UNREAD.test(role)) return;
    if (role === 'Table') this.#table(element);
    else if (TEXTS.test(role) && !holds(element, 'Table')) {
      const level = HEADING.exec(role)?.[1];
      const text = this.#joiner.runs(this.#runs(element));
      const heading = level === undefined ? (role === 'Title' ? 1 : null) : Number(level);
      if (text !== '') this.blocks.push({ kind: 'text', page, text, heading, role });
    } else for (const child of children) this.#take(child);
  }

  #table(element: Element): void {
    const rows: Cell[][] = [];
    const inner: Element[] = [];
    for (const row of rowsOf(element)) {
      const cells = row.children.filter(({ role }) => role === 'TH' || role === 'TD');
      inner.push(...cells.flatMap(tablesIn));
      rows.push(cells.map((cell) => this.#cell(cell)));
    }
    const { number } = this.#page;
    this.blocks.push({ kind: 'table', page: number, rows, pages: rows.map(() => number) });
    for (const table of inner) this.#table(table);
  }

  /** A cell's paragraphs, each on a line of its own; tables in it stand after its own table. */
  #cell(cell: Element): Cell {
    const parts = cell.children.filter((child) => !holds(child, 'Table'));
    const runs = parts.flatMap((part) => this.#runs(part));
    const paragraphs: Run[][] = [[]];
    for (const part of parts) {
      const own = this.#runs(part);
      if (part.role === 'P' || part.role === 'L' || part.role === 'Div') paragraphs.push(own, []);
      else paragraphs.at(-1)?.push(...own);
    }
    return {
      text: paragraphs
        .map((each) => this.#joiner.runs(each))
        .filter((text) => text !== '')
        .join('\n'),
      left: Math.min(...runs.map(({ left }) => left)),
      right: Math.max(...runs.map(({ right }) => right)),
    };
  }
}

function holds(element: Element, role: string): boolean {
  return element.role === role || element.children.some((child) => holds(child, role));
}

function tablesIn(element: Element): Element[] {
  return element.role === 'Table' ? [element] : element.children.flatMap(tablesIn);
}

function rowsOf(element: Element): Element[] {
  return element.children.flatMap((child) => (child.role === 'TR' ? [child] : child.role === 'Table' ? [] : rowsOf(child)));
}

/**
 * A table over several pages stands in the structure of each with all its rows, of which the page has the text of some.
 * @returns the table whole; null where the two are different tables
 */
function continued(above: TaggedTable, below: TaggedTable, joiner: Joiner): TaggedTable | null {
  const alike = above.rows.length === below.rows.length && above.rows.every((row, index) => row.length === below.rows[index]?.length);
  const written = (row: readonly Cell[] | undefined) => row?.some(({ text }) => text !== '') ?? false;
  if (!alike || below.rows.length < 2 || above.rows.every(written)) return null;
  const first = below.rows.findIndex(written);
  if (above.rows.findLastIndex(written) > first) return null;
  return {
    kind: 'table',
    page: above.page,
    rows: above.rows.map((row, index) =>
      row.map((cell, column) => {
        const more = below.rows[index]?.[column];
        if (more === undefined || more.text === '') return cell;
        return cell.text === '' ? more : { ...cell, text: joiner.lines(cell.text, more.text) };
      }),
    ),
    pages: above.rows.map((row, index) => (written(row) ? (above.pages[index] ?? above.page) : below.page)),
  };
}

/** The cells of a row on the table's columns: one that is short of cells has them where they stand on the page. */
function onColumns(row: readonly Cell[], columns: number, ends: readonly number[]): string[] {
  if (row.length === columns) return row.map(({ text }) => text);
  const cells = Array.from({ length: columns }, () => '');
  let next = 0;
  for (const cell of row) {
    const place = Number.isFinite(cell.left) ? ends.findIndex((end) => cell.left < end) : next;
    const column = Math.min(Math.max(place < 0 ? columns - 1 : place, next), columns - 1);
    cells[column] = [cells[column] ?? '', cell.text].filter((text) => text !== '').join('\n');
    next = column + 1;
  }
  return cells;
}

function tableLines(table: TaggedTable, number: number): ReportLine[] {
  const columns = Math.max(...table.rows.map((row) => row.length), 0);
  const whole = table.rows.filter((row) => row.length === columns);
  const ends = Array.from({ length: columns }, (_, column) =>
    Math.max(...whole.map((row) => row[column]?.right ?? Number.NEGATIVE_INFINITY)),
  );
  return table.rows.flatMap((row, index) => {
    const cells = onColumns(row, columns, ends);
    return cells.every((text) => text === '') ? [] : [{ ...BLANK, cells, page: table.pages[index] ?? table.page, table: number }];
  });
}

/** A paragraph that goes on over the end of its page: it has no end, and what follows no beginning. */
function goesOn(above: string, below: string): boolean {
  return !/[.!?:;)]$/.test(above) && /^\p{Ll}/u.test(below);
}

/** The lines of a tagged PDF, by its structure: what the file calls tables, rows, headings and paragraphs is taken for them. */
export function taggedLines(pages: readonly TaggedPage[], joiner: Joiner): ReportLine[] {
  const blocks: TaggedBlock[] = [];
  for (const page of pages) {
    for (const block of new PageBlocks(page, joiner).blocks) {
      const last = blocks.at(-1);
      const turned = last !== undefined && last.page < block.page;
      if (block.kind === 'table') {
        const table = blocks.findLast((each) => each.kind === 'table');
        const whole = table?.pages.some((each) => each < block.page) ? continued(table, block, joiner) : null;
        if (table && whole) blocks[blocks.lastIndexOf(table)] = whole;
        else blocks.push(block);
      } else if (turned && last.kind === 'text' && last.role === 'P' && block.role === 'P' && goesOn(last.text, block.text)) {
        blocks[blocks.length - 1] = { ...last, text: joiner.lines(last.text, block.text) };
      } else blocks.push(block);
    }
  }
  return blocks.flatMap((block, index) => {
    if (block.kind === 'table') return [...tableLines(block, index), BLANK];
    return [{ ...BLANK, cells: [block.text.replaceAll('\n', ' ')], page: block.page, heading: block.heading }, BLANK];
  });
}
