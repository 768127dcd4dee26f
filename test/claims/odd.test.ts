import { describe, expect, it } from 'vitest';
import { COUNTY_PERIOD, countyCouncil } from '../../examples/county/council.ts';
import { checkText } from '../../src/briefing/claims/checkText.ts';
import { sentencesOf } from '../../src/briefing/claims/sentences.ts';
import { referencesIn } from '../../src/briefing/claims/words.ts';
import { briefReport } from '../../src/briefing/report.ts';
import { assess } from '../../src/judgement/judge.ts';

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

  it('of one piece over and over is checked at once', () => {
    const county = countyCouncil();
    const report = briefReport(county, assess(county, COUNTY_PERIOD), 'PEO', { asKnown: '2026-11-09T09:00:00Z' });
    const checked = (text: string) => checkText({ text, part: { kind: 'overview', title: 'Overview' }, about: null }, report);
    checked('Of the 28 actions, 3 have slipped.');
    // Were they read again from each piece, the first four would take ten seconds and more.
    for (const [piece, letters] of [
      ['\t\n', 5 * LONG],
      ['all ', 5 * LONG],
      ['is ', 5 * LONG],
      ['e.g. A ', 5 * LONG],
      ['a\n\n', LONG],
      ['on track and on track\n', LONG],
      ['1/2 (5%) ', LONG],
    ] as const) {
      const time = taken(() => checked(piece.repeat(letters / piece.length)));
      expect([piece, Math.max(time, 3000)]).toEqual([piece, 3000]);
    }
  }, 30_000);

  it('of lines is parted into paragraphs at blank ones, whatever blanks they hold', () => {
    const county = countyCouncil();
    const report = briefReport(county, assess(county, COUNTY_PERIOD), 'PEO', { asKnown: '2026-11-09T09:00:00Z' });
    const text = '\n \nA good quarter.\nAll actions are on track.\n\t\nFour actions have slipped.\n';
    const findings = checkText({ text, part: { kind: 'overview', title: 'Overview' }, about: null }, report);
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(['All actions are on track.', 'Four actions have slipped.']);
  });
});
