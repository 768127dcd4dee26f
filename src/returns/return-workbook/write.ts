import ExcelJS from 'exceljs';
import { type DecimalText, isDecimal } from '../../model/decimal.ts';
import type { EntryTexts, ItemKey } from '../../model/entry.ts';
import { formatFor } from '../number-format.ts';
import {
  cellText,
  type Given,
  KEY_HEADING,
  keyText,
  type OwnColumn,
  RETURN_SHEETS,
  type ReturnSheet,
  wordFor,
  wordsOf,
} from './columns.ts';
import { givenDigest, type MadeFor, STAMP_SHEET, stampCells } from './stamp.ts';

/* With exceljs, because what makes the workbook safe to fill (locks, lists, warnings) is what that library writes. */

/** One return as a row of the workbook. */
export interface WorkbookItem {
  readonly key: ItemKey;
  readonly version: number;
  readonly given: Readonly<Record<Given, string>>;
  readonly texts: EntryTexts;
  /** the figure is worked out from a numerator and a denominator */
  readonly counted: boolean;
  /** what a figure can be at least and at most; null where nothing says so */
  readonly lowest: DecimalText | null;
  readonly highest: DecimalText | null;
}

export interface ReturnWorkbook extends MadeFor {
  /** "Quarter 2, 2026-27" */
  readonly title: string;
  /** what to do, a paragraph a line */
  readonly howTo: readonly string[];
  readonly items: readonly WorkbookItem[];
}

const FONT = { name: 'Calibri', size: 11 } as const;
const QUIET = { argb: 'FF45515C' };
const RULE = { style: 'thin', color: { argb: 'FFCDC6B9' } } as const;
const HEAVY = { style: 'medium', color: { argb: 'FF17212B' } } as const;
const HERS = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF9E0' } } as const;
const A4 = 9;
/** In inches: the sheets are wide. */
const NARROW = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } as const;
const TEXT_FORMAT = '@';
const DAY_FORMAT = 'd mmm yyyy';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PROSE = 18;
/** In points, of 11 point Calibri. */
const LINE_HEIGHT = 15;
const LEAST_LINES = 3;
/** Excel's highest row is 409 points. */
const MOST_LINES = 27;
/** Wider than any figure; a cell must be compared with something. */
const FURTHEST = 1e15;

/** Whether a field of a return can be filled: counts where there are counts, else the figure. What is said already always. */
function isHers({ counted, texts }: WorkbookItem, { field }: OwnColumn): boolean {
  if (texts[field] !== '') return true;
  if (field === 'value') return !counted;
  return field === 'numerator' || field === 'denominator' ? counted : true;
}

/** A text as its cell has it: figures and days as such where a spreadsheet keeps them exactly, all else as text. */
function fill(cell: ExcelJS.Cell, { field, form }: OwnColumn, text: string): void {
  const plain = cellText(text);
  const format = form === 'figure' && isDecimal(plain) ? formatFor(plain) : null;
  if (format !== null) {
    cell.value = Number(plain);
    cell.numFmt = format;
  } else if (form === 'day' && DAY.test(plain)) {
    cell.value = new Date(`${plain}T00:00:00Z`);
    cell.numFmt = DAY_FORMAT;
  } else if (plain !== '') {
    cell.value = wordFor(field, plain);
    cell.numFmt = TEXT_FORMAT;
  } else if (form === 'day') cell.numFmt = DAY_FORMAT;
  else if (form !== 'figure') cell.numFmt = TEXT_FORMAT;
}

function bounds(
  { field }: OwnColumn,
  { lowest, highest }: WorkbookItem,
): { readonly least: number; readonly most: number; readonly said: string } {
  if (field === 'percent') return { least: 0, most: 100, said: 'Expected a number from 0 to 100.' };
  if (field === 'value') {
    const [least, most] = [Number(lowest ?? -FURTHEST), Number(highest ?? FURTHEST)];
    const range = lowest !== null && highest !== null ? `from ${lowest} to ${highest}` : lowest !== null ? `of ${lowest} or more` : null;
    const said = range ?? (highest !== null ? `of ${highest} or less` : null);
    return { least, most, said: said === null ? 'Expected a number.' : `Expected a number ${said}.` };
  }
  return { least: 0, most: FURTHEST, said: 'Expected a count, 0 or more.' };
}

/** What the cell asks for, as the spreadsheet checks it; the server checks again. */
function validation(column: OwnColumn, item: WorkbookItem): ExcelJS.DataValidation | null {
  const prompt = { allowBlank: true, showInputMessage: true, promptTitle: column.heading, prompt: column.about };
  switch (column.form) {
    case 'figure': {
      const { least, most, said } = bounds(column, item);
      const errorStyle = column.field === 'percent' ? 'stop' : 'warning';
      return {
        type: 'decimal',
        operator: 'between',
        formulae: [least, most],
        ...prompt,
        showErrorMessage: true,
        errorStyle,
        errorTitle: column.heading,
        error: said,
      };
    }
    case 'words': {
      const words = [...wordsOf(column.field).keys()];
      const error = 'Choose one of the list, or leave it empty.';
      return {
        type: 'list',
        formulae: [`"${words.join(',')}"`],
        ...prompt,
        showErrorMessage: true,
        errorStyle: 'stop',
        errorTitle: column.heading,
        error,
      };
    }
    case 'day': {
      const formulae = [new Date(Date.UTC(2000, 0, 1))];
      const error = 'Expected a day such as 31 March 2027.';
      return {
        type: 'date',
        operator: 'greaterThan',
        formulae,
        ...prompt,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: column.heading,
        error,
      };
    }
    case 'prose':
      return null;
  }
}

/** Lines that the longest text of a row takes. Not every program finds the height of a row by itself. */
function heightOf(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.95))), 0),
  );
  return LINE_HEIGHT * Math.min(MOST_LINES, Math.max(LEAST_LINES, ...lines));
}

function givenTexts({ given }: ReturnSheet, item: WorkbookItem): string[] {
  return given.map((column) => cellText(item.given[column.given]));
}

/** An ampersand in a running head begins a code of Excel's. */
function running(text: string): string {
  return text.replaceAll('&', '&&');
}

function addRow(worksheet: ExcelJS.Worksheet, sheet: ReturnSheet, item: WorkbookItem): void {
  const { given, own } = sheet;
  const told = givenTexts(sheet, item);
  const row = worksheet.addRow([keyText(item.key), ...told]);
  row.getCell(1).numFmt = TEXT_FORMAT;
  for (const [index] of given.entries()) {
    const cell = row.getCell(index + 2);
    cell.numFmt = TEXT_FORMAT;
    cell.font = { ...FONT, color: QUIET };
    cell.border = { bottom: RULE };
  }
  for (const [index, column] of own.entries()) {
    const cell = row.getCell(given.length + 2 + index);
    cell.border = { bottom: RULE };
    fill(cell, column, item.texts[column.field]);
    cell.alignment = { vertical: 'top', wrapText: column.width >= PROSE, horizontal: column.form === 'figure' ? 'right' : 'left' };
    if (!isHers(item, column)) continue;
    cell.border = { top: RULE, bottom: RULE, left: RULE, right: RULE };
    cell.protection = { locked: false };
    cell.fill = HERS;
    const rule = validation(column, item);
    if (rule !== null) cell.dataValidation = rule;
  }
  row.height = heightOf([
    ...given.map(({ width }, index) => ({ width, text: told[index] ?? '' })),
    ...own.map(({ width, field }) => ({ width, text: item.texts[field] })),
  ]);
}

/** No password: the lock keeps slips out, and whoever must may take it off. */
const LOCKED: Partial<ExcelJS.WorksheetProtection> = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
};

async function addSheet(workbook: ExcelJS.Workbook, sheet: ReturnSheet, { items, title, person, council }: ReturnWorkbook): Promise<void> {
  const { given, own, name } = sheet;
  const frozen = given.findIndex((column) => column.given === 'title') + 2;
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1, xSplit: frozen }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: NARROW,
    },
    headerFooter: { oddHeader: `&L${running(title)}&R${running(council)}`, oddFooter: `&L${running(person)}&R&P of &N` },
  });
  worksheet.columns = [
    { width: 10, hidden: true },
    ...[...given, ...own].map(({ width }) => ({
      width,
      style: { font: FONT, alignment: { vertical: 'top' as const, wrapText: true, horizontal: 'left' as const } },
    })),
  ];
  const head = worksheet.addRow([KEY_HEADING, ...given.map(({ heading }) => heading), ...own.map(({ heading }) => heading)]);
  head.eachCell((cell) => {
    cell.font = { ...FONT, bold: true };
    cell.border = { bottom: HEAVY };
    cell.alignment = { vertical: 'bottom', wrapText: true };
  });
  for (const [index, { form }] of own.entries())
    if (form === 'figure') head.getCell(given.length + 2 + index).alignment = { vertical: 'bottom', wrapText: true, horizontal: 'right' };
  for (const item of items) if (item.key.kind === sheet.kind) addRow(worksheet, sheet, item);
  await worksheet.protect('', LOCKED);
}

const HOW_TO_WIDTH = 80;

async function addHowTo(workbook: ExcelJS.Workbook, { title, howTo }: ReturnWorkbook): Promise<void> {
  const worksheet = workbook.addWorksheet('How to', {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: A4, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  worksheet.columns = [{ width: HOW_TO_WIDTH, style: { font: FONT, alignment: { vertical: 'top', wrapText: true } } }];
  const head = worksheet.addRow([title]);
  head.font = { ...FONT, size: 16, bold: true };
  head.height = 2 * LINE_HEIGHT;
  for (const line of howTo) {
    const row = worksheet.addRow([line]);
    row.height = LINE_HEIGHT * (Math.ceil(line.length / HOW_TO_WIDTH) + 0.6);
  }
  await worksheet.protect('', LOCKED);
}

async function addStamp(workbook: ExcelJS.Workbook, made: ReturnWorkbook): Promise<void> {
  const worksheet = workbook.addWorksheet(STAMP_SHEET, { state: 'veryHidden' });
  const rows = made.items.map((item) => {
    const sheet = RETURN_SHEETS.find(({ kind }) => kind === item.key.kind);
    const own = sheet?.own.filter((column) => isHers(item, column)) ?? [];
    const given = givenDigest(sheet === undefined ? [] : givenTexts(sheet, item));
    return { ...item, given, open: new Set(own.map(({ field }) => field)) };
  });
  for (const cells of stampCells({ ...made, rows })) {
    worksheet.addRow([...cells]).eachCell((cell) => {
      cell.numFmt = TEXT_FORMAT;
    });
  }
  await worksheet.protect('', {});
}

/**
 * A person's return as a workbook: her cells open, all others locked, lists and warnings where Excel can check, and a
 * hidden stamp of what it was made from. What looks like a formula is a text, in a cell that keeps it one.
 */
export async function writeReturnWorkbook(made: ReturnWorkbook): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const at = new Date(made.at);
  Object.assign(workbook, {
    title: made.title,
    creator: made.council,
    lastModifiedBy: made.council,
    company: made.council,
    created: at,
    modified: at,
  });
  for (const sheet of RETURN_SHEETS) if (made.items.some(({ key }) => key.kind === sheet.kind)) await addSheet(workbook, sheet, made);
  await addHowTo(workbook, made);
  await addStamp(workbook, made);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
