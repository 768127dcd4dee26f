import type { AgendaItem, Committee, Meeting } from '../model/scrutiny.ts';
import { type Chamber, hasBegun, issueText, sitsOn } from './scrutiny.ts';
import { briefMade, briefRequest, isOpen, isResponseLate } from './scrutinyMade.ts';
import { briefQuestion, byStanding } from './scrutinyQuestions.ts';
import type { CommitteeBriefing, ItemBriefing, ItemException, ListedMeeting, MadeBriefing, MeetingBriefing } from './scrutinyTypes.ts';
import type { ReportBriefing } from './types.ts';

/** Exceptions that stand on the page of a meeting, of each report. */
const MOST_EXCEPTIONS = 5;

/** A frozen report by report and issue, where it was read; null leaves its exceptions out. */
export type ReadIssue = (report: string, issue: number) => ReportBriefing | null;

export function briefListed(chamber: Chamber, meeting: Meeting): ListedMeeting {
  const { wording, names } = chamber;
  const { number, date, time, place, stage } = meeting;
  return {
    number,
    text: chamber.meeting(number).text,
    committee: chamber.committee(meeting.committee),
    dateText: `${names.weekday(date)} ${date.slice(0, 4)}`,
    whereText: place === '' ? time : wording.text('scrutiny.where', { time, place }),
    date,
    stage,
    stageText: wording.word(`scrutiny.stage.${stage}`),
    items: meeting.items.length,
  };
}

/** What a report shows to be out of the ordinary, worst first: its own part on it, or its reds and what slipped. */
function exceptionsOf(briefing: ReportBriefing | null): ItemBriefing['exceptions'] {
  if (briefing === null) return [];
  const part = briefing.parts.find(({ kind }) => kind === 'exceptions');
  if (part?.kind === 'exceptions') {
    return part.exceptions.groups
      .flatMap(({ items }) => items)
      .slice(0, MOST_EXCEPTIONS)
      .map(({ reference, title, why, of }) => ({
        reference,
        title,
        of: of.kind === 'indicator' ? { kind: 'indicator', status: of.row.status } : { kind: 'action', state: of.row.mark },
        text: why[0]?.text ?? '',
      }));
  }
  const rows = briefing.outcomes.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators));
  const reds = rows
    .filter(({ status }) => status.status === 'red')
    .map(
      ({ code, title, status }): ItemException => ({
        reference: code,
        title,
        of: { kind: 'indicator', status },
        text: status.reason ?? '',
      }),
    );
  const behind = briefing.recovery.items.map(
    ({ row }): ItemException => ({
      reference: row.ref,
      title: row.title,
      of: { kind: 'action', state: row.mark },
      text: '',
    }),
  );
  return [...reds, ...behind].slice(0, MOST_EXCEPTIONS);
}

/** What a committee is asked to do with an item: "review and comment". */
export function asksText({ wording }: Pick<Chamber, 'wording'>, { asks }: Pick<AgendaItem, 'asks'>): string {
  if (asks.length === 0) return '';
  return wording.text('scrutiny.asked', { asks: wording.listed(asks.map((ask) => wording.word(`scrutiny.ask.${ask}`))) });
}

function itemBriefing(chamber: Chamber, meeting: Meeting, item: AgendaItem, read: ReadIssue): ItemBriefing {
  const { wording, viewer, recommendations, questions } = chamber;
  const { number, report, issue, classification } = item;
  const exempt = classification.kind === 'exempt';
  const withheld = exempt && !viewer.exempt(meeting.committee);
  const carried = report === null || issue === null || withheld ? null : { code: report, issue, title: issueText(chamber, report, issue) };
  const pinned = carried === null ? [] : questions.filter(({ pin }) => pin.report === carried.code && pin.issue === carried.issue);
  return {
    number,
    title: item.title,
    report: carried,
    askedText: asksText(chamber, item),
    exemptText: exempt ? wording.text('scrutiny.exempt', { ground: classification.ground ?? '' }) : null,
    withheld,
    covered: item.cover !== null,
    made: withheld
      ? []
      : recommendations.filter((each) => each.meeting === meeting.number && each.item === number).map((each) => briefMade(chamber, each)),
    exceptions: carried === null ? [] : exceptionsOf(read(carried.code, carried.issue)),
    questions: byStanding(pinned.map((each) => briefQuestion(chamber, each))),
  };
}

/** Which pack the one who reads gets, and what is left out of it. */
function packText({ wording, viewer }: Chamber, { committee, items }: Meeting): string {
  const exempt = items.filter(({ classification }) => classification.kind === 'exempt');
  if (exempt.length === 0) return wording.word('scrutiny.pack.public.all');
  return wording.text(viewer.exempt(committee) ? 'scrutiny.pack.full' : 'scrutiny.pack.public', {
    count: exempt.length,
    items: wording.listed(exempt.map(({ number }) => String(number))),
    grounds: [...new Set(exempt.map(({ classification }) => classification.ground ?? ''))].join('; '),
  });
}

type ToDo = MeetingBriefing['toDo'][number];

function toDo({ wording, viewer, today, recommendations }: Chamber, { number, committee, items, stage, date }: Meeting): ToDo[] {
  if (!viewer.runs || stage === 'held') return [];
  if (items.length === 0) return [{ text: wording.word('scrutiny.to-do.agenda'), item: null, act: 'agenda' }];
  const named = (item: AgendaItem) => ({ item: item.number, title: item.title });
  const lacking = items.flatMap((item): ToDo[] => {
    if (item.report === null || (item.classification.kind === 'exempt' && !viewer.exempt(committee))) return [];
    return item.cover === null ? [{ text: wording.text('scrutiny.to-do.cover', named(item)), item: item.number, act: 'cover' }] : [];
  });
  const begun = stage === 'published' && today >= date;
  const recorded = recommendations.some(({ meeting }) => meeting === number);
  return [
    ...lacking,
    ...(stage === 'planned' ? [{ text: wording.word('scrutiny.to-do.publish'), item: null, act: 'publish' } as const] : []),
    ...(begun && !recorded ? [{ text: wording.word('scrutiny.to-do.record'), item: null, act: 'record' } as const] : []),
    ...(begun ? [{ text: wording.word('scrutiny.to-do.hold'), item: null, act: 'hold' } as const] : []),
  ];
}

export function briefMeeting(chamber: Chamber, meeting: Meeting, read: ReadIssue): MeetingBriefing {
  const { viewer, recommendations, requests, today } = chamber;
  const { number, committee } = meeting;
  const own = recommendations.filter((each) => each.meeting === number);
  const items = new Set(meeting.items.map((item) => item.number));
  const made = (rows: typeof own) => rows.map((each) => briefMade(chamber, each));
  const answered = recommendations.filter(
    (each) => each.committee === committee && isOpen(each) && (each.response !== null || isResponseLate(each, today)),
  );
  return {
    ...briefListed(chamber, meeting),
    agenda: meeting.items.map((item) => itemBriefing(chamber, meeting, item, read)),
    dueBack: made(answered.filter((each) => each.meeting !== number)),
    besides: made(own.filter(({ item }) => item === null || !items.has(item))),
    closed: made(recommendations.filter(({ closed }) => closed?.meeting === number)),
    requests: requests.filter((each) => each.meeting === number).map((each) => briefRequest(chamber, each)),
    packText: packText(chamber, meeting),
    mayRun: viewer.runs,
    mayRecord: viewer.runs && hasBegun(chamber, meeting),
    toDo: toDo(chamber, meeting),
  };
}

function openText({ wording, today }: Chamber, made: Chamber['recommendations']): string {
  const open = made.filter(isOpen);
  return wording.text('scrutiny.open', { open: open.length, late: open.filter((each) => isResponseLate(each, today)).length });
}

/** Of those who may see planned ones: whoever runs meetings. */
export function seenMeetings({ meetings, viewer }: Chamber): readonly Meeting[] {
  return meetings.filter(({ stage }) => viewer.runs || stage !== 'planned');
}

export function briefCommittee(chamber: Chamber, committee: Committee): CommitteeBriefing {
  const { wording, council, recommendations } = chamber;
  const { code, title, purpose, services, members } = committee;
  const plans = committee.plans.map((plan) => ({ code: plan, title: council.plans.find((each) => each.code === plan)?.title ?? plan }));
  const remit = [...plans.map((plan) => plan.title), ...services];
  const coming = seenMeetings(chamber).filter((meeting) => meeting.committee === code && meeting.stage !== 'held');
  const [next] = coming.toSorted((a, b) => a.date.localeCompare(b.date) || a.number - b.number);
  return {
    code,
    title,
    purpose,
    remitText: remit.length === 0 ? wording.word('scrutiny.remit.whole') : remit.join('; '),
    plans,
    services,
    members: members.map(({ name, chair }) => ({ name, chair })),
    mine: sitsOn(chamber, committee),
    next: next === undefined ? null : briefListed(chamber, next),
    openText: openText(
      chamber,
      recommendations.filter((each) => each.committee === code),
    ),
  };
}

/** Those that somebody has still to act on, the late first, then by their day. */
export function byDue(made: readonly MadeBriefing[]): MadeBriefing[] {
  return made.toSorted((a, b) => Number(b.late) - Number(a.late) || a.number - b.number);
}
