import type { Carry } from './method.ts';
import { WEIGHTS } from './smoothing.ts';

/** How much of each new error is taken into the trend, as a share of what the level takes. */
const TREND_WEIGHTS = [0.1, 0.3, 0.5] as const;

/** What is left of a trend after each step: it runs out, since nothing rises for ever (Gardner and McKenzie 1985). */
export const DAMPING = 0.9;

interface Trended {
  readonly level: number;
  readonly trend: number;
  /** sum of the squared errors of one step */
  readonly missed: number;
}

function trended(values: readonly number[], weight: number, trendWeight: number): Trended {
  let level = values[0] ?? 0;
  let trend = 0;
  let missed = 0;
  for (const value of values.slice(1)) {
    const expected = level + DAMPING * trend;
    const error = value - expected;
    missed += error * error;
    level = expected + weight * error;
    trend = DAMPING * trend + weight * trendWeight * error;
  }
  return { level, trend, missed };
}

/** Exponential smoothing of a level and a trend that dies away: Holt's method, damped. Weights are chosen as those of `smoothing`. */
export const dampedTrend: Carry = (values, _, steps) => {
  const [first, ...others] = WEIGHTS.flatMap((weight) => TREND_WEIGHTS.map((trendWeight) => trended(values, weight, trendWeight)));
  const best = others.reduce((least, each) => (least && least.missed <= each.missed ? least : each), first);
  let reached = best?.level ?? 0;
  let step = best?.trend ?? 0;
  return Array.from({ length: steps }, () => {
    step *= DAMPING;
    reached += step;
    return reached;
  });
};
