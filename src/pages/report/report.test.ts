import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

it('reads as the council printed it, made from data', async () => {
  const text = await served.text(`/${VALE}/reports/SS`);
  expect(text).toContain('Social services: quarter 2, 2013-14');
  expect(text).toMatch(/48 of 52 actions \( ?92%\) are completed or on track/);
  expect(text).toContain('Outcome agreement: none is in place yet');
});

it.each([
  ['html', '<!doctype html>'],
  ['docx', 'PK'],
  ['pdf', '%PDF-'],
  ['xlsx', 'PK'],
  ['json', '{'],
])('is taken away as %s', async (format, begins) => {
  const file = await served.get(`/${VALE}/reports/SS.${format}`);
  expect(file.status).toBe(200);
  expect(file.headers.get('content-disposition')).toBe(
    `attachment; filename="vale-of-glamorgan-example-social-services-2013-14-q2.${format}"`,
  );
  expect((await file.text()).trimStart().toLowerCase().startsWith(begins.toLowerCase())).toBe(true);
});

it('is listed for each plan that holds something, with what it says first', async () => {
  const text = await served.text(`/${VALE}/reports`);
  expect(text).toContain('Social services: quarter 2, 2013-14');
  expect(text).not.toContain('Strategic equality plan: quarter 2');
});
