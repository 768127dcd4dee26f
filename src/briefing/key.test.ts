import { describe, expect, it } from 'vitest';
import { aCouncil, anIndicator, anObservation, aTarget } from '../../test/make.ts';
import type { Council } from '../model/council.ts';
import type { Indicator } from '../model/indicator.ts';
import { briefDashboard } from './dashboard.ts';
import type { Key } from './types.ts';

const QUARTER = '2013-14 Q2';

function keyOf(...indicators: Partial<Indicator>[]): Key {
  const codes = indicators.map((_, index) => `PI${index + 1}`);
  const council: Council = aCouncil({
    indicators: indicators.map((said, index) => anIndicator({ ...said, code: `PI${index + 1}` })),
    observations: codes.map((indicator) => ({ ...anObservation(QUARTER, '80'), indicator })),
    targets: codes.map((indicator) => ({ ...aTarget(QUARTER, '90'), indicator })),
    dashboards: codes.map((indicator, order) => ({ dashboard: 'all', title: null, section: null, indicator, order, show: null })),
  });
  return briefDashboard(council, QUARTER, 'all', { asKnown: '2013-11-01T09:00:00Z' }).key;
}

function statusesOf(key: Key): string[] {
  return key.statuses.map(({ mark, meaning }) => `${mark.word}: ${meaning}`);
}

describe('A key', () => {
  it('gives the meanings alone where one scheme is in use', () => {
    expect(statusesOf(keyOf({ scheme: 'within-10%' }))).toEqual([
      'Red: misses target by more than 10%',
      'Amber: misses target by no more than 10%',
      'Green: on or better than target',
    ]);
  });

  it('has one line a mark where several are, and names the schemes only where they differ', () => {
    expect(statusesOf(keyOf({ scheme: 'within-10%' }, { scheme: 'minimum-standard' }, { scheme: 'within-5%' }))).toEqual([
      'Red: misses target by more than 10% (within 10% of target); minimum standard missed (minimum standard); misses target by more than 5% (within 5% of target)',
      'Amber: misses target by no more than 10% (within 10% of target); target missed, minimum standard met (minimum standard); misses target by no more than 5% (within 5% of target)',
      'Green: on or better than target',
      'Not judged: no status, and the reason is printed',
    ]);
  });

  it('explains the short words for what a figure covers that are used, the year from its first month', () => {
    expect(keyOf({ basis: 'flow' }, { basis: 'cumulative' }, { basis: 'snapshot' }).bases).toEqual([
      { word: 'Qtr', meaning: 'this quarter' },
      { word: 'YTD', meaning: 'the year to date, from April' },
      { word: 'Snap', meaning: 'on the last day of the period' },
    ]);
  });

  it('says of a dashboard how its small charts are read', () => {
    expect(keyOf({}).charts).toBe('The dashed line in a small chart is the target; a hollow end point is provisional.');
  });
});
