import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, openBrowser } from './chromium.ts';
import { runServer, type TestServer } from './running.ts';

const DESK = 1320;

/** Counts of what of a page's tables is out of place, found in the page itself. */
const HIDDEN_SIDEWAYS = `[...document.querySelectorAll('.scroll')].filter((box) => box.scrollWidth > box.clientWidth).length`;
const BROKEN_STATUSES = `[...document.querySelectorAll('.report-table td > b')]
  .filter((word) => word.getBoundingClientRect().height > 1.5 * parseFloat(getComputedStyle(word).lineHeight)).length`;

describe.skipIf(CHROMIUM === null)('tables at a desk', () => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    server = await runServer();
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: DESK, height: 900 } });
    await context.addCookies([server.cookie]);
    page = await context.newPage();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('show the last column of a history whose counts have long names', async () => {
    await page.goto(`${server.address}/brackenshire-county-council-example/indicators/PEO03/M005`);
    expect(await page.evaluate<number>(HIDDEN_SIDEWAYS)).toBe(0);
  });

  it('keep each status of the report on one line with its mark', async () => {
    await page.goto(`${server.address}/vale-of-glamorgan-example/reports/SS`);
    expect(await page.evaluate<number>(BROKEN_STATUSES)).toBe(0);
  });
});
