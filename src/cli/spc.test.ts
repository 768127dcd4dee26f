import { afterAll, describe, expect, it } from 'vitest';
import { type Desk, desk } from '../../test/terminal.ts';

const at: Desk = desk();
afterAll(() => at.clear());

/** 13 months, 10 and 12 by turns, the last 30: limits 12.4615 ± 5.32 once the range of 18 or 20 is screened out */
const MONTHS = Array.from(
  { length: 13 },
  (_, month) => `${2023 + Math.floor((month + 3) / 12)}-${String(((month + 3) % 12) + 1).padStart(2, '0')}-01`,
);
const VALUES = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 30];
const SERIES = { date: MONTHS, value: VALUES, improvement: 'decrease', target: 20, rebase: [], fixAfter: null, screenOutliers: true };

function spc(series: object, ...args: string[]) {
  return at.piped(JSON.stringify(series), 'spc', ...args);
}

describe('goldthread spc', () => {
  it('prints one JSON document with points, limits and verdict, and nothing else', async () => {
    const { code, out, error } = await spc(SERIES, '--format', 'json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const { points, ...verdict } = JSON.parse(out);
    expect(verdict).toEqual({ variation: 'special_cause_concern', assurance: 'consistent_pass', warnings: [] });
    expect(points).toHaveLength(13);
    expect(Object.keys(points[12])).toEqual(['date', 'value', 'mean', 'lower', 'upper', 'group', 'specialCause', 'pointType']);
    expect(points[12]).toMatchObject({
      date: '2024-04-01',
      value: 30,
      group: 0,
      specialCause: 'outside',
      pointType: 'special_cause_concern',
    });
    expect([points[0].mean, points[0].lower, points[0].upper].map((figure: number) => figure.toFixed(4))).toEqual([
      '12.4615',
      '7.1415',
      '17.7815',
    ]);
  });

  it('takes dates in any order, periods as dates, and values that are missing', async () => {
    const backwards = { ...SERIES, date: [...MONTHS].reverse(), value: [...VALUES].reverse() };
    expect(await spc(backwards, '--format', 'json')).toEqual(await spc(SERIES, '--format', 'json'));
    const { out } = await spc({ date: ['2013-14 Q2', '2013-14 Q1', '2013-14 Q3'], value: [null, 4, 6] }, '--format', 'json');
    const { points } = JSON.parse(out);
    expect(points.map(({ date, value }: { date: string; value: number }) => [date, value])).toEqual([
      ['2013-14 Q1', 4],
      ['2013-14 Q2', null],
      ['2013-14 Q3', 6],
    ]);
  });

  it('says where groups are short, and where a rebase meets no point', async () => {
    const { out } = await spc({ ...SERIES, rebase: ['2024-03-15', '2030-01-01'] }, '--format', 'json');
    expect(JSON.parse(out).warnings).toEqual([
      'No point is dated 2024-03-15: the new limits begin at the next one, 2024-04-01.',
      'The rebase at 2030-01-01 lies after the last point and changes nothing.',
      'Group 0 has 12 points: its limits are trial limits, which each further point moves.',
      'Group 1 has 1 point, fewer than 12: its limits are trial limits, and no verdict can rest on them.',
    ]);
  });

  it('prints a table for people', async () => {
    const { code, out } = await spc(SERIES);
    expect(code).toBe(0);
    expect(out).toContain('13 points: 12 special cause improvement, 1 special cause concern\nVariation: special cause concern\n');
    expect(out).toContain('Assurance: the process meets its target each time\n');
    expect(out).toContain('2024-04-01     30  12.4615  7.14154  17.7815      0  outside        special cause concern\n');
  });

  it('names everything that is wrong at once, on standard error, with code 1', async () => {
    const { code, out, error } = await spc({
      date: ['2022-04-01', 'soon', 3, '2022-04-01'],
      value: ['12', 2, true],
      improvment: 'increase',
      improvement: 'up',
      target: '5',
      rebase: ['2022-02-30'],
      fixAfter: 3,
      screenOutliers: 'no',
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error.split('\n').map((line) => line.trim())).toEqual([
      '12 problems; nothing was changed.',
      '"improvment" is not known: did you mean improvement? There are date, value, improvement, target, rebase, fixAfter, screenOutliers',
      'date, point 2: "soon" is not a date such as 2014-03-31, nor a period such as 2012-09 or 2013-14 Q2',
      'date, point 3: "3" is not a date in quotes such as "2014-03-31"',
      'value, point 1: "12" is not a number: expected one without quotes such as 97.87, or null where there is none',
      'value, point 3: "true" is not a number: expected one without quotes such as 97.87, or null where there is none',
      '4 dates and 3 values: expected as many of one as of the other',
      'date: "2022-04-01" stands there twice: expected one value for each date',
      'rebase, date 1: "2022-02-30" is not a date such as 2014-03-31, nor a period such as 2012-09 or 2013-14 Q2',
      'improvement: "up" is not one of increase, decrease, neutral',
      'target: "5" is not a number: expected one without quotes such as 97.87, or null where there is none',
      'fixAfter: "3" is not a whole number of points, 12 or more, or null',
      'screenOutliers: "no" is neither true nor false',
      '',
    ]);
  });

  it.each([
    ['', 'the input is not JSON (Unexpected end of JSON input)'],
    ['[1, 2]', 'the input is not an object in braces { } with "date" and "value"'],
    ['{}', 'there are no points: expected "date" and "value", each a list'],
    ['{"date": ["2022-04-01"], "value": [null]}', 'value: there is no figure among them'],
    ['{"date": {}, "value": []}', 'date: "{}" is not a list in brackets [ ]'],
    ['{"date": ["2022-04-01"], "value": [1e999]}', 'value, point 1: "Infinity" is not a number: expected one without quotes'],
  ])('refuses %s', async (input, message) => {
    const { code, out, error } = await at.piped(input, 'spc', '--format', 'json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(message);
  });

  it('explains itself, and ends with 2 where it is used wrongly', async () => {
    const help = await at.run('spc', '--help');
    expect(help.code).toBe(0);
    expect(help.out).toContain('"improvement": "increase|decrease|neutral"');
    expect(await at.run('spc', 'series.json')).toEqual({
      code: 2,
      out: '',
      error: 'goldthread spc does not know what to do with "series.json".\n',
    });
    expect(await at.run('spc', '--format', 'xml')).toMatchObject({ code: 2, error: '--format xml is not one of text, json.\n' });
  });
});
