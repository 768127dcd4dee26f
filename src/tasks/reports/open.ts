import { type PeriodNames, periodNamesFor } from '../../briefing/periodName.ts';
import { wordingOf } from '../../briefing/wording.ts';
import { comparePeriods, parsePeriod } from '../../model/period.ts';
import type { ReportStep, ReportStepKind, SectionStatus, WrittenReport, WrittenSection } from '../../model/writtenReport.ts';
import { readIssues } from '../../store/reports/issues.ts';
import { readReports } from '../../store/reports/reports.ts';
import { readLastSteps, readReportSteps } from '../../store/reports/steps.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { permitAnywhere } from '../permit.ts';
import type { Frame } from '../reading.ts';
import type { Staff } from '../returns/people.ts';
import { heldReport } from './making.ts';
import type { ListedReport, OpenReport, OpenSection } from './reportTypes.ts';
import { approversOf, mayWriteIn, nameIn, rightsOf, staffOf } from './rights.ts';

/* Reports in the making, as lists and their pages show them. */

function namesOf({ organisation }: Frame): PeriodNames {
  return periodNamesFor(wordingOf(organisation), organisation.yearStarts);
}

const DONE: Readonly<Record<ReportStepKind, string>> = {
  begun: 'Begun',
  checked: 'Checked',
  reopened: 'Back to draft: changed',
  approved: 'Approved',
  'sent-back': 'Sent back',
  issued: 'Issued',
  erratum: 'Erratum added',
};

/** "Checked by Rhys Calloway, 9:00 on 22 November 2026" */
function stepText({ step, name, at }: ReportStep, names: PeriodNames): string {
  return `${DONE[step]} by ${name}, ${names.instant(at)}`;
}

function planTitle({ plans }: Frame, code: string): string {
  return plans.find((plan) => plan.code === code)?.title ?? code;
}

function countOf({ sections }: WrittenReport, status: SectionStatus): number {
  return sections.filter((section) => section.status === status).length;
}

/** The reports that are written, newest period first. @throws NotFoundFault where she may not see drafts */
export async function listReports(context: Context, organisation: string): Promise<readonly ListedReport[]> {
  permitAnywhere(context, organisation, 'see-drafts');
  const { db } = context.store;
  const frame = await currentFrame(context, organisation);
  const names = namesOf(frame);
  const steps = await readLastSteps(db, organisation);
  const issues = await readIssues(db, organisation);
  const at = ({ period }: WrittenReport) => parsePeriod(period, frame.organisation.yearStarts);
  return (await readReports(db, organisation))
    .sort((a, b) => comparePeriods(at(b), at(a)) || a.title.localeCompare(b.title, 'en'))
    .map((report): ListedReport => {
      const { code, title, period, selection, stage } = report;
      const last = steps.get(code);
      return {
        code,
        title,
        period,
        periodName: names.title(period),
        plan: selection.plan,
        planTitle: planTitle(frame, selection.plan),
        stage,
        sections: {
          'to-write': countOf(report, 'to-write'),
          'in-progress': countOf(report, 'in-progress'),
          ready: countOf(report, 'ready'),
        },
        lastText: last === undefined ? '' : stepText(last, names),
        issues: issues.filter((issue) => issue.report === code).length,
      };
    });
}

function openSection(context: Context, organisation: string, section: WrittenSection, staff: Staff, names: PeriodNames): OpenSection {
  const { name, at, carried, contributor } = section;
  return {
    ...section,
    mayWrite: mayWriteIn(context, organisation, section, staff),
    contributorName: nameIn(staff, contributor),
    savedText: name === '' ? '' : `${name}, ${names.instant(at)}`,
    carriedText: carried === null ? null : `Carried over from ${names.inner(carried)}, unchanged`,
  };
}

/** A report in the making. @throws NotFoundFault where there is none with this code, or she may not see drafts */
export async function readReport(context: Context, organisation: string, code: string): Promise<OpenReport> {
  permitAnywhere(context, organisation, 'see-drafts');
  const { db } = context.store;
  const report = await heldReport(context, organisation, code);
  const frame = await currentFrame(context, organisation);
  const staff = await staffOf(context, organisation);
  const names = namesOf(frame);
  const steps = await readReportSteps(db, organisation, code);
  return {
    ...report,
    periodName: names.title(report.period),
    planTitle: planTitle(frame, report.selection.plan),
    sections: report.sections.map((section) => openSection(context, organisation, section, staff, names)),
    steps: steps.map(({ vouched: _, ...step }) => ({ ...step, text: stepText(step, names) })),
    may: rightsOf(context, organisation, report, staff),
    approvers: approversOf(report, staff).map(({ name }) => name),
    issues: (await readIssues(db, organisation, code)).length,
  };
}
