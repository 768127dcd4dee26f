import type { ChangedItem } from '../../briefing/types.ts';
import type { ListChoice, ListField, Listing } from '../frame/listing.ts';

/** Changes have one order: that of what matters. */
export type ChangesChoice = ListChoice<'matters'>;

const same = (value: string | null) => (value === null ? null : { value, text: value });

const FIELDS: readonly ListField<ChangedItem>[] = [
  { name: 'service', label: 'Service', of: ({ service }) => same(service) },
  { name: 'plan', label: 'Plan', of: ({ plan }) => (plan === null ? null : { value: plan.code, text: plan.title }) },
  { name: 'owner', label: 'Owner', of: ({ owner }) => same(owner) },
];

export const CHANGES_LISTING: Listing<ChangedItem, 'matters'> = {
  fields: FIELDS,
  sorts: ['matters'],
  words: ({ reference, title, text, reason, owner, service }) => [reference, title, text, reason, owner, service].join(' '),
  order: () => null,
};
