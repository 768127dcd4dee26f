import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionsFor } from './positions.ts';

const ascends = (positions: readonly number[]): boolean =>
  positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? position));

describe('positions of rows in their new order', () => {
  test('are counted on from the last for rows that are all new', () => {
    expect(positionsFor([null, null, null], [], 0)).toEqual([1, 2, 3]);
    expect(positionsFor([null, null], [1, 2, 3], 3)).toEqual([4, 5]);
  });

  test('stay for rows that stay, and lie between them for rows put in the middle', () => {
    expect(positionsFor([1, null, 2], [1, 2], 2)).toEqual([1, 1.5, 2]);
    expect(positionsFor([1, null, null, null, 2], [1, 2], 2)).toEqual([1, 1.25, 1.5, 1.75, 2]);
  });

  test('put a row straight behind the one before it, though rows that are not given follow', () => {
    expect(positionsFor([1, null, 4], [1, 2, 3, 4], 4)).toEqual([1, 1.5, 4]);
  });

  test('put a row before the first without moving it', () => {
    expect(positionsFor([null, 1], [1], 1)).toEqual([0, 1]);
    expect(positionsFor([null, null, 3], [1, 2, 3], 3)).toEqual([2 + 1 / 3, 2 + 2 / 3, 3]);
  });

  test('move the one row that changed places and no other', () => {
    expect(positionsFor([2, 3, 4, 1], [1, 2, 3, 4], 4)).toEqual([2, 3, 4, 5]);
    expect(positionsFor([4, 1, 2, 3], [1, 2, 3, 4], 4)).toEqual([0, 1, 2, 3]);
  });

  test('are counted anew behind all others where a double has no room left between two rows', () => {
    const next = 1 + Number.EPSILON;
    expect(positionsFor([1, null, next], [1, next], 7)).toEqual([8, 9, 10]);
  });

  test('ascend whatever the order, keep the longest run there is, and take no position of a row that is not given', () => {
    const rows = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.array(fc.nat(20), { maxLength: 6 }), rows, (held, added, others) => {
        const taken = [...new Set([...held, ...others])].sort((a, b) => a - b);
        const wanted: (number | null)[] = [...held];
        for (const at of added) wanted.splice(at, 0, null);
        const positions = positionsFor(wanted, taken, taken.at(-1) ?? 0);
        expect(positions).toHaveLength(wanted.length);
        expect(ascends(positions)).toBe(true);
        const fresh = positions.filter((position, index) => position !== wanted[index]);
        expect(fresh.filter((position) => taken.includes(position) && !held.includes(position))).toEqual([]);
        const kept = positions.filter((position, index) => position === wanted[index]).length;
        expect(kept).toBe(longestRun(held));
      }),
    );
  });
});

/** Length of the longest ascending run with gaps, by trying every end. */
function longestRun(values: readonly number[]): number {
  const lengths: number[] = [];
  values.forEach((value, index) => {
    const before = lengths.slice(0, index).filter((_, earlier) => (values[earlier] ?? value) < value);
    lengths.push(1 + Math.max(0, ...before));
  });
  return Math.max(0, ...lengths);
}
