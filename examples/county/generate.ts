import { writeFile } from 'node:fs/promises';
import { writeWorkbook } from '../../src/returns/workbook.ts';
import { countyCouncil } from './council.ts';

/** `node examples/county/generate.ts` writes county.xlsx anew; the same source always gives the same bytes. */
await writeFile(new URL('county.xlsx', import.meta.url), await writeWorkbook(countyCouncil()));
