import { describe, expect, test } from 'vitest';
import { problemsWith, readSheets } from './input.ts';

describe('sheets and columns that are not known', () => {
  test('the nearest sheet is offered', async () => {
    expect(await problemsWith({ observation: 'indicator,period' })).toEqual([
      'observation: is not a sheet that is known; the nearest is "observations", and all are organisation, plans, objectives, indicators, targets, observations, actions, progress, schemes, dashboards, narrative, calendar, checks, benchmarks or rebases',
    ]);
  });
  test('an empty sheet that a spreadsheet program put there is passed over', async () => {
    expect(await problemsWith({ Sheet1: '' })).toEqual([]);
    expect((await problemsWith({ Sheet1: 'notes' }))[0]).toMatch(/^Sheet1: is not a sheet that is known/);
  });
  test('the nearest column is offered', async () => {
    expect(await problemsWith({ observations: 'indicator,period,valeu\nPI1,2013-14 Q2,1' })).toContain(
      'observations, row 1: "valeu" is not a column of this sheet; the nearest is "value"',
    );
  });
  test('headings match whatever their case, spaces, hyphens, underscores and the star of the documentation', () => {
    const council = readSheets({ organisation: 'NAME*,Year Starts,left-out\nAnytown,10,none' });
    expect(council.organisation).toMatchObject({ name: 'Anytown', yearStarts: 10, leftOut: [] });
  });
  test('a column that stands there twice', async () => {
    expect(await problemsWith({ plans: 'code,title,Title\nSS,Social services,x\nCP,Corporate plan,y' })).toEqual([
      'plans, row 1: "Title" is the heading of two columns: expected one',
    ]);
  });
  test('a cell under no heading is not lost in silence', async () => {
    expect(await problemsWith({ plans: 'code,title,\nSS,Social services,stray\nCP,Corporate plan,,beyond' })).toEqual([
      'plans, row 2: "stray" stands in column 3, which has no heading',
      'plans, row 3: "beyond" stands in column 4, which has no heading',
    ]);
  });
  test('the sheet of the organisation is missing, has no row, has two', async () => {
    expect(await problemsWith({ organisation: 'name' })).toEqual([
      'organisation, row 2: is missing: expected one row, with the name of the council',
    ]);
    expect(await problemsWith({ organisation: 'name\nAnytown\nOthertown' })).toEqual([
      'organisation, row 3: is a second row: expected one, because a workbook is about one council',
    ]);
  });
});

describe('keys that stand there twice', () => {
  test.each([
    ['plans', 'code,title\nSS,A\nCP,B\nSS,C', 'plans, row 4, code: "SS" stands in row 2 already: expected each code once'],
    [
      'indicators',
      'code,title,polarity,frequency\nPI1,A,higher,month\nPI2,B,higher,month\nPI1,C,lower,month',
      'indicators, row 4, code: "PI1" stands in row 2 already: expected each code once',
    ],
    [
      'targets',
      'indicator,period,target\nPI1,2013-14 Q2,1\nPI1,Quarter 2 2013/14,2',
      'targets, row 3, period: "PI1, 2013-14 Q2" stands in row 2 already: expected each indicator and period once',
    ],
    [
      'observations',
      'indicator,period,breakdown,value\nPI1,2013-14 Q2,,1\nPI1,2013-14 Q2,area=Barry,1\nPI1,2013-14 Q2,area=Barry,2',
      'observations, row 4, period: "PI1, 2013-14 Q2, area=Barry" stands in row 3 already: expected each indicator, period and breakdown once',
    ],
    [
      'progress',
      'action,period,percent\nSS01/A001,2013-14 Q2,1\nSS01/A001,2013-14 Q2,2',
      'progress, row 3, period: "SS01/A001, 2013-14 Q2" stands in row 2 already: expected each action and period once',
    ],
    [
      'dashboards',
      'dashboard,indicator\nadults,PI1\nchildren,PI1\nadults,PI1',
      'dashboards, row 4, indicator: "adults, PI1" stands in row 2 already: expected each indicator of a dashboard once',
    ],
    [
      'narrative',
      'report,period,section,text\n,2013-14 Q2,overview,a\nSS,2013-14 Q2,overview,b\n,2013-14 Q2,overview,c',
      'narrative, row 4, section: "2013-14 Q2, overview" stands in row 2 already: expected each section of a report and period once',
    ],
  ])('%s', async (sheet, csv, problem) => {
    expect(await problemsWith({ [sheet]: csv })).toEqual([problem]);
  });
});

describe('references that lead nowhere', () => {
  test.each([
    ['targets', 'indicator,period,target\nPI11,2013-14,1', 'targets, row 2, indicator: "PI11" names no indicator; the nearest is "PI1"'],
    [
      'progress',
      'action,period,percent\nSS01/A002,2013-14,1',
      'progress, row 2, action: "SS01/A002" names no action; the nearest is "SS01/A001"',
    ],
    ['actions', 'ref,title,objective\nSS01/A001,Hire,SS/2', 'actions, row 2, objective: "SS/2" names no objective; the nearest is "SS/1"'],
    ['actions', 'ref,title,links\nSS01/A001,Hire,SS/1;CP/C9', 'actions, row 2, links: "CP/C9" names no objective; the nearest is "CP/C1"'],
    ['narrative', 'report,period,section,text\nCX,2013-14,overview,a', 'narrative, row 2, report: "CX" names no plan; the nearest is "CP"'],
    ['dashboards', 'dashboard,indicator\nadults,PI3', 'dashboards, row 2, indicator: "PI3" names no indicator; the nearest is "PI1"'],
    [
      'indicators',
      'code,title,polarity,frequency,scheme\nPI1,A,higher,month,within 10%\nPI2,B,higher,month,Within-10%',
      'indicators, row 2, scheme: "within 10%" names no scheme; the nearest is "within-10%"',
    ],
  ])('of %s', async (sheet, csv, problem) => {
    expect(await problemsWith({ [sheet]: csv })).toEqual([problem]);
  });

  test('an unknown plan and an unknown parent', async () => {
    expect(
      await problemsWith({
        objectives: 'plan,code,title,level,parent\nSS,O1,A,outcome,\nSS,1,B,objective,O2\nSX,2,C,objective,\nCP,C1,D,objective,',
      }),
    ).toEqual([
      'objectives, row 3, parent: "O2" names no node of plan SS; the nearest is "O1"',
      'objectives, row 4, plan: "SX" names no plan; the nearest is "SS"',
    ]);
  });

  test('a parent may be named by its plan and code', () => {
    const council = readSheets({
      objectives: 'plan,code,title,level,parent\nSS,O1,A,outcome,\nSS,1,B,objective,SS/O1\nCP,C1,D,objective,',
    });
    expect(council.objectives[1]?.parent).toBe('O1');
  });

  test('a node that stands above itself', async () => {
    expect(
      await problemsWith({
        objectives:
          'plan,code,title,level,parent\nSS,1,A,outcome,3\nSS,2,B,objective,1\nSS,3,C,objective,2\nSS,4,D,objective,3\nCP,C1,D,objective,C1',
      }),
    ).toEqual([
      'objectives, row 2, parent: "3" makes the node stand above itself: 1 under 3 under 2 under 1',
      'objectives, row 3, parent: "1" makes the node stand above itself: 2 under 1 under 3 under 2',
      'objectives, row 4, parent: "2" makes the node stand above itself: 3 under 2 under 1 under 3',
      'objectives, row 6, parent: "C1" makes the node stand above itself: C1 under C1',
    ]);
  });

  test('an indicator with a problem of its own is still known to its observations', async () => {
    expect(await problemsWith({ indicators: 'code,title,polarity,frequency\nPI1,A,,month\nPI2,B,higher,month' })).toHaveLength(1);
  });
});
