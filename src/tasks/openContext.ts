import { join } from 'node:path';
import { openStore, type StoreOptions } from '../store/connect.ts';
import { type Context, contextFor } from './context.ts';

/** Where the store is. */
export interface StorePlace {
  /** the folder of everything that the product keeps on this machine */
  readonly data: string;
  /** address of a PostgreSQL database; null for the embedded store in the data folder */
  readonly store: string | null;
}

const EMBEDDED = 'goldthread.db';

/** The file of the embedded store; null where the store is a PostgreSQL database. */
export function embeddedFile({ data, store }: StorePlace): string | null {
  return store === null ? join(data, EMBEDDED) : null;
}

/**
 * Opens the store, made and brought up to date where need be.
 * @throws EnvironmentFault where it cannot be reached; UsageFault for an address that is none
 */
export async function openContext(place: StorePlace, options: StoreOptions = {}): Promise<Context> {
  return contextFor(await openStore(place.store ?? join(place.data, EMBEDDED), options));
}
