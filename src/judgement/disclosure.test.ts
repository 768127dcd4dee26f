import { describe, expect, it } from 'vitest';
import { type Cell, disclosed } from './disclosure.ts';

function counted(count: string, size = count): Cell {
  return { withheld: false, missing: false, count, size };
}

const WITHHELD: Cell = { withheld: true, missing: false, count: null, size: null };
const MISSING: Cell = { withheld: false, missing: true, count: null, size: null };

/** Three by three: 3 is small, 10 and 20 are the smallest beside it, and 90 closes the square though 15 is smaller. */
const NINE = ['3', '10', '30', '20', '90', '15', '40', '50', '60'].map((count) => counted(count));
const THREES = [0, 1, 2].flatMap((at) => [
  [at * 3, at * 3 + 1, at * 3 + 2],
  [at, at + 3, at + 6],
]);

function along(cells: readonly Cell[], threshold: number | null = null) {
  return disclosed(cells, [cells.map((_, index) => index)], threshold);
}

describe('primary suppression', () => {
  it('withholds a count below the threshold, 0 among them, and not one at it', () => {
    expect(along([counted('0'), counted('4'), counted('5'), counted('40')], 5)).toEqual(['primary', 'primary', 'shown', 'shown']);
  });

  it('without a threshold withholds what was returned as withheld alone', () => {
    expect(along([counted('1'), counted('2')])).toEqual(['shown', 'shown']);
    expect(along([WITHHELD, WITHHELD, counted('2')])).toEqual(['primary', 'primary', 'shown']);
  });

  it('of a rate without its count asks nothing', () => {
    expect(along([{ ...counted('3'), count: null }, counted('60')], 5)).toEqual(['shown', 'shown']);
  });
});

describe('secondary suppression', () => {
  it('withholds the smallest other cell where one stands withheld alone', () => {
    expect(along([counted('3'), counted('40'), counted('12'), counted('90')], 5)).toEqual(['primary', 'shown', 'secondary', 'shown']);
  });

  it('takes the least of the whole by its size, not by its count', () => {
    expect(along([counted('3', '30'), counted('40', '50'), counted('12', '400')], 5)).toEqual(['primary', 'secondary', 'shown']);
  });

  it('takes the first of equals, and one whose size is not held last', () => {
    const unsized = { ...counted('1'), count: null, size: null };
    expect(along([WITHHELD, unsized, counted('9'), counted('9')])).toEqual(['primary', 'shown', 'secondary', 'shown']);
    expect(along([WITHHELD, unsized])).toEqual(['primary', 'secondary']);
  });

  it('needs none where another cell is not known', () => {
    expect(along([WITHHELD, MISSING, counted('9')])).toEqual(['primary', 'missing', 'shown']);
    expect(along([MISSING, counted('9')])).toEqual(['missing', 'shown']);
  });

  it('leaves nobody to withhold where the withheld cell is the whole', () => {
    expect(along([WITHHELD])).toEqual(['primary']);
  });

  it('holds every row and every column of two crossed dimensions', () => {
    //        under 65   65 and over
    // Barry      3          20
    // Penarth   30          40
    // Cowbridge 50          60
    const cells = ['3', '20', '30', '40', '50', '60'].map((count) => counted(count));
    const rows = [
      [0, 1],
      [2, 3],
      [4, 5],
    ];
    const columns = [
      [0, 2, 4],
      [1, 3, 5],
    ];
    const found = disclosed(cells, [...rows, ...columns], 5);
    // 3 is given away by 20 in its row and by 30 in its column; the four make a square from which nothing can be worked out
    expect(found).toEqual(['primary', 'secondary', 'secondary', 'secondary', 'shown', 'shown']);
    expect(disclosed(NINE, THREES, 5)).toEqual([
      'primary',
      'secondary',
      'shown',
      'secondary',
      'secondary',
      'shown',
      'shown',
      'shown',
      'shown',
    ]);
    for (const line of [...rows, ...columns]) expect(line.filter((index) => found[index] !== 'shown').length).not.toBe(1);
  });
});
