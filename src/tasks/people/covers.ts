import { NotFoundFault } from '../../model/fault.ts';
import { mayAnywhere } from '../../model/permission.ts';
import type { Cover, Person } from '../../model/person.ts';
import type { Problem } from '../../model/problem.ts';
import { dayOf, isDay } from '../../model/today.ts';
import { appendAudit } from '../../store/audit.ts';
import { readCovers, readPeople, removeCover, writeCover } from '../../store/people/memberships.ts';
import type { Context } from '../context.ts';
import { accountOf, allows, nameOf, permit, permitAnywhere } from '../permit.ts';
import { instantNow } from '../signIn/instants.ts';
import { problemAt, refuse } from './described.ts';

/** A cover with the names of both. */
export interface NamedCover extends Cover {
  readonly personName: string;
  readonly deputyName: string;
}

async function namedCovers(context: Context, organisation: string): Promise<NamedCover[]> {
  const { db } = context.store;
  const names = new Map((await readPeople(db, organisation)).map(({ id, name }) => [id, name]));
  const covers = await readCovers(db, organisation);
  return covers.map((cover) => ({
    ...cover,
    personName: names.get(cover.person) ?? '',
    deputyName: names.get(cover.deputy) ?? '',
  }));
}

/** Every cover at a council, the latest first. */
export async function covers(context: Context, organisation: string): Promise<readonly NamedCover[]> {
  permit(context, organisation, 'see-people');
  return namedCovers(context, organisation);
}

/** The covers of whoever asks: those by which another stands in for her, and those by which she stands in for another. */
export async function ownCovers(context: Context, organisation: string): Promise<readonly NamedCover[]> {
  permit(context, organisation, 'read');
  const own = accountOf(context);
  return (await namedCovers(context, organisation)).filter(({ person, deputy }) => person === own || deputy === own);
}

/** Whether somebody is of any use as a deputy: she is at the council, and enters or signs off something there herself. */
export function mayStandIn({ left, grants }: Pick<Person, 'left' | 'grants'>): boolean {
  return left === null && (mayAnywhere(grants, 'enter-return') || mayAnywhere(grants, 'approve-return'));
}

/** Whom somebody may name as her deputy: everybody else who may stand in. Their names alone. */
export async function possibleDeputies(context: Context, organisation: string): Promise<readonly Pick<Person, 'id' | 'name' | 'post'>[]> {
  permitAnywhere(context, organisation, 'name-deputy');
  const own = accountOf(context);
  const people = await readPeople(context.store.db, organisation);
  return people.filter((person) => person.id !== own && mayStandIn(person)).map(({ id, name, post }) => ({ id, name, post }));
}

function coverProblems({ person, deputy, from, to }: Cover, people: readonly Person[], today: string): Problem[] {
  const problems: Problem[] = [];
  const named = people.find(({ id, left }) => id === deputy && left === null);
  if (deputy === '') problems.push(problemAt('deputy', null, 'is missing: expected somebody of this council'));
  else if (deputy === person) problems.push(problemAt('deputy', null, 'is the same person: expected another'));
  else if (named === undefined) problems.push(problemAt('deputy', null, 'is nobody of this council'));
  else if (!mayStandIn(named))
    problems.push(problemAt('deputy', named.name, 'neither enters nor signs off returns: expected somebody who does'));
  for (const [column, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!isDay(day)) problems.push(problemAt(column, day === '' ? null : day, 'is no day: expected one such as 2026-12-24'));
  }
  if (isDay(from) && isDay(to)) {
    if (to < from) problems.push(problemAt('to', to, `is before ${from}: expected that day or a later one`));
    else if (to < today) problems.push(problemAt('to', to, 'has passed: expected today or a later day'));
  }
  return problems;
}

/** Oneself by the right to name a deputy, another by the right to manage people. */
function permitCover(context: Context, organisation: string, person: string): void {
  if (person === accountOf(context) && allows(context, organisation, 'name-deputy')) return;
  permit(context, organisation, 'manage-people');
}

/**
 * Names a deputy: from a day to a day, both included, she may do what the person may do with what is hers to return.
 * @throws InputFault with everything that is wrong with it; NotFoundFault where it is not hers to name
 */
export async function nameDeputy(context: Context, organisation: string, cover: Cover): Promise<void> {
  permitCover(context, organisation, cover.person);
  const people = await readPeople(context.store.db, organisation);
  const person = people.find(({ id, left }) => id === cover.person && left === null);
  if (person === undefined) throw new NotFoundFault('There is nobody of this name at this council');
  refuse(coverProblems(cover, people, dayOf(context.clock())));
  const deputy = people.find(({ id }) => id === cover.deputy);
  await context.store.transaction(async (write) => {
    await appendAudit(write, organisation, {
      at: instantNow(context),
      who: nameOf(context),
      account: accountOf(context),
      act: 'deputy-named',
      subject: person.email,
      detail: { deputy: deputy?.email ?? null, from: cover.from, to: cover.to },
    });
    await writeCover(write, organisation, cover);
  });
}

/**
 * Takes a deputy back.
 * @throws NotFoundFault where there is none such, or it is not hers to take back
 */
export async function removeDeputy(
  context: Context,
  organisation: string,
  cover: Pick<Cover, 'person' | 'deputy' | 'from'>,
): Promise<void> {
  permitCover(context, organisation, cover.person);
  const people = await readPeople(context.store.db, organisation);
  const emailOf = (account: string) => people.find(({ id }) => id === account)?.email ?? '';
  await context.store.transaction(async (write) => {
    if (!(await removeCover(write, organisation, cover))) throw new NotFoundFault('There is no such deputy any more');
    await appendAudit(write, organisation, {
      at: instantNow(context),
      who: nameOf(context),
      account: accountOf(context),
      act: 'deputy-removed',
      subject: emailOf(cover.person),
      detail: { deputy: emailOf(cover.deputy), from: cover.from },
    });
  });
}
