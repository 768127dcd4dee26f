/* Lists and selections are JSON, lists of accounts a line each. Instants are ISO texts in UTC with milliseconds. */

/** Templates of reports (model/writtenReport.ts, `ReportTemplate`). */
export interface ReportTemplatesTable {
  organisation: string;
  code: string;
  version: number;
  title: string;
  selection: string;
  sections: string;
  name: string;
  at: string;
}

/** Reports that are written (`WrittenReport`), without their sections. */
export interface ReportsTable {
  organisation: string;
  code: string;
  version: number;
  title: string;
  period: string;
  template: string | null;
  selection: string;
  stage: string;
  author: string;
  name: string;
  at: string;
}

/** Their sections (`WrittenSection`), a row each, so that two people write in two without meeting. */
export interface ReportSectionsTable {
  organisation: string;
  report: string;
  id: string;
  position: number;
  version: number;
  kind: string;
  title: string | null;
  dashboard: string | null;
  text: string;
  contributor: string | null;
  status: string;
  carried: string | null;
  person: string;
  name: string;
  at: string;
  writers: string;
}

/** What happened to them (`ReportStep`), with what they held where somebody vouched for it. */
export interface ReportStepsTable {
  organisation: string;
  report: string;
  number: number;
  step: string;
  person: string;
  name: string;
  at: string;
  reason: string | null;
  /** digest of the words that were checked; null of steps that vouch for none */
  content: string | null;
  /** digests of the rows that were checked, by reference, as JSON */
  figures: string | null;
}

/** Findings that somebody lets stand (`AcceptedFinding`). */
export interface ReportFindingsAcceptedTable {
  organisation: string;
  report: string;
  finding: string;
  reason: string;
  person: string;
  name: string;
  at: string;
}

/** What was issued (model/reportIssue.ts, `ReportIssue`): only ever added to. */
export interface ReportIssuesTable {
  organisation: string;
  report: string;
  number: number;
  title: string;
  plan: string;
  period: string;
  at: string;
  person: string;
  name: string;
  approved_by: string;
  as_known: string;
  change: number;
  reason: string | null;
  missing: string;
  /** title, selection and sections that it was made of, as JSON */
  written: string;
  /** the report as data, as JSON */
  briefing: string;
  /** SHA-256 of `briefing`, hexadecimal */
  digest: string;
}

/** Files of issues (`IssuedFile`): only ever added to. */
export interface ReportFilesTable {
  organisation: string;
  report: string;
  number: number;
  format: string;
  name: string;
  type: string;
  /** bytes of the body */
  size: number;
  digest: string;
  body: Uint8Array;
}

/** Errata of issues (`Erratum`): only ever added to. */
export interface ReportErrataTable {
  organisation: string;
  report: string;
  issue: number;
  number: number;
  place: string;
  printed: string;
  corrected: string;
  reason: string;
  person: string;
  name: string;
  at: string;
}

export interface ReportTables {
  report_templates: ReportTemplatesTable;
  reports: ReportsTable;
  report_sections: ReportSectionsTable;
  report_steps: ReportStepsTable;
  report_findings_accepted: ReportFindingsAcceptedTable;
  report_issues: ReportIssuesTable;
  report_files: ReportFilesTable;
  report_errata: ReportErrataTable;
}
