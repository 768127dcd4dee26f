import { afterEach, beforeEach, expect, it } from 'vitest';
import { pageProblems } from '../../../test/html-validity.ts';
import { type Served, serving, VALE, vale, visible } from '../../../test/served.ts';
import { changesOf } from '../../tasks/history.ts';

/* It is 21 November 2026. */

let served: Served;
beforeEach(async () => {
  served = await serving([await vale()]);
});
afterEach(() => served.close());

const PAGE = `/${VALE}/calendar`;
const YEAR = `${PAGE}/year?year=2026-27`;
const QUARTERS = { 'quarter-opens': '1', 'quarter-due': '14', 'quarter-approveBy': '21', 'quarter-locks': '35' };

function post(address: string, fields: Readonly<Record<string, string>>) {
  return served.post(address, new URLSearchParams(fields));
}

async function seenAt(address: string): Promise<string> {
  return /name="seen" value="([^"]*)"/.exec(await (await served.get(address)).text())?.[1] ?? '';
}

async function make(fields: Readonly<Record<string, string>> = {}): Promise<Response> {
  return post(YEAR, { ...QUARTERS, seen: await seenAt(YEAR), ...fields, intent: 'save' });
}

it('offers to make the year that has no days', async () => {
  const text = await served.text(PAGE);
  expect(text).toContain('No day is set for 2026-27 yet.');
  expect(text).toContain('Make the calendar for 2026-27');
});

it('shows every day with its weekday before it saves, and what is returned how often only', async () => {
  const text = await served.text(YEAR);
  expect(text).toContain('Each quarter');
  expect(text).not.toContain('Each month');
  const shown = await (await post(YEAR, { ...QUARTERS, 'quarter-due': '11', intent: 'preview' })).text();
  expect(shown).toContain('<time datetime="2026-10-12">Mon 12 Oct 2026</time>');
  expect(shown).toContain('Save 4 rows');
  expect(await served.text(PAGE)).toContain('No day is set for 2026-27 yet.');
});

it('saves the year as one change, and says how far each period has come', async () => {
  const saved = await make();
  expect(saved.headers.get('location')).toBe(`${PAGE}?year=2026-27&saved=4`);
  const text = await served.text(PAGE);
  expect(text).toContain(
    '4 periods are in the calendar of 2026-27. The next day by which returns are due is Thu 14 Jan 2027, for quarter 3, 2026-27.',
  );
  expect(text).toContain('Quarter 2, 2026-27 Thu 1 Oct 2026 Wed 14 Oct 2026 Wed 21 Oct 2026 Wed 4 Nov 2026 locked');
  expect(text).toContain('Quarter 3, 2026-27 Fri 1 Jan 2027 Thu 14 Jan 2027 Thu 21 Jan 2027 Thu 4 Feb 2027 opens in 41 days');
  expect((await changesOf(served.context, VALE))[0]?.why).toBe('Collection calendar for 2026-27');
  await make();
  expect(await changesOf(served.context, VALE)).toHaveLength(2);
});

it('rolls a year over to the next with the same distances, whatever was moved by hand', async () => {
  await make({ 'quarter-due': '12', 'quarter-locks': '' });
  const row = await (await served.get(`${PAGE}/period?for=2026-27+Q3`)).text();
  const seen = /name="seen" value="([^"]*)"/.exec(row)?.[1] ?? '';
  const moved = { seen, opens: '1 January 2027', due: '2027-01-25', approveBy: '2027-01-29', locks: '', intent: 'save' };
  expect((await post(`${PAGE}/period?for=2026-27+Q3`, moved)).status).toBe(303);
  expect(await served.text(PAGE)).toContain('Quarter 3, 2026-27 Fri 1 Jan 2027 Mon 25 Jan 2027 Fri 29 Jan 2027 –');
  const next = await (await served.get(`${PAGE}/year?year=2027-28`)).text();
  expect(next).toContain('The distances offered are those of 2026-27.');
  expect(next).toMatch(/name="quarter-due"[^>]*value="12"/);
  expect(next).toMatch(/name="quarter-locks"[^>]*value=""/);
});

it('offers the usual distances where those of the year could not be typed: a period collected before it ended', async () => {
  await make();
  const address = `${PAGE}/period?for=2026-27+`;
  for (const quarter of ['Q1', 'Q2', 'Q3', 'Q4']) {
    const seen = /name="seen" value="([^"]*)"/.exec(await (await served.get(`${address}${quarter}`)).text())?.[1] ?? '';
    const early = { opens: '2026-04-01', due: '2026-04-02', approveBy: '', locks: '', intent: 'save' };
    expect((await post(`${address}${quarter}`, { ...early, seen })).status).toBe(303);
  }
  const next = await (await served.get(`${PAGE}/year?year=2027-28`)).text();
  expect(next).not.toContain('is not a whole number');
  expect(next).toMatch(/name="quarter-due"[^>]*value="14"/);
});

it('makes no year over days that somebody else has set since it was shown', async () => {
  const empty = await seenAt(YEAR);
  await make();
  const saved = await changesOf(served.context, VALE);
  for (const seen of [empty, '']) {
    const late = await make({ 'quarter-due': '12', seen });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(visible(html)).toContain(
      'Somebody else has changed this calendar since you looked. Nothing was saved. This is what yours would change now.',
    );
    expect(html).toContain('value="12"');
    expect(visible(html)).toContain('changes: due was Wed 14 Oct 2026');
    expect(html).toContain(`name="seen" value="${await seenAt(YEAR)}"`);
  }
  expect(await changesOf(served.context, VALE)).toEqual(saved);
  expect((await make({ 'quarter-due': '12' })).status).toBe(303);
  expect(await served.text(PAGE)).toContain('Mon 12 Oct 2026');
});

it('names every distance that is wrong, and keeps what was typed', async () => {
  const refused = await make({ 'quarter-opens': 'soon', 'quarter-approveBy': '10', 'quarter-locks': '9' });
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(html).toContain('Each quarter, Opens: &quot;soon&quot; is not a whole number from 0 to 366');
  expect(html).toContain('Each quarter, Signed off by: &quot;10&quot; is before due, 14 days: expected the same or more');
  expect(html).toContain('value="soon"');
  expect(await served.text(PAGE)).toContain('No day is set for 2026-27 yet.');
});

it('holds a row changed by hand to the order of its days, and lets nobody overwrite another', async () => {
  await make();
  const address = `${PAGE}/period?for=2026-27+Q3`;
  const seen = /name="seen" value="([^"]*)"/.exec(await (await served.get(address)).text())?.[1] ?? '';
  const fields = { seen, opens: '2027-01-01', due: '2027-01-14', approveBy: '2027-01-10', locks: '', intent: 'save' };
  const refused = await post(address, fields);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('&quot;2027-01-10&quot; is before due, 2027-01-14: expected the same day or a later one');
  expect((await post(address, { ...fields, approveBy: '2027-01-20' })).status).toBe(303);
  const late = await post(address, { ...fields, approveBy: '2027-01-22' });
  expect(late.status).toBe(409);
  const both = await late.text();
  expect(both).toContain('opens Fri 1 Jan 2027, due Thu 14 Jan 2027, signed off by Wed 20 Jan 2027, locks –. Nothing was saved.');
  expect(both).toContain('value="2027-01-22"');
  expect((await post(address, { ...fields, intent: 'withdraw' })).status).toBe(409);
  expect(await served.text(PAGE)).toContain('Wed 20 Jan 2027');
});

it('is valid HTML, empty, in the making, made, and by the row', async () => {
  const pages = [await served.get(PAGE), await served.get(YEAR), await make({ 'quarter-opens': 'soon' })];
  await make();
  pages.push(await served.get(PAGE), await served.get(`${PAGE}/period?for=2026-27+Q3`));
  for (const page of pages) expect(await pageProblems(await page.text())).toEqual([]);
});

it('takes a period out, and lists it as one without days', async () => {
  await make();
  const address = `${PAGE}/period?for=2026-27+Q4`;
  const seen = /name="seen" value="([^"]*)"/.exec(await (await served.get(address)).text())?.[1] ?? '';
  await post(address, { seen, intent: 'withdraw' });
  expect(await served.text(PAGE)).toContain('3 periods are in the calendar of 2026-27.');
  expect(await served.text(PAGE)).toContain('Periods without days');
});

it('is taken away as CSV and into somebody’s own calendar', async () => {
  await make();
  const csv = await served.get(`${PAGE}.csv?year=2026-27`);
  expect((await csv.text()).split('\r\n').slice(0, 2)).toEqual([
    'period,opens,due,approve_by,locks',
    '2026-27 Q1,2026-07-01,2026-07-14,2026-07-21,2026-08-04',
  ]);
  const file = await served.get(`${PAGE}.ics?year=2026-27`);
  expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const events = (await file.text()).replaceAll('\r\n ', '');
  expect(events.match(/BEGIN:VEVENT/g)).toHaveLength(8);
  expect(events).toContain(`UID:due-2026-27-Q1@${VALE}\r\nDTSTAMP:20261121T090000Z\r\nDTSTART;VALUE=DATE:20260714`);
  expect(events).toContain('SUMMARY:Sign-off due: quarter 1\\, 2026-27');
});

it('is seen by everybody at the council and changed by whoever runs the round', async () => {
  await make();
  const contributor = await served.as('contributor');
  const text = await contributor.text(PAGE);
  expect(text).toContain('Quarter 3, 2026-27');
  expect(text).not.toContain('Change');
  expect((await contributor.get(YEAR)).status).toBe(404);
  expect((await contributor.get(`${PAGE}/period?for=2026-27+Q3`)).status).toBe(404);
  expect((await contributor.post(YEAR, new URLSearchParams({ ...QUARTERS, intent: 'save' }))).status).toBe(404);
  const planOfficer = await served.as({ email: 'p@council.example', grants: [{ role: 'officer', scope: { kind: 'plan', name: 'SS' } }] });
  expect((await planOfficer.get(YEAR)).status).toBe(404);
});
