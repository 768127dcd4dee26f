import { appendAudit } from '../../store/audit.ts';
import { addErratumRow, readIssues } from '../../store/reports/issues.ts';
import { PUBLISHED_DIGEST } from '../../store/reports/published-digest.ts';
import { lockReport } from '../../store/reports/reports.ts';
import { addReportStep } from '../../store/reports/steps.ts';
import type { Context } from '../context.ts';
import { noSuch, permit } from '../permit.ts';
import type { AddedErratum, ReportProblem, TypedErratum } from './reportTypes.ts';
import { byOf } from './rights.ts';

/** Characters of each text. */
const LONGEST = 2000;

const ASKED: Readonly<Record<keyof TypedErratum, string>> = {
  where: 'Say what it is about: a section, an indicator or an action',
  printed: 'Say what was printed',
  corrected: 'Say what it should be',
  reason: 'Say why it was wrong',
};

function problemsOf(typed: TypedErratum): ReportProblem[] {
  return (['where', 'printed', 'corrected', 'reason'] as const).flatMap((field) => {
    const { length } = typed[field].trim();
    if (length === 0) return [{ field, text: ASKED[field] }];
    return length > LONGEST ? [{ field, text: `This has ${length} characters: expected at most ${LONGEST}` }] : [];
  });
}

/**
 * Corrects what was issued, which stays as it is and shows the correction.
 * @throws NotFoundFault where there is no such issue, or she may issue no reports
 */
export async function addErratum(
  context: Context,
  organisation: string,
  code: string,
  number: number,
  typed: TypedErratum,
): Promise<AddedErratum> {
  permit(context, organisation, 'issue-report');
  const issues = await readIssues(context.store.db, organisation, code);
  if (!issues.some((issue) => issue.number === number)) throw noSuch(organisation);
  const problems = problemsOf(typed);
  if (problems.length > 0) return { kind: 'problems', problems };
  const by = byOf(context);
  const said = { where: typed.where.trim(), printed: typed.printed.trim(), corrected: typed.corrected.trim(), reason: typed.reason.trim() };
  return context.store.transaction(async (write) => {
    await lockReport(write, organisation, code);
    const added = await addErratumRow(write, organisation, { report: code, issue: number, ...said, ...by });
    await addReportStep(write, organisation, code, { step: 'erratum', ...by, reason: said.reason, vouched: null });
    await appendAudit(write, organisation, {
      at: by.at,
      who: by.name,
      account: by.person,
      act: 'report-erratum',
      subject: `${code} ${number}`,
      detail: { number: added.number, ...said, [PUBLISHED_DIGEST]: added.digest },
    });
    return { kind: 'added', number: added.number };
  });
}
