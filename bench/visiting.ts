import type { Browser, BrowserContext } from 'playwright-core';
import { ON_DASHBOARD } from './council.ts';
import { percentile } from './measure.ts';

/* What a browser fetches for a page and how long it takes, times in milliseconds from the start of the visit. */

const ROUNDS = 7;

export interface Visit {
  /** as sent, heads of answers included */
  readonly bytes: number;
  readonly requests: number;
  /** first contentful paint */
  readonly painted: number;
  readonly loaded: number;
  /** every line drawn, every typeface there, and a frame shown since */
  readonly ready: number;
}

export interface Visited {
  readonly address: string;
  /** selects the lines, of which there are to be 60 */
  readonly lines: string;
  readonly cookie: string | null;
}

/** Run in the page: resolves with its times once all its lines are drawn. */
function timesOnceReady(lines: string): string {
  return `new Promise((done) => {
    const drawn = () => {
      if (document.readyState !== 'complete' || document.querySelectorAll(${JSON.stringify(lines)}).length < ${ON_DASHBOARD}) return requestAnimationFrame(drawn);
      document.fonts.ready.then(() => requestAnimationFrame(() => {
        const { loadEventEnd } = performance.getEntriesByType('navigation')[0];
        const { startTime } = performance.getEntriesByName('first-contentful-paint')[0] ?? { startTime: performance.now() };
        done([startTime, loadEventEnd, performance.now()]);
      }));
    };
    drawn();
  })`;
}

async function visit(context: BrowserContext, { address, lines }: Visited): Promise<Visit> {
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  let bytes = 0;
  const fetched = new Set<string>();
  const fromCache = new Set<string>();
  network.on('Network.requestServedFromCache', ({ requestId }) => fromCache.add(requestId));
  network.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache !== true) fetched.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (fetched.has(requestId) && !fromCache.has(requestId)) bytes += encodedDataLength;
  });
  await network.send('Network.enable');
  await page.goto(address, { waitUntil: 'load' });
  const [painted = Number.NaN, loaded = Number.NaN, ready = Number.NaN] = await page.evaluate<readonly number[]>(timesOnceReady(lines));
  const requests = [...fetched].filter((id) => !fromCache.has(id)).length;
  await page.close();
  return { bytes, requests, painted, loaded, ready };
}

/** The middle one of several in each of its measures. */
function middle(all: readonly Visit[]): Visit {
  const of = (measure: (one: Visit) => number) => percentile(all.map(measure), 0.5);
  return {
    bytes: of((one) => one.bytes),
    requests: of((one) => one.requests),
    painted: of((one) => one.painted),
    loaded: of((one) => one.loaded),
    ready: of((one) => one.ready),
  };
}

/** First visits, each with nothing kept, and a next one after each. */
export async function visits(browser: Browser, page: Visited): Promise<{ readonly first: Visit; readonly next: Visit }> {
  const first: Visit[] = [];
  const next: Visit[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const [name = '', value = ''] = page.cookie?.split('=') ?? [];
    if (page.cookie !== null) await context.addCookies([{ name, value, url: page.address }]);
    first.push(await visit(context, page));
    next.push(await visit(context, page));
    await context.close();
  }
  return { first: middle(first), next: middle(next) };
}
