import { expect, test } from 'vitest';
import { pastLine } from './past-line.ts';

const point = (value: number | null, hollow = false) => ({ value, hollow });

test('each figure stands in the middle of its share of the width, the highest at the top', () => {
  const svg = pastLine({ points: [point(10), point(20)], target: null, minimum: null });
  expect(svg).toContain('<path d="M0.5 94L1.5 22"/>');
  expect(svg).toContain('<circle cx="25%" cy="94" r="3"/><circle cx="75%" cy="22" r="3"/>');
});

test('a missing figure breaks the line, and one that may change is hollow', () => {
  const svg = pastLine({ points: [point(10), point(null), point(20), point(10, true)], target: null, minimum: null });
  expect(svg).toContain('<path d="M0.5 94M2.5 22L3.5 94"/>');
  expect(svg).toContain('<circle class="h" cx="87.5%" cy="94" r="4"/>');
});

test('the words of the upper level stand above it and of the lower below it, whichever way is better', () => {
  const points = [point(15)];
  const higher = pastLine({ points, target: { value: 20, text: 'Target 20' }, minimum: { value: 10, text: 'Minimum 10' } });
  expect(higher).toContain('<text class="target" x="100%" text-anchor="end" y="16">Target 20</text>');
  expect(higher).toContain('<text class="minimum" x="0" y="110">Minimum 10</text>');
  const lower = pastLine({ points, target: { value: 10, text: 'Target 10' }, minimum: { value: 20, text: 'Minimum 20' } });
  expect(lower).toContain('<text class="target" x="100%" text-anchor="end" y="110">Target 10</text>');
  expect(lower).toContain('<text class="minimum" x="0" y="16">Minimum 20</text>');
});

test('the words of a level stand at the end where the line does not run through them', () => {
  const target = { value: 20, text: 'Target' };
  const rising = pastLine({ points: [10, 11, 12, 18, 20, 21].map((value) => point(value)), target, minimum: null });
  expect(rising).toContain('<text class="target" x="0"');
  const falling = pastLine({ points: [21, 20, 18, 12, 11, 10].map((value) => point(value)), target, minimum: null });
  expect(falling).toContain('<text class="target" x="100%" text-anchor="end"');
});

test('one value alone stands in the middle, and without any figure there is no drawing', () => {
  expect(pastLine({ points: [point(5)], target: null, minimum: null })).toContain('cy="58"');
  expect(pastLine({ points: [point(null)], target: { value: 1, text: 'Target 1' }, minimum: null })).toBe('');
});

test('the words of a level are text', () => {
  expect(pastLine({ points: [point(5)], target: { value: 5, text: 'Target <5' }, minimum: null })).toContain('Target &lt;5');
});
