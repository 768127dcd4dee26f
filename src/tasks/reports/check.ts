import { checkClaims } from '../../briefing/claims/check.ts';
import { checkText } from '../../briefing/claims/checkText.ts';
import { placeOfPart, printedOf, wordsOfBriefing } from '../../briefing/claims/ofBriefing.ts';
import { type Finding, findingKey } from '../../briefing/claims/types.ts';
import { type PeriodNames, periodNamesFor } from '../../briefing/periodName.ts';
import type { ReportBriefing, TokenProblem } from '../../briefing/types.ts';
import { sentenceText, wordingFor } from '../../briefing/wording.ts';
import type { AcceptedFinding, WrittenReport } from '../../model/writtenReport.ts';
import { appendAudit } from '../../store/audit.ts';
import { digestOf, readIssues } from '../../store/reports/issues.ts';
import { lockReport } from '../../store/reports/reports.ts';
import { addAccepted, deleteAccepted, readAccepted } from '../../store/reports/steps.ts';
import type { Context } from '../context.ts';
import { noSuch, permitAnywhere } from '../permit.ts';
import { frozenBriefing } from './frozen.ts';
import { heldReport, type MadeReport, makeWritten, reportBefore } from './making.ts';
import { openReturns } from './missing.ts';
import { reasonTooLong } from './problems.ts';
import type { CheckedReport, CheckedText, ReportFinding, Taken, TokenTrouble } from './reportTypes.ts';
import { byOf, nameIn, staffOf } from './rights.ts';
import { Overtaken, reopen, takeReportStep } from './stages.ts';
import { vouchedFor } from './vouching.ts';
import { textIn } from './write.ts';

/* Words must follow from figures (method.md section 10): what a report says is held against its own rows before it goes out. */

const PARAGRAPHS = /(?:\r?\n[^\S\r\n]*){2,}/;

/** What the report of the period before said: as it was issued, or else as it was written; null where there is none. */
async function wordsBefore(
  context: Context,
  organisation: string,
  report: WrittenReport,
  yearStarts: number,
): Promise<readonly string[] | null> {
  const before = await reportBefore(context, organisation, report, yearStarts);
  if (before === null) return null;
  const [issue] = await readIssues(context.store.db, organisation, before.code);
  if (issue !== undefined) return wordsOfBriefing(await frozenBriefing(context, organisation, issue));
  return before.sections.flatMap(({ text }) => text.split(PARAGRAPHS)).filter((text) => text.trim() !== '');
}

function partOf({ where, printed }: Finding, { parts }: ReportBriefing): string | null {
  const part = parts.find(
    (each) => placeOfPart(each).title === where.text && each.text.some((text) => sentenceText(text).includes(printed)),
  );
  return part?.id ?? null;
}

function keyOf(finding: Finding): string {
  return digestOf(findingKey(finding));
}

function findingOf(finding: Finding, section: string | null, accepted: readonly AcceptedFinding[], names: PeriodNames): ReportFinding {
  const { kind, where, printed, figure, rows, explanation } = finding;
  const key = keyOf(finding);
  const held = accepted.find((each) => each.finding === key);
  const byText = held === undefined ? '' : `${held.name}, ${names.instant(held.at)}`;
  const stands = held === undefined ? null : { reason: held.reason, byText };
  return { key, kind, section, where: where.text, printed, figure, rows, explanation, accepted: stands };
}

function trouble(section: string, { severity, token, text }: TokenProblem): TokenTrouble {
  return { section, severity, token, text };
}

async function check(context: Context, organisation: string, report: WrittenReport, made: MadeReport): Promise<CheckedReport> {
  const { briefing, reading } = made;
  const { yearStarts } = reading.frame.organisation;
  const names = periodNamesFor(wordingFor(briefing.subject.language), yearStarts);
  const accepted = await readAccepted(context.store.db, organisation, report.code);
  const last = await wordsBefore(context, organisation, report, yearStarts);
  const staff = await staffOf(context, organisation);
  const { findings } = checkClaims(printedOf(briefing, last), yearStarts);
  const found = findings.map((finding) => findingOf(finding, partOf(finding, briefing), accepted, names));
  const tokens = report.sections.flatMap(({ id, text }) => textIn(made, text).problems.map((problem) => trouble(id, problem)));
  const titles = new Map(briefing.parts.map(({ id, title }) => [id, title]));
  return {
    // One sentence that stands twice under a heading is one finding.
    findings: [...new Map(found.map((each) => [each.key, each])).values()],
    tokens,
    missing: await openReturns(context, organisation, briefing),
    unready: report.sections
      .filter(({ status }) => status !== 'ready')
      .map(({ id, title, contributor }) => ({
        section: id,
        title: title ?? titles.get(id) ?? id,
        contributor: nameIn(staff, contributor),
      })),
    clear: found.every((each) => each.accepted !== null) && tokens.every(({ severity }) => severity === 'warning'),
  };
}

/**
 * What stands against the report's figures, what is missing, what is not ready.
 * @throws NotFoundFault where there is no such report, or she may not see drafts
 */
export async function checkReport(context: Context, organisation: string, code: string): Promise<CheckedReport> {
  permitAnywhere(context, organisation, 'see-drafts');
  const report = await heldReport(context, organisation, code);
  return check(context, organisation, report, await makeWritten(context, organisation, report));
}

/**
 * A section's text as it would be printed, and what its figures deny in it, as it is typed; nothing is kept.
 * @throws NotFoundFault where there is no such section, or she may not see drafts
 */
export async function findingsOf(
  context: Context,
  organisation: string,
  code: string,
  section: string,
  text: string,
): Promise<CheckedText> {
  permitAnywhere(context, organisation, 'see-drafts');
  const report = await heldReport(context, organisation, code);
  const held = report.sections.find(({ id }) => id === section);
  if (held === undefined) throw noSuch(organisation);
  const made = await makeWritten(context, organisation, report);
  const { briefing, reading } = made;
  const { yearStarts } = reading.frame.organisation;
  const names = periodNamesFor(wordingFor(briefing.subject.language), yearStarts);
  const { paragraphs, problems } = textIn(made, text);
  const part = briefing.parts.find(({ id }) => id === section) ?? { kind: held.kind, title: held.title ?? '' };
  const accepted = await readAccepted(context.store.db, organisation, code);
  const shown = paragraphs.map(sentenceText).join('\n\n');
  const findings = checkText({ text, shown, part, about: null }, briefing, yearStarts);
  return {
    paragraphs,
    findings: findings.map((finding) => findingOf(finding, section, accepted, names)),
    tokens: problems.map((problem) => trouble(section, problem)),
  };
}

/**
 * Lets a finding stand while its sentence and figure stay as they are.
 * @param key of the finding
 * @throws NotFoundFault where there is no such report, or she may not write reports
 */
export async function acceptFinding(context: Context, organisation: string, code: string, key: string, reason: string): Promise<Taken> {
  permitAnywhere(context, organisation, 'write-report');
  if (reason.trim() === '')
    return { kind: 'refused', because: 'reason', text: 'Say why the sentence stands though the figures say otherwise' };
  const tooLong = reasonTooLong(reason);
  if (tooLong !== null) return { kind: 'refused', ...tooLong };
  const { findings } = await checkReport(context, organisation, code);
  const finding = findings.find((each) => each.key === key);
  if (finding === undefined) return { kind: 'refused', because: 'overtaken' };
  await context.store.transaction(async (write) => {
    if ((await lockReport(write, organisation, code)) === null) throw noSuch(organisation);
    const by = byOf(context);
    await addAccepted(write, organisation, code, { finding: key, reason: reason.trim(), ...by });
    const detail = { kind: finding.kind, printed: finding.printed, figure: finding.figure, reason: reason.trim() };
    await appendAudit(write, organisation, {
      at: by.at,
      who: by.name,
      account: by.person,
      act: 'report-finding-accepted',
      subject: code,
      detail,
    });
  });
  return { kind: 'taken' };
}

/** Takes that back, and with it a check that went by it. @throws NotFoundFault as `acceptFinding` */
export async function refuseFinding(context: Context, organisation: string, code: string, key: string): Promise<void> {
  permitAnywhere(context, organisation, 'write-report');
  await context.store.transaction(async (write) => {
    const report = await lockReport(write, organisation, code);
    if (report === null) throw noSuch(organisation);
    if (!(await deleteAccepted(write, organisation, code, key))) return;
    const { person: account, name: who, at } = byOf(context);
    await appendAudit(write, organisation, { at, who, account, act: 'report-finding-refused', subject: code, detail: {} });
    if (report.stage !== 'issued') await reopen(context, write, organisation, report, 'A finding that was let stand is open again');
  });
}

/**
 * Marks a draft checked: every finding is accepted, every live figure is good. What it then says and prints is kept, so that
 * nobody approves or issues anything else under this check.
 * @param seen the report's version that she saw
 * @throws NotFoundFault where there is no such report, or she may not write reports
 */
export async function markChecked(context: Context, organisation: string, code: string, seen: number): Promise<Taken> {
  permitAnywhere(context, organisation, 'write-report');
  const report = await heldReport(context, organisation, code);
  if (report.stage !== 'draft') return { kind: 'refused', because: 'stage', stage: report.stage };
  if (report.version !== seen) return { kind: 'refused', because: 'overtaken' };
  const made = await makeWritten(context, organisation, report);
  const checked = await check(context, organisation, report, made);
  if (!checked.clear) return { kind: 'refused', because: 'not-clear', check: checked };
  const vouched = vouchedFor(report, made.briefing);
  try {
    await context.store.transaction(async (write) => {
      const now = await lockReport(write, organisation, code);
      if (now === null || now.version !== seen + 1) throw new Overtaken();
      const accepted = checked.findings.length;
      const detail = { missing: checked.missing.length, unready: checked.unready.length, accepted };
      await takeReportStep(context, write, organisation, code, { step: 'checked', stage: 'checked', vouched, detail });
    });
    return { kind: 'taken' };
  } catch (error) {
    if (error instanceof Overtaken) return { kind: 'refused', because: 'overtaken' };
    throw error;
  }
}
