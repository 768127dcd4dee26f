import Big from 'big.js';
import { type DecimalText, exact, plain, quotient, sum } from '../../model/decimal.ts';
import type { TargetInForce } from '../../model/verdict.ts';
import type { Series } from '../series.ts';
import type { Bounds } from './bounds.ts';
import type { YearAhead } from './yearAhead.ts';

/** What it takes from here to meet the year-end target, exact. */
export type Pace =
  /** each period of the rest at least (at most where lower is better) this */
  | { readonly kind: 'each'; readonly figure: DecimalText }
  /** the year ends on its last figure, which has this far to go in each period */
  | { readonly kind: 'step'; readonly figure: DecimalText }
  /** the last figure already meets the target and need only stay there */
  | { readonly kind: 'hold' }
  | { readonly kind: 'met-already' }
  | { readonly kind: 'out-of-reach' };

/** Digits that the pace needs: the indicator's, or those of the target and the figures. */
function digitsOf(of: Series, ahead: YearAhead, target: Big): number {
  const own = of.indicator.decimals;
  if (own !== null) return own;
  const figures = [target, ...(ahead.madeBy === 'ratio' ? [] : ahead.history)];
  return Math.max(...figures.map((figure) => Math.max(0, figure.c.length - 1 - figure.e)));
}

/** Rounded to the safe side: kept exactly as printed, the pace meets the target. */
function safely(figure: Big, digits: number, up: boolean): DecimalText {
  const away = figure.gte(0) === up;
  return plain(exact(figure.toFixed(digits, away ? Big.roundUp : Big.roundDown)));
}

/**
 * The pace needed, where higher or lower is better and a target is set for the year; null elsewhere. Counts behind a ratio
 * are taken to be as in the same periods last year.
 */
export function paceOf(of: Series, ahead: YearAhead, wanted: TargetInForce | null, bounds: Bounds): Pace | null {
  const { polarity } = of.indicator;
  const text = wanted?.target ?? null;
  if (text === null || (polarity !== 'higher' && polarity !== 'lower')) return null;
  const target = exact(text);
  const higher = polarity === 'higher';
  const digits = digitsOf(of, ahead, target);
  const { lowest, highest } = bounds;
  if (ahead.madeBy === 'last') {
    const now = ahead.history.at(-1) ?? exact('0');
    const away = target.minus(now).times(higher ? 1 : -1);
    if (higher ? highest !== null && target.gt(highest) : lowest !== null && target.lt(lowest)) return { kind: 'out-of-reach' };
    if (away.lte(0)) return { kind: 'hold' };
    return { kind: 'step', figure: safely(quotient(away, exact(String(ahead.rest.length))), digits, true) };
  }
  const weight = sum(ahead.weights);
  if (weight.eq(0)) return null;
  const short = target.minus(ahead.known);
  const needed = quotient(short, weight);
  const best = higher ? highest : lowest;
  const worst = higher ? lowest : highest;
  const beyond = (a: Big, b: Big) => (higher ? a.gt(b) : a.lt(b));
  if (worst !== null && !beyond(needed, worst)) return { kind: 'met-already' };
  if (best !== null && beyond(needed, best)) return { kind: 'out-of-reach' };
  return { kind: 'each', figure: safely(needed, digits, higher) };
}
