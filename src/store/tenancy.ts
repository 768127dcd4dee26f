import { AsyncLocalStorage } from 'node:async_hooks';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { EVERYONE, NO_ONE, TENANT_SETTING } from './guards.ts';
import { saidOfText } from './kept-text.ts';

/** Whose rows the work under way may see: said once around the work, known wherever in it a connection is taken. */
export interface Tenancy {
  current(): string;
  within<Result>(organisation: string, work: () => Promise<Result>): Promise<Result>;
}

/** @param closed whether work that has said nothing sees nobody's rows; otherwise it sees everybody's */
export function tenancy(closed: boolean): Tenancy {
  const said = new AsyncLocalStorage<string>();
  const otherwise = closed ? NO_ONE : EVERYONE;
  return {
    current: () => said.getStore() ?? otherwise,
    within: (organisation, work) => said.run(organisation, work),
  };
}

/**
 * The pool with its connections set, before each use, to the organisation that the work is within. A connection
 * remembers what it was set to, so that only a change of organisation costs a query.
 */
export function scopedPool(pool: PostgresPool, { current }: Tenancy): PostgresPool {
  const setTo = new WeakMap<PostgresPoolClient, string>();
  return {
    options: pool.options,
    ...(pool.Client === undefined ? {} : { Client: pool.Client }),
    end: () => pool.end(),
    async connect() {
      // Asked before the wait for a connection, where it is certain to be this work that asks.
      const organisation = current();
      const client = await pool.connect();
      if (setTo.get(client) === organisation) return client;
      try {
        await client.query(`select set_config('${TENANT_SETTING}', $1, false)`, [organisation]);
      } catch (error) {
        // Nobody else would give it back.
        client.release(true);
        throw saidOfText(error);
      }
      setTo.set(client, organisation);
      return client;
    },
  };
}
