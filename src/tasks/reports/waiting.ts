import type { Context } from '../context.ts';
import { allowsAnywhere } from '../permit.ts';
import type { ReportWaiting } from './reportTypes.ts';

/** What of written reports waits for the one who asks: sections that name her, reports to approve, reports to issue. */
export async function waitingReports(context: Context, organisation: string): Promise<readonly ReportWaiting[]> {
  if (!allowsAnywhere(context, organisation, 'see-drafts')) return [];
  return [];
}
