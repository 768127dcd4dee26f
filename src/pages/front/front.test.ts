import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

it('lists each council as its home opens, with the ways into it', async () => {
  const page = await (await served.get('/')).text();
  expect(page).toContain(`<a href="/${VALE}">Vale of Glamorgan (example)</a>`);
  expect(await served.text('/')).toContain('38 of 47 rated indicators are green. 3 are red. 48 of 52 actions are completed or on track.');
});

it('says that no council is here while the store is empty, and how to bring one', async () => {
  const empty = await serving([]);
  expect(await empty.text('/')).toContain('No council is here yet. Bring your own');
  await empty.close();
});
