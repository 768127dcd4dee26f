import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageProblems } from '../html-validity.ts';
import { linksIn, runServer, type TestServer } from './running.ts';

/* Every address that can be reached by links from the front page, up to a bound that holds all kinds of pages many times over. */

const MOST_VISITED = 700;
/** Of each kind of page so many are validated whole. */
const VALIDATED_OF_A_KIND = 4;

interface Visited {
  readonly path: string;
  readonly status: number;
  readonly html: string | null;
  readonly ms: number;
}

/** Kind of page: its path without council, codes and query. */
function kindOf(path: string): string {
  const [bare = ''] = path.split('?');
  const ending = /\.(docx|pdf|xlsx|csv|json|html)$/.exec(bare)?.[0] ?? '';
  const [, , room = 'home', ...rest] = bare.slice(0, bare.length - ending.length).split('/');
  return `${room}${rest.length > 0 ? '/one' : ''}${ending}`;
}

let server: TestServer;
const visited: Visited[] = [];

/** Breadth first, the kinds of pages seen least before the others, so that the bound cuts off only more of the same. */
async function crawl(): Promise<void> {
  const queue = ['/'];
  const known = new Set(queue);
  const seen = new Map<string, number>();
  while (queue.length > 0 && visited.length < MOST_VISITED) {
    queue.sort((a, b) => (seen.get(kindOf(a)) ?? 0) - (seen.get(kindOf(b)) ?? 0));
    const path = queue.shift() ?? '/';
    seen.set(kindOf(path), (seen.get(kindOf(path)) ?? 0) + 1);
    const began = performance.now();
    const answer = await server.visit(path);
    const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html') && !answer.headers.has('content-disposition');
    const body = await answer.text();
    visited.push({ path, status: answer.status, html: isPage ? body : null, ms: performance.now() - began });
    if (!isPage) continue;
    for (const link of linksIn(body, answer.url)) {
      // The door is open to whoever has signed in as well, and sends her on.
      if (known.has(link) || link.startsWith('/sign-in')) continue;
      known.add(link);
      queue.push(link);
    }
  }
}

beforeAll(async () => {
  server = await runServer();
  await crawl();
}, 180_000);
afterAll(() => server.stop());

describe('addresses that pages link to', () => {
  it('all answer', () => {
    expect(visited.filter(({ status }) => status !== 200).map(({ path, status }) => `${status} ${path}`)).toEqual([]);
    expect(visited.length).toBeGreaterThan(300);
  });

  it('are of every kind', () => {
    const kinds = new Set(visited.map(({ path }) => kindOf(path)));
    const rooms = ['home', 'plans', 'plans/one', 'indicators', 'indicators/one', 'actions', 'actions/one', 'dashboards', 'dashboards/one'];
    const more = ['reports', 'reports/one', 'method', 'import', 'indicators.csv', 'export.xlsx', 'reports/one.pdf', 'reports/one.docx'];
    expect([...rooms, ...more].filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('have titles of their own, each page its one', () => {
    const titles = new Map<string, string>();
    const shared: string[] = [];
    for (const { path, html } of visited) {
      const [bare = ''] = path.split('?');
      const title = /<title>([^<]*)<\/title>/.exec(html ?? '')?.[1];
      if (html === null || title === undefined || bare !== path || bare.endsWith('/import')) continue;
      const other = titles.get(title);
      if (other !== undefined) shared.push(`${path} and ${other}: ${title}`);
      titles.set(title, path);
    }
    expect(shared).toEqual([]);
  });

  it('are valid HTML', { timeout: 120_000 }, async () => {
    const counts = new Map<string, number>();
    const wrong: string[] = [];
    for (const { path, html } of visited) {
      const kind = kindOf(path);
      const count = counts.get(kind) ?? 0;
      if (html === null || count >= VALIDATED_OF_A_KIND) continue;
      counts.set(kind, count + 1);
      for (const problem of await pageProblems(html)) wrong.push(`${path}: ${problem}`);
    }
    expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
  });
});
