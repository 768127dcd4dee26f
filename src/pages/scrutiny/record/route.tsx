import { type Context, Hono } from 'hono';
import { UsageFault } from '../../../model/fault.ts';
import { readMeeting } from '../../../tasks/scrutiny/meetings.ts';
import { answerQuestion } from '../../../tasks/scrutiny/questions.ts';
import { closeRecommendation, recommendFrom, record } from '../../../tasks/scrutiny/recommendations.ts';
import type { FieldProblem, TypedRecord } from '../../../tasks/scrutiny/typed.ts';
import { asks } from '../../frame/asks.ts';
import { asked, type CouncilEnv, councilOf } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { limitedForms, type SentForm, sentForm } from '../../frame/sent-form.ts';
import { numberIn } from '../numbers.ts';
import { type RecordForm, RecordPage, type Refused } from './view.tsx';

type C = Context<CouncilEnv>;

const SAID: Readonly<Record<string, string>> = {
  recommendation: 'The recommendation is recorded.',
  comment: 'The comment is recorded.',
  answered: 'The answer is recorded.',
  closed: 'The recommendation is closed.',
};

/** Which form a text names; what stands at no item for any other. */
function formNamed(text: string | null): RecordForm {
  const [, kind, number] = /^(item|question|close)-(\d{1,9})$/.exec(text ?? '') ?? [];
  const which = Number(number);
  if (kind === 'item') return `item-${which}`;
  if (kind === 'question') return `question-${which}`;
  return kind === 'close' ? `close-${which}` : 'besides';
}

async function page(c: C, number: number, at: RecordForm | null, refused: Refused | null) {
  const { context, here } = c.var;
  const meeting = await readMeeting(context, councilOf(c), number);
  const { typed: empty } = await recommendFrom(context, councilOf(c), null, number);
  const [first] = meeting.agenda;
  const open = at ?? (first === undefined ? 'besides' : `item-${first.number}`);
  return <RecordPage here={here} meeting={meeting} empty={empty} at={open} said={SAID[asked(c, 'did') ?? ''] ?? null} refused={refused} />;
}

/** Does what one of the forms asks for: null where it was done, else what is wrong with it. */
async function done(c: C, form: SentForm, name: RecordForm, typed: TypedRecord): Promise<readonly FieldProblem[] | null> {
  const { context } = c.var;
  const council = councilOf(c);
  const [kind = '', number = ''] = name.split('-');
  const which = Number(number);
  const came =
    kind === 'question'
      ? await answerQuestion(context, council, which, form.text('text'))
      : kind === 'close'
        ? await closeRecommendation(context, council, which, { meeting: String(typed.meeting), text: form.text('text') })
        : await record(context, council, typed);
  switch (came.kind) {
    case 'saved':
      return null;
    case 'problems':
      return came.problems;
    case 'conflict':
      return [{ field: 'text', text: came.text }];
  }
}

function didIn(name: RecordForm, typed: TypedRecord): string {
  if (name.startsWith('question-')) return 'answered';
  return name.startsWith('close-') ? 'closed' : typed.kind;
}

async function recorded(c: C): Promise<Response> {
  const number = numberIn(c, 'meeting');
  const form = await sentForm(c);
  const name = formNamed(form.text('form'));
  if (form.text('form') === '') throw new UsageFault('What was sent does not say which form it is of. Nothing was recorded');
  const typed: TypedRecord = {
    kind: form.text('kind'),
    meeting: number,
    item: form.number('item'),
    question: null,
    text: form.text('text'),
    to: form.text('to'),
    addressee: form.text('addressee'),
    due: form.text('due'),
  };
  const problems = await done(c, form, name, typed);
  if (problems !== null) return c.html(await page(c, number, name, { form: name, typed, problems }), 422);
  const query = { did: didIn(name, typed), at: name };
  return c.redirect(`${scrutinyWays(c.var.here.addresses).meetingAct(number, 'record', query)}#${placeOf(name)}`, 303);
}

/** Where the page opens again: at the words of the form that she is at, which take the focus as what the address names. */
function placeOf(name: RecordForm): string {
  return name.startsWith('item-') || name === 'besides' ? `${name}-text` : 'main';
}

const RECORD = '/scrutiny/meetings/:meeting{[0-9]+}/record';

/** A meeting as it happens. */
export function recordRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .use(RECORD, asks('run-meetings'), limitedForms)
    .get(RECORD, async (c) =>
      c.html(await page(c, numberIn(c, 'meeting'), asked(c, 'at') === null ? null : formNamed(asked(c, 'at')), null)),
    )
    .post(RECORD, recorded);
}
