import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Council } from '../model/council.ts';
import { InputFault, NotFoundFault } from '../model/fault.ts';
import { folderTables } from './folder.ts';
import { readTables, type Table } from './tables.ts';
import { workbookTables } from './workbook.ts';

/** The files that input is read from. */
export interface Disk {
  /** what stands at a path, and its size in bytes; null where nothing does */
  look(path: string): Promise<{ readonly folder: boolean; readonly size: number } | null>;
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
}

const realDisk: Disk = {
  async look(path) {
    try {
      const found = await stat(path);
      return { folder: found.isDirectory(), size: found.size };
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
      throw error;
    }
  },
  list: (folder) => readdir(folder),
  read: (path) => readFile(path),
};

const LARGEST_FILE = 200_000_000;

function fileProblem(message: string): InputFault {
  return new InputFault([{ sheet: null, row: null, column: null, value: null, message }]);
}

async function bytesOf(path: string, size: number, disk: Disk): Promise<Uint8Array> {
  if (size > LARGEST_FILE)
    throw fileProblem(`${path} has ${Math.ceil(size / 1_000_000)} MB: expected at most ${LARGEST_FILE / 1_000_000} MB`);
  return disk.read(path);
}

async function readFiles(folder: string, disk: Disk): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of await disk.list(folder)) {
    const path = join(folder, name);
    const found = await disk.look(path);
    const relevant = name.toLowerCase().endsWith('.csv');
    if (found !== null && !found.folder) files.set(name, relevant ? await bytesOf(path, found.size, disk) : new Uint8Array());
  }
  return files;
}

/**
 * The sheets of a workbook file or a folder of CSV files as they were brought.
 * @throws NotFoundFault when nothing stands at the path
 * @throws InputFault where what stands there has no sheets
 */
export async function inputTables(path: string, disk: Disk = realDisk): Promise<readonly Table[]> {
  const found = await disk.look(path);
  if (found === null) throw new NotFoundFault(`there is no file or folder ${path}`);
  if (found.folder) return folderTables(await readFiles(path, disk));
  if (path.toLowerCase().endsWith('.csv'))
    throw fileProblem(`${path} is one CSV file: expected the folder that holds all of them, or a workbook`);
  return workbookTables(await bytesOf(path, found.size, disk), path);
}

/**
 * The council that a workbook file or a folder of CSV files describes.
 * @throws NotFoundFault when nothing stands at the path
 * @throws InputFault with all problems of what stands there
 */
export async function readInput(path: string, disk: Disk = realDisk): Promise<Council> {
  return readTables(await inputTables(path, disk));
}
