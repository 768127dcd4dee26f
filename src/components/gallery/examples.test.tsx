import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { partProblems } from '../../../test/html-validity.ts';
import { CHARTS } from './charts.tsx';
import { ALL_EXAMPLES } from './examples.ts';
import { PURPOSES } from './purposes.ts';

const COMPONENTS = new URL('../', import.meta.url);
const DRAWINGS = new URL('../../charts/', import.meta.url);

/** Folders of parts: all that hold a component. */
function folders(): readonly string[] {
  const held = readdirSync(COMPONENTS, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'gallery');
  return held.map(({ name }) => name).filter((name) => readdirSync(new URL(`${name}/`, COMPONENTS)).some((file) => file.endsWith('.tsx')));
}

/** Files of `src/charts` that give a whole picture, by their own tag or through the frame of all large charts. */
function drawings(): readonly string[] {
  return readdirSync(DRAWINGS)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => {
      const source = readFileSync(new URL(file, DRAWINGS), 'utf8');
      return /<svg|[^a-z]drawn\(/.test(source) && !source.includes('export function drawn(');
    })
    .map((file) => file.replace(/\.ts$/, ''));
}

describe('the gallery', () => {
  test('has examples of every part, each with what it is for', () => {
    expect(Object.keys(ALL_EXAMPLES).sort()).toEqual(folders().toSorted());
    expect(Object.keys(PURPOSES).sort()).toEqual(folders().toSorted());
    expect(Object.values(ALL_EXAMPLES).every((examples) => Object.keys(examples).length > 0)).toBe(true);
    for (const part of folders()) expect([part, existsSync(new URL(`${part}/examples.tsx`, COMPONENTS))]).toEqual([part, true]);
  });

  test('has examples of every drawing', () => {
    expect(Object.keys(CHARTS).sort()).toEqual(drawings().toSorted());
    expect(Object.values(CHARTS).every(({ examples }) => Object.keys(examples).length > 0)).toBe(true);
  });

  test('says of every part and drawing in one sentence what it is for', () => {
    for (const purpose of [...Object.values(PURPOSES), ...Object.values(CHARTS).map((chart) => chart.purpose)])
      expect(purpose).toMatch(/^[A-Z].*\.$/);
  });
});

const DRAWN = Object.entries(CHARTS).map(([name, { examples }]) => [`the drawing ${name}`, examples] as const);

describe.each([...Object.entries(ALL_EXAMPLES), ...DRAWN])('%s', (_part, examples) => {
  test.each(Object.entries(examples))('%s: is valid HTML without inline styles, and no value goes unset', async (_name, render) => {
    const html = `${await render()}`;
    expect(await partProblems(html)).toEqual([]);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe.each(DRAWN)('%s', (_part, examples) => {
  test.each(Object.entries(examples))('%s: says what it shows to those who cannot see it', async (_name, render) => {
    const html = `${await render()}`;
    const drawn = html.match(/<svg [^>]*>(?:<title)?/)?.[0];
    expect(drawn).toMatch(/aria-hidden="true"|aria-label="[^"]{10,}"|<title$/);
  });
});
