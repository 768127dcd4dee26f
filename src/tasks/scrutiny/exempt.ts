import type { AgendaItem, Committee, Meeting } from '../../model/scrutiny.ts';
import { readCommittees } from '../../store/scrutiny/committees.ts';
import { readMeetings } from '../../store/scrutiny/meetings.ts';
import type { Context } from '../context.ts';
import { accountOf, allows } from '../permit.ts';

/* What is exempt from publication exists for whoever handles it and for the members of the committee, and for nobody else. */

/** Whether an account sits on a committee, by the committee's code. */
export function memberOf(committees: readonly Committee[], account: string): (code: string) => boolean {
  const codes = new Set(committees.filter(({ members }) => members.some((member) => member.account === account)).map(({ code }) => code));
  return (code) => account !== '' && codes.has(code);
}

/** Whether the one who asks is entitled to a committee's exempt items. */
export function entitledTo(context: Context, organisation: string, committees: readonly Committee[]): (committee: string) => boolean {
  const sits = memberOf(committees, accountOf(context));
  const nowhere = { plan: null, objectives: [], service: null };
  return (committee) => allows(context, organisation, 'read-exempt', { ...nowhere, own: sits(committee) });
}

/** An issue of a report by name: as a set holds it. */
export function issueKey(report: string, issue: number): string {
  return `${report} ${issue}`;
}

const isExempt = ({ classification }: AgendaItem): boolean => classification.kind === 'exempt';

/**
 * Issued reports that are put to committees as exempt items alone, where the one who asks is entitled to none of them. What also
 * stands on an agenda without being exempt is public.
 */
export function hiddenAmong(meetings: readonly Meeting[], entitled: (committee: string) => boolean): ReadonlySet<string> {
  const carried = meetings.flatMap((meeting) =>
    meeting.items.flatMap((item) => {
      const { report, issue } = item;
      if (report === null || issue === null) return [];
      return [{ key: issueKey(report, issue), open: !isExempt(item) || entitled(meeting.committee) }];
    }),
  );
  const open = new Set(carried.filter((each) => each.open).map(({ key }) => key));
  return new Set(carried.map(({ key }) => key).filter((key) => !open.has(key)));
}

/** The same, read from the store. */
export async function hiddenIssues(context: Context, organisation: string): Promise<ReadonlySet<string>> {
  const { db } = context.store;
  const meetings = await readMeetings(db, organisation);
  if (!meetings.some(({ items }) => items.some(isExempt))) return new Set();
  return hiddenAmong(meetings, entitledTo(context, organisation, await readCommittees(db, organisation)));
}
