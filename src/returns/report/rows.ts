import type { Direction, MissingState, Polarity, Status } from '../../model/indicator.ts';
import type { ActionState } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import type { Column } from './columns.ts';
import { figureIn, missingIn, polarityIn, type Range, rangeIn, type StatusCell, statusIn, type WordAnswers, wordOf } from './figures.ts';
import type { FoundNode } from './found.ts';
import type { LineNumber, TableBlock, TableRow } from './layout.ts';
import { type TitleCell, titleIn } from './titles.ts';
import { COUNT_ROWS, type ColumnName, compared, stateNamed } from './vocabulary.ts';

export interface FoundAction {
  readonly reference: string;
  readonly title: string;
  readonly links: readonly string[];
  readonly owner: string | null;
  readonly percent: string | null;
  readonly comment: string | null;
  /** of the group that it is listed in, or of its own row; null for neither */
  readonly state: ActionState | null;
  readonly under: FoundNode | null;
  /** where its table begins */
  readonly table: LineNumber;
  readonly line: LineNumber;
}

export interface FoundIndicator {
  readonly code: string;
  readonly title: string;
  readonly links: readonly string[];
  readonly owner: string | null;
  readonly actual: string | null;
  /** why there is no figure, where its cell says so */
  readonly missing: MissingState | null;
  readonly target: string | null;
  /** a target that is a range; null for one figure or none */
  readonly range: Range | null;
  readonly direction: Direction | null;
  readonly status: Status | null;
  /** which way is better, where its row says so */
  readonly polarity: Polarity | null;
  readonly unit: string | null;
  /** figures of earlier years by the year in the column's head */
  readonly prior: readonly { readonly year: string; readonly value: string }[];
  readonly comment: string | null;
  readonly under: FoundNode | null;
  /** heading and head row of its table, for what they say about all of its rows */
  readonly tableWords: string;
  /** where its table begins */
  readonly table: LineNumber;
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

/** A word of a cell that is in no vocabulary, with the rows that have it. */
export interface UnknownWord {
  readonly word: string;
  readonly rows: readonly string[];
  readonly line: LineNumber;
}

/** Where a row stands, and where what is wrong with it or unknown in it goes. */
export interface RowContext {
  readonly table: TableBlock;
  readonly row: TableRow;
  readonly under: FoundNode | null;
  readonly state: ActionState | null;
  /** the heading of its table */
  readonly heading: string;
  readonly problems: Problem[];
  readonly unknown: { readonly word: string; readonly row: string; readonly line: LineNumber }[];
  readonly answers: WordAnswers;
}

/** A problem at a line of the report; lines stand where a workbook's problem has its row. */
export function reportProblem(line: LineNumber, column: string | null, value: string | null, message: string): Problem {
  return { sheet: 'report', row: line, column, value, message };
}

interface NamedCell {
  readonly text: string;
  readonly column: Extract<Column, { readonly year: string | null }>;
}

/** The cells of every column of a kind that say something: a colour and an arrow often have a column each. */
function cellsOf({ table, row }: RowContext, holds: ColumnName): NamedCell[] {
  return table.columns.flatMap((column, index) => {
    const text = row.cells[index] ?? '';
    return column.holds === holds && text !== '' ? [{ text, column }] : [];
  });
}

function cellOf(context: RowContext, holds: ColumnName): string {
  return cellsOf(context, holds)[0]?.text ?? '';
}

function figureOf(context: RowContext, cell: string, column: string): string | null {
  const figure = figureIn(cell);
  if (figure !== undefined) return figure;
  const shown = cell.replaceAll('\n', ' ');
  context.problems.push(reportProblem(context.row.line, column, shown, 'is no figure; expected one such as 97.87, or an empty cell'));
  return null;
}

function titleOf(context: RowContext): TitleCell | null {
  const reference = cellOf(context, 'reference');
  const cell = cellOf(context, 'title');
  const parted = context.table.columns.some((column) => column.holds === 'title' && column.commented);
  const found = titleIn(reference, cell, parted);
  if (found && found.title !== '') return found;
  const lacks = found ? 'has a reference and no title' : 'does not begin with a reference such as SS01/A001 or SCC006Q';
  const shown = [reference, cell].filter((part) => part !== '').join(' ');
  context.problems.push(reportProblem(context.row.line, 'title', shown.replaceAll('\n', ' '), lacks));
  return null;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** What a row says in words: its column of comments, what stands under its title, and what stands across below it. */
function commentOf(context: RowContext, head: TitleCell): string | null {
  const parts = [cellOf(context, 'comment'), ...head.below, context.row.remark].map((part) => part.replaceAll('\n', ' '));
  return orNull(parts.filter((part) => part !== '').join(' '));
}

/** The row's own word for the action's state, which goes before that of its group. */
function stateOf(context: RowContext, reference: string): ActionState | null {
  for (const { text } of cellsOf(context, 'status')) {
    const [first = ''] = text.split('\n');
    const state = stateNamed(text) ?? stateNamed(first);
    if (state !== null) return state;
    if (statusIn(text, 'either', context.answers) === undefined) {
      context.unknown.push({ word: wordOf(text), row: reference, line: context.row.line });
    }
  }
  return context.state;
}

export function actionOf(context: RowContext): FoundAction[] {
  const head = titleOf(context);
  const cell = cellOf(context, 'percent');
  const percent = figureOf(context, cell, '% complete');
  if (percent !== null && !(Number(percent) >= 0 && Number(percent) <= 100)) {
    context.problems.push(reportProblem(context.row.line, '% complete', cell, 'lies outside 0 to 100'));
  }
  if (head === null) return [];
  const { reference, title, links } = head;
  const owner = orNull(cellOf(context, 'owner'));
  const state = stateOf(context, reference);
  return [
    {
      reference,
      title,
      links,
      owner,
      percent,
      comment: commentOf(context, head),
      state,
      under: context.under,
      table: context.table.line,
      line: context.row.line,
    },
  ];
}

function priorOf(context: RowContext): { year: string; value: string }[] {
  return cellsOf(context, 'prior').flatMap(({ text, column: { year } }) => {
    if (year === null) return [];
    const value = figureOf(context, text, `actual ${year}`);
    return value === null ? [] : [{ year, value }];
  });
}

/** Result and direction out of all cells that may hold them; what none of the vocabulary is goes to the questions. */
function statusOf(context: RowContext, code: string): StatusCell {
  let found: StatusCell = { status: null, direction: null };
  for (const { text, column } of cellsOf(context, 'status')) {
    const said = statusIn(text, column.side, context.answers);
    if (said === undefined) context.unknown.push({ word: wordOf(text), row: code, line: context.row.line });
    else found = { status: found.status ?? said.status, direction: found.direction ?? said.direction };
  }
  return found;
}

export function indicatorOf(context: RowContext): FoundIndicator[] {
  const head = titleOf(context);
  const actualCell = cellOf(context, 'actual');
  const targetCell = cellOf(context, 'target');
  const actual = figureOf(context, actualCell, 'actual');
  const range = figureIn(targetCell) === undefined ? rangeIn(targetCell) : null;
  const target = range === null ? figureOf(context, targetCell, 'target') : null;
  const prior = priorOf(context);
  if (head === null) return [];
  return [
    {
      code: head.reference,
      title: head.title,
      links: head.links,
      owner: orNull(cellOf(context, 'owner')),
      actual,
      missing: actual === null ? missingIn(actualCell) : null,
      target,
      range,
      ...statusOf(context, head.reference),
      polarity: head.polarity ?? polarityIn(cellOf(context, 'polarity')),
      unit: head.unit,
      prior,
      comment: commentOf(context, head),
      under: context.under,
      tableWords: `${context.heading} ${context.table.head}`,
      table: context.table.line,
      line: context.row.line,
    },
  ];
}

/** A count with its share beside it: "42 81%", "3 (6%)". */
const COUNT_WITH_SHARE = /^([\d,]+)\s+\(?(\d+(?:\.\d+)?)\s*%\)?$/;

type ByState = Partial<Record<ActionState, string>>;

function byState(columns: readonly Column[], row: TableRow | undefined): { readonly counts: ByState; readonly shares: ByState } {
  const counts: ByState = {};
  const shares: ByState = {};
  columns.forEach((column, index) => {
    if (column.holds !== 'state') return;
    const cell = row?.cells[index] ?? '';
    const [, count, share] = COUNT_WITH_SHARE.exec(cell) ?? [];
    const figure = figureIn(count ?? cell);
    if (figure !== null && figure !== undefined) counts[column.state] = figure;
    if (share !== undefined) shares[column.state] = share;
  });
  return { counts, shares };
}

/** Counts under heads that name no state. */
function othersIn(columns: readonly Column[], row: TableRow | undefined): string[] {
  return columns.flatMap((column, index) => (column.holds === 'nothing' && index > 0 ? (figureIn(row?.cells[index] ?? '') ?? []) : []));
}

/** The tables of counts that one table holds: one with a row of numbers and a row of shares, or one a row. */
export function countsOf(table: TableBlock, title: string): FoundCounts[] {
  const named = (names: readonly string[]) => table.rows.find((row) => names.includes(compared(row.cells[0] ?? '')));
  const totalAt = table.columns.findIndex((column) => column.holds === 'total');
  const counts = named(COUNT_ROWS.counts);
  const shares = named(COUNT_ROWS.shares);
  if (counts !== undefined || shares !== undefined || table.rows.length === 0) {
    return [
      {
        title,
        total: figureIn(counts?.cells[totalAt] ?? '') ?? null,
        counts: byState(table.columns, counts).counts,
        others: othersIn(table.columns, counts),
        shares: byState(table.columns, shares).counts,
        line: table.line,
      },
    ];
  }
  return table.rows.map((row) => ({
    title: (row.cells[0] ?? '').replaceAll('\n', ' '),
    total: figureIn(row.cells[totalAt] ?? '') ?? null,
    ...byState(table.columns, row),
    others: othersIn(table.columns, row),
    line: row.line,
  }));
}
