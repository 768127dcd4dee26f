import { sql } from 'kysely';
import type { DecimalText } from '../model/decimal.ts';
import type { PeriodText } from '../model/period.ts';
import { type Change, instantText } from './changes.ts';
import type { Cell } from './columns.ts';
import type { Noun, Stored } from './noun.ts';
import type { Database } from './tables.ts';

/** A column before and after, as texts; null for nothing there. */
export interface FieldChange {
  /** heading of the sheet */
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** What one change did to one row. */
export interface Event<Row> {
  readonly change: Change;
  readonly what: 'added' | 'changed' | 'moved' | 'withdrawn';
  /** the row's key as a person reads it: "SCC006Q 2013-14 Q2" */
  readonly key: string;
  readonly old: Row | null;
  readonly new: Row | null;
  /** the columns that differ; all that say something where the row was added or withdrawn */
  readonly fields: readonly FieldChange[];
}

interface Version {
  readonly stored: Stored;
  readonly from: number;
  readonly to: number | null;
}

function shown(cell: Cell): string | null {
  return cell === null || cell === '' ? null : String(cell);
}

/** Key cells as one text, what is absent left out. */
export function keyText(cells: readonly Cell[]): string {
  return cells.flatMap((cell) => shown(cell) ?? []).join(' ');
}

/** The columns in which two rows differ; a row that is not there has nothing in any. */
export function fieldChanges(
  names: readonly string[],
  before: ((name: string, index: number) => Cell) | null,
  after: ((name: string, index: number) => Cell) | null,
): FieldChange[] {
  return names.flatMap((field, index) => {
    const change = { field, old: shown(before?.(field, index) ?? null), new: shown(after?.(field, index) ?? null) };
    return change.old === change.new ? [] : [change];
  });
}

export interface HistoryWindow {
  /** changes made after this instant or day only */
  readonly after?: string;
}

/**
 * What was done to the rows of a noun that have the given parts of its key, newest first, those of one change in the order
 * of the sheet: who, when, why, old and new (method.md section 12). `{ indicator: 'SCC006Q' }` asks of all observations of one indicator, `{}` of every row.
 */
export async function historyOf<Row, Key extends keyof Row>(
  db: Database,
  organisation: string,
  noun: Noun<Row, Key>,
  key: Partial<Pick<Row, Key>>,
  { after }: HistoryWindow = {},
): Promise<Event<Row>[]> {
  const oldest = after === undefined ? FIRST_CHANGE : await firstChangeAfter(db, organisation, after);
  if (oldest === null) return [];
  const conditions = noun.keyCells(key).map(([column, cell]) => sql`and ${sql.ref(column)} = ${cell}`);
  const columns = sql.join(['known_from', 'known_to', ...noun.columns.map(({ name }) => name)].map((name) => sql.ref(name)));
  const { rows } = await sql<Stored & { known_from: number; known_to: number | null }>`
    select ${columns} from ${sql.table(noun.sheet)} where organisation = ${organisation}
    and (known_from >= ${oldest} or known_to >= ${oldest}) ${sql.join(conditions, sql` `)} order by known_from, position`.execute(db);
  const versions = new Map<string, Version[]>();
  for (const stored of rows) {
    const identity = JSON.stringify(noun.keyColumns.map((name) => stored[name]));
    const version = { stored, from: stored.known_from, to: stored.known_to };
    const earlier = versions.get(identity);
    if (earlier) earlier.push(version);
    else versions.set(identity, [version]);
  }
  const events = [...versions.values()].flatMap((ofRow) => eventsOf(noun, ofRow)).filter(({ at }) => at >= oldest);
  const changes = await changesNumbered(db, organisation, new Set(events.map(({ at }) => at)));
  return events
    .flatMap(({ at, ...event }) => {
      const change = changes.get(at);
      return change ? [{ change, ...event }] : [];
    })
    .sort((a, b) => b.change.number - a.change.number);
}

const FIRST_CHANGE = 1;

/** The number of the first change after an instant or day; null where there is none. */
async function firstChangeAfter(db: Database, organisation: string, after: string): Promise<number | null> {
  const row = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.min('number').as('number'))
    .where('organisation', '=', organisation)
    .where('at', '>', instantText(after))
    .executeTakeFirst();
  return row?.number ?? null;
}

/** More changes than these are not asked for one by one. */
const MOST_NUMBERED = 500;

/** The changes that have these numbers, by number: a council makes thousands, of which one row sees a few. */
async function changesNumbered(db: Database, organisation: string, numbers: ReadonlySet<number>): Promise<Map<number, Change>> {
  if (numbers.size === 0) return new Map();
  const all = db.selectFrom('changes').select(['number', 'at', 'who', 'why', 'source', 'kind']).where('organisation', '=', organisation);
  const rows = await (numbers.size > MOST_NUMBERED ? all : all.where('number', 'in', [...numbers])).execute();
  return new Map(rows.map((change) => [change.number, change]));
}

type Undated<Row> = Omit<Event<Row>, 'change'> & { readonly at: number };

/** The versions of one row, oldest first, as what happened to it between them. */
function eventsOf<Row, Key extends keyof Row>(noun: Noun<Row, Key>, versions: readonly Version[]): Undated<Row>[] {
  const names = noun.headings;
  return versions.flatMap((version, index) => {
    const { stored, from, to } = version;
    const earlier = versions[index - 1];
    const before = earlier?.to === from ? earlier.stored : null;
    const key = keyText(noun.keyColumns.map((name) => stored[name] ?? null));
    const fields = fieldChanges(names, before && ((name) => before[name] ?? null), (name) => stored[name] ?? null);
    const began: Undated<Row> = {
      at: from,
      what: before === null ? 'added' : fields.length > 0 ? 'changed' : 'moved',
      key,
      old: before && noun.read(before),
      new: noun.read(stored),
      fields,
    };
    if (to === null || versions[index + 1]?.from === to) return [began];
    const gone = fieldChanges(names, (name) => stored[name] ?? null, null);
    return [began, { at: to, what: 'withdrawn', key, old: noun.read(stored), new: null, fields: gone }];
  });
}

/**
 * What a row was called until a change gave it the key that it has: under either it has the same place in its sheet. Null
 * for a row that the change did not rename.
 */
export async function formerRow<Row, Key extends keyof Row>(
  db: Database,
  organisation: string,
  noun: Noun<Row, Key>,
  key: Partial<Pick<Row, Key>>,
  change: number,
): Promise<Row | null> {
  const conditions = noun.keyCells(key).map(([column, cell]) => sql`and ${sql.ref(column)} = ${cell}`);
  const columns = sql.join(noun.columns.map(({ name }) => sql.ref(name)));
  const { rows } = await sql<Stored>`
    select ${columns} from ${sql.table(noun.sheet)} where organisation = ${organisation} and known_to = ${change}
    and position = (select position from ${sql.table(noun.sheet)} where organisation = ${organisation} and known_from = ${change}
    ${sql.join(conditions, sql` `)})`.execute(db);
  const [row] = rows;
  return row === undefined ? null : noun.read(row);
}

/** A row as it was called until a change gave it another key. */
export interface RenamedRow<Row> {
  readonly row: Row;
  /** number of the change that renamed it */
  readonly change: number;
}

/** All rows of a noun that were ever renamed, as `formerRow` knows them, in one question however many there are. */
export async function renamedRows<Row, Key extends keyof Row>(
  db: Database,
  organisation: string,
  noun: Noun<Row, Key>,
): Promise<RenamedRow<Row>[]> {
  const columns = sql.join(['known_to', ...noun.columns.map(({ name }) => name)].map((name) => sql.ref(`former.${name}`)));
  const sameKey = (other: string) => {
    const equal = noun.keyColumns.map((name) => sql`${sql.ref(`${other}.${name}`)} = ${sql.ref(`renamed.${name}`)}`);
    return sql`(${sql.join(equal, sql` and `)})`;
  };
  const sheet = sql.table(noun.sheet);
  // What only moved up into the place of a row that was withdrawn had its key before.
  const { rows } = await sql<Stored & { known_to: number }>`
    select ${columns} from ${sheet} as former join ${sheet} as renamed on renamed.organisation = former.organisation
    and renamed.known_from = former.known_to and renamed.position = former.position and not ${sameKey('former')}
    where former.organisation = ${organisation} and not exists (select 1 from ${sheet} as moved
    where moved.organisation = renamed.organisation and moved.known_to = renamed.known_from and ${sameKey('moved')})`.execute(db);
  return rows.map((stored) => ({ row: noun.read(stored), change: stored.known_to }));
}

/** A figure that was replaced: what was first known of an indicator and period. */
export interface FirstFigure {
  readonly indicator: string;
  readonly period: PeriodText;
  readonly value: DecimalText;
}

/**
 * The figures of the whole council as they were first known, where a change up to the given one replaced or withdrew
 * them (method.md section 12).
 */
export async function firstFigures(db: Database, organisation: string, until: number): Promise<FirstFigure[]> {
  const { rows } = await sql<FirstFigure>`
    select indicator, period, value from observations where organisation = ${organisation}
    and breakdown = '' and value is not null and known_to <= ${until} order by known_from`.execute(db);
  return [...new Map(rows.toReversed().map((row) => [`${row.indicator} ${row.period}`, row])).values()];
}

/** Due dates that actions had before today's, by reference, oldest first: a date that was moved stays to be seen. */
export async function dueDatesBefore(db: Database, organisation: string): Promise<ReadonlyMap<string, readonly PeriodText[]>> {
  const { rows } = await sql<{ ref: string; due: PeriodText; known_to: number | null }>`
    select ref, due, known_to from actions where organisation = ${organisation} and due is not null order by known_from`.execute(db);
  const dates = new Map<string, PeriodText[]>();
  for (const { ref, due } of rows) {
    const held = dates.get(ref) ?? [];
    if (held.at(-1) !== due) held.push(due);
    dates.set(ref, held);
  }
  return new Map([...dates].map(([ref, all]) => [ref, all.slice(0, -1)]));
}
