import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';

let served: Served;
let text: string;
beforeAll(async () => {
  served = await serving([await vale()]);
  text = await served.text(`/${VALE}`);
});
afterAll(() => served.close());

it('says which council and period it shows', () => {
  expect(text).toContain('Vale of Glamorgan (example), July to September 2013');
  expect(text).toContain('Showing Quarter 2, 2013-14');
  expect(text).toContain('Figures as known at 9:00 on 21 November 2026.');
});

it('puts first what is red and furthest from its target', () => {
  expect(text).toMatch(/Needs attention All red and amber, 9 Red: People who wait in hospital because social care is not ready/);
});

it('counts each outcome once and the whole at the foot', () => {
  expect(text).toMatch(/All outcomes 54 3 red, 6 amber, 38 green .* 52 1 not started but due, 3 slipped, 42 on track, 6 completed/);
});

it('shows another period where the address asks for one, and keeps it in every link', async () => {
  const page = await (await served.get(`/${VALE}?period=2013-14+Q1`)).text();
  expect(page).toContain('April to June 2013');
  expect(page).toContain(`href="/${VALE}/plans?period=2013-14+Q1"`);
});

it('takes a period in any form that councils print', async () => {
  expect(await served.text(`/${VALE}?period=Quarter+1+2013%2F14`)).toContain('April to June 2013');
});

it('says what a period is to whoever asks for something else', async () => {
  const page = await served.get(`/${VALE}?period=soon`);
  expect(page.status).toBe(400);
  expect(await page.text()).toContain('&quot;soon&quot; was given as the period, but it is not a period such as 2012-09');
});

it('does not know a council that is not there', async () => {
  const page = await served.get('/atlantis');
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('There is no council &quot;atlantis&quot;, or nothing there at this address for you.');
});
