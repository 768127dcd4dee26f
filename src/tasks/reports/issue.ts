import type { Context } from '../context.ts';
import { noSuch, permitAnywhere } from '../permit.ts';
import type { Issued } from './reportTypes.ts';

export interface IssueAsked {
  /** the report's version that she saw */
  readonly seen: number;
  /** she has seen which returns are open and issues it without them */
  readonly withoutMissing: boolean;
  /** why it is issued again; '' for the first */
  readonly reason: string;
}

/** Issues an approved report. */
export async function issueReport(context: Context, organisation: string, _code: string, _asked: IssueAsked): Promise<Issued> {
  permitAnywhere(context, organisation, 'issue-report');
  throw noSuch(organisation);
}
