import type { ActionState } from './plan.ts';
import type { PrintedShare } from './printedReport.ts';

/*
 * Actions completed in an earlier quarter are counted and no longer listed (method.md section 7). How many follows from
 * the shares that are printed and the rows that are listed.
 */

/** More than this were never counted under one objective; the search for a whole number ends here. */
const MOST = 200;

/** Printed shares are rounded up or down, and some are trimmed so that a row adds to 100: less than one point either way. */
function fits(count: number, total: number, percent: string): boolean {
  return Math.abs(count * 100 - Number(percent) * total) < total;
}

interface Part {
  readonly quarter: number;
  readonly percent: string;
}

/** The shares of actions completed in a quarter before this one. */
export function earlierShares(shares: readonly PrintedShare[], quarter: number): Part[] {
  return shares.flatMap((share) =>
    share.state === 'completed' && share.quarter !== null && share.quarter < quarter && Number(share.percent) > 0
      ? [{ quarter: share.quarter, percent: share.percent }]
      : [],
  );
}

/** The smallest whole numbers of unlisted actions with which every printed share can be; null where none can. */
export function unlistedCounts(
  listed: readonly { readonly state: ActionState | null }[],
  shares: readonly PrintedShare[],
  quarter: number,
): Map<number, number> | null {
  const parts = earlierShares(shares, quarter);
  const others = shares.filter((share) => share.state !== 'completed' || share.quarter === null || share.quarter >= quarter);
  const agrees = (total: number): boolean =>
    others.every((share) => fits(listed.filter((action) => action.state === share.state).length, total, share.percent));
  for (let unlisted = parts.length === 0 ? 0 : 1; unlisted <= (parts.length === 0 ? 0 : MOST); unlisted++) {
    const total = listed.length + unlisted;
    if (!agrees(total)) continue;
    const counts = split(parts, unlisted, total);
    if (counts) return counts;
  }
  return null;
}

function split(parts: readonly Part[], unlisted: number, total: number): Map<number, number> | null {
  const [part, ...rest] = parts;
  if (!part) return unlisted === 0 ? new Map() : null;
  for (let count = 1; count <= unlisted; count++) {
    if (!fits(count, total, part.percent)) continue;
    const others = split(rest, unlisted - count, total);
    if (others) return new Map([[part.quarter, count], ...others]);
  }
  return null;
}
