import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';
import { readWorkbook } from '../../returns/workbook.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

it('gives the council back as the workbook that was imported', async () => {
  const file = await served.get(`/${VALE}/export.xlsx`);
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="vale-of-glamorgan-example.xlsx"');
  expect(await readWorkbook(new Uint8Array(await file.arrayBuffer()))).toEqual(await vale());
});
