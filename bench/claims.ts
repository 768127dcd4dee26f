import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkClaims } from '../src/briefing/claims/check.ts';
import { readPrintedReport } from '../src/returns/report/read.ts';
import { best, limit, report } from './measure.ts';

/*
 * (j) The claims check on a quarterly report of 50 actions and 50 indicators in the plain text that councils publish: in the process,
 * against reading it alone, and as a command (of what `npm run build` made), against the same command that only starts.
 */

const NODES = 10;
const ROWS = 5;
const RUNS = 20;
const AIM_MS = 300;
const CLI = resolve(import.meta.dirname, '../bin/goldthread.mjs');

function node(index: number): string {
  const number = String(index).padStart(2, '0');
  const action = (row: number) =>
    `AB${number}/A${index}0${row} Bring part ${row} of the programme of works to all homes in the area\t50\tA second crew was found and the work goes on as was planned; two homes of three are done. Finish date 2015/16.`;
  const measure = (row: number) =>
    `AB${number}/M${index}0${row} Percentage of repairs of kind ${row} done within the time that was agreed with tenants\t8${row}.5\t80.00\t↑\t78.20\tPerformance has risen to 8${row}.5% as crews were trained.`;
  const rows = Array.from({ length: ROWS }, (_, row) => row + 1);
  return [
    `Objective ${index}: Homes of area ${index} are warm and safe`,
    `Summary\n\nWe are 100% on track towards completing the actions. Of ${ROWS} actions, all are on track. Of the ${ROWS} indicators, ${ROWS} have met target.`,
    'Actions\n\nCompleted: 0% ; On track: 100% ; Slipped: 0%\n\nOn Track Actions',
    ['Title\t% Complete\tComment', ...rows.map(action)].join('\n'),
    'Quarterly Performance Indicators',
    ['Title\tActual\tTarget\tStatus\tActual 2012/13\tComment', ...rows.map(measure)].join('\n'),
  ].join('\n\n');
}

function made(): string {
  const total = NODES * ROWS;
  const table = ['\tTotal\tCompleted\tOn track\tSlipped', `No.\t${total}\t0\t${total}\t0`, '%\t100%\t0%\t100%\t0%'].join('\n');
  const opening = `Overall 99% of actions are completed or on track. ${total - 1} of ${total} (98%) are on track.`;
  return [
    'Quarter 2 Performance Overview',
    opening,
    `All Actions\n${table}`,
    ...Array.from({ length: NODES }, (_, index) => node(index + 1)),
  ].join('\n\n');
}

export async function benchClaims(): Promise<void> {
  const text = made();
  console.log(
    `(j) checking the claims of a report of ${NODES * ROWS} actions and ${NODES * ROWS} indicators, ${Math.round(text.length / 1024)} KB of text`,
  );
  const { report: printed } = readPrintedReport(text, null);
  const found = checkClaims(printed).findings.length;
  const ours = await best(RUNS, () => checkClaims(readPrintedReport(text, null).report));
  const read = await best(RUNS, () => readPrintedReport(text, null));
  limit(`reading and checking, ms (findings: ${found})`, ours, AIM_MS);
  report({ what: 'reading and checking', ours, theirs: read, against: 'reading alone', aim: 4 });
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
  const file = join(folder, 'report.txt');
  writeFileSync(file, text);
  const command = await best(3, () => execFileSync(process.execPath, [CLI, 'check', file, '--format', 'json'], { stdio: 'pipe' }));
  const bare = await best(3, () => execFileSync(process.execPath, [CLI, 'check', '--help'], { stdio: 'pipe' }));
  report({
    what: 'goldthread check, the whole command',
    ours: command,
    theirs: bare,
    against: 'the same command that only starts',
    aim: 3,
  });
  limit('goldthread check beyond the start of the command, ms', command - bare, AIM_MS);
  rmSync(folder, { recursive: true });
}
