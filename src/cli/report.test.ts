import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { issuedReport } from '../../test/issued-report.ts';
import { QUARTER, roundCouncil } from '../../test/round.ts';
import { type Desk, desk } from '../../test/terminal.ts';
import { contextFor } from '../tasks/context.ts';
import { importCouncil } from '../tasks/importCouncil.ts';
import { openContext } from '../tasks/openContext.ts';
import { issuedFile } from '../tasks/reports/issued.ts';

const CODE = 'social-services-2026-27-q2';
const at: Desk = desk();
afterAll(() => at.clear());

const kept = new Map<string, Uint8Array>();
beforeAll(async () => {
  const { store } = await openContext({ data: join(at.folder, 'data'), store: null });
  const context = contextFor(store, () => '2026-10-20T09:00:00.000Z');
  const { organisation } = await importCouncil(context, roundCouncil('Issuing'), { who: 'a test' });
  expect(await issuedReport(context, organisation, 'SS', QUARTER)).toBe(CODE);
  for (const format of ['pdf', 'workbook'] as const) kept.set(format, (await issuedFile(context, organisation, CODE, 1, format)).body);
  await store.close();
});

it('writes a file of an issue byte for byte, the latest where no number is given', async () => {
  const pdf = join(at.folder, 'issue.pdf');
  expect(await at.run('report', '--issued', CODE, '-o', pdf)).toMatchObject({ code: 0, error: '' });
  expect(new Uint8Array(readFileSync(pdf))).toEqual(kept.get('pdf'));
  const rows = join(at.folder, 'rows.xlsx');
  expect(await at.run('report', '--issued', CODE, '--number', '1', '--format', 'workbook', '-o', rows)).toMatchObject({ code: 0 });
  expect(new Uint8Array(readFileSync(rows))).toEqual(kept.get('workbook'));
});

it('says what is wrong with what was asked', async () => {
  const asked = async (...more: string[]) => at.run('report', '--issued', CODE, '-o', '-', '--format', 'pdf', ...more);
  expect((await asked('--number', 'first')).error).toContain('--number first is no number of an issue, such as 1.');
  expect((await asked('--number', '2')).code).toBe(2);
  expect((await at.run('report', '--issued', CODE, '-o', '-', '--format', 'odt')).error).toContain(
    'is not one of html, docx, pdf, xlsx, json, workbook',
  );
});
