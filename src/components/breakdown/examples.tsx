import type { BreakdownRow, BreakdownWords, ShownFigure } from '../../briefing/types.ts';
import { AREA_BARS, WARD_BARS } from '../gallery/data/bars.ts';
import { series } from '../gallery/data/series.ts';
import type { Examples } from '../gallery/example.ts';
import { BarFigure, PartCharts, PartTable, PastTable } from './breakdown-parts.tsx';

function shown(text: string, note: string | null = null): ShownFigure {
  return { value: /\d/.test(text) ? text : null, text, unit: null, note };
}

const WORDS: BreakdownWords = {
  part: 'Part',
  result: 'Result',
  numerator: 'Reviews held in time',
  denominator: 'Reviews due',
  share: 'Share of cases',
  against: 'Against the whole',
  change: 'Since Q1',
  changeOnYear: 'Since 2025-26 Q2',
  table: 'Figures',
  past: 'Figures behind the lines',
  notes: 'How to read this',
};

function row(
  name: string,
  cells: readonly [string, string, string, string, string, string, string],
  kind: BreakdownRow['kind'],
): BreakdownRow {
  const [figure, numerator, denominator, share, standing, change, changeOnYear] = cells;
  return {
    kind,
    name,
    figure: shown(figure, name === 'Penarth' ? 'provisional' : null),
    numerator: shown(numerator),
    denominator: shown(denominator),
    share,
    standing,
    change,
    changeOnYear,
  };
}

const ROWS: readonly BreakdownRow[] = [
  row('Barry', ['60.0', '120', '200', '44.9%', 'Worse by 8.5', '+5.0', '−2.1'], 'part'),
  row('Penarth', ['78.4', '145', '185', '41.6%', 'Better by 9.9', '+3.4', '+6.0'], 'part'),
  row('Cowbridge', ['suppressed', '–', '–', '–', '–', '–', '–'], 'part'),
  row('Whole council, as reported', ['68.5', '305', '445', '–', '–', '–', '–'], 'whole'),
];

const PAST = [55, 57, 61, 58, 60, 59, 62, 61, 60, 63, 61, 60];
const WHOLE = series([66, 67, 66, 68, 67, 69, 68, 67, 69, 68, 69, 68.5]);
const MULTIPLES = {
  heading: 'Each part over time, on one scale',
  charts: [
    { name: 'Barry', series: series(PAST, { title: 'Barry fell to 60.0%', unit: '%', target: ['87'] }) },
    {
      name: 'Penarth',
      series: series([...PAST.map((value) => value + 18)], { title: 'Penarth fell to 78.0%', unit: '%', target: ['87'] }),
    },
    {
      name: 'Cowbridge',
      series: series([70, 71, null, null, 69, 72, 70, null, 71, 73, 72, 71], { title: 'Cowbridge fell to 71.0%', unit: '%' }),
    },
  ],
  whole: WHOLE.points,
  note: 'Dashed: the target of the whole council. Thin: the whole council.',
  past: { periods: ['Apr 2026', 'May 2026'], rows: [{ name: 'Barry', figures: ['61.0', '60.0'] }] },
};

export const EXAMPLES: Examples = {
  'bars with the whole and the target': () => <BarFigure id="bars" series={AREA_BARS} />,
  'thirty bars of counts': () => <BarFigure id="bars-wards" series={WARD_BARS} />,
  'small charts on one scale': () => <PartCharts id="parts" multiples={MULTIPLES} />,
  'table of parts': () => <PartTable caption="Reviews held in time, by area" rows={ROWS} words={WORDS} />,
  'table of counts': () => (
    <PartTable caption="Requests, by area" rows={ROWS} words={{ ...WORDS, numerator: null, denominator: null, against: null }} />
  ),
  'figures behind the lines': () => (
    <PastTable title={WORDS.past} caption="Reviews held in time, by month" part="Part" past={MULTIPLES.past} />
  ),
};
