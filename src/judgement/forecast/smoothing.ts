import type { Carry } from './method.ts';

/** How much of each new error is taken into the level. */
export const WEIGHTS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

interface Smoothed {
  readonly level: number;
  /** sum of the squared errors of one step */
  readonly missed: number;
}

function smoothed(values: readonly number[], weight: number): Smoothed {
  let level = values[0] ?? 0;
  let missed = 0;
  for (const value of values.slice(1)) {
    const error = value - level;
    missed += error * error;
    level += weight * error;
  }
  return { level, missed };
}

/**
 * Simple exponential smoothing (Brown): a level that follows the figures, the later the more, carried on as it is. The
 * weight is the one that would have missed the next value least, in squares; the smaller of two alike.
 */
export const smoothing: Carry = (values, _, steps) => {
  const [first, ...others] = WEIGHTS.map((weight) => smoothed(values, weight));
  const best = others.reduce((least, each) => (least && least.missed <= each.missed ? least : each), first);
  return Array.from({ length: steps }, () => best?.level ?? 0);
};
