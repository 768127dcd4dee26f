import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import Excel from 'exceljs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountById } from '../../src/store/people/accounts.ts';
import { beginSession } from '../../src/tasks/signIn/session.ts';
import { at, roundCouncil } from '../round.ts';
import { type Served, serving, type Who } from '../served.ts';
import { axeFindings, CHROMIUM, openBrowser } from './chromium.ts';

/*
 * A whole round, as its people play it: the officer opens the quarter, two owners return (one on the page, one by Excel), one
 * return is sent back and corrected, the director approves, figures lock, the report shows them, and a later restatement is
 * visible with its reason. Once with scripts, once without.
 */

const PLAN = { kind: 'plan', name: 'SS' } as const;
const PEOPLE = {
  officer: { email: 'officer@council.example', name: 'R. Calloway', grants: [{ role: 'officer', scope: { kind: 'council', name: null } }] },
  owner: {
    email: 'owner@council.example',
    name: 'J. Hughes',
    post: 'Head of Adult Services',
    grants: [{ role: 'contributor', scope: PLAN }],
  },
  housing: {
    email: 'housing@council.example',
    name: 'B. Stannard',
    post: 'Head of Housing',
    grants: [{ role: 'contributor', scope: PLAN }],
  },
  director: {
    email: 'director@council.example',
    name: 'A. Whitcombe',
    post: 'Director',
    grants: [{ role: 'approver', scope: { kind: 'council', name: null } }],
  },
} as const satisfies Readonly<Record<string, Who>>;

type Player = keyof typeof PEOPLE;

describe.skipIf(CHROMIUM === null)('a whole round in a browser', () => {
  let browser: Browser;
  let served: Served;
  let server: ReturnType<typeof createAdaptorServer>;
  let address: string;
  let folder: string;
  let now: string;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    now = at('2026-09-25');
    folder = mkdtempSync(join(tmpdir(), 'goldthread-round-'));
    served = await serving([{ ...roundCouncil('Round'), calendar: [] }], { clock: () => now });
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
    rmSync(folder, { recursive: true, force: true });
  });

  /** A browser at which somebody has signed in; her session is made anew, for days pass between the acts. */
  async function player(who: Player, javaScriptEnabled: boolean): Promise<(path: string) => Promise<Page>> {
    const { id } = await served.as(PEOPLE[who]);
    const account = await accountById(served.context.store.db, id);
    if (account === null) throw new Error('whoever is signed in has an account');
    const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, javaScriptEnabled, bypassCSP: javaScriptEnabled });
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

  async function fillOwnReturns(page: Page): Promise<void> {
    await page.fill('#r1-numerator', '305');
    await page.fill('#r1-denominator', '445');
    await page.fill('#r1-happened', 'Three of eight reviewers moved to the hospital team.');
    await page.fill('#r1-doing', 'Two reviewers return on 2 November.');
    await page.fill('#r2-value', '97');
    await page.fill('#r3-percent', '60');
    await page.fill('#r3-happened', 'The walls are up.');
  }

  /** Fills the workbook as its owner would, and gives the file. */
  async function filledWorkbook(page: Page): Promise<string> {
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${address}/round/returns.xlsx`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    const workbook = new Excel.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    const sheet = workbook.worksheets.find((each) => {
      const text = JSON.stringify(each.getSheetValues());
      return text.includes('R3') && text.includes('Homes inspected');
    });
    if (sheet === undefined) throw new Error('no sheet has the return');
    const place = { row: 0, value: 0, happened: 0 };
    sheet.eachRow((row, number) =>
      row.eachCell((cell, column) => {
        const text = String(cell.value ?? '');
        if (text === 'R3') place.row = number;
        if (text === 'Figure') place.value = column;
        if (text === 'What happened') place.happened = column;
      }),
    );
    sheet.getCell(place.row, place.value).value = 13;
    sheet.getCell(place.row, place.happened).value = 'All homes due were seen.';
    const path = join(folder, 'return.xlsx');
    await workbook.xlsx.writeFile(path);
    return path;
  }

  describe.each([
    ['with scripts', true],
    ['without scripts', false],
  ] as const)('%s', (_, scripts) => {
    it('is played from the calendar to the restatement', { timeout: 120_000 }, async () => {
      const [officer, owner, housing, director] = [
        await player('officer', scripts),
        await player('owner', scripts),
        await player('housing', scripts),
        await player('director', scripts),
      ];

      const year = await officer('/calendar/year?year=2026-27');
      await year.getByRole('button', { name: 'Show the days' }).click();
      await year.getByRole('button', { name: /^Save \d+ rows$/ }).click();
      await says(year, 'Quarter 2, 2026-27 Thu 1 Oct 2026 Wed 14 Oct 2026 Wed 21 Oct 2026 Wed 4 Nov 2026');

      now = at('2026-10-05');
      const mine = await owner('/returns');
      await says(mine, '3 of 3 returns are still to send');
      await fillOwnReturns(mine);
      await mine.getByRole('button', { name: 'Check and send' }).first().click();
      await mine.waitForURL('**/returns/check');
      await says(mine, '68.5% Red 68.5% is 3.5 points below the minimum of 72.0%.');
      await mine.getByRole('button', { name: /^Send 3 returns$/ }).click();
      await mine.waitForURL('**/returns/sent');

      const theirs = await housing('/returns');
      const file = await filledWorkbook(theirs);
      const upload = await housing('/returns/upload');
      await upload.setInputFiles('input[type=file]', file);
      await upload.getByRole('button', { name: 'Read it' }).click();
      await upload.getByRole('link', { name: 'Check and send' }).click();
      await upload.getByRole('button', { name: /^Send 1 return$/ }).click();
      await upload.waitForURL('**/returns/sent');

      now = at('2026-10-08');
      const desk = await director('/sign-off');
      await says(desk, '4 returns are waiting for your sign-off');
      const first = desk.locator('#indicator-R1-2026-27_Q2');
      await first.getByText('Send back').first().click();
      await first.getByRole('textbox').fill('Does 445 leave out those who have died?');
      await first.getByRole('button', { name: 'Send back' }).click();
      await says(desk, 'Sent back: Care plans reviewed when due');
      await desk.getByRole('button', { name: /^Approve the \d without warnings$/ }).click();
      await says(desk, '3 returns approved');

      now = at('2026-10-09');
      const again = await owner('/returns');
      await says(again, 'Does 445 leave out those who have died?');
      await again.locator('input[name$="-denominator"]').fill('440');
      await again.getByRole('button', { name: 'Check and send' }).first().click();
      await again.waitForURL('**/returns/check');
      await again.getByRole('button', { name: /^Send 1 return$/ }).click();
      await again.waitForURL('**/returns/sent');
      now = at('2026-10-12');
      const second = await director('/sign-off');
      await second.getByRole('button', { name: 'Approve the one without warnings' }).click();

      now = at('2026-11-10');
      const report = await officer('/reports/SS?period=2026-27+Q2');
      const said = await shown(report);
      expect(said).toContain('Care plans reviewed when due');
      expect(said).toContain('69.3');
      expect(said).toContain('Three of eight reviewers moved to the hospital team.');
      const locked = await owner('/returns/indicator/R2?for=2026-27+Q2');
      await says(locked, 'Locked');

      const round = await officer('/round?for=2026-27+Q2');
      await says(round, /4 .*locked/i);
      await round
        .getByRole('link', { name: /Open again.*Carers offered an assessment|Carers offered an assessment.*open again/i })
        .first()
        .click();
      await round.fill('#reason', 'Two carers were counted twice.');
      await round.getByRole('button', { name: 'Open it again' }).click();

      now = at('2026-11-11');
      const opened = await owner('/returns');
      await says(opened, 'Two carers were counted twice.');
      await opened.locator('input[name$="-value"]').fill('96.5');
      await opened.getByRole('button', { name: 'Check and send' }).first().click();
      await opened.waitForURL('**/returns/check');
      await opened.getByRole('button', { name: /^Send 1 return$/ }).click();
      await opened.waitForURL('**/returns/sent');
      now = at('2026-11-12');
      const last = await director('/sign-off');
      await last.getByRole('button', { name: 'Approve the one without warnings' }).click();

      const restated = await shown(await officer('/indicators/R2?period=2026-27+Q2'));
      expect(restated).toContain('96.5%');
      expect(restated).toMatch(/restated/i);
      const history = await shown(await officer('/indicators/R2/history'));
      expect(history).toContain('Two carers were counted twice');
      const newReport = await shown(await officer('/reports/SS?period=2026-27+Q2'));
      expect(newReport).toContain(
        'Carers offered an assessment (R2): Q2 was first reported as 97% and is 96.5%: Two carers were counted twice.',
      );
      if (scripts)
        for (const path of ['/returns', '/sign-off', '/round?for=2026-27+Q2', '/calendar'])
          expect(await axeFindings(await officer(path))).toEqual([]);
    });
  });
});
