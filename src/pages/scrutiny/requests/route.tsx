import { type Context, Hono } from 'hono';
import { answerSelection, askSelection, readRequest, requestForm } from '../../../tasks/scrutiny/requests.ts';
import type { FieldProblem, TypedRequest, TypedSelectionAnswer } from '../../../tasks/scrutiny/typed.ts';
import { asks } from '../../frame/asks.ts';
import { asked, type CouncilEnv, councilOf } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { limitedForms, sentForm } from '../../frame/sent-form.ts';
import { numberIn } from '../numbers.ts';
import { RequestFormPage, RequestPage } from './view.tsx';

type C = Context<CouncilEnv>;

async function formPage(c: C, typed: TypedRequest, problems: readonly FieldProblem[] = []) {
  const choices = await requestForm(c.var.context, councilOf(c));
  return <RequestFormPage here={c.var.here} typed={typed} choices={choices} problems={problems} />;
}

const NO_ANSWER: TypedSelectionAnswer = { answer: '', text: '', indicator: '' };

async function page(c: C, number: number, typed = NO_ANSWER, problems: readonly FieldProblem[] = []) {
  const request = await readRequest(c.var.context, councilOf(c), number);
  const did = asked(c, 'did');
  const said =
    did === 'asked'
      ? 'The request is recorded, and stays with the indicator.'
      : did === 'answered'
        ? 'The answer stands with it now.'
        : null;
  return <RequestPage here={c.var.here} request={request} typed={typed} problems={problems} said={said} />;
}

const REQUEST = '/scrutiny/requests/:request{[0-9]+}';

/** Requests of committees about the selection of indicators. */
export function requestsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .use('/scrutiny/requests/new', asks('ask-question'), limitedForms)
    .get('/scrutiny/requests/new', async (c) => {
      const word = (name: string) => asked(c, name) ?? '';
      const typed = { committee: '', meeting: word('meeting'), change: word('change'), indicator: word('indicator'), text: '' };
      return c.html(await formPage(c, typed));
    })
    .post('/scrutiny/requests/new', async (c) => {
      const form = await sentForm(c);
      const typed: TypedRequest = {
        committee: form.text('committee'),
        meeting: form.text('meeting'),
        change: form.text('change'),
        indicator: form.text('indicator'),
        text: form.text('text'),
      };
      const came = await askSelection(c.var.context, councilOf(c), typed);
      if (came.kind === 'problems') return c.html(await formPage(c, typed, came.problems), 422);
      return c.redirect(scrutinyWays(c.var.here.addresses).request(came.number, { did: 'asked' }), 303);
    })
    .get(REQUEST, async (c) => c.html(await page(c, numberIn(c, 'request'))))
    .use(`${REQUEST}/answer`, asks('set-up'), limitedForms)
    .post(`${REQUEST}/answer`, async (c) => {
      const [number, form] = [numberIn(c, 'request'), await sentForm(c)];
      const typed = { answer: form.text('answer'), text: form.text('text'), indicator: form.text('indicator') };
      const came = await answerSelection(c.var.context, councilOf(c), number, typed);
      if (came.kind === 'saved') return c.redirect(scrutinyWays(c.var.here.addresses).request(number, { did: 'answered' }), 303);
      const problems = came.kind === 'problems' ? came.problems : [{ field: 'text', text: came.text }];
      return c.html(await page(c, number, typed, problems), came.kind === 'problems' ? 422 : 409);
    });
}
