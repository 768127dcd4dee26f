import type { HistoryEntry, HistoryKind } from '../../briefing/historyTypes.ts';
import { type ListChoice, type Listing, listed } from '../frame/listing.ts';

const HISTORY_SORTS = ['newest', 'oldest'] as const;
export type HistorySort = (typeof HISTORY_SORTS)[number];

/** How a history is searched and narrowed. `for` is the period that an entry is about: `period` is the one that pages show. */
export const HISTORY_LISTING: Listing<HistoryEntry, HistorySort> = {
  fields: [
    { name: 'for', label: 'Period', of: ({ period }) => period },
    { name: 'by', label: 'Who', of: ({ who }) => ({ value: who, text: who }) },
  ],
  sorts: HISTORY_SORTS,
  words: ({ what, who, why, when, from, fields, period }) =>
    [what, who, why, when, from, period?.value, ...fields.flatMap((field) => [field.label, field.old, field.new])].join(' '),
  order: (sort) => (sort === 'newest' ? null : (a, b) => Date.parse(a.at) - Date.parse(b.at)),
};

/** What of a history a reader asks for; `kind` null leaves all in. */
export interface HistoryChoice extends ListChoice<HistorySort> {
  readonly kind: HistoryKind | null;
}

/** The entries as chosen but for their kind: what the filters by kind count. */
export function chosenEntries(entries: readonly HistoryEntry[], choice: HistoryChoice): HistoryEntry[] {
  return listed(entries, HISTORY_LISTING, choice);
}

export function ofKind(entries: readonly HistoryEntry[], kind: HistoryKind | null): readonly HistoryEntry[] {
  return kind === null ? entries : entries.filter((entry) => entry.kind === kind);
}
