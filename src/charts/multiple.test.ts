import { describe, expect, test } from 'vitest';
import type { ChartSeries, SeriesPoint } from '../briefing/types.ts';
import { multiple, sharedScale } from './multiple.ts';

function point(period: string, value: string | null, more: Partial<SeriesPoint> = {}): SeriesPoint {
  return {
    period,
    name: period,
    value,
    shown: value ?? '–',
    state: value === null ? 'not-available' : 'final',
    before: null,
    target: null,
    minimum: null,
    lower: null,
    upper: null,
    note: null,
    ...more,
  };
}

function series(points: readonly SeriesPoint[], more: Partial<ChartSeries> = {}): ChartSeries {
  return {
    title: 'Barry & Penarth rose',
    description: 'Two figures.',
    unit: '%',
    decimals: 0,
    polarity: 'higher',
    yearStarts: 4,
    points,
    ...more,
  };
}

const LOW = series([point('2013-14 Q1', '10'), point('2013-14 Q2', '20')]);
const HIGH = series([point('2013-14 Q1', '70'), point('2013-14 Q2', '90')]);

describe('the shared scale', () => {
  test('holds the figures of every series', () => {
    const { low, high, ticks } = sharedScale([LOW, HIGH]);
    expect([low, high]).toEqual([0, 100]);
    expect(ticks.map(({ text }) => text)).toEqual(['0', '20', '40', '60', '80', '100']);
  });

  test('is an empty one of no series', () => {
    expect(sharedScale([])).toEqual({ low: 0, high: 1, ticks: [], letters: 0 });
  });
});

describe('a small chart', () => {
  const scale = sharedScale([LOW, HIGH]);

  test('stands at the same height for the same figure in each', () => {
    const twenty = multiple(LOW, { id: 'a', scale });
    const alsoTwenty = multiple(series([point('2013-14 Q1', '70'), point('2013-14 Q2', '20')]), { id: 'b', scale });
    const heightOf = (svg: string) => /<circle cx="[\d.]+" cy="([\d.]+)"/.exec(svg)?.[1];
    // 18 at 100 and 114 at 0: 20 is a fifth of the way up
    expect(heightOf(twenty)).toBe('94.8');
    expect(heightOf(alsoTwenty)).toBe('94.8');
  });

  test('has a line as wide as the others, whatever its last figure', () => {
    const short = series([point('a', '8'), point('b', '9')]);
    const long = series([point('a', '70'), point('b', '1000', { shown: '1,000.00' })]);
    const shared = sharedScale([short, long]);
    const endOf = (svg: string) => /<circle cx="([\d.]+)"/.exec(svg)?.[1];
    expect(endOf(multiple(short, { id: 'a', scale: shared }))).toBe(endOf(multiple(long, { id: 'b', scale: shared })));
  });

  test('says what happened in its title and description, and its last figure at the end of the line', () => {
    const svg = multiple(LOW, { id: 'a', scale });
    expect(svg).toContain('role="img" aria-labelledby="a-title a-text"');
    expect(svg).toContain('<title id="a-title">Barry &amp; Penarth rose</title><desc id="a-text">Two figures.</desc>');
    expect(svg).toMatch(/font-weight="700"[^>]*>20%<\/text>/);
    expect(svg).toContain('>2013-14 Q1</text>');
    expect(svg).toContain('>100%</text>');
  });

  test('breaks at a missing period and leaves a dash on the axis', () => {
    const svg = multiple(series([point('a', '10'), point('b', null, { state: 'suppressed' }), point('c', '10')]), { id: 'a', scale });
    expect(svg).toMatch(/<path d="M34 104.4h.1M[\d.]+ 104.4h.1" stroke="[^"]+" stroke-width="5"/);
    expect(svg).toMatch(/<path d="M[\d.]+ 107h6" /);
  });

  test('has a target that steps, dashed, and the whole thin behind it', () => {
    const aimed = series([point('a', '10', { target: '40' }), point('b', '20', { target: '60' })]);
    const svg = multiple(aimed, { id: 'a', scale, beside: HIGH.points });
    expect(svg).toMatch(/<path d="M[-\d.]+ 75\.6H[\d.]+V56\.4H[\d.]+" fill="none" [^>]*stroke-dasharray="5 3"/);
    expect(svg).toMatch(/<path d="M34 46\.8L[\d.]+ 27\.6"[^>]*stroke-width="1\.4"/);
  });

  test('leaves the last dot hollow while the figure may still change', () => {
    const svg = multiple(series([point('a', '10'), point('b', '20', { state: 'provisional' })]), { id: 'a', scale });
    expect(svg).toContain('r="3.6" fill="var(--paper,#fbfaf7)" stroke="var(--council,#1a4b54)"');
  });

  test('without a figure it has its scale, its dashes and no line', () => {
    const svg = multiple(series([point('a', null), point('b', null)]), { id: 'a', scale });
    expect(svg).not.toContain('<circle');
    expect(svg).not.toContain('stroke-linejoin="round" stroke-linecap');
    expect(svg).toMatch(/107h6M[\d.]+ 107h6/);
  });
});
