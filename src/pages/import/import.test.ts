import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Served, serving, VALE, vale, visible } from '../../../test/served.ts';
import { councilRevision } from '../../tasks/councils.ts';

const FOLDER = join(import.meta.dirname, '../../../examples/vale');

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

let before: number;
beforeEach(async () => {
  before = await councilRevision(served.context, VALE);
});

/** The example's files as a browser sends them, with some of their text replaced. */
function upload(changes: Readonly<Record<string, readonly [string, string]>> = {}, mode = 'add'): FormData {
  const form = new FormData();
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.csv'))) {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const change = changes[name];
    form.append('workbook', new File([change ? text.replace(...change) : text], name));
  }
  form.append('mode', mode);
  return form;
}

async function preview(form: FormData): Promise<string> {
  const answer = await served.post('/import', form);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

/** Gives the word to import, as the form of the preview that was looked at sends it. */
async function confirm(place: string, mode = 'add', looked: string | null = null): Promise<Response> {
  const html = looked ?? (await (await served.get(place)).text());
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(html) ?? [];
  return served.post(place, new URLSearchParams({ mode, revision }));
}

it('says that a workbook of what is held already would change nothing', async () => {
  expect(await served.text(await preview(upload()))).toContain(
    'Everything in it is already held of Vale of Glamorgan (example): nothing would change.',
  );
});

it('shows what would change, changes nothing before the word, and then exactly that', async () => {
  const place = await preview(upload({ 'indicators.csv': ['Referrals decided within one working day', 'Referrals settled in a day'] }));
  const shown = await served.text(place);
  expect(shown).toContain('Of Vale of Glamorgan (example), 1 row would be changed.');
  expect(shown).toContain('indicators SCC006Q title Referrals decided within one working day Referrals settled in a day');
  expect(await councilRevision(served.context, VALE)).toBe(before);

  const done = await confirm(place, 'add');
  expect(done.status).toBe(303);
  expect(await councilRevision(served.context, VALE)).toBe(before + 1);
  expect(await served.text(done.headers.get('location') ?? '')).toContain('Vale of Glamorgan (example) now stands as the file says.');
  expect(await served.text(`/${VALE}/indicators/SCC006Q`)).toContain('Referrals settled in a day');
  expect((await served.get(place.split('?')[0] ?? '')).status).toBe(404);
});

it('asks again where somebody else changed the council between the look and the word', async () => {
  const mine = await preview(upload({ 'indicators.csv': ['Referrals settled in a day', 'Referrals settled at once'] }));
  const looked = await (await served.get(mine)).text();
  const hers = await preview(upload({ 'plans.csv': ['Corporate plan', 'Plan for the council'] }));
  expect((await confirm(hers)).status).toBe(303);

  const refused = await confirm(mine, 'add', looked);
  expect(refused.status).toBe(409);
  expect(visible(await refused.text())).toContain('Vale of Glamorgan (example) was changed since you looked. Nothing was imported.');
  expect(await councilRevision(served.context, VALE)).toBe(before + 1);
  expect((await confirm(mine)).status).toBe(303);
});

it('brings a council that nobody knew', async () => {
  const place = await preview(upload({ 'organisation.csv': ['Vale of Glamorgan (example)', 'Rhondda <Test>'] }));
  expect(await served.text(place)).toContain('Rhondda <Test> is new here');
  await confirm(place, 'add');
  expect(await served.text('/rhondda-test')).toContain('38 of 47 rated indicators are green.');
});

it('lists everything that is wrong with its place, and keeps nothing', async () => {
  const wrong = upload({ 'observations.csv': ['97.87', '97.8.7'], 'plans.csv': [',service,', ',servce,'] });
  const answer = await served.post('/import', wrong);
  expect(answer.status).toBe(422);
  const text = visible(await answer.text());
  expect(text).toContain('2 things are wrong');
  expect(text).toMatch(/plans 2 kind servce/);
  expect(text).toMatch(/observations \d+ value 97\.8\.7/);
  expect(await councilRevision(served.context, VALE)).toBe(before);
});

it('says what is missing where no file was chosen', async () => {
  const form = new FormData();
  form.append('mode', 'add');
  const answer = await served.post('/import', form);
  expect(answer.status).toBe(422);
  expect(visible(await answer.text())).toContain('No file was chosen: expected a workbook or CSV files');
});

it('refuses more than 50 MB with a sentence', async () => {
  const form = new FormData();
  form.append('workbook', new File([new Uint8Array(51 * 1024 * 1024)], 'large.xlsx'));
  const answer = await served.post('/import', form);
  expect(answer.status).toBe(413);
  expect(visible(await answer.text())).toContain('The file has more than 50 MB');
});

it('takes no form from another site', async () => {
  for (const headers of [{ origin: 'https://example.org' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
    expect((await served.post('/import', upload(), headers)).status).toBe(403);
  }
});

it('forgets an upload that nobody knows', async () => {
  expect((await served.get('/import/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await served.get('/import/..%2F..%2Fetc')).status).toBe(404);
});

it('is not there for whoever may bring nothing, and reads nothing of hers', async () => {
  const reader = await served.as('reader');
  expect((await reader.get('/import')).status).toBe(404);
  expect(await (await reader.get('/')).text()).not.toContain('/import');
  expect(await (await served.get('/')).text()).toContain('href="/import"');
  const nonsense = new FormData();
  nonsense.append('workbook', new File(['no workbook'], 'plan.xlsx'));
  expect((await reader.post('/import', nonsense)).status).toBe(404);
  expect((await served.post('/import', nonsense)).status).toBe(422);
});

it('asks why where figures are collected by returns, and keeps what was typed', async () => {
  const name = 'Rhondda in a round';
  const organisation = ['Vale of Glamorgan (example)', name] as const;
  const calendar = ['\n', '\n2013-14 Q2,2013-10-01,2013-10-14,,2013-11-01\n'] as const;
  const files = (changes: Parameters<typeof upload>[0]) =>
    upload({ ...changes, 'organisation.csv': organisation, 'calendar.csv': calendar });
  expect((await confirm(await preview(files({})))).status).toBe(303);
  const held = await councilRevision(served.context, 'rhondda-in-a-round');

  const place = await preview(files({ 'observations.csv': ['97.87', '97.88'] }));
  const looked = await (await served.get(place)).text();
  expect(visible(looked)).toContain(
    'It changes figures that are collected by returns and signed off, of 2013-14 Q2. Those that it changes after the lock are kept as restated.',
  );
  expect(visible(looked)).not.toContain('Say why');
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(looked) ?? [];
  const refused = await served.post(place, new URLSearchParams({ mode: 'add', revision, why: ' ' }));
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(visible(html)).toContain('Nothing was imported Say why: it is kept with the change');
  expect(html).toContain('<title>Error: What the import would change');
  expect(await councilRevision(served.context, 'rhondda-in-a-round')).toBe(held);

  const stale = await served.post(place, new URLSearchParams({ mode: 'add', revision: '0', why: 'Counted <again>' }));
  expect(stale.status).toBe(409);
  expect(await stale.text()).toContain('Counted &lt;again&gt;</textarea>');
  const done = await served.post(place, new URLSearchParams({ mode: 'add', revision, why: 'Counted again' }));
  expect(done.status).toBe(303);
  expect(await councilRevision(served.context, 'rhondda-in-a-round')).toBe(held + 1);
});
