import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THIS_MACHINE } from '../../src/cli/settings.ts';
import { WHOLE_COUNCIL } from '../../src/model/person.ts';
import { type Running, startServer } from '../../src/server.ts';
import { openContext } from '../../src/tasks/openContext.ts';
import { invitePerson } from '../../src/tasks/people/invitePerson.ts';
import { axeFindings, CHROMIUM, openBrowser, sidewaysOverflow } from './chromium.ts';

/* Coming in to a new server, from the link that it prints to the code from a phone: without scripts, and by keyboard. */

const PASSWORD = 'four words of nothing';
const SMALLEST = 320;

describe.skipIf(CHROMIUM === null)('coming in', () => {
  let data: string;
  let running: Running;
  let browser: Browser;
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'goldthread-sign-in-'));
    running = await startServer({ host: '127.0.0.1', port: 0, data, store: null, examples: false, entrance: THIS_MACHINE }, 'silent');
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await running.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const plain = (): Promise<BrowserContext> => browser.newContext({ javaScriptEnabled: false, viewport: { width: SMALLEST, height: 700 } });

  /** What is wrong with a page for somebody who sees it enlarged, or does not see it. */
  async function findings(page: Page): Promise<readonly string[]> {
    const copy = await browser.newContext({ bypassCSP: true, viewport: { width: SMALLEST, height: 700 } });
    await copy.addCookies(await page.context().cookies());
    const seen = await copy.newPage();
    await seen.goto(page.url());
    const found = [...(await axeFindings(seen))];
    if ((await sidewaysOverflow(seen)) > 0) found.push('the page is wider than its window');
    await copy.close();
    return found;
  }

  /** Fills a form as somebody does who has a keyboard alone, from the field that has the focus on. */
  async function type(page: Page, first: string, texts: readonly string[]): Promise<void> {
    await page.focus(first);
    for (const [index, text] of texts.entries()) {
      if (index > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
  }

  it('makes the first administrator, sets up a code, and asks for it from then on', async () => {
    const context = await plain();
    const page = await context.newPage();
    await page.goto((await running.firstLink) ?? '');
    expect(await findings(page)).toEqual([]);
    await type(page, '#council', ['Porthmelin Council', 'Ann Jones', 'ann@porthmelin.example', PASSWORD, PASSWORD]);
    await page.waitForURL(`${running.address}/porthmelin-council`);

    await page.goto(`${running.address}/account/two-factor`);
    expect(await findings(page)).toEqual([]);
    const secret = ((await page.textContent('.verbatim code')) ?? '').replaceAll(' ', '');
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    await type(page, '#code', [totp.generate({ timestamp: Date.now() - 30_000 })]);
    await page.waitForSelector('h1:has-text("Your recovery codes")');
    expect(await page.locator('.verbatim code').count()).toBe(8);
    await page.click('text=I have them');
    expect(await page.textContent('main')).toContain('8 recovery codes are left');
    expect(await findings(page)).toEqual([]);

    await page.click('text=Sign out');
    await page.waitForURL('**/sign-in?said=out');
    expect(await findings(page)).toEqual([]);
    await page.goto(`${running.address}/porthmelin-council/indicators?sort=worst`);
    await type(page, '#email', ['ann@porthmelin.example', PASSWORD]);
    await page.waitForURL('**/sign-in/code?**');
    expect(await findings(page)).toEqual([]);
    await type(page, '#code', [totp.generate()]);
    await page.waitForURL('**/porthmelin-council/indicators?sort=worst');
    await context.close();
  });

  it('lets in whoever is invited, and tells her at the field what is wrong', async () => {
    const operator = await openContext({ data, store: null });
    const person = {
      email: 'bob@porthmelin.example',
      name: 'Bob',
      post: null,
      grants: [{ role: 'contributor', scope: WHOLE_COUNCIL }] as const,
    };
    const { link } = await invitePerson(operator, 'porthmelin-council', person, { address: running.address, mailer: null });
    await operator.store.close();
    const context = await plain();
    const page = await context.newPage();
    await page.goto(link ?? '');
    expect(await findings(page)).toEqual([]);
    await type(page, '#password', ['short', 'other']);
    await page.waitForSelector('.problems');
    expect(await page.title()).toMatch(/^Error: /);
    await page.click('.problems a');
    expect(await page.locator('#password:focus').count()).toBe(1);
    expect(await page.inputValue('#password')).toBe('');
    await type(page, '#password', [PASSWORD, PASSWORD]);
    await page.waitForURL(`${running.address}/porthmelin-council`);
    await page.goto(`${running.address}/account`);
    await page.click('summary:has-text("Name a deputy")');
    expect(await findings(page)).toEqual([]);
    await context.close();
  });

  it('has a page for a forgotten password', async () => {
    const context = await plain();
    const page = await context.newPage();
    await page.goto(`${running.address}/reset`);
    expect(await findings(page)).toEqual([]);
    await context.close();
  });
});
