import type { ChartSeries, DirectionMark, IndicatorRow, StatusMark } from '../../../briefing/types.ts';
import type { Polarity } from '../../../model/indicator.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { direction, figure, status } from './marks.ts';
import { REVIEW_SERIES, series, walk } from './series.ts';

function verdict(indicator: string): Verdict {
  return {
    indicator,
    period: 'Sep 2026',
    status: null,
    notJudged: 'no-target',
    label: null,
    computed: null,
    override: null,
    scheme: 'minimum-standard',
    trace: [],
    actual: null,
    latest: null,
    state: 'final',
    basis: 'flow',
    target: null,
    yearEndTarget: null,
    gap: null,
    gapPercent: null,
    gapToMinimum: null,
    direction: {
      direction: 'not-comparable',
      reason: 'no-data',
      comparator: 'previous',
      against: null,
      measure: 'value',
      earlier: null,
      now: null,
    },
    yearToDate: null,
    rolling12: null,
    priorYear: null,
    samePeriodLastYear: null,
    comment: null,
    reason: null,
  };
}

interface RowSketch {
  readonly code: string;
  readonly title: string;
  readonly actual: string | null;
  readonly latest?: string | null;
  readonly target?: string | null;
  readonly minimum?: string | null;
  readonly yearEnd?: string | null;
  readonly prior?: string | null;
  readonly basis?: string;
  readonly unit?: string | null;
  readonly polarity?: Polarity;
  readonly range?: string | null;
  readonly status: StatusMark;
  readonly direction: DirectionMark;
  readonly comment?: string | null;
  readonly trend: ChartSeries;
}

const POLARITY_TEXT: Readonly<Record<Polarity, string | null>> = {
  higher: 'higher is better',
  lower: 'lower is better',
  near: 'nearer the target is better',
  range: 'inside its range',
  none: null,
};

export function row(sketch: RowSketch): IndicatorRow {
  const unit = sketch.unit ?? null;
  const polarity = sketch.polarity ?? 'higher';
  const short = unit === '%' ? '%' : null;
  const note = sketch.basis === 'R12' ? 'last 12 months' : sketch.basis === 'Qtr' ? 'this quarter, provisional' : 'year to date';
  return {
    code: sketch.code,
    title: sketch.title,
    kind: sketch.range ? 'activity' : 'key',
    unit,
    polarity,
    polarityText: POLARITY_TEXT[polarity],
    owner: 'J. Hughes',
    actual: figure(sketch.actual, { unit: sketch.actual === null ? null : short, note }),
    basis: sketch.basis ?? 'YTD',
    latest: figure(sketch.latest ?? sketch.actual),
    target: figure(sketch.target ?? null),
    minimum: figure(sketch.minimum ?? null),
    range: sketch.range ?? null,
    yearEndTarget: figure(sketch.yearEnd ?? sketch.target ?? null),
    priorYear: figure(sketch.prior ?? null),
    yearToDate: figure(sketch.actual),
    rolling12: figure(null),
    status: sketch.status,
    direction: sketch.direction,
    comment: sketch.comment ?? null,
    spark: sketch.trend,
    verdict: verdict(sketch.code),
  };
}

export const DASHBOARD_ROWS = {
  living: [
    row({
      code: 'SS05/M001Q',
      title: 'Delays leaving hospital for want of care',
      unit: 'per 1,000 aged 75+',
      polarity: 'lower',
      latest: '0.94',
      actual: '5.67',
      target: '2.80',
      minimum: '4.00',
      prior: '5.95',
      status: status('red', 'worse than minimum'),
      direction: direction('worsened'),
      trend: series(walk(0.4, 0.94, 0.06), { decimals: 2, polarity: 'lower', target: ['2.80'] }),
      comment: 'Demand has not eased. Every delay is now looked at each week with the hospital, and a plan follows in November.',
    }),
    row({
      code: 'SS05/M002Q',
      title: 'Older people helped to live at home',
      unit: 'per 1,000 aged 65+',
      basis: 'R12',
      actual: '44.09',
      target: '50.00',
      minimum: '46.00',
      prior: '47.66',
      status: status('red', 'below minimum'),
      direction: direction('worsened'),
      trend: series(walk(48, 44.09, 0.7), { decimals: 2, target: ['50.00'] }),
      comment: 'The measure leaves out people who are helped without an assessment; the service asks for it to be replaced.',
    }),
    row({
      code: 'SS05/M003Q',
      title: 'Older people who moved into a care home',
      unit: 'per 1,000 aged 65+',
      polarity: 'lower',
      basis: 'R12',
      actual: '17.39',
      target: '17.00',
      minimum: '18.50',
      prior: '16.96',
      status: status('amber', 'misses by 0.39'),
      direction: direction('improved'),
      trend: series(walk(19, 17.39, 0.4), { decimals: 2, polarity: 'lower', target: ['17.00'] }),
    }),
    row({
      code: 'SS03/M005',
      title: 'No further care needed after a spell of support',
      unit: '%',
      basis: 'R12',
      latest: '71.4',
      actual: '70.2',
      target: '70.0',
      minimum: '65.0',
      yearEnd: '72.0',
      prior: '69.8',
      status: status('green'),
      direction: direction('improved'),
      trend: series(walk(64, 71.4, 2), { target: ['70.0'] }),
    }),
    row({
      code: 'SS03/M006',
      title: 'Homes newly fitted with telecare',
      latest: '212',
      actual: '1268',
      target: '1200',
      minimum: '1080',
      yearEnd: '2600',
      prior: '2310',
      status: status('green'),
      direction: direction('improved'),
      trend: series(walk(150, 212, 30), { decimals: 0 }),
    }),
  ],
  reviews: [
    row({
      code: 'SS02/M004Q',
      title: 'Care plans reviewed when due',
      unit: '%',
      basis: 'Qtr',
      latest: '66.4',
      actual: '68.5',
      target: '87.0',
      minimum: '72.0',
      yearEnd: '90.0',
      prior: '83.0',
      status: status('red', 'below minimum'),
      direction: direction('worsened'),
      trend: REVIEW_SERIES,
      comment: 'Two reviewers are back from 2 November. The oldest 38 reviews come first.',
    }),
    row({
      code: 'SS02/M006Q',
      title: 'Carers given a service after their own assessment',
      unit: '%',
      latest: '96.9',
      actual: '97.4',
      target: '100.0',
      minimum: '95.0',
      prior: '99.3',
      status: status('amber', 'misses by 2.6'),
      direction: direction('worsened'),
      trend: series(walk(100, 96.9, 0.8), { target: ['100.0'] }),
    }),
    row({
      code: 'SS02/M005Q',
      title: 'Carers offered an assessment of their own',
      unit: '%',
      actual: '100.0',
      target: '100.0',
      minimum: '95.0',
      prior: '100.0',
      status: status('green'),
      direction: direction('no-change'),
      trend: series(walk(100, 100, 0), { target: ['100.0'] }),
    }),
  ],
  safe: [
    row({
      code: 'SS06/M004',
      title: 'Liberty safeguards authorised in time',
      unit: '%',
      actual: null,
      target: '80.0',
      minimum: '70.0',
      yearEnd: '85.0',
      prior: '81.2',
      status: status('not-judged', 'due by 6 November'),
      direction: direction('not-comparable'),
      trend: series([...walk(74, 82, 3, 22), null, null], { target: ['80.0'] }),
    }),
    row({
      code: 'SS06/M005',
      title: 'Repeat protection referrals within a year',
      unit: '%',
      polarity: 'lower',
      basis: 'R12',
      actual: null,
      target: '8.0',
      minimum: '10.0',
      prior: null,
      status: status('not-judged', 'suppressed: under 5'),
      direction: direction('not-comparable'),
      trend: series([null, null, null]),
    }),
    row({
      code: 'SS06/M007',
      title: 'Visits to adults at risk within two days',
      unit: '%',
      actual: '91.0',
      target: '95.0',
      minimum: '90.0',
      prior: '92.4',
      status: status('green', null, { override: 'stated green, judged amber' }),
      direction: direction('improved'),
      trend: series(walk(88, 91, 2), { target: ['95.0'] }),
    }),
  ],
  demand: [
    row({
      code: 'SS01/D001',
      title: 'New contacts with the adult care team',
      polarity: 'range',
      latest: '3412',
      actual: '19870',
      range: '18,000–21,000',
      prior: '38204',
      status: status('as-expected', 'inside its range'),
      direction: direction('same'),
      trend: series(walk(3300, 3412, 180), { decimals: 0, polarity: 'range', range: ['3000', '3500'] }),
    }),
    row({
      code: 'SS03/D002',
      title: 'People in nursing care at month end',
      polarity: 'range',
      basis: 'Snap',
      actual: '412',
      range: '370–400',
      prior: '391',
      status: status('above-range', '12 over its range'),
      direction: direction('up'),
      trend: series(walk(380, 412, 6), { decimals: 0, polarity: 'range', range: ['370', '400'] }),
    }),
    row({
      code: 'SS03/M008eQ',
      title: 'Home care packages, all sizes',
      polarity: 'none',
      basis: 'Snap',
      actual: '2538',
      prior: '2470',
      status: status('not-judged', 'baseline, no target'),
      direction: direction('same'),
      trend: series(walk(2400, 2538, 30), { decimals: 0, polarity: 'none' }),
    }),
  ],
} as const;
