import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { createApp } from '../src/app.ts';
import type { Grant } from '../src/model/person.ts';
import { WHOLE_COUNCIL } from '../src/model/person.ts';
import type { Store } from '../src/store/connect.ts';
import { accountById } from '../src/store/people/accounts.ts';
import { contextFor, worldOf } from '../src/tasks/context.ts';
import { inboxIn } from '../src/tasks/inbox.ts';
import { addPerson } from '../src/tasks/people/addPerson.ts';
import { beginSession } from '../src/tasks/signIn/session.ts';
import { percentile } from './measure.ts';

/* The web application as the benches ask it: over real HTTP on this machine, by people who have signed in. */

export const CONNECTIONS = 10;
const REQUESTS = 1_500;
const WARM = 100;
const A_MINUTE = 60_000;

export interface Times {
  readonly p50: number;
  readonly p99: number;
}

export interface Running {
  /** "http://127.0.0.1:40123" */
  readonly address: string;
  /** the cookie of somebody new at the council */
  signIn(organisation: string, who: { readonly email: string; readonly name: string; readonly grants: readonly Grant[] }): Promise<string>;
  stop(): Promise<void>;
}

export const OFFICER: readonly Grant[] = [{ role: 'officer', scope: WHOLE_COUNCIL }];

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server of the bench listens on no port');
  return address.port;
}

export async function running(store: Store, folder: string, clock?: () => string): Promise<Running> {
  const world = worldOf(store, clock);
  const signIn = { address: null, key: new Uint8Array(32), demonstration: false, openId: null, proxies: [] };
  const services = {
    world,
    inbox: inboxIn(join(folder, 'inbox')),
    signIn,
    mailer: null,
    quiet: { from: 18, to: 8 },
    arriving: () => false,
  };
  const server = serve({ fetch: createApp(services, pino({ level: 'silent' })).fetch, port: 0, hostname: '127.0.0.1' });
  // Eighty people at once wait longer for their turn than a connection is kept open otherwise.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = A_MINUTE;
  await new Promise((listening) => server.once('listening', listening));
  return {
    address: `http://127.0.0.1:${portOf(server.address())}`,
    async signIn(organisation, { email, name, grants }) {
      const { id } = await addPerson(contextFor(store, clock), organisation, { email, name, post: null, grants, password: null });
      const account = await accountById(store.db, id);
      if (account === null) throw new Error(`${email} has no account`);
      return `goldthread=${await beginSession(world, account, 'bench', { userAgent: null })}`;
    },
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** Times of requests made one after another on each of the connections. */
export async function underLoad(address: (request: number) => string, cookie = ''): Promise<Times> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const once = (request: number) =>
    new Promise<number>((resolve, reject) => {
      const start = performance.now();
      get(address(request), { agent, headers: { cookie } }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${address(request)} answered ${response.statusCode}`));
        response.resume().on('end', () => resolve(performance.now() - start));
      }).on('error', reject);
    });
  const times: number[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (next < REQUESTS + WARM) {
        const request = next;
        next += 1;
        const time = await once(request);
        if (request >= WARM) times.push(time);
      }
    }),
  );
  agent.destroy();
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}
