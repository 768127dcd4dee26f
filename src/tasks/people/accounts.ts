import { NotFoundFault } from '../../model/fault.ts';
import type { Grant } from '../../model/person.ts';
import { listOrganisations } from '../../store/councils.ts';
import { type Account, accountByEmail, allAccounts, changeAccount, demonstrationAccounts } from '../../store/people/accounts.ts';
import { withdrawLinks } from '../../store/people/links.ts';
import { membershipsOf } from '../../store/people/memberships.ts';
import { endSessions } from '../../store/people/sessions.ts';
import type { Context, World } from '../context.ts';
import { instantNow } from '../signIn/instants.ts';
import type { SignInSettings } from '../signIn/settings.ts';
import { tell } from '../signIn/told.ts';
import { grantsText } from './addPerson.ts';

/** An account as the operator sees it. */
export interface ListedAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** "password", "two-factor", "invited", "ended", "example" */
  readonly state: 'password' | 'two-factor' | 'invited' | 'ended' | 'example';
  /** what she is at each council: its name in addresses, and her roles in words */
  readonly councils: readonly { readonly organisation: string; readonly roles: string }[];
}

function stateOf(account: Account): ListedAccount['state'] {
  if (account.ended !== null) return 'ended';
  if (account.demonstration) return 'example';
  if (account.totp !== null) return 'two-factor';
  return account.password === null ? 'invited' : 'password';
}

/** @throws NotFoundFault for anybody but the operator: accounts belong to no council */
function permitOperator({ actor }: Context): void {
  if (actor.kind !== 'operator') throw new NotFoundFault('Nothing is there for you');
}

/** Every account of the store, by name. */
export async function listAccounts(context: Context): Promise<readonly ListedAccount[]> {
  permitOperator(context);
  const { db } = context.store;
  const listed: ListedAccount[] = [];
  for (const account of await allAccounts(db)) {
    const held = await membershipsOf(db, account.id);
    const councils = held.map(({ organisation, grants }) => ({ organisation, roles: grantsText(grants) }));
    listed.push({ id: account.id, name: account.name, email: account.email, state: stateOf(account), councils });
  }
  return listed;
}

/**
 * The account of an address.
 * @throws NotFoundFault where there is none
 */
export async function accountOfEmail(context: Context, email: string): Promise<Account> {
  permitOperator(context);
  const account = await accountByEmail(context.store.db, email);
  if (account === null) throw new NotFoundFault(`Nobody has the address ${email}`);
  return account;
}

/**
 * Ends an account at every council: its sessions, its links, and every way in. What she did stays under her name.
 * @throws NotFoundFault where there is none
 */
export async function endAccount(context: Context, email: string): Promise<void> {
  const account = await accountOfEmail(context, email);
  await context.store.transaction(async (write) => {
    const now = instantNow(context);
    await changeAccount(write, account.id, { ended: now });
    await endSessions(write, account.id, null);
    for (const kind of ['invitation', 'reset', 'second-step'] as const) await withdrawLinks(write, kind, account.id, now);
    await tell(write, now, account, 'account-ended');
  });
}

/** A made-up person of the examples, for the sign-in page of a demonstration. */
export interface ExamplePerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** name of her council */
  readonly council: string;
  readonly post: string | null;
  readonly grants: readonly Grant[];
}

/** Whom a visitor of the demonstration may sign in as; nobody where the server shows no examples. */
export async function examplePeople(
  world: World,
  { demonstration }: Pick<SignInSettings, 'demonstration'>,
): Promise<readonly ExamplePerson[]> {
  if (!demonstration) return [];
  const { db } = world.store;
  const names = new Map((await listOrganisations(db)).map(({ id, name }) => [id, name]));
  const people: ExamplePerson[] = [];
  for (const account of await demonstrationAccounts(db)) {
    for (const { organisation, post, grants } of await membershipsOf(db, account.id)) {
      const { id, name, email } = account;
      people.push({ id, name, email, council: names.get(organisation) ?? organisation, post, grants });
    }
  }
  return people;
}
