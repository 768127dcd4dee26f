import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, CHROMIUM, openBrowser, rulesLeftOut, sidewaysOverflow } from './chromium.ts';
import { runServer, type TestServer } from './running.ts';

/* Each kind of page as a person meets it: at a desk, on a telephone, by keyboard, without scripts. */

const COUNTY = '/brackenshire-county-council-example';
const KENT = '/kent-shaped-county-example-figures-made-up';
const VALE = '/vale-of-glamorgan-example';

/** Begun before the tests. */
const REPORT = `${VALE}/written/corporate-plan-2013-14-q2`;

/** Issued by the people of the demonstration, and put to a committee. */
const ISSUED = `${COUNTY}/issued/people-quarterly-report-2026-27-q2/1`;

const PAGES = [
  '/',
  '/import',
  '/accessibility',
  '/account',
  '/nowhere',
  COUNTY,
  `${COUNTY}/plans`,
  `${COUNTY}/plans/PEO?open=PEO%2FA2`,
  `${COUNTY}/indicators?sort=worst`,
  `${COUNTY}/indicators/CP01/M002`,
  `${COUNTY}/indicators/CP01/M002/history`,
  `${COUNTY}/indicators/PEO01/M001/breakdowns`,
  `${COUNTY}/indicators/PEO07/M001/breakdowns?by=age`,
  `${COUNTY}/changes`,
  `${COUNTY}/thread`,
  `${COUNTY}/thread?from=CP%2F3`,
  `${COUNTY}/thread?from=PEO01%2FM001&view=list`,
  `${COUNTY}/indicators/PEO01/M001/rebase`,
  `${COUNTY}/actions`,
  `${COUNTY}/method`,
  `${COUNTY}/issued`,
  ISSUED,
  `${ISSUED}/why`,
  `${ISSUED}/errata`,
  `${COUNTY}/scrutiny`,
  `${COUNTY}/scrutiny/committees/people-scrutiny-committee`,
  `${COUNTY}/scrutiny/meetings/1`,
  `${COUNTY}/scrutiny/meetings/1/record`,
  `${COUNTY}/scrutiny/meetings/1/minutes`,
  `${COUNTY}/scrutiny/meetings/1/items/1/cover`,
  `${COUNTY}/scrutiny/questions/1`,
  `${COUNTY}/scrutiny/recommendations/1`,
  `${COUNTY}/scrutiny/tracker`,
  `${KENT}/dashboards`,
  `${KENT}/dashboards/adults`,
  `${KENT}/dashboards/children?view=cards`,
  `${KENT}?period=2012-13+H1`,
  VALE,
  `${VALE}/plans/SS?open=SS%2F5`,
  `${VALE}/indicators/SCA018cQ`,
  `${VALE}/actions/SS05/A016b`,
  `${VALE}/actions/SS05/A016b/history`,
  `${VALE}/reports`,
  `${VALE}/reports/SS`,
  `${VALE}/search?q=foster`,
  `${VALE}/dashboards/new?words=adult`,
  `${VALE}/dashboards/social-services/edit`,
  `${VALE}/dashboards/social-services/unpublish`,
  `${VALE}/issued`,
  `${VALE}/scrutiny`,
  `${VALE}/scrutiny/committees`,
  `${VALE}/scrutiny/committees/new`,
  `${VALE}/scrutiny/meetings`,
  `${VALE}/scrutiny/meetings/new`,
  `${VALE}/scrutiny/recommend`,
  `${VALE}/scrutiny/requests/new`,
  `${VALE}/written`,
  `${VALE}/written/new`,
  `${VALE}/written/templates`,
  `${VALE}/written/templates/new`,
  REPORT,
  `${REPORT}/preview`,
  `${REPORT}/settings`,
  `${REPORT}/sections/overview`,
  `${REPORT}/check`,
  `${REPORT}/approve`,
  `${REPORT}/issue`,
] as const;

const DESK = 1320;
const TELEPHONE = 390;
const SMALLEST = 320;

describe.skipIf(CHROMIUM === null)('in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await runServer();
    browser = await openBrowser();
    const asked = { template: 'standard', plan: 'CP', period: '2013-14 Q2', from: 'template' };
    const headers = { cookie: `${server.cookie.name}=${server.cookie.value}`, origin: server.address };
    await fetch(`${server.address}${VALE}/written/new`, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(asked) });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: DESK, height: 900 }, ...options });
    await context.addCookies([server.cookie]);
    const page = await context.newPage();
    await page.goto(server.address + path);
    return page;
  }

  it.each(PAGES)(
    '%s: axe finds nothing, the page never scrolls sideways, links to the styles it needs, and the policy stops nothing of ours',
    async (path) => {
      const page = await open(path, { bypassCSP: false });
      const refused: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) refused.push(message.text());
      });
      await page.reload();
      const wider: number[] = [];
      for (const width of [DESK, TELEPHONE, SMALLEST]) {
        await page.setViewportSize({ width, height: 900 });
        wider.push(await sidewaysOverflow(page));
      }
      expect({ refused, wider }).toEqual({ refused: [], wider: [0, 0, 0] });
      expect(await rulesLeftOut(page)).toEqual([]);
      await page.context().close();

      const examined = await open(path, { bypassCSP: true });
      expect(await axeFindings(examined)).toEqual([]);
      await examined.context().close();
    },
  );

  it('has enough contrast in the dark as well', async () => {
    for (const path of [COUNTY, `${KENT}/dashboards/adults`, `${VALE}/indicators/SCA018cQ`]) {
      const page = await open(path, { bypassCSP: true, colorScheme: 'dark' });
      expect(await axeFindings(page)).toEqual([]);
      await page.context().close();
    }
  });

  it('is walked with the keyboard alone: past the frame, to a period, to what needs attention', async () => {
    const page = await open(COUNTY);
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent.trim()')).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent.trim()')).toBe('What changed');
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.name')).toBe('period');
    await page.keyboard.type('Quarter 1, 2026');
    await page.keyboard.press('Tab');
    await Promise.all([page.waitForURL(/period=2026-27\+Q1/), page.keyboard.press('Enter')]);
    expect(await page.textContent('h1')).toContain('April to June 2026');
    await page.focus('.attention a');
    await Promise.all([page.waitForURL(/indicators\/|actions\//), page.keyboard.press('Enter')]);
    expect(page.url()).toContain('period=2026-27+Q1');
    await page.context().close();
  });

  it('works without scripts: the menu of a telephone, a filter, the figures of a chart', async () => {
    const page = await open(VALE, { javaScriptEnabled: false, viewport: { width: TELEPHONE, height: 844 } });
    await page.click('.menu summary');
    await page.click('.menu nav >> text=Indicators');
    await page.click('text=/^Red 3$/');
    expect(await page.locator('tbody th[scope=row]').count()).toBe(3);
    await page.click('tbody th[scope=row] a >> nth=0');
    await page.click('text=Read this chart as text');
    await page.click('text=Figures as a table');
    expect(await page.locator('#figures-figures tbody tr').last().isVisible()).toBe(true);
    await page.context().close();
  });
});
