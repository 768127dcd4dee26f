import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ASSETS } from '../../src/components/assets.ts';
import { type GalleryPage, galleryPage, PAGES } from '../../src/components/gallery/pages.tsx';
import { pageProblems } from '../html-validity.ts';
import { axeFindings, CHROMIUM, openBrowser, sidewaysOverflow } from './chromium.ts';

/** The sheet that wide pages are printed on, without its margins, in pixels. */
const A4_ACROSS = { width: 1017, height: 700 };
const ORIGIN = 'http://gallery.test';
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'";
const NAMES = Object.keys(PAGES).filter((name): name is GalleryPage => name in PAGES);

/** The gallery as the web application would serve it, without a server. */
async function open(browser: Browser, name: GalleryPage, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const asset = ASSETS.find((candidate) => candidate.url === path);
    if (asset) return route.fulfill({ contentType: asset.contentType, body: Buffer.from(asset.body()) });
    if (path !== `/${name}`) return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': POLICY },
      body: await galleryPage(name),
    });
  });
  await page.goto(`${ORIGIN}/${name}`);
  return page;
}

/** Run in the page: whether a face of ours has been loaded once all are settled. */
const FONTS_LOADED = "document.fonts.ready.then((faces) => [...faces].some((face) => face.status === 'loaded'))";

/** Run in the page: where the decimal point (or the end) of each judged figure stands, in whole pixels. */
const POINTS = `[...document.querySelectorAll('.dashboard td.judged:not(.none)')].map((cell) => {
  const figure = cell.firstChild.textContent;
  const range = document.createRange();
  range.setStart(cell.firstChild, 0);
  range.setEnd(cell.firstChild, figure.includes('.') ? figure.indexOf('.') : figure.length);
  return Math.round(range.getBoundingClientRect().right);
})`;

describe.each(NAMES)('the gallery’s page %s', (name) => {
  test('is valid HTML without inline styles or scripts', async () => {
    const html = await galleryPage(name);
    expect(await pageProblems(html)).toEqual([]);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/ on[a-z]+="/);
  });
});

describe.skipIf(CHROMIUM === null)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  const grounds = [
    ['light, 1400 px', { colorScheme: 'light', viewport: { width: 1400, height: 900 } }],
    ['dark, 390 px', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
  ] as const;

  describe.each(grounds)('%s', (_ground, options) => {
    test.each(NAMES)('%s has no finding of axe and does not scroll sideways', async (name) => {
      const page = await open(browser, name, { ...options, bypassCSP: true });
      expect(await axeFindings(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
      await page.context().close();
    });
  });

  test.each([
    ['print', { media: 'print' }],
    ['print of a dark screen', { media: 'print', colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['forced colours, dark', { forcedColors: 'active', colorScheme: 'dark' }],
    ['dark', { colorScheme: 'dark' }],
  ] as const)('every part and every drawing has no finding of axe in %s', async (_medium, emulated) => {
    const page = await open(browser, 'parts', { viewport: { width: 1400, height: 900 }, bypassCSP: true });
    await page.emulateMedia(emulated);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  test('on A4 across, no part and no drawing is wider than the paper', async () => {
    const page = await open(browser, 'parts', { viewport: A4_ACROSS });
    await page.emulateMedia({ media: 'print' });
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.context().close();
  });

  test.each(NAMES)('%s reflows at 320 px, which is 400%% of 1280', async (name) => {
    const page = await open(browser, name, { viewport: { width: 320, height: 256 } });
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.context().close();
  });

  test('nothing that a page asks for is refused by the policy or missing', async () => {
    const complaints: string[] = [];
    for (const name of NAMES) {
      const page = await open(browser, name, {});
      page.on('console', (message) => complaints.push(`${name}: ${message.text()}`));
      await page.reload();
      expect(await page.evaluate<boolean>(FONTS_LOADED)).toBe(true);
      await page.context().close();
    }
    expect(complaints).toEqual([]);
  });

  test('the skip link is the first thing that the keyboard reaches, and leads to the main content', async () => {
    const page = await open(browser, 'home', {});
    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.textContent.trim()')).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('main');
    await page.context().close();
  });

  test('"/" goes to the search field, and is a letter like any other inside one', async () => {
    const page = await open(browser, 'home', { viewport: { width: 1400, height: 900 } });
    await page.keyboard.press('/');
    await page.keyboard.type('a/b');
    expect(await page.inputValue('#find')).toBe('a/b');
    await page.context().close();
  });

  test('in forced colours every mark draws in the colour of the text', async () => {
    const page = await open(browser, 'dashboard', { forcedColors: 'active' });
    const colours = await page.evaluate<readonly string[]>(
      "['#m-red path', '#m-amber path + path', 'body'].map((place) => getComputedStyle(document.querySelector(place))[place === 'body' ? 'color' : 'fill'])",
    );
    expect(new Set(colours).size).toBe(1);
    await page.context().close();
  });

  test('printed on a dark screen, the page is ink on white', async () => {
    const page = await open(browser, 'report', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate<string>("getComputedStyle(document.querySelector('h1')).color")).toBe('rgb(23, 33, 43)');
    expect(await page.evaluate<string>("getComputedStyle(document.querySelector('.frame')).display")).toBe('none');
    await page.context().close();
  });

  test('figures of a column have their points under each other', async () => {
    const page = await open(browser, 'dashboard', { viewport: { width: 1400, height: 900 } });
    await page.evaluate(FONTS_LOADED);
    const points = await page.evaluate<readonly number[]>(POINTS);
    expect(points.length).toBeGreaterThan(10);
    for (const point of points) expect(Math.abs(point - (points[0] ?? 0))).toBeLessThanOrEqual(1);
    await page.context().close();
  });
});
