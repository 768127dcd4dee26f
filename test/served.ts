import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { createApp } from '../src/app.ts';
import type { Council } from '../src/model/council.ts';
import { readInput } from '../src/returns/input.ts';
import { openStore } from '../src/store/connect.ts';
import { type Context, contextFor } from '../src/tasks/context.ts';
import { importCouncil } from '../src/tasks/importCouncil.ts';
import { inboxIn } from '../src/tasks/inbox.ts';

/** The instant at which every test imports, so that pages say the same each time. */
export const IMPORTED = '2026-11-21T09:00:00Z';

const EXAMPLES = join(import.meta.dirname, '..', 'examples');

export const VALE = 'vale-of-glamorgan-example';

export function vale(): Promise<Council> {
  return readInput(join(EXAMPLES, 'vale'));
}

/** The web application over a store in memory, without a network. */
export interface Served {
  readonly app: Hono;
  readonly context: Context;
  /** asks for a page as a browser on this machine does */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** the text that a page shows, tags and runs of white space taken out */
  text(path: string): Promise<string>;
  post(path: string, body: FormData | URLSearchParams, headers?: Readonly<Record<string, string>>): Promise<Response>;
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

export async function serving(councils: readonly Council[]): Promise<Served> {
  const store = await openStore(':memory:');
  const context = contextFor(store, () => IMPORTED);
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-'));
  for (const council of councils) await importCouncil(context, council, { who: 'a test' });
  const app = createApp({ context, inbox: inboxIn(folder), arriving: () => false }, pino({ level: 'silent' }));
  const get = async (path: string, headers = {}) => app.request(`${ORIGIN}${path}`, { headers });
  return {
    app,
    context,
    get,
    text: async (path) => visible(await (await get(path)).text()),
    post: async (path, body, headers = { origin: ORIGIN }) => app.request(`${ORIGIN}${path}`, { method: 'POST', body, headers }),
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
