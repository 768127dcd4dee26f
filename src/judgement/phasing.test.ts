import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalsOf, exact, sum } from '../model/decimal.ts';
import { byProfile, evenSteps, movedBy, phasedAs, within, yearEndOf } from './phasing.ts';

const quarterly = (as: 'level' | 'running' | 'parts', yearEnd: string, decimals: number | null) => ({ as, yearEnd, periods: 4, decimals });

describe('what the targets of the periods are to the year', () => {
  test('a count of each quarter is a part, its year to date a running count, a share a level', () => {
    expect(phasedAs({ basis: 'flow', rollUp: 'sum', shownAs: null, unit: null })).toBe('parts');
    expect(phasedAs({ basis: 'flow', rollUp: 'sum', shownAs: 'year-to-date', unit: 'visits' })).toBe('running');
    expect(phasedAs({ basis: 'cumulative', rollUp: 'last', shownAs: null, unit: null })).toBe('running');
    expect(phasedAs({ basis: 'cumulative', rollUp: 'last', shownAs: null, unit: '%' })).toBe('level');
    expect(phasedAs({ basis: 'flow', rollUp: 'ratio', shownAs: 'year-to-date', unit: '%' })).toBe('level');
    expect(phasedAs({ basis: 'flow', rollUp: 'sum', shownAs: 'rolling-12', unit: null })).toBe('level');
    expect(phasedAs({ basis: 'snapshot', rollUp: 'last', shownAs: null, unit: null })).toBe('level');
  });
});

describe('even steps', () => {
  test('take a level from last year’s outturn to the year-end target', () => {
    expect(evenSteps(quarterly('level', '92', 1), '88.0')).toEqual(['89.0', '90.0', '91.0', '92.0']);
    expect(evenSteps(quarterly('level', '14.0', 1), '15.3')).toEqual(['15.0', '14.7', '14.3', '14.0']);
  });
  test('take a running count from nothing, whatever last year was', () => {
    expect(evenSteps(quarterly('running', '250', 0), '400')).toEqual(['63', '125', '188', '250']);
  });
  test('give parts that add up to the total, though none is exactly a quarter of it', () => {
    expect(evenSteps(quarterly('parts', '250', 0), null)).toEqual(['63', '62', '63', '62']);
    expect(evenSteps({ as: 'parts', yearEnd: '100', periods: 12, decimals: 0 }, null)).toEqual([
      '8',
      '9',
      '8',
      '8',
      '9',
      '8',
      '8',
      '9',
      '8',
      '8',
      '9',
      '8',
    ]);
  });
  test('are none for a level with nothing to start from, but for one period that is the year', () => {
    expect(evenSteps(quarterly('level', '92', 1), null)).toBeNull();
    expect(evenSteps({ as: 'level', yearEnd: '92', periods: 1, decimals: 1 }, null)).toEqual(['92.0']);
  });
  test('keep the digits of a target that is finer than the indicator shows', () => {
    expect(evenSteps(quarterly('level', '92.25', 1), '88')).toEqual(['89.06', '90.13', '91.19', '92.25']);
  });
});

describe('last year’s profile', () => {
  test('gives parts by their share of last year', () => {
    expect(byProfile(quarterly('parts', '220', 0), ['20', '30', '40', '110'])).toEqual(['22', '33', '44', '121']);
    expect(byProfile(quarterly('parts', '100', 0), ['1', '1', '1', '0'])).toEqual(['33', '34', '33', '0']);
  });
  test('gives a running count by what was reached of the year', () => {
    expect(byProfile(quarterly('running', '1000', 0), ['100', '300', '600', '800'])).toEqual(['125', '375', '750', '1000']);
  });
  test('gives a level by the ratio of the year-ends', () => {
    expect(byProfile(quarterly('level', '84.0', 1), ['70.0', '75.0', '72.0', '80.0'])).toEqual(['73.5', '78.8', '75.6', '84.0']);
  });
  test('is none where a period of last year has no figure, or the year ended at nothing', () => {
    expect(byProfile(quarterly('parts', '100', 0), ['1', null, '1', '1'])).toBeNull();
    expect(byProfile(quarterly('parts', '100', 0), ['1', '1', '1'])).toBeNull();
    expect(byProfile(quarterly('parts', '100', 0), ['0', '0', '0', '0'])).toBeNull();
    expect(byProfile(quarterly('parts', '100', 0), ['5', '-5', '2', '-2'])).toBeNull();
  });
});

test('the end of the year is the last of levels and the sum of parts, and not said where a period is missing', () => {
  expect(yearEndOf('level', ['1', '2', '3.0'])).toBe('3.0');
  expect(yearEndOf('parts', ['1.5', '2', '3'])).toBe('6.5');
  expect(yearEndOf('parts', ['1.5', null, '3'])).toBeNull();
  expect(yearEndOf('parts', [])).toBeNull();
});

test('a figure is moved by a share of itself at its own digits, and kept between its bounds', () => {
  expect(movedBy('80.0', '2')).toBe('81.6');
  expect(movedBy('80', '-2.5')).toBe('78');
  expect(movedBy('-10.0', '5')).toBe('-9.5');
  expect(movedBy('0.5', '10')).toBe('0.6');
  expect(within('102.9', '0', '100')).toBe('100');
  expect(within('-1', '0', null)).toBe('0');
  expect(within('99.10', null, '100')).toBe('99.10');
});

const figure = fc.integer({ min: 0, max: 9_999_999 }).map((whole) => exact(String(whole)).div(100).toFixed(2));
const digits = fc.integer({ min: 0, max: 3 });
const count = fc.constantFrom(1, 2, 4, 12);

describe('whatever the figures', () => {
  test('parts by even steps add up to the total, and differ by one step of the last digit at most', () => {
    fc.assert(
      fc.property(figure, digits, count, (yearEnd, decimals, periods) => {
        const parts = evenSteps({ as: 'parts', yearEnd, periods, decimals }, null) ?? [];
        expect(parts).toHaveLength(periods);
        expect(sum(parts.map(exact)).eq(exact(yearEnd))).toBe(true);
        const step = exact(`0.${'1'.padStart(Math.max(decimals, 2), '0')}`);
        const sizes = parts.map(exact);
        for (const one of sizes) for (const other of sizes) expect(one.minus(other).abs().lte(step)).toBe(true);
      }),
    );
  });
  test('the last level and the last running count are the year-end target', () => {
    fc.assert(
      fc.property(figure, figure, digits, count, (yearEnd, from, decimals, periods) => {
        for (const as of ['level', 'running'] as const) {
          const steps = evenSteps({ as, yearEnd, periods, decimals }, from) ?? [];
          expect(steps).toHaveLength(periods);
          expect(exact(steps.at(-1) ?? '-1').eq(exact(yearEnd))).toBe(true);
        }
      }),
    );
  });
  test('even steps go one way only, towards the year-end target', () => {
    fc.assert(
      fc.property(figure, figure, digits, count, (yearEnd, from, decimals, periods) => {
        const steps = (evenSteps({ as: 'level', yearEnd, periods, decimals }, from) ?? []).map(exact);
        const up = exact(yearEnd).gte(exact(from));
        steps.slice(1).forEach((step, index) => {
          const before = steps[index] ?? step;
          expect(up ? step.gte(before) : step.lte(before)).toBe(true);
        });
      }),
    );
  });
  test('parts by last year’s profile add up to the total, each at the digits asked for', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 4, maxLength: 4 }), figure, digits, (profile, yearEnd, decimals) => {
        const parts = byProfile(quarterly('parts', yearEnd, decimals), profile);
        const nothing = sum(profile.map(exact)).eq(0);
        expect(parts === null).toBe(nothing);
        if (parts === null) return;
        expect(sum(parts.map(exact)).eq(exact(yearEnd))).toBe(true);
        for (const part of parts) expect(decimalsOf(part)).toBe(Math.max(decimals, 2));
      }),
    );
  });
  test('last year’s figures come out again where the year is to end where it ended', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 4, maxLength: 4 }), (profile) => {
        fc.pre(!exact(profile.at(-1) ?? '0').eq(0));
        expect(byProfile(quarterly('level', profile.at(-1) ?? '', 2), profile)).toEqual(profile);
      }),
    );
  });
});
