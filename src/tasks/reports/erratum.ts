import { placesIn } from '../../briefing/reportPlaces.ts';
import type { ReportBriefing } from '../../briefing/types.ts';
import { appendAudit } from '../../store/audit.ts';
import { addErratumRow, readIssues } from '../../store/reports/issues.ts';
import { PUBLISHED_DIGEST } from '../../store/reports/published-digest.ts';
import { lockReport } from '../../store/reports/reports.ts';
import { addReportStep } from '../../store/reports/steps.ts';
import type { Context } from '../context.ts';
import { noSuch, permit } from '../permit.ts';
import { frozenBriefing } from './frozen.ts';
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

/** What the report calls what is typed, whatever its capitals; null where it has nothing of that name. */
function nameIn(briefing: ReportBriefing, typed: string): string | null {
  const wanted = typed.trim().toLowerCase();
  return [...placesIn(briefing).keys()].find((name) => name.toLowerCase() === wanted) ?? null;
}

function problemsOf(typed: TypedErratum, briefing: ReportBriefing): ReportProblem[] {
  const asked = lengthProblems(typed);
  if (asked.length > 0) return asked;
  return [
    ...(nameIn(briefing, typed.where) === null
      ? [{ field: 'where', text: 'The report has no section, objective, indicator or action of this name' }]
      : []),
    ...(typed.printed.trim() === typed.corrected.trim()
      ? [{ field: 'corrected', text: 'This is what was printed: nothing is corrected' }]
      : []),
  ];
}

function lengthProblems(typed: TypedErratum): ReportProblem[] {
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
  const briefing = await frozenBriefing(context, organisation, { report: code, number });
  const problems = problemsOf(typed, briefing);
  if (problems.length > 0) return { kind: 'problems', problems };
  const by = byOf(context);
  const where = nameIn(briefing, typed.where) ?? typed.where.trim();
  const said = { where, printed: typed.printed.trim(), corrected: typed.corrected.trim(), reason: typed.reason.trim() };
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
