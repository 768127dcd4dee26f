import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, mailServer } from '../../../test/mail-server.ts';
import { at, indicatorKey, REVIEWED, type RoundPeople, roundPeople } from '../../../test/round.ts';
import { onEachEngine } from '../../../test/stores.ts';
import { NotFoundFault } from '../../model/fault.ts';
import { openStore, type Store } from '../../store/connect.ts';
import { readPeople, writeCover } from '../../store/people/memberships.ts';
import { readEntry } from '../../store/returns/returns.ts';
import { worldOf } from '../context.ts';
import { runOnce } from '../jobs.ts';
import { sendBack } from '../returns/signOff.ts';
import { submitReturns } from '../returns/submit.ts';
import { isQuiet, OFFICE_HOURS } from './quiet.ts';
import { remindNow, sendDueReminders } from './reminders.ts';
import { smtpMailer } from './smtp.ts';

describe('quiet hours', () => {
  it('end at 8:00 and begin at 18:00 by the council’s clock, in winter and in summer', () => {
    const quiet = (instant: string) => isQuiet(instant, OFFICE_HOURS);
    expect(['2026-11-23T07:59:59Z', '2026-11-23T08:00:00Z', '2026-11-23T17:59:59Z', '2026-11-23T18:00:00Z'].map(quiet)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(['2026-07-13T06:59:59Z', '2026-07-13T07:00:00Z', '2026-07-13T16:59:59Z', '2026-07-13T17:00:00Z'].map(quiet)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('follow the clock on the Mondays after it is changed', () => {
    const quiet = (instant: string) => isQuiet(instant, OFFICE_HOURS);
    // Summer time begins on 29 March 2026 and ends on 25 October 2026.
    expect([quiet('2026-03-27T07:30:00Z'), quiet('2026-03-30T07:30:00Z')]).toEqual([true, false]);
    expect([quiet('2026-10-23T07:30:00Z'), quiet('2026-10-26T07:30:00Z')]).toEqual([false, true]);
  });

  it('last all of Saturday and Sunday', () => {
    expect(['2026-11-21T12:00:00Z', '2026-11-22T12:00:00Z', '2026-11-23T12:00:00Z'].map((day) => isQuiet(day, OFFICE_HOURS))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

onEachEngine('reminders', (place) => {
  let server: MailServer;
  let store: Store;
  let people: RoundPeople;
  beforeAll(async () => {
    server = await mailServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    server.taken.length = 0;
    server.refuses.clear();
    server.slow = 0;
    store = await openStore(await place.another());
    people = await roundPeople(store, 'Reminded');
    return () => store.close();
  });

  const post = (url = server.url) => ({
    mailer: smtpMailer({ url, from: 'Performance <performance@reminded.example>' }, 2000),
    address: 'https://performance.example',
    quiet: OFFICE_HOURS,
  });
  const world = (instant: string, of = store) => worldOf(of, () => instant);
  const run = (day: string) => sendDueReminders(world(at(day)), post());
  const to = () => server.taken.map((mail) => mail.to.replace(/@.*/, '')).sort();

  it('go out a week and a day before, on the day, the day after and every third day then', async () => {
    const days: string[] = [];
    for (let day = 1; day <= 31; day += 1) {
      const text = `2026-10-${String(day).padStart(2, '0')}`;
      server.taken.length = 0;
      await run(text);
      if (to().includes('housing')) days.push(text);
    }
    // Due on Friday the 16th. The 17th is a Saturday: that of Monday the 19th makes up for it. Then 20, 23, 26, 29.
    expect(days).toEqual(['2026-10-09', '2026-10-15', '2026-10-16', '2026-10-19', '2026-10-20', '2026-10-23', '2026-10-26', '2026-10-29']);
  });

  it('say the count, the day, what it is and where', async () => {
    await run('2026-10-09');
    const mail = server.taken.find((each) => each.to.startsWith('owner@'));
    expect(mail?.subject).toBe('3 returns to enter by Friday 16 October');
    expect(mail?.text.trim().split('\n')).toEqual([
      'Reminded',
      '',
      '3 returns to enter, due Friday 16 October:',
      '- Care plans reviewed when due (R1)',
      '- Carers offered an assessment (R2)',
      '- Open the new day centre (SS01/A001)',
      '',
      'Enter them: https://performance.example/reminded/returns',
      '',
      'You get at most one such e-mail a day. The same stands on your home page.',
    ]);
  });

  it('are one a person a day, however often it runs and however much she owes', async () => {
    expect(await run('2026-10-09')).toMatchObject({ sent: 2, already: 0 });
    expect(await run('2026-10-09')).toMatchObject({ sent: 0 });
    await roundPeople(store, 'Another');
    expect((await run('2026-10-09')).sent).toBe(2);
    expect(to()).toEqual(['housing', 'housing', 'owner', 'owner']);
    expect(await remindNow(people.officer('2026-10-09'), people.organisation, post())).toMatchObject({ sent: 0, already: 2 });
  });

  it('wait while it is quiet', async () => {
    expect(await sendDueReminders(world('2026-10-09T06:59:00.000Z'), post())).toEqual({ sent: 0, already: 0, failed: 0, quiet: true });
    expect((await sendDueReminders(world('2026-10-09T07:00:00.000Z'), post())).sent).toBe(2);
    expect((await sendDueReminders(world('2026-10-17T10:00:00.000Z'), post())).quiet).toBe(true);
  });

  it('go to a deputy too while she covers', async () => {
    const everybody = await readPeople(store.db, people.organisation);
    const id = (name: string) => everybody.find((person) => person.name === `Name ${name}`)?.id ?? '';
    await store.transaction((write) =>
      writeCover(write, people.organisation, { person: id('housing'), deputy: id('reader'), from: '2026-10-12', to: '2026-10-15' }),
    );
    await run('2026-10-09');
    expect(to()).toEqual(['housing', 'owner']);
    server.taken.length = 0;
    await run('2026-10-15');
    expect(to()).toEqual(['housing', 'owner', 'reader']);
    server.taken.length = 0;
    await run('2026-10-16');
    expect(to()).toEqual(['housing', 'owner']);
  });

  it('tell who signs off what waits for her, and on Mondays who in her services owes what', async () => {
    await run('2026-10-09');
    server.taken.length = 0;
    const key = indicatorKey('R1');
    await submitReturns(people.owner('2026-10-12'), people.organisation, [
      { key, seen: 0, texts: REVIEWED, confirmed: {}, lateReason: null },
    ]);
    await run('2026-10-12');
    expect(server.taken.map(({ to: address }) => address.replace(/@.*/, ''))).toEqual(['director']);
    expect(server.taken[0]?.text).toContain(
      'In your services 3 returns not sent yet:\n- Name owner: 2 returns\n- Name housing: 1 return\n',
    );
    server.taken.length = 0;
    await run('2026-10-22');
    const mail = server.taken.find((each) => each.to.startsWith('director@'));
    expect(mail?.subject).toBe('1 return to sign off');
    expect(mail?.text).toContain('Sign them off: https://performance.example/reminded/sign-off');
    expect(mail?.text).not.toContain('In your services');
  });

  it('tell whoever prepared it that it was sent back, at the next run', async () => {
    await run('2026-10-09');
    server.taken.length = 0;
    const key = indicatorKey('R1');
    await submitReturns(people.owner('2026-10-12'), people.organisation, [
      { key, seen: 0, texts: REVIEWED, confirmed: {}, lateReason: null },
    ]);
    const version = (await readEntry(store.db, people.organisation, key))?.version ?? 0;
    expect(await sendBack(people.director('2026-10-14'), people.organisation, key, version, 'Which reviewers?')).toBe('done');
    await run('2026-10-14');
    expect(to()).toEqual(['owner']);
    expect(server.taken[0]?.text).toContain('- Care plans reviewed when due (R1), sent back to you');
  });

  it('are lost to no mail server that is down: the next run sends them', async () => {
    const errors: string[] = [];
    const down = await mailServer();
    await down.close();
    const failing = await sendDueReminders(world(at('2026-10-09')), post(down.url), (error) => errors.push(error));
    expect(failing).toEqual({ sent: 0, already: 0, failed: 2, quiet: false });
    expect(errors.join()).toContain('2 reminders could not be handed to the mail server');
    expect(errors.join()).not.toContain('@');
    expect((await run('2026-10-09')).sent).toBe(2);
  });

  it('of whom one address is refused reach the others, and name nobody in what is thrown', async () => {
    server.refuses.add(`owner@${people.organisation}.example`);
    expect(await run('2026-10-09')).toMatchObject({ sent: 1, failed: 1 });
    expect(to()).toEqual(['housing']);
    const refused = post().mailer.send({ to: `owner@${people.organisation}.example`, subject: 'Hello', text: 'Hello' });
    await expect(refused).rejects.toThrow(/^The mail server did not take a message \((550|EENVELOPE)\)$/);
  });

  it('are sent once where two servers run at once', async () => {
    server.slow = 100;
    const both = await Promise.all([run('2026-10-09'), run('2026-10-09')]);
    expect(to()).toEqual(['housing', 'owner']);
    expect(both.reduce((sum, { sent }) => sum + sent, 0)).toBe(2);
  });

  it('are a job that one server runs at a time, and another takes over when that one is gone', async () => {
    const job = { name: 'a job', run: async () => {} };
    const now = world('2026-10-09T09:00:00.000Z');
    // It goes on until the other was refused, however long that takes.
    const refused = Promise.withResolvers<void>();
    const long = { name: 'a job', run: () => refused.promise };
    const both = [runOnce(now, long, 'one'), runOnce(now, long, 'two')];
    expect(await Promise.race(both)).toBe(false);
    refused.resolve();
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
    expect(await runOnce(now, job, 'two')).toBe(true);
    const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const run = () => {
      begun.resolve();
      return over.promise;
    };
    const held = runOnce(now, { name: 'a job', run }, 'gone');
    await begun.promise;
    expect(await runOnce(world('2026-10-09T09:08:59.000Z'), job, 'two')).toBe(false);
    expect(await runOnce(world('2026-10-09T09:09:00.000Z'), job, 'two')).toBe(true);
    over.resolve();
    await held;
  });

  it('are sent at once by whoever runs the round, and by nobody else', async () => {
    expect((await remindNow(people.officer('2026-10-06'), people.organisation, post())).sent).toBe(2);
    await expect(remindNow(people.director('2026-10-07'), people.organisation, post())).rejects.toThrow(NotFoundFault);
  });
});
