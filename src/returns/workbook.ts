import type { Council } from '../model/council.ts';
import { InputFault } from '../model/fault.ts';
import { readTables, type Table, type WrittenTable, writeTables } from './tables.ts';
import { WorkbookError } from './xlsx-package.ts';
import { readXlsx } from './xlsx-reader.ts';
import { writeXlsx } from './xlsx-writer.ts';

/**
 * The sheets of an Excel workbook as they were brought. `name` is the file's, for messages about the file itself.
 * @throws InputFault where it is no workbook
 */
export function workbookTables(bytes: Uint8Array, name: string | null = null): readonly Table[] {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const message = name === null ? error.message : `${name}: ${error.message}`;
    throw new InputFault([{ sheet: null, row: null, column: null, value: null, message }]);
  }
}

/**
 * The council that an Excel workbook describes (formats.md, "The workbook"). `name` is the file's, for messages about
 * the file itself.
 * @throws InputFault with all problems at once, by sheet, row and column; or with the one that it is no workbook
 */
export async function readWorkbook(bytes: Uint8Array, name: string | null = null): Promise<Council> {
  return readTables(workbookTables(bytes, name));
}

/** The bytes of a workbook of tables that are already texts; open cells are marked in yellow. */
export function writeWorkbookTables(tables: readonly WrittenTable[]): Uint8Array {
  return writeXlsx(tables);
}

/** A council as an Excel workbook, which reads back as the same council; the same council always gives the same bytes. */
export async function writeWorkbook(council: Council): Promise<Uint8Array> {
  return writeXlsx(writeTables(council));
}
