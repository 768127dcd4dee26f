import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';

const PAGE = `/${VALE}/thread?period=2013-14+Q2`;

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

it('opens with the promises of the corporate plan, what hangs on them and how often the thread is broken', async () => {
  expect(await served.text(PAGE)).toContain(
    '17 promises stand at the top of the plan. 19 actions and no indicator hang on them. It is broken in 22 places, listed below.',
  );
});

it('names the gaps below, each thing a way to its own thread', async () => {
  const html = await (await served.get(PAGE)).text();
  expect(html).toContain('4 objectives of other plans lead to no corporate promise');
  expect(html).toMatch(/thread\?[^"]*from=SS%2F4/);
});

it('follows an objective up to the promises that its work links to, and down to its own work, worst first', async () => {
  const text = await served.text(`${PAGE}&from=SS/5`);
  const places = [
    'What it serves',
    'Corporate plan, through',
    'You are here',
    'What serves it',
    'Indicators of its own',
    'Actions of its own',
  ];
  const found = places.map((place) => text.indexOf(place));
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(found[0]).toBeGreaterThan(0);
  expect(text.indexOf('Red')).toBeLessThan(text.indexOf('Green'));
});

it('says the same as a nested list, with the statuses in words', async () => {
  const text = await served.text(`${PAGE}&from=SS/5&view=list`);
  expect(text).toContain('Follow');
  expect(text).toContain('Slipped');
  expect(text).not.toContain('You are here');
});

it('keeps the period in every way on', async () => {
  const html = await (await served.get(`${PAGE}&from=SS/5`)).text();
  const ways = html.match(/href="[^"]*\/thread\?[^"]*"/g) ?? [];
  expect(ways.length).toBeGreaterThan(10);
  // The only other is the way to the quarter before.
  expect(ways.filter((way) => !way.includes('period=2013-14+Q2'))).toEqual([expect.stringContaining('period=2013-14+Q1')]);
});

it('says of what is unknown that the council has no such thing', async () => {
  const page = await served.get(`${PAGE}&from=CP/NONE`);
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('has no objective, indicator or action &quot;CP/NONE&quot;');
});

it('is offered on the pages of a plan and of an action', async () => {
  expect(await (await served.get(`/${VALE}/plans/SS`)).text()).toMatch(/\/thread"[^>]*>The golden thread/);
  expect(await (await served.get(`/${VALE}/actions/SS01/A001`)).text()).toMatch(/\/thread\?from=SS01%2FA001"[^>]*>Follow its thread/);
});

it('offers an officer the remedy of a gap, with its objective filled in, and a reader none', async () => {
  const officer = await (await served.get(`/${VALE}/thread`)).text();
  expect(officer).toMatch(/set-up\/indicators\/new\?objective=CP%2F[A-Z0-9]+">Add an indicator to it</);
  const reader = await (await (await served.as('reader')).get(`/${VALE}/thread`)).text();
  expect(reader).not.toContain('Add an indicator to it');
});
