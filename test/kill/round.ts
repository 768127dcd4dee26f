import type { CollectionPeriod } from '../../src/model/collection.ts';
import type { Council } from '../../src/model/council.ts';
import type { Store } from '../../src/store/connect.ts';
import { type Actor, type Context, worldOf } from '../../src/tasks/context.ts';
import { aCouncil, anIndicator, anObservation } from '../make.ts';

/* What the process that is killed and the test that kills it have to agree upon. */

export const WRITERS = 4;
/** Returns that each writer sends over and over. */
const EACH = 3;
export const COUNCIL = 'killed';
export const PERIOD = '2026-27 Q2';
const DAY = '2026-10-05T09:00:00Z';

/** What the process says once it is done: from then on it must never be lost. */
export type Acknowledged =
  | { readonly what: 'sent' | 'approved'; readonly reference: string; readonly value: string }
  | { readonly what: 'imported'; readonly value: string };

export function referencesOf(writer: number): string[] {
  return Array.from({ length: EACH }, (_, index) => `K${writer}${index}`);
}

const collection: CollectionPeriod = { period: PERIOD, opens: '2026-10-01', due: '2026-10-31', approveBy: null, locks: null };

/** The council with one figure that an import changes. */
export function killed(imported: string): Council {
  const codes = Array.from({ length: WRITERS }, (_, writer) => referencesOf(writer)).flat();
  const council = aCouncil();
  return {
    ...council,
    organisation: { ...council.organisation, name: 'Killed', commentWhen: [] },
    indicators: ['IMPORTED', ...codes].map((code) => anIndicator({ code })),
    observations: [anObservation('2026-27 Q1', { indicator: 'IMPORTED', value: imported })],
    calendar: [collection],
  };
}

/** Somebody who may send and sign off all returns, though never the same one. */
export function officer(store: Store, id: string): Context {
  const grants = [{ role: 'officer' as const, scope: { kind: 'council' as const, name: null } }];
  const memberships = new Map([[COUNCIL, { post: null, grants }]]);
  const actor: Actor = { kind: 'person', id, name: `Officer ${id}`, email: `${id}@killed.example`, memberships };
  return { ...worldOf(store, () => DAY), actor };
}
