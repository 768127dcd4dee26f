import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIndicator } from '../../test/make.ts';
import { exact } from '../model/decimal.ts';
import { atDigits, figureText, plainFigure, rangeText, shownFigure, signed, withUnit } from './figure.ts';
import { periodNamesFor } from './periodName.ts';
import { wordingFor } from './wording.ts';

const wording = wordingFor('en');
const names = periodNamesFor(wording, 4);

describe('A shown figure', () => {
  it('is grouped, with every digit that came', () => {
    expect(figureText('2538.00', null, wording)).toBe('2,538.00');
    expect(figureText('1234567.5', null, wording)).toBe('1,234,567.5');
    expect(figureText('999', null, wording)).toBe('999');
  });

  it('has a real minus sign, and a dash where there is none', () => {
    expect(figureText('-1250.5', null, wording)).toBe('\u22121,250.5');
    expect(figureText(null, null, wording)).toBe('\u2013');
  });

  it('rounds halves up to the digits of its indicator and fills up with zeros', () => {
    expect(figureText('68.45', 1, wording)).toBe('68.5');
    expect(figureText('68.449', 1, wording)).toBe('68.4');
    expect(figureText('-0.5', 0, wording)).toBe('\u22121');
    expect(figureText('77', 2, wording)).toBe('77.00');
  });

  it('shows two digits of a quotient where nothing says how many', () => {
    expect(figureText('33.33333333333333333333', null, wording)).toBe('33.33');
  });

  it('never shows minus nought', () => {
    expect(figureText('-0.04', 1, wording)).toBe('0.0');
  });

  it('has its short unit beside it and leaves a long one to the title', () => {
    expect(withUnit('68.5', '%')).toBe('68.5%');
    expect(withUnit('14.24', 'days')).toBe('14.24 days');
    expect(withUnit('1,200', '£')).toBe('£1,200');
    expect(withUnit('1.2', '£m')).toBe('£1.2m');
    expect(withUnit('5.67', 'per 1,000 aged 75+')).toBe('5.67');
    expect(withUnit('\u2013', '%')).toBe('\u2013');
  });

  it('gives a range with an en dash, and an open end as such', () => {
    expect(rangeText('18000', '21000', 0, wording)).toBe('18,000\u201321,000');
    expect(rangeText(null, '400', 0, wording)).toBe('\u2264 400');
    expect(rangeText(null, null, 0, wording)).toBeNull();
  });

  it('gives a gap its sign', () => {
    expect(signed('-18.461', 1, wording)).toBe('\u221218.5');
    expect(signed('0.1', 1, wording)).toBe('+0.1');
    expect(signed('-0.02', 1, wording)).toBe('0.0');
  });

  it('keeps the same figure as exact value and as text', () => {
    const shown = plainFigure('68.539', anIndicator({ decimals: 1 }), wording);
    expect(shown).toEqual({ value: '68.5', text: '68.5', unit: '%', note: null });
  });

  it('says what is not known: suppressed, not available, nothing returned', () => {
    const none = (state: 'suppressed' | 'not-available' | null) =>
      shownFigure(null, anIndicator(), { state, reason: null }, wording, names);
    expect(none('suppressed')).toEqual({ value: null, text: 'supp.', unit: null, note: 'suppressed' });
    expect(none('not-available')).toEqual({ value: null, text: '\u2013', unit: null, note: 'not available' });
    expect(none(null)).toEqual({ value: null, text: '\u2013', unit: null, note: null });
  });

  it('says that a sum lacks parts, and where a value was carried from', () => {
    const figure = {
      value: '10',
      basis: 'year-to-date' as const,
      periods: ['2013-04', '2013-05'],
      numerator: null,
      denominator: null,
      whole: false,
      missing: ['2013-06'],
      state: 'carried-forward' as const,
    };
    const shown = shownFigure(figure, anIndicator({ unit: null }), { state: null, reason: '2012-13 Q4' }, wording, names);
    expect(shown.note).toBe('year to date, 2 of 3 periods only, carried forward from quarter 4, 2012-13');
  });

  it('stays within half of its last digit of the exact figure, whatever the figure', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(6), fc.nat(4), (digits, places, decimals) => {
        const value = exact(digits.toString()).div(10 ** places);
        const text = value.toFixed(places);
        const shown = exact(atDigits(text, decimals));
        expect(
          shown
            .minus(value)
            .abs()
            .times(2)
            .lte(exact('1').div(10 ** decimals)),
        ).toBe(true);
        expect(figureText(text, decimals, wording).replaceAll(',', '').replace('\u2212', '-')).toBe(atDigits(text, decimals));
      }),
    );
  });
});
