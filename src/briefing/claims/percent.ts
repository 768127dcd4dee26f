import { type DecimalText, decimalsOf } from '../../model/decimal.ts';

/*
 * Shares held against whole counts. Counts are whole numbers, so that a half is found exactly.
 */

/** A share to so many decimals, rounded to the nearest; the two differ only where it lies exactly half way. */
export interface Nearest {
  readonly down: DecimalText;
  readonly up: DecimalText;
  /** what rounding to the even digit gives */
  readonly even: DecimalText;
}

export function nearestShare(count: number, total: number, decimals: number): Nearest | null {
  if (total <= 0) return null;
  const scale = 10 ** decimals;
  const parts = 100 * scale * count;
  const floor = Math.floor(parts / total);
  const twice = 2 * (parts - floor * total);
  const text = (value: number): DecimalText => (value / scale).toFixed(decimals);
  if (twice === total) return { down: text(floor), up: text(floor + 1), even: text(floor % 2 === 0 ? floor : floor + 1) };
  const only = text(twice < total ? floor : floor + 1);
  return { down: only, up: only, even: only };
}

/** Whether a printed share is that of a count, rounded to the digits that it is printed with, a half either way. */
export function isShareOf(percent: DecimalText, count: number, total: number): boolean {
  const nearest = nearestShare(count, total, decimalsOf(percent));
  return nearest !== null && (Number(nearest.down) === Number(percent) || Number(nearest.up) === Number(percent));
}

/** Whether the exact share lies half way between two figures of so many decimals. */
export function isHalf(count: number, total: number, decimals: number): boolean {
  const nearest = nearestShare(count, total, decimals);
  return nearest !== null && nearest.down !== nearest.up;
}

/** Whether any whole count of the total has the printed share. */
export function isPossibleShare(percent: DecimalText, total: number): boolean {
  const near = Math.round((Number(percent) * total) / 100);
  return [near - 1, near, near + 1].some((count) => count >= 0 && count <= total && isShareOf(percent, count, total));
}

/** Whether a row of whole shares is what dealing the hundred out by largest remainder gives, equal remainders in any order. */
export function isLargestRemainder(percents: readonly DecimalText[], counts: readonly number[]): boolean {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0 || percents.some((percent) => decimalsOf(percent) > 0)) return false;
  const rows = counts.map((count, index) => ({
    floor: Math.floor((100 * count) / total),
    remainder: (100 * count) % total,
    printed: Number(percents[index]),
  }));
  const raised = rows.filter(({ printed, floor }) => printed === floor + 1);
  const kept = rows.filter(({ printed, floor }) => printed === floor);
  if (raised.length + kept.length < rows.length || rows.reduce((sum, { printed }) => sum + printed, 0) !== 100) return false;
  return raised.every((up) => kept.every((down) => up.remainder >= down.remainder));
}

/** "92%" */
export function shareText(count: number, total: number, decimals = 0): string {
  const nearest = nearestShare(count, total, decimals);
  return nearest === null ? '' : `${nearest.up}%`;
}
