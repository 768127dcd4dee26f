import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, type Visitor, vale } from '../../../test/served.ts';
import { changeCouncil } from '../../tasks/changeCouncil.ts';
import { contextFor } from '../../tasks/context.ts';
import { importCouncil } from '../../tasks/importCouncil.ts';

const INDICATOR = `/${VALE}/indicators/SCC006Q`;
const HISTORY = `${INDICATOR}/history`;

let served: Served;
let reader: Visitor;
beforeAll(async () => {
  const council = await vale();
  served = await serving([council]);
  reader = await served.as('reader');
  const later = contextFor(served.context.store, () => '2026-12-05T10:00:00Z');
  const observations = council.observations.map((row) =>
    row.indicator === 'SCC006Q' && row.period === '2013-14 Q2' ? { ...row, value: '90.00', state: 'restated' as const } : row,
  );
  await importCouncil(later, { ...council, observations }, { who: 'Anna Officer', why: 'Two were counted twice', source: 'q2.xlsx' });
});
afterAll(() => served.close());

it('shows who, when, why, old and new, newest first, to whoever reads the council', async () => {
  const text = await reader.text(HISTORY);
  expect(text).toContain('History of Referrals decided within one working day 2 changes since 9:00 on 21 November 2026.');
  expect(text).toContain(
    '5 entries 10:00 on 5 December 2026 Anna Officer Change 2, from q2.xlsx Two were counted twice Value changed for quarter 2, 2013-14 Value 97.87% → changed to 90.00% Kind of figure none → changed to restated 9:00 on 21 November 2026 a test Change 1 Value given for quarter 2, 2013-14 Value 97.87% Direction as stated Worsened Value given for 2012-13 Value 99.27% Target set for quarter 2, 2013-14 Target 95.00%',
  );
});

it('has filters that are counts and add up to the list, whatever is searched', async () => {
  expect(await reader.text(HISTORY)).toContain('All 5 Values 3 Targets 1 Definition 1');
  expect(await reader.text(`${HISTORY}?for=2013-14+Q2`)).toContain('All 3 Values 2 Targets 1 Definition 0');
  const targets = await reader.text(`${HISTORY}?for=2013-14+Q2&kind=target`);
  expect(targets).toContain('One entry');
  expect(targets).not.toContain('Value given');
  expect(await reader.text(`${HISTORY}?q=counted+TWICE`)).toContain('All 1 Values 1');
  expect(await reader.text(`${HISTORY}?q=counted&kind=target`)).toContain('Nothing in its history is like that');
});

it('can be read from the beginning, and as of a day', async () => {
  const oldest = await reader.text(`${HISTORY}?sort=oldest`);
  expect(oldest.indexOf('Value given for 2012-13')).toBeLessThan(oldest.indexOf('Anna Officer Change 2'));
  const then = await reader.text(`${HISTORY}?known=2026-12-01`);
  expect(then).toContain('1 change since');
  expect(then).not.toContain('90.00%');
});

it('is taken away with the same choice', async () => {
  const page = await (await reader.get(`${HISTORY}?kind=value&q=anna`)).text();
  expect(page).toContain(`${HISTORY}.csv?kind=value&amp;q=anna`);
  const file = await reader.get(`${HISTORY}.csv?kind=value&q=anna`);
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="vale-of-glamorgan-example-scc006q-history.csv"');
  expect((await file.text()).split('\r\n')).toEqual([
    'Instant,When,Who,Kind,What,Period,Field,Old,New,Why,Change,Source',
    '2026-12-05T10:00:00.000Z,10:00 on 5 December 2026,Anna Officer,Values,"Value changed for quarter 2, 2013-14",2013-14 Q2,Value,97.87%,90.00%,Two were counted twice,2,q2.xlsx',
    '2026-12-05T10:00:00.000Z,10:00 on 5 December 2026,Anna Officer,Values,"Value changed for quarter 2, 2013-14",2013-14 Q2,Kind of figure,,restated,Two were counted twice,2,q2.xlsx',
    '',
  ]);
});

it('is led to from the indicator and the action, whose references may hold slashes', async () => {
  expect(await reader.text(INDICATOR)).toContain('Its history: 2 changes');
  expect(await (await reader.get(INDICATOR)).text()).toContain(`href="${HISTORY}"`);
  const action = `/${VALE}/actions/SS01/A001`;
  expect(await (await reader.get(action)).text()).toContain(`<a href="${action}/history">Its history: 1 change</a>`);
  const text = await reader.text(`${action}/history`);
  expect(text).toContain('All 4 Progress 1 Due date 1 The action itself 1 Comments 1');
  expect(text).toContain('Due date set Due 31 March 2016');
  expect(await reader.text(`/${VALE}/indicators/SS01/M001Q/history`)).toContain('SS01/M001Q');
});

it('is none of what the council never had, and says which choices there are', async () => {
  expect((await reader.get(`/${VALE}/indicators/XYZ/history`)).status).toBe(404);
  expect((await reader.get(`/${VALE}/actions/XYZ/history.csv`)).status).toBe(404);
  expect((await served.stranger.get(HISTORY)).status).toBe(303);
  expect((await reader.get(`${HISTORY}?kind=everything`)).status).toBe(400);
  expect((await reader.get(`${HISTORY}?page=0`)).status).toBe(400);
});

it('is what the address of an indicator or action leads to that is withdrawn, for reports that were issued lead there', async () => {
  const { indicators, actions } = await vale();
  const [code, ref] = [indicators.at(-1)?.code ?? '', actions.at(-1)?.ref ?? ''];
  expect((await reader.get(`/${VALE}/indicators/${code}`)).status).toBe(200);
  const after = contextFor(served.context.store, () => '2026-12-06T10:00:00Z');
  const gone = { withdraw: { indicators: [[code]], actions: [[ref]] }, withBelongings: true };
  await changeCouncil(after, VALE, gone, { why: 'Nobody used them' });
  const place = async (path: string) => {
    const answer = await reader.get(path);
    return [answer.status, answer.headers.get('location')];
  };
  expect(await place(`/${VALE}/indicators/${code}?period=2013-14+Q2`)).toEqual([
    302,
    `/${VALE}/indicators/${code}/history?period=2013-14+Q2`,
  ]);
  expect(await place(`/${VALE}/actions/${ref}`)).toEqual([302, `/${VALE}/actions/${ref}/history`]);
  expect(await reader.text(`/${VALE}/indicators/${code}/history`)).toContain('It was withdrawn, and its history stays.');
  expect((await reader.get(`/${VALE}/indicators/NEVER`)).status).toBe(404);
});
