import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CookieJar, cookieJar } from '../../../test/cookie-jar.ts';
import { pageProblems } from '../../../test/html-validity.ts';
import { type Served, serving, VALE, vale, visible } from '../../../test/served.ts';
import { type Grant, WHOLE_COUNCIL } from '../../model/person.ts';
import { accountByEmail } from '../../store/people/accounts.ts';
import { importCouncil } from '../../tasks/importCouncil.ts';
import { endAccount } from '../../tasks/people/accounts.ts';
import { addPerson } from '../../tasks/people/addPerson.ts';

const PASSWORD = 'four words of nothing';
const ANN = { email: 'Ann.Jones@council.example', password: PASSWORD };

/** The time of day, which the tests move. */
let now = '2026-11-21T09:00:00Z';
let served: Served;
beforeAll(async () => {
  served = await serving([await vale()], { clock: () => now, signIn: { demonstration: true } });
  const person = { post: null, grants: [{ role: 'reader', scope: WHOLE_COUNCIL }] } as const;
  await addPerson(served.context, VALE, { ...person, ...ANN, name: 'Ann Jones' });
  await addPerson(served.context, VALE, { ...person, email: 'bob@council.example', name: 'Bob', password: PASSWORD });
  await addPerson(served.context, VALE, { ...person, email: 'eve@example.org', name: 'Eve Example', password: null, demonstration: true });
});
afterAll(() => served.close());

const jar = (): CookieJar => cookieJar(served.app);

async function said(answer: Response): Promise<string> {
  return visible(await answer.text());
}

/** Every act in the log of what belongs to no council, with whom it is about. */
async function told(act: string): Promise<{ subject: string; detail: string }[]> {
  const rows = served.context.store.db
    .selectFrom('audit')
    .select(['subject', 'detail'])
    .where('act', '=', act)
    .where('organisation', '=', '');
  return rows.orderBy('number').execute();
}

describe('whoever has not signed in', () => {
  it('is sent to sign in from every address alike, whether something is there or not', async () => {
    for (const path of [`/${VALE}`, '/atlantis/plans?period=2013-14 Q2', '/', '/account', '/import']) {
      const answer = await served.stranger.get(path);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`/sign-in?${new URLSearchParams({ to: path.replace(' ', '%20') })}`);
      expect(await answer.text()).toBe('');
    }
  });

  it('sees what is for everyone', async () => {
    for (const path of ['/sign-in', '/reset', '/accessibility', '/healthz']) expect((await served.stranger.get(path)).status).toBe(200);
  });

  it('is told so where a script asks', async () => {
    expect((await served.stranger.get(`/${VALE}`, { 'sec-fetch-dest': 'empty' })).status).toBe(401);
  });

  it('finds valid pages', async () => {
    for (const path of ['/sign-in', '/reset', '/reset/asked']) {
      expect(await pageProblems(await (await served.stranger.get(path)).text())).toEqual([]);
    }
  });
});

describe('signing in', () => {
  it('goes on to where she wanted to go, capitals of the address aside', async () => {
    const browser = jar();
    const to = `/${VALE}/plans?period=2013-14+Q2`;
    const answer = await browser.post('/sign-in', { email: 'ann.jones@COUNCIL.example ', password: PASSWORD, to });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(to);
    expect((await browser.get(to)).status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/^goldthread=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('goes home to the one council that she belongs to where she asked for no page, and sees the list when she asks for it', async () => {
    const browser = jar();
    for (const to of ['', '/']) expect((await browser.post('/sign-in', { ...ANN, to })).headers.get('location')).toBe(`/${VALE}`);
    expect((await browser.get('/sign-in')).headers.get('location')).toBe(`/${VALE}`);
    expect((await browser.get('/')).status).toBe(200);
  });

  it('goes to what changed where she signs off and does not run the round', async () => {
    const approver = { role: 'approver', scope: WHOLE_COUNCIL } as const;
    const officer = { role: 'officer', scope: WHOLE_COUNCIL } as const;
    const join = async (email: string, grants: readonly Grant[]) => {
      await addPerson(served.context, VALE, { email, name: email, post: null, password: PASSWORD, grants });
      return (await jar().post('/sign-in', { email, password: PASSWORD })).headers.get('location');
    };
    expect(await join('director@council.example', [approver])).toBe(`/${VALE}/changes`);
    expect(await join('both@council.example', [approver, officer])).toBe(`/${VALE}`);
  });

  it('goes to the list of councils where she belongs to two', async () => {
    const { organisation, ...rest } = await vale();
    const name = 'Porthmelin';
    const { organisation: other } = await importCouncil(
      served.context,
      { ...rest, organisation: { ...organisation, name } },
      { who: 'a test' },
    );
    const two = {
      email: 'two@council.example',
      name: 'Two',
      post: null,
      password: PASSWORD,
      grants: [{ role: 'reader', scope: WHOLE_COUNCIL }],
    } as const;
    for (const council of [VALE, other]) await addPerson(served.context, council, two);
    expect((await jar().post('/sign-in', { email: two.email, password: PASSWORD })).headers.get('location')).toBe('/');
  });

  it('goes nowhere but to a path of ours', async () => {
    const places = [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/%5Cevil',
      'evil',
      '',
      '/sign-out',
      '/.//evil.example',
      '/\t/evil.example',
    ];
    for (const to of places) {
      const location = (await jar().post('/sign-in', { ...ANN, to })).headers.get('location') ?? '';
      expect(new URL(location, 'http://localhost:8080').host).toBe('localhost:8080');
      expect(location).toMatch(/^\/($|[^/\\])/);
      expect(location).not.toBe('/sign-out');
    }
  });

  it('has the same words for a wrong password and an address that nobody has', async () => {
    const answers = [
      await jar().post('/sign-in', { email: ANN.email, password: 'wrong' }),
      await jar().post('/sign-in', { email: 'nobody@council.example', password: 'wrong' }),
    ];
    const [wrong, nobody] = await Promise.all(answers.map((answer) => said(answer)));
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    expect(wrong).toContain('E-mail address and password do not fit together.');
    expect(nobody).toBe(wrong);
  });

  it('keeps no address in the log that nobody has: it may be a password', async () => {
    await jar().post('/sign-in', { email: 'four words of nothing', password: '' });
    const failures = await told('sign-in-failed');
    expect(failures.at(-1)).toEqual({ subject: '', detail: '{"why":"password"}' });
    expect(failures.map(({ subject }) => subject)).toContain(ANN.email);
  });

  it('lets nobody in whose account was ended, from the next request on', async () => {
    const browser = jar();
    await browser.post('/sign-in', { email: 'bob@council.example', password: PASSWORD });
    expect((await browser.get(`/${VALE}`)).status).toBe(200);
    await endAccount(served.context, 'bob@council.example');
    expect((await browser.get(`/${VALE}`)).status).toBe(303);
    expect((await jar().post('/sign-in', { email: 'bob@council.example', password: PASSWORD })).status).toBe(401);
  });

  it('makes a new session and ends the one that the browser had', async () => {
    const browser = jar();
    await browser.post('/sign-in', ANN);
    const before = browser.cookies.get('goldthread') ?? '';
    await browser.post('/sign-in', ANN);
    expect(browser.cookies.get('goldthread')).not.toBe(before);
    expect((await served.stranger.get('/account', { cookie: `goldthread=${before}` })).status).toBe(303);
  });

  it('ends with signing out', async () => {
    const browser = jar();
    await browser.post('/sign-in', ANN);
    const token = browser.cookies.get('goldthread') ?? '';
    const out = await browser.post('/sign-out', {});
    expect(browser.cookies.size).toBe(0);
    expect(out.headers.get('clear-site-data'), 'half-typed returns that the browser keeps').toBe('"storage"');
    expect(await said(await browser.get(out.headers.get('location') ?? ''))).toContain('You are signed out.');
    expect((await served.stranger.get('/account', { cookie: `goldthread=${token}` })).status).toBe(303);
  });

  it('takes no form from another site', async () => {
    expect((await jar().post('/sign-in', ANN, { origin: 'https://evil.example' })).status).toBe(403);
  });
});

describe('a session', () => {
  it('ends after eight hours without a request, and after thirty days whatever happens', async () => {
    now = '2026-11-22T09:00:00Z';
    const browser = jar();
    await browser.post('/sign-in', ANN);
    now = '2026-11-22T16:59:00Z';
    expect((await browser.get('/account')).status).toBe(200);
    now = '2026-11-23T00:58:59Z';
    expect((await browser.get('/account')).status).toBe(200);
    now = '2026-11-23T08:58:59Z';
    expect((await browser.get('/account')).status).toBe(303);

    now = '2026-12-01T09:00:00Z';
    await browser.post('/sign-in', ANN);
    for (let hour = 1; hour < 30 * 24; hour += 7) {
      now = new Date(Date.UTC(2026, 11, 1, 9 + hour)).toISOString();
      expect((await browser.get('/account')).status).toBe(200);
    }
    now = '2026-12-31T09:00:01Z';
    expect((await browser.get('/account')).status).toBe(303);
  });

  it('is known to the store by a hash, with the browser and system alone', async () => {
    const browser = jar();
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    await browser.post('/sign-in', ANN, { 'user-agent': agent });
    const token = browser.cookies.get('goldthread') ?? '';
    const sessions = await served.context.store.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(sessions)).not.toContain(token);
    expect(sessions.map(({ browser: name }) => name)).toContain('Firefox on Linux');
  });
});

describe('what was typed before the session was lost', () => {
  it('is kept on the sign-in page and sent again with one button', async () => {
    const browser = jar();
    const lost = await browser.post('/import/typed?x=1', { value: '97.4 <b>"quoted"</b>', comment: 'two\nlines' });
    expect(lost.status).toBe(401);
    const page = await lost.text();
    expect(visible(page)).toContain('sign in, and you can send it again');
    expect(await pageProblems(page)).toEqual([]);
    const kept = unescaped(/name="kept" value="([^"]*)"/.exec(page)?.[1] ?? '');
    const again = await browser.post('/sign-in', { ...ANN, kept, to: '/' });
    const html = await again.text();
    expect(again.status).toBe(200);
    expect(html).toContain('<form action="/import/typed?x=1" method="post">');
    const values = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      unescaped(value ?? ''),
    ]);
    expect(values).toEqual([
      ['value', '97.4 <b>"quoted"</b>'],
      ['comment', 'two\nlines'],
    ]);
  });

  it('is typed again where it is a password', async () => {
    const page = await (await jar().post('/account/password', { present: PASSWORD, password: 'other words of nothing' })).text();
    expect(page).toContain('<h1>Sign in</h1>');
    expect(page).not.toContain(PASSWORD);
    expect(page).not.toContain('other words of nothing');
  });

  it('is sent to no other site, whatever the form says', async () => {
    const kept = JSON.stringify({ action: 'https://evil.example/', fields: [] });
    const answer = await jar().post('/sign-in', { ...ANN, kept, to: '/' });
    expect(answer.status).toBe(303);
  });
});

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

describe('guessing', () => {
  it('is heard ten times in a quarter of an hour for an address, and then told how long to wait', async () => {
    now = '2027-01-10T09:00:00Z';
    const email = 'carol@council.example';
    const grants = [{ role: 'reader', scope: WHOLE_COUNCIL }] as const;
    await addPerson(served.context, VALE, { email, name: 'Carol', post: null, grants, password: PASSWORD });
    const statuses = [];
    for (let guess = 0; guess < 10; guess += 1) {
      now = new Date(Date.UTC(2027, 0, 10, 9, guess)).toISOString();
      statuses.push((await jar().post('/sign-in', { email, password: `guess ${guess}` })).status);
    }
    expect(statuses).toEqual(Array(10).fill(401));
    const refused = await jar().post('/sign-in', { email, password: PASSWORD });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('360');
    expect(await said(refused)).toContain('This was tried too often. Try again in 6 minutes.');
    now = '2027-01-10T09:15:01Z';
    expect((await jar().post('/sign-in', { email, password: PASSWORD })).status).toBe(303);
    expect((await jar().post('/sign-in', { email, password: 'one more slip' })).status).toBe(401);
  });

  it('is limited for an address that nobody has in the same way', async () => {
    now = '2027-01-11T09:00:00Z';
    for (let guess = 0; guess < 10; guess += 1) await jar().post('/sign-in', { email: 'ghost@council.example', password: 'x' });
    expect((await jar().post('/sign-in', { email: 'ghost@council.example', password: 'x' })).status).toBe(429);
  });

  let inside: CookieJar;
  it('is limited by where it comes from, and lets many at once no further', async () => {
    now = '2027-01-12T08:59:00Z';
    inside = jar();
    await inside.post('/sign-in', ANN);
    now = '2027-01-12T09:00:00Z';
    const guesses = Array.from({ length: 70 }, (_, guess) => jar().post('/sign-in', { email: `n${guess}@council.example`, password: 'x' }));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(60);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  it('leaves no network or e-mail address in the store, and nothing once the quarter of an hour is over', async () => {
    const attempts = await served.context.store.db.selectFrom('attempts').select('subject').execute();
    expect(attempts.length).toBeGreaterThan(0);
    for (const { subject } of attempts) expect(subject).toMatch(/^[\w-]{43}$/);
    now = '2027-01-12T09:16:00Z';
    await inside.get('/account');
    expect(await served.context.store.db.selectFrom('attempts').select('subject').execute()).toHaveLength(0);
  });
});

describe('the second step', () => {
  const secretIn = (page: string): string => (/<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1] ?? '').replaceAll(' ', '');
  const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(now) });

  it('asks for the code of the app, takes each once, and recovery codes once', async () => {
    now = '2027-02-01T09:00:00Z';
    const email = 'dora@council.example';
    const grants = [{ role: 'reader', scope: WHOLE_COUNCIL }] as const;
    await addPerson(served.context, VALE, { email, name: 'Dora', post: null, grants, password: PASSWORD });
    const first = jar();
    await first.post('/sign-in', { email, password: PASSWORD });
    const offered = await (await first.get('/account/two-factor')).text();
    expect(await pageProblems(offered)).toEqual([]);
    const secret = secretIn(offered);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect((await first.post('/account/two-factor', { code: '000000' })).status).toBe(422);
    expect(secretIn(await (await first.get('/account/two-factor')).text())).toBe(secret);
    const on = await (await first.post('/account/two-factor', { code: codeOf(secret) })).text();
    const codes = [...on.matchAll(/<code>([A-Z2-9-]+)<\/code>/g)].map(([, code = '']) => code);
    expect(codes).toHaveLength(8);
    expect(new Set(codes).size).toBe(8);

    const second = jar();
    const asked = await second.post('/sign-in', { email, password: PASSWORD, to: `/${VALE}` });
    expect(asked.headers.get('location')).toBe(`/sign-in/code?to=${encodeURIComponent(`/${VALE}`)}`);
    expect((await second.get('/account')).status).toBe(303);
    expect((await second.post('/sign-in/code', { code: codeOf(secret) })).status, 'the code that turned it on').toBe(401);
    now = '2027-02-01T09:00:30Z';
    const inside = await second.post('/sign-in/code', { code: codeOf(secret), to: `/${VALE}` });
    expect(inside.headers.get('location')).toBe(`/${VALE}`);
    expect((await second.get('/account')).status).toBe(200);

    const third = jar();
    await third.post('/sign-in', { email, password: PASSWORD });
    expect((await third.post('/sign-in/code', { code: codeOf(secret) })).status, 'a code used before').toBe(401);
    const [recovery = ''] = codes;
    expect((await third.post('/sign-in/code', { code: recovery.toLowerCase().replace('-', ' ') })).status).toBe(303);
    const fourth = jar();
    await fourth.post('/sign-in', { email, password: PASSWORD });
    expect((await fourth.post('/sign-in/code', { code: recovery })).status, 'a recovery code used before').toBe(401);
    const account = await accountByEmail(served.context.store.db, email);
    expect(account?.recovery).toHaveLength(7);
    expect(JSON.stringify(account)).not.toContain(secret);
  });

  it('hears five wrong codes and no more, and waits ten minutes', async () => {
    now = '2027-02-02T09:00:00Z';
    const browser = jar();
    await browser.post('/sign-in', { email: 'dora@council.example', password: PASSWORD });
    const statuses = [];
    for (let guess = 0; guess < 6; guess += 1) statuses.push((await browser.post('/sign-in/code', { code: '123456' })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    now = '2027-02-02T09:10:01Z';
    expect(await said(await browser.post('/sign-in/code', { code: '123456' }))).toContain('That took more than ten minutes. Begin again.');
  });
});

describe('the demonstration', () => {
  it('lists its people, each with a button that signs in as her', async () => {
    now = '2027-03-01T09:00:00Z';
    const browser = jar();
    const page = await (await browser.get('/sign-in')).text();
    expect(visible(page)).toContain('Reader Eve Example, eve@example.org Vale of Glamorgan (example) Sign in');
    expect(visible(page)).not.toContain('Ann Jones');
    const person = /name="person" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect((await browser.post('/sign-in/example', { person, to: `/${VALE}` })).headers.get('location')).toBe(`/${VALE}`);
    expect(await said(await browser.get('/account'))).toContain('You are signed in as Eve Example');
  });

  it('signs nobody in as somebody real', async () => {
    const account = await accountByEmail(served.context.store.db, ANN.email);
    const browser = jar();
    expect((await browser.post('/sign-in/example', { person: account?.id ?? '' })).status).toBe(404);
    expect(browser.cookies.size).toBe(0);
  });

  it('is not there where a server shows no examples, and neither are its people', async () => {
    const production = await serving([await vale()]);
    const grants = [{ role: 'administrator', scope: WHOLE_COUNCIL }] as const;
    const person = { email: 'eve@example.org', name: 'Eve', post: null, grants, password: PASSWORD, demonstration: true };
    const { id } = await addPerson(production.context, VALE, person);
    const browser = cookieJar(production.app);
    expect(await said(await browser.get('/sign-in'))).not.toContain('Eve');
    expect((await browser.post('/sign-in/example', { person: id })).status).toBe(404);
    expect((await browser.post('/sign-in', { email: 'eve@example.org', password: PASSWORD })).status).toBe(401);
    await production.close();
  });
});
