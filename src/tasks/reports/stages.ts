import type { ReportStage, ReportStepKind, WrittenReport } from '../../model/writtenReport.ts';
import { type AuditDetail, appendAudit } from '../../store/audit.ts';
import { alterReportRow } from '../../store/reports/reports.ts';
import { addReportStep, type Vouched } from '../../store/reports/steps.ts';
import type { Write } from '../../store/tables.ts';
import type { Context } from '../context.ts';
import { accountOf, nameOf } from '../permit.ts';

/** A step of a report, and what it leaves it as. */
export interface StepTaken {
  readonly step: ReportStepKind;
  readonly stage: ReportStage;
  readonly reason?: string | null;
  readonly vouched?: Vouched;
  readonly detail?: AuditDetail;
}

/** Takes a step of a report that is locked: its stage, the step and the entry in the audit log, together. */
export async function takeReportStep(context: Context, write: Write, organisation: string, code: string, taken: StepTaken): Promise<void> {
  const { step, stage, reason = null, vouched = null, detail = {} } = taken;
  const [person, name, at] = [accountOf(context), nameOf(context), context.clock()];
  await alterReportRow(write, organisation, code, { stage });
  await addReportStep(write, organisation, code, { step, person, name, at, reason, vouched });
  await appendAudit(write, organisation, {
    at,
    who: name,
    account: person,
    act: `report-${step}`,
    subject: code,
    detail: { ...detail, ...(reason === null ? {} : { reason }) },
  });
}

/** A change of its words takes a report that was checked, approved or issued back to its writers. */
export async function reopen(
  context: Context,
  write: Write,
  organisation: string,
  { code, stage }: WrittenReport,
  why: string,
): Promise<void> {
  if (stage !== 'draft') await takeReportStep(context, write, organisation, code, { step: 'reopened', stage: 'draft', reason: why });
}

/** Undoes a transaction in which it turned out that somebody was there before. */
export class Overtaken extends Error {}
