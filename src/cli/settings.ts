import { isAbsolute, resolve } from 'node:path';
import { UsageFault } from '../model/fault.ts';
import type { Given, Option } from './command.ts';

/** Where the store is: what commands that use it are told by options, the environment or defaults, in that order. */
export interface StoreSettings {
  /** the folder of everything that the product keeps on this machine */
  readonly data: string;
  /** address of a PostgreSQL database (postgres://…); null for the embedded store in the data folder */
  readonly store: string | null;
}

export interface ServeSettings extends StoreSettings {
  readonly host: string;
  readonly port: number;
  /** whether an empty store is filled with the examples */
  readonly examples: boolean;
}

export const STORE_OPTIONS = {
  data: { value: 'DIR', help: 'folder for everything kept on this machine (GOLDTHREAD_DATA; ./data)' },
  store: { value: 'URL', help: 'a PostgreSQL database, postgres://… (GOLDTHREAD_STORE; SQLite in the data folder)' },
} as const satisfies Record<string, Option>;

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

export function storeSettings(given: Given, defaults: StoreSettings): StoreSettings {
  const data = given.text('data') ?? defaults.data;
  const store = given.text('store') ?? defaults.store;
  if (store !== null && !/^postgres(ql)?:\/\//.test(store)) {
    throw new UsageFault('--store takes the address of a PostgreSQL database: postgres://user@host/database');
  }
  return { data: isAbsolute(data) ? data : resolve(data), store };
}

/** @throws UsageFault for what is no port */
export function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new UsageFault(`"${text}" is no port: a number up to 65535, or 0 for any that is free`);
  return port;
}

export function serveSettings(given: Given, defaults: ServeSettings): ServeSettings {
  const host = given.text('host') ?? defaults.host;
  if (!LOOPBACK.includes(host)) {
    throw new UsageFault(
      `Goldthread does not listen on ${host}: until sign-in exists, anyone who reached it there could read and change everything. It listens on this machine only, 127.0.0.1.`,
    );
  }
  const port = given.text('port');
  return {
    ...storeSettings(given, defaults),
    host,
    port: port === null ? defaults.port : portOf(port),
    examples: defaults.examples && !given.flag('no-examples'),
  };
}
