import type { Context } from 'hono';
import type { Actor } from '../../tasks/context.ts';
import type { SignInSettings } from '../../tasks/signIn/settings.ts';
import type { Asker } from '../../tasks/signIn/signIn.ts';
import { clientAddress } from '../edge/client.ts';
import { firstPage } from '../frame/first-page.ts';

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

/** Where somebody who is in goes on to: the first page of her council, where she asked for no page and belongs to that one alone. */
export function landing(actor: Actor, to: string): string {
  const [only, ...others] = actor.kind === 'person' && to === '/' ? actor.memberships.keys() : [];
  return only === undefined || others.length > 0 ? to : firstPage(actor, only);
}

export function askerOf(c: Context, { proxies }: Pick<SignInSettings, 'proxies'>): Asker {
  return { userAgent: c.req.header('user-agent') ?? null, address: clientAddress(c, proxies) };
}
