import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Database, Write } from './tables.ts';

/** What is told of one thing that somebody did. Names, numbers and reasons; never a password, a token or a figure's text at length. */
export type AuditDetail = Readonly<Record<string, string | number | null>>;

/** Something that somebody did. */
export interface AuditEntry {
  /** ISO instant, UTC */
  readonly at: string;
  /** the name under which she is known */
  readonly who: string;
  /** of her account; '' for the operator and for whoever has none */
  readonly account: string;
  /** one word or two for what was done: "change", "sign-in", "submit" */
  readonly act: string;
  /** what it was done to: "SCC006Q 2013-14 Q2", an e-mail address; '' for nothing in particular */
  readonly subject: string;
  readonly detail: AuditDetail;
}

/** An entry as the log keeps it: numbered within its organisation from 1, and bound to the one before. */
export interface LoggedEntry extends Omit<AuditEntry, 'detail'> {
  readonly organisation: string;
  readonly number: number;
  /** canonical JSON, exactly as it was hashed */
  readonly detail: string;
  /** digest of the entry before; '' for the first */
  readonly previous: string;
  readonly digest: string;
}

/** Where an organisation's log stands: the number and digest of its last entry; 0 and '' for none. */
export interface AuditHead {
  readonly number: number;
  readonly digest: string;
}

/** The organisation of what belongs to no council: sign-ins, accounts, the store itself. */
export const NO_COUNCIL = '';

const EMPTY: AuditHead = { number: 0, digest: '' };

/** A text as both engines give it back: PostgreSQL takes no NUL, and neither keeps half a surrogate pair. */
function kept(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** The detail in one form whatever the order in which it was said. */
export function canonicalDetail(detail: AuditDetail): string {
  const said = Object.entries(detail).map(([name, value]) => [kept(name), typeof value === 'string' ? kept(value) : value] as const);
  return JSON.stringify(Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The SHA-256 of all that an entry says and of the digest before it, in hexadecimal. */
export function entryDigest(entry: Omit<LoggedEntry, 'digest'>): string {
  const { organisation, number, at, who, account, act, subject, detail, previous } = entry;
  const canonical = JSON.stringify([organisation, number, at, who, account, act, subject, detail, previous]);
  return createHash('sha256').update(canonical).digest('hex');
}

/** Where the log stands, kept from others until the transaction ends. It writes first, for the reason that `lockCouncil` gives. */
async function lockHead(write: Write, organisation: string): Promise<AuditHead> {
  return write
    .insertInto('audit_heads')
    .values({ organisation, ...EMPTY })
    .onConflict((conflict) => conflict.column('organisation').doUpdateSet((held) => ({ organisation: held.ref('excluded.organisation') })))
    .returning(['number', 'digest'])
    .executeTakeFirstOrThrow();
}

/**
 * Adds an entry to an organisation's log, inside the transaction of what it tells of: both happen or neither. Nothing
 * changes or removes an entry afterwards, and each carries the digest of the one before, so that whoever does so behind
 * the product's back is found by `goldthread audit verify`.
 * @param organisation the council's name in addresses, or NO_COUNCIL
 */
export async function appendAudit(write: Write, organisation: string, entry: AuditEntry): Promise<void> {
  const head = await lockHead(write, organisation);
  const unsigned = {
    organisation,
    number: head.number + 1,
    at: Temporal.Instant.from(entry.at).toString({ smallestUnit: 'millisecond', roundingMode: 'floor' }),
    who: kept(entry.who),
    account: kept(entry.account),
    act: kept(entry.act),
    subject: kept(entry.subject),
    detail: canonicalDetail(entry.detail),
    previous: head.digest,
  };
  const digest = entryDigest(unsigned);
  await write
    .insertInto('audit')
    .values({ ...unsigned, digest })
    .execute();
  await write.updateTable('audit_heads').set({ number: unsigned.number, digest }).where('organisation', '=', organisation).execute();
}

/** Where an organisation's log says that it stands. */
export async function auditHead(db: Database, organisation: string): Promise<AuditHead> {
  const row = await db.selectFrom('audit_heads').select(['number', 'digest']).where('organisation', '=', organisation).executeTakeFirst();
  return row ?? EMPTY;
}

/** Every organisation that has a log or should have one: councils by name, after what belongs to none. */
export async function auditedOrganisations(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('audit_heads')
    .select('organisation')
    .union(db.selectFrom('audit').select('organisation').distinct())
    .union(db.selectFrom('revisions').select('organisation').where('revision', '>', 0))
    .execute();
  return [...new Set([NO_COUNCIL, ...rows.map(({ organisation }) => organisation)])].sort();
}
