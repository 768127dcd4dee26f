import { readFile } from 'node:fs/promises';
import { NotFoundFault } from '../model/fault.ts';
import { decodeText } from '../returns/encoding.ts';

/**
 * The text of a file, in any encoding that spreadsheets and word processors save text in.
 * @throws NotFoundFault where none can be read at the path
 */
export async function textAt(path: string): Promise<string> {
  try {
    return decodeText(await readFile(path));
  } catch (error) {
    throw new NotFoundFault(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
