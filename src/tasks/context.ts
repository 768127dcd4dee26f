import { Temporal } from 'temporal-polyfill';
import type { Grant } from '../model/person.ts';
import type { Store } from '../store/connect.ts';

/** What the product reaches outside itself: the store, and the time of day as an ISO instant. */
export interface World {
  readonly store: Store;
  readonly clock: () => string;
}

/** What somebody is at one council. */
export interface Membership {
  readonly post: string | null;
  readonly grants: readonly Grant[];
}

/**
 * Who asks. The operator is whoever runs the product on its machine (the command line, jobs): everything is hers to do.
 * Nobody has not signed in.
 */
export type Actor =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'operator'; readonly name: string }
  | {
      readonly kind: 'person';
      /** of the account */
      readonly id: string;
      readonly name: string;
      readonly email: string;
      /** by organisation; councils that she has left are not in it */
      readonly memberships: ReadonlyMap<string, Membership>;
    };

export const NOBODY: Actor = { kind: 'nobody' };

/** What a task is given: the world, and on whose behalf it acts. */
export interface Context extends World {
  readonly actor: Actor;
}

/** With all its milliseconds, so that instants sort as texts do: .3Z would stand after .325Z. */
function now(): string {
  return Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
}

export function worldOf(store: Store, clock: () => string = now): World {
  return { store, clock };
}

/** The context of whoever runs the product on its machine. */
export function contextFor(store: Store, clock: () => string = now, name = 'Operator'): Context {
  return { ...worldOf(store, clock), actor: { kind: 'operator', name } };
}

export function actingAs({ store, clock }: World, actor: Actor): Context {
  return { store, clock, actor };
}
