import { type Context, Hono } from 'hono';
import { followUp, followUpChoices } from '../../../tasks/scrutiny/followUps.ts';
import { readQuestion } from '../../../tasks/scrutiny/questions.ts';
import {
  closeRecommendation,
  closingMeetings,
  readRecommendation,
  recommendFrom,
  record,
  respond,
} from '../../../tasks/scrutiny/recommendations.ts';
import type { Done, FieldProblem, TypedRecord } from '../../../tasks/scrutiny/typed.ts';
import { asks } from '../../frame/asks.ts';
import { asked, type CouncilEnv, councilOf } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { limitedForms, sentForm } from '../../frame/sent-form.ts';
import { numberIn } from '../numbers.ts';
import { DraftPage } from './draft-view.tsx';
import { type MadeForms, MadePage } from './view.tsx';

type C = Context<CouncilEnv>;

const SAID: Readonly<Record<string, string>> = {
  made: 'The recommendation is made. It stands in the minutes, and is followed here until the committee closes it.',
  responded: 'The response stands with the recommendation now. Actions that follow from it can be added below.',
  followed: 'The action follows from the recommendation now, and stands in its plan.',
  closed: 'The recommendation is closed.',
};

function whole(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

async function draftPage(
  c: C,
  typed: TypedRecord,
  meetings: Parameters<typeof DraftPage>[0]['meetings'],
  problems: readonly FieldProblem[] = [],
) {
  const from = typed.question === null ? null : (await readQuestion(c.var.context, councilOf(c), typed.question)).question;
  const question = from === null ? null : { number: from.number, name: from.name, text: from.text, answer: from.answer?.text ?? '' };
  return <DraftPage here={c.var.here} typed={typed} meetings={meetings} question={question} problems={problems} />;
}

async function draftOpened(c: C): Promise<Response> {
  const [question, meeting] = [whole(asked(c, 'question')), whole(asked(c, 'meeting'))];
  const { typed, meetings } = await recommendFrom(c.var.context, councilOf(c), question, meeting);
  return c.html(await draftPage(c, typed, meetings));
}

async function draftSent(c: C): Promise<Response> {
  const { context, here } = c.var;
  const form = await sentForm(c);
  const meeting = form.number('meeting') ?? 0;
  const typed: TypedRecord = {
    kind: form.text('kind'),
    meeting,
    // The item belongs to the meeting that the form began with, and to no other that was chosen since.
    item: form.number('item-meeting') === meeting ? form.number('item') : null,
    question: form.number('question'),
    text: form.text('text'),
    to: form.text('to'),
    addressee: form.text('addressee'),
    due: form.text('due'),
  };
  const came = await record(context, councilOf(c), typed);
  if (came.kind === 'saved') return c.redirect(scrutinyWays(here.addresses).recommendation(came.number, { did: 'made' }), 303);
  const { meetings } = await recommendFrom(context, councilOf(c), typed.question, null);
  return c.html(await draftPage(c, typed, meetings, came.problems), 422);
}

const EMPTY: MadeForms = {
  response: { response: '', text: '' },
  followUp: { action: '', objective: '', title: '', owner: '', due: '' },
  closing: { meeting: '', text: '' },
  problems: [],
};

async function page(c: C, number: number, forms: Partial<MadeForms> = {}) {
  const { context, here } = c.var;
  const council = councilOf(c);
  const made = await readRecommendation(context, council, number);
  const choices = made.mayFollowUp ? await followUpChoices(context, council, number) : null;
  const meetings = made.mayClose ? await closingMeetings(context, council, number) : [];
  const said = SAID[asked(c, 'did') ?? ''] ?? null;
  return <MadePage here={here} made={made} forms={{ ...EMPTY, ...forms }} choices={choices} meetings={meetings} said={said} />;
}

type Act = 'respond' | 'follow' | 'close';

/** Back to the recommendation once it was done, else the form again with what was typed, its fields named as the page names them. */
async function after(c: C, number: number, act: Act, did: string, came: Done, forms: Partial<MadeForms>): Promise<Response> {
  if (came.kind === 'saved') return c.redirect(scrutinyWays(c.var.here.addresses).recommendation(number, { did }), 303);
  const found = came.kind === 'problems' ? came.problems : [{ field: 'text', text: came.text }];
  const problems = found.map(({ field, text }) => ({ field: `${act}-${field}`, text }));
  return c.html(await page(c, number, { ...forms, problems }), came.kind === 'problems' ? 422 : 409);
}

const MADE = '/scrutiny/recommendations/:recommendation{[0-9]+}';

/** Comments and recommendations: made, answered, followed up, closed. */
export function recommendationsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .use('/scrutiny/recommend', asks('ask-question'), limitedForms)
    .get('/scrutiny/recommend', draftOpened)
    .post('/scrutiny/recommend', draftSent)
    .get(MADE, async (c) => c.html(await page(c, numberIn(c, 'recommendation'))))
    .use(`${MADE}/respond`, asks('respond'), limitedForms)
    .post(`${MADE}/respond`, async (c) => {
      const [number, form] = [numberIn(c, 'recommendation'), await sentForm(c)];
      const response = { response: form.text('response'), text: form.text('text') };
      return after(c, number, 'respond', 'responded', await respond(c.var.context, councilOf(c), number, response), { response });
    })
    .use(`${MADE}/actions`, asks('set-up'), limitedForms)
    .post(`${MADE}/actions`, async (c) => {
      const [number, form] = [numberIn(c, 'recommendation'), await sentForm(c)];
      const typed = {
        action: form.text('action'),
        objective: form.text('objective'),
        title: form.text('title'),
        owner: form.text('owner'),
        due: form.text('due'),
      };
      return after(c, number, 'follow', 'followed', await followUp(c.var.context, councilOf(c), number, typed), { followUp: typed });
    })
    .use(`${MADE}/close`, asks('close-recommendation'), limitedForms)
    .post(`${MADE}/close`, async (c) => {
      const [number, form] = [numberIn(c, 'recommendation'), await sentForm(c)];
      const closing = { meeting: form.text('meeting'), text: form.text('text') };
      return after(c, number, 'close', 'closed', await closeRecommendation(c.var.context, councilOf(c), number, closing), { closing });
    });
}
