import { briefReport } from '../briefing/report.ts';
import type { ReportBriefing } from '../briefing/types.ts';
import { assess } from '../judgement/judge.ts';
import { seriesOf } from '../judgement/series.ts';
import type { Council } from '../model/council.ts';
import type { Context } from './context.ts';
import { correctionsAt } from './corrections.ts';
import { periodNamed } from './periodNamed.ts';
import { planNamed } from './plan.ts';
import { judgedCouncil, type Reading } from './reading.ts';

/**
 * The report on one plan for the period, as data.
 * @throws NotFoundFault where the council has no such plan
 */
export async function report(context: Context, reading: Reading, plan: string): Promise<ReportBriefing> {
  planNamed(reading.frame, plan);
  const judged = await judgedCouncil(context, reading);
  const { council, assessment, series } = judged;
  const options = { asKnown: reading.standpoint.asKnown, series, ...(await correctionsAt(context, reading, judged)) };
  return briefReport(council, assessment, plan, options);
}

/** The reports that a council can give for the period: one for each plan that something is planned or measured under. */
export async function reports(context: Context, reading: Reading): Promise<readonly ReportBriefing[]> {
  const judged = await judgedCouncil(context, reading);
  const { council, assessment, series } = judged;
  const options = { asKnown: reading.standpoint.asKnown, series, ...(await correctionsAt(context, reading, judged)) };
  return council.plans
    .map(({ code }) => briefReport(council, assessment, code, options))
    .filter(({ tally, actionsTotal }) => tally.all + actionsTotal > 0);
}

/**
 * The same for a council that is in no store.
 * @param asKnown the instant as which it is known, ISO 8601
 * @throws NotFoundFault where the council has no such plan; UsageFault for a period that is none
 */
export function reportOf(council: Council, period: string, plan: string, asKnown: string): ReportBriefing {
  planNamed(council, plan);
  const series = seriesOf(council);
  const { text } = periodNamed(period, council.organisation.yearStarts);
  return briefReport(council, assess(council, text, series), plan, { asKnown, series });
}
