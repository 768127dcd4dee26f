import { describe, expect, test } from 'vitest';
import { contrast, type LinearRgb, linear } from './contrast.ts';
import { DARK, fixedPaint, LIGHT, type Palette, PRINT, pagePaint, ROLES, type Role } from './palette.ts';

function times(matrix: readonly LinearRgb[], [x, y, z]: LinearRgb): LinearRgb {
  const row = ([a, b, c]: LinearRgb = [0, 0, 0]): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

const XYZ: readonly LinearRgb[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const WHITE: LinearRgb = [0.95047, 1, 1.08883];

/** CIE L*a*b*, D65. */
function lab(rgb: LinearRgb): LinearRgb {
  const [x, y, z] = times(XYZ, rgb);
  const f = (value: number): number => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const [fx, fy, fz] = [f(x / WHITE[0]), f(y / WHITE[1]), f(z / WHITE[2])];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** CIE76 distance. */
function distance(one: LinearRgb, other: LinearRgb): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const SIGHT: Readonly<Record<string, readonly LinearRgb[]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(colour: string, matrix: readonly LinearRgb[]): LinearRgb {
  const clipped = (value: number): number => Math.min(1, Math.max(0, value));
  const [r, g, b] = times(matrix, linear(colour));
  return [clipped(r), clipped(g), clipped(b)];
}

const STATUS_SHAPES: readonly Role[] = ['green', 'amber-shape', 'red'];

/** The two status colours that are nearest to each other to any eye, with their distance. */
function nearest(palette: Palette): { readonly distance: number; readonly eye: string; readonly pair: string } {
  let found = { distance: Number.POSITIVE_INFINITY, eye: '', pair: '' };
  for (const [eye, matrix] of Object.entries(SIGHT)) {
    for (const one of STATUS_SHAPES) {
      for (const other of STATUS_SHAPES) {
        if (one >= other) continue;
        const apart = distance(seen(palette[one], matrix), seen(palette[other], matrix));
        if (apart < found.distance) found = { distance: apart, eye, pair: `${one}, ${other}` };
      }
    }
  }
  return found;
}

const TEXT: readonly Role[] = ['ink', 'ink-2', 'ink-3', 'link', 'council', 'thread-ink', 'green', 'amber', 'red', 'not-judged'];
const MARKS: readonly Role[] = ['amber-shape', 'thread', 'edge'];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
  ['print', PRINT],
] as const)('on %s ground', (_name, palette) => {
  test.each(TEXT)('%s as text reaches 4.5 to 1 on paper, on a surface and on the sunk band', (role) => {
    for (const ground of ['paper', 'surface', 'sunk'] as const)
      expect(contrast(palette[role], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)('%s as a mark reaches 3 to 1 on paper and on the sunk band', (role) => {
    for (const ground of ['paper', 'sunk'] as const) expect(contrast(palette[role], palette[ground])).toBeGreaterThanOrEqual(3);
  });

  test('the sign in a red square and the word on a button can be read', () => {
    expect(contrast(palette['on-red'], palette.red)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette['on-council'], palette.council)).toBeGreaterThanOrEqual(4.5);
  });

  test('the edge of an on-track cell stands out from its fill by 3 to 1', () => {
    expect(contrast(palette.green, palette['on-track'])).toBeGreaterThanOrEqual(3);
  });

  test('ink can be read on the wash of a doubtful figure', () => {
    expect(contrast(palette.ink, palette.wash)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('to colour-blind eyes', () => {
  test('the nearest two status shapes are 20 apart in light: green and red in protanopia', () => {
    const { distance: apart, eye, pair } = nearest(LIGHT);
    expect(Math.round(apart)).toBe(20);
    expect(`${eye}: ${pair}`).toBe('protanopia: green, red');
  });

  test('the nearest two status shapes are 23 apart in dark: green and red in protanopia', () => {
    const { distance: apart, eye, pair } = nearest(DARK);
    expect(Math.round(apart)).toBe(23);
    expect(`${eye}: ${pair}`).toBe('protanopia: green, red');
  });

  test('the shapes differ in lightness too: 44, 57 and 35', () => {
    expect(STATUS_SHAPES.map((role) => Math.round(lab(linear(LIGHT[role]))[0]))).toEqual([44, 57, 35]);
  });
});

describe('paint', () => {
  test('a page names the role and falls back on the light colour', () => {
    expect(pagePaint('red')).toBe('var(--red,#a5122b)');
  });

  test('a file that stands alone has the colour written in', () => {
    expect(fixedPaint(DARK)('red')).toBe('#ff7f78');
  });

  test('every role has a colour of six digits in each palette', () => {
    for (const palette of [LIGHT, DARK, PRINT]) for (const role of ROLES) expect(palette[role]).toMatch(/^#[0-9a-f]{6}$/);
  });
});
