import type { Council } from '../model/council.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { Beside } from '../returns/check.ts';
import { inputTables } from '../returns/input.ts';
import { councilNamed, readTables, type Table } from '../returns/tables.ts';
import { organisationId } from '../store/councils.ts';
import type { Context } from './context.ts';
import { currentFrame } from './councils.ts';

async function heldBeside(context: Context, tables: readonly Table[]): Promise<Beside | null> {
  const name = councilNamed(tables);
  if (name === null || organisationId(name) === '') return null;
  return currentFrame(context, organisationId(name)).catch((error: unknown) => {
    if (error instanceof NotFoundFault) return null;
    throw error;
  });
}

/**
 * The council that the sheets bring. They may name what the store holds of the same council, so that a quarter's figures
 * can be brought alone.
 * @throws InputFault with all problems at once
 */
export async function councilBrought(context: Context, tables: readonly Table[]): Promise<Council> {
  return readTables(tables, await heldBeside(context, tables));
}

/**
 * The same from a workbook file or a folder of CSV files on disk.
 * @throws NotFoundFault when nothing stands at the path; InputFault with all problems of what stands there
 */
export async function councilBroughtFrom(context: Context, path: string): Promise<Council> {
  return councilBrought(context, await inputTables(path));
}
