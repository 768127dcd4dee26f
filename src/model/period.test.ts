import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  contains,
  days,
  end,
  lastYear,
  next,
  PeriodError,
  parsePeriod,
  periodAt,
  periodsIn,
  previous,
  shift,
  yearOf,
} from './period.ts';

const kinds = ['month', 'quarter', 'half', 'year', 'academic-year', 'calendar-year'] as const;
const anyPeriod = fc.record({ kind: fc.constantFrom(...kinds), month: fc.integer({ min: 1990 * 12, max: 2060 * 12 }) });

describe('a period', () => {
  it.each([
    ['2012-09', '2012-09'],
    ['Sep 2012', '2012-09'],
    ['September 2012', '2012-09'],
    ['2013-14 Q2', '2013-14 Q2'],
    ['Q2 2013/14', '2013-14 Q2'],
    ['Quarter 2 2013-14', '2013-14 Q2'],
    ['2013/2014 Q2', '2013-14 Q2'],
    ['2013–14 q2', '2013-14 Q2'],
    ['H1 2013-14', '2013-14 H1'],
    ['2013-14 H2', '2013-14 H2'],
    ['2013/14', '2013-14'],
    ['1999-2000', '1999-00'],
    ['AY2013-14', 'AY2013-14'],
    ['Academic year 2013/14', 'AY2013-14'],
    ['2013', '2013'],
    ['2014-03-31', '2014-03-31'],
    ['30th September 2013', '2013-09-30'],
    ['1 Sep 2013', '2013-09-01'],
    ['31/03/2014', '2014-03-31'],
    ['2011-12', '2011-12'],
    ['December 2011', 'Dec 2011'],
    ['Dec 2012', '2012-12'],
  ])('%s is read as %s', (printed, canonical) => {
    expect(parsePeriod(printed).text).toBe(canonical);
  });

  it.each(['', 'soon', '2013-15', '2013-00', '2013-14 Q5', 'Q2 2013', '31st February 2013', '2013-02-30', '12,5', 'Sept', '2013/2015'])(
    '"%s" is none',
    (text) => {
      expect(() => parsePeriod(text)).toThrow(PeriodError);
    },
  );

  it('is not of a year that is a slip of the hand', () => {
    for (const text of ['0213-09', '0000-01', 'Q2 0013-14', '2203', '31/03/0214']) {
      expect(() => parsePeriod(text)).toThrow('its year is not between 1800 and 2199');
    }
    expect(parsePeriod('1800').text).toBe('1800');
    expect(parsePeriod('2199-12').text).toBe('2199-12');
  });

  it('says what was expected', () => {
    expect(() => parsePeriod('soon')).toThrow(
      'it is not a period such as 2012-09, 2013-14 Q2, 2013-14 H1, 2013-14, AY2013-14, 2013 or 2014-03-31',
    );
  });

  it('reads a year that starts in January by one number', () => {
    expect(parsePeriod('2013 Q2', 1)).toMatchObject({ kind: 'quarter', text: '2013 Q2', first: 2013 * 12 + 3 });
    expect(parsePeriod('2013', 1).kind).toBe('year');
    expect(() => parsePeriod('2013-14 Q2', 1)).toThrow(PeriodError);
  });

  it('gives the first and last day', () => {
    expect(days(parsePeriod('2013-14 Q4'))).toEqual({ from: '2014-01-01', to: '2014-03-31' });
    expect(days(parsePeriod('2012-02'))).toEqual({ from: '2012-02-01', to: '2012-02-29' });
    expect(days(parsePeriod('AY2013-14'))).toEqual({ from: '2013-09-01', to: '2014-08-31' });
  });

  it('has neighbours over the turn of the year', () => {
    expect(next(parsePeriod('2013-14 Q4')).text).toBe('2014-15 Q1');
    expect(previous(parsePeriod('2013-04')).text).toBe('2013-03');
    expect(lastYear(parsePeriod('2013-14 Q2')).text).toBe('2012-13 Q2');
    expect(lastYear(parsePeriod('2012-02-29')).text).toBe('2011-02-28');
    expect(yearOf(parsePeriod('2014-03')).text).toBe('2013-14');
    expect(yearOf(parsePeriod('2014-03'), 1).text).toBe('2014');
  });

  it('lists the parts of a longer one', () => {
    expect(periodsIn(parsePeriod('2013-14 Q2'), 'month').map(({ text }) => text)).toEqual(['2013-07', '2013-08', '2013-09']);
    expect(periodsIn(parsePeriod('2013-14'), 'quarter').map(({ text }) => text)).toEqual([
      '2013-14 Q1',
      '2013-14 Q2',
      '2013-14 Q3',
      '2013-14 Q4',
    ]);
    expect(periodsIn(parsePeriod('2013-14 Q2'), 'year')).toEqual([]);
  });

  it('contains its parts and not its neighbours', () => {
    expect(contains(parsePeriod('2013-14 H1'), parsePeriod('2013-14 Q2'))).toBe(true);
    expect(contains(parsePeriod('2013-14 H1'), parsePeriod('2013-14 Q3'))).toBe(false);
    expect(contains(parsePeriod('2013-14 Q2'), parsePeriod('2013-09-30'))).toBe(true);
  });

  it('comes before a longer one that ends with it', () => {
    const texts = ['2013-14', '2013-14 Q4', '2014-03', '2014-03-31', '2013-14 H2'];
    expect(
      texts
        .map((text) => parsePeriod(text))
        .sort(comparePeriods)
        .map(({ text }) => text),
    ).toEqual(['2014-03-31', '2014-03', '2013-14 Q4', '2013-14 H2', '2013-14']);
  });

  it('reads back its own canonical text, for every kind and any start of the year', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: 1, max: 12 }), ({ kind, month }, yearStart) => {
        const period = periodAt(kind, month, yearStart);
        const read = parsePeriod(period.text, yearStart);
        expect([read.first, read.months, read.text]).toEqual([period.first, period.months, period.text]);
      }),
    );
  });

  it('holds the month it was asked for, and moving forth and back leaves it where it was', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -40, max: 40 }), ({ kind, month }, by) => {
        const period = periodAt(kind, month);
        expect(period.first <= month && month < end(period)).toBe(true);
        expect(shift(shift(period, by), -by)).toEqual(period);
      }),
    );
  });
});
