import { describe, expect, test } from 'vitest';
import { anIndicator, aTarget } from '../../../test/make.ts';
import type { Indicator, Target } from '../../model/indicator.ts';
import { parsePeriod, periodsIn } from '../../model/period.ts';
import { rolledTargets, type TargetsRolled } from './rolledTargets.ts';

const INDICATOR = anIndicator({ code: 'A', title: 'Reviews in time', objective: 'SS/1', decimals: 1 });

const target = (period: string, figures: Partial<Target>) => aTarget(period, { indicator: 'A', ...figures });

function rolled(indicator: Partial<Indicator>, held: readonly Target[], rest: Partial<TargetsRolled> = {}): TargetsRolled {
  return {
    indicator: { ...INDICATOR, ...indicator },
    held: new Map(held.map((row) => [row.period, row])),
    already: new Map(),
    parts: periodsIn(parsePeriod('2026-27'), 'quarter'),
    figures: [null, null, null, null],
    outturn: null,
    yearStart: 4,
    ...rest,
  };
}

const said = (rows: readonly Target[]) => rows.map((row) => [row.period, row.target, row.minimum]);
const Q4 = target('2026-27 Q4', { target: '90.0', minimum: '80.0', note: 'raised by the committee' });

describe('next year’s targets', () => {
  test('are the same a year later, without the notes of this year', () => {
    expect(rolledTargets(rolled({}, [Q4, target('2026-27', { target: '90.0' })]), 'same', '0')).toEqual([
      target('2027-28 Q4', { target: '90.0', minimum: '80.0' }),
      target('2027-28', { target: '90.0' }),
    ]);
  });

  test('are better by a share of themselves, minimum likewise, in the way that is better', () => {
    expect(said(rolledTargets(rolled({}, [Q4]), 'better', '2'))).toEqual([['2027-28 Q4', '91.8', '81.6']]);
    expect(said(rolledTargets(rolled({ polarity: 'lower', unit: 'days' }, [Q4]), 'better', '2'))).toEqual([['2027-28 Q4', '88.2', '78.4']]);
  });

  test('pass no bound: 100% of a share, or what the indicator says that it can be', () => {
    expect(said(rolledTargets(rolled({}, [target('2026-27 Q4', { target: '98.0' })]), 'better', '5'))).toEqual([
      ['2027-28 Q4', '100.0', null],
    ]);
    expect(said(rolledTargets(rolled({ unit: null, highest: '91' }, [Q4]), 'better', '5'))[0]).toEqual(['2027-28 Q4', '91.0', '84.0']);
  });

  test('of a range stay: neither way is better', () => {
    const range = target('2026-27 Q4', { lower: '10', upper: '20' });
    expect(rolledTargets(rolled({ polarity: 'range' }, [range]), 'better', '5')).toEqual([
      target('2027-28 Q4', { lower: '10', upper: '20' }),
    ]);
  });

  test('follow the outturn in every period of a level, the minimum as far below it as before', () => {
    const rows = rolledTargets(rolled({}, [Q4], { outturn: '86.4499' }), 'outturn', '0');
    expect(said(rows)).toEqual([
      ['2027-28 Q1', '86.4', null],
      ['2027-28 Q2', '86.4', null],
      ['2027-28 Q3', '86.4', null],
      ['2027-28 Q4', '86.4', '76.4'],
    ]);
  });

  test('follow each period’s own figure where they are counted', () => {
    const counted = { basis: 'flow', rollUp: 'sum', unit: null, decimals: 0 } as const;
    const rows = rolledTargets(rolled(counted, [], { figures: ['5', '6', '7', '8'], outturn: '26' }), 'outturn', '0');
    expect(said(rows).map(([, figure]) => figure)).toEqual(['5', '6', '7', '8']);
    expect(rolledTargets(rolled(counted, []), 'outturn', '0')).toEqual([]);
  });

  test('leave alone what is set for next year already, and are none where none is wanted', () => {
    const already = new Map([['2027-28 Q4', target('2027-28 Q4', { target: '99.0' })]]);
    expect(rolledTargets(rolled({}, [Q4], { already }), 'same', '0')).toEqual([]);
    expect(rolledTargets(rolled({}, [Q4]), 'none', '0')).toEqual([]);
  });
});
