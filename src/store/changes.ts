import { Temporal } from 'temporal-polyfill';
import { UsageFault } from '../model/fault.ts';
import { type AuditDetail, appendAudit } from './audit.ts';
import type { Store } from './connect.ts';
import { contentDigest } from './content-digest.ts';
import type { ChangesTable, Database, Write } from './tables.ts';
import { type Known, type SheetVersions, writeVersions } from './versions.ts';

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
export interface ChangeNote extends Omit<Change, 'number'> {
  /** of her account, for the audit log; '' for the operator */
  readonly account: string;
  /** what else the log is to keep of it, under names that no sheet has */
  readonly beside?: AuditDetail;
}

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

/** The instant of the newest change, which is not always `revision` of its number: a restored store counts on from above. */
async function newestInstant(db: Database, organisation: string): Promise<string> {
  const newest = db.selectFrom('changes').select('at').where('organisation', '=', organisation).orderBy('number', 'desc').limit(1);
  return (await newest.executeTakeFirst())?.at ?? '';
}

/** The act under which the log keeps a change of a council's rows. */
export const CHANGE_ACT = 'change';

/** What the log keeps of one sheet's part in a change, under names that begin with the sheet's. */
function contentDetail({ sheet, beginning, ending }: SheetVersions): AuditDetail {
  return {
    [`${sheet.sheet}.began`]: beginning.length,
    [`${sheet.sheet}.ended`]: ending.length,
    // A column that a later version adds is not in the digest of a change before it.
    [`${sheet.sheet}.columns`]: sheet.columns.map(({ name }) => name).join(','),
    [`${sheet.sheet}.digest`]: contentDigest(beginning, ending),
  };
}

/**
 * Makes a change of a council that is locked: its record, the versions that it ends and begins, and its entry in the
 * audit log, which holds a digest of each sheet's part. Where the clock runs behind the change before, it is recorded at
 * that one's instant: the order of instants never contradicts the order of changes.
 * @param known the council, and the revision that `lockCouncil` gave
 * @returns the number of the change
 */
export async function recordChange(
  store: Store,
  write: Write,
  { organisation, revision: current }: Known,
  { account, beside = {}, ...note }: ChangeNote,
  versions: readonly SheetVersions[],
): Promise<number> {
  const change = current + 1;
  const before = await newestInstant(write, organisation);
  const [, at = before] = [before, instantText(note.at)].sort();
  const row: ChangesTable = { ...note, organisation, number: change, at };
  await write.insertInto('changes').values(row).execute();
  await write.updateTable('revisions').set({ revision: change }).where('organisation', '=', organisation).execute();
  const touched = versions.filter(({ beginning, ending }) => beginning.length > 0 || ending.length > 0);
  for (const sheet of touched) await writeVersions(store, write, { organisation, change }, sheet);
  const { who, kind, why, source } = note;
  const contents = Object.fromEntries(touched.flatMap((sheet) => Object.entries(contentDetail(sheet))));
  const detail = { ...beside, number: change, kind, why, source, ...contents };
  await appendAudit(write, organisation, { at, who, account, act: CHANGE_ACT, subject: `${change}`, detail });
  return change;
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
