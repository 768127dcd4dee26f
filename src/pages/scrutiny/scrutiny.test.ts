import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuedReport } from '../../../test/issued-report.ts';
import { type Served, serving, VALE, type Visitor, vale } from '../../../test/served.ts';
import { WHOLE_COUNCIL } from '../../model/person.ts';

/* A council's scrutiny from its first committee to a recommendation that is closed, as each person meets it in the browser. */

let served: Served;
/** an administrator and officer: the committee's clerk */
let clerk: Visitor;
let member: Visitor;
/** a councillor of no committee */
let other: Visitor;
let owner: Visitor;
let cabinet: Visitor;
let reader: Visitor;
let report: string;

const INDICATOR = 'SCA018cQ';
const COMMITTEE = 'people-committee';
const at = (tail: string) => `/${VALE}/scrutiny${tail}`;

type Fields = Readonly<Record<string, string | readonly string[]>>;

function form(fields: Fields): URLSearchParams {
  return new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each])));
}

/** Where a form that was taken leads to. */
async function sent(who: Visitor, tail: string, fields: Fields): Promise<string | null> {
  const answer = await who.post(at(tail), form(fields));
  expect([tail, answer.status]).toEqual([tail, 303]);
  return answer.headers.get('location');
}

/** The page of a form that was not taken: what stands in its summary, and the page itself. */
async function refused(who: Visitor, tail: string, fields: Fields): Promise<{ errors: string[]; page: string }> {
  const answer = await who.post(at(tail), form(fields));
  expect([tail, answer.status]).toEqual([tail, 422]);
  const page = await answer.text();
  const [, summary = ''] = /<div class="problems"[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(page) ?? [];
  const errors = [...summary.matchAll(/<a href="#([^"]*)">([^<]*)<\/a>/g)].map(([, field = '', text = '']) => `${field}: ${text}`);
  for (const error of errors) expect(page).toContain(`id="${error.split(':')[0]}"`);
  return { errors, page };
}

async function seenIn(who: Visitor, tail: string): Promise<string> {
  return /name="seen" value="(\d+)"/.exec(await (await who.get(at(tail))).text())?.[1] ?? '';
}

beforeAll(async () => {
  served = await serving([await vale()]);
  clerk = served;
  const somebody = (email: string, name: string, role: 'councillor' | 'contributor' | 'approver', post: string) =>
    served.as({ email: `${email}@council.example`, name, post, grants: [{ role, scope: WHOLE_COUNCIL }] });
  member = await somebody('member', 'Mair Member', 'councillor', 'Councillor');
  other = await somebody('other', 'Olive Other', 'councillor', 'Councillor');
  owner = await somebody('owner', 'Owen Owner', 'contributor', 'Head of Adult Services');
  cabinet = await somebody('cabinet', 'Carys Cabinet', 'approver', 'Cabinet Member for Adult Social Care');
  reader = await served.as('reader');
  report = await issuedReport(served.context, VALE, 'SS', '2013-14 Q2');
});
afterAll(() => served.close());

describe('before anything is there', () => {
  it('each page says what to do, to whoever can do it', async () => {
    expect(await clerk.text(at(''))).toContain('Add the committees that scrutinise the council’s reports');
    expect(await reader.text(at(''))).toContain('Questions can be asked of any issued report. Issued reports');
    expect(await clerk.text(at('/meetings'))).toContain('Meetings are of a committee: add one first');
    expect(await reader.text(at('/meetings'))).toContain('A meeting stands here from the day its agenda is published.');
    expect(await clerk.text(at('/committees'))).toContain('No committee yet');
    expect(await clerk.text(at('/tracker'))).toContain('Nothing was asked or recommended yet');
    expect(await member.text(at('/recommend'))).toContain('none of yours is published yet');
  });
});

describe('a committee', () => {
  it('is refused with all that is wrong at once, and what was typed is kept', async () => {
    const { errors, page } = await refused(clerk, '/committees/new', { title: '', purpose: 'To ask', 'plans[]': 'NONE', chair: 'nobody' });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['title', 'plans', 'chair']);
    expect(page).toContain('To ask</textarea>');
  });

  it('is added with members and remit, and stands in the list with both', async () => {
    const fields = { title: 'People Committee', purpose: 'Social services', 'plans[]': 'SS', 'members[]': member.id, others: 'Ann Rees' };
    expect(await sent(clerk, '/committees/new', { ...fields, chair: member.id, seen: '0' })).toBe(at(`/committees/${COMMITTEE}`));
    expect(await reader.text(at(`/committees/${COMMITTEE}`))).toContain(
      'Mair Member Chair Ann Rees What it scrutinises Social services Plan',
    );
    expect(await reader.text(at('/committees'))).toContain('People Committee Social services None is planned No recommendation is open');
  });

  it('that somebody else saved meanwhile is not overwritten unseen', async () => {
    const path = `/committees/${COMMITTEE}/edit`;
    const seen = await seenIn(clerk, path);
    const fields = { title: 'People Committee', 'plans[]': 'SS', 'members[]': member.id, others: 'Ann Rees', chair: '', seen };
    await sent(clerk, path, { ...fields, purpose: 'Social services and health' });
    const late = await clerk.post(at(path), form({ ...fields, purpose: 'Housing' }));
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('Housing</textarea>');
  });
});

describe('a meeting', () => {
  it('is refused without committee, date and time, and planned with them', async () => {
    const { errors } = await refused(clerk, '/meetings/new', { committee: '', date: 'soon', time: '25:00', place: '' });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['committee', 'date', 'time']);
    const fields = { committee: COMMITTEE, date: '2026-11-21', time: '10:00', place: 'Committee Room 1', seen: '0' };
    expect(await sent(clerk, '/meetings/new', fields)).toBe(at('/meetings/1?did=planned'));
  });

  it('stays with its clerk until it is published', async () => {
    expect((await reader.get(at('/meetings/1'))).status).toBe(404);
    expect((await member.get(at('/meetings/1/record'))).status).toBe(404);
    expect(await clerk.text(at('/meetings/1'))).toContain('Nothing stands on it yet.');
  });

  it('takes an issued report and an exempt item, which needs its ground', async () => {
    const item = { report: `${report} 1`, 'asks[]': ['review', 'comment'], classification: 'unrestricted', seen: '0' };
    await sent(clerk, '/meetings/1/items/new', { ...item, title: '', ground: '', place: '' });
    const exempt = { title: 'Three placements', report: '', 'asks[]': 'note', classification: 'exempt', seen: '0', place: '' };
    const { errors, page } = await refused(clerk, '/meetings/1/items/new', { ...exempt, ground: '' });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['ground']);
    expect(page).toContain('value="Three placements"');
    await sent(clerk, '/meetings/1/items/new', { ...exempt, ground: 'paragraph 1: information relating to any individual' });
    const meeting = await clerk.text(at('/meetings/1'));
    expect(meeting).toContain('The committee is asked to review and comment.');
    expect(meeting).toContain('Exempt: paragraph 1: information relating to any individual');
  });

  it('once published is read by everybody, its exempt item by those entitled alone', async () => {
    await sent(clerk, '/meetings/1/publish', {});
    const [full, open] = [await member.text(at('/meetings/1')), await other.text(at('/meetings/1'))];
    expect(full).toContain('Full pack, PDF Public pack, PDF');
    expect(open).toContain('It is left out for you: its members and officers alone read it.');
    expect(open).not.toContain('Full pack, PDF');
    expect(open).toContain('What stands out People who wait in hospital because social care is not ready Red SCA001Q');
    const pack = await other.get(at('/meetings/1/pack.pdf'));
    expect([pack.status, pack.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await other.get(at('/meetings/1/items/2/cover.pdf'))).status).toBe(404);
  });
});

describe('a cover report', () => {
  const path = '/meetings/1/items/1/cover';
  const head = { from: 'Director', to: 'People Committee', date: '2026-11-21', subject: 'Quarter 2', classification: 'unrestricted' };
  const body = { summary: 'How it stands.', recommendation: 'Members are asked to REVIEW.', background: '' };

  it('is filled from what is known, and grows and shrinks without being saved', async () => {
    const opened = await (await clerk.get(at(path))).text();
    expect(opened).toContain('value="People Committee"');
    const fields = { ...head, ...body, sections: '1', 'section-0': 'Issues', 'paragraphs-0': '1', 'paragraph-0-0': 'One.\n\nTwo.' };
    const grown = await clerk.post(at(path), form({ ...fields, contacts: '0', do: 'add-contact' }));
    const page = await grown.text();
    expect(grown.status).toBe(200);
    // What stood apart by an empty line is two paragraphs, numbered through in the preview.
    expect(page).toContain('id="paragraph-0-1"');
    expect(page).toContain('id="contact-0-email"');
    expect(page).toContain('<div class="numbered"><span>2.</span><p class="said">Two.</p></div>');
    const shrunk = await clerk.post(at(path), form({ ...fields, contacts: '0', do: 'remove-section-0' }));
    expect(await shrunk.text()).not.toContain('id="section-0"');
    expect(await reader.text(at('/meetings/1'))).not.toContain('Cover report, Word');
  });

  it('stands on the agenda as Word and PDF once it is saved', async () => {
    const fields = { ...head, ...body, sections: '0', contacts: '0', do: 'save', seen: await seenIn(clerk, path) };
    const { errors } = await refused(clerk, path, { ...fields, subject: '', classification: 'exempt', ground: '' });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['subject', 'ground']);
    expect(await sent(clerk, path, fields)).toBe(at(`${path}?did=saved`));
    expect(await reader.text(at('/meetings/1'))).toContain('Cover report, Word, item 1 · PDF, item 1');
    expect((await reader.get(at(`${path}.docx`))).status).toBe(200);
  });
});

describe('a question', () => {
  const about = `report=social-services-2013-14-q2&issue=1&kind=indicator&subject=${INDICATOR}`;
  const pin = { report: 'social-services-2013-14-q2', issue: '1', kind: 'indicator', subject: INDICATOR };
  const issued = `/${VALE}/issued/social-services-2013-14-q2/1`;

  it('is offered under each row to whoever may ask, and to nobody else', async () => {
    expect(await member.text(issued)).toContain('Ask about this: Assessed carers who went on to receive a service');
    expect(await reader.text(issued)).not.toContain('Ask about this');
    expect((await reader.get(at(`/ask?${about}`))).status).toBe(404);
  });

  it('begins with what it is about, and is refused without words', async () => {
    const page = await member.text(at(`/ask?${about}`));
    expect(page).toContain('Assessed carers who went on to receive a service 97.44%, target 100.00%, amber');
    expect(page).toContain('Head of Adult Services answers it.');
    const { errors } = await refused(member, '/ask', { ...pin, text: ' ', committee: '' });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['text']);
    expect((await member.get(at(`/ask?${about.replace(INDICATOR, 'NONE')}`))).status).toBe(404);
    expect((await member.get(at('/ask'))).status).toBe(400);
  });

  it('leads back to the report, where it stands under its row for those who ask and answer', async () => {
    const text = 'Who went without?';
    expect(await owner.text(`/${VALE}/indicators/${INDICATOR}`)).not.toContain('Asked in scrutiny');
    expect(await sent(member, '/ask', { ...pin, text, committee: COMMITTEE })).toBe(`${issued}#question-1`);
    const page = await (await owner.get(issued)).text();
    expect(page).toContain('id="question-1"');
    expect(page.split('id="question-1"')).toHaveLength(2);
    expect(await owner.text(issued)).toContain('1 question, open');
    expect(await reader.text(issued)).not.toContain(text);
    expect(await owner.text(`/${VALE}/indicators/${INDICATOR}`)).toContain('Asked in scrutiny 1 question Question 1');
  });

  it('waits for its owner, who promises a day and answers', async () => {
    expect(await owner.text(at(''))).toContain('Waiting for your answer 1 Question 1');
    const { errors } = await refused(owner, '/questions/1/due', { due: 'soon' });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['due']);
    expect(await sent(owner, '/questions/1/due', { due: '2026-12-01' })).toBe(at('/questions/1?did=promised'));
    expect(await member.text(at('/questions/1'))).toContain('by 1 December 2026');
    expect((await other.post(at('/questions/1/answer'), form({ text: 'Nobody.' }))).status).toBe(404);
    await sent(owner, '/questions/1/answer', { text: 'Nobody did.' });
    expect(await reader.text(issued)).toContain('1 question, answered');
    const page = await (await member.get(at('/questions/1'))).text();
    expect(page).toContain('<p class="said">Nobody did.</p>');
    expect(page).toContain('<a class="button" href="/vale-of-glamorgan-example/scrutiny/recommend?question=1">Draft a recommendation</a>');
    expect(page).toContain('Ask a further question</a>');
  });
});

describe('in the meeting', () => {
  const record = '/meetings/1/record';

  it('a form that is not taken says what is wrong in its own place, and keeps what was typed', async () => {
    const fields = { form: 'item-1', item: '1', text: '', kind: 'recommendation', to: 'cabinet-member', due: '2026-11-01' };
    const { errors, page } = await refused(clerk, record, { ...fields, addressee: 'Cabinet Member' });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['item-1-text', 'item-1-due']);
    expect(page).toContain('value="Cabinet Member" id="item-1-addressee"');
  });

  it('offers an answer two months after the meeting, and records what is said at each item', async () => {
    expect(await (await clerk.get(at(record))).text()).toContain('value="2027-01-21"');
    const said = { form: 'item-1', item: '1', to: 'cabinet-member', addressee: 'Cabinet Member for Adult Social Care', due: '' };
    const where = await sent(clerk, record, { ...said, text: 'That carers are called back.', kind: 'recommendation' });
    expect(where).toBe(at(`${record}?did=recommendation&at=item-1#item-1-text`));
    await sent(clerk, record, { ...said, text: 'The committee thanked its carers.', kind: 'comment' });
    const page = await clerk.text(at(record));
    expect(page).toContain('That carers are called back. To be answered by 21 January 2027');
    expect(page).toContain('The committee thanked its carers.');
  });

  it('a member drafts one from her question', async () => {
    const opened = await member.text(at('/recommend?question=1'));
    expect(opened).toContain('Who went without?');
    const fields = { question: '1', kind: 'recommendation', to: 'officers', addressee: '', due: '', item: '1', 'item-meeting': '1' };
    const { errors } = await refused(member, '/recommend', { ...fields, meeting: '1', text: '' });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['text']);
    await sent(member, '/recommend', { ...fields, meeting: '1', text: 'That carers are counted by area.' });
    expect(await reader.text(at('/recommendations/3'))).toContain('from question 1');
  });

  it('its minutes are text to take along', async () => {
    await sent(clerk, '/meetings/1/hold', {});
    expect((await refused(clerk, '/meetings/1/hold', {})).errors).toEqual(['main: It is marked as held already']);
    const minutes = await reader.text(at('/meetings/1/minutes'));
    expect(minutes).toContain('That carers are called back.');
    const file = await reader.get(at('/meetings/1/minutes.txt'));
    expect(file.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await file.text()).toContain('The committee thanked its carers.');
  });
});

describe('a recommendation', () => {
  it('is answered by its addressee with reasons, by nobody else', async () => {
    expect((await owner.post(at('/recommendations/1/respond'), form({ response: 'accepted', text: '' }))).status).toBe(404);
    const { errors, page } = await refused(cabinet, '/recommendations/1/respond', { response: 'partly', text: '' });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['respond-text']);
    expect(page).toContain('value="partly" checked');
    await sent(cabinet, '/recommendations/1/respond', { response: 'partly', text: 'From April.' });
    expect(await reader.text(at('/recommendations/1'))).toContain('From April.');
  });

  it('is followed by an action, which says what it follows from', async () => {
    const { errors } = await refused(clerk, '/recommendations/1/actions', { action: 'NONE', objective: '', title: '', owner: '', due: '' });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['follow-action']);
    await sent(clerk, '/recommendations/1/actions', { action: 'SS01/A001', objective: '', title: '', owner: '', due: '' });
    expect(await reader.text(`/${VALE}/actions/SS01/A001`)).toContain('Follows from recommendation 1 of the People Committee');
  });

  it('comes back at the next meeting and is closed there, for its committee alone', async () => {
    await sent(clerk, '/meetings/new', { committee: COMMITTEE, date: '2026-11-21', time: '10:00', place: '', seen: '0' });
    const item = {
      title: 'What became of it',
      report: '',
      'asks[]': 'review',
      classification: 'unrestricted',
      seen: '0',
      ground: '',
      place: '',
    };
    await sent(clerk, '/meetings/2/items/new', item);
    await sent(clerk, '/meetings/2/publish', {});
    expect(await reader.text(at('/meetings/2'))).toContain('Coming back to the committee');
    expect((await other.post(at('/recommendations/1/close'), form({ meeting: '2', text: 'Done' }))).status).toBe(404);
    const { errors } = await refused(member, '/recommendations/1/close', { meeting: '2', text: '' });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['close-text']);
    await sent(clerk, '/meetings/2/record', { form: 'close-1', text: 'The committee saw it done.' });
    expect(await reader.text(at('/meetings/2'))).toContain('Closed at this meeting');
    expect(await reader.text(at('/recommendations/1'))).toContain('The committee saw it done.');
  });
});

describe('the tracker', () => {
  it('lists what is open, the oldest first, and is narrowed, ordered and taken away', async () => {
    const open = await reader.text(at('/tracker'));
    expect(open).toContain('Open 1');
    expect(open).not.toContain('That carers are called back.');
    expect(await reader.text(at('/tracker?standing=closed'))).toContain('That carers are called back.');
    expect(await reader.text(at('/tracker?q=nothing+like+this'))).toContain('None of them is open');
    const csv = (await (await reader.get(at('/tracker.csv?standing=all'))).text()).trim().split('\r\n');
    expect(csv.slice(1).map((line) => line.split(',')[0])).toContain('Recommendation 1');
    for (const ending of ['docx', 'pdf']) expect((await reader.get(at(`/tracker.${ending}`))).status).toBe(200);
    expect((await reader.get(at('/tracker?standing=lost'))).status).toBe(400);
  });
});

describe('a request about the selection', () => {
  it('stays with its indicator, with its answer, though the indicator is dropped', async () => {
    const { errors } = await refused(member, '/requests/new', { meeting: '1', change: 'drop', indicator: 'NONE', text: '' });
    expect(errors.map((error) => error.split(':')[0])).toEqual(['indicator', 'text']);
    const fields = { meeting: '1', change: 'drop', indicator: INDICATOR, text: 'It says nothing to us.' };
    expect(await sent(member, '/requests/new', fields)).toBe(at('/requests/1?did=asked'));
    await refused(clerk, '/requests/1/answer', { answer: '', text: '', indicator: '' });
    await sent(clerk, '/requests/1/answer', { answer: 'agreed', text: 'From next year.', indicator: '' });
    const page = await reader.text(`/${VALE}/indicators/${INDICATOR}`);
    expect(page).toContain('Review of the selection');
    expect(page).toContain('From next year.');
    expect(await reader.text(`/${VALE}/indicators/${INDICATOR}/history`)).toContain('Review of the selection');
  });
});
