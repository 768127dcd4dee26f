import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Council } from '../../src/model/council.ts';
import { readFolder, writeFolder } from '../../src/returns/folder.ts';
import { files, problemsOf, RIGHT, readSheets } from './input.ts';

const PLANS = 'code,title\nSS,Gwasanaethau – £5 “café”\nCP,Corporate plan';
const TITLE = 'Gwasanaethau – £5 “café”';

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

const WINDOWS_1252: ReadonlyMap<string, number> = new Map([
  ['–', 0x96],
  ['“', 0x93],
  ['”', 0x94],
]);

function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => WINDOWS_1252.get(letter) ?? letter.charCodeAt(0));
}

function withPlans(bytes: Uint8Array): Council {
  return readFolder(new Map([...files(RIGHT), ['plans.csv', bytes]]));
}

describe('a CSV file is read in every encoding that spreadsheets save', () => {
  test.each([
    ['UTF-8', strToU8(PLANS)],
    ['UTF-8 with a byte order mark', strToU8(`\ufeff${PLANS}`)],
    ['UTF-16, little end first', utf16(PLANS, 'le', true)],
    ['UTF-16, big end first', utf16(PLANS, 'be', true)],
    ['UTF-16 without a mark', utf16(PLANS, 'le', false)],
    ['UTF-16 without a mark, big end first', utf16(PLANS, 'be', false)],
    ['Windows-1252', windows1252(PLANS)],
  ])('%s', (_, bytes) => {
    expect(withPlans(bytes).plans[0]?.title).toBe(TITLE);
  });
});

describe('a CSV file is read however it is laid out', () => {
  test('line ends of Windows, semicolons, quoted cells with line breaks and quotation marks', () => {
    const text = 'code;title;kind\r\nSS;"Social; ""care""\r\nservices";service\r\n"CP";Corporate plan;\r\n';
    expect(withPlans(strToU8(text)).plans).toEqual([
      { code: 'SS', title: 'Social; "care"\nservices', kind: 'service', years: null },
      { code: 'CP', title: 'Corporate plan', kind: 'other', years: null },
    ]);
  });
  test('tabs', () => {
    expect(withPlans(strToU8('code\ttitle\nSS\tSocial, services\nCP\tCorporate plan')).plans[0]?.title).toBe('Social, services');
  });
  test('lines that end as on old Macintoshes', () => {
    expect(withPlans(strToU8('code,title\rSS,Social services\rCP,Corporate plan')).plans).toHaveLength(2);
  });
  test('blank rows are skipped and counted', async () => {
    const spoilt = { ...RIGHT, plans: '\ncode,title\n\nSS,Social services\n,\nCP,\n\n\n' };
    expect(await problemsOf(() => readFolder(files(spoilt)))).toEqual(['plans, row 6, title: is empty: expected a text']);
  });
  test('the columns may stand in any order', () => {
    expect(readSheets({ plans: 'title,kind,code\nSocial services,service,SS\nCorporate plan,,CP' }).plans[0]?.code).toBe('SS');
  });
});

test('a quotation mark that is never closed is told with its row', async () => {
  expect(await problemsOf(() => readFolder(files({ ...RIGHT, plans: 'code,title\nSS,Social services\nCP,"Corporate plan\n' })))).toEqual([
    'plans, row 3: has a quotation mark that is not closed, or text after a closed one: expected quoted cells as RFC 4180 has them',
  ]);
});

describe('files of the folder', () => {
  test('an empty folder, and one without CSV', async () => {
    const expected =
      'the folder has no CSV file: expected organisation.csv and others of organisation, plans, objectives, indicators, targets, observations, actions, progress, schemes, dashboards, narrative, calendar, checks, benchmarks or rebases';
    expect(await problemsOf(() => readFolder(new Map()))).toEqual([expected]);
    expect(await problemsOf(() => readFolder(new Map([['notes.txt', strToU8('x')]])))).toEqual([expected]);
  });
  test('an empty file', async () => {
    expect(await problemsOf(() => readFolder(files({ ...RIGHT, narrative: '' })))).toEqual([
      'narrative: is empty: expected a row of headings, report, period, section, text',
    ]);
  });
  test('names match whatever their case; hidden files and others lie there freely', () => {
    const folder = files(RIGHT);
    const plans = folder.get('plans.csv') ?? new Uint8Array();
    folder.delete('plans.csv');
    for (const [name, bytes] of [
      ['Plans.CSV', plans],
      ['.plans.csv', strToU8('x')],
      ['~$plans.csv', strToU8('x')],
      ['README.md', strToU8('x')],
    ] as const) {
      folder.set(name, bytes);
    }
    expect(readFolder(folder).plans).toHaveLength(2);
  });
  test('two files for one sheet, and a sheet that is no CSV', async () => {
    const twice = files(RIGHT).set('Plans.csv', strToU8('code,title'));
    expect(await problemsOf(() => readFolder(twice))).toEqual(['plans: is there twice: expected one plans']);
    const excel = files(RIGHT).set('observations.xlsx', strToU8('x'));
    expect(await problemsOf(() => readFolder(excel))).toEqual([
      'observations: "observations.xlsx" is not a CSV file: expected observations.csv',
    ]);
  });
});

describe('a text that a spreadsheet would take for a formula', () => {
  const texts = ['=1+1', '+44 20 7946', '-5 degrees', '@home', "'=quoted", "''@", "'tis", "O'Neill", '＝1'];
  const council = readSheets({
    plans: `code,title\n${texts.map((text, index) => `P${index},"${text === '=1+1' ? "'=1+1" : text.replace(/^(?='*[=+\-@＝])/, "'")}"`).join('\n')}\nSS,x\nCP,y`,
  });

  test('is disarmed by an apostrophe on export', () => {
    const csv = new TextDecoder().decode(writeFolder(council).get('plans.csv'));
    const cells = csv.split('\r\n').map((line) => line.split(',')[1]);
    expect(cells.slice(1, 10)).toEqual(["'=1+1", "'+44 20 7946", "'-5 degrees", "'@home", "''=quoted", "'''@", "'tis", "O'Neill", "'＝1"]);
  });
  test('and reads back as it was', () => {
    expect(
      readFolder(writeFolder(council))
        .plans.slice(0, 9)
        .map((plan) => plan.title),
    ).toEqual(texts);
  });
  test('a negative number stays a number', () => {
    const negative = readSheets({ observations: 'indicator,period,value\nPI1,2013-14 Q2,-3.50' });
    expect(new TextDecoder().decode(writeFolder(negative).get('observations.csv')).split('\r\n')[1]).toBe('PI1,2013-14 Q2,,-3.50,,,,,,,');
  });
});

test('exported CSV is UTF-8 without a mark, its lines end as RFC 4180 has them, and all sheets are there', () => {
  const folder = writeFolder(readSheets());
  expect([...folder.keys()]).toEqual(
    [
      'organisation',
      'plans',
      'objectives',
      'indicators',
      'targets',
      'observations',
      'actions',
      'progress',
      'schemes',
      'dashboards',
      'narrative',
      'calendar',
      'checks',
      'benchmarks',
      'rebases',
    ].map((name) => `${name}.csv`),
  );
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(folder.get('organisation.csv'))).toBe(
    'name,year_starts,language,rounding,left_out,comment_when\r\nAnytown,4,en,independent,deleted,red; worsened; overridden\r\n',
  );
  expect(new TextDecoder().decode(folder.get('schemes.csv'))).toBe('name,rule\r\n');
});
