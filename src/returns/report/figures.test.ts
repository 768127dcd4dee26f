import { describe, expect, it } from 'vitest';
import { APRIL } from '../../model/period.ts';
import { figureIn, finishIn, statusIn, titleIn } from './figures.ts';

describe('the cells of a printed report', () => {
  it.each([
    ['77.09', '77.09'],
    ['100.00', '100.00'],
    ['1,204', '1204'],
    ['12,345,678.50', '12345678.50'],
    ['95%', '95'],
    ['−3.5', '-3.5'],
    ['', null],
    ['n/a', null],
    ['-', null],
    ['12,5', undefined],
    ['1.234,00', undefined],
    ['about 7', undefined],
  ])('reads the figure %j as %j', (cell, figure) => {
    expect(figureIn(cell)).toBe(figure);
  });

  it.each([
    ['↑', 'improved', null],
    ['⬆\uFE0F', 'improved', null],
    ['⬇\uFE0F', 'worsened', null],
    ['▬', 'no-change', null],
    ['-', 'no-change', null],
    ['No change', 'no-change', null],
    ['Green ▲', 'improved', 'green'],
    ['AMBER', null, 'amber'],
    ['', null, null],
  ])('reads the status cell %j as %j and %j', (cell, direction, status) => {
    expect(statusIn(cell)).toEqual({ direction, status });
  });

  it('does not take any other word for a status', () => {
    expect(statusIn('Green, mostly')).toBeUndefined();
  });

  it('takes reference, links and title apart, and leaves other brackets in the title', () => {
    expect(titleIn('SS03/A010 Build homes (2013/14)')).toEqual({ reference: 'SS03/A010', links: [], title: 'Build homes (2013/14)' });
    expect(titleIn('SS01/A001 (CP/CYP6; IO/03) (SEP) Tell (all) families')).toEqual({
      reference: 'SS01/A001',
      links: ['CP/CYP6', 'IO/03', 'SEP/SEP'],
      title: 'Tell (all) families',
    });
    expect(titleIn('(2013/14) SS01/A001 Tell families')).toBeNull();
  });

  it.each([
    ['Done by then. Finish Date 2015/16', '2015-16'],
    ['Finish Date:2016/17', '2016-17'],
    ['Finish date: 2014/15.', '2014-15'],
    ['Target date: March 2024', '2024-03'],
    ['Expected completion in October', null],
    ['The dates of 2015/16 are set', null],
  ])('finds in %j the finish %j', (comment, due) => {
    expect(finishIn(comment, APRIL)).toBe(due);
  });
});
