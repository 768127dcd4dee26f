import { randomUUID } from 'node:crypto';
import { NotFoundFault } from '../../model/fault.ts';
import { EVERYONE } from '../../store/guards.ts';
import { type Account, accountById } from '../../store/people/accounts.ts';
import { forgetAttemptsBefore } from '../../store/people/attempts.ts';
import { membershipsOf } from '../../store/people/memberships.ts';
import {
  addSession,
  endSession,
  endSessionNamed,
  endSessions,
  forgetSessions,
  type Session,
  sessionByToken,
  sessionsOf,
  touchSession,
} from '../../store/people/sessions.ts';
import { type Actor, type Context, NOBODY, type World } from '../context.ts';
import { browserOf } from './browser.ts';
import { instantNow, minutesLater } from './instants.ts';
import { WINDOW_MINUTES } from './limits.ts';
import type { SignInSettings } from './settings.ts';
import { newToken, tokenHash } from './token.ts';
import { tell } from './told.ts';

/** Minutes without a request after which a session has ended. */
const IDLE_MINUTES = 8 * 60;
/** Minutes after which a session has ended whatever happens. */
export const LONGEST_MINUTES = 30 * 24 * 60;
/** A request within this many minutes of the last one noted is not noted. */
const TOUCHED_EVERY = 1;

const liveAt = (now: string) => ({ now, seenAfter: minutesLater(now, -IDLE_MINUTES) });

/** Whoever an account stands for, with what she is at every council that she has not left. */
export async function actorOf({ store }: World, account: Pick<Account, 'id' | 'name' | 'email'>): Promise<Actor> {
  const held = await membershipsOf(store.db, account.id);
  return {
    kind: 'person',
    id: account.id,
    name: account.name,
    email: account.email,
    memberships: new Map(held.map(({ organisation, post, grants }) => [organisation, { post, grants }])),
  };
}

type Settings = Pick<SignInSettings, 'demonstration'>;

/** Whether an account may come in at this server at all. */
export function isWelcome(account: Account | null, { demonstration }: Settings): account is Account {
  return account !== null && account.ended === null && (demonstration || !account.demonstration);
}

/** A signed-in browser: who is there, and which of her sessions it is. */
export interface SignedIn {
  readonly actor: Actor;
  /** of the session; null where nobody is signed in */
  readonly session: string | null;
}

/** Who holds a session's token; nobody where it is unknown, has run out, or its account was ended. Notes that it was used. */
export async function signedIn(world: World, settings: Settings, token: string | null): Promise<SignedIn> {
  return token === null ? NOT_SIGNED_IN : world.store.within(EVERYONE, () => holderOf(world, settings, token));
}

const NOT_SIGNED_IN: SignedIn = { actor: NOBODY, session: null };

async function holderOf(world: World, settings: Settings, token: string): Promise<SignedIn> {
  const { db } = world.store;
  const hash = tokenHash(token);
  const session = await sessionByToken(db, hash);
  if (session === null) return NOT_SIGNED_IN;
  const now = instantNow(world);
  const { seenAfter } = liveAt(now);
  if (session.expires <= now || session.seen <= seenAfter) return NOT_SIGNED_IN;
  const account = await accountById(db, session.account);
  if (!isWelcome(account, settings)) return NOT_SIGNED_IN;
  if (session.seen <= minutesLater(now, -TOUCHED_EVERY)) {
    await touchSession(db, hash, now);
    // Addresses that failed are kept for the window and no longer, also where nobody fails again.
    await forgetAttemptsBefore(db, minutesLater(now, -WINDOW_MINUTES));
  }
  return { actor: await actorOf(world, account), session: session.id };
}

/** What is known of the browser that asks. */
export interface Browser {
  readonly userAgent: string | null;
}

/**
 * Signs an account in: a session of its own, under a token made now, so that none from before is worth anything.
 * @param how by which way: "password", "two-factor", "openid", "invitation", "demonstration"
 * @returns the token, which is kept nowhere
 */
export async function beginSession(world: World, account: Account, how: string, { userAgent }: Browser): Promise<string> {
  const token = newToken();
  const now = instantNow(world);
  const browser = browserOf(userAgent);
  await world.store.transaction(async (write) => {
    await forgetSessions(write, liveAt(now));
    await addSession(write, tokenHash(token), {
      id: randomUUID(),
      account: account.id,
      created: now,
      seen: now,
      expires: minutesLater(now, LONGEST_MINUTES),
      browser,
    });
    await tell(write, now, account, 'sign-in', { by: how, browser });
  });
  return token;
}

/** Ends the session of a token; does nothing for one that has ended. */
export async function signOut(world: World, token: string | null): Promise<void> {
  if (token === null) return;
  await world.store.transaction(async (write) => {
    const ended = await endSession(write, tokenHash(token));
    const account = ended === null ? null : await accountById(write, ended.account);
    if (account !== null) await tell(write, instantNow(world), account, 'sign-out');
  });
}

/** One of one's own sessions. */
export interface OwnSession extends Session {
  /** whether it is the one that asks */
  readonly current: boolean;
}

/** The sessions of whoever asks that have not run out, the one used last first. */
export async function ownSessions(context: Context, current: string | null): Promise<readonly OwnSession[]> {
  const { actor, store } = context;
  if (actor.kind !== 'person') return [];
  const sessions = await sessionsOf(store.db, actor.id, liveAt(instantNow(context)));
  return sessions.map((session) => ({ ...session, current: session.id === current }));
}

/**
 * Ends one of one's own sessions, or (null) all but the one that asks.
 * @throws NotFoundFault for a session that is not hers
 */
export async function endOwnSession(context: Context, id: string | null, current: string | null): Promise<void> {
  const { actor, store } = context;
  if (actor.kind !== 'person') throw new NotFoundFault('Nobody is signed in');
  await store.transaction(async (write) => {
    if (id === null) {
      const count = await endSessions(write, actor.id, current);
      await tell(write, instantNow(context), actor, 'sessions-ended', { count });
      return;
    }
    const ended = await endSessionNamed(write, actor.id, id);
    if (ended === null) throw new NotFoundFault('This session is no longer there');
    await tell(write, instantNow(context), actor, 'session-ended', { browser: ended.browser });
  });
}
