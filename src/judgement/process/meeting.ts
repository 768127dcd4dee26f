import type { Improvement, PointType } from '../spc/pointType.ts';
import type { SettledLimits } from './settledGroup.ts';

/** Whether a process meets its target as it runs now, and why that cannot be said where it cannot. */
export type Meeting = 'pass' | 'fail' | 'hit-and-miss' | 'changing' | 'no-target' | 'no-better' | 'total';

function against(target: number, { lower, upper }: SettledLimits, improvement: Exclude<Improvement, 'neutral'>): Meeting {
  if (improvement === 'increase') return target <= lower ? 'pass' : target > upper ? 'fail' : 'hit-and-miss';
  return target >= upper ? 'pass' : target < lower ? 'fail' : 'hit-and-miss';
}

/**
 * The target against the limits, which departs from the reference twice (docs/deviations.md). A figure on target meets it, so that a limit
 * exactly on target is on the side of meeting it: a series that was on target each time meets it each time. And where the latest figure is
 * more than noise, limits from before it tell nothing of what is to come, unless it only confirms them.
 * @param latest what the latest figure says
 */
export function meeting(
  target: number,
  limits: SettledLimits,
  { improvement, latest }: { readonly improvement: Exclude<Improvement, 'neutral'>; readonly latest: PointType },
): Meeting {
  const met = against(target, limits, improvement);
  if (latest === 'common_cause') return met;
  const confirmed = latest === 'special_cause_improvement' ? 'pass' : 'fail';
  return met === confirmed ? met : 'changing';
}
