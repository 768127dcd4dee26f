import type { ActionState } from '../../model/plan.ts';
import type { PrintedShare } from '../../model/printedReport.ts';
import {
  COLUMNS,
  COUNT_ROWS,
  type ColumnName,
  compared,
  LEVELS,
  PAGE_FURNITURE,
  PRIOR_HEAD,
  SECTIONS,
  type SectionName,
  stateNamed,
} from './vocabulary.ts';

/** What a line's place in the text is, from 1. */
export type LineNumber = number;

/** A column of a table: what it holds, with the year or the state that its head names. */
export type Column =
  | { readonly holds: ColumnName; readonly year: string | null }
  | { readonly holds: 'state'; readonly state: ActionState }
  | { readonly holds: 'nothing'; readonly head: string };

export interface TableRow {
  readonly cells: readonly string[];
  readonly line: LineNumber;
}

export type TableShape = 'actions' | 'indicators' | 'counts';

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
  | { readonly kind: 'node'; readonly level: string; readonly number: string; readonly title: string; readonly line: LineNumber }
  | { readonly kind: 'section'; readonly section: SectionName; readonly text: string; readonly line: LineNumber }
  | { readonly kind: 'group'; readonly state: ActionState; readonly line: LineNumber }
  | { readonly kind: 'shares'; readonly shares: readonly PrintedShare[]; readonly text: string; readonly line: LineNumber }
  | { readonly kind: 'paragraph'; readonly text: string; readonly line: LineNumber }
  /** a row of a table that has no head */
  | { readonly kind: 'orphan'; readonly text: string; readonly line: LineNumber }
  | TableBlock;

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const NODE = new RegExp(`^(${LEVELS.join('|')})\\s+([A-Z]?\\d+|[A-Z])\\s*[:.–-]\\s*(\\S.*)$`, 'i');
/** A heading of a section printed without a break after the sentence before it. */
const GLUED = /^(.*[.!?)])\s*\*{0,2}((?:Quarterly |Key )?(?:Performance )?(?:Actions|Indicators|Measures))\*{0,2}$/;
const SHARE = /^(.+?)(?:\s+Q([1-4]))?\s*[:=]\s*(\d+(?:\.\d+)?)\s*%$/i;

function plainText(line: string): string {
  return line
    .replace(/^#+\s+/, '')
    .replace(/\*\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function sharesOf(text: string): PrintedShare[] | null {
  const shares: PrintedShare[] = [];
  for (const part of text.split(/[;|]|,(?=\s*[A-Za-z])/)) {
    const [, label = '', quarter, percent] = SHARE.exec(part.trim()) ?? [];
    const state = stateNamed(label);
    if (state === null || percent === undefined) return null;
    shares.push({ state, quarter: quarter === undefined ? null : Number(quarter), percent });
  }
  return shares;
}

/** "Slipped Actions", "Actions completed (3)" */
function groupOf(text: string): ActionState | null {
  const words = compared(text).replace(/\s*\(\d+\)$/, '');
  const [, before, after] = /^(?:(.+) actions|actions (?:that (?:are|have) )?(.+))$/.exec(words) ?? [];
  return stateNamed(before ?? after ?? '');
}

function textBlock(text: string, line: LineNumber): Block {
  const [, level, number, title] = NODE.exec(text) ?? [];
  if (level !== undefined && number !== undefined && title !== undefined) {
    return { kind: 'node', level: level.toLowerCase(), number, title, line };
  }
  const shares = sharesOf(text);
  if (shares) return { kind: 'shares', shares, text, line };
  const state = groupOf(text);
  if (state) return { kind: 'group', state, line };
  const words = compared(text);
  const section = SECTIONS.find(([, heading]) => heading.test(words))?.[0];
  if (section) return { kind: 'section', section, text, line };
  return { kind: 'paragraph', text, line };
}

function columnOf(head: string): Column {
  const words = compared(head);
  const year = PRIOR_HEAD.exec(words)?.[1];
  if (year !== undefined) return { holds: 'prior', year };
  for (const [column, heads] of Object.entries(COLUMNS)) {
    if (heads.includes(words) && isColumn(column)) return { holds: column, year: null };
  }
  const state = stateNamed(words);
  return state ? { holds: 'state', state } : { holds: 'nothing', head };
}

function isColumn(text: string): text is Exclude<ColumnName, 'prior'> {
  return text in COLUMNS;
}

function shapeOf(columns: readonly Column[]): TableShape | null {
  const holds = new Set(columns.map((column) => column.holds));
  if (holds.has('total') && columns.filter((column) => column.holds === 'state').length >= 2) return 'counts';
  if (!holds.has('title')) return null;
  if (holds.has('percent')) return 'actions';
  return holds.has('actual') ? 'indicators' : null;
}

const ROW_NAMES: readonly string[] = [...COUNT_ROWS.counts, ...COUNT_ROWS.shares];
/** What a reference looks like at the start of a cell: capitals, then a number, then perhaps letters. */
export const LEADING_REFERENCE = /^[A-Z]{2,}[A-Za-z]*[-/]?\d+(?:[./-]?[A-Za-z0-9]+)*/;

function opensRow(firstCell: string): boolean {
  return ROW_NAMES.includes(compared(firstCell)) || LEADING_REFERENCE.test(firstCell);
}

interface OpenTable {
  shape: TableShape;
  columns: Column[];
  head: string;
  rows: { cells: string[]; line: LineNumber }[];
  line: LineNumber;
}

/**
 * The parts of a report's text. A table is a head row and the tab-separated rows after it; blank lines, page breaks,
 * page numbers and a repeated head within it do not end it. A line right below a row, with nothing that makes it a
 * heading, is the row's last cell going on.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let table: OpenTable | null = null;
  let afterRow = false;

  const close = (): void => {
    if (table) blocks.push({ kind: 'table', ...table });
    table = null;
  };
  const place = (words: string, line: LineNumber): void => {
    const glued = GLUED.exec(words);
    if (glued?.[1] !== undefined && glued[2] !== undefined) {
      place(glued[1], line);
      place(glued[2], line);
      return;
    }
    const block = textBlock(plainText(words), line);
    const row = table?.rows.at(-1);
    if (block.kind === 'paragraph' && afterRow && row && table && table.shape !== 'counts') {
      row.cells.push([row.cells.pop() ?? '', block.text].filter((part) => part !== '').join(' '));
      return;
    }
    close();
    blocks.push(block);
  };

  const lines = text.replace(INVISIBLE, '').split(/\r\n|[\n\r\f\v\u2028\u2029]/);
  lines.forEach((raw, index) => {
    const line = index + 1;
    const cells = raw.split('\t').map((cell) => plainText(cell));
    const filled = cells.filter((cell) => cell !== '');
    const [first = ''] = cells;
    if (filled.length === 0 || (filled.length === 1 && PAGE_FURNITURE.test(filled[0] ?? ''))) {
      afterRow = false;
      return;
    }
    const columns = cells.map(columnOf);
    const shape = cells.length > 1 ? shapeOf(columns) : null;
    if (shape) {
      const head = cells.join('\t');
      if (table?.head !== head || shape === 'counts') {
        close();
        table = { shape, columns, head, rows: [], line };
      }
      afterRow = false;
    } else if (table && cells.length > 1 && (filled.length > 1 || opensRow(first))) {
      table.rows.push({ cells, line });
      afterRow = true;
    } else if (cells.length > 1 && filled.length > 1 && LEADING_REFERENCE.test(first)) {
      close();
      blocks.push({ kind: 'orphan', text: first, line });
      afterRow = false;
    } else {
      place(raw.trim(), line);
      afterRow = afterRow && table !== null;
    }
  });
  close();
  return blocks;
}
