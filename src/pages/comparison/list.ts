import type { Context } from 'hono';
import type { ComparisonRow } from '../../briefing/comparisonTypes.ts';
import { UsageFault } from '../../model/fault.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { type ListChoice, type Listing, listed } from '../frame/listing.ts';

const SORTS = ['worst', 'reference', 'title'] as const;
export type ComparisonSort = (typeof SORTS)[number];

export interface ComparisonChoice extends ListChoice<ComparisonSort> {
  /** 1 the best to 4; null for all */
  readonly quartile: ComparisonRow['quartileNumber'];
}

const byReference = (a: ComparisonRow, b: ComparisonRow): number => a.code.localeCompare(b.code, 'en', { numeric: true });

/** How the list of comparisons is searched and put in order; it comes with the worst place first. */
export const COMPARISON_LISTING: Listing<ComparisonRow, ComparisonSort> = {
  fields: [],
  sorts: SORTS,
  words: ({ code, title }) => `${code} ${title}`,
  order: (sort) => (sort === 'worst' ? null : sort === 'reference' ? byReference : (a, b) => a.title.localeCompare(b.title, 'en')),
};

const QUARTILES = [1, 2, 3, 4] as const;

/** @throws UsageFault for what is no quartile */
export function quartileIn(c: Context<CouncilEnv>): ComparisonChoice['quartile'] {
  const word = asked(c, 'quartile');
  if (word === null) return null;
  const quartile = QUARTILES.find((each) => `${each}` === word);
  if (quartile === undefined) throw new UsageFault(`"${word}" is no quartile: ${QUARTILES.join(', ')}`);
  return quartile;
}

/** The rows that have the words, of whatever quartile. */
export function countedComparisons(rows: readonly ComparisonRow[], choice: ComparisonChoice): ComparisonRow[] {
  return listed(rows, COMPARISON_LISTING, choice);
}

/** The rows that are shown. */
export function chosenComparisons(rows: readonly ComparisonRow[], choice: ComparisonChoice): ComparisonRow[] {
  const { quartile } = choice;
  return countedComparisons(rows, choice).filter((row) => quartile === null || row.quartileNumber === quartile);
}
