import { sitsOn } from '../../briefing/scrutiny.ts';
import { briefMade, briefRequest, isOpen } from '../../briefing/scrutinyMade.ts';
import { briefMeeting, byDue, seenMeetings } from '../../briefing/scrutinyMeetings.ts';
import { briefQuestion, byStanding } from '../../briefing/scrutinyQuestions.ts';
import { briefTracker, trackerSentence } from '../../briefing/scrutinyTracker.ts';
import type { ScrutinyHome } from '../../briefing/scrutinyTypes.ts';
import type { Meeting } from '../../model/scrutiny.ts';
import type { Context } from '../context.ts';
import { type OpenScrutiny, openScrutiny } from './chamber.ts';
import { issuesOf, itemsSeen } from './meetings.ts';

/** The next meeting of one of her committees; of all where she sits on none. */
function nextMeeting({ chamber }: OpenScrutiny): Meeting | null {
  const mine = new Set(chamber.committees.filter((committee) => sitsOn(chamber, committee)).map(({ code }) => code));
  const coming = seenMeetings(chamber)
    .filter(({ stage }) => stage !== 'held')
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.number - b.number);
  return coming.find(({ committee }) => mine.has(committee)) ?? coming[0] ?? null;
}

/** What the first page of scrutiny shows whoever asks: what comes next, and what waits. */
export async function scrutinyHome(context: Context, organisation: string): Promise<ScrutinyHome> {
  const open = await openScrutiny(context, organisation);
  const { chamber } = open;
  const next = nextMeeting(open);
  const issues = next === null ? new Map() : await issuesOf(context, organisation, itemsSeen(open, next));
  const questions = chamber.questions.map((question) => briefQuestion(chamber, question));
  const mine = new Set(chamber.committees.filter((committee) => sitsOn(chamber, committee)).map(({ code }) => code));
  const made = chamber.recommendations.filter(isOpen).map((each) => briefMade(chamber, each));
  return {
    opening: trackerSentence(chamber, briefTracker(chamber)),
    next: next === null ? null : briefMeeting(chamber, next, (report, issue) => issues.get(`${report} ${issue}`) ?? null),
    questions: byStanding(questions.filter((question) => question.mine)),
    toAnswer: byStanding(questions.filter(({ mayAnswer, open: waits }) => mayAnswer && waits)),
    requests: chamber.requests.map((request) => briefRequest(chamber, request)).filter(({ mayAnswer }) => mayAnswer),
    waiting: byDue(made.filter(({ mayRespond, mayClose, committee }) => mayRespond || mayClose || mine.has(committee.code))),
  };
}
