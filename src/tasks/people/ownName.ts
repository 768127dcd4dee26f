import { isNamed, type Person, sameName } from '../../model/person.ts';
import type { Problem } from '../../model/problem.ts';
import { known, readFrame } from '../../store/councils.ts';
import type { Account } from '../../store/people/accounts.ts';
import { membershipsOf, readPeople } from '../../store/people/memberships.ts';
import type { World } from '../context.ts';
import { nameProblems, problemAt } from './described.ts';

type Naming = Pick<Person, 'name' | 'post' | 'email'>;

/** The texts by which the plan of a council says who returns a row and who signs it off. */
async function namesInPlan({ store: { db } }: World, organisation: string): Promise<ReadonlySet<string>> {
  const { indicators, actions } = await readFrame(db, await known(db, organisation));
  return new Set([...indicators, ...actions].flatMap(({ owner, approver }) => [owner, approver].filter((text) => text !== null)));
}

/**
 * What is wrong with a name that somebody gives herself. A plan names owners and approvers by name, so that whoever takes
 * another's name would take what is hers to return or to sign off: that is for those who set the plan up to say.
 */
export async function ownNameProblems(world: World, account: Account, name: string): Promise<Problem[]> {
  const wrong = nameProblems(name);
  if (wrong.length > 0 || sameName(name, account.name)) return wrong;
  for (const { organisation, post } of await membershipsOf(world.store.db, account.id)) {
    const present: Naming = { name: account.name, email: account.email, post };
    const others = (await readPeople(world.store.db, organisation)).filter(({ id, left }) => id !== account.id && left === null);
    const message = 'is what another is called at your council: expected a name that tells you apart';
    if (others.some((other) => isNamed(other, name))) return [problemAt('name', name, message)];
    for (const text of await namesInPlan(world, organisation)) {
      if (!sameName(text, name) || isNamed(present, text)) continue;
      const asked = `expected that whoever sets the plan up writes “${account.name}” or your e-mail address there first`;
      return [problemAt('name', name, `is how the plan names who returns a row or signs it off: ${asked}`)];
    }
  }
  return [];
}
