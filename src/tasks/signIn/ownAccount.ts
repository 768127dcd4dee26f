import { InputFault, NotFoundFault } from '../../model/fault.ts';
import { type Account, accountById, changeAccount, hasIdentity } from '../../store/people/accounts.ts';
import { withdrawLinks } from '../../store/people/links.ts';
import { endSessions } from '../../store/people/sessions.ts';
import type { Context } from '../context.ts';
import { problemAt, refuse } from '../people/described.ts';
import { ownNameProblems } from '../people/ownName.ts';
import { instantNow } from './instants.ts';
import { allowAttempt, forgetCounted, waitText } from './limits.ts';
import { passwordHash, passwordMatches, passwordProblem } from './password.ts';
import { type Browser, beginSession } from './session.ts';
import type { SignInSettings } from './settings.ts';
import { tell } from './told.ts';
import { clearTwoFactor } from './twoFactor.ts';

/** What somebody sees of her own account. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  /** whether she has a password here */
  readonly password: boolean;
  readonly twoFactor: boolean;
  /** recovery codes that are left */
  readonly recoveryCodes: number;
  /** whether she comes in by the council's own identity provider */
  readonly openId: boolean;
  /** a made-up person of the examples, whose account stays as it is: others use it too */
  readonly demonstration: boolean;
}

async function accountOfActor({ actor, store }: Context): Promise<Account> {
  const account = actor.kind === 'person' ? await accountById(store.db, actor.id) : null;
  if (account === null) throw new NotFoundFault('Nobody is signed in');
  return account;
}

export async function ownAccount(context: Context, { openId }: Pick<SignInSettings, 'openId'>): Promise<OwnAccount> {
  const account = await accountOfActor(context);
  return {
    name: account.name,
    email: account.email,
    password: account.password !== null,
    twoFactor: account.totp !== null,
    recoveryCodes: account.recovery.length,
    openId: openId !== null && (await hasIdentity(context.store.db, openId.issuer, account.id)),
    demonstration: account.demonstration,
  };
}

/** @throws InputFault for a person of the examples */
async function changeable(context: Context): Promise<Account> {
  const account = await accountOfActor(context);
  if (account.demonstration)
    throw new InputFault([problemAt('account', account.name, 'is a person of the examples, which others use too: it stays as it is')]);
  return account;
}

/** @throws InputFault for an empty name, one too long, or one by which others are known */
export async function changeOwnName(context: Context, name: string): Promise<void> {
  const account = await changeable(context);
  refuse(await ownNameProblems(context, account, name));
  await context.store.transaction(async (write) => {
    await changeAccount(write, account.id, { name: name.trim() });
    await tell(write, instantNow(context), account, 'name-changed', { was: account.name, name: name.trim() });
  });
}

/**
 * Asks for the password again before something that whoever finds an open browser must not do.
 * @throws InputFault where it is wrong, or was wrong too often
 */
async function askPassword(context: Context, settings: SignInSettings, account: Account, password: string, column: string): Promise<void> {
  const attempt = await allowAttempt(context, settings, [['code', `password ${account.id}`]]);
  if (attempt.waits !== null) {
    throw new InputFault([problemAt(column, null, `was wrong too often: try again in ${waitText(attempt.waits)}`)]);
  }
  if (!(await passwordMatches(password, account.password))) throw new InputFault([problemAt(column, null, 'is not your password')]);
  await forgetCounted(context, settings, ['code', `password ${account.id}`]);
}

/**
 * Changes one's password; every session ends but this browser's, which goes on under a new token.
 * @returns the new token
 * @throws InputFault where the present one is wrong or the new one too easy
 */
export async function changeOwnPassword(
  context: Context,
  settings: SignInSettings,
  { present, next }: { readonly present: string; readonly next: string },
  browser: Browser,
): Promise<string> {
  const account = await changeable(context);
  await askPassword(context, settings, account, present, 'present');
  const weak = passwordProblem(next, account);
  if (weak !== null) throw new InputFault([problemAt('password', null, weak)]);
  const password = await passwordHash(next);
  await context.store.transaction(async (write) => {
    await changeAccount(write, account.id, { password });
    await endSessions(write, account.id, null);
    for (const kind of ['reset', 'second-step'] as const) await withdrawLinks(write, kind, account.id, instantNow(context));
    await tell(write, instantNow(context), account, 'password-changed');
  });
  return beginSession(context, account, 'password-changed', browser);
}

/**
 * Turns one's two-factor off.
 * @throws InputFault for a wrong password
 */
export async function turnOffOwnTwoFactor(context: Context, settings: SignInSettings, password: string): Promise<void> {
  const account = await changeable(context);
  await askPassword(context, settings, account, password, 'password');
  await clearTwoFactor(context, account, account.name);
}
