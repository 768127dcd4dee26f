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

it('leads whoever signs off and does not run the round to what changed first', async () => {
  const page = await (await (await served.as('approver')).get('/')).text();
  expect(page).toContain(`<a href="/${VALE}/changes">Vale of Glamorgan (example)</a>`);
});

it('says how to bring a council to whoever may, and to nobody else', async () => {
  expect(await served.text('/')).toContain('Open a council, or bring your own. ');
  expect(await served.text('/')).toContain('Bring your own A workbook with your plans');
  const reader = await (await served.as('reader')).text('/');
  expect(reader).toContain('Open a council. ');
  expect(reader).not.toContain('Bring your own');
});

it('says that no council is here while the store is empty', async () => {
  const empty = await serving([]);
  expect(await empty.text('/')).toContain('No council is here yet.');
  await empty.close();
});
