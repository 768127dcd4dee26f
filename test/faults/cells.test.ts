import { describe, expect, test } from 'vitest';
import { problemsWith, readSheets } from './input.ts';

const FORMS = '2012-09, 2013-14 Q2, 2013-14 H1, 2013-14, AY2013-14, 2013 or 2014-03-31';

test('nothing is wrong with the council that the tests spoil', async () => {
  expect(await problemsWith({})).toEqual([]);
});

describe('a figure that is none is named with its place, and what it should be where that is plain', () => {
  test.each([
    ['"12,5"', '"12,5" is not a number: expected 12.5, with a point before the decimals'],
    ['"1.234,00"', '"1.234,00" is not a number: expected 1234.00, with a point before the decimals and nothing between thousands'],
    ['"1,234"', '"1,234" is not a number: expected 1234, with nothing between thousands'],
    ['85%', '"85%" is not a number: a percentage is written without the sign, 85'],
    ['N/A', '"N/A" is not a number: leave the cell empty where there is none'],
    ['-', '"-" is not a number: leave the cell empty where there is none'],
    ['1e5', '"1e5" is not a number: expected digits with at most one point, such as 97.87'],
    ['８５', '"８５" is not a number: expected digits with at most one point, such as 97.87'],
    ['.5', '".5" is not a number: expected digits with at most one point, such as 97.87'],
    ['1 234', '"1 234" is not a number: expected digits with at most one point, such as 97.87'],
    ['9'.repeat(41), `"${'9'.repeat(41)}" has more than 40 characters: expected a number such as 97.87`],
  ])('%s', async (cell, message) => {
    expect(await problemsWith({ observations: `indicator,period,value\nPI1,2013-14 Q2,${cell}` })).toEqual([
      `observations, row 2, value: ${message}`,
    ]);
  });
});

describe('a period that is none', () => {
  test.each([
    ['Sept 13', `"Sept 13" is not a period such as ${FORMS}`],
    ['2013-14 Q5', `"2013-14 Q5" is not a period such as ${FORMS}`],
    ['Q2 2013', `"Q2 2013" is not a period, because it does not say into which year it runs: expected one such as ${FORMS}`],
    ['2013-02-30', `"2013-02-30" is not a period, because 2013-02-30 is no day of the calendar: expected one such as ${FORMS}`],
    ['2013/2015', `"2013/2015" is not a period, because 2013 does not run into 2015: expected one such as ${FORMS}`],
  ])('%s', async (cell, message) => {
    expect(await problemsWith({ targets: `indicator,period,target\nPI1,${cell},90` })).toEqual([`targets, row 2, period: ${message}`]);
  });
});

test('periods are kept in their canonical text, read for the month in which the year starts', () => {
  const council = readSheets({
    organisation: 'name,year_starts\nAnytown,1',
    observations: 'indicator,period,value\nPI1,Q2 2013,88.5\nPI2,September 2013,12\nPI2,2013,11',
    targets: 'indicator,period,target\nPI1,2013,90',
    progress: 'action,period,percent\nSS01/A001,30th September 2013,50',
  });
  expect(council.observations.map((observation) => observation.period)).toEqual(['2013 Q2', '2013-09', '2013']);
  expect(council.progress[0]?.period).toBe('2013-09-30');
});

test('words match whatever their case and spacing', () => {
  const council = readSheets({ progress: 'action,period,status\nSS01/A001,2013-14 Q2,On Track' });
  expect(council.progress[0]?.status).toBe('on-track');
});

describe('cells that a row cannot do without, and words that are not of the list', () => {
  test('a polarity that is missing is asked for, because it is never guessed', async () => {
    expect(await problemsWith({ indicators: 'code,title,polarity,frequency\nPI1,Visits,,quarter\nPI2,Days,lower,month' })).toEqual([
      'indicators, row 2, polarity: is empty: expected higher, lower, near, range or none; which way is better is never guessed',
    ]);
  });
  test('a column of polarity that is missing is asked for once', async () => {
    expect(await problemsWith({ indicators: 'code,title,frequency\nPI1,Visits,quarter\nPI2,Days,month' })).toEqual([
      'indicators, row 1, polarity: is missing: the sheet needs this column, with higher, lower, near, range or none; which way is better is never guessed',
    ]);
  });
  test('a code that is missing', async () => {
    expect(await problemsWith({ plans: 'code,title\nSS,Social services\nCP,Corporate plan\n,Third plan' })).toEqual([
      'plans, row 4, code: is empty: expected a plan code without spaces, slashes and semicolons',
    ]);
  });
  test('a word that is none', async () => {
    expect(await problemsWith({ progress: 'action,period,status\nSS01/A001,2013-14 Q2,nearly' })).toEqual([
      'progress, row 2, status: "nearly" is none of not-started-due, slipped, on-track, completed, not-due, suspended, deferred or deleted',
    ]);
  });
  test('a percentage over 100 and one under 0', async () => {
    expect(await problemsWith({ progress: 'action,period,percent\nSS01/A001,2013-14 Q2,101\nSS01/A001,2013-14 Q3,-1' })).toEqual([
      'progress, row 2, percent: "101" is outside 0 to 100',
      'progress, row 3, percent: "-1" is outside 0 to 100',
    ]);
  });
  test('a month in which no year starts', async () => {
    expect(await problemsWith({ organisation: 'name,year_starts\nAnytown,13' })).toEqual([
      'organisation, row 2, year_starts: "13" is not a whole number from 1 to 12',
    ]);
  });
  test('a language that is none', async () => {
    expect(await problemsWith({ organisation: 'name,language\nAnytown,Welsh!' })).toEqual([
      'organisation, row 2, language: "Welsh!" is not a language such as en or cy',
    ]);
  });
  test('a comparator that is none', async () => {
    const [problem] = await problemsWith({
      indicators: 'code,title,polarity,frequency,direction\nPI1,Visits,higher,quarter,last year\nPI2,Days,lower,month,mean-of-4 ±1%',
    });
    expect(problem).toMatch(/^indicators, row 2, direction: "last year" is not a comparator: previous, .*±0\.5, ±1% or ±2sd$/);
  });
  test('one of several values that is none, and one that is named twice', async () => {
    expect(await problemsWith({ actions: 'ref,title,links\nSS01/A001,Hire two,CP/C1; CYP6\nSS01/A002,Hire three,CP/C1;CP/C1' })).toEqual([
      'actions, row 2, links: "CP/C1; CYP6" holds "CYP6", which is not an objective as PLAN/CODE, such as SS/1',
      'actions, row 3, links: "CP/C1;CP/C1" names CP/C1 twice',
    ]);
  });
});

describe('what an empty cell means', () => {
  const council = readSheets();
  test('of the organisation', () => {
    expect(council.organisation).toEqual({
      name: 'Anytown',
      yearStarts: 4,
      language: 'en',
      rounding: 'independent',
      leftOut: ['deleted'],
      commentWhen: ['red', 'worsened', 'overridden'],
    });
  });
  test('the word none leaves every action in the totals', () => {
    expect(readSheets({ organisation: 'name,left_out\nAnytown,None' }).organisation.leftOut).toEqual([]);
    expect(readSheets({ organisation: 'name,left_out\nAnytown,deleted; Suspended' }).organisation.leftOut).toEqual([
      'deleted',
      'suspended',
    ]);
  });
  test('the word none asks for commentary never, and words are told from others', async () => {
    expect(readSheets({ organisation: 'name,comment_when\nAnytown,none' }).organisation.commentWhen).toEqual([]);
    expect(readSheets({ organisation: 'name,comment_when\nAnytown,Amber; red' }).organisation.commentWhen).toEqual(['amber', 'red']);
    expect(await problemsWith({ organisation: 'name,comment_when\nAnytown,red; green' })).toEqual([
      'organisation, row 2, comment_when: "red; green" holds "green", which is none of red, amber, worsened or overridden',
    ]);
  });
  test('of an indicator', () => {
    const { kind, basis, rollUp, scheme, direction, judged, shownAs, decimals, links } = council.indicators[0] ?? {};
    expect({ kind, basis, rollUp, scheme, direction, judged, shownAs, decimals, links }).toEqual({
      kind: 'key',
      basis: 'snapshot',
      rollUp: 'last',
      scheme: null,
      direction: null,
      judged: null,
      shownAs: null,
      decimals: null,
      links: [],
    });
  });
});

test('every problem is told at once, sheets and rows in their order', async () => {
  expect(
    await problemsWith({
      observations: 'indicator,period,value\nPI1,soon,85%\nPI9,2013-14 Q2,1',
      plans: 'code,title,kind\nSS,Social services,secret\nCP,,corporate',
    }),
  ).toEqual([
    'plans, row 2, kind: "secret" is none of service, corporate, improvement, outcome-agreement, equality or other',
    'plans, row 3, title: is empty: expected a text',
    `observations, row 2, period: "soon" is not a period such as ${FORMS}`,
    'observations, row 2, value: "85%" is not a number: a percentage is written without the sign, 85',
    'observations, row 3, indicator: "PI9" names no indicator; the nearest is "PI1"',
  ]);
});

test('HTML in a title stays text', () => {
  const title = '<b onclick="x()">Visits</b> &amp; more';
  const council = readSheets({ plans: `code,title\nSS,"${title.replaceAll('"', '""')}"\nCP,Corporate plan` });
  expect(council.plans[0]?.title).toBe(title);
});

test('white space around a cell is none of its text, non-breaking spaces too', () => {
  const nbsp = '\u00a0';
  const council = readSheets({
    plans: `code,title\n SS ,${nbsp} Social${nbsp}services ${nbsp}\nCP,Corporate plan`,
    observations: `indicator,period,value\n${nbsp}PI1 , 2013-14${nbsp}Q2 ,${nbsp}88.50 `,
  });
  expect(council.plans[0]).toEqual({ code: 'SS', title: `Social${nbsp}services`, kind: 'other', years: null });
  expect(council.observations[0]).toMatchObject({ indicator: 'PI1', period: '2013-14 Q2', value: '88.50' });
});
