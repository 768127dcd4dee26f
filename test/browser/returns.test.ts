import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountById } from '../../src/store/people/accounts.ts';
import { beginSession } from '../../src/tasks/signIn/session.ts';
import { at, roundCouncil } from '../round.ts';
import { type Served, serving } from '../served.ts';
import { axeFindings, CHROMIUM, openBrowser, sidewaysOverflow } from './chromium.ts';

/* A service manager fills her quarter in a real browser: with its script, without any, offline, in two tabs. */

const OWNER = {
  email: 'owner@council.example',
  name: 'J. Hughes',
  post: 'Head of Adult Services',
  grants: [{ role: 'contributor', scope: { kind: 'plan', name: 'SS' } }],
} as const;
const DESK = { width: 1400, height: 1000 };

describe.skipIf(CHROMIUM === null)('my returns in a browser', () => {
  let browser: Browser;
  let served: Served;
  let server: ReturnType<typeof createAdaptorServer>;
  let address: string;
  let token: string;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    served = await serving([roundCouncil('Round')], { clock: () => at('2026-10-12') });
    await served.as({ ...OWNER, email: 'housing@council.example', post: 'Head of Housing' });
    const owner = await served.as(OWNER);
    const account = await accountById(served.context.store.db, owner.id);
    if (account === null) throw new Error('whoever is signed in has an account');
    token = await beginSession(served.services.world, account, 'test', { userAgent: null });
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

  const signIn = (context: BrowserContext) => context.addCookies([{ name: 'goldthread', value: token, url: address }]);

  async function visit(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: DESK, ...options });
    contexts.push(context);
    await signIn(context);
    return context;
  }

  async function open(context: BrowserContext, path = ''): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${address}/round/returns${path}`);
    return page;
  }

  const focused = (page: Page) => page.evaluate<string>('document.activeElement.id || document.activeElement.textContent.trim()');
  const saved = (page: Page, prefix: string) => page.locator(`#${prefix}-saved:has-text("Saved by")`).waitFor();
  const version = (page: Page, prefix: string) => page.inputValue(`[name=${prefix}-version]`);

  describe('with its script', () => {
    it('saves what is typed by itself, shows what it will be and says so once', async () => {
      const page = await open(await visit());
      await page.fill('#r1-numerator', '305');
      await page.fill('#r1-denominator', '445');
      await page.locator('#r1-said:has-text("Red")').waitFor();
      await saved(page, 'r1');
      expect(await page.textContent('.verdict-box >> nth=0')).toContain('68.5% is 3.5 points below the minimum of 72.0%.');
      expect(await page.textContent('#r1-result')).toBe('68.5%');
      expect(await page.textContent('#returns-said')).toContain('Care plans reviewed when due: 68.5%, Red.');
      expect(await page.textContent('#r1-owing')).toContain('68.5%, red');
      expect(Number(await version(page, 'r1'))).toBeGreaterThan(0);
      expect(await focused(page)).toBe('r1-denominator');
    });

    it('says what is wrong with a figure when it is left, not while it is typed', async () => {
      const page = await open(await visit());
      await page.fill('#r2-value', 'about 90');
      await saved(page, 'r2');
      expect(await page.textContent('#r2-value-told')).toBe('');
      await page.focus('#r2-happened');
      await page.fill('#r2-happened', 'More were asked.');
      await page.locator('#r2-value-told .error').waitFor();
      expect(await page.getAttribute('#r2-value', 'aria-invalid')).toBe('true');
    });

    it('keeps a reason that is being typed while the verdict is made again', async () => {
      const page = await open(await visit());
      await page.fill('#r2-value', '96');
      const reason = page.locator('#r2-confirm-same-as-last-period');
      await reason.waitFor();
      await reason.fill('Counted twice.');
      await page.locator('#r2-owing.ready').waitFor();
      expect(await reason.inputValue()).toBe('Counted twice.');
      expect(await focused(page)).toBe('r2-confirm-same-as-last-period');
    });

    it('goes from figure to figure as a spreadsheet does, and sends with Ctrl and Enter', async () => {
      const page = await open(await visit());
      await page.focus('#r1-denominator');
      const steps = [
        ['Enter', 'r2-value'],
        ['ArrowDown', 'r3-percent'],
        ['ArrowUp', 'r2-value'],
        ['Shift+Enter', 'r1-numerator'],
      ] as const;
      for (const [key, field] of steps) {
        await page.keyboard.press(key);
        expect(await focused(page)).toBe(field);
      }
      await page.fill('#r2-value', '97');
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(/\/returns\/check$/);
      expect(await page.textContent('main')).toContain('1 return is ready; 2 returns are left out.');
    });

    it('shows once more what each will be where it was not seen yet, and else sends at once', async () => {
      const page = await open(await visit());
      const rest = ['#r2-value', '#r3-percent'] as const;
      await page.fill('#r1-numerator', '440');
      await page.fill('#r1-denominator', '445');
      for (const field of rest) await page.fill(field, '97');
      await page.click('button[name=intent][value=send]');
      await page.waitForURL(/\/returns\/check$/);
      expect(await page.textContent('main')).toContain('3 returns are ready.');
      await page.goto(`${address}/round/returns`);
      await page.fill('#r2-value', '98');
      await page.locator('#r2-said:has-text("98%")').waitFor();
      await page.click('button[name=intent][value=send]');
      await page.waitForURL(/\/returns\/sent$/);
      expect(await page.textContent('h1')).toBe('3 returns sent');
    });

    it('fills the figures below from a column that was copied from a spreadsheet', async () => {
      const page = await open(await visit());
      await page.focus('#r1-numerator');
      await page.evaluate(`(() => {
        const data = new DataTransfer();
        data.setData('text/plain', '305\\t445\\r\\n97\\r\\n60\\r\\n');
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      })()`);
      const values = ['#r1-numerator', '#r1-denominator', '#r2-value', '#r3-percent'].map((field) => page.inputValue(field));
      expect(await Promise.all(values)).toEqual(['305', '445', '97', '60']);
      await Promise.all(['r1', 'r2', 'r3'].map((prefix) => saved(page, prefix)));
    });

    it('keeps what is typed without a connection, says so, and saves it when there is one again', async () => {
      const context = await visit();
      const page = await open(context);
      await context.setOffline(true);
      await page.fill('#r2-value', '97');
      await page.locator('#returns-notice:has-text("There is no connection")').waitFor();
      await context.setOffline(false);
      await saved(page, 'r2');
      await page.locator('#returns-notice:not(:has(p))').waitFor({ state: 'attached' });
    });

    it('loses nothing with a lost session: offers the way in, and what was typed afterwards', async () => {
      const context = await visit();
      const page = await open(context);
      await context.clearCookies();
      await page.fill('#r2-value', '97');
      await page.locator('#returns-notice:has-text("You are signed out")').waitFor();
      expect(await page.getAttribute('#returns-notice a', 'href')).toBe('/sign-in?to=%2Fround%2Freturns');
      await signIn(context);
      await page.goto(`${address}/round/returns`);
      expect(await page.inputValue('#r2-value')).toBe('');
      await page.click('text=Put it back');
      await saved(page, 'r2');
      expect(await page.inputValue('#r2-value')).toBe('97');
      await page.reload();
      expect(await page.inputValue('#r2-value')).toBe('97');
      expect(await page.locator('text=Put it back').count()).toBe(0);
    });

    it('shows both versions of what two tabs changed, and writes over neither', async () => {
      const context = await visit();
      const [one, two] = [await open(context), await open(context)];
      await one.fill('#r2-value', '97');
      await saved(one, 'r2');
      await two.fill('#r2-value', '98');
      const conflict = two.locator('#r2-conflict .two-versions');
      await conflict.waitFor();
      expect(await conflict.textContent()).toMatch(/You saved this return in another window .*Figure\s*98\s*97/);
      expect(await two.inputValue('#r2-value')).toBe('98');
      await two.click('text=Keep yours');
      await two.waitForURL(/#indicator-R2/);
      expect(await two.inputValue('#r2-value')).toBe('98');
      expect(await version(two, 'r2')).toBe('2');
      await one.reload();
      expect(await one.inputValue('#r2-value')).toBe('98');
    });

    it('puts the right figure into the words at one press', async () => {
      const page = await open(await visit());
      await page.fill('#r1-numerator', '305');
      await page.fill('#r1-denominator', '445');
      await page.fill('#r1-happened', 'So 73% of reviews were done.');
      await page.click('text=Use 68.5%');
      expect(await page.inputValue('#r1-happened')).toBe('So 68.5% of reviews were done.');
      await page.locator('#r1-happened-doubts:not(:has(.in-doubt))').waitFor({ state: 'attached' });
    });

    it('asks for nothing that the policy refuses', async () => {
      const context = await visit();
      const complaints: string[] = [];
      context.on('console', (message) => complaints.push(message.text()));
      const page = await open(context);
      await page.fill('#r2-value', '97');
      await saved(page, 'r2');
      expect(complaints).toEqual([]);
    });
  });

  describe('without any script', () => {
    it('is filled, saved, checked and sent', async () => {
      const page = await open(await visit({ javaScriptEnabled: false }));
      await page.fill('#r1-numerator', '305');
      await page.fill('#r1-denominator', '445');
      await page.fill('#r1-happened', 'Three reviewers moved to the hospital team.');
      await page.fill('#r1-doing', 'Two return on 2 November.');
      await page.locator('button[name=at]').first().click();
      await page.waitForURL(/#indicator-R1/);
      expect(await page.textContent('#r1-said')).toContain('68.5% is 3.5 points below the minimum');
      await page.fill('#r2-value', '97');
      await page.fill('#r3-percent', '60');
      await page.click('text=Check and send >> nth=-1');
      await page.waitForURL(/\/returns\/check$/);
      await page.click('text=Send 3 returns');
      await page.waitForURL(/\/returns\/sent$/);
      expect(await page.textContent('h1')).toBe('3 returns sent');
    });

    it('saves with Enter in a figure', async () => {
      const page = await open(await visit({ javaScriptEnabled: false }));
      await page.fill('#r2-value', '97');
      await page.press('#r2-value', 'Enter');
      await page.waitForURL(/\/returns$/);
      expect(await page.inputValue('#r2-value')).toBe('97');
      expect(await page.textContent('#r2-said')).toContain('Green');
    });

    it('asks why only where there is no figure or another status', async () => {
      const page = await open(await visit({ javaScriptEnabled: false }));
      expect(await page.isVisible('#r2-reason')).toBe(false);
      await page.check('#r2-state-not-collected');
      expect(await page.isVisible('#r2-reason')).toBe(true);
      await page.check('#r2-state-final');
      expect(await page.isVisible('#r2-reason')).toBe(false);
    });
  });

  it.each([
    ['light, at a desk', { colorScheme: 'light', viewport: DESK }],
    ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
  ] as const)('has no finding of axe and reflows at 320 px: %s', async (_ground, options) => {
    const page = await open(await visit({ bypassCSP: true, ...options }));
    await page.fill('#r1-numerator', '305');
    await page.fill('#r1-denominator', '445');
    await page.fill('#r1-happened', 'So 73% were done.');
    await page.fill('#r2-value', '96');
    await page.locator('#r2-warnings .return-warning').waitFor();
    await page.locator('.in-doubt').waitFor();
    const inOrder = async () => {
      expect(await axeFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await sidewaysOverflow(page)).toBe(0);
      await page.setViewportSize(options.viewport);
    };
    await inOrder();
    for (const path of ['/check', '/sent', '/indicator/R1?for=2026-27+Q2']) {
      await page.goto(`${address}/round/returns${path}`);
      await inOrder();
    }
  });

  it('prints as a sheet to be filled in by hand', async () => {
    const page = await open(await visit());
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.owed')).toBe(false);
    expect(await page.isVisible('#r1-numerator')).toBe(true);
    expect(await page.isVisible('#r1-said')).toBe(true);
    expect(await page.isVisible('text=Check and send >> nth=-1')).toBe(false);
  });
});
