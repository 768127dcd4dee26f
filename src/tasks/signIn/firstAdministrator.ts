import { randomUUID } from 'node:crypto';
import { emptyCouncil } from '../../model/council.ts';
import { NotFoundFault } from '../../model/fault.ts';
import { APRIL } from '../../model/period.ts';
import { type Grant, WHOLE_COUNCIL } from '../../model/person.ts';
import { LEFT_OUT_BY_DEFAULT, type Organisation } from '../../model/plan.ts';
import type { Problem } from '../../model/problem.ts';
import { appendAudit, NO_COUNCIL } from '../../store/audit.ts';
import { listOrganisations, organisationId } from '../../store/councils.ts';
import { type Account, addAccount, anyAccount } from '../../store/people/accounts.ts';
import { openLink, takeLink, withdrawLinks } from '../../store/people/links.ts';
import { addMembership, writeGrants } from '../../store/people/memberships.ts';
import { contextFor, type World } from '../context.ts';
import { importCouncil } from '../importCouncil.ts';
import { emailProblems, nameProblems, problemAt, refuse } from '../people/described.ts';
import { instantNow } from './instants.ts';
import { makeLink } from './links.ts';
import { passwordHash, passwordProblem } from './password.ts';
import { tokenHash } from './token.ts';
import { tell } from './told.ts';

/**
 * The token of a link that makes the first administrator: a new one at each start, and the ones before worthless; null
 * where somebody has an account.
 */
export async function firstAdministratorToken(world: World): Promise<string | null> {
  if (await anyAccount(world.store.db)) return null;
  return world.store.transaction(async (write) => {
    const at = instantNow(world);
    await appendAudit(write, NO_COUNCIL, { at, who: 'Goldthread', account: '', act: 'first-link-made', subject: '', detail: {} });
    await withdrawLinks(write, 'first-administrator', null, at);
    return makeLink(write, world, 'first-administrator', { account: null, organisation: null });
  });
}

/** What the first administrator is asked. */
export interface FirstAdministrator {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly repeated: string;
  /** of the council to begin with; '' where the store holds councils already */
  readonly council: string;
}

function gone(): NotFoundFault {
  return new NotFoundFault('This link was used, or has run out. The server prints a new one when it starts');
}

/**
 * Whether the store holds no council, so that the first administrator names it.
 * @throws NotFoundFault for a link used, run out or unknown
 */
export async function asksForCouncil(world: World, token: string): Promise<boolean> {
  const link = await openLink(world.store.db, 'first-administrator', tokenHash(token), instantNow(world));
  if (link === null || (await anyAccount(world.store.db))) throw gone();
  return (await listOrganisations(world.store.db)).length === 0;
}

function councilProblems(name: string): Problem[] {
  if (name.trim() === '') return [problemAt('council', null, "is missing: expected the council's name")];
  return organisationId(name) === '' ? [problemAt('council', name, 'has no letter or digit: expected a name')] : [];
}

/** Whoever is alone with a council both administers and runs it, until she gives its roles to others. */
const FIRST_GRANTS: readonly Grant[] = [
  { role: 'administrator', scope: WHOLE_COUNCIL },
  { role: 'officer', scope: WHOLE_COUNCIL },
];

/** What is said of a council of which nothing is known but its name. */
function organisationNamed(name: string): Organisation {
  return {
    name: name.trim(),
    yearStarts: APRIL,
    language: 'en',
    rounding: 'independent',
    leftOut: LEFT_OUT_BY_DEFAULT,
    commentWhen: ['red', 'worsened', 'overridden'],
  };
}

/**
 * Makes the first administrator, of every council that the store holds, or of a new one of the name given.
 * @throws InputFault with everything that is wrong; NotFoundFault for a link used, run out or unknown
 */
export async function makeFirstAdministrator(world: World, token: string, asked: FirstAdministrator): Promise<Account> {
  const names = await asksForCouncil(world, token);
  const { name, email, password, repeated, council } = asked;
  const weak = passwordProblem(password, { name, email });
  refuse([
    ...nameProblems(name),
    ...emailProblems(email),
    ...(weak === null ? [] : [problemAt('password', null, weak)]),
    ...(password === repeated ? [] : [problemAt('repeated', null, 'is not the same: expected the password again')]),
    ...(names ? councilProblems(council) : []),
  ]);
  const hash = await passwordHash(password);
  if (names) {
    const first = { who: name.trim(), why: 'The council to begin with' };
    await importCouncil(contextFor(world.store, world.clock), emptyCouncil(organisationNamed(council)), first);
  }
  const organisations = await listOrganisations(world.store.db);
  return world.store.transaction(async (write) => {
    const at = instantNow(world);
    if ((await takeLink(write, 'first-administrator', tokenHash(token), at)) === null) throw gone();
    const made = { id: randomUUID(), email, name: name.trim(), password: hash, demonstration: false, created: at };
    const account = await addAccount(write, made);
    for (const { id } of organisations) {
      await addMembership(write, { organisation: id, account: account.id, post: null, joined: at });
      await writeGrants(write, id, account.id, FIRST_GRANTS);
    }
    await tell(write, at, account, 'first-administrator', { councils: organisations.length });
    return account;
  });
}
