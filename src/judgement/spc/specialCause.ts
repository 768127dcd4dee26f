import type { Limits } from './limits.ts';
import { type Heading, headingOf } from './runs.ts';
import { inShift } from './shift.ts';
import { byNextStep, inTrend, type TrendHeading } from './trend.ts';
import { inTwoOfThree } from './twoInThree.ts';

/** Why a point is more than noise (method.md section 9), in the order in which they are asked: the first that holds is named. */
export const SPECIAL_CAUSES = ['outside', 'trend', 'two-in-three', 'shift'] as const;
export type SpecialCause = (typeof SPECIAL_CAUSES)[number];

/** What is special about a point, and whether it points up or down; nothing and 0 for common cause. */
export interface Signal {
  readonly cause: SpecialCause | null;
  readonly heading: Heading;
}

const NONE: Signal = { cause: null, heading: 0 };

/** The special cause of each point of one group, in date order, against the group's limits. A missing figure (not a number) has none. */
export function specialCauses(
  values: readonly number[],
  { mean, lower, upper, nearLower, nearUpper }: Limits,
  trendHeading: TrendHeading,
): Signal[] {
  const sides = values.map((value) => headingOf(value - mean));
  const outside = values.map((value) => value < lower || value > upper);
  const close = values.map((value, at) => outside[at] === false && (value < nearLower || value > nearUpper));
  const rows = inTrend(values);
  const trend = trendHeading === 'own-row' ? rows : byNextStep(values, rows);
  const twoInThree = inTwoOfThree(close, sides);
  const shift = inShift(sides);
  return values.map((_, at) => {
    const side = sides[at] ?? 0;
    const move = trend[at] ?? 0;
    if (outside[at]) return { cause: 'outside', heading: side };
    if (move !== 0) return { cause: 'trend', heading: move };
    if (twoInThree[at]) return { cause: 'two-in-three', heading: side };
    return shift[at] ? { cause: 'shift', heading: side } : NONE;
  });
}
