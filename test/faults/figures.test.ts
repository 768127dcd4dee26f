import { describe, expect, test } from 'vitest';
import { problemsWith } from './input.ts';

function ofObservation(row: string): Promise<string[]> {
  return problemsWith({ observations: `indicator,period,value,numerator,denominator,state,reason\n${row}` });
}

describe('a value, or a reason why there is none', () => {
  test.each([
    [
      'PI1,2013-14 Q2,,,,,',
      'value: is empty: expected a value, or in the column state why there is none (not-due, not-collected, not-available or suppressed)',
    ],
    ['PI1,2013-14 Q2,88,,,not-due,', 'value: "88" stands beside the state not-due, which says that there is none'],
    ['PI1,2013-14 Q2,,8,10,suppressed,', 'numerator: "8" stands beside the state suppressed, which says that there is none'],
    ['PI1,2013-14 Q2,,,,provisional,', 'value: is empty although the state is provisional'],
    [
      'PI1,2013-14 Q2,88,,,carried-forward,',
      'reason: is empty: expected the period that the value was carried forward from, such as 2012-09, 2013-14 Q2, 2013-14 H1, 2013-14, AY2013-14, 2013 or 2014-03-31',
    ],
    [
      'PI1,2013-14 Q2,88,,,carried-forward,last time',
      'reason: "last time" is not the period that the value was carried forward from: expected one such as 2012-09, 2013-14 Q2, 2013-14 H1, 2013-14, AY2013-14, 2013 or 2014-03-31',
    ],
  ])('%s', async (row, message) => {
    expect(await ofObservation(row)).toEqual([`observations, row 2, ${message}`]);
  });

  test.each([
    'PI1,2013-14 Q2,,,,not-due,',
    'PI1,2013-14 Q2,0,,,,',
    'PI1,2013-14 Q2,,8,10,,',
    'PI1,2013-14 Q2,88,,,carried-forward,2013-14 Q1',
  ])('nothing is wrong with %s', async (row) => {
    expect(await ofObservation(row)).toEqual([]);
  });
});

describe('a value and its numerator and denominator', () => {
  test.each([
    ['PI1,2013-14 Q2,88,8,,,', 'denominator: is empty: expected the denominator of the numerator 8'],
    [
      'PI1,2013-14 Q2,,,10,,',
      'value: is empty: expected a value, or in the column state why there is none (not-due, not-collected, not-available or suppressed)',
    ],
    ['PI1,2013-14 Q2,0,0,0,,', 'denominator: "0" is zero: a share of nothing has no value; give the state not-available instead'],
    ['PI1,2013-14 Q2,0.80,8,10,,', 'value: "0.80" is not 8 of 10: expected 80.00 (in %)'],
    ['PI2,2013-09,11.8,120,10,,', 'value: "11.8" is not 120 of 10: expected 12.0 (in days)'],
  ])('%s', async (row, message) => {
    expect(await ofObservation(row)).toContain(`observations, row 2, ${message}`);
  });

  test('one unit of the last place is rounding, more is not', async () => {
    const rows = ['66.6', '66.7', '66.5', '66.8', '66', '67', '66.67', '66.66'];
    const csv = rows.map((value, index) => `PI1,${2000 + index}-${String(index + 1).padStart(2, '0')},${value},2,3,,`).join('\n');
    expect(await ofObservation(csv)).toEqual([
      'observations, row 4, value: "66.5" is not 2 of 3: expected 66.7 (in %)',
      'observations, row 5, value: "66.8" is not 2 of 3: expected 66.7 (in %)',
    ]);
  });

  test('exactly one unit of the last place off is allowed, a hair more is not', async () => {
    expect(await ofObservation('PI1,2013-14 Q2,50.1,5,10,,')).toEqual([]);
    expect(await ofObservation('PI1,2013-14 Q2,50.1,4999999999,10000000000,,')).toEqual([
      'observations, row 2, value: "50.1" is not 4999999999 of 10000000000: expected 50.0 (in %)',
    ]);
  });

  test.each([
    ['per 1,000 aged 75+', '8.0'],
    ['per 100,000', '800.0'],
    ['rate per thousand', '8.0'],
    ['per cent', '0.8'],
    ['percentage', '0.8'],
    ['visits per day', '0.008'],
    ['', '0.008'],
  ])('8 of 1000 in the unit "%s" is %s', async (unit, value) => {
    expect(
      await problemsWith({
        indicators: `code,title,polarity,unit,frequency\nPI1,A,higher,"${unit}",year\nPI2,B,higher,,year`,
        observations: `indicator,period,value,numerator,denominator\nPI1,2013-14,${value},8,1000`,
      }),
    ).toEqual([]);
  });
});

describe('targets', () => {
  test('a target says a figure', async () => {
    expect(await problemsWith({ targets: 'indicator,period,target,tolerance,note\nPI1,2013-14,,5,to be set' })).toEqual([
      'targets, row 2, target: is empty: expected a target, minimum, lower or upper',
    ]);
  });
  test('the ends of a range are in order', async () => {
    expect(await problemsWith({ targets: 'indicator,period,lower,upper\nPI1,2013-14,10.01,10.0\nPI1,2014-15,10,10.0' })).toEqual([
      'targets, row 2, lower: "10.01" is above the upper threshold 10.0',
    ]);
  });
  test('a tolerance is not negative', async () => {
    expect(await problemsWith({ targets: 'indicator,period,target,tolerance\nPI1,2013-14,90,-5' })).toEqual([
      'targets, row 2, tolerance: "-5" is outside 0 to 1000',
    ]);
  });
});

describe('actions', () => {
  test('nothing is due before it starts', async () => {
    const rows =
      'ref,title,starts,due\nA1,A,2013-14 Q3,2013-14 Q2\nA2,B,2013-09-30,2013-09-29\nA3,C,2013-14,2013-14 Q1\nSS01/A001,D,2013-09-30,2013-09-30';
    expect(await problemsWith({ actions: rows })).toEqual([
      'actions, row 2, due: "2013-14 Q2" is before the start, 2013-14 Q3',
      'actions, row 3, due: "2013-09-29" is before the start, 2013-09-30',
    ]);
  });
  test('a return says something', async () => {
    expect(await problemsWith({ progress: 'action,period,percent\nSS01/A001,2013-14 Q2,' })).toEqual([
      'progress, row 2, percent: is empty: expected a percentage, a status or a comment',
    ]);
  });
});

describe('a value for a period that its indicator is not measured by', () => {
  test('is told, because it would never be used', async () => {
    expect(await problemsWith({ observations: 'indicator,period,value\nPI1,2013-09,88\nPI1,AY2013-14,88' })).toEqual([
      'observations, row 2, period: "2013-09" is a month, but the indicator is measured by a quarter: expected that or a longer period',
    ]);
  });
  test('may be for a longer period, or for a day in one', async () => {
    expect(await problemsWith({ observations: 'indicator,period,value\nPI1,2013-14,88\nPI1,2013-09-30,88' })).toEqual([]);
  });
});
