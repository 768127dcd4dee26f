import { describe, expect, test } from 'vitest';
import type { Strip } from '../briefing/comparisonTypes.ts';
import { dotStrip } from './dot-strip.ts';
import { fixedPaint, LIGHT } from './palette.ts';
import { rankedBars } from './ranked-bars.ts';

function strip(values: readonly number[], own: number | null = null, more: Partial<Strip> = {}): Strip {
  return {
    title: 'Highmere is 2nd of 5 councils & more',
    description: 'From 10% to 30%',
    unit: '%',
    dots: values.map((value, index) => ({ text: `Council ${index} ${value}%`, value: `${value}`, own: index === own })),
    median: { text: 'median 20%', value: '20' },
    quartiles: [],
    averages: [],
    betterEnd: 'right',
    ...more,
  };
}

const INK = { id: 's', paint: fixedPaint(LIGHT) } as const;

function circles(svg: string): { x: number; y: number; filled: boolean; text: string }[] {
  return [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="[\d.]+" fill="(#\w+)"[^>]*><title>([^<]*)<\/title>/g)].map(
    ([, x, y, fill, text]) => ({ x: Number(x), y: Number(y), filled: fill === LIGHT.council, text: text ?? '' }),
  );
}

describe('a strip of dots', () => {
  test('is one image with a title and a description', () => {
    const svg = dotStrip(strip([10, 20, 30]), INK);
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title id="s-title">Highmere is 2nd of 5 councils &amp; more</title><desc id="s-text">From 10% to 30%</desc>');
  });

  test('has a dot for every body at its figure, the own one alone filled', () => {
    const dots = circles(dotStrip(strip([10, 20, 30, 25, 12], 3), INK));
    expect(dots.map(({ text }) => text)).toEqual(['Council 0 10%', 'Council 4 12%', 'Council 1 20%', 'Council 3 25%', 'Council 2 30%']);
    expect(dots.filter(({ filled }) => filled).map(({ text }) => text)).toEqual(['Council 3 25%']);
    const [first, , middle, , last] = dots.map(({ x }) => x);
    expect((first ?? 0) + (last ?? 0)).toBeCloseTo(2 * (middle ?? 0), 0);
  });

  test.each([false, true])('lets no two dots touch, however many have one figure (compact: %s)', (compact) => {
    const dots = circles(dotStrip(strip([...Array.from({ length: 40 }, (_, index) => 10 + (index % 7)), 11], 40), { ...INK, compact }));
    expect(dots.length).toBe(41);
    const distances = dots.flatMap((a, index) => dots.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(2 * (compact ? 4.5 : 6));
    const lowest = Math.max(...dots.map(({ y }) => y));
    expect(dots.find(({ filled }) => filled)?.y).toBe(lowest);
  });

  test('stays inside its drawing, one council and equal councils too', () => {
    for (const values of [[10], [10, 10, 10, 10], [0, 0, 0], [-3, 1000]]) {
      for (const { x, y } of circles(dotStrip(strip(values, 0), INK))) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(836);
        expect(y).toBeGreaterThan(0);
      }
    }
  });

  test('is nothing without a body', () => {
    expect(dotStrip(strip([]), INK)).toBe('');
  });

  test('draws the bracket of the top quartile toward the better end', () => {
    const quartiles = [
      { text: 'top quartile', value: '12' },
      { text: 'bottom quartile', value: '28' },
    ];
    const lower = dotStrip(strip([10, 20, 30, 25, 12], null, { quartiles, betterEnd: 'left' }), INK);
    expect(lower).toMatch(/v5H0"[^>]*\/><text x="0"[^>]*text-anchor="start">top quartile/);
    expect(lower).toMatch(/v5H836"[^>]*\/><text x="836"[^>]*text-anchor="end">bottom quartile/);
  });
});

describe('bars beside figures', () => {
  const widths = (bars: readonly string[]) => bars.map((bar) => Number(/<rect[^>]* width="([\d.]+)"/.exec(bar)?.[1]));

  test('start at 0 and are as long as their figures', () => {
    const bars = rankedBars(
      [
        { value: '40', own: false },
        { value: '20', own: true },
        { value: '10', own: false },
      ],
      fixedPaint(LIGHT),
    );
    expect(widths(bars)).toEqual([218, 109, 54.5]);
    expect(bars.map((bar) => bar.includes(`fill="${LIGHT.council}"`))).toEqual([false, true, false]);
  });

  test('are none where a figure is below 0, and where all are 0', () => {
    expect(rankedBars([{ value: '-1', own: true }])).toEqual([]);
    expect(rankedBars([{ value: '0', own: true }])).toEqual([]);
  });
});
