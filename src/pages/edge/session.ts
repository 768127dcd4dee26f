import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Actor, actingAs, type Context, type World } from '../../tasks/context.ts';
import { LONGEST_MINUTES, signedIn } from '../../tasks/signIn/session.ts';
import type { SignInSettings } from '../../tasks/signIn/settings.ts';

/** What every route finds in the request: who asks, and the context of the tasks that she asks for. */
export interface PersonEnv {
  Variables: {
    actor: Actor;
    context: Context;
    /** which of her sessions this is; null where nobody is signed in */
    session: string | null;
  };
}

/** What the middleware is given of the services, and what it does with a form of somebody who is signed out. */
export interface Doors {
  readonly world: World;
  readonly signIn: SignInSettings;
  lost(c: HonoContext<PersonEnv>): Promise<Response>;
}

const COOKIE = 'goldthread';

/** Pages that are there for whoever has not signed in; a path of two parts ends in "/" and stands for all below it. */
const OPEN = [
  '/sign-in',
  '/sign-in/',
  '/sign-out',
  '/reset',
  '/reset/',
  '/invitation/',
  '/assets/',
  '/healthz',
  '/accessibility',
  '/gallery',
] as const;

function isOpen(path: string): boolean {
  return OPEN.some((open) => (open.endsWith('/') ? path.startsWith(open) : path === open));
}

/** Whether a request came to the public address over https. */
export function isPublicHttps(c: HonoContext, { address }: Pick<SignInSettings, 'address'>): boolean {
  return address?.startsWith('https:') === true && new URL(c.req.url).host === new URL(address).host;
}

/**
 * At the public https address the cookie is bound to that host and to https by its very name; on this machine there may
 * be no https to bind it to.
 */
function cookiePrefix(c: HonoContext, settings: SignInSettings): 'host' | undefined {
  return isPublicHttps(c, settings) ? 'host' : undefined;
}

/** The token that the browser holds; null for none. */
export function sessionToken(c: HonoContext, settings: SignInSettings, name = COOKIE): string | null {
  return getCookie(c, name, cookiePrefix(c, settings)) ?? null;
}

/** Hands the browser a token. No script reads it, and no other site's form or picture sends it. */
export function keepToken(c: HonoContext, settings: SignInSettings, token: string, name = COOKIE, minutes = LONGEST_MINUTES): void {
  const prefix = cookiePrefix(c, settings);
  const secure = prefix !== undefined;
  setCookie(c, name, token, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge: minutes * 60, ...(prefix ? { prefix } : {}) });
}

export function dropToken(c: HonoContext, settings: SignInSettings, name = COOKIE): void {
  const prefix = cookiePrefix(c, settings);
  deleteCookie(c, name, { path: '/', secure: prefix !== undefined, ...(prefix ? { prefix } : {}) });
}

/** A script that saves in the background can do nothing with a page. */
function isScript(c: HonoContext): boolean {
  return c.req.header('sec-fetch-dest') === 'empty';
}

/**
 * Finds out who asks. Whoever has not signed in is sent to do so from every address alike, so that none tells whether a
 * page is there; what she had typed into a form meanwhile is kept for her.
 */
export function session({ world, signIn, lost }: Doors): MiddlewareHandler<PersonEnv> {
  return async (c, next) => {
    // What she sees is hers: nothing on the way keeps it, and a browser asks again, also once she has signed out. Said before
    // the page is made: a header that is added to a made answer has its whole text copied.
    c.header('Cache-Control', 'private, no-cache');
    const found = await signedIn(world, signIn, sessionToken(c, signIn));
    c.set('actor', found.actor);
    c.set('session', found.session);
    c.set('context', actingAs(world, found.actor));
    if (found.actor.kind !== 'nobody' || isOpen(c.req.path)) return next();
    if (isScript(c)) return c.text('Signed out', 401, { 'Cache-Control': 'no-store' });
    if (c.req.method === 'POST') return lost(c);
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/sign-in?${new URLSearchParams({ to: pathname + search })}`, 303);
  };
}
