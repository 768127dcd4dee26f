import { Temporal } from 'temporal-polyfill';
import type { Store } from '../store/connect.ts';

/** What tasks reach the world through: the store, and the time of day as an ISO instant. */
export interface Context {
  readonly store: Store;
  readonly clock: () => string;
}

export function contextFor(store: Store, clock: () => string = () => Temporal.Now.instant().toString()): Context {
  return { store, clock };
}
