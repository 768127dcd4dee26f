import { describe, expect, test } from 'vitest';
import { DIRECTIONS, STATUSES } from '../model/indicator.ts';
import { ACTION_STATES } from '../model/plan.ts';
import { MARK_NAMES, MARK_SPRITE, MARKS, markPaths, markSvg, markUse } from './marks.ts';
import { fixedPaint, LIGHT, PRINT } from './palette.ts';

describe('marks', () => {
  test('every status, direction and action state has a mark, and so has "not judged"', () => {
    expect([...MARK_NAMES].sort()).toEqual([...STATUSES, 'not-judged', ...DIRECTIONS, ...ACTION_STATES].sort());
  });

  test('no two statuses or states look alike, even without their words', () => {
    const drawn = [...STATUSES, 'not-judged' as const, ...ACTION_STATES].map((name) => markPaths(name, fixedPaint(LIGHT)));
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  test('good is an open ring, bad a solid square, amber half filled', () => {
    expect(MARKS.green.parts.every((part) => part.fill === undefined)).toBe(true);
    expect(MARKS.amber.parts.map((part) => part.fill ?? 'open')).toEqual(['open', 'amber-shape']);
    expect(MARKS.red.parts[0]?.fill).toBe('red');
  });

  test('directions and demand are never coloured', () => {
    const inks = ['ink', 'ink-2', 'ink-3'];
    for (const name of [...DIRECTIONS, 'as-expected', 'above-range', 'below-range'] as const) {
      expect(inks).toContain(MARKS[name].word);
      for (const part of MARKS[name].parts) expect(inks).toContain(part.fill ?? part.stroke);
    }
  });

  test('a mark as a file stands alone: its colours are in it and it is as large as asked', () => {
    const file = markSvg('red', fixedPaint(PRINT), 32);
    expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="32" height="32" viewBox="0 0 16 16">/);
    expect(file).toContain('fill="#a5122b"');
    expect(file).not.toContain('var(');
  });

  test('a page draws each mark once and refers to it', () => {
    expect(MARK_SPRITE.match(/<symbol /g)).toHaveLength(MARK_NAMES.length);
    expect(MARK_SPRITE).toContain('id="m-red"');
    expect(markUse('red')).toBe('<svg class="m" aria-hidden="true"><use href="#m-red"/></svg>');
    expect(markUse('red', 'lead')).toBe('<svg class="m lead" aria-hidden="true"><use href="#m-red"/></svg>');
  });
});
