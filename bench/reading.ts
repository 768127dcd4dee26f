import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { briefReport } from '../src/briefing/report.ts';
import { reportPdf } from '../src/documents/pdf.ts';
import { assess } from '../src/judgement/judge.ts';
import type { Council } from '../src/model/council.ts';
import { readPrintedReport } from '../src/returns/report/read.ts';
import { printedText } from '../src/tasks/printedText.ts';
import { pdfOf } from '../test/printed/files.ts';
import { seededCouncil } from './council.ts';
import { best, report } from './measure.ts';

/* (k) a printed report of 60 pages read from PDF into rows, against pdftotext -layout, which finds no rows. */

const RUNS = 3;
const TOOL = '/usr/bin/pdftotext';
/** As many objectives, and indicators under each, as fill 60 pages of our own report. */
const OBJECTIVES = 78;
const INDICATORS = OBJECTIVES * 10;

async function ours(): Promise<Uint8Array> {
  const seeded = seededCouncil(INDICATORS, 24);
  const council: Council = {
    ...seeded,
    objectives: Array.from({ length: OBJECTIVES }, (_, index) => ({
      plan: 'BP',
      code: String(index + 1),
      title: `Be quick in service ${index + 1}`,
      level: 'objective',
      parent: null,
    })),
    indicators: seeded.indicators.map((indicator, index) => ({ ...indicator, objective: `BP/${(index % OBJECTIVES) + 1}` })),
  };
  return reportPdf(await briefReport(council, assess(council, '2026-09'), 'BP', { asKnown: '2026-10-20T09:00:00Z' }));
}

/** Another council's report of about 60 pages, whose file says nothing of its structure. */
function theirs(): Uint8Array {
  const rows = Array.from({ length: 1_800 }, (_, index) =>
    [
      `KPI${index + 1} Measure number ${index + 1} of the bench`,
      '71.50',
      '80.00',
      'Amber',
      'Behind the plan since the spring, and catching up.',
    ].join('\t'),
  );
  return pdfOf(
    `Overview, Quarter 2 2024/25\n\nObjective 1: Be quick\n\nIndicator\tActual\tTarget\tStatus\tComment\n${rows.join('\n')}`,
    false,
  );
}

export async function benchReading(): Promise<void> {
  console.log('(k) reading a PDF of about 60 pages');
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
  try {
    for (const [what, bytes, indicators] of [
      ['a tagged PDF, by its structure', await ours(), INDICATORS],
      ['a PDF without structure, by positions', theirs(), 1_800],
    ] as const) {
      const path = join(folder, 'report.pdf');
      writeFileSync(path, bytes);
      const tool = await best(RUNS, () => execFileSync(TOOL, ['-layout', path, join(folder, 'report.txt')]));
      let found = 0;
      let pages = 0;
      const own = await best(RUNS, async () => {
        const text = await printedText(bytes);
        found = readPrintedReport(text, null).report.indicators.length;
        pages = Math.max(...text.lines.map(({ page }) => page ?? 0));
      });
      if (found !== indicators) throw new Error(`${found} of ${indicators} indicators were read`);
      report({ what: `${what}, ${pages} pages`, ours: own, theirs: tool, against: 'pdftotext -layout', aim: 5 });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
