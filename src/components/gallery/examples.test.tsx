import { describe, expect, test } from 'vitest';
import { partProblems } from '../../../test/html-validity.ts';
import { ALL_EXAMPLES } from './examples.ts';

describe.each(Object.entries(ALL_EXAMPLES))('%s', (_part, examples) => {
  test.each(Object.entries(examples))('%s: is valid HTML without inline styles, and no value goes unset', async (_name, render) => {
    const html = `${await render()}`;
    expect(await partProblems(html)).toEqual([]);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });
});
