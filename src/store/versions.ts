import { type RawBuilder, sql } from 'kysely';
import type { Cell } from './columns.ts';
import type { Stamp, Store } from './connect.ts';
import type { NamedColumn, Noun, Sheet, Stored } from './noun.ts';
import type { Database, Write } from './tables.ts';

/** Which versions of which rows: those of a council as its change `revision` left them. */
export interface Known {
  readonly organisation: string;
  readonly revision: number;
}

type Condition = RawBuilder<unknown>;

/**
 * A row's version holds at a revision when a change up to it began it and none up to it ended it. Asking it so, and
 * not for what holds just now, lets several queries in a row see one state though somebody imports in between.
 */
function heldAt({ organisation, revision }: Known): Condition {
  return sql`organisation = ${organisation} and known_from <= ${revision} and (known_to is null or known_to > ${revision})`;
}

function also(conditions: readonly Condition[]): Condition {
  return sql.join(
    conditions.map((condition) => sql`and ${condition}`),
    sql` `,
  );
}

export function columnIn(column: string, values: readonly string[]): Condition {
  return values.length === 0 ? sql`1 = 0` : sql`${sql.ref(column)} in (${sql.join(values)})`;
}

export function columnIs(column: string, cell: Cell): Condition {
  return sql`${sql.ref(column)} = ${cell}`;
}

/** Periods that end from the one month to the other, both counted as model/period.ts counts them and both included. */
export function endsWithin(column: string, from: number, to: number): Condition {
  return sql`${sql.ref(column)} between ${from} and ${to}`;
}

type Placed = Stored & { readonly position: number; readonly known_from: number };

async function select(db: Database, sheet: Sheet, known: Known, conditions: readonly Condition[]): Promise<readonly Placed[]> {
  const columns = sql.join(['position', 'known_from', ...sheet.columns.map(({ name }) => name)].map((name) => sql.ref(name)));
  const { rows } = await sql<Placed>`select ${columns} from ${sql.table(sheet.sheet)}
    where ${heldAt(known)} ${also(conditions)}`.execute(db);
  // Here and not in SQL: rows come in long runs of the index, which this sort merges, where SQLite would build a tree of whole rows.
  return rows.sort((a, b) => a.position - b.position || a.known_from - b.known_from);
}

/** The rows of a noun, in the order of their sheet. */
export async function readRows<Row, Key extends keyof Row>(
  db: Database,
  noun: Noun<Row, Key>,
  known: Known,
  conditions: readonly Condition[] = [],
): Promise<Row[]> {
  return (await select(db, noun, known, conditions)).map(noun.read);
}

/** A row as it is stored, with its place in the sheet. */
export interface PlacedCells {
  readonly cells: readonly Cell[];
  readonly position: number;
}

/** The rows of a sheet as cells in the order of its columns: what a comparison needs, whatever the noun. */
export async function readCells(
  db: Database,
  sheet: Sheet,
  known: Known,
  conditions: readonly Condition[] = [],
): Promise<readonly PlacedCells[]> {
  const names = sheet.columns.map(({ name }) => name);
  return (await select(db, sheet, known, conditions)).map((row) => ({
    cells: names.map((name) => row[name] ?? null),
    position: row.position,
  }));
}

/** How many rows a sheet has, and the position of the last (0 for none). */
export async function extent(db: Database, sheet: Sheet, known: Known): Promise<{ readonly rows: number; readonly last: number }> {
  const { rows } = await sql<{ rows: number | string; last: number | null }>`
    select count(*) as rows, max(position) as last from ${sql.table(sheet.sheet)} where ${heldAt(known)}`.execute(db);
  const [found] = rows;
  return { rows: Number(found?.rows ?? 0), last: found?.last ?? 0 };
}

/** What a change does to one sheet: versions that end and versions that begin. */
export interface SheetVersions {
  readonly sheet: Sheet;
  /** identities (in the order of `sheet.identity`) of the rows whose version ends */
  readonly ending: readonly (readonly Cell[])[];
  readonly beginning: readonly PlacedCells[];
}

const POSITION: NamedColumn = { name: 'position', type: 'number' };

/** Ends and begins the versions of one sheet, in this order, because a changed row does both. */
export async function writeVersions(store: Store, write: Write, stamp: Stamp, { sheet, ending, beginning }: SheetVersions): Promise<void> {
  if (ending.length > 0) await store.endVersions(write, stamp, { table: sheet.sheet, columns: sheet.identity, rows: ending });
  if (beginning.length === 0) return;
  await store.insertVersions(write, stamp, {
    table: sheet.sheet,
    columns: [...sheet.columns, POSITION],
    rows: beginning.map(({ cells, position }) => [...cells, position]),
  });
}
