import { Temporal } from 'temporal-polyfill';
import { UsageFault } from '../model/fault.ts';
import type { ChangesTable, Database, Write } from './tables.ts';

/** One thing that was done to a council's rows: who did it, when, why, and from which file. */
export interface Change {
  /** counts the council's own changes from 1 */
  readonly number: number;
  /** ISO instant, UTC */
  readonly at: string;
  readonly who: string;
  readonly why: string | null;
  readonly source: string | null;
  readonly kind: string;
}

/** What somebody says of a change that she makes. */
export type ChangeNote = Omit<Change, 'number'>;

/** The number that a store with no change of the council stands at. */
export const NOTHING_YET = 0;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * An instant in the one form in which texts sort as times do. A day alone means its last millisecond, UTC: what was
 * known on that day.
 * @throws UsageFault for a text that is neither an instant with its offset nor a day
 */
export function instantText(text: string): string {
  try {
    const instant = Temporal.Instant.from(DAY.test(text) ? `${text}T23:59:59.999Z` : text);
    return instant.toString({ smallestUnit: 'millisecond', roundingMode: 'floor' });
  } catch {
    throw new UsageFault(`"${text}" is no instant such as 2026-11-21T09:00:00Z, nor a day such as 2026-11-21`);
  }
}

/** The number of the council's newest change; pages cache on it. 0 for a council that the store does not know. */
export async function revision(db: Database, organisation: string): Promise<number> {
  const row = await db.selectFrom('revisions').select('revision').where('organisation', '=', organisation).executeTakeFirst();
  return row?.revision ?? NOTHING_YET;
}

/** The number of the newest change that was made by the instant; 0 where there was none yet. */
export async function revisionAt(db: Database, organisation: string, instant: string): Promise<number> {
  const row = await db
    .selectFrom('changes')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('organisation', '=', organisation)
    .where('at', '<=', instantText(instant))
    .executeTakeFirst();
  return row?.number ?? NOTHING_YET;
}

/** The instant of one change: as which what it left is known. */
export async function instantOf(db: Database, organisation: string, change: number): Promise<string> {
  const row = await db
    .selectFrom('changes')
    .select('at')
    .where('organisation', '=', organisation)
    .where('number', '=', change)
    .executeTakeFirstOrThrow();
  return row.at;
}

/**
 * Waits until nobody else is changing the council, keeps others waiting until the transaction ends, and gives the
 * revision it then has. It writes, and does so first of all, because that makes both engines wait: PostgreSQL for the
 * row, SQLite for the file, which it would refuse to a transaction that has read before another wrote.
 */
export async function lockCouncil(write: Write, organisation: string): Promise<number> {
  const row = await write
    .insertInto('revisions')
    .values({ organisation, revision: NOTHING_YET })
    .onConflict((conflict) => conflict.column('organisation').doUpdateSet((held) => ({ organisation: held.ref('excluded.organisation') })))
    .returning('revision')
    .executeTakeFirstOrThrow();
  return row.revision;
}

/**
 * Records a change of a council that is locked and gives its number. Where the clock runs behind the change before, it
 * is recorded at that one's instant: the order of instants never contradicts the order of changes.
 */
export async function recordChange(write: Write, organisation: string, current: number, note: ChangeNote): Promise<number> {
  const number = current + 1;
  const before = current === NOTHING_YET ? '' : await instantOf(write, organisation, current);
  const [, at = before] = [before, instantText(note.at)].sort();
  const row: ChangesTable = { ...note, organisation, number, at };
  await write.insertInto('changes').values(row).execute();
  await write.updateTable('revisions').set({ revision: number }).where('organisation', '=', organisation).execute();
  return number;
}

/** The council's changes, newest first. */
export async function listChanges(db: Database, organisation: string, limit = 100): Promise<Change[]> {
  return db
    .selectFrom('changes')
    .select(['number', 'at', 'who', 'why', 'source', 'kind'])
    .where('organisation', '=', organisation)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}
