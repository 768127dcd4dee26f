import { expect, it } from 'vitest';
import { issuedReport } from '../../../test/issued-report.ts';
import { type RoundPeople, roundPeople } from '../../../test/round.ts';
import { onEachEngine } from '../../../test/stores.ts';
import { NotFoundFault } from '../../model/fault.ts';
import { type Role, WHOLE_COUNCIL } from '../../model/person.ts';
import { accountById } from '../../store/people/accounts.ts';
import { changeCouncil } from '../changeCouncil.ts';
import { actingAs, type Context, contextFor } from '../context.ts';
import { currentFrame } from '../councils.ts';
import type { Message } from '../mailer.ts';
import { addPerson } from '../people/addPerson.ts';
import { issuedFile, listIssues, readIssue } from '../reports/issued.ts';
import { whyDifferent } from '../reports/why.ts';
import { actorOf } from '../signIn/session.ts';
import { listCommittees, openCommittee, saveCommittee } from './committees.ts';
import { coverFile, openCover, saveCover } from './covers.ts';
import { followUp } from './followUps.ts';
import { scrutinyHome } from './home.ts';
import { openItem, removeItem, saveItem } from './items.ts';
import { holdMeeting, listMeetings, publishMeeting, readMeeting, saveMeeting } from './meetings.ts';
import { minutesFile, minutesText } from './minutes.ts';
import { packFile } from './pack.ts';
import { answerQuestion, askQuestion, promiseAnswer, questionForm, questionsAbout, readQuestion } from './questions.ts';
import {
  closeRecommendation,
  dueAfter,
  readRecommendation,
  recommendationsBehind,
  recommendFrom,
  record,
  respond,
} from './recommendations.ts';
import { answerSelection, askSelection, requestsAbout } from './requests.ts';
import { tellOfQuestion } from './tell.ts';
import { tracker, trackerFile } from './tracker.ts';
import type { TypedCommittee, TypedItem, TypedQuestion, TypedRecord } from './typed.ts';
import { waitingScrutiny } from './waiting.ts';

/* Scrutiny from an issued report to a recommendation that is closed, with everything that is refused on the way. */

const PERIOD = '2026-27 Q1';
const GROUND = 'paragraph 3: information relating to the financial or business affairs of any person';

interface Chamber extends RoundPeople {
  /** each at noon of a day */
  readonly councillor: (day: string) => Context;
  readonly other: (day: string) => Context;
  readonly account: string;
  readonly report: string;
}

onEachEngine('scrutiny', (place) => {
  let count = 0;

  async function personOf(people: RoundPeople, name: string, email: string, role: Role = 'councillor') {
    const store = place.store();
    const grants = [{ role, scope: WHOLE_COUNCIL }];
    const added = await addPerson(contextFor(store), people.organisation, { email, name, post: null, grants, password: null });
    const account = await accountById(store.db, added.id);
    if (account === null) throw new Error('she was added');
    const actor = await actorOf(contextFor(store), account);
    const on = (day: string) => actingAs({ store, clock: () => `${day}T12:00:00.000Z` }, actor);
    return { on, account: added.id };
  }

  /** A council with two councillors, one of them on a committee that meets on 3 December, and a report that was issued. */
  async function chamber(): Promise<Chamber> {
    count += 1;
    const people = await roundPeople(place.store(), `Scrutiny ${count}`);
    const officer = people.officer('2026-11-09');
    const report = await issuedReport(contextFor(place.store(), officer.clock), people.organisation, 'SS', PERIOD);
    const mair = await personOf(people, 'Mair Pritchard', `mair${count}@council.example`);
    const tom = await personOf(people, 'Tom Other', `tom${count}@council.example`);
    await saveCommittee(officer, people.organisation, null, { ...COMMITTEE, members: [mair.account], chair: mair.account });
    await saveCommittee(officer, people.organisation, null, { ...COMMITTEE, title: 'Audit', members: [tom.account] });
    await saveMeeting(officer, people.organisation, null, MEETING);
    return { ...people, councillor: mair.on, other: tom.on, account: mair.account, report };
  }

  const COMMITTEE: TypedCommittee = {
    title: 'Social care',
    purpose: 'Reviews adults’ and children’s services.',
    plans: ['SS'],
    services: [],
    members: [],
    others: 'A. Guest',
    chair: '',
    seen: 0,
  };
  const MEETING = { committee: 'social-care', date: '2026-12-03', time: '10.00', place: 'Council chamber', seen: 0 };
  const item = (report: string, said: Partial<TypedItem> = {}): TypedItem => ({
    title: '',
    report: `${report} 1`,
    asks: ['review', 'note'],
    classification: 'unrestricted',
    ground: '',
    place: '',
    seen: 0,
    ...said,
  });
  const question = (report: string, said: Partial<TypedQuestion> = {}): TypedQuestion => ({
    report,
    issue: 1,
    kind: 'indicator',
    subject: 'R1',
    text: 'How many wait?',
    committee: 'social-care',
    follows: null,
    ...said,
  });
  const made = (said: Partial<TypedRecord> = {}): TypedRecord => ({
    kind: 'recommendation',
    meeting: 1,
    item: 1,
    question: null,
    text: 'That the waiting list be published each month.',
    to: 'cabinet-member',
    addressee: 'Cabinet Member for Adults',
    due: '',
    ...said,
  });

  /** The same with the report on the published agenda. */
  async function published(): Promise<Chamber> {
    const here = await chamber();
    const officer = here.officer('2026-11-20');
    await saveItem(officer, here.organisation, 1, null, item(here.report));
    await publishMeeting(officer, here.organisation, 1);
    return here;
  }

  it('sets committees up with what is wrong said all at once, and keeps two savings apart', async () => {
    const { officer, organisation, account } = await chamber();
    const wrong = { ...COMMITTEE, title: ' ', plans: ['XX'], services: ['Roads'], members: ['nobody'], chair: 'B. Stranger' };
    expect(await saveCommittee(officer('2026-11-10'), organisation, null, wrong)).toEqual({
      kind: 'problems',
      problems: [
        { field: 'title', text: 'Give the committee its name' },
        { field: 'plans', text: 'There is no plan XX' },
        { field: 'services', text: 'There is no service "Roads"' },
        { field: 'members', text: 'One of those chosen is no councillor of this council any more: choose the members again' },
        { field: 'chair', text: 'The chair is not among the members: choose one of them' },
      ],
    });
    expect(await saveCommittee(officer('2026-11-10'), organisation, null, COMMITTEE)).toEqual({
      kind: 'problems',
      problems: [{ field: 'title', text: 'There is a committee called "Social care" already' }],
    });
    const form = await openCommittee(officer('2026-11-10'), organisation, 'social-care');
    expect(form).toEqual({ ...COMMITTEE, members: [account], chair: account, seen: 1 });
    const renamed = { ...form, title: 'Health and care' };
    expect(await saveCommittee(officer('2026-11-10'), organisation, 'social-care', renamed)).toEqual({
      kind: 'saved',
      code: 'social-care',
    });
    expect(await saveCommittee(officer('2026-11-10'), organisation, 'social-care', renamed)).toMatchObject({
      kind: 'conflict',
      version: 2,
    });
    expect(
      (await listCommittees(officer('2026-11-10'), organisation)).map(({ title, remitText, mine }) => [title, remitText, mine]),
    ).toEqual([
      ['Audit', 'Social services', false],
      ['Health and care', 'Social services', false],
    ]);
  });

  it('hides a planned meeting from everybody who does not run it, and publishes no empty agenda', async () => {
    const { officer, councillor, organisation, report } = await chamber();
    expect(await listMeetings(councillor('2026-11-10'), organisation)).toEqual([]);
    await expect(readMeeting(councillor('2026-11-10'), organisation, 1)).rejects.toThrow(NotFoundFault);
    await expect(saveMeeting(councillor('2026-11-10'), organisation, null, MEETING)).rejects.toThrow(NotFoundFault);
    expect(await publishMeeting(officer('2026-11-10'), organisation, 1)).toEqual({
      kind: 'problems',
      problems: [{ field: 'main', text: 'Its agenda has no item yet: put one on it first' }],
    });
    expect(
      await saveMeeting(officer('2026-11-10'), organisation, null, { ...MEETING, committee: 'x', date: '2026-02-30', time: 'noon' }),
    ).toEqual({
      kind: 'problems',
      problems: [
        { field: 'committee', text: 'Choose the committee that meets' },
        { field: 'date', text: '"2026-02-30" is no date: expected one such as 2026-12-03' },
        { field: 'time', text: 'Say at what time, such as 10:00' },
      ],
    });
    expect(
      await saveItem(officer('2026-11-10'), organisation, 1, null, item('nothing', { classification: 'exempt', asks: ['dance'] })),
    ).toEqual({
      kind: 'problems',
      problems: [
        { field: 'report', text: '"nothing 1" was never issued: choose a report that was' },
        { field: 'asks', text: '"dance" is nothing that a committee is asked: expected review, note, comment, decide' },
        { field: 'ground', text: 'Say on what ground the item is exempt' },
      ],
    });
    await saveItem(officer('2026-11-10'), organisation, 1, null, item(report));
    await publishMeeting(officer('2026-11-10'), organisation, 1);
    const [listed] = await listMeetings(councillor('2026-11-10'), organisation);
    expect([listed?.text, listed?.dateText, listed?.whereText]).toEqual([
      'Social care, 3 December 2026',
      'Thursday 3 December 2026',
      '10:00, Council chamber',
    ]);
    expect(await holdMeeting(officer('2026-12-02'), organisation, 1)).toEqual({
      kind: 'problems',
      problems: [{ field: 'main', text: 'It meets on 3 December 2026: it can be marked as held from that day' }],
    });
    expect(await holdMeeting(officer('2026-12-03'), organisation, 1)).toEqual({ kind: 'saved' });
  });

  it('moves items of an agenda, and keeps their places once something was recorded at one', async () => {
    const { officer, organisation, report } = await chamber();
    const on = officer('2026-11-10');
    await saveItem(on, organisation, 1, null, item(report));
    await saveItem(on, organisation, 1, null, item('', { title: 'Apologies', report: '', place: '1' }));
    const titles = async () => (await readMeeting(on, organisation, 1)).agenda.map(({ number, title }) => `${number} ${title}`);
    expect(await titles()).toEqual(['1 Apologies', '2 Social services, quarter 1, 2026-27']);
    await publishMeeting(on, organisation, 1);
    expect(await record(on, organisation, made({ item: 2 }))).toEqual({
      kind: 'problems',
      problems: [{ field: 'meeting', text: 'Choose the meeting at which it was made: one that is on, or was held' }],
    });
    await record(officer('2026-12-03'), organisation, made({ item: 2 }));
    const form = await openItem(on, organisation, 1, 2);
    expect(await saveItem(on, organisation, 1, 2, { ...form, place: '1' })).toEqual({
      kind: 'problems',
      problems: [{ field: 'place', text: 'Something was recorded at this meeting: its items keep their places' }],
    });
    expect(await removeItem(on, organisation, 1, 2)).toMatchObject({ kind: 'problems' });
    expect(await removeItem(on, organisation, 1, 1)).toEqual({ kind: 'saved' });
    expect(await titles()).toEqual(['2 Social services, quarter 1, 2026-27']);
    await holdMeeting(officer('2026-12-03'), organisation, 1);
    expect(await saveItem(officer('2026-12-04'), organisation, 1, null, item('', { title: 'Late', report: '' }))).toEqual({
      kind: 'problems',
      problems: [{ field: 'main', text: 'The meeting was held: its agenda stays as it was' }],
    });
  });

  it('saves nothing over an item that has come to its number, and nothing that was written in between is lost', async () => {
    const { officer, organisation, report } = await chamber();
    const on = officer('2026-11-10');
    await saveItem(on, organisation, 1, null, item(report));
    await saveItem(on, organisation, 1, null, item('', { title: 'Apologies', report: '' }));
    const [cover, form] = [await openCover(on, organisation, 1, 1), await openItem(on, organisation, 1, 2)];
    expect(await saveItem(on, organisation, 1, 2, { ...form, place: '1' })).toEqual({ kind: 'saved' });
    expect(await saveCover(on, organisation, 1, 1, cover)).toMatchObject({ kind: 'conflict', version: 2 });
    expect(await saveItem(on, organisation, 1, 2, { ...form, title: 'Regrets' })).toMatchObject({ kind: 'conflict', version: 2 });
    const moving = { ...(await openItem(on, organisation, 1, 2)), place: '1' };
    const opened = await openCover(on, organisation, 1, 1);
    const words = { ...opened, cover: { ...opened.cover, subject: 'Who is away' } };
    const [first, second] = await Promise.all([saveCover(on, organisation, 1, 1, words), saveItem(on, organisation, 1, 2, moving)]);
    // Which comes first is chance: what comes second is saved or refused, but no cover comes to stand at the other item.
    expect([first.kind, second.kind]).toContain('saved');
    const subjectOf = new Map<string, string>();
    for (const place of [1, 2]) {
      const { title } = await openItem(on, organisation, 1, place);
      subjectOf.set(title, (await openCover(on, organisation, 1, place)).cover.subject);
    }
    expect(Object.fromEntries(subjectOf)).toEqual({
      Apologies: first.kind === 'saved' ? 'Who is away' : 'Apologies',
      'Social services, quarter 1, 2026-27': 'Social services: quarter 1, 2026-27',
    });
  });

  it('keeps an exempt item from an administrator, who runs meetings and handles nothing exempt', async () => {
    const here = await chamber();
    const { officer, organisation, report } = here;
    const administrator = (await personOf(here, 'Ade Admin', `ade${count}@council.example`, 'administrator')).on('2026-11-20');
    await saveItem(officer('2026-11-10'), organisation, 1, null, item(report, { classification: 'exempt', ground: GROUND }));
    expect((await readMeeting(administrator, organisation, 1)).agenda).toMatchObject([{ number: 1, withheld: true, report: null }]);
    // She is asked to write nothing that she may not read.
    expect((await readMeeting(administrator, organisation, 1)).toDo.map(({ act }) => act)).toEqual(['publish']);
    await expect(openItem(administrator, organisation, 1, 1)).rejects.toThrow(NotFoundFault);
    await expect(openCover(administrator, organisation, 1, 1)).rejects.toThrow(NotFoundFault);
    await expect(removeItem(administrator, organisation, 1, 1)).rejects.toThrow(NotFoundFault);
  });

  it('fills a cover report from the issued report and saves it over the version that was seen', async () => {
    const { officer, organisation } = await published();
    const on = officer('2026-11-20');
    const { cover, seen } = await openCover(on, organisation, 1, 1);
    expect([cover.to, cover.date, cover.subject, cover.classification.kind]).toEqual([
      'Social care',
      '2026-12-03',
      'Social services: quarter 1, 2026-27',
      'unrestricted',
    ]);
    expect(cover.recommendation).toBe('Members are asked to REVIEW the report and NOTE the results.');
    expect(cover.sections.map(({ title }) => title)).toEqual(['Introduction', 'Performance', 'How results are rated', 'Recommendations']);
    const wrong = { ...cover, subject: '', recommendation: '', classification: { kind: 'exempt', ground: '' } as const };
    expect(await saveCover(on, organisation, 1, 1, { cover: wrong, seen })).toEqual({
      kind: 'problems',
      problems: [
        { field: 'subject', text: 'Say what the report is about' },
        { field: 'ground', text: 'Say on what ground it is exempt' },
        { field: 'recommendation', text: 'Say what members are asked to do' },
      ],
    });
    expect(await saveCover(on, organisation, 1, 1, { cover: { ...cover, summary: 'Two are red.' }, seen })).toEqual({ kind: 'saved' });
    expect(await saveCover(on, organisation, 1, 1, { cover, seen })).toMatchObject({ kind: 'conflict', version: 2 });
    expect((await openCover(on, organisation, 1, 1)).cover.summary).toBe('Two are red.');
    expect((await coverFile(on, organisation, 1, 1, 'docx')).name).toBe(
      `${organisation}-cover-report-social-services-quarter-1-2026-27.docx`,
    );
  });

  it('leaves exempt items out of the public pack and gives the full one to those entitled alone', async () => {
    const { officer, councillor, other, organisation, report } = await chamber();
    const on = officer('2026-11-10');
    await saveItem(on, organisation, 1, null, item(report));
    await saveItem(on, organisation, 1, null, item(report, { title: 'Contracts', classification: 'exempt', ground: GROUND }));
    await publishMeeting(on, organisation, 1);
    const seen = await readMeeting(councillor('2026-11-21'), organisation, 1);
    expect(seen.packText).toBe(`This is the full pack. Item 2 is exempt (${GROUND}): not for publication.`);
    expect(seen.agenda[1]).toMatchObject({ withheld: false, exemptText: `Exempt: ${GROUND}` });
    const hidden = await readMeeting(other('2026-11-21'), organisation, 1);
    expect(hidden.packText).toBe(`This is the public pack. Item 2 is left out of it as exempt: ${GROUND}.`);
    expect(hidden.agenda[1]).toMatchObject({ withheld: true, report: null, exceptions: [], made: [] });
    await expect(packFile(other('2026-11-21'), organisation, 1, 'full')).rejects.toThrow(NotFoundFault);
    await expect(coverFile(other('2026-11-21'), organisation, 1, 2, 'pdf')).rejects.toThrow(NotFoundFault);
    // What was recorded at an exempt item, and a report that is on no other, are theirs alone too.
    await record(officer('2026-12-03'), organisation, made({ item: 2 }));
    const minutes = async (who: Context, audience: 'full' | 'public') => {
      const { name, body } = await minutesFile(who, organisation, 1, 'txt', audience);
      return [name, new TextDecoder().decode(body).split('2. Contracts\n\n')[1]];
    };
    expect(await minutes(on, 'full')).toEqual([
      'minutes-social-care-2026-12-03-not-for-publication.txt',
      expect.stringMatching(
        /^Not for publication: this item is exempt, paragraph 3: .*That the waiting list be published each month\.\n$/s,
      ),
    ]);
    for (const given of [await minutes(on, 'public'), await minutes(other('2026-12-04'), 'full')]) {
      expect(given).toEqual(['minutes-social-care-2026-12-03.txt', `This item was exempt from publication: ${GROUND}.\n`]);
    }
    await expect(readRecommendation(other('2026-12-04'), organisation, 1)).rejects.toThrow(NotFoundFault);
    expect(await tracker(other('2026-12-04'), organisation)).toEqual([]);
    expect((await tracker(councillor('2026-12-04'), organisation)).map(({ name }) => name)).toEqual(['Recommendation 1']);
    // Whoever it is addressed to has to answer it.
    await record(officer('2026-12-03'), organisation, made({ item: 2, addressee: 'Tom Other' }));
    expect(await readRecommendation(other('2026-12-04'), organisation, 2)).toMatchObject({ name: 'Recommendation 2', mayRespond: true });
    expect((await readIssue(other('2026-12-04'), organisation, report, 1)).issue.number).toBe(1);
    await removeItem(on, organisation, 1, 1);
    await expect(readIssue(other('2026-12-04'), organisation, report, 1)).rejects.toThrow(NotFoundFault);
    await expect(issuedFile(other('2026-12-04'), organisation, report, 1, 'pdf')).rejects.toThrow(NotFoundFault);
    expect(await listIssues(other('2026-12-04'), organisation)).toEqual([]);
    await expect(whyDifferent(other('2026-12-04'), organisation, report, 1)).rejects.toThrow(NotFoundFault);
    // The meeting itself is public all the same.
    expect((await readMeeting(other('2026-12-04'), organisation, 1)).agenda).toMatchObject([{ number: 2, withheld: true, report: null }]);
    expect((await scrutinyHome(other('2026-11-21'), organisation)).next?.number).toBe(1);
    expect((await readIssue(councillor('2026-12-04'), organisation, report, 1)).issue.number).toBe(1);
    expect((await packFile(other('2026-11-21'), organisation, 1, 'public')).name).toBe('social-care-2026-12-03-pack.pdf');
    expect((await packFile(councillor('2026-11-21'), organisation, 1, 'full')).name).toBe(
      'social-care-2026-12-03-pack-not-for-publication.pdf',
    );
  });

  it('pins a question to what the issued report holds and to nothing else', async () => {
    const { councillor, other, owner, organisation, report } = await published();
    const on = councillor('2026-11-21');
    await expect(askQuestion(on, organisation, question(report, { subject: 'R9' }))).rejects.toThrow(NotFoundFault);
    await expect(askQuestion(on, organisation, question(report, { kind: 'sentence', subject: 'Never said.' }))).rejects.toThrow(
      NotFoundFault,
    );
    await expect(askQuestion(owner('2026-11-21'), organisation, question(report))).rejects.toThrow(NotFoundFault);
    expect(await askQuestion(other('2026-11-21'), organisation, question(report, { text: ' ' }))).toEqual({
      kind: 'problems',
      problems: [
        { field: 'text', text: 'Write your question' },
        { field: 'committee', text: 'You do not sit on that committee: choose one of yours, or none' },
      ],
    });
    expect(await questionForm(on, organisation, question(report))).toMatchObject({
      onText: 'Care plans reviewed when due',
      ownerText: 'Head of Adult Services',
      reportText: 'Social services, quarter 1, 2026-27, issue 1',
    });
    expect(await askQuestion(on, organisation, question(report))).toEqual({ kind: 'saved', number: 1 });
    const [asked] = await questionsAbout(on, organisation, 'indicator', 'R1');
    expect(asked).toMatchObject({
      name: 'Question 1',
      about: 'Mair Pritchard · 21 November 2026',
      onText: 'Care plans reviewed when due',
      standing: 'To be answered by 1 December 2026',
      late: false,
      mine: true,
      mayAnswer: false,
    });
    expect(asked?.steps.map(({ text, detail, state }) => [text, detail, state])).toEqual([
      ['Asked', '21 November 2026', 'done'],
      ['Answered', 'by 1 December 2026', 'next'],
      ['Recommended', null, 'ahead'],
      ['Executive replies', null, 'ahead'],
      ['Closed', 'by committee only', 'ahead'],
    ]);
  });

  it('is answered by its owner or an officer, once, by the day that was promised or late', async () => {
    const { councillor, officer, owner, reader, organisation, report } = await published();
    await askQuestion(councillor('2026-11-21'), organisation, question(report));
    await expect(answerQuestion(reader('2026-11-22'), organisation, 1, 'No.')).rejects.toThrow(NotFoundFault);
    await expect(answerQuestion(councillor('2026-11-22'), organisation, 1, 'No.')).rejects.toThrow(NotFoundFault);
    expect(await waitingScrutiny(owner('2026-11-22'), organisation)).toEqual([
      { kind: 'answer', text: 'Answer 1 question of councillors', detail: 'The next by 1 December 2026', meeting: null },
    ]);
    expect(await promiseAnswer(owner('2026-11-22'), organisation, 1, '2026-11-20')).toEqual({
      kind: 'problems',
      problems: [{ field: 'due', text: 'That day is over: expected today or a later day' }],
    });
    expect(await promiseAnswer(owner('2026-11-22'), organisation, 1, '2026-12-05')).toEqual({ kind: 'saved' });
    expect((await readQuestion(officer('2026-11-23'), organisation, 1)).question.standing).toBe(
      'To be answered by 5 December 2026, at first by 1 December 2026',
    );
    // Until it is answered, it is between those who ask and those who answer.
    await expect(readQuestion(reader('2026-11-23'), organisation, 1)).rejects.toThrow(NotFoundFault);
    expect(await promiseAnswer(owner('2026-11-22'), organisation, 1, '2026-11-25')).toEqual({ kind: 'saved' });
    expect((await readQuestion(officer('2026-11-26'), organisation, 1)).question).toMatchObject({
      standing: 'Was to be answered by 25 November 2026',
      late: true,
    });
    expect(await answerQuestion(owner('2026-11-27'), organisation, 1, ' ')).toMatchObject({ kind: 'problems' });
    expect(await answerQuestion(owner('2026-11-27'), organisation, 1, 'Of 76, 41 wait.')).toEqual({ kind: 'saved' });
    expect(await answerQuestion(officer('2026-11-27'), organisation, 1, 'Another.')).toEqual({
      kind: 'problems',
      problems: [{ field: 'text', text: 'Somebody answered it in the meantime: a further question can be asked' }],
    });
    const { question: answered } = await readQuestion(reader('2026-11-28'), organisation, 1);
    expect([answered.standing, answered.answer?.text, answered.mayAsk]).toEqual([
      'Answered late, on 27 November 2026',
      'Of 76, 41 wait.',
      false,
    ]);
    expect(answered.answer?.about).toContain('due 25 November 2026, answered late on 27 November 2026');
    await askQuestion(councillor('2026-11-28'), organisation, question(report, { text: 'And since when?', follows: 1 }));
    expect((await readQuestion(councillor('2026-11-28'), organisation, 1)).further.map(({ text }) => text)).toEqual(['And since when?']);
  });

  it('is told by letter to whoever is asked, and to whoever asked when it is answered', async () => {
    const { councillor, owner, organisation, report } = await published();
    await askQuestion(councillor('2026-11-21'), organisation, question(report));
    const sent: Message[] = [];
    const mailer = { send: async (message: Message) => void sent.push(message) };
    const page = 'https://performance.example/council/scrutiny/questions/1';
    expect(await tellOfQuestion(councillor('2026-11-21'), organisation, 1, page, mailer)).toBe(1);
    await answerQuestion(owner('2026-11-22'), organisation, 1, 'Of 76, 41 wait.');
    expect(await tellOfQuestion(owner('2026-11-22'), organisation, 1, page, mailer)).toBe(1);
    expect(await tellOfQuestion(owner('2026-11-22'), organisation, 1, page, null)).toBe(0);
    expect(sent.map(({ to, subject, text }) => [to.split('@')[0]?.replace(/\d+/, ''), subject, text.split('\n')[0]])).toEqual([
      ['owner', 'To answer: question 1', 'Mair Pritchard asks about "Care plans reviewed when due":'],
      ['mair', 'Answered: question 1', 'Name owner answered your question about "Care plans reviewed when due":'],
    ]);
  });

  it('is due two months after the meeting, to the last day of a shorter month', () => {
    expect([dueAfter('2026-12-03'), dueAfter('2026-12-31'), dueAfter('2027-12-30')]).toEqual(['2027-02-03', '2027-02-28', '2028-02-29']);
  });

  it('follows a recommendation from the meeting to its closing by the committee that made it', async () => {
    const here = await published();
    const { councillor, other, officer, director, organisation } = here;
    await askQuestion(councillor('2026-11-21'), organisation, question(here.report));
    const form = await recommendFrom(councillor('2026-12-03'), organisation, 1, null);
    expect(form.typed).toMatchObject({ meeting: 1, item: 1, question: 1, due: '2027-02-03' });
    expect(await record(officer('2026-12-03'), organisation, made({ text: '', to: 'us', due: '2026-12-01' }))).toEqual({
      kind: 'problems',
      problems: [
        { field: 'text', text: 'Write what the committee said' },
        { field: 'to', text: 'Say to whom: the Leader, a Cabinet Member, the Cabinet or officers' },
        { field: 'due', text: 'It is to be answered before it was made: expected a day after the meeting' },
      ],
    });
    expect(await record(officer('2026-12-03'), organisation, made({ question: 1 }))).toEqual({ kind: 'saved', number: 1 });
    expect(await record(officer('2026-12-03'), organisation, made({ kind: 'comment', text: 'Well done.' }))).toEqual({
      kind: 'saved',
      number: 2,
    });
    expect(await readRecommendation(other('2026-12-04'), organisation, 1)).toMatchObject({
      name: 'Recommendation 1',
      about: 'Social care, 3 December 2026, to Cabinet Member for Adults',
      standing: 'To be answered by 3 February 2027',
      mayRespond: false,
      mayClose: false,
    });
    // Nothing follows from it before it is answered, and a comment is not answered at all.
    const action = {
      action: '',
      objective: 'SS/1',
      title: 'Publish the waiting list each month',
      owner: 'Head of Adult Services',
      due: '2027-03-31',
    };
    expect(await followUp(officer('2026-12-04'), organisation, 1, action)).toMatchObject({ kind: 'problems' });
    expect(await respond(director('2026-12-05'), organisation, 2, { response: 'accepted', text: '' })).toMatchObject({ kind: 'problems' });
    expect(await respond(director('2026-12-05'), organisation, 1, { response: 'partly', text: '' })).toEqual({
      kind: 'problems',
      problems: [{ field: 'text', text: 'Give the reasons' }],
    });
    await expect(respond(other('2026-12-05'), organisation, 1, { response: 'accepted', text: '' })).rejects.toThrow(NotFoundFault);
    expect(await respond(director('2026-12-05'), organisation, 1, { response: 'accepted', text: '' })).toEqual({ kind: 'saved' });
    expect(await followUp(officer('2026-12-06'), organisation, 1, { ...action, objective: 'SS/9', due: 'soon' })).toEqual({
      kind: 'problems',
      problems: [
        { field: 'objective', text: 'Choose the objective that it stands under' },
        { field: 'due', text: '"soon" is no date and no period: expected one such as 2027-03-31 or 2026-27' },
      ],
    });
    expect(await followUp(officer('2026-12-06'), organisation, 1, { ...action, due: '2026-12-05' })).toEqual({
      kind: 'problems',
      problems: [{ field: 'due', text: 'That day is over: expected today or a later day' }],
    });
    expect(await followUp(officer('2026-12-06'), organisation, 1, action)).toEqual({ kind: 'saved' });
    expect(await followUp(officer('2026-12-06'), organisation, 1, { ...action, action: 'SS01/A001' })).toEqual({ kind: 'saved' });
    expect((await currentFrame(officer('2026-12-06'), organisation)).actions.find(({ ref }) => ref === 'SS01/A002')).toMatchObject({
      title: 'Publish the waiting list each month',
      objective: 'SS/1',
      owner: 'Head of Adult Services',
      starts: '2026-12-06',
      due: '2027-03-31',
    });
    const followed = await readRecommendation(councillor('2026-12-07'), organisation, 1);
    expect([followed.standing, followed.actions.map(({ ref }) => ref)]).toEqual([
      'Accepted on 5 December 2026; 2 actions follow',
      ['SS01/A002', 'SS01/A001'],
    ]);
    expect((await recommendationsBehind(officer('2026-12-07'), organisation, 'SS01/A002')).map(({ name }) => name)).toEqual([
      'Recommendation 1',
    ]);

    // Only the committee that made it closes it, at a meeting that was held or is on.
    await saveMeeting(officer('2026-12-07'), organisation, null, { ...MEETING, committee: 'audit', date: '2026-12-10' });
    await saveMeeting(officer('2026-12-07'), organisation, null, { ...MEETING, date: '2027-03-04' });
    for (const meeting of [2, 3]) {
      await saveItem(officer('2026-12-07'), organisation, meeting, null, item(here.report));
      await publishMeeting(officer('2026-12-07'), organisation, meeting);
    }
    const words = { meeting: '3', text: 'The list is published.' };
    await expect(closeRecommendation(other('2027-03-04'), organisation, 1, words)).rejects.toThrow(NotFoundFault);
    await expect(closeRecommendation(director('2027-03-04'), organisation, 1, words)).rejects.toThrow(NotFoundFault);
    expect(await closeRecommendation(officer('2027-03-04'), organisation, 1, { ...words, meeting: '2' })).toEqual({
      kind: 'problems',
      problems: [{ field: 'meeting', text: 'Only Social care closes it, which made it: choose one of its meetings' }],
    });
    expect(await closeRecommendation(councillor('2027-02-01'), organisation, 1, words)).toEqual({
      kind: 'problems',
      problems: [
        {
          field: 'meeting',
          text: 'Choose the meeting of Social care that closed it: the one at which it was made or a later one, not one to come',
        },
      ],
    });
    expect(await closeRecommendation(councillor('2027-03-04'), organisation, 1, words)).toEqual({ kind: 'saved' });
    const closed = await readRecommendation(councillor('2027-03-05'), organisation, 1);
    expect([closed.standing, closed.open, closed.closed?.text]).toEqual([
      'Closed at the meeting of 4 March 2027',
      false,
      'The list is published.',
    ]);
    expect(closed.steps.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(await respond(director('2027-03-05'), organisation, 1, { response: 'not-accepted', text: 'Changed our mind.' })).toMatchObject({
      kind: 'problems',
    });
  });

  it('tracks what is open by age, what is late first, and takes it away', async () => {
    const { councillor, officer, organisation, report } = await published();
    await askQuestion(councillor('2026-11-21'), organisation, question(report));
    await record(officer('2026-12-03'), organisation, made());
    const items = await tracker(officer('2026-12-13'), organisation);
    expect(items.map(({ name, who, ageText, dueText, late }) => [name, who, ageText, dueText, late])).toEqual([
      ['Question 1', 'Head of Adult Services', '22 days', '1 December 2026', true],
      ['Recommendation 1', 'Cabinet Member for Adults', '10 days', '3 February 2027', false],
    ]);
    expect((await scrutinyHome(officer('2026-12-13'), organisation)).opening).toBe(
      '1 question waits for an answer and 1 recommendation is open; 1 of them is late.',
    );
    const csv = new TextDecoder().decode((await trackerFile(officer('2026-12-13'), organisation, items, 'csv')).body);
    expect(csv.split('\r\n')[1]).toBe(
      'Question 1,Care plans reviewed when due: How many wait?,Social care,Head of Adult Services,2026-11-21,2026-12-01,22,Was to be answered by 1 December 2026',
    );
    const { name, body } = await trackerFile(officer('2026-12-13'), organisation, items, 'pdf');
    expect(name).toBe('questions-and-recommendations-2026-12-13.pdf');
    expect(body.length).toBeGreaterThan(5000);
  });

  it('writes minutes of records alone', async () => {
    const { councillor, officer, owner, organisation, report } = await published();
    await askQuestion(councillor('2026-11-21'), organisation, question(report));
    await answerQuestion(owner('2026-11-24'), organisation, 1, 'Of 76, 41 wait.');
    await record(officer('2026-12-03'), organisation, made({ question: 1 }));
    await record(
      officer('2026-12-03'),
      organisation,
      made({ kind: 'comment', to: 'officers', addressee: '', text: 'The report reads well.' }),
    );
    await askSelection(officer('2026-12-03'), organisation, {
      committee: 'social-care',
      meeting: '1',
      change: 'drop',
      indicator: 'R3',
      text: 'It says nothing of quality.',
    });
    expect((await minutesText(councillor('2026-12-04'), organisation, 1)).split('\n\n')).toEqual([
      'Minutes: Social care',
      'Thursday 3 December 2026, 10:00, Council chamber',
      'Members: Mair Pritchard (chair) and A. Guest',
      '1. Social services, quarter 1, 2026-27',
      'Report: Social services, quarter 1, 2026-27, issue 1.',
      'The committee is asked to review and note.',
      'Question 1, asked by Mair Pritchard about Care plans reviewed when due: How many wait?',
      expect.stringContaining('24 November 2026): Of 76, 41 wait.'),
      'Recommendation 1, to Cabinet Member for Adults, to be answered by 3 February 2027: That the waiting list be published each month.',
      'The committee commented, to officers: The report reads well.',
      'Review of the indicators',
      'Request 1. Drop Homes inspected (R3): It says nothing of quality.\n',
    ]);
  });

  it('keeps what a committee asked of the selection with its indicator, answered once', async () => {
    const { councillor, officer, owner, organisation, report } = await published();
    const asked = { committee: 'social-care', meeting: '1', change: 'drop', indicator: 'R3', text: 'It says nothing of quality.' };
    expect(await askSelection(councillor('2026-12-03'), organisation, { ...asked, indicator: '', change: 'change' })).toEqual({
      kind: 'problems',
      problems: [{ field: 'indicator', text: 'Choose the indicator' }],
    });
    expect(await askSelection(councillor('2026-12-03'), organisation, asked)).toEqual({ kind: 'saved', number: 1 });
    await expect(answerSelection(owner('2026-12-04'), organisation, 1, { answer: 'agreed', text: 'Yes.', indicator: '' })).rejects.toThrow(
      NotFoundFault,
    );
    expect(await answerSelection(officer('2026-12-04'), organisation, 1, { answer: 'agreed', text: '', indicator: '' })).toMatchObject({
      kind: 'problems',
    });
    const answer = { answer: 'partly', text: 'From next year on, with the plan.', indicator: '' };
    expect(await answerSelection(officer('2026-12-04'), organisation, 1, answer)).toEqual({ kind: 'saved' });
    expect(await answerSelection(officer('2026-12-04'), organisation, 1, answer)).toMatchObject({ kind: 'problems' });
    expect(await requestsAbout(councillor('2026-12-05'), organisation, 'R3')).toMatchObject([
      { title: 'Drop Homes inspected (R3)', standing: 'Agreed in part on 4 December 2026', open: false, there: true },
    ]);
    // It says so where the indicator is missed, and stays with the indicator that is no more.
    const gone = { withdraw: { indicators: [['R3']] }, withBelongings: true };
    await changeCouncil(officer('2026-12-05'), organisation, gone, { why: 'The plan of next year has a better one' });
    const why = await whyDifferent(officer('2026-12-06'), organisation, report, 1);
    expect(why.rows.find(({ reference }) => reference === 'R3')?.because[0]?.reason).toBe(
      'The plan of next year has a better one. Asked for by the committee "Social care" (request 1)',
    );
    expect(await requestsAbout(councillor('2026-12-06'), organisation, 'R3')).toMatchObject([{ open: false, there: false }]);
  });

  it('is in the audit log, act by act', async () => {
    const { councillor, officer, organisation, report } = await published();
    await askQuestion(councillor('2026-11-21'), organisation, question(report));
    await record(officer('2026-12-03'), organisation, made());
    const entries = await place
      .store()
      .db.selectFrom('audit')
      .selectAll()
      .where('organisation', '=', organisation)
      .orderBy('number')
      .execute();
    expect(entries.slice(-4).map(({ act, subject, who }) => [act, subject, who])).toEqual([
      ['agenda-item-saved', 'meeting 1, item 1', 'Name officer'],
      ['meeting-published', 'meeting 1', 'Name officer'],
      ['question-asked', 'question 1', 'Mair Pritchard'],
      ['recommendation-recorded', 'recommendation 1', 'Name officer'],
    ]);
  });
});
