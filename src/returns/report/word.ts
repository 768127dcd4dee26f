import mammoth from 'mammoth';
import { fileFault } from './file-kind.ts';
import { BLANK, type ReportLine, type ReportText } from './lines.ts';
import { openWord, type TrackedChanges } from './word-package.ts';

/** A part of a Word file as mammoth holds it: paragraphs, tables with rows and cells, and the runs of text in them. */
interface WordPart {
  readonly type: string;
  readonly children: readonly WordPart[];
  readonly text: string;
  readonly style: string;
  readonly columns: number;
  readonly rows: number;
}

function field(of: object, name: string): unknown {
  return Object.entries(of).find(([key]) => key === name)?.[1];
}

function textField(of: object, name: string): string {
  const value = field(of, name);
  return typeof value === 'string' ? value : '';
}

function span(of: object, name: string): number {
  const value = field(of, name);
  return typeof value === 'number' && value >= 1 ? Math.min(value, MOST_COLUMNS) : 1;
}

/** No table has more columns, whatever a cell claims to span. */
const MOST_COLUMNS = 64;

function partOf(value: unknown): WordPart[] {
  if (typeof value !== 'object' || value === null) return [];
  const children = field(value, 'children');
  return [
    {
      type: textField(value, 'type'),
      children: Array.isArray(children) ? children.flatMap(partOf) : [],
      text: textField(value, 'value'),
      style: textField(value, 'styleName'),
      columns: span(value, 'colSpan'),
      rows: span(value, 'rowSpan'),
    },
  ];
}

function textOf(part: WordPart): string {
  if (part.type === 'text') return part.text;
  if (part.type === 'tab') return '\t';
  if (part.type === 'break') return '\n';
  return part.children.map(textOf).join('');
}

const HEADING = /^heading (\d)$/i;
const TITLE = /^title$/i;
/** Entries of a list of contents, which are headings printed before their time. */
const CONTENTS_ENTRY = /^(toc \d|table of figures)$/i;

function headingLevel({ style }: WordPart): number | null {
  const level = HEADING.exec(style)?.[1];
  return level === undefined ? (TITLE.test(style) ? 1 : null) : Number(level);
}

/** Reads the parts of a document in their order into lines. */
class WordLines {
  readonly lines: ReportLine[] = [];
  #tables = 0;

  take(part: WordPart): void {
    if (part.type === 'paragraph') this.#paragraph(part);
    else if (part.type === 'table') this.#table(part);
    else for (const child of part.children) this.take(child);
  }

  /** A paragraph; one with tabs is a row of cells, as people set tables without a table. */
  #paragraph(part: WordPart): void {
    if (CONTENTS_ENTRY.test(part.style)) return;
    const heading = headingLevel(part);
    const text = textOf(part);
    if (text.trim() === '') return;
    this.lines.push({ ...BLANK, cells: heading === null ? text.split('\t') : [text.replaceAll('\t', ' ')], heading }, BLANK);
  }

  #table(table: WordPart): void {
    const rows = table.children.filter((row) => row.type === 'tableRow');
    if (rows.every((row) => row.children.length <= 1)) {
      for (const row of rows) for (const cell of row.children) for (const part of cell.children) this.take(part);
      return;
    }
    this.#tables += 1;
    const number = this.#tables;
    const merged = new Map<number, number>();
    for (const row of rows) {
      const { cells, nested } = this.#row(row, merged);
      if (cells.some((cell) => cell !== '')) this.lines.push({ ...BLANK, cells, table: number });
      for (const inner of nested) this.#table(inner);
    }
    this.lines.push(BLANK);
  }

  /** The cells of a row on the table's columns: a cell over several columns or rows stands in its first, and the others are empty. */
  #row(row: WordPart, merged: Map<number, number>): { readonly cells: string[]; readonly nested: readonly WordPart[] } {
    const cells: string[] = [];
    const nested: WordPart[] = [];
    const skipMerged = (): void => {
      for (let left = merged.get(cells.length) ?? 0; left > 0; left = merged.get(cells.length) ?? 0) {
        merged.set(cells.length, left - 1);
        cells.push('');
      }
    };
    for (const cell of row.children.filter((part) => part.type === 'tableCell')) {
      skipMerged();
      const texts = cell.children.filter((part) => part.type !== 'table').map((part) => textOf(part).replaceAll('\t', ' ').trim());
      nested.push(...cell.children.filter((part) => part.type === 'table'));
      for (let column = 0; column < cell.columns; column++) {
        merged.set(cells.length, cell.rows - 1);
        cells.push(column === 0 ? texts.filter((text) => text !== '').join('\n') : '');
      }
    }
    skipMerged();
    return { cells, nested };
  }
}

function remarksOn({ inserted, deleted }: TrackedChanges): string[] {
  if (inserted + deleted === 0) return [];
  const parts = [
    ...(inserted === 0 ? [] : [`${inserted} ${inserted === 1 ? 'insertion, which is' : 'insertions, which are'} read`]),
    ...(deleted === 0 ? [] : [`${deleted} ${deleted === 1 ? 'deletion, which is' : 'deletions, which are'} left out`]),
  ];
  return [`Changes stand in the Word file that nobody has accepted or rejected: ${parts.join(', and ')}.`];
}

/**
 * A Word file (.docx) as lines: paragraphs and headings in their order, tables row by row, nested ones after the row
 * that they stand in; insertions that nobody has accepted yet are taken, deletions left out, and both said.
 * @throws InputFault for a file that is no Word document, is broken, or needs more room than a report may
 */
export async function linesOfWord(bytes: Uint8Array): Promise<ReportText> {
  const file = openWord(bytes);
  const reader = new WordLines();
  const take = (document: unknown): unknown => {
    for (const part of partOf(document)) reader.take(part);
    return document;
  };
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(file.bytes) }, { transformDocument: take });
  } catch {
    throw fileFault('the Word file is broken: open it in Word, save it again and bring the new file');
  }
  return { form: 'word', lines: reader.lines, remarks: remarksOn(file.changes) };
}
