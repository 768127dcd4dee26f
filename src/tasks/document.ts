import type { CoverBriefing, PackBriefing } from '../briefing/packTypes.ts';
import type { PlainDocument } from '../briefing/plainTypes.ts';
import type { DashboardBriefing, IndicatorBriefing, ReportBriefing } from '../briefing/types.ts';
import { chartPng, chartSvg } from '../documents/chart.ts';
import { dashboardCsv, historyCsv as historyAsCsv, listCsv } from '../documents/csv.ts';
import { dashboardDocx, reportDocx } from '../documents/docx.ts';
import { reportHtml } from '../documents/html.tsx';
import { dashboardJson, reportJson } from '../documents/json.ts';
import { coverDocx, plainDocx } from '../documents/meeting-docx.ts';
import { coverPdf, packPdf, plainPdf } from '../documents/meeting-pdf.ts';
import { dashboardPdf, reportPdf } from '../documents/pdf.ts';
import { dashboardXlsx, reportXlsx } from '../documents/xlsx.ts';
import { NotFoundFault } from '../model/fault.ts';

/** Formats in which a report is taken away (formats.md, "Commands"). */
export const REPORT_FORMATS = ['html', 'docx', 'pdf', 'xlsx', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const DASHBOARD_FORMATS = ['xlsx', 'docx', 'pdf', 'csv', 'json'] as const;
export type DashboardFormat = (typeof DASHBOARD_FORMATS)[number];

/** Formats in which an indicator's chart is taken away; `csv` is its figures. */
export const CHART_FORMATS = ['svg', 'png', 'csv'] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** A file that somebody takes away. */
export interface TakenAway {
  readonly body: Uint8Array<ArrayBuffer>;
  /** media type */
  readonly type: string;
  /** a name for it, letters, digits and hyphens with the format's ending */
  readonly name: string;
}

type Format = ReportFormat | DashboardFormat | ChartFormat;

const TYPES: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** A file name that every system takes, from the words that say what it holds. */
export function fileName(parts: readonly string[], ending: string): string {
  const plain = parts
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '');
  return `${plain
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()}.${ending}`;
}

function taken(name: readonly string[], format: Format, body: Uint8Array | string): TakenAway {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
  return { body: bytes, type: TYPES[format], name: fileName(name, format) };
}

function reportBody(briefing: ReportBriefing, format: ReportFormat): Promise<Uint8Array> | Uint8Array | string {
  switch (format) {
    case 'html':
      return reportHtml(briefing);
    case 'docx':
      return reportDocx(briefing);
    case 'pdf':
      return reportPdf(briefing);
    case 'xlsx':
      return reportXlsx(briefing);
    case 'json':
      return reportJson(briefing);
  }
}

/** A report as a file. */
export async function reportDocument(briefing: ReportBriefing, format: ReportFormat): Promise<TakenAway> {
  const { subject, plan } = briefing;
  return taken([subject.organisation, plan.title, subject.period], format, await reportBody(briefing, format));
}

function dashboardBody(briefing: DashboardBriefing, format: DashboardFormat): Promise<Uint8Array> | Uint8Array {
  switch (format) {
    case 'xlsx':
      return dashboardXlsx(briefing);
    case 'docx':
      return dashboardDocx(briefing);
    case 'pdf':
      return dashboardPdf(briefing);
    case 'csv':
      return dashboardCsv(briefing);
    case 'json':
      return dashboardJson(briefing);
  }
}

/** A dashboard as a file. */
export async function dashboardDocument(briefing: DashboardBriefing, format: DashboardFormat): Promise<TakenAway> {
  return taken([briefing.subject.organisation, briefing.title], format, await dashboardBody(briefing, format));
}

/** An indicator's past as a file. */
export function historyCsv(briefing: IndicatorBriefing): TakenAway {
  return taken([briefing.subject.organisation, briefing.row.code], 'csv', historyAsCsv(briefing));
}

function chartBody(briefing: IndicatorBriefing, format: ChartFormat): Promise<Uint8Array | null> | Uint8Array | string | null {
  switch (format) {
    case 'svg':
      return chartSvg(briefing);
    case 'png':
      return chartPng(briefing);
    case 'csv':
      return listCsv(briefing.view.figures.heads, briefing.view.figures.rows);
  }
}

/**
 * An indicator's chart, in the view that was asked for, as a file.
 * @throws NotFoundFault where there is nothing to draw
 */
export async function chartDocument(briefing: IndicatorBriefing, format: ChartFormat): Promise<TakenAway> {
  const { subject, row, view } = briefing;
  const body = await chartBody(briefing, format);
  if (body === null) throw new NotFoundFault(`There is nothing to draw of ${row.code} in this view`);
  return taken([subject.organisation, row.code, view.view, subject.period], format, body);
}

/**
 * The list that a page shows, as CSV, with what the reader left in it.
 * @param parts of the file's name: the council and what the list is of
 */
export function listDocument(parts: readonly string[], heads: readonly string[], rows: readonly (readonly (string | null)[])[]): TakenAway {
  return taken(parts, 'csv', listCsv(heads, rows));
}

/**
 * A cover report as a file.
 * @param date of the meeting, ISO
 */
export async function coverDocument(cover: CoverBriefing, format: 'docx' | 'pdf', date: string): Promise<TakenAway> {
  const body = format === 'docx' ? coverDocx(cover, date) : await coverPdf(cover, date);
  return taken([cover.organisation, 'cover report', cover.subject], format, body);
}

/**
 * A meeting's pack as PDF.
 * @param date of the meeting, ISO
 */
export async function packDocument(pack: PackBriefing, date: string): Promise<TakenAway> {
  const audience = pack.audience === 'full' ? ['not for publication'] : [];
  return taken([pack.committee, date, 'pack', ...audience], 'pdf', await packPdf(pack, date));
}

/** Headings, paragraphs and tables as a file. */
export async function plainDocument(plain: PlainDocument, format: 'docx' | 'pdf'): Promise<TakenAway> {
  return taken([plain.title, plain.date], format, format === 'docx' ? plainDocx(plain) : await plainPdf(plain));
}
