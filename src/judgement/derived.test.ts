import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anObservation, aSeries, aTarget } from '../../test/make.ts';
import { parsePeriod, shift } from '../model/period.ts';
import { ownFigure, priorYear, rolling12, yearToDate } from './derived.ts';
import { judgeIndicator } from './judge.ts';

const SEPTEMBER = parsePeriod('2012-09');
const months = (first: string, values: readonly (string | null)[]) =>
  values.map((value, index) => {
    const period = shift(parsePeriod(first), index).text;
    return value === null ? anObservation(period, { state: 'not-available' }) : anObservation(period, value);
  });
const FLOW = { frequency: 'month', basis: 'flow', rollUp: 'sum', unit: null } as const;

describe('year to date', () => {
  it('adds a flow from the first month of the year', () => {
    expect(yearToDate(aSeries(FLOW, months('2012-03', ['99', '1', '2', '3', '4', '5', '6'])), SEPTEMBER)).toMatchObject({
      value: '21',
      whole: true,
      periods: ['2012-04', '2012-05', '2012-06', '2012-07', '2012-08', '2012-09'],
    });
  });

  it('says which part is missing and does not pretend to be whole', () => {
    expect(yearToDate(aSeries(FLOW, months('2012-04', ['1', '2', null, '4', '5', '6'])), SEPTEMBER)).toMatchObject({
      value: '18',
      whole: false,
      missing: ['2012-06'],
    });
  });

  it('divides sums of numerators by sums of denominators, not a mean of percentages (Maidstone: 73.63, not 71.67)', () => {
    const quarters = [
      ['90', '100'],
      ['10', '40'],
      ['150', '200'],
    ].map(([numerator = '', denominator = ''], index) => anObservation(`2013-14 Q${index + 1}`, { numerator, denominator }));
    const of = aSeries({ basis: 'flow', rollUp: 'ratio' }, quarters);
    expect(yearToDate(of, parsePeriod('2013-14 Q3'))).toMatchObject({
      numerator: '250',
      denominator: '340',
      value: '73.52941176470588235294',
    });
    expect(
      yearToDate(aSeries({ basis: 'flow', rollUp: 'mean' }, months('2013-14 Q1', ['90', '25', '75'])), parsePeriod('2013-14 Q3'))?.value,
    ).toBe('63.33333333333333333333');
  });

  it('is the value itself where it was supplied cumulative, and nothing where only the last value counts', () => {
    expect(yearToDate(aSeries({ ...FLOW, basis: 'cumulative' }, months('2012-08', ['10', '12'])), SEPTEMBER)?.value).toBe('12');
    expect(yearToDate(aSeries({ frequency: 'month', rollUp: 'last' }, months('2012-08', ['10', '12'])), SEPTEMBER)).toBe(null);
  });
});

it("a running total is nobody's figure over a calendar year in which the council's began again", () => {
  const of = aSeries({ ...FLOW, basis: 'cumulative' }, months('2012-01', Array<string>(12).fill('7')));
  expect(ownFigure(of, parsePeriod('2012'))).toBe(null);
  expect(ownFigure(of, parsePeriod('2012-13 Q3'))?.value).toBe('7');
});

describe('rolling twelve months', () => {
  it('adds the twelve months to the end of the period, over the turn of the year', () => {
    expect(rolling12(aSeries(FLOW, months('2011-09', ['1000', ...Array<string>(12).fill('2')])), SEPTEMBER)).toMatchObject({
      value: '24',
      whole: true,
    });
  });

  it('takes four quarters, and says which are missing', () => {
    const of = aSeries(
      { basis: 'flow', rollUp: 'sum' },
      ['2012-13 Q3', '2013-14 Q1', '2013-14 Q2'].map((period) => anObservation(period, '5')),
    );
    expect(rolling12(of, parsePeriod('2013-14 Q2'))).toMatchObject({ value: '15', whole: false, missing: ['2012-13 Q4'] });
  });

  it('takes a supplied rolling figure as it is', () => {
    expect(rolling12(aSeries({ ...FLOW, basis: 'rolling-12' }, months('2012-09', ['412.5'])), SEPTEMBER)?.value).toBe('412.5');
  });
});

describe('longer periods and last year', () => {
  it('rolls months up to their quarter', () => {
    expect(ownFigure(aSeries(FLOW, months('2012-07', ['1', '2', '3'])), parsePeriod('2012-13 Q2'))?.value).toBe('6');
  });

  it('prefers a figure supplied for the longer period itself', () => {
    const of = aSeries(FLOW, [...months('2012-07', ['1', '2', '3']), anObservation('2012-13 Q2', '7')]);
    expect(ownFigure(of, parsePeriod('2012-13 Q2'))?.value).toBe('7');
  });

  it('gives last year as it was supplied, or rolled up when it is whole', () => {
    expect(priorYear(aSeries({}, [anObservation('2012-13', '99.27')]), parsePeriod('2013-14 Q2'))?.value).toBe('99.27');
    const quarters = ['1', '2', '3', '4'].map((value, index) => anObservation(`2012-13 Q${index + 1}`, value));
    expect(priorYear(aSeries({ basis: 'flow', rollUp: 'sum' }, quarters), parsePeriod('2013-14 Q2'))).toMatchObject({
      value: '10',
      basis: 'year',
    });
    expect(priorYear(aSeries({ basis: 'flow', rollUp: 'sum' }, quarters.slice(1)), parsePeriod('2013-14 Q2'))).toBe(null);
  });

  it('is as weak as its weakest part', () => {
    const of = aSeries(FLOW, [anObservation('2012-04', '1'), anObservation('2012-05', { value: '2', state: 'provisional' })]);
    expect(yearToDate(of, parsePeriod('2012-05'))?.state).toBe('provisional');
  });

  it('adds up exactly, whatever the decimals: the year is the sum of its quarters', () => {
    const figure = fc.integer({ min: -999_999, max: 999_999 }).map((cents) => (cents / 100).toFixed(2));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 12, maxLength: 12 }), (values) => {
        const of = aSeries(FLOW, months('2012-04', values));
        const quarters = [1, 2, 3, 4].map((quarter) => ownFigure(of, parsePeriod(`2012-13 Q${quarter}`))?.value ?? 'none');
        const cents = quarters.reduce((total, value) => total + Math.round(Number(value) * 100), 0);
        expect(Math.round(Number(ownFigure(of, parsePeriod('2012-13'))?.value) * 100)).toBe(cents);
      }),
    );
  });
});

it.each([
  ['%', '25'],
  ['per cent', '25'],
  ['visits per thousand people', '250'],
])('rolls numerators and denominators up to the unit of the values: %s', (unit, value) => {
  const quarters = ['2013-14 Q1', '2013-14 Q2'].map((period) => anObservation(period, { numerator: '1', denominator: '4' }));
  expect(yearToDate(aSeries({ unit, basis: 'flow', rollUp: 'ratio' }, quarters), parsePeriod('2013-14 Q2'))?.value).toBe(value);
});

describe('the judged figure', () => {
  const targets = [aTarget('2012-09', '20'), aTarget('2012-13', '40')];
  it('is the year to date where the indicator is shown so, with the latest month beside it', () => {
    const verdict = judgeIndicator(
      aSeries({ ...FLOW, shownAs: 'year-to-date' }, months('2012-04', ['1', '2', '3', '4', '5', '6']), targets),
      SEPTEMBER,
    );
    expect(verdict).toMatchObject({
      status: 'green',
      gap: '1',
      actual: { value: '21', basis: 'year-to-date' },
      latest: { value: '6' },
      yearEndTarget: '40',
    });
  });

  it('is not judged as a sum with a part missing', () => {
    const verdict = judgeIndicator(
      aSeries({ ...FLOW, shownAs: 'year-to-date' }, months('2012-04', ['1', null, '3', '4', '5', '60']), targets),
      SEPTEMBER,
    );
    expect(verdict).toMatchObject({ status: null, notJudged: 'no-data', actual: { value: '73', whole: false } });
  });

  it("of a quarter is judged by the sum of its months' targets", () => {
    const own = ['2012-07', '2012-08', '2012-09'].map((period) => aTarget(period, '2.5'));
    expect(judgeIndicator(aSeries(FLOW, months('2012-07', ['2', '3', '2']), own), parsePeriod('2012-13 Q2'))).toMatchObject({
      status: 'amber',
      gap: '-0.5',
      target: { target: '7.5' },
    });
  });

  it("of a yearly indicator is judged in the quarter in which its year ends, by the year's own target", () => {
    const of = aSeries({ frequency: 'academic-year' }, [anObservation('AY2012-13', '63')], [aTarget('AY2012-13', '60')]);
    expect(judgeIndicator(of, parsePeriod('2013-14 Q2'))).toMatchObject({ period: 'AY2012-13', status: 'green', gap: '3' });
    expect(judgeIndicator(of, parsePeriod('2013-14 Q1'))).toMatchObject({ period: '2013-14 Q1', notJudged: 'not-due' });
  });

  it('takes the value of a day for the period it falls in, the latest of several, unless the period has its own', () => {
    const days = [anObservation('2014-02-28', '41'), anObservation('2014-03-31', '44'), anObservation('2014-01-31', '40')];
    expect(judgeIndicator(aSeries({}, days, [aTarget('2013-14 Q4', '44')]), parsePeriod('2013-14 Q4'))).toMatchObject({
      status: 'green',
      actual: { value: '44' },
    });
    expect(ownFigure(aSeries({}, [...days, anObservation('2013-14 Q4', '50')]), parsePeriod('2013-14 Q4'))?.value).toBe('50');
  });
});
