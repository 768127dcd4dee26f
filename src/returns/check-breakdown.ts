import { foldedName, parseBreakdown } from '../model/breakdown.ts';
import type { Observation } from '../model/indicator.ts';
import type { Problem } from '../model/problem.ts';
import type { Entry } from './check.ts';

/**
 * Names that differ in capitals or white space alone are one part of a council: a workbook that spells it in two ways is
 * asked for one, by the first it has.
 */
export function checkSpellings(entries: readonly Entry<Observation>[], problems: Problem[]): void {
  const first = new Map<string, { readonly spelt: string; readonly row: number }>();
  const check = (row: number, value: string, scope: string, spelt: string): void => {
    const key = `${scope}=${foldedName(spelt)}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, { spelt, row });
    else if (known.spelt !== spelt) {
      const message = `spells "${known.spelt}" in another way than row ${known.row}: expected one spelling`;
      problems.push({ sheet: 'observations', row, column: 'breakdown', value, message });
    }
  };
  for (const { row, item } of entries) {
    if (item.breakdown === null) continue;
    for (const { dimension, category } of parseBreakdown(item.breakdown) ?? []) {
      check(row, item.breakdown, '', dimension);
      check(row, item.breakdown, foldedName(dimension), category);
    }
  }
}
