import type { Bar, BarSeries } from '../../../briefing/types.ts';

function bar(name: string, value: string | null, text = `${value}%`): Bar {
  return { name, value, shown: text, provisional: name === 'Penarth' };
}

/** Three areas, one of them suppressed, with the whole council and its target. */
export const AREA_BARS: BarSeries = {
  title: 'Barry has the lowest, 60.0%, and Penarth the highest, 78.4%; the whole council has 68.5%.',
  description: 'Bars from 0 in the order of the table. Barry 60.0%; Penarth 78.4%; Cowbridge suppressed.',
  unit: '%',
  bars: [bar('Barry', '60.0'), bar('Penarth', '78.4'), bar('Cowbridge', null, 'suppressed')],
  whole: { value: '68.5', text: 'Whole council 68.5%' },
  target: { value: '87', text: 'Target 87.0%' },
};

/** Thirty wards by their counts. */
export const WARD_BARS: BarSeries = {
  ...AREA_BARS,
  title: 'Of 30 wards, Ward 1 has the most, 290, and Ward 30 the fewest, 0.',
  description: 'Bars from 0 in the order of the table.',
  unit: null,
  bars: Array.from({ length: 30 }, (_, index) => bar(`Ward ${index + 1}`, `${(29 - index) * 10}`, `${(29 - index) * 10}`)),
  whole: null,
  target: null,
};
