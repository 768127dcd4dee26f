import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageProblems } from '../../../../test/html-validity.ts';
import { type Served, serving, VALE, vale, visible } from '../../../../test/served.ts';
import { verifyAudit } from '../../../tasks/audit.ts';
import { exportCouncil } from '../../../tasks/councils.ts';
import { changesOf } from '../../../tasks/history.ts';

let served: Served;
beforeEach(async () => {
  served = await serving([await vale()]);
});
afterEach(() => served.close());

const PAGE = `/${VALE}/set-up/rollover?year=2013-14`;
const PLANS = { 'plan|CP': 'leave', 'plan|IO': 'leave', 'plan|OA': 'leave', 'plan|SEP': 'leave' };
const NEW_PLAN = { ...PLANS, 'plan|SS': 'new', 'code|SS': 'SS14', 'title|SS': 'Social services', 'years|SS': '2014-15' };
const CARRY_PLAN = { ...PLANS, 'plan|SS': 'carry', 'title|SS': 'Social services', 'years|SS': '2013-15' };

/* Every unfinished action of the example was due before 21 November 2026, on which the tests stand. */
const DUES: Record<string, string> = Object.fromEntries(
  (await vale()).actions.filter(({ due }) => due !== null).map(({ ref }) => [`due|${ref}`, '2027-03-31']),
);

const NEW = { ...DUES, ...NEW_PLAN };
const CARRY = { ...DUES, ...CARRY_PLAN };

function send(step: string, intent: string, fields: Readonly<Record<string, string>>, seen = '1'): Promise<Response> {
  return served.post(PAGE, new URLSearchParams({ step, intent, seen, ...fields }));
}

const council = () => exportCouncil(served.context, VALE);
const titleOf = async (response: Response) => /<h1>([^<]*)<\/h1>/.exec(await response.text())?.[1];

it('offers a plan whose years are over a new one in its place, with its code, title and years', async () => {
  const html = await (await served.get(PAGE)).text();
  expect(html).toContain('From 2013-14 to 2014-15');
  expect(html).toMatch(/name="plan\|SS" value="new" checked/);
  expect(html).toMatch(/value="SS14"[^>]*name="code\|SS"/);
  expect(html).toMatch(/value="2014-15"[^>]*name="years\|SS"/);
});

it('goes from page to page with everything that was filled in, and saves nothing on the way', async () => {
  const fields: Record<string, string> = { ...NEW, 'action|SS01/A001': 'drop', 'why|SS01/A001': 'Paid for by nobody' };
  const titles = [];
  for (const step of ['plans', 'actions', 'indicators', 'targets', 'calendar'])
    titles.push(await titleOf(await send(step, 'next', fields)));
  expect(titles).toEqual(['Actions', 'Indicators', 'Targets', 'Calendar', 'Look and save']);
  const review = await (await send('calendar', 'next', fields)).text();
  expect(review).toMatch(/<input type="hidden" name="why\|SS01\/A001" value="Paid for by nobody"/);
  expect(await changesOf(served.context, VALE)).toHaveLength(1);
  expect(await titleOf(await send('review', 'to-actions', fields))).toBe('Actions');
});

it('is valid HTML on every page, and after saving', async () => {
  const pages = [await served.get(PAGE)];
  for (const step of ['plans', 'actions', 'indicators', 'targets', 'calendar']) pages.push(await send(step, 'next', NEW));
  pages.push(await send('actions', 'next', { ...NEW, 'action|SS01/A001': 'drop' }));
  pages.push(await served.get((await send('review', 'save', NEW)).headers.get('location') ?? ''));
  for (const page of pages) expect(await pageProblems(await page.text())).toEqual([]);
});

it('lists what goes no further and why', async () => {
  const text = visible(await (await send('plans', 'next', NEW)).text());
  expect(text).toContain('46 actions are unfinished and go on; 6 are completed or deleted and do not.');
  expect(text).toContain('SS03/A009 Get more older people back on their feet after a crisis completed in quarter 2, 2013-14');
});

it('goes on only when nothing on the page is wrong', async () => {
  const noReason = await send('actions', 'next', { ...NEW, 'action|SS01/A001': 'drop' });
  expect(noReason.status).toBe(422);
  expect(await noReason.text()).toContain('SS01/A001: Nothing stands here: say why it is dropped');
  const taken = await send('plans', 'next', { ...NEW, 'code|SS': 'CP' });
  expect(await taken.text()).toContain('&quot;CP&quot; is the code of a plan that there is: expected another');
  const none = await send('plans', 'next', { ...PLANS, 'plan|SS': 'leave' });
  expect(await none.text()).toContain('No plan is chosen: expected one at least');
});

it('offers an overdue action no new date: somebody types one, or drops it', async () => {
  const page = await (await send('plans', 'next', NEW_PLAN)).text();
  expect(page).toMatch(/name="due\|SS01\/A001" type="text" value=""/);
  const without = Object.fromEntries(Object.entries(NEW).filter(([name]) => name !== 'due|SS01/A001'));
  const untyped = await send('actions', 'next', without);
  expect(untyped.status).toBe(422);
  expect(visible(await untyped.text())).toContain('SS01/A001: Nothing stands here: its due date is over, so say a new one');
  expect((await send('review', 'save', { ...without, 'due|SS01/A001': ' ' })).status).toBe(422);
  expect(await changesOf(served.context, VALE)).toHaveLength(1);
  expect((await send('actions', 'next', { ...without, 'action|SS01/A001': 'drop', 'why|SS01/A001': 'Paid for by nobody' })).status).toBe(
    200,
  );
});

it('saves over a round that is not closed only after a tick that names it', async () => {
  const day = { opens: '2026-11-01', due: '2026-11-14', approveBy: null };
  const calendar = [
    { ...day, period: '2013-14 Q2', locks: '2026-11-21' },
    { ...day, period: '2013-14 Q3', locks: '2026-11-22' },
    { ...day, period: '2014-15 Q1', locks: null },
  ];
  const other = await serving([{ ...(await vale()), calendar }]);
  const post = (intent: string, fields: Readonly<Record<string, string>>) =>
    other.post(PAGE, new URLSearchParams({ step: 'review', intent, seen: '1', ...CARRY, ...fields }));
  const text = 'The round of quarter 3, 2013-14 is still open: I roll over all the same';
  expect(visible(await (await post('to-review', {})).text())).toContain(text);
  for (const fields of [{}, { 'open[]': '2013-14 Q2' }]) {
    const refused = await post('save', fields);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('<a href="#field-open-0">Returns of the year can still come in: tick that you roll over all the same');
    expect(html).toMatch(/id="field-open-0" name="open\[\]" value="2013-14 Q3"/);
    expect(await pageProblems(html)).toEqual([]);
  }
  expect(await changesOf(other.context, VALE)).toHaveLength(1);
  expect((await post('save', { 'open[]': '2013-14 Q3' })).status).toBe(303);
  await other.close();
});

it('says of several rounds whether they are open or to come', async () => {
  const row = (period: string, opens: string) => ({ period, opens, due: '2026-12-14', approveBy: null, locks: '2026-12-31' });
  const third = row('2013-14 Q3', '2026-11-21');
  const reviewOf = async (last: string) => {
    const other = await serving([{ ...(await vale()), calendar: [third, row('2013-14 Q4', last)] }]);
    const page = await other.post(PAGE, new URLSearchParams({ step: 'calendar', intent: 'next', seen: '1', ...CARRY }));
    const text = visible(await page.text());
    await other.close();
    return text;
  };
  const both = 'The rounds of quarter 3, 2013-14 and quarter 4, 2013-14 are still open';
  expect(await reviewOf('2026-11-21')).toContain(`${both}: I roll over all the same`);
  expect(await reviewOf('2026-11-22')).toContain(`${both} or to come: I roll over all the same`);
});

it('puts a new plan in the place of the old: actions and indicators move and keep their history', async () => {
  const dropped = {
    'action|SS01/A001': 'drop',
    'why|SS01/A001': 'Paid for by nobody',
    'due|SS01/A002': '2014-09-30',
    'indicator|SCC006Q': 'drop',
    'gone|SCC006Q': 'Not collected',
  };
  const saved = await send('review', 'save', { ...NEW, ...dropped, targets: 'better', percent: '2' });
  expect(saved.status).toBe(303);
  const now = await council();
  expect(now.plans.at(-1)).toEqual({ code: 'SS14', title: 'Social services', kind: 'service', years: '2014-15' });
  expect(now.objectives.filter(({ plan }) => plan === 'SS14')).toHaveLength(15);
  const moved = now.actions.find(({ ref }) => ref === 'SS01/A002');
  expect(moved?.objective).toBe('SS14/1');
  expect(moved?.links).toContain('SS/1');
  expect(moved?.due).toBe('2014-09-30');
  expect(now.actions).toHaveLength(52);
  expect(now.actions.filter(({ objective }) => objective?.startsWith('SS14/'))).toHaveLength(45);
  expect(now.progress.at(-1)).toMatchObject({ action: 'SS01/A001', period: '2013-14', status: 'deleted', comment: 'Paid for by nobody' });
  expect(now.indicators).toHaveLength(53);
  expect(now.indicators.every(({ objective }) => objective?.startsWith('SS14/'))).toBe(true);
  expect(now.observations.some(({ indicator }) => indicator === 'SCC006Q')).toBe(false);
  expect(now.targets.find(({ indicator, period }) => indicator === 'SCC013aiiiQ' && period === '2014-15 Q2')?.target).toBe('61.20');
});

it('says of the change what it did and why, for as long as the council is kept', async () => {
  const saved = await send('review', 'save', { ...NEW, 'action|SS01/A001': 'drop', 'why|SS01/A001': 'Paid for by nobody' });
  const address = saved.headers.get('location') ?? '';
  expect(address).toBe(`/${VALE}/set-up/rollover/2`);
  const text = await served.text(address);
  expect((await changesOf(served.context, VALE))[0]?.why).toBe('Rollover to 2014-15: 1 action left out');
  expect(text).toContain('Change 2 Rollover to 2014-15: 1 action left out A Test made it at');
  expect(text).toContain('These go no further, and why SS01/A001: Paid for by nobody');
  expect(text).toContain('SS03/A009: completed in quarter 2, 2013-14');
  expect(text).toContain('Added to plans');
  expect(text).toContain('Changed in indicators');
});

it('carries the same plan on: what is dropped is withdrawn with what belongs to it', async () => {
  const dropped = { 'indicator|SCC006Q': 'drop', 'gone|SCC006Q': 'No longer collected nationally' };
  expect((await send('review', 'save', { ...CARRY, ...dropped, targets: 'none' })).status).toBe(303);
  const now = await council();
  expect(now.plans[0]?.years).toBe('2013-15');
  expect(now.actions).toHaveLength(46);
  expect(now.indicators.some(({ code }) => code === 'SCC006Q')).toBe(false);
  expect(now.observations.some(({ indicator }) => indicator === 'SCC006Q')).toBe(false);
  expect(now.targets.some(({ period }) => period.startsWith('2014'))).toBe(false);
  expect((await changesOf(served.context, VALE))[0]?.why).toBe('Rollover to 2014-15: 1 indicator left out');
  expect(await served.text(`/${VALE}/set-up/rollover/2`)).toContain('SCC006Q: No longer collected nationally');
  expect((await verifyAudit(served.context, { organisation: VALE })).flatMap(({ findings }) => findings)).toEqual([]);
});

it('makes the calendar of the next year, or leaves it', async () => {
  await send('review', 'save', { ...CARRY, calendar: 'leave' });
  expect((await council()).calendar).toEqual([]);
  await send('review', 'save', { ...CARRY, 'years|SS': '2013-16' }, '2');
  expect((await council()).calendar[0]).toEqual({
    period: '2014-15 Q1',
    opens: '2014-07-01',
    due: '2014-07-14',
    approveBy: '2014-07-21',
    locks: '2014-08-04',
  });
});

it('saves nothing over a change that somebody else made since it was begun', async () => {
  await send('review', 'save', { ...CARRY, targets: 'none' });
  const late = await send('review', 'save', NEW, '1');
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('The council was changed since you began.');
  expect(await changesOf(served.context, VALE)).toHaveLength(2);
});

it('lets a plan’s officer carry her plan on alone, and exists for nobody else', async () => {
  const officer = await served.as({ email: 'ss@council.example', grants: [{ role: 'officer', scope: { kind: 'plan', name: 'SS' } }] });
  const html = await (await officer.get(PAGE)).text();
  expect(html).not.toContain('Corporate plan');
  expect(html).not.toContain('A new plan takes its place');
  const saved = await officer.post(PAGE, new URLSearchParams({ step: 'review', intent: 'save', seen: '1', ...CARRY, targets: 'none' }));
  expect(saved.status).toBe(303);
  for (const role of ['reader', 'contributor', 'councillor', 'approver'] as const) {
    const other = await served.as(role);
    expect((await other.get(PAGE)).status).toBe(404);
    expect((await other.get(`/${VALE}/set-up/rollover/2`)).status).toBe(404);
    expect((await other.post(PAGE, new URLSearchParams({ step: 'review', intent: 'save', seen: '2', ...NEW }))).status).toBe(404);
  }
});
