import { type Context, Hono } from 'hono';
import { UsageFault } from '../../../model/fault.ts';
import { answerQuestion, askQuestion, promiseAnswer, questionForm, readQuestion } from '../../../tasks/scrutiny/questions.ts';
import { tellOfQuestion } from '../../../tasks/scrutiny/tell.ts';
import type { Done, FieldProblem, TypedQuestion } from '../../../tasks/scrutiny/typed.ts';
import { baseAddress } from '../../edge/sent.ts';
import { asks } from '../../frame/asks.ts';
import { asked, type CouncilEnv, councilOf } from '../../frame/here.ts';
import { questionAnchor } from '../../frame/pinned.tsx';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { limitedForms, sentForm } from '../../frame/sent-form.ts';
import type { Services } from '../../frame/services.ts';
import { numberIn } from '../numbers.ts';
import { AskPage, QuestionPage, type TypedAnswer } from './view.tsx';

type C = Context<CouncilEnv>;

const SAID: Readonly<Record<string, string>> = {
  answered: 'Your answer stands under the question now.',
  promised: 'The day is promised: whoever asked sees it.',
};

const NOWHERE = 'The address does not say what is asked about. Questions are asked from a row, an action or a sentence of an issued report';

/** Whole numbers of an address; null for anything else. */
function whole(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

async function askPage(c: C, typed: TypedQuestion, problems: readonly FieldProblem[] = []) {
  const form = await questionForm(c.var.context, councilOf(c), typed);
  return <AskPage here={c.var.here} form={form} typed={typed} problems={problems} />;
}

async function askOpened(c: C): Promise<Response> {
  const [report, kind, subject] = [asked(c, 'report'), asked(c, 'kind'), asked(c, 'subject')];
  const issue = whole(asked(c, 'issue'));
  if (report === null || issue === null || kind === null || subject === null) throw new UsageFault(NOWHERE);
  const typed = { report, issue, kind, subject, text: '', committee: asked(c, 'committee') ?? '', follows: whole(asked(c, 'follows')) };
  return c.html(await askPage(c, typed));
}

/** A letter to whoever is asked, or has the answer now. */
async function told(c: C, { mailer, signIn }: Services, number: number): Promise<void> {
  const page = new URL(scrutinyWays(c.var.here.addresses).question(number), baseAddress(c, signIn)).href;
  await tellOfQuestion(c.var.context, councilOf(c), number, page, mailer);
}

async function askSent(c: C, services: Services): Promise<Response> {
  const form = await sentForm(c);
  const issue = form.number('issue');
  if (issue === null || form.text('report') === '') throw new UsageFault(NOWHERE);
  const typed: TypedQuestion = {
    report: form.text('report'),
    issue,
    kind: form.text('kind'),
    subject: form.text('subject'),
    text: form.text('text'),
    committee: form.text('committee'),
    follows: form.number('follows'),
  };
  const came = await askQuestion(c.var.context, councilOf(c), typed);
  if (came.kind === 'problems') return c.html(await askPage(c, typed, came.problems), 422);
  await told(c, services, came.number);
  const ways = scrutinyWays(c.var.here.addresses);
  return c.redirect(ways.issued(typed.report, typed.issue, questionAnchor(came.number)), 303);
}

async function questionPage(c: C, number: number, typed: Partial<TypedAnswer> = {}) {
  const { question, further } = await readQuestion(c.var.context, councilOf(c), number);
  const shown = { answer: '', due: question.due ?? '', problems: [], ...typed };
  const said = SAID[asked(c, 'did') ?? ''] ?? null;
  return <QuestionPage here={c.var.here} question={question} further={further} typed={shown} said={said} />;
}

async function after(c: C, number: number, came: Done, did: string, typed: Partial<TypedAnswer>): Promise<Response> {
  if (came.kind === 'saved') return c.redirect(scrutinyWays(c.var.here.addresses).question(number, { did }), 303);
  const problems = came.kind === 'problems' ? came.problems : [{ field: 'text', text: came.text }];
  return c.html(await questionPage(c, number, { ...typed, problems }), came.kind === 'problems' ? 422 : 409);
}

const QUESTION = '/scrutiny/questions/:question{[0-9]+}';

/** Asking, and answering what was asked. */
export function questionsRoute(services: Services): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .use('/scrutiny/ask', asks('ask-question'), limitedForms)
    .get('/scrutiny/ask', askOpened)
    .post('/scrutiny/ask', (c) => askSent(c, services))
    .get(QUESTION, async (c) => c.html(await questionPage(c, numberIn(c, 'question'))))
    .use(`${QUESTION}/*`, asks('answer-question'), limitedForms)
    .post(`${QUESTION}/answer`, async (c) => {
      const [number, form] = [numberIn(c, 'question'), await sentForm(c)];
      const answer = form.text('text');
      const came = await answerQuestion(c.var.context, councilOf(c), number, answer);
      if (came.kind === 'saved') await told(c, services, number);
      return after(c, number, came, 'answered', { answer });
    })
    .post(`${QUESTION}/due`, async (c) => {
      const [number, form] = [numberIn(c, 'question'), await sentForm(c)];
      const due = form.text('due');
      return after(c, number, await promiseAnswer(c.var.context, councilOf(c), number, due), 'promised', { due });
    });
}
