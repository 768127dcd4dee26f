import type Big from 'big.js';
import { exact } from '../model/decimal.ts';
import type { Polarity } from '../model/indicator.ts';
import type { TargetInForce } from '../model/verdict.ts';

/** The signed distance from what was wanted; positive is good (method.md section 4). */
export interface Gap {
  readonly gap: Big;
  /** what 100% of the relative gap is: the size of the target, or of the end of the range that was passed */
  readonly base: Big;
}

const ZERO = exact('0');

/** Inside a range the gap is 0; outside it is minus the distance to the end that was passed. */
function gapToRange(actual: Big, target: TargetInForce): Gap | null {
  const lower = target.lower === null ? null : exact(target.lower);
  const upper = target.upper === null ? null : exact(target.upper);
  if (lower === null && upper === null) return null;
  if (lower !== null && actual.lt(lower)) return { gap: actual.minus(lower), base: lower.abs() };
  if (upper !== null && actual.gt(upper)) return { gap: upper.minus(actual), base: upper.abs() };
  return { gap: ZERO, base: (upper ?? lower ?? ZERO).abs() };
}

/** Null where nothing is wanted, or where neither direction is better. */
export function gapOf(actual: Big, target: TargetInForce, polarity: Polarity): Gap | null {
  if (polarity === 'none') return null;
  if (polarity === 'range') return gapToRange(actual, target);
  if (target.target === null) return null;
  const wanted = exact(target.target);
  const base = wanted.abs();
  if (polarity === 'higher') return { gap: actual.minus(wanted), base };
  if (polarity === 'lower') return { gap: wanted.minus(actual), base };
  return { gap: actual.minus(wanted).abs().times(-1), base };
}

/** How far the actual is on the right side of the minimum standard (a ceiling where lower is better); exactly on it is 0. */
export function gapToMinimum(actual: Big, target: TargetInForce, polarity: Polarity): Big | null {
  if (target.minimum === null) return null;
  const minimum = exact(target.minimum);
  if (polarity === 'higher') return actual.minus(minimum);
  if (polarity === 'lower') return minimum.minus(actual);
  return null;
}

/** Where a figure stands against the thresholds; both ends belong to the range (survey rule 3). */
export function placeInRange(actual: Big, target: TargetInForce): 'inside' | 'above' | 'below' | null {
  if (target.lower === null && target.upper === null) return null;
  if (target.upper !== null && actual.gt(exact(target.upper))) return 'above';
  if (target.lower !== null && actual.lt(exact(target.lower))) return 'below';
  return 'inside';
}
