import type { RoundingPolicy } from '../model/plan.ts';

/*
 * Shares in whole per cent, from counts and never from rounded shares: 48 of 52 is 92, not 12 + 81 (method.md
 * section 8). Counts are whole numbers, so halves are found exactly and no fraction is ever formed.
 */

/** A count's share of a whole in whole per cent, half up; null of nothing. */
export function share(count: number, of: number): number | null {
  return of === 0 ? null : Math.floor((200 * count + of) / (2 * of));
}

/** The hundred per cent dealt out by largest remainder; of equal remainders the larger group takes the point, then the first. */
function largestRemainder(counts: readonly number[], of: number): number[] {
  const floors = counts.map((count) => Math.floor((100 * count) / of));
  const left = 100 - floors.reduce((total, floor) => total + floor, 0);
  const order = counts
    .map((count, index) => ({ index, count, remainder: (100 * count) % of }))
    .sort((a, b) => b.remainder - a.remainder || b.count - a.count || a.index - b.index);
  for (const { index } of order.slice(0, left)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}

/**
 * The shares of groups that together are the whole, by the council's policy: each by itself, or so that they add to
 * 100. Null for each share of nothing.
 */
export function shares(counts: readonly number[], policy: RoundingPolicy): (number | null)[] {
  const of = counts.reduce((total, count) => total + count, 0);
  return policy === 'sums-to-100' && of > 0 ? largestRemainder(counts, of) : counts.map((count) => share(count, of));
}
