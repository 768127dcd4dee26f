import { describe, expect, test } from 'vitest';
import type { ChartSeries, SeriesPoint } from '../briefing/types.ts';
import type { Polarity } from '../model/indicator.ts';
import { axisStart, levelAxis, uprightAxis } from './trend-axes.ts';

function points(periods: readonly string[], values: readonly string[] = [], more: Partial<SeriesPoint> = {}): readonly SeriesPoint[] {
  return periods.map((period, index) => ({
    period,
    name: period,
    value: values[index] ?? null,
    shown: values[index] ?? '–',
    state: 'final',
    before: null,
    target: null,
    minimum: null,
    lower: null,
    upper: null,
    note: null,
    ...more,
  }));
}

function series(
  values: readonly string[],
  more: Partial<SeriesPoint> = {},
  unit: string | null = null,
  polarity: Polarity = 'higher',
): ChartSeries {
  return {
    title: '',
    description: '',
    unit,
    decimals: 0,
    polarity,
    yearStarts: 4,
    points: points(
      values.map(() => '2013-14 Q1'),
      values,
      more,
    ),
  };
}

test('an axis that does not start at 0 says where, as its lowest mark does', () => {
  expect(axisStart(uprightAxis(series(['12000', '12400'])))).toBe('11,800');
  expect(axisStart(uprightAxis(series(['0.71', '0.74'])))).toBe('0.70');
  expect(axisStart(uprightAxis(series(['1', '12400'])))).toBeNull();
});

describe('the upright axis', () => {
  test('starts at 0 where the values come near it', () => {
    expect(uprightAxis(series(['12', '90']))).toMatchObject({ low: 0, high: 100 });
  });

  test('starts where the values begin where 0 is far off', () => {
    const { low, high, ticks } = uprightAxis(series(['66', '88'], { target: '87' }, '%'));
    expect([low, high]).toEqual([60, 90]);
    expect(ticks.map((tick) => tick.text)).toEqual(['60', '70', '80', '90']);
  });

  test('goes no higher than 100 for a percentage', () => {
    expect(uprightAxis(series(['80', '99'], {}, '%')).high).toBe(100);
  });

  test('leaves room for hatching below a minimum, and above it where lower is better', () => {
    expect(uprightAxis(series(['80', '90'], { minimum: '80' })).low).toBeLessThan(79);
    expect(uprightAxis(series(['80', '90'], { minimum: '90' }, null, 'lower')).high).toBeGreaterThan(91);
  });

  test('takes in the figure before it was restated', () => {
    expect(uprightAxis(series(['80', '90'], { before: '42' })).low).toBeLessThanOrEqual(42);
  });

  test('has a span for a steady series, for one figure, and for none', () => {
    expect(uprightAxis(series(['100', '100'])).high).toBeGreaterThan(100);
    expect(uprightAxis(series(['0']))).toMatchObject({ low: 0 });
    expect(uprightAxis(series([]))).toEqual({ low: 0, high: 1, ticks: [] });
  });

  test('writes as many decimals as its steps need, thousands set apart', () => {
    expect(uprightAxis(series(['0.2', '0.9'])).ticks.map((tick) => tick.text)).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
    expect(uprightAxis(series(['300', '2600'])).ticks.map((tick) => tick.text)).toEqual(['0', '1,000', '2,000', '3,000']);
  });
});

const MONTHS = [
  'Apr 2012',
  'May 2012',
  'Jun 2012',
  'Jul 2012',
  'Aug 2012',
  'Sep 2012',
  'Oct 2012',
  'Nov 2012',
  'Dec 2012',
  'Jan 2013',
  'Feb 2013',
  'Mar 2013',
  'Apr 2013',
];

describe('the level axis', () => {
  test('names every month where there is room, and the years under their first month', () => {
    const { periods, years } = levelAxis(points(MONTHS), 44, false, 4);
    expect(periods).toHaveLength(13);
    expect(periods[0]).toEqual({ index: 0, text: 'Apr' });
    expect(years).toEqual([
      { index: 0, text: '2012-13' },
      { index: 12, text: '2013-14' },
    ]);
  });

  test('names the first month of each quarter where there is less', () => {
    expect(levelAxis(points(MONTHS), 20, false, 4).periods.map((label) => label.text)).toEqual(['Apr', 'Jul', 'Oct', 'Jan', 'Apr']);
  });

  test('counts quarters from the start of the council’s own year', () => {
    expect(levelAxis(points(MONTHS), 20, false, 1).periods.map((label) => label.text)).toEqual(['Apr', 'Jul', 'Oct', 'Jan', 'Apr']);
    expect(levelAxis(points(MONTHS), 20, false, 6).periods.map((label) => label.text)).toEqual(['Jun', 'Sep', 'Dec', 'Mar']);
  });

  test('groups months by the council’s own year', () => {
    expect(levelAxis(points(MONTHS), 44, false, 1).years).toEqual([
      { index: 0, text: '2012' },
      { index: 9, text: '2013' },
    ]);
    expect(levelAxis(points(['2013 Q4', '2014 Q1']), 90, false, 1)).toEqual({
      periods: [
        { index: 0, text: 'Q4' },
        { index: 1, text: 'Q1' },
      ],
      years: [
        { index: 0, text: '2013' },
        { index: 1, text: '2014' },
      ],
    });
  });

  test('writes one letter for a month on a phone', () => {
    expect(levelAxis(points(MONTHS), 8, true, 4).periods.map((label) => label.text)).toEqual(['A', 'J', 'O', 'J', 'A']);
  });

  test('names quarters by their number', () => {
    const quarters = ['2013-14 Q1', '2013-14 Q2', '2013-14 Q3', '2013-14 Q4', '2014-15 Q1'];
    expect(levelAxis(points(quarters), 60, false, 4)).toEqual({
      periods: ['Q1', 'Q2', 'Q3', 'Q4', 'Q1'].map((text, index) => ({ index, text })),
      years: [
        { index: 0, text: '2013-14' },
        { index: 4, text: '2014-15' },
      ],
    });
  });

  test('has years in one row, as many as fit', () => {
    const years = ['2010-11', '2011-12', '2012-13', '2013-14'];
    expect(levelAxis(points(years), 90, false, 4).periods.map((label) => label.text)).toEqual(years);
    expect(levelAxis(points(years), 45, false, 4).periods.map((label) => label.text)).toEqual(['2010-11', '2012-13']);
  });

  test('names school years without the letters of their text', () => {
    const { periods } = levelAxis(points(['AY2012-13', 'AY2013-14']), 100, false, 4);
    expect(periods.map(({ text }) => text)).toEqual(['2012-13', '2013-14']);
  });

  test('does without a label for a text that is no period', () => {
    expect(levelAxis(points(['soon']), 60, false, 4).periods).toEqual([{ index: 0, text: 'soon' }]);
  });
});
