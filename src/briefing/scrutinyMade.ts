import type { Recommendation, SelectionRequest } from '../model/scrutiny.ts';
import { dayOf } from '../model/today.ts';
import { type Chamber, numbered } from './scrutiny.ts';
import { stepsOfRecommendation } from './scrutinyQuestions.ts';
import type { MadeBriefing, RequestBriefing } from './scrutinyTypes.ts';

/* What a committee made of what it heard: comments, recommendations, requests about the selection of indicators. */

/** Whether a response came after its day, or has not come though that day is over. */
export function isResponseLate({ due, response }: Pick<Recommendation, 'due' | 'response'>, today: string): boolean {
  return due !== null && (response === null ? today : dayOf(response.at)) > due;
}

/** To whom something is said, by name or post where one is given. */
export function addresseeText({ wording }: Chamber, { to, addressee }: Pick<Recommendation, 'to' | 'addressee'>): string {
  return addressee === '' ? wording.word(`scrutiny.to.${to}`) : addressee;
}

function standing(chamber: Chamber, made: Recommendation): string {
  const { wording, day, today } = chamber;
  if (made.kind === 'comment') return wording.word('scrutiny.heard');
  const { closed, response, due, actions } = made;
  if (closed !== null) return wording.text('scrutiny.closed.at', { day: day(chamber.meeting(closed.meeting).date) });
  if (response !== null) {
    const said = { word: wording.word(`scrutiny.response.${response.kind}`), day: day(response.at) };
    return actions.length === 0
      ? wording.text('scrutiny.response.on', said)
      : wording.text('scrutiny.response.follow', { ...said, count: actions.length });
  }
  if (due === null) return wording.word('scrutiny.standing.to-answer.open');
  return wording.text(today > due ? 'scrutiny.standing.late' : 'scrutiny.standing.to-answer', { day: day(due) });
}

/** Whether something of it still has to be done by anybody. */
export function isOpen({ kind, closed }: Recommendation): boolean {
  return kind === 'recommendation' && closed === null;
}

function closedBriefing(chamber: Chamber, { closed, committee }: Recommendation): MadeBriefing['closed'] {
  if (closed === null) return null;
  const day = chamber.day(chamber.meeting(closed.meeting).date);
  const about = { name: closed.name, committee: chamber.committee(committee).title, day };
  return { about: chamber.wording.text('scrutiny.closed.about', about), text: closed.text };
}

function responseBriefing({ wording, day }: Chamber, { response }: Recommendation): MadeBriefing['response'] {
  if (response === null) return null;
  const about = wording.text('scrutiny.about', { name: response.name, day: day(response.at) });
  return { about, text: response.text, word: wording.word(`scrutiny.response.${response.kind}`) };
}

export function briefMade(chamber: Chamber, made: Recommendation): MadeBriefing {
  const { wording, viewer, today, council, stateOf } = chamber;
  const { number, kind } = made;
  const meeting = chamber.meeting(made.meeting);
  const open = isOpen(made);
  return {
    number,
    kind,
    name: numbered(chamber, kind === 'comment' ? 'scrutiny.comment' : 'scrutiny.recommendation', number),
    about: wording.text('scrutiny.made.about', { meeting: meeting.text, addressee: addresseeText(chamber, made) }),
    committee: chamber.committee(made.committee),
    meeting: { number: meeting.number, text: meeting.text },
    item: made.item,
    question: made.question === null ? null : { number: made.question, name: numbered(chamber, 'scrutiny.question', made.question) },
    text: made.text,
    steps: kind === 'comment' ? [] : stepsOfRecommendation(chamber, number),
    standing: standing(chamber, made),
    late: open && isResponseLate(made, today),
    open,
    response: responseBriefing(chamber, made),
    actions: made.actions.map((ref) => ({
      ref,
      title: council.actions.find((action) => action.ref === ref)?.title ?? ref,
      stateText: stateOf(ref) ?? wording.word('scrutiny.action.gone'),
    })),
    closed: closedBriefing(chamber, made),
    mayRespond: open && viewer.responds(made),
    mayFollowUp: open && made.response !== null && viewer.followsUp(made),
    mayClose: open && viewer.closes(made),
  };
}

function requestTitle({ wording, council }: Chamber, { change, indicator }: SelectionRequest): string {
  if (indicator === null) return wording.word('scrutiny.request.add');
  const held = council.indicators.find(({ code }) => code === indicator);
  const title = held === undefined ? indicator : wording.text('scrutiny.indicator', { title: held.title, code: indicator });
  return wording.text(change === 'add' ? 'scrutiny.request.add-named' : `scrutiny.request.${change}`, { title });
}

export function briefRequest(chamber: Chamber, request: SelectionRequest): RequestBriefing {
  const { wording, day, viewer, council } = chamber;
  const { number, answer, indicator } = request;
  const word = answer === null ? null : wording.word(`scrutiny.selection.${answer.kind}`);
  return {
    number,
    name: numbered(chamber, 'scrutiny.request', number),
    change: request.change,
    title: requestTitle(chamber, request),
    about: wording.text('scrutiny.request.about', { meeting: chamber.meeting(request.meeting).text, name: request.name }),
    text: request.text,
    indicator,
    there: council.indicators.some(({ code }) => code === indicator),
    answer:
      answer === null || word === null
        ? null
        : { about: wording.text('scrutiny.about', { name: answer.name, day: day(answer.at) }), text: answer.text, word },
    standing:
      answer === null || word === null
        ? wording.word('scrutiny.request.open')
        : wording.text('scrutiny.response.on', { word, day: day(answer.at) }),
    open: answer === null,
    mayAnswer: answer === null && viewer.answersRequests,
  };
}
