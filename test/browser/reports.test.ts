import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/model/person.ts';
import { accountById } from '../../src/store/people/accounts.ts';
import { beginSession } from '../../src/tasks/signIn/session.ts';
import { issuedReport } from '../issued-report.ts';
import { begin, issued, written } from '../report-forms.ts';
import { type Served, serving, VALE, vale } from '../served.ts';
import { axeFindings, CHROMIUM, openBrowser, rulesLeftOut, sidewaysOverflow } from './chromium.ts';

/* A report is written with the help of the editor's script, and read by a councillor on whatever she has at hand. */

describe.skipIf(CHROMIUM === null)('reports in a browser', () => {
  let browser: Browser;
  let served: Served;
  let server: ReturnType<typeof createAdaptorServer>;
  let address: string;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serving([await vale()]);
    server = createAdaptorServer({ fetch: served.app.fetch });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('a server that listens has a port');
    address = `http://127.0.0.1:${bound.port}`;
  });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser.close();
    server.close();
    await served.close();
  });

  async function signedIn(role: Role, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const { id } = await served.as(role);
    const account = await accountById(served.context.store.db, id);
    if (account === null) throw new Error('whoever is signed in has an account');
    const context = await browser.newContext({ viewport: { width: 1320, height: 900 }, bypassCSP: true, ...options });
    contexts.push(context);
    const value = await beginSession(served.services.world, account, 'test', { userAgent: null });
    await context.addCookies([{ name: 'goldthread', value, url: address }]);
    return context.newPage();
  }

  it('says while it is typed what contradicts the figures, shows it as it will be printed, and puts figures in at the cursor', async () => {
    await begin(served, '2013-14 Q2');
    const page = await signedIn('officer');
    await page.goto(address + written('/social-services-2013-14-q2/sections/overview'));
    const field = page.locator('#own-text');
    await field.fill('Of 52 actions, 47 are completed or on track.');
    const announced = page.locator('#text-announced');
    await expect.poll(() => announced.textContent(), { timeout: 10_000 }).toBe('1 sentence does not follow from the figures.');
    expect(await page.locator('#text-check .finding').textContent()).toContain('It should be 48 completed or on track.');

    // The sentence is put right by a live figure where the wrong one stood.
    await field.fill('Of 52 actions,  are completed or on track.');
    await page.evaluate("document.getElementById('own-text').setSelectionRange(15, 15)");
    await page.getByText('Live figures to put in').click();
    await page.locator('#figure-words').fill('whole report');
    expect(await page.locator('.figure-list section:visible').count()).toBe(1);
    await page.locator('button[data-token="{{actions completed or on-track}}"]').click();
    expect(await field.inputValue()).toBe('Of 52 actions, {{actions completed or on-track}} are completed or on track.');
    await expect.poll(() => announced.textContent(), { timeout: 10_000 }).toBe('Nothing in the text contradicts the figures.');
    expect(await page.locator('#text-printed').innerHTML()).toContain('<mark class="live-figure">48</mark>');
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Check and save' }).last().click();
    await page.waitForURL(/did=saved/);
    expect(await field.inputValue()).toContain('{{actions completed or on-track}}');
  });

  it('keeps what is typed in sight where the check cannot be reached', async () => {
    const page = await signedIn('officer');
    await page.goto(address + written('/social-services-2013-14-q2/sections/overview'));
    await page.context().setOffline(true);
    await page.locator('#own-text').fill('Typed on a train.');
    await expect
      .poll(() => page.locator('#text-announced').textContent(), { timeout: 10_000 })
      .toContain('What is typed still stands here');
    expect(await page.locator('#own-text').inputValue()).toBe('Typed on a train.');
  });

  it('is read at a desk, on a tablet, on a telephone and in the dark: exceptions first, a correction in its place', {
    timeout: 120_000,
  }, async () => {
    const report = await issuedReport(served.context, VALE, 'SS', '2013-14 Q1');
    const sent = { where: 'SCC006Q', printed: '97.4%', corrected: '97.5%', reason: 'A case was counted twice.' };
    await served.post(issued(`/${report}/1/errata`), new URLSearchParams(sent));
    for (const { width, colorScheme } of [
      { width: 1320, colorScheme: 'light' },
      { width: 820, colorScheme: 'light' },
      { width: 390, colorScheme: 'dark' },
      { width: 320, colorScheme: 'light' },
    ] as const) {
      const page = await signedIn('councillor', { viewport: { width, height: 900 }, colorScheme });
      await page.goto(address + issued(`/${report}`));
      expect(page.url()).toBe(address + issued(`/${report}/1`));
      expect(await sidewaysOverflow(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      expect(await rulesLeftOut(page)).toEqual([]);
      const heads = await page.locator('h2').allInnerTexts();
      expect(heads.indexOf('Exceptions first')).toBeLessThan(heads.indexOf('Overview'));
      await page.getByRole('link', { name: 'See it in place' }).click();
      expect(await page.locator('.corrected-here:target').textContent()).toContain('A case was counted twice.');
      await page.goto(address + issued(`/${report}/1/why`));
      expect(await axeFindings(page)).toEqual([]);
    }
  });
});
