import { type Context, Hono } from 'hono';
import { listCommittees } from '../../../tasks/scrutiny/committees.ts';
import { itemChoices, openItem, removeItem, saveItem } from '../../../tasks/scrutiny/items.ts';
import { holdMeeting, listMeetings, openMeeting, publishMeeting, readMeeting, saveMeeting } from '../../../tasks/scrutiny/meetings.ts';
import { packFile } from '../../../tasks/scrutiny/pack.ts';
import type { FieldProblem, TypedItem, TypedMeeting } from '../../../tasks/scrutiny/typed.ts';
import { asks } from '../../frame/asks.ts';
import { download } from '../../frame/download.ts';
import { asked, askedWord, type CouncilEnv, councilOf } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { limitedForms, sentForm } from '../../frame/sent-form.ts';
import { numberIn } from '../numbers.ts';
import { ItemFormPage, MeetingFormPage } from './form-view.tsx';
import { MeetingPage, MeetingsPage } from './view.tsx';

type C = Context<CouncilEnv>;

interface Shown {
  readonly problems?: readonly FieldProblem[];
  readonly conflict?: string;
}

/** What was done just before, by the word in the address. */
const SAID: Readonly<Record<string, string>> = {
  planned: 'The meeting is planned. Put items on its agenda, then publish it.',
  saved: 'Saved.',
  published: 'Published: everybody at the council reads its agenda and pack now.',
  held: 'The meeting is held. Its minutes are ready to be taken to the council’s own system.',
};

async function meetingPage(c: C, number: number, problems: readonly FieldProblem[] = []) {
  const meeting = await readMeeting(c.var.context, councilOf(c), number);
  return <MeetingPage here={c.var.here} meeting={meeting} said={SAID[asked(c, 'did') ?? ''] ?? null} problems={problems} />;
}

async function meetingForm(c: C, number: number | null, typed: TypedMeeting, { problems = [], conflict }: Shown = {}) {
  const committees = await listCommittees(c.var.context, councilOf(c));
  const form = { number, typed, committees, problems, conflict: conflict ?? null };
  return <MeetingFormPage here={c.var.here} {...form} />;
}

async function savedMeeting(c: C, number: number | null): Promise<Response> {
  const form = await sentForm(c);
  const typed: TypedMeeting = {
    committee: form.text('committee'),
    date: form.text('date'),
    time: form.text('time'),
    place: form.text('place'),
    seen: form.number('seen') ?? 0,
  };
  const came = await saveMeeting(c.var.context, councilOf(c), number, typed);
  switch (came.kind) {
    case 'saved': {
      const did = number === null ? 'planned' : 'saved';
      return c.redirect(scrutinyWays(c.var.here.addresses).meeting(came.number, { did }), 303);
    }
    case 'problems':
      return c.html(await meetingForm(c, number, typed, came), 422);
    case 'conflict':
      return c.html(await meetingForm(c, number, { ...typed, seen: came.version }, { conflict: came.text }), 409);
  }
}

async function itemForm(c: C, number: number, item: number | null, typed: TypedItem, { problems = [], conflict }: Shown = {}) {
  const { context, here } = c.var;
  const meeting = await readMeeting(context, councilOf(c), number);
  const choices = await itemChoices(context, councilOf(c));
  const form = { meeting, item, typed, choices, problems, conflict: conflict ?? null };
  return <ItemFormPage here={here} {...form} />;
}

async function savedItem(c: C, number: number, item: number | null): Promise<Response> {
  const form = await sentForm(c);
  const typed: TypedItem = {
    title: form.text('title'),
    report: form.text('report'),
    asks: form.all('asks[]'),
    classification: form.text('classification'),
    ground: form.text('ground'),
    place: form.text('place'),
    seen: form.number('seen') ?? 0,
  };
  const came = await saveItem(c.var.context, councilOf(c), number, item, typed);
  switch (came.kind) {
    case 'saved':
      return c.redirect(scrutinyWays(c.var.here.addresses).meeting(number, { did: 'saved' }), 303);
    case 'problems':
      return c.html(await itemForm(c, number, item, typed, came), 422);
    case 'conflict':
      return c.html(await itemForm(c, number, item, { ...typed, seen: came.version }, { conflict: came.text }), 409);
  }
}

/** Publishes or holds a meeting. */
async function moved(c: C, act: typeof publishMeeting, did: string): Promise<Response> {
  const number = numberIn(c, 'meeting');
  const came = await act(c.var.context, councilOf(c), number);
  if (came.kind === 'saved') return c.redirect(scrutinyWays(c.var.here.addresses).meeting(number, { did }), 303);
  const problems = came.kind === 'problems' ? came.problems : [{ field: 'main', text: came.text }];
  return c.html(await meetingPage(c, number, problems), came.kind === 'problems' ? 422 : 409);
}

const MEETING = '/scrutiny/meetings/:meeting{[0-9]+}';
const ITEM = `${MEETING}/items/:item{[0-9]+}`;

/** Meetings, their agendas and packs. */
export function meetingsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/scrutiny/meetings', async (c) => {
      const { context, here } = c.var;
      const meetings = await listMeetings(context, councilOf(c));
      const committees = (await listCommittees(context, councilOf(c))).length > 0;
      return c.html(<MeetingsPage here={here} meetings={meetings} committee={asked(c, 'committee')} committees={committees} />);
    })
    .use('/scrutiny/meetings/*', limitedForms)
    .use('/scrutiny/meetings/new', asks('run-meetings'))
    .get('/scrutiny/meetings/new', async (c) =>
      c.html(await meetingForm(c, null, await openMeeting(c.var.context, councilOf(c), null, asked(c, 'committee')))),
    )
    .post('/scrutiny/meetings/new', (c) => savedMeeting(c, null))
    .get(MEETING, async (c) => c.html(await meetingPage(c, numberIn(c, 'meeting'))))
    .use(`${MEETING}/edit`, asks('run-meetings'))
    .get(`${MEETING}/edit`, async (c) => {
      const number = numberIn(c, 'meeting');
      return c.html(await meetingForm(c, number, await openMeeting(c.var.context, councilOf(c), number, null)));
    })
    .post(`${MEETING}/edit`, (c) => savedMeeting(c, numberIn(c, 'meeting')))
    .use(`${MEETING}/publish`, asks('run-meetings'))
    .post(`${MEETING}/publish`, (c) => moved(c, publishMeeting, 'published'))
    .use(`${MEETING}/hold`, asks('run-meetings'))
    .post(`${MEETING}/hold`, (c) => moved(c, holdMeeting, 'held'))
    .get(`${MEETING}/pack.pdf`, async (c) => {
      const { context } = c.var;
      const number = numberIn(c, 'meeting');
      const { agenda } = await readMeeting(context, councilOf(c), number);
      const entitled = agenda.some(({ exemptText, withheld }) => exemptText !== null && !withheld);
      const which = askedWord(c, 'for', ['full', 'public'], entitled ? 'full' : 'public');
      return download(c, await packFile(context, councilOf(c), number, which));
    })
    .use(`${MEETING}/items/new`, asks('run-meetings'))
    .get(`${MEETING}/items/new`, async (c) => {
      const number = numberIn(c, 'meeting');
      return c.html(await itemForm(c, number, null, await openItem(c.var.context, councilOf(c), number, null)));
    })
    .post(`${MEETING}/items/new`, (c) => savedItem(c, numberIn(c, 'meeting'), null))
    .use(`${ITEM}/edit`, asks('run-meetings'))
    .get(`${ITEM}/edit`, async (c) => {
      const [number, item] = [numberIn(c, 'meeting'), numberIn(c, 'item')];
      return c.html(await itemForm(c, number, item, await openItem(c.var.context, councilOf(c), number, item)));
    })
    .post(`${ITEM}/edit`, (c) => savedItem(c, numberIn(c, 'meeting'), numberIn(c, 'item')))
    .use(`${ITEM}/remove`, asks('run-meetings'))
    .post(`${ITEM}/remove`, async (c) => {
      const number = numberIn(c, 'meeting');
      await removeItem(c.var.context, councilOf(c), number, numberIn(c, 'item'));
      return c.redirect(scrutinyWays(c.var.here.addresses).meeting(number, { did: 'saved' }), 303);
    });
}
