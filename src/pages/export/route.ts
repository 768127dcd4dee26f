import { Hono } from 'hono';
import { councilWorkbook } from '../../tasks/workbook.ts';
import { download } from '../frame/download.ts';
import type { CouncilEnv } from '../frame/here.ts';

/** The whole council as the workbook that would bring it back. */
export function exportRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/export.xlsx', async (c) =>
    download(c, await councilWorkbook(c.var.context, c.var.here.standpoint.council)),
  );
}
