import { describe, expect, test } from 'vitest';
import type { CollectionPeriod } from '../../model/collection.ts';
import { parsePeriod } from '../../model/period.ts';
import type { Action } from '../../model/plan.ts';
import { isOverdue, offeredDue, openRounds } from './rolling.ts';

const YEAR = parsePeriod('2026-27');
const TODAY = '2027-02-10';

const ACTION: Action = {
  ref: 'A1',
  title: 'Open the new depot',
  objective: 'SS/1',
  links: [],
  starts: null,
  due: null,
  owner: null,
  approver: null,
  service: null,
  frequency: null,
};

const offered = (due: string | null) => offeredDue({ ...ACTION, due }, YEAR, TODAY, 4);

describe('when an action that goes on is due', () => {
  test('is not offered where its due day is over: somebody has to say it', () => {
    expect(offered('2027-02-09')).toBeNull();
    expect(offered('2026-27 Q3')).toBeNull();
    expect(isOverdue({ ...ACTION, due: '2027-02-09' }, TODAY, 4)).toBe(true);
  });

  test('is a year later where its day is today or still to come in the old year', () => {
    expect(offered('2027-02-10')).toBe('2028-02-10');
    expect(offered('2026-27 Q4')).toBe('2027-28 Q4');
    expect(isOverdue({ ...ACTION, due: '2027-02-10' }, TODAY, 4)).toBe(false);
  });

  test('stays where its day is in the new year, or where it has none', () => {
    expect(offered('2027-06-30')).toBe('2027-06-30');
    expect(offered(null)).toBeNull();
    expect(isOverdue(ACTION, TODAY, 4)).toBe(false);
  });
});

describe('the rounds of a year that are not closed', () => {
  const row = (period: string, days: Partial<CollectionPeriod>): CollectionPeriod => ({
    period,
    opens: '2027-01-04',
    due: '2027-01-15',
    approveBy: null,
    locks: null,
    ...days,
  });
  const open = (...rows: CollectionPeriod[]) => openRounds(rows, YEAR, TODAY, 4);

  test('are those that have not locked, in order, with whether they have begun', () => {
    const later = row('2026-27 Q4', { opens: '2027-04-01', due: '2027-04-15', locks: '2027-05-04' });
    expect(open(later, row('2026-27 Q3', { locks: '2027-02-11' }), row('2026-27 Q2', { locks: '2027-02-10' }))).toEqual([
      { period: '2026-27 Q3', begun: true },
      { period: '2026-27 Q4', begun: false },
    ]);
  });

  test('end with the last day for sign-off, else for returns, where nothing locks them', () => {
    expect(open(row('2026-27 Q3', { approveBy: TODAY }))).toHaveLength(1);
    expect(open(row('2026-27 Q3', { approveBy: '2027-02-09' }))).toEqual([]);
    expect(open(row('2026-27 Q3', { due: TODAY }))).toHaveLength(1);
    expect(open(row('2026-27 Q3', { due: '2027-02-09' }))).toEqual([]);
  });

  test('are of that year alone', () => {
    expect(open(row('2027-28 Q1', { locks: '2027-08-01' }), row('2025-26 Q4', { locks: '2027-08-01' }))).toEqual([]);
  });
});
