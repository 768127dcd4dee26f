import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { Temporal } from 'temporal-polyfill';
import { InputFault, NotFoundFault } from '../../model/fault.ts';
import { type Account, accountById, changeAccount, takeStep } from '../../store/people/accounts.ts';
import { withdrawLinks } from '../../store/people/links.ts';
import type { Context, World } from '../context.ts';
import { problemAt } from '../people/described.ts';
import { instantNow } from './instants.ts';
import { blinded, seal, unseal } from './key.ts';
import type { SignInSettings } from './settings.ts';
import { tell } from './told.ts';

type Settings = Pick<SignInSettings, 'key'>;

const PERIOD_SECONDS = 30;
/** Steps that a phone's clock may be before or behind ours. */
const STEPS_APART = 1;
const SECRET_BYTES = 20;
const PURPOSE = 'two-factor';

/** The parameters that every authenticator app knows (RFC 6238 with SHA-1, six digits, 30 seconds). */
function totpOf(secret: string, email: string): TOTP {
  return new TOTP({
    issuer: 'Goldthread',
    label: email,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

function millisecondsNow(world: World): number {
  return Temporal.Instant.from(world.clock()).epochMilliseconds;
}

/** The time step whose code it is; null for none of those near. */
function stepOf(world: World, secret: string, code: string): number | null {
  const timestamp = millisecondsNow(world);
  const delta = totpOf(secret, '').validate({ token: code, timestamp, window: STEPS_APART });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

const plainCode = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase();

function recoveryHash(settings: Settings, account: string, code: string): string {
  return blinded(settings.key, `recovery ${account} ${plainCode(code)}`);
}

/**
 * Takes a code of the authenticator app, or a recovery code, each once.
 * @returns by which way she came in; null for a code that is none
 */
export async function takeCode(
  world: World,
  settings: Settings,
  account: Account,
  code: string,
): Promise<'two-factor' | 'recovery-code' | null> {
  if (account.totp === null) return null;
  const step = stepOf(world, unseal(settings.key, account.totp, PURPOSE), plainCode(code));
  if (step !== null) return (await takeStep(world.store.db, account.id, step)) ? 'two-factor' : null;
  const hash = recoveryHash(settings, account.id, code);
  return world.store.transaction(async (write) => {
    // Written first, so that of two who bring the same code at once the second finds it gone.
    await changeAccount(write, account.id, { name: account.name });
    const held = (await accountById(write, account.id))?.recovery ?? [];
    if (!held.includes(hash)) return null;
    const recovery = held.filter((each) => each !== hash);
    await changeAccount(write, account.id, { recovery });
    await tell(write, instantNow(world), account, 'recovery-code-used', { left: recovery.length });
    return 'recovery-code';
  });
}

/** Letters and digits that are not taken for one another. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODES = 8;
const CODE_LETTERS = 10;

/** "K7QWM-3XPAD": 50 random bits. */
function newRecoveryCode(): string {
  const letters = Array.from({ length: CODE_LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '').join('');
  return `${letters.slice(0, CODE_LETTERS / 2)}-${letters.slice(CODE_LETTERS / 2)}`;
}

async function ownAccount({ actor, store }: Context): Promise<Account> {
  const account = actor.kind === 'person' ? await accountById(store.db, actor.id) : null;
  if (account === null) throw new NotFoundFault('Nobody is signed in');
  return account;
}

/** What is put into an authenticator app. */
export interface Offered {
  /** in groups of four, for whoever types it */
  readonly secret: string;
  /** otpauth://totp/… */
  readonly uri: string;
}

/** Offers a secret for the authenticator app: the same until it is confirmed or dropped. */
export async function offerTwoFactor(context: Context, settings: Settings): Promise<Offered> {
  const account = await ownAccount(context);
  const secret =
    account.totpOffered === null ? new Secret({ size: SECRET_BYTES }).base32 : unseal(settings.key, account.totpOffered, PURPOSE);
  if (account.totpOffered === null) {
    await changeAccount(context.store.db, account.id, { totpOffered: seal(settings.key, secret, PURPOSE) });
  }
  return { secret: secret.replace(/(.{4})(?=.)/g, '$1 '), uri: totpOf(secret, account.email).toString() };
}

/**
 * Turns two-factor on, with a code that shows that the app has the secret.
 * @returns recovery codes, kept nowhere in words: they are seen this once
 * @throws InputFault for a code that is not the app's
 */
export async function confirmTwoFactor(context: Context, settings: Settings, code: string): Promise<readonly string[]> {
  const account = await ownAccount(context);
  const offered = account.totpOffered;
  if (offered === null) throw new NotFoundFault('No code is waiting to be confirmed');
  const step = stepOf(context, unseal(settings.key, offered, PURPOSE), plainCode(code));
  if (step === null) {
    throw new InputFault([problemAt('code', null, 'is not the one that the app shows now: expected six digits; its clock must be right')]);
  }
  const codes = Array.from({ length: CODES }, newRecoveryCode);
  const recovery = codes.map((each) => recoveryHash(settings, account.id, each));
  await context.store.transaction(async (write) => {
    await changeAccount(write, account.id, { totp: offered, totpOffered: null, totpStep: step, recovery });
    await withdrawLinks(write, 'second-step', account.id, instantNow(context));
    await tell(write, instantNow(context), account, 'two-factor-on');
  });
  return codes;
}

/** Turns two-factor off for an account. */
export async function clearTwoFactor(world: World, account: Account, by: string): Promise<void> {
  await world.store.transaction(async (write) => {
    await changeAccount(write, account.id, { totp: null, totpOffered: null, recovery: [] });
    await tell(write, instantNow(world), account, 'two-factor-off', { by });
  });
}
