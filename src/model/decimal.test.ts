import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, exact, isDecimal, plain, quotient, rounded, sum } from './decimal.ts';

const figure = fc
  .record({ digits: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), decimals: fc.integer({ min: 0, max: 12 }) })
  .map(({ digits, decimals }) => new Big(digits.toString()).times(new Big(10).pow(-decimals)));

describe('a figure', () => {
  it.each(['97.87', '-3', '100.00', '0'])('%s is one', (text) => {
    expect([isDecimal(text), exact(text).toString()]).toEqual([true, String(Number(text))]);
  });

  it.each(['', '12,5', '1.234,00', '85%', 'N/A', '-', '1e5', '.5', '5.', '+5', '٣', ' 5'])('"%s" is none', (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => exact(text)).toThrow(RangeError);
  });

  it('says how finely it was measured', () => {
    expect(['100.00', '7', '-0.5'].map(decimalsOf)).toEqual([2, 0, 1]);
  });

  it('rounds halves away from zero and never to a minus nought', () => {
    expect([rounded(exact('2.345'), 2), rounded(exact('-2.345'), 2), rounded(exact('-0.004'), 2), rounded(exact('7'), 1)]).toEqual([
      '2.35',
      '-2.35',
      '0.00',
      '7.0',
    ]);
  });

  it('is written in full, without an exponent', () => {
    expect([plain(exact('1200')), plain(exact('0.000000012')), plain(exact('3.50')), plain(exact('-0'))]).toEqual([
      '1200',
      '0.000000012',
      '3.5',
      '0',
    ]);
  });

  it('adds exactly where binary fractions do not', () => {
    expect(plain(sum(['0.1', '0.2'].map(exact)))).toBe('0.3');
  });
});

describe('a quotient', () => {
  it('has twenty digits after the point, the last rounded', () => {
    expect(plain(quotient(exact('2'), exact('3')))).toBe('0.66666666666666666667');
    expect(plain(quotient(exact('-25000'), exact('340')))).toBe('-73.52941176470588235294');
    expect(plain(quotient(exact('1200'), exact('0.03')))).toBe('40000');
  });

  it('is that of long division, for figures of any size and sign', () => {
    const Long = Big();
    Long.DP = 20;
    fc.assert(
      fc.property(
        figure,
        figure.filter((value) => !value.eq(0)),
        (numerator, denominator) => {
          expect(quotient(numerator, denominator).eq(new Long(numerator).div(denominator))).toBe(true);
        },
      ),
    );
  });

  it('of nothing is none', () => {
    expect(() => quotient(exact('1'), exact('0.00'))).toThrow('a share of nothing has no value');
  });
});
