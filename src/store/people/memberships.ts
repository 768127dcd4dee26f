import type { Cover, Grant, Person, Role, ScopeKind } from '../../model/person.ts';
import { ROLES, SCOPE_KINDS } from '../../model/person.ts';
import { word } from '../columns.ts';
import type { Database, Write } from '../tables.ts';
import type { GrantsTable } from './tables.ts';

const ROLE = word<Role>('role', ROLES);
const SCOPE_KIND = word<ScopeKind>('scope_kind', SCOPE_KINDS);

function grantOf(row: Pick<GrantsTable, 'role' | 'scope_kind' | 'scope_name'>): Grant {
  return {
    role: ROLE.read(row.role),
    scope: { kind: SCOPE_KIND.read(row.scope_kind), name: row.scope_name === '' ? null : row.scope_name },
  };
}

function byOrganisation(rows: readonly GrantsTable[]): Map<string, Grant[]> {
  const grants = new Map<string, Grant[]>();
  for (const row of rows) grants.set(row.organisation, [...(grants.get(row.organisation) ?? []), grantOf(row)]);
  return grants;
}

export interface HeldMembership {
  readonly organisation: string;
  readonly post: string | null;
  readonly grants: readonly Grant[];
}

/** What an account is at each council that it has not left. */
export async function membershipsOf(db: Database, account: string): Promise<HeldMembership[]> {
  const rows = await db
    .selectFrom('memberships')
    .select(['organisation', 'post'])
    .where('account', '=', account)
    .where('left_at', 'is', null)
    .orderBy('organisation')
    .execute();
  const grants = byOrganisation(await db.selectFrom('grants').selectAll().where('account', '=', account).execute());
  return rows.map(({ organisation, post }) => ({ organisation, post, grants: grants.get(organisation) ?? [] }));
}

/** Everybody who is or was at a council, by name. An account that was ended as a whole has left every council. */
export async function readPeople(db: Database, organisation: string): Promise<Person[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('accounts', 'accounts.id', 'memberships.account')
    .select(['accounts.id', 'accounts.name', 'accounts.email', 'accounts.ended', 'memberships.post', 'memberships.left_at'])
    .where('memberships.organisation', '=', organisation)
    .execute();
  const held = await db.selectFrom('grants').selectAll().where('organisation', '=', organisation).execute();
  const grants = new Map<string, Grant[]>();
  for (const row of held) grants.set(row.account, [...(grants.get(row.account) ?? []), grantOf(row)]);
  return rows
    .map(({ id, name, email, post, left_at, ended }) => ({
      id,
      name,
      email,
      post,
      grants: grants.get(id) ?? [],
      left: left_at ?? ended,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}

/** Somebody at a council; null where she never was. */
export async function readPerson(db: Database, organisation: string, account: string): Promise<Person | null> {
  return (await readPeople(db, organisation)).find(({ id }) => id === account) ?? null;
}

export interface NewMembership {
  readonly organisation: string;
  readonly account: string;
  readonly post: string | null;
  readonly joined: string;
}

/** Adds somebody to a council, or brings her back; her post becomes this one. */
export async function addMembership(write: Write, membership: NewMembership): Promise<void> {
  await write
    .insertInto('memberships')
    .values({ ...membership, left_at: null })
    .onConflict((conflict) =>
      conflict.columns(['organisation', 'account']).doUpdateSet((held) => ({ left_at: null, post: held.ref('excluded.post') })),
    )
    .execute();
}

export async function changeMembership(
  write: Write,
  organisation: string,
  account: string,
  change: { readonly post?: string | null; readonly left?: string | null },
): Promise<void> {
  const columns = {
    ...(change.post === undefined ? {} : { post: change.post }),
    ...(change.left === undefined ? {} : { left_at: change.left }),
  };
  if (Object.keys(columns).length === 0) return;
  await write.updateTable('memberships').set(columns).where('organisation', '=', organisation).where('account', '=', account).execute();
}

/** From now on she has these grants at the council and no others. */
export async function writeGrants(write: Write, organisation: string, account: string, grants: readonly Grant[]): Promise<void> {
  await write.deleteFrom('grants').where('organisation', '=', organisation).where('account', '=', account).execute();
  if (grants.length === 0) return;
  const rows = grants.map(({ role, scope }) => ({
    organisation,
    account,
    role,
    scope_kind: scope.kind,
    scope_name: scope.name ?? '',
  }));
  await write
    .insertInto('grants')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who stands in for whom at a council, the latest first. */
export async function readCovers(db: Database, organisation: string): Promise<Cover[]> {
  const rows = await db
    .selectFrom('covers')
    .select(['person', 'deputy', 'first_day', 'last_day'])
    .where('organisation', '=', organisation)
    .orderBy('first_day', 'desc')
    .orderBy('person')
    .orderBy('deputy')
    .execute();
  return rows.map(({ person, deputy, first_day, last_day }) => ({ person, deputy, from: first_day, to: last_day }));
}

/** Writes a cover; one of the same two people from the same day is replaced. */
export async function writeCover(write: Write, organisation: string, { person, deputy, from, to }: Cover): Promise<void> {
  await write
    .insertInto('covers')
    .values({ organisation, person, deputy, first_day: from, last_day: to })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation', 'person', 'deputy', 'first_day'])
        .doUpdateSet((held) => ({ last_day: held.ref('excluded.last_day') })),
    )
    .execute();
}

/** @returns whether there was one */
export async function removeCover(
  write: Write,
  organisation: string,
  { person, deputy, from }: Pick<Cover, 'person' | 'deputy' | 'from'>,
): Promise<boolean> {
  const removed = await write
    .deleteFrom('covers')
    .where('organisation', '=', organisation)
    .where('person', '=', person)
    .where('deputy', '=', deputy)
    .where('first_day', '=', from)
    .returning('person')
    .executeTakeFirst();
  return removed !== undefined;
}
