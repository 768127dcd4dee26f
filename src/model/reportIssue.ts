import type { PeriodText } from './period.ts';

/** Formats in which a report is frozen when it is issued. */
export const ISSUED_FORMATS = ['html', 'docx', 'pdf', 'xlsx', 'json', 'workbook'] as const;
export type IssuedFormat = (typeof ISSUED_FORMATS)[number];

/**
 * A report as it was issued. Nothing of it ever changes: its words and figures, its files, and the council's rows that it
 * was made of (rules, schemes, targets and figures as they were known), by which each of its verdicts can be reached again.
 */
export interface ReportIssue {
  readonly report: string;
  /** counts the issues of a report from 1; each keeps its address beside the later ones */
  readonly number: number;
  readonly title: string;
  readonly plan: string;
  readonly period: PeriodText;
  /** ISO instant, UTC */
  readonly at: string;
  /** account and name of whoever issued it, and the name of whoever approved it */
  readonly person: string;
  readonly name: string;
  readonly approvedBy: string;
  /** instant as which its figures are known, and the number of the council's change that it was made of */
  readonly asKnown: string;
  readonly change: number;
  /** why it was issued again; null for the first */
  readonly reason: string | null;
  /** returns that were still open, by name, when it was issued */
  readonly missing: readonly string[];
}

/** A file of an issue. The workbook holds the council's rows behind the report (formats.md, "The workbook"). */
export interface IssuedFile {
  readonly format: IssuedFormat;
  readonly name: string;
  /** media type */
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the body, hexadecimal */
  readonly digest: string;
}

/** A correction of what was issued, shown on it; what was issued stays as it is. */
export interface Erratum {
  readonly report: string;
  readonly issue: number;
  /** counts the errata of an issue from 1 */
  readonly number: number;
  /** what it is about: a section, an indicator or an action, as the report names it */
  readonly where: string;
  /** as it was printed */
  readonly printed: string;
  /** as it should be */
  readonly corrected: string;
  readonly reason: string;
  readonly person: string;
  readonly name: string;
  readonly at: string;
}
