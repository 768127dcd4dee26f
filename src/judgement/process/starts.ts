import type { Period } from '../../model/period.ts';
import type { Series } from '../series.ts';

/** Where the limits begin anew. */
export interface Start {
  /** place of the first period that begins at or after it */
  readonly at: number;
  /** somebody's reason; null for a new definition, which begins new limits by itself */
  readonly reason: string | null;
}

/**
 * Where a process of these periods is looked at afresh, in order: at each rebase and each new definition. Where both fall on one period, the
 * person's reason is kept. One that lies before the first period or after the last begins nothing.
 */
export function startsOf(of: Series, periods: readonly Period[]): Start[] {
  const [first] = periods;
  const moved = [...of.rebases, ...of.redefined.map((month) => ({ month, reason: null }))];
  const starts = new Map<number, Start>();
  for (const { month, reason } of moved) {
    const at = periods.findIndex((period) => period.first >= month);
    if (first === undefined || month < first.first || at < 0) continue;
    if (reason !== null || !starts.has(at)) starts.set(at, { at, reason });
  }
  return [...starts.values()].sort((a, b) => a.at - b.at);
}
