import type { Direction, Status } from '../../model/indicator.ts';
import type { ActionState } from '../../model/plan.ts';
import type { PrintedShare } from '../../model/printedReport.ts';
import type { Problem } from '../../model/problem.ts';
import { figureIn, statusIn, titleIn } from './figures.ts';
import { type Block, blocksOf, type Column, type LineNumber, type TableBlock, type TableRow } from './layout.ts';
import { COUNT_ROWS, type ColumnName, compared, type SectionName } from './vocabulary.ts';

/** A node of the plan's tree as its heading stands. */
export interface FoundNode {
  readonly level: string;
  readonly number: string;
  readonly title: string;
  readonly parent: FoundNode | null;
  readonly line: LineNumber;
}

export interface FoundAction {
  readonly reference: string;
  readonly title: string;
  readonly links: readonly string[];
  readonly owner: string | null;
  readonly percent: string | null;
  readonly comment: string | null;
  /** of the group that it is listed in; null for a table without such a heading */
  readonly state: ActionState | null;
  readonly under: FoundNode | null;
  readonly line: LineNumber;
}

export interface FoundIndicator {
  readonly code: string;
  readonly title: string;
  readonly links: readonly string[];
  readonly owner: string | null;
  readonly actual: string | null;
  readonly target: string | null;
  readonly direction: Direction | null;
  readonly status: Status | null;
  /** figures of earlier years by the year in the column's head */
  readonly prior: readonly { readonly year: string; readonly value: string }[];
  readonly comment: string | null;
  readonly under: FoundNode | null;
  /** heading and head row of its table, for what they say about all of its rows */
  readonly tableWords: string;
  readonly line: LineNumber;
}

/** A count table as printed: "52, 6, 42, 3, 1, 0". An empty one has no total. */
export interface FoundCounts {
  readonly title: string;
  readonly total: string | null;
  readonly counts: Readonly<Partial<Record<ActionState, string>>>;
  /** counts in columns whose head names no state that is known */
  readonly others: readonly string[];
  readonly shares: Readonly<Partial<Record<ActionState, string>>>;
  readonly line: LineNumber;
}

export interface FoundShareLine {
  readonly under: FoundNode | null;
  readonly shares: readonly PrintedShare[];
  readonly text: string;
  readonly line: LineNumber;
}

export interface FoundText {
  readonly section: SectionName | null;
  readonly under: FoundNode | null;
  readonly text: string;
  readonly line: LineNumber;
}

/** What stands in the report, place by place, before anything is concluded from it. */
export interface Found {
  readonly nodes: readonly FoundNode[];
  readonly actions: readonly FoundAction[];
  readonly indicators: readonly FoundIndicator[];
  readonly counts: readonly FoundCounts[];
  readonly shareLines: readonly FoundShareLine[];
  readonly texts: readonly FoundText[];
  /** headings of sections, in which the quarter is often named */
  readonly headings: readonly { readonly text: string; readonly line: LineNumber }[];
}

/** A problem at a line of the report; lines stand where a workbook's problem has its row. */
function reportProblem(line: LineNumber, column: string | null, value: string | null, message: string): Problem {
  return { sheet: 'report', row: line, column, value, message };
}

interface Place {
  node: FoundNode | null;
  section: SectionName | null;
  state: ActionState | null;
  heading: string;
}

interface RowContext {
  readonly table: TableBlock;
  readonly row: TableRow;
  readonly place: Readonly<Place>;
  readonly problems: Problem[];
}

/** The cells of every column of a kind that say something: a colour and an arrow often have a column each. */
function cellsOf({ table, row }: RowContext, holds: ColumnName): string[] {
  return table.columns.flatMap((column, index) => (column.holds === holds && row.cells[index] ? [row.cells[index]] : []));
}

function cellOf(context: RowContext, holds: ColumnName): string {
  return cellsOf(context, holds)[0] ?? '';
}

function figureOf(context: RowContext, cell: string, column: string): string | null {
  const figure = figureIn(cell);
  if (figure !== undefined) return figure;
  context.problems.push(reportProblem(context.row.line, column, cell, 'is no figure; expected one such as 97.87, or an empty cell'));
  return null;
}

function titleOf(context: RowContext): { reference: string; title: string; links: readonly string[] } | null {
  const cell = [cellOf(context, 'reference'), cellOf(context, 'title')].filter((part) => part !== '').join(' ');
  const found = titleIn(cell);
  if (found && found.title !== '') return found;
  const lacks = found ? 'has a reference and no title' : 'does not begin with a reference such as SS01/A001 or SCC006Q';
  context.problems.push(reportProblem(context.row.line, 'title', cell, lacks));
  return null;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function actionOf(context: RowContext): FoundAction[] {
  const head = titleOf(context);
  const cell = cellOf(context, 'percent');
  const percent = figureOf(context, cell, '% complete');
  if (percent !== null && !(Number(percent) >= 0 && Number(percent) <= 100)) {
    context.problems.push(reportProblem(context.row.line, '% complete', cell, 'lies outside 0 to 100'));
  }
  if (head === null) return [];
  const { node, state } = context.place;
  const comment = orNull(cellOf(context, 'comment'));
  return [{ ...head, owner: orNull(cellOf(context, 'owner')), percent, comment, state, under: node, line: context.row.line }];
}

function priorOf(context: RowContext): { year: string; value: string }[] {
  return context.table.columns.flatMap((column, index) => {
    if (column.holds !== 'prior' || column.year === null) return [];
    const value = figureOf(context, context.row.cells[index] ?? '', `actual ${column.year}`);
    return value === null ? [] : [{ year: column.year, value }];
  });
}

function indicatorOf(context: RowContext): FoundIndicator[] {
  const head = titleOf(context);
  const printed = cellsOf(context, 'status').join(' ');
  const status = statusIn(printed);
  if (status === undefined) {
    const wanted = 'is neither an arrow (↑ ▬ ↓) nor green, amber or red';
    context.problems.push(reportProblem(context.row.line, 'status', printed, wanted));
  }
  const actual = figureOf(context, cellOf(context, 'actual'), 'actual');
  const target = figureOf(context, cellOf(context, 'target'), 'target');
  const prior = priorOf(context);
  if (head === null) return [];
  return [
    {
      code: head.reference,
      title: head.title,
      links: head.links,
      owner: orNull(cellOf(context, 'owner')),
      actual,
      target,
      direction: status?.direction ?? null,
      status: status?.status ?? null,
      prior,
      comment: orNull(cellOf(context, 'comment')),
      under: context.place.node,
      tableWords: `${context.place.heading} ${context.table.head}`,
      line: context.row.line,
    },
  ];
}

function byState(columns: readonly Column[], row: TableRow | undefined): Partial<Record<ActionState, string>> {
  const found: Partial<Record<ActionState, string>> = {};
  columns.forEach((column, index) => {
    const figure = column.holds === 'state' ? figureIn(row?.cells[index] ?? '') : null;
    if (column.holds === 'state' && figure !== null && figure !== undefined) found[column.state] = figure;
  });
  return found;
}

function countsOf(table: TableBlock, title: string): FoundCounts {
  const named = (names: readonly string[]) => table.rows.find((row) => names.includes(compared(row.cells[0] ?? '')));
  const counts = named(COUNT_ROWS.counts);
  const totalAt = table.columns.findIndex((column) => column.holds === 'total');
  return {
    title,
    total: figureIn(counts?.cells[totalAt] ?? '') ?? null,
    counts: byState(table.columns, counts),
    others: table.columns.flatMap((column, index) =>
      column.holds === 'nothing' && index > 0 ? (figureIn(counts?.cells[index] ?? '') ?? []) : [],
    ),
    shares: byState(table.columns, named(COUNT_ROWS.shares)),
    line: table.line,
  };
}

/** A heading printed again at the top of a page goes on with the node it names. */
const CONTINUED = /\s*\(?\bcont(?:inued|\.|d\.?)?\)?\.?$/i;

function titleText(title: string): string {
  return compared(title.replace(CONTINUED, ''));
}

/** Nodes by depth: a level seen for the first time lies below the levels seen before. */
function nodeBelow(levels: string[], nodes: FoundNode[], block: Extract<Block, { kind: 'node' }>, problems: Problem[]): FoundNode {
  const { level, number, title, line } = block;
  const before = nodes.find((node) => node.level === level && node.number === number);
  if (before) {
    if (titleText(before.title) === titleText(title)) return before;
    problems.push(reportProblem(line, null, `${level} ${number}`, `has another title here than in line ${before.line}`));
    return before;
  }
  if (!levels.includes(level)) levels.push(level);
  const depth = levels.indexOf(level);
  const parent = nodes.findLast((node) => levels.indexOf(node.level) < depth) ?? null;
  const node = { level, number, title, parent, line };
  nodes.push(node);
  return node;
}

/** A count table's title stands at most so many lines above it, and is no longer than a heading is. */
const TITLE_WITHIN = 4;
const LONGEST_TITLE = 120;

/** Everything that the text holds, and what in it cannot be read. */
export function findIn(text: string): { readonly found: Found; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const nodes: FoundNode[] = [];
  const actions: FoundAction[] = [];
  const indicators: FoundIndicator[] = [];
  const counts: FoundCounts[] = [];
  const shareLines: FoundShareLine[] = [];
  const texts: FoundText[] = [];
  const headings: { text: string; line: LineNumber }[] = [];
  const levels: string[] = [];
  const place: Place = { node: null, section: null, state: null, heading: '' };

  const readTable = (table: TableBlock): void => {
    if (table.shape === 'counts') {
      const above = texts.at(-1);
      const titled = above !== undefined && table.line - above.line <= TITLE_WITHIN && above.text.length <= LONGEST_TITLE;
      counts.push(countsOf(table, titled ? (texts.pop()?.text ?? '') : ''));
      return;
    }
    for (const row of table.rows) {
      const context: RowContext = { table, row, place, problems };
      if (table.shape === 'actions') actions.push(...actionOf(context));
      else indicators.push(...indicatorOf(context));
    }
  };

  for (const block of blocksOf(text)) {
    switch (block.kind) {
      case 'node':
        place.node = nodeBelow(levels, nodes, block, problems);
        place.section = null;
        place.state = null;
        break;
      case 'section':
        place.section = block.section;
        place.state = null;
        place.heading = block.text;
        headings.push({ text: block.text, line: block.line });
        break;
      case 'group':
        place.state = block.state;
        break;
      case 'shares':
        shareLines.push({ under: place.node, shares: block.shares, text: block.text, line: block.line });
        break;
      case 'orphan':
        problems.push(reportProblem(block.line, null, block.text, 'is a row of no table: no head row stands above it'));
        break;
      case 'paragraph':
        texts.push({ section: place.section, under: place.node, text: block.text, line: block.line });
        break;
      case 'table':
        readTable(block);
        break;
    }
  }
  problems.push(...repeated(actions, 'action', (action) => action.reference));
  problems.push(...repeated(indicators, 'indicator', (indicator) => indicator.code));
  return { found: { nodes, actions, indicators, counts, shareLines, texts, headings }, problems };
}

function repeated<Row extends { readonly line: LineNumber }>(rows: readonly Row[], what: string, key: (row: Row) => string): Problem[] {
  const first = new Map<string, LineNumber>();
  return rows.flatMap((row) => {
    const earlier = first.get(key(row));
    if (earlier !== undefined) return [reportProblem(row.line, null, key(row), `is an ${what} that line ${earlier} has already`)];
    first.set(key(row), row.line);
    return [];
  });
}
