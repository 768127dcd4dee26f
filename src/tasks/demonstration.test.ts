import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore, type Store } from '../store/connect.ts';
import { readEntries } from '../store/returns/returns.ts';
import { type Context, contextFor } from './context.ts';
import { organisations } from './councils.ts';
import { bringExamples } from './examples.ts';
import { examplePeople } from './people/accounts.ts';

const COUNTY = 'brackenshire-county-council-example';

let store: Store;
let context: Context;
beforeAll(async () => {
  store = await openStore(':memory:');
  context = contextFor(store, () => '2026-11-22T10:00:00Z');
  await bringExamples(context, join(import.meta.dirname, '..', '..', 'examples'));
}, 60_000);
afterAll(() => store.close());

it('has a made-up person for each role at each council', async () => {
  const people = await examplePeople(context, { demonstration: true });
  const councils = (await organisations(context)).map(({ name }) => name);
  expect(councils).toHaveLength(3);
  for (const name of councils) {
    const roles = people.filter(({ council }) => council === name).flatMap(({ grants }) => grants.map(({ role }) => role));
    expect(roles.sort()).toEqual(['administrator', 'approver', 'contributor', 'contributor', 'councillor', 'officer', 'reader']);
  }
  expect(await examplePeople(context, { demonstration: false })).toEqual([]);
});

it('is in the middle of a round at the county, with returns in every stage', async () => {
  const entries = await readEntries(store.db, COUNTY, { periods: ['2026-10', '2026-27 Q3'] });
  const stages = new Set(entries.map(({ stage }) => stage));
  expect([...stages].sort()).toEqual(['approved', 'draft', 'returned', 'submitted']);
});
