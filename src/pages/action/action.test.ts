import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

it('says how far the action is and where it belongs', async () => {
  const text = await served.text(`/${VALE}/actions/SS05/A016b`);
  expect(text).toContain('Service plan Social services Outcome 3');
  expect(text).toContain('Slipped, 10% done. The state is as the service returned it.');
});

it('does not know an action that is not there', async () => {
  expect((await served.get(`/${VALE}/actions/SS05/A999`)).status).toBe(404);
});
