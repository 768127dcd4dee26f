import type { ReportIssue } from '../model/reportIssue.ts';
import { dayOf } from '../model/today.ts';
import type { Setting } from './setting.ts';
import type { IssueLine } from './types.ts';

/** What a report says of its issue: which it is, who let it out, why again, and what it went without. */
export function issueLine(
  { number, at, approvedBy, reason, missing }: Pick<ReportIssue, 'number' | 'at' | 'approvedBy' | 'reason' | 'missing'>,
  { wording, names }: Pick<Setting, 'wording' | 'names'>,
): IssueLine {
  return {
    text: wording.text('issue.line', { number, date: names.inner(dayOf(at)) }),
    signedOff: approvedBy === '' ? null : wording.text('issue.signed-off', { name: approvedBy }),
    notes: reason === null ? [] : [wording.text('issue.again', { reason })],
    ...(missing.length === 0 ? {} : { open: { title: wording.text('issue.missing', { count: missing.length }), items: missing } }),
  };
}
