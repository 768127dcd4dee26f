import { periodNamesFor } from '../../briefing/periodName.ts';
import type { ReportBriefing } from '../../briefing/types.ts';
import { wordingOf } from '../../briefing/wording.ts';
import { comparePeriods, parsePeriod } from '../../model/period.ts';
import type { Erratum, IssuedFormat, ReportIssue } from '../../model/reportIssue.ts';
import { readErrata, readFileNames, readFileOf, readIssues } from '../../store/reports/issues.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import type { TakenAway } from '../document.ts';
import { noSuch, permit } from '../permit.ts';
import type { Frame } from '../reading.ts';
import { hiddenIssues, issueKey } from '../scrutiny/exempt.ts';
import { frozenBriefing } from './frozen.ts';
import type { IssuedFileName } from './reportTypes.ts';

/* What was issued, for whoever may read the council; what goes to a committee as exempt for those entitled to it alone. */

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
  /** as it was issued, with the line that says so */
  readonly briefing: ReportBriefing;
  readonly errata: readonly (Erratum & { readonly text: string })[];
  readonly files: readonly IssuedFileName[];
  /** all issues of the report, newest first */
  readonly all: readonly ListedIssue[];
}

function listed(issues: readonly ReportIssue[], errata: readonly Erratum[], { organisation, plans }: Frame): ListedIssue[] {
  const names = periodNamesFor(wordingOf(organisation), organisation.yearStarts);
  return issues.map((issue) => ({
    ...issue,
    periodName: names.title(issue.period),
    planTitle: plans.find(({ code }) => code === issue.plan)?.title ?? issue.plan,
    issuedText: `Issued by ${issue.name}, ${names.instant(issue.at)}`,
    errata: errata.filter((each) => each.report === issue.report && each.issue === issue.number).length,
    superseded: issues.some((other) => other.report === issue.report && other.number > issue.number),
  }));
}

/**
 * Every issue of a council, the newest period first.
 * @throws NotFoundFault where she may not read there
 */
export async function listIssues(context: Context, organisation: string): Promise<readonly ListedIssue[]> {
  permit(context, organisation, 'read');
  const { db } = context.store;
  const frame = await currentFrame(context, organisation);
  const all = listed(await readIssues(db, organisation), await readErrata(db, organisation), frame);
  const hidden = await hiddenIssues(context, organisation);
  const at = ({ period }: ListedIssue) => parsePeriod(period, frame.organisation.yearStarts);
  return all
    .filter(({ report, number }) => !hidden.has(issueKey(report, number)))
    .sort((a, b) => comparePeriods(at(b), at(a)) || (a.at < b.at ? 1 : -1) || b.number - a.number);
}

/** Number of the latest issue of a report. @throws NotFoundFault where it was never issued, or she may not read there */
export async function latestIssue(context: Context, organisation: string, code: string): Promise<number> {
  permit(context, organisation, 'read');
  const hidden = await hiddenIssues(context, organisation);
  const issues = await readIssues(context.store.db, organisation, code);
  const numbers = issues.map(({ number }) => number).filter((number) => !hidden.has(issueKey(code, number)));
  if (numbers.length === 0) throw noSuch(organisation);
  return Math.max(...numbers);
}

/**
 * An issue as it was issued, with what was corrected since.
 * @throws NotFoundFault where there is no such issue; EnvironmentFault where what is held is not what was issued
 */
export async function readIssue(context: Context, organisation: string, code: string, number: number): Promise<IssuedReport> {
  permit(context, organisation, 'read');
  const { db } = context.store;
  const hidden = await hiddenIssues(context, organisation);
  if (hidden.has(issueKey(code, number))) throw noSuch(organisation);
  const frame = await currentFrame(context, organisation);
  const errata = await readErrata(db, organisation, code);
  const all = listed(await readIssues(db, organisation, code), errata, frame).filter((each) => !hidden.has(issueKey(code, each.number)));
  const issue = all.find((each) => each.number === number);
  if (issue === undefined) throw noSuch(organisation);
  const names = periodNamesFor(wordingOf(frame.organisation), frame.organisation.yearStarts);
  return {
    issue,
    briefing: await frozenBriefing(context, organisation, issue),
    errata: errata
      .filter((each) => each.issue === number)
      .map((each) => ({ ...each, text: `Erratum ${each.number}, ${each.name}, ${names.instant(each.at)}` })),
    files: (await readFileNames(db, organisation, code, number)).map(({ format, name, size, digest }) => ({ format, name, size, digest })),
    all,
  };
}

/**
 * A file of an issue, byte for byte as it was issued.
 * @throws NotFoundFault where there is no such issue; EnvironmentFault where what is held is not what was issued
 */
export async function issuedFile(
  context: Context,
  organisation: string,
  code: string,
  number: number,
  format: IssuedFormat,
): Promise<TakenAway> {
  permit(context, organisation, 'read');
  if ((await hiddenIssues(context, organisation)).has(issueKey(code, number))) throw noSuch(organisation);
  const file = await readFileOf(context.store.db, organisation, { report: code, number, format });
  if (file === null) throw noSuch(organisation);
  return { body: file.body, type: file.type, name: file.name };
}
