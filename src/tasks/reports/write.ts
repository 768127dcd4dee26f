import { ownText, tokensFor } from '../../briefing/ownText.ts';
import type { ReportBriefing, TokenGroup } from '../../briefing/types.ts';
import type { WrittenReport, WrittenSection } from '../../model/writtenReport.ts';
import { SECTION_STATUSES } from '../../model/writtenReport.ts';
import { lockReport, saveSectionRow } from '../../store/reports/reports.ts';
import type { Context } from '../context.ts';
import { noSuch, permitAnywhere } from '../permit.ts';
import { heldReport, type MadeReport, makeWritten } from './making.ts';
import { wordsProblems } from './problems.ts';
import type { ReportProblem, SavedSection, TypedSection } from './reportTypes.ts';
import { byOf, mayWriteIn, staffOf } from './rights.ts';
import { Overtaken, reopen } from './stages.ts';

/* What people write in a report, and what it shows while they do. */

/** The report as it would be issued now. @throws NotFoundFault where there is none with this code, or she may not see drafts */
export async function previewReport(context: Context, organisation: string, code: string): Promise<ReportBriefing> {
  permitAnywhere(context, organisation, 'see-drafts');
  return (await makeWritten(context, organisation, await heldReport(context, organisation, code))).briefing;
}

/** Every live figure that can be put into the report's text. @throws as `previewReport` */
export async function tokensOf(context: Context, organisation: string, code: string): Promise<readonly TokenGroup[]> {
  permitAnywhere(context, organisation, 'see-drafts');
  return tokensFor((await makeWritten(context, organisation, await heldReport(context, organisation, code))).scene);
}

function problemsOf(typed: TypedSection, { kind }: WrittenSection): ReportProblem[] {
  const alone = kind === 'text' || kind === 'appendix';
  return [
    ...(alone && typed.title.trim() === '' ? [{ field: 'title', text: 'Give the section a title: it has words alone' }] : []),
    ...wordsProblems(typed),
    ...(SECTION_STATUSES.includes(typed.status) ? [] : [{ field: 'status', text: 'Choose how far the section is' }]),
  ];
}

/** The section as it was typed, saved by the one who asks. Who writes nothing but how far it is has not written in it. */
function saved(context: Context, held: WrittenSection, { title, text, status }: TypedSection): { section: WrittenSection; words: boolean } {
  const said = title.trim();
  const { person, name, at } = byOf(context);
  const section = { ...held, title: said === '' ? null : said, text: text.trimEnd(), status, version: held.version + 1, person, name, at };
  const words = section.title !== held.title || section.text !== held.text;
  const writers = words && person !== '' ? [...new Set([...held.writers, person])] : held.writers;
  return { section: { ...section, writers, carried: section.text === held.text ? held.carried : null }, words };
}

function sectionIn({ sections }: WrittenReport, id: string): WrittenSection | null {
  return sections.find((section) => section.id === id) ?? null;
}

/**
 * Keeps a section as it was typed; overwrites nothing that she has not seen. Words that change take a report that was checked,
 * approved or issued back to draft.
 * @throws NotFoundFault where there is no such section, or it is not hers to write in
 */
export async function saveSection(
  context: Context,
  organisation: string,
  code: string,
  id: string,
  typed: TypedSection,
): Promise<SavedSection> {
  permitAnywhere(context, organisation, 'write-section');
  const held = sectionIn(await heldReport(context, organisation, code), id);
  if (held === null || !mayWriteIn(context, organisation, held, await staffOf(context, organisation))) throw noSuch(organisation);
  const problems = problemsOf(typed, held);
  if (problems.length > 0) return { kind: 'problems', problems };
  const { section, words } = saved(context, held, typed);
  if (!words && section.status === held.status) return { kind: 'saved', section: held };
  if (held.version !== typed.seen) return { kind: 'conflict', held };
  try {
    await context.store.transaction(async (write) => {
      const report = await lockReport(write, organisation, code);
      if (report === null || !(await saveSectionRow(write, organisation, code, section))) throw new Overtaken();
      if (words) await reopen(context, write, organisation, report, `The words of "${id}" were changed`);
    });
    return { kind: 'saved', section };
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    const now = sectionIn(await heldReport(context, organisation, code), id);
    if (now === null) throw noSuch(organisation);
    return { kind: 'conflict', held: now };
  }
}

/** A text as it would be printed in a report, and what is wrong with its live figures. */
export function textIn({ scene }: MadeReport, text: string) {
  return ownText(text, scene);
}
