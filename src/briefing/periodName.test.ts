import { describe, expect, it } from 'vitest';
import { periodNamesFor } from './periodName.ts';
import { wordingFor } from './wording.ts';

const names = periodNamesFor(wordingFor('en'), 4);

describe('The name of a period', () => {
  it.each([
    ['2013-14 Q2', 'Quarter 2, 2013-14', 'quarter 2, 2013-14', 'July to September 2013', '2013-14 Q2'],
    ['2012-09', 'September 2012', 'September 2012', 'September 2012', 'Sep 2012'],
    ['2013-14', '2013-14', '2013-14', 'April 2013 to March 2014', '2013-14'],
    ['2013-14 H2', 'Second half of 2013-14', 'the second half of 2013-14', 'October 2013 to March 2014', '2013-14 H2'],
    ['AY2013-14', 'School year 2013-14', 'the school year 2013-14', 'September 2013 to August 2014', 'School year 2013-14'],
    ['2014-03-31', '31 March 2014', '31 March 2014', '31 March 2014', '31 March 2014'],
  ])('%s as title, in a sentence, as span and in a table', (text, title, inner, span, short) => {
    expect([names.title(text), names.inner(text), names.span(text), names.short(text)]).toEqual([title, inner, span, short]);
  });

  it('counts quarters from the first month of the council’s year', () => {
    expect(periodNamesFor(wordingFor('en'), 1).title('2013 Q2')).toBe('Quarter 2, 2013');
    expect(periodNamesFor(wordingFor('en'), 1).span('2013 Q2')).toBe('April to June 2013');
  });

  it('leaves the year out beside a period of the same year', () => {
    expect(names.near('2013-14 Q1', '2013-14 Q2')).toBe('quarter 1');
    expect(names.near('2012-13 Q4', '2013-14 Q1')).toBe('quarter 4, 2012-13');
    expect(names.shortNear('2013-14 Q1', '2013-14 Q2')).toBe('Q1');
    expect(names.shortNear('2012-13 Q4', '2013-14 Q1')).toBe('2012-13 Q4');
    expect(names.shortNear('AY2012-13', 'AY2013-14')).toBe('the school year 2012-13');
  });

  it('says by which day something is due and from which it starts', () => {
    expect(names.dueBy('2013-14 Q2')).toBe('30 September 2013');
    expect(names.dueBy('2012-02')).toBe('29 February 2012');
    expect(names.from('2013-14 Q2')).toBe('1 July 2013');
    expect(names.dueBy('2013-10-19')).toBe('19 October 2013');
  });

  it('gives an instant in British time', () => {
    expect(names.instant('2026-10-19T08:00:00Z')).toBe('9:00 on 19 October 2026');
  });
});

it('tells an instant by one clock: past midnight in summer it is the next day', () => {
  expect(periodNamesFor(wordingFor('en'), 4).instant('2013-07-01T23:30:00Z')).toBe('0:30 on 2 July 2013');
});
