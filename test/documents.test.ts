import { beforeAll, describe, expect, test } from 'vitest';
import { briefReport } from '../src/briefing/report.ts';
import type { ReportBriefing } from '../src/briefing/types.ts';
import { reportDocx } from '../src/documents/docx.ts';
import { reportHtml } from '../src/documents/html.tsx';
import { reportJson } from '../src/documents/json.ts';
import { reportPdf } from '../src/documents/pdf.ts';
import { reportXlsx } from '../src/documents/xlsx.ts';
import { assess } from '../src/judgement/judge.ts';
import { readInput } from '../src/returns/input.ts';
import { readDocx, readHtml, readPdf, readXlsx } from './reading.ts';
import { type Facts, factsOfBlocks, factsOfBriefing, factsOfWorkbook } from './report-facts.ts';
import { madeUpReport } from './report-fixture.ts';

async function valeReport(): Promise<ReportBriefing> {
  const council = await readInput('examples/vale');
  return briefReport(council, assess(council, '2013-14 Q2'), 'SS', { asKnown: '2013-11-09T09:00:00Z' });
}

function sorted(facts: Facts): [string, string][] {
  return [...facts].sort(([a], [b]) => (a < b ? -1 : 1));
}

const reports: [name: string, make: () => Promise<ReportBriefing>][] = [
  ['the made-up report with every case', async () => madeUpReport()],
  ['the Vale of Glamorgan, quarter 2 of 2013-14', valeReport],
];

describe.each(reports)('the figures of one report are the same in every format: %s', (_, make) => {
  let report: ReportBriefing;
  let wanted: [string, string][];
  beforeAll(async () => {
    report = await make();
    const { report: written } = JSON.parse(new TextDecoder().decode(reportJson(report)));
    wanted = sorted(factsOfBriefing(written));
  });

  test('the JSON holds five facts of 54 indicators, two of every listed action, and the counts', () => {
    const indicators = wanted.filter(([name]) => /(actual|target|prior|status|direction)$/.test(name));
    expect(indicators).toHaveLength(5 * 54);
    expect(wanted.filter(([name]) => name.endsWith(' percent')).length).toBeGreaterThan(48);
    expect(wanted.length).toBeGreaterThan(400);
  });

  test('HTML', () => {
    expect(sorted(factsOfBlocks(readHtml(reportHtml(report)), report))).toEqual(wanted);
  });

  test('DOCX', async () => {
    expect(sorted(factsOfBlocks(await readDocx(await reportDocx(report)), report))).toEqual(wanted);
  });

  test('PDF, by its structure tree', async () => {
    const { blocks } = await readPdf(await reportPdf(report));
    expect(sorted(factsOfBlocks(blocks, report))).toEqual(wanted);
  });

  test('XLSX', async () => {
    expect(sorted(factsOfWorkbook(await readXlsx(await reportXlsx(report)), report))).toEqual(wanted);
  });
});
