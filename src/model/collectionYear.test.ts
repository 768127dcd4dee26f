import { describe, expect, test } from 'vitest';
import { collectionOf, collectionsOf, distancesIn, USUAL_DISTANCES, workingDay } from './collectionYear.ts';
import { APRIL, parsePeriod } from './period.ts';

const year = parsePeriod('2026-27');

describe('the days on which a period is collected', () => {
  test('are counted from its last day, and a weekend’s move to the Monday', () => {
    expect(collectionOf(parsePeriod('2026-27 Q1'), USUAL_DISTANCES)).toEqual({
      period: '2026-27 Q1',
      opens: '2026-07-01',
      due: '2026-07-14',
      approveBy: '2026-07-21',
      locks: '2026-08-04',
    });
    expect(collectionOf(parsePeriod('2026-09'), USUAL_DISTANCES)).toEqual({
      period: '2026-09',
      opens: '2026-10-01',
      due: '2026-10-14',
      approveBy: '2026-10-21',
      locks: '2026-11-04',
    });
    expect(workingDay('2026-10-31')).toBe('2026-11-02');
    expect(workingDay('2026-11-01')).toBe('2026-11-02');
    expect(workingDay('2026-10-30')).toBe('2026-10-30');
  });

  test('are four rows for the quarters of a year, and one for the school year that ends in it', () => {
    expect(collectionsOf(year, 'quarter', USUAL_DISTANCES, APRIL).map(({ period, due }) => [period, due])).toEqual([
      ['2026-27 Q1', '2026-07-14'],
      ['2026-27 Q2', '2026-10-14'],
      ['2026-27 Q3', '2027-01-14'],
      ['2026-27 Q4', '2027-04-14'],
    ]);
    expect(collectionsOf(year, 'academic-year', USUAL_DISTANCES, APRIL).map(({ period }) => period)).toEqual(['AY2025-26']);
    expect(collectionsOf(year, 'calendar-year', USUAL_DISTANCES, APRIL).map(({ period }) => period)).toEqual(['2026']);
  });

  test('may leave out sign-off and locking', () => {
    const { approveBy, locks } = collectionOf(parsePeriod('2026-27 Q1'), { ...USUAL_DISTANCES, approveBy: null, locks: null });
    expect([approveBy, locks]).toEqual([null, null]);
  });
});

describe('the distances of a year', () => {
  test('are found again from its days, though some were moved over a weekend', () => {
    for (const due of [3, 11, 14, 20]) {
      const distances = { opens: 1, due, approveBy: due + 7, locks: 40 };
      expect(distancesIn(collectionsOf(year, 'month', distances, APRIL), APRIL)).toEqual(distances);
    }
  });

  test('are those of most rows where one was moved by hand', () => {
    const rows = collectionsOf(year, 'month', USUAL_DISTANCES, APRIL).map((row, index) =>
      index === 8 ? { ...row, due: '2027-01-25' } : row,
    );
    expect(distancesIn(rows, APRIL)).toEqual(USUAL_DISTANCES);
  });

  test('say no locking where most rows have none, and nothing where there is no row', () => {
    const rows = collectionsOf(year, 'quarter', { ...USUAL_DISTANCES, locks: null }, APRIL);
    expect(distancesIn(rows, APRIL)?.locks).toBeNull();
    expect(distancesIn([], APRIL)).toBeNull();
  });
});
