import type { Improvement } from '../spc/pointType.ts';
import { type ControlPoint, controlChart } from '../spc.ts';

/** Fewer figures than this give no limits and no verdict (method.md section 9). */
export const FEWEST_POINTS = 12;

export interface SettledLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

export interface SettledGroup {
  /** null where fewer than 12 figures, or no two neighbours, are held */
  readonly limits: SettledLimits | null;
  readonly points: readonly ControlPoint[];
  /** how many figures are held */
  readonly count: number;
  /** whether that is too few for limits; where there are none and it is not, no two neighbours are held */
  readonly few: boolean;
}

function limitsOf({ mean, lower, upper }: ControlPoint): SettledLimits | null {
  return mean === null || lower === null || upper === null ? null : { mean, lower, upper };
}

/** A point of which nothing can be said yet. */
function unsaid({ value, group }: ControlPoint): ControlPoint {
  return { value, group, mean: null, lower: null, upper: null, cause: null, heading: 0, type: 'common_cause' };
}

/**
 * One group as a page reads it. It departs from the reference where that says what nobody would (docs/deviations.md): a series that never
 * moved has its one figure for limits instead of none, and where screening leaves no spread at all, though figures differ, nothing is
 * screened, since every figure would lie outside.
 */
export function settledGroup(values: readonly (number | null)[], improvement: Improvement): SettledGroup {
  const held = values.filter((value) => value !== null);
  const rules = { improvement, target: null, rebasedAt: [], fixAfter: null, trendHeading: 'own-row' } as const;
  const screened = controlChart(values, { ...rules, screenOutliers: true });
  const limits = screened.points[0] === undefined ? null : limitsOf(screened.points[0]);
  const constant = held.every((value) => value === held[0]);
  const collapsed = limits !== null && limits.lower === limits.upper;
  const unscreened = collapsed || constant;
  const { points } = unscreened ? controlChart(values, { ...rules, screenOutliers: false }) : screened;
  const few = held.length < FEWEST_POINTS;
  const settled = points[0] === undefined || few ? null : limitsOf(points[0]);
  return { limits: settled, points: settled === null ? points.map(unsaid) : points, count: held.length, few };
}
