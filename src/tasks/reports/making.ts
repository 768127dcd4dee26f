import { briefReport } from '../../briefing/report.ts';
import { type ReportOptions, type ReportPlan, type ReportScene, reportScene } from '../../briefing/reportScene.ts';
import type { ReportBriefing } from '../../briefing/types.ts';
import { comparePeriods, parsePeriod } from '../../model/period.ts';
import type { ReportIssue } from '../../model/reportIssue.ts';
import { dayOf } from '../../model/today.ts';
import type { WrittenReport } from '../../model/writtenReport.ts';
import type { Written } from '../../store/reports/content.ts';
import { readIssues } from '../../store/reports/issues.ts';
import { readReportRow, readReports } from '../../store/reports/reports.ts';
import type { Context } from '../context.ts';
import { correctionsAt } from '../corrections.ts';
import { keeper } from '../kept.ts';
import { noSuch } from '../permit.ts';
import { planNamed } from '../plan.ts';
import { type Judged, judgedCouncil, openCouncil, type Reading } from '../reading.ts';
import { withdrawnBy } from '../whatChanged.ts';
import { frozenBriefing, frozenCouncil } from './frozen.ts';
import { reasonsSince } from './reasons.ts';

/* A report as it would be issued now. */

/** The report of the code. Asks no permission: those who call it do. @throws NotFoundFault where there is none */
export async function heldReport(context: Context, organisation: string, code: string): Promise<WrittenReport> {
  const report = await readReportRow(context.store.db, organisation, code);
  if (report === null) throw noSuch(organisation);
  return report;
}

/** What of a report its briefing is made of. */
export function writtenOf({ title, selection, sections }: WrittenReport): Written {
  const bare = sections.map(({ id, kind, title, dashboard, text }) => ({ id, kind, title, dashboard, text, contributor: null }));
  return { title, selection, sections: bare };
}

/** The latest of the reports of the same template and plan for periods before; null where there is none. */
export async function reportBefore(
  context: Context,
  organisation: string,
  report: WrittenReport,
  yearStarts: number,
): Promise<WrittenReport | null> {
  const period = parsePeriod(report.period, yearStarts);
  const before = (await readReports(context.store.db, organisation))
    .filter(({ template, selection }) => template === report.template && selection.plan === report.selection.plan)
    .map((each) => ({ each, at: parsePeriod(each.period, yearStarts) }))
    .filter(({ at }) => comparePeriods(at, period) < 0)
    .sort((a, b) => comparePeriods(b.at, a.at));
  return before[0]?.each ?? null;
}

/** The issue that a report follows: its own latest, or else the latest of the report before it; null where there is none. */
export async function issueBefore(
  context: Context,
  organisation: string,
  report: WrittenReport,
  yearStarts: number,
): Promise<ReportIssue | null> {
  const { db } = context.store;
  const [own] = await readIssues(db, organisation, report.code);
  if (own !== undefined) return own;
  const before = await reportBefore(context, organisation, report, yearStarts);
  if (before === null) return null;
  const [issue] = await readIssues(db, organisation, before.code);
  return issue ?? null;
}

/** A report with all that it was made of. */
export interface MadeReport {
  readonly reading: Reading;
  readonly judged: Judged;
  readonly options: ReportOptions & { readonly template: ReportPlan };
  /** what its own text is set against */
  readonly scene: ReportScene;
  readonly briefing: ReportBriefing;
}

export interface MakingOptions {
  /** compare with the issue before, for a section that lists what changed since */
  readonly last: ReportIssue | null;
  /** ISO instant or day as which the council is to be known; left out: now */
  readonly known?: string;
}

/**
 * Makes a report of what is held now. Asks whether the one who asks may read the council, and no more.
 * @throws NotFoundFault where the council has no plan of its code any more
 */
export async function makeReport(
  context: Context,
  organisation: string,
  { written, period }: { readonly written: Written; readonly period: string },
  { last, known }: MakingOptions,
): Promise<MadeReport> {
  const reading = await openCouncil(context, { council: organisation, period, known: known ?? null });
  planNamed(reading.frame, written.selection.plan);
  const judged = await judgedCouncil(context, reading);
  const { council, assessment, series } = judged;
  const options = {
    asKnown: reading.standpoint.asKnown,
    series,
    ...(await correctionsAt(context, reading, judged)),
    template: written,
    gone: await withdrawnBy(context, reading),
    ...(last === null ? {} : await followed(context, organisation, last)),
  };
  const { plan } = written.selection;
  const scene = reportScene(council, assessment, plan, options);
  return { reading, judged, options, scene, briefing: briefReport(council, assessment, plan, options) };
}

async function followed(context: Context, organisation: string, last: ReportIssue) {
  const briefing = await frozenBriefing(context, organisation, last);
  const council = await frozenCouncil(context, organisation, last);
  return { last: { briefing, council }, reasonFor: (await reasonsSince(context, organisation, last)).reasonFor };
}

/** Somebody who writes has her text checked with every pause that she makes. */
const MOST_KEPT = 6;
const made = keeper<MadeReport>({ most: MOST_KEPT });

/** The report in the making as it would be issued now; kept until it, the council or the day is another. */
export async function makeWritten(context: Context, organisation: string, report: WrittenReport): Promise<MadeReport> {
  const { frame, at } = await openCouncil(context, { council: organisation });
  const last = await issueBefore(context, organisation, report, frame.organisation.yearStarts);
  const about = JSON.stringify([organisation, report.code, report.at, report.version, last?.report, last?.number, dayOf(context.clock())]);
  return made(context.store, about, at.revision, () =>
    makeReport(context, organisation, { written: writtenOf(report), period: report.period }, { last }),
  );
}
