import Papa from 'papaparse';
import type { Council } from '../model/council.ts';
import { InputFault } from '../model/fault.ts';
import { disarmed, rearmed } from '../model/formula.ts';
import type { Problem } from '../model/problem.ts';
import { choice } from './cells.ts';
import { decodeText } from './encoding.ts';
import { SHEET_NAMES } from './sheets.ts';
import { readTables, sheetNamed, type Table, type WrittenTable, writeTables } from './tables.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** The mark that the heading row has most of; headings themselves have none. */
function delimiterOf(text: string): string {
  const lineEnd = text.indexOf('\n');
  const line = lineEnd < 0 ? text : text.slice(0, lineEnd);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function quoteProblems(name: string, errors: readonly Papa.ParseError[]): Problem[] {
  return errors
    .filter((error) => error.type === 'Quotes')
    .map((error) => ({
      sheet: name,
      row: error.row === undefined ? null : error.row + 1,
      column: null,
      value: null,
      message: 'has a quotation mark that is not closed, or text after a closed one: expected quoted cells as RFC 4180 has them',
    }));
}

function parseCsv(name: string, bytes: Uint8Array, problems: Problem[]): Table {
  const raw = decodeText(bytes);
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: '\n',
    header: false,
    skipEmptyLines: false,
  });
  problems.push(...quoteProblems(name, errors));
  if (text.includes("'")) {
    for (const cells of data) for (const [index, cell] of cells.entries()) cells[index] = rearmed(cell);
  }
  return { name, rows: data };
}

function stemOf(path: string): { readonly stem: string; readonly extension: string } {
  const name = path.split(/[/\\]/).at(-1) ?? path;
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? { stem: name, extension: '' } : { stem: name.slice(0, dot), extension: name.slice(dot + 1).toLowerCase() };
}

/** The files that are sheets. Files of other kinds lie beside them freely, unless they bear the name of a sheet. */
function csvFiles(files: ReadonlyMap<string, Uint8Array>, problems: Problem[]): readonly (readonly [string, Uint8Array])[] {
  const found: [string, Uint8Array][] = [];
  for (const [path, bytes] of files) {
    const { stem, extension } = stemOf(path);
    if (stem.startsWith('.') || stem.startsWith('~$')) continue;
    const sheet = sheetNamed(stem);
    if (extension === 'csv') found.push([sheet ?? stem, bytes]);
    else if (sheet !== null) {
      problems.push({ sheet, row: null, column: null, value: path, message: `is not a CSV file: expected ${sheet}.csv` });
    }
  }
  return found;
}

/**
 * The sheets of a folder of CSV files as they were brought, by file name. Any of the usual encodings and delimiters is read.
 * @throws InputFault where it has none, or one that is no CSV
 */
export function folderTables(files: ReadonlyMap<string, Uint8Array>): readonly Table[] {
  const problems: Problem[] = [];
  const tables = csvFiles(files, problems).map(([name, bytes]) => parseCsv(name, bytes, problems));
  if (tables.length === 0 && problems.length === 0) {
    const message = `the folder has no CSV file: expected organisation.csv and others of ${choice(SHEET_NAMES)}`;
    throw new InputFault([{ sheet: null, row: null, column: null, value: null, message }]);
  }
  if (problems.length > 0) throw new InputFault(problems);
  return tables;
}

/**
 * The council that a folder of CSV files describes: `organisation.csv`, `plans.csv` … as formats.md has them.
 * @throws InputFault with all problems at once
 */
export function readFolder(files: ReadonlyMap<string, Uint8Array>): Council {
  return readTables(folderTables(files));
}

function csvOf(table: WrittenTable): string {
  const rows = table.rows.map((cells) => cells.map((text, index) => (table.columns[index]?.form === 'number' ? text : disarmed(text))));
  return `${Papa.unparse([[...table.headings], ...rows], { newline: '\r\n' })}\r\n`;
}

/** The files of tables that are already texts; open cells are empty and cannot be marked. */
export function writeFolderTables(tables: readonly WrittenTable[]): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(tables.map((table) => [`${table.name}.csv`, encoder.encode(csvOf(table))]));
}

/** A council as a folder of CSV files (UTF-8, RFC 4180), by file name; the same council always gives the same bytes. */
export function writeFolder(council: Council): Map<string, Uint8Array> {
  return writeFolderTables(writeTables(council));
}
