import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

it('names every plan with what it holds, and says where one holds nothing', async () => {
  const text = await served.text(`/${VALE}/plans`);
  expect(text).toContain('Social services, 2013-14 Service plan 5 outcomes, 10 objectives, 52 actions and 54 indicators.');
  expect(text).toMatch(/Outcome agreement Outcome agreement This plan holds nothing yet\./);
});
