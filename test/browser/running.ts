import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { THIS_MACHINE } from '../../src/cli/settings.ts';
import { type Grant, WHOLE_COUNCIL } from '../../src/model/person.ts';
import { type Running, startServer } from '../../src/server.ts';
import { accountById } from '../../src/store/people/accounts.ts';
import { organisations } from '../../src/tasks/councils.ts';
import { openContext } from '../../src/tasks/openContext.ts';
import { addPerson } from '../../src/tasks/people/addPerson.ts';
import { beginSession } from '../../src/tasks/signIn/session.ts';

/** A cookie as a browser is given it. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
}

/** The real server on a free port over an empty data folder, with the examples in it. */
export interface TestServer {
  readonly address: string;
  /** of an administrator and performance officer of every council, signed in */
  readonly cookie: Cookie;
  /** asks for a page as she does, without a browser */
  visit(path: string): Promise<Response>;
  stop(): Promise<void>;
}

const ALL: readonly Grant[] = [
  { role: 'administrator', scope: WHOLE_COUNCIL },
  { role: 'officer', scope: WHOLE_COUNCIL },
];

/** Adds somebody to every council of the store that a server uses, past the server, and gives the token of her session. */
export async function signedInAt(place: { readonly data: string; readonly store: string | null }): Promise<string> {
  const context = await openContext(place);
  try {
    const person = { email: 'test@council.example', name: 'A Test', post: null, grants: ALL, password: null };
    const added = [];
    for (const { id } of await organisations(context)) added.push(await addPerson(context, id, person));
    const account = await accountById(context.store.db, added[0]?.id ?? '');
    if (account === null) throw new Error('the store holds no council to sign in to');
    return await beginSession(context, account, 'test', { userAgent: null });
  } finally {
    await context.store.close();
  }
}

export async function runServer(): Promise<TestServer> {
  const data = mkdtempSync(join(tmpdir(), 'goldthread-server-'));
  const settings = { host: '127.0.0.1', port: 0, data, store: null, examples: true, entrance: THIS_MACHINE };
  const running: Running = await startServer(settings, 'silent');
  await running.ready;
  const { address } = running;
  const cookie = { name: 'goldthread', value: await signedInAt({ data, store: null }), url: address };
  return {
    address,
    cookie,
    visit: (path) => fetch(address + path, { headers: { cookie: `${cookie.name}=${cookie.value}` } }),
    async stop() {
      await running.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const HREF = /<a [^>]*href="([^"#]+)[^"]*"/g;

/** The addresses on this server that a page links to. */
export function linksIn(html: string, at: string): string[] {
  const { origin } = new URL(at);
  return [...html.matchAll(HREF)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), at))
    .filter((link) => link.origin === origin)
    .map((link) => link.pathname + link.search);
}
