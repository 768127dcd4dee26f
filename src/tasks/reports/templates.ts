import type { ReportTemplate } from '../../model/writtenReport.ts';
import type { Context } from '../context.ts';
import { noSuch, permitAnywhere } from '../permit.ts';
import type { ReportChoices, SavedTemplate, TypedTemplate } from './reportTypes.ts';

/** The council's templates by title, the built-in one (`standard`) first. @throws NotFoundFault where she may not see drafts */
export async function listTemplates(context: Context, organisation: string): Promise<readonly ReportTemplate[]> {
  permitAnywhere(context, organisation, 'see-drafts');
  return [];
}

/** @throws NotFoundFault where there is none with this code, or she may not see it */
export async function readTemplate(context: Context, organisation: string, _code: string): Promise<ReportTemplate> {
  permitAnywhere(context, organisation, 'see-drafts');
  throw noSuch(organisation);
}

/** What the form of a template begins with: that of `from`, or for null the built-in one of the first plan. */
export async function beginTemplate(context: Context, organisation: string, _from: string | null): Promise<TypedTemplate> {
  permitAnywhere(context, organisation, 'write-report');
  throw noSuch(organisation);
}

export async function reportChoices(context: Context, organisation: string): Promise<ReportChoices> {
  permitAnywhere(context, organisation, 'see-drafts');
  throw noSuch(organisation);
}

/** @param code null for a new one */
export async function saveTemplate(
  context: Context,
  organisation: string,
  _code: string | null,
  _typed: TypedTemplate,
): Promise<SavedTemplate> {
  permitAnywhere(context, organisation, 'write-report');
  throw noSuch(organisation);
}

/** Reports that were begun with it stay. */
export async function deleteTemplate(context: Context, organisation: string, _code: string): Promise<void> {
  permitAnywhere(context, organisation, 'write-report');
  throw noSuch(organisation);
}
