import { Temporal } from 'temporal-polyfill';
import { hasBegun, sitsOn } from '../../briefing/scrutiny.ts';
import { briefMade } from '../../briefing/scrutinyMade.ts';
import type { MadeBriefing, MeetingName } from '../../briefing/scrutinyTypes.ts';
import { ADDRESSEES, type Meeting, MONTHS_TO_RESPOND, RECORDED, RESPONSES, type Recommendation } from '../../model/scrutiny.ts';
import { addRecommendation, closeRow, respondRow } from '../../store/scrutiny/recommendations.ts';
import type { Context } from '../context.ts';
import { allows, noSuch, permit, permitAnywhere } from '../permit.ts';
import { type OpenScrutiny, openScrutiny } from './chamber.ts';
import { byWhom, chosen, dayProblems, LONGEST_TITLE, problems, recorded, saidProblems } from './checks.ts';
import type { Done, FieldProblem, Recorded, TypedClosing, TypedRecord, TypedResponse } from './typed.ts';

/** @throws NotFoundFault where there is none with this number */
export function madeHeld({ chamber }: OpenScrutiny, organisation: string, number: number): Recommendation {
  const held = chamber.recommendations.find((made) => made.number === number);
  if (held === undefined) throw noSuch(organisation);
  return held;
}

/** A comment or recommendation. @throws NotFoundFault where there is none */
export async function readRecommendation(context: Context, organisation: string, number: number): Promise<MadeBriefing> {
  const open = await openScrutiny(context, organisation);
  return briefMade(open.chamber, madeHeld(open, organisation, number));
}

/** The recommendations that an action follows from. */
export async function recommendationsBehind(context: Context, organisation: string, action: string): Promise<MadeBriefing[]> {
  const { chamber } = await openScrutiny(context, organisation);
  return chamber.recommendations.filter(({ actions }) => actions.includes(action)).map((made) => briefMade(chamber, made));
}

/**
 * Meetings at which the one who asks may record, from their day on: as clerk those that are published or held, as a member her
 * committees'.
 */
function meetingsToRecord({ chamber }: OpenScrutiny): readonly Meeting[] {
  const mine = new Set(chamber.committees.filter((committee) => sitsOn(chamber, committee)).map(({ code }) => code));
  return chamber.meetings.filter((meeting) => hasBegun(chamber, meeting) && (chamber.viewer.runs || mine.has(meeting.committee)));
}

/** The last day of two months from a day: 31 December is answered by 28 or 29 February. */
export function dueAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ months: MONTHS_TO_RESPOND }).toString();
}

/**
 * The form of a comment or recommendation.
 * @param question that it arises from; null for none
 * @param meeting at which it is made; null leaves it to be chosen
 * @throws NotFoundFault where there is no meeting at which she may record
 */
export async function recommendFrom(
  context: Context,
  organisation: string,
  question: number | null,
  meeting: number | null,
): Promise<{ readonly typed: TypedRecord; readonly meetings: readonly MeetingName[] }> {
  // Whoever runs meetings records what is said at them, whether or not she may ask herself.
  if (!allows(context, organisation, 'run-meetings')) permitAnywhere(context, organisation, 'ask-question');
  const open = await openScrutiny(context, organisation);
  const { chamber } = open;
  const meetings = meetingsToRecord(open);
  const asked = chamber.questions.find(({ number }) => number === question);
  const at = meetings.find(({ number }) => number === (meeting ?? asked?.meeting)) ?? meetings[0];
  const item = at?.items.find(({ report, issue }) => report === asked?.pin.report && issue === asked?.pin.issue);
  const typed: TypedRecord = {
    kind: 'recommendation',
    meeting: at?.number ?? 0,
    item: item?.number ?? null,
    question: asked?.number ?? null,
    text: '',
    to: 'cabinet-member',
    addressee: '',
    due: at === undefined ? '' : dueAfter(at.date),
  };
  return { typed, meetings: meetings.map(({ number }) => ({ number, text: chamber.meeting(number).text })) };
}

function recordProblems(open: OpenScrutiny, typed: TypedRecord, meeting: Meeting | undefined): FieldProblem[] {
  const { chamber } = open;
  const isRecommendation = typed.kind === 'recommendation';
  return [
    ...(chosen(RECORDED, typed.kind) === null ? [{ field: 'kind', text: 'Say whether it is a comment or a recommendation' }] : []),
    ...(meeting === undefined ? [{ field: 'meeting', text: 'Choose the meeting at which it was made: one that is on, or was held' }] : []),
    ...(typed.item !== null && meeting !== undefined && !meeting.items.some(({ number }) => number === typed.item)
      ? [{ field: 'item', text: `The agenda has no item ${typed.item}` }]
      : []),
    ...(typed.question !== null && !chamber.questions.some(({ number }) => number === typed.question)
      ? [{ field: 'question', text: `There is no question ${typed.question}` }]
      : []),
    ...saidProblems('text', typed.text, 'Write what the committee said'),
    ...(chosen(ADDRESSEES, typed.to) === null
      ? [{ field: 'to', text: 'Say to whom: the Leader, a Cabinet Member, the Cabinet or officers' }]
      : []),
    ...(typed.addressee.trim() === '' ? [] : saidProblems('addressee', typed.addressee, '', LONGEST_TITLE)),
    ...dayProblems('due', typed.due),
    ...(isRecommendation && typed.due !== '' && meeting !== undefined && typed.due < meeting.date
      ? [{ field: 'due', text: 'It is to be answered before it was made: expected a day after the meeting' }]
      : []),
  ];
}

/**
 * Records a comment or recommendation as it was made at a meeting: by whoever runs meetings, or a member of the committee. A
 * recommendation is to be answered two months after the meeting unless another day is given.
 */
export async function record(context: Context, organisation: string, typed: TypedRecord): Promise<Recorded> {
  const open = await openScrutiny(context, organisation);
  const may = meetingsToRecord(open);
  if (!open.chamber.viewer.runs && may.length === 0) permit(context, organisation, 'run-meetings');
  const meeting = may.find(({ number }) => number === typed.meeting);
  const found = recordProblems(open, typed, meeting);
  const kind = chosen(RECORDED, typed.kind);
  const to = chosen(ADDRESSEES, typed.to);
  if (found.length > 0 || meeting === undefined || kind === null || to === null) return problems(found);
  const due = typed.due === '' ? dueAfter(meeting.date) : typed.due;
  const made = {
    kind,
    committee: meeting.committee,
    meeting: meeting.number,
    item: typed.item,
    question: typed.question,
    text: typed.text.trim(),
    to,
    addressee: typed.addressee.trim(),
    ...byWhom(context),
    due: kind === 'comment' ? null : due,
  };
  const number = await recorded(context, organisation, async (write) => {
    const added = await addRecommendation(write, organisation, made);
    const detail = { meeting: meeting.number, to: made.addressee === '' ? to : made.addressee, due: made.due };
    return { result: added, act: `${kind}-recorded`, subject: `${kind} ${added}`, detail };
  });
  return { kind: 'saved', number: number ?? 0 };
}

const CLOSED = 'The committee closed it in the meantime';

function atExemptItem({ chamber }: OpenScrutiny, made: Recommendation): boolean {
  const items = chamber.meetings.find(({ number }) => number === made.meeting)?.items ?? [];
  return items.some(({ number, classification }) => number === made.item && classification.kind === 'exempt');
}

/** Answers a recommendation for its addressee; until it is closed another answer takes its place, and the audit log keeps both. */
export async function respond(context: Context, organisation: string, number: number, typed: TypedResponse): Promise<Done> {
  const open = await openScrutiny(context, organisation);
  const made = madeHeld(open, organisation, number);
  if (!open.chamber.viewer.responds(made)) throw noSuch(organisation);
  const kind = chosen(RESPONSES, typed.response);
  const text = typed.text.trim();
  const found = [
    ...(made.kind === 'comment' ? [{ field: 'response', text: 'A comment needs no answer' }] : []),
    ...(made.closed === null ? [] : [{ field: 'response', text: CLOSED }]),
    ...(kind === null ? [{ field: 'response', text: 'Say whether it is accepted, accepted in part or not accepted' }] : []),
    ...(kind === 'accepted' && text === '' ? [] : saidProblems('text', text, 'Give the reasons')),
  ];
  if (found.length > 0 || kind === null) return problems(found);
  const done = await recorded(context, organisation, async (write) => {
    if (!(await respondRow(write, organisation, number, { kind, text, ...byWhom(context) }))) return null;
    return {
      result: true,
      act: 'recommendation-answered',
      subject: `recommendation ${number}`,
      // The audit log is read by more than are entitled to what is exempt.
      detail: { response: kind, ...(atExemptItem(open, made) ? {} : { text: text.slice(0, 500) }) },
    };
  });
  return done === null ? problems([{ field: 'response', text: CLOSED }]) : { kind: 'saved' };
}

/** Meetings at which a recommendation may be closed: those of the committee that made it, from the one at which it was made on. */
function meetingsToClose({ chamber }: OpenScrutiny, made: Recommendation): readonly Meeting[] {
  const from = chamber.meetings.find(({ number }) => number === made.meeting)?.date ?? '';
  return chamber.meetings.filter(
    ({ committee, stage, date }) => committee === made.committee && stage !== 'planned' && date >= from && date <= chamber.today,
  );
}

/** @throws NotFoundFault where there is no such recommendation */
export async function closingMeetings(context: Context, organisation: string, number: number): Promise<readonly MeetingName[]> {
  const open = await openScrutiny(context, organisation);
  return meetingsToClose(open, madeHeld(open, organisation, number)).map((meeting) => ({
    number: meeting.number,
    text: open.chamber.meeting(meeting.number).text,
  }));
}

/**
 * Closes a recommendation for the committee that made it, at one of its meetings: by one of its members, or its clerk.
 * @throws NotFoundFault where it is not hers to close
 */
export async function closeRecommendation(context: Context, organisation: string, number: number, typed: TypedClosing): Promise<Done> {
  const open = await openScrutiny(context, organisation);
  const made = madeHeld(open, organisation, number);
  const { chamber } = open;
  if (!chamber.viewer.closes(made)) throw noSuch(organisation);
  const title = chamber.committee(made.committee).title;
  const chosenMeeting = chamber.meetings.find((each) => String(each.number) === typed.meeting);
  const meeting = meetingsToClose(open, made).find((each) => each === chosenMeeting);
  const other = chosenMeeting !== undefined && chosenMeeting.committee !== made.committee;
  const found = [
    ...(made.kind === 'comment'
      ? [{ field: 'meeting', text: 'A comment is heard and stays as it is: only recommendations are closed' }]
      : []),
    ...(made.closed === null ? [] : [{ field: 'meeting', text: CLOSED }]),
    ...(other ? [{ field: 'meeting', text: `Only ${title} closes it, which made it: choose one of its meetings` }] : []),
    ...(meeting === undefined && !other
      ? [
          {
            field: 'meeting',
            text: `Choose the meeting of ${title} that closed it: the one at which it was made or a later one, not one to come`,
          },
        ]
      : []),
    ...saidProblems('text', typed.text, 'Say what the committee found'),
  ];
  if (found.length > 0 || meeting === undefined) return problems(found);
  const done = await recorded(context, organisation, async (write) => {
    const said = { text: typed.text.trim(), ...byWhom(context), meeting: meeting.number };
    if (!(await closeRow(write, organisation, number, said))) return null;
    return { result: true, act: 'recommendation-closed', subject: `recommendation ${number}`, detail: { meeting: meeting.number } };
  });
  return done === null ? problems([{ field: 'meeting', text: CLOSED }]) : { kind: 'saved' };
}
