import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { pageWords } from '../src/briefing/cover.ts';
import type { PackBriefing, PackItem } from '../src/briefing/packTypes.ts';
import { briefReport } from '../src/briefing/report.ts';
import type { ReportBriefing } from '../src/briefing/types.ts';
import { wordingFor } from '../src/briefing/wording.ts';
import { reportHtml } from '../src/documents/html.tsx';
import { assess } from '../src/judgement/judge.ts';
import { readInput } from '../src/returns/input.ts';
import { limit, report } from './measure.ts';

/* (l) a committee's pack of 300 pages, set from the reports of the county's example, against Chromium printing the same reports one by one. */

const BROWSER = '/usr/bin/chromium';
/** As many quarters, newest first, as give 300 pages. */
const PERIODS = [
  '2026-27 Q2',
  '2026-27 Q1',
  '2025-26 Q4',
  '2025-26 Q3',
  '2025-26 Q2',
  '2025-26 Q1',
  '2024-25 Q4',
  '2024-25 Q3',
  '2024-25 Q2',
];
const PAGES = 300;
const KNOWN = '2026-11-20T09:00:00Z';

/** Most seconds, most megabytes of the process that sets it, most milliseconds in which that process answers nobody. */
const MOST = { seconds: 5, megabytes: 500, still: 250 } as const;

async function reports(): Promise<ReportBriefing[]> {
  const council = await readInput(join(import.meta.dirname, '../examples/county/county.xlsx'));
  const made = PERIODS.map((period) => {
    const assessment = assess(council, period);
    return Promise.all(council.plans.map(({ code }) => briefReport(council, assessment, code, { asKnown: KNOWN })));
  });
  return (await Promise.all(made)).flat();
}

function packOf(briefings: readonly ReportBriefing[]): PackBriefing {
  const wording = wordingFor('en');
  const items = briefings.map((briefing, index): PackItem => {
    const { title } = briefing;
    return {
      number: index + 1,
      title,
      asked: '',
      exempt: null,
      withheld: null,
      cover: null,
      report: { label: `Appendix A: ${title}`, briefing },
    };
  });
  return {
    organisation: 'Bench',
    language: 'en',
    title: 'Agenda of the bench',
    committee: 'Bench committee',
    dateText: '3 December 2026',
    whereText: '10:00',
    audience: 'public',
    audienceText: 'Everything.',
    agenda: 'Agenda',
    words: { page: 'Page', exempt: 'Exempt', foot: 'Bench' },
    items,
    page: pageWords(wording),
  };
}

interface Set {
  readonly pages: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly still: number;
}

/** Set by a process of its own, for its memory to be told from that of the bench. */
function set(pack: PackBriefing, folder: string): Set {
  const path = join(folder, 'pack.json');
  writeFileSync(path, JSON.stringify(pack));
  return JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, 'packing-process.ts'), path], { encoding: 'utf8' }));
}

async function printed(briefings: readonly ReportBriefing[]): Promise<number> {
  const browser = await chromium.launch({
    executablePath: BROWSER,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  const texts = briefings.map(reportHtml);
  const start = performance.now();
  for (const text of texts) {
    await page.setContent(Buffer.from(text).toString('utf8'));
    await page.pdf({ format: 'A4', tagged: true, outline: true });
  }
  const time = performance.now() - start;
  await browser.close();
  return time;
}

export async function benchPacking(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
  try {
    const all = await reports();
    let briefings = all;
    let done = set(packOf(briefings), folder);
    while (done.pages > PAGES * 1.05) {
      briefings = all.slice(0, Math.floor((briefings.length * PAGES) / done.pages) + 1);
      done = set(packOf(briefings), folder);
    }
    console.log(`(l) a pack of ${done.pages} pages: ${briefings.length} reports`);
    limit('seconds to set it, with the thread that does', done.seconds, MOST.seconds);
    limit('megabytes at most (peak of the whole process)', done.megabytes, MOST.megabytes);
    limit('milliseconds in which its process answers nobody', done.still, MOST.still);
    if (existsSync(BROWSER)) {
      const theirs = await printed(briefings);
      report({ what: 'the pack', ours: done.seconds * 1000, theirs, against: 'Chromium printing the reports one by one', aim: 1 });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
