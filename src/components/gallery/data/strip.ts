import type { Strip } from '../../../briefing/comparisonTypes.ts';

export const FIGURES = [
  ['Aldermarsh', '71'],
  ['Brackwater', '69'],
  ['Corvendale', '66'],
  ['Dunholm', '66'],
  ['Eastmere', '65'],
  ['Highmere', '63'],
  ['Farrowby', '61'],
  ['Glenstow', '58'],
] as const;

/** Eight councils of which one is ours. */
export const STRIP: Strip = {
  title: 'Highmere is 6th of 8 councils: 63% where the median is 65.5%',
  description: '8 councils in 2024-25, from 58% (Glenstow) to 71% (Aldermarsh). Half are at 65.5% or more, half at 65.5% or less.',
  unit: '%',
  dots: FIGURES.map(([name, value]) => ({
    text: `${name === 'Highmere' ? 'this council' : name} ${value}%`,
    value,
    own: name === 'Highmere',
  })),
  median: { text: 'median 65.5%', value: '65.5' },
  quartiles: [
    { text: 'top quartile', value: '67.5' },
    { text: 'bottom quartile', value: '62' },
  ],
  averages: [{ text: 'England 64%', value: '64' }],
  betterEnd: 'right',
};

/** Forty councils of which most have one of a few figures: they stand on one another. */
export const MANY: Strip = {
  ...STRIP,
  title: 'Highmere is joint 1st of 40 councils: 2 days where the median is 4 days',
  description: '40 councils in 2024-25, from 2 days to 9 days.',
  unit: 'days',
  dots: Array.from({ length: 40 }, (_, index) => {
    const value = `${2 + ((index * index) % 8)}`;
    return { text: `${index === 0 ? 'this council' : `Council ${index + 1}`} ${value} days`, value, own: index === 0 };
  }),
  median: { text: 'median 4 days', value: '4' },
  quartiles: [
    { text: 'top quartile', value: '3' },
    { text: 'bottom quartile', value: '6.5' },
  ],
  averages: [],
  betterEnd: 'left',
};
