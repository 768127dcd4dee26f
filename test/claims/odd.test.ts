import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/briefing/claims/sentences.ts';
import { referencesIn } from '../../src/briefing/claims/words.ts';

/* Texts that nobody means. What is typed is checked while the server waits, so that none may take long. */

const LONG = 20_000;

/** Milliseconds that work takes. */
function taken(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

describe('a text that nobody means', () => {
  it('of capitals holds no reference and is read at once', () => {
    const known = new Map([['KPI12', 1]]);
    expect(taken(() => referencesIn('AB'.repeat(LONG / 2), known))).toBeLessThan(500);
    expect(taken(() => referencesIn('ABa'.repeat(LONG / 3), known))).toBeLessThan(500);
    expect(referencesIn(`${'A'.repeat(LONG)} (see KPI12.)`, known)).toEqual(['KPI12']);
  });

  it('of full stops is one sentence and is read at once', () => {
    expect(taken(() => sentencesOf('.'.repeat(LONG)))).toBeLessThan(100);
    expect(sentencesOf('So...! "And?" He said.').map(({ text }) => text)).toEqual(['So...!', '"And?"', 'He said.']);
  });
});
