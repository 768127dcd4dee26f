import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { createApp } from '../src/app.ts';
import type { Council } from '../src/model/council.ts';
import { type Grant, type Role, WHOLE_COUNCIL } from '../src/model/person.ts';
import type { PersonEnv } from '../src/pages/edge/session.ts';
import type { Services } from '../src/pages/frame/services.ts';
import { readInput } from '../src/returns/input.ts';
import { openStore, type Store } from '../src/store/connect.ts';
import { type Account, addAccount } from '../src/store/people/accounts.ts';
import { type Context, contextFor, worldOf } from '../src/tasks/context.ts';
import { organisations } from '../src/tasks/councils.ts';
import { importCouncil } from '../src/tasks/importCouncil.ts';
import { inboxIn } from '../src/tasks/inbox.ts';
import type { Mailer } from '../src/tasks/mailer.ts';
import { addPerson } from '../src/tasks/people/addPerson.ts';
import { beginSession } from '../src/tasks/signIn/session.ts';
import type { SignInSettings } from '../src/tasks/signIn/settings.ts';

/** The instant at which every test imports, so that pages say the same each time. */
export const IMPORTED = '2026-11-21T09:00:00Z';

const EXAMPLES = join(import.meta.dirname, '..', 'examples');

export const VALE = 'vale-of-glamorgan-example';

export function vale(): Promise<Council> {
  return readInput(join(EXAMPLES, 'vale'));
}

/** Somebody at a browser of this machine. */
export interface Visitor {
  /** of her account; '' for whoever has not signed in */
  readonly id: string;
  /** asks for a page as a browser on this machine does */
  get(path: string, headers?: Headers): Promise<Response>;
  /** the text that a page shows, tags and runs of white space taken out */
  text(path: string): Promise<string>;
  post(path: string, body: FormData | URLSearchParams, headers?: Headers): Promise<Response>;
}

type Headers = Readonly<Record<string, string>>;

/** Whom a test signs in: a role for the whole of every council, or somebody described. */
export type Who =
  | Role
  | {
      readonly email: string;
      readonly name?: string;
      readonly post?: string;
      readonly grants: readonly Grant[];
      /** the councils at which she has the grants, by their names in addresses; left out: all */
      readonly councils?: readonly string[];
    };

/** The web application over a store in memory, without a network, visited by whoever was asked for. */
export interface Served extends Visitor {
  readonly app: Hono<PersonEnv>;
  /** the operator's */
  readonly context: Context;
  readonly services: Services;
  /** somebody else, signed in */
  as(who: Who): Promise<Visitor>;
  /** somebody who has not signed in */
  readonly stranger: Visitor;
  close(): Promise<void>;
}

const ORIGIN = 'http://localhost:8080';

/** What a reader sees of a page. */
export function visible(html: string): string {
  const body = html.replace(/^[\s\S]*<body/, '<body').replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ');
  const text = body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
  return text
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .trim();
}

/** Whoever runs a council alone. */
const ALL: Who = {
  email: 'test@council.example',
  name: 'A Test',
  grants: [
    { role: 'administrator', scope: WHOLE_COUNCIL },
    { role: 'officer', scope: WHOLE_COUNCIL },
  ],
};

export interface ServingOptions {
  /** who visits; left out, an administrator and performance officer of every council */
  readonly as?: Who;
  readonly signIn?: Partial<SignInSettings>;
  readonly mailer?: Mailer | null;
  /** left out, one in memory */
  readonly store?: Store;
  /** the time of day; left out, it stands still at the import */
  readonly clock?: () => string;
}

async function accountFor(context: Context, who: Who): Promise<Account> {
  const {
    email,
    name = email,
    post = null,
    grants,
    councils,
  } = typeof who === 'string' ? { email: `${who}@council.example`, name: `A ${who}`, grants: [{ role: who, scope: WHOLE_COUNCIL }] } : who;
  const held = (await organisations(context)).map(({ id }) => id);
  for (const council of councils ?? held) await addPerson(context, council, { email, name, post, grants, password: null });
  const made = { id: randomUUID(), email, name, password: null, demonstration: false, created: context.clock() };
  return context.store.transaction((write) => addAccount(write, made));
}

export async function serving(councils: readonly Council[], options: ServingOptions = {}): Promise<Served> {
  const { as = ALL, mailer = null, clock = () => IMPORTED } = options;
  const store = options.store ?? (await openStore(':memory:'));
  const context = contextFor(store, clock);
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-'));
  for (const council of councils) await importCouncil(context, council, { who: 'a test' });
  const signIn = { address: null, key: new Uint8Array(32), demonstration: false, openId: null, proxies: [], ...options.signIn };
  const services: Services = {
    world: worldOf(store, clock),
    inbox: inboxIn(folder),
    signIn,
    mailer,
    quiet: { from: 18, to: 8 },
    arriving: () => false,
  };
  const app = createApp(services, pino({ level: 'silent' }));

  const visitor = (id: string, token: string | null): Visitor => {
    const signed = token === null ? {} : { cookie: `goldthread=${token}` };
    const get = async (path: string, headers = {}) => app.request(`${ORIGIN}${path}`, { headers: { ...signed, ...headers } });
    return {
      id,
      get,
      text: async (path) => visible(await (await get(path)).text()),
      post: async (path, body, headers = { origin: ORIGIN }) =>
        app.request(`${ORIGIN}${path}`, { method: 'POST', body, headers: { ...signed, ...headers } }),
    };
  };
  const signedIn = async (who: Who): Promise<Visitor> => {
    const account = await accountFor(context, who);
    return visitor(account.id, await beginSession(services.world, account, 'test', { userAgent: null }));
  };
  return {
    ...(await signedIn(as)),
    app,
    context,
    services,
    as: signedIn,
    stranger: visitor('', null),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
