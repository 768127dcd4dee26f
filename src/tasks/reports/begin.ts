import type { Context } from '../context.ts';
import { noSuch, permitAnywhere } from '../permit.ts';
import type { BegunReport, ReportToBegin } from './reportTypes.ts';

/** Begins a report of a template for a period. @throws NotFoundFault where she may not write reports */
export async function beginReport(context: Context, organisation: string, _asked: ReportToBegin): Promise<BegunReport> {
  permitAnywhere(context, organisation, 'write-report');
  throw noSuch(organisation);
}
