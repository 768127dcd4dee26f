import { expect, it } from 'vitest';
import { multipleOf } from './unit.ts';

it.each([
  [null, 1],
  ['days', 1],
  ['per head', 1],
  ['%', 100],
  ['% of invoices', 100],
  ['Per cent', 100],
  ['percentage of homes', 100],
  ['share in %', 100],
  ['per 1,000', 1000],
  ['per 1,000 aged 75+', 1000],
  ['visits per 1000 people', 1000],
  ['£ per thousand', 1000],
  ['per 100 000', 100_000],
  ['cases per million', 1_000_000],
  ['per 1,000 (in % of the year before)', 1000],
] as const)('a share in the unit %s is multiplied by %i', (unit, multiple) => {
  expect(multipleOf(unit)).toBe(multiple);
});
