import { describe, expect, test } from 'vitest';
import { problemsWith, readSheets } from './input.ts';

const CALENDAR = 'period,opens,due,approve_by,locks';
const CHECKS = 'name,total,parts,tolerance';
const THREE =
  'code,title,objective,polarity,unit,frequency\nPI1,Visits,SS/1,higher,,quarter\nPI2,Visits in time,SS/1,higher,,quarter\nPI3,Visits late,SS/1,higher,,quarter';

const calendar = (...rows: readonly string[]) => problemsWith({ calendar: [CALENDAR, ...rows].join('\n') });
const checks = (...rows: readonly string[]) =>
  problemsWith({ indicators: THREE, observations: 'indicator,period,value', checks: [CHECKS, ...rows].join('\n') });

describe('a collection calendar', () => {
  test('is kept in ISO days, whatever form they come in, and the last two may be left out', () => {
    const rows = `${CALENDAR}\nQ2 2013/14,1st October 2013,2013-10-16,18 October 2013,2013-11-01\n2013-14 Q3,2014-01-02,2014-01-02,,`;
    expect(readSheets({ calendar: rows }).calendar).toEqual([
      { period: '2013-14 Q2', opens: '2013-10-01', due: '2013-10-16', approveBy: '2013-10-18', locks: '2013-11-01' },
      { period: '2013-14 Q3', opens: '2014-01-02', due: '2014-01-02', approveBy: null, locks: null },
    ]);
  });

  test.each([
    ['a month', '2013-10', 'opens'],
    ['a word', 'soon', 'opens'],
    ['a day that the calendar has not', '2013-02-30', 'opens'],
  ])('takes no %s for a day', async (_, text, column) => {
    expect(await calendar(`2013-14 Q2,${text},2013-10-16,,`)).toEqual([
      `calendar, row 2, ${column}: "${text}" is not a day such as 2013-10-16`,
    ]);
  });

  test('needs the day it opens and the day returns are due', async () => {
    expect(await calendar('2013-14 Q2,,,,')).toEqual([
      'calendar, row 2, opens: is empty: expected a day such as 2013-10-16',
      'calendar, row 2, due: is empty: expected a day such as 2013-10-16',
    ]);
  });

  test('has its days in order, each against the one before it that is said', async () => {
    expect(await calendar('2013-14 Q2,2013-10-17,2013-10-16,2013-10-15,2013-10-14')).toEqual([
      'calendar, row 2, due: "2013-10-16" is before opens, 2013-10-17: expected the same day or a later one',
      'calendar, row 2, approve_by: "2013-10-15" is before due, 2013-10-16: expected the same day or a later one',
      'calendar, row 2, locks: "2013-10-14" is before sign-off, 2013-10-15: expected the same day or a later one',
    ]);
    expect(await calendar('2013-14 Q2,2013-10-01,2013-10-16,,2013-10-15')).toEqual([
      'calendar, row 2, locks: "2013-10-15" is before due, 2013-10-16: expected the same day or a later one',
    ]);
  });

  test('has each period once', async () => {
    expect(await calendar('2013-14 Q2,2013-10-01,2013-10-16,,', 'Q2 2013-14,2013-10-01,2013-10-16,,')).toEqual([
      'calendar, row 3, period: "2013-14 Q2" stands in row 2 already: expected each period once',
    ]);
  });
});

describe('a sum rule', () => {
  test('is read with its parts and its tolerance', async () => {
    expect(await checks('Visits,PI1,PI2; PI3,0.5', 'Again,PI1,PI2;PI3,')).toEqual([]);
    const read = readSheets({
      indicators: THREE,
      observations: 'indicator,period,value',
      checks: `${CHECKS}\nVisits,PI1,PI2; PI3,0.5\nAgain,PI1,PI2;PI3,`,
    });
    expect(read.checks).toEqual([
      { name: 'Visits', total: 'PI1', parts: ['PI2', 'PI3'], tolerance: '0.5' },
      { name: 'Again', total: 'PI1', parts: ['PI2', 'PI3'], tolerance: null },
    ]);
  });

  test('has two parts or more, and is none of them', async () => {
    expect(await checks('Visits,PI1,PI2,', 'Again,PI1,PI1; PI2,', 'None,PI1,,')).toEqual([
      'checks, row 2, parts: "PI2" has fewer than two parts: expected the codes of two indicators or more',
      'checks, row 3, parts: "PI1" is the total itself: expected other indicators',
      'checks, row 4, parts: has fewer than two parts: expected the codes of two indicators or more',
    ]);
  });

  test('names indicators that there are, once', async () => {
    expect(await checks('Visits,PI9,PI2; PI8,')).toEqual([
      'checks, row 2, total: "PI9" names no indicator; the nearest is "PI1"',
      'checks, row 2, parts: "PI8" names no indicator; the nearest is "PI1"',
    ]);
    expect(await checks('Visits,PI1,PI2; PI2,')).toEqual(['checks, row 2, parts: "PI2; PI2" names PI2 twice']);
  });
});

describe('what an indicator and an action say of who answers and what is plausible', () => {
  test('is read as it stands', () => {
    const { indicators, actions } = readSheets({
      indicators:
        'code,title,polarity,frequency,service,lowest,highest\nPI1,Visits,higher,quarter,Housing,0,100.0\nPI2,Days,lower,month,,,',
      actions: 'ref,title,approver,service,frequency\nSS01/A001,Hire two,Head of Housing,Housing,Half\nSS01/A002,Hire three,,,',
    });
    expect(indicators.map(({ service, lowest, highest }) => [service, lowest, highest])).toEqual([
      ['Housing', '0', '100.0'],
      [null, null, null],
    ]);
    expect(actions.map(({ approver, service, frequency }) => [approver, service, frequency])).toEqual([
      ['Head of Housing', 'Housing', 'half'],
      [null, null, null],
    ]);
  });

  test('the least is not above the most', async () => {
    const limits = (rows: string) =>
      problemsWith({ indicators: `code,title,polarity,frequency,lowest,highest\n${rows}\nPI2,D,lower,month,5,5` });
    expect(await limits('PI1,V,higher,quarter,100,9.5')).toEqual([
      'indicators, row 2, lowest: "100" is above highest, 9.5: expected the same figure or a lower one',
    ]);
    expect(await limits('PI1,V,higher,quarter,9.5,100')).toEqual([]);
  });

  test('a limit is a figure', async () => {
    expect(await problemsWith({ indicators: 'code,title,polarity,frequency,lowest\nPI1,V,higher,quarter,0%\nPI2,D,lower,month,' })).toEqual(
      ['indicators, row 2, lowest: "0%" is not a number: a percentage is written without the sign, 0'],
    );
  });
});
