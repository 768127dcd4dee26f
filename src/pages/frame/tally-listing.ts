import type { Share, Tally } from '../../briefing/types.ts';
import type { ListField, Listing } from './listing.ts';

/** Lists of plans, dashboards and reports: each line has a title and a tally. */
const TALLY_SORTS = ['order', 'worst', 'title'] as const;
export type TallySort = (typeof TALLY_SORTS)[number];

export const TALLY_SORT_WORDS: Readonly<Record<TallySort, string>> = {
  order: 'As set up',
  worst: 'Worst first',
  title: 'By title',
};

/** What such a list needs to know of its lines. */
export interface Tallied {
  readonly code: string;
  readonly title: string;
  readonly tally: Tally;
}

function countOf({ tally }: Tallied, statuses: readonly string[]): number {
  return tally.parts.filter(({ mark }) => statuses.includes(mark.status)).reduce((total, { count }) => total + count, 0);
}

/** Most red first, of equals most amber. */
function worst(a: Tallied, b: Tallied): number {
  const red = ['red', 'worse'];
  const amber = ['amber', 'within'];
  return countOf(b, red) - countOf(a, red) || countOf(b, amber) - countOf(a, amber);
}

export function tallyListing<Row>(of: (row: Row) => Tallied, fields: readonly ListField<Row>[]): Listing<Row, TallySort> {
  return {
    fields,
    sorts: TALLY_SORTS,
    words: (row) => `${of(row).code} ${of(row).title}`,
    order(sort) {
      if (sort === 'order') return null;
      return sort === 'worst' ? (a, b) => worst(of(a), of(b)) : (a, b) => of(a).title.localeCompare(of(b).title, 'en');
    },
  };
}

/** The statuses that stand in such a list as a file, a column each. */
const STATUS_HEADS = [
  ['Red', 'red'],
  ['Amber', 'amber'],
  ['Green', 'green'],
  ['Not judged', 'not-judged'],
] as const;

export const TALLY_HEADS: readonly string[] = ['Indicators', ...STATUS_HEADS.map(([head]) => head), 'Other'];

/** How many indicators a line has, and how many of each status. */
export function tallyCells(line: Tallied): string[] {
  const counts = STATUS_HEADS.map(([, status]) => countOf(line, [status]));
  const other = line.tally.all - counts.reduce((total, count) => total + count, 0);
  return [line.tally.all, ...counts, other].map(String);
}

export const ACTION_HEADS = ['Actions', 'Not started but due', 'Slipped', 'On track', 'Completed'] as const;

/** How many actions a line has, and how many of each of the four states that are counted everywhere. */
export function actionCells(total: number, shares: readonly Share[]): string[] {
  const states = ['not-started-due', 'slipped', 'on-track', 'completed'];
  return [total, ...states.map((state) => shares.find(({ mark }) => mark.state === state)?.count ?? 0)].map(String);
}
