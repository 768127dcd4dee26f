import { addressName } from '../../model/addressName.ts';
import { UsageFault } from '../../model/fault.ts';
import type { ReportTemplate, TemplateSection, WrittenReport, WrittenSection } from '../../model/writtenReport.ts';
import { readPeople } from '../../store/people/memberships.ts';
import { readIssues } from '../../store/reports/issues.ts';
import { addReport, readReports } from '../../store/reports/reports.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { periodNamed } from '../periodNamed.ts';
import { permitAnywhere } from '../permit.ts';
import type { Frame } from '../reading.ts';
import { reportBefore } from './making.ts';
import { mayContribute, selectionProblems } from './problems.ts';
import type { BegunReport, ReportProblem, ReportToBegin } from './reportTypes.ts';
import { byOf } from './rights.ts';
import { takeReportStep } from './stages.ts';
import { STANDARD, standardTemplate } from './standard.ts';
import { readTemplate } from './templates.ts';

/** Names in addresses that lead elsewhere. */
const RESERVED = ['templates', 'new'];
/** Characters of the title. */
const LONGEST_STEM = 40;

/** Sections that are words alone are to be written; others stand as they are unless somebody is asked to. */
function statusOf({ kind, contributor, text }: TemplateSection): WrittenSection['status'] {
  const asked = kind === 'text' || kind === 'appendix' || kind === 'headlines' || contributor !== null || text !== '';
  return asked ? 'to-write' : 'ready';
}

/** @param here accounts of those who may be asked today */
function fresh(section: TemplateSection, carried: string | null, at: string, here: ReadonlySet<string>): WrittenSection {
  const contributor = section.contributor !== null && here.has(section.contributor) ? section.contributor : null;
  const asked = { ...section, contributor };
  const saved = { version: 1, person: '', name: '', at, writers: [] };
  return { ...asked, status: statusOf(asked), ...saved, carried: section.text === '' ? null : carried };
}

async function templateOf(context: Context, organisation: string, { template, plan }: ReportToBegin): Promise<ReportTemplate> {
  const found = await readTemplate(context, organisation, template);
  return template === STANDARD && plan !== null ? standardTemplate(plan) : found;
}

function periodIn(text: string, { organisation }: Frame): { readonly text: string } | ReportProblem {
  try {
    return periodNamed(text.trim(), organisation.yearStarts);
  } catch (error) {
    if (error instanceof UsageFault) return { field: 'period', text: `"${text.trim()}" is no period: expected one such as "2026-27 Q2"` };
    throw error;
  }
}

/** The title of a report: the built-in template's reports are called by their plan. */
function titleOf({ code, title, selection }: ReportTemplate, { plans }: Frame): string {
  return code === STANDARD ? (plans.find((plan) => plan.code === selection.plan)?.title ?? title) : title;
}

/**
 * Begins a report of a template for a period: with the template's sections and words, or with those of the last report of the
 * template, whose words are marked as carried over until somebody changes them.
 * @throws NotFoundFault where she may not write reports, or there is no such template
 */
export async function beginReport(context: Context, organisation: string, asked: ReportToBegin): Promise<BegunReport> {
  permitAnywhere(context, organisation, 'write-report');
  const frame = await currentFrame(context, organisation);
  const template = await templateOf(context, organisation, asked);
  const period = periodIn(asked.period, frame);
  const problems = [...selectionProblems(template.selection, frame), ...('field' in period ? [period] : [])];
  if (problems.length > 0 || 'field' in period) return { kind: 'problems', problems };
  const { db } = context.store;
  const all = await readReports(db, organisation);
  const there = all.find(
    (each) => each.template === template.code && each.selection.plan === template.selection.plan && each.period === period.text,
  );
  if (there !== undefined) return { kind: 'there', code: there.code };
  const { person, name, at } = byOf(context);
  const here = new Set((await readPeople(db, organisation)).filter(mayContribute).map(({ id }) => id));
  const title = titleOf(template, frame);
  const report: WrittenReport = {
    code: '',
    title,
    period: period.text,
    template: template.code,
    selection: template.selection,
    sections: template.sections.map((section) => fresh(section, null, at, here)),
    stage: 'draft',
    version: 1,
    author: person,
    name,
    at,
  };
  const last = asked.from === 'last' ? await reportBefore(context, organisation, report, frame.organisation.yearStarts) : null;
  const sections = last === null ? report.sections : last.sections.map(bare).map((section) => fresh(section, last.period, at, here));
  const taken = new Set([
    ...RESERVED,
    ...all.map(({ code }) => code),
    ...(await readIssues(db, organisation)).map((issue) => issue.report),
  ]);
  // The period stays in the name however long the title is.
  const short = title.length > LONGEST_STEM ? title.slice(0, LONGEST_STEM).replace(/\s+\S*$/, '') : title;
  const stem = `${short} ${period.text}`;
  const code = addressName(stem, taken, 'report');
  const kept = await context.store.transaction(async (write) => {
    if (!(await addReport(write, organisation, { ...report, sections, code }))) return false;
    const detail = { title: report.title, period: report.period };
    await takeReportStep(context, write, organisation, code, { step: 'begun', stage: 'draft', detail });
    return true;
  });
  // Somebody took its name in between: most likely it is the same report.
  return kept ? { kind: 'begun', code } : beginReport(context, organisation, asked);
}

function bare({ id, kind, title, dashboard, text, contributor }: TemplateSection): TemplateSection {
  return { id, kind, title, dashboard, text, contributor };
}
