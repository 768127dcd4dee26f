import { type Heading, RUN } from './runs.ts';

/** 7 or more in a row on one side of the mean. A point on the mean, and one that is missing, ends the row. */
export function inShift(sides: readonly Heading[]): boolean[] {
  const found: boolean[] = new Array(sides.length).fill(false);
  let start = 0;
  for (let at = 0; at < sides.length; at += 1) {
    if (sides[at] !== sides[start]) start = at;
    if (sides[at] === 0 || at - start + 1 < RUN) continue;
    for (let back = at - start + 1 === RUN ? start : at; back <= at; back += 1) found[back] = true;
  }
  return found;
}
