import { issueLine } from '../../briefing/issueLine.ts';
import { periodNamesFor } from '../../briefing/periodName.ts';
import { rowsBehind } from '../../briefing/rowsBehind.ts';
import type { ReportBriefing } from '../../briefing/types.ts';
import { wordingFor } from '../../briefing/wording.ts';
import type { IssuedFile, ReportIssue } from '../../model/reportIssue.ts';
import type { WrittenReport } from '../../model/writtenReport.ts';
import { writeWorkbook } from '../../returns/workbook.ts';
import { addIssue, digestOf, readIssues } from '../../store/reports/issues.ts';
import { PUBLISHED_DIGEST } from '../../store/reports/published-digest.ts';
import { lockReport } from '../../store/reports/reports.ts';
import { readReportSteps } from '../../store/reports/steps.ts';
import type { Context } from '../context.ts';
import { fileName, REPORT_FORMATS, reportDocument, type TakenAway } from '../document.ts';
import { permit } from '../permit.ts';
import { notAsChecked } from './approve.ts';
import { heldReport, type MadeReport, makeWritten, writtenOf } from './making.ts';
import { missingText, openReturns } from './missing.ts';
import { reasonTooLong } from './problems.ts';
import type { Issued, NotTaken } from './reportTypes.ts';
import { byOf } from './rights.ts';
import { Overtaken, takeReportStep } from './stages.ts';

export interface IssueAsked {
  /** the report's version that she saw */
  readonly seen: number;
  /** she has seen which returns are open and issues it without them */
  readonly withoutMissing: boolean;
  /** why it is issued again; '' for the first */
  readonly reason: string;
}

function reasonProblem(reason: string, again: boolean): NotTaken | null {
  if (again && reason.trim() === '') {
    return { because: 'reason', text: 'Say why it is issued again: both issues stay, and the reason stands on the later one' };
  }
  return reasonTooLong(reason);
}

async function approvedBy(context: Context, organisation: string, { code }: WrittenReport): Promise<string> {
  const steps = await readReportSteps(context.store.db, organisation, code);
  return steps.findLast(({ step }) => step === 'approved')?.name ?? '';
}

function frozenFile(format: IssuedFile['format'], { body, type }: Pick<TakenAway, 'body' | 'type'>, name: string): IssuedFile {
  return { format, name, type, body, digest: digestOf(body) };
}

/** All files of an issue; equal content gives equal bytes. */
async function filesOf(
  issue: ReportIssue,
  briefing: ReportBriefing,
  { judged }: MadeReport,
  { selection }: WrittenReport,
): Promise<IssuedFile[]> {
  const name = (ending: string, ...more: string[]) => fileName([issue.report, `issue ${issue.number}`, ...more], ending);
  const files: IssuedFile[] = [];
  for (const format of REPORT_FORMATS) files.push(frozenFile(format, await reportDocument(briefing, format), name(format)));
  const body = new Uint8Array(await writeWorkbook(rowsBehind(judged.council, selection, briefing)));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return [...files, frozenFile('workbook', { body, type }, name('xlsx', 'data'))];
}

/**
 * Issues an approved report: freezes it as data and as files, with the council's rows that it is made of. What was issued before
 * stays beside it. Returns that are open are named on it.
 * @throws NotFoundFault where there is no such report, or she may issue none
 */
export async function issueReport(
  context: Context,
  organisation: string,
  code: string,
  { seen, withoutMissing, reason }: IssueAsked,
): Promise<Issued> {
  permit(context, organisation, 'issue-report');
  const { db } = context.store;
  const report = await heldReport(context, organisation, code);
  const refused = (because: NotTaken): Issued => ({ kind: 'refused', ...because });
  if (report.version !== seen) return refused({ because: 'overtaken' });
  if (report.stage !== 'approved') return refused({ because: 'stage', stage: report.stage });
  const number = (await readIssues(db, organisation, code)).length + 1;
  const unreasoned = reasonProblem(reason, number > 1);
  if (unreasoned !== null) return refused(unreasoned);
  const made = await makeWritten(context, organisation, report);
  const changed = await notAsChecked(context, organisation, report, made);
  if (changed !== null) return refused(changed);
  const missing = await openReturns(context, organisation, made.briefing);
  if (missing.length > 0 && !withoutMissing) return refused({ because: 'missing', missing });
  const by = byOf(context);
  const { reading, briefing: bare } = made;
  const issue: ReportIssue = {
    report: code,
    number,
    title: report.title,
    plan: report.selection.plan,
    period: report.period,
    ...by,
    approvedBy: await approvedBy(context, organisation, report),
    asKnown: reading.standpoint.asKnown,
    change: reading.at.revision,
    reason: number > 1 ? reason.trim() : null,
    missing: missing.map(missingText),
  };
  const { language, yearStarts } = reading.frame.organisation;
  const wording = wordingFor(language);
  const briefing: ReportBriefing = { ...bare, issue: issueLine(issue, { wording, names: periodNamesFor(wording, yearStarts) }) };
  // Made before the transaction: drawing a long report takes seconds, in which nobody else should have to wait.
  const files = await filesOf(issue, briefing, made, report);
  const frozen = { written: writtenOf(report), briefing: JSON.stringify(briefing) };
  try {
    await context.store.transaction(async (write) => {
      const now = await lockReport(write, organisation, code);
      if (now === null || now.version !== seen + 1) throw new Overtaken();
      const digest = await addIssue(write, organisation, issue, frozen, files);
      const detail = { number, change: issue.change, missing: missing.length, [PUBLISHED_DIGEST]: digest };
      await takeReportStep(context, write, organisation, code, { step: 'issued', stage: 'issued', reason: issue.reason, detail });
    });
    return { kind: 'issued', number };
  } catch (error) {
    if (error instanceof Overtaken) return refused({ because: 'overtaken' });
    throw error;
  }
}
