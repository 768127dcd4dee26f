import { createHash } from 'node:crypto';
import type { ReportErrataTable, ReportIssuesTable } from './tables.ts';

/* What the audit log keeps of an issue and of an erratum, by which each is known again as it was when it went out. */

/** The name under which an entry of the log has it. */
export const PUBLISHED_DIGEST = 'published.digest';

function sha256(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** All of an issue's row, which has the digest of its words and figures, and the digest of each of its files. */
export function issueDigest(
  row: Omit<ReportIssuesTable, 'written' | 'briefing'>,
  files: readonly { readonly format: string; readonly digest: string }[],
): string {
  const { organisation, report, number, title, plan, period, at, person, name, approved_by, as_known, change, reason, missing, digest } =
    row;
  const said = [
    organisation,
    report,
    number,
    title,
    plan,
    period,
    at,
    person,
    name,
    approved_by,
    as_known,
    change,
    reason,
    missing,
    digest,
  ];
  const ofFiles = files.map((file) => [file.format, file.digest]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return sha256(['issue', ...said, ofFiles]);
}

export function erratumDigest(row: ReportErrataTable): string {
  const { organisation, report, issue, number, place, printed, corrected, reason, person, name, at } = row;
  return sha256(['erratum', organisation, report, issue, number, place, printed, corrected, reason, person, name, at]);
}
