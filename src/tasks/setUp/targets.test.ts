import { expect, test } from 'vitest';
import { aCouncil, anIndicator, anObservation, aTarget } from '../../../test/make.ts';
import { onEachEngine } from '../../../test/stores.ts';
import type { TargetGrid } from '../../briefing/planningTypes.ts';
import { cellName } from '../../briefing/targets.ts';
import type { Council } from '../../model/council.ts';
import { contextFor } from '../context.ts';
import { exportCouncil } from '../councils.ts';
import { importCouncil } from '../importCouncil.ts';
import { type Fill, fillTargets, saveTargets, targetGrid } from './targets.ts';

const QUARTERS = ['2026-27 Q1', '2026-27 Q2', '2026-27 Q3', '2026-27 Q4'];
const LAST = ['2025-26 Q1', '2025-26 Q2', '2025-26 Q3', '2025-26 Q4'];
const YEAR = '2026-27';

/** A level, a count whose parts add up, the same shown as year to date, and a range. */
function council(name: string): Council {
  const held = aCouncil();
  const of = (indicator: string, values: readonly string[]) =>
    values.map((value, index) => anObservation(LAST[index] ?? '', { indicator, value, numerator: null, denominator: null }));
  const quarterly = { frequency: 'quarter', objective: null, judged: null } as const;
  const counted = { ...quarterly, unit: null, decimals: 0, basis: 'flow', rollUp: 'sum' } as const;
  return {
    ...held,
    organisation: { ...held.organisation, name },
    indicators: [
      anIndicator({ ...quarterly, code: 'LEVEL', unit: '%', decimals: 1, basis: 'snapshot', rollUp: 'last' }),
      anIndicator({ ...counted, code: 'PARTS', shownAs: null }),
      anIndicator({ ...counted, code: 'RUNNING', shownAs: 'year-to-date' }),
      anIndicator({ ...quarterly, code: 'RANGE', polarity: 'range', basis: 'snapshot', rollUp: 'last', unit: null }),
      anIndicator({ ...quarterly, code: 'SCHOOL', frequency: 'academic-year' }),
    ],
    targets: [aTarget('2026-27 Q4', { indicator: 'RANGE', target: null, lower: '10', upper: '20' })],
    observations: [
      ...of('LEVEL', ['70.0', '75.0', '72.0', '80.0']),
      ...of('PARTS', ['20', '30', '40', '110']),
      ...of('RUNNING', ['20', '30', '40', '110']),
    ],
  };
}

const cellsOf = ({ tables }: TargetGrid, code: string, figure = 'target') =>
  tables
    .flatMap(({ rows }) => rows)
    .find((row) => row.code === code)
    ?.lines.find((line) => line.figure === figure)
    ?.cells.map(({ text }) => text);

onEachEngine('the grid of targets', (place) => {
  const before = '2026-03-01T09:00:00Z';
  const asked = { plan: null, year: YEAR };
  async function opened(name: string) {
    const context = contextFor(place.store(), () => before);
    await importCouncil(context, council(name), { who: 'A. Clerk' });
    const id = name.toLowerCase();
    const fill = async (fill: Fill, code: string, yearEnd: string) => {
      const sent = { seen: 1, typed: new Map([[cellName('target', YEAR, code), yearEnd]]) };
      return cellsOf(await fillTargets(context, id, asked, sent, { fill, code }), code);
    };
    return { context, id, fill };
  }

  test('shows last year beside the fields, each frequency by itself, and the lines that an indicator’s targets have', async () => {
    const { context, id } = await opened('Gridshire');
    const grid = await targetGrid(context, id, asked);
    expect(grid.begun).toBe(false);
    expect(grid.tables.map(({ title, columns }) => [title, columns.map(({ period }) => period)])).toEqual([
      ['Each quarter', QUARTERS],
      ['The school year', ['AY2025-26']],
    ]);
    const rows = grid.tables[0]?.rows ?? [];
    expect(rows.map(({ code, lastYear, lines }) => [code, lastYear.texts, lastYear.outturn, lines.map(({ word }) => word)])).toEqual([
      ['LEVEL', ['70.0', '75.0', '72.0', '80.0'], '80.0', ['Target', 'Minimum']],
      ['PARTS', ['20', '30', '40', '110'], '200', ['Target', 'Minimum']],
      ['RUNNING', ['20', '50', '90', '200'], '200', ['Target', 'Minimum']],
      ['RANGE', ['–', '–', '–', '–'], '–', ['From', 'To']],
    ]);
    expect(cellsOf(grid, 'RANGE', 'lower')).toEqual(['', '', '', '10']);
    expect(grid.tables[1]?.yearEndName).toBeNull();
  });

  test('fills a row by even steps: a level from the outturn, a count from nothing, parts alike', async () => {
    const { fill } = await opened('Evenshire');
    expect(await fill('even', 'LEVEL', '84')).toEqual(['81.0', '82.0', '83.0', '84.0']);
    expect(await fill('even', 'PARTS', '250')).toEqual(['63', '62', '63', '62']);
    expect(await fill('even', 'RUNNING', '250')).toEqual(['63', '125', '188', '250']);
  });

  test('fills a row in the shape of last year', async () => {
    const { fill } = await opened('Shapeshire');
    expect(await fill('profile', 'LEVEL', '84')).toEqual(['73.5', '78.8', '75.6', '84.0']);
    expect(await fill('profile', 'PARTS', '220')).toEqual(['22', '33', '44', '121']);
    expect(await fill('profile', 'RUNNING', '220')).toEqual(['22', '55', '99', '220']);
  });

  test('puts the one minimum into every period of a level, and the year’s into a count in the shape of its targets', async () => {
    const { context, id } = await opened('Floorshire');
    const level = { seen: 1, typed: new Map([[cellName('minimum', '2026-27 Q2', 'LEVEL'), '60.0']]) };
    const alike = await fillTargets(context, id, asked, level, { fill: 'alike', code: 'LEVEL' });
    expect(cellsOf(alike, 'LEVEL', 'minimum')).toEqual(['60.0', '60.0', '60.0', '60.0']);
    const typed = new Map([
      ...QUARTERS.map((period, index) => [cellName('target', period, 'PARTS'), ['10', '20', '30', '40'][index] ?? ''] as const),
      [cellName('minimum', YEAR, 'PARTS'), '50'] as const,
    ]);
    const shaped = await fillTargets(context, id, asked, { seen: 1, typed }, { fill: 'alike', code: 'PARTS' });
    expect(cellsOf(shaped, 'PARTS', 'minimum')).toEqual(['5', '10', '15', '20']);
  });

  test('needs no reason before the year has begun, keeps what others set meanwhile, and leaves other rows alone', async () => {
    const { context, id } = await opened('Mergeshire');
    const first = { seen: 1, typed: new Map([[cellName('lower', '2026-27 Q4', 'RANGE'), '11']]) };
    expect(await saveTargets(context, id, asked, first, 0)).toEqual({ kind: 'saved', change: 2, figures: 1 });
    const second = {
      seen: 1,
      typed: new Map([
        [cellName('lower', '2026-27 Q4', 'RANGE'), '10'],
        [cellName('upper', '2026-27 Q4', 'RANGE'), '22'],
      ]),
    };
    expect(await saveTargets(context, id, asked, second, 0)).toEqual({ kind: 'saved', change: 3, figures: 1 });
    const { targets } = await exportCouncil(context, id);
    expect(targets).toEqual([aTarget('2026-27 Q4', { indicator: 'RANGE', target: null, lower: '11', upper: '22' })]);
  });
});
