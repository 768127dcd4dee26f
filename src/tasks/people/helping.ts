import { InputFault, NotFoundFault } from '../../model/fault.ts';
import { EVERYONE } from '../../store/guards.ts';
import { type Account, accountById } from '../../store/people/accounts.ts';
import { withdrawLinks } from '../../store/people/links.ts';
import { readPerson } from '../../store/people/memberships.ts';
import type { Context } from '../context.ts';
import { nameOf, permit } from '../permit.ts';
import { instantNow } from '../signIn/instants.ts';
import { linkAddress, makeLink } from '../signIn/links.ts';
import { tell } from '../signIn/told.ts';
import { clearTwoFactor } from '../signIn/twoFactor.ts';
import { problemAt } from './described.ts';
import { mayVouch } from './vouching.ts';

const NOBODY_THERE = 'There is nobody of this name at this council';

/** Somebody whom the one who asks may help to come in again: of a council (null: of any, for the operator alone). */
async function helped(context: Context, organisation: string | null, id: string): Promise<Account> {
  if (organisation !== null) {
    permit(context, organisation, 'manage-people');
    const person = await readPerson(context.store.db, organisation, id);
    if (person === null || person.left !== null) throw new NotFoundFault(NOBODY_THERE);
  } else if (context.actor.kind !== 'operator') throw new NotFoundFault(NOBODY_THERE);
  const account = await accountById(context.store.db, id);
  if (account === null || account.ended !== null) throw new NotFoundFault(NOBODY_THERE);
  if (!(await mayVouch(context, id))) {
    const message = 'belongs to another council too: expected that she asks for a link herself, or the operator to help her';
    throw new InputFault([problemAt('person', account.name, message)]);
  }
  return account;
}

/**
 * A link by which somebody chooses a new password, to hand on: within the hour, once.
 * @param address what stands before the path in links
 * @throws InputFault where she belongs to a council whose people the one who asks does not manage
 */
export async function resetLink(context: Context, organisation: string | null, id: string, address: string): Promise<string> {
  const account = await helped(context, organisation, id);
  const token = await context.store.within(EVERYONE, () =>
    context.store.transaction(async (write) => {
      const now = instantNow(context);
      await tell(write, now, account, 'reset-link-made', { by: nameOf(context) });
      await withdrawLinks(write, 'reset', account.id, now);
      return makeLink(write, context, 'reset', { account: account.id, organisation: null });
    }),
  );
  return linkAddress(address, 'reset', token);
}

/**
 * Turns somebody's two-factor off, for whom phone and recovery codes are lost.
 * @throws InputFault where she belongs to a council whose people the one who asks does not manage
 */
export async function turnOffTwoFactor(context: Context, organisation: string | null, id: string): Promise<void> {
  const account = await helped(context, organisation, id);
  await context.store.within(EVERYONE, () => clearTwoFactor(context, account, nameOf(context)));
}
