import { describe, expect, test } from 'vitest';
import { DASHBOARD } from '../gallery/data/dashboard.ts';
import { direction, status } from '../gallery/data/marks.ts';
import { DASHBOARD_ROWS, row } from '../gallery/data/rows.ts';
import { series } from '../gallery/data/series.ts';
import { NO_LINKS } from '../links.ts';
import { DashboardTable, referenceLine } from './dashboard-table.tsx';

function table(sections = DASHBOARD.sections, links = NO_LINKS): string {
  return `${DashboardTable({ sections, caption: 'Adult social care', latestName: 'Sep 2026', links })}`;
}

function columns(html: string): readonly string[] {
  const heads = /<tr>((?!<tr>).)*<\/tr><\/thead>/s.exec(html)?.[0] ?? '';
  return [...heads.matchAll(/<th[^>]*>([^<]*)<\/th>/g)].map((found) => found[1] ?? '');
}

describe('the dashboard as a table', () => {
  test('has the latest figure, what is judged in one band, the direction, the trend and the year end', () => {
    expect(columns(table())).toEqual([
      'Indicator',
      'Sep 2026',
      'Result',
      'Basis',
      'Target',
      'Minimum',
      'Status',
      'Direction',
      'Trend',
      'Target',
    ]);
    expect(table()).toContain('<colgroup class="band" span="5"></colgroup>');
  });

  test('leaves out a column that no row fills, and every row still has a cell for each head', () => {
    const html = table([{ title: null, rows: DASHBOARD_ROWS.demand }]);
    expect(columns(html)).toEqual(['Indicator', 'Sep 2026', 'Result', 'Basis', 'Target', 'Status', 'Direction', 'Trend']);
    const body = /<tbody>(.*)<\/tbody>/s.exec(html)?.[1] ?? '';
    expect(
      body
        .split('<tr>')
        .slice(1)
        .map((cells) => cells.match(/<t[hd][ >]/g)?.length),
    ).toEqual([8, 8, 8]);
  });

  test('a row read aloud says the word and the reason, apart from each other', () => {
    expect(table()).toContain('</svg>Red</b><small> worse than minimum</small>');
    expect(table()).toContain('</svg>Green</b><small> stated green, judged amber</small>');
  });

  test('a range stands in the place of the target', () => {
    expect(table()).toContain('<td class="n range">18,000–21,000</td>');
  });

  test('a series without figures is said to be not shown', () => {
    expect(table()).toContain('<td class="trend extra"><small>not shown</small></td>');
  });

  test('titles link where there is somewhere to go, and HTML in them is text', () => {
    const one = row({
      code: 'X1',
      title: '<b>Visits</b> & more',
      actual: '1',
      status: status('green'),
      direction: direction('same'),
      trend: series([1, 2]),
    });
    const html = table([{ title: '<i>Section</i>', rows: [one] }], { ...NO_LINKS, indicator: (code) => `/indicators/${code}` });
    expect(html).toContain('<a class="quiet" href="/indicators/X1">&lt;b&gt;Visits&lt;/b&gt; &amp; more</a>');
    expect(html).toContain('&lt;i&gt;Section&lt;/i&gt;');
    expect(table()).not.toContain('<a ');
  });

  test('the second line names the reference, a unit that the figure does not carry, and which way is better', () => {
    const [delays, , , further] = DASHBOARD_ROWS.living;
    expect(referenceLine(delays)).toBe('SS05/M001Q · per 1,000 aged 75+ · lower is better');
    expect(referenceLine(further)).toBe('SS03/M005 · higher is better');
  });
});
