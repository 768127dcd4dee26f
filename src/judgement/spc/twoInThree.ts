import type { Heading } from './runs.ts';

/**
 * Two or three of three neighbours close to the limit, all three on one side of the mean: those of them that are close. A point outside the
 * limit is not close to it, but a special cause of its own.
 */
export function inTwoOfThree(close: readonly boolean[], sides: readonly Heading[]): boolean[] {
  const found: boolean[] = new Array(close.length).fill(false);
  for (let at = 2; at < close.length; at += 1) {
    const oneSide = sides[at] !== 0 && sides[at] === sides[at - 1] && sides[at] === sides[at - 2];
    const near = Number(close[at]) + Number(close[at - 1]) + Number(close[at - 2]);
    if (!oneSide || near < 2) continue;
    for (let place = at - 2; place <= at; place += 1) if (close[place]) found[place] = true;
  }
  return found;
}
