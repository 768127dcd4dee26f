import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

it('puts the rules in use into words, with the indicators that each judges', async () => {
  const text = await served.text(`/${VALE}/method`);
  expect(text).toContain('54 indicators are judged by 1 rule.');
  expect(text).toContain('Amber misses target by no more than 10%');
});
