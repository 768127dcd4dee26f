import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, CHROMIUM, openBrowser, sidewaysOverflow } from './chromium.ts';
import { runServer, type TestServer } from './running.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/vale');

/** A council's own figures brought through the browser, right and wrong, without scripts. */
describe.skipIf(CHROMIUM === null)('bringing a workbook', () => {
  let server: TestServer;
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    server = await runServer();
    browser = await openBrowser();
    folder = mkdtempSync(join(tmpdir(), 'goldthread-upload-'));
    cpSync(EXAMPLE, folder, { recursive: true });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function replace(file: string, from: string, to: string): void {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  }

  async function choose(): Promise<Page> {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1320, height: 900 } });
    await context.addCookies([server.cookie]);
    const page = await context.newPage();
    await page.goto(`${server.address}/import`);
    await page.setInputFiles(
      'input[type=file]',
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => join(folder, name)),
    );
    await page.click('text=Show what it would change');
    return page;
  }

  async function isInOrder(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sidewaysOverflow(page)).toBe(0);
  }

  it('lists what is wrong with it, each thing with its place, and keeps nothing', async () => {
    replace('organisation.csv', 'Vale of Glamorgan (example)', 'Porthmelin Council');
    replace('observations.csv', '97.87', '97.8.7');
    const page = await choose();
    expect(await page.textContent('h2')).toBe('Nothing was imported');
    expect(await page.locator('.problems tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/observations\s+\d+\s+value\s+97\.8\.7/),
    ]);
    await isInOrder(page);
    expect((await server.visit('/porthmelin-council')).status).toBe(404);
    await page.context().close();
  });

  it('shows what it would change, and after the word has dashboard and report', async () => {
    replace('observations.csv', '97.8.7', '97.87');
    const page = await choose();
    expect(await page.textContent('.opening')).toMatch(/Porthmelin Council is new here: [\d,]+ rows would be added\./);
    await isInOrder(page);
    expect((await server.visit('/porthmelin-council')).status).toBe(404);
    await page.click('text=Add Porthmelin Council');
    expect(await page.textContent('h1')).toBe('Imported');
    await isInOrder(page);
    await page.click('text=Open Porthmelin Council');
    expect(await page.textContent('.opening')).toContain('38 of 47 rated indicators are green.');
    await page.goto(`${server.address}/porthmelin-council/reports/SS`);
    expect(await page.textContent('h1')).toBe('Social services: quarter 2, 2013-14');
    await page.context().close();
  });
});
