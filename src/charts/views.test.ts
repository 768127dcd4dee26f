import { describe, expect, test } from 'vitest';
import type { ProcessChart } from '../briefing/types.ts';
import { LIMITS_CHART, TREND_SERIES, YEARS_CHART } from '../components/gallery/data/views.ts';
import { fixedPaint, PRINT } from './palette.ts';
import { process } from './process.ts';
import { trend } from './trend.ts';
import { viewSvg } from './view.ts';
import { years } from './years.ts';

const PRINTED = { id: 'c', paint: fixedPaint(PRINT) };

const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
const count = (svg: string, part: RegExp) => [...svg.matchAll(part)].length;

describe('where a year is heading', () => {
  const svg = trend(TREND_SERIES, PRINTED);

  test('is dotted from the last figure on, inside a fan, with its range in figures at the end', () => {
    expect(count(svg, /stroke-dasharray="\.1 5"/g)).toBe(1);
    expect(count(svg, /fill-opacity="\.14"/g)).toBe(1);
    expect(texts(svg)).toContain('78.5 to 84.5');
  });

  test('starts at the last figure', () => {
    const [, x, y] = /<circle cx="([\d.]+)" cy="([\d.]+)" r="4.4"/.exec(svg) ?? [];
    expect(svg).toContain(`<path d="M${x} ${y}L`);
    const dotted = /<path d="M([\d.]+) ([\d.]+)[^"]*" fill="none" stroke="[^"]+" stroke-width="2" stroke-dasharray="\.1 5"/.exec(svg);
    expect(dotted?.slice(1)).toEqual([x, y]);
  });

  test('leaves a series without one as it was', () => {
    const plain = trend({ ...TREND_SERIES, ahead: [] }, PRINTED);
    expect(count(plain, /stroke-dasharray="\.1 5"/g)).toBe(0);
  });

  test('marks the one period that was commented with a quotation mark', () => {
    expect(count(svg, /v4q0 3-2 4M/g)).toBe(1);
  });
});

describe('what is read out of points', () => {
  test('stands as a title over each column on a page', () => {
    const svg = trend(TREND_SERIES, { id: 'c' });
    expect(count(svg, /<rect /g)).toBe(12);
    expect(svg).toContain('<title>Dec 2024: 80.2%, target 82%</title>');
    expect(svg).toContain('<title>Jan 2025: not over yet</title>');
  });

  test('is left out of a drawing that stands alone', () => {
    expect(count(trend(TREND_SERIES, PRINTED), /<rect /g)).toBe(0);
  });

  test('has columns that touch and do not overlap', () => {
    const svg = years(YEARS_CHART, { id: 'c' });
    const columns = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(([, x, width]) => [
      Number(x),
      Number(x) + Number(width),
    ]);
    expect(columns).toHaveLength(4);
    for (const [index, [from]] of columns.entries()) {
      const before = columns[index - 1];
      if (before !== undefined) expect(from).toBeCloseTo(before[1] ?? 0, 0);
    }
  });
});

describe('process limits', () => {
  const svg = process(LIMITS_CHART, [], PRINTED);

  test('put a diamond on each of the three points that are more than noise', () => {
    expect(count(svg, /l6\.4 6\.4-6\.4 6\.4-6\.4-6\.4Z/g)).toBe(3);
  });

  test('name limits, mean and target at the end of their lines', () => {
    expect(texts(svg)).toEqual(expect.arrayContaining(['Upper limit 86.4%', 'Mean 82.8%', 'Lower limit 79.2%', 'Target 87%']));
  });

  test('draw the mean dotted over every point', () => {
    expect(svg).toMatch(/stroke-dasharray="1\.5 3\.5"/);
  });

  test('are not drawn where there are too few points for them', () => {
    const bare: ProcessChart = {
      ...LIMITS_CHART,
      points: LIMITS_CHART.points.map((point) => ({ ...point, mean: null, lower: null, upper: null, cause: null, causeWord: null })),
      groups: LIMITS_CHART.groups.map((group) => ({ ...group, limits: null, note: 'Too few' })),
    };
    const drawn = process(bare, [], PRINTED);
    expect(count(drawn, /fill-opacity="\.1"/g)).toBe(0);
    expect(texts(drawn)).not.toContain('Mean 82.8%');
  });

  test('begin anew at a dotted upright with its reason', () => {
    const at = LIMITS_CHART.points[6];
    if (at === undefined) throw new Error('no point');
    const rebased = process(
      { ...LIMITS_CHART, rebases: [{ period: at.period, name: at.name, kind: 'rebase', reason: 'One team now', text: '' }] },
      [],
      PRINTED,
    );
    expect(count(rebased, /stroke-dasharray="2 3"/g)).toBe(1);
    expect(texts(rebased)).toContain('One team now');
  });
});

describe('this year over the years before', () => {
  const svg = years(YEARS_CHART, PRINTED);

  test('names each year with its last figure at the end of its line', () => {
    expect(texts(svg)).toEqual(expect.arrayContaining(['2026-27 14.2', '2025-26 16.4', '2024-25 17.7']));
  });

  test('tells years apart without colour: the further back, the thinner and the more broken', () => {
    const widths = [
      ...svg.matchAll(
        /fill="none" stroke-linejoin="round" stroke-linecap="round" stroke="#5f6973" stroke-width="([\d.]+)"( stroke-dasharray="[^"]+")?/g,
      ),
    ];
    expect(widths.map(([, width, dash]) => [width, dash ?? ''])).toEqual([
      ['1.6', ' stroke-dasharray="7 3"'],
      ['1.8', ''],
    ]);
  });

  test('names the year that is not over beside its last point, and the others at the edge', () => {
    const places = Object.fromEntries(
      [...svg.matchAll(/<text x="([\d.]+)"[^>]*>(\d{4}-\d\d) [^<]*<\/text>/g)].map(([, x, year]) => [year, Number(x)]),
    );
    expect(places['2026-27']).toBeLessThan((places['2025-26'] ?? 0) - 200);
    expect(places['2025-26']).toBe(places['2024-25']);
  });

  test('leaves a period to come without a point', () => {
    expect(count(svg, /r="(2\.9|4|4\.4)"/g)).toBe(2);
  });
});

test('a series with neither a figure nor a target is not drawn', () => {
  const empty = { ...TREND_SERIES, points: TREND_SERIES.points.map((point) => ({ ...point, value: null, target: null })) };
  expect(viewSvg({ kind: 'line', series: empty }, PRINTED)).toBeNull();
});
