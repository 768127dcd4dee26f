import type Big from 'big.js';
import { exact, quotient } from '../model/decimal.ts';
import { median } from './average.ts';

/** How a figure lies to the middle of its peers; `extreme` is so far off that the figure itself is in doubt. */
export const DISTANCES = [
  'extremely-above',
  'much-above',
  'above',
  'slightly-above',
  'similar',
  'slightly-below',
  'below',
  'much-below',
  'extremely-below',
] as const;
export type DistanceWord = (typeof DISTANCES)[number];

/**
 * The least distance, in median absolute deviations, of each word; its lower end belongs to it and its upper end to the
 * next (Office for Local Government, communitiesuk/oflog-automated-text: 0.5, 1.5, 3 and 7.5). Exactly 3 below is
 * therefore "below", exactly 3 above "much above".
 */
const FROM: readonly (readonly [string, DistanceWord])[] = [
  ['7.5', 'extremely-above'],
  ['3', 'much-above'],
  ['1.5', 'above'],
  ['0.5', 'slightly-above'],
  ['-0.5', 'similar'],
  ['-1.5', 'slightly-below'],
  ['-3', 'below'],
  ['-7.5', 'much-below'],
];

/** A distance from the middle of the peers. */
export interface Deviation {
  /** the median absolute deviation: half of the peers are at least so far from the median; in the unit of the values */
  readonly size: Big;
  /** how many of these the figure lies above the median, below it less than 0; 20 digits after the point */
  readonly times: Big;
  readonly word: DistanceWord;
}

/**
 * The distance from the median in median absolute deviations, which a few wild values do not move. Null where more than
 * half of the values are equal, so that there is nothing to measure by. Words are found by multiplying, so that no rounded
 * quotient decides.
 * @param own the figure, which is one of the values
 * @param values more is better, or at least more
 */
export function deviation(own: Big, values: readonly Big[]): Deviation | null {
  const middle = median(values);
  if (middle === null) return null;
  const size = median(values.map((value) => value.minus(middle).abs()));
  if (size === null || size.eq(0)) return null;
  const distance = own.minus(middle);
  const [, word = 'extremely-below'] = FROM.find(([least]) => distance.gte(exact(least).times(size))) ?? [];
  return { size, times: quotient(distance, size), word };
}
