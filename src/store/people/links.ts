import { word } from '../columns.ts';
import type { Database, Write } from '../tables.ts';
import type { LinksTable } from './tables.ts';

/**
 * What a token is good for, once: taking up an invitation, choosing a new password, becoming the first administrator;
 * and the second half of signing in: after the password the code, after the provider its answer.
 */
const LINK_KINDS = ['invitation', 'reset', 'first-administrator', 'second-step', 'openid'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface Link {
  readonly kind: LinkKind;
  readonly account: string | null;
  readonly organisation: string | null;
  readonly detail: string | null;
  readonly created: string;
  readonly expires: string;
  readonly used: string | null;
}

const KIND = word<LinkKind>('kind', LINK_KINDS);

function linkOf(row: LinksTable): Link {
  const { account, organisation, detail, created, expires, used } = row;
  return { kind: KIND.read(row.kind), account, organisation, detail, created, expires, used };
}

/** @param token hash of the token */
export async function addLink(write: Write, token: string, link: Omit<Link, 'used'>): Promise<void> {
  await write
    .insertInto('links')
    .values({ token, ...link, used: null })
    .execute();
}

/** A link that is good at the instant; null for one unknown, used or run out. */
export async function openLink(db: Database, kind: LinkKind, token: string, now: string): Promise<Link | null> {
  const row = await db
    .selectFrom('links')
    .selectAll()
    .where('token', '=', token)
    .where('kind', '=', kind)
    .where('used', 'is', null)
    .where('expires', '>', now)
    .executeTakeFirst();
  return row === undefined ? null : linkOf(row);
}

/** Uses a link up; null where it was not good any more, so that of two who use it at once one does. */
export async function takeLink(write: Database, kind: LinkKind, token: string, now: string): Promise<Link | null> {
  const row = await write
    .updateTable('links')
    .set({ used: now })
    .where('token', '=', token)
    .where('kind', '=', kind)
    .where('used', 'is', null)
    .where('expires', '>', now)
    .returningAll()
    .executeTakeFirst();
  return row === undefined ? null : linkOf(row);
}

/** Makes the links of a kind worthless, those of one account or (null) all of them. */
export async function withdrawLinks(write: Database, kind: LinkKind, account: string | null, now: string): Promise<void> {
  let ending = write.updateTable('links').set({ used: now }).where('kind', '=', kind).where('used', 'is', null);
  if (account !== null) ending = ending.where('account', '=', account);
  await ending.execute();
}

/** Accounts of a council that were invited and have not taken it up, each with the instant at which the invitation runs out. */
export async function openInvitations(db: Database, accounts: readonly string[]): Promise<Map<string, string>> {
  if (accounts.length === 0) return new Map();
  const rows = await db
    .selectFrom('links')
    .select(['account', 'expires'])
    .where('kind', '=', 'invitation')
    .where('used', 'is', null)
    .where('account', 'in', [...accounts])
    .orderBy('expires')
    .execute();
  return new Map(rows.flatMap(({ account, expires }) => (account === null ? [] : [[account, expires] as const])));
}

/** When the newest link of a kind was made for an account, used or not; null for none, or where it is forgotten. */
export async function newestLink(db: Database, kind: LinkKind, account: string): Promise<string | null> {
  const made = db.selectFrom('links').select('created').where('kind', '=', kind).where('account', '=', account);
  return (await made.orderBy('created', 'desc').limit(1).executeTakeFirst())?.created ?? null;
}

/** Forgets links that ran out before an instant. */
export async function forgetLinks(write: Database, before: string): Promise<void> {
  await write.deleteFrom('links').where('expires', '<', before).execute();
}
