import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';
import type { Observation } from '../../model/indicator.ts';

const INDICATOR = `/${VALE}/indicators/SCA018cQ`;
const PAGE = `${INDICATOR}/breakdowns`;
const Q1 = '2013-14 Q1';
const Q2 = '2013-14 Q2';

type Counts = readonly [numerator: string, denominator: string] | null;

function part(breakdown: string, period: string, counts: Counts): Omit<Observation, 'indicator'> {
  const [numerator, denominator] = counts ?? [null, null];
  const state = counts === null ? 'suppressed' : null;
  return { period, breakdown, value: null, numerator, denominator, state, direction: null, status: null, reason: null, comment: null };
}

/** The quarter's 97.44% is 190 of 195. */
const PARTS = [
  part('area=Barry', Q1, ['90', '100']),
  part('area=Barry', Q2, ['98', '100']),
  part('area=Penarth', Q1, ['60', '65']),
  part('area=Penarth', Q2, ['63', '65']),
  part('area=Cowbridge & Vale', Q2, ['29', '30']),
  part('age=Under 65', Q2, null),
  part('age=65 to 84', Q2, ['120', '120']),
  part('age=85 and over', Q2, ['66', '70']),
];

let served: Served;
beforeAll(async () => {
  const council = await vale();
  const observations = council.observations.map((row) =>
    row.indicator === 'SCA018cQ' && row.period === Q2 ? { ...row, numerator: '190', denominator: '195' } : row,
  );
  const parts = PARTS.map((row) => ({ ...row, indicator: 'SCA018cQ' }));
  served = await serving([{ ...council, observations: [...observations, ...parts] }]);
});
afterAll(() => served.close());

it('says who is at the ends and that the parts give what is reported', async () => {
  const text = await served.text(PAGE);
  expect(text).toContain(', by area Cowbridge & Vale has the lowest, 96.67%, and Barry the highest, 98.00%; the whole council has 97.44%.');
  expect(text).toContain('Together the 3 parts give 190 of 195, 97.44%, the same as the whole council reports.');
  expect(text).toContain('Quarter 2, 2013-14, worst first');
  expect(text).toContain('Cowbridge & Vale 96.67 29 30 15.4% Worse by 0.77 – –');
  expect(text).toContain('Barry 98.00 98 100 51.3% Better by 0.56 +8.00 –');
  expect(text).toContain('Total of the parts 97.44 190 195');
  expect(text).toContain('Parts have no status: the target is set for the whole council.');
});

it('draws bars with every part in words, and a small chart for each part', async () => {
  const page = await (await served.get(PAGE)).text();
  expect(page).toContain('Cowbridge &amp; Vale 96.67%; Penarth 96.92%; Barry 98.00%. Whole council 97.44%; Target 100.00%.');
  expect(page.match(/class="multiple"/g)?.length).toBe(3);
  expect(page).toContain('<title id="part-2-title">Barry rose to 98.00%');
});

it('is chosen by a link, and shows nothing of what is withheld', async () => {
  expect(await served.text(PAGE)).toContain('By area 3 By age 3');
  const text = await served.text(`${PAGE}?by=age`);
  expect(text).toContain('Under 65 suppressed – – – – – – 65 to 84 100.00');
  expect(text).toContain('85 and over withheld');
  expect(text).not.toContain('94.29');
  expect(text).toContain('No total is made of the parts, because some of them are suppressed.');
  expect(text).toContain('Everyone who opens this page sees it so');
});

it('is taken away with all its periods and nothing of what is withheld', async () => {
  const page = await (await served.get(`${PAGE}?by=age`)).text();
  expect(page).toContain(`href="${PAGE}.csv?by=age"`);
  const file = await served.get(`${PAGE}.csv?by=age`);
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="vale-of-glamorgan-example-sca018cq-by-age.csv"');
  expect((await file.text()).split('\r\n')).toEqual([
    'Reference,age,Period,Result,Numerator,Denominator,State',
    'SCA018cQ,Under 65,2013-14 Q2,,,,suppressed',
    'SCA018cQ,65 to 84,2013-14 Q2,100,120,120,final',
    'SCA018cQ,85 and over,2013-14 Q2,,,,withheld',
    '',
  ]);
});

it('is of the period that is asked for', async () => {
  const text = await served.text(`${PAGE}?period=${Q1}`);
  expect(text).toContain('Barry has the lowest, 90.00%, and Penarth the highest, 92.31%');
  expect(text).not.toContain('98.00');
});

it('says so of an indicator without parts, and refuses what it is not broken down by', async () => {
  expect(await served.text(`/${VALE}/indicators/SCC006Q/breakdowns`)).toContain('It is not broken down');
  const refused = await served.get(`${PAGE}?by=team`);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('SCA018cQ is not broken down by');
  expect((await served.get(`/${VALE}/indicators/XYZ/breakdowns`)).status).toBe(404);
});
