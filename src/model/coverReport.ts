/*
 * The cover report with which a report goes to a committee, in the parts that councils in England and Wales give it
 * (Kent's of November 2012 is one).
 */

/** Whether the public may read it; an exempt one says on what ground (Local Government Act 1972, Schedule 12A). */
export interface Classification {
  readonly kind: 'unrestricted' | 'exempt';
  /** "paragraph 1: information relating to any individual"; null where it is unrestricted */
  readonly ground: string | null;
}

export const UNRESTRICTED: Classification = { kind: 'unrestricted', ground: null };

export interface Contact {
  readonly name: string;
  readonly title: string;
  readonly phone: string;
  readonly email: string;
}

/** A heading and the paragraphs under it; paragraphs are numbered through the whole cover report. */
export interface CoverSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface CoverReport {
  /** lines: who gives the report, each with her post */
  readonly from: readonly string[];
  readonly to: string;
  /** ISO date of the meeting */
  readonly date: string;
  readonly subject: string;
  readonly classification: Classification;
  readonly summary: string;
  /** "Members are asked to REVIEW ... and NOTE ..." */
  readonly recommendation: string;
  readonly sections: readonly CoverSection[];
  readonly contacts: readonly Contact[];
  /** background documents; empty for none */
  readonly background: readonly string[];
}
