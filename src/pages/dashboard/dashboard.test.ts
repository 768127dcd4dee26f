import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';
import { dashboards } from '../../tasks/dashboard.ts';
import { openCouncil } from '../../tasks/reading.ts';

let served: Served;
let address: string;
beforeAll(async () => {
  served = await serving([await vale()]);
  const [first] = dashboards(await openCouncil(served.context, { council: VALE }));
  address = `/${VALE}/dashboards/${first?.code}`;
});
afterAll(() => served.close());

it('names the period and counts what it holds', async () => {
  const text = await served.text(address);
  expect(text).toContain('Social services, quarter 2, 2013-14');
  expect(text).toContain('All 54 Red 3 Amber 6 Green 38 Not judged 7');
});

it('shows the same indicators as cards', async () => {
  const page = await (await served.get(`${address}?view=cards&status=red`)).text();
  expect([...page.matchAll(/<p class="figure">/g)]).toHaveLength(3);
});

it('is taken away as a workbook, CSV and JSON under its name', async () => {
  for (const [ending, type] of [
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['csv', 'text/csv; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
  ]) {
    const file = await served.get(`${address}.${ending}`);
    expect(file.headers.get('content-type')).toBe(type);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="vale-of-glamorgan-example-social-services-quarter-2-2013-14.${ending}"`,
    );
  }
});

it('is listed with the number of its indicators', async () => {
  expect(await served.text(`/${VALE}/dashboards`)).toContain(
    'Social services, quarter 2, 2013-14 Published, 54 indicators 38 of 47 rated indicators are green',
  );
});
