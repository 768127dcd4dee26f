import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { type Dialect, Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { EnvironmentFault, UsageFault } from '../model/fault.ts';
import type { Cell, CellType } from './columns.ts';
import { EVERYONE, guardPostgres, guardSqlite, postgresWeaknesses } from './guards.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { NamedColumn } from './noun.ts';
import { PlainSpokenPostgresDialect } from './postgres-dialect.ts';
import { CarefulSqliteDialect } from './sqlite-dialect.ts';
import type { Database, Tables, Write } from './tables.ts';
import { scopedPool, type Tenancy, tenancy } from './tenancy.ts';

/** The council that rows belong to and the change that writes or ends them, said once for many rows. */
export interface Stamp {
  readonly organisation: string;
  readonly change: number;
}

/** Cells of many rows, each row's in the order of the columns. */
export interface Rows {
  readonly table: string;
  readonly columns: readonly NamedColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What is written many rows at a time, each engine in its own fastest way, inside the given transaction. */
interface Bulk {
  /** Adds versions of rows, known from the change on. */
  insertVersions(write: Write, stamp: Stamp, rows: Rows): Promise<void>;
  /**
   * Ends, by the change, today's versions of the rows that have these keys.
   * @throws Error where there is none of a key: a change that tells of more than it does would not verify
   */
  endVersions(write: Write, stamp: Stamp, keys: Rows): Promise<void>;
}

export interface Store extends Bulk {
  readonly db: Database;
  /** All of the work or none of it. */
  transaction<Result>(work: (write: Write) => Promise<Result>): Promise<Result>;
  /** Reads of several tables as all were at one moment, whoever writes meanwhile. */
  snapshot<Result>(work: (db: Database) => Promise<Result>): Promise<Result>;
  /**
   * Does work that may see and write the rows of one organisation alone, whatever it asks; of all with '*'. PostgreSQL
   * enforces it, for every connection that is taken inside; SQLite, which is one file for whoever opens it, does not.
   */
  within<Result>(organisation: string, work: () => Promise<Result>): Promise<Result>;
  /**
   * Stands still for as long as the numbers of changes mean what they mean now, and is another after an older state was
   * put in its place: what is kept in memory by these numbers is kept by this one as well. SQLite's is in the file;
   * a PostgreSQL is only ever put back while no server runs.
   */
  epoch(): number;
  /** what makes the database's own guards idle, in sentences for whoever runs it */
  readonly weaknesses: readonly string[];
  close(): Promise<void>;
}

const BUSY_MILLISECONDS = 10_000;
const CONNECTIONS = 10;
/** PostgreSQL takes a chunk as one array a column; more rows at once only take more memory. */
const CHUNK = 10_000;

const quoted = (names: readonly string[]): string[] => names.map((name) => `"${name}"`);

function checkEnded(table: string, asked: number, ended: number): void {
  if (ended !== asked) throw new Error(`${asked} versions in ${table} were to be ended, but ${ended} were held`);
}

function sqliteBulk(file: BetterSqlite.Database): Bulk {
  return {
    async insertVersions(_write, { organisation, change }, { table, columns, rows }) {
      const names = quoted(['organisation', 'known_from', ...columns.map(({ name }) => name)]);
      const insert = file.prepare<Cell[]>(`insert into "${table}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`);
      for (const cells of rows) insert.run(organisation, change, ...cells);
    },
    async endVersions(_write, { organisation, change }, { table, columns, rows }) {
      const keyed = quoted(columns.map(({ name }) => name)).map((name) => `${name} = ? and `);
      const end = file.prepare<Cell[]>(
        `update "${table}" set known_to = ? where organisation = ? and ${keyed.join('')}coalesce(known_to, 0) = 0`,
      );
      let ended = 0;
      for (const cells of rows) ended += end.run(change, organisation, ...cells).changes;
      checkEnded(table, rows.length, ended);
    },
  };
}

const ARRAYS: Readonly<Record<CellType, string>> = { text: 'text[]', integer: 'int4[]', number: 'float8[]' };

/** The rows as a table named `given` of the same columns. */
function unnested(columns: readonly NamedColumn[], rows: readonly (readonly Cell[])[]) {
  const arrays = columns.map(({ type }, index) => sql`${rows.map((cells) => cells[index] ?? null)}::${sql.raw(ARRAYS[type])}`);
  return sql`unnest(${sql.join(arrays)}) as given (${sql.join(columns.map(({ name }) => sql.ref(name)))})`;
}

function* chunked<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += CHUNK) yield rows.slice(from, from + CHUNK);
}

const postgresBulk: Bulk = {
  async insertVersions(write, { organisation, change }, { table, columns, rows }) {
    const names = sql.join(columns.map(({ name }) => sql.ref(name)));
    for (const chunk of chunked(rows)) {
      await sql`insert into ${sql.table(table)} (organisation, known_from, ${names})
        select ${organisation}::text, ${change}::int4, given.* from ${unnested(columns, chunk)}`.execute(write);
    }
  },
  async endVersions(write, { organisation, change }, { table, columns, rows }) {
    const keyed = columns.map(({ name }) => sql`and ${sql.ref(`held.${name}`)} = ${sql.ref(`given.${name}`)}`);
    let ended = 0;
    for (const chunk of chunked(rows)) {
      const given = columns.length > 0 ? sql`from ${unnested(columns, chunk)}` : sql``;
      const { numAffectedRows } = await sql`update ${sql.table(table)} as held set known_to = ${change} ${given}
        where held.organisation = ${organisation} and coalesce(held.known_to, 0) = 0 ${sql.join(keyed, sql` `)}`.execute(write);
      ended += Number(numAffectedRows ?? 0);
    }
    checkEnded(table, rows.length, ended);
  },
};

interface Opened {
  readonly dialect: Dialect;
  readonly bulk: Bulk;
  /** the place without its password, for messages */
  readonly place: string;
  epoch(): number;
  /** puts in place what the database itself refuses, and says what makes it idle */
  guard(db: Database): Promise<readonly string[]>;
  /** where the migrator is to look for its own tables: unsaid, it takes those of any schema for ours */
  migrationSchema(db: Database): Promise<{ readonly migrationTableSchema?: string }>;
}

/** SQLite keeps one number for whoever uses the file; ours is the store's epoch. */
function epochOf(file: BetterSqlite.Database): number {
  return Number(file.pragma('user_version', { simple: true }));
}

function openSqlite(path: string): Opened {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const file = new BetterSqlite(path, { timeout: BUSY_MILLISECONDS });
  file.pragma('journal_mode = WAL');
  // Not NORMAL, SQLite's usual partner of WAL: a council's figures survive a power cut the moment an import says "done".
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  return {
    dialect: new CarefulSqliteDialect(file),
    bulk: sqliteBulk(file),
    place: path,
    migrationSchema: async () => ({}),
    epoch: () => epochOf(file),
    async guard(db) {
      await guardSqlite(db);
      return [];
    },
  };
}

function openPostgres(url: URL, scope: Tenancy): Opened {
  const pool = new pg.Pool({ connectionString: url.href, max: CONNECTIONS });
  // A connection that breaks while idle is replaced by the next query; unheard, the event would end the process.
  pool.on('error', () => undefined);
  return {
    dialect: new PlainSpokenPostgresDialect({ pool: scopedPool(pool, scope) }),
    bulk: postgresBulk,
    place: `${url.host}${url.pathname}`,
    epoch: () => 0,
    async guard(db) {
      await guardPostgres(db);
      return postgresWeaknesses(db);
    },
    async migrationSchema(db) {
      const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(db);
      const schema = rows[0]?.schema ?? null;
      return schema === null ? {} : { migrationTableSchema: schema };
    },
  };
}

/** Two letters or more, so that C:\store.sqlite is a path. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

function open(url: string, scope: Tenancy): Opened {
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  switch (scheme) {
    case undefined:
      return openSqlite(url);
    case 'sqlite':
      return openSqlite(url.slice('sqlite:'.length));
    case 'postgres':
    case 'postgresql':
      return openPostgres(new URL(url), scope);
    default:
      throw new UsageFault(`A store is a file, sqlite:FILE or postgres://HOST/DATABASE, not ${scheme}:`);
  }
}

function cannotOpen(place: string, cause: unknown): EnvironmentFault {
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new EnvironmentFault(`The store ${place} cannot be opened: ${reason}`, { cause });
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/.*@/, '//');
}

function opened(url: string, scope: Tenancy): Opened {
  try {
    return open(url, scope);
  } catch (cause) {
    if (cause instanceof UsageFault) throw cause;
    throw cannotOpen(withoutPassword(url), cause);
  }
}

export interface StoreOptions {
  /** work that is not `within` any organisation sees no rows: for the web, where what forgets to say so must fail */
  readonly closed?: boolean;
  /** leaves tables, policies and triggers as they are: for looking at a store that may be of another version */
  readonly asItIs?: boolean;
}

/**
 * Opens a store and brings its tables up to date.
 * @param url path of an SQLite file (made with its folder where there is none), `sqlite:PATH`, `:memory:`, or
 *   `postgres://USER@HOST/DATABASE`
 * @throws UsageFault for another kind of address; EnvironmentFault where the file or server cannot be reached or read
 */
export async function openStore(url: string, { closed = false, asItIs = false }: StoreOptions = {}): Promise<Store> {
  const scope = tenancy(closed);
  const { dialect, bulk, place, migrationSchema, epoch, guard } = opened(url, scope);
  const db = new Kysely<Tables>({ dialect });
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
  const prepare = async () => {
    if (asItIs) return [];
    const { error } = await new Migrator({ db, provider, ...(await migrationSchema(db)) }).migrateToLatest();
    if (error !== undefined) throw error;
    return guard(db);
  };
  try {
    const weaknesses = await scope.within(EVERYONE, prepare);
    return {
      db,
      ...bulk,
      transaction: (work) => db.transaction().execute(work),
      // SQLite sees one moment in every transaction, and takes no notice of the level.
      snapshot: (work) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
      within: scope.within,
      epoch,
      weaknesses,
      close: () => db.destroy(),
    };
  } catch (error) {
    await db.destroy();
    throw cannotOpen(place, error);
  }
}

const STEP_PAGES = 1_000_000;
const RETRY_MILLISECONDS = 20;

/** One attempt; false where somebody was writing to the other file. */
async function copyOnce(from: BetterSqlite.Database, to: string, whileHeld: () => Promise<void>): Promise<boolean> {
  const held: { work: Promise<void> | null; done: boolean; failed: { readonly error: unknown } | null } = {
    work: null,
    done: false,
    failed: null,
  };
  const { totalPages } = await from.backup(to, {
    // Asked first when the other file is held and nothing is copied yet; 0 pages a step is a pause, in which others read on.
    progress() {
      held.work ??= whileHeld().then(
        () => {
          held.done = true;
        },
        (error: unknown) => {
          held.failed = { error };
        },
      );
      if (held.failed !== null) throw held.failed.error;
      return held.done ? STEP_PAGES : 0;
    },
  });
  return totalPages > 0;
}

/**
 * Copies a whole SQLite file, which others may use meanwhile, into another: a new one, or one that others use. Whoever
 * reads the other sees either what it was or all of the copy, and who writes to it waits.
 * @param whileHeld is done while nobody can write to the other file and before anything of it is replaced
 * @throws EnvironmentFault where the other file is being written to for longer than ten seconds
 */
export async function copySqlite(from: string, to: string, whileHeld: () => Promise<void> = async () => undefined): Promise<void> {
  const file = new BetterSqlite(from, { fileMustExist: true, timeout: BUSY_MILLISECONDS });
  try {
    for (let waited = 0; waited <= BUSY_MILLISECONDS; waited += RETRY_MILLISECONDS) {
      if (await copyOnce(file, to, whileHeld)) return;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
    }
  } finally {
    file.close();
  }
  throw new EnvironmentFault(`${to} is being written to all the time: it could not be replaced`);
}

/** What an SQLite file says of itself. */
export interface FileState {
  /** migrations that it went through, by name; null where it is no store of ours */
  readonly migrations: readonly string[] | null;
  /** what SQLite finds wrong in it; none where it is intact */
  readonly damage: readonly string[];
  readonly epoch: number;
}

/**
 * Looks at an SQLite file without changing it.
 * @throws EnvironmentFault where it cannot be read, or is none
 */
export function lookAtSqlite(path: string): FileState {
  try {
    const file = new BetterSqlite(path, { fileMustExist: true, timeout: BUSY_MILLISECONDS });
    try {
      const damage = file
        .prepare<[], string>('select integrity_check from pragma_integrity_check')
        .pluck()
        .all()
        .filter((line) => line !== 'ok');
      // Nothing else is read of a damaged file: where the damage lies in its own tables, reading them fails.
      if (damage.length > 0) return { migrations: null, damage, epoch: 0 };
      const tables = file.prepare<[], string>("select name from sqlite_master where type = 'table'").pluck().all();
      const ours = ['kysely_migration', 'revisions', 'changes', 'observations'].every((name) => tables.includes(name));
      const migrations = ours ? file.prepare<[], string>('select name from kysely_migration order by name').pluck().all() : null;
      return { migrations, damage, epoch: epochOf(file) };
    } finally {
      file.close();
    }
  } catch (cause) {
    // Damage can lie where even the check cannot read past it.
    if (cause instanceof BetterSqlite.SqliteError && cause.code.startsWith('SQLITE_CORRUPT')) {
      return { migrations: null, damage: [cause.message], epoch: 0 };
    }
    throw cannotOpen(path, cause);
  }
}

/** Makes an SQLite file that nobody has open one file again, without a log of writes beside it. */
export function settleSqlite(path: string): void {
  const file = new BetterSqlite(path, { fileMustExist: true });
  file.pragma('journal_mode = DELETE');
  file.close();
}

/** Gives an SQLite file an epoch. */
export function setEpoch(path: string, epoch: number): void {
  const file = new BetterSqlite(path, { fileMustExist: true, timeout: BUSY_MILLISECONDS });
  file.pragma(`user_version = ${epoch}`);
  file.close();
}
