import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartSeries, SeriesPoint } from '../briefing/types.ts';
import type { Polarity } from '../model/indicator.ts';
import { DARK, fixedPaint, LIGHT } from './palette.ts';
import { trend } from './trend.ts';

const QUARTERS = ['2012-13 Q1', '2012-13 Q2', '2012-13 Q3', '2012-13 Q4', '2013-14 Q1', '2013-14 Q2'];

function point(index: number, value: string | null, more: Partial<SeriesPoint> = {}): SeriesPoint {
  const period = QUARTERS[index % QUARTERS.length] ?? '';
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

function series(points: readonly SeriesPoint[], polarity: Polarity = 'higher'): ChartSeries {
  return {
    title: 'Reviews fell to 68.5%',
    description: 'From 85.0% to 68.5% & still falling',
    unit: '%',
    decimals: 1,
    polarity,
    yearStarts: 4,
    points,
  };
}

const FALLING = series([point(0, '85.0'), point(1, '77.1'), point(2, '68.5')]);

/** The upright place of the first horizontal stroke of a colour. */
function heightOf(svg: string, colour: string): number {
  return Number(new RegExp(`d="M[\\d.]+ ([\\d.]+)[^"]*" fill="none" stroke="${colour}"`).exec(svg)?.[1]);
}

const INK = { id: 'c', paint: fixedPaint(LIGHT), hatchOpacity: '.34' } as const;

describe('trend', () => {
  test('is one image whose title says what happened and whose description says it at length', () => {
    expect(trend(FALLING, { id: 'c' })).toMatch(
      /^<svg class="chart" viewBox="0 0 836 390" role="img" aria-labelledby="c-title c-text" font-size="14.5"><title id="c-title">Reviews fell to 68.5%<\/title><desc id="c-text">From 85.0% to 68.5% &amp; still falling<\/desc>/,
    );
  });

  test('follows the page by its custom properties, and stands alone with its colours written in', () => {
    expect(trend(FALLING, { id: 'c' })).toContain('var(--council,#1a4b54)');
    const file = trend(FALLING, { ...INK, paint: fixedPaint(DARK), width: 600, height: 300, fontFamily: 'Source Sans 3' });
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg" width="600" height="300"');
    expect(file).toContain('font-family="Source Sans 3"');
    expect(file).toContain('#8fc3cc');
    expect(file).not.toContain('var(');
  });

  test('the last figure stands at the end of the line, in its colour', () => {
    expect(trend(FALLING, INK)).toMatch(/fill="#1a4b54" font-weight="650">68.5<\/text>/);
  });

  test('a target is dashed, steps between periods, and is named where it ends', () => {
    const svg = trend(series([point(0, '85', { target: '86' }), point(1, '80', { target: '90' })]), INK);
    const dashed = /d="(M[^"]+)" fill="none" stroke="#17212b" stroke-width="1.6" stroke-dasharray="6 4"/.exec(svg)?.[1] ?? '';
    expect(dashed.match(/[ML]/g)).toHaveLength(4);
    expect(svg).toContain('font-weight="650">Target 90.0</text>');
  });

  test('a target goes on to the year end after the line has ended, whose figure then stands beside its point', () => {
    const svg = trend(
      series([
        point(0, '85', { target: '86' }),
        point(1, '80', { target: '86' }),
        ...[2, 3, 4, 5].map((index) => point(index, null, { target: '90', state: 'not-due' })),
      ]),
      INK,
    );
    expect(svg).toContain('Target 90.0');
    expect(svg).toMatch(/font-size="1.15em" font-weight="700"[^>]*>80<\/text>/);
    expect(svg).not.toContain('no figure');
  });

  test('a minimum is hatched below, and above where lower is better', () => {
    const hatch = (polarity: Polarity): number => {
      const svg = trend(series([point(0, '70', { minimum: '72' }), point(1, '75', { minimum: '72' })], polarity), INK);
      const edge = Number(/d="M[\d.]+ [\d.]+L[^Z]*L[\d.]+ ([\d.]+)Z" fill="url\(#c-hatch\)"/.exec(svg)?.[1]);
      return edge - heightOf(svg, '#a5122b');
    };
    expect(hatch('higher')).toBeGreaterThan(0);
    expect(hatch('lower')).toBeLessThan(0);
  });

  test('a range is a band between two named lines, without red', () => {
    const svg = trend(
      series([point(0, '380', { lower: '370', upper: '400' }), point(1, '412', { lower: '370', upper: '400' })], 'range'),
      INK,
    );
    expect(svg).toContain('Upper 400.0');
    expect(svg).toContain('Lower 370.0');
    expect(svg).toContain('fill="#1a4b54" fill-opacity=".1"');
    expect(svg).not.toContain('#a5122b');
  });

  test('a missing period breaks the line, leaves a dash on the axis and a word at its end', () => {
    const svg = trend(series([point(0, '85'), point(1, '84'), point(2, null), point(3, '82'), point(4, '81')]), INK);
    const line = /<path d="([^"]+)"[^>]*stroke="#1a4b54" stroke-width="2.4"\/>/.exec(svg)?.[1] ?? '';
    expect(line.match(/M/g)).toHaveLength(2);
    expect(svg.match(/h8" stroke="#5f6973"/g)).toHaveLength(1);
    expect(svg).toContain('– no figure');
  });

  test('a suppressed period says suppressed', () => {
    const svg = trend(series([point(0, '85'), point(1, null, { state: 'suppressed' }), point(2, '81')]), INK);
    expect(svg).toContain('– suppressed');
    expect(svg).not.toContain('no figure');
  });

  test('a provisional end is hollow, reached by a dashed stretch, and called provisional', () => {
    const svg = trend(series([point(0, '85'), point(1, '84'), point(2, '80', { state: 'provisional' })]), INK);
    expect(svg).toMatch(/<circle [^>]*r="4.4" fill="#fbfaf7" stroke="#1a4b54"/);
    expect(svg).toContain('stroke-dasharray="3 3"');
    expect(svg).toContain('>provisional</text>');
    expect(trend(series([point(0, '85'), point(1, '80', { state: 'estimated' })]), INK)).toContain('>estimated</text>');
  });

  test('a restated figure keeps a cross where it was', () => {
    expect(trend(series([point(0, '85'), point(1, '82', { before: '79' })]), INK)).toContain('m-3.5-3.5 7 7m0-7-7 7');
    expect(trend(FALLING, INK)).not.toContain('m-3.5-3.5');
  });

  test('at most three notes stand above the plot, one on a phone', () => {
    const noted = series(QUARTERS.map((_, index) => point(index, '85', { note: 'Moved' })));
    expect(trend(noted, INK).match(/>Moved</g)).toHaveLength(3);
    expect(trend(noted, { ...INK, compact: true }).match(/>Moved</g)).toHaveLength(1);
  });

  test('words and titles cannot break out of the drawing', () => {
    const svg = trend({ ...FALLING, title: '<script>', unit: '"<b>' }, INK);
    expect(svg).not.toContain('<script>');
    expect(svg).not.toContain('<b>');
  });

  test('a single figure stands in the middle with its period under it and its target from side to side', () => {
    const svg = trend(series([point(1, '5.67', { target: '2.80' })]), INK);
    expect(svg).toContain('>Q2</text>');
    expect(svg).toMatch(/d="M34 [\d.]+L\d+[\d.]* [\d.]+" fill="none" stroke="#17212b" stroke-width="1.6"/);
  });

  test('any series gives a drawing whose every number is finite', () => {
    const value = fc.option(fc.integer({ min: -5000, max: 5000 }).map(String));
    const states = fc.constantFrom('final', 'provisional', 'restated', 'suppressed', 'not-due');
    const any = fc.record({ value, state: states, before: value, target: value, minimum: value, lower: value, upper: value });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 70 }), fc.boolean(), (points, compact) => {
        const svg = trend(series(points.map(({ value: own, ...more }, index) => point(index, own, more))), { ...INK, compact });
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(svg.endsWith('</svg>')).toBe(true);
      }),
    );
  });
});
