import { randomUUID } from 'node:crypto';
import type { Grant, Person } from '../../model/person.ts';
import { appendAudit } from '../../store/audit.ts';
import { type Account, accountByEmail, addAccount } from '../../store/people/accounts.ts';
import { addMembership, readPerson, writeGrants } from '../../store/people/memberships.ts';
import type { Write } from '../../store/tables.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { accountOf, nameOf, noSuch, permit } from '../permit.ts';
import { instantNow } from '../signIn/instants.ts';
import { passwordHash, passwordProblem } from '../signIn/password.ts';
import { emailProblems, grantProblems, nameProblems, postProblems, problemAt, refuse } from './described.ts';

/** Somebody who is to be at a council. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly post: string | null;
  readonly grants: readonly Grant[];
}

/** "officer; approver for service Housing" */
export function grantsText(grants: readonly Grant[]): string {
  return grants.map(({ role, scope }) => (scope.kind === 'council' ? role : `${role} for ${scope.kind} ${scope.name ?? ''}`)).join('; ');
}

/** @throws InputFault with everything that is wrong with a person's description */
export async function checkPerson(context: Context, organisation: string, { email, name, post, grants }: NewPerson): Promise<void> {
  const council = await currentFrame(context, organisation);
  refuse([...emailProblems(email), ...nameProblems(name), ...postProblems(post), ...grantProblems(grants, council)]);
}

export interface AccountMade {
  readonly password: string | null;
  readonly demonstration: boolean;
}

/**
 * Writes a person that was checked. An account that exists keeps its name, which is its own to say, and its password.
 * @param act how the log calls it
 */
export async function writePerson(
  write: Write,
  context: Context,
  organisation: string,
  { email, name, post, grants }: NewPerson,
  { password, demonstration }: AccountMade,
  act: string,
): Promise<Account> {
  const at = instantNow(context);
  const account = await addAccount(write, { id: randomUUID(), email, name: name.trim(), password, demonstration, created: at });
  await addMembership(write, {
    organisation,
    account: account.id,
    post: post === null || post.trim() === '' ? null : post.trim(),
    joined: at,
  });
  await writeGrants(write, organisation, account.id, grants);
  const detail = { post: post ?? null, may: grantsText(grants) };
  await appendAudit(write, organisation, { at, who: nameOf(context), account: accountOf(context), act, subject: account.email, detail });
  return account;
}

/**
 * Adds somebody to a council without an invitation, with a password or for the council's own identity provider. The
 * operator's alone: whoever sets another's password may be her.
 * @throws InputFault with everything that is wrong; NotFoundFault for whoever is not the operator
 */
export async function addPerson(
  context: Context,
  organisation: string,
  person: NewPerson & { readonly password: string | null; readonly demonstration?: boolean },
): Promise<Person> {
  permit(context, organisation, 'manage-people');
  if (context.actor.kind !== 'operator') throw noSuch(organisation);
  await checkPerson(context, organisation, person);
  const { password, demonstration = false, email } = person;
  const problem = password === null ? null : passwordProblem(password, person);
  refuse(problem === null ? [] : [problemAt('password', null, problem)]);
  const known = await accountByEmail(context.store.db, email);
  const hash = password === null || known !== null ? null : await passwordHash(password);
  const account = await context.store.transaction((write) =>
    writePerson(write, context, organisation, person, { password: hash, demonstration }, 'person-added'),
  );
  const added = await readPerson(context.store.db, organisation, account.id);
  if (added === null) throw noSuch(organisation);
  return added;
}
