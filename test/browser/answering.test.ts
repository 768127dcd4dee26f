import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountById } from '../../src/store/people/accounts.ts';
import { beginSession } from '../../src/tasks/signIn/session.ts';
import { readPdf } from '../reading.ts';
import { at, roundCouncil } from '../round.ts';
import { type Served, serving, type Who } from '../served.ts';
import { axeFindings, CHROMIUM, openBrowser } from './chromium.ts';

/*
 * A report as a public act, as its people play it: written, checked against its figures, approved by another, issued, put to a
 * committee in a pack, questioned, answered, a recommendation made, answered and followed up by an action in the plan, closed at
 * the next meeting; and a correction of what was issued. Once with scripts, once without.
 */

const WHOLE = { kind: 'council', name: null } as const;
const PEOPLE = {
  officer: { email: 'officer@council.example', name: 'R. Calloway', grants: [{ role: 'officer', scope: WHOLE }] },
  owner: {
    email: 'owner@council.example',
    name: 'J. Hughes',
    post: 'Head of Adult Services',
    grants: [{ role: 'contributor', scope: { kind: 'plan', name: 'SS' } }],
  },
  director: { email: 'director@council.example', name: 'A. Whitcombe', post: 'Director', grants: [{ role: 'approver', scope: WHOLE }] },
  councillor: { email: 'mair@council.example', name: 'Mair Pritchard', grants: [{ role: 'councillor', scope: WHOLE }] },
} as const satisfies Readonly<Record<string, Who>>;

type Player = keyof typeof PEOPLE;

const REPORT = 'social-services-2026-27-q1';

describe.skipIf(CHROMIUM === null)('a report from its first word to a recommendation that is closed', () => {
  let browser: Browser;
  let served: Served;
  let server: ReturnType<typeof createAdaptorServer>;
  let address: string;
  let now: string;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    now = at('2026-11-02');
    const council = roundCouncil('Round');
    const { progress, ...rest } = council;
    served = await serving([{ ...rest, progress, calendar: [] }], { clock: () => now });
    server = createAdaptorServer({ fetch: served.app.fetch });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('a server that listens has a port');
    address = `http://127.0.0.1:${bound.port}`;
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    server.close();
    await served.close();
  });

  /** A browser at which somebody has signed in; her session is made anew, for days pass between the acts. */
  async function player(who: Player, javaScriptEnabled: boolean): Promise<(path: string) => Promise<Page>> {
    const { id } = await served.as(PEOPLE[who]);
    const account = await accountById(served.context.store.db, id);
    if (account === null) throw new Error('whoever is signed in has an account');
    const viewport = who === 'councillor' ? { width: 820, height: 1180 } : { width: 1320, height: 1000 };
    const context = await browser.newContext({ viewport, javaScriptEnabled, bypassCSP: javaScriptEnabled });
    contexts.push(context);
    return async (path) => {
      const value = await beginSession(served.services.world, account, 'test', { userAgent: null });
      await context.addCookies([{ name: 'goldthread', value, url: address }]);
      const page = await context.newPage();
      await page.goto(`${address}/round${path}`);
      return page;
    };
  }

  const shown = async (page: Page) => (await page.evaluate<string>("document.querySelector('main').innerText")).replace(/\s+/g, ' ');

  /** Waits until the page says it: a form that was sent brings the next page in its own time. */
  const says = (page: Page, words: string | RegExp) =>
    expect
      .poll(() => shown(page).catch(() => ''), { timeout: 15_000 })
      .toEqual(typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words));

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click();

  /** A file that the one at this browser may take away. */
  async function taken(page: Page, path: string): Promise<Uint8Array> {
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${address}/round${path}`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  }

  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

  describe.each([
    ['with scripts', true],
    ['without scripts', false],
  ] as const)('%s', (_, scripts) => {
    it('is played to its end, and corrected', { timeout: 180_000 }, async () => {
      const [officer, owner, director, councillor] = [
        await player('officer', scripts),
        await player('owner', scripts),
        await player('director', scripts),
        await player('councillor', scripts),
      ];

      // Written: a sentence that the figures deny is found while it is, and a live figure puts it right.
      const begin = await officer('/written/new');
      await begin.getByLabel('Period').selectOption('2026-27 Q1');
      await press(begin, 'Begin the report');
      await begin.waitForURL(`**/written/${REPORT}**`);
      const overview = await officer(`/written/${REPORT}/sections/overview`);
      await overview.locator('#own-text').fill('Of 3 indicators, 3 are green.');
      await press(overview, 'Check and save');
      await says(overview, /It should be \d/);
      await overview.locator('#own-text').fill('Of {{indicators}} indicators, {{indicators green}} are green.');
      await press(overview, 'Check and save');
      await says(overview, /Nothing in (the text|it) contradicts/);

      // Checked, and not approved by whoever wrote it.
      const check = await officer(`/written/${REPORT}/check`);
      await press(check, 'Mark the report checked');
      await says(check, 'Checked');
      const own = await officer(`/written/${REPORT}/approve`);
      await says(own, /wrote|began/);
      const approve = await director(`/written/${REPORT}/approve`);
      await press(approve, 'Approve the report');
      await says(approve, 'Approved');

      // Issued: frozen as files.
      const issue = await officer(`/written/${REPORT}/issue`);
      await press(issue, /^Issue/);
      await issue.waitForURL(`**/issued/${REPORT}/1**`);
      await says(issue, 'Issue 1, 2 November 2026');
      const frozen = digest(await taken(issue, `/issued/${REPORT}/1.pdf`));

      // A committee meets on 18 November with the report on its agenda, and gets a pack.
      const committee = await officer('/scrutiny/committees/new');
      await committee.locator('#title').fill('People');
      await committee.getByLabel('Mair Pritchard').first().check();
      await press(committee, 'Add the committee');
      await committee.waitForURL('**/scrutiny/committees/people**');
      for (const date of ['2026-11-18', '2027-01-20']) {
        const meeting = await officer('/scrutiny/meetings/new?committee=people');
        await meeting.locator('input[name=date]').fill(date);
        await meeting.locator('input[name=time]').fill('10:00');
        await meeting.locator('input[name=place]').fill('Council chamber');
        await press(meeting, 'Plan the meeting');
        await meeting.waitForURL(/scrutiny\/meetings\/\d+/);
        const item = await officer(`${new URL(meeting.url()).pathname.replace('/round', '')}/items/new`);
        await item.locator('select[name=report]').selectOption(`${REPORT} 1`);
        await press(item, 'Add the item');
        await item.waitForURL(/did=saved/);
      }
      const cover = await officer('/scrutiny/meetings/1/items/1/cover');
      await says(cover, 'Members are asked to REVIEW the report.');
      await press(cover, 'Save the cover report');
      await says(cover, 'Saved');
      const agenda = await officer('/scrutiny/meetings/1');
      await press(agenda, 'Publish the agenda');
      await says(agenda, 'Published');
      const pack = await readPdf(await taken(agenda, '/scrutiny/meetings/1/pack.pdf'));
      expect(pack.tagged).toBe(true);
      expect(pack.bookmarks.map(({ title }) => title)).toEqual([expect.stringMatching(/^1\. Social services/)]);
      expect(pack.bookmarks[0]?.inner).toEqual(expect.arrayContaining([expect.stringContaining('Appendix A')]));

      // Asked on a tablet, answered in writing by the owner.
      now = at('2026-11-12');
      const reading = await councillor(`/issued/${REPORT}/1`);
      await says(reading, 'Exceptions first');
      await reading.locator('a[href*="kind=indicator"][href*="subject=R1"]').first().click();
      await reading.waitForURL('**/scrutiny/ask**');
      await reading.locator('textarea[name=text]').fill('How many of them waited for an assessor?');
      await press(reading, 'Ask');
      await says(reading, 'How many of them waited for an assessor?');
      const answer = await owner('/scrutiny/questions/1');
      await answer.locator('textarea[name=text]').fill('Of 102 that were late, 61 waited for an assessor.');
      await press(answer, 'Answer');
      await says(answer, 'answered 12 November 2026 Of 102 that were late');

      // In the meeting a recommendation is made, to be answered in two months.
      now = at('2026-11-18');
      const record = await officer('/scrutiny/meetings/1/record');
      const form = record.locator('form', { has: record.locator('input[name=item][value="1"]') }).first();
      await form.locator('textarea[name=text]').fill('That assessors’ vacancies be reported each quarter.');
      await form.locator('select[name=to]').selectOption('cabinet-member');
      await form.locator('input[name=addressee]').fill('Cabinet Member for Adults');
      expect(await form.locator('input[name=due]').inputValue()).toBe('2027-01-18');
      await form.getByRole('button').first().click();
      await says(record, 'That assessors’ vacancies be reported each quarter.');
      await press(record, 'The meeting is over');
      await says(record, 'Held');

      // Answered by the executive, and followed up by an action that then stands in the plan.
      now = at('2026-12-01');
      const respond = await director('/scrutiny/recommendations/1');
      await respond.locator('input[name=response][value=accepted]').check();
      await respond.locator('#respond-text').fill('From quarter 3 on.');
      await press(respond, 'Respond');
      await says(respond, 'Accepted on 1 December 2026');
      const follow = await officer('/scrutiny/recommendations/1');
      await follow.locator('#follow-objective').selectOption('SS/1');
      await follow.locator('#follow-title').fill('Report vacancies of assessors each quarter');
      await follow.locator('#follow-owner').fill('Head of Adult Services');
      await follow.locator('#follow-due').fill('2027-03-31');
      await press(follow, 'Add the action');
      await says(follow, '1 action follows');
      const action = await councillor('/actions/SS01/A002');
      await says(action, 'Report vacancies of assessors each quarter');
      await says(action, 'Follows from recommendation 1 of the People');

      // Closed by the committee that made it, at its next meeting.
      now = at('2027-01-20');
      const next = await officer('/scrutiny/meetings/2');
      await press(next, 'Publish the agenda');
      await says(next, 'Published');
      const close = await councillor('/scrutiny/recommendations/1');
      await close.locator('#close-meeting').selectOption('2');
      await close.locator('#close-text').fill('The vacancies are reported.');
      await press(close, 'Close it');
      await says(close, 'Closed at the meeting of 20 January 2027');
      const minutes = new TextDecoder().decode(await taken(close, '/scrutiny/meetings/2/minutes.txt'));
      expect(minutes).toContain(
        'Recommendation 1 (That assessors’ vacancies be reported each quarter.) was closed. The vacancies are reported.',
      );

      // A correction stands on what was issued; what was issued stays as it is.
      const erratum = await officer(`/issued/${REPORT}/1/errata`);
      await erratum.locator('[name=where]').fill('R1');
      await erratum.locator('[name=printed]').fill('77.1%');
      await erratum.locator('[name=corrected]').fill('77.2%');
      await erratum.locator('[name=reason]').fill('A case was counted twice.');
      await press(erratum, 'Publish the correction');
      const corrected = await councillor(`/issued/${REPORT}/1`);
      await says(corrected, 'A case was counted twice.');
      expect(digest(await taken(corrected, `/issued/${REPORT}/1.pdf`))).toBe(frozen);
      if (scripts) expect(await axeFindings(corrected)).toEqual([]);
    });
  });
});
