import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread } from './end-labels.ts';

describe('spread', () => {
  test('labels with room stay where they are', () => {
    expect(spread([{ y: 20 }, { y: 60 }], 16, 0, 100)).toEqual([20, 60]);
  });

  test('labels too near are moved apart to the gap and keep their order', () => {
    expect(spread([{ y: 50 }, { y: 48 }], 16, 0, 100)).toEqual([64, 48]);
  });

  test('labels pushed over the foot push those above them up', () => {
    expect(spread([{ y: 95 }, { y: 99 }], 16, 0, 100)).toEqual([84, 100]);
  });

  test('any labels that fit end up inside and at least the gap apart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 350 }), { maxLength: 8 }), (heights) => {
        const placed = [
          ...spread(
            heights.map((y) => ({ y })),
            16,
            0,
            300,
          ),
        ].sort((a, b) => a - b);
        placed.forEach((y, index) => {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(300);
          expect(y - (placed[index - 1] ?? -16)).toBeGreaterThanOrEqual(16);
        });
      }),
    );
  });
});
