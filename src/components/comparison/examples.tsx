import type { ComparedRow } from '../../briefing/comparisonTypes.ts';
import { FIGURES, MANY, STRIP } from '../gallery/data/strip.ts';
import type { Examples } from '../gallery/example.ts';
import { ComparedTable } from './compared-table.tsx';
import { ComparisonFigure } from './comparison-figure.tsx';

const PLACES = ['1st', '2nd', 'joint 3rd', 'joint 3rd', '5th', '6th', '7th', '8th'];

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
