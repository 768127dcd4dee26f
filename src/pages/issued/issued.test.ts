import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, issue, issued, pressSeen, REPORT, written } from '../../../test/report-forms.ts';
import { type Served, serving, type Visitor, vale } from '../../../test/served.ts';

let served: Served;
let reader: Visitor;
const ISSUE = issued(`/${REPORT}/1`);

beforeAll(async () => {
  served = await serving([await vale()]);
  reader = await served.as('reader');
});
afterAll(() => served.close());

describe('issued reports', () => {
  it('say what can be read while none was issued', async () => {
    expect(await reader.text(issued())).toContain('No report was issued yet Until one is, reports can be read as figures stand now.');
    expect((await reader.get(issued(`/${REPORT}`))).status).toBe(404);
  });

  it('are read by everybody at an address that stays, exceptions first', async () => {
    await begin(served);
    await pressSeen(served, written(`/${REPORT}/sections/overview`), 'save', { text: 'A good half-year.', status: 'ready' });
    await issue(served, await served.as('approver'));
    expect(await reader.text(issued())).toContain('Social services, Quarter 2, 2013-14 Social services · Issue 1 · Issued by A Test');
    expect((await reader.get(issued(`/${REPORT}`))).headers.get('location')).toBe(ISSUE);
    const page = await reader.text(ISSUE);
    expect(page).toContain('Social services: quarter 2, 2013-14');
    expect(page).toContain('Issued by A Test, 9:00 on 21 November 2026. Why is it different now?');
    expect(page).toContain('Exceptions first');
    expect(page.indexOf('Exceptions first')).toBeLessThan(page.indexOf('A good half-year.'));
    expect(page).not.toContain('Correct it');
    expect(page).toContain('Frozen as issued, with the rules then in force');
  });

  it('lead from their rows to the period that they are about', async () => {
    const html = await (await reader.get(ISSUE)).text();
    expect(html).toContain('/indicators/SCC006Q?period=2013-14+Q2"');
  });

  it.each(['pdf', 'docx', 'html', 'xlsx', 'json'])('are taken away as %s, the same for good', async (format) => {
    const file = await reader.get(`${ISSUE}.${format}`);
    expect(file.status).toBe(200);
    expect(file.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(file.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="[a-z0-9-]+\\.${format}"$`));
  });

  it('are taken away with the rows behind them', async () => {
    expect((await reader.get(`${ISSUE}/workbook.xlsx`)).status).toBe(200);
    expect((await reader.get(`${ISSUE}/workbook.pdf`)).status).toBe(404);
    expect((await reader.get(issued(`/${REPORT}/2.pdf`))).status).toBe(404);
    expect((await reader.get(issued(`/${REPORT}/99999999999.pdf`))).status).toBe(404);
  });

  it('say why they would be different now', async () => {
    expect(await reader.text(`${ISSUE}/why`)).toContain('Why is it different now?');
  });

  it('take no correction with something left out, and say all of it at once', async () => {
    const answer = await served.post(`${ISSUE}/errata`, new URLSearchParams({ where: 'SCC006Q', printed: '', corrected: '', reason: '' }));
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect([...html.matchAll(/<li><a href="#(\w+)"/g)].map(([, field]) => field)).toEqual(['printed', 'corrected', 'reason']);
    expect(html).toContain('value="SCC006Q"');
  });

  it('show a correction at the top, under the row that it is about, and in the list', async () => {
    // A slipped action stands in the report three times; its correction has one place.
    const sent = { where: 'SS05/A016b', printed: '10%', corrected: '50%', reason: 'The wrong line was read.' };
    const answer = await served.post(`${ISSUE}/errata`, new URLSearchParams(sent));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, ISSUE]);
    const html = await (await reader.get(ISSUE)).text();
    expect(html).toContain('href="#erratum-1">See it in place');
    expect([...html.matchAll(/ id="erratum-1"/g)]).toHaveLength(1);
    expect([...html.matchAll(/The wrong line was read\./g)].length).toBe(2);
    expect(await reader.text(issued())).toContain('one correction');
  });
});
