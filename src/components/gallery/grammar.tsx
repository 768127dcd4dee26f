import { raw } from 'hono/html';
import type { ChartSeries, ProcessChart } from '../../briefing/types.ts';
import { process } from '../../charts/process.ts';
import { trend } from '../../charts/trend.ts';
import { TallyRow } from '../tally/tally.tsx';
import { tally } from './data/marks.ts';
import { DASHBOARD_ROWS } from './data/rows.ts';
import { series } from './data/series.ts';
import { LIMITS_CHART, TREND_SERIES } from './data/views.ts';

/** A case of the grammar of charts: what a reader is to see in it, and a drawing that shows it. */
interface Case {
  readonly title: string;
  readonly said: string;
  readonly draw: (id: string) => string;
}

function line(series: ChartSeries): Case['draw'] {
  return (id) => trend(series, { id, compact: true });
}

function limits(chart: ProcessChart): Case['draw'] {
  return (id) => process(chart, [], { id, compact: true });
}

const HIGHER = series([78, 80, 79, 81, 83, 82, 80.5, 81.5, 82.3], {
  title: '82.3% in September 2026, above the minimum of 76.0% and below the target of 85.0%',
  unit: '%',
  target: ['85.0'],
  minimum: '76.0',
  quarters: true,
});
const LOWER = series([3.1, 3.4, 3.9, 4.3, 4.9, 5.2, 5.5, 5.67], {
  title: 'Delays rose to 5.67, above the minimum standard of 4.00',
  decimals: 2,
  polarity: 'lower',
  target: ['2.80'],
  minimum: '4.00',
  quarters: true,
});
const PHASED = series([79.6, 77.2, 74.5, 71.1, 68, 66.4, null, null, null, null, null, null], {
  title: 'Fell to 66.4%, provisional, below the minimum of 72.0%',
  unit: '%',
  target: ['86', '86', '86', '87', '87', '87', '88', '88', '88', '90', '90', '90'],
  minimum: '72.0',
  lastState: 'provisional',
});
const MISSING = series([74, 76, 75, 77, null, 79, 78, null, null, 80, 81, 80.4], {
  title: '80.4 in March 2025, below the target of 82.0; three months have no figure',
  target: ['82.0'],
});
const SUPPRESSED: ChartSeries = {
  ...MISSING,
  title: '80.4 in March 2025; three months are suppressed, for they are of fewer than five people',
  points: MISSING.points.map((point) => (point.value === null ? { ...point, state: 'suppressed' } : point)),
};
const SHORT = series([88.1, 90, 89, 91.5, 91.2], {
  title: '91.2%, provisional, above the target of 90.0%; five figures are too few for process limits',
  unit: '%',
  target: ['90.0'],
  minimum: '85.0',
  quarters: true,
  lastState: 'provisional',
});
const RESTATED = series([61, 63, 62, 64.5, 66, 65], {
  title: '65.0% in September 2024; the figure of July was restated from 60.1% to 64.5%',
  unit: '%',
  target: ['65'],
  restated: [3, '60.1'],
});

const ANEW = ['70.1', '71.6', '70.8'] as const;
const REDEFINED: ProcessChart = {
  ...LIMITS_CHART,
  title: 'Care plan reviews are counted anew from April 2025: three months are too few for limits of their own',
  description: 'Twelve months to March 2025 lie within 79.2% to 86.4%. The three since are of another definition and stand by themselves.',
  target: null,
  points: LIMITS_CHART.points.map((point, index) => {
    const value = ANEW[index - 12];
    if (value === undefined) return point;
    return {
      ...point,
      value,
      shown: value,
      group: 1,
      mean: null,
      lower: null,
      upper: null,
      cause: null,
      causeWord: null,
      type: 'common-cause',
    };
  }),
  rebases: LIMITS_CHART.points.slice(12, 13).map(({ period, name }) => ({
    period,
    name,
    kind: 'redefined',
    reason: 'Counted anew',
    text: 'New limits from April 2025: counted anew.',
  })),
};

const CASES: readonly Case[] = [
  { title: 'Higher is better', said: 'Dashed target, solid minimum, hatched below it.', draw: line(HIGHER) },
  { title: 'Lower is better', said: 'The hatching stands above the minimum.', draw: line(LOWER) },
  {
    title: 'Demand in a range',
    said: 'A band and words in ink: neither hatching nor red or green.',
    draw: line(DASHBOARD_ROWS.demand[1].spark),
  },
  { title: 'Phased target', said: 'Each period has its own step; the year end is the last one.', draw: line(PHASED) },
  { title: 'Year-end forecast', said: 'Dotted, with a fan and its range in figures.', draw: line(TREND_SERIES) },
  { title: 'Missing', said: 'The line breaks and a dash stands on the axis: never a nought.', draw: line(MISSING) },
  { title: 'Suppressed', said: 'As where a figure is missing, with the word.', draw: line(SUPPRESSED) },
  { title: 'Restated', said: 'A small cross at the figure that stood there, joined to the new one.', draw: line(RESTATED) },
  { title: 'Process limits', said: 'A band between two thin lines, the mean dotted, diamonds outside.', draw: limits(LIMITS_CHART) },
  { title: 'Definition changed', said: 'A dotted upright: what stands before it and after is not compared.', draw: limits(REDEFINED) },
  { title: 'Too short for limits', said: 'Under twelve figures no process limits are drawn.', draw: line(SHORT) },
];

const PERIODS = [
  ['Quarter 3', [2, 9, 34, 7]],
  ['Quarter 4', [2, 8, 36, 6]],
  ['Quarter 1', [3, 8, 35, 6]],
  ['Quarter 2', [3, 6, 38, 7]],
] as const;

/** What a reader may rely on in every chart, each case with a series that shows it. */
export function ChartGrammar() {
  return (
    <div class="grammar">
      {CASES.map(({ title, said, draw }, index) => (
        <figure>
          <h3>{title}</h3>
          <p class="chart-note">{said}</p>
          {raw(draw(`grammar-${index}`))}
        </figure>
      ))}
      <div>
        <h3>Counts over time</h3>
        <p class="chart-note">One shape an indicator, not stacked colours.</p>
        <dl class="counts-over-time">
          {PERIODS.map(([name, [red, amber, green, unjudged]]) => (
            <div>
              <dt>{name}</dt>
              <dd>
                <TallyRow
                  tally={tally([
                    ['red', red],
                    ['amber', amber],
                    ['green', green],
                    ['not-judged', unjudged],
                  ])}
                />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
