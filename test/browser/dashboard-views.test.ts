import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, CHROMIUM, openBrowser } from './chromium.ts';
import { runServer, type TestServer } from './running.ts';

/* Every view of a dashboard at a desk, on a telephone, in the dark, and as it comes out of a printer. */

const KENT = '/kent-shaped-county-example-figures-made-up/dashboards';
const COUNTY = '/brackenshire-county-council-example/dashboards';
const VIEWS = ['arranged', 'table', 'cards', 'multiples', 'calendar', 'wall'] as const;
const ADDRESSES = VIEWS.map((view) => [view, `${KENT}/${view === 'arranged' ? 'cabinet' : 'adults'}?view=${view}`] as const);

const DESK = { width: 1320, height: 900 };
const TELEPHONE = { width: 390, height: 844 };
/** An A4 sheet on its side without its margins of 14 mm, in pixels of print. */
const SHEET = { width: 1016, height: 700 };

/** How far what is wider than its place is cut or hangs out of the page; boxes of tables may scroll on a screen. */
const OUTSIDE = `(() => {
  const boxes = [...document.querySelectorAll('main *')];
  return boxes
    .filter((box) => !box.closest('.scroll') && !box.closest('svg') && !box.closest('.hidden') && box.getClientRects().length > 0)
    .filter((box) => box.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map((box) => box.tagName + '.' + box.className);
})()`;

/** The same on paper, where nothing scrolls: a table may not hang out of the sheet either. */
const OFF_THE_SHEET = `(() => {
  const right = document.documentElement.clientWidth + 1;
  return [...document.querySelectorAll('main td, main th, main li, main svg, main p')]
    .filter((box) => !box.closest('.hidden') && box.getClientRects().length > 0 && box.getBoundingClientRect().right > right)
    .map((box) => box.tagName + '.' + (box.getAttribute('class') ?? '') + ' ' + (box.textContent ?? '').slice(0, 30));
})()`;

/** Texts of a printed page as a reader sees them: pieces of a table, a heading, a label, without what only screen readers get. */
const SEEN = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const shown = parent.getClientRects().length > 0 && parent.closest('.hidden, title, desc, option, details:not([open])') === null;
    if (shown && node.textContent.trim() !== '') texts.push(node.textContent.replace(/\\s+/g, ''));
  }
  return texts;
})()`;

interface Printed {
  readonly text: string;
  /** texts that reach over an edge of their sheet */
  readonly cut: readonly string[];
}

async function printed(pdf: Uint8Array): Promise<Printed> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  const cut: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = item.transform.map(Number);
      texts.push(item.str);
      if (x < left || x + item.width > right || y < bottom || y > top) cut.push(item.str);
    }
  }
  await task.destroy();
  return { text: texts.join('').replace(/\s+/g, ''), cut };
}

describe.skipIf(CHROMIUM === null)('a dashboard', () => {
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
    const context = await browser.newContext({ viewport: DESK, bypassCSP: true, ...options });
    await context.addCookies([server.cookie]);
    const page = await context.newPage();
    await page.goto(server.address + path);
    return page;
  }

  it.each(ADDRESSES)('as %s is sound and whole at a desk, on a telephone, in the dark and on paper', async (_view, path) => {
    const page = await open(path);
    const found = { desk: await axeFindings(page), deskOutside: await page.evaluate(OUTSIDE) };
    await page.setViewportSize(TELEPHONE);
    const telephone = {
      axe: await axeFindings(page),
      outside: await page.evaluate(OUTSIDE),
      wider: await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'),
    };
    await page.setViewportSize(DESK);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await axeFindings(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.setViewportSize(SHEET);
    const paper = await page.evaluate(OFF_THE_SHEET);
    await page.context().close();
    expect({ ...found, telephone, dark, paper }).toEqual({
      desk: [],
      deskOutside: [],
      telephone: { axe: [], outside: [], wider: false },
      dark: [],
      paper: [],
    });
  });

  it.each(ADDRESSES)('as %s is printed with all its texts, none over the edge of a sheet', async (_view, path) => {
    const page = await open(path);
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate<readonly string[]>(SEEN);
    const { text, cut } = await printed(await page.pdf({ preferCSSPageSize: true }));
    await page.context().close();
    expect(seen.length).toBeGreaterThan(40);
    expect({ cut, missing: seen.filter((each) => !text.includes(each)) }).toEqual({ cut: [], missing: [] });
  });

  it('tells its statuses apart in the colours of the system, by shape, letter and word', async () => {
    const page = await open(`${KENT}/adults?view=calendar`, { forcedColors: 'active' });
    const cell = page.locator('.status-calendar td:has(use[href="#m-red"])').first();
    expect(await cell.textContent()).toBe('RRed, 71.2%');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('fits a screen of 1920 by 1080 on a wall without scrolling, in figures of 44 pixels and more', async () => {
    const page = await open(`${COUNTY}/adult-care?view=wall`, { viewport: { width: 1920, height: 1080 } });
    const seen = await page.evaluate(`({
      scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
      overlap: [...document.querySelectorAll('.wall-tile')].filter((tile) => tile.scrollHeight > tile.clientHeight + 1).length,
      smallest: Math.round(Math.min(...[...document.querySelectorAll('.wall-figure')].map((each) => parseFloat(getComputedStyle(each).fontSize)))),
      tiles: document.querySelectorAll('.wall-tile').length,
    })`);
    expect(seen).toEqual({ scrolls: false, overlap: 0, smallest: 64, tiles: 12 });
    await page.context().close();
  });

  it('is led through by links alone: calendar, one of its periods, the wall, its next screen and back', async () => {
    const page = await open(`${KENT}/adults`, { javaScriptEnabled: false });
    await page.click('.segment >> text=Calendar');
    expect(await page.locator('.status-calendar thead th').count()).toBe(13);
    await page.click('.counts-over-time a >> nth=0');
    expect(page.url()).toContain('period=2011-10');
    await page.click('.segment >> text=Wall');
    await page.click('text=Next screen');
    expect(page.url()).toContain('page=2');
    await page.click('text=Back to the table');
    expect(await page.locator('table.dashboard').count()).toBe(1);
    await page.context().close();
  });
});
