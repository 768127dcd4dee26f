import { NotFoundFault } from '../../model/fault.ts';
import { listOrganisations } from '../../store/councils.ts';
import { type Account, accountByEmail, accountById, changeAccount, emailKey } from '../../store/people/accounts.ts';
import { type LinkKind, openLink, takeLink, withdrawLinks } from '../../store/people/links.ts';
import { membershipsOf } from '../../store/people/memberships.ts';
import { endSessions } from '../../store/people/sessions.ts';
import type { World } from '../context.ts';
import type { Mailer } from '../mailer.ts';
import { problemAt, refuse } from '../people/described.ts';
import { ownNameProblems } from '../people/ownName.ts';
import { instantNow } from './instants.ts';
import { allowAttempt, forgetCounted } from './limits.ts';
import { linkAddress, makeLink } from './links.ts';
import { passwordHash, passwordProblem } from './password.ts';
import { type Browser, beginSession, isWelcome } from './session.ts';
import type { SignInSettings } from './settings.ts';
import type { Asker } from './signIn.ts';
import { tokenHash } from './token.ts';
import { tell } from './told.ts';

const GONE = {
  invitation: 'This invitation was taken up, or has run out. Whoever invited you can make a new one',
  reset: 'This link was used, or has run out. Ask for a new one',
} as const;

/** @throws NotFoundFault where the link is not good any more */
async function accountOfLink(world: World, kind: keyof typeof GONE, token: string): Promise<Account> {
  const link = await openLink(world.store.db, kind, tokenHash(token), instantNow(world));
  const account = link === null || link.account === null ? null : await accountById(world.store.db, link.account);
  if (account === null || account.ended !== null) throw new NotFoundFault(GONE[kind]);
  return account;
}

/** What somebody is invited to. */
export interface Invitation {
  readonly name: string;
  readonly email: string;
  /** names of the councils */
  readonly councils: readonly string[];
}

/** @throws NotFoundFault for an invitation taken up, run out or unknown */
export async function invitation(world: World, token: string): Promise<Invitation> {
  const account = await accountOfLink(world, 'invitation', token);
  const held = new Set((await membershipsOf(world.store.db, account.id)).map(({ organisation }) => organisation));
  const councils = (await listOrganisations(world.store.db)).filter(({ id }) => held.has(id)).map(({ name }) => name);
  return { name: account.name, email: account.email, councils };
}

/** @throws InputFault with everything that is wrong with a name or password that somebody chooses */
async function check(world: World, account: Account, name: string | null, password: string, repeated: string): Promise<void> {
  const weak = passwordProblem(password, { email: account.email, name: name ?? account.name });
  refuse([
    ...(name === null ? [] : await ownNameProblems(world, account, name)),
    ...(weak === null ? [] : [problemAt('password', null, weak)]),
    ...(password === repeated ? [] : [problemAt('repeated', null, 'is not the same: expected the password again')]),
  ]);
}

async function choose(
  world: World,
  kind: LinkKind & keyof typeof GONE,
  token: string,
  account: Account,
  change: { readonly name?: string; readonly password: string },
) {
  const password = await passwordHash(change.password);
  await world.store.transaction(async (write) => {
    const now = instantNow(world);
    if ((await takeLink(write, kind, tokenHash(token), now)) === null) throw new NotFoundFault(GONE[kind]);
    await changeAccount(write, account.id, { ...(change.name === undefined ? {} : { name: change.name }), password });
    await endSessions(write, account.id, null);
    for (const other of ['invitation', 'reset', 'second-step'] as const) await withdrawLinks(write, other, account.id, now);
    await tell(write, now, { ...account, name: change.name ?? account.name }, kind === 'reset' ? 'password-reset' : 'invitation-taken-up');
  });
}

/**
 * Takes an invitation up: her name as she writes it, a password of her own, and she is in.
 * @returns the token of her session
 * @throws InputFault with everything that is wrong; NotFoundFault where the link is not good any more
 */
export async function takeUpInvitation(
  world: World,
  token: string,
  chosen: { readonly name: string; readonly password: string; readonly repeated: string },
  browser: Browser,
): Promise<string> {
  const account = await accountOfLink(world, 'invitation', token);
  await check(world, account, chosen.name, chosen.password, chosen.repeated);
  await choose(world, 'invitation', token, account, { name: chosen.name.trim(), password: chosen.password });
  return beginSession(world, { ...account, name: chosen.name.trim() }, 'invitation', browser);
}

/** Whose password a link changes: her e-mail address. */
export async function resetFor(world: World, token: string): Promise<string> {
  return (await accountOfLink(world, 'reset', token)).email;
}

/**
 * Changes a forgotten password by its link; every session ends. The second step of signing in is asked for as before.
 * @throws InputFault with everything that is wrong; NotFoundFault where the link is not good any more
 */
export async function resetPassword(
  world: World,
  settings: SignInSettings,
  token: string,
  chosen: { readonly password: string; readonly repeated: string },
): Promise<void> {
  const account = await accountOfLink(world, 'reset', token);
  await check(world, account, null, chosen.password, chosen.repeated);
  await choose(world, 'reset', token, account, { password: chosen.password });
  await forgetCounted(world, settings, ['email', emailKey(account.email)]);
}

function letter(link: string): string {
  return [
    'Somebody asked for a new password for your account in Goldthread.',
    '',
    'If it was you, open this link and choose one:',
    link,
    '',
    'It works once, within an hour. If it was not you, do nothing: your password stays as it is.',
  ].join('\n');
}

/**
 * Sends a link by which a forgotten password is changed, to an address that has an account. Nothing tells the one who
 * asks whether it has: the same answer, and no waiting for the e-mail.
 * @param failed told where the e-mail could not be sent
 * @returns seconds to wait where it was asked too often; null where it was heard
 */
export async function askForReset(
  world: World,
  settings: SignInSettings,
  asked: { readonly email: string; readonly base: string; readonly mailer: Mailer },
  asker: Asker,
  failed: (error: unknown) => void,
): Promise<number | null> {
  const attempt = await allowAttempt(world, settings, [
    ['reset-email', emailKey(asked.email)],
    ['reset-address', asker.address],
  ]);
  if (attempt.waits !== null) return attempt.waits;
  const account = await accountByEmail(world.store.db, asked.email);
  if (isWelcome(account, settings) && !account.demonstration) {
    const token = await world.store.transaction(async (write) => {
      const now = instantNow(world);
      await withdrawLinks(write, 'reset', account.id, now);
      await tell(write, now, account, 'reset-asked');
      return makeLink(write, world, 'reset', { account: account.id, organisation: null });
    });
    const message = { to: account.email, subject: 'A new password for Goldthread', text: letter(linkAddress(asked.base, 'reset', token)) };
    void asked.mailer.send(message).catch(failed);
  }
  return null;
}
