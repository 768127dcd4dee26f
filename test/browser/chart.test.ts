import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, CHROMIUM, openBrowser, sidewaysOverflow } from './chromium.ts';
import { runServer, type TestServer } from './running.ts';

/* The large chart of an indicator as a person reads it: by keyboard, by pointer, on a telephone, without scripts. */

const INDICATOR = '/brackenshire-county-council-example/indicators/PEO01/M001?period=2026-27+Q2';
const LAST = 'Sep 2026: 88.8%, target 84.0%, minimum 79.0%; provisional. The service commented';

describe.skipIf(CHROMIUM === null)('the chart of an indicator', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await runServer();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1320, height: 900 }, ...options });
    await context.addCookies([server.cookie]);
    const page = await context.newPage();
    await page.goto(server.address + path);
    return page;
  }

  it('reads its points one after the other by keyboard', async () => {
    const page = await open(INDICATOR);
    const chart = page.locator('.chart-wide');
    const out = page.locator('.read-out');
    expect(await out.textContent()).toBe(LAST);
    await chart.focus();
    expect(await chart.getAttribute('aria-valuetext')).toBe(LAST);
    await page.keyboard.press('ArrowLeft');
    expect(await out.textContent()).toMatch(/^Aug 2026: /);
    expect(await chart.getAttribute('aria-valuetext')).toBe(await out.textContent());
    await page.keyboard.press('Home');
    expect(await out.textContent()).toMatch(/^Oct 2023: /);
    await page.keyboard.press('ArrowLeft');
    expect(await out.textContent()).toMatch(/^Oct 2023: /);
    await page.keyboard.press('End');
    expect(await out.textContent()).toMatch(/^Mar 2027: expected /);
    await page.context().close();
  });

  it('reads the point under the pointer', async () => {
    const page = await open(INDICATOR);
    await page.locator('.chart-wide .read-points rect').nth(6).hover();
    expect(await page.locator('.read-out').textContent()).toMatch(/^Apr 2024: /);
    await page.context().close();
  });

  it('says all of it without scripts: the last figure, each point as a title, the table, the text', async () => {
    const page = await open(INDICATOR, { javaScriptEnabled: false });
    expect(await page.locator('.read-out').textContent()).toBe(LAST);
    expect(await page.locator('.chart-wide .read-points title').count()).toBe(42);
    expect(await page.locator('#figures-figures tbody tr').count()).toBe(42);
    await page.context().close();
  });

  it.each(['trend', 'limits', 'years', 'cumulative'])('has nothing for axe to find in the view %s, and fits a telephone', async (view) => {
    const page = await open(`${INDICATOR}&chart=${view}`, { bypassCSP: true });
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.context().close();
  });
});
