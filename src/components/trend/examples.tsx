import { DASHBOARD_ROWS } from '../gallery/data/rows.ts';
import { REVIEW_SERIES, series } from '../gallery/data/series.ts';
import { LIMITS_VIEW, NO_VIEW, TREND_VIEW, YEARS_VIEW } from '../gallery/data/views.ts';
import type { Examples } from '../gallery/example.ts';
import { LargeChart } from './large-chart.tsx';
import { TrendFigure } from './trend-figure.tsx';

const LOWER = series([3.1, 3.4, 3.9, 4.3, 4.9, 5.2, 5.5, 5.7], {
  title: 'Delays rose to 5.67',
  decimals: 2,
  polarity: 'lower',
  target: ['2.80'],
  minimum: '4.00',
  quarters: true,
});
const GAPS = series([74, 76, 75, 77, null, 79, 78, null, null, 80, 81, 80.4], {
  title: 'Three months have no figure',
  target: ['82'],
  unit: '%',
});
const YEARS = series([61, 63, 62, 66], { title: 'Four quarters', target: ['65'], quarters: true });

export const EXAMPLES: Examples = {
  'phased target, minimum, restated and provisional': () => (
    <TrendFigure
      id="trend-phased"
      series={REVIEW_SERIES}
      note="Hatched: below the minimum."
      tableHref="#history"
      downloads={[{ text: 'CSV', href: '/csv' }]}
    />
  ),
  'lower is better': () => <TrendFigure id="trend-lower" series={LOWER} />,
  'demand in a range': () => <TrendFigure id="trend-range" series={DASHBOARD_ROWS.demand[1].spark} />,
  'missing figures': () => <TrendFigure id="trend-gaps" series={GAPS} />,
  'few points': () => <TrendFigure id="trend-few" series={YEARS} />,
  'large: trend with where the year is heading': () => (
    <LargeChart id="large-trend" view={TREND_VIEW} downloads={[{ text: 'SVG', href: '/svg' }]} />
  ),
  'large: process limits': () => <LargeChart id="large-limits" view={LIMITS_VIEW} />,
  'large: this year over the years before': () => <LargeChart id="large-years" view={YEARS_VIEW} />,
  'large: nothing to draw': () => <LargeChart id="large-none" view={NO_VIEW} />,
  'no figure at all': () => <TrendFigure id="trend-none" series={series([null, null, null])} />,
};
