import type { Actor, Membership } from '../../tasks/context.ts';
import { addressesOf } from './addresses.ts';

/** Whoever signs off and does not run the round reads first what changed: the director. */
function readsChangesFirst({ grants }: Membership): boolean {
  const roles = new Set(grants.map(({ role }) => role));
  return roles.has('approver') && !roles.has('officer') && !roles.has('administrator');
}

/** The page of a council that somebody begins with: a director with what changed there, anybody else with its home. */
export function firstPage(actor: Actor, council: string): string {
  const { home, changes } = addressesOf(council, { period: null, known: null });
  const membership = actor.kind === 'person' ? actor.memberships.get(council) : undefined;
  return membership !== undefined && readsChangesFirst(membership) ? changes() : home();
}
