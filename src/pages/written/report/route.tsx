import { type Context, Hono } from 'hono';
import { sectionTitle } from '../../../components/section-list/section-words.ts';
import { InputFault, NotFoundFault, UsageFault } from '../../../model/fault.ts';
import { SECTION_KINDS } from '../../../model/writtenReport.ts';
import { alterReport, arrangeReport, discardReport } from '../../../tasks/reports/arrange.ts';
import { checkReport } from '../../../tasks/reports/check.ts';
import { readReport } from '../../../tasks/reports/open.ts';
import type { OpenReport, SectionAct } from '../../../tasks/reports/reportTypes.ts';
import { reportChoices } from '../../../tasks/reports/templates.ts';
import { previewReport } from '../../../tasks/reports/write.ts';
import { asks } from '../../frame/asks.ts';
import { asked, type CouncilEnv, councilOf } from '../../frame/here.ts';
import { reportWays } from '../../frame/report-ways.ts';
import { limitedForms, type SentForm, sentForm } from '../../frame/sent-form.ts';
import { sentSelection } from '../templates/sent.ts';
import { type Settings, SettingsPage } from './settings-view.tsx';
import { DiscardPage, NOTHING_DONE, PreviewPage, type ReportDone, ReportPage, type ReportShown } from './view.tsx';

type C = Context<CouncilEnv>;

const codeIn = (c: C): string => c.req.param('code') ?? '';

/** A report whose plan or figures are gone can still be opened, so that it can be put right. */
async function orWhyNot<Shown>(make: () => Promise<Shown>): Promise<{ readonly shown: Shown | null; readonly why: string }> {
  try {
    return { shown: await make(), why: '' };
  } catch (error) {
    if (error instanceof InputFault || error instanceof UsageFault || error instanceof NotFoundFault)
      return { shown: null, why: error.message };
    throw error;
  }
}

async function shownOf(c: C, report: OpenReport): Promise<ReportShown> {
  const { context } = c.var;
  const preview = await orWhyNot(() => previewReport(context, councilOf(c), report.code));
  const check = await orWhyNot(() => checkReport(context, councilOf(c), report.code));
  const dashboards = report.may.write ? (await reportChoices(context, councilOf(c))).dashboards : [];
  return { report, preview: preview.shown, without: preview.why, check: check.shown, dashboards };
}

async function reportPage(c: C, done: ReportDone = NOTHING_DONE) {
  const report = await readReport(c.var.context, councilOf(c), codeIn(c));
  return <ReportPage here={c.var.here} shown={await shownOf(c, report)} done={done} />;
}

/** What a button of the list does: "up:overview", "add" with the fields beside it; null for one that is none of ours. */
function actIn(form: SentForm): SectionAct | null {
  const [word = '', id = ''] = form.text('do').split(':');
  if (word === 'add') {
    const dashboard = form.text('dashboard');
    return {
      does: 'add',
      kind: form.word('kind', SECTION_KINDS) ?? 'text',
      title: form.text('title'),
      dashboard: dashboard === '' ? null : dashboard,
    };
  }
  const does = (['up', 'down', 'remove'] as const).find((each) => each === word);
  return does === undefined || id === '' ? null : { does, id };
}

/** What was done, in a sentence, and the control that has the focus. */
async function doneOf(c: C, act: SectionAct, before: OpenReport): Promise<ReportDone> {
  const { sections } = await readReport(c.var.context, councilOf(c), before.code);
  if (act.does === 'add') {
    const added = sections.at(-1);
    return { ...NOTHING_DONE, said: added === undefined ? '' : `Added: ${sectionTitle(added)}.` };
  }
  const section = before.sections.find(({ id }) => id === act.id);
  const title = section === undefined ? act.id : sectionTitle(section);
  if (act.does === 'remove') return { ...NOTHING_DONE, said: `Taken out: ${title}.` };
  const place = sections.findIndex(({ id }) => id === act.id);
  const atEnd = act.does === 'up' ? place === 0 : place === sections.length - 1;
  const back = act.does === 'up' ? 'down' : 'up';
  return {
    ...NOTHING_DONE,
    said: `${title} is now number ${place + 1} of ${sections.length}.`,
    focus: `${atEnd ? back : act.does}-${act.id}`,
  };
}

async function arranges(c: C): Promise<Response> {
  const { context } = c.var;
  const form = await sentForm(c);
  const before = await readReport(context, councilOf(c), codeIn(c));
  const act = actIn(form);
  if (act === null) return c.html(await reportPage(c));
  const came = await arrangeReport(context, councilOf(c), before.code, act, form.number('seen') ?? 0);
  if (came.kind === 'done') return c.html(await reportPage(c, await doneOf(c, act, before)));
  const added = { kind: form.text('kind'), title: form.text('title'), dashboard: form.text('dashboard') };
  if (came.kind === 'overtaken') return c.html(await reportPage(c, { ...NOTHING_DONE, overtaken: came.by, added }), 409);
  return c.html(await reportPage(c, { ...NOTHING_DONE, problems: came.problems, added }), 422);
}

async function settingsPage(c: C, settings: (report: OpenReport) => Settings) {
  const { context, here } = c.var;
  const report = await readReport(context, councilOf(c), codeIn(c));
  const choices = await reportChoices(context, councilOf(c));
  return <SettingsPage here={here} report={report} choices={choices} settings={settings(report)} />;
}

async function settled(c: C): Promise<Response> {
  const form = await sentForm(c);
  const typed = { title: form.text('title'), selection: sentSelection(form) };
  const back = (over: Partial<Settings>) => settingsPage(c, () => ({ ...typed, problems: [], overtaken: null, ...over }));
  if (form.text('do') !== 'save') return c.html(await back({}));
  const came = await alterReport(c.var.context, councilOf(c), codeIn(c), { ...typed, seen: form.number('seen') ?? 0 });
  if (came.kind === 'done') return c.redirect(reportWays(c.var.here.addresses).report(codeIn(c)), 303);
  return came.kind === 'problems' ? c.html(await back({ problems: came.problems }), 422) : c.html(await back({ overtaken: came.by }), 409);
}

const SAID: Readonly<Record<string, string>> = {
  saved: 'The section was saved.',
  back: 'The report was sent back to its writers.',
  approved: 'The report was approved.',
  checked: 'The report was marked checked.',
};

const writes = asks('write-report');

/** A report in the making: its list of sections, its settings, how it will be printed. */
export function reportMakingRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/written/:code', asks('see-drafts'), async (c) =>
      c.html(await reportPage(c, { ...NOTHING_DONE, said: SAID[asked(c, 'did') ?? ''] ?? '' })),
    )
    .post('/written/:code', writes, limitedForms, arranges)
    .get('/written/:code/preview', asks('see-drafts'), async (c) => {
      const { context, here } = c.var;
      const report = await readReport(context, councilOf(c), codeIn(c));
      return c.html(<PreviewPage here={here} report={report} briefing={await previewReport(context, councilOf(c), report.code)} />);
    })
    .get('/written/:code/settings', writes, async (c) =>
      c.html(await settingsPage(c, ({ title, selection }) => ({ title, selection, problems: [], overtaken: null }))),
    )
    .post('/written/:code/settings', writes, limitedForms, settled)
    .get('/written/:code/discard', writes, async (c) => {
      const report = await readReport(c.var.context, councilOf(c), codeIn(c));
      return c.html(<DiscardPage here={c.var.here} report={report} />);
    })
    .post('/written/:code/discard', writes, async (c) => {
      await discardReport(c.var.context, councilOf(c), codeIn(c));
      return c.redirect(`${reportWays(c.var.here.addresses).list()}?did=discarded`, 303);
    });
}
