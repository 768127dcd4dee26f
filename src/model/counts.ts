import { type DecimalText, exact, quotient, rounded } from './decimal.ts';
import type { Indicator } from './indicator.ts';
import { multipleOf } from './unit.ts';

/** Whether a result is worked out from two counts: a share whose counts are named, or anything rolled up by its counts. */
export function hasCounts(indicator: Pick<Indicator, 'unit' | 'numerator' | 'denominator' | 'rollUp'>): boolean {
  const named = indicator.numerator !== null && indicator.denominator !== null;
  return indicator.rollUp === 'ratio' || (named && multipleOf(indicator.unit) !== 1);
}

/** Digits after the point that a result of two counts is kept with at least. */
const FEWEST_DECIMALS = 2;

/**
 * The result of two counts in the indicator's unit, worked out exactly and kept to its decimals, or to two where it shows
 * fewer, so that 387 of 445 is 86.97 and does not pass for 87. Null where the denominator is zero.
 */
export function resultOf(
  indicator: Pick<Indicator, 'unit' | 'decimals'>,
  numerator: DecimalText,
  denominator: DecimalText,
): DecimalText | null {
  const below = exact(denominator);
  if (below.eq(0)) return null;
  const share = quotient(exact(numerator).times(multipleOf(indicator.unit)), below);
  return rounded(share, Math.max(FEWEST_DECIMALS, indicator.decimals ?? FEWEST_DECIMALS));
}
