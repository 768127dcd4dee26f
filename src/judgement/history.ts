import type Big from 'big.js';
import { exact, quotient } from '../model/decimal.ts';
import { type Period, previous, shift, yearOf } from '../model/period.ts';
import { observedValue } from './derived.ts';
import { redefinedBetween, type Series } from './series.ts';

/** What a figure has usually been: the middle of its earlier values, and how far from it they usually lie. */
export interface Usual {
  readonly median: Big;
  readonly low: Big;
  readonly high: Big;
  /** how many earlier values it rests on */
  readonly count: number;
}

/** The last so many values are looked at, and so many are needed. */
export const HISTORY_VALUES = 24;
export const FEWEST_VALUES = 8;

/** Makes the median absolute deviation of a normal spread its standard deviation: 1 / 0.6745. */
export const MAD_TO_DEVIATION = '1.4826';
/** Deviations from the median at which a value is an outlier (Iglewicz and Hoaglin 1993, "How to Detect and Handle Outliers"). */
export const FAR_DEVIATIONS = '3.5';
/** Where more than half of the values are the same, one more than so many per cent away from them is far. */
export const FAR_FROM_SAME = '10';

const FAR = exact(FAR_DEVIATIONS).times(MAD_TO_DEVIATION);
const TWO = exact('2');

function median(values: readonly Big[]): Big {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? exact('0');
  return sorted.length % 2 === 1 ? upper : quotient(upper.plus(sorted[middle - 1] ?? upper), TWO);
}

/** A total so far grows over the year by construction: what the period added to it is compared. */
export function addsUp(of: Series): boolean {
  return of.indicator.basis === 'cumulative' && !of.indicator.unit?.startsWith('%') && of.indicator.rollUp !== 'ratio';
}

/** The figure of a period that is held against others: its own value, or what it added; null where that is not known. */
export function comparable(of: Series, period: Period): Big | null {
  const at = (each: Period): Big | null => {
    const row = of.observations.get(each.text);
    return row === undefined ? null : observedValue(row, of);
  };
  const value = at(period);
  const before = previous(period, of.yearStart);
  if (value === null || !addsUp(of) || yearOf(before, of.yearStart).text !== yearOf(period, of.yearStart).text) return value;
  const soFar = at(before);
  return soFar === null ? null : value.minus(soFar);
}

/** Earlier figures under the same definition, newest first. */
function earlier(of: Series, period: Period): Big[] {
  const values: Big[] = [];
  for (let back = 1; back <= HISTORY_VALUES; back += 1) {
    const at = shift(period, -back, of.yearStart);
    if (redefinedBetween(of, at, period)) break;
    const value = comparable(of, at);
    if (value !== null) values.push(value);
  }
  return values;
}

/**
 * What a value usually is, by the median and the median absolute deviation of its last values, which a few wild ones do not
 * move; null where too few are held to say.
 */
export function usualOf(of: Series, period: Period): Usual | null {
  const values = earlier(of, period);
  if (values.length < FEWEST_VALUES) return null;
  const middle = median(values);
  const deviation = median(values.map((value) => value.minus(middle).abs()));
  const reach = deviation.eq(0) ? middle.abs().times(FAR_FROM_SAME).div(100) : deviation.times(FAR);
  return { median: middle, low: middle.minus(reach), high: middle.plus(reach), count: values.length };
}

/** Whether a value lies outside what is usual; exactly on its edge it does not. */
export function isFar(value: Big, usual: Usual): boolean {
  return value.lt(usual.low) || value.gt(usual.high);
}
