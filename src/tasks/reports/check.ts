import type { Context } from '../context.ts';
import { noSuch, permitAnywhere } from '../permit.ts';
import type { CheckedReport, CheckedText, Taken } from './reportTypes.ts';

/** What stands against the report's figures, what is missing, what is not ready. @throws NotFoundFault where she may not see drafts */
export async function checkReport(context: Context, organisation: string, _code: string): Promise<CheckedReport> {
  permitAnywhere(context, organisation, 'see-drafts');
  throw noSuch(organisation);
}

/** The findings of a section's text as it is typed; nothing is kept. */
export async function findingsOf(
  context: Context,
  organisation: string,
  _code: string,
  _section: string,
  _text: string,
): Promise<CheckedText> {
  permitAnywhere(context, organisation, 'see-drafts');
  throw noSuch(organisation);
}

/** Lets a finding stand while sentence and figure stay as they are. @param key of the finding */
export async function acceptFinding(context: Context, organisation: string, _code: string, _key: string, _reason: string): Promise<Taken> {
  permitAnywhere(context, organisation, 'write-report');
  throw noSuch(organisation);
}

/** Takes that back. */
export async function refuseFinding(context: Context, organisation: string, _code: string, _key: string): Promise<void> {
  permitAnywhere(context, organisation, 'write-report');
  throw noSuch(organisation);
}

/** Marks a draft checked. @param seen the report's version that she saw */
export async function markChecked(context: Context, organisation: string, _code: string, _seen: number): Promise<Taken> {
  permitAnywhere(context, organisation, 'write-report');
  throw noSuch(organisation);
}
