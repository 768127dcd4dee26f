import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInFormat, formatFor, type NumberFormat, numberText, parseFormat } from './number-format.ts';

describe('a format code says what the number under it is', () => {
  test.each<[string, NumberFormat]>([
    ['General', { as: 'number', decimals: 0 }],
    ['@', { as: 'number', decimals: 0 }],
    ['0.00', { as: 'number', decimals: 2 }],
    ['#,##0.0##', { as: 'number', decimals: 1 }],
    ['[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00', { as: 'number', decimals: 2 }],
    ['_-* #,##0.00_-;-* #,##0.00_-', { as: 'number', decimals: 2 }],
    ['0.0 "days"', { as: 'number', decimals: 1 }],
    ['0.0\\%', { as: 'number', decimals: 1 }],
    ['0.0,', { as: 'number', decimals: 0 }],
    ['0.00E+00', { as: 'number', decimals: 0 }],
    ['# ?/?', { as: 'number', decimals: 0 }],
    ['0.0%', { as: 'percent', decimals: 1 }],
    ['dd/mm/yyyy', { as: 'day' }],
    ['[$-F800]dddd, mmmm dd, yyyy', { as: 'day' }],
    ['mmm-yy', { as: 'month' }],
    ['yyyy', { as: 'year' }],
    ['[h]:mm', { as: 'time' }],
  ])('%s', (code, format) => {
    expect(parseFormat(code)).toEqual(format);
  });
  test('and so do the numbers of formats that every program knows', () => {
    expect([0, 2, 10, 14, 17, 200].map((id) => builtInFormat(id).as)).toEqual(['number', 'number', 'percent', 'day', 'month', 'number']);
  });
});

describe('a serial number is the day that spreadsheets show for it', () => {
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [41729, false, '2014-03-31'],
    [0, true, '1904-01-01'],
    [40267, true, '2014-03-31'],
    [41729.5, false, '2014-03-31 12:00'],
    [-1, false, '-1'],
  ])('%d, counted from 1904: %s', (serial, since1904, day) => {
    expect(numberText(serial, { as: 'day' }, since1904)).toBe(day);
  });
});

test('a figure that is written as a number is read back as the same figure', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^-?\d{1,12}(\.\d{1,8})?$/), (figure) => {
      const code = formatFor(figure);
      if (code !== null) expect(numberText(Number(figure), parseFormat(code), false)).toBe(figure);
    }),
  );
});

test('a figure that a spreadsheet cannot hold with all its digits is not written as a number', () => {
  expect(['97.87', '-3.50', '100', '0.00', '123456789012345'].map(formatFor)).toEqual(['0.00', '0.00', '0', '0.00', '0']);
  expect(['1234567890123456', '00.50', '-0', '0.1234567890123456'].map(formatFor)).toEqual([null, null, null, null]);
});
