import { addressName } from '../../model/addressName.ts';
import type { ReportSelection, TemplateSection, WrittenReport, WrittenSection } from '../../model/writtenReport.ts';
import { appendAudit } from '../../store/audit.ts';
import { readPeople } from '../../store/people/memberships.ts';
import { readIssues } from '../../store/reports/issues.ts';
import { alterReportRow, arrangeSections, assignSectionRow, deleteReport, lockReport } from '../../store/reports/reports.ts';
import type { Write } from '../../store/tables.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { noSuch, permitAnywhere } from '../permit.ts';
import { heldReport } from './making.ts';
import { contributorProblem, sectionsProblems, selectionProblems, titleProblems } from './problems.ts';
import type { ArrangedReport, ReportProblem, SectionAct } from './reportTypes.ts';
import { byOf } from './rights.ts';
import { Overtaken, reopen } from './stages.ts';

/* What a report is about, which sections it has in which order, and who writes them. */

/** Who changed the report last, for whoever is too late. */
function lastBy({ sections, name }: WrittenReport): string {
  const last = sections.filter((section) => section.name !== '').sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  return last?.name ?? name;
}

/** Changes a report that nobody else changes meanwhile. */
async function change(
  context: Context,
  organisation: string,
  code: string,
  work: (write: Write, report: WrittenReport) => Promise<void>,
): Promise<ArrangedReport> {
  try {
    await context.store.transaction(async (write) => {
      const report = await lockReport(write, organisation, code);
      if (report === null) throw noSuch(organisation);
      await work(write, report);
    });
    return { kind: 'done' };
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    return { kind: 'overtaken', by: lastBy(await heldReport(context, organisation, code)) };
  }
}

/** A lock counts the version up: whoever saw the one before it has seen all. */
function refuseUnseen({ version }: WrittenReport, seen: number): void {
  if (version !== seen + 1) throw new Overtaken();
}

function moved(sections: readonly WrittenSection[], id: string, by: -1 | 1): readonly WrittenSection[] {
  const at = sections.findIndex((section) => section.id === id);
  const [section, neighbour] = [sections[at], sections[at + by]];
  if (section === undefined || neighbour === undefined) return sections;
  return sections.map((each) => (each === section ? neighbour : each === neighbour ? section : each));
}

function added(context: Context, sections: readonly WrittenSection[], act: Extract<SectionAct, { does: 'add' }>): WrittenSection {
  const title = act.title.trim();
  const taken = new Set(sections.map(({ id }) => id));
  const alone = act.kind === 'text' || act.kind === 'appendix';
  const id = addressName(alone ? title : act.kind, taken, 'section');
  const dashboard = act.kind === 'dashboard' ? act.dashboard : null;
  const { at } = byOf(context);
  const nobodys = { version: 1, person: '', name: '', at, writers: [], carried: null, contributor: null };
  return { id, kind: act.kind, title: title === '' ? null : title, dashboard, text: '', status: alone ? 'to-write' : 'ready', ...nobodys };
}

async function additionProblems(context: Context, organisation: string, sections: readonly TemplateSection[]): Promise<ReportProblem[]> {
  const frame = await currentFrame(context, organisation);
  const last = `-${sections.length - 1}`;
  return sectionsProblems(sections, frame, await readPeople(context.store.db, organisation)).flatMap(({ field, text }) =>
    field === 'sections'
      ? [{ field, text }]
      : field.endsWith(last) && !field.startsWith('id')
        ? [{ field: field.slice(0, -last.length), text }]
        : [],
  );
}

/**
 * Moves, adds or removes a section. What is removed is lost with its words, so nobody may have changed the report in between.
 * @param seen the report's version that she saw
 * @throws NotFoundFault where she may not write reports, or there is no such report
 */
export async function arrangeReport(
  context: Context,
  organisation: string,
  code: string,
  act: SectionAct,
  seen: number,
): Promise<ArrangedReport> {
  permitAnywhere(context, organisation, 'write-report');
  const held = await heldReport(context, organisation, code);
  if (act.does === 'add') {
    const problems = await additionProblems(context, organisation, [...held.sections, added(context, held.sections, act)]);
    if (problems.length > 0) return { kind: 'problems', problems };
  }
  return change(context, organisation, code, async (write, report) => {
    const { sections } = report;
    if (act.does === 'remove') refuseUnseen(report, seen);
    const arranged =
      act.does === 'add'
        ? [...sections, added(context, sections, act)]
        : act.does === 'remove'
          ? sections.filter(({ id }) => id !== act.id)
          : moved(sections, act.id, act.does === 'up' ? -1 : 1);
    if (arranged === sections || (arranged.length === sections.length && arranged.every((each, index) => each === sections[index]))) return;
    await arrangeSections(write, organisation, code, arranged);
    await reopen(context, write, organisation, report, 'Its sections were arranged otherwise');
  });
}

/**
 * Says who is to write in a section; nobody's words change by it.
 * @param contributor account; null for nobody in particular
 * @throws NotFoundFault where she may not write reports, or there is no such section
 */
export async function assignSection(
  context: Context,
  organisation: string,
  code: string,
  id: string,
  contributor: string | null,
): Promise<ArrangedReport> {
  permitAnywhere(context, organisation, 'write-report');
  const held = await heldReport(context, organisation, code);
  if (!held.sections.some((section) => section.id === id)) throw noSuch(organisation);
  const problems = contributorProblem(contributor, await readPeople(context.store.db, organisation));
  if (problems.length > 0) return { kind: 'problems', problems };
  return change(context, organisation, code, (write) => assignSectionRow(write, organisation, code, id, contributor));
}

/**
 * Alters title and selection.
 * @throws NotFoundFault where she may not write reports, or there is no such report
 */
export async function alterReport(
  context: Context,
  organisation: string,
  code: string,
  typed: { readonly title: string; readonly selection: ReportSelection; readonly seen: number },
): Promise<ArrangedReport> {
  permitAnywhere(context, organisation, 'write-report');
  await heldReport(context, organisation, code);
  const { title, selection, seen } = typed;
  const problems = [...titleProblems(title), ...selectionProblems(selection, await currentFrame(context, organisation))];
  if (problems.length > 0) return { kind: 'problems', problems };
  return change(context, organisation, code, async (write, report) => {
    refuseUnseen(report, seen);
    await alterReportRow(write, organisation, code, { title: title.trim(), selection });
    await reopen(context, write, organisation, report, 'Its title or what it is about was changed');
  });
}

/**
 * Takes away a report that was never issued.
 * @throws NotFoundFault where she may not write reports, or there is no report of this code that was never issued
 */
export async function discardReport(context: Context, organisation: string, code: string): Promise<void> {
  permitAnywhere(context, organisation, 'write-report');
  await context.store.transaction(async (write) => {
    const report = await lockReport(write, organisation, code);
    if (report === null || (await readIssues(write, organisation, code)).length > 0) throw noSuch(organisation);
    await deleteReport(write, organisation, code);
    const { person: account, name: who, at } = byOf(context);
    const detail = { title: report.title, period: report.period };
    await appendAudit(write, organisation, { at, who, account, act: 'report-discarded', subject: code, detail });
  });
}
