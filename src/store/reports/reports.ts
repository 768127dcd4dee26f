import {
  REPORT_STAGES,
  type ReportSelection,
  type ReportStage,
  SECTION_KINDS,
  SECTION_STATUSES,
  type WrittenReport,
  type WrittenSection,
} from '../../model/writtenReport.ts';
import { instantText } from '../changes.ts';
import { word } from '../columns.ts';
import { keptTexts } from '../kept-text.ts';
import type { Database, Write } from '../tables.ts';
import { keptSelection, readSelection } from './content.ts';
import type { ReportSectionsTable, ReportsTable } from './tables.ts';

const STAGE = word('stage', REPORT_STAGES);
const KIND = word('kind', SECTION_KINDS);
const STATUS = word('status', SECTION_STATUSES);
const BETWEEN = '\n';

function sectionOf(row: ReportSectionsTable): WrittenSection {
  const { id, title, dashboard, text, contributor, version, person, name, at, carried } = row;
  const writers = row.writers.split(BETWEEN).filter((account) => account !== '');
  const words = { kind: KIND.read(row.kind), status: STATUS.read(row.status) };
  return { id, title, dashboard, text, contributor, version, person, name, at, carried, writers, ...words };
}

function reportOf(row: ReportsTable, sections: readonly ReportSectionsTable[]): WrittenReport {
  const { code, title, period, template, version, author, name, at } = row;
  return {
    code,
    title,
    period,
    template,
    version,
    author,
    name,
    at,
    selection: readSelection(row.selection),
    stage: STAGE.read(row.stage),
    sections: sections.map(sectionOf),
  };
}

/** The reports of a council that are or were written, the latest begun first. */
export async function readReports(db: Database, organisation: string): Promise<WrittenReport[]> {
  const rows = await db.selectFrom('reports').selectAll().where('organisation', '=', organisation).orderBy('at', 'desc').execute();
  const sections = await db
    .selectFrom('report_sections')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('report')
    .orderBy('position')
    .execute();
  return rows.map((row) =>
    reportOf(
      row,
      sections.filter(({ report }) => report === row.code),
    ),
  );
}

export async function readReportRow(db: Database, organisation: string, code: string): Promise<WrittenReport | null> {
  const row = await db
    .selectFrom('reports')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('code', '=', code)
    .executeTakeFirst();
  if (row === undefined) return null;
  const sections = await db
    .selectFrom('report_sections')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('report', '=', code)
    .orderBy('position')
    .execute();
  return reportOf(row, sections);
}

function sectionRow(organisation: string, report: string, position: number, section: WrittenSection): ReportSectionsTable {
  const { id, version, kind, title, dashboard, text, contributor, status, carried, person, name, at, writers } = section;
  keptTexts({ id, title: title ?? '', dashboard: dashboard ?? '', text, contributor: contributor ?? '' });
  const said = { id, position, version, kind, title, dashboard, text, contributor, status, carried, person, name };
  return { organisation, report, ...said, at: instantText(at), writers: writers.join(BETWEEN) };
}

/**
 * Keeps a new report with its sections.
 * @returns false where there is one with its code; nothing is written then
 * @throws InputFault for a text that cannot be kept
 */
export async function addReport(write: Write, organisation: string, report: WrittenReport): Promise<boolean> {
  const { code, version, title, period, template, stage, author, name } = report;
  keptTexts({ title });
  const said = { code, version, title, period, template, stage, author, name };
  const { numInsertedOrUpdatedRows } = await write
    .insertInto('reports')
    .values({ organisation, ...said, at: instantText(report.at), selection: keptSelection(report.selection) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  const rows = report.sections.map((section, index) => sectionRow(organisation, code, index + 1, section));
  if (rows.length > 0) await write.insertInto('report_sections').values(rows).execute();
  return true;
}

/**
 * Counts a report's version up, which keeps others from changing it until the transaction ends. It writes, and does so first
 * of all, for the reason that `lockCouncil` (store/changes.ts) gives.
 * @returns the report as it was, with the version that it now has; null where there is none
 */
export async function lockReport(write: Write, organisation: string, code: string): Promise<WrittenReport | null> {
  await write
    .updateTable('reports')
    .set(({ eb, ref }) => ({ version: eb(ref('version'), '+', 1) }))
    .where('organisation', '=', organisation)
    .where('code', '=', code)
    .execute();
  return readReportRow(write, organisation, code);
}

/** Alters what is said of a report that is locked. @throws InputFault for a text that cannot be kept */
export async function alterReportRow(
  write: Write,
  organisation: string,
  code: string,
  said: { readonly title?: string; readonly selection?: ReportSelection; readonly stage?: ReportStage },
): Promise<void> {
  const { title, selection, stage } = said;
  if (title !== undefined) keptTexts({ title });
  await write
    .updateTable('reports')
    .set({
      ...(title === undefined ? {} : { title }),
      ...(selection === undefined ? {} : { selection: keptSelection(selection) }),
      ...(stage === undefined ? {} : { stage }),
    })
    .where('organisation', '=', organisation)
    .where('code', '=', code)
    .execute();
}

/**
 * Saves a section of a report that is locked over the version that is one before its own.
 * @returns whether it was saved; where it was not, somebody saved it or took it away in between
 * @throws InputFault for a text that cannot be kept
 */
export async function saveSectionRow(write: Write, organisation: string, report: string, section: WrittenSection): Promise<boolean> {
  const { position: _, contributor: __, ...row } = sectionRow(organisation, report, 0, section);
  const { numUpdatedRows } = await write
    .updateTable('report_sections')
    .set(row)
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .where('id', '=', section.id)
    .where('version', '=', section.version - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Says who is to write in a section of a report that is locked. Its words are as they were, and so is its version. */
export async function assignSectionRow(
  write: Write,
  organisation: string,
  report: string,
  id: string,
  contributor: string | null,
): Promise<void> {
  await write
    .updateTable('report_sections')
    .set({ contributor })
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .where('id', '=', id)
    .execute();
}

/** Makes the sections of a report that is locked these, in this order; those that are there already keep what is in them. */
export async function arrangeSections(
  write: Write,
  organisation: string,
  report: string,
  sections: readonly WrittenSection[],
): Promise<void> {
  const held = await readReportRow(write, organisation, report);
  const kept = new Set(sections.map(({ id }) => id));
  const of = { organisation, report };
  for (const { id } of held?.sections ?? []) {
    if (!kept.has(id)) {
      await write
        .deleteFrom('report_sections')
        .where('organisation', '=', organisation)
        .where('report', '=', report)
        .where('id', '=', id)
        .execute();
    }
  }
  for (const [index, section] of sections.entries()) {
    const row = sectionRow(of.organisation, of.report, index + 1, section);
    await write
      .insertInto('report_sections')
      .values(row)
      .onConflict((conflict) => conflict.columns(['organisation', 'report', 'id']).doUpdateSet({ position: row.position }))
      .execute();
  }
}

/** Takes a report away that was never issued, with all that belongs to it. */
export async function deleteReport(write: Write, organisation: string, code: string): Promise<void> {
  for (const table of ['report_sections', 'report_steps', 'report_findings_accepted'] as const) {
    await write.deleteFrom(table).where('organisation', '=', organisation).where('report', '=', code).execute();
  }
  await write.deleteFrom('reports').where('organisation', '=', organisation).where('code', '=', code).execute();
}
