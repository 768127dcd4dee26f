import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieJar } from '../../../test/cookie-jar.ts';
import { anObservation } from '../../../test/make.ts';
import { roundCouncil } from '../../../test/round.ts';
import { type Served, serving, VALE, vale, visible } from '../../../test/served.ts';
import { ASSETS } from '../../components/assets.ts';
import { WHOLE_COUNCIL } from '../../model/person.ts';
import { importCouncil } from '../../tasks/importCouncil.ts';
import { addPerson } from '../../tasks/people/addPerson.ts';
import { loggedPath } from './logged-path.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

describe('every answer', () => {
  it('allows nothing but our own files', async () => {
    const policy = (await served.get('/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; style-src 'self'; script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('is given only under a name of this machine or the public address', async () => {
    const answer = await served.app.request('http://rebound.example:8080/');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Goldthread does not answer as rebound.example.');
  });

  it('is given at the public address, to forms of that address alone, and over https only', async () => {
    const open = await serving([await vale()], { signIn: { address: 'https://performance.council.example' } });
    const browser = cookieJar(open.app, 'http://performance.council.example');
    const page = await browser.get('/sign-in');
    expect(page.status).toBe(200);
    expect(page.headers.get('strict-transport-security')).toBe('max-age=63072000');
    const reset = (origin: string) => browser.post('/reset', { email: 'a' }, { origin });
    expect((await reset('https://performance.council.example')).status).toBe(200);
    expect((await reset('http://performance.council.example')).status).toBe(403);
    expect((await reset('null')).status).toBe(403);
    expect((await open.app.request('http://localhost.evil.example/')).status).toBe(403);
    expect((await open.get('/sign-in')).headers.get('strict-transport-security')).toBeNull();
    await open.close();
  });

  it('keeps the session of a public https address in a cookie of that host, over https alone', async () => {
    const open = await serving([await vale()], { signIn: { address: 'https://performance.council.example', demonstration: true } });
    const grants = [{ role: 'reader', scope: WHOLE_COUNCIL }] as const;
    const eve = { email: 'eve@example.org', name: 'Eve', post: null, grants, password: null, demonstration: true };
    const { id } = await addPerson(open.context, VALE, eve);
    const browser = cookieJar(open.app, 'http://performance.council.example');
    const answer = await browser.post('/sign-in/example', { person: id }, { origin: 'https://performance.council.example' });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-goldthread=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await browser.get('/account')).status).toBe(200);
    const plain = { cookie: `goldthread=${browser.cookies.get('__Host-goldthread')}` };
    expect((await open.app.request('http://performance.council.example/account', { headers: plain })).status).toBe(303);
    await open.close();
  });

  it('is kept by nothing on the way, and asked for again by the browser, wherever it says something of a person', async () => {
    for (const page of ['/', `/${VALE}`, `/${VALE}/people`, `/${VALE}/audit`, `/${VALE}/returns`, `/${VALE}/method`, '/vale.csv']) {
      const kept = (await served.get(page)).headers.get('cache-control');
      expect([page, kept]).toEqual([page, page === '/vale.csv' ? 'no-store' : 'private, no-cache']);
    }
  });

  it('is a page that says so where the address cannot be read', async () => {
    const answer = await served.get('/%E0%A4%A');
    expect(answer.status).toBe(404);
    expect(visible(await answer.text())).toContain('There is no council "%E0%A4%A", or nothing there');
  });

  it('comes without a slash at the end of its address', async () => {
    expect((await served.get(`/${VALE}/plans/`)).headers.get('location')).toBe(`http://localhost:8080/${VALE}/plans`);
  });
});

describe('a page that was made', () => {
  const address = `/${VALE}/method`;

  it('is not sent again to whoever has it', async () => {
    const etag = (await served.get(address)).headers.get('etag') ?? '';
    const again = await served.get(address, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('is compressed as the browser understands it, and is the same page', async () => {
    const plain = await (await served.get(address)).text();
    const brotli = await served.get(address, { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(plain);
    const gzip = await served.get(address, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(plain);
  });

  it('is made anew when the council changes', async () => {
    const council = await vale();
    const etag = (await served.get(address)).headers.get('etag') ?? '';
    await importCouncil(
      served.context,
      { ...council, organisation: { ...council.organisation, name: 'Vale of Glamorgan (Example)' } },
      { who: 'a test' },
    );
    const after = await served.get(address, { 'if-none-match': etag });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('Vale of Glamorgan (Example)');
  });

  it('opens with the newer period from the day on which its figures lock, though nothing was changed', async () => {
    const council = roundCouncil('Boundary');
    const figure = anObservation('2026-27 Q2', { indicator: 'R3', value: '11' });
    let now = '2026-11-05T23:50:00.000Z';
    const open = await serving([{ ...council, observations: [...council.observations, figure] }], { clock: () => now });
    const shown = async () => /<option[^>]* selected[^>]*>([^<]*)</.exec(await (await open.get('/boundary/plans')).text())?.[1];
    expect(await shown()).toBe('Quarter 1, 2026-27');
    now = '2026-11-06T00:10:00.000Z';
    expect(await shown()).toBe('Quarter 2, 2026-27');
    await open.close();
  });
});

it.each([
  '/reset',
  '/invitation/token',
  '/sign-in',
  `/${VALE}/people/invite`,
  `/${VALE}/calendar/year?year=2013-14`,
  `/${VALE}/set-up/targets`,
])('takes no form at %s that is larger than any of ours, whoever sends it', async (path) => {
  const answer = await served.post(path, new URLSearchParams({ email: 'a'.repeat(11 * 1024 * 1024) }));
  expect(answer.status).toBe(413);
});

it('keeps our own files for ever under an address with their hash', async () => {
  for (const { url, contentType } of ASSETS) {
    const file = await served.get(url);
    expect(file.headers.get('content-type')).toBe(contentType);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  }
  const missing = await served.get('/assets/nothing.css');
  expect(missing.status).toBe(404);
  expect(missing.headers.get('content-security-policy')).toContain("default-src 'none'");
});

describe('what goes wrong', () => {
  it('is a page that helps where nothing is at the address', async () => {
    const answer = await served.get(`/${VALE}/nowhere`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(`<a href="/${VALE}">The home of this council</a>`);
  });

  it('is said to be ours where it is, without its inner words', async () => {
    const broken = await serving([]);
    await broken.context.store.close();
    const answer = await broken.get('/');
    expect(answer.status).toBe(500);
    const text = visible(await answer.text());
    expect(text).toContain('It is a fault of ours');
    expect(text).not.toContain('driver');
    await broken.close();
  });
});

it('tells a machine whether the store answers', async () => {
  const answer = await served.get('/healthz');
  expect(await answer.json()).toEqual({ status: 'ok' });
});

it('writes no token of a link into the log', () => {
  const token = 'q8Zr-token_of_a_link';
  for (const path of ['/invitation/', '/reset/', '/sign-in/first/']) expect(loggedPath(path + token)).toBe(`${path}…`);
  expect(loggedPath('/sign-in')).toBe('/sign-in');
});

it('sends a page that is made anew each time compressed, and it is the same page', async () => {
  const plain = await (await served.get(`/${VALE}/people`)).text();
  const zipped = await served.get(`/${VALE}/people`, { 'accept-encoding': 'gzip' });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(plain);
});
