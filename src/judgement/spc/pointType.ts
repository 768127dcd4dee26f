import type { Signal } from './specialCause.ts';

/** Which way is better for the process. */
export const IMPROVEMENTS = ['increase', 'decrease', 'neutral'] as const;
export type Improvement = (typeof IMPROVEMENTS)[number];

/** What a point says, in the words of `goldthread spc` (docs/formats.md). */
export type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low';

/** Whether a special cause is to the better or the worse; where neither way is better, only whether it is high or low. */
export function pointType({ cause, heading }: Signal, improvement: Improvement): PointType {
  if (cause === null || heading === 0) return 'common_cause';
  if (improvement === 'neutral') return heading > 0 ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
  return heading > 0 === (improvement === 'increase') ? 'special_cause_improvement' : 'special_cause_concern';
}
