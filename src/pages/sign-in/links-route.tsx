import { type Context, Hono } from 'hono';
import { emailProblems, problemAt } from '../../tasks/people/described.ts';
import { asksForCouncil, makeFirstAdministrator } from '../../tasks/signIn/firstAdministrator.ts';
import { waitText } from '../../tasks/signIn/limits.ts';
import { beginSession, signedIn } from '../../tasks/signIn/session.ts';
import { askForReset, invitation, resetFor, resetPassword, takeUpInvitation } from '../../tasks/signIn/takeLink.ts';
import { baseAddress, problemsOf, textsOf } from '../edge/sent.ts';
import { keepToken, type PersonEnv } from '../edge/session.ts';
import type { Services } from '../frame/services.ts';
import { AskedResetPage, AskResetPage, FirstPage, InvitationPage, ResetPage } from './link-views.tsx';
import { askerOf, landing } from './way.ts';

type Page = Context<PersonEnv>;

function nothingWrong(): readonly never[] {
  return [];
}

/** What one comes in by with a link: invitations, forgotten passwords, the first administrator. */
export function linkRoutes({ world, signIn: settings, mailer }: Services, failed: (error: unknown) => void): Hono<PersonEnv> {
  const invitationPage = async (c: Page, name: string | null, problems: ReturnType<typeof problemsOf>) => {
    const invited = await invitation(world, c.req.param('token') ?? '');
    const page = <InvitationPage action={c.req.path} problems={problems} invitation={invited} name={name ?? invited.name} />;
    return c.html(page, problems.length > 0 ? 422 : 200);
  };
  const resetPage = async (c: Page, problems: ReturnType<typeof problemsOf>) => {
    const email = await resetFor(world, c.req.param('token') ?? '');
    return c.html(<ResetPage action={c.req.path} problems={problems} email={email} />, problems.length > 0 ? 422 : 200);
  };
  const comeIn = async (c: Page, token: string) => {
    keepToken(c, settings, token);
    return c.redirect(landing((await signedIn(world, settings, token)).actor, '/'), 303);
  };
  const askPage = (c: Page, email: string, problems: ReturnType<typeof problemsOf>, status: 200 | 422 | 429) =>
    c.html(<AskResetPage email={email} problems={problems} sends={mailer !== null} />, status);

  return new Hono<PersonEnv>()
    .get('/invitation/:token', (c) => invitationPage(c, null, nothingWrong()))
    .post('/invitation/:token', async (c) => {
      const text = await textsOf(c);
      const chosen = { name: text('name'), password: text('password'), repeated: text('repeated') };
      try {
        return await comeIn(c, await takeUpInvitation(world, c.req.param('token'), chosen, askerOf(c, settings)));
      } catch (error) {
        return invitationPage(c, chosen.name, problemsOf(error));
      }
    })
    .get('/reset', (c) => askPage(c, '', nothingWrong(), 200))
    .post('/reset', async (c) => {
      const email = (await textsOf(c))('email');
      if (mailer === null) return askPage(c, email, nothingWrong(), 200);
      const problems = emailProblems(email);
      if (problems.length > 0) return askPage(c, email, problems, 422);
      const asked = { email, base: baseAddress(c, settings), mailer };
      const waits = await askForReset(world, settings, asked, askerOf(c, settings), failed);
      if (waits === null) return c.redirect('/reset/asked', 303);
      c.header('Retry-After', String(waits));
      return askPage(c, email, [problemAt('email', null, `was given too often: try again in ${waitText(waits)}`)], 429);
    })
    .get('/reset/asked', (c) => c.html(<AskedResetPage />))
    .get('/reset/:token', (c) => resetPage(c, nothingWrong()))
    .post('/reset/:token', async (c) => {
      const text = await textsOf(c);
      try {
        await resetPassword(world, settings, c.req.param('token'), { password: text('password'), repeated: text('repeated') });
      } catch (error) {
        return resetPage(c, problemsOf(error));
      }
      return c.redirect('/sign-in?said=reset', 303);
    })
    .get('/sign-in/first/:token', async (c) => {
      const asksCouncil = await asksForCouncil(world, c.req.param('token'));
      return c.html(<FirstPage action={c.req.path} problems={[]} asksCouncil={asksCouncil} name="" email="" council="" />);
    })
    .post('/sign-in/first/:token', async (c) => {
      const token = c.req.param('token');
      const text = await textsOf(c);
      const asked = { name: text('name'), email: text('email'), council: text('council') };
      try {
        const secret = { password: text('password'), repeated: text('repeated') };
        const account = await makeFirstAdministrator(world, token, { ...asked, ...secret });
        return await comeIn(c, await beginSession(world, account, 'first-administrator', askerOf(c, settings)));
      } catch (error) {
        const problems = problemsOf(error);
        const asksCouncil = await asksForCouncil(world, token);
        return c.html(<FirstPage action={c.req.path} problems={problems} asksCouncil={asksCouncil} {...asked} />, 422);
      }
    });
}
