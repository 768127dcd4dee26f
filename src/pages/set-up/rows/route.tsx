import { type Context, Hono } from 'hono';
import { type RowForm, SET_UP_SHEETS, type SetUpSheet } from '../../../briefing/setUpTypes.ts';
import { NotFoundFault } from '../../../model/fault.ts';
import { allows } from '../../../tasks/permit.ts';
import { type ListChoice, setUpCsv, setUpList } from '../../../tasks/setUp/list.ts';
import { newRowForm, rowForm, withOffer } from '../../../tasks/setUp/rowForm.ts';
import { saveRow } from '../../../tasks/setUp/saveRow.ts';
import { withdrawal, withdrawRow } from '../../../tasks/setUp/withdrawRow.ts';
import { download } from '../../frame/download.ts';
import { asked, type CouncilEnv } from '../../frame/here.ts';
import { FormPage, OrganisationPage, WithdrawPage } from './form-view.tsx';
import { ListPage } from './list-view.tsx';
import { sentRow } from './sent.ts';

type C = Context<CouncilEnv>;

const MISSING = 'The address does not say which row it is about';

/** Which row an address is about. */
function rowNamed(c: C): string {
  const name = asked(c, 'row');
  if (name === null) throw new NotFoundFault(MISSING);
  return name;
}

function choiceIn(c: C): ListChoice {
  const only = asked(c, 'only');
  return { words: asked(c, 'q'), only: only === 'none' ? '' : only, sort: asked(c, 'sort') };
}

/** Where somebody goes on after a row: to the tree of its plan, or to the list. */
function after({ var: { here } }: C, sheet: SetUpSheet, name: string | null): string {
  const { addresses } = here;
  if (sheet === 'plans') return name === null ? addresses.setUp('/plans') : addresses.setUp('/tree', { plan: name });
  if (sheet === 'objectives' && name !== null) return addresses.setUp('/tree', { plan: name.split('/')[0] ?? '' });
  return addresses.setUp(`/${sheet}`);
}

/** The same once it is saved: a list of a hundred says which of its rows that was. */
function afterSaving(c: C, sheet: SetUpSheet, name: string): string {
  const inTree = sheet === 'plans' || sheet === 'objectives';
  return inTree ? after(c, sheet, name) : c.var.here.addresses.setUp(`/${sheet}`, { saved: name });
}

function sheetRoutes(sheet: SetUpSheet): Hono<CouncilEnv> {
  const council = (c: C) => c.var.here.standpoint.council;
  const page = (c: C, form: RowForm, back: string) => (
    <FormPage here={c.var.here} sheet={sheet} form={form} back={back} whole={allows(c.var.context, council(c), 'set-up')} />
  );
  return new Hono<CouncilEnv>()
    .get(`/set-up/${sheet}`, async (c) => {
      const choice = choiceIn(c);
      return c.html(<ListPage here={c.var.here} list={await setUpList(c.var.context, council(c), sheet, choice)} choice={choice} />);
    })
    .get(`/set-up/${sheet}.csv`, async (c) => download(c, await setUpCsv(c.var.context, council(c), sheet, choiceIn(c))))
    .get(`/set-up/${sheet}/new`, async (c) => {
      const form = await newRowForm(c.var.context, council(c), sheet, Object.fromEntries(c.var.here.query));
      return c.html(page(c, form, after(c, sheet, null)));
    })
    .post(`/set-up/${sheet}/new`, async (c) => {
      const { input, act } = await sentRow(c);
      if (act === 'offer') {
        const offered = await withOffer(c.var.context, council(c), sheet, input);
        return c.html(page(c, offered, after(c, sheet, null)));
      }
      const saved = await saveRow(c.var.context, council(c), sheet, null, input);
      if (saved.kind === 'saved') return c.redirect(afterSaving(c, sheet, saved.name), 303);
      return c.html(page(c, saved.form, after(c, sheet, null)), 422);
    })
    .get(`/set-up/${sheet}/edit`, async (c) => {
      const name = rowNamed(c);
      const form = await rowForm(c.var.context, council(c), sheet, name);
      return c.html(page(c, form, after(c, sheet, name)));
    })
    .post(`/set-up/${sheet}/edit`, async (c) => {
      const name = rowNamed(c);
      const saved = await saveRow(c.var.context, council(c), sheet, name, (await sentRow(c)).input);
      if (saved.kind === 'saved') return c.redirect(afterSaving(c, sheet, saved.name), 303);
      const status = saved.form.conflict === null ? 422 : 409;
      return c.html(page(c, saved.form, after(c, sheet, name)), status);
    })
    .get(`/set-up/${sheet}/withdraw`, async (c) => {
      const found = await withdrawal(c.var.context, council(c), sheet, rowNamed(c));
      return c.html(<WithdrawPage here={c.var.here} withdrawal={found} why="" />);
    })
    .post(`/set-up/${sheet}/withdraw`, async (c) => {
      const name = rowNamed(c);
      const { input } = await sentRow(c);
      const done = await withdrawRow(c.var.context, council(c), sheet, name, { why: input.why, seen: input.seen });
      if (done.kind === 'withdrawn') return c.redirect(after(c, sheet, sheet === 'plans' ? null : name), 303);
      return c.html(<WithdrawPage here={c.var.here} withdrawal={done.withdrawal} why={input.why} />, 422);
    });
}

/** Lists, forms and withdrawal of the rows of every sheet that is set up, and the council's own settings. */
export function rowsRoute(): Hono<CouncilEnv> {
  const route = new Hono<CouncilEnv>()
    .get('/set-up/council', async (c) => {
      const { context, here } = c.var;
      return c.html(<OrganisationPage here={here} form={await rowForm(context, here.standpoint.council, 'organisation', '')} />);
    })
    .post('/set-up/council', async (c) => {
      const { context, here } = c.var;
      const saved = await saveRow(context, here.standpoint.council, 'organisation', '', (await sentRow(c)).input);
      if (saved.kind === 'saved') return c.redirect(here.addresses.setUp(), 303);
      return c.html(<OrganisationPage here={here} form={saved.form} />, saved.form.conflict === null ? 422 : 409);
    });
  for (const sheet of SET_UP_SHEETS) route.route('/', sheetRoutes(sheet));
  return route;
}
