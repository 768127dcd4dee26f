import { issueText, sitsOn } from '../../briefing/scrutiny.ts';
import { briefQuestion, byStanding } from '../../briefing/scrutinyQuestions.ts';
import type { QuestionBriefing } from '../../briefing/scrutinyTypes.ts';
import type { ActionRow, IndicatorRow, ReportBriefing } from '../../briefing/types.ts';
import { sentenceText } from '../../briefing/wording.ts';
import { PINNED_TO, type Pin, type Question } from '../../model/scrutiny.ts';
import { daysLater } from '../../model/today.ts';
import { addQuestion, answerRow, promiseRow } from '../../store/scrutiny/questions.ts';
import type { Context } from '../context.ts';
import { noSuch, permitAnywhere } from '../permit.ts';
import { readIssue } from '../reports/issued.ts';
import { type OpenScrutiny, openScrutiny } from './chamber.ts';
import { byWhom, chosen, dayProblems, problems, recorded, saidProblems } from './checks.ts';
import type { AskedQuestion, Done, QuestionForm, TypedQuestion } from './typed.ts';

/** Days within which a question is to be answered until somebody says otherwise. */
const DAYS_TO_ANSWER = 10;

const briefed = ({ chamber }: OpenScrutiny, questions: readonly Question[]): QuestionBriefing[] =>
  byStanding(questions.map((question) => briefQuestion(chamber, question)));

/** Questions pinned to an issue of a report, those that wait first. */
export async function questionsOfReport(
  context: Context,
  organisation: string,
  report: string,
  issue: number,
): Promise<QuestionBriefing[]> {
  const open = await openScrutiny(context, organisation);
  return briefed(
    open,
    open.chamber.questions.filter(({ pin }) => pin.report === report && pin.issue === issue),
  );
}

/** Questions about an indicator or action, whatever report they are pinned to. */
export async function questionsAbout(
  context: Context,
  organisation: string,
  kind: 'indicator' | 'action',
  subject: string,
): Promise<QuestionBriefing[]> {
  const open = await openScrutiny(context, organisation);
  return briefed(
    open,
    open.chamber.questions.filter(({ pin, about }) => pin.kind === kind && about === subject),
  );
}

function questionHeld({ chamber }: OpenScrutiny, organisation: string, number: number): Question {
  const held = chamber.questions.find((question) => question.number === number);
  if (held === undefined) throw noSuch(organisation);
  return held;
}

/** A question and those that go on from it. @throws NotFoundFault where there is none */
export async function readQuestion(
  context: Context,
  organisation: string,
  number: number,
): Promise<{ readonly question: QuestionBriefing; readonly further: readonly QuestionBriefing[] }> {
  const open = await openScrutiny(context, organisation);
  const further = open.chamber.questions.filter(({ follows }) => follows === number);
  return {
    question: briefQuestion(open.chamber, questionHeld(open, organisation, number)),
    further: further.map((question) => briefQuestion(open.chamber, question)),
  };
}

function indicatorsIn({ outcomes }: ReportBriefing): IndicatorRow[] {
  return outcomes.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators));
}

function actionsIn({ outcomes, recovery }: ReportBriefing): ActionRow[] {
  const listed = outcomes.flatMap(({ objectives }) => objectives.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)));
  return [...listed, ...recovery.items.map(({ row }) => row)];
}

/** Everything that a report says in sentences: its own, and those that people wrote. */
function sentencesIn(briefing: ReportBriefing): string[] {
  const { overview, linkedPlans, overviewNarrative, exceptional, recovery, outcomes, parts } = briefing;
  const said = [
    ...overview,
    ...linkedPlans,
    ...exceptional.sentences,
    recovery.sentence,
    ...outcomes.flatMap(({ sentences }) => sentences),
  ];
  const narrated = [overviewNarrative, exceptional.narrative, recovery.narrative, ...outcomes.map(({ narrative }) => narrative)].flat();
  const below = outcomes.flatMap(({ objectives }) => objectives.flatMap(({ narrative }) => narrative));
  return [...[...said, ...parts.flatMap(({ text }) => text)].map(sentenceText), ...narrated, ...below];
}

interface Pinned {
  readonly onText: string;
  readonly figuresText: string;
  readonly owner: string | null;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a pin names in a frozen report; null where it is not there. */
function pinnedIn(briefing: ReportBriefing, { kind, subject }: Pick<Pin, 'kind' | 'subject'>): Pinned | null {
  switch (kind) {
    case 'indicator': {
      const row = indicatorsIn(briefing).find(({ code }) => code === subject);
      if (row === undefined) return null;
      const unit = row.actual.unit ?? '';
      const target = row.target.value === null ? [] : [`target ${row.target.text}${row.target.unit === '%' ? '%' : ''}`];
      const said = [`${row.actual.text}${unit === '%' ? '%' : unit === '' ? '' : ` ${unit}`}`, ...target, row.status.word.toLowerCase()];
      return { onText: row.title, figuresText: said.join(', '), owner: row.owner };
    }
    case 'action': {
      const row = actionsIn(briefing).find(({ ref }) => ref === subject);
      if (row === undefined) return null;
      return {
        onText: row.title,
        figuresText: [row.mark.word, ...(row.percent === null ? [] : [`${row.percent}%`])].join(', '),
        owner: row.owner,
      };
    }
    case 'sentence': {
      const found = sentencesIn(briefing).some((sentence) => plain(sentence).includes(plain(subject)));
      return found && plain(subject) !== '' ? { onText: subject, figuresText: '', owner: null } : null;
    }
  }
}

/** What a question is to be pinned to, as the frozen report has it. @throws NotFoundFault where it is not in the report */
async function pinOf(
  context: Context,
  organisation: string,
  typed: TypedQuestion,
): Promise<{ readonly pin: Pin; readonly pinned: Pinned }> {
  const { briefing } = await readIssue(context, organisation, typed.report, typed.issue);
  const kind = chosen(PINNED_TO, typed.kind);
  const pinned = kind === null ? null : pinnedIn(briefing, { kind, subject: typed.subject });
  if (kind === null || pinned === null) throw noSuch(organisation);
  return { pin: { report: typed.report, issue: typed.issue, kind, subject: typed.subject }, pinned };
}

/** Committees that a question may be asked for: hers, and for whoever runs meetings all. */
function committeesFor({ chamber }: OpenScrutiny) {
  return chamber.committees.filter((committee) => chamber.viewer.runs || sitsOn(chamber, committee));
}

/** @throws NotFoundFault where she may not ask, or the report has nothing of the kind */
export async function questionForm(context: Context, organisation: string, typed: TypedQuestion): Promise<QuestionForm> {
  permitAnywhere(context, organisation, 'ask-question');
  const open = await openScrutiny(context, organisation);
  const { pinned } = await pinOf(context, organisation, typed);
  const from = typed.follows === null ? null : questionHeld(open, organisation, typed.follows);
  return {
    onText: pinned.onText,
    figuresText: pinned.figuresText,
    reportText: issueText(open.chamber, typed.report, typed.issue),
    ownerText: pinned.owner ?? '',
    committees: committeesFor(open).map(({ code, title }) => ({ code, title })),
    follows: from === null ? null : { name: briefQuestion(open.chamber, from).name, text: from.text },
  };
}

/**
 * Asks about something in an issued report. It is to be answered within ten days until somebody says otherwise.
 * @throws NotFoundFault where she may not ask, or the report has nothing of the kind
 */
export async function askQuestion(context: Context, organisation: string, typed: TypedQuestion): Promise<AskedQuestion> {
  permitAnywhere(context, organisation, 'ask-question');
  const open = await openScrutiny(context, organisation);
  const { pin, pinned } = await pinOf(context, organisation, typed);
  if (typed.follows !== null) questionHeld(open, organisation, typed.follows);
  const known = typed.committee === '' || committeesFor(open).some(({ code }) => code === typed.committee);
  const found = [
    ...saidProblems('text', typed.text, 'Write your question'),
    ...(known ? [] : [{ field: 'committee', text: 'You do not sit on that committee: choose one of yours, or none' }]),
  ];
  if (found.length > 0) return problems(found);
  const committee = typed.committee === '' ? null : typed.committee;
  const meeting = open.chamber.meetings.find(
    (each) =>
      each.committee === committee &&
      each.stage !== 'held' &&
      each.items.some((item) => item.report === pin.report && item.issue === pin.issue),
  );
  const question = {
    pin,
    about: pin.kind === 'sentence' ? '' : pin.subject,
    committee,
    meeting: meeting?.number ?? null,
    text: typed.text.trim(),
    ...byWhom(context),
    due: daysLater(open.chamber.today, DAYS_TO_ANSWER),
    owner: pinned.owner,
    follows: typed.follows,
  };
  const number = await recorded(context, organisation, async (write) => {
    const made = await addQuestion(write, organisation, question);
    const about = { report: `${pin.report} ${pin.issue}`, on: pin.kind === 'sentence' ? 'a sentence' : pin.subject };
    return { result: made, act: 'question-asked', subject: `question ${made}`, detail: about };
  });
  return { kind: 'saved', number: number ?? 0 };
}

function answerable(open: OpenScrutiny, organisation: string, number: number): Question {
  const question = questionHeld(open, organisation, number);
  if (!open.chamber.viewer.answers(question)) throw noSuch(organisation);
  return question;
}

const ANSWERED = 'Somebody answered it in the meantime: a further question can be asked';

/** Answers a question in writing, once. @throws NotFoundFault where it is not hers to answer */
export async function answerQuestion(context: Context, organisation: string, number: number, text: string): Promise<Done> {
  const question = answerable(await openScrutiny(context, organisation), organisation, number);
  const found = saidProblems('text', text, 'Write the answer');
  if (found.length > 0) return problems(found);
  if (question.answer !== null) return problems([{ field: 'text', text: ANSWERED }]);
  const done = await recorded(context, organisation, async (write) => {
    if (!(await answerRow(write, organisation, number, { text: text.trim(), ...byWhom(context) }))) return null;
    return { result: true, act: 'question-answered', subject: `question ${number}` };
  });
  return done === null ? problems([{ field: 'text', text: ANSWERED }]) : { kind: 'saved' };
}

/** Says by when a question will be answered. @throws NotFoundFault where it is not hers to answer */
export async function promiseAnswer(context: Context, organisation: string, number: number, due: string): Promise<Done> {
  const open = await openScrutiny(context, organisation);
  const question = answerable(open, organisation, number);
  const found = due === '' ? [{ field: 'due', text: 'Say by which day it will be answered' }] : dayProblems('due', due);
  if (found.length === 0 && due < open.chamber.today) found.push({ field: 'due', text: 'That day is over: expected today or a later day' });
  if (question.answer !== null) found.push({ field: 'due', text: ANSWERED });
  if (found.length > 0) return problems(found);
  const done = await recorded(context, organisation, async (write) => {
    if (!(await promiseRow(write, organisation, number, { due, owner: question.owner }))) return null;
    return { result: true, act: 'question-promised', subject: `question ${number}`, detail: { due } };
  });
  return done === null ? problems([{ field: 'due', text: ANSWERED }]) : { kind: 'saved' };
}
