import { InputFault, NotFoundFault } from '../../model/fault.ts';
import { EVERYONE } from '../../store/guards.ts';
import { type Account, accountById } from '../../store/people/accounts.ts';
import { newestLink, withdrawLinks } from '../../store/people/links.ts';
import { readPerson } from '../../store/people/memberships.ts';
import type { Context } from '../context.ts';
import type { Mailer } from '../mailer.ts';
import { nameOf, permit } from '../permit.ts';
import { instantNow } from '../signIn/instants.ts';
import { linkAddress, makeLink } from '../signIn/links.ts';
import { tell } from '../signIn/told.ts';
import { clearTwoFactor } from '../signIn/twoFactor.ts';
import { problemAt } from './described.ts';
import { goesOut } from './invitePerson.ts';
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

function linkMade(who: string): string {
  return [
    `${who} made a link by which a new password can be chosen for your account in Goldthread.`,
    '',
    'If you asked for it, you get the link from there. If you did not, ask why it was made: it works once, within an hour.',
  ].join('\n');
}

function codeOff(who: string): string {
  return [
    `${who} turned off the code from your phone for your account in Goldthread: your password alone is asked from now on.`,
    '',
    'You can turn it on again on the page of your account. If you did not ask for this, ask why it was done.',
  ].join('\n');
}

/**
 * A link by which somebody chooses a new password, to hand on: within the hour, once.
 * @param address what stands before the path in links
 * @param mailer tells her that there is a link, and not the link; null where this server sends no e-mail
 * @throws InputFault where she belongs to a council whose people the one who asks does not manage
 */
export async function resetLink(
  context: Context,
  organisation: string | null,
  id: string,
  address: string,
  mailer: Mailer | null = null,
): Promise<string> {
  const account = await helped(context, organisation, id);
  const token = await context.store.within(EVERYONE, () =>
    context.store.transaction(async (write) => {
      const now = instantNow(context);
      await tell(write, now, account, 'reset-link-made', { by: nameOf(context) });
      await withdrawLinks(write, 'reset', account.id, now);
      return makeLink(write, context, 'reset', { account: account.id, organisation: null });
    }),
  );
  await goesOut(mailer, { to: account.email, subject: 'A link for a new password was made for you', text: linkMade(nameOf(context)) });
  return linkAddress(address, 'reset', token);
}

/**
 * When a link for a new password was last made for somebody at a council; null for none in the last thirty days.
 * @throws NotFoundFault for whoever may not make one, and for somebody who is not at the council
 */
export async function lastResetLink(context: Context, organisation: string, id: string): Promise<string | null> {
  permit(context, organisation, 'manage-people');
  if ((await readPerson(context.store.db, organisation, id)) === null) throw new NotFoundFault(NOBODY_THERE);
  return newestLink(context.store.db, 'reset', id);
}

/**
 * Turns somebody's two-factor off, for whom phone and recovery codes are lost.
 * @param mailer tells her of it; null where this server sends no e-mail
 * @throws InputFault where she belongs to a council whose people the one who asks does not manage
 */
export async function turnOffTwoFactor(
  context: Context,
  organisation: string | null,
  id: string,
  mailer: Mailer | null = null,
): Promise<void> {
  const account = await helped(context, organisation, id);
  await context.store.within(EVERYONE, () => clearTwoFactor(context, account, nameOf(context)));
  await goesOut(mailer, { to: account.email, subject: 'The code from your phone was turned off', text: codeOff(nameOf(context)) });
}
