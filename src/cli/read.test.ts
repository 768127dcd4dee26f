import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

it('is a text, a Word document or a PDF: anything else is said to be what it is', async () => {
  const picture = join(at.folder, 'report.pdf');
  writeFileSync(picture, new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
  expect(await at.run('read', picture, '-o', join(at.folder, 'x.xlsx'))).toMatchObject({
    code: 1,
    error: expect.stringContaining('the file is a picture: a report is read from text, Word or PDF with text in it'),
  });
});

it('is there: a path without a file is said to be none', async () => {
  expect((await at.run('read', join(at.folder, 'nothing.txt'), '-o', join(at.folder, 'x'))).code).toBe(2);
});
