import { describe, expect, it } from 'vitest';
import { aCouncil, anIndicator, anObservation, aTarget } from '../../test/make.ts';
import type { Council } from '../model/council.ts';
import type { Indicator } from '../model/indicator.ts';
import { parsePeriod, shift } from '../model/period.ts';
import { briefIndicator } from './indicator.ts';
import type { ChartView } from './indicatorViewTypes.ts';
import type { ChartSeries, IndicatorView } from './types.ts';
import { sentenceText } from './wording.ts';

const AS_KNOWN = { asKnown: '2013-11-21T09:00:00Z' };
const Q2 = '2013-14 Q2';

function council(
  said: Partial<Indicator>,
  figures: Readonly<Record<string, string>>,
  targets: Readonly<Record<string, string>> = {},
): Council {
  return aCouncil({
    indicators: [anIndicator({ code: 'V', title: 'Visits', unit: null, decimals: 0, basis: 'flow', rollUp: 'sum', ...said })],
    observations: Object.entries(figures).map(([period, value]) => anObservation(period, { indicator: 'V', value })),
    targets: Object.entries(targets).map(([period, target]) => ({ ...aTarget(period, target), indicator: 'V' })),
  });
}

const TWO_YEARS = {
  '2012-13 Q1': '40',
  '2012-13 Q2': '50',
  '2012-13 Q3': '45',
  '2012-13 Q4': '55',
  '2013-14 Q1': '44',
  '2013-14 Q2': '48',
};

function view(name: ChartView, of: Council, period = Q2): IndicatorView {
  return briefIndicator(of, period, 'V', AS_KNOWN, name).view;
}

function lineOf({ drawing }: IndicatorView): ChartSeries {
  if (drawing.kind !== 'line') throw new Error(`drawn as ${drawing.kind}`);
  return drawing.series;
}

const said = ({ finding, drawing }: IndicatorView) =>
  sentenceText(drawing.kind === 'none' ? drawing.why : (finding ?? { runs: [], evidence: [] }));

describe('the trend', () => {
  it('goes on to the last target of the year and reads out each period', () => {
    const { readouts, points } = lineOf(view('trend', council({}, TWO_YEARS, { '2013-14 Q2': '50', '2013-14 Q4': '60' })));
    expect(points.map(({ period }) => period).slice(-2)).toEqual(['2013-14 Q3', '2013-14 Q4']);
    expect(readouts?.slice(-4)).toEqual([
      '2013-14 Q1: 44',
      '2013-14 Q2: 48, target 50',
      '2013-14 Q3: not over yet',
      '2013-14 Q4: not over yet, target 60',
    ]);
  });

  it('says what it shows in a sentence', () => {
    expect(said(view('trend', council({}, TWO_YEARS, { '2013-14 Q2': '50' })))).toBe('Visits rose to 48, below the target of 50.');
  });

  it('shows no figure of a period after the one that is looked at, though it is held', () => {
    const of = council({}, { ...TWO_YEARS, '2013-14 Q3': '99' }, { '2013-14 Q3': '52' });
    expect(lineOf(view('trend', of)).points.at(-1)).toMatchObject({ period: '2013-14 Q3', value: null, target: '52', state: 'not-due' });
  });

  it('has its figures as a table with a heading for what is set', () => {
    const { figures } = view('trend', council({}, TWO_YEARS, { '2013-14 Q2': '50' }));
    expect(figures.heads).toEqual(['Period', 'Figure', 'Target', 'State']);
    expect(figures.rows.at(-1)).toEqual(['2013-14 Q2', '48', '50', 'final']);
  });

  it('says how its signs are read, of those that are there', () => {
    const of = council({}, TWO_YEARS);
    expect(view('trend', of).signs).toEqual([]);
    const marked: Council = {
      ...of,
      observations: of.observations.map((row) =>
        row.period === Q2
          ? { ...row, state: 'provisional', comment: 'Two visitors left.' }
          : row.period === '2012-13 Q3'
            ? { ...row, value: null, state: 'suppressed' }
            : row,
      ),
    };
    expect(view('trend', marked).signs).toEqual([
      'Hollow: provisional or estimated.',
      'Broken line and dash: no figure.',
      'Quotation mark: the service’s words on the period stand below.',
    ]);
    expect(lineOf(view('trend', marked)).readouts?.at(-1)).toBe('2013-14 Q2: 48; provisional. The service commented');
    expect(lineOf(view('trend', marked)).readouts?.[2]).toBe('2012-13 Q3: suppressed');
  });
});

describe('this year over the years before', () => {
  const laid = view('years', council({ polarity: 'higher' }, TWO_YEARS));

  it('lays the same periods over each other, and leaves what is to come open', () => {
    if (laid.drawing.kind !== 'years') throw new Error('no years');
    expect(laid.drawing.chart.periods).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(laid.drawing.chart.years.map(({ year, values }) => [year, ...values])).toEqual([
      ['2013-14', '44', '48', null, null],
      ['2012-13', '40', '50', '45', '55'],
    ]);
    expect(laid.drawing.chart.title).toBe('Visits: quarter 2, 2013-14 is 48, down from 50 in 2012-13');
    expect(laid.drawing.chart.description).toBe('2 lines, one a year: 2013-14 from 44 to 48; 2012-13 from 40 to 55.');
    expect(laid.drawing.chart.readouts).toEqual([
      'Q1: 2013-14 44, 2012-13 40',
      'Q2: 2013-14 48, 2012-13 50',
      'Q3: 2012-13 45',
      'Q4: 2012-13 55',
    ]);
  });

  it('shows no figure of a period after the one that is looked at, though it is held', () => {
    const { drawing } = view('years', council({}, { ...TWO_YEARS, '2013-14 Q3': '99' }));
    if (drawing.kind !== 'years') throw new Error('no years');
    expect(drawing.chart.years[0]?.values).toEqual(['44', '48', null, null]);
  });

  it('counts in how many periods this year is the better one', () => {
    expect(said(laid)).toBe('In 1 of 2 periods that both years have, 2013-14 is better than 2012-13.');
    expect(said(view('years', council({ polarity: 'lower' }, { ...TWO_YEARS, '2013-14 Q1': '39' })))).toBe(
      'In 2 of 2 periods that both years have, 2013-14 is better than 2012-13.',
    );
    expect(said(view('years', council({ polarity: 'none' }, TWO_YEARS)))).toBe(
      'In 1 of 2 periods that both years have, 2013-14 is higher than 2012-13.',
    );
  });

  it('has a column a year in its table', () => {
    expect(laid.figures.heads).toEqual(['Period', '2013-14', '2012-13']);
    expect(laid.figures.rows.map((row) => row.join(' '))).toEqual(['Q1 44 40', 'Q2 48 50', 'Q3 – 45', 'Q4 – 55']);
  });

  it('names months without their year', () => {
    const months = view('years', council({ frequency: 'month' }, { '2012-04': '4', '2013-04': '5', '2013-05': '6' }), '2013-05');
    if (months.drawing.kind !== 'years') throw new Error('no years');
    expect(months.drawing.chart.periods).toEqual(['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar']);
  });

  it('says why there is nothing to lay over each other', () => {
    expect(said(view('years', council({ frequency: 'year' }, { '2012-13': '190', '2013-14': '200' }), '2013-14'))).toBe(
      'It is returned once a year, so there is nothing to lay over each other: the trend shows it.',
    );
    const schoolYears = council({ frequency: 'academic-year' }, { 'AY2011-12': '190', 'AY2012-13': '200' });
    expect(said(view('years', schoolYears, '2013-14 Q2'))).toBe(
      'It is returned once a year, so there is nothing to lay over each other: the trend shows it.',
    );
    expect(said(view('years', council({}, { '2013-14 Q1': '44' })))).toBe(
      'Only 2013-14 is held: there is no year before it to lay it over.',
    );
  });
});

describe('the year so far', () => {
  it('adds up the parts and their targets', () => {
    const so = view(
      'cumulative',
      council({}, TWO_YEARS, { '2013-14 Q1': '45', '2013-14 Q2': '50', '2013-14 Q3': '50', '2013-14 Q4': '55' }),
    );
    expect(lineOf(so).points.map(({ value, target, state }) => [value, target, state])).toEqual([
      ['44', '45', 'final'],
      ['92', '95', 'final'],
      [null, '145', 'not-due'],
      [null, '200', 'not-due'],
    ]);
    expect(said(so)).toBe('By the end of quarter 2, 2013-14, 92 against a target of 95 by then: 3 behind.');
    expect(lineOf(so).title).toBe('Visits: 92 so far in 2013-14, below the target of 95');
    expect(lineOf(so).description).toBe(
      '2 figures of the year so far, from 44 in 2013-14 Q1 to 92 in 2013-14 Q2. The target for 2013-14 Q2 is 95. The year is to end on 200.',
    );
  });

  it('is a ratio of sums for a percentage, held against its phased target in points', () => {
    const of = council({ unit: '%', decimals: 1, rollUp: 'ratio' }, {}, { '2013-14 Q1': '50.0', '2013-14 Q2': '60.0' });
    const counts = [
      ['2013-14 Q1', '10', '20'],
      ['2013-14 Q2', '60', '80'],
    ] as const;
    const observations = counts.map(([period, numerator, denominator]) =>
      anObservation(period, { indicator: 'V', numerator, denominator }),
    );
    const so = view('cumulative', { ...of, observations });
    expect(
      lineOf(so)
        .points.slice(0, 2)
        .map(({ value }) => value),
    ).toEqual(['50.0', '70.0']);
    expect(said(so)).toBe('By the end of quarter 2, 2013-14, 70.0% against a target of 60.0% by then: 10.0 points ahead.');
  });

  it('is behind where less is better and it is above its target', () => {
    expect(
      said(
        view(
          'cumulative',
          council({ polarity: 'lower', basis: 'cumulative' }, { '2013-14 Q1': '10', '2013-14 Q2': '25' }, { '2013-14 Q2': '20' }),
        ),
      ),
    ).toBe('By the end of quarter 2, 2013-14, 25 against a target of 20 by then: 5 behind.');
  });

  it('leaves a period that returned nothing open, and never repeats the total before it', () => {
    const so = view('cumulative', council({}, { '2013-14 Q1': '44' }));
    expect(lineOf(so).points.map(({ value, state }) => [value, state])).toEqual([
      ['44', 'final'],
      [null, 'not-available'],
      [null, 'not-due'],
      [null, 'not-due'],
    ]);
  });

  it('says why there is none', () => {
    expect(said(view('cumulative', council({ basis: 'rolling-12' }, TWO_YEARS)))).toBe(
      'Each figure covers twelve months already, so none is a year so far: the trend shows it.',
    );
    expect(said(view('cumulative', council({ basis: 'snapshot', rollUp: 'last' }, TWO_YEARS)))).toBe(
      'Each figure says where it stands, so figures are not added up: the trend shows it.',
    );
  });
});

describe('process limits', () => {
  it('have a row for each point with its limits, and say that too few have none', () => {
    const short = view('limits', council({}, TWO_YEARS));
    if (short.drawing.kind !== 'process') throw new Error(`drawn as ${short.drawing.kind}`);
    expect(short.drawing.chart.groups[0]?.limits).toBeNull();
    expect(short.figures.heads).toEqual(['Period', 'Figure', 'Lower limit', 'Mean', 'Upper limit', 'What it shows']);
    expect(short.figures.rows.at(-1)).toEqual(['2013-14 Q2', '48', '–', '–', '–', '']);
  });

  it('are printed as finely as the figures and no finer, in the table as where a point is read out', () => {
    // 72 and 77 by turns: mean 74.5, moving ranges of 5, limits 74.5 ± 13.3
    const quarters = Array.from({ length: 14 }, (_, at) => [shift(parsePeriod('2010-11 Q1'), at).text, String(72 + (at % 2) * 5)]);
    const { drawing, figures } = view('limits', council({}, Object.fromEntries(quarters)));
    if (drawing.kind !== 'process') throw new Error(`drawn as ${drawing.kind}`);
    expect(drawing.readouts.at(-1)).toBe('2013-14 Q2: 77, limits 61 to 88, mean 75');
    expect(figures.rows.at(-1)).toEqual(['2013-14 Q2', '77', '61', '75', '88', 'within what is usual']);
  });
});
