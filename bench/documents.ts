import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import carbone from 'carbone';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { chromium } from 'playwright-core';
import { briefReport } from '../src/briefing/report.ts';
import type { ReportBriefing, Sentence } from '../src/briefing/types.ts';
import { reportDocx } from '../src/documents/docx.ts';
import { reportHtml } from '../src/documents/html.tsx';
import { reportJson } from '../src/documents/json.ts';
import { reportPdf } from '../src/documents/pdf.ts';
import { reportXlsx } from '../src/documents/xlsx.ts';
import { assess } from '../src/judgement/judge.ts';
import { readInput } from '../src/returns/input.ts';
import { best, report } from './measure.ts';

/* (c) the report of the Vale example in each format, against what a council would otherwise print it with. */

const RUNS = 3;
const BROWSER = '/usr/bin/chromium';
const OFFICE = '/usr/bin/soffice';

async function briefing(): Promise<ReportBriefing> {
  const council = await readInput(join(import.meta.dirname, '../examples/vale'));
  return briefReport(council, assess(council, '2013-14 Q2'), 'SS', { asKnown: '2026-11-20T09:00:00Z' });
}

const cells = (texts: readonly string[]): TableRow =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

/** Two rows that carbone repeats: the first with every field of an item, the second only to say where the next begins. */
function repeated(list: string, fields: readonly string[]): TableRow[] {
  const row = (index: string): TableRow => cells(fields.map((field) => `{d.${list}[${index}].${field}}`));
  return [row('i'), row('i+1')];
}

const ACTION_FIELDS = ['ref', 'title', 'percent', 'state', 'comment'] as const;
const INDICATOR_FIELDS = ['title', 'actual', 'target', 'status', 'reason', 'direction', 'prior', 'comment'] as const;

/** The same report as a template of carbone's: outcomes, objectives, actions and indicators as nested lists; without our marks, bars and contents. */
async function template(): Promise<Uint8Array> {
  const objective = (at: string) => [
    new Paragraph({ text: `{d.outcomes[${at}].title}`, heading: HeadingLevel.HEADING_1 }),
    new Paragraph(`{d.outcomes[${at}].sentences}`),
    new Paragraph({ text: `{d.outcomes[${at}].objectives[${at}].title}`, heading: HeadingLevel.HEADING_2 }),
    new Paragraph(`{d.outcomes[${at}].objectives[${at}].shares}`),
    new Table({ rows: repeated(`outcomes[${at}].objectives[${at}].actions`, ACTION_FIELDS) }),
    new Table({ rows: repeated(`outcomes[${at}].objectives[${at}].rows`, INDICATOR_FIELDS) }),
  ];
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: '{d.title}', heading: HeadingLevel.TITLE }),
          new Paragraph('{d.overview}'),
          ...objective('i'),
          ...objective('i+1'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const text = (sentences: readonly Sentence[]): string => sentences.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ');

function templateData(of: ReportBriefing) {
  return {
    title: of.title,
    overview: text(of.overview),
    outcomes: of.outcomes.map((outcome) => ({
      title: outcome.title,
      sentences: text(outcome.sentences),
      objectives: outcome.objectives.map((objective) => ({
        title: objective.title,
        shares: objective.shareLine ? text([objective.shareLine]) : '',
        actions: objective.groups.flatMap(({ rows }) =>
          rows.map(({ ref, title, percent, mark, comment }) => ({ ref, title, percent, state: mark.word, comment })),
        ),
        rows: objective.indicators.map((row) => ({
          title: row.title,
          actual: row.actual.text,
          target: row.target.text,
          status: row.status.word,
          reason: row.status.reason,
          direction: row.direction.word,
          prior: row.priorYear.text,
          comment: row.comment,
        })),
      })),
    })),
  };
}

async function carboneTime(of: ReportBriefing, folder: string): Promise<number> {
  const path = join(folder, 'template.docx');
  writeFileSync(path, await template());
  const render = promisify((data: object, done: (error: Error | null, result?: unknown) => void) => carbone.render(path, data, {}, done));
  const data = templateData(of);
  return best(RUNS, () => render(data));
}

async function chromiumTime(html: string): Promise<number> {
  const browser = await chromium.launch({
    executablePath: BROWSER,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  const time = await best(RUNS, async () => {
    await page.setContent(html);
    await page.pdf({ format: 'A4', tagged: true, outline: true });
  });
  await browser.close();
  return time;
}

function libreOfficeTime(docx: Uint8Array, folder: string): Promise<number> {
  const path = join(folder, 'report.docx');
  writeFileSync(path, docx);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  return best(RUNS, () =>
    execFileSync(OFFICE, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], { stdio: 'ignore' }),
  );
}

function renamed(of: ReportBriefing, number: number): ReportBriefing {
  const outcomes = of.outcomes.map((outcome) => ({ ...outcome, title: `${outcome.title} (${number})` }));
  return { ...of, title: `${of.title} (${number})`, outcomes };
}

export async function benchDocuments(): Promise<void> {
  const of = await briefing();
  console.log('(c) the report of the Vale example: 52 actions, 54 indicators');
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
  const docx = await reportDocx(of);
  report({
    what: 'Word',
    ours: await best(RUNS, () => reportDocx(of)),
    theirs: await carboneTime(of, folder),
    against: 'carbone filling a template',
    aim: 2,
  });
  const again = await best(RUNS, () => reportPdf(of));
  // Another title each time, because Typst keeps what it has set once: this is the report nobody has asked for yet.
  let set = 0;
  const first = await best(RUNS, () => {
    set += 1;
    return reportPdf(renamed(of, set));
  });
  const others: [string, number][] = [];
  if (existsSync(BROWSER)) others.push(['Chromium, already running', await chromiumTime(reportHtml(of))]);
  if (existsSync(OFFICE)) others.push(['LibreOffice', await libreOfficeTime(docx, folder)]);
  for (const [against, theirs] of others) {
    report({ what: 'PDF, asked for again', ours: again, theirs, against, aim: 1 / 10 });
    report({ what: 'PDF, never set before', ours: first, theirs, against, aim: 1 / 10 });
  }
  const formats = { Excel: () => reportXlsx(of), HTML: () => reportHtml(of), JSON: () => reportJson(of) };
  for (const [format, write] of Object.entries(formats)) console.log(`  ${format}: ${(await best(RUNS, write)).toFixed(1)} ms`);
  rmSync(folder, { recursive: true });
}
