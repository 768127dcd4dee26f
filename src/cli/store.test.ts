import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, desk, EXAMPLES } from '../../test/terminal.ts';

/* import, export and report, through one store in a folder of its own */

const at: Desk = desk();
const vale = join(EXAMPLES, 'vale');
afterAll(() => at.clear());

beforeAll(async () => {
  expect((await at.run('import', vale, '--dry-run')).out).toContain('Vale of Glamorgan (example) (new): this would change');
  expect((await at.run('export', join(at.folder, 'no.xlsx'))).error).toContain('The store holds no council yet');
  const { code, out } = await at.run('import', vale, '--why', 'to begin with');
  expect(code).toBe(0);
  expect(out).toContain('  indicators    54 added, 0 changed, 0 withdrawn, 0 as they are\n');
});

it('importing the same again changes nothing, and says so', async () => {
  const { out } = await at.run('import', vale, '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({ organisation: 'vale-of-glamorgan-example', isNew: false, change: null });
});

it('exports what it imported, as a workbook and as a folder, and either comes back as no change', async () => {
  for (const name of ['vale.xlsx', 'vale']) {
    const path = join(at.folder, name);
    expect(await at.run('export', path)).toMatchObject({ code: 0, error: '' });
    expect((await at.run('import', path)).out).toBe('Vale of Glamorgan (example): nothing to change\n');
  }
  expect(readFileSync(join(at.folder, 'vale', 'targets.csv'), 'utf8')).toBe(readFileSync(join(vale, 'targets.csv'), 'utf8'));
});

it('lists all that is wrong on standard error, ends with 1 and changes nothing', async () => {
  const wrong = join(at.folder, 'wrong');
  cpSync(vale, wrong, { recursive: true });
  const observations = join(wrong, 'observations.csv');
  writeFileSync(observations, readFileSync(observations, 'utf8').replace('97.87', '97.8.7').replace('68.54', 'N/A'));
  const { code, out, error } = await at.run('import', wrong);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(error).toMatch(/^2 problems; nothing was changed\.\n {2}observations, row \d+, value: "/);
  expect((await at.run('import', vale)).out).toBe('Vale of Glamorgan (example): nothing to change\n');
});

it('asks which council where there are two, and offers the nearest name', async () => {
  await at.run('import', join(EXAMPLES, 'kent'));
  const path = join(at.folder, 'which.xlsx');
  expect((await at.run('export', path)).error).toContain('The store holds several councils; say which with --organisation:');
  const { code, error } = await at.run('export', path, '--organisation', 'Vale of Glamorgan');
  expect(code).toBe(2);
  expect(error).toContain('Did you mean "Vale of Glamorgan (example)"?');
  expect((await at.run('export', path, '--organisation', 'vale-of-glamorgan-example')).code).toBe(0);
});

it('writes the report from the store as it does from the files', async () => {
  const stored = join(at.folder, 'stored.json');
  const told = join(at.folder, 'told.json');
  const asked = ['--plan', 'SS', '--period', '2013-14 Q2', '--format', 'json'];
  expect(await at.run('report', ...asked, '--organisation', 'vale-of-glamorgan-example', '-o', stored)).toMatchObject({
    code: 0,
    error: '',
  });
  expect((await at.run('report', ...asked, '--from', vale, '-o', told)).code).toBe(0);
  const bare = (path: string) => readFileSync(path, 'utf8').replace(/"asKnown(Text)?": ?"[^"]*"/g, '');
  expect(bare(stored)).toBe(bare(told));
});

it('takes the format of a report from the name of its file, and writes it to standard output for -', async () => {
  const asked = ['--plan', 'SS', '--period', '2013-14 Q2', '--from', vale];
  await at.run('report', ...asked, '-o', join(at.folder, 'report.pdf'));
  expect(readFileSync(join(at.folder, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await at.run('report', ...asked, '--format', 'docx', '-o', '-')).out.slice(0, 2)).toBe('PK');
  expect((await at.run('report', ...asked, '-o', join(at.folder, 'report.odt'))).error).toContain(
    'is not one of html, docx, pdf, xlsx, json',
  );
});

it('names the plans there are to whoever asks for another', async () => {
  const { code, error } = await at.run('report', '--plan', 'XX', '--period', '2013-14 Q2', '--from', vale, '-o', '-', '--format', 'json');
  expect(code).toBe(2);
  expect(error).toContain('has no plan "XX"; it has SS, CP, IO, OA, SEP');
});
