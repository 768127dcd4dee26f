import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CookieJar, cookieJar } from '../../../test/cookie-jar.ts';
import { CLIENT, openIdProvider, type TestProvider } from '../../../test/openid-provider.ts';
import { type Served, serving, VALE, vale, visible } from '../../../test/served.ts';
import { WHOLE_COUNCIL } from '../../model/person.ts';
import { addPerson } from '../../tasks/people/addPerson.ts';

const HERE = 'http://localhost:8080';
let now = '2026-11-21T09:00:00Z';
let provider: TestProvider;
let served: Served;
beforeAll(async () => {
  provider = await openIdProvider(`${HERE}/sign-in/openid/callback`);
  const openId = { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Brackenshire', trustsEmail: false };
  served = await serving([await vale()], { signIn: { openId }, clock: () => now });
  for (const name of ['ann', 'bob', 'carol']) {
    const grants = [{ role: 'reader', scope: WHOLE_COUNCIL }] as const;
    await addPerson(served.context, VALE, { email: `${name}@council.example`, name, post: null, grants, password: null });
    provider.people.set(name, { email: `${name}@council.example`, verified: name !== 'carol' });
  }
  provider.people.set('stranger', { email: 'stranger@council.example', verified: true });
});
afterAll(async () => {
  await served.close();
  await provider.stop();
});

/** Leaves for the provider. */
async function leave(browser: CookieJar, to = '/'): Promise<string> {
  const answer = await browser.get(`/sign-in/openid?${new URLSearchParams({ to })}`);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

const path = (url: string): string => url.slice(HERE.length);

async function isIn(browser: CookieJar): Promise<boolean> {
  return (await browser.get('/account')).status === 200;
}

it('is offered on the sign-in page, by a link that leaves with PKCE, state and nonce', async () => {
  const browser = cookieJar(served.app);
  expect(await (await browser.get('/sign-in?to=/x')).text()).toContain(
    '<a class="button" href="/sign-in/openid?to=%2Fx">Sign in with Brackenshire</a>',
  );
  const { searchParams } = new URL(await leave(browser));
  expect(Object.fromEntries(searchParams)).toMatchObject({
    redirect_uri: `${HERE}/sign-in/openid/callback`,
    response_type: 'code',
    code_challenge_method: 'S256',
    scope: 'openid email profile',
  });
  for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/);
});

it('lets in whoever is invited, by the address that the provider has verified, and goes on', async () => {
  const browser = cookieJar(served.app);
  const back = await provider.visit(await leave(browser, `/${VALE}/plans`), 'ann');
  const answer = await browser.get(path(back));
  expect(answer.headers.get('location')).toBe(`/${VALE}/plans`);
  expect((await browser.get(`/${VALE}/plans`)).status).toBe(200);
  expect([...browser.cookies.keys()]).toEqual(['goldthread']);
});

it('knows her afterwards by her name at the provider, whatever her address becomes', async () => {
  provider.people.set('ann', { email: 'ann.married@council.example', verified: true });
  const browser = cookieJar(served.app);
  await browser.get(path(await provider.visit(await leave(browser), 'ann')));
  expect(visible(await (await browser.get('/account')).text())).toContain('You are signed in as ann, ann@council.example');
});

it('does not open her account to somebody else who is given her address one day', async () => {
  provider.people.set('heir', { email: 'ann@council.example', verified: true });
  const browser = cookieJar(served.app);
  expect((await browser.get(path(await provider.visit(await leave(browser), 'heir')))).status).toBe(403);
  expect(await isIn(browser)).toBe(false);
});

it('tells whoever nobody has invited whom to ask', async () => {
  const browser = cookieJar(served.app);
  const answer = await browser.get(path(await provider.visit(await leave(browser), 'stranger')));
  expect(answer.status).toBe(403);
  const text = visible(await answer.text());
  expect(text).toContain('Brackenshire knows you, and we do not yet');
  expect(text).toContain(
    "You are stranger@council.example there, and nobody here has invited you by that address. Ask an administrator of your council's performance pages to do so.",
  );
  expect(await isIn(browser)).toBe(false);
});

it('takes no address that the provider has not verified', async () => {
  const browser = cookieJar(served.app);
  const answer = await browser.get(path(await provider.visit(await leave(browser), 'carol')));
  expect(answer.status).toBe(403);
  expect(visible(await answer.text())).toContain(
    'Brackenshire gave no e-mail address that it has verified, and nobody here has invited you',
  );
});

it('lets nobody in with another state than the browser left with', async () => {
  const browser = cookieJar(served.app);
  const back = new URL(await provider.visit(await leave(browser), 'bob'));
  back.searchParams.set('state', 'a'.repeat(43));
  const answer = await browser.get(back.pathname + back.search);
  expect(answer.status).toBe(401);
  expect(visible(await answer.text())).toContain('Brackenshire did not say who you are. Try again.');
  expect(await isIn(browser)).toBe(false);
});

it('lets nobody in by an answer that was given to another browser', async () => {
  const victim = cookieJar(served.app);
  const attacker = cookieJar(served.app);
  const back = await provider.visit(await leave(attacker), 'bob');
  expect((await victim.get(path(back))).status).toBe(401);
  await leave(victim);
  expect((await victim.get(path(back))).status).toBe(401);
  expect(await isIn(victim)).toBe(false);
});

it('takes each answer once', async () => {
  const browser = cookieJar(served.app);
  const back = path(await provider.visit(await leave(browser), 'bob'));
  const cookie = `goldthread-openid=${browser.cookies.get('goldthread-openid')}`;
  expect((await browser.get(back)).status).toBe(303);
  const again = await served.stranger.get(back, { cookie });
  expect(again.status).toBe(401);
  expect(visible(await again.text())).toContain('Begin again');
  expect(again.headers.get('set-cookie') ?? '').not.toContain('goldthread=');
});

it('waits ten minutes for the answer', async () => {
  const browser = cookieJar(served.app);
  const back = path(await provider.visit(await leave(browser), 'bob'));
  now = '2026-11-21T09:10:01Z';
  expect((await browser.get(back)).status).toBe(401);
  expect(await isIn(browser)).toBe(false);
});

it('says so where she says no there', async () => {
  const browser = cookieJar(served.app);
  const back = await provider.refuse(await leave(browser));
  expect(new URL(back).searchParams.get('error')).toBe('access_denied');
  const answer = await browser.get(path(back));
  expect(answer.status).toBe(401);
  expect(visible(await answer.text())).toContain('You are not signed in');
});

it('says so where the provider does not answer', async () => {
  const openId = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y', name: 'Brackenshire', trustsEmail: false };
  const lonely = await serving([], { signIn: { openId } });
  const answer = await cookieJar(lonely.app).get('/sign-in/openid');
  expect(answer.status).toBe(503);
  expect(visible(await answer.text())).toContain(
    'Signing in with Brackenshire is not possible now: its identity provider does not answer.',
  );
  await lonely.close();
});

it('is not there where no provider is set', async () => {
  const plain = await serving([]);
  const browser = cookieJar(plain.app);
  expect((await browser.get('/sign-in/openid')).status).toBe(404);
  expect((await browser.get('/sign-in/openid/callback?code=1')).status).toBe(404);
  await plain.close();
});
