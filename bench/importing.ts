import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { Council } from '../src/model/council.ts';
import { readFolder, writeFolder } from '../src/returns/folder.ts';
import { openStore } from '../src/store/connect.ts';
import { contextFor } from '../src/tasks/context.ts';
import { importCouncil } from '../src/tasks/importCouncil.ts';
import { seededCouncil } from './council.ts';
import { report } from './measure.ts';

/* (d) a folder of CSV with 100,000 observations, read, checked and stored, against a bare prepared insert loop. */

const INDICATORS = 500;
const MONTHS = 200;
const RUNS = 3;

/** The least that stores the same rows: a table, its key, one prepared statement, one transaction. */
function insertBare(path: string, council: Council): number {
  const file = new BetterSqlite(path);
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.exec(
    'create table observations (indicator text, period text, value text, numerator text, denominator text, state text, comment text, primary key (indicator, period))',
  );
  const start = performance.now();
  const insert = file.prepare('insert into observations values (?, ?, ?, ?, ?, ?, ?)');
  file.transaction(() => {
    for (const row of council.observations)
      insert.run(row.indicator, row.period, row.value, row.numerator, row.denominator, row.state, row.comment);
  })();
  const time = performance.now() - start;
  file.close();
  return time;
}

export async function benchImporting(): Promise<void> {
  const council = seededCouncil(INDICATORS, MONTHS);
  const files = writeFolder(council);
  console.log(`(d) importing ${council.observations.length.toLocaleString('en')} observations from CSV, with all checks`);
  const ours: number[] = [];
  const theirs: number[] = [];
  const reading: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
    theirs.push(insertBare(join(folder, 'bare.sqlite'), council));
    const store = await openStore(join(folder, 'store.sqlite'));
    const start = performance.now();
    const read = readFolder(files);
    reading.push(performance.now() - start);
    await importCouncil(contextFor(store), read, { who: 'bench' });
    ours.push(performance.now() - start);
    await store.close();
    rmSync(folder, { recursive: true });
  }
  report({
    what: 'read, check, compare and store',
    ours: Math.min(...ours),
    theirs: Math.min(...theirs),
    against: 'the bare insert loop',
    aim: 3,
  });
  console.log(`  of which reading and checking ${Math.min(...reading).toFixed(0)} ms`);
}
