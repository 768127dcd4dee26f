import { expect, it } from 'vitest';
import { onEachEngine } from '../../../test/stores.ts';
import type { CoverReport } from '../../model/coverReport.ts';
import { InputFault } from '../../model/fault.ts';
import type { AgendaItem, Committee, Question, Recommendation } from '../../model/scrutiny.ts';
import { lockCouncil } from '../changes.ts';
import type { Write } from '../tables.ts';
import { readCommittees, renameInRemits, saveCommitteeRow } from './committees.ts';
import {
  addMeeting,
  alterMeeting,
  arrangeAgenda,
  deleteItemRow,
  readMeetingRow,
  readMeetings,
  saveItemRow,
  setMeetingStage,
} from './meetings.ts';
import { addQuestion, answerRow, promiseRow, readQuestions, renameInQuestions } from './questions.ts';
import { addRecommendation, closeRow, readRecommendations, renameFollowUps, respondRow, setFollowUps } from './recommendations.ts';
import { addRequest, answerRequestRow, readRequests, renameInRequests } from './requests.ts';

const AT = '2026-11-22T09:00:00.000Z';
const MARGARET = { person: 'thorne', name: 'Margaret Thorne', at: AT };
const SAID = { text: 'They have been.', person: 'hughes', name: 'J. Hughes', at: AT };

const COMMITTEE: Committee = {
  code: 'social-care',
  title: 'Social care',
  purpose: 'Reviews adult and children’s services',
  plans: ['SS'],
  services: ['Adults'],
  members: [
    { account: 'thorne', name: 'Margaret Thorne', chair: true },
    { account: null, name: 'A. Guest', chair: false },
  ],
  version: 1,
};

const COVER: CoverReport = {
  from: ['A. Whitcombe, Director'],
  to: 'Social care committee',
  date: '2026-12-03',
  subject: 'Quarter 2',
  classification: { kind: 'exempt', ground: 'paragraph 1' },
  summary: 'Three are red.',
  recommendation: 'Members are asked to REVIEW the report.',
  sections: [{ title: 'Introduction', paragraphs: ['One.', 'Two.'] }],
  contacts: [{ name: 'R. Calloway', title: 'Officer', phone: '0100', email: 'r@council.example' }],
  background: [],
};

const ITEM: AgendaItem = {
  number: 1,
  title: 'Quarter 2',
  report: 'social-q2',
  issue: 1,
  asks: ['review', 'note'],
  classification: { kind: 'exempt', ground: 'paragraph 1' },
  cover: COVER,
  version: 1,
};

const QUESTION: Omit<Question, 'number' | 'answer' | 'firstDue'> = {
  pin: { report: 'social-q2', issue: 1, kind: 'indicator', subject: 'R1' },
  about: 'R1',
  committee: 'social-care',
  meeting: null,
  text: 'How many wait?',
  ...MARGARET,
  due: null,
  owner: null,
  follows: null,
};

const MADE: Omit<Recommendation, 'number' | 'response' | 'actions' | 'closed'> = {
  kind: 'recommendation',
  committee: 'social-care',
  meeting: 1,
  item: 1,
  question: 1,
  text: 'That the waiting list be published.',
  to: 'cabinet-member',
  addressee: 'Cabinet Member for Adults',
  ...MARGARET,
  due: '2027-02-03',
};

const MEETING = { committee: 'social-care', date: '2026-12-03', time: '10:00', place: 'Council chamber', stage: 'planned' } as const;

onEachEngine('scrutiny', (place) => {
  const write = <Result>(work: (write: Write) => Promise<Result>) => place.store().transaction(work);
  const locked = <Result>(organisation: string, work: (write: Write) => Promise<Result>) =>
    write(async (under) => {
      await lockCouncil(under, organisation);
      return work(under);
    });

  it('keeps committees, each saved over the version before its own alone', async () => {
    expect(await write((under) => saveCommitteeRow(under, 'c', COMMITTEE))).toBe(true);
    expect(await write((under) => saveCommitteeRow(under, 'c', { ...COMMITTEE, title: 'Again' }))).toBe(false);
    expect(await write((under) => saveCommitteeRow(under, 'c', { ...COMMITTEE, title: 'Ahead', version: 3 }))).toBe(false);
    expect(await readCommittees(place.store().db, 'c')).toContainEqual(COMMITTEE);
    expect(await write((under) => saveCommitteeRow(under, 'c', { ...COMMITTEE, title: 'Next', version: 2 }))).toBe(true);
    expect((await readCommittees(place.store().db, 'c')).map(({ title }) => title)).toEqual(['Next']);
    expect(await readCommittees(place.store().db, 'elsewhere')).toEqual([]);
    await write((under) => renameInRemits(under, 'c', 'SS', 'SOC'));
    expect((await readCommittees(place.store().db, 'c')).find(({ code }) => code === 'social-care')?.plans).toEqual(['SOC']);
  });

  it('numbers meetings within their council, two who plan at once each their own', async () => {
    const numbers = await Promise.all([1, 2, 3].map(() => locked('m', (under) => addMeeting(under, 'm', MEETING))));
    expect(numbers.sort()).toEqual([1, 2, 3]);
    expect(await locked('n', (under) => addMeeting(under, 'n', MEETING))).toBe(1);
    expect(await readMeetingRow(place.store().db, 'm', 4)).toBeNull();
  });

  it('keeps agendas with their covers as they were saved', async () => {
    const number = await locked('a', (under) => addMeeting(under, 'a', MEETING));
    expect(await write((under) => saveItemRow(under, 'a', number, ITEM))).toBe(true);
    expect(await write((under) => saveItemRow(under, 'a', number, ITEM))).toBe(false);
    const open = {
      ...ITEM,
      number: 2,
      report: null,
      issue: null,
      cover: null,
      classification: { kind: 'unrestricted', ground: null },
    } as const;
    expect(await write((under) => saveItemRow(under, 'a', number, open))).toBe(true);
    expect(await readMeetingRow(place.store().db, 'a', number)).toEqual({ ...MEETING, number, version: 1, items: [ITEM, open] });
    const cover = { ...COVER, summary: 'Two are red.' };
    expect(await write((under) => saveItemRow(under, 'a', number, { ...ITEM, cover, version: 2 }))).toBe(true);
    expect(await write((under) => saveItemRow(under, 'a', number, { ...ITEM, version: 2 }))).toBe(false);
    const seen = await readMeetingRow(place.store().db, 'a', number);
    if (seen === null) throw new Error('it was added');
    expect(await write((under) => arrangeAgenda(under, 'a', seen, seen.items.toReversed()))).toBe(true);
    expect(await write((under) => arrangeAgenda(under, 'a', seen, []))).toBe(false);
    const turned = (await readMeetingRow(place.store().db, 'a', number))?.items;
    expect(turned?.map((item) => [item.number, item.version, item.report])).toEqual([
      [1, 3, null],
      [2, 3, ITEM.report],
    ]);
    await write((under) => deleteItemRow(under, 'a', number, 1));
    const [held] = await readMeetings(place.store().db, 'a');
    expect(held?.items.map((item) => [item.number, item.cover?.summary])).toEqual([[2, 'Two are red.']]);
  });

  it('takes a meeting on, over the version that was seen alone', async () => {
    const number = await locked('s', (under) => addMeeting(under, 's', MEETING));
    const meeting = await readMeetingRow(place.store().db, 's', number);
    if (meeting === null) throw new Error('it was added');
    expect(await write((under) => alterMeeting(under, 's', { ...meeting, place: 'Online', version: 2 }))).toBe(true);
    expect(await write((under) => alterMeeting(under, 's', { ...meeting, place: 'Elsewhere', version: 2 }))).toBe(false);
    expect(await write((under) => setMeetingStage(under, 's', meeting, 'published'))).toBe(true);
    expect(await write((under) => setMeetingStage(under, 's', meeting, 'published'))).toBe(false);
    expect(await readMeetingRow(place.store().db, 's', number)).toMatchObject({ place: 'Online', stage: 'published', version: 3 });
  });

  it('keeps a question, what was promised and the first answer', async () => {
    const number = await locked('q', (under) => addQuestion(under, 'q', QUESTION));
    await write((under) => promiseRow(under, 'q', number, { due: '2026-11-29', owner: 'Head of Adult Services' }));
    expect(await write((under) => answerRow(under, 'q', number, SAID))).toBe(true);
    expect(await write((under) => answerRow(under, 'q', number, { ...SAID, text: 'No.' }))).toBe(false);
    expect(await write((under) => promiseRow(under, 'q', number, { due: '2027-01-01', owner: null }))).toBe(false);
    await write((under) => renameInQuestions(under, 'q', 'R1', 'R9'));
    expect(await readQuestions(place.store().db, 'q')).toEqual([
      { ...QUESTION, about: 'R9', number: 1, due: '2026-11-29', firstDue: null, owner: 'Head of Adult Services', answer: SAID },
    ]);
  });

  it('keeps a recommendation through response, actions and closing, and nothing after that', async () => {
    const number = await locked('r', (under) => addRecommendation(under, 'r', MADE));
    expect(await write((under) => respondRow(under, 'r', number, { ...SAID, kind: 'partly' }))).toBe(true);
    expect(await write((under) => respondRow(under, 'r', number, { ...SAID, kind: 'accepted' }))).toBe(true);
    await write((under) => setFollowUps(under, 'r', number, ['SS/A1']));
    await write((under) => renameFollowUps(under, 'r', 'SS/A1', 'SS/A9'));
    expect(await write((under) => closeRow(under, 'r', number, { ...SAID, meeting: 2 }))).toBe(true);
    expect(await write((under) => closeRow(under, 'r', number, { ...SAID, meeting: 3 }))).toBe(false);
    expect(await write((under) => respondRow(under, 'r', number, { ...SAID, kind: 'not-accepted' }))).toBe(false);
    expect(await readRecommendations(place.store().db, 'r')).toEqual([
      { ...MADE, number: 1, response: { ...SAID, kind: 'accepted' }, actions: ['SS/A9'], closed: { ...SAID, meeting: 2 } },
    ]);
  });

  it('keeps a request about the selection with its answer, under the new code of its indicator', async () => {
    const request = { committee: 'social-care', meeting: 1, change: 'add', indicator: null, text: 'One for carers.', ...MARGARET } as const;
    const number = await locked('x', (under) => addRequest(under, 'x', request));
    expect(await write((under) => answerRequestRow(under, 'x', number, { ...SAID, kind: 'agreed' }, 'R7'))).toBe(true);
    expect(await write((under) => answerRequestRow(under, 'x', number, { ...SAID, kind: 'refused' }, null))).toBe(false);
    await write((under) => renameInRequests(under, 'x', 'R7', 'R8'));
    expect(await readRequests(place.store().db, 'x')).toEqual([
      { ...request, number: 1, indicator: 'R8', answer: { ...SAID, kind: 'agreed' } },
    ]);
  });

  it('refuses what cannot be kept, on either engine', async () => {
    await expect(locked('z', (under) => addQuestion(under, 'z', { ...QUESTION, text: 'Ho\0w?' }))).rejects.toThrow(InputFault);
    await expect(write((under) => saveItemRow(under, 'z', 1, { ...ITEM, cover: { ...COVER, summary: 'N\0' } }))).rejects.toThrow(
      InputFault,
    );
    await expect(write((under) => saveCommitteeRow(under, 'z', { ...COMMITTEE, purpose: '\0' }))).rejects.toThrow(InputFault);
  });
});
