import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/store/connect.ts';
import { organisationId } from '../src/store/councils.ts';
import { contextFor } from '../src/tasks/context.ts';
import { importCouncil } from '../src/tasks/importCouncil.ts';
import { CHROMIUM, openBrowser } from '../test/browser/chromium.ts';
import { ON_DASHBOARD, seededCouncil } from './council.ts';
import { limit, report } from './measure.ts';
import { observableSite } from './observable.ts';
import { OFFICER, running, underLoad } from './serving.ts';
import { type Visit, visits } from './visiting.ts';

/* (i) a dashboard of 60 sparklines in a browser, against the same rows and lines made with Observable Framework. */

const PERIOD = '2026-09';
const MONTHS = 60;
const KB = 1000;
/** What the page may send on a first visit and on the next, and how soon all of it is to be there. */
const AIMS = { first: 60, next: 25, ready: 300 } as const;

function say(who: string, { first, next }: { readonly first: Visit; readonly next: Visit }): void {
  for (const [which, visit] of [
    ['first visit', first],
    ['next visit', next],
  ] as const) {
    const { bytes, requests, painted, loaded, ready } = visit;
    const times = `first paint ${painted.toFixed(0)} ms, load ${loaded.toFixed(0)} ms, ready ${ready.toFixed(0)} ms`;
    console.log(`  ${who}, ${which}: ${(bytes / KB).toFixed(1)} kB in ${requests} requests, ${times}`);
  }
}

export async function benchSeeing(): Promise<void> {
  console.log('(i) a dashboard of 60 sparklines in Chromium');
  if (CHROMIUM === null) {
    console.log('  skipped: there is no Chromium on this machine');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
  const store = await openStore(join(folder, 'store.sqlite'));
  const council = seededCouncil(ON_DASHBOARD, MONTHS);
  await importCouncil(contextFor(store), council, { who: 'bench' });
  const organisation = organisationId(council.organisation.name);
  const server = await running(store, folder);
  const cookie = await server.signIn(organisation, { email: 'bench@council.example', name: 'A. Bench', grants: OFFICER });
  const page = `${server.address}/${organisation}/dashboards/main?period=${PERIOD}`;
  const browser = await openBrowser();
  try {
    const ours = await visits(browser, { address: page, lines: 'svg.spark', cookie });
    say('Goldthread', ours);
    limit('kB sent on a first visit', ours.first.bytes / KB, AIMS.first);
    limit('kB sent on the next visit', ours.next.bytes / KB, AIMS.next);
    limit('ms until a first visit is ready', ours.first.ready, AIMS.ready);
    const site = await observableSite(council);
    const theirs = await visits(browser, { address: site.address, lines: '#sixty svg', cookie: null });
    await site.stop();
    say('Observable Framework', theirs);
    const against = 'Observable Framework';
    report({ what: 'first paint', ours: ours.first.painted, theirs: theirs.first.painted, against, aim: 1 });
    report({ what: 'load', ours: ours.first.loaded, theirs: theirs.first.loaded, against, aim: 1 });
    report({ what: 'ready', ours: ours.first.ready, theirs: theirs.first.ready, against, aim: 1 });
    console.log(`  sent on a first visit: ${(theirs.first.bytes / ours.first.bytes).toFixed(1)} x less than ${against}`);
    const asked = await underLoad(() => page, cookie);
    console.log(`  the server under 10 connections: p50 ${asked.p50.toFixed(2)} ms, p99 ${asked.p99.toFixed(2)} ms`);
  } finally {
    await browser.close();
    await server.stop();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}
