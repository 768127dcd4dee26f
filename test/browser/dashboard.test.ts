import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountById } from '../../src/store/people/accounts.ts';
import { beginSession } from '../../src/tasks/signIn/session.ts';
import { type Served, serving, VALE, vale } from '../served.ts';
import { axeFindings, CHROMIUM, openBrowser, sidewaysOverflow } from './chromium.ts';

/*
 * Somebody makes a dashboard of the adults' indicators from nothing: she finds them, arranges them, keeps the dashboard to
 * herself, publishes it, and it is read on a phone and on paper. Once with scripts, once without.
 */

/** Where there is no program that reads a PDF's text, its pages are made and not read. */
function pdfText(file: string, ...options: readonly string[]): string | null {
  try {
    return execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Words that reach over the edge of their page, from what `pdftotext -bbox` says. */
function wordsOverTheEdge(boxes: string): string[] {
  return boxes
    .split('<page ')
    .slice(1)
    .flatMap((page) => {
      const width = Number(/width="([\d.]+)"/.exec(page)?.[1]);
      const height = Number(/height="([\d.]+)"/.exec(page)?.[1]);
      return [...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)].flatMap(
        ([, left, top, right, bottom, word = '']) =>
          Number(left) < 0 || Number(top) < 0 || Number(right) > width || Number(bottom) > height ? [word] : [],
      );
    });
}

describe.skipIf(CHROMIUM === null)('a dashboard made in a browser', () => {
  let browser: Browser;
  let served: Served;
  let server: ReturnType<typeof createAdaptorServer>;
  let address: string;
  let folder: string;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'goldthread-dashboard-'));
    served = await serving([await vale()]);
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

  /** A browser at which somebody has signed in. */
  async function signedIn(role: 'officer' | 'councillor', javaScriptEnabled: boolean): Promise<Page> {
    const { id } = await served.as(role);
    const account = await accountById(served.context.store.db, id);
    if (account === null) throw new Error('whoever is signed in has an account');
    const context = await browser.newContext({ viewport: { width: 1320, height: 1000 }, javaScriptEnabled, bypassCSP: javaScriptEnabled });
    contexts.push(context);
    const value = await beginSession(served.services.world, account, 'test', { userAgent: null });
    await context.addCookies([{ name: 'goldthread', value, url: address }]);
    return context.newPage();
  }

  const at = (tail: string) => `${address}/${VALE}/dashboards${tail}`;
  const shown = async (page: Page) => (await page.evaluate<string>("document.querySelector('main').innerText")).replace(/\s+/g, ' ');
  const says = (page: Page, words: string) => expect.poll(() => shown(page).catch(() => ''), { timeout: 15_000 }).toContain(words);
  const statusOf = async (page: Page, tail: string) => (await page.goto(at(tail)))?.status();
  const focused = (page: Page) => page.evaluate<string>('document.activeElement.id');
  const titles = (page: Page) => page.locator('.maker-row .maker-title').allInnerTexts();
  const found = (page: Page) => page.locator('.maker-found .maker-title').allInnerTexts();
  const fits = async (page: Page, scripts: boolean) => {
    expect(await sidewaysOverflow(page)).toBe(0);
    if (scripts) expect(await axeFindings(page)).toEqual([]);
  };

  describe.each([
    ['with scripts', true],
    ['without scripts', false],
  ] as const)('%s', (_, scripts) => {
    it('is found together, arranged, kept, published, read on a phone and on paper', { timeout: 120_000 }, async () => {
      const [maker, other] = [await signedIn('officer', scripts), await signedIn('councillor', scripts)];

      // From nothing: the list of dashboards leads to an empty form.
      await maker.goto(at(''));
      await maker.getByRole('link', { name: 'Make a dashboard' }).click();
      await says(maker, 'Nothing yet. Search for indicators and add them');
      await maker.getByLabel('Title of the dashboard').fill('Adults’ care');
      await maker.getByLabel('Words in title, objective or owner').fill('adult');
      await maker.keyboard.press('Enter');
      await says(maker, '16 indicators found');
      expect(await focused(maker)).toBe('found');
      const [first = '', second = '', , fourth = ''] = await found(maker);

      // One alone, then the rest at once into a section.
      await maker.getByRole('button', { name: `Add ${first}`, exact: true }).click();
      await says(maker, `Added: ${first}. 1 indicator on the dashboard.`);
      expect(await focused(maker)).toBe('add-0');
      await maker.getByLabel('Add into the section').fill('Care and support');
      await maker.getByRole('button', { name: 'Add the other 15' }).click();
      await says(maker, 'Added: 15 indicators. 16 indicators on the dashboard.');
      expect(await maker.getByLabel('Title of the dashboard').inputValue()).toBe('Adults’ care');

      // Arranged: by keyboard a row up, by number a row to the front of its section, a section named and moved, one removed.
      await maker.getByRole('button', { name: `Move up ${fourth}` }).focus();
      await maker.keyboard.press('Enter');
      await says(maker, `${fourth} is now number 3 of 16.`);
      expect(await focused(maker)).toBe('up-2');
      expect((await titles(maker)).slice(0, 4)).toEqual([first, second, fourth, expect.any(String)]);
      await maker.locator('#position-15').fill('2');
      await maker.locator('#named-0').fill('Carers');
      await maker.locator('#show-0').selectOption('chart');
      await maker.locator('#show-2').selectOption('card');
      const last = (await titles(maker)).at(-1) ?? '';
      await maker.getByRole('button', { name: 'Put in the order of the numbers' }).last().click();
      await says(maker, 'The list is in the order of its numbers.');
      expect((await titles(maker)).slice(0, 4)).toEqual([first, last, second, fourth]);
      const shownAs = await Promise.all([0, 1, 2, 3].map((row) => maker.locator(`#show-${row}`).inputValue()));
      expect(shownAs).toEqual(['chart', 'row', 'row', 'card']);
      await maker.getByRole('button', { name: 'Section down Carers' }).click();
      await says(maker, 'Carers is now section 2 of 2.');
      const removed = (await titles(maker))[0] ?? '';
      expect(removed).toBe(last);
      await maker.getByRole('button', { name: `Remove ${removed}` }).click();
      await says(maker, `Removed: ${removed}. 15 indicators on the dashboard.`);
      expect(await focused(maker)).toBe('remove-0');
      const arranged = await titles(maker);
      expect([arranged.length, arranged[0], arranged.at(-1)]).toEqual([15, second, first]);
      for (const width of [1320, 800, 390, 320]) {
        await maker.setViewportSize({ width, height: 844 });
        await fits(maker, scripts);
      }

      // Private: only she finds it.
      await maker.getByRole('button', { name: 'Save for me alone' }).click();
      await says(maker, 'Saved: only you see it.');
      expect(await titles(maker)).toEqual(arranged);
      expect(await statusOf(other, '/adults-care')).toBe(404);
      expect(await statusOf(maker, '/adults-care')).toBe(200);
      await says(maker, 'Private: only you see this dashboard.');
      await maker.goto(at(''));
      await says(maker, 'Adults’ care Private');

      // Published: everybody finds it at its address.
      await maker.goto(at('/adults-care/edit'));
      await maker.getByRole('button', { name: 'Publish to everybody' }).click();
      await says(maker, 'Published: everybody at Vale of Glamorgan (example) sees this.');
      expect(await statusOf(other, '/adults-care')).toBe(200);

      // On a phone: sections in their order, nothing scrolls sideways.
      await other.setViewportSize({ width: 390, height: 844 });
      await other.goto(at('/adults-care'));
      const read = await shown(other);
      expect(read.indexOf('Care and support')).toBeGreaterThan(0);
      expect(read.indexOf('Carers 1 indicator')).toBeGreaterThan(read.indexOf('Care and support'));
      expect(arranged.filter((title) => !read.includes(title))).toEqual([]);
      expect(read).not.toContain(removed);
      await fits(other, scripts);

      // On paper: all of it, and no word over the edge of a sheet.
      await other.emulateMedia({ media: 'print' });
      const file = join(folder, 'adults.pdf');
      await other.pdf({ path: file, preferCSSPageSize: true });
      // Its spaces are distances, which a reader of PDFs may take for none: what counts is each letter in its order.
      const letters = (text: string) => text.replace(/\s+/g, '');
      const text = pdfText(file, '-raw');
      if (text !== null) {
        expect(
          ['Adults’ care, quarter 2, 2013-14', 'Care and support', 'Carers', ...arranged].filter(
            (words) => !letters(text).includes(letters(words)),
          ),
        ).toEqual([]);
        expect(wordsOverTheEdge(pdfText(file, '-bbox') ?? '')).toEqual([]);
      }
    });
  });
});
