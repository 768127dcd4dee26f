import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share, shares } from './rounding.ts';

describe('shares', () => {
  it('come from counts: 48 of 52 is 92, not 12 and 81 added', () => {
    expect(share(48, 52)).toBe(92);
    expect(shares([6, 42, 3, 1, 0], 'independent')).toEqual([12, 81, 6, 2, 0]);
  });

  it('round halves up, whichever side of the whole they stand', () => {
    expect(shares([1, 7], 'independent')).toEqual([13, 88]);
    expect(shares([2, 1, 5], 'independent')).toEqual([25, 13, 63]);
  });

  it('add to 100 by largest remainder, a tie going to the larger group', () => {
    expect(shares([6, 42, 3, 1, 0], 'sums-to-100')).toEqual([11, 81, 6, 2, 0]);
    expect(shares([1, 7], 'sums-to-100')).toEqual([12, 88]);
    expect(shares([1, 1, 1], 'sums-to-100')).toEqual([34, 33, 33]);
  });

  it('of nothing are none', () => {
    expect([share(0, 0), shares([0, 0], 'sums-to-100')]).toEqual([null, [null, null]]);
  });

  it('always add to 100 when they must, and never stray a whole point from the exact share', () => {
    const counts = fc.array(fc.nat(500), { minLength: 1, maxLength: 8 }).filter((all) => all.some((count) => count > 0));
    fc.assert(
      fc.property(counts, (all) => {
        const of = all.reduce((total, count) => total + count, 0);
        const forced = shares(all, 'sums-to-100').map((each) => each ?? Number.NaN);
        expect(forced.reduce((total, each) => total + each, 0)).toBe(100);
        expect(forced.every((each, index) => Math.abs(each - (100 * (all[index] ?? 0)) / of) < 1)).toBe(true);
      }),
    );
  });
});
