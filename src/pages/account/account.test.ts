import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CookieJar, cookieJar } from '../../../test/cookie-jar.ts';
import { pageProblems } from '../../../test/html-validity.ts';
import { type Served, serving, VALE, vale, visible } from '../../../test/served.ts';
import { type Grant, type Role, WHOLE_COUNCIL } from '../../model/person.ts';
import { readCovers } from '../../store/people/memberships.ts';
import { addPerson } from '../../tasks/people/addPerson.ts';

const PASSWORD = 'four words of nothing';
const FIREFOX = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0' };
const PHONE = {
  'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile/15E148 Safari/604.1',
};

let now = '2026-11-21T09:00:00Z';
let served: Served;
let bob: string;
beforeAll(async () => {
  served = await serving([await vale()], { clock: () => now });
  bob = await person('bob', 'contributor', 'Head of Housing');
});
afterAll(() => served.close());

async function person(name: string, role: Role, post: string | null = null): Promise<string> {
  const grants: readonly Grant[] = [{ role, scope: WHOLE_COUNCIL }];
  const added = await addPerson(served.context, VALE, { email: `${name}@council.example`, name, post, grants, password: PASSWORD });
  return added.id;
}

async function inside(name: string, headers = FIREFOX, password = PASSWORD): Promise<CookieJar> {
  const browser = cookieJar(served.app);
  const answer = await browser.post('/sign-in', { email: `${name}@council.example`, password }, headers);
  expect(answer.status).toBe(303);
  return browser;
}

async function shown(browser: CookieJar, path = '/account'): Promise<string> {
  return visible(await (await browser.get(path)).text());
}

it('is a valid page that says who she is and what she may do, and keeps nothing', async () => {
  await person('ann', 'approver', 'Director');
  const browser = await inside('ann');
  const answer = await browser.get('/account');
  const html = await answer.text();
  expect(await pageProblems(html)).toEqual([]);
  expect(visible(html)).toContain('You are signed in as ann, ann@council.example.');
  expect(visible(html)).toContain('Vale of Glamorgan (example) Director · Approver');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

describe('the name', () => {
  it('is on one line, as it stands in letters', async () => {
    await person('liner', 'reader');
    const browser = await inside('liner');
    for (const name of ['Ann\r\nPay here', 'Ann\0']) {
      expect(visible(await (await browser.post('/account/name', { name })).text())).toContain(
        'The name has a character that cannot be seen',
      );
    }
  });

  it('is not another’s, nor one by which the plan says who signs off', async () => {
    await person('taker', 'approver', 'Team manager');
    await person('victim', 'approver');
    const browser = await inside('taker');
    const refused = async (name: string) => visible(await (await browser.post('/account/name', { name })).text());
    expect(await refused('Victim')).toContain('The name is what another is called at your council');
    expect(await refused('head of  adult services')).toContain('is how the plan names who returns a row or signs it off');
    expect((await browser.post('/account/name', { name: 'Team Manager' })).status).toBe(303);
  });

  it('changes, and an empty one does not', async () => {
    const browser = await inside('ann');
    const empty = await browser.post('/account/name', { name: ' ' });
    expect(empty.status).toBe(422);
    expect(visible(await empty.text())).toContain('The name is missing: expected a name.');
    const done = await browser.post('/account/name', { name: ' Ann Jones ' });
    expect(await shown(browser, done.headers.get('location') ?? '')).toContain('Your name is saved.');
    expect(await shown(browser)).toContain('You are signed in as Ann Jones');
  });
});

describe('the password', () => {
  it('changes with the present one, ends every other session and goes on here under a new one', async () => {
    await person('carol', 'reader');
    const here = await inside('carol');
    const there = await inside('carol', PHONE);
    const before = here.cookies.get('goldthread') ?? '';
    const wrong = await here.post('/account/password', { present: 'wrong', password: 'other words of nothing' });
    expect(wrong.status).toBe(422);
    expect(visible(await wrong.text())).toContain('The present password is not your password.');
    const weak = await here.post('/account/password', { present: PASSWORD, password: 'carol@council.example' });
    const told = await weak.text();
    expect(visible(told)).toContain('The new password is your own name or address: expected something that others do not know.');
    expect(told).not.toContain(PASSWORD);

    const done = await here.post('/account/password', { present: PASSWORD, password: 'other words of nothing' });
    expect(await shown(here, done.headers.get('location') ?? '')).toContain('Your password is changed.');
    expect((await there.get('/account')).status).toBe(303);
    expect((await served.stranger.get('/account', { cookie: `goldthread=${before}` })).status).toBe(303);
    const old = await cookieJar(served.app).post('/sign-in', { email: 'carol@council.example', password: PASSWORD });
    expect(old.status).toBe(401);
    await inside('carol', FIREFOX, 'other words of nothing');
  });

  it('is guessed at most five times by whoever finds an open browser', async () => {
    await person('dave', 'reader');
    const browser = await inside('dave');
    for (let guess = 0; guess < 5; guess += 1) await browser.post('/account/password', { present: 'wrong', password: 'x' });
    const refused = await browser.post('/account/password', { present: PASSWORD, password: 'other words of nothing' });
    expect(visible(await refused.text())).toContain('The present password was wrong too often: try again in 15 minutes.');
  });
});

describe('sessions', () => {
  it('are listed by browser and system with when they were used, and end one by one or all at once', async () => {
    await person('erin', 'reader');
    const here = await inside('erin');
    now = '2026-11-21T10:30:00Z';
    const phone = await inside('erin', PHONE);
    const library = await inside('erin', { 'user-agent': 'curl/8' });
    await here.get('/account');
    const page = await (await here.get('/account')).text();
    expect(visible(page)).toContain('Firefox on Windows, this one Since 9:00 on 21 November 2026');
    expect(visible(page)).toContain('Safari on iOS Since 10:30 on 21 November 2026 Last used at 10:30 on 21 November 2026 End');
    const [, session = ''] = /value="([0-9a-f-]+)"\/?><button[^>]*aria-label="End Safari on iOS/.exec(page) ?? [];
    const ann = await inside('ann');
    expect((await ann.post('/account/sessions/end', { session })).status, "somebody else's session").toBe(404);
    expect((await phone.get('/account')).status).toBe(200);
    await here.post('/account/sessions/end', { session });
    expect((await phone.get('/account')).status).toBe(303);
    expect((await library.get('/account')).status).toBe(200);
    await here.post('/account/sessions/end-others', {});
    expect((await library.get('/account')).status).toBe(303);
    expect((await here.get('/account')).status).toBe(200);
  });
});

describe('a deputy', () => {
  it('is named from a day to a day, seen by both, and taken back', async () => {
    const ann = await inside('ann');
    const done = await ann.post('/account/deputies', { council: VALE, deputy: bob, from: '2026-12-01', to: '2026-12-24' });
    expect(done.status).toBe(303);
    expect(await shown(ann)).toContain('bob stands in for you 1 December 2026 to 24 December 2026 Take back');
    expect(await shown(await inside('bob'))).toContain('You stand in for Ann Jones 1 December 2026 to 24 December 2026');
    expect(await readCovers(served.context.store.db, VALE)).toMatchObject([{ deputy: bob, from: '2026-12-01', to: '2026-12-24' }]);
    await ann.post('/account/deputies/remove', { council: VALE, deputy: bob, from: '2026-12-01' });
    expect(await shown(ann)).not.toContain('stands in for you');
  });

  it('is refused with everything that is wrong, and what was typed stays', async () => {
    const ann = await inside('ann');
    const answer = await ann.post('/account/deputies', { council: VALE, deputy: '', from: '2026-02-30', to: '2026-11-20' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(await pageProblems(html)).toEqual([]);
    expect(visible(html)).toContain('The deputy is missing: expected somebody of this council.');
    expect(visible(html)).toContain('The first day is no day: expected one such as 2026-12-24.');
    expect(html).toContain('value="2026-11-20"');
    const past = await ann.post('/account/deputies', { council: VALE, deputy: bob, from: '2026-11-01', to: '2026-11-20' });
    expect(visible(await past.text())).toContain('The last day has passed: expected today or a later day.');
  });

  it('is no way into another council, nor for whoever only reads', async () => {
    const ann = await inside('ann');
    const cover = { deputy: bob, from: '2026-12-01', to: '2026-12-24' };
    expect((await ann.post('/account/deputies', { council: 'atlantis', ...cover })).status).toBe(404);
    expect((await (await inside('erin')).post('/account/deputies', { council: VALE, ...cover })).status).toBe(404);
  });
});

it('leaves a person of the examples as she is', async () => {
  const open = await serving([await vale()], { signIn: { demonstration: true } });
  const grants: readonly Grant[] = [{ role: 'officer', scope: WHOLE_COUNCIL }];
  const eve = { email: 'eve@example.org', name: 'Eve', post: null, grants, password: PASSWORD, demonstration: true };
  const { id } = await addPerson(open.context, VALE, eve);
  const browser = cookieJar(open.app);
  await browser.post('/sign-in/example', { person: id });
  expect(visible(await (await browser.get('/account')).text())).toContain('This is a person of the examples.');
  expect((await browser.post('/account/name', { name: 'Mallory' })).status).toBe(422);
  expect((await browser.post('/account/password', { present: PASSWORD, password: 'mine from now on' })).status).toBe(422);
  expect((await browser.get('/account/two-factor')).headers.get('location')).toBe('/account');
  expect(visible(await (await browser.get('/account')).text())).toContain('You are signed in as Eve,');
  await open.close();
});
