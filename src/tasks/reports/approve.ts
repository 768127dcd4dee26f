import type { ReportChanges } from '../../briefing/reportPartTypes.ts';
import type { Context } from '../context.ts';
import { noSuch, permitAnywhere } from '../permit.ts';
import type { Taken } from './reportTypes.ts';

/** Approves a checked report. @param seen the report's version that she saw */
export async function approveReport(context: Context, organisation: string, _code: string, _seen: number): Promise<Taken> {
  permitAnywhere(context, organisation, 'approve-report');
  throw noSuch(organisation);
}

/** Sends a checked or approved report back to its writers, with the reason. */
export async function sendReportBack(
  context: Context,
  organisation: string,
  _code: string,
  _seen: number,
  _reason: string,
): Promise<Taken> {
  permitAnywhere(context, organisation, 'approve-report');
  throw noSuch(organisation);
}

/** What the report says otherwise than when it was issued last; null where it never was. @throws as `readReport` */
export async function changesSince(context: Context, organisation: string, _code: string): Promise<ReportChanges | null> {
  permitAnywhere(context, organisation, 'see-drafts');
  throw noSuch(organisation);
}
