import { beforeAll, describe, expect, it } from 'vitest';
import { briefReport } from '../../src/briefing/report.ts';
import type { ReportBriefing } from '../../src/briefing/types.ts';
import { reportDocx } from '../../src/documents/docx.ts';
import { reportPdf } from '../../src/documents/pdf.ts';
import { assess } from '../../src/judgement/judge.ts';
import { readReport } from '../../src/returns/report/read.ts';
import { printedText } from '../../src/tasks/printedText.ts';
import { vale } from '../served.ts';

/** A council that calls red, amber and green otherwise: what the reader knows it takes, of what it does not it asks, once a word. */
describe("a report in a council's own words for statuses", () => {
  let report: ReportBriefing;
  beforeAll(async () => {
    const council = await vale();
    const look = { colour: null, logo: null, words: { red: 'Behind', amber: 'Close', green: 'On target' } };
    const named = { ...council, organisation: { ...council.organisation, look } };
    report = briefReport(named, assess(named, '2013-14 Q2'), 'SS', { asKnown: '2026-10-20T09:00:00Z' });
  });

  it.each([
    ['PDF', async () => printedText(await reportPdf(report))],
    ['Word', async () => printedText(await reportDocx(report))],
  ])('is read back from %s', async (_format, make) => {
    const { printed, questions } = readReport(await make(), null);
    expect(questions.filter(({ id }) => id.startsWith('word ')).map(({ id }) => id)).toEqual(['word Behind', 'word Close']);
    const rows = report.outcomes.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators));
    const onTarget = rows.filter(({ status }) => status.word === 'On target').length;
    expect(onTarget).toBeGreaterThan(30);
    expect(printed.indicators.filter(({ status }) => status === 'green')).toHaveLength(onTarget);
  });
});
