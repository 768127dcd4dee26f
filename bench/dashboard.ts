import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end, parsePeriod } from '../src/model/period.ts';
import { openStore, type Store } from '../src/store/connect.ts';
import { known, organisationId, readFigures } from '../src/store/councils.ts';
import { contextFor } from '../src/tasks/context.ts';
import { importCouncil } from '../src/tasks/importCouncil.ts';
import { ON_DASHBOARD, seededCouncil } from './council.ts';
import { report } from './measure.ts';
import { OFFICER, running, type Times, underLoad } from './serving.ts';

/* (b) a dashboard of 60 indicators under 10 connections; (e) the same at growing sizes of the store. */

const PERIOD = '2026-09';
/** What a dashboard's sparklines, rolling years and comparators reach back to. */
const MONTHS_BACK = 84;

interface Stocked {
  readonly store: Store;
  readonly organisation: string;
  readonly codes: readonly string[];
  readonly folder: string;
}

async function stocked(indicators: number, months: number): Promise<Stocked> {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
  const store = await openStore(join(folder, 'store.sqlite'));
  const council = seededCouncil(indicators, months);
  await importCouncil(contextFor(store), council, { who: 'bench' });
  const codes = council.indicators.slice(0, ON_DASHBOARD).map(({ code }) => code);
  return { store, organisation: organisationId(council.organisation.name), codes, folder };
}

async function discard({ store, folder }: Stocked): Promise<void> {
  await store.close();
  rmSync(folder, { recursive: true });
}

/** The pages as they are served; a parameter that changes with each request makes the page anew, past the pages that are kept. */
async function pageTimes({ store, organisation, folder }: Stocked, anew: boolean): Promise<Times> {
  const { address, signIn, stop } = await running(store, folder);
  const cookie = await signIn(organisation, { email: 'bench@council.example', name: 'A. Bench', grants: OFFICER });
  const page = `${address}/${organisation}/dashboards/main?period=${PERIOD}`;
  const times = await underLoad((request) => (anew ? `${page}&request=${request}` : page), cookie);
  await stop();
  return times;
}

/** The same figures asked of the same store by a server that neither judges nor renders. */
async function queryTimes({ store, organisation, codes }: Stocked): Promise<Times> {
  const to = end(parsePeriod(PERIOD));
  const server = createServer(async (_, response) => {
    const figures = await readFigures(store.db, await known(store.db, organisation), {
      indicators: codes,
      from: to - MONTHS_BACK,
      to,
      breakdowns: true,
    });
    response.end(String(figures.observations.length));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server of the bench listens on no port');
  const times = await underLoad(() => `http://127.0.0.1:${address.port}/`);
  await new Promise((closed) => server.close(closed));
  return times;
}

const LARGE = { indicators: 5_000, months: 200 } as const;

export async function benchDashboard(): Promise<void> {
  const at = await stocked(LARGE.indicators, LARGE.months);
  console.log('(b) a dashboard of 60 indicators from a store of 1,000,000 observations, 10 connections');
  const query = await queryTimes(at);
  const kept = await pageTimes(at, false);
  const anew = await pageTimes(at, true);
  report({ what: 'p50, the page as served', ours: kept.p50, theirs: query.p50, against: 'the bare query', aim: 2 });
  report({ what: 'p99, the page as served', ours: kept.p99, theirs: query.p99, against: 'the bare query', aim: 2 });
  report({ what: 'p50, judged and rendered anew each time', ours: anew.p50, theirs: query.p50, against: 'the bare query', aim: 2 });
  report({ what: 'p99, judged and rendered anew each time', ours: anew.p99, theirs: query.p99, against: 'the bare query', aim: 2 });
  await discard(at);
}

const SIZES = [
  { indicators: 60, months: 167, observations: '10,000' },
  { indicators: 500, months: 200, observations: '100,000' },
  { ...LARGE, observations: '1,000,000' },
] as const;

export async function benchGrowth(): Promise<void> {
  console.log('(e) the same dashboard, made anew each time, as the store grows');
  let smallest: number | null = null;
  for (const { indicators, months, observations } of SIZES) {
    const at = await stocked(indicators, months);
    const { p50 } = await pageTimes(at, true);
    smallest ??= p50;
    report({ what: `p50 with ${observations} observations`, ours: p50, theirs: smallest, against: 'the smallest store', aim: 1.3 });
    await discard(at);
  }
}
