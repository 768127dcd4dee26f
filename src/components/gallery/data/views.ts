import type { ChartSeries, IndicatorView, ProcessChart, ProcessPoint, Sentence, YearsChart } from '../../../briefing/types.ts';
import { series } from './series.ts';

/* The four views of an indicator's large chart, with made-up figures. */

function said(strong: string, rest: string): Sentence {
  return {
    runs: [
      { text: strong, strong: true },
      { text: rest, strong: false },
    ],
    evidence: [],
  };
}

const TREND = series([76, 77.4, 75.9, 78.2, 79.1, 78.6, 80.3, 81, 80.2, null, null, null], {
  title: 'Visits on time fell to 80.2%, below the target of 82%',
  unit: '%',
  target: ['80', '80', '80', '80', '80', '80', '82'],
  minimum: '74',
  lastState: 'provisional',
});

/** With a fan to the year's end, and what is read out of each point. */
export const TREND_SERIES: ChartSeries = {
  ...TREND,
  ahead: TREND.points.slice(9).map(({ period, name }, index) => ({
    period,
    name,
    value: `${81 + index / 2}`,
    low: `${79.5 - index / 2}`,
    high: `${82.5 + index}`,
    text: `${81 + index / 2}%, between ${79.5 - index / 2}% and ${82.5 + index}%`,
  })),
  commented: TREND.points.map((_, index) => index === 4),
  readouts: TREND.points.map(({ name, value, shown }) => (value === null ? `${name}: not over yet` : `${name}: ${shown}%, target 82%`)),
};

const LIMITS = [84, 85.1, 83.2, 84.6, 82.9, 85.4, 84.1, 83.7, 85, 84.4, 83.1, 84.8, 78.1, 77.2, 75.9];

const POINTS: readonly ProcessPoint[] = series(LIMITS).points.map(({ period, name, value, shown }, index) => ({
  period,
  name,
  value,
  shown,
  state: 'final',
  group: 0,
  mean: '82.8',
  lower: '79.2',
  upper: '86.4',
  cause: index >= 12 ? 'outside' : null,
  causeWord: index >= 12 ? 'outside the limits' : null,
  type: index >= 12 ? 'concern-low' : 'common-cause',
}));

export const LIMITS_CHART: ProcessChart = {
  kind: 'chart',
  title: 'Care plan reviews: 3 of 15 months lie outside what is usual',
  description: '15 months from April 2024. Three lie below the lower limit of 79.2%.',
  finding: said('Three months lie outside the process limits', ': a real change, not noise.'),
  unit: '%',
  decimals: 1,
  polarity: 'higher',
  yearStarts: 4,
  points: POINTS,
  groups: [
    {
      from: POINTS[0]?.period ?? '',
      to: POINTS.at(-1)?.period ?? '',
      name: 'Apr 2024 to Jun 2025',
      count: 15,
      limits: { mean: '82.8', lower: '79.2', upper: '86.4', meanShown: '82.8%', lowerShown: '79.2%', upperShown: '86.4%' },
      note: null,
    },
  ],
  rebases: [],
  target: { value: '87', shown: '87%' },
  variation: {
    kind: 'concern-low',
    word: 'Special cause: concern',
    meaning: 'The last point lies below the limits, and higher is better.',
  },
  assurance: { kind: 'fail', word: 'Target not met', meaning: 'The upper limit lies below the target.' },
  notes: [],
};

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];

export const YEARS_CHART: YearsChart = {
  title: 'Delays: quarter 2 is 14.2 days, down from 16.1 days in 2025-26',
  description: '3 lines, one a year: 2026-27 from 14.2 to 15.0 days; 2025-26 from 15.2 to 17.3 days; 2024-25 from 16.8 to 18.1 days.',
  unit: 'days',
  decimals: 1,
  periods: QUARTERS,
  years: [
    {
      year: '2026-27',
      values: ['15.0', '14.2', null, null],
      shown: ['15.0', '14.2', '', ''],
      states: ['final', 'provisional', 'not-due', 'not-due'],
    },
    {
      year: '2025-26',
      values: ['15.2', '16.1', '17.3', '16.4'],
      shown: ['15.2', '16.1', '17.3', '16.4'],
      states: ['final', 'final', 'final', 'final'],
    },
    {
      year: '2024-25',
      values: ['16.8', '17.2', '18.1', '17.7'],
      shown: ['16.8', '17.2', '18.1', '17.7'],
      states: ['final', 'final', 'final', 'final'],
    },
  ],
  readouts: [
    'Q1: 2026-27 15.0 days, 2025-26 15.2 days',
    'Q2: 2026-27 14.2 days, 2025-26 16.1 days',
    'Q3: 2025-26 17.3 days',
    'Q4: 2025-26 16.4 days',
  ],
};

export const TREND_VIEW: IndicatorView = {
  view: 'trend',
  heading: 'Figure for each month, %',
  drawing: { kind: 'line', series: TREND_SERIES },
  finding: null,
  signs: ['Hollow: provisional or estimated.', 'Dotted, with a fan: where the year is heading; 80% of past errors lie within it.'],
  figures: {
    caption: 'Visits on time: trend',
    heads: ['Period', 'Figure', 'Target'],
    rows: TREND_SERIES.points.map(({ name, shown, target }) => [name, shown, target ?? '–']),
  },
};

export const LIMITS_VIEW: IndicatorView = {
  view: 'limits',
  heading: 'Is it more than noise? Process limits, %',
  drawing: { kind: 'process', chart: LIMITS_CHART, readouts: POINTS.map(({ name, shown }) => `${name}: ${shown}%, limits 79.2% to 86.4%`) },
  finding: LIMITS_CHART.finding,
  signs: ['Band: what is usual, between the process limits. Dotted: the mean.', 'Diamond: more than noise.'],
  figures: {
    caption: 'Care plan reviews: what is usual',
    heads: ['Period', 'Figure', 'What it shows'],
    rows: POINTS.map(({ name, shown, causeWord }) => [name, shown, causeWord ?? 'within what is usual']),
  },
};

export const YEARS_VIEW: IndicatorView = {
  view: 'years',
  heading: '2026-27 over the years before it, days',
  drawing: { kind: 'years', chart: YEARS_CHART },
  finding: said('In 2 of 2 periods', ' that both years have, 2026-27 is better than 2025-26.'),
  signs: ['The thicker the line, the nearer the year.'],
  figures: {
    caption: 'Delays: year on year',
    heads: ['Period', ...YEARS_CHART.years.map(({ year }) => year)],
    rows: QUARTERS.map((name, index) => [name, ...YEARS_CHART.years.map(({ shown }) => shown[index] || '–')]),
  },
};

export const NO_VIEW: IndicatorView = {
  ...YEARS_VIEW,
  drawing: { kind: 'none', why: said('', 'It is returned once a year, so there is nothing to lay over each other.') },
  finding: null,
  signs: [],
};
