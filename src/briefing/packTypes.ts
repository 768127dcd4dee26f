import type { Contact } from '../model/coverReport.ts';
import type { PrintedLook } from './lookTypes.ts';
import type { ReportBriefing, Run } from './types.ts';

/* A cover report, and the pack with which it goes to a committee, in finished texts. */

export interface CoverParagraph {
  /** counts through the whole cover report */
  readonly number: number;
  readonly runs: readonly Run[];
}

export interface CoverBriefing {
  readonly organisation: string;
  readonly language: string;
  readonly subject: string;
  /** "From" and its lines, "To", "Date", "Subject", "Classification" */
  readonly facts: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly summary: { readonly label: string; readonly runs: readonly Run[] };
  readonly recommendation: { readonly label: string; readonly runs: readonly Run[] };
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly CoverParagraph[] }[];
  readonly contacts: { readonly title: string; readonly people: readonly Contact[]; readonly labels: ContactLabels };
  readonly background: { readonly title: string; readonly items: readonly string[] };
  /** "Appendix A: Social services, quarter 2, issue 1" */
  readonly appendices: { readonly title: string; readonly items: readonly string[] };
  /** "Exempt: not for publication", for every page of it; null where everybody may read it */
  readonly exempt: string | null;
  /** "Page {page} of {pages}" split around its numbers */
  readonly page: readonly [string, string, string];
  readonly look?: PrintedLook;
}

export interface ContactLabels {
  readonly name: string;
  readonly title: string;
  readonly phone: string;
  readonly email: string;
}

export interface PackItem {
  readonly number: number;
  readonly title: string;
  /** "The committee is asked to review and comment."; '' for nothing */
  readonly asked: string;
  /** "Exempt: paragraph 1 ..."; null where everybody may read it */
  readonly exempt: string | null;
  /** that it is left out of this pack, and on what ground; null where it is in it */
  readonly withheld: string | null;
  readonly cover: CoverBriefing | null;
  /** as it was frozen when it was issued; null for an item without a report */
  readonly report: { readonly label: string; readonly briefing: ReportBriefing } | null;
}

export interface PackBriefing {
  readonly organisation: string;
  readonly language: string;
  /** "Agenda: Social care committee" */
  readonly title: string;
  readonly committee: string;
  /** "Wednesday 18 November 2026", "10:00, Committee Room 1" */
  readonly dateText: string;
  readonly whereText: string;
  readonly audience: 'public' | 'full';
  /** which pack this is and what is left out of it */
  readonly audienceText: string;
  readonly agenda: string;
  /** heads and marks of its pages */
  readonly words: { readonly page: string; readonly exempt: string; readonly foot: string };
  readonly items: readonly PackItem[];
  readonly page: readonly [string, string, string];
  readonly look?: PrintedLook;
}
