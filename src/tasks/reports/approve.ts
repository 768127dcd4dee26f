import { issuedSide, presentSide } from '../../briefing/changedReport/side.ts';
import { changesBetween } from '../../briefing/reportChanges.ts';
import type { ReportChanges } from '../../briefing/reportPartTypes.ts';
import type { ReportStage, WrittenReport } from '../../model/writtenReport.ts';
import { lockReport } from '../../store/reports/reports.ts';
import { readReportSteps } from '../../store/reports/steps.ts';
import type { Context } from '../context.ts';
import { noSuch, permitAnywhere } from '../permit.ts';
import { heldReport, type MadeReport, makeWritten } from './making.ts';
import { reasonTooLong } from './problems.ts';
import type { NotTaken, Taken } from './reportTypes.ts';
import { approversOf, approvesAt, ownWorkText, staffOf } from './rights.ts';
import { Overtaken, type StepTaken, takeReportStep } from './stages.ts';
import { changedSince, lastVouched, vouchedFor } from './vouching.ts';

/* A report goes out as somebody else than its writers saw it. */

/** References that a sentence names; of more it says how many. */
const MOST_NAMED = 8;

function figuresText(references: readonly string[]): string {
  if (references.length === 1 && references[0] === 'counts')
    return 'The counts are not what they were when it was checked. Have it checked again.';
  const named = references.slice(0, MOST_NAMED).join(', ');
  const more = references.length > MOST_NAMED ? ` and ${references.length - MOST_NAMED} more` : '';
  return `What the report prints changed since it was checked, for ${named}${more}. Have it checked again.`;
}

/** Why a report is not what was checked any more; null where it is. */
export async function notAsChecked(
  context: Context,
  organisation: string,
  report: WrittenReport,
  made: MadeReport,
): Promise<NotTaken | null> {
  const then = lastVouched(await readReportSteps(context.store.db, organisation, report.code));
  const now = vouchedFor(report, made.briefing);
  if (then === null) return { because: 'stage', stage: report.stage };
  const references = changedSince(then, now);
  if (references.length > 0) return { because: 'figures', text: figuresText(references), references };
  if (then.content === now.content) return null;
  return {
    because: 'figures',
    text: 'Something that the report names has a new name since it was checked. Have it checked again.',
    references: [],
  };
}

/** Takes a step of a report that is as she saw it. */
export async function stepSeen(context: Context, organisation: string, code: string, seen: number, taken: StepTaken): Promise<Taken> {
  try {
    await context.store.transaction(async (write) => {
      const now = await lockReport(write, organisation, code);
      if (now === null || now.version !== seen + 1) throw new Overtaken();
      await takeReportStep(context, write, organisation, code, taken);
    });
    return { kind: 'taken' };
  } catch (error) {
    if (error instanceof Overtaken) return { kind: 'refused', because: 'overtaken' };
    throw error;
  }
}

function atStage({ stage, version }: WrittenReport, stages: readonly ReportStage[], seen: number): NotTaken | null {
  if (version !== seen) return { because: 'overtaken' };
  return stages.includes(stage) ? null : { because: 'stage', stage };
}

/** A report that the one who asks may approve, unless she wrote in it. @throws NotFoundFault for another */
async function toApprove(context: Context, organisation: string, code: string): Promise<WrittenReport> {
  permitAnywhere(context, organisation, 'approve-report');
  const report = await heldReport(context, organisation, code);
  if (!approvesAt(context, organisation, report)) throw noSuch(organisation);
  return report;
}

/**
 * Approves a report that was checked. Never by somebody who began it or wrote in it, and not where it is no longer what was checked.
 * @param seen the report's version that she saw
 * @throws NotFoundFault where there is no such report, or she may approve none
 */
export async function approveReport(context: Context, organisation: string, code: string, seen: number): Promise<Taken> {
  const report = await toApprove(context, organisation, code);
  const staff = await staffOf(context, organisation);
  const text = ownWorkText(context, organisation, report, staff);
  if (text !== null) return { kind: 'refused', because: 'own-work', text, mayApprove: approversOf(report, staff).map(({ name }) => name) };
  const early = atStage(report, ['checked'], seen);
  if (early !== null) return { kind: 'refused', ...early };
  const changed = await notAsChecked(context, organisation, report, await makeWritten(context, organisation, report));
  if (changed !== null) return { kind: 'refused', ...changed };
  return stepSeen(context, organisation, code, seen, { step: 'approved', stage: 'approved' });
}

/**
 * Sends a checked or approved report back to its writers.
 * @param reason what they are to mend
 * @throws NotFoundFault where there is no such report, or she may approve none
 */
export async function sendReportBack(context: Context, organisation: string, code: string, seen: number, reason: string): Promise<Taken> {
  const report = await toApprove(context, organisation, code);
  if (reason.trim() === '') return { kind: 'refused', because: 'reason', text: 'Say what is to be mended, so that its writers know' };
  const tooLong = reasonTooLong(reason);
  if (tooLong !== null) return { kind: 'refused', ...tooLong };
  const early = atStage(report, ['checked', 'approved'], seen);
  if (early !== null) return { kind: 'refused', ...early };
  return stepSeen(context, organisation, code, seen, { step: 'sent-back', stage: 'draft', reason: reason.trim() });
}

/**
 * What the report says otherwise than when it was issued last, or than the report before it did; null where neither was issued.
 * @throws NotFoundFault where there is no such report, or she may not see drafts
 */
export async function changesSince(context: Context, organisation: string, code: string): Promise<ReportChanges | null> {
  permitAnywhere(context, organisation, 'see-drafts');
  const made = await makeWritten(context, organisation, await heldReport(context, organisation, code));
  const { last, reasonFor, template } = made.options;
  if (last === undefined) return null;
  const { scene } = made;
  const how = { telling: 'since-issue', ...(reasonFor === undefined ? {} : { reasonFor }) } as const;
  return changesBetween(issuedSide(last.briefing, last.council), presentSide(scene, template.sections), scene.setting, how);
}
