import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, CHROMIUM, openBrowser, sidewaysOverflow } from './chromium.ts';
import { runServer, type TestServer } from './running.ts';

const COUNTY = '/brackenshire-county-council-example';
const SET_UP = `${COUNTY}/set-up`;

/* A performance officer sets up what is new this year, without scripts, as the forms stand. */
describe.skipIf(CHROMIUM === null)('setting up', () => {
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

  async function open(path: string, javaScriptEnabled = false): Promise<Page> {
    const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled, viewport: { width: 1320, height: 900 } });
    await context.addCookies([server.cookie]);
    const page = await context.newPage();
    await page.goto(server.address + path);
    return page;
  }

  it.each([
    ['', '/tree?plan=PEO', '/indicators', '/indicators/edit?row=CP01%2FM001', '/actions/new?objective=PEO%2F1'],
    ['/schemes/new', '/schemes/edit?row=budget', '/council', '/checks/new', '/objectives/withdraw?row=CP%2F1', '/plans', '/look'],
  ])(
    'is in order by axe, and at 320 pixels: set-up%s, %s and more',
    async (...tails) => {
      for (const tail of tails) {
        const page = await open(SET_UP + tail, true);
        expect([tail, await axeFindings(page)]).toEqual([tail, []]);
        await page.setViewportSize({ width: 320, height: 800 });
        expect([tail, await sidewaysOverflow(page)]).toEqual([tail, 0]);
        await page.context().close();
      }
    },
    60_000,
  );

  it('makes an indicator from nothing: from its plan, told what is missing, and there it is', async () => {
    const page = await open(`${COUNTY}/plans/PEO`);
    await page.click('text=Edit this plan');
    await page.click('a:has-text("Add an indicator under PEO/1")');
    expect(await page.inputValue('#code')).toBe('PEO01/M007');
    await page.fill('#title', 'Carers who have a plan of their own');
    await page.fill('#definition', 'Adult carers with a support plan on the last day of the quarter.');
    await page.click('button:has-text("Add")');
    expect(await page.locator('.problems li').allInnerTexts()).toEqual([
      'Which way is better: is empty: expected higher, lower, near, range or none; which way is better is never guessed',
    ]);
    expect(await page.inputValue('#definition')).toBe('Adult carers with a support plan on the last day of the quarter.');
    await page.selectOption('#polarity', 'higher');
    await page.fill('#unit', '%');
    await page.fill('#why', 'The carers’ strategy asks for it');
    await page.click('button:has-text("Add")');
    expect(await page.textContent('h1')).toBe('Indicators');
    await page.goto(`${server.address}${COUNTY}/indicators/PEO01/M007`);
    expect(await page.textContent('h1')).toBe('Carers who have a plan of their own');
    await page.click('text=Edit this indicator');
    expect(await page.inputValue('#unit')).toBe('%');
    await page.context().close();
  }, 60_000);

  it('writes a rule, sees what it would have made of the last eight quarters, and keeps it', async () => {
    const page = await open(`${SET_UP}/schemes`);
    await page.click('text=Add a scheme');
    await page.click('text=within-5%');
    await page.fill('#name', 'within 2%');
    await page.fill('#band-1-figure', '-2');
    await page.selectOption('#group', 'plan:PEO');
    await page.click('text=Try it on the last 8 periods');
    const sentence = (await page.locator('#preview .opening').textContent()) ?? '';
    expect(sentence).toMatch(/^\d+ of \d+ verdicts would change: \d+ .* become/);
    const said = Number(/^\d+/.exec(sentence)?.[0]);
    expect(await page.locator('#preview .moved').count()).toBe(said);
    await page.click('text=Save this rule');
    expect(await page.locator('tbody tr').allInnerTexts()).toContainEqual(expect.stringContaining('within 2%'));
    await page.context().close();

    const seen = await open(`${SET_UP}/schemes/edit?row=within+2%25`, true);
    await seen.click('text=Try it on the last 8 periods');
    expect(await axeFindings(seen)).toEqual([]);
    await seen.setViewportSize({ width: 320, height: 800 });
    expect(await sidewaysOverflow(seen)).toBe(0);
    await seen.context().close();
  }, 60_000);
});
