import { describe, expect, test } from 'vitest';
import { shownNumber } from './shown-number.ts';

describe('shownNumber', () => {
  test.each([
    ['2538', 0, '2,538'],
    ['1234567.5', 1, '1,234,567.5'],
    ['-18.45', 1, '−18.5'],
    ['87', 1, '87.0'],
    ['0.125', 2, '0.13'],
    ['-0.01', 0, '0'],
    ['999', 0, '999'],
  ])('%s with %d digits after the point is %s', (value, decimals, text) => {
    expect(shownNumber(value, decimals)).toBe(text);
  });
});
