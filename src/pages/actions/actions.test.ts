import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';
import { readInput } from '../../returns/input.ts';

const COUNTY = 'brackenshire-county-council-example';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale(), await readInput(join(import.meta.dirname, '../../../examples/county/county.xlsx'))]);
});
afterAll(() => served.close());

it('lists the actions of each plan that owns some, worst first, with their counts', async () => {
  const text = await served.text(`/${VALE}/actions`);
  expect(text).toContain('Actions, quarter 2, 2013-14');
  expect(text).toContain('1 not started but due, 3 slipped, 42 on track, 6 completed');
  expect(text.indexOf('Open one brokerage for care home places')).toBeLessThan(text.indexOf('Sign a formal partnership agreement'));
});

it('lists every action once, under the plan that it is of, however many objectives and plans it serves', async () => {
  const html = await (await served.get(`/${COUNTY}/actions`)).text();
  const listed = [...html.matchAll(/\/actions\/([A-Z]{2,3}\d\d\/A\d+[a-z]?)/g)].map(([, ref]) => ref);
  expect(listed.length).toBe(67);
  expect(new Set(listed).size).toBe(67);
});
