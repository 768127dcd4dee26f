import { EnvironmentFault, NotFoundFault } from '../../model/fault.ts';
import { appendAudit } from '../../store/audit.ts';
import { type Account, accountByEmail, accountById } from '../../store/people/accounts.ts';
import { withdrawLinks } from '../../store/people/links.ts';
import { readPerson } from '../../store/people/memberships.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import type { Mailer, Message } from '../mailer.ts';
import { accountOf, nameOf, permit } from '../permit.ts';
import { instantNow } from '../signIn/instants.ts';
import { linkAddress, makeLink } from '../signIn/links.ts';
import { checkPerson, type NewPerson, writePerson } from './addPerson.ts';
import { problemAt, refuse } from './described.ts';
import { mayVouch } from './vouching.ts';

/** How a link reaches whom it is for. */
export interface Posting {
  /** what stands before the path in links: "https://performance.council.example" */
  readonly address: string;
  /** null where this server sends no e-mail: the link is then handed on by whoever asked for it */
  readonly mailer: Mailer | null;
}

export interface Invited {
  /** of her account */
  readonly id: string;
  /**
   * for whoever invites to hand on; null where she signs in already, or is invited by another council too and takes
   * that invitation up first: a link in the wrong hands would open that council
   */
  readonly link: string | null;
  /** whether the e-mail went out */
  readonly sent: boolean;
}

function letter(organisation: string, who: string, link: string): string {
  return [
    `${who} invites you to the performance pages of ${organisation}.`,
    '',
    'Open this link, say your name and choose a password:',
    link,
    '',
    'It works once, within 7 days. If you expected no invitation, do nothing.',
  ].join('\n');
}

function welcome(organisation: string, who: string, address: string): string {
  return [`${who} has added you to the performance pages of ${organisation}.`, '', 'Sign in as you always do:', `${address}/sign-in`].join(
    '\n',
  );
}

/** Whether an e-mail went out. Where it could not, she is invited all the same, and the link is handed on by hand. */
export async function goesOut(mailer: Mailer | null, message: Message): Promise<boolean> {
  if (mailer === null) return false;
  try {
    await mailer.send(message);
    return true;
  } catch (error) {
    if (error instanceof EnvironmentFault) return false;
    throw error;
  }
}

/** A link of one's own for an account that nobody signs in with yet; null where the one who asks may not hold it. */
async function invitationFor(context: Context, organisation: string, account: Account, { address, mailer }: Posting): Promise<Invited> {
  const council = (await currentFrame(context, organisation)).organisation.name;
  const who = nameOf(context);
  if (account.password !== null) {
    const sent = await goesOut(mailer, { to: account.email, subject: `Performance of ${council}`, text: welcome(council, who, address) });
    return { id: account.id, link: null, sent };
  }
  const vouched = await mayVouch(context, account.id);
  if (!vouched && mailer === null) return { id: account.id, link: null, sent: false };
  const token = await context.store.transaction(async (write) => {
    await withdrawLinks(write, 'invitation', account.id, instantNow(context));
    return makeLink(write, context, 'invitation', { account: account.id, organisation });
  });
  const link = linkAddress(address, 'invitation', token);
  const sent = await goesOut(mailer, { to: account.email, subject: `Your invitation to ${council}`, text: letter(council, who, link) });
  return { id: account.id, link: vouched ? link : null, sent };
}

/** @throws InputFault for an address of somebody who is there: an invitation would take her roles and give her others */
async function refuseKnown({ store, actor }: Context, organisation: string, email: string): Promise<void> {
  // The operator's command says all that somebody may do from then on, and whoever runs it can mend any council.
  if (actor.kind === 'operator') return;
  const account = await accountByEmail(store.db, email);
  const known = account === null ? null : await readPerson(store.db, organisation, account.id);
  if (known === null || known.left !== null) return;
  refuse([problemAt('email', email, `is the address of ${known.name}, who is at the council already: change her roles on her own page`)]);
}

/**
 * Adds somebody to a council and invites her to sign in. Whoever left the council is brought back.
 * @throws InputFault with everything that is wrong with what is said of her, and for somebody who is there already
 */
export async function invitePerson(context: Context, organisation: string, person: NewPerson, posting: Posting): Promise<Invited> {
  permit(context, organisation, 'manage-people');
  await checkPerson(context, organisation, person);
  await refuseKnown(context, organisation, person.email);
  const account = await context.store.transaction((write) =>
    writePerson(write, context, organisation, person, { password: null, demonstration: false }, 'person-invited'),
  );
  return invitationFor(context, organisation, account, posting);
}

/**
 * Makes a new invitation for somebody who has not taken hers up; the old link is worthless from then on.
 * @throws NotFoundFault for whoever is not at the council
 */
export async function inviteAgain(context: Context, organisation: string, id: string, posting: Posting): Promise<Invited> {
  permit(context, organisation, 'manage-people');
  const person = await readPerson(context.store.db, organisation, id);
  const account = person === null || person.left !== null ? null : await accountById(context.store.db, id);
  if (account === null) throw new NotFoundFault('There is nobody of this name at this council');
  await context.store.transaction((write) =>
    appendAudit(write, organisation, {
      at: instantNow(context),
      who: nameOf(context),
      account: accountOf(context),
      act: 'person-invited',
      subject: account.email,
      detail: { again: 'yes' },
    }),
  );
  return invitationFor(context, organisation, account, posting);
}
