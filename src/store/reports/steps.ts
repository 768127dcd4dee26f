import { type AcceptedFinding, REPORT_STEPS, type ReportStep } from '../../model/writtenReport.ts';
import { instantText } from '../changes.ts';
import { word } from '../columns.ts';
import { keptTexts } from '../kept-text.ts';
import type { Database, Write } from '../tables.ts';
import type { ReportStepsTable } from './tables.ts';

const STEP = word('step', REPORT_STEPS);

/** What a report held when somebody vouched for it. */
export interface Vouched {
  /** digest of its words */
  readonly content: string;
  /** digests of the rows that it prints, by reference */
  readonly figures: Readonly<Record<string, string>>;
}

/** A step as it is kept; `vouched` of a check, null of others. */
export interface HeldStep extends ReportStep {
  readonly vouched: Vouched | null;
}

function figuresIn(json: string): Readonly<Record<string, string>> {
  const parsed: unknown = JSON.parse(json);
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(Object.entries(parsed).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

function stepOf({ number, step, person, name, at, reason, content, figures }: ReportStepsTable): HeldStep {
  const vouched = content === null || figures === null ? null : { content, figures: figuresIn(figures) };
  return { number, step: STEP.read(step), person, name, at, reason, vouched };
}

/** What happened to a report, in the order in which it did. */
export async function readReportSteps(db: Database, organisation: string, report: string): Promise<HeldStep[]> {
  const rows = await db
    .selectFrom('report_steps')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .orderBy('number')
    .execute();
  return rows.map(stepOf);
}

/** The last step of each report of a council. */
export async function readLastSteps(db: Database, organisation: string): Promise<ReadonlyMap<string, HeldStep>> {
  const rows = await db.selectFrom('report_steps').selectAll().where('organisation', '=', organisation).orderBy('number').execute();
  return new Map(rows.map((row) => [row.report, stepOf(row)]));
}

/** Adds a step to a report that is locked. @throws InputFault for a reason that cannot be kept */
export async function addReportStep(write: Write, organisation: string, report: string, step: Omit<HeldStep, 'number'>): Promise<void> {
  const { vouched, reason, at, ...said } = step;
  keptTexts({ reason: reason ?? '' });
  const last = await write
    .selectFrom('report_steps')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .executeTakeFirst();
  const held = { content: vouched?.content ?? null, figures: vouched === null ? null : JSON.stringify(vouched.figures) };
  const row = { organisation, report, number: (last?.number ?? 0) + 1, ...said, reason, at: instantText(at), ...held };
  await write.insertInto('report_steps').values(row).execute();
}

/** The findings of a report that somebody lets stand. */
export async function readAccepted(db: Database, organisation: string, report: string): Promise<AcceptedFinding[]> {
  return db
    .selectFrom('report_findings_accepted')
    .select(['finding', 'reason', 'person', 'name', 'at'])
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .orderBy('at')
    .orderBy('finding')
    .execute();
}

/** Keeps that somebody lets a finding stand; her reason takes the place of one before. @throws InputFault for a text that cannot be kept */
export async function addAccepted(write: Write, organisation: string, report: string, accepted: AcceptedFinding): Promise<void> {
  const { finding, reason, person, name, at } = accepted;
  keptTexts({ finding, reason });
  const said = { reason, person, name, at: instantText(at) };
  await write
    .insertInto('report_findings_accepted')
    .values({ organisation, report, finding, ...said })
    .onConflict((conflict) => conflict.columns(['organisation', 'report', 'finding']).doUpdateSet(said))
    .execute();
}

/** @returns whether anybody let it stand */
export async function deleteAccepted(write: Write, organisation: string, report: string, finding: string): Promise<boolean> {
  const { numDeletedRows } = await write
    .deleteFrom('report_findings_accepted')
    .where('organisation', '=', organisation)
    .where('report', '=', report)
    .where('finding', '=', finding)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
