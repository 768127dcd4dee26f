import { InputFault, NotFoundFault } from '../../model/fault.ts';
import type { Grant, Person } from '../../model/person.ts';
import { appendAudit } from '../../store/audit.ts';
import { EVERYONE } from '../../store/guards.ts';
import { openInvitations, withdrawLinks } from '../../store/people/links.ts';
import { changeMembership, membershipsOf, readPeople, readPerson, writeGrants } from '../../store/people/memberships.ts';
import { endSessions } from '../../store/people/sessions.ts';
import type { Write } from '../../store/tables.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { accountOf, nameOf, permit } from '../permit.ts';
import { instantNow } from '../signIn/instants.ts';
import { grantsText } from './addPerson.ts';
import { grantProblems, postProblems, problemAt, refuse, scopeNames } from './described.ts';

export interface ListedPerson extends Person {
  /** instant at which her invitation runs out or ran out; null for whoever signs in, or never had one */
  readonly invitedUntil: string | null;
}

/** Everybody who is or was at a council, by name. */
export async function listPeople(context: Context, organisation: string): Promise<readonly ListedPerson[]> {
  permit(context, organisation, 'see-people');
  const { db } = context.store;
  const people = await readPeople(db, organisation);
  const invited = await openInvitations(
    db,
    people.map(({ id }) => id),
  );
  return people.map((person) => ({ ...person, invitedUntil: invited.get(person.id) ?? null }));
}

/** What a role may be given for at a council: plans by code, objectives as `PLAN/CODE`, services by name. */
export async function scopesOf(context: Context, organisation: string): Promise<ReturnType<typeof scopeNames>> {
  permit(context, organisation, 'see-people');
  return scopeNames(await currentFrame(context, organisation));
}

async function personAt(context: Context, organisation: string, id: string): Promise<Person> {
  const person = await readPerson(context.store.db, organisation, id);
  if (person === null) throw new NotFoundFault('There is nobody of this name at this council');
  return person;
}

const isAdministrator = ({ role, scope }: Grant): boolean => role === 'administrator' && scope.kind === 'council';

/** Nobody but the operator could mend a council without an administrator. */
function staysAdministered(people: readonly Person[], changed: string, grants: readonly Grant[]): boolean {
  return people.some(({ id, left, grants: held }) => left === null && (id === changed ? grants : held).some(isAdministrator));
}

async function refuseLast(write: Write, organisation: string, id: string, grants: readonly Grant[]): Promise<void> {
  const people = await readPeople(write, organisation);
  const was = people.some((person) => person.left === null && person.grants.some(isAdministrator));
  if (was && !staysAdministered(people, id, grants)) {
    throw new InputFault([problemAt('role', 'administrator', 'is held by nobody else here: expected another administrator first')]);
  }
}

async function told(
  write: Write,
  context: Context,
  organisation: string,
  person: Person,
  act: string,
  detail: Record<string, string | null>,
) {
  const by = { at: instantNow(context), who: nameOf(context), account: accountOf(context) };
  await appendAudit(write, organisation, { ...by, act, subject: person.email, detail });
}

/**
 * From now on somebody has these roles at the council and no others.
 * @throws InputFault where one is for what the council has not, or no administrator would be left
 */
export async function setGrants(context: Context, organisation: string, id: string, grants: readonly Grant[]): Promise<void> {
  permit(context, organisation, 'manage-people');
  const person = await personAt(context, organisation, id);
  refuse(grantProblems(grants, await currentFrame(context, organisation)));
  await context.store.transaction(async (write) => {
    await told(write, context, organisation, person, 'roles-changed', { was: grantsText(person.grants), may: grantsText(grants) });
    await refuseLast(write, organisation, id, grants);
    await writeGrants(write, organisation, id, grants);
  });
}

/** Changes the post that somebody holds at the council; null for none. */
export async function setPost(context: Context, organisation: string, id: string, post: string | null): Promise<void> {
  permit(context, organisation, 'manage-people');
  const person = await personAt(context, organisation, id);
  const said = post === null || post.trim() === '' ? null : post.trim();
  refuse(postProblems(said));
  await context.store.transaction(async (write) => {
    await told(write, context, organisation, person, 'post-changed', { was: person.post, post: said });
    await changeMembership(write, organisation, id, { post: said });
  });
}

/**
 * Somebody leaves the council: from her next request on it is not there for her, and links that she was sent lead
 * nowhere where she has no other. What she did stays under her name.
 * @throws InputFault for the last administrator
 */
export async function endPerson(context: Context, organisation: string, id: string): Promise<void> {
  permit(context, organisation, 'manage-people');
  const person = await personAt(context, organisation, id);
  const held = await context.store.within(EVERYONE, () => membershipsOf(context.store.db, id));
  const elsewhere = held.some((membership) => membership.organisation !== organisation);
  const end = async (write: Write) => {
    await told(write, context, organisation, person, 'person-ended', {});
    await refuseLast(write, organisation, id, []);
    await changeMembership(write, organisation, id, { left: instantNow(context) });
    if (elsewhere) return;
    await endSessions(write, id, null);
    for (const kind of ['invitation', 'reset'] as const) await withdrawLinks(write, kind, id, instantNow(context));
  };
  // An invitation may be of a council that she left before.
  await context.store.within(EVERYONE, () => context.store.transaction(end));
}

/** Brings somebody back who left, with the roles that she had. */
export async function reinstatePerson(context: Context, organisation: string, id: string): Promise<void> {
  permit(context, organisation, 'manage-people');
  const person = await personAt(context, organisation, id);
  await context.store.transaction(async (write) => {
    await told(write, context, organisation, person, 'person-reinstated', { may: grantsText(person.grants) });
    await changeMembership(write, organisation, id, { left: null });
  });
}
