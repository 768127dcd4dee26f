import ExcelJS from 'exceljs';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Documents read back by other people's readers, as the blocks that a reader meets in order. */

/** A paragraph or heading, or a row of a table or list with its cells. */
export type Block = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'row'; readonly cells: readonly string[] };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

function plain(html: string): string {
  return html
    .replace(/<(svg|style|script)\b.*?<\/\1>/gs, '')
    .replace(/<br\s*\/?>|<\/(p|small|span)>|<i>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The blocks of HTML that was written by a program: rows of tables, headings and paragraphs, and the actions of a report,
 * which are items of a list: reference, text, and at the end the per cent complete or, of a late one, its state.
 */
export function readHtml(html: string): Block[] {
  const blocks = html.matchAll(
    /<tr\b[^>]*>(?<row>.*?)<\/tr>|<li class="action"[^>]*>(?<action>.*?)<\/li>|<(?<tag>h[1-6]|p|li|title)\b[^>]*>(?<text>.*?)<\/\k<tag>>/gs,
  );
  return Array.from(blocks, ({ groups = {} }): Block => {
    const { row, action, text } = groups;
    if (row !== undefined)
      return { kind: 'row', cells: Array.from(row.matchAll(/<(t[hd])\b[^>]*>(.*?)<\/\1>/gs), ([, , cell]) => plain(cell ?? '')) };
    if (action !== undefined) return { kind: 'row', cells: actionCells(action) };
    return { kind: 'text', text: plain(text ?? '') };
  });
}

function actionCells(html: string): string[] {
  const visible = html.replace(/<span class="hidden">.*?<\/span>/gs, '');
  const [, reference = '', middle = '', percent = ''] =
    /^<span class="ref">(.*?)<\/span><div>(.*)<\/div><span class="percent">(.*)<\/span>$/s.exec(visible) ?? [];
  const [, state] = /<p class="action-state">(.*?)<\/p>/s.exec(middle) ?? [];
  return [reference, middle, state ?? percent].map(plain);
}

/** The blocks of a Word file, as mammoth reads them. */
export async function readDocx(bytes: Uint8Array): Promise<Block[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return readHtml(value);
}

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
  readonly type?: string;
  readonly id?: string;
}

/**
 * Every text of a page by the identity of its marked content, which is what the structure refers to. A line ends in a
 * space.
 */
function textsById(items: readonly object[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item && 'hasEOL' in item) {
      const id = open.findLast((each) => each !== null);
      if (id == null) continue;
      const text = `${texts.get(id) ?? ''}${item.str}`;
      texts.set(id, item.hasEOL ? `${text} ` : text);
    } else if ('type' in item && item.type === 'endMarkedContent') open.pop();
    else if ('type' in item) open.push('id' in item && typeof item.id === 'string' ? item.id : null);
  }
  return texts;
}

function textOf(node: StructureNode, texts: ReadonlyMap<string, string>): string {
  if (node.type === 'content') return texts.get(node.id ?? '') ?? '';
  return (node.children ?? []).map((child) => textOf(child, texts)).join(' ');
}

/** One text with single spaces, and ranges whole that were broken at their dash. */
function said(node: StructureNode, texts: ReadonlyMap<string, string>): string {
  return textOf(node, texts)
    .replace(/\s+/g, ' ')
    .replace(/– (?=\d)/g, '–')
    .trim();
}

function blocksOf(node: StructureNode, texts: ReadonlyMap<string, string>): Block[] {
  if (node.role === 'TR') return [{ kind: 'row', cells: (node.children ?? []).map((cell) => said(cell, texts)) }];
  if (/^(P|H\d|Title|Figure|TOCI)$/.test(node.role ?? '')) return [{ kind: 'text', text: said(node, texts) }];
  return (node.children ?? []).flatMap((child) => blocksOf(child, texts));
}

export interface ReadPdf {
  readonly blocks: readonly Block[];
  /** the same, page by page */
  readonly pageBlocks: readonly (readonly Block[])[];
  /** roles of the structure, each as often as it is used */
  readonly roles: ReadonlyMap<string, number>;
  readonly pages: number;
  readonly language: string | null;
  readonly title: string;
  readonly metadata: string;
  readonly bookmarks: readonly { readonly title: string; readonly inner: readonly string[] }[];
  readonly tagged: boolean;
}

function countRoles(node: StructureNode, roles: Map<string, number>): void {
  if (node.role !== undefined) roles.set(node.role, (roles.get(node.role) ?? 0) + 1);
  for (const child of node.children ?? []) countRoles(child, roles);
}

/** A PDF by its structure, as a screen reader meets it: what is not tagged is not there. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pageBlocks: Block[][] = [];
  const roles = new Map<string, number>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const tree: StructureNode = await page.getStructTree();
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    countRoles(tree, roles);
    pageBlocks.push(blocksOf(tree, textsById(items)));
  }
  const { info, metadata } = await pdf.getMetadata();
  const outline = await pdf.getOutline();
  const marked = await pdf.getMarkInfo();
  const read: ReadPdf = {
    blocks: pageBlocks.flat(),
    pageBlocks,
    roles,
    pages: pdf.numPages,
    language: 'Language' in info && typeof info.Language === 'string' ? info.Language : null,
    title: 'Title' in info && typeof info.Title === 'string' ? info.Title : '',
    metadata: String(metadata?.getRaw() ?? ''),
    bookmarks: outline.map((entry) => ({ title: entry.title, inner: entry.items.map((item: { readonly title: string }) => item.title) })),
    tagged: marked instanceof Map && marked.get('Marked') === true,
  };
  await task.destroy();
  return read;
}

/** A sheet of a workbook as rows of texts, numbers shown as their format shows them. */
export async function readXlsx(bytes: Uint8Array): Promise<Map<string, string[][]>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, sheetRows(sheet)]));
}

function sheetRows(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, at) => shownCell(row.getCell(at + 1))));
  });
  return rows;
}

/** A number as Excel shows it by a format of digits and an optional sign: "#,##0.00", "#,##0\"%\"". */
function shownCell({ value, numFmt }: ExcelJS.Cell): string {
  if (typeof value !== 'number') return value === null ? '' : String(value);
  const digits = /0\.(0+)/.exec(numFmt ?? '')?.[1]?.length ?? 0;
  const text = value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${text.replace('-', '−')}${numFmt?.includes('"%"') ? '%' : ''}`;
}
