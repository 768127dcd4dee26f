import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageProblems } from '../../../test/html-validity.ts';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';

const AT = `/${VALE}/set-up/look`;
const MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M0 0h32v32H0z"/></svg>';

let served: Served;
beforeEach(async () => {
  served = await serving([await vale()]);
});
afterEach(() => served.close());

async function save(said: Readonly<Record<string, string>>, logo: string | null = null): Promise<Response> {
  const seen = (await (await served.get(AT)).text()).match(/name="seen" value="(\d+)"/)?.[1] ?? '';
  const form = new FormData();
  for (const [name, value] of Object.entries({ seen, colour: '', ...said })) form.set(name, value);
  if (logo !== null) form.set('logo', new File([logo], 'mark.svg'));
  return served.post(AT, form);
}

it('is a valid page that is offered where the council is set up', async () => {
  expect(await (await served.get(`/${VALE}/set-up`)).text()).toContain(`href="${AT}"`);
  const html = await (await served.get(AT)).text();
  expect(html).toContain('How pages and documents look');
  expect(await pageProblems(html)).toEqual([]);
});

it('shows the colour on every page from then on, from a file that is kept for ever, and says what was changed for it to be read', async () => {
  expect((await save({ colour: '#FFD500' })).headers.get('location')).toBe(`${AT}?saved=yes`);
  const said = await served.text(`${AT}?saved=yes`);
  expect(said).toContain('On light pages and paper it is #806b00');
  expect(said).toContain('darkened from #ffd500, since text needs 4.5 to 1');
  const sheet = /href="([^"]+\/look\/[^"]+\.css)"/.exec(await (await served.get(`/${VALE}/indicators`)).text())?.[1] ?? '';
  const file = await served.get(sheet);
  expect([file.status, file.headers.get('content-type'), file.headers.get('cache-control')]).toEqual([
    200,
    'text/css; charset=utf-8',
    'private, max-age=31536000, immutable',
  ]);
  expect(await file.text()).toContain(':root{--council:#806b00}');
});

it('stands the mark at the head of pages, and takes it away again', async () => {
  expect((await save({}, MARK)).status).toBe(303);
  const html = await (await served.get(`/${VALE}/plans`)).text();
  const address = /<img class="council-logo" src="([^"]+)" alt="" height="32"/.exec(html)?.[1] ?? '';
  const file = await served.get(address);
  expect([file.headers.get('content-type'), await file.text()]).toEqual(['image/svg+xml', MARK]);
  expect(await pageProblems(html)).toEqual([]);
  expect((await save({ 'without-logo': 'yes' })).status).toBe(303);
  expect(await (await served.get(`/${VALE}/plans`)).text()).not.toContain('council-logo');
});

it('calls statuses what the council calls them, also on pages that were made before', async () => {
  expect(await served.text(`/${VALE}/reports/SS`)).toMatch(/\bred\b/i);
  expect((await save({ 'word-red': 'Behind', 'word-green': 'On target' })).status).toBe(303);
  const said = await served.text(`/${VALE}/reports/SS`);
  expect(said).toContain('Behind');
  expect(said).toMatch(/\d+ behind, \d+ amber, \d+ on target/);
  expect(said).not.toMatch(/\bred\b/i);
});

it('says all that is wrong at once, keeps what was typed, and saves nothing', async () => {
  const answer = await save({ colour: 'mauve', 'word-red': 'Bad', 'word-amber': 'bad' }, '<svg viewBox="0 0 1 1"><script/></svg>');
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('&quot;mauve&quot; is no colour: expected one such as #1a4b54');
  expect(html).toContain('it holds &lt;script&gt;');
  expect(html).toContain('&quot;bad&quot; stands for two statuses: expected a word of its own for each');
  expect(html).toContain('value="mauve"');
  expect(await pageProblems(html)).toEqual([]);
  expect(await (await served.get(AT)).text()).toContain('name="seen" value="0"');
});

it('saves nothing over what somebody else saved meanwhile', async () => {
  expect((await save({ colour: '#7a1f5c' })).status).toBe(303);
  const answer = await save({ colour: '#1a4b54', seen: '0' });
  expect([answer.status, (await answer.text()).includes('Somebody else saved the look')]).toEqual([422, true]);
});
