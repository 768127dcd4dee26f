import { writeWorkbook } from '../returns/workbook.ts';
import type { Context } from './context.ts';
import { exportCouncil } from './councils.ts';
import { fileName, type TakenAway } from './document.ts';

/**
 * Everything that is held of a council, as the workbook that would bring it back.
 * @throws NotFoundFault for a council that the store does not know
 */
export async function councilWorkbook(context: Context, organisation: string): Promise<TakenAway> {
  const council = await exportCouncil(context, organisation);
  return {
    body: new Uint8Array(await writeWorkbook(council)),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: fileName([council.organisation.name], 'xlsx'),
  };
}
