import { expect, test } from 'vitest';
import { aCouncil, anIndicator, anObservation } from '../../test/make.ts';
import { briefIndicator } from '../briefing/indicator.ts';
import { chartPng, chartSvg } from './chart.ts';

const COUNCIL = aCouncil({
  indicators: [anIndicator({ code: 'V', title: 'Visits & calls made in time', decimals: 1 })],
  observations: ['2012-13 Q4', '2013-14 Q1', '2013-14 Q2'].map((period, index) =>
    anObservation(period, { indicator: 'V', value: `${80 + index}`, state: index === 2 ? 'provisional' : null }),
  ),
});
const brief = (view: 'trend' | 'years' | 'cumulative') =>
  briefIndicator(COUNCIL, '2013-14 Q2', 'V', { asKnown: '2013-11-21T09:00:00Z' }, view);

const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

test('a chart that stands alone says what happened, whose it is and as when it was known', () => {
  const svg = chartSvg(brief('trend')) ?? '';
  expect(texts(svg)[0]).toBe('Visits &amp; calls made in time rose to 82.0%');
  expect(texts(svg).at(-1)).toBe(
    'Hollow: provisional or estimated. V · Vale of Test · Quarter 2, 2013-14 · 9:00 on 21 November 2013'.replace(
      'Vale of Test',
      COUNCIL.organisation.name,
    ),
  );
});

test('a title without end ends after six lines, so that no picture is as high as a text is long', () => {
  const title = 'word '.repeat(10_000).trim();
  const endless = { ...COUNCIL, indicators: [anIndicator({ code: 'V', title, decimals: 1 })] };
  const svg = chartSvg(briefIndicator(endless, '2013-14 Q2', 'V', { asKnown: '2013-11-21T09:00:00Z' }, 'trend')) ?? '';
  expect(
    texts(svg)
      .slice(0, 7)
      .filter((line = '') => line.startsWith('word')),
  ).toHaveLength(6);
  expect(texts(svg)[5]).toMatch(/ word …$/);
  expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBe(642);
});

test('it names its colours outright, since no style sheet comes with it', () => {
  expect(chartSvg(brief('trend'))).not.toContain('var(--');
});

test('as a picture it is twice as wide as its drawing', async () => {
  const png = (await chartPng(brief('trend'))) ?? Buffer.alloc(0);
  expect([png.readUInt32BE(16), png.subarray(1, 4).toString()]).toEqual([1800, 'PNG']);
});

test('there is no picture of nothing', async () => {
  expect(chartSvg(brief('cumulative'))).toBeNull();
  expect(await chartPng(brief('cumulative'))).toBeNull();
});
