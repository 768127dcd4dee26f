import type { Context } from 'hono';
import type { Actor, Membership } from '../../tasks/context.ts';
import type { SignInSettings } from '../../tasks/signIn/settings.ts';
import type { Asker } from '../../tasks/signIn/signIn.ts';
import { clientAddress } from '../edge/client.ts';
import { addressesOf } from '../frame/addresses.ts';

const NOWHERE = 'http://nowhere.invalid';
const OWN = /^\/(sign-in|sign-out|reset|invitation)(\/|\?|$)/;

/** Where somebody goes on to: a path of ours with its query, whatever was asked for. */
export function safePath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, NOWHERE)) return '/';
  const { origin, pathname, search } = new URL(asked, NOWHERE);
  // "//host" and "/\host" name another host; a path that begins with two slashes would be read as one.
  if (origin !== NOWHERE || pathname.startsWith('//') || OWN.test(pathname)) return '/';
  return pathname + search;
}

/** Whoever signs off and does not run the round reads first what changed: the director. */
function readsChangesFirst({ grants }: Membership): boolean {
  const roles = new Set(grants.map(({ role }) => role));
  return roles.has('approver') && !roles.has('officer') && !roles.has('administrator');
}

/**
 * Where somebody who is in goes on to, where she asked for no page and belongs to one council alone: a director to what
 * changed there, anybody else to its home.
 */
export function landing(actor: Actor, to: string): string {
  const [only, ...others] = actor.kind === 'person' && to === '/' ? actor.memberships : [];
  if (only === undefined || others.length > 0) return to;
  const [council, membership] = only;
  const { home, changes } = addressesOf(council, { period: null, known: null });
  return readsChangesFirst(membership) ? changes() : home();
}

export function askerOf(c: Context, { proxies }: Pick<SignInSettings, 'proxies'>): Asker {
  return { userAgent: c.req.header('user-agent') ?? null, address: clientAddress(c, proxies) };
}
