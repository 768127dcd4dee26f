import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMENT_BY_DEFAULT } from '../src/model/collection.ts';
import type { Council } from '../src/model/council.ts';
import { LEFT_OUT_BY_DEFAULT } from '../src/model/plan.ts';
import { openStore, type Store } from '../src/store/connect.ts';
import { organisationId } from '../src/store/councils.ts';
import { readEntries } from '../src/store/returns/returns.ts';
import { verifyAudit } from '../src/tasks/audit.ts';
import { contextFor } from '../src/tasks/context.ts';
import { importCouncil } from '../src/tasks/importCouncil.ts';
import { startCluster, stopCluster, withoutPostgres } from '../test/cluster.ts';
import { anIndicator, anObservation, aTarget } from '../test/make.ts';

import { report } from './measure.ts';
import { type Running, running, underLoad } from './serving.ts';

/* (f) the page of somebody who owes 40 returns; (g) 80 owners who each send 10 values. */

const PERIOD = '2026-27 Q2';
const EARLIER = ['2025-26 Q2', '2025-26 Q3', '2025-26 Q4', '2026-27 Q1'];
const DURING = '2026-10-05T09:00:00.000Z';
const CALENDAR = { period: PERIOD, opens: '2026-10-01', due: '2026-10-16', approveBy: '2026-10-23', locks: '2026-11-06' };

function owner(index: number): string {
  return `Owner ${String(index + 1).padStart(2, '0')}`;
}

function codeOf(of: number, index: number): string {
  return `O${String(of + 1).padStart(2, '0')}${String(index + 1).padStart(2, '0')}`;
}

/** A council in which so many owners owe so many quarterly values each; the first owner's stand on a dashboard. */
function owing(name: string, owners: number, each: number): Council {
  const codes = Array.from({ length: owners }, (_, of) => Array.from({ length: each }, (_, index) => codeOf(of, index)));
  const all = codes.flat();
  return {
    organisation: {
      name,
      yearStarts: 4,
      language: 'en',
      rounding: 'independent',
      leftOut: LEFT_OUT_BY_DEFAULT,
      commentWhen: COMMENT_BY_DEFAULT,
    },
    plans: [{ code: 'BP', title: 'Bench plan', kind: 'service', years: '2026-27' }],
    objectives: [{ plan: 'BP', code: '1', title: 'Be quick', level: 'objective', parent: null }],
    indicators: codes.flatMap((own, of) =>
      own.map((code) => anIndicator({ code, title: `Measure ${code} of the bench`, objective: 'BP/1', owner: owner(of), decimals: 1 })),
    ),
    targets: all.map((indicator) => aTarget(PERIOD, { indicator, target: '85.0', minimum: '75.0' })),
    observations: all.flatMap((indicator, at) =>
      EARLIER.map((period, back) => anObservation(period, { indicator, value: (80 + ((at + back) % 10)).toFixed(1) })),
    ),
    actions: [],
    progress: [],
    schemes: [],
    dashboards: (codes[0] ?? []).map((indicator, order) => ({
      dashboard: 'main',
      title: 'Mine',
      section: null,
      indicator,
      order,
      show: null,
    })),
    narrative: [],
    calendar: [CALENDAR],
    checks: [],
    benchmarks: [],
    rebases: [],
  };
}

interface Collecting {
  readonly store: Store;
  readonly organisation: string;
  readonly server: Running;
  /** a cookie for each owner */
  readonly cookies: readonly string[];
  stop(): Promise<void>;
}

export async function collecting(url: string, folder: string, owners: number, each: number): Promise<Collecting> {
  const store = await openStore(url);
  const council = owing(`Bench of ${owners} owners`, owners, each);
  const organisation = organisationId(council.organisation.name);
  const clock = () => DURING;
  await importCouncil(contextFor(store, clock), council, { who: 'bench' });
  const server = await running(store, folder, clock);
  const cookies: string[] = [];
  for (let of = 0; of < owners; of += 1) {
    const grants = [{ role: 'contributor' as const, scope: { kind: 'plan' as const, name: 'BP' } }];
    cookies.push(await server.signIn(organisation, { email: `owner${of}@council.example`, name: owner(of), grants }));
  }
  return {
    store,
    organisation,
    server,
    cookies,
    async stop() {
      await server.stop();
      await store.close();
    },
  };
}

const OWED = 40;

export async function benchMyReturns(): Promise<void> {
  console.log(`(f) the page of somebody who owes ${OWED} returns, 10 connections`);
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
  const { organisation, server, cookies, stop } = await collecting(join(folder, 'store.sqlite'), folder, 1, OWED);
  const at = `${server.address}/${organisation}`;
  const [cookie = ''] = cookies;
  const dashboard = await underLoad((request) => `${at}/dashboards/main?period=${encodeURIComponent(PERIOD)}&request=${request}`, cookie);
  const mine = await underLoad((request) => `${at}/returns?request=${request}`, cookie);
  report({ what: 'p50 of my returns', ours: mine.p50, theirs: dashboard.p50, against: 'a dashboard of 40, made anew', aim: 2 });
  report({ what: 'p99 of my returns', ours: mine.p99, theirs: dashboard.p99, against: 'a dashboard of 40, made anew', aim: 2 });
  await stop();
  rmSync(folder, { recursive: true });
}

const OWNERS = 80;
const EACH = 10;
const A_MINUTE = 60_000;

function value(of: number, index: number): string {
  return (90 + ((of * EACH + index) % 90) / 10).toFixed(1);
}

/** What a browser does with the page: opens it, sends all of it, reads the check, sends that. */
async function send({ server, organisation, cookies }: Collecting, of: number): Promise<void> {
  const at = `${server.address}/${organisation}/returns`;
  const ask = async (path: string, form: URLSearchParams | null): Promise<Response> => {
    const body = form === null ? {} : { method: 'POST', body: form };
    const headers = { cookie: cookies[of] ?? '', origin: server.address };
    const answer = await fetch(`${at}${path}`, { ...body, headers, redirect: 'manual' });
    if (answer.status >= 400) throw new Error(`${path} answered ${answer.status}`);
    await answer.text();
    return answer;
  };
  const fields = (version: string, more: (index: number) => Readonly<Record<string, string>>) =>
    new URLSearchParams(
      Array.from({ length: EACH }, (_, index) => {
        const said = { key: `indicator/${PERIOD}/${codeOf(of, index)}`, version, ...more(index) };
        return Object.entries(said).map(([name, text]): [string, string] => [`r${index + 1}-${name}`, text]);
      }).flat(),
    );
  await ask('', null);
  const all = fields('0', (index) => ({ value: value(of, index) }));
  all.set('intent', 'send');
  await ask('', all);
  await ask('/check', null);
  const sent = await ask(
    '/check',
    fields('1', () => ({})),
  );
  if (!sent.headers.get('location')?.endsWith('/returns/sent')) throw new Error(`owner ${of + 1} could not send`);
}

async function allSend(engine: string, url: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
  const at = await collecting(url, folder, OWNERS, EACH);
  const start = performance.now();
  await Promise.all(at.cookies.map((_, of) => send(at, of)));
  const taken = performance.now() - start;
  const entries = await readEntries(at.store.db, at.organisation, { periods: [PERIOD] });
  const expected = new Map(
    Array.from({ length: OWNERS * EACH }, (_, n) => [codeOf(Math.floor(n / EACH), n % EACH), value(Math.floor(n / EACH), n % EACH)]),
  );
  const kept = entries.filter(({ reference, stage, texts }) => stage === 'submitted' && texts.value === expected.get(reference)).length;
  const verified = await verifyAudit(contextFor(at.store), {});
  console.log(
    `  ${engine}: ${kept} of ${OWNERS * EACH} values kept as sent, audit log ${verified.every(({ findings }) => findings.length === 0) ? 'intact' : 'BROKEN'}`,
  );
  report({
    what: `${OWNERS} owners at once send ${EACH} values each, ${engine}`,
    ours: taken,
    theirs: A_MINUTE,
    against: 'a minute',
    aim: 1,
  });
  await at.stop();
  rmSync(folder, { recursive: true });
}

export async function benchSending(): Promise<void> {
  console.log('(g) everybody sends at once');
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
  await allSend('SQLite', join(folder, 'store.sqlite'));
  rmSync(folder, { recursive: true });
  if (withoutPostgres !== null) {
    console.log(`  PostgreSQL: skipped, ${withoutPostgres}`);
    return;
  }
  const cluster = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
  await allSend('PostgreSQL', await startCluster(cluster, true));
  await stopCluster(cluster);
  rmSync(cluster, { recursive: true });
}
