import { type Context, Hono } from 'hono';
import { NotFoundFault } from '../../../model/fault.ts';
import { coverFile, coverView, openCover, saveCover } from '../../../tasks/scrutiny/covers.ts';
import { itemChoices } from '../../../tasks/scrutiny/items.ts';
import { readMeeting } from '../../../tasks/scrutiny/meetings.ts';
import type { FieldProblem, TypedCover } from '../../../tasks/scrutiny/typed.ts';
import { asks } from '../../frame/asks.ts';
import { download } from '../../frame/download.ts';
import { asked, type CouncilEnv, councilOf } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { limitedForms, sentForm } from '../../frame/sent-form.ts';
import { numberIn } from '../numbers.ts';
import { actIn, changed, sentCover, withoutEmpty } from './sent.ts';
import { CoverPage } from './view.tsx';

type C = Context<CouncilEnv>;

interface Shown {
  readonly problems?: readonly FieldProblem[];
  readonly conflict?: string;
}

async function page(c: C, typed: TypedCover, { problems = [], conflict }: Shown = {}) {
  const { context, here } = c.var;
  const council = councilOf(c);
  const meeting = await readMeeting(context, council, numberIn(c, 'meeting'));
  const item = meeting.agenda.find(({ number }) => number === numberIn(c, 'item'));
  if (item === undefined) throw new NotFoundFault(`The meeting has no item ${c.req.param('item')}`);
  const { grounds } = await itemChoices(context, council);
  const shown = { meeting, item, typed, grounds, problems, conflict: conflict ?? null };
  const said = asked(c, 'did') === 'saved' && problems.length === 0 ? 'Saved: it stands in the pack.' : null;
  return <CoverPage here={here} view={coverView(withoutEmpty(typed.cover))} said={said} {...shown} />;
}

async function sent(c: C): Promise<Response> {
  const [number, item] = [numberIn(c, 'meeting'), numberIn(c, 'item')];
  const form = await sentForm(c);
  const act = actIn(form);
  const typed: TypedCover = { cover: sentCover(form), seen: form.number('seen') ?? 0 };
  if (act.does !== 'save') return c.html(await page(c, { ...typed, cover: changed(typed.cover, act) }));
  const whole: TypedCover = { ...typed, cover: withoutEmpty(typed.cover) };
  const came = await saveCover(c.var.context, councilOf(c), number, item, whole);
  switch (came.kind) {
    case 'saved':
      return c.redirect(`${scrutinyWays(c.var.here.addresses).item(number, item, 'cover')}?did=saved`, 303);
    case 'problems':
      return c.html(await page(c, whole, came), 422);
    case 'conflict':
      return c.html(await page(c, { ...whole, seen: came.version }, { conflict: came.text }), 409);
  }
}

const COVER = '/scrutiny/meetings/:meeting{[0-9]+}/items/:item{[0-9]+}/cover';

/** The cover report with which an item goes to its committee: written by a clerk, read by whoever reads the item. */
export function coverRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get(`${COVER}.docx`, async (c) =>
      download(c, await coverFile(c.var.context, councilOf(c), numberIn(c, 'meeting'), numberIn(c, 'item'), 'docx')),
    )
    .get(`${COVER}.pdf`, async (c) =>
      download(c, await coverFile(c.var.context, councilOf(c), numberIn(c, 'meeting'), numberIn(c, 'item'), 'pdf')),
    )
    .use(COVER, asks('run-meetings'), limitedForms)
    .get(COVER, async (c) =>
      c.html(await page(c, await openCover(c.var.context, councilOf(c), numberIn(c, 'meeting'), numberIn(c, 'item')))),
    )
    .post(COVER, sent);
}
