import { type Context, Hono } from 'hono';
import { committeeChoices, listCommittees, openCommittee, readCommittee, saveCommittee } from '../../../tasks/scrutiny/committees.ts';
import type { FieldProblem, TypedCommittee } from '../../../tasks/scrutiny/typed.ts';
import { asks } from '../../frame/asks.ts';
import { type CouncilEnv, councilOf } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { limitedForms, sentForm } from '../../frame/sent-form.ts';
import { CommitteeFormPage } from './form-view.tsx';
import { CommitteePage, CommitteesPage } from './view.tsx';

type C = Context<CouncilEnv>;

async function sentCommittee(c: C): Promise<TypedCommittee> {
  const form = await sentForm(c);
  return {
    title: form.text('title'),
    purpose: form.text('purpose'),
    plans: form.all('plans[]'),
    services: form.all('services[]'),
    members: form.all('members[]'),
    others: form.text('others'),
    chair: form.text('chair'),
    seen: form.number('seen') ?? 0,
  };
}

interface Shown {
  readonly problems?: readonly FieldProblem[];
  readonly conflict?: string;
}

async function formPage(c: C, code: string | null, typed: TypedCommittee, { problems = [], conflict }: Shown = {}) {
  const choices = await committeeChoices(c.var.context, councilOf(c));
  return (
    <CommitteeFormPage here={c.var.here} code={code} typed={typed} choices={choices} problems={problems} conflict={conflict ?? null} />
  );
}

async function opened(c: C, code: string | null): Promise<Response> {
  return c.html(await formPage(c, code, await openCommittee(c.var.context, councilOf(c), code)));
}

async function saved(c: C, code: string | null): Promise<Response> {
  const typed = await sentCommittee(c);
  const came = await saveCommittee(c.var.context, councilOf(c), code, typed);
  switch (came.kind) {
    case 'saved':
      return c.redirect(scrutinyWays(c.var.here.addresses).committee(came.code), 303);
    case 'problems':
      return c.html(await formPage(c, code, typed, came), 422);
    case 'conflict':
      return c.html(await formPage(c, code, { ...typed, seen: came.version }, { conflict: came.text }), 409);
  }
}

/** Committees: who sits on them, what they scrutinise, what they made. */
export function committeesRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/scrutiny/committees', async (c) => {
      const { context, here } = c.var;
      return c.html(<CommitteesPage here={here} committees={await listCommittees(context, councilOf(c))} />);
    })
    .use('/scrutiny/committees/new', asks('run-meetings'), limitedForms)
    .get('/scrutiny/committees/new', (c) => opened(c, null))
    .post('/scrutiny/committees/new', (c) => saved(c, null))
    .get('/scrutiny/committees/:code', async (c) => {
      const { context, here } = c.var;
      return c.html(<CommitteePage here={here} {...(await readCommittee(context, councilOf(c), c.req.param('code')))} />);
    })
    .use('/scrutiny/committees/:code/edit', asks('run-meetings'), limitedForms)
    .get('/scrutiny/committees/:code/edit', (c) => opened(c, c.req.param('code')))
    .post('/scrutiny/committees/:code/edit', (c) => saved(c, c.req.param('code')));
}
