import type { Limits } from './limits.ts';
import type { Improvement } from './pointType.ts';

/** Whether the process will meet its target as it runs now: each time, never, or by chance. */
export type Assurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

/**
 * The target against the limits of the latest group. Null where there is no target, or neither way is better. A target exactly on a limit,
 * and one without limits to hold it against, is `inconsistent`, as in the reference.
 */
export function assurance(target: number | null, { lower, upper }: Limits, improvement: Improvement): Assurance | null {
  if (target === null || improvement === 'neutral') return null;
  if (target > upper) return improvement === 'increase' ? 'consistent_fail' : 'consistent_pass';
  if (target < lower) return improvement === 'increase' ? 'consistent_pass' : 'consistent_fail';
  return 'inconsistent';
}
