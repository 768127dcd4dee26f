import type { ComparedRow, Strip } from '../../briefing/comparisonTypes.ts';
import type { Examples } from '../gallery/example.ts';
import { ComparedTable } from './compared-table.tsx';
import { ComparisonFigure } from './comparison-figure.tsx';

const FIGURES = [
  ['Aldermarsh', '71'],
  ['Brackwater', '69'],
  ['Corvendale', '66'],
  ['Dunholm', '66'],
  ['Eastmere', '65'],
  ['Highmere', '63'],
  ['Farrowby', '61'],
  ['Glenstow', '58'],
] as const;

const PLACES = ['1st', '2nd', 'joint 3rd', 'joint 3rd', '5th', '6th', '7th', '8th'];

const STRIP: Strip = {
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
const MANY: Strip = {
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

function row(name: string, value: string, place: string | null): ComparedRow {
  return { name, own: name === 'Highmere', figure: { value, text: value, unit: '%', note: null }, place, note: null };
}

const ROWS = FIGURES.map(([name, value], index) => row(name, value, PLACES[index] ?? null));
const WORDS = { body: 'Council', figure: 'Figure', place: 'Place', own: 'this council', averages: 'Averages that were published' };

export const EXAMPLES: Examples = {
  'eight councils on one scale': () => <ComparisonFigure id="strip-eight" strip={STRIP} links={[{ text: 'CSV', href: '/csv' }]} />,
  'forty, lower is better': () => <ComparisonFigure id="strip-forty" strip={MANY} />,
  'without a figure of our own': () => (
    <ComparisonFigure
      id="strip-none"
      strip={{ ...STRIP, dots: STRIP.dots.filter(({ own }) => !own), title: '7 councils from 58% to 71%' }}
    />
  ),
  'one council': () => (
    <ComparisonFigure
      id="strip-one"
      strip={{ ...STRIP, title: 'Aldermarsh at 71%', dots: STRIP.dots.slice(0, 1), median: null, quartiles: [], averages: [] }}
    />
  ),
  'places with bars and an average': () => (
    <ComparedTable caption="Every council’s figure" rows={ROWS} averages={[row('England', '64', null)]} words={WORDS} />
  ),
  'counts that disagree, without places or bars': () => (
    <ComparedTable
      caption="Two councils"
      rows={[{ ...row('Highmere', '-2', null), note: 'its counts give −1' }, row('Glenstow', '4', null)]}
      averages={[]}
      words={WORDS}
    />
  ),
};
