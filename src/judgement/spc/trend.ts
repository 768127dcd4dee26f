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

/** Which way a point of a trend heads: as the row that it is of, or as NHSRplotthedots says, by the step after it. */
export type TrendHeading = 'own-row' | 'next-step';

/**
 * The headings by the step after each point where that too is of a trend, else by the step before it, as NHSRplotthedots 0.2.2
 * has them; a level step counts as a fall there. They differ from those of the rows only where one row ends and another begins.
 */
export function byNextStep(values: readonly number[], rows: readonly Heading[]): Heading[] {
  const step = (at: number): Heading => ((values[at] ?? Number.NaN) > (values[at - 1] ?? Number.NaN) ? 1 : -1);
  return rows.map((heading, at) => (heading === 0 ? 0 : step((rows[at + 1] ?? 0) === 0 ? at : at + 1)));
}
