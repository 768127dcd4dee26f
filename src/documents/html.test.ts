import { expect, test } from 'vitest';
import { pageProblems } from '../../test/html-validity.ts';
import { readHtml } from '../../test/reading.ts';
import { madeUpReport } from '../../test/report-fixture.ts';
import { reportHtml } from './html.tsx';

const html = reportHtml(madeUpReport());

test('the HTML report is one file: it asks for nothing and runs nothing', () => {
  expect(html).not.toMatch(/<(script|link|img|iframe|object)\b/);
  expect(html).not.toMatch(/(src|href)="(?!#)/);
  expect(html.match(/url\((?!data:|#)[^)]*\)/g)).toBeNull();
  expect(html).toContain('font-family:"Source Serif 4"');
});

test('the HTML report says its language, its title and when its figures were known', () => {
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
  expect(html).toContain('<title>Social services: quarter 2, 2013-14, Aldermere Council</title>');
  expect(html).toContain('<footer><p>Figures as known at 9:00 on 9 November 2013</p></footer>');
});

test('text that looks like markup is shown as text', () => {
  expect(html).toContain('Bring the contract rules up to date &lt;for buyers&gt; &amp; sellers');
  expect(readHtml(html)).toContainEqual({
    kind: 'row',
    cells: ['SS06/A002', '=HYPERLINK("x") =1+1 is what the system prints', '–'],
  });
});

test('every place that the contents lead to is there, once', () => {
  const targets = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, id]) => id).filter((id) => !id?.startsWith('m-'));
  const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the HTML report is valid', async () => {
  expect(await pageProblems(html)).toEqual([]);
});
