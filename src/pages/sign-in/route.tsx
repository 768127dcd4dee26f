import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { examplePeople } from '../../tasks/people/accounts.ts';
import { waitText } from '../../tasks/signIn/limits.ts';
import { openIdDoor } from '../../tasks/signIn/openId.ts';
import { signedIn, signOut } from '../../tasks/signIn/session.ts';
import { type Outcome, signIn, signInAsExample, signInByCode, waitsForCode } from '../../tasks/signIn/signIn.ts';
import { baseAddress, textsOf } from '../edge/sent.ts';
import { dropToken, keepToken, type PersonEnv, sessionToken } from '../edge/session.ts';
import type { Services } from '../frame/services.ts';
import { keptForm, keptText } from './kept-form.ts';
import { linkRoutes } from './links-route.tsx';
import { type Along, CodePage, NotInPage, SendAgainPage, SignInPage, type SignInPageProps } from './view.tsx';
import { askerOf, landing, safePath } from './way.ts';

/** Cookies of the two ways that take a second request. */
const STEP = 'goldthread-step';
const OPENID = 'goldthread-openid';
const MINUTES = 10;
const LARGEST = 1024 * 1024;

type Page = Context<PersonEnv>;

/** What has just happened, by the word that the address has for it. */
const SAID: Readonly<Record<string, string>> = {
  out: 'You are signed out.',
  reset: 'Your password is changed. Sign in with it.',
};

/** Nothing of these pages is kept: not by the browser, not on the way. */
const notKept: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
};

function tooOften(seconds: number): string {
  return `This was tried too often. Try again in ${waitText(seconds)}.`;
}

type Tried = Partial<Pick<SignInPageProps, 'email' | 'errors' | 'said'>>;

/** The sign-in page and what becomes of somebody who comes in. */
function door({ world, signIn: settings, arriving }: Services) {
  return {
    async page(c: Page, along: Along, status: 200 | 401 | 429 = 200, tried: Tried = {}) {
      const { email = '', errors = [], said = null } = tried;
      const page = (
        <SignInPage
          {...along}
          email={email}
          errors={errors}
          said={said}
          openId={settings.openId?.name ?? null}
          examples={await examplePeople(world, settings)}
          arriving={settings.demonstration && arriving()}
        />
      );
      return c.html(page, status);
    },
    /** On to where she wanted to go, or to what she had typed before she was signed out. */
    async in(c: Page, token: string, { to, kept }: Along) {
      // Whoever was signed in at this browser before is not any more.
      await signOut(world, sessionToken(c, settings));
      keepToken(c, settings, token);
      const form = keptForm(kept);
      if (form !== null) return c.html(<SendAgainPage form={form} />);
      return c.redirect(landing((await signedIn(world, settings, token)).actor, to), 303);
    },
  };
}

async function alongOf(text: (name: string) => string): Promise<Along> {
  return { to: safePath(text('to')), kept: text('kept') };
}

/**
 * What becomes of a form that was sent by somebody who turned out to be signed out: the sign-in page, which carries what
 * she typed along. Files cannot be carried; whoever sent some is brought back to the page that she sent them from.
 */
export function lostSession(services: Services): (c: Page) => Promise<Response> {
  const { page } = door(services);
  return async (c) => {
    const from = c.req.header('referer');
    const { host, pathname, search } = new URL(c.req.url);
    const there = from !== undefined && URL.canParse(from) && new URL(from).host === host ? new URL(from) : null;
    const to = safePath(there === null ? '/' : there.pathname + there.search);
    // What is typed on one's own account are secrets: they are typed again rather than set into a page.
    const isPlain =
      !pathname.startsWith('/account/') &&
      (c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded') &&
      c.req.header('transfer-encoding') === undefined &&
      Number(c.req.header('content-length') ?? 0) <= LARGEST;
    const kept = isPlain ? keptText(pathname + search, await c.req.formData()) : null;
    c.header('Cache-Control', 'no-store');
    return page(c, { to, kept: kept ?? '' }, 401);
  };
}

/** Coming in and going out. */
export function signInRoute(services: Services, failed: (error: unknown) => void): Hono<PersonEnv> {
  const { world, signIn: settings } = services;
  const openId = settings.openId === null ? null : openIdDoor(settings.openId);
  const { page, in: comeIn } = door(services);

  const after = (c: Page, outcome: Exclude<Outcome, { kind: 'second-step' }>, along: Along, email: string) => {
    switch (outcome.kind) {
      case 'in':
        return comeIn(c, outcome.token, along);
      case 'refused':
        return page(c, along, 401, { email, errors: [{ text: 'E-mail address and password do not fit together.', href: '#email' }] });
      case 'wait':
        c.header('Retry-After', String(outcome.seconds));
        return page(c, along, 429, { email, errors: [{ text: tooOften(outcome.seconds), href: '#email' }] });
    }
  };

  const routes = new Hono<PersonEnv>();
  for (const path of ['/sign-in/*', '/reset/*', '/invitation/*']) routes.use(path, notKept, bodyLimit({ maxSize: LARGEST }));
  routes
    .get('/sign-in', async (c) => {
      const along = { to: safePath(c.req.query('to')), kept: '' };
      if (c.var.actor.kind === 'person') return c.redirect(landing(c.var.actor, along.to), 303);
      return page(c, along, 200, { said: SAID[c.req.query('said') ?? ''] ?? null });
    })
    .post('/sign-in', async (c) => {
      const text = await textsOf(c);
      const along = await alongOf(text);
      const email = text('email').trim();
      const outcome = await signIn(world, settings, { email, password: text('password') }, askerOf(c, settings));
      if (outcome.kind !== 'second-step') return after(c, outcome, along, email);
      keepToken(c, settings, outcome.token, STEP, MINUTES);
      if (along.kept === '') return c.redirect(`/sign-in/code?${new URLSearchParams({ to: along.to })}`, 303);
      return c.html(<CodePage {...along} errors={[]} />);
    })
    .get('/sign-in/code', async (c) => {
      const to = safePath(c.req.query('to'));
      if (!(await waitsForCode(world, sessionToken(c, settings, STEP)))) return c.redirect('/sign-in', 303);
      return c.html(<CodePage to={to} kept="" errors={[]} />);
    })
    .post('/sign-in/code', async (c) => {
      const text = await textsOf(c);
      const along = await alongOf(text);
      const given = { token: sessionToken(c, settings, STEP), code: text('code') };
      const outcome = await signInByCode(world, settings, given, askerOf(c, settings));
      const again = (said: string, status: 401 | 429) => c.html(<CodePage {...along} errors={[{ text: said, href: '#code' }]} />, status);
      switch (outcome.kind) {
        case 'in':
          dropToken(c, settings, STEP);
          return comeIn(c, outcome.token, along);
        case 'refused':
          return again('This is not the code that the app shows now. Each code works once.', 401);
        case 'wait':
          c.header('Retry-After', String(outcome.seconds));
          return again(tooOften(outcome.seconds), 429);
        case 'too-late':
          dropToken(c, settings, STEP);
          return page(c, along, 401, { errors: [{ text: 'That took more than ten minutes. Begin again.', href: '#email' }] });
      }
    })
    .post('/sign-in/example', async (c) => {
      const text = await textsOf(c);
      const outcome = await signInAsExample(world, settings, text('person'), askerOf(c, settings));
      return outcome.kind === 'in' ? comeIn(c, outcome.token, await alongOf(text)) : c.notFound();
    })
    .get('/sign-in/openid', async (c) => {
      if (openId === null) return c.notFound();
      const { url, token } = await openId.leave(world, settings, baseAddress(c, settings), safePath(c.req.query('to')));
      keepToken(c, settings, token, OPENID, MINUTES);
      return c.redirect(url, 303);
    })
    .get('/sign-in/openid/callback', async (c) => {
      if (openId === null || settings.openId === null) return c.notFound();
      const { pathname, search } = new URL(c.req.url);
      const back = new URL(pathname + search, baseAddress(c, settings));
      const arrival = await openId.arrive(world, settings, back, sessionToken(c, settings, OPENID), askerOf(c, settings));
      dropToken(c, settings, OPENID);
      const { name } = settings.openId;
      switch (arrival.kind) {
        case 'in':
          return comeIn(c, arrival.token, { to: safePath(arrival.to), kept: '' });
        case 'too-late':
          return c.html(<NotInPage title="Begin again" text="Signing in took too long, or was finished already." />, 401);
        case 'failed':
          return c.html(<NotInPage title="You are not signed in" text={`${name} did not say who you are. Try again.`} />, 401);
        case 'unknown': {
          const as = arrival.email === null ? `${name} gave no e-mail address that it has verified` : `You are ${arrival.email} there`;
          const text = `${as}, and nobody here has invited you by that address. Ask an administrator of your council's performance pages to do so.`;
          return c.html(<NotInPage title={`${name} knows you, and we do not yet`} text={text} />, 403);
        }
      }
    })
    .post('/sign-out', async (c) => {
      await signOut(world, sessionToken(c, settings));
      dropToken(c, settings);
      // What the browser keeps of half-typed returns was hers: whoever comes to it next finds none of it.
      c.header('Clear-Site-Data', '"storage"');
      return c.redirect('/sign-in?said=out', 303);
    });
  return routes.route('/', linkRoutes(services, failed));
}
