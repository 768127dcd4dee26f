import { createHash } from 'node:crypto';
import { EnvironmentFault } from '../../model/fault.ts';
import { type Erratum, ISSUED_FORMATS, type IssuedFile, type IssuedFormat, type ReportIssue } from '../../model/reportIssue.ts';
import { instantText } from '../changes.ts';
import { word } from '../columns.ts';
import { keptTexts } from '../kept-text.ts';
import type { Database, Write } from '../tables.ts';
import { keptWritten, readWritten, type Written } from './content.ts';
import { erratumDigest, issueDigest } from './published-digest.ts';
import type { ReportErrataTable, ReportIssuesTable } from './tables.ts';

const FORMAT = word('format', ISSUED_FORMATS);

/** What is kept of an issue besides what lists say of it. */
export interface FrozenContent {
  readonly written: Written;
  /** the report as data, as JSON */
  readonly briefing: string;
}

/** SHA-256, hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

type ListedRow = Omit<ReportIssuesTable, 'organisation' | 'written' | 'briefing' | 'digest'>;

const LISTED = [
  ...(['report', 'number', 'title', 'plan', 'period', 'at', 'person', 'name'] as const),
  ...(['approved_by', 'as_known', 'change', 'reason', 'missing'] as const),
];

function linesIn(json: string): string[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.filter((each) => typeof each === 'string') : [];
}

function issueOf({ approved_by: approvedBy, as_known: asKnown, missing, ...said }: ListedRow): ReportIssue {
  return { ...said, approvedBy, asKnown, missing: linesIn(missing) };
}

/** All issues of a council, newest first, or of one report, the last number first. */
export async function readIssues(db: Database, organisation: string, report?: string): Promise<ReportIssue[]> {
  const all = db.selectFrom('report_issues').select(LISTED).where('organisation', '=', organisation);
  const asked = report === undefined ? all : all.where('report', '=', report);
  const issues = (await asked.orderBy('at', 'desc').orderBy('report').orderBy('number', 'desc').execute()).map(issueOf);
  return report === undefined ? issues : issues.sort((a, b) => b.number - a.number);
}

function damaged(report: string, number: number): EnvironmentFault {
  return new EnvironmentFault(`Issue ${number} of the report "${report}" is not as it was issued: its digest says otherwise`);
}

/**
 * What an issue was made of and came to; null where there is no such issue.
 * @throws EnvironmentFault where it is not what was issued
 */
export async function readFrozen(db: Database, organisation: string, report: string, number: number): Promise<FrozenContent | null> {
  const row = await db
    .selectFrom('report_issues')
    .select(['written', 'briefing', 'digest'])
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { written, briefing, digest } = row;
  if (digestOf(written + briefing) !== digest) throw damaged(report, number);
  return { written: readWritten(written), briefing };
}

/**
 * Keeps an issue with its files.
 * @returns the digest of all of it, for the log
 * @throws InputFault for a text that cannot be kept
 */
export async function addIssue(
  write: Write,
  organisation: string,
  issue: ReportIssue,
  { written, briefing }: FrozenContent,
  files: readonly IssuedFile[],
): Promise<string> {
  const { approvedBy, asKnown, missing, at, ...said } = issue;
  keptTexts({ reason: issue.reason ?? '', missing: missing.join(' ') });
  const kept = keptWritten(written);
  const digest = digestOf(kept + briefing);
  const row = { organisation, ...said, at: instantText(at), approved_by: approvedBy, as_known: asKnown, missing: JSON.stringify(missing) };
  await write
    .insertInto('report_issues')
    .values({ ...row, written: kept, briefing, digest })
    .execute();
  const of = { organisation, report: issue.report, number: issue.number };
  for (const { format, name, type, body, digest: own } of files) {
    await write
      .insertInto('report_files')
      .values({ ...of, format, name, type, size: body.length, digest: own, body })
      .execute();
  }
  return issueDigest({ ...row, digest }, files);
}

/** What the files of an issue are called, without their bodies. */
export interface ListedFile extends Omit<IssuedFile, 'body'> {
  /** in bytes */
  readonly size: number;
}

export async function readFileNames(db: Database, organisation: string, report: string, number: number): Promise<ListedFile[]> {
  const rows = await db
    .selectFrom('report_files')
    .select(['format', 'name', 'type', 'size', 'digest'])
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .where('number', '=', number)
    .execute();
  const order = (format: IssuedFormat): number => ISSUED_FORMATS.indexOf(format);
  return rows.map((row) => ({ ...row, format: FORMAT.read(row.format) })).sort((a, b) => order(a.format) - order(b.format));
}

/**
 * A file of an issue; null where it has none of the format.
 * @throws EnvironmentFault where it is not what was issued
 */
export async function readFileOf(
  db: Database,
  organisation: string,
  { report, number, format }: { readonly report: string; readonly number: number; readonly format: IssuedFormat },
): Promise<IssuedFile | null> {
  const row = await db
    .selectFrom('report_files')
    .select(['name', 'type', 'digest', 'body'])
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .where('number', '=', number)
    .where('format', '=', format)
    .executeTakeFirst();
  if (row === undefined) return null;
  const body = new Uint8Array(row.body);
  if (digestOf(body) !== row.digest) throw damaged(report, number);
  return { format, name: row.name, type: row.type, body, digest: row.digest };
}

function erratumOf({ place, organisation: _, ...said }: ReportErrataTable): Erratum {
  return { ...said, where: place };
}

/** The errata of a council's issues, oldest first. */
export async function readErrata(db: Database, organisation: string, report?: string): Promise<Erratum[]> {
  const all = db.selectFrom('report_errata').selectAll().where('organisation', '=', organisation);
  const asked = report === undefined ? all : all.where('report', '=', report);
  return (await asked.orderBy('report').orderBy('issue').orderBy('number').execute()).map(erratumOf);
}

/**
 * Adds an erratum to an issue of a report that is locked.
 * @returns its number, and the digest of it for the log
 * @throws InputFault for a text that cannot be kept
 */
export async function addErratumRow(
  write: Write,
  organisation: string,
  erratum: Omit<Erratum, 'number'>,
): Promise<{ readonly number: number; readonly digest: string }> {
  const { where, at, ...said } = erratum;
  keptTexts({ where, printed: said.printed, corrected: said.corrected, reason: said.reason });
  const held = await readErrata(write, organisation, erratum.report);
  const number = held.filter(({ issue }) => issue === erratum.issue).length + 1;
  const row = { organisation, ...said, number, place: where, at: instantText(at) };
  await write.insertInto('report_errata').values(row).execute();
  return { number, digest: erratumDigest(row) };
}
