import { periodNamesFor } from '../../briefing/periodName.ts';
import { wordingOf } from '../../briefing/wording.ts';
import type { WrittenReport } from '../../model/writtenReport.ts';
import { readReports } from '../../store/reports/reports.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { accountOf, allows, allowsAnywhere } from '../permit.ts';
import { isOrCovers, type Staff } from '../returns/people.ts';
import type { ReportWaiting } from './reportTypes.ts';
import { approvesAt, staffOf, writersOf } from './rights.ts';

/** A section without a title of its own is called by its kind: "Mid-year". */
function capital(kind: string): string {
  return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;
}

function sectionsFor(report: WrittenReport, account: string, staff: Staff, called: string): ReportWaiting[] {
  if (report.stage !== 'draft') return [];
  return report.sections
    .filter(
      ({ contributor, status }) =>
        status !== 'ready' && contributor !== null && isOrCovers(staff, account, [{ id: contributor, name: '' }]),
    )
    .map(({ id, title, kind }) => ({
      kind: 'section',
      report: report.code,
      section: id,
      text: `Write "${title ?? capital(kind)}" of ${called}`,
    }));
}

/** What of written reports waits for the one who asks: sections that name her, reports to approve, reports to issue. */
export async function waitingReports(context: Context, organisation: string): Promise<readonly ReportWaiting[]> {
  const account = accountOf(context);
  if (account === '' || !allowsAnywhere(context, organisation, 'see-drafts')) return [];
  const reports = (await readReports(context.store.db, organisation)).filter(({ stage }) => stage !== 'issued');
  if (reports.length === 0) return [];
  const { organisation: council } = await currentFrame(context, organisation);
  const names = periodNamesFor(wordingOf(council), council.yearStarts);
  const staff = await staffOf(context, organisation);
  const issues = allows(context, organisation, 'issue-report');
  return reports.flatMap((report): ReportWaiting[] => {
    const called = `${report.title}, ${names.inner(report.period)}`;
    const whole = { report: report.code, section: null };
    return [
      ...sectionsFor(report, account, staff, called),
      ...(report.stage === 'checked' && approvesAt(context, organisation, report) && !writersOf(report).has(account)
        ? [{ kind: 'approve' as const, ...whole, text: `Approve ${called}` }]
        : []),
      ...(report.stage === 'approved' && issues ? [{ kind: 'issue' as const, ...whole, text: `Issue ${called}` }] : []),
    ];
  });
}
