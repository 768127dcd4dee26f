import { wholePlan } from '../briefing/selection.ts';
import type { IndicatorRow, ReportBriefing } from '../briefing/types.ts';
import type { Council } from '../model/council.ts';
import { comparePeriods, type PeriodText, parsePeriod, previous } from '../model/period.ts';
import { dayOf, daysLater } from '../model/today.ts';
import type { SectionKind, TemplateSection } from '../model/writtenReport.ts';
import type { Context } from './context.ts';
import { accountOf } from './permit.ts';
import { approveReport } from './reports/approve.ts';
import { assignSection } from './reports/arrange.ts';
import { beginReport } from './reports/begin.ts';
import { markChecked } from './reports/check.ts';
import { issueReport } from './reports/issue.ts';
import { readIssue } from './reports/issued.ts';
import { readReport } from './reports/open.ts';
import { plainSection } from './reports/standard.ts';
import { saveTemplate } from './reports/templates.ts';
import { saveSection } from './reports/write.ts';
import { saveCommittee } from './scrutiny/committees.ts';
import { openCover, saveCover } from './scrutiny/covers.ts';
import { saveItem } from './scrutiny/items.ts';
import { publishMeeting, saveMeeting } from './scrutiny/meetings.ts';
import { answerQuestion, askQuestion } from './scrutiny/questions.ts';
import { record, respond } from './scrutiny/recommendations.ts';

/*
 * Reports to read, one that is being written, and a committee that meets today: the visitor finds an issued report on its agenda,
 * a question with its answer, another that waits, and a recommendation on its way. All of it by the tasks that people use.
 */

/** Who plays: each is the one of her role. */
export interface ScrutinyPlayers {
  readonly officer: Context;
  readonly approver: Context;
  readonly contributor: Context;
  readonly councillor: Context;
}

/** What stands before the words of the council, and after. */
const FIRST: readonly SectionKind[] = ['overview', 'counts'];
const THEN: readonly SectionKind[] = ['exceptions', 'changes', 'corrections', 'recovery', 'exceptional', 'key', 'outcomes'];

/** Figures stand in it by reference, so that they are the report's own whatever becomes of them. */
const IN_BRIEF =
  'This quarter {{indicators green}} of {{indicators}} indicators are green and {{indicators red}} are red. Of {{actions}} actions, {{actions completed}} are finished and {{actions slipped}} have slipped.';

function sectionsOf(): TemplateSection[] {
  const inBrief = { ...plainSection('text', 'in-brief'), title: 'In brief', text: IN_BRIEF };
  return [...FIRST.map((kind) => plainSection(kind)), inBrief, ...THEN.map((kind) => plainSection(kind))];
}

/** The latest quarter that a council has progress of its actions for. */
function latestQuarter({ organisation, progress }: Council): PeriodText | null {
  const quarters = progress.map(({ period }) => parsePeriod(period, organisation.yearStarts)).filter(({ kind }) => kind === 'quarter');
  return quarters.sort(comparePeriods).at(-1)?.text ?? null;
}

async function version(officer: Context, organisation: string, code: string): Promise<number> {
  return (await readReport(officer, organisation, code)).version;
}

/** Begins a report of a template; null where it cannot be, which leaves the demonstration without it. */
async function begun(
  officer: Context,
  organisation: string,
  template: string,
  plan: string | null,
  period: PeriodText,
): Promise<string | null> {
  const report = await beginReport(officer, organisation, { template, plan, period, from: 'template' });
  return report.kind === 'begun' ? report.code : null;
}

/** Takes a report through its stages to the first issue; null where something stands in its way. */
async function issued({ officer, approver }: ScrutinyPlayers, organisation: string, code: string): Promise<number | null> {
  await markChecked(officer, organisation, code, await version(officer, organisation, code));
  await approveReport(approver, organisation, code, await version(officer, organisation, code));
  const asked = { seen: await version(officer, organisation, code), withoutMissing: true, reason: '' };
  const came = await issueReport(officer, organisation, code, asked);
  return came.kind === 'issued' ? came.number : null;
}

function redOf({ outcomes }: ReportBriefing): IndicatorRow[] {
  const rows = outcomes.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators));
  return rows.filter(({ status }) => status.status === 'red' || status.status === 'worse');
}

const COMMITTEE = {
  title: 'People Scrutiny Committee',
  chair: '',
  services: [],
  others: 'Councillor Idris Vaughan\nCouncillor Pat Holloway',
  seen: 0,
};

/** A committee whose chair is the councillor who plays, with a meeting today that has the report on its published agenda. */
async function meetingOn(
  players: ScrutinyPlayers,
  organisation: string,
  plan: string,
  report: string,
  issue: number,
): Promise<number | null> {
  const { officer, councillor } = players;
  const chair = accountOf(councillor);
  const purpose = 'Reviews how the council performs for adults, children and public health.';
  const made = await saveCommittee(officer, organisation, null, { ...COMMITTEE, purpose, plans: [plan], members: [chair], chair });
  if (made.kind !== 'saved') return null;
  const today = dayOf(officer.clock());
  const place = { committee: made.code, time: '10:00', place: 'Council Chamber', seen: 0 };
  const meeting = await saveMeeting(officer, organisation, null, { ...place, date: today });
  await saveMeeting(officer, organisation, null, { ...place, date: daysLater(today, 63) });
  if (meeting.kind !== 'saved') return null;
  const item = { classification: 'unrestricted', ground: '', place: '', seen: 0 };
  await saveItem(officer, organisation, meeting.number, null, {
    ...item,
    title: '',
    report: `${report} ${issue}`,
    asks: ['review', 'comment'],
  });
  const { cover, seen } = await openCover(officer, organisation, meeting.number, 1);
  await saveCover(officer, organisation, meeting.number, 1, { cover, seen });
  await publishMeeting(officer, organisation, meeting.number);
  return meeting.number;
}

/** A question that is answered, one that waits, a comment, and a recommendation that the director has accepted. */
async function scrutinised(players: ScrutinyPlayers, organisation: string, meeting: number, report: string, issue: number): Promise<void> {
  const { officer, approver, councillor } = players;
  const [first, second] = redOf((await readIssue(officer, organisation, report, issue)).briefing);
  const pin = { report, issue, kind: 'indicator', committee: 'people-scrutiny-committee', follows: null };
  const made = { meeting, item: 1, question: null, due: '' };
  if (first !== undefined) {
    const text = 'Which part of the county is furthest from this target, and what would bring it back?';
    const question = await askQuestion(councillor, organisation, { ...pin, subject: first.code, text });
    if (question.kind === 'saved') {
      const answer = 'The service will bring a breakdown by area to the committee’s next meeting, with what each area is doing.';
      await answerQuestion(officer, organisation, question.number, answer);
      const recommendation = {
        ...made,
        kind: 'recommendation',
        question: question.number,
        text: 'That a plan for the area furthest from the target be brought to the next meeting.',
        to: 'cabinet-member',
        addressee: 'Cabinet Member for People',
      };
      const recorded = await record(officer, organisation, recommendation);
      const reasons = 'The plan is being drawn up with the area’s partners.';
      if (recorded.kind === 'saved') await respond(approver, organisation, recorded.number, { response: 'accepted', text: reasons });
    }
  }
  if (second !== undefined) {
    const text = 'How long has this been red, and when does the service expect it to be amber?';
    await askQuestion(councillor, organisation, { ...pin, subject: second.code, text });
  }
  const comment = { ...made, kind: 'comment', to: 'officers', addressee: '' };
  await record(officer, organisation, { ...comment, text: 'Members welcomed that exceptions come first in the report.' });
}

/** A report of another plan that is being written: a section of it waits for the contributor. */
async function beingWritten(players: ScrutinyPlayers, organisation: string, plan: string, period: PeriodText): Promise<void> {
  const { officer, contributor } = players;
  const code = await begun(officer, organisation, 'standard', plan, period);
  if (code === null) return;
  await assignSection(officer, organisation, code, 'exceptional', accountOf(contributor));
  const held = (await readReport(officer, organisation, code)).sections.find(({ id }) => id === 'overview');
  if (held === undefined) return;
  const text = 'The quarter in short: {{actions on-track}} of {{actions}} actions are on track.';
  await saveSection(officer, organisation, code, 'overview', { title: held.title ?? '', text, status: 'in-progress', seen: held.version });
}

/**
 * Plays the reports and the scrutiny of an example council whose first plan of a service has a quarter to report: its last two
 * quarters are issued, the latest stands before a committee today.
 */
export async function playReports(players: ScrutinyPlayers, organisation: string, council: Council): Promise<void> {
  const period = latestQuarter(council);
  const owning = new Set(council.objectives.map(({ plan }) => plan));
  const [plan, other] = council.plans.filter(({ code, kind }) => kind === 'service' && owning.has(code));
  if (period === null || plan === undefined) return;
  const { officer } = players;
  const typed = { title: 'People: quarterly report', selection: wholePlan(plan.code), sections: sectionsOf(), seen: 0 };
  const saved = await saveTemplate(officer, organisation, null, typed);
  if (saved.kind !== 'saved') return;
  const { yearStarts } = council.organisation;
  const before = previous(parsePeriod(period, yearStarts), yearStarts).text;
  let last: { report: string; issue: number } | null = null;
  for (const each of [before, period]) {
    const report = await begun(officer, organisation, saved.template.code, null, each);
    const issue = report === null ? null : await issued(players, organisation, report);
    if (report !== null && issue !== null) last = { report, issue };
  }
  if (other !== undefined) await beingWritten(players, organisation, other.code, period);
  if (last === null) return;
  const meeting = await meetingOn(players, organisation, plan.code, last.report, last.issue);
  if (meeting !== null) await scrutinised(players, organisation, meeting, last.report, last.issue);
}
