import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { briefReport } from '../../src/briefing/report.ts';
import type { ReportBriefing } from '../../src/briefing/types.ts';
import { reportDocx } from '../../src/documents/docx.ts';
import { reportPdf } from '../../src/documents/pdf.ts';
import { assess } from '../../src/judgement/judge.ts';
import type { Council } from '../../src/model/council.ts';
import type { PrintedReport } from '../../src/model/printedReport.ts';
import { readInput } from '../../src/returns/input.ts';
import { readReport } from '../../src/returns/report/read.ts';
import { printedText } from '../../src/tasks/printedText.ts';
import { positions } from './positions.ts';

/* A report that Goldthread wrote, read again as anybody's: the figures, words and counts of the briefing that it was made of. */

const EXAMPLES = resolve(import.meta.dirname, '../../examples');

const reports = [
  ['the Vale example', () => readInput(join(EXAMPLES, 'vale')), '2013-14 Q2', 'SS'],
  ['the county example', () => readInput(join(EXAMPLES, 'county/county.xlsx')), '2026-27 Q2', 'PEO'],
] as const;

function wantedOf(council: Council, report: ReportBriefing) {
  const objectives = report.outcomes.flatMap((outcome) => outcome.objectives);
  const links = new Map(council.actions.map((action) => [action.ref, action.links]));
  return {
    indicators: objectives.flatMap(({ indicators }) =>
      indicators.map((row) => ({
        code: row.code,
        title: row.title,
        actual: row.actual.value === null ? null : row.actual.text.replaceAll(',', '').replace('%', ''),
        target: row.range === null && row.target.value !== null ? row.target.text.replaceAll(',', '').replace('%', '') : null,
        prior: row.priorYear.value === null ? [] : [row.priorYear.text.replaceAll(',', '').replace('%', '')],
        status: row.status.word,
        direction: row.direction.direction,
      })),
    ),
    actions: objectives.flatMap(({ groups }) =>
      groups.flatMap(({ mark, rows }) =>
        rows.map((row) => ({
          reference: row.ref,
          title: row.title,
          state: mark.state,
          percent: row.percent === null ? null : row.percent.replace('%', ''),
          links: links.get(row.ref) ?? [],
        })),
      ),
    ),
    counts: report.countTables
      .filter(({ empty }) => empty === null)
      .map(({ title, total, shares }) => ({
        title,
        total: String(total),
        counts: Object.fromEntries(shares.map(({ mark, count }) => [mark.state, String(count)])),
      })),
  };
}

/** Words of a result as the reader knows them; "On track" and "Watch" are of a scheme of the county's own, and of the second it asks. */
const WORDS: Readonly<Record<string, string | null>> = {
  Red: 'red',
  Amber: 'amber',
  Green: 'green',
  'Not judged': null,
  'On track': 'green',
  Watch: null,
  Better: 'better',
  'Better than tolerance': 'better',
  'Worse than tolerance': 'worse',
  'Within tolerance': 'within',
  'Above range': 'above-range',
  'Below range': 'below-range',
  'As expected': 'as-expected',
};

function readOf(printed: PrintedReport) {
  return {
    indicators: printed.indicators.map(({ code, title, actual, target, others, status, direction }) => ({
      code,
      title,
      actual,
      target,
      prior: others,
      status,
      direction,
    })),
    actions: printed.actions.map(({ reference, title, state, percent, links }) => ({ reference, title, state, percent, links })),
    counts: printed.countTables.filter(({ total }) => total !== null).map(({ title, total, counts }) => ({ title, total, counts })),
  };
}

const byKey = <Row extends { readonly code?: string; readonly reference?: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => `${a.code}${a.reference}`.localeCompare(`${b.code}${b.reference}`));

describe.each(reports)('%s, written and read back', (_, load, period, plan) => {
  let report: ReportBriefing;
  let wanted: ReturnType<typeof wantedOf>;
  beforeAll(async () => {
    const council = await load();
    report = briefReport(council, assess(council, period), plan, { asKnown: '2026-10-20T09:00:00Z' });
    wanted = wantedOf(council, report);
  });

  it.each([
    ['Word', async () => printedText(await reportDocx(report))],
    ['PDF, by its structure', async () => printedText(await reportPdf(report))],
    ['PDF, by where its words stand', async () => positions(await reportPdf(report))],
  ])('has the same indicators, actions and counts as %s', async (_form, make) => {
    const { period: found, printed, questions } = readReport(await make(), null);
    const read = readOf(printed);
    expect(found).toBe(period);
    expect(byKey(read.indicators)).toEqual(
      byKey(wanted.indicators.map((row) => ({ ...row, status: WORDS[row.status] === undefined ? row.status : WORDS[row.status] }))),
    );
    expect(byKey(read.actions)).toEqual(byKey(wanted.actions));
    expect(read.counts).toEqual(wanted.counts);
    expect(questions.filter(({ id }) => id === 'columns')).toEqual([]);
  });
});
