import type { Polarity } from '../../model/indicator.ts';
import type { TargetInForce } from '../../model/verdict.ts';

/** Floats that differ by less are the same figure. */
const SAME = 1e-9;

/** Whether a figure would meet what is wanted; null where nothing is, or where only exactly on it would. */
function meets(value: number, wanted: TargetInForce, polarity: Polarity): boolean | null {
  const { target, lower, upper } = wanted;
  if (polarity === 'higher') return target === null ? null : value >= Number(target) - SAME;
  if (polarity === 'lower') return target === null ? null : value <= Number(target) + SAME;
  if (polarity !== 'range' || (lower === null && upper === null)) return null;
  return (lower === null || value >= Number(lower) - SAME) && (upper === null || value <= Number(upper) + SAME);
}

/**
 * The chance of meeting the year-end target, in whole per cent: the share of past errors, each taken to either side as the
 * range takes them, with which the forecast would meet it. One more is counted on either side (Laplace's rule), so that it
 * is never 0 nor 100.
 * @param ends where the year would end with each of the past errors, added and taken away
 */
export function chanceOf(ends: readonly number[], wanted: TargetInForce | null, polarity: Polarity): number | null {
  if (wanted === null) return null;
  const met = ends.map((end) => meets(end, wanted, polarity));
  if (met.some((each) => each === null)) return null;
  const share = (met.filter((each) => each === true).length + 1) / (ends.length + 2);
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}
