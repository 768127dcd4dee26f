import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CookieJar, cookieJar } from '../../../test/cookie-jar.ts';
import { pageProblems } from '../../../test/html-validity.ts';
import { type Served, serving, VALE, vale, visible } from '../../../test/served.ts';
import { WHOLE_COUNCIL } from '../../model/person.ts';
import { actingAs, type Context } from '../../tasks/context.ts';
import type { Message } from '../../tasks/mailer.ts';
import { resetLink } from '../../tasks/people/helping.ts';
import { inviteAgain, invitePerson } from '../../tasks/people/invitePerson.ts';
import { endPerson } from '../../tasks/people/people.ts';
import { actorOf } from '../../tasks/signIn/session.ts';

const HERE = 'http://localhost:8080';
const PASSWORD = 'four words of nothing';
const READER = [{ role: 'reader', scope: WHOLE_COUNCIL }] as const;

let now = '2026-11-21T09:00:00Z';
let served: Served;
/** what would have gone out by e-mail */
const sent: Message[] = [];
beforeAll(async () => {
  const council = await vale();
  const other = { ...council, organisation: { ...council.organisation, name: 'Porthmelin' } };
  const mailer = { send: async (message: Message) => void sent.push(message) };
  served = await serving([council, other], { clock: () => now, mailer });
});
afterAll(() => served.close());
beforeEach(() => {
  now = '2026-11-21T09:00:00Z';
  sent.length = 0;
});

async function invited(email: string, organisation = VALE, context: Context = served.context) {
  const invitation = { email, name: email.split('@')[0] ?? '', post: null, grants: READER };
  return invitePerson(context, organisation, invitation, { address: HERE, mailer: null });
}

const jar = (): CookieJar => cookieJar(served.app);
const path = (link: string | null): string => (link ?? '').slice(HERE.length);
const chosen = (name: string, password = PASSWORD) => ({ name, password, repeated: password });

describe('an invitation', () => {
  it('lets her choose name and password, signs her in, and works once', async () => {
    const { link } = await invited('ann@council.example');
    const browser = jar();
    const page = await (await browser.get(path(link))).text();
    expect(await pageProblems(page)).toEqual([]);
    expect(visible(page)).toContain('You are invited to Vale of Glamorgan (example)');
    const done = await browser.post(path(link), chosen('Ann Jones'));
    expect(done.headers.get('location')).toBe(`/${VALE}`);
    expect(visible(await (await browser.get('/account')).text())).toContain('You are signed in as Ann Jones, ann@council.example.');
    const again = await jar().post(path(link), chosen('Mallory'));
    expect(again.status).toBe(404);
    expect(visible(await again.text())).toContain('This invitation was taken up, or has run out. Whoever invited you can make a new one.');
    expect((await jar().post('/sign-in', { email: 'ann@council.example', password: PASSWORD })).status).toBe(303);
  });

  it('says everything that is wrong, keeps what was typed but the password, and stays good', async () => {
    const { link } = await invited('bob@council.example');
    const answer = await jar().post(path(link), { name: '', password: 'bob@council.example', repeated: 'x' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(await pageProblems(page)).toEqual([]);
    expect(visible(page)).toContain('The name is missing: expected a name.');
    expect(visible(page)).toContain('The new password is your own name or address: expected something that others do not know.');
    expect(visible(page)).toContain('The second password is not the same: expected the password again.');
    expect((await jar().get(path(link))).status).toBe(200);
  });

  it('lasts seven days', async () => {
    const { link } = await invited('carol@council.example');
    now = '2026-11-28T08:59:59Z';
    expect((await jar().get(path(link))).status).toBe(200);
    now = '2026-11-28T09:00:00Z';
    expect((await jar().get(path(link))).status).toBe(404);
  });

  it('is worth nothing once a new one was made', async () => {
    const first = await invited('dora@council.example');
    const second = await inviteAgain(served.context, VALE, first.id, { address: HERE, mailer: null });
    expect((await jar().get(path(first.link))).status).toBe(404);
    expect((await jar().get(path(second.link))).status).toBe(200);
  });

  it('goes out by e-mail where there is one, as words and the link alone', async () => {
    const invitation = { email: 'erin@council.example', name: 'Erin', post: null, grants: READER };
    const mailer = { send: async (message: Message) => void sent.push(message) };
    const { link } = await invitePerson(served.context, VALE, invitation, { address: HERE, mailer });
    expect(sent).toEqual([
      {
        to: 'erin@council.example',
        subject: 'Your invitation to Vale of Glamorgan (example)',
        text: `Operator invites you to the performance pages of Vale of Glamorgan (example).\n\nOpen this link, say your name and choose a password:\n${link}\n\nIt works once, within 7 days. If you expected no invitation, do nothing.`,
      },
    ]);
  });

  it('gives the administrator of one council no link by which she could be somebody of another', async () => {
    const vales = await served.as({
      email: 'admin@vale.example',
      grants: [{ role: 'administrator', scope: WHOLE_COUNCIL }],
      councils: [VALE],
    });
    const account = { id: vales.id, name: 'Admin', email: 'admin@vale.example' };
    const asAdmin = actingAs(served.context, await actorOf(served.context, account));
    const { id } = await invited('frank@porthmelin.example', 'porthmelin');
    expect(await invited('frank@porthmelin.example', VALE, asAdmin)).toEqual({ id, link: null, sent: false });
    await expect(resetLink(asAdmin, VALE, id, HERE)).rejects.toThrow('belongs to another council too');
    await expect(invited('x@vale.example', 'porthmelin', asAdmin)).rejects.toThrow('There is no council "porthmelin"');

    const own = await invited('gwen@vale.example', VALE, asAdmin);
    expect(own.link).toMatch(/\/invitation\/[\w-]{43}$/);
  });
});

it('tells her by e-mail what an administrator did to her account, without the link', async () => {
  const { id } = await invited('helped@council.example');
  const reset = new URLSearchParams();
  const link = /\/reset\/[\w-]{43}/.exec(await (await served.post(`/${VALE}/people/${id}/reset`, reset)).text())?.[0] ?? 'none';
  await served.post(`/${VALE}/people/${id}/no-two-factor`, reset);
  expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
    ['helped@council.example', 'A link for a new password was made for you'],
    ['helped@council.example', 'The code from your phone was turned off'],
  ]);
  expect(sent[0]?.text).toContain('A Test made a link by which a new password can be chosen for your account in Goldthread.');
  expect(JSON.stringify(sent)).not.toContain(link);
  expect((await jar().get(link)).status).toBe(200);
  expect(await served.text(`/${VALE}/people/${id}`)).not.toContain('A link was last made');
});

describe('a forgotten password', () => {
  async function link(email: string): Promise<string> {
    sent.length = 0;
    const answer = await jar().post('/reset', { email });
    expect(answer.headers.get('location')).toBe('/reset/asked');
    return /http:\S+/.exec(sent[0]?.text ?? '')?.[0] ?? '';
  }

  it('is changed by a link that works once within an hour, and ends every session', async () => {
    const { link: invitation } = await invited('hugh@council.example');
    const before = jar();
    await before.post(path(invitation), chosen('Hugh'));
    const reset = path(await link('HUGH@council.example'));
    expect(sent[0]).toMatchObject({ to: 'hugh@council.example', subject: 'A new password for Goldthread' });
    const page = await (await jar().get(reset)).text();
    expect(await pageProblems(page)).toEqual([]);
    const done = await jar().post(reset, { password: 'other words of nothing', repeated: 'other words of nothing' });
    expect(visible(await (await jar().get(done.headers.get('location') ?? '')).text())).toContain(
      'Your password is changed. Sign in with it.',
    );
    expect((await before.get('/account')).status).toBe(303);
    expect((await jar().get(reset)).status).toBe(404);
    expect((await jar().post('/sign-in', { email: 'hugh@council.example', password: PASSWORD })).status).toBe(401);
    expect((await jar().post('/sign-in', { email: 'hugh@council.example', password: 'other words of nothing' })).status).toBe(303);

    const late = path(await link('hugh@council.example'));
    now = '2026-11-21T10:00:00Z';
    expect((await jar().get(late)).status).toBe(404);
  });

  it('has the same answer for an address that nobody has, and sends nothing', async () => {
    expect(await link('nobody@council.example')).toBe('');
    expect(sent).toEqual([]);
  });

  it('is asked for three times in a quarter of an hour', async () => {
    for (let asked = 0; asked < 3; asked += 1) await link('ivy@council.example');
    const refused = await jar().post('/reset', { email: 'ivy@council.example' });
    expect(refused.status).toBe(429);
    expect(visible(await refused.text())).toContain('The e-mail address was given too often: try again in 15 minutes.');
  });

  it('is a matter for an administrator where the server sends no e-mail', async () => {
    const silent = await serving([]);
    const page = visible(await (await silent.stranger.get('/reset')).text());
    expect(page).toContain('This server sends no e-mail. An administrator of your council can make a link for you, under People.');
    await silent.close();
  });
});

it('leaves no token of a link in the store, nor in the log of what was done', async () => {
  const { link } = await invited('kim@council.example');
  const token = path(link).split('/').at(-1) ?? '';
  const { db } = served.context.store;
  const held = [await db.selectFrom('links').selectAll().execute(), await db.selectFrom('audit').selectAll().execute()];
  expect(token).toHaveLength(43);
  expect(JSON.stringify(held)).not.toContain(token);
  expect(JSON.stringify(held)).not.toContain(PASSWORD);
});

it('lets somebody who left a council see nothing of it from her next request on', async () => {
  const { id, link } = await invited('leo@council.example');
  const browser = jar();
  await browser.post(path(link), chosen('Leo'));
  expect((await browser.get(`/${VALE}`)).status).toBe(200);
  await endPerson(served.context, VALE, id);
  expect((await browser.get(`/${VALE}`)).status).toBe(303);
});
