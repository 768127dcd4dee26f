import type { ReportSelection, TemplateSection } from '../../model/writtenReport.ts';
import type { Write } from '../tables.ts';
import { keptSections, keptSelection, readSections, readSelection } from './content.ts';

/* New names of what reports are about: what is still written follows them, what was issued stays. */

/** What got a new name: indicators and actions by their reference, objectives by `PLAN/CODE`, plans by their code. */
export interface Renamed {
  readonly sheet: 'indicators' | 'actions' | 'objectives' | 'plans';
  readonly from: string;
  readonly to: string;
}

const LIVE_FIGURE = /\{\{(\s*)([^\s{}][^{}]*)\}\}/g;

function renamedPlan(reference: string, from: string, to: string): string {
  return reference.startsWith(`${from}/`) ? `${to}${reference.slice(from.length)}` : reference;
}

/** What a live figure names stands first in it, in whatever capitals (briefing/ownText.ts). */
function renamedFigure(content: string, { sheet, from, to }: Renamed): string {
  const after = content.slice(from.length);
  const ends = sheet === 'plans' ? /^(\/|\s|$)/.test(after) : /^(\s|$)/.test(after);
  return ends && content.slice(0, from.length).toLowerCase() === from.toLowerCase() ? `${to}${after}` : content;
}

/** Live figures of what has a new name stand under it; nothing else that is typed changes. */
export function renamedInText(text: string, renamed: Renamed): string {
  return text.replace(LIVE_FIGURE, (_, space: string, content: string) => `{{${space}${renamedFigure(content, renamed)}}}`);
}

export function renamedInSelection(selection: ReportSelection, { sheet, from, to }: Renamed): ReportSelection {
  const swapped = (names: readonly string[]) => names.map((name) => (name === from ? to : name));
  switch (sheet) {
    case 'indicators':
      return { ...selection, indicators: swapped(selection.indicators) };
    case 'objectives':
      return { ...selection, objectives: swapped(selection.objectives) };
    case 'plans':
      return {
        ...selection,
        plan: selection.plan === from ? to : selection.plan,
        objectives: selection.objectives.map((reference) => renamedPlan(reference, from, to)),
      };
    case 'actions':
      return selection;
  }
}

function renamedSection<Section extends Pick<TemplateSection, 'text'>>(section: Section, renamed: Renamed): Section {
  return { ...section, text: renamedInText(section.text, renamed) };
}

async function renameInTemplates(write: Write, organisation: string, renamed: Renamed): Promise<void> {
  const rows = await write.selectFrom('report_templates').selectAll().where('organisation', '=', organisation).execute();
  for (const row of rows) {
    const selection = keptSelection(renamedInSelection(readSelection(row.selection), renamed));
    const sections = keptSections(readSections(row.sections).map((section) => renamedSection(section, renamed)));
    if (selection === row.selection && sections === row.sections) continue;
    await write
      .updateTable('report_templates')
      .set({ selection, sections, version: row.version + 1 })
      .where('organisation', '=', organisation)
      .where('code', '=', row.code)
      .execute();
  }
}

async function renameInSelections(write: Write, organisation: string, renamed: Renamed): Promise<void> {
  const rows = await write.selectFrom('reports').selectAll().where('organisation', '=', organisation).execute();
  for (const row of rows) {
    const selection = keptSelection(renamedInSelection(readSelection(row.selection), renamed));
    if (selection === row.selection) continue;
    await write
      .updateTable('reports')
      .set({ selection, version: row.version + 1 })
      .where('organisation', '=', organisation)
      .where('code', '=', row.code)
      .execute();
  }
}

/** A section that somebody has open counts as saved, so that she does not put the old name back unasked. */
async function renameInSections(write: Write, organisation: string, renamed: Renamed): Promise<void> {
  const rows = await write
    .selectFrom('report_sections')
    .select(['report', 'id', 'text', 'version'])
    .where('organisation', '=', organisation)
    .where('text', 'like', '%{{%')
    .execute();
  for (const row of rows) {
    const { text } = renamedSection(row, renamed);
    if (text === row.text) continue;
    await write
      .updateTable('report_sections')
      .set({ text, version: row.version + 1 })
      .where('organisation', '=', organisation)
      .where('report', '=', row.report)
      .where('id', '=', row.id)
      .execute();
  }
}

/** Gives what is named in templates and in reports that are written its new name; no issue is touched. */
export async function renameInReports(write: Write, organisation: string, renamed: Renamed): Promise<void> {
  await renameInTemplates(write, organisation, renamed);
  await renameInSelections(write, organisation, renamed);
  await renameInSections(write, organisation, renamed);
}
