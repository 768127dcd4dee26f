import { appendAudit, NO_COUNCIL } from '../../store/audit.ts';
import { type Account, accountByEmail, accountById, changeAccount, emailKey } from '../../store/people/accounts.ts';
import { openLink, takeLink } from '../../store/people/links.ts';
import type { World } from '../context.ts';
import { instantNow } from './instants.ts';
import { allowAttempt, forgetCounted } from './limits.ts';
import { makeLink } from './links.ts';
import { needsRehash, passwordHash, passwordMatches } from './password.ts';
import { type Browser, beginSession, isWelcome } from './session.ts';
import type { SignInSettings } from './settings.ts';
import { tokenHash } from './token.ts';
import { takeCode } from './twoFactor.ts';

/** Whoever asks to come in: her browser, and from which network address. */
export interface Asker extends Browser {
  /** '' where it is not known */
  readonly address: string;
}

export type Outcome =
  | { readonly kind: 'in'; readonly token: string }
  /** the password was right; the token is for the code of the authenticator app */
  | { readonly kind: 'second-step'; readonly token: string }
  /** the same for an address unknown and a password wrong */
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; readonly seconds: number };

/** Writes into the log that somebody was not let in. */
export async function tellFailure(world: World, account: Account | null, why: string): Promise<void> {
  // An address that nobody has may be a password typed into the wrong field: it is not kept.
  const known = { who: account?.name ?? '', account: account?.id ?? '', subject: account?.email ?? '' };
  await world.store.transaction((write) =>
    appendAudit(write, NO_COUNCIL, { at: instantNow(world), ...known, act: 'sign-in-failed', detail: { why } }),
  );
}

/** Lets an account in by its password: at once, or to the step where its code is asked. */
async function admit(world: World, account: Account, how: string, asker: Asker): Promise<Outcome> {
  if (account.totp === null) return { kind: 'in', token: await beginSession(world, account, how, asker) };
  const token = await world.store.transaction((write) =>
    makeLink(write, world, 'second-step', { account: account.id, organisation: null }),
  );
  return { kind: 'second-step', token };
}

/** Signs in with e-mail address and password. */
export async function signIn(
  world: World,
  settings: SignInSettings,
  { email, password }: { readonly email: string; readonly password: string },
  asker: Asker,
): Promise<Outcome> {
  const attempt = await allowAttempt(world, settings, [
    ['email', emailKey(email)],
    ['address', asker.address],
  ]);
  if (attempt.waits !== null) return { kind: 'wait', seconds: attempt.waits };
  const account = await accountByEmail(world.store.db, email);
  const matches = await passwordMatches(password, account?.password ?? null);
  if (!matches || !isWelcome(account, settings)) {
    await tellFailure(world, account, 'password');
    return { kind: 'refused' };
  }
  await attempt.withdraw();
  await forgetCounted(world, settings, ['email', emailKey(email)]);
  if (account.password !== null && needsRehash(account.password)) {
    await changeAccount(world.store.db, account.id, { password: await passwordHash(password) });
  }
  return admit(world, account, 'password', asker);
}

/** Whether a token still waits for its code. */
export async function waitsForCode(world: World, token: string | null): Promise<boolean> {
  return token !== null && (await openLink(world.store.db, 'second-step', tokenHash(token), instantNow(world))) !== null;
}

export type SecondOutcome = Exclude<Outcome, { readonly kind: 'second-step' }> | { readonly kind: 'too-late' };

/** The second step: a code of the authenticator app, or one of the recovery codes. */
export async function signInByCode(
  world: World,
  settings: SignInSettings,
  { token, code }: { readonly token: string | null; readonly code: string },
  asker: Asker,
): Promise<SecondOutcome> {
  const { db } = world.store;
  const link = token === null ? null : await openLink(db, 'second-step', tokenHash(token), instantNow(world));
  const account = link === null || link.account === null ? null : await accountById(db, link.account);
  if (token === null || !isWelcome(account, settings)) return { kind: 'too-late' };
  const attempt = await allowAttempt(world, settings, [['code', account.id]]);
  if (attempt.waits !== null) return { kind: 'wait', seconds: attempt.waits };
  const how = await takeCode(world, settings, account, code);
  if (how === null) {
    await tellFailure(world, account, 'code');
    return { kind: 'refused' };
  }
  if ((await takeLink(db, 'second-step', tokenHash(token), instantNow(world))) === null) return { kind: 'too-late' };
  await forgetCounted(world, settings, ['code', account.id]);
  return { kind: 'in', token: await beginSession(world, account, how, asker) };
}

/** Signs in as one of the made-up people of the examples, where this server shows them. */
export async function signInAsExample(world: World, settings: SignInSettings, id: string, asker: Asker): Promise<Outcome> {
  const account = await accountById(world.store.db, id);
  if (!settings.demonstration || !isWelcome(account, settings) || !account.demonstration) return { kind: 'refused' };
  return { kind: 'in', token: await beginSession(world, account, 'demonstration', asker) };
}
