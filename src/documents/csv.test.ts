import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { madeUpDashboard, madeUpReport } from '../../test/report-fixture.ts';
import { dashboardCsv, listCsv, reportActionsCsv, reportIndicatorsCsv } from './csv.ts';

function text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function rows(bytes: Uint8Array): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text(bytes), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

test('a report gives one line an indicator and one a listed action, each ended by a carriage return and a line feed', () => {
  const report = madeUpReport();
  expect(rows(reportIndicatorsCsv(report))).toHaveLength(54);
  expect(rows(reportActionsCsv(report))).toHaveLength(50);
  expect(text(reportActionsCsv(report)).match(/(?<!\r)\n/g)).toBeNull();
});

test('a figure is written bare and exact, a missing one as nothing, with its reason', () => {
  const byCode = new Map(rows(reportIndicatorsCsv(madeUpReport())).map((row) => [row['Reference'], row]));
  expect(byCode.get('SS01/M02Q')).toMatchObject({ Actual: '77.47', Status: 'Green', Overridden: 'stated green, judged amber' });
  expect(byCode.get('SCC001aiiiQ')).toMatchObject({ Actual: '21538', Note: 'provisional', Range: '18,000–21,000' });
  expect(byCode.get('SS05/M04Q')).toMatchObject({ Actual: '', 'Status: Reason': 'no data received' });
});

test('text that a spreadsheet would run as a formula gets an apostrophe, a negative figure does not', () => {
  const action = rows(reportActionsCsv(madeUpReport())).find((row) => row['Reference'] === 'SS06/A002');
  expect(action).toMatchObject({ Title: '\'=HYPERLINK("x")', Comment: "'=1+1 is what the system prints", '% complete': '' });
  const dashboard = madeUpDashboard();
  const [section] = dashboard.sections;
  const row = section?.rows[0];
  if (section === undefined || row === undefined) throw new Error('the made-up dashboard has rows');
  for (const [title, wanted] of [
    ['+1', "'+1"],
    ['-1 is a title', "'-1 is a title"],
    ['@home', "'@home"],
    ['\tx', "'\tx"],
    ['＝1+1', "'＝1+1"],
    ['a=b', 'a=b'],
  ] as const) {
    const odd = { ...row, title, actual: { ...row.actual, value: '-3.50', text: '−3.50' } };
    const [written] = rows(dashboardCsv({ ...dashboard, sections: [{ ...section, rows: [odd] }] }));
    expect(written).toMatchObject({ Indicator: wanted, Actual: '-3.50' });
  }
});

test('a negative figure in a list is no formula, a sum that looks like one is', () => {
  expect(text(listCsv(['Change'], [['-3.50'], ['-12'], [null], ['-1+1'], ['-1e3'], ['-']]))).toBe(
    "Change\r\n-3.50\r\n-12\r\n\r\n'-1+1\r\n'-1e3\r\n'-\r\n",
  );
});

test("a head that is a council's own words is kept a text too", () => {
  const [head = ''] = text(dashboardCsv({ ...madeUpDashboard(), latestName: '=1+1' })).split('\r\n');
  expect(head).toContain("'=1+1");
});

test('quotes, commas and line feeds inside a text come back as they were', () => {
  const report = madeUpReport();
  const narrated = 'He said "no", then\nwent on, and on';
  const changed = {
    ...report,
    outcomes: report.outcomes.map((outcome) => ({
      ...outcome,
      objectives: outcome.objectives.map((objective) => ({
        ...objective,
        indicators: objective.indicators.map((row) => ({ ...row, comment: narrated })),
      })),
    })),
  };
  expect(new Set(rows(reportIndicatorsCsv(changed)).map((row) => row['Comment']))).toEqual(new Set([narrated]));
});
