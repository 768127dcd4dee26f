import type { TrackedItem } from '../../../briefing/scrutinyTypes.ts';
import type { ListField, Listing } from '../../frame/listing.ts';

const SORTS = ['age', 'due', 'number'] as const;
export type TrackerSort = (typeof SORTS)[number];

export const SORT_WORDS: Readonly<Record<TrackerSort, string>> = { age: 'Oldest first', due: 'By due date', number: 'By number' };

const KIND_WORDS: Readonly<Record<TrackedItem['kind'], string>> = {
  question: 'Questions',
  recommendation: 'Recommendations',
  request: 'Requests about the selection',
};

const FIELDS: readonly ListField<TrackedItem>[] = [
  { name: 'kind', label: 'Kind', of: ({ kind }) => ({ value: kind, text: KIND_WORDS[kind] }) },
  {
    name: 'committee',
    label: 'Committee',
    of: ({ committee }) => (committee === null ? null : { value: committee.code, text: committee.title }),
  },
  { name: 'who', label: 'Who answers', of: ({ who }) => (who === '' ? null : { value: who, text: who }) },
];

/** What nobody owes by a day stands last. */
function byDue(a: TrackedItem, b: TrackedItem): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999') || b.days - a.days;
}

export const TRACKER_LISTING: Listing<TrackedItem, TrackerSort> = {
  fields: FIELDS,
  sorts: SORTS,
  words: ({ name, text, committee, who }) => [name, text, committee?.title ?? '', who].join(' '),
  order(sort) {
    if (sort === 'due') return byDue;
    return sort === 'age' ? (a, b) => b.days - a.days : (a, b) => a.kind.localeCompare(b.kind) || a.number - b.number;
  },
};

const STANDINGS = ['open', 'late', 'closed', 'all'] as const;
/** Which of them are shown: all that are open, unless the address says otherwise. */
export type Standing = (typeof STANDINGS)[number];
export { STANDINGS };

export function standsSo(standing: Standing, { open, late }: TrackedItem): boolean {
  switch (standing) {
    case 'open':
      return open;
    case 'late':
      return open && late;
    case 'closed':
      return !open;
    case 'all':
      return true;
  }
}
