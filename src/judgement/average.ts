import type Big from 'big.js';
import { exact, quotient, sum } from '../model/decimal.ts';

/*
 * Three averages that are all printed as "the average" and differ: of the 32 Scottish councils' rates in one quarter of
 * 2023-24 the mean is 94.25%, the median 97% and all numerators over all denominators 92.7%. Each bears its name.
 */

const HALF = '0.5';

/** The middle value; of an even number, half-way between the two in the middle. Null for none. */
export function median(values: readonly Big[]): Big | null {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) return null;
  return sorted.length % 2 === 1 ? upper : lower.plus(upper).times(HALF);
}

/** The mean of the values, each counting alike, whatever its size; 20 digits after the point. Null for none. */
export function meanOfValues(values: readonly Big[]): Big | null {
  return values.length === 0 ? null : quotient(sum(values), exact(String(values.length)));
}

/** What a rate was made from. */
export interface Counts {
  readonly numerator: Big;
  readonly denominator: Big;
}

/**
 * All numerators over all denominators: the rate of everybody together, so that the large count for more; 20 digits after
 * the point. Null for none, and where nothing stands below the line.
 * @param multiple what a share is multiplied by to be in the unit: 100 for per cent
 */
export function ratioOfSums(counts: readonly Counts[], multiple: number): Big | null {
  const below = sum(counts.map(({ denominator }) => denominator));
  if (below.eq(0)) return null;
  return quotient(sum(counts.map(({ numerator }) => numerator)).times(multiple), below);
}
