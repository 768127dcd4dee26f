import { ROUND_STAGES } from '../../briefing/round.ts';
import type { RoundRow } from '../../briefing/roundTypes.ts';
import { byReference } from '../../model/reference.ts';
import type { Listing } from '../frame/listing.ts';

export type RoundSort = 'due' | 'service' | 'owner' | 'stage' | 'title';

function byText(of: (row: RoundRow) => string): (a: RoundRow, b: RoundRow) => number {
  return (a, b) => of(a).localeCompare(of(b), 'en') || byReference(a.key.reference, b.key.reference);
}

const LATE = { value: 'late', text: 'Late' };
const IN_TIME = { value: 'in-time', text: 'Not late' };

/** How the list of a round is searched, narrowed and put in order. */
export const ROUND: Listing<RoundRow, RoundSort> = {
  fields: [
    { name: 'stage', label: 'Stage', of: ({ stage }) => ({ value: stage, text: stageWord(stage) }) },
    { name: 'service', label: 'Service', of: ({ service }) => (service === null ? null : { value: service, text: service }) },
    {
      name: 'owner',
      label: 'Owner',
      of: ({ owners }) => (owners.length === 0 ? null : { value: owners.join(', '), text: owners.join(', ') }),
    },
    { name: 'late', label: 'Late', of: ({ late }) => (late ? LATE : IN_TIME) },
  ],
  sorts: ['due', 'service', 'owner', 'stage', 'title'],
  words: ({ key, title, owners, approvers, service, owner }) =>
    [key.reference, title, owner, service, ...owners, ...approvers].filter((text) => text !== null).join(' '),
  order(sort) {
    switch (sort) {
      case 'due':
        return (a, b) => Number(b.late) - Number(a.late) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) || byStage(a, b);
      case 'service':
        return byText(({ service }) => service ?? '~');
      case 'owner':
        return byText(({ owners }) => owners.join(', ') || '~');
      case 'stage':
        return byStage;
      case 'title':
        return byText(({ title }) => title);
    }
  },
};

function byStage(a: RoundRow, b: RoundRow): number {
  return ROUND_STAGES.indexOf(a.stage) - ROUND_STAGES.indexOf(b.stage) || byReference(a.key.reference, b.key.reference);
}

const WORDS: Readonly<Record<RoundRow['stage'], string>> = {
  'not-started': 'Not started',
  draft: 'Draft',
  returned: 'Sent back',
  reopened: 'Opened again',
  submitted: 'Waits for sign-off',
  approved: 'Approved',
  locked: 'Locked',
};

export function stageWord(stage: RoundRow['stage']): string {
  return WORDS[stage];
}
