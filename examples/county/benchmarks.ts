import type { Benchmark } from '../../src/model/benchmark.ts';
import { exact, quotient, rounded } from '../../src/model/decimal.ts';
import { deviation, seeded, seedOf } from '../seeded.ts';
import { organisation } from './organisation.ts';

const SEED = 20_261_109;

/** Ten made-up counties with which the county compares itself, each with how it generally does: more is better. */
const COUNTIES = [
  { name: 'Aldenshire', groups: ['Peers', 'Rural counties'], does: 0.6 },
  { name: 'Burrowdale', groups: ['Peers'], does: -0.4 },
  { name: 'Corvenshire', groups: ['Peers', 'Rural counties'], does: 0.2 },
  { name: 'Dunhollow', groups: ['Peers'], does: -0.9 },
  { name: 'Eastermere', groups: ['Peers', 'Rural counties'], does: 0.9 },
  { name: 'Fennshire', groups: ['Peers', 'Rural counties'], does: 0 },
  { name: 'Greyholm', groups: ['Peers'], does: 0.4 },
  { name: 'Hartlemoor', groups: ['Peers', 'Rural counties'], does: -0.2 },
  { name: 'Kestrelshire', groups: ['Peers'], does: 0.1 },
  { name: 'Larkenshire', groups: ['Peers'], does: -0.6 },
] as const;

/** What is published of all counties for one indicator and period. */
interface Publication {
  readonly indicator: string;
  readonly period: string;
  readonly source: string;
  /** what a county in the middle reaches */
  readonly middle: number;
  /** how far most are from it; below 0 where less is better */
  readonly spread: number;
  readonly decimals: number;
  /** of a share in per cent: how many it is of, in a county in the middle */
  readonly of?: number;
  readonly england?: string;
  /** published of the county itself, where that is not the figure which it holds now */
  readonly own?: string;
  /** figures as they are, in the counties' order */
  readonly values?: readonly number[];
}

const RESULTS = 'Results of schools by county, first release';

const PUBLICATIONS: readonly Publication[] = [
  {
    indicator: 'PEO06/M003',
    period: 'AY2024-25',
    source: RESULTS,
    middle: 60,
    spread: 3,
    decimals: 0,
    england: '61',
    values: [63, 58, 61, 56, 64, 60, 62, 59, 61, 57],
  },
  {
    indicator: 'PEO06/M003',
    period: 'AY2025-26',
    source: RESULTS,
    middle: 61,
    spread: 3,
    decimals: 0,
    england: '62',
    values: [62, 58, 62, 57, 65, 60, 62, 60, 61, 57],
  },
  { indicator: 'PEO06/M002', period: 'AY2025-26', source: RESULTS, middle: 68.9, spread: 1.6, decimals: 1, of: 6100, england: '68.3' },
  {
    indicator: 'PEO06/M004',
    period: 'AY2025-26',
    source: 'School absence by county',
    middle: 21.6,
    spread: -1.1,
    decimals: 1,
    of: 37_200,
    england: '22.1',
  },
  { indicator: 'PEO06/M008', period: 'AY2025-26', source: 'School capacity by county', middle: 8.9, spread: -2.4, decimals: 1, of: 45_500 },
  {
    indicator: 'PEO06/M006',
    period: '2025-26',
    source: 'School offers by county',
    middle: 90.4,
    spread: 2.1,
    decimals: 1,
    of: 6050,
    england: '83.6',
  },
  {
    indicator: 'PEO02/M006',
    period: '2025-26',
    source: 'Survey of adult care users',
    middle: 64.6,
    spread: 1.9,
    decimals: 1,
    england: '65.4',
  },
  {
    indicator: 'PLA01/M003',
    period: '2025-26',
    source: 'Condition of main roads',
    middle: 3.6,
    spread: -0.7,
    decimals: 1,
    of: 760,
    own: '4.4',
  },
  {
    indicator: 'PLA03/M001',
    period: '2025-26',
    source: 'Waste statistics by county',
    middle: 47.8,
    spread: 3.6,
    decimals: 1,
    of: 281_000,
    england: '43.9',
  },
  { indicator: 'PLA05/M001', period: '2026-27 Q1', source: 'Planning statistics', middle: 88.2, spread: 4.2, decimals: 1, of: 27 },
  {
    indicator: 'CP10/M004',
    period: '2025-26',
    source: 'Exchange of figures between counties',
    middle: 91.2,
    spread: 2.4,
    decimals: 1,
    of: 1500,
  },
  { indicator: 'CP12/M001', period: '2025-26', source: 'Exchange of figures between counties', middle: 9.3, spread: -0.8, decimals: 2 },
];

/** A share as the whole counts that give it: the numerator nearest to it of a denominator near the middle one. */
function counted(share: number, of: number, decimals: number, vary: number) {
  const denominator = Math.round(of * (1 + vary * 0.08));
  const numerator = Math.round((share * denominator) / 100);
  const value = rounded(quotient(exact(String(numerator)).times(100), exact(String(denominator))), decimals);
  return { value, numerator: String(numerator), denominator: String(denominator) };
}

function ofCounties({ indicator, period, source, middle, spread, decimals, of, values }: Publication): Benchmark[] {
  return COUNTIES.map(({ name, groups, does }, index) => {
    const stream = seeded(seedOf(`${indicator} ${period} ${name}`, SEED));
    const value = values?.[index] ?? middle + spread * (0.7 * does + 0.5 * deviation(stream));
    const figures =
      of === undefined
        ? { value: value.toFixed(decimals), numerator: null, denominator: null }
        : counted(value, of, decimals, deviation(stream));
    return { indicator, period, body: name, kind: 'authority', groups, ...figures, source };
  });
}

function published(
  { indicator, period, source }: Publication,
  body: string,
  kind: Benchmark['kind'],
  value: string | undefined,
): Benchmark[] {
  if (value === undefined) return [];
  return [
    {
      indicator,
      period,
      body,
      kind,
      groups: kind === 'average' ? [] : ['Peers', 'Rural counties'],
      value,
      numerator: null,
      denominator: null,
      source,
    },
  ];
}

/** Made-up figures of other counties and averages of all, the same each time they are asked for. */
export const benchmarks: readonly Benchmark[] = PUBLICATIONS.flatMap((publication) => [
  ...ofCounties(publication),
  ...published(publication, organisation.name, 'authority', publication.own),
  ...published(publication, 'England', 'average', publication.england),
]);
