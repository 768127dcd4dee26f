import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageProblems } from '../../../../test/html-validity.ts';
import { type Served, serving, VALE, vale } from '../../../../test/served.ts';
import { councilForPeriods } from '../../../tasks/councils.ts';
import { changesOf } from '../../../tasks/history.ts';

/* Imported on 21 November 2026: 2013-14 began long ago, 2027-28 has not. */

let served: Served;
beforeEach(async () => {
  served = await serving([await vale()]);
});
afterEach(() => served.close());

const CODE = 'SCC006Q';
const page = (year: string) => `/${VALE}/set-up/targets?plan=SS&year=${year}`;

function form(fields: Readonly<Record<string, string>>, intent: string): URLSearchParams {
  return new URLSearchParams({ seen: '1', intent, ...fields });
}

const field = (figure: string, period: string, code = CODE) => `${figure}|${period}|${code}`;

async function textIn(response: Response, name: string): Promise<string | undefined> {
  const input = (await response.clone().text()).match(new RegExp(`<input[^>]*name="${name.replace(/[|]/g, '\\|')}"[^>]*>`))?.[0];
  return input?.match(/value="([^"]*)"/)?.[1];
}

async function held(period: string) {
  const { targets } = await councilForPeriods(served.context, VALE, { indicators: [CODE], period, months: 60 });
  return targets.filter((each) => each.period === period);
}

it('shows every indicator of the plan with what is held and what last year was', async () => {
  const text = await served.text(page('2014-15'));
  expect(text).toContain('Targets for 2014-15 0 of 54 indicators have a target for the year or for how it ends.');
  expect(text).toContain('Each quarter 54 indicators');
  expect(await textIn(await served.get(page('2013-14')), field('target', '2013-14 Q2'))).toBe('95.00');
});

it('tells plans of one title apart, by their years or else by their codes', async () => {
  const council = await vale();
  const [plan] = council.plans;
  if (plan === undefined) throw new Error('The example has no plan');
  const more = ['SS14', 'SS15'].map((code) => ({ ...plan, code, years: code === 'SS14' ? '2014-15' : plan.years }));
  const other = await serving([{ ...council, plans: [...council.plans, ...more] }]);
  const html = await other.text(`/${VALE}/set-up/targets?year=2027-28`);
  expect(html).toContain(`${plan.title}, SS `);
  expect(html).toContain(`${plan.title}, 2014-15`);
  expect(html).toContain(`${plan.title}, SS15`);
  await other.close();
});

it('fills a row alike and saves nothing by it', async () => {
  const filled = await served.post(page('2027-28'), form({ [field('minimum', '2027-28 Q1')]: '90.00' }, `alike|${CODE}`));
  expect(await textIn(filled, field('minimum', '2027-28 Q4'))).toBe('90.00');
  expect(await held('2027-28 Q4')).toEqual([]);
});

it('says why it cannot fill a row', async () => {
  const none = await (await served.post(page('2027-28'), form({}, `even|${CODE}`))).text();
  expect(none).toContain('Say the year-end target first: the steps lead to it.');
  const noOutturn = await (await served.post(page('2027-28'), form({ [field('target', '2027-28')]: '97' }, `even|${CODE}`))).text();
  expect(noOutturn).toContain('No outturn of 2026-27 is held, so there is nothing to step from. Fill it by hand.');
  expect(noOutturn).toContain('value="97"');
});

it('shows what would change before it saves, and saves all of it as one change', async () => {
  const typed = { [field('target', '2027-28 Q1')]: '96.00', [field('target', '2027-28')]: '98.00', [field('minimum', '2027-28')]: '95.00' };
  const preview = await served.post(page('2027-28'), form(typed, 'preview'));
  expect(await preview.clone().text()).toContain('Save 3 figures');
  expect(await held('2027-28')).toEqual([]);
  const saved = await served.post(page('2027-28'), form(typed, 'save'));
  expect(saved.status).toBe(303);
  expect(await served.text(saved.headers.get('location') ?? '')).toContain('3 figures are saved.');
  const blank = { lower: null, upper: null, tolerance: null, note: null };
  expect(await held('2027-28')).toEqual([{ indicator: CODE, period: '2027-28', target: '98.00', minimum: '95.00', ...blank }]);
  expect(await held('2027-28 Q1')).toEqual([{ indicator: CODE, period: '2027-28 Q1', target: '96.00', minimum: null, ...blank }]);
  expect((await changesOf(served.context, VALE)).map(({ why }) => why)).toEqual(['Targets for 2027-28', null]);
});

it('asks why a target moves once its year has begun, and keeps the reason with it and with the change', async () => {
  const typed = { [field('target', '2013-14 Q2')]: '94.00' };
  const without = await served.post(page('2013-14'), form(typed, 'save'));
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('Say why the targets of SCC006Q move: the year has begun');
  expect((await held('2013-14 Q2'))[0]?.target).toBe('95.00');
  const saved = await served.post(page('2013-14'), form({ ...typed, [`reason|${CODE}`]: 'The national definition was redrawn' }, 'save'));
  expect(saved.status).toBe(303);
  expect(await held('2013-14 Q2')).toEqual([expect.objectContaining({ target: '94.00', note: 'The national definition was redrawn' })]);
  const [change] = await changesOf(served.context, VALE);
  expect(change?.why).toBe('Targets for 2013-14. SCC006Q: The national definition was redrawn');
});

it('names every figure that cannot be taken at once, and keeps what was typed', async () => {
  const typed = {
    [field('target', '2027-28 Q1')]: '96,5',
    [field('target', '2027-28 Q2')]: '90',
    [field('minimum', '2027-28 Q2')]: '95',
  };
  const refused = await served.post(page('2027-28'), form(typed, 'preview'));
  expect(refused.status).toBe(422);
  const html = await refused.clone().text();
  expect(html).toContain('&quot;96,5&quot; is not a number: expected 96.5, with a point before the decimals');
  expect(html).toContain('&quot;95&quot; is above the target 90: expected at most that');
  expect(await textIn(refused, field('target', '2027-28 Q1'))).toBe('96,5');
});

it('is valid HTML as grid, with errors, and as preview', async () => {
  const typed = { [field('target', '2013-14 Q2')]: '94.00' };
  const pages = [
    await served.get(page('2013-14')),
    await served.post(page('2013-14'), form({ [field('target', '2013-14 Q2')]: 'x' }, 'preview')),
    await served.post(page('2013-14'), form(typed, 'save')),
  ];
  for (const each of pages) expect(await pageProblems(await each.text())).toEqual([]);
});

it('withdraws a target of which nothing is left', async () => {
  await served.post(page('2027-28'), form({ [field('target', '2027-28 Q1')]: '96' }, 'save'));
  await served.post(page('2027-28'), form({ seen: '2', [field('target', '2027-28 Q1')]: '' }, 'save'));
  expect(await held('2027-28 Q1')).toEqual([]);
});

it('overwrites nothing that somebody else has set meanwhile without showing both', async () => {
  const mine = { [field('target', '2027-28 Q1')]: '96' };
  await served.post(page('2027-28'), form({ [field('target', '2027-28 Q1')]: '97', [field('target', '2027-28 Q2')]: '98' }, 'save'));
  const conflict = await served.post(page('2027-28'), form({ ...mine, [field('target', '2027-28 Q2')]: '' }, 'save'));
  expect(conflict.status).toBe(422);
  const html = await conflict.text();
  expect(html).toContain('Somebody else has changed one of these since you began.');
  expect(html).toContain('97, was none');
  expect((await held('2027-28 Q1'))[0]?.target).toBe('97');
  const confirmed = await served.post(page('2027-28'), form({ ...mine, confirmed: '2', [field('target', '2027-28 Q2')]: '' }, 'save'));
  expect(confirmed.status).toBe(303);
  expect((await held('2027-28 Q1'))[0]?.target).toBe('96');
  expect((await held('2027-28 Q2'))[0]?.target).toBe('98');
});

it('exists for those alone who may set something up, and shows a plan to its officer only', async () => {
  const reader = await served.as('reader');
  expect((await reader.get(page('2027-28'))).status).toBe(404);
  expect((await reader.post(page('2027-28'), form({ [field('target', '2027-28')]: '9' }, 'save'))).status).toBe(404);
  const officer = await served.as({ email: 'cp@council.example', grants: [{ role: 'officer', scope: { kind: 'plan', name: 'CP' } }] });
  expect((await officer.get(page('2027-28'))).status).toBe(404);
  expect((await officer.get(`/${VALE}/set-up/targets?plan=CP&year=2027-28`)).status).toBe(200);
});
