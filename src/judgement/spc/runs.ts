/** Points in a row that are a change and not noise: 7, as in NHS Making Data Count. */
export const RUN = 7;

/** Above, on or below; rising, level or falling. */
export type Heading = -1 | 0 | 1;

/** The heading of a difference; a missing figure has none. */
export function headingOf(difference: number): Heading {
  if (difference > 0) return 1;
  return difference < 0 ? -1 : 0;
}
