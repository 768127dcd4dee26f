import { type Context, Hono } from 'hono';
import type { SavedTemplate, TypedTemplate } from '../../../tasks/reports/reportTypes.ts';
import {
  beginTemplate,
  deleteTemplate,
  listTemplates,
  readTemplate,
  reportChoices,
  saveTemplate,
} from '../../../tasks/reports/templates.ts';
import { asks } from '../../frame/asks.ts';
import { asked, type CouncilEnv, councilOf } from '../../frame/here.ts';
import { reportWays } from '../../frame/report-ways.ts';
import { limitedForms, sentForm } from '../../frame/sent-form.ts';
import { arranged } from './arranged.ts';
import { rowOf, sectionOf, sentTemplate } from './sent.ts';
import { DeleteTemplatePage, STANDARD, type TemplateForm, TemplatePage, TemplatesPage } from './view.tsx';

type C = Context<CouncilEnv>;

const SAID: Readonly<Record<string, string>> = { saved: 'The template was saved.', deleted: 'The template was deleted.' };

async function formPage(c: C, form: TemplateForm) {
  return <TemplatePage here={c.var.here} form={form} choices={await reportChoices(c.var.context, councilOf(c))} />;
}

async function opened(c: C, code: string | null): Promise<Response> {
  const { context } = c.var;
  const typed: TypedTemplate & { readonly version?: number } =
    code === null
      ? await beginTemplate(context, councilOf(c), asked(c, 'from'))
      : { ...(await readTemplate(context, councilOf(c), code)), seen: 0 };
  const { title, selection, sections, seen, version = seen } = typed;
  const standing = { code, problems: [], said: '', conflict: null, focus: null };
  return c.html(await formPage(c, { ...standing, title, selection, sections: sections.map(rowOf), seen: version }));
}

/** What stands over the form where nothing was saved. */
function unsaved(form: TemplateForm, came: Exclude<SavedTemplate, { readonly kind: 'saved' }>): TemplateForm {
  if (came.kind === 'problems') return { ...form, problems: came.problems };
  const { name, title, version } = came.held;
  return {
    ...form,
    seen: version,
    conflict: `${name} saved this template as "${title}" since you opened it. Nothing was saved now. Saving puts what stands here in its place.`,
  };
}

async function acted(c: C, code: string | null): Promise<Response> {
  const { context, here } = c.var;
  const sent = sentTemplate(await sentForm(c));
  const { title, selection, seen, act } = sent;
  const form: TemplateForm = { code, title, selection, seen, problems: [], conflict: null, ...arranged(sent) };
  if (act.does !== 'save') return c.html(await formPage(c, form));
  const came = await saveTemplate(context, councilOf(c), code, { title, selection, sections: form.sections.map(sectionOf), seen });
  if (came.kind === 'saved') return c.redirect(`${reportWays(here.addresses).templates()}?did=saved`, 303);
  return c.html(await formPage(c, unsaved(form, came)), came.kind === 'conflict' ? 409 : 422);
}

const codeIn = (c: C): string => c.req.param('code') ?? '';

const writes = asks('write-report');

/** Templates of reports: their list, the form of one, deleting. */
export function templatesRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/written/templates', asks('see-drafts'), async (c) => {
      const templates = await listTemplates(c.var.context, councilOf(c));
      return c.html(<TemplatesPage here={c.var.here} templates={templates} said={SAID[asked(c, 'did') ?? ''] ?? ''} />);
    })
    .get('/written/templates/new', writes, (c) => opened(c, null))
    .post('/written/templates/new', writes, limitedForms, (c) => acted(c, null))
    .get('/written/templates/:code', writes, async (c) =>
      // The built-in one is nobody's to change: a template of one's own begins with it.
      codeIn(c) === STANDARD ? c.redirect(reportWays(c.var.here.addresses).newTemplate(STANDARD), 302) : opened(c, codeIn(c)),
    )
    .post('/written/templates/:code', writes, limitedForms, (c) => acted(c, codeIn(c)))
    .get('/written/templates/:code/delete', writes, async (c) => {
      const template = await readTemplate(c.var.context, councilOf(c), codeIn(c));
      return c.html(<DeleteTemplatePage here={c.var.here} template={template} />);
    })
    .post('/written/templates/:code/delete', writes, async (c) => {
      await deleteTemplate(c.var.context, councilOf(c), codeIn(c));
      return c.redirect(`${reportWays(c.var.here.addresses).templates()}?did=deleted`, 303);
    });
}
