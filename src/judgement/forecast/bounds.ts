import type Big from 'big.js';
import { exact } from '../../model/decimal.ts';
import { multipleOf } from '../../model/unit.ts';
import type { Series } from '../series.ts';

/** What a figure cannot go below or above; null where nothing stands against it. */
export interface Bounds {
  readonly lowest: Big | null;
  readonly highest: Big | null;
}

const ZERO = exact('0');
const HUNDRED = exact('100');
const PERCENT = /^\s*(%|per\s?cent)/i;

/**
 * What each of the values can be: as the indicator says, and where it does not, no less than 0 if no value was, and no more
 * than 100 if it is a percentage that never was. A percentage change or spending against a budget has neither end.
 * @param added the values are what each period adds to a total, which the indicator's own ends do not speak of
 */
export function boundsOf(of: Series, values: readonly Big[], added: boolean): Bounds {
  const { unit } = of.indicator;
  const lowest = added || of.indicator.lowest === null ? null : exact(of.indicator.lowest);
  const highest = added || of.indicator.highest === null ? null : exact(of.indicator.highest);
  const share = unit !== null && PERCENT.test(unit) && multipleOf(unit) === 100;
  return {
    lowest: lowest ?? (values.every((value) => value.gte(0)) ? ZERO : null),
    highest: highest ?? (share && values.every((value) => value.lte(HUNDRED)) ? HUNDRED : null),
  };
}

/** The ends of `known` plus each of the weights times a value. */
export function boundsOfSum(each: Bounds, known: Big, weights: readonly Big[]): Bounds {
  const at = (end: Big | null) => (end === null ? null : weights.reduce((total, weight) => total.plus(weight.times(end)), known));
  return { lowest: at(each.lowest), highest: at(each.highest) };
}

/** The ends that are the closer of two pairs. */
export function closer(one: Bounds, other: Bounds): Bounds {
  const of = (a: Big | null, b: Big | null, first: (a: Big, b: Big) => boolean) => (a === null ? b : b === null || first(a, b) ? a : b);
  return {
    lowest: of(one.lowest, other.lowest, (a, b) => a.gte(b)),
    highest: of(one.highest, other.highest, (a, b) => a.lte(b)),
  };
}

export function within({ lowest, highest }: Bounds, value: number): number {
  const raised = lowest === null ? value : Math.max(value, Number(lowest));
  return highest === null ? raised : Math.min(raised, Number(highest));
}
