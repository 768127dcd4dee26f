/**
 * WordprocessingML as text (ECMA-376 part 1, chapter 17). Written straight, because a document of the size of a report
 * takes a tenth of the time that it takes as a tree of objects (docs/decisions/004-word-written-straight.md). Children of
 * a property element stand in the order of the schema: Word refuses a file in which they do not.
 */
export type Markup = string;

const UNFIT = /[&<>"]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML can hold it; characters that XML has no place for (control codes, half a pair) fall away. */
export function xml(text: string): string {
  return text.replace(UNFIT, (sign) => ESCAPES[sign] ?? '');
}

/** Text in a run; a line feed in it is a line break. `style` is a character style. */
export function run(text: string, style: string | null = null): Markup {
  const properties = style === null ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`;
  const lines = xml(text)
    .split(/\r?\n/)
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  return `<w:r>${properties}${lines.join('<w:br/>')}</w:r>`;
}

/** What follows begins a page. */
export const PAGE_BREAK: Markup = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

export const TAB: Markup = '<w:r><w:tab/></w:r>';

/** A field that Word computes, with what it shows until then. */
export function field(instruction: string, shown: string): Markup {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${xml(instruction)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

export interface ParagraphOptions {
  /** on the same page as the paragraph after it */
  readonly keepNext?: boolean;
}

/** A paragraph in a style; everything that it looks like is in the style. */
export function paragraph(style: string, content: Markup, options: ParagraphOptions = {}): Markup {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${options.keepNext ? '<w:keepNext/>' : ''}</w:pPr>${content}</w:p>`;
}

/** A paragraph of one text. */
export function line(style: string, text: string, options: ParagraphOptions = {}): Markup {
  return paragraph(style, run(text), options);
}

export interface Cell {
  /** paragraphs, at least one */
  readonly content: Markup;
  /** how many columns it spans; 1 unless said */
  readonly columns?: number;
  /** begins or goes on with a cell over several rows */
  readonly rows?: 'first' | 'next';
  readonly bottom?: boolean;
  /** no rule between this cell and the row on that side */
  readonly joined?: 'above' | 'below';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** stands again on every page that the table reaches; for the first rows of a table only */
  readonly head?: boolean;
  /** may go over a page; a row does not unless said */
  readonly splits?: boolean;
}

export interface TableOptions {
  readonly style: string;
  /** what the table holds, for those who cannot see it */
  readonly caption: string;
  /** widths of the columns in twips */
  readonly widths: readonly number[];
  /** whether the last column ends at the margin of the page, not inside a frame */
  readonly flush: boolean;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The last column ends at the margin of the page. */
const FLUSH = '<w:tcMar><w:right w:w="0" w:type="dxa"/></w:tcMar>';

function cellMarkup(cell: Cell, width: number, last: boolean): Markup {
  const span = cell.columns === undefined ? '' : `<w:gridSpan w:val="${cell.columns}"/>`;
  const merge = cell.rows === undefined ? '' : cell.rows === 'first' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const joined =
    cell.joined === undefined ? '' : `<w:tcBorders><w:${cell.joined === 'above' ? 'top' : 'bottom'} w:val="nil"/></w:tcBorders>`;
  const bottom = cell.bottom ? '<w:vAlign w:val="bottom"/>' : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${joined}${last ? FLUSH : ''}${bottom}</w:tcPr>${cell.content}</w:tc>`;
}

function rowMarkup(row: Row, widths: readonly number[], flush: boolean): Markup {
  let at = 0;
  const cells = row.cells.map((cell) => {
    const from = at;
    at += cell.columns ?? 1;
    return cellMarkup(cell, sum(widths.slice(from, at)), flush && at === widths.length);
  });
  return `<w:tr><w:trPr>${row.splits ? '' : '<w:cantSplit/>'}${row.head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

/** A table with fixed columns; a row stays on one page unless it says otherwise. */
export function table({ style, caption, widths, flush }: TableOptions, rows: readonly Row[]): Markup {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xml(caption)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => rowMarkup(row, widths, flush)).join('')}</w:tbl>`;
}
