import { afterAll, beforeAll, expect, it } from 'vitest';
import { IMPORTED, type Served, serving, VALE, vale } from '../../../test/served.ts';
import { contextFor } from '../../tasks/context.ts';
import { importCouncil } from '../../tasks/importCouncil.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

it('says what happened, what it was judged by and what followed', async () => {
  const text = await served.text(`/${VALE}/indicators/SCA018cQ`);
  expect(text).toContain('In July to September 2013 it was 97.44%. The target was 100.00%, so this is amber.');
  expect(text).toMatch(/Gap to target −2\.56 points/);
  expect(text).toContain('Status Amber');
});

it('is found under a reference with a slash, as it is printed', async () => {
  expect(await served.text(`/${VALE}/indicators/SS01/M001Q`)).toContain('SS01/M001Q');
  expect((await served.get(`/${VALE}/indicators/SS01%2FM001Q`)).status).toBe(200);
});

it('gives its past as CSV', async () => {
  const lines = (await (await served.get(`/${VALE}/indicators/SCA018cQ?format=csv`)).text()).split('\r\n');
  expect(lines.some((line) => line.startsWith('2013-14 Q2,,,97.44,100.00,Amber,Worsened'))).toBe(true);
});

it('shows what was known on an earlier date, and says from when it is', async () => {
  const council = await vale();
  const later = contextFor(served.context.store, () => '2026-12-05T10:00:00Z');
  const observations = council.observations.map((row) =>
    row.indicator === 'SCC006Q' && row.period === '2013-14 Q2' ? { ...row, value: '90.00', state: 'restated' as const } : row,
  );
  await importCouncil(later, { ...council, observations }, { who: 'a test' });
  expect(await served.text(`/${VALE}/indicators/SCC006Q`)).toContain('In July to September 2013 it was 90.00%');
  const before = await served.text(`/${VALE}/indicators/SCC006Q?known=2026-12-01`);
  expect(before).toContain('In July to September 2013 it was 97.87%');
  expect(before).toContain('Figures as known at 9:00 on 21 November 2026.');
  const tooEarly = await served.get(`/${VALE}/indicators/SCC006Q?known=2020-01-01`);
  expect(tooEarly.status).toBe(404);
  expect(await tooEarly.text()).toContain(
    'Nothing was known of Vale of Glamorgan (example) by 2020-01-01: its first rows were brought at ',
  );
  expect(IMPORTED).toBe('2026-11-21T09:00:00Z');
});

it('does not know an indicator that is not there', async () => {
  const page = await served.get(`/${VALE}/indicators/XYZ`);
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('has no indicator &quot;XYZ&quot;.');
});

it('is looked at four ways, each by its own address, and stays at the chart', async () => {
  const trend = await (await served.get(`/${VALE}/indicators/SCA018cQ`)).text();
  for (const view of ['limits', 'years', 'cumulative']) expect(trend).toContain(`/indicators/SCA018cQ?chart=${view}#chart`);
  expect(await served.text(`/${VALE}/indicators/SCA018cQ?chart=years`)).toContain('2013-14 over the years before it, %');
  expect(await served.text(`/${VALE}/indicators/SCA018cQ?chart=limits`)).toContain('Is it more than noise? Process limits, %');
  expect(await served.text(`/${VALE}/indicators/SCA018cQ?chart=cumulative`)).toContain('The year so far, 2013-14, %');
  expect((await served.get(`/${VALE}/indicators/SCA018cQ?chart=pie`)).status).toBe(400);
});

it('gives the chart that is looked at as a drawing, as a picture and as its figures', async () => {
  const at = (format: string) => served.get(`/${VALE}/indicators/SCA018cQ?chart=trend&format=${format}`);
  const svg = await at('svg');
  expect(svg.headers.get('content-type')).toBe('image/svg+xml');
  expect(svg.headers.get('content-disposition')).toContain('vale-of-glamorgan-example-sca018cq-trend-2013-14-q2.svg');
  expect(await svg.text()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  const png = new Uint8Array(await (await at('png')).arrayBuffer());
  expect([...png.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
  const csv = await (await at('csv')).text();
  expect(csv.split('\r\n')[0]).toContain('Period,Figure,Target,State');
  expect(csv).toContain('2013-14 Q2,97.44,100.00,final');
});

it('says that there is nothing to draw, and offers no picture of it', async () => {
  expect(await served.text(`/${VALE}/indicators/SCA018cQ?chart=cumulative`)).toContain(
    'Each figure says where it stands, so figures are not added up: the trend shows it.',
  );
  expect((await served.get(`/${VALE}/indicators/SCA018cQ?chart=cumulative&format=svg`)).status).toBe(404);
});
