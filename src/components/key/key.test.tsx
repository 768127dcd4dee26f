import { expect, test } from 'vitest';
import { KEY } from '../gallery/data/words.ts';
import { KeyBox } from './key.tsx';

test('beside small charts a key explains their lines and the short words beside their figures', () => {
  const html = `${KeyBox({ briefing: KEY, title: 'Key' })}`;
  expect(html).toContain('<dt>R12</dt><dd>the last 12 months</dd>');
  expect(html).toContain('<p>The dashed line in a small chart is the target; a hollow end point is provisional.</p>');
});

test('where no small chart is drawn it explains neither, and has no empty list', () => {
  const html = `${KeyBox({ briefing: { ...KEY, charts: null, states: [] }, title: 'Key' })}`;
  expect(html).not.toContain('R12');
  expect(html).not.toContain('small chart');
  expect(html.match(/<ul>/g)).toHaveLength(2);
});
