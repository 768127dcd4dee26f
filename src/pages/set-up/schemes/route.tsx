import { type Context, Hono } from 'hono';
import { NotFoundFault } from '../../../model/fault.ts';
import { previewScheme, type SchemeInput, saveScheme, schemeForm } from '../../../tasks/setUp/schemeForm.ts';
import { asked, type CouncilEnv } from '../../frame/here.ts';
import { SchemePage } from './view.tsx';

type C = Context<CouncilEnv>;

const MOST_BANDS = 20;

async function sentScheme(c: C): Promise<{ readonly input: SchemeInput; readonly act: string }> {
  const form = await c.req.formData();
  const said = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const numbers = Array.from({ length: MOST_BANDS }, (_, index) => index).filter((index) => form.has(`band-${index}-label`));
  const bands = numbers.map((index) => ({
    label: said(`band-${index}-label`),
    status: said(`band-${index}-status`),
    measure: said(`band-${index}-measure`),
    end: said(`band-${index}-end`),
    figure: said(`band-${index}-figure`),
  }));
  const input: SchemeInput = {
    name: said('name'),
    as: said('as') === 'data' ? 'data' : 'bands',
    bands,
    rule: said('rule'),
    on: { group: said('group'), codes: said('codes') },
    why: said('why'),
    seen: said('seen'),
    previewed: said('previewed'),
  };
  return { input, act: said('do') };
}

async function take(c: C, name: string | null) {
  const { context, here } = c.var;
  const { council } = here.standpoint;
  const { input, act } = await sentScheme(c);
  if (act !== 'save') {
    const form = await previewScheme(context, council, name, input);
    return c.html(<SchemePage here={here} form={form} />, form.problems.length > 0 ? 422 : 200);
  }
  const saved = await saveScheme(context, council, name, input);
  if (saved.kind === 'saved') return c.redirect(here.addresses.setUp('/schemes'), 303);
  return c.html(<SchemePage here={here} form={saved.form} />, saved.form.conflict === null ? 422 : 409);
}

/** The forms of schemes: a rule is looked at on the council's own history before it is saved. */
export function schemesRoute(): Hono<CouncilEnv> {
  const rowOf = (c: C): string => {
    const name = asked(c, 'row');
    if (name === null) throw new NotFoundFault('The address does not say which scheme it is about');
    return name;
  };
  return new Hono<CouncilEnv>()
    .get('/set-up/schemes/new', async (c) => {
      const { context, here } = c.var;
      const beginning = { from: asked(c, 'from'), codes: asked(c, 'codes') ?? '' };
      return c.html(<SchemePage here={here} form={await schemeForm(context, here.standpoint.council, null, beginning)} />);
    })
    .post('/set-up/schemes/new', (c) => take(c, null))
    .get('/set-up/schemes/edit', async (c) => {
      const { context, here } = c.var;
      return c.html(<SchemePage here={here} form={await schemeForm(context, here.standpoint.council, rowOf(c), { from: null })} />);
    })
    .post('/set-up/schemes/edit', (c) => take(c, rowOf(c)));
}
