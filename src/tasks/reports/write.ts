import type { TokenGroup } from '../../briefing/reportPartTypes.ts';
import type { ReportBriefing } from '../../briefing/types.ts';
import type { ReportSelection } from '../../model/writtenReport.ts';
import type { Context } from '../context.ts';
import { noSuch, permitAnywhere } from '../permit.ts';
import type { ArrangedReport, ListedReport, OpenReport, SavedSection, SectionAct, TypedSection } from './reportTypes.ts';

/** The reports that are written, newest period first. @throws NotFoundFault where she may not see drafts */
export async function listReports(context: Context, organisation: string): Promise<readonly ListedReport[]> {
  permitAnywhere(context, organisation, 'see-drafts');
  return [];
}

/** @throws NotFoundFault where there is none with this code, or she may not see drafts */
export async function readReport(context: Context, organisation: string, _code: string): Promise<OpenReport> {
  permitAnywhere(context, organisation, 'see-drafts');
  throw noSuch(organisation);
}

/** The report as it would be issued now. @throws as `readReport` */
export async function previewReport(context: Context, organisation: string, _code: string): Promise<ReportBriefing> {
  permitAnywhere(context, organisation, 'see-drafts');
  throw noSuch(organisation);
}

/** The live figures that its texts may hold, each with what it shows now. @throws as `readReport` */
export async function tokensOf(context: Context, organisation: string, _code: string): Promise<readonly TokenGroup[]> {
  permitAnywhere(context, organisation, 'see-drafts');
  throw noSuch(organisation);
}

/** Keeps a section as it was typed. @throws NotFoundFault where it is not hers to write in */
export async function saveSection(
  context: Context,
  organisation: string,
  _code: string,
  _id: string,
  _typed: TypedSection,
): Promise<SavedSection> {
  permitAnywhere(context, organisation, 'write-section');
  throw noSuch(organisation);
}

/** @param seen the report's version that she saw */
export async function arrangeReport(
  context: Context,
  organisation: string,
  _code: string,
  _act: SectionAct,
  _seen: number,
): Promise<ArrangedReport> {
  permitAnywhere(context, organisation, 'write-report');
  throw noSuch(organisation);
}

/** @param contributor account of whoever is to write in it; null for nobody in particular */
export async function assignSection(
  context: Context,
  organisation: string,
  _code: string,
  _id: string,
  _contributor: string | null,
): Promise<ArrangedReport> {
  permitAnywhere(context, organisation, 'write-report');
  throw noSuch(organisation);
}

/** Title and selection. */
export async function alterReport(
  context: Context,
  organisation: string,
  _code: string,
  _typed: { readonly title: string; readonly selection: ReportSelection; readonly seen: number },
): Promise<ArrangedReport> {
  permitAnywhere(context, organisation, 'write-report');
  throw noSuch(organisation);
}

/** Takes away a report that was never issued. */
export async function discardReport(context: Context, organisation: string, _code: string): Promise<void> {
  permitAnywhere(context, organisation, 'write-report');
  throw noSuch(organisation);
}
