import type Big from 'big.js';
import { exact, quotient } from '../model/decimal.ts';
import type { Polarity } from '../model/indicator.ts';
import type { TargetInForce } from '../model/verdict.ts';
import { gapOf } from './gap.ts';

/** A place among several by competition ranking: four that are equal share 1st, and the next is 5th (LGBF). */
export interface Rank {
  /** from 1, the best */
  readonly place: number;
  /** how many were ranked */
  readonly of: number;
  /** how many have this place, itself included; 1 where it is alone */
  readonly shared: number;
}

/** A quarter of those ranked, 1 the best: a quartile, as councils say, because a quarter is of a year. */
export type Quartile = 1 | 2 | 3 | 4;
const QUARTILES: readonly Quartile[] = [1, 2, 3, 4];

/**
 * The value as a number of which more is better: itself, or turned round where lower is better; where a target or a range
 * is to be hit, minus the distance to it. Null where neither way is better or nothing says what is to be hit.
 */
export function goodness(value: Big, polarity: Polarity, wanted: TargetInForce | null): Big | null {
  if (polarity === 'higher') return value;
  if (polarity === 'lower') return value.times(-1);
  return wanted === null ? null : (gapOf(value, wanted, polarity)?.gap ?? null);
}

/** The place of one among all, itself included. */
export function rankOf(own: Big, all: readonly Big[]): Rank {
  let better = 0;
  let equal = 0;
  for (const each of all) {
    const order = each.cmp(own);
    if (order > 0) better += 1;
    else if (order === 0) equal += 1;
  }
  return { place: better + 1, of: all.length, shared: equal };
}

/** The place as a share of those ranked, in per cent: 8th of 32 is 25 (LGBF's "percentile"). Up to 20 digits after the point. */
export function rankShare({ place, of }: Rank): Big {
  return quotient(exact(String(place * 100)), exact(String(of)));
}

/**
 * The quartile by share of rank: a place up to and including a quarter of those ranked is in the best. Of 22 councils these
 * are the first 5, and the last quartile begins with the 17th (Welsh Government). Equal figures are never in two quartiles.
 */
export function quartileOf({ place, of }: Rank): Quartile {
  return QUARTILES.find((quartile) => place * 4 <= quartile * of) ?? 4;
}

/** Where the best and the last quartile end: a figure on the line is in the better of the two that it parts. */
export interface QuartileLines {
  readonly best: Big;
  readonly last: Big;
}

/**
 * The lines between the quartiles on a scale of values: half-way between the last that is in and the first that is out, so
 * that no line contradicts a rank.
 * @param values best first, at least four
 */
export function quartileLines(values: readonly Big[]): QuartileLines | null {
  const between = (inside: number): Big | null => {
    const [one, other] = [values[inside - 1], values[inside]];
    return one === undefined || other === undefined ? null : one.plus(other).times('0.5');
  };
  const best = between(Math.floor(values.length / 4));
  const last = between(Math.floor((values.length * 3) / 4));
  return best === null || last === null ? null : { best, last };
}
