import ExcelJS from 'exceljs';
import type { DashboardBriefing, ReportBriefing, ReportWords, Subject } from '../briefing/types.ts';
import { PRINT } from '../charts/palette.ts';
import { decimalsOf } from '../model/decimal.ts';
import { reportSheets } from './report-sheets.ts';
import { type Cell, type Column, dashboardSheets, type FigureCell, type Sheet } from './sheets.ts';

const FONT = { name: 'Calibri', size: 11 } as const;
const INK = { argb: `FF${PRINT.ink.slice(1)}` };
const RULE = { style: 'thin', color: { argb: `FF${PRINT['rule-2'].slice(1)}` } } as const;
/** Columns this wide hold sentences and wrap. */
const PROSE = 18;
/** In points, of 11 point Calibri. */
const LINE_HEIGHT = 15;
/** Excel's highest row is 409 points. */
const MOST_LINES = 27;
const A4 = 9;
/** Excel's longest name of a sheet. */
const LONGEST_NAME = 31;

/** A name that Excel takes: without its forbidden signs, not too long, cut at a word. */
function sheetName(name: string): string {
  const plain = name
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  if (plain.length <= LONGEST_NAME) return plain;
  const cut = plain.slice(0, LONGEST_NAME + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trim();
}

/** The same names, each once: Excel opens no workbook with two sheets of a name, whatever their capitals. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = sheetName(name);
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${sheetName(name).slice(0, LONGEST_NAME - 4)} ${number}`;
    taken.add(own.toLowerCase());
    return own;
  });
}

/** Digits and sign as the figure is shown. A percentage is 77.09 with a sign after it, never 0.7709. */
function numberFormat({ value, unit }: FigureCell): string {
  const digits = decimalsOf(value ?? '0');
  return `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}${unit === '%' ? '"%"' : ''}`;
}

/** A number where there is one, else the sign that is shown; text is text, whatever it begins with. */
function cellValue(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'string') return cell;
  return cell.value === null ? cell.text : Number(cell.value);
}

/** Lines that the longest text of a row takes. Not every program finds the height of a row by itself. */
function linesOf(row: readonly Cell[], columns: readonly Column[]): number {
  const lines = row.map((cell, at) => {
    const width = columns[at]?.width ?? 0;
    if (typeof cell !== 'string' || width < PROSE) return 1;
    return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  return Math.min(MOST_LINES, Math.max(...lines));
}

function isFigure(cell: Cell | undefined): cell is FigureCell {
  return typeof cell === 'object' && cell !== null;
}

interface Frame {
  readonly title: string;
  readonly subject: Subject;
  readonly words: ReportWords;
}

/** An ampersand in a running head begins a code of Excel's. */
function running(text: string): string {
  return text.replaceAll('&', '&&');
}

function addSheet(workbook: ExcelJS.Workbook, name: string, sheet: Sheet, { title, subject, words }: Frame): void {
  const [before, between, after] = words.page;
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
    headerFooter: {
      oddHeader: `&L${running(title)}&R${running(subject.organisation)}`,
      oddFooter: `&L${running(words.asKnown)}&R${running(before)}&P${running(between)}&N${running(after)}`,
    },
  });
  worksheet.columns = sheet.columns.map(({ width }, at) => ({
    width,
    style: {
      font: { ...FONT, color: INK },
      alignment: { vertical: 'top', wrapText: width >= PROSE, horizontal: sheet.rows.some((row) => isFigure(row[at])) ? 'right' : 'left' },
    },
  }));
  const head = worksheet.addRow(sheet.columns.map((column) => column.head));
  head.font = { ...FONT, bold: true, color: INK };
  head.eachCell((cell) => {
    cell.border = { bottom: { style: 'medium', color: INK } };
    cell.alignment = { ...cell.alignment, vertical: 'bottom', wrapText: true };
  });
  for (const row of sheet.rows) {
    const added = worksheet.addRow(row.map(cellValue));
    added.height = LINE_HEIGHT * linesOf(row, sheet.columns);
    added.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.border = { bottom: RULE };
      const figure = row[column - 1];
      if (isFigure(figure) && figure.value !== null) cell.numFmt = numberFormat(figure);
    });
  }
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rows.length + 1, column: sheet.columns.length } };
}

async function workbookOf(frame: Frame, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const known = new Date(frame.subject.asKnown);
  Object.assign(workbook, {
    title: frame.title,
    subject: frame.subject.periodName,
    creator: frame.subject.organisation,
    lastModifiedBy: frame.subject.organisation,
    company: frame.subject.organisation,
    created: known,
    modified: known,
  });
  const names = sheetNames(sheets.map(({ name }) => name));
  sheets.forEach((sheet, at) => {
    addSheet(workbook, names[at] ?? sheet.name, sheet, frame);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The report as a workbook, a sheet a table, numbers as numbers and no formulas. */
export function reportXlsx(briefing: ReportBriefing): Promise<Uint8Array> {
  return workbookOf(briefing, reportSheets(briefing));
}

/** A dashboard as a workbook. */
export function dashboardXlsx(briefing: DashboardBriefing): Promise<Uint8Array> {
  return workbookOf(briefing, dashboardSheets(briefing));
}
