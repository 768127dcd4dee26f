import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { madeUpDashboard, madeUpReport } from '../../test/report-fixture.ts';
import { dashboardXlsx, reportXlsx } from './xlsx.ts';

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

function headsOf(sheet: ExcelJS.Worksheet | undefined): string[] {
  return Array.from({ length: sheet?.columnCount ?? 0 }, (_, at) => String(sheet?.getRow(1).getCell(at + 1).value));
}

/** The cell under a head in the row whose reference is given. */
function cellOf(sheet: ExcelJS.Worksheet | undefined, reference: string, head: string): ExcelJS.Cell | undefined {
  const heads = headsOf(sheet);
  const rows = sheet?.getRows(2, sheet.rowCount - 1) ?? [];
  const row = rows.find((each) => each.getCell(heads.indexOf('Reference') + 1).value === reference);
  return row?.getCell(heads.indexOf(head) + 1);
}

describe('the workbook of a report', () => {
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    workbook = await opened(await reportXlsx(madeUpReport()));
  });

  test('has a sheet for each table, named as Excel allows', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Overview',
      'Number',
      'Actions',
      'Indicators',
      'How slipped actions are brought',
      'Key',
    ]);
  });

  test('keeps figures as numbers with the digits and the sign that are shown', () => {
    const indicators = workbook.getWorksheet('Indicators');
    const judged = cellOf(indicators, 'SS01/M02Q', 'Actual');
    expect([judged?.value, judged?.numFmt]).toEqual([77.47, '#,##0.00"%"']);
    expect([cellOf(indicators, 'SCC001aiiiQ', 'Actual')?.value, cellOf(indicators, 'SCC001aiiiQ', 'Actual')?.numFmt]).toEqual([
      21538,
      '#,##0',
    ]);
    expect(cellOf(workbook.getWorksheet('Actions'), 'SS01/A001', '% complete')?.value).toBe(15);
  });

  test('shows a figure that is not there as a dash, with the reason beside it', () => {
    const indicators = workbook.getWorksheet('Indicators');
    expect(cellOf(indicators, 'SS05/M04Q', 'Actual')?.value).toBe('–');
    expect(cellOf(indicators, 'SS05/M04Q', 'Status')?.value).toBe('Not judged');
    expect(cellOf(indicators, 'SS05/M04Q', 'Status: Reason')?.value).toBe('no data received');
    expect(cellOf(indicators, 'SS01/M02Q', 'Overridden')?.value).toBe('stated green, judged amber');
  });

  test('holds no formulas, and text that begins with = as text', () => {
    const formulas: string[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cell.formula && formulas.push(cell.address))));
    expect(formulas).toEqual([]);
    expect(cellOf(workbook.getWorksheet('Actions'), 'SS06/A002', 'Title')).toMatchObject({
      value: '=HYPERLINK("x")',
      type: ExcelJS.ValueType.String,
    });
  });

  test('freezes and filters the heads, and prints across the page with the heads on each', () => {
    workbook.eachSheet((sheet) => {
      expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
      expect(sheet.autoFilter).toBeTruthy();
      expect(sheet.pageSetup).toMatchObject({
        orientation: 'landscape',
        fitToWidth: 1,
        fitToHeight: 0,
        paperSize: 9,
        printTitlesRow: '1:1',
      });
    });
  });

  test('says its title, its council and the date of its figures', () => {
    expect(workbook.title).toBe('Social services: quarter 2, 2013-14');
    expect(workbook.creator).toBe('Aldermere Council');
    expect(workbook.created.toISOString()).toBe('2013-11-09T09:00:00.000Z');
  });
});

test('the workbook of a dashboard names the latest month and each section', async () => {
  const sheet = (await opened(await dashboardXlsx(madeUpDashboard()))).getWorksheet('Indicators');
  expect(headsOf(sheet)).toContain('Sep 2013');
  expect(sheet?.getRow(8).getCell(1).value).toBe('Assessment & review');
  expect(sheet?.rowCount).toBe(1 + 54);
});
