import type { Context } from 'hono';
import type { ComparisonRow } from '../../briefing/comparisonTypes.ts';
import { UsageFault } from '../../model/fault.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { type ListChoice, type Listing, listed } from '../frame/listing.ts';

const SORTS = ['worst', 'reference', 'title'] as const;
export type ComparisonSort = (typeof SORTS)[number];

export interface ComparisonChoice extends ListChoice<ComparisonSort> {
  /** 1 the best to 4; null for all */
  readonly quarter: ComparisonRow['quarterNumber'];
}

const byReference = (a: ComparisonRow, b: ComparisonRow): number => a.code.localeCompare(b.code, 'en', { numeric: true });

/** How the list of comparisons is searched and put in order; it comes with the worst place first. */
export const COMPARISON_LISTING: Listing<ComparisonRow, ComparisonSort> = {
  fields: [],
  sorts: SORTS,
  words: ({ code, title }) => `${code} ${title}`,
  order: (sort) => (sort === 'worst' ? null : sort === 'reference' ? byReference : (a, b) => a.title.localeCompare(b.title, 'en')),
};

const QUARTERS = [1, 2, 3, 4] as const;

/** @throws UsageFault for what is no quarter */
export function quarterIn(c: Context<CouncilEnv>): ComparisonChoice['quarter'] {
  const word = asked(c, 'quarter');
  if (word === null) return null;
  const quarter = QUARTERS.find((each) => `${each}` === word);
  if (quarter === undefined) throw new UsageFault(`"${word}" is no quarter: ${QUARTERS.join(', ')}`);
  return quarter;
}

/** The rows that have the words, of whatever quarter. */
export function countedComparisons(rows: readonly ComparisonRow[], choice: ComparisonChoice): ComparisonRow[] {
  return listed(rows, COMPARISON_LISTING, choice);
}

/** The rows that are shown. */
export function chosenComparisons(rows: readonly ComparisonRow[], choice: ComparisonChoice): ComparisonRow[] {
  const { quarter } = choice;
  return countedComparisons(rows, choice).filter((row) => quarter === null || row.quarterNumber === quarter);
}
