import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountById } from '../../src/store/people/accounts.ts';
import { beginSession } from '../../src/tasks/signIn/session.ts';
import { at, roundCouncil } from '../round.ts';
import { type Served, serving } from '../served.ts';
import { axeFindings, CHROMIUM, openBrowser, sidewaysOverflow } from './chromium.ts';

/* A service manager takes her return as a workbook and brings it back, in a real browser without scripts. */

const OWNER = {
  email: 'owner@council.example',
  name: 'J. Hughes',
  post: 'Head of Adult Services',
  grants: [{ role: 'contributor', scope: { kind: 'plan', name: 'SS' } }],
} as const;

describe.skipIf(CHROMIUM === null)('a return as a workbook, in a browser', () => {
  let browser: Browser;
  let served: Served;
  let server: ReturnType<typeof createAdaptorServer>;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    served = await serving([roundCouncil('Round')], { clock: () => at('2026-10-12') });
    const owner = await served.as(OWNER);
    const account = await accountById(served.context.store.db, owner.id);
    if (account === null) throw new Error('whoever is signed in has an account');
    const token = await beginSession(served.services.world, account, 'test', { userAgent: null });
    server = createAdaptorServer({ fetch: served.app.fetch });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('a server that listens has a port');
    const url = `http://127.0.0.1:${bound.port}`;
    const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false, viewport: { width: 1400, height: 1000 } });
    await context.addCookies([{ name: 'goldthread', value: token, url }]);
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    await served.close();
  });

  /** What axe and a phone's width find on the page as it stands. */
  async function wrong(): Promise<readonly unknown[]> {
    const html = await page.content();
    const looked = await (await browser.newContext({ baseURL: page.url(), viewport: { width: 320, height: 800 } })).newPage();
    await looked.route('**/*', (route) =>
      route.request().resourceType() === 'document' ? route.fulfill({ contentType: 'text/html', body: html }) : route.continue(),
    );
    await looked.goto(page.url());
    const found = [...(await axeFindings(looked)), ...((await sidewaysOverflow(looked)) > 0 ? ['wider than 320 px'] : [])];
    await looked.context().close();
    return found;
  }

  it('is filled offline, brought back and chosen from, by forms alone', async () => {
    await page.goto('/round/returns');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Take them as an Excel workbook' }).click(),
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await file.path());
    const sheet = workbook.getWorksheet('Return');
    if (sheet === undefined) throw new Error('the workbook has the sheet Return');
    for (const [cell, value] of [
      ['J2', 305],
      ['K2', 445],
      ['N2', 'Three reviewers moved.'],
      ['L3', 'about 97'],
    ] as const)
      sheet.getCell(cell).value = value;
    const buffer = Buffer.from(await workbook.xlsx.writeBuffer());

    await page.fill('#r1-numerator', '300');
    await page.getByRole('button', { name: 'Save and see what it would be' }).first().click();
    await page.getByRole('link', { name: 'bring it back' }).click();
    expect(await wrong()).toEqual([]);
    await page
      .getByLabel('The workbook that you filled')
      .setInputFiles({ name: 'return.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Read it' }).click();
    expect(await page.locator('.opening').textContent()).toBe(
      '1 return is saved as a draft; nothing is sent yet. 1 return was changed here as well: choose below. 2 returns stay as before.',
    );
    expect(await wrong()).toEqual([]);
    await page.getByLabel('305').check();
    await page.getByRole('button', { name: 'Keep what I chose' }).click();
    expect(await page.locator('.opening').textContent()).toBe('1 return is saved as a draft; nothing is sent yet.');
    expect(await page.getByRole('row', { name: /Care plans reviewed when due/ }).textContent()).toContain('68.5%');
    await page.getByRole('link', { name: 'Care plans reviewed when due' }).click();
    expect(await page.locator('input[name="r1-numerator"]').inputValue()).toBe('305');
  });
});
