import { briefListed, briefMeeting, seenMeetings } from '../../briefing/scrutinyMeetings.ts';
import type { ListedMeeting, MeetingBriefing } from '../../briefing/scrutinyTypes.ts';
import type { ReportBriefing } from '../../briefing/types.ts';
import type { AgendaItem, Meeting, MeetingStage } from '../../model/scrutiny.ts';
import { addMeeting, alterMeeting, setMeetingStage } from '../../store/scrutiny/meetings.ts';
import type { Context } from '../context.ts';
import { noSuch, permit } from '../permit.ts';
import { readIssue } from '../reports/issued.ts';
import { type OpenScrutiny, openScrutiny } from './chamber.ts';
import { dayProblems, LONGEST_TITLE, overtaken, problems, recorded, saidProblems } from './checks.ts';
import type { Done, FieldProblem, SavedMeeting, TypedMeeting } from './typed.ts';

/** A council's meetings, newest first; planned ones for whoever runs meetings alone. */
export async function listMeetings(context: Context, organisation: string): Promise<ListedMeeting[]> {
  const { chamber } = await openScrutiny(context, organisation);
  return seenMeetings(chamber).map((meeting) => briefListed(chamber, meeting));
}

/** A meeting that the one who asks may see. @throws NotFoundFault for another */
export function meetingSeen({ chamber }: OpenScrutiny, organisation: string, number: number): Meeting {
  const held = seenMeetings(chamber).find((each) => each.number === number);
  if (held === undefined) throw noSuch(organisation);
  return held;
}

/** The items of a meeting that the one who asks is entitled to. */
export function itemsSeen({ chamber: { viewer } }: OpenScrutiny, { committee, items }: Meeting): readonly AgendaItem[] {
  return items.filter(({ classification }) => classification.kind !== 'exempt' || viewer.exempt(committee));
}

/** The frozen reports that items carry, all of which the one who asks is entitled to, by "CODE 1". */
export async function issuesOf(
  context: Context,
  organisation: string,
  items: readonly AgendaItem[],
): Promise<ReadonlyMap<string, ReportBriefing>> {
  const carried = items.flatMap(({ report, issue }) => (report === null || issue === null ? [] : [{ report, issue }]));
  const read = await Promise.all(
    carried.map(async ({ report, issue }) => {
      const { briefing } = await readIssue(context, organisation, report, issue);
      return [`${report} ${issue}`, briefing] as const;
    }),
  );
  return new Map(read);
}

/** @throws NotFoundFault where there is no such meeting, or it is not published yet and she does not run meetings */
export async function readMeeting(context: Context, organisation: string, number: number): Promise<MeetingBriefing> {
  const open = await openScrutiny(context, organisation);
  const meeting = meetingSeen(open, organisation, number);
  const issues = await issuesOf(context, organisation, itemsSeen(open, meeting));
  return briefMeeting(open.chamber, meeting, (report, issue) => issues.get(`${report} ${issue}`) ?? null);
}

/**
 * The form of a meeting; null for a new one.
 * @param committee that a new one is of; null leaves it to be chosen
 */
export async function openMeeting(
  context: Context,
  organisation: string,
  number: number | null,
  committee: string | null,
): Promise<TypedMeeting> {
  permit(context, organisation, 'run-meetings');
  if (number === null) return { committee: committee ?? '', date: '', time: '', place: '', seen: 0 };
  const { version, ...meeting } = meetingSeen(await openScrutiny(context, organisation), organisation, number);
  return { committee: meeting.committee, date: meeting.date, time: meeting.time, place: meeting.place, seen: version };
}

const TIME = /^([01]?\d|2[0-3])[:.][0-5]\d$/;

function meetingProblems({ chamber }: OpenScrutiny, typed: TypedMeeting): FieldProblem[] {
  return [
    ...(chamber.committees.some(({ code }) => code === typed.committee)
      ? []
      : [{ field: 'committee', text: 'Choose the committee that meets' }]),
    ...(typed.date === '' ? [{ field: 'date', text: 'Say on which day it meets' }] : dayProblems('date', typed.date)),
    ...(TIME.test(typed.time.trim()) ? [] : [{ field: 'time', text: 'Say at what time, such as 10:00' }]),
    ...(typed.place.trim() === '' ? [] : saidProblems('place', typed.place, '', LONGEST_TITLE)),
  ];
}

/**
 * Plans a meeting, or alters one.
 * @param number null for a new one
 * @throws NotFoundFault where she may not run meetings, or there is no such meeting
 */
export async function saveMeeting(
  context: Context,
  organisation: string,
  number: number | null,
  typed: TypedMeeting,
): Promise<SavedMeeting> {
  permit(context, organisation, 'run-meetings');
  const open = await openScrutiny(context, organisation);
  const held = number === null ? null : meetingSeen(open, organisation, number);
  const found = meetingProblems(open, typed);
  const anything = open.chamber.recommendations.some(({ meeting }) => meeting === number);
  if (held !== null && anything && held.committee !== typed.committee) {
    found.push({ field: 'committee', text: 'What was recorded at it is that committee’s: plan another meeting for another committee' });
  }
  if (held !== null && anything && held.date !== typed.date) {
    found.push({ field: 'date', text: `Something was recorded at it: it met on ${open.chamber.day(held.date)}` });
  }
  if (found.length > 0) return problems(found);
  if (held !== null && held.version !== typed.seen) return overtaken(held.version);
  const content = {
    committee: typed.committee,
    date: typed.date,
    time: typed.time.trim().replace('.', ':').padStart(5, '0'),
    place: typed.place.trim(),
    stage: held?.stage ?? ('planned' as const),
  };
  const saved = await recorded(context, organisation, async (write) => {
    const detail = { committee: content.committee, date: content.date, time: content.time, place: content.place };
    if (held === null) {
      const made = await addMeeting(write, organisation, content);
      return { result: made, act: 'meeting-planned', subject: `meeting ${made}`, detail };
    }
    if (!(await alterMeeting(write, organisation, { ...held, ...content, version: held.version + 1 }))) return null;
    return { result: held.number, act: 'meeting-altered', subject: `meeting ${held.number}`, detail };
  });
  return saved === null ? overtaken((held?.version ?? 0) + 1) : { kind: 'saved', number: saved };
}

async function takenOn(context: Context, organisation: string, meeting: Meeting, stage: MeetingStage): Promise<Done> {
  const done = await recorded(context, organisation, async (write) => {
    if (!(await setMeetingStage(write, organisation, meeting, stage))) return null;
    return { result: true, act: `meeting-${stage}`, subject: `meeting ${meeting.number}` };
  });
  return done === null ? overtaken(meeting.version + 1) : { kind: 'saved' };
}

const MAIN = 'main';

/** Publishes the agenda: from then on everybody who may read sees it, and the public pack. */
export async function publishMeeting(context: Context, organisation: string, number: number): Promise<Done> {
  permit(context, organisation, 'run-meetings');
  const meeting = meetingSeen(await openScrutiny(context, organisation), organisation, number);
  if (meeting.stage !== 'planned') return problems([{ field: MAIN, text: 'Its agenda is published already' }]);
  if (meeting.items.length === 0) return problems([{ field: MAIN, text: 'Its agenda has no item yet: put one on it first' }]);
  return takenOn(context, organisation, meeting, 'published');
}

/** Marks a meeting as held, on its day or later. */
export async function holdMeeting(context: Context, organisation: string, number: number): Promise<Done> {
  permit(context, organisation, 'run-meetings');
  const open = await openScrutiny(context, organisation);
  const meeting = meetingSeen(open, organisation, number);
  const { chamber } = open;
  if (meeting.stage === 'held') return problems([{ field: MAIN, text: 'It is marked as held already' }]);
  if (meeting.stage === 'planned') return problems([{ field: MAIN, text: 'Its agenda is not published yet: publish it first' }]);
  if (chamber.today < meeting.date) {
    return problems([{ field: MAIN, text: `It meets on ${chamber.day(meeting.date)}: it can be marked as held from that day` }]);
  }
  return takenOn(context, organisation, meeting, 'held');
}
