/** Where a process lies when nothing but noise moves it, all in the unit of its figures. Not a number where too few figures are held. */
export interface Limits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** two thirds of the way from the mean to each limit: a point beyond is close to it */
  readonly nearLower: number;
  readonly nearUpper: number;
}

/** How many mean moving ranges the limits lie from the mean: 3 / 1.128, the constants of an XmR chart (Shewhart; Wheeler). */
export const LIMIT_RANGES = 2.66;
/** The same for two of the three deviations. */
export const NEAR_LIMIT_RANGES = (2 * LIMIT_RANGES) / 3;
/** A moving range of this many mean ranges or more is an outlier's and is screened out: the upper limit of a range chart of two. */
export const OUTLYING_RANGES = 3.267;

export interface LimitRules {
  /** only the first so many points of a group make its limits; null takes all */
  readonly fixAfter: number | null;
  /** leave out moving ranges that are themselves out of bounds, once */
  readonly screenOutliers: boolean;
}

/** The mean, summed a second time over what the first left, so that the mean of equal figures is exactly that figure; not a number of none. */
function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  const first = sum / values.length;
  let rest = 0;
  for (const value of values) rest += value - first;
  return first + rest / values.length;
}

/** Absolute steps between neighbours; a gap between two figures has none. */
function movingRanges(values: readonly number[]): number[] {
  const ranges: number[] = [];
  for (let at = 1; at < values.length; at += 1) {
    const range = Math.abs((values[at] ?? Number.NaN) - (values[at - 1] ?? Number.NaN));
    if (!Number.isNaN(range)) ranges.push(range);
  }
  return ranges;
}

/**
 * The process limits of one group of points in date order: mean ± 2.66 mean moving ranges (method.md section 9, as NHSRplotthedots computes
 * them). A figure that is missing is not a number and is left out.
 */
export function limitsOf(values: readonly number[], { fixAfter, screenOutliers }: LimitRules): Limits {
  const used = fixAfter === null ? values : values.slice(0, fixAfter);
  const mean = meanOf(used.filter((value) => !Number.isNaN(value)));
  const ranges = movingRanges(used);
  const most = OUTLYING_RANGES * meanOf(ranges);
  const range = meanOf(screenOutliers ? ranges.filter((each) => each < most) : ranges);
  return {
    mean,
    lower: mean - LIMIT_RANGES * range,
    upper: mean + LIMIT_RANGES * range,
    nearLower: mean - NEAR_LIMIT_RANGES * range,
    nearUpper: mean + NEAR_LIMIT_RANGES * range,
  };
}
