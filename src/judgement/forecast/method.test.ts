import { describe, expect, it } from 'vitest';
import { CARRIES } from './method.ts';

/* Each method worked out by hand. */

function expectClose(said: readonly number[], wanted: readonly number[]): void {
  expect(said).toHaveLength(wanted.length);
  for (const [at, value] of wanted.entries()) expect(said[at]).toBeCloseTo(value, 10);
}

describe('The same period last year', () => {
  it('repeats the last year, from the period after the one that was then last', () => {
    expect(CARRIES['same-period-last-year']([1, 2, 3, 4, 5, 6], 4, 4)).toEqual([3, 4, 5, 6]);
  });
});

describe('The mean of the last twelve months', () => {
  it('looks back one year and no further', () => {
    expect(CARRIES['mean-of-year']([100, 2, 4, 6, 8], 4, 2)).toEqual([5, 5]);
  });
});

describe('Exponential smoothing', () => {
  it('follows a figure that stepped up and stayed there with nearly all of its error', () => {
    // 10 + 0.9 × 10 = 19, and 0.9 of what 20 is above that.
    expectClose(CARRIES.smoothing([10, 20, 20], 4, 2), [19.9, 19.9]);
  });

  it('follows a figure that goes to and fro with the weight that misses least', () => {
    // Squares of 10, −10w and 10 − 10w + 10w²: least at w = 0.3. Level 10, 13, 12.1, 14.47.
    expectClose(CARRIES.smoothing([10, 20, 10, 20], 4, 1), [14.47]);
  });
});

describe('Exponential smoothing with a damped trend', () => {
  it('carries a rise on by nine tenths of the step before', () => {
    // Weights 0.9 and 0.5: level 19 and trend 4.5, then 23.05 expected, 6.95 missed, level 29.305 and trend 7.1775.
    expectClose(CARRIES['damped-trend']([10, 20, 30], 4, 2), [29.305 + 6.45975, 29.305 + 6.45975 + 5.813775]);
  });

  it('stays where nothing moves', () => {
    expectClose(CARRIES['damped-trend']([7, 7, 7, 7], 4, 3), [7, 7, 7]);
  });
});
