import { addressName } from '../../model/addressName.ts';
import { objectiveReference } from '../../model/reference.ts';
import type { ReportTemplate, TemplateSection } from '../../model/writtenReport.ts';
import { appendAudit } from '../../store/audit.ts';
import { readPeople } from '../../store/people/memberships.ts';
import { deleteTemplateRow, readTemplates, saveTemplateRow } from '../../store/reports/templates.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { publishedCodes, publishedRows, publishedTitle } from '../dashboards/published.ts';
import { accountOf, nameOf, noSuch, permitAnywhere } from '../permit.ts';
import { type Frame, openCouncil } from '../reading.ts';
import { mayContribute, sectionsProblems, selectionProblems, titleProblems } from './problems.ts';
import type { Choice, ReportChoices, ReportProblem, SavedTemplate, TypedTemplate } from './reportTypes.ts';
import { STANDARD, standardTemplate } from './standard.ts';

/** Names in addresses that lead elsewhere. */
const RESERVED = [STANDARD, 'new'];

function firstPlan({ plans, objectives }: Frame): string {
  const planned = plans.find(({ code }) => objectives.some(({ plan }) => plan === code));
  return (planned ?? plans[0])?.code ?? '';
}

/**
 * The council's templates by title, the built-in one (`standard`), which is of the first plan until a report is begun with it, first.
 * @throws NotFoundFault where she may not see drafts
 */
export async function listTemplates(context: Context, organisation: string): Promise<readonly ReportTemplate[]> {
  permitAnywhere(context, organisation, 'see-drafts');
  const frame = await currentFrame(context, organisation);
  return [standardTemplate(firstPlan(frame)), ...(await readTemplates(context.store.db, organisation))];
}

/** @throws NotFoundFault where there is none with this code, or she may not see it */
export async function readTemplate(context: Context, organisation: string, code: string): Promise<ReportTemplate> {
  const found = (await listTemplates(context, organisation)).find((template) => template.code === code);
  if (found === undefined) throw noSuch(organisation);
  return found;
}

/**
 * What the form of a template begins with.
 * @param from code of the template that it is to be like; null for the built-in one
 * @throws NotFoundFault where she may not write reports, or there is no such template
 */
export async function beginTemplate(context: Context, organisation: string, from: string | null): Promise<TypedTemplate> {
  permitAnywhere(context, organisation, 'write-report');
  const { title, selection, sections } = await readTemplate(context, organisation, from ?? STANDARD);
  return { title: from === null ? '' : `${title} (another)`, selection, sections, seen: 0 };
}

function choice(value: string, text: string): Choice {
  return { value, text };
}

/** @throws NotFoundFault where she may not see drafts */
export async function reportChoices(context: Context, organisation: string): Promise<ReportChoices> {
  permitAnywhere(context, organisation, 'see-drafts');
  const { frame, standpoint } = await openCouncil(context, { council: organisation });
  const people = await readPeople(context.store.db, organisation);
  const services = [...frame.indicators, ...frame.actions].flatMap(({ service }) => service ?? []);
  return {
    plans: frame.plans.map(({ code, title }) => choice(code, title)),
    objectives: frame.objectives.map(({ plan, code, title }) => ({ ...choice(objectiveReference(plan, code), title), plan })),
    services: [...new Set(services)].sort((a, b) => a.localeCompare(b, 'en')).map((service) => choice(service, service)),
    dashboards: [...publishedCodes(frame.dashboards)].map((code) =>
      choice(code, publishedTitle(publishedRows(frame.dashboards, code), code)),
    ),
    indicators: frame.indicators.map(({ code, title }) => choice(code, title)),
    contributors: people.filter(mayContribute).map(({ id, name, post }) => choice(id, post === null ? name : `${name}, ${post}`)),
    periods: standpoint.periods,
  };
}

function trimmed({ title, text, dashboard, kind, ...section }: TemplateSection): TemplateSection {
  const said = (title ?? '').trim();
  return { ...section, kind, title: said === '' ? null : said, text: text.trimEnd(), dashboard: kind === 'dashboard' ? dashboard : null };
}

async function problemsOf(
  context: Context,
  organisation: string,
  typed: TypedTemplate,
  others: readonly ReportTemplate[],
): Promise<ReportProblem[]> {
  const frame = await currentFrame(context, organisation);
  const people = await readPeople(context.store.db, organisation);
  const same = ({ title }: ReportTemplate) => title.trim().toLowerCase() === typed.title.trim().toLowerCase();
  return [
    ...titleProblems(typed.title),
    ...(others.some(same) ? [{ field: 'title', text: 'Another template is called this already: choose another title' }] : []),
    ...selectionProblems(typed.selection, frame),
    ...sectionsProblems(typed.sections, frame, people),
  ];
}

/**
 * Keeps a template as it was typed; overwrites nothing that she has not seen. Reports that were begun with it stay as they are.
 * @param code null for a new one
 * @throws NotFoundFault where she may not write reports, or there is no such template; the built-in one is nobody's to change
 */
export async function saveTemplate(
  context: Context,
  organisation: string,
  code: string | null,
  typed: TypedTemplate,
): Promise<SavedTemplate> {
  permitAnywhere(context, organisation, 'write-report');
  const { db } = context.store;
  const all = await readTemplates(db, organisation);
  const held = all.find((template) => template.code === code) ?? null;
  if (code !== null && held === null) throw noSuch(organisation);
  const sections = typed.sections.map(trimmed);
  const others = all.filter((template) => template !== held);
  const problems = await problemsOf(context, organisation, { ...typed, sections }, others);
  if (problems.length > 0) return { kind: 'problems', problems };
  if (held !== null && held.version !== typed.seen) return { kind: 'conflict', held };
  const title = typed.title.trim();
  const taken = new Set([...RESERVED, ...all.map((template) => template.code)]);
  const template: ReportTemplate = {
    code: code ?? addressName(title, taken, 'template'),
    title,
    selection: typed.selection,
    sections,
    version: (held?.version ?? 0) + 1,
    name: nameOf(context),
    at: context.clock(),
  };
  if (await context.store.transaction((write) => saveTemplateRow(write, organisation, template))) return { kind: 'saved', template };
  const now = (await readTemplates(db, organisation)).find((each) => each.code === template.code);
  if (now === undefined) throw noSuch(organisation);
  return { kind: 'conflict', held: now };
}

/**
 * Reports that were begun with it stay.
 * @throws NotFoundFault where she may not write reports, or there is no such template; the built-in one is nobody's to delete
 */
export async function deleteTemplate(context: Context, organisation: string, code: string): Promise<void> {
  permitAnywhere(context, organisation, 'write-report');
  const held = (await readTemplates(context.store.db, organisation)).find((template) => template.code === code);
  if (held === undefined) throw noSuch(organisation);
  await context.store.transaction(async (write) => {
    await deleteTemplateRow(write, organisation, code);
    const by = { at: context.clock(), who: nameOf(context), account: accountOf(context) };
    await appendAudit(write, organisation, { ...by, act: 'report-template-deleted', subject: code, detail: { title: held.title } });
  });
}
