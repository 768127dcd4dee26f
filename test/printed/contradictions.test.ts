import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/briefing/claims/account.ts';
import { checkClaims } from '../../src/briefing/claims/check.ts';
import type { ReportText } from '../../src/returns/report/lines.ts';
import { linesOfText } from '../../src/returns/report/lines.ts';
import { readPrintedReport, readReport } from '../../src/returns/report/read.ts';
import { printedText } from '../../src/tasks/printedText.ts';
import { pdfOf, wordOf } from './files.ts';

const SEED = resolve(import.meta.dirname, '../../../shared/seeds/vale-2013-14-q2.txt');

describe.skipIf(!existsSync(SEED))('the seed report as a file', () => {
  const text = existsSync(SEED) ? readFileSync(SEED, 'utf8') : '';

  /** What a finding says, without the line or page at which it stands. */
  const findings = (report: ReportText) => {
    const printed = readPrintedReport(report, null);
    expect(printed.unread).toEqual([]);
    const { findings, consistent } = recordOf(checkClaims(printed.report));
    return {
      findings: findings.map(({ kind, printed, figure, rows }) => [kind, printed, figure, rows]),
      consistent: consistent.map(({ explanation }) => explanation),
    };
  };
  const wanted = findings(linesOfText(text));
  const rows = (report: ReportText) => {
    const { printed, tables } = readReport(report, null);
    const bare = <Row extends { where: unknown }>(list: readonly Row[]) => list.map(({ where, ...row }) => row);
    return {
      indicators: bare(printed.indicators),
      actions: bare(printed.actions),
      counts: bare(printed.countTables),
      shares: bare(printed.shareLines),
      tables: tables.map(({ name, rows }) => [name, rows]),
    };
  };
  const wantedRows = rows(linesOfText(text));

  it.each([
    ['Word file', () => wordOf(text)],
    ['tagged PDF', async () => pdfOf(text, true)],
    ['PDF that says nothing of its structure', async () => pdfOf(text, false)],
  ])('reads from a %s to the rows of the text, and contradicts itself in the same ten places', async (_, make) => {
    const report = await printedText(await make());
    expect(rows(report)).toEqual(wantedRows);
    expect(wanted.findings).toHaveLength(10);
    expect(findings(report)).toEqual(wanted);
  });
});
