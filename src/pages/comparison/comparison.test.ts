import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageProblems } from '../../../test/html-validity.ts';
import { aBenchmark, aCouncil, anIndicator, anObservation } from '../../../test/make.ts';
import { type Served, serving, VALE, type Visitor, vale } from '../../../test/served.ts';
import { readInput } from '../../returns/input.ts';

const COUNTY = '/brackenshire-county-council-example';
const PUPILS = `${COUNTY}/indicators/PEO06/M003/comparison`;
const ROADS = `${COUNTY}/indicators/PLA01/M003/comparison`;

/** Names that mean something to an address or a page. */
const ODD = aCouncil({
  indicators: [anIndicator({ code: 'A/comparison', decimals: 0 })],
  observations: [{ ...anObservation('2013-14 Q2', '70'), indicator: 'A/comparison' }],
  benchmarks: ['<b>', '"Sion & Siân"', 'A/B?#', '%20'].map((body, index) => ({
    ...aBenchmark('2013-14 Q2', body, { value: `${60 + index * 5}`, groups: ['<Near & far>?'] }),
    indicator: 'A/comparison',
  })),
});

let served: Served;
let reader: Visitor;
beforeAll(async () => {
  served = await serving([ODD, await vale(), await readInput(join(import.meta.dirname, '../../../examples/county/county.xlsx'))]);
  reader = await served.as('reader');
});
afterAll(() => served.close());

it('says where the council stands: its figure, place, quartile and distance from the median', async () => {
  expect(await reader.text(PUPILS)).toContain(
    'At 63% in the school year 2025-26, Brackenshire County Council (example) is 2nd of 11 councils, in the top quartile and better than the median of 61%.',
  );
});

it('lists every council best first, equals sharing the better place, and published averages without one', async () => {
  expect(await reader.text(PUPILS)).toContain(
    'Place Council Figure 1st Eastermere 65% 2nd Brackenshire County Council (example), this council 63% joint 3rd Aldenshire 62% joint 3rd Corvenshire 62% joint 3rd Greyholm 62% 6th Kestrelshire 61% joint 7th Fennshire 60% joint 7th Hartlemoor 60% 9th Burrowdale 58% joint 10th Dunhollow 57% joint 10th Larkenshire 57% Averages that were published England 62% Published: Results of schools by county, first release.',
  );
});

it('names the method of each average and of the distance', async () => {
  const text = await reader.text(ROADS);
  expect(text).toContain('Place 7th of 11 councils lowest first; equal figures share the best place');
  expect(text).toContain('Median 4.1% the figure in the middle of 11');
  expect(text).toContain('Mean of values 3.98% each council counts alike');
  expect(text).toContain('Ratio of sums 3.98% all numerators over all denominators: large councils count for more');
  expect(text).toContain('Distance 0.50 worse in median absolute deviations from the median, each 0.2 points: half of the councils');
});

it('ranks by the distance to the target where it is to be hit, and shows the target on the scale', async () => {
  const places = `${COUNTY}/indicators/PEO06/M008/comparison`;
  expect(await reader.text(places)).toContain('Place 3rd of 11 councils nearest to our target first; equals share the best place');
  expect(await reader.text(places)).toContain('Half are at 8.5% or more, half at 8.5% or less. Our target: 6.0%.');
  expect(await (await reader.get(places)).text()).toMatch(/>our target [\d.]+%<\/text>/);
});

it('says that another figure was published of the council than it holds', async () => {
  expect(await reader.text(ROADS)).toContain(
    'What was published of Brackenshire County Council (example) for 2025-26 is 4.4%; it holds 4.2%, and that is compared.',
  );
});

it('draws all councils on one scale, with a title that says where the council stands, and the same in words', async () => {
  const page = await (await reader.get(PUPILS)).text();
  expect(page).toContain(
    '<title id="strip-title">Brackenshire County Council (example) is 2nd of 11 councils: 63% where the median is 61%</title>',
  );
  expect(page.match(/<circle[^>]*><title>[^<]*<\/title>/g)?.length).toBe(22);
  expect(await reader.text(PUPILS)).toContain(
    '11 councils in the school year 2025-26, from 57% (Dunhollow) to 65% (Eastermere). Half are at 61% or more, half at 61% or less. The top quartile ends at 62.5%, the bottom one begins at 59%. England: 62%.',
  );
});

it('compares in a group that is chosen by a link', async () => {
  const page = await (await reader.get(PUPILS)).text();
  expect(page).toContain(`href="${PUPILS}?group=Rural+counties"`);
  const text = await reader.text(`${PUPILS}?group=rural+counties`);
  expect(text).toContain('is 2nd of 6 in Rural counties, in the second quartile');
  expect(text).not.toContain('Greyholm');
  const nobody = await reader.get(`${PUPILS}?group=Wales`);
  expect(nobody.status).toBe(404);
});

it('compares what there is up to the period asked for, and says where that is older', async () => {
  expect(await reader.text(`${PUPILS}?period=AY2024-25`)).toContain('At 61% in the school year 2024-25,');
  expect(await reader.text(`${COUNTY}/indicators/PLA05/M001/comparison`)).toContain(
    'Figures of others for quarter 2, 2026-27 are not held; these are the latest before it.',
  );
  const earlier = await reader.text(`${PUPILS}?period=2023-24`);
  expect(earlier).toContain('No figure of another council is held for this indicator up to 2023-24. ');
  expect(earlier).toContain('They come with the workbook: in the sheet benchmarks a row for each indicator, period and body');
});

it('is taken away as CSV, in the group that is shown', async () => {
  const answer = await reader.get(`${COUNTY}/indicators/PEO06/M003/comparison.csv?group=Rural+counties`);
  expect(answer.headers.get('content-disposition')).toContain(
    'brackenshire-county-council-example-peo06-m003-comparison-rural-counties-2026-27-q2.csv',
  );
  const lines = (await answer.text()).replace('\ufeff', '').trim().split('\r\n');
  expect(lines).toEqual([
    'Period,Council,Figure,Place,Note',
    'AY2025-26,Eastermere,65,1st,',
    'AY2025-26,Brackenshire County Council (example),63,2nd,',
    'AY2025-26,Aldenshire,62,joint 3rd,',
    'AY2025-26,Corvenshire,62,joint 3rd,',
    'AY2025-26,Fennshire,60,joint 5th,',
    'AY2025-26,Hartlemoor,60,joint 5th,',
    'AY2025-26,England,62,,',
  ]);
});

it('lists every indicator that is compared, the worst place first', async () => {
  const text = await reader.text(`${COUNTY}/comparison`);
  expect(text).toContain(
    '11 indicators are held beside figures of other councils: 2 in the bottom quartile, 3 in the third quartile, 3 in the second quartile and 3 in the top quartile.',
  );
  expect(text).toContain('All 11 Bottom quartile 2 Third quartile 3 Second quartile 3 Top quartile 3');
  expect(text).toContain(
    'Secondary pupils who miss a tenth of their lessons or more PEO06/M004 School year 2025-26 23.7% 21.5% 11th of 11 bottom quartile much worse than the median Major planning applications decided in time',
  );
});

it('narrows the list by quartile, words and group, and takes it away so', async () => {
  const bottom = await reader.text(`${COUNTY}/comparison?quartile=4`);
  expect(bottom).toContain('Major planning applications');
  expect(bottom).not.toContain('Main roads whose surface');
  expect(await reader.text(`${COUNTY}/comparison?q=roads`)).toContain('All 1 Bottom quartile 0 Third quartile 1');
  expect((await reader.get(`${COUNTY}/comparison?quartile=5`)).status).toBe(400);
  const lines = (await (await reader.get(`${COUNTY}/comparison.csv?quartile=1&sort=title`)).text()).trim().split('\r\n');
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['PEO06/M002', 'PLA03/M001', 'PEO06/M003']);
});

it('says how figures of others come where none are held', async () => {
  const text = await reader.text(`/${VALE}/comparison`);
  expect(text).toContain('No indicator is held beside figures of other councils up to quarter 2, 2013-14.');
  expect(text).toContain('No figures of other councils yet');
});

it('leads from the list of indicators to the comparison and back', async () => {
  expect(await (await reader.get(`${COUNTY}/indicators`)).text()).toContain(`<a href="${COUNTY}/comparison">Beside other councils</a>`);
  expect(await (await reader.get(PUPILS)).text()).toContain(`<a href="${COUNTY}/indicators/PEO06/M003">The indicator itself</a>`);
});

it('judges by quartile what says so: the page of the indicator gives the place', async () => {
  const text = await reader.text(`${COUNTY}/indicators/PEO06/M003`);
  expect(text).toContain('It is 2nd of 11 councils, so this is green.');
  expect(text).toContain('Place among its peers 2nd of 11 figures of other councils for the school year 2025-26');
});

it('is valid HTML, whatever councils and groups are called, and an indicator may itself be called a comparison', async () => {
  const odd = '/testshire/indicators/A/comparison/comparison';
  for (const path of [
    PUPILS,
    ROADS,
    `${COUNTY}/comparison`,
    odd,
    '/testshire/comparison',
    '/testshire/comparison?group=%3CNear+%26+far%3E%3F',
  ]) {
    const answer = await reader.get(path);
    expect([path, answer.status, await pageProblems(await answer.text())]).toEqual([path, 200, []]);
  }
  expect(await reader.text(odd)).toContain('Testshire is joint 2nd of 5 councils');
  expect(await reader.text(odd)).toContain(
    '1st %20 75% joint 2nd Testshire, this council 70% joint 2nd A/B?# 70% 4th "Sion & Siân" 65% 5th <b> 60%',
  );
  expect(await reader.text('/testshire/indicators/A/comparison')).toContain('In July to September 2013 it was 70%.');
});
