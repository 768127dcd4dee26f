import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Desk, desk } from '../../test/terminal.ts';

const SEED = join(import.meta.dirname, '../../../shared/seeds/vale-2013-14-q2.txt');

const at: Desk = desk();
afterAll(() => at.clear());

describe.skipIf(!existsSync(SEED))('a printed report', () => {
  it('becomes a folder of CSV with "?" where it says nothing, and questions', async () => {
    const folder = join(at.folder, 'read');
    const { code, out } = await at.run('read', SEED, '-o', folder, '--format', 'json');
    expect(code).toBe(0);
    const { period, questions, marked } = JSON.parse(out);
    expect(period).toBe('2013-14 Q2');
    expect(questions.map(({ answer }: { answer: string }) => answer)).toContain('polarity');
    expect(marked.length).toBeGreaterThan(54);
    expect(readFileSync(join(folder, 'indicators.csv'), 'utf8')).toContain('?');
  });

  it('is told to people as what was concluded and what is open', async () => {
    const { out } = await at.run('read', SEED, '-o', join(at.folder, 'read.xlsx'));
    expect(out).toContain('Which way is better? The report does not say it of 54 indicators.');
  });
});

it('is text: anything else is said to be none', async () => {
  expect(await at.run('read', 'report.pdf', '-o', 'x.xlsx')).toMatchObject({
    code: 2,
    error: expect.stringContaining('report.pdf is not text'),
  });
});

it('is there: a path without a file is said to be none', async () => {
  expect((await at.run('read', join(at.folder, 'nothing.txt'), '-o', join(at.folder, 'x'))).code).toBe(2);
});
