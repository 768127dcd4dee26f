import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serving, VALE, vale, visible } from '../../../test/served.ts';
import { readInput } from '../../returns/input.ts';
import { changeCouncil } from '../../tasks/changeCouncil.ts';
import { contextFor } from '../../tasks/context.ts';
import { exportCouncil } from '../../tasks/councils.ts';

const COUNTY = 'brackenshire-county-council-example';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale(), await readInput(join(import.meta.dirname, '../../../examples/county/county.xlsx'))]);
});
afterAll(() => served.close());

const html = async (path: string) => (await served.get(path)).text();
async function csv(path: string): Promise<string[]> {
  const file = await served.get(path);
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  return (await file.text()).trim().split('\r\n');
}
const actionRefs = (page: string) => [...page.matchAll(/<td>([A-Z]{2,3}\d\d\/A\d+[a-z]?)<\/td>/g)].map(([, ref]) => ref);

describe('the list of actions', () => {
  it('is narrowed by words, owner and state, each of which stands in the address', async () => {
    const all = actionRefs(await html(`/${VALE}/actions`));
    expect(all).toHaveLength(52);
    expect(actionRefs(await html(`/${VALE}/actions?q=foster+carers`))).toHaveLength(2);
    expect(actionRefs(await html(`/${VALE}/actions?state=slipped`))).toHaveLength(3);
    expect(actionRefs(await html(`/${VALE}/actions?state=slipped&q=nothing+like+this`))).toHaveLength(0);
  });

  it('counts by state what is left, and the counts add up to it', async () => {
    expect(await served.text(`/${VALE}/actions`)).toContain('All 52 Not started but due 1 Slipped 3 On track 42 Completed 6');
    expect(await served.text(`/${VALE}/actions?q=foster+carers`)).toContain('All 2 Completed 2');
  });

  it('offers owners with how many actions each has, and finds them again', async () => {
    const page = await html(`/${COUNTY}/actions`);
    const [, owner = '', count = ''] = /<select id="list-owner"[\s\S]*?<option value="([^"]+)">[^<]*\((\d+)\)/.exec(page) ?? [];
    expect(owner).not.toBe('');
    expect(actionRefs(await html(`/${COUNTY}/actions?owner=${encodeURIComponent(owner)}`))).toHaveLength(Number(count));
  });

  it('is put in order by due date within each plan, what has none last', async () => {
    const rows = (await csv(`/${COUNTY}/actions.csv?plan=CP&sort=due`))
      .slice(1)
      .map((line) => /(\d{4}-\d\d-\d\d)/.exec(line)?.[1] ?? '9999');
    expect(rows).toHaveLength(13);
    expect(rows).toEqual([...rows].sort());
  });

  it('is taken away as it stands', async () => {
    const lines = await csv(`/${VALE}/actions.csv?state=slipped`);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('Plan,Reference,Action,Owner,Service,Starts,Due,% complete,Status,Comment');
    expect(await html(`/${VALE}/actions?state=slipped`)).toContain(`href="/${VALE}/actions.csv?state=slipped"`);
  });

  it('names the states there are to whoever asks for another', async () => {
    expect((await served.get(`/${VALE}/actions?state=late`)).status).toBe(400);
  });
});

describe('the list of indicators', () => {
  it('is narrowed by plan and owner, and its counts by status are those of what is left', async () => {
    const page = await html(`/${COUNTY}/indicators?plan=PEO`);
    const [, all = '', rest = ''] = /All (\d+)((?: [A-Z][a-z ]+ \d+)+)/.exec(visible(page)) ?? [];
    expect(Number(all)).toBe([...page.matchAll(/<th scope="row">/g)].length);
    expect([...rest.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0)).toBe(Number(all));
    expect(await csv(`/${COUNTY}/indicators.csv?plan=PEO`)).toHaveLength(Number(all) + 1);
  });

  it('shows the owner of each', async () => {
    expect(await served.text(`/${VALE}/indicators`)).toContain("SCC013aiiiQ · higher is better Head of Children's Services");
  });
});

describe('the lists of plans, dashboards and reports', () => {
  it('are searched, narrowed by kind, put in order and taken away', async () => {
    expect(await served.text(`/${VALE}/plans?q=equality`)).toContain('Strategic equality plan');
    expect(await served.text(`/${VALE}/plans?q=equality`)).not.toContain('Social services, 2013-14');
    expect(await csv(`/${VALE}/plans.csv?kind=service`)).toEqual([
      'Code,Plan,Kind,Years,Indicators,Red,Amber,Green,Not judged,Other,Actions,Not started but due,Slipped,On track,Completed',
      'SS,Social services,Service plan,2013-14,54,3,6,38,7,0,52,1,3,42,6',
    ]);
    const byTitle = (await csv(`/${COUNTY}/dashboards.csv?sort=title`)).slice(1).map((line) => line.split(',')[1] ?? '');
    expect(byTitle).toEqual([...byTitle].sort((a, b) => a.localeCompare(b, 'en')));
    // As many of PEO's 47 are red or worse than tolerance as of PLA's 44, and more are amber.
    const worst = (await csv(`/${COUNTY}/reports.csv?sort=worst`)).slice(1).map((line) => line.split(',')[0]);
    expect(worst).toEqual(['CP', 'PEO', 'PLA']);
    const titled = (await csv(`/${COUNTY}/reports.csv?sort=title&kind=service`)).slice(1).map((line) => line.split(',')[0]);
    expect(titled).toEqual(['PEO', 'PLA']);
  });

  it('say so where nothing is like what was asked for, and lead back to all', async () => {
    for (const list of ['plans', 'dashboards', 'reports', 'actions', 'indicators']) {
      const text = await served.text(`/${COUNTY}/${list}?q=nothing+like+this`);
      expect(text).toMatch(/No (plan|dashboard|report|action|indicator) is like that/);
      expect(text).toContain('Show all');
    }
  });
});

describe('as it was known on another date', () => {
  it('can be chosen on home, dashboards, reports and indicators, and keeps what else the address says', async () => {
    for (const path of ['', '/dashboards', '/reports', '/reports/SS', '/dashboards/children?view=cards', '/indicators/SCC006Q']) {
      const page = await served.get(`/${VALE}${path}`);
      if (page.status === 404) continue;
      expect(await page.text()).toContain('As it was known on another date');
    }
    expect(await html(`/${VALE}/indicators?q=care`)).toMatch(
      /<form action="[^"]*indicators" method="get"><input type="hidden" name="q" value="care"/,
    );
  });

  it('shows the figures of that day on home, dashboard and report', async () => {
    const later = contextFor(served.context.store, () => '2026-12-05T09:00:00Z');
    const { observations } = await exportCouncil(later, VALE);
    const held = observations.find(({ indicator, period }) => indicator === 'SCC006Q' && period === '2013-14 Q2');
    if (held === undefined) throw new Error('the example has no such figure');
    const restated = { ...held, value: '12.34', numerator: null, denominator: null, state: 'restated' as const, reason: 'Counted again' };
    await changeCouncil(later, VALE, { rows: { observations: [restated] } }, { why: null });
    const day = 'period=2013-14+Q2&known=2026-12-04';
    for (const path of ['/reports/SS', '/indicators']) {
      expect(await served.text(`/${VALE}${path}?period=2013-14+Q2`)).toContain('12.34');
      expect(await served.text(`/${VALE}${path}?${day}`)).not.toContain('12.34');
    }
    expect(await served.text(`/${VALE}?period=2013-14+Q2`)).toContain('Referrals decided within one working day');
    const then = await html(`/${VALE}?${day}`);
    expect(then).toContain('Figures as known at 9:00 on 21 November 2026.');
    expect(then).toContain('Show as known now');
  });
});
