import { type Heading, headingOf, RUN } from './runs.ts';

/**
 * 7 or more in a row that rise, or fall: the way each point heads as part of such a row, 0 where it is of none. Two equal neighbours end
 * a row, and so does a missing figure. A point that ends one row and begins the next belongs to the later.
 */
export function inTrend(values: readonly number[]): Heading[] {
  const found: Heading[] = new Array(values.length).fill(0);
  let start = 0;
  let heading: Heading = 0;
  for (let at = 1; at < values.length; at += 1) {
    const step = headingOf((values[at] ?? Number.NaN) - (values[at - 1] ?? Number.NaN));
    if (step !== heading) start = at - 1;
    heading = step;
    if (heading === 0 || at - start + 1 < RUN) continue;
    for (let back = at - start + 1 === RUN ? start : at; back <= at; back += 1) found[back] = heading;
  }
  return found;
}
