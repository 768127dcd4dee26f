import { writeSync } from 'node:fs';
import { type ItemKey, NOTHING_SAID, WARNINGS } from '../../src/model/entry.ts';
import { openStore } from '../../src/store/connect.ts';
import { contextFor } from '../../src/tasks/context.ts';
import { importCouncil } from '../../src/tasks/importCouncil.ts';
import { approveReturns } from '../../src/tasks/returns/approve.ts';
import { roundItem } from '../../src/tasks/returns/round.ts';
import { reopenReturn } from '../../src/tasks/returns/signOff.ts';
import { submitReturns, takeBack } from '../../src/tasks/returns/submit.ts';
import { type Acknowledged, COUNCIL, killed, officer, PERIOD, referencesOf, WRITERS } from './round.ts';

/*
 * Sends, takes back, signs off, reopens and imports for ever, several at once, and says each thing that is done. It is
 * killed in the midst of it (kill.test.ts). The first argument is the store, the second is in all its values.
 */

const [url = '', life = '0'] = process.argv.slice(2);
const store = await openStore(url);
const operator = contextFor(store);
let values = 0;

const IMPORT_EVERY = 40;

/** Straight to the descriptor: what is said is said when this returns, whatever happens to the process. */
function acknowledge(done: Acknowledged): void {
  writeSync(1, `${JSON.stringify(done)}\n`);
}

function nextValue(): string {
  values += 1;
  return `${life}${String(values).padStart(5, '0')}`;
}

/** Every warning is confirmed: what is tested here is not the checks. */
const confirmed = Object.fromEntries(WARNINGS.map((warning) => [warning, 'It is so']));

async function versionOf(key: ItemKey): Promise<number> {
  return (await roundItem(officer(store, 'a'), COUNCIL, key)).item.entry?.version ?? 0;
}

async function send(writer: number, key: ItemKey): Promise<void> {
  const value = nextValue();
  const texts = { ...NOTHING_SAID, value, state: 'final', happened: `Value ${value}`, doing: `Next ${value}` };
  const submission = { key, seen: await versionOf(key), texts, confirmed, lateReason: null };
  const { sent, refused } = await submitReturns(officer(store, `writer-${writer}`), COUNCIL, [submission]);
  if (sent.length !== 1) throw new Error(`refused: ${JSON.stringify(refused)}`);
  acknowledge({ what: 'sent', reference: key.reference, value });
  if (values % 3 === 0) {
    await takeBack(officer(store, `writer-${writer}`), COUNCIL, key, await versionOf(key));
    return;
  }
  const { approved } = await approveReturns(officer(store, 'approver'), COUNCIL, [{ key, seen: await versionOf(key) }]);
  if (approved.length !== 1) throw new Error(`${key.reference} was not approved`);
  acknowledge({ what: 'approved', reference: key.reference, value });
  await reopenReturn(officer(store, 'approver'), COUNCIL, key, 'To go on');
}

/** What a life before left where it was. */
async function openAgain(key: ItemKey): Promise<void> {
  const { item } = await roundItem(officer(store, 'approver'), COUNCIL, key);
  if (item.stage === 'submitted') await takeBack(officer(store, 'a'), COUNCIL, key, item.entry?.version ?? 0);
  if (item.stage === 'approved') await reopenReturn(officer(store, 'approver'), COUNCIL, key, 'To go on');
}

async function write(writer: number): Promise<never> {
  const keys = referencesOf(writer).map((reference) => ({ kind: 'indicator' as const, reference, period: PERIOD }));
  for (const key of keys) await openAgain(key);
  for (let at = 0; ; at += 1) {
    const key = keys[at % keys.length];
    if (key !== undefined) await send(writer, key);
    // As a server's requests do: SQLite answers at once, and without a turn for others the importer's pause never ends.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function importOn(): Promise<never> {
  for (;;) {
    const value = nextValue();
    await importCouncil(operator, killed(value), { who: 'importer' });
    acknowledge({ what: 'imported', value });
    // Each import lets go of what is kept in memory of the council; without a pause the others would only read.
    await new Promise((resolve) => setTimeout(resolve, IMPORT_EVERY));
  }
}

await importCouncil(operator, killed(nextValue()), { who: 'importer' });
await Promise.all([importOn(), ...Array.from({ length: WRITERS }, (_, writer) => write(writer))]);
