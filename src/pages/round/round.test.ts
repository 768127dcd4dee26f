import { afterAll, beforeAll, expect, it } from 'vitest';
import { roundCouncil } from '../../../test/round.ts';
import { type Served, serving, type Visitor, visible } from '../../../test/served.ts';
import { WHOLE_COUNCIL } from '../../model/person.ts';
import type { Message } from '../../tasks/mailer.ts';

const COUNCIL = 'progressing';
const ADDRESS = `/${COUNCIL}/round`;
const clock = { now: '2026-10-19T12:00:00.000Z' };
const mails: Message[] = [];
let served: Served;
let director: Visitor;
let owner: Visitor;

beforeAll(async () => {
  const mailer = {
    send: async (message: Message) => {
      mails.push(message);
    },
  };
  const council = roundCouncil('Progressing');
  const plans = [...council.plans, { code: 'XX', title: 'Another plan', kind: 'service', years: '2026-27' } as const];
  const ahead = { period: '2026-27 Q3', opens: '2027-01-01', due: '2027-01-15', approveBy: null, locks: null };
  served = await serving([{ ...council, plans, calendar: [...council.calendar, ahead] }], { clock: () => clock.now, mailer });
  const contributor = [{ role: 'contributor', scope: { kind: 'plan', name: 'XX' } }] as const;
  director = await served.as({
    email: 'd@council.example',
    name: 'Dee Director',
    post: 'Director',
    grants: [{ role: 'approver', scope: WHOLE_COUNCIL }],
  });
  owner = await served.as({ email: 'o@council.example', name: 'Olly Owner', post: 'Head of Adult Services', grants: contributor });
});
afterAll(() => served.close());

const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields);
const R2 = 'indicator/2026-27 Q2/R2';

it('says how far it is, who owes what, and what nobody is asked for', async () => {
  const page = await served.text(ADDRESS);
  expect(page).toContain('Of 4 returns, 4 are not started. 4 are late.');
  expect(page).toContain('Olly Owner 3 3 0 0 0 0 3');
  expect(page).toContain('Nobody 1 1 0 0 0 0 1');
  expect(page).toContain('Nobody: “Head of Housing” is nobody here');
  expect(page).toContain('Invite the owner under the name or post that the plan gives');
});

it('offers the periods that have begun, in words, and another only where it was asked for', async () => {
  const now = await served.text(ADDRESS);
  expect(now).toContain('Now Quarter 2, 2026-27');
  expect(now).not.toContain('Quarter 3, 2026-27');
  expect(await served.text(`${ADDRESS}?for=2026-27+Q3`)).toContain('Now Quarter 3, 2026-27 Quarter 2, 2026-27');
});

it('is seen by whoever signs off, who cannot run it, and by nobody else', async () => {
  expect(await director.text(ADDRESS)).not.toContain('Allow those ticked to be late');
  expect((await director.post(ADDRESS, form({ intent: 'late' }))).status).toBe(404);
  expect((await owner.get(ADDRESS)).status).toBe(404);
  expect((await owner.get(`${ADDRESS}.csv`)).status).toBe(404);
});

it('leaves those of an owner, with the words, and as a file', async () => {
  expect(await served.text(`${ADDRESS}?owner=none`)).toContain('1 of 4 returns');
  expect(await served.text(`${ADDRESS}?q=carers`)).toContain('1 of 4 returns');
  const file = await (await served.get(`${ADDRESS}.csv?q=carers`)).text();
  expect(file.trim().split('\r\n')).toEqual([
    'kind,reference,title,period,service,asked of,signed off by,due,stage,late',
    'indicator,R2,Carers offered an assessment,2026-27 Q2,,Olly Owner,Dee Director,2026-10-16,Not started,yes',
  ]);
});

it('allows nothing late without a day and a reason, and keeps what was typed and ticked', async () => {
  const answer = await served.post(ADDRESS, form({ intent: 'late', item: R2, until: '2026-10-01', reason: 'Sickness' }));
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(visible(html)).toContain('The day is not a day from today on');
  expect(html).toContain('Sickness</textarea>');
  expect(html).toMatch(new RegExp(`value="${R2}" checked`));
  expect(visible(await (await served.post(ADDRESS, form({ intent: 'late' }))).text())).toContain('No return is ticked');
});

it('allows what is ticked to be late', async () => {
  const answer = await served.post(ADDRESS, form({ intent: 'late', item: R2, until: '2026-10-30', reason: 'Sickness' }));
  const page = visible(await answer.text());
  expect(page).toContain('1 return may be late.');
  expect(page).toContain('Of 4 returns, 4 are not started. 3 are late.');
  expect(page).toContain('30 Oct 2026 (allowed)');
});

it('writes to those who owe something when it is told to, once a day and never at night', async () => {
  clock.now = '2026-10-19T17:00:00.000Z';
  expect(visible(await (await served.post(ADDRESS, form({ intent: 'remind' }))).text())).toContain('It is night or weekend');
  clock.now = '2026-10-19T12:00:00.000Z';
  expect(visible(await (await served.post(ADDRESS, form({ intent: 'remind' }))).text())).toContain('1 person was written to.');
  expect(visible(await (await served.post(ADDRESS, form({ intent: 'remind' }))).text())).toContain('1 person had an e-mail today already.');
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([['o@council.example', '2 returns late, 1 return to enter']]);
});

it('stands on the home page of each: a verb and a date', async () => {
  const home = await owner.text(`/${COUNCIL}`);
  expect(home).toContain('Waiting for you 2 of your returns are late');
  expect(home).toContain('Enter 1 return by Friday 30 October');
  const officer = await served.text(`/${COUNCIL}`);
  expect(officer).toContain('3 returns of the round are late');
  expect(officer).toContain('1 return is asked of nobody');
  expect(await director.text(`/${COUNCIL}`)).not.toContain('Waiting for you');
});

it('names the periods there are to whoever asks for another', async () => {
  const answer = await served.get(`${ADDRESS}?for=2020-21+Q1`);
  expect(answer.status).toBe(400);
  expect(visible(await answer.text())).toContain('is no period of the calendar: 2026-27 Q3, 2026-27 Q2');
});
