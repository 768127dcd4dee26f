import { describe, expect, test } from 'vitest';
import { REPORT } from '../gallery/data/report.ts';
import { anchor, contentsOf } from './anchors.ts';
import { Report } from './report.tsx';

const html = `${Report({ briefing: REPORT })}`;

function occurrences(text: string): number {
  return html.split(text).length - 1;
}

describe('the report', () => {
  test('a reference becomes the id of its section', () => {
    expect(anchor('SS/1')).toBe('section-ss-1');
  });

  test('the contents lead to sections that are there, and no id is given twice', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of contentsOf(REPORT)) expect(ids).toContain(entry.href.slice(1));
  });

  test('lists each indicator of an objective once, with its comment in a row of its own', () => {
    for (const row of REPORT.outcomes[0]?.objectives[0]?.indicators ?? []) {
      expect(occurrences(`<small> ${row.code}</small>`)).toBe(1);
      if (row.comment !== null) expect(html).toContain(`<tr class="comment"><td colspan="6"><p class="said">${row.comment}</p>`);
    }
  });

  test('lists slipped actions twice: with how they are brought back, and under their objective', () => {
    expect(occurrences('SS05/A016b</span>')).toBe(2);
    expect(occurrences('SS05/A018</span>')).toBe(1);
    expect(html).toContain('A project manager starts on 1 November');
  });

  test('says why a table of counts is empty', () => {
    expect(html).toContain('No outcome agreement is in place for this plan.');
  });

  test('each bar has a cell for each action of its section', () => {
    const bars = [...html.matchAll(/<svg class="bar-of-cells".*?<\/svg>/gs)].map((found) => found[0].match(/<rect x=/g)?.length);
    expect(bars).toEqual([52, 19, 11, 8, 7]);
  });

  test('heads run from 1 to 4 without a step left out', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map((found) => Number(found[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('a document that stands alone has no links but those inside it', () => {
    expect([...html.matchAll(/href="([^"]+)"/g)].every((found) => found[1]?.startsWith('#'))).toBe(true);
  });
});
