import { sitsOn } from '../../briefing/scrutiny.ts';
import { briefRequest } from '../../briefing/scrutinyMade.ts';
import type { CommitteeName, MeetingName, RequestBriefing } from '../../briefing/scrutinyTypes.ts';
import { type Meeting, SELECTION_ANSWERS, SELECTION_CHANGES, type SelectionRequest } from '../../model/scrutiny.ts';
import { addRequest, answerRequestRow } from '../../store/scrutiny/requests.ts';
import type { Context } from '../context.ts';
import { noSuch, permitAnywhere } from '../permit.ts';
import { type OpenScrutiny, openScrutiny } from './chamber.ts';
import { byWhom, chosen, problems, recorded, saidProblems } from './checks.ts';
import type { Done, FieldProblem, Recorded, TypedRequest, TypedSelectionAnswer } from './typed.ts';

/* The review of the selection: what committees ask of the indicators that are reported to them, and what was answered. */

/** Requests about an indicator, newest first, also of one that was dropped since. */
export async function requestsAbout(context: Context, organisation: string, indicator: string): Promise<RequestBriefing[]> {
  const { chamber } = await openScrutiny(context, organisation);
  const about = chamber.requests.filter((request) => request.indicator === indicator);
  return about.map((request) => briefRequest(chamber, request)).reverse();
}

function requestHeld({ chamber }: OpenScrutiny, organisation: string, number: number): SelectionRequest {
  const held = chamber.requests.find((request) => request.number === number);
  if (held === undefined) throw noSuch(organisation);
  return held;
}

/** @throws NotFoundFault where there is none with this number */
export async function readRequest(context: Context, organisation: string, number: number): Promise<RequestBriefing> {
  const open = await openScrutiny(context, organisation);
  return briefRequest(open.chamber, requestHeld(open, organisation, number));
}

/** Meetings whose committee may ask by the one who records: hers, or all for whoever runs meetings. */
function meetingsToAsk({ chamber }: OpenScrutiny): readonly Meeting[] {
  const mine = new Set(chamber.committees.filter((each) => chamber.viewer.runs || sitsOn(chamber, each)).map(({ code }) => code));
  return chamber.meetings.filter(({ stage, committee }) => stage !== 'planned' && mine.has(committee));
}

/** What the form of a request offers. @throws NotFoundFault where she may not ask */
export async function requestForm(
  context: Context,
  organisation: string,
): Promise<{
  readonly committees: readonly CommitteeName[];
  readonly meetings: readonly MeetingName[];
  readonly indicators: readonly { readonly code: string; readonly title: string }[];
}> {
  permitAnywhere(context, organisation, 'ask-question');
  const open = await openScrutiny(context, organisation);
  const { chamber, frame } = open;
  const meetings = meetingsToAsk(open);
  return {
    committees: [...new Set(meetings.map(({ committee }) => committee))].map((code) => chamber.committee(code)),
    meetings: meetings.map(({ number }) => ({ number, text: chamber.meeting(number).text })),
    indicators: frame.indicators.map(({ code, title }) => ({ code, title })),
  };
}

/**
 * Records what a committee asks of the selection at one of its meetings.
 * @throws NotFoundFault where she may not ask
 */
export async function askSelection(context: Context, organisation: string, typed: TypedRequest): Promise<Recorded> {
  permitAnywhere(context, organisation, 'ask-question');
  const open = await openScrutiny(context, organisation);
  const { indicators } = open.frame;
  const meeting = meetingsToAsk(open).find(({ number }) => String(number) === typed.meeting);
  const change = chosen(SELECTION_CHANGES, typed.change);
  const indicator = typed.indicator.trim();
  const known = indicators.some(({ code }) => code === indicator);
  const found: FieldProblem[] = [
    ...(meeting === undefined ? [{ field: 'meeting', text: 'Choose the meeting at which the committee asked it' }] : []),
    ...(meeting !== undefined && typed.committee !== '' && meeting.committee !== typed.committee
      ? [{ field: 'committee', text: 'That meeting is of another committee' }]
      : []),
    ...(change === null ? [{ field: 'change', text: 'Say whether an indicator is to be added, dropped or changed' }] : []),
    ...(change !== null && change !== 'add' && indicator === '' ? [{ field: 'indicator', text: 'Choose the indicator' }] : []),
    ...(indicator !== '' && !known ? [{ field: 'indicator', text: `There is no indicator "${indicator}"` }] : []),
    ...saidProblems('text', typed.text, 'Write what the committee asks for, and why'),
  ];
  if (found.length > 0 || meeting === undefined || change === null) return problems(found);
  const request = {
    committee: meeting.committee,
    meeting: meeting.number,
    change,
    indicator: change === 'add' || indicator === '' ? null : indicator,
    text: typed.text.trim(),
    ...byWhom(context),
  };
  const number = await recorded(context, organisation, async (write) => {
    const added = await addRequest(write, organisation, request);
    return { result: added, act: 'selection-asked', subject: `request ${added}`, detail: { change, indicator: request.indicator } };
  });
  return { kind: 'saved', number: number ?? 0 };
}

const ANSWERED = 'Somebody answered it in the meantime';

/** Answers a request, once; the answer stays with the indicator. @throws NotFoundFault where she may not change the plan */
export async function answerSelection(context: Context, organisation: string, number: number, typed: TypedSelectionAnswer): Promise<Done> {
  const open = await openScrutiny(context, organisation);
  const request = requestHeld(open, organisation, number);
  if (!open.chamber.viewer.answersRequests) throw noSuch(organisation);
  const kind = chosen(SELECTION_ANSWERS, typed.answer);
  const added = typed.indicator.trim();
  const known = open.frame.indicators.some(({ code }) => code === added);
  const found: FieldProblem[] = [
    ...(request.answer === null ? [] : [{ field: 'answer', text: ANSWERED }]),
    ...(kind === null ? [{ field: 'answer', text: 'Say whether it is agreed, agreed in part or refused' }] : []),
    ...saidProblems('text', typed.text, 'Give the reasons: they stay with the indicator'),
    ...(added !== '' && !known
      ? [{ field: 'indicator', text: `There is no indicator "${added}": expected the one that was added, or nothing` }]
      : []),
  ];
  if (found.length > 0 || kind === null) return problems(found);
  const done = await recorded(context, organisation, async (write) => {
    const said = { kind, text: typed.text.trim(), ...byWhom(context) };
    const indicator = request.change === 'add' && added !== '' ? added : null;
    if (!(await answerRequestRow(write, organisation, number, said, indicator))) return null;
    return { result: true, act: 'selection-answered', subject: `request ${number}`, detail: { answer: kind, indicator } };
  });
  return done === null ? problems([{ field: 'answer', text: ANSWERED }]) : { kind: 'saved' };
}
