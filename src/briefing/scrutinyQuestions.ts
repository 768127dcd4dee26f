import type { Question } from '../model/scrutiny.ts';
import { dayOf } from '../model/today.ts';
import { type Chamber, hasBegun, issueText, numbered, pinText, sitsOn } from './scrutiny.ts';
import type { AskingStepBriefing, QuestionBriefing, SaidBriefing } from './scrutinyTypes.ts';

/* A question from asking to closing (look.md, picture 10). */

/** Whether an answer came after the day by which it was to come, or has not come though that day is over. */
export function isLate({ due, answer }: Pick<Question, 'due' | 'answer'>, today: string): boolean {
  return due !== null && (answer === null ? today : dayOf(answer.at)) > due;
}

/** Whether there is a meeting at which the one who reads may record what is recommended. */
function mayRecord(chamber: Chamber): boolean {
  const { committees, meetings, viewer } = chamber;
  const hers = new Set(committees.filter((committee) => sitsOn(chamber, committee)).map(({ code }) => code));
  return meetings.some((meeting) => hasBegun(chamber, meeting) && (viewer.runs || hers.has(meeting.committee)));
}

/** The steps after the answer: those of the latest recommendation that arose from the question. */
export function stepsOfRecommendation(chamber: Chamber, number: number | null): readonly AskingStepBriefing[] {
  const { wording, day, recommendations } = chamber;
  const made = recommendations.find((each) => each.number === number) ?? null;
  const word = (step: 'recommended' | 'replies' | 'closed') => wording.word(`scrutiny.step.${step}`);
  if (made === null) {
    return [
      { text: word('recommended'), detail: null, state: 'ahead' },
      { text: word('replies'), detail: null, state: 'ahead' },
      { text: word('closed'), detail: wording.word('scrutiny.step.committee-only'), state: 'ahead' },
    ];
  }
  const { response, closed, due } = made;
  const by = due === null ? null : wording.text('scrutiny.step.by', { day: day(due) });
  return [
    {
      text: word('recommended'),
      detail: wording.text('scrutiny.step.at', { day: day(chamber.meeting(made.meeting).date) }),
      state: 'done',
    },
    { text: word('replies'), detail: response === null ? by : day(response.at), state: response === null ? 'next' : 'done' },
    {
      text: word('closed'),
      detail: closed === null ? wording.word('scrutiny.step.committee-only') : day(chamber.meeting(closed.meeting).date),
      state: closed !== null ? 'done' : response === null ? 'ahead' : 'next',
    },
  ];
}

function steps(chamber: Chamber, { number, at, answer, due }: Question): AskingStepBriefing[] {
  const { wording, day, recommendations } = chamber;
  const arose = recommendations.findLast(({ question, kind }) => question === number && kind === 'recommendation');
  const by = due === null ? null : wording.text('scrutiny.step.by', { day: day(due) });
  return [
    { text: wording.word('scrutiny.step.asked'), detail: day(at), state: 'done' },
    {
      text: wording.word('scrutiny.step.answered'),
      detail: answer === null ? by : day(answer.at),
      state: answer === null ? 'next' : 'done',
    },
    ...stepsOfRecommendation(chamber, arose?.number ?? null),
  ];
}

function answerOf({ wording, day }: Chamber, question: Question): SaidBriefing | null {
  const { answer, due } = question;
  if (answer === null) return null;
  const said = { name: answer.name, day: day(answer.at) };
  const about =
    due !== null && isLate(question, '')
      ? wording.text('scrutiny.answer.late', { ...said, due: day(due) })
      : wording.text('scrutiny.answer.about', { ...said, due: due === null ? 'none' : day(due) });
  return { about, text: answer.text };
}

function standing({ wording, day }: Chamber, { answer, due, firstDue }: Question, late: boolean): string {
  if (answer !== null)
    return wording.text(late ? 'scrutiny.standing.answered-late' : 'scrutiny.standing.answered', { day: day(answer.at) });
  if (due === null) return wording.word('scrutiny.standing.to-answer.open');
  if (!late && firstDue !== null && firstDue < due) {
    return wording.text('scrutiny.standing.moved', { day: day(due), first: day(firstDue) });
  }
  return wording.text(late ? 'scrutiny.standing.late' : 'scrutiny.standing.to-answer', { day: day(due) });
}

export function briefQuestion(chamber: Chamber, question: Question): QuestionBriefing {
  const { wording, viewer, recommendations, today, day } = chamber;
  const { number, pin, name, at, answer } = question;
  const late = isLate(question, today);
  return {
    number,
    name: numbered(chamber, 'scrutiny.question', number),
    about: wording.text('scrutiny.about', { name, day: day(at) }),
    text: question.text,
    pin,
    onText: pinText(chamber, question),
    reportText: issueText(chamber, pin.report, pin.issue),
    steps: steps(chamber, question),
    answer: answerOf(chamber, question),
    standing: standing(chamber, question, late),
    late,
    open: answer === null,
    follows: question.follows,
    recommendations: recommendations
      .filter((each) => each.question === number && each.kind === 'recommendation')
      .map((each) => ({ number: each.number, name: numbered(chamber, 'scrutiny.recommendation', each.number) })),
    due: question.due,
    mine: viewer.account !== '' && question.person === viewer.account,
    mayAnswer: answer === null && viewer.answers(question),
    mayAsk: viewer.asks && answer !== null,
    mayRecommend: (viewer.runs || answer !== null) && mayRecord(chamber),
  };
}

/** Those that wait first, the late before the others; then the answered, newest first. */
export function byStanding(questions: readonly QuestionBriefing[]): QuestionBriefing[] {
  return questions.toSorted((a, b) => {
    if (a.open !== b.open) return a.open ? -1 : 1;
    if (!a.open) return b.number - a.number;
    return Number(b.late) - Number(a.late) || (a.due ?? '9').localeCompare(b.due ?? '9') || a.number - b.number;
  });
}
