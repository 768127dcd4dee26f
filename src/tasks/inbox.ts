import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Council } from '../model/council.ts';
import { InputFault, NotFoundFault } from '../model/fault.ts';
import { folderTables } from '../returns/folder.ts';
import { workbookTables } from '../returns/workbook.ts';
import { councilBrought } from './bringing.ts';
import type { Context } from './context.ts';

/** Where uploads wait between their preview and the word to import them; nothing of them is in the store yet. */
export interface Inbox {
  readonly folder: string;
  /** milliseconds since 1970 */
  readonly now: () => number;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function inboxIn(folder: string, now: () => number = () => Temporal.Now.instant().epochMilliseconds): Inbox {
  return { folder, now };
}

const KEPT_FOR = 2 * 60 * 60 * 1000;
const TOKEN = /^[0-9a-f-]{36}$/;

async function removeOld({ folder, now }: Inbox): Promise<void> {
  for (const token of await readdir(folder)) {
    const place = join(folder, token);
    // Another upload may be clearing up at the same time.
    const found = await stat(place).catch(() => null);
    if (found !== null && now() - found.mtimeMs > KEPT_FOR) await rm(place, { recursive: true, force: true });
  }
}

/**
 * The council that uploaded files describe: one workbook, or the CSV files of a folder.
 * @throws InputFault with everything that is wrong with them
 */
export async function readUpload(context: Context, files: readonly UploadedFile[]): Promise<Council> {
  const [first] = files;
  if (first === undefined) {
    throw new InputFault([
      { sheet: null, row: null, column: null, value: null, message: 'No file was chosen: expected a workbook or CSV files' },
    ]);
  }
  const names = files.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputFault([{ sheet: null, row: null, column: null, value: twice, message: 'was chosen twice: expected each file once' }]);
  }
  const isCsv = ({ name }: UploadedFile) => name.toLowerCase().endsWith('.csv');
  if (files.length === 1 && !isCsv(first)) return councilBrought(context, workbookTables(first.bytes, first.name));
  if (!files.some(({ name }) => name.toLowerCase().endsWith('.xlsx')))
    return councilBrought(context, folderTables(new Map(files.map(({ name, bytes }) => [name, bytes]))));
  throw new InputFault([
    {
      sheet: null,
      row: null,
      column: null,
      value: names.join(', '),
      message: 'are a workbook with other files: expected one workbook, or CSV files alone',
    },
  ]);
}

/** Written last, so that an upload of which it is not there was never received. */
const NAMES = 'names';

/**
 * Lays files in the inbox; gives the token under which they are found again for two hours. They lie there under their
 * numbers: a name that somebody sends is no path here, whatever it is.
 */
export async function receive(inbox: Inbox, files: readonly UploadedFile[]): Promise<string> {
  await mkdir(inbox.folder, { recursive: true });
  await removeOld(inbox);
  const token = randomUUID();
  const place = join(inbox.folder, token);
  await mkdir(place);
  await Promise.all(files.map(({ bytes }, index) => writeFile(join(place, String(index)), bytes)));
  await writeFile(join(place, NAMES), files.map(({ name }) => name.replace(/\s+/g, ' ')).join('\n'));
  return token;
}

/** @throws NotFoundFault for a token unknown or too old */
export async function received({ folder, now }: Inbox, token: string): Promise<readonly UploadedFile[]> {
  const place = join(folder, token);
  const found = TOKEN.test(token) ? await stat(join(place, NAMES)).catch(() => null) : null;
  if (found === null || now() - found.mtimeMs > KEPT_FOR) {
    throw new NotFoundFault(
      'This upload is no longer here: it was imported, or waited for more than two hours. Please choose the file again',
    );
  }
  const names = (await readFile(join(place, NAMES), 'utf8')).split('\n');
  return Promise.all(names.map(async (name, index) => ({ name, bytes: await readFile(join(place, String(index))) })));
}

export async function discard({ folder }: Inbox, token: string): Promise<void> {
  if (TOKEN.test(token)) await rm(join(folder, token), { recursive: true, force: true });
}
