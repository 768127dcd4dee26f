import { periodNamesFor } from '../../briefing/periodName.ts';
import { type Chamber, chamberOf, type Viewer } from '../../briefing/scrutiny.ts';
import { wordingOf } from '../../briefing/wording.ts';
import { stateMark } from '../../briefing/words.ts';
import { isNamed, type Person, type Place } from '../../model/person.ts';
import type { Committee, Meeting, Question, Recommendation } from '../../model/scrutiny.ts';
import { dayOf } from '../../model/today.ts';
import { readCommittees } from '../../store/scrutiny/committees.ts';
import { readMeetings } from '../../store/scrutiny/meetings.ts';
import { readQuestions } from '../../store/scrutiny/questions.ts';
import { readRecommendations } from '../../store/scrutiny/recommendations.ts';
import { readRequests } from '../../store/scrutiny/requests.ts';
import type { Context } from '../context.ts';
import { accountOf, allows, allowsAnywhere, permit } from '../permit.ts';
import { placesIn } from '../place.ts';
import { type Frame, judgedCouncil, openCouncil, type Reading } from '../reading.ts';
import { listIssues } from '../reports/issued.ts';
import { staffOf } from '../reports/rights.ts';
import { isOrCovers, type NamedPerson, namesIn, type Staff } from '../returns/people.ts';
import { entitledTo, hiddenAmong, issueKey, memberOf } from './exempt.ts';

/* Everything about a council's scrutiny, read once for whoever asks. */

/** A council's scrutiny with what its tasks need besides. */
export interface OpenScrutiny {
  readonly chamber: Chamber;
  readonly frame: Frame;
  readonly staff: Staff;
}

const NOWHERE: Place = { plan: null, objectives: [], service: null, own: false };

/** What a question is about as far as permission asks, and whether it is asked of the one who looks. */
type Asked = Pick<Question, 'pin' | 'about' | 'owner'>;

function placeOfQuestion(frame: Frame, staff: Staff, account: string): (question: Asked) => Place {
  const of = askedOf(frame, staff);
  return (question) => {
    const { people, place } = of(question);
    return { ...place, own: account !== '' && isOrCovers(staff, account, people) };
  };
}

/** Of whom a question is asked: whoever is named to answer it, else of whom the returns of its row are; nobody for a sentence. */
export function askedOf(
  frame: Frame,
  staff: Staff,
): (question: Asked) => { readonly people: readonly NamedPerson[]; readonly place: Place } {
  const placeOf = placesIn(frame);
  const { owners } = namesIn(staff);
  return ({ pin, about, owner }) => {
    const row =
      pin.kind === 'action' ? frame.actions.find(({ ref }) => ref === about) : frame.indicators.find(({ code }) => code === about);
    const place = row === undefined ? NOWHERE : placeOf(row);
    const named = owner === null ? [] : staff.people.filter((person) => isNamed(person, owner));
    // A sentence names nobody: it is for those who answer for the report.
    return { place, people: named.length > 0 ? named : row === undefined ? [] : owners(row.owner, place) };
  };
}

function viewerOf(context: Context, organisation: string, frame: Frame, staff: Staff, committees: readonly Committee[]): Viewer {
  const account = accountOf(context);
  const may = (act: Parameters<typeof allows>[2], place: Place) => allows(context, organisation, act, place);
  const sits = memberOf(committees, account);
  const me: Person | undefined = staff.people.find(({ id }) => id === account);
  const place = placeOfQuestion(frame, staff, account);
  const addressed = ({ addressee }: Recommendation) => me !== undefined && addressee !== '' && isNamed(me, addressee);
  return {
    account,
    asks: allowsAnywhere(context, organisation, 'ask-question'),
    runs: allows(context, organisation, 'run-meetings'),
    answers: (question: Question) => may('answer-question', place(question)),
    addressed,
    responds: (made: Recommendation) => may('respond', { ...NOWHERE, own: addressed(made) }),
    followsUp: () => allowsAnywhere(context, organisation, 'set-up'),
    closes: (made: Recommendation) => may('close-recommendation', { ...NOWHERE, own: sits(made.committee) }),
    answersRequests: allowsAnywhere(context, organisation, 'set-up'),
    exempt: entitledTo(context, organisation, committees),
  };
}

/** The words for what actions have come to by the council's latest period; asked only where any follows from scrutiny. */
async function statesOf(context: Context, reading: Reading, refs: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  if (refs.size === 0) return new Map();
  const { assessment } = await judgedCouncil(context, reading);
  const wording = wordingOf(reading.frame.organisation);
  return new Map(assessment.actions.filter(({ ref }) => refs.has(ref)).map(({ ref, state }) => [ref, stateMark(wording, state).word]));
}

/** What was recorded at items that are exempt stays with those entitled to them. */
function seenMade(made: readonly Recommendation[], meetings: readonly Meeting[], viewer: Viewer): Recommendation[] {
  const exempt = new Set(
    meetings.flatMap(({ number, items }) =>
      items.filter(({ classification }) => classification.kind === 'exempt').map((item) => `${number} ${item.number}`),
    ),
  );
  // Whoever it is addressed to has to answer it.
  return made.filter((each) => !exempt.has(`${each.meeting} ${each.item}`) || viewer.exempt(each.committee) || viewer.addressed(each));
}

/**
 * Questions are between those who ask and those who answer until they are answered; then everybody who may read sees both. Those
 * about a report that is exempt stay with those entitled to it.
 */
function seenQuestions(questions: readonly Question[], viewer: Viewer, hidden: ReadonlySet<string>): Question[] {
  return questions.filter(
    (question) =>
      !hidden.has(issueKey(question.pin.report, question.pin.issue)) &&
      (viewer.asks || question.answer !== null || viewer.answers(question)),
  );
}

/** The same as anybody may read it who is entitled to nothing exempt: for what the one who asks publishes. */
export function chamberInPublic(chamber: Chamber): Chamber {
  const nobody = () => false;
  const hidden = hiddenAmong(chamber.meetings, nobody);
  const viewer = { ...chamber.viewer, exempt: nobody, addressed: nobody };
  return {
    ...chamber,
    viewer,
    recommendations: seenMade(chamber.recommendations, chamber.meetings, viewer),
    questions: chamber.questions.filter(({ pin }) => !hidden.has(issueKey(pin.report, pin.issue))),
  };
}

/** @throws NotFoundFault where the one who asks may not read there */
export async function openScrutiny(context: Context, organisation: string): Promise<OpenScrutiny> {
  permit(context, organisation, 'read');
  const { db } = context.store;
  const reading = await openCouncil(context, { council: organisation });
  const { frame } = reading;
  const wording = wordingOf(frame.organisation);
  const names = periodNamesFor(wording, frame.organisation.yearStarts);
  const today = dayOf(context.clock());
  const committees = await readCommittees(db, organisation);
  const meetings = await readMeetings(db, organisation);
  const staff = await staffOf(context, organisation);
  const viewer = viewerOf(context, organisation, frame, staff, committees);
  const recommendations = seenMade(await readRecommendations(db, organisation), meetings, viewer);
  const states = await statesOf(context, reading, new Set(recommendations.flatMap(({ actions }) => actions)));
  const chamber = chamberOf({
    council: frame,
    committees,
    recommendations,
    meetings,
    questions: seenQuestions(await readQuestions(db, organisation), viewer, hiddenAmong(meetings, viewer.exempt)),
    requests: await readRequests(db, organisation),
    issues: (await listIssues(context, organisation)).map(({ report, number, title, period }) => ({
      report,
      number,
      title: wording.text('scrutiny.report.title', { title, period: names.inner(period) }),
    })),
    stateOf: (ref) => states.get(ref) ?? null,
    today,
    viewer,
  });
  return { chamber, frame, staff };
}
