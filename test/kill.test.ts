import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openStore, type Store } from '../src/store/connect.ts';
import { verifyAudit } from '../src/tasks/audit.ts';
import { contextFor } from '../src/tasks/context.ts';
import { type Acknowledged, COUNCIL } from './kill/round.ts';
import { onEachEngine } from './stores.ts';

/*
 * A process that sends returns, signs them off and imports, several at once, is killed without warning (kill -9) at a
 * random moment, again and again. Whatever it said was done must be there, and nothing may be there by halves. What is
 * killed is Goldthread: with SQLite that is the whole database, with PostgreSQL its client.
 *
 * GOLDTHREAD_KILL_ROUNDS says how often: GOLDTHREAD_KILL_ROUNDS=200 npx vitest run test/kill.test.ts, by hand.
 */

const ROUNDS = Number(process.env['GOLDTHREAD_KILL_ROUNDS'] ?? 6);
/** A life ends a moment (in milliseconds) after so many returns were sent or signed off, at most; one in 21 before the first. */
const MOST_DONE = 20;
const MOMENT = 60;
const ROUND_MILLISECONDS = 6_000;
const WRITER = join(import.meta.dirname, 'kill', 'writer.ts');

function acknowledgedIn(line: string): Acknowledged {
  const said: Acknowledged = JSON.parse(line);
  return said;
}

/** One life of the process: all that it said was done before it was killed. */
async function live(url: string, life: number): Promise<Acknowledged[]> {
  const child: ChildProcess = spawn(process.execPath, [WRITER, url, String(life)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the process has no output');
  const complaint = text(stderr);
  const exit = once(child, 'exit');
  const done: Acknowledged[] = [];
  const lines = createInterface({ input: stdout });
  const ended = once(lines, 'close');
  const wanted = Math.floor(Math.random() * (MOST_DONE + 1));
  const enough = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      done.push(acknowledgedIn(line));
      if (done.filter(({ what }) => what !== 'imported').length >= wanted) resolve();
    });
  });
  await Promise.race([enough, exit]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * MOMENT));
  child.kill('SIGKILL');
  const [code, signal] = await exit;
  await ended;
  if (signal !== 'SIGKILL') throw new Error(`the process ended by itself with ${code}: ${await complaint}`);
  return done;
}

interface SentStep {
  readonly reference: string;
  readonly value: string;
}

function valueIn(texts: string | null): string {
  const parsed: unknown = JSON.parse(texts ?? '{}');
  return typeof parsed === 'object' && parsed !== null && 'value' in parsed ? String(parsed.value) : '';
}

const name = ({ reference, value }: SentStep): string => `${reference} ${value}`;

/** What the store holds, to be compared with what was said. */
async function heldIn({ db }: Store) {
  const steps = await db.selectFrom('steps').selectAll().where('organisation', '=', COUNCIL).orderBy('number').execute();
  const entries = await db.selectFrom('entries').selectAll().where('organisation', '=', COUNCIL).execute();
  const log = await db.selectFrom('audit').selectAll().where('organisation', '=', COUNCIL).orderBy('number').execute();
  const of = (step: string) =>
    steps.filter((row) => row.step === step).map(({ reference, texts }) => ({ reference, value: valueIn(texts) }));
  return { steps, entries, log, sent: of('submitted'), approved: of('approved') };
}

interface Figure {
  readonly indicator: string;
  readonly value: string | null;
  readonly comment: string | null;
}

/** Every figure that was ever held, whether a later one took its place or not. */
async function figuresIn({ db }: Store): Promise<readonly Figure[]> {
  return (await sql<Figure>`select indicator, value, comment from observations where organisation = ${COUNCIL}`.execute(db)).rows;
}

const ACTS = { submitted: 'return-sent', recalled: 'return-taken-back', approved: 'return-approved', reopened: 'return-reopened' } as const;

/** Everything that says that a return is there by halves. */
async function halves(store: Store): Promise<string[]> {
  const { steps, entries, log, approved } = await heldIn(store);
  const wrong: string[] = [];
  for (const [step, act] of Object.entries(ACTS)) {
    const taken = steps.filter((row) => row.step === step).length;
    const told = log.filter((row) => row.act === act).length;
    if (taken !== told) wrong.push(`${taken} returns ${step}, ${told} of them in the log`);
  }
  for (const entry of entries) {
    const own = steps.filter(({ reference }) => reference === entry.reference);
    const last = own.at(-1);
    const stage = { submitted: 'submitted', approved: 'approved', reopened: 'reopened', recalled: 'draft' }[last?.step ?? ''];
    if (stage !== entry.stage) wrong.push(`${entry.reference} is ${entry.stage} after it was ${last?.step}`);
    if (last?.step === 'submitted' && last.texts !== entry.texts) wrong.push(`${entry.reference} is not as it was sent`);
    if (own.some(({ number }, index) => number !== index + 1)) wrong.push(`${entry.reference} lacks a step`);
  }
  const figures = (await figuresIn(store)).filter(({ indicator }) => indicator !== 'IMPORTED');
  const signed = new Set(approved.map(name));
  for (const { indicator, value, comment } of figures) {
    if (!signed.has(name({ reference: indicator, value: value ?? '' })))
      wrong.push(`${indicator} ${value} is a figure that nobody signed off`);
    if (comment?.includes(`Value ${value}`) !== true) wrong.push(`${indicator} ${value} stands with the words of another`);
  }
  return wrong;
}

/** What was said to be done and is not there. */
async function lostOf(store: Store, done: readonly Acknowledged[]): Promise<string[]> {
  const { sent, approved } = await heldIn(store);
  const figures = new Set((await figuresIn(store)).map(({ indicator, value }) => name({ reference: indicator, value: value ?? '' })));
  const there = { sent: new Set(sent.map(name)), approved: new Set(approved.map(name)) };
  return done.flatMap((each) => {
    if (each.what === 'imported') return figures.has(name({ reference: 'IMPORTED', value: each.value })) ? [] : [`import of ${each.value}`];
    const isThere = there[each.what].has(name(each)) && (each.what === 'sent' || figures.has(name(each)));
    return isThere ? [] : [`${each.reference} ${each.value}, ${each.what}`];
  });
}

onEachEngine('a process that is killed at any moment', (place) => {
  it(
    `loses nothing that it said was done, and leaves nothing by halves, ${ROUNDS} times over`,
    async () => {
      const url = await place.another();
      const all: Acknowledged[] = [];
      for (let life = 1; life <= ROUNDS; life += 1) {
        all.push(...(await live(url, life)));
        const store = await openStore(url);
        try {
          expect(await lostOf(store, all), `lost by life ${life}`).toEqual([]);
          expect(await halves(store), `halves left by life ${life}`).toEqual([]);
          const logs = await verifyAudit(contextFor(store));
          expect(
            logs.flatMap(({ findings }) => findings),
            `log after life ${life}`,
          ).toEqual([]);
        } finally {
          await store.close();
        }
      }
      const count = (what: Acknowledged['what']) => all.filter((each) => each.what === what).length;
      console.info(
        `${ROUNDS} kills: ${count('sent')} returns sent, ${count('approved')} signed off, ${count('imported')} imports, all there`,
      );
      const seldom = ROUNDS < 20 ? [] : (['approved'] as const);
      for (const what of ['sent', 'imported', ...seldom] as const) expect([what, count(what) > 0]).toEqual([what, true]);
    },
    ROUNDS * ROUND_MILLISECONDS,
  );
});
