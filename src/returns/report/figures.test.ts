import { describe, expect, it } from 'vitest';
import { APRIL } from '../../model/period.ts';
import { figureIn, finishIn, polarityIn, rangeIn, statusIn } from './figures.ts';

describe('the cells of a printed report', () => {
  it.each([
    ['77.09', '77.09'],
    ['100.00', '100.00'],
    ['1,204', '1204'],
    ['12,345,678.50', '12345678.50'],
    ['95%', '95'],
    ['−3.5', '-3.5'],
    ['14.24 days', '14.24'],
    ['£1,204', '1204'],
    ['-£3', '-3'],
    ['£2.5m', undefined],
    ['2.5 million', undefined],
    ['72.4%\nyear to date', '72.4'],
    ['–\nno data', null],
    ['', null],
    ['n/a', null],
    ['suppressed', null],
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
    ['RAG: G', null, 'green'],
    ['Behind target', null, 'red'],
    ['Off track', null, 'red'],
    ['On\ntarget', null, 'green'],
    ['Not met', null, 'red'],
    ['Met ↑', 'improved', 'green'],
    ['Red\nmisses by 2.56', null, 'red'],
    ['Red (2.56 below)', null, 'red'],
    ['Red: misses by a mile', null, 'red'],
    ['Not comparable\nno earlier figure', 'not-comparable', null],
    ['Not judged\nbaseline, no target', null, null],
    ['Better', 'improved', null],
    ['', null, null],
  ])('reads the status cell %j as %j and %j', (cell, direction, status) => {
    expect(statusIn(cell)).toEqual({ direction, status });
  });

  it.each([['Green, mostly'], ['Amber/Red'], ['Purple'], ['↑ ↓']])('does not guess at %j', (cell) => {
    expect(statusIn(cell)).toBeUndefined();
  });

  it('takes "better" for a result where its column is of results only', () => {
    expect(statusIn('Better', 'result')).toEqual({ status: 'better', direction: null });
  });

  it('takes the meaning that a person gives a word', () => {
    expect(statusIn('Purple', 'either', new Map([['purple', 'red']]))).toEqual({ status: 'red', direction: null });
    expect(statusIn('Purple\nby 3 points', 'either', new Map([['purple', 'red']]))).toEqual({ status: 'red', direction: null });
    expect(statusIn('Purple', 'either', new Map([['purple', 'worsened']]))).toEqual({ status: null, direction: 'worsened' });
    expect(statusIn('Purple', 'either', new Map([['purple', 'nothing']]))).toEqual({ status: null, direction: null });
  });

  it.each([
    ['4,200–5,100', { lower: '4200', upper: '5100' }],
    ['95% to 100%', { lower: '95', upper: '100' }],
    ['95', null],
    ['about 5-6 a day', null],
  ])('reads the range %j as %j', (cell, range) => {
    expect(rangeIn(cell)).toEqual(range);
  });

  it.each([
    ['lower is better', 'lower'],
    ['Aim to maximise', 'higher'],
    ['neither way is better', 'none'],
    ['days', null],
  ])('reads which way is better from %j: %j', (words, polarity) => {
    expect(polarityIn(words)).toBe(polarity);
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
