import { addsUp } from '../history.ts';
import type { Series } from '../series.ts';

/** Why the figures of an indicator are no series of a process, so that limits would mean nothing. */
export type Unfit =
  | 'frequency' // a figure a half-year or a year: a decade of them is too few
  | 'rolling' // each figure covers twelve months and shares eleven with its neighbour, so that neighbours hardly differ
  | 'share-so-far'; // a percentage of the year so far: what each period added to it is not held

/** Null where limits can be worked out: months or quarters, each with a figure of its own. */
export function unfitness(of: Series): Unfit | null {
  const { frequency, basis } = of.indicator;
  if (frequency !== 'month' && frequency !== 'quarter') return 'frequency';
  if (basis === 'rolling-12') return 'rolling';
  return basis === 'cumulative' && !addsUp(of) ? 'share-so-far' : null;
}
