import { expect, test } from 'vitest';
import { readFolder, writeFolder } from '../../src/returns/folder.ts';
import { readWorkbook, writeWorkbook } from '../../src/returns/workbook.ts';
import { problemsOf, problemsWith, readSheets } from './input.ts';

const ROWS = 200_000;
const LONG = 120_000;

/** A year of single days for each of many parts of the council. */
function rowsOf(value: (row: number) => string): string {
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const part = Math.floor(row / 336);
    const day = row % 336;
    const date = `2013-${String(Math.floor(day / 28) + 1).padStart(2, '0')}-${String((day % 28) + 1).padStart(2, '0')}`;
    return `PI2,${date},team=${part},${value(row)}`;
  });
  return `indicator,period,breakdown,value\n${lines.join('\n')}`;
}

test(
  '200,000 observations are read from a workbook and from CSV as they were written',
  async () => {
    const council = readSheets({ observations: rowsOf((row) => (row / 100).toFixed(2)) });
    expect(council.observations).toHaveLength(ROWS);
    const last = { indicator: 'PI2', period: '2013-03-24', breakdown: 'team=595', value: '1999.99' };
    expect(council.observations.at(-1)).toMatchObject(last);
    expect(readFolder(writeFolder(council)).observations.at(-1)).toMatchObject(last);
    const again = await readWorkbook(await writeWorkbook(council));
    expect(again.observations).toHaveLength(ROWS);
    expect(again.observations.at(-1)).toMatchObject(last);
  },
  LONG,
);

test(
  'every one of 200,000 wrong rows is told',
  async () => {
    const problems = await problemsWith({ observations: rowsOf(() => 'N/A') });
    expect(problems).toHaveLength(ROWS);
    expect(problems.at(-1)).toBe('observations, row 200001, value: "N/A" is not a number: leave the cell empty where there is none');
    const unknown = rowsOf(() => '1').replaceAll('\nPI2,', () => '\nPI3,');
    expect(await problemsOf(() => readSheets({ observations: unknown }))).toHaveLength(ROWS);
  },
  LONG,
);
