import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Council } from '../model/council.ts';
import { EnvironmentFault } from '../model/fault.ts';
import { writeFolder, writeFolderTables } from '../returns/folder.ts';
import { readInput } from '../returns/input.ts';
import type { WrittenTable } from '../returns/tables.ts';
import { writeWorkbook, writeWorkbookTables } from '../returns/workbook.ts';

/**
 * The council that a workbook file or a folder of CSV files describes.
 * @throws NotFoundFault where nothing is at the path; InputFault with everything that is wrong with what is there
 */
export function councilAt(path: string): Promise<Council> {
  return readInput(path);
}

function isWorkbook(path: string): boolean {
  return path.toLowerCase().endsWith('.xlsx');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Writes a file, in a folder made for it where there is none.
 * @throws EnvironmentFault where it cannot be written
 */
export async function writeTo(path: string, body: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, body);
  } catch (error) {
    throw new EnvironmentFault(`${path} cannot be written: ${reasonOf(error)}`);
  }
}

async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [name, body] of files) await writeTo(join(folder, name), body);
}

/** Writes a council as a workbook (NAME.xlsx) or as a folder of CSV files (any other path). */
export async function writeCouncil(path: string, council: Council): Promise<void> {
  if (isWorkbook(path)) await writeTo(path, await writeWorkbook(council));
  else await writeFiles(path, writeFolder(council));
}

/** The same for sheets that are texts already, with cells that are still open. */
export async function writeTables(path: string, tables: readonly WrittenTable[]): Promise<void> {
  if (isWorkbook(path)) await writeTo(path, writeWorkbookTables(tables));
  else await writeFiles(path, writeFolderTables(tables));
}
