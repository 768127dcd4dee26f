import type { ReportBriefing } from '../../briefing/types.ts';
import type { Erratum, IssuedFormat, ReportIssue } from '../../model/reportIssue.ts';
import type { Context } from '../context.ts';
import type { TakenAway } from '../document.ts';
import { noSuch, permit } from '../permit.ts';
import type { IssuedFileName } from './reportTypes.ts';

/** An issue in a list. */
export interface ListedIssue extends ReportIssue {
  readonly periodName: string;
  readonly planTitle: string;
  /** "Issued by Rhys Calloway, 9:00 on 22 November 2026" */
  readonly issuedText: string;
  readonly errata: number;
  /** whether a later issue of the same report is there */
  readonly superseded: boolean;
}

/** An issue as it is read. */
export interface IssuedReport {
  readonly issue: ListedIssue;
  /** as it was issued, with the line that says so and its errata */
  readonly briefing: ReportBriefing;
  readonly errata: readonly (Erratum & { readonly text: string })[];
  readonly files: readonly IssuedFileName[];
  /** all issues of the report, newest first */
  readonly all: readonly ListedIssue[];
}

/** Every issue of a council, the newest period first. @throws NotFoundFault where she may not read there */
export async function listIssues(
  context: Context,
  organisation: string,
  _which: { readonly plan?: string; readonly period?: string } = {},
): Promise<readonly ListedIssue[]> {
  permit(context, organisation, 'read');
  return [];
}

/** Number of the latest issue of a report. @throws NotFoundFault where it was never issued */
export async function latestIssue(context: Context, organisation: string, _code: string): Promise<number> {
  permit(context, organisation, 'read');
  throw noSuch(organisation);
}

/** @throws NotFoundFault where there is no such issue */
export async function readIssue(context: Context, organisation: string, _code: string, _number: number): Promise<IssuedReport> {
  permit(context, organisation, 'read');
  throw noSuch(organisation);
}

/** A file of an issue, byte for byte as it was issued. */
export async function issuedFile(
  context: Context,
  organisation: string,
  _code: string,
  _number: number,
  _format: IssuedFormat,
): Promise<TakenAway> {
  permit(context, organisation, 'read');
  throw noSuch(organisation);
}
