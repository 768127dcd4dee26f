import { describe, expect, test } from 'vitest';
import { aCouncil, anAction, anIndicator } from '../../test/make.ts';
import { InputFault } from '../model/fault.ts';
import { type FormTexts, formColumns, formCsv, formTexts, readForm } from './form.ts';
import { SHEET_NAMES, SHEETS, type SheetName } from './sheets.ts';

const HELD = aCouncil({
  plans: [{ code: 'SS', title: 'Social services', kind: 'service', years: null }],
  objectives: [{ plan: 'SS', code: '1', title: 'Visits', level: 'objective', parent: null }],
  indicators: [anIndicator({ objective: 'SS/1', links: ['SS/1'], lowest: '0', definition: 'All\nvisits' }), anIndicator({ code: 'PI2' })],
  actions: [anAction({ due: '2013-14', service: 'Housing' })],
  checks: [{ name: 'Sum', total: 'PI1', parts: ['PI2', 'PI1'], tolerance: '0.5' }],
});

function problemsOf(name: SheetName, texts: FormTexts): string[] {
  try {
    readForm(name, texts, HELD);
    return [];
  } catch (error) {
    if (error instanceof InputFault)
      return error.problems.map(({ row, column, value, message }) => `${row} ${column}: ${value} ${message}`);
    throw error;
  }
}

describe('a row of a sheet from a form', () => {
  test.each(SHEET_NAMES.map((name) => [name]))('asks for every column of the sheet %s as the workbook does', (name) => {
    const columns = formColumns(name);
    expect(columns.map(({ heading }) => heading)).toEqual(SHEETS[name].headings);
    expect(columns.map(({ about, required }) => [about, required])).toEqual(
      SHEETS[name].columns.map(({ about, required }) => [about, required]),
    );
  });

  test('reads back what it was filled with', () => {
    const again = (name: SheetName) => formTexts(name, HELD).map((texts) => readForm(name, texts, HELD));
    expect(again('organisation').map(({ organisation }) => organisation)).toEqual([HELD.organisation]);
    expect(again('plans').flatMap(({ plans }) => plans)).toEqual(HELD.plans);
    expect(again('objectives').flatMap(({ objectives }) => objectives)).toEqual(HELD.objectives);
    expect(again('indicators').flatMap(({ indicators }) => indicators)).toEqual(HELD.indicators);
    expect(again('actions').flatMap(({ actions }) => actions)).toEqual(HELD.actions);
  });

  test('takes the line ends of a browser for plain ones, and space around a text for none', () => {
    const [texts = {}] = formTexts('indicators', HELD);
    const [read] = readForm('indicators', { ...texts, definition: 'One\r\ntwo\rthree', title: ' Visits ' }, HELD).indicators;
    expect([read?.definition, read?.title]).toEqual(['One\ntwo\nthree', 'Visits']);
  });

  test('tells everything that is wrong with it at once, by column', () => {
    expect(
      problemsOf('indicators', { code: 'PI3', title: '', polarity: 'up', frequency: 'month', decimals: '-1', objective: 'SS/9' }),
    ).toEqual([
      'null title: null is empty: expected a text',
      'null polarity: up is none of higher, lower, near, range or none',
      'null decimals: -1 is not a whole number from 0 to 10',
      'null objective: SS/9 names no objective; the nearest is "SS/1"',
    ]);
  });

  test('is told what it needs where nothing was typed at all', () => {
    expect(problemsOf('plans', { code: ' ' })).toEqual([
      'null code: null is empty: expected a plan code without spaces, slashes and semicolons',
      'null title: null is empty: expected a text',
    ]);
  });

  test('reads periods by the year of the council', () => {
    const january = aCouncil({ organisation: { ...HELD.organisation, yearStarts: 1 } });
    const [action] = readForm('actions', { ref: 'A1', title: 'Hire', due: 'Q2 2013/14' }, HELD).actions;
    expect(action?.due).toBe('2013-14 Q2');
    expect(() => readForm('actions', { ref: 'A1', title: 'Hire', due: '2013-14 Q2' }, january)).toThrow(InputFault);
  });

  test('is written as a file that can be imported again', () => {
    const csv = new TextDecoder().decode(formCsv('checks', formTexts('checks', HELD)));
    expect(csv).toBe('name,total,parts,tolerance\r\nSum,PI1,PI2; PI1,0.5\r\n');
  });
});
