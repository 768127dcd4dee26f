import { type Context, Hono } from 'hono';
import type { TokenGroup } from '../../../briefing/reportPartTypes.ts';
import type { ReportBriefing } from '../../../briefing/types.ts';
import { NotFoundFault, UsageFault } from '../../../model/fault.ts';
import { SECTION_STATUSES } from '../../../model/writtenReport.ts';
import { assignSection } from '../../../tasks/reports/arrange.ts';
import { findingsOf } from '../../../tasks/reports/check.ts';
import { readReport } from '../../../tasks/reports/open.ts';
import type { OpenReport, OpenSection, TypedSection } from '../../../tasks/reports/reportTypes.ts';
import { reportChoices } from '../../../tasks/reports/templates.ts';
import { previewReport, saveSection, tokensOf } from '../../../tasks/reports/write.ts';
import { asks } from '../../frame/asks.ts';
import { asked, type CouncilEnv, councilOf } from '../../frame/here.ts';
import { reportWays } from '../../frame/report-ways.ts';
import { limitedForms, type SentForm, sentForm } from '../../frame/sent-form.ts';
import { LiveText, SectionPage, type SectionShown } from './view.tsx';

type C = Context<CouncilEnv>;

interface Found {
  readonly report: OpenReport;
  readonly section: OpenSection;
}

/** @throws NotFoundFault where there is none, or it is not hers to write in */
async function found(c: C): Promise<Found> {
  const report = await readReport(c.var.context, councilOf(c), c.req.param('code') ?? '');
  const section = report.sections.find(({ id }) => id === c.req.param('id'));
  if (section === undefined || !section.mayWrite) throw new NotFoundFault('There is no section at this address that you write in');
  return { report, section };
}

/** What of a report can be shown where its figures allow it: a plan that is gone keeps nobody from her words. */
async function figuresOf(
  c: C,
  code: string,
): Promise<{ readonly preview: ReportBriefing | null; readonly figures: readonly TokenGroup[] }> {
  const { context } = c.var;
  try {
    return { preview: await previewReport(context, councilOf(c), code), figures: await tokensOf(context, councilOf(c), code) };
  } catch (error) {
    if (error instanceof NotFoundFault || error instanceof UsageFault) return { preview: null, figures: [] };
    throw error;
  }
}

async function sectionPage(c: C, { report, section }: Found, over: Partial<SectionShown> = {}) {
  const { context, here } = c.var;
  const typed = over.typed ?? { title: section.title ?? '', text: section.text, status: section.status, seen: section.version };
  const check = await findingsOf(context, councilOf(c), report.code, section.id, typed.text);
  const contributors = report.may.write ? (await reportChoices(context, councilOf(c))).contributors : [];
  const shown = { report, section, typed, check, ...(await figuresOf(c, report.code)), contributors, problems: [], held: null, said: '' };
  return <SectionPage here={here} shown={{ ...shown, ...over }} />;
}

function typedIn(form: SentForm): TypedSection {
  return {
    title: form.text('title'),
    text: form.text('text'),
    status: form.word('status', SECTION_STATUSES) ?? 'in-progress',
    seen: form.number('seen') ?? 0,
  };
}

async function assigned(c: C, of: Found, contributor: string): Promise<Response> {
  const came = await assignSection(c.var.context, councilOf(c), of.report.code, of.section.id, contributor === '' ? null : contributor);
  if (came.kind === 'problems') return c.html(await sectionPage(c, of, { problems: came.problems }), 422);
  return c.redirect(`${reportWays(c.var.here.addresses).section(of.report.code, of.section.id)}?did=assigned`, 303);
}

async function saves(c: C): Promise<Response> {
  const { context, here } = c.var;
  const ways = reportWays(here.addresses);
  const form = await sentForm(c);
  const of = await found(c);
  const { report, section } = of;
  if (form.text('do') === 'assign') return assigned(c, of, form.text('contributor'));
  const typed = typedIn(form);
  if (form.text('do') === 'join') {
    const both = { ...typed, text: [section.text, typed.text].filter((text) => text !== '').join('\n\n'), seen: section.version };
    return c.html(await sectionPage(c, of, { typed: both, said: 'Both versions stand in the field now. Put them together and save.' }));
  }
  const came = await saveSection(context, councilOf(c), report.code, section.id, typed);
  if (came.kind === 'problems') return c.html(await sectionPage(c, of, { typed, problems: came.problems }), 422);
  if (came.kind === 'conflict')
    return c.html(await sectionPage(c, of, { typed: { ...typed, seen: came.held.version }, held: came.held }), 409);
  const to = form.text('do') === 'done' ? ways.report(report.code) : ways.section(report.code, section.id);
  return c.redirect(`${to}?did=saved`, 303);
}

const SAID: Readonly<Record<string, string>> = {
  saved: 'The section was saved.',
  assigned: 'Who writes the section was noted.',
};

const SECTION = '/written/:code/sections/:id';
const writes = asks('write-section');

/** The editor of one section of a report. */
export function sectionRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get(SECTION, writes, async (c) => c.html(await sectionPage(c, await found(c), { said: SAID[asked(c, 'did') ?? ''] ?? '' })))
    .post(SECTION, writes, limitedForms, saves)
    .post(`${SECTION}/check`, writes, limitedForms, async (c) => {
      const { report, section } = await found(c);
      const text = (await sentForm(c)).text('text');
      const check = await findingsOf(c.var.context, councilOf(c), report.code, section.id, text);
      c.header('Cache-Control', 'no-store');
      return c.html(<LiveText here={c.var.here} check={check} empty={text === ''} />);
    });
}
