import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_STATES } from '../model/plan.ts';
import { fixedPaint, LIGHT } from './palette.ts';
import { shareBar } from './share-bar.ts';

const COUNTS = [
  { state: 'slipped', count: 1 },
  { state: 'on-track', count: 16 },
  { state: 'completed', count: 2 },
] as const;

function widths(svg: string): readonly string[] {
  return [...svg.matchAll(/<rect x="[^"]+" y="1" width="([^"]+)"/g)].map((found) => found[1] ?? '');
}

describe('shareBar', () => {
  test('one cell is one action, in the order given, and all are equal', () => {
    const svg = shareBar(COUNTS, { id: 'bar', text: '19 actions' });
    expect(widths(svg)).toHaveLength(19);
    expect(new Set(widths(svg)).size).toBe(1);
    expect(svg.indexOf('bar-hatch)')).toBeLessThan(svg.indexOf('--on-track'));
  });

  test('says what it shows', () => {
    expect(shareBar(COUNTS, { id: 'bar', text: '1 slipped <of 19>' })).toContain(
      'role="img" aria-labelledby="bar-title"><title id="bar-title">1 slipped &lt;of 19&gt;</title>',
    );
  });

  test('fills the width there is on a page, and has its own size and colours in a file', () => {
    expect(shareBar(COUNTS, { id: 'bar', text: '' })).toContain('width="100%"');
    const file = shareBar(COUNTS, { id: 'bar', text: '', width: 500, paint: fixedPaint(LIGHT) });
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg" width="500" viewBox="0 0 500 24"');
    expect(file).not.toContain('var(');
  });

  test('an empty whole has no bar', () => {
    expect(shareBar([{ state: 'slipped', count: 0 }], { id: 'bar', text: '' })).toBe('');
  });

  test('however many actions there are, there is a cell for each and the last ends inside the bar', () => {
    const counts = fc.array(fc.record({ state: fc.constantFrom(...ACTION_STATES), count: fc.integer({ min: 0, max: 90 }) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(counts, (parts) => {
        const svg = shareBar(parts, { id: 'bar', text: '', width: 880 });
        const all = parts.reduce((sum, part) => sum + part.count, 0);
        expect(widths(svg)).toHaveLength(all);
        const ends = [...svg.matchAll(/<rect x="([^"]+)" y="1" width="([^"]+)"/g)].map((found) => Number(found[1]) + Number(found[2]));
        expect(Math.max(0, ...ends)).toBeLessThanOrEqual(880);
      }),
    );
  });
});
