import type { IssuedFormat } from '../../model/reportIssue.ts';
import type { ReportWaiting } from '../../tasks/reports/reportTypes.ts';
import type { Addresses } from './addresses.ts';

/** Where each page of written and issued reports is. */
export interface ReportWays {
  list(): string;
  begin(template?: string): string;
  templates(): string;
  /** a new template, with what another has to begin with */
  newTemplate(from?: string): string;
  template(code: string): string;
  deleteTemplate(code: string): string;
  /** a report in the making */
  report(code: string): string;
  settings(code: string): string;
  discard(code: string): string;
  preview(code: string): string;
  section(code: string, id: string): string;
  /** what a section's text says, asked while it is typed */
  sectionCheck(code: string, id: string): string;
  check(code: string): string;
  approve(code: string): string;
  issue(code: string): string;
  issues(): string;
  /** the issue with a number; without one the latest */
  issued(code: string, number?: number): string;
  file(code: string, number: number, format: IssuedFormat): string;
  why(code: string, number: number): string;
  errata(code: string, number: number): string;
}

export function reportWays({ written, issued }: Addresses): ReportWays {
  const of = (code: string, tail = '') => written(`/${encodeURIComponent(code)}${tail}`);
  const section = (code: string, id: string, tail = '') => of(code, `/sections/${encodeURIComponent(id)}${tail}`);
  const issue = (code: string, number: number, tail = '') => issued(code, `${number}${tail}`);
  const template = (code: string, tail = '') => written(`/templates/${encodeURIComponent(code)}${tail}`);
  return {
    list: () => written(),
    begin: (template) => written('/new', { template }),
    templates: () => written('/templates'),
    newTemplate: (from) => written('/templates/new', { from }),
    template: (code) => template(code),
    deleteTemplate: (code) => template(code, '/delete'),
    report: (code) => of(code),
    settings: (code) => of(code, '/settings'),
    discard: (code) => of(code, '/discard'),
    preview: (code) => of(code, '/preview'),
    section: (code, id) => section(code, id),
    sectionCheck: (code, id) => section(code, id, '/check'),
    check: (code) => of(code, '/check'),
    approve: (code) => of(code, '/approve'),
    issue: (code) => of(code, '/issue'),
    issues: () => issued(),
    issued: (code, number) => (number === undefined ? issued(code) : issue(code, number)),
    file: (code, number, format) => issue(code, number, format === 'workbook' ? '/workbook.xlsx' : `.${format}`),
    why: (code, number) => issue(code, number, '/why'),
    errata: (code, number) => issue(code, number, '/errata'),
  };
}

/** Where what of reports waits for her is done. */
export function waitingHref(ways: ReportWays, { kind, report, section }: ReportWaiting): string {
  if (kind === 'section') return section === null ? ways.report(report) : ways.section(report, section);
  return kind === 'approve' ? ways.approve(report) : ways.issue(report);
}
