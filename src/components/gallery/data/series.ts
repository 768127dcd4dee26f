import type { ChartSeries, SeriesPoint } from '../../../briefing/types.ts';
import { shownNumber } from '../../../charts/shown-number.ts';
import type { ObservationState, Polarity } from '../../../model/indicator.ts';

interface SeriesSketch {
  readonly title?: string;
  readonly unit?: string | null;
  readonly decimals?: number;
  readonly polarity?: Polarity;
  readonly target?: readonly (string | null)[];
  readonly minimum?: string | null;
  readonly range?: readonly [string, string];
  readonly lastState?: ObservationState;
  readonly from?: number;
  readonly restated?: readonly [index: number, before: string];
  readonly notes?: Readonly<Record<number, string>>;
  readonly quarters?: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function periodAt(index: number, quarters: boolean): { period: string; name: string } {
  if (quarters) {
    const year = 2023 + Math.floor(index / 4);
    const text = `${year}-${(year + 1) % 100} Q${(index % 4) + 1}`;
    return { period: text, name: text };
  }
  const month = 3 + index;
  const year = 2024 + Math.floor(month / 12);
  const name = `${MONTHS[month % 12]} ${year}`;
  return { period: name, name };
}

/** Points from April 2024 on (or quarter 1 of 2023-24); `null` is a period without a figure. */
export function series(values: readonly (number | null)[], sketch: SeriesSketch = {}): ChartSeries {
  const decimals = sketch.decimals ?? 1;
  const last = values.findLastIndex((value) => value !== null);
  const points = values.map((value, index): SeriesPoint => {
    const targets = sketch.target ?? [];
    const shown = value === null ? null : value.toFixed(decimals);
    const lacking: ObservationState = index > last ? 'not-due' : 'not-available';
    return {
      ...periodAt(index + (sketch.from ?? 0), sketch.quarters ?? false),
      value: shown,
      shown: shown === null ? '–' : shownNumber(shown, decimals),
      state: shown === null ? lacking : index === last ? (sketch.lastState ?? 'final') : 'final',
      before: sketch.restated?.[0] === index ? sketch.restated[1] : null,
      target: targets[index] ?? targets.at(-1) ?? null,
      minimum: sketch.minimum ?? null,
      lower: sketch.range?.[0] ?? null,
      upper: sketch.range?.[1] ?? null,
      note: sketch.notes?.[index] ?? null,
    };
  });
  return {
    title: sketch.title ?? 'The figure over two years, with its target',
    description: `${values.filter((value) => value !== null).length} figures, the latest ${points[last]?.shown ?? 'none'} in ${points[last]?.name ?? 'no period'}.`,
    unit: sketch.unit ?? null,
    decimals,
    polarity: sketch.polarity ?? 'higher',
    yearStarts: 4,
    points,
  };
}

/** A wandering line that ends where it is told, the same on every run. */
export function walk(start: number, end: number, wobble: number, count = 24): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const along = index / (count - 1);
    const swing = (Math.sin(index * 1.7) + Math.sin(index * 0.9 + 2)) * 0.5 * wobble * (1 - Math.abs(2 * along - 1) ** 3);
    return start + (end - start) * along + swing;
  });
}

const REVIEWS = [
  85, 84.2, 86.1, 84.4, 82.7, 85.8, 85, 86.7, 83.1, 81.9, 84.6, 87.8, 85.6, 84.2, 82.7, 84.1, 82.1, 84.8, 83.2, 82.4, 80.6, 81.2, 82.9,
  83.7, 79.7, 77.2, 74.5, 71.1, 68, 66.4,
];
const PHASED = Array.from({ length: 36 }, (_, index) =>
  index < 24 ? '85.0' : index < 27 ? '86.0' : index < 30 ? '87.0' : index < 33 ? '88.0' : '90.0',
);

/** Two and a half years with a phased target, a minimum, a restated figure and a provisional end. */
export const REVIEW_SERIES: ChartSeries = {
  ...series([...REVIEWS, null, null, null, null, null, null], {
    title: 'Care plan reviews fell to 66.4% in September 2026, below the minimum of 72.0%',
    unit: '%',
    target: PHASED,
    minimum: '72.0',
    lastState: 'provisional',
    restated: [19, '79.1'],
    notes: { 13: 'New records system from May 2025', 24: 'Three posts lent to the hospital team' },
  }),
  description:
    'From April 2024 to March 2026 between 80.6% and 87.8% of reviews were done in time. Since April 2026 the share has fallen each month, to 66.4%, provisional.',
};
