import { breakdownFile, briefBreakdown } from '../briefing/breakdown.ts';
import type { BreakdownBriefing } from '../briefing/types.ts';
import type { Context } from './context.ts';
import { listDocument, type TakenAway } from './document.ts';
import { type Reading, wholeIndicator } from './reading.ts';

/** Which dimension of a breakdown is asked for; null for the first that the indicator has. */
export type By = string | null;

/**
 * One indicator by area, team or age band, in the period.
 * @throws NotFoundFault where the council has no such indicator; UsageFault for a dimension that it is not broken down by
 */
export async function breakdown(context: Context, reading: Reading, code: string, by: By): Promise<BreakdownBriefing> {
  const council = await wholeIndicator(context, reading, code);
  return briefBreakdown(council, reading.period.text, code, { asKnown: reading.standpoint.asKnown, by });
}

/**
 * Its figures in all periods up to that one, as CSV; what a page withholds, the file does.
 * @throws as `breakdown`
 */
export async function breakdownCsv(context: Context, reading: Reading, code: string, by: By): Promise<TakenAway> {
  const council = await wholeIndicator(context, reading, code);
  const file = breakdownFile(council, reading.period.text, code, { asKnown: reading.standpoint.asKnown, by });
  return listDocument([reading.standpoint.name, code, 'by', file.by], file.heads, file.rows);
}
