import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

const ROW = /<th scope="row">/g;

async function rows(query: string): Promise<number> {
  return [...(await (await served.get(`/${VALE}/indicators${query}`)).text()).matchAll(ROW)].length;
}

it('lists all 54, and its filters are counts that add up to them', async () => {
  expect(await rows('')).toBe(54);
  expect(await served.text(`/${VALE}/indicators`)).toContain('All 54 Red 3 Amber 6 Green 38 Not judged 7');
});

it('leaves those of one status', async () => {
  expect(await rows('?status=red')).toBe(3);
  expect(await rows('?status=not-judged')).toBe(7);
});

it('leaves those with all the words, whatever their case', async () => {
  expect(await rows('?q=HOME+care+packages')).toBe(5);
  expect(await rows('?q=nothing+like+this')).toBe(0);
});

it('puts the worst first where that is asked for', async () => {
  const page = await (await served.get(`/${VALE}/indicators?sort=worst`)).text();
  const marks = [...page.matchAll(/<b class="w-([a-z-]+)">/g)].map(([, status]) => status);
  expect(marks.slice(0, 10)).toEqual(['red', 'red', 'red', 'amber', 'amber', 'amber', 'amber', 'amber', 'amber', 'green']);
});

it('gives the list as CSV, filtered as it stands', async () => {
  const file = await served.get(`/${VALE}/indicators.csv?status=amber`);
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect((await file.text()).trim().split('\r\n')).toHaveLength(7);
});

it('names the statuses and orders there are to whoever asks for another', async () => {
  expect((await served.get(`/${VALE}/indicators?status=blue`)).status).toBe(400);
  expect(await served.text(`/${VALE}/indicators?sort=size`)).toContain('"size" is no sort: objective, worst, reference, title.');
});
