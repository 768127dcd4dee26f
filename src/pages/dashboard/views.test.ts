import { afterAll, beforeAll, expect, it } from 'vitest';
import { kentCouncil } from '../../../examples/kent/council.ts';
import { type Served, serving } from '../../../test/served.ts';

const KENT = 'kent-shaped-county-example-figures-made-up';
const ADULTS = `/${KENT}/dashboards/adults`;
const CABINET = `/${KENT}/dashboards/cabinet`;
const SEPTEMBER = 'period=2012-09';

let served: Served;
beforeAll(async () => {
  served = await serving([kentCouncil()]);
});
afterAll(() => served.close());

async function html(path: string): Promise<string> {
  return (await served.get(path)).text();
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

it('begins with the table, and leads to every other view of the same period and status', async () => {
  const page = await html(`${ADULTS}?${SEPTEMBER}&status=amber`);
  const views = matches(page, /<a class="segment" href="([^"]+)"/g).map((href) => href.replaceAll('&amp;', '&'));
  expect(views.map((href) => new URLSearchParams(href.split('?')[1]).get('view'))).toEqual([
    null,
    'cards',
    'multiples',
    'calendar',
    'wall',
  ]);
  expect(views.every((href) => href.includes('period=2012-09') && href.includes('status=amber'))).toBe(true);
  expect(page).toContain('<table class="figures dashboard">');
});

it('begins with the arrangement of whoever made it where she made one', async () => {
  const page = await html(`${CABINET}?${SEPTEMBER}`);
  expect(matches(page, /<h2>([^<]+) <small>/g)).toEqual(['Adult social care', 'Children&#39;s social care', 'Everyday services']);
  expect(matches(page, /<li class="(card|arranged-chart)"/g)).toEqual(['arranged-chart', 'arranged-chart', 'card', 'card', 'card']);
  expect(matches(page, /<table class="(figures dashboard)"/g)).toHaveLength(1);
  expect(page).toContain('view=table">Figures as a table</a>');
  expect(await html(`${CABINET}?${SEPTEMBER}&view=table`)).not.toContain('arranged-chart');
});

it('shows cards under the sections of the dashboard', async () => {
  expect(matches(await html(`${ADULTS}?${SEPTEMBER}&view=cards&status=green`), /<h2>([^<]+) <small>/g)).toEqual([
    'Independence and prevention',
    'Support that people direct',
    'Assessment, review and discharge',
  ]);
});

it('draws small charts of one unit on one scale and says which, each with what it shows in words', async () => {
  const page = await html(`${ADULTS}?${SEPTEMBER}&view=multiples`);
  expect(matches(page, /<h2>([^<]+)<\/h2>/g).slice(0, 4)).toEqual([
    'Per cent, all on one scale from 0 to 100',
    'Numbers, all on one scale from 0 to 8,000',
    'Numbers, all on one scale from 100 to 300',
    'Each on a scale of its own',
  ]);
  expect(matches(page, /<svg class="multiple"[^>]*><title[^>]*>([^<]+)</g)).toContain(
    'People with a service who were reviewed in the last 12 months fell to 68.7%, below the target of 76.0%',
  );
  expect(matches(page, /(<svg class="multiple")/g)).toHaveLength(13);
});

it('shows a calendar in which each cell says its status and figure, with totals and the way to each period', async () => {
  const page = await html(`${ADULTS}?${SEPTEMBER}&view=calendar`);
  expect(page).toContain('<span class="hidden">Red, 68.7%</span>');
  const text = await served.text(`${ADULTS}?${SEPTEMBER}&view=calendar`);
  expect(text).toContain('1 indicator is red in September 2012; in October 2011 none was.');
  expect(text).toContain('How many Red 0 0 0 0 0 1 1 1 1 1 1 1 Amber');
  const [first] = matches(page, /<dl class="counts-over-time">.*?href="([^"]+)"/g);
  expect(first).toBe(`${ADULTS}?period=2011-10`);
});

it('counts in the calendar only what a status leaves', async () => {
  const text = await served.text(`${ADULTS}?${SEPTEMBER}&view=calendar&status=red`);
  expect(text).toContain('How many Red 0 0 0 0 0 1 1 1 1 1 1 1 Amber 1 1 1 1 1 0 0 0 0 0 0 0 Counts over time');
});

it('gives the calendar as CSV, and the table as before', async () => {
  const calendar = await served.get(`${ADULTS}.csv?${SEPTEMBER}&view=calendar&status=red`);
  expect(calendar.headers.get('content-disposition')).toContain('-calendar.csv"');
  const [head, row, ...more] = (await calendar.text()).trim().split('\r\n');
  expect(head).toBe(
    'Section,Reference,Indicator,Oct 2011,Nov 2011,Dec 2011,Jan 2012,Feb 2012,Mar 2012,Apr 2012,May 2012,Jun 2012,Jul 2012,Aug 2012,Sep 2012',
  );
  expect(row).toMatch(/^"Assessment, review and discharge",FSC03\/M002,People with a service .*,"Red, 68\.7%"$/);
  expect(more).toEqual([]);
  expect(await (await served.get(`${ADULTS}.csv?${SEPTEMBER}`)).text()).toMatch(/^Section,/);
});

it('fills the screen of a meeting room without the frame, stands still, and leads to the next screen', async () => {
  const page = await html(`${ADULTS}?${SEPTEMBER}&view=wall`);
  expect(page).not.toContain('http-equiv="refresh"');
  expect(page).not.toContain('class="frame"');
  expect(matches(page, /<li class="(wall-tile)"/g)).toHaveLength(7);
  const text = await served.text(`${ADULTS}?${SEPTEMBER}&view=wall`);
  expect(text).toContain('1 to 7 of 13, worst first.');
  expect(text).toContain('Next screen Refresh every 5 minutes Show the screens in turn, a minute each Back to the table');
  expect(await served.text(`${ADULTS}?${SEPTEMBER}&view=wall&page=2`)).toContain('8 to 13 of 13, worst first.');
});

it('changes by itself only where it was asked to, and can be stopped', async () => {
  const live = await html(`${ADULTS}?${SEPTEMBER}&view=wall&refresh=on`);
  expect(matches(live, /<meta http-equiv="refresh" content="([^"]+)"/g)).toEqual([
    `300;url=${ADULTS}?period=2012-09&amp;view=wall&amp;refresh=on`,
  ]);
  expect(live).toContain('>Stop refreshing</a>');
  const turning = await html(`${ADULTS}?${SEPTEMBER}&view=wall&refresh=turn&page=2`);
  expect(matches(turning, /<meta http-equiv="refresh" content="([^"]+)"/g)).toEqual([
    `60;url=${ADULTS}?period=2012-09&amp;view=wall&amp;refresh=turn`,
  ]);
});

it('refuses a view and a page that there are not, with those there are', async () => {
  const view = await served.get(`${ADULTS}?view=pie`);
  expect([view.status, await view.text()]).toEqual([400, expect.stringContaining('arranged, table, cards, multiples, calendar, wall')]);
  expect((await served.get(`${ADULTS}?view=wall&page=0`)).status).toBe(400);
});
