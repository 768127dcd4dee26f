import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Desk, desk } from '../../test/terminal.ts';

const SEED = join(import.meta.dirname, '../../../shared/seeds/vale-2013-14-q2.txt');
const GOLDEN = join(import.meta.dirname, '../../test/golden/printed-report/report.txt');

const at: Desk = desk();
afterAll(() => at.clear());

function file(name: string, text: string): string {
  const path = join(at.folder, name);
  writeFileSync(path, text);
  return path;
}

const report = readFileSync(GOLDEN, 'utf8');

describe('a printed report', () => {
  it('is held against itself while its questions are open, and says nothing that its figures deny', async () => {
    const { code, out, error } = await at.run('check', GOLDEN);
    expect([code, error]).toEqual([0, '']);
    expect(out).toBe(`Nothing in it is denied by its own figures, as far as it can be read.

Consistent, though it looks otherwise

  All actions, line 36
    "11"
    The report lists 8 actions and counts 11: 3 completed in quarter 1 and quarter 2 are counted and no longer listed (Aim 1 and Aim 2).
`);
  });

  it('is told to people with what is printed, what it should be, why, and the rows behind it', async () => {
    const wrong = file('wrong.txt', report.replace('Of 9 actions, 4 are complete.', 'Of 9 actions, 5 are complete.'));
    const { code, out } = await at.run('check', wrong);
    expect(code).toBe(0);
    expect(out).toContain(`1 thing in it is denied by its own figures.

Counts in a sentence that are not those of the rows

  Priority 1, line 48
    "Of 9 actions, 5 are complete."
    should be 4 completed
    Priority 1: 9 actions (4 completed, 4 on track and 1 slipped).
    rows: HS01/A01
`);
  });

  it('is told to programs as formats.md has it', async () => {
    const wrong = file('share.txt', report.replace('36%\t9%\t36%', '36%\t9%\t35%'));
    const { out } = await at.run('check', wrong, '--format', 'json');
    expect(JSON.parse(out).findings).toEqual([
      {
        kind: 'share-not-of-counts',
        where: 'All actions, line 36',
        printed: 'On track 35%',
        figure: '36%',
        rows: ['HS01/A02', 'HS01/A04', 'HS02/A06', 'HS02/A09'],
        explanation: '4 of 11 is 36.36%, which is 36%.',
      },
    ]);
  });

  it('is held against the one before it, for text that was carried over', async () => {
    const before = file('before.txt', report.replace('Quarter 3', 'Quarter 2'));
    const { out } = await at.run('check', GOLDEN, '--last', before, '--format', 'json');
    expect(JSON.parse(out).findings.map(({ kind, printed }: { kind: string; printed: string }) => [kind, printed])).toContainEqual([
      'carried-over',
      'Every school on the estate joined the street survey.',
    ]);
  });

  it('says more with answers: a value at its ceiling is one only where it is known which way is better', async () => {
    const best = file(
      'best.txt',
      report.replace('KPI12\tAverage days to let an empty home\tn/a\t21\t23.5', 'KPI12\tAverage days to let an empty home\tn/a\t21\t0'),
    );
    const answers = file('answers.json', JSON.stringify({ polarity: { lower: ['KPI12'] } }));
    const kinds = async (...more: string[]) =>
      JSON.parse((await at.run('check', best, '--format', 'json', ...more)).out).findings.map(({ kind }: { kind: string }) => kind);
    expect(await kinds()).toEqual([]);
    expect(await kinds('--answers', answers)).toEqual(['ceiling-worsened']);
  });

  it('is one: an empty text and a path without a file are refused', async () => {
    expect(await at.run('check', file('empty.txt', ''))).toMatchObject({ code: 1, out: '' });
    expect((await at.run('check', join(at.folder, 'nothing.txt'))).code).toBe(2);
  });
});

it.skipIf(!existsSync(SEED))('finds the ten contradictions of the seed, the figures of another section first', async () => {
  const { code, out } = await at.run('check', SEED, '--format', 'json');
  const { findings, consistent } = JSON.parse(out);
  expect([code, findings.length, consistent.length, findings[0].kind]).toEqual([0, 10, 1, 'copied-statement']);
});
