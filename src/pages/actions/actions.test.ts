import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

it('lists the actions of each plan that owns some, worst first, with their counts', async () => {
  const text = await served.text(`/${VALE}/actions`);
  expect(text).toContain('1 not started but due, 3 slipped, 42 on track, 6 completed');
  expect(text.indexOf('Open one brokerage for care home places')).toBeLessThan(text.indexOf('Sign a formal partnership agreement'));
});
