import { describe, expect, test } from 'vitest';
import type { ChartSeries, SeriesPoint } from '../briefing/types.ts';
import { sparkline } from './sparkline.ts';

function point(value: string | null, more: Partial<SeriesPoint> = {}): SeriesPoint {
  return {
    period: '2013-14 Q1',
    name: '2013-14 Q1',
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

function series(...points: readonly SeriesPoint[]): ChartSeries {
  return { title: 'Visits rose & held', description: '', unit: null, decimals: 0, polarity: 'higher', yearStarts: 4, points };
}

const SIZE = { width: 108, height: 28 };

describe('sparkline', () => {
  test('draws the values from the lowest at the foot to the highest at the head, with a dot on the last', () => {
    expect(sparkline(series(point('10'), point('20'), point('15')), SIZE)).toBe(
      '<svg class="spark" viewBox="0 0 108 28" role="img" aria-label="Visits rose &amp; held"><path d="M4 24l50-20 50 10"/><circle cx="104" cy="14" r="3.1"/></svg>',
    );
  });

  test('a missing period breaks the line', () => {
    expect(sparkline(series(point('10'), point('20'), point(null), point('20'), point('10')), SIZE)).toContain(
      'd="M4 24l25-20M79 4l25 20"',
    );
  });

  test('a figure alone between gaps is still seen', () => {
    expect(sparkline(series(point('10'), point(null), point('20')), SIZE)).toContain('d="M4 24h.1M104 4h.1"');
  });

  test('a provisional last figure is hollow', () => {
    expect(sparkline(series(point('10'), point('20', { state: 'provisional' })), SIZE)).toContain('<circle class="h" cx="104" cy="4"');
  });

  test('the dot stands on the last figure there is, and later periods leave room', () => {
    expect(sparkline(series(point('10'), point('20'), point(null)), SIZE)).toContain('cx="54" cy="4"');
  });

  test('a target within reach is a dashed line and widens the scale', () => {
    expect(sparkline(series(point('10', { target: '30' }), point('20', { target: '30' })), SIZE)).toContain(
      '<path class="t" d="M4 4H104"/><path d="M4 24l100-10"/>',
    );
  });

  test('a target too far away is left out, for it would flatten the line', () => {
    expect(sparkline(series(point('10', { target: '99' }), point('20', { target: '99' })), SIZE)).not.toContain('class="t"');
  });

  test('a minimum is a thin line where it is asked for, and widens the scale as the target does', () => {
    const one = series(point('10', { target: '30', minimum: '5' }), point('20', { target: '30', minimum: '5' }));
    expect(sparkline(one, SIZE)).not.toContain('class="f"');
    expect(sparkline(one, { ...SIZE, minimum: true })).toContain('<path class="f" d="M4 24H104"/><path class="t" d="M4 4H104"/>');
  });

  test('a steady series is a line half way up', () => {
    expect(sparkline(series(point('100'), point('100')), SIZE)).toContain('d="M4 14l100 0"');
  });

  test('a single figure is a dot where lines end, without a target', () => {
    expect(sparkline(series(point('10', { target: '10' })), SIZE)).toContain(
      'aria-label="Visits rose &amp; held"><path d="M104 14h.1"/><circle cx="104" cy="14"',
    );
  });

  test('without any figure there is no drawing', () => {
    expect(sparkline(series(point(null), point(null)), SIZE)).toBe('');
    expect(sparkline(series(), SIZE)).toBe('');
  });
});
