import type { Context } from 'hono';
import { UsageFault } from '../../model/fault.ts';
import { STATUSES, type Status } from '../../model/indicator.ts';
import { asked } from '../frame/here.ts';

const FILTERS = [...STATUSES, 'not-judged'] as const;

/**
 * The status by which the reader filters; null for all.
 * @throws UsageFault for a word that is no status
 */
export function askedStatus(c: Context): Status | 'not-judged' | null {
  const value = asked(c, 'status');
  if (value === null) return null;
  const status = FILTERS.find((each) => each === value);
  if (status === undefined) throw new UsageFault(`"${value}" is no status: ${FILTERS.join(', ')}`);
  return status;
}
