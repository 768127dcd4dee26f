import { writeFile } from 'node:fs/promises';
import { writeFolder } from '../../src/returns/folder.ts';
import { kentCouncil } from './council.ts';

/** `node examples/kent/generate.ts` writes the folder's CSV files anew; the same source always gives the same bytes. */
for (const [name, bytes] of writeFolder(kentCouncil())) await writeFile(new URL(name, import.meta.url), bytes);
