import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { nameDeputy, removeDeputy } from '../../tasks/people/covers.ts';
import { ownPlaces } from '../../tasks/people/ownPlaces.ts';
import { accountOf } from '../../tasks/permit.ts';
import { changeOwnName, changeOwnPassword, ownAccount, turnOffOwnTwoFactor } from '../../tasks/signIn/ownAccount.ts';
import { endOwnSession, ownSessions } from '../../tasks/signIn/session.ts';
import { confirmTwoFactor, offerTwoFactor } from '../../tasks/signIn/twoFactor.ts';
import { problemsOf, textsOf } from '../edge/sent.ts';
import { keepToken, type PersonEnv } from '../edge/session.ts';
import type { Services } from '../frame/services.ts';
import { AccountPage, type Form, RecoveryPage, type Tried, TwoFactorPage } from './view.tsx';

type Page = Context<PersonEnv>;

const LARGEST = 64 * 1024;

/** What was just done, by the word that the address has for it. */
const SAID: Readonly<Record<string, string>> = {
  name: 'Your name is saved.',
  password: 'Your password is changed. Everywhere else you are signed out.',
  'two-factor-off': 'The code from your phone is not asked for any more.',
  session: 'That session has ended.',
  sessions: 'All other sessions have ended.',
  deputy: 'Your deputy is named.',
  'deputy-removed': 'Your deputy is taken back.',
};

/** One's own account: name, password, second step, deputies, sessions. */
export function accountRoute({ signIn: settings }: Services): Hono<PersonEnv> {
  const page = async (c: Page, tried: Tried | null = null) => {
    const { context, session } = c.var;
    const view = (
      <AccountPage
        account={await ownAccount(context, settings)}
        places={await ownPlaces(context)}
        sessions={await ownSessions(context, session)}
        id={accountOf(context)}
        tried={tried}
        said={tried === null ? (SAID[c.req.query('said') ?? ''] ?? null) : null}
        openIdName={settings.openId?.name ?? null}
      />
    );
    return c.html(view, tried === null ? 200 : 422);
  };
  /** Does what a form asks for; with problems the page is shown again and nothing is lost. */
  const doing = (form: Form, said: string, work: (c: Page, typed: Tried['typed']) => Promise<void>) => async (c: Page) => {
    const typed = await textsOf(c);
    try {
      await work(c, typed);
    } catch (error) {
      return page(c, { form, problems: problemsOf(error), typed });
    }
    return c.redirect(`/account?said=${said}`, 303);
  };
  const twoFactorPage = async (c: Page, problems: ReturnType<typeof problemsOf> = []) => {
    const { context } = c.var;
    const { name, twoFactor, password, demonstration } = await ownAccount(context, settings);
    if (twoFactor || !password || demonstration) return c.redirect('/account', 303);
    const offered = await offerTwoFactor(context, settings);
    return c.html(<TwoFactorPage offered={offered} name={name} problems={problems} />, problems.length > 0 ? 422 : 200);
  };

  const routes = new Hono<PersonEnv>();
  routes.use('/account/*', bodyLimit({ maxSize: LARGEST }), async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  return routes
    .get('/account', (c) => page(c))
    .post(
      '/account/name',
      doing('name', 'name', (c, typed) => changeOwnName(c.var.context, typed('name'))),
    )
    .post(
      '/account/password',
      doing('password', 'password', async (c, typed) => {
        const chosen = { present: typed('present'), next: typed('password') };
        const userAgent = c.req.header('user-agent') ?? null;
        keepToken(c, settings, await changeOwnPassword(c.var.context, settings, chosen, { userAgent }));
      }),
    )
    .get('/account/two-factor', (c) => twoFactorPage(c))
    .post('/account/two-factor', async (c) => {
      const code = (await textsOf(c))('code');
      try {
        const codes = await confirmTwoFactor(c.var.context, settings, code);
        return c.html(<RecoveryPage codes={codes} name={(await ownAccount(c.var.context, settings)).name} />);
      } catch (error) {
        return twoFactorPage(c, problemsOf(error));
      }
    })
    .post(
      '/account/two-factor/off',
      doing('two-factor-off', 'two-factor-off', (c, typed) => turnOffOwnTwoFactor(c.var.context, settings, typed('password'))),
    )
    .post('/account/sessions/end', async (c) => {
      await endOwnSession(c.var.context, (await textsOf(c))('session'), c.var.session);
      return c.redirect('/account?said=session', 303);
    })
    .post('/account/sessions/end-others', async (c) => {
      await endOwnSession(c.var.context, null, c.var.session);
      return c.redirect('/account?said=sessions', 303);
    })
    .post(
      '/account/deputies',
      doing('deputy', 'deputy', (c, typed) => {
        const { context } = c.var;
        const cover = { person: accountOf(context), deputy: typed('deputy'), from: typed('from'), to: typed('to') };
        return nameDeputy(context, typed('council'), cover);
      }),
    )
    .post('/account/deputies/remove', async (c) => {
      const typed = await textsOf(c);
      const { context } = c.var;
      const cover = { person: accountOf(context), deputy: typed('deputy'), from: typed('from') };
      await removeDeputy(context, typed('council'), cover);
      return c.redirect('/account?said=deputy-removed', 303);
    });
}
