import type { Database, Write } from '../tables.ts';
import type { AccountsTable } from './tables.ts';

/** Somebody who may sign in. `password`, `totp`, `totpOffered`: hash and sealed secrets, of use to sign-in alone. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly password: string | null;
  readonly totp: string | null;
  readonly totpOffered: string | null;
  readonly totpStep: number;
  /** hashes of the recovery codes that are left */
  readonly recovery: readonly string[];
  readonly demonstration: boolean;
  readonly created: string;
  readonly ended: string | null;
}

/** An address as it is looked up: two that differ in capitals or in how an accent is composed are one. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

const BETWEEN = '\n';

function accountOf(row: AccountsTable): Account {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    password: row.password,
    totp: row.totp,
    totpOffered: row.totp_offered,
    totpStep: row.totp_step,
    recovery: row.recovery === '' ? [] : row.recovery.split(BETWEEN),
    demonstration: row.demonstration === 1,
    created: row.created,
    ended: row.ended,
  };
}

export async function accountById(db: Database, id: string): Promise<Account | null> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : accountOf(row);
}

export async function accountByEmail(db: Database, email: string): Promise<Account | null> {
  const row = await db.selectFrom('accounts').selectAll().where('email_key', '=', emailKey(email)).executeTakeFirst();
  return row === undefined ? null : accountOf(row);
}

/** Every account, by name. */
export async function allAccounts(db: Database): Promise<Account[]> {
  const rows = await db.selectFrom('accounts').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map(accountOf);
}

/** The made-up people of the examples, in the order in which they were made. */
export async function demonstrationAccounts(db: Database): Promise<Account[]> {
  const rows = await db
    .selectFrom('accounts')
    .selectAll()
    .where('demonstration', '=', 1)
    .where('ended', 'is', null)
    .orderBy('created')
    .orderBy('email_key')
    .execute();
  return rows.map(accountOf);
}

export async function anyAccount(db: Database): Promise<boolean> {
  return (await db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly password: string | null;
  readonly demonstration: boolean;
  readonly created: string;
}

/** Makes an account unless there is one of this address already; says which it then is. */
export async function addAccount(write: Write, account: NewAccount): Promise<Account> {
  await write
    .insertInto('accounts')
    .values({
      ...account,
      email: account.email.trim(),
      email_key: emailKey(account.email),
      demonstration: account.demonstration ? 1 : 0,
      totp: null,
      totp_offered: null,
      totp_step: 0,
      recovery: '',
      ended: null,
    })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .execute();
  const row = await write.selectFrom('accounts').selectAll().where('email_key', '=', emailKey(account.email)).executeTakeFirstOrThrow();
  return accountOf(row);
}

/** What of an account may change. */
export type AccountChange = Partial<Pick<Account, 'name' | 'password' | 'totp' | 'totpOffered' | 'totpStep' | 'recovery' | 'ended'>>;

export async function changeAccount(write: Database, id: string, change: AccountChange): Promise<void> {
  const columns = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.password === undefined ? {} : { password: change.password }),
    ...(change.totp === undefined ? {} : { totp: change.totp }),
    ...(change.totpOffered === undefined ? {} : { totp_offered: change.totpOffered }),
    ...(change.totpStep === undefined ? {} : { totp_step: change.totpStep }),
    ...(change.recovery === undefined ? {} : { recovery: change.recovery.join(BETWEEN) }),
    ...(change.ended === undefined ? {} : { ended: change.ended }),
  };
  if (Object.keys(columns).length > 0) await write.updateTable('accounts').set(columns).where('id', '=', id).execute();
}

/** Takes the code of a time step once: false where that step or a later one was taken before, also by another server. */
export async function takeStep(write: Database, id: string, step: number): Promise<boolean> {
  const taken = await write
    .updateTable('accounts')
    .set({ totp_step: step })
    .where('id', '=', id)
    .where('totp_step', '<', step)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Who is known under this name at an identity provider. */
export async function accountByIdentity(db: Database, issuer: string, subject: string): Promise<Account | null> {
  const found = await db
    .selectFrom('identities')
    .select('account')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return found === undefined ? null : accountById(db, found.account);
}

export async function addIdentity(
  write: Write,
  identity: { readonly issuer: string; readonly subject: string; readonly account: string; readonly created: string },
): Promise<void> {
  await write.insertInto('identities').values(identity).execute();
}

/** Whether an account is already known under some name at an issuer. */
export async function hasIdentity(db: Database, issuer: string, account: string): Promise<boolean> {
  const found = await db
    .selectFrom('identities')
    .select('subject')
    .where('issuer', '=', issuer)
    .where('account', '=', account)
    .executeTakeFirst();
  return found !== undefined;
}
