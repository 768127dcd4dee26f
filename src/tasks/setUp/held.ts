import { objectiveReference } from '../../model/reference.ts';
import type { Cell } from '../../store/columns.ts';
import type { Sheet, Stored } from '../../store/noun.ts';
import { BENCHMARKS, NOUNS, OBSERVATIONS, PROGRESS, TARGETS } from '../../store/nouns.ts';
import type { Database } from '../../store/tables.ts';
import { columnIn, extent, type Known, type PlacedCells, readCells, type SheetVersions } from '../../store/versions.ts';
import { difference } from '../import/difference.ts';
import type { Key, Renaming } from './edit.ts';
import { NAMED_BY, type NamedSheet, type Naming, names, renamedCell } from './naming.ts';

/** Rows of a sheet that an edit may be about, before it and while it is worked out. */
export interface HeldSheet {
  readonly noun: Sheet;
  readonly before: readonly PlacedCells[];
  readonly now: readonly PlacedCells[];
  /** how many rows the whole sheet has, and the last position */
  readonly total: number;
  readonly last: number;
}

/** Sheets of figures, of which only those of the indicators asked for are read. */
const FIGURES: readonly Sheet['sheet'][] = [TARGETS.sheet, OBSERVATIONS.sheet, BENCHMARKS.sheet];

export type HeldSheets = ReadonlyMap<Sheet['sheet'], HeldSheet>;

/** Which rows of the long sheets are read: the figures of these indicators, and the progress where any of it may change. */
export interface Extent {
  readonly indicators: readonly string[];
  readonly progress: boolean;
}

async function readSheet(db: Database, noun: Sheet, at: Known, asked: Extent): Promise<HeldSheet> {
  const { rows: total, last } = await extent(db, noun, at);
  const byIndicator = FIGURES.includes(noun.sheet);
  const passed = byIndicator ? asked.indicators.length === 0 : noun.sheet === PROGRESS.sheet && !asked.progress;
  const before = passed ? [] : await readCells(db, noun, at, byIndicator ? [columnIn('indicator', asked.indicators)] : []);
  return { noun, before, now: before, total, last };
}

/** A council's rows as cells: all but figures and progress that the edit cannot touch. */
export async function readHeld(db: Database, at: Known, asked: Extent): Promise<HeldSheets> {
  const sheets = new Map<Sheet['sheet'], HeldSheet>();
  for (const noun of NOUNS) sheets.set(noun.sheet, await readSheet(db, noun, at, asked));
  return sheets;
}

export function cellOf(noun: Sheet, cells: readonly Cell[], column: string): Cell {
  return cells[noun.columns.findIndex(({ name }) => name === column)] ?? null;
}

/** The key of a row, as texts in the order of the sheet's key. */
export function keyOf(noun: Sheet, cells: readonly Cell[]): Key {
  return noun.keyColumns.map((column) => String(cellOf(noun, cells, column) ?? ''));
}

/** What a row is called in others: its key, an objective as `PLAN/CODE`. */
export function nameOfRow(noun: Sheet, cells: readonly Cell[]): string {
  const [first = '', second] = keyOf(noun, cells);
  return noun.sheet === 'objectives' && second !== undefined ? objectiveReference(first, second) : first;
}

/** A row under the column names of its table. */
export function storedOf(noun: Sheet, cells: readonly Cell[]): Stored {
  return Object.fromEntries(noun.columns.map(({ name }, index) => [name, cells[index] ?? null]));
}

function sameKey(a: Key, b: Key): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

export function rowAt({ noun, now }: HeldSheet, key: Key): PlacedCells | null {
  return now.find(({ cells }) => sameKey(keyOf(noun, cells), key)) ?? null;
}

function readCellsAs(noun: Sheet, cells: readonly Cell[]): object {
  const described = NOUNS.find(({ sheet }) => sheet === noun.sheet);
  return described === undefined ? {} : described.read(storedOf(noun, cells));
}

/** A row of the model by its key; null where the sheet has none. */
export function readRow(sheets: HeldSheets, sheet: Sheet['sheet'], key: Key, when: 'before' | 'now'): object | null {
  const held = sheets.get(sheet);
  const row = held && rowAt({ ...held, now: held[when] }, key);
  return row ? readCellsAs(held.noun, row.cells) : null;
}

function withCell(noun: Sheet, cells: readonly Cell[], column: string, cell: Cell): Cell[] {
  const at = noun.columns.findIndex(({ name }) => name === column);
  return cells.map((each, index) => (index === at ? cell : each));
}

function renamedIn(held: HeldSheet, naming: Naming, from: string, to: string): HeldSheet {
  const { noun } = held;
  const now = held.now.map((row) => {
    const cell = cellOf(noun, row.cells, naming.column);
    const renamed = renamedCell(naming, cell, cellOf(noun, row.cells, 'plan'), from, to);
    return renamed === cell ? row : { ...row, cells: withCell(noun, row.cells, naming.column, renamed) };
  });
  return { ...held, now };
}

/** The row itself under its new name. */
function renamedSelf(held: HeldSheet, { from, to }: Renaming): HeldSheet {
  const { noun } = held;
  const column = noun.keyColumns.at(-1) ?? '';
  const code = noun.sheet === 'objectives' ? to.slice(to.indexOf('/') + 1) : to;
  const now = held.now.map((row) =>
    nameOfRow(noun, row.cells) === from ? { ...row, cells: withCell(noun, row.cells, column, code) } : row,
  );
  return { ...held, now };
}

/** The sheets once a row bears its new name there and wherever it is named. */
export function withRenaming(sheets: HeldSheets, renaming: Renaming): HeldSheets {
  const next = new Map(sheets);
  for (const naming of NAMED_BY[renaming.sheet]) {
    const held = next.get(naming.sheet);
    if (held) next.set(naming.sheet, renamedIn(held, naming, renaming.from, renaming.to));
  }
  const own = next.get(renaming.sheet);
  if (own) next.set(renaming.sheet, renamedSelf(own, renaming));
  return next;
}

/** A sheet once the rows given stand in it, in their order; new ones come last. */
export function withRows(held: HeldSheet, given: readonly (readonly Cell[])[]): HeldSheet {
  if (given.length === 0) return held;
  const { noun, now, total, last } = held;
  const { versions } = difference(noun, given, { rows: now, total, last }, false);
  const replaced = new Set(versions.beginning.map(({ cells }) => JSON.stringify(keyOf(noun, cells))));
  const stay = now.filter(({ cells }) => !replaced.has(JSON.stringify(keyOf(noun, cells))));
  return { ...held, now: [...stay, ...versions.beginning] };
}

export function withoutRows(held: HeldSheet, keys: readonly Key[]): HeldSheet {
  if (keys.length === 0) return held;
  const gone = new Set(keys.map((key) => JSON.stringify(key)));
  return { ...held, now: held.now.filter(({ cells }) => !gone.has(JSON.stringify(keyOf(held.noun, cells)))) };
}

/** A row that names another. */
export interface NamingRow {
  readonly naming: Naming;
  readonly key: Key;
}

/** The rows that name a row of a sheet, by sheet in the workbook's order. */
export function namedIn(sheets: HeldSheets, sheet: NamedSheet, name: string): readonly NamingRow[] {
  return NAMED_BY[sheet].flatMap((naming) => {
    const held = sheets.get(naming.sheet);
    if (!held) return [];
    const { noun, now } = held;
    return now
      .filter(({ cells }) => names(naming, cellOf(noun, cells, naming.column), cellOf(noun, cells, 'plan'), name))
      .map(({ cells }) => ({ naming, key: keyOf(noun, cells) }));
  });
}

function identityOf(noun: Sheet, cells: readonly Cell[]): Cell[] {
  return noun.identity.map(({ name }) => cellOf(noun, cells, name));
}

/** The versions that end and begin so that the store holds the sheet as it was worked out. */
export function versionsOf({ noun, before, now }: HeldSheet): SheetVersions {
  const text = (row: PlacedCells) => JSON.stringify([row.position, row.cells]);
  const had = new Set(before.map(text));
  const has = new Set(now.map(text));
  return {
    sheet: noun,
    ending: before.filter((row) => !has.has(text(row))).map(({ cells }) => identityOf(noun, cells)),
    beginning: now.filter((row) => !had.has(text(row))),
  };
}
