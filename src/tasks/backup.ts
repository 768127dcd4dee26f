import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { EnvironmentFault, UsageFault } from '../model/fault.ts';
import { isOfThisVersion, markRestored, revisionsOf, unknownMigrations } from '../store/backup.ts';
import { copySqlite, lookAtSqlite, openStore, setEpoch, settleSqlite } from '../store/connect.ts';
import { type AuditVerification, verifyAudit } from './audit.ts';
import { contextFor } from './context.ts';
import { embeddedFile, type StorePlace } from './openContext.ts';

/** What a copy of the store holds, and what is wrong with it. */
export interface CopyState {
  /** each council's name in addresses, and the number of its newest change */
  readonly councils: ReadonlyMap<string, number>;
  /** its logs; null where the store is of an older version than this program, which has yet to bring it up to date */
  readonly logs: readonly AuditVerification[] | null;
}

const ON_POSTGRES =
  'keeps its own back-ups: pg_dump, or continuous archiving for a point in time. docs/operating.md says how, under Back-ups.';

function embedded(place: StorePlace): string {
  const file = embeddedFile(place);
  if (file === null) throw new UsageFault(`PostgreSQL ${ON_POSTGRES}`);
  return file;
}

/** Files that SQLite makes beside one that is in use. */
async function removeFile(path: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${path}${end}`, { force: true });
}

const ONLY_ITS_OWNER = 0o600;

/** An empty file for a copy: it will hold what people are called and what is made of their passwords. */
async function newFile(path: string): Promise<void> {
  await removeFile(path);
  await writeFile(path, '', { mode: ONLY_ITS_OWNER, flag: 'wx' });
}

/** What makes a file no store that this version can take. */
function checkFile(path: string): readonly string[] {
  const { migrations, damage } = lookAtSqlite(path);
  const [first] = damage;
  if (first !== undefined) throw new EnvironmentFault(`${path} is damaged: ${first}`);
  if (migrations === null) throw new EnvironmentFault(`${path} is an SQLite file, but no store of Goldthread's`);
  const [newer] = unknownMigrations(migrations);
  if (newer !== undefined) {
    throw new EnvironmentFault(`${path} was made by a newer version of Goldthread (it has "${newer}"): install that one first`);
  }
  return migrations;
}

/** What only shows itself when the store is opened is damage as well. */
async function undamaged<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  return work().catch((cause: unknown) => {
    throw new EnvironmentFault(`${path} is damaged: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
}

async function stateOf(path: string, migrations: readonly string[]): Promise<CopyState> {
  const store = await undamaged(path, () => openStore(path, { asItIs: true }));
  try {
    const councils = await revisionsOf(store.db);
    return { councils, logs: isOfThisVersion(migrations) ? await verifyAudit(contextFor(store)) : null };
  } finally {
    await store.close();
  }
}

/**
 * Copies the embedded store into a file, while a server uses it, and checks the copy: whole as SQLite sees it, and its
 * logs. It stands under its name once it is whole; a file that was there before is replaced only then.
 * @throws UsageFault for a PostgreSQL; EnvironmentFault where there is no store, the copy cannot be written, or it is damaged
 */
export async function backUp(place: StorePlace, file: string): Promise<CopyState> {
  const from = embedded(place);
  if (!existsSync(from)) throw new EnvironmentFault(`There is no store at ${from}`);
  const partial = `${file}.partial`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await newFile(partial);
    await copySqlite(from, partial);
    const state = await stateOf(partial, checkFile(partial));
    settleSqlite(partial);
    await rename(partial, file);
    return state;
  } catch (error) {
    await removeFile(partial);
    if (error instanceof EnvironmentFault) throw error;
    throw new EnvironmentFault(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

export interface Restored extends CopyState {
  /** where the state before is kept; null where there was none */
  readonly before: string | null;
}

/** Sortable, and good in a name: "2026-11-22T09-00-00". */
function stamp(at: string): string {
  return Temporal.Instant.from(at).toString({ smallestUnit: 'second' }).replace('Z', '').replaceAll(':', '-');
}

/** A copy of the file in the data folder, brought up to this version, its logs intact. */
async function staged(file: string, staging: string): Promise<CopyState> {
  checkFile(file);
  await newFile(staging);
  await copySqlite(file, staging);
  await (await undamaged(file, () => openStore(staging))).close();
  const state = await stateOf(staging, lookAtSqlite(staging).migrations ?? []);
  const findings = (state.logs ?? []).flatMap((log) => log.findings);
  const [first] = findings;
  if (first === undefined) return state;
  throw new EnvironmentFault(`${file} is not as the product left it (${findings.length} findings): ${first.text}`);
}

export interface RestoreOptions {
  /** who is recorded as having done it */
  readonly who: string;
  /** only says what the file holds */
  readonly dryRun: boolean;
  readonly clock?: () => string;
}

/**
 * Puts a backup in the place of the embedded store, while a server uses it: its readers see the state before until the
 * moment they see the one after, its writers wait. The state before stays beside it as a file. Each council gets a change
 * that says that it was put back, above any number that it had, and everyone has to sign in again.
 * @throws UsageFault for a PostgreSQL; EnvironmentFault for a file that is no store, is newer than this version, damaged
 *   or tampered with: nothing is changed then
 */
export async function restore(place: StorePlace, file: string, { who, dryRun, clock = now }: RestoreOptions): Promise<Restored> {
  const live = embedded(place);
  if (!existsSync(file)) throw new EnvironmentFault(`There is no file ${file}`);
  await mkdir(dirname(live), { recursive: true });
  const staging = join(dirname(live), `restoring-${process.pid}.db`);
  try {
    const state = await staged(file, staging);
    if (dryRun) return { ...state, before: null };
    const note = { at: clock(), who, source: basename(file) };
    if (!existsSync(live)) {
      await mark(staging, new Map(), note);
      settleSqlite(staging);
      await rename(staging, live);
      return { ...state, before: null };
    }
    const before = join(dirname(live), `before-restore-${stamp(note.at)}.db`);
    await copySqlite(staging, live, async () => {
      await newFile(before);
      await copySqlite(live, before);
      const store = await openStore(before, { asItIs: true });
      const above = await revisionsOf(store.db).finally(() => store.close());
      settleSqlite(before);
      await mark(staging, above, note);
      setEpoch(staging, lookAtSqlite(before).epoch + 1);
    });
    return { ...state, before };
  } finally {
    await removeFile(staging);
  }
}

async function mark(staging: string, above: ReadonlyMap<string, number>, note: Parameters<typeof markRestored>[2]): Promise<void> {
  const store = await openStore(staging);
  await markRestored(store, above, note).finally(() => store.close());
}

function now(): string {
  return Temporal.Now.instant().toString();
}
