import type { Benchmark } from '../model/benchmark.ts';
import { decimalsOf, exact, quotient, rounded } from '../model/decimal.ts';
import type { Problem } from '../model/problem.ts';
import type { Complain, Unit } from './check-row.ts';

function checkParts({ value, numerator, denominator }: Benchmark, complain: Complain): void {
  if (denominator !== null && exact(denominator).eq(0)) {
    complain('denominator', denominator, 'is zero: a share of nothing has no value; leave out the row instead');
  } else if (value === null && (numerator === null || denominator === null)) {
    complain('value', null, 'is empty: expected a figure, or a numerator and a denominator');
  } else if (numerator !== null && denominator === null) {
    complain('denominator', null, `is empty: expected the denominator of the numerator ${numerator}`);
  } else if (numerator === null && denominator !== null) {
    complain('numerator', null, `is empty: expected the numerator of the denominator ${denominator}`);
  }
}

/** How much published counts may be off, of the share, before a value of another size is taken for one in another unit. */
const ROUNDED_APART = '0.05';

/**
 * A published value need not be what its published counts give, for both may be rounded apart so that nobody can be known by
 * them (the Local Government Benchmarking Framework prints 1.00 from 10 of 15). One that is a hundred times too small or too
 * large is in another unit, and would be ranked first or last.
 */
function checkUnit({ value, numerator, denominator }: Benchmark, unit: Unit, complain: Complain): void {
  if (value === null || numerator === null || denominator === null || exact(denominator).eq(0)) return;
  const share = quotient(exact(numerator).times(unit.multiple), exact(denominator));
  const near = (other: ReturnType<typeof exact>) => other.minus(share).abs().lte(share.abs().times(ROUNDED_APART));
  if (share.eq(0) || near(exact(value))) return;
  if (!near(exact(value).times(100)) && !near(exact(value).times('0.01'))) return;
  const inUnit = unit.text === null ? 'the indicator has no unit' : `in ${unit.text}`;
  complain('value', value, `is in another unit than the indicator: expected ${rounded(share, decimalsOf(value))} (${inUnit})`);
}

/** A figure, or both counts behind it, in the unit of the indicator. */
export function checkBenchmark(benchmark: Benchmark, unit: Unit, complain: Complain): void {
  checkParts(benchmark, complain);
  checkUnit(benchmark, unit, complain);
}

/** A body that is spelt in two ways in one indicator and period would be ranked twice. */
export function checkBodies(entries: readonly { readonly row: number; readonly item: Benchmark }[], problems: Problem[]): void {
  const met = new Map<string, { readonly row: number; readonly body: string }>();
  for (const { row, item } of entries) {
    const { indicator, period, body } = item;
    const key = [indicator, period, body.replace(/\s+/g, ' ').trim().toLowerCase()].join('\n');
    const first = met.get(key);
    if (first === undefined) met.set(key, { row, body });
    else if (first.body !== body) {
      const message = `stands in row ${first.row} already, spelt "${first.body}": expected each body of an indicator and period once`;
      problems.push({ sheet: 'benchmarks', row, column: 'body', value: body, message });
    }
  }
}
