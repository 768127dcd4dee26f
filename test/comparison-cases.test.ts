import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareIn } from '../src/judgement/comparison.ts';
import type { DistanceWord } from '../src/judgement/deviation.ts';
import { rankShare } from '../src/judgement/rank.ts';
import type { Benchmark } from '../src/model/benchmark.ts';
import { parsePeriod } from '../src/model/period.ts';
import { aBenchmark, anObservation, aSeries } from './make.ts';

/*
 * Two published comparisons (../shared/cases, not part of the project): every council of each stands once for our own, and
 * what is printed of it is compared with what judgement/comparison.ts gives.
 */

const CASES = resolve(import.meta.dirname, '../../shared/cases');
const LGBF = resolve(CASES, 'lgbf_corp09_2023_24_q1.json');
const OFLOG = resolve(CASES, 'oflog_asc1_2021_22.json');

type Row = Readonly<Record<string, unknown>>;

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function read(file: string): { readonly rows: readonly Row[]; readonly summary: Row } {
  const all: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isRow(all) || !Array.isArray(all['rows']) || !isRow(all['stated_summary'])) throw new Error(`${file} has no rows`);
  return { rows: all['rows'].filter(isRow), summary: all['stated_summary'] };
}

/** Rates are printed in hundredths, of which JSON keeps no last nought. */
function rate(row: Row): string {
  return 'numerator' in row ? Number(row['value']).toFixed(2) : text(row, 'value');
}

function text(row: Row, name: string): string {
  return String(row[name]);
}

/** Agreement to the digits of a binary fraction that somebody else printed. */
function isClose(ours: number, printed: unknown): boolean {
  return Math.abs(ours - Number(printed)) < 1e-9;
}

/** The council at an index as our own, the others as its benchmarks. */
function asOwn(period: string, rows: readonly Row[], at: number, groups: (row: Row) => readonly string[]) {
  const figures = (row: Row): Partial<Benchmark> => ({
    value: rate(row),
    ...('numerator' in row ? { numerator: text(row, 'numerator'), denominator: text(row, 'denominator') } : {}),
  });
  const own = rows[at];
  const others = rows.filter((_, index) => index !== at);
  return aSeries(
    { unit: null, frequency: period.includes('Q') ? 'quarter' : 'year' },
    own === undefined ? [] : [anObservation(period, figures(own))],
    [],
    others.map((row) => aBenchmark(period, text(row, 'authority'), { ...figures(row), groups: groups(row) })),
  );
}

describe.skipIf(!existsSync(LGBF))('the Local Government Benchmarking Framework, CORP09, 2023-24 Q1', () => {
  const { rows, summary } = existsSync(LGBF) ? read(LGBF) : { rows: [], summary: {} };
  const period = '2023-24 Q1';
  const compared = rows.map((row, index) => {
    const of = asOwn(period, rows, index, (each) => [text(each, 'family_group')]);
    const at = parsePeriod(period);
    return { row, scotland: compareIn(of, at, null), family: compareIn(of, at, text(row, 'family_group')) };
  });

  it('agrees with all 64 ranks of 32 councils, in Scotland and in their family groups', () => {
    const ranks = compared.flatMap(({ row, scotland, family }) => [
      [scotland.own?.rank?.place, row['scot_rank']],
      [family.own?.rank?.place, row['family_rank']],
    ]);
    expect([ranks.length, ranks.filter(([ours, printed]) => ours === printed).length]).toEqual([64, 64]);
  });

  it('agrees with all 64 shares of rank: the place over how many were ranked', () => {
    const shares = compared.flatMap(({ row, scotland, family }) =>
      [
        { rank: scotland.own?.rank, printed: row['scot_pct'] },
        { rank: family.own?.rank, printed: row['family_pct'] },
      ].map(({ rank, printed }) => rank != null && isClose(Number(rankShare(rank)) / 100, printed)),
    );
    expect([shares.length, shares.filter(Boolean).length]).toEqual([64, 64]);
  });

  it('agrees with its three averages, each by its method, whichever council is our own', () => {
    const methods = { meanOfValues: 'scotland_mean_of_values', median: 'scotland_median', ratioOfSums: 'scotland_ratio_of_sums' } as const;
    const agreed = compared.flatMap(({ scotland: { averages } }) => [
      isClose(Number(averages?.meanOfValues), summary[methods.meanOfValues]),
      isClose(Number(averages?.median), summary[methods.median]),
      isClose(Number(averages?.ratioOfSums), summary[methods.ratioOfSums]),
    ]);
    expect([agreed.length, agreed.filter(Boolean).length]).toEqual([96, 96]);
  });

  it('tells of the 2 published rates that their published counts, rounded to 5 for disclosure, do not give', () => {
    const others = compared.slice(0, 2).flatMap(({ scotland }) => scotland.bodies);
    const doubted = new Map(others.map(({ name, countsGive }) => [name, countsGive]));
    expect([...doubted].filter(([, gives]) => gives !== null)).toEqual([
      ['Shetland Islands', '0.67'],
      ['Orkney Islands', '1.00'],
    ]);
  });
});

describe.skipIf(!existsSync(OFLOG))('the Office for Local Government, quality of life of carers, 2021-22', () => {
  const { rows: all, summary } = existsSync(OFLOG) ? read(OFLOG) : { rows: [], summary: {} };
  const rows = all.filter(({ value }) => value !== null);
  const period = '2021-22';
  const compared = rows.map((row, index) => ({
    row,
    england: compareIn(
      asOwn(period, rows, index, () => []),
      parsePeriod(period),
      null,
    ),
  }));

  it('agrees with all 149 printed distances of 152 authorities, 3 of which have no figure', () => {
    const agreed = compared.filter(({ row, england }) => isClose(Number(england.deviation?.times), row['mads_as_printed']));
    expect([all.length, compared.length, agreed.length]).toEqual([152, 149, 149]);
  });

  it('agrees with the median and its absolute deviation', () => {
    const [first] = compared;
    expect([Number(first?.england.averages?.median), Number(first?.england.deviation?.size)]).toEqual([summary['median'], summary['mad']]);
  });

  it('gives each distance the word whose band it lies in, lower end included', () => {
    const counts = new Map<DistanceWord | undefined, number>();
    for (const { england } of compared) counts.set(england.deviation?.word, (counts.get(england.deviation?.word) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      similar: 42,
      'slightly-below': 37,
      'slightly-above': 30,
      below: 18,
      above: 17,
      'much-above': 4,
      'much-below': 1,
    });
    const edge = compared.find(({ row }) => row['value'] === 6.3);
    expect(edge?.england.deviation?.word).toBe('below');
  });
});
