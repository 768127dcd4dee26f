import { describe, expect, test } from 'vitest';
import type { Bar, BarSeries } from '../briefing/types.ts';
import { bars } from './bars.ts';

function bar(name: string, value: string | null, more: Partial<Bar> = {}): Bar {
  return { name, value, shown: value === null ? 'suppressed' : `${value}%`, provisional: false, ...more };
}

function series(all: readonly Bar[], more: Partial<BarSeries> = {}): BarSeries {
  return {
    title: 'Barry has the lowest & Penarth the highest',
    description: 'Barry 60%.',
    unit: '%',
    bars: all,
    whole: null,
    target: null,
    ...more,
  };
}

const TWO = [bar('Barry', '50'), bar('Penarth', '100')];

function rects(svg: string): { x: number; width: number }[] {
  return [...svg.matchAll(/<rect x="([-\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(([, x, width]) => ({
    x: Number(x),
    width: Number(width),
  }));
}

describe('bars', () => {
  test('begin at 0 and are as long as their figures', () => {
    const [half, whole] = rects(bars(series(TWO), { id: 'b' }));
    expect(half?.x).toBe(whole?.x);
    expect((half?.width ?? 0) * 2).toBeCloseTo(whole?.width ?? 0, 0);
  });

  test('of percentages have the whole hundred as their axis, and small ones only what they need', () => {
    expect(bars(series([bar('Barry', '61.2')]), { id: 'b' })).toContain('>100%</text>');
    const small = bars(series([bar('Barry', '3.1')]), { id: 'b' });
    expect(small).not.toContain('>100%</text>');
    expect(small).toContain('>3.0%</text>');
    expect(small).toContain('>3.5%</text>');
  });

  test('of counts are on an axis of counts', () => {
    expect(bars(series([bar('Barry', '1400', { shown: '1,400' })], { unit: null }), { id: 'b' })).toContain('>1,000</text>');
  });

  test('go to the left of 0 below it', () => {
    const [up, down] = rects(bars(series([bar('Barry', '10'), bar('Penarth', '-10')], { unit: null }), { id: 'b' }));
    expect((down?.x ?? 0) + (down?.width ?? 0)).toBeCloseTo(up?.x ?? -1, 1);
  });

  test('have a title that says what they show, a description, and a name and figure each', () => {
    const svg = bars(series(TWO), { id: 'b' });
    expect(svg).toContain('role="img" aria-labelledby="b-title b-text"');
    expect(svg).toContain('<title id="b-title">Barry has the lowest &amp; Penarth the highest</title><desc id="b-text">Barry 60%.</desc>');
    expect(svg).toMatch(/text-anchor="end">Barry<\/text>/);
    expect(svg).toMatch(/font-weight="650"[^>]*>50%<\/text>/);
  });

  test('are hollow while a figure may still change, and a word where there is none', () => {
    const svg = bars(series([bar('Barry', '50', { provisional: true }), bar('Penarth', null)]), { id: 'b' });
    expect(svg).toContain('fill="var(--paper,#fbfaf7)" stroke="var(--council,#1a4b54)"');
    expect(rects(svg).length).toBe(1);
    expect(svg).toContain('>suppressed</text>');
  });

  test('stand against the whole, a line, and the target, a dashed one, whose words keep clear of both', () => {
    const levels = { whole: { value: '68.5', text: 'Whole council 68.5%' }, target: { value: '60', text: 'Target 60%' } };
    const svg = bars(series(TWO, levels), { id: 'b' });
    expect(svg.match(/stroke-dasharray="6 4"/g)?.length).toBe(1);
    expect(svg).toMatch(/text-anchor="end"[^>]*>Target 60%<\/text>/);
    expect(svg).toMatch(/font-weight="600" stroke[^>]*>Whole council 68.5%<\/text>/);
  });

  test('have no line through the words of a level: the lower stands above, unless the higher has no room after it', () => {
    const heights = (whole: string, target: string) => {
      const levels = { whole: { value: whole, text: `Whole council ${whole}%` }, target: { value: target, text: `Target ${target}%` } };
      const svg = bars(series(TWO, levels), { id: 'b', compact: true });
      return ['Whole council', 'Target'].map((word) => new RegExp(`y="(\\d+)"[^>]*>${word}`).exec(svg)?.[1]);
    };
    expect(heights('50', '20')).toEqual(['34', '14']);
    expect(heights('20', '50')).toEqual(['14', '34']);
    expect(heights('98', '90')).toEqual(['14', '34']);
  });

  test('have their names above them on a phone and beside them elsewhere, in two lines where they are long', () => {
    const long = 'First response for children and families in the Withern valley and Hexley';
    const phone = bars(series([bar(long, '50')]), { id: 'b', compact: true });
    expect(phone).toContain('>First response for children and families in the</text>');
    expect(phone).toContain('>Withern valley and Hexley</text>');
    const wide = bars(series([bar(long, '50')]), { id: 'b' });
    expect(wide).toMatch(/text-anchor="end">First response for children and<\/text>/);
    expect(wide).toMatch(/>families in the Withern valley and He…<\/text>/);
  });

  test('are nothing where there is none', () => {
    expect(bars(series([]), { id: 'b' })).toBe('');
  });
});
