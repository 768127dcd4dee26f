import type { ReportTemplate } from '../../model/writtenReport.ts';
import { instantText } from '../changes.ts';
import { keptTexts } from '../kept-text.ts';
import type { Database, Write } from '../tables.ts';
import { keptSections, keptSelection, readSections, readSelection } from './content.ts';
import type { ReportTemplatesTable } from './tables.ts';

function templateOf({ code, title, selection, sections, version, name, at }: ReportTemplatesTable): ReportTemplate {
  return { code, title, selection: readSelection(selection), sections: readSections(sections), version, name, at };
}

/** A council's templates, by title. */
export async function readTemplates(db: Database, organisation: string): Promise<ReportTemplate[]> {
  const rows = await db.selectFrom('report_templates').selectAll().where('organisation', '=', organisation).execute();
  return rows.map(templateOf).sort((a, b) => a.title.localeCompare(b.title, 'en') || (a.code < b.code ? -1 : 1));
}

/**
 * Saves a template, but only over the version that is one before its own: 1 is a new one.
 * @returns whether it was saved; where it was not, it was saved or taken away in between
 * @throws InputFault for a text that cannot be kept
 */
export async function saveTemplateRow(write: Write, organisation: string, template: ReportTemplate): Promise<boolean> {
  const { code, version, title, name } = template;
  keptTexts({ title });
  const content = {
    title,
    name,
    at: instantText(template.at),
    selection: keptSelection(template.selection),
    sections: keptSections(template.sections),
  };
  if (version === 1) {
    const { numInsertedOrUpdatedRows } = await write
      .insertInto('report_templates')
      .values({ organisation, code, version, ...content })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await write
    .updateTable('report_templates')
    .set({ ...content, version })
    .where('organisation', '=', organisation)
    .where('code', '=', code)
    .where('version', '=', version - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteTemplateRow(write: Write, organisation: string, code: string): Promise<void> {
  await write.deleteFrom('report_templates').where('organisation', '=', organisation).where('code', '=', code).execute();
}
