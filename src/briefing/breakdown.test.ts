import { describe, expect, it } from 'vitest';
import { aCouncil, anIndicator, anObservation, aTarget } from '../../test/make.ts';
import { NotFoundFault, UsageFault } from '../model/fault.ts';
import type { Indicator, Observation } from '../model/indicator.ts';
import { breakdownFile, briefBreakdown } from './breakdown.ts';
import type { BreakdownBriefing } from './types.ts';
import { sentenceText } from './wording.ts';

const Q1 = '2013-14 Q1';
const Q2 = '2013-14 Q2';
const KNOWN = { asKnown: '2013-11-01T09:00:00Z', by: null };

type Counts = readonly [number, number];

function part(breakdown: string, said: Counts | Partial<Observation>, period = Q2): Observation {
  if (!('length' in said)) return anObservation(period, { breakdown, ...said });
  const [numerator, denominator] = said;
  return anObservation(period, { breakdown, numerator: `${numerator}`, denominator: `${denominator}` });
}

const WHOLE = anObservation(Q2, { value: '68.5', numerator: '305', denominator: '445' });
const AREAS = [part('area=Barry', [120, 200]), part('area=Penarth', [145, 185]), part('area=Cowbridge', [40, 60])];
const BEFORE = [part('area=Barry', [110, 200], Q1), part('area=Penarth', [150, 200], Q1)];

function council(rows: readonly Observation[], said: Partial<Indicator> = {}) {
  return aCouncil({
    indicators: [anIndicator({ title: 'Reviews held.', decimals: 1, rollUp: 'ratio', ...said })],
    observations: rows,
    targets: [aTarget(Q1, { target: '86', minimum: '70' }), aTarget(Q2, { target: '87', minimum: '72' })],
  });
}

function brief(rows: readonly Observation[], said: Partial<Indicator> = {}, by: string | null = null): BreakdownBriefing {
  return briefBreakdown(council(rows, said), Q2, 'PI1', { ...KNOWN, by });
}

function opening(rows: readonly Observation[], said: Partial<Indicator> = {}): string {
  return brief(rows, said).opening.map(sentenceText).join(' ');
}

describe('the opening of a breakdown', () => {
  it('says who is at the ends, the worse first, and what the parts give together', () => {
    expect(opening([WHOLE, ...AREAS])).toBe(
      'Barry has the lowest, 60.0%, and Penarth the highest, 78.4%; the whole council has 68.5%. Together the 3 parts give 305 of 445, 68.5%, the same as the whole council reports.',
    );
    expect(opening([WHOLE, ...AREAS], { polarity: 'lower' })).toContain('Penarth has the highest, 78.4%, and Barry the lowest, 60.0%;');
  });

  it('has the figures it states as its evidence', () => {
    const [ends, total] = brief([WHOLE, ...AREAS]).opening;
    expect(ends?.evidence.map(({ figure, rows }) => [figure, rows])).toEqual([
      ['60.0%', ['PI1']],
      ['78.4%', ['PI1']],
      ['68.5%', ['PI1']],
    ]);
    expect(total?.evidence).toEqual([{ figure: '305 of 445, 68.5%', rows: ['PI1'] }]);
  });

  it('says by how much the total differs from what is reported', () => {
    expect(opening([anObservation(Q2, '70.0'), ...AREAS])).toContain(
      'Together the 3 parts give 305 of 445, 68.5%; the whole council reports 70.0%, so they differ by 1.5 percentage points.',
    );
  });

  it('says of anything but a percentage what was divided by what', () => {
    expect(opening([WHOLE, ...AREAS], { unit: 'days' })).toContain('Together the 3 parts give 305 divided by 445, 0.7 days;');
  });

  it('says why no total is made, and never averages percentages', () => {
    const rates = [anObservation(Q2, '68.5'), part('area=Barry', { value: '60' }), part('area=Penarth', { value: '78.4' })];
    expect(opening(rates)).toContain(
      'No total is made of the parts: their numerators and denominators are not held, and percentages and rates are not averaged.',
    );
    expect(brief(rates).rows.map(({ kind }) => kind)).toEqual(['part', 'part', 'whole']);
  });

  it('names all that share an end, up to three, and says of how many it speaks where some have no figure', () => {
    const rows = [WHOLE, ...AREAS, part('area=Rhoose', [3, 5]), part('area=Sully', { state: 'not-available' })];
    expect(opening(rows)).toContain(
      'Of the 4 parts with a figure, Barry and Rhoose have the lowest, 60.0%, and Penarth the highest, 78.4%;',
    );
    const many = ['a', 'b', 'c', 'd'].map((name) => part(`area=${name}`, [1, 2]));
    expect(opening([...many, part('area=e', [2, 2])])).toContain('4 parts have the lowest, 50.0%, and e the highest, 100.0%.');
    expect(opening(many)).toContain('All 4 parts with a figure have 50.0%.');
  });

  it('speaks of counts as more and fewer', () => {
    const rows = [anObservation(Q2, '400'), part('area=Barry', { value: '250' }), part('area=Penarth', { value: '149' })];
    expect(opening(rows, { unit: null, decimals: null })).toBe(
      'Barry has the most, 250, and Penarth the fewest, 149; the whole council has 400. Together the 2 parts give 399; the whole council reports 400, so they differ by 1.',
    );
  });
});

describe('the table of a breakdown', () => {
  it('has the worst first, then the total and the whole', () => {
    const { rows, words } = brief([WHOLE, ...BEFORE, ...AREAS]);
    expect(
      rows.map((row) => [row.name, row.figure.text, row.numerator.text, row.denominator.text, row.share, row.standing, row.change]),
    ).toEqual([
      ['Barry', '60.0', '120', '200', '44.9%', 'Worse by 8.5', '+5.0'],
      ['Cowbridge', '66.7', '40', '60', '13.5%', 'Worse by 1.8', '–'],
      ['Penarth', '78.4', '145', '185', '41.6%', 'Better by 9.9', '+3.4'],
      ['Total of the parts', '68.5', '305', '445', '–', '–', '–'],
      ['Whole council, as reported', '68.5', '305', '445', '–', '–', '–'],
    ]);
    expect([words.change, words.changeOnYear, words.result]).toEqual(['Since Q1', 'Since 2012-13 Q2', 'Result']);
  });

  it('has bands in the order of their numbers, whatever their figures', () => {
    const bands = ['85 and over', 'Under 18', '18 to 64', '65 to 84'].map((name, index) => part(`age=${name}`, [index + 1, 10]));
    expect(brief(bands).rows.map(({ name }) => name)).toEqual(['Under 18', '18 to 64', '65 to 84', '85 and over', 'Total of the parts']);
  });

  it('says at its head what all of its figures cover', () => {
    const quarters = ['2012-13 Q3', '2012-13 Q4', Q1, Q2];
    const rows = quarters.flatMap((period) => [part('area=Barry', [1, 2], period), part('area=Sully', [1, 4], period)]);
    const { words, rows: shown, notes } = brief(rows, { basis: 'flow', shownAs: 'rolling-12' });
    expect(words.result).toBe('Result, last 12 months');
    expect(shown.map(({ figure }) => [figure.text, figure.note])).toEqual([
      ['25.0', null],
      ['50.0', null],
      // (1 + 1) of (2 + 4), where the mean of 50 and 25 would be 37.5
      ['33.3', null],
    ]);
    expect(notes).toEqual(['Parts have no status: the target is set for the whole council. A part is better or worse than the whole.']);
  });
});

describe('what a breakdown withholds', () => {
  const rows = [WHOLE, AREAS[0], AREAS[1], part('area=Cowbridge', { state: 'suppressed' })].filter((row) => row !== undefined);

  it('is said in the table, the bars, the charts and the notes, and stands in no file', () => {
    const { rows: shown, bars, notes, opening: said } = brief(rows);
    expect(shown.map(({ name, figure, denominator, share }) => [name, figure.text, denominator.text, share])).toEqual([
      ['Barry', '60.0', '200', '44.9%'],
      ['Cowbridge', 'suppressed', '–', '–'],
      ['Penarth', 'withheld', '–', '–'],
      ['Whole council, as reported', '68.5', '445', '–'],
    ]);
    expect(bars?.series.bars.map(({ value }) => value)).toEqual(['60', null, null]);
    expect(bars?.series.description).toContain('Barry 60.0%; Cowbridge suppressed; Penarth withheld.');
    expect(said.map(sentenceText).join(' ')).toContain('No total is made of the parts, because some of them are suppressed.');
    expect(notes.slice(1)).toEqual([
      'Suppressed: a count small enough to tell something about a person. Everyone who opens this page sees it so, whatever the rights.',
      'Withheld with it: a figure from which the suppressed one could be worked out, as it stands beside the whole council’s. The smallest is chosen, so that least is lost.',
    ]);
    const file = breakdownFile(council(rows), Q2, 'PI1', KNOWN);
    expect(file.rows).toEqual([
      ['PI1', 'Barry', Q2, '60.0', '120', '200', 'final'],
      ['PI1', 'Penarth', Q2, null, null, null, 'withheld'],
      ['PI1', 'Cowbridge', Q2, null, null, null, 'suppressed'],
    ]);
    expect(JSON.stringify(brief(rows))).not.toContain('185');
    expect(brief([anObservation(Q1, '64'), ...BEFORE, ...rows]).multiples?.past.rows.map(({ figures }) => figures)).toEqual([
      ['55.0', '60.0'],
      ['–', 'supp.'],
      ['75.0', 'supp.'],
    ]);
  });
});

describe('the charts of a breakdown', () => {
  it('are bars with the whole and the target, of which no part has a status', () => {
    const series = brief([WHOLE, ...AREAS]).bars?.series;
    expect(series?.bars.map(({ name, shown }) => [name, shown])).toEqual([
      ['Barry', '60.0%'],
      ['Cowbridge', '66.7%'],
      ['Penarth', '78.4%'],
    ]);
    expect([series?.whole, series?.target]).toEqual([
      { value: '68.5', text: 'Whole council 68.5%' },
      { value: '87', text: 'Target 87.0%' },
    ]);
    expect(series?.title).toMatch(/^Barry has the lowest, 60.0%/);
  });

  it('are small lines over the same periods, blank before a part began, with the whole and without its minimum', () => {
    const { multiples } = brief([anObservation(Q1, '64'), WHOLE, ...BEFORE, ...AREAS]);
    expect(multiples?.charts.map(({ name, series }) => [name, series.points.map(({ shown, state }) => [shown, state])])).toEqual([
      [
        'Barry',
        [
          ['55.0', 'final'],
          ['60.0', 'final'],
        ],
      ],
      [
        'Cowbridge',
        [
          ['–', 'not-due'],
          ['66.7', 'final'],
        ],
      ],
      [
        'Penarth',
        [
          ['75.0', 'final'],
          ['78.4', 'final'],
        ],
      ],
    ]);
    expect(multiples?.whole?.map(({ shown }) => shown)).toEqual(['64.0', '68.5']);
    expect(multiples?.charts[0]?.series.title).toBe('Barry rose to 60.0%, below the target of 87.0%');
    expect(multiples?.charts.flatMap(({ series }) => series.points.map(({ minimum }) => minimum))).toEqual(Array(6).fill(null));
    expect(multiples?.past).toEqual({
      periods: [Q1, Q2],
      rows: [
        { name: 'Barry', figures: ['55.0', '60.0'] },
        { name: 'Cowbridge', figures: ['–', '66.7'] },
        { name: 'Penarth', figures: ['75.0', '78.4'] },
      ],
    });
  });

  it('are none of a single period', () => {
    expect(brief([WHOLE, ...AREAS]).multiples).toBe(null);
  });

  it('of very many parts are those furthest from the whole, and the table has all', () => {
    const wards = Array.from({ length: 30 }, (_, index) => `Ward ${String.fromCharCode(65 + index)}`);
    const rows = wards.flatMap((name, index) => [part(`ward=${name}`, [50, 100], Q1), part(`ward=${name}`, [50 + index, 100])]);
    const { multiples, rows: shown, bars } = brief([anObservation(Q2, '50'), ...rows]);
    expect(multiples?.charts.length).toBe(20);
    expect(multiples?.note).toContain('Charts of the 20 parts furthest from the whole council; the tables have all 30.');
    expect(multiples?.charts.some(({ name }) => name === 'Ward A')).toBe(false);
    expect([shown.length, bars?.series.bars.length, multiples?.past.rows.length]).toEqual([32, 30, 30]);
  });
});

describe('what is odd about a breakdown', () => {
  it('is said: cases in no part or in two, parts of other periods, slips, texts that are no breakdown', () => {
    expect(brief([WHOLE, ...AREAS.slice(0, 2), part('area=Cowbridge', [9, 10], Q1)]).notes.slice(1)).toEqual([
      'The parts hold 385 of the 445 cases of the whole council: the other 60 are in none of them.',
      'Cowbridge has figures in other periods and none in this one.',
    ]);
    expect(brief([WHOLE, ...AREAS, part('area=Rhoose', [30, 40])]).notes[1]).toBe(
      'The parts hold 485 cases and the whole council 445: 40 are counted in more than one part, or in none of the whole.',
    );
    expect(brief([WHOLE, part('area=Barry', [310, 445])]).notes[1]).toBe(
      'The numerators of the parts add to 310, which is 5 more than the 305 of the whole council.',
    );
    expect(brief([WHOLE, ...AREAS.slice(0, 2), part('area=Cowbridge', { state: 'not-collected' })]).notes[2]).toBe(
      'The total is without Cowbridge, of which there is no figure.',
    );
    expect(brief([WHOLE, ...BEFORE, ...AREAS, part('area=Pennarth', [1, 2], Q1), part('Barry', [1, 2])]).notes.slice(1)).toEqual([
      'Pennarth has figures in other periods and none in this one.',
      '“Pennarth” is in few periods and spelt nearly as “Penarth”: are they one part?',
      'One text names no dimension and is left out: Barry.',
    ]);
  });

  it('is that figures are of an earlier period, or of one alone', () => {
    const earlier = brief([WHOLE, ...BEFORE]);
    expect(earlier.bars?.heading).toBe('Quarter 1, 2013-14, worst first');
    expect(earlier.notes[1]).toBe('These figures are of quarter 1, 2013-14: of quarter 2, 2013-14 no part has a whole figure.');
    expect(brief([WHOLE, ...AREAS], { basis: 'flow', shownAs: 'rolling-12' }).notes[1]).toBe(
      'Each figure is of quarter 2, 2013-14 alone. What is judged of the whole council covers more (last 12 months), which the parts do not hold.',
    );
  });
});

describe('the choice of a breakdown', () => {
  const crossed = [part('area=Barry; age=65+', [1, 2]), part('age=65+', [3, 4])];

  it('is the first dimension there is, any other by its name, crossed ones last', () => {
    const { choices, title } = brief([...AREAS, ...crossed]);
    expect(title).toBe('Reviews held, by area');
    expect(choices).toEqual([
      { by: 'area', text: 'By area', parts: 3, current: true },
      { by: 'age', text: 'By age', parts: 1, current: false },
      { by: 'age; area', text: 'By age and area', parts: 1, current: false },
    ]);
    const both = brief([...AREAS, ...crossed], {}, 'age; area');
    expect([both.title, both.rows[0]?.name]).toEqual(['Reviews held, by age and area', '65+, Barry']);
    expect(both.notes).toContain(
      'Two dimensions are crossed here. Their rows and columns add to the parts of each dimension, which have pages of their own.',
    );
  });

  it('is refused for a dimension that it is not broken down by, and for an indicator that is not there', () => {
    expect(() => brief(AREAS, {}, 'team')).toThrow(new UsageFault('PI1 is not broken down by "team": area'));
    expect(() => briefBreakdown(council(AREAS), Q2, 'PI9', KNOWN)).toThrow(NotFoundFault);
  });

  it('is none where nothing is broken down, and says so', () => {
    const none = brief([WHOLE]);
    expect([none.title, none.choices, none.rows, none.bars]).toEqual(['Reviews held, in parts', [], [], null]);
    expect(opening([WHOLE])).toBe('No figure of this indicator is held for a part of the council.');
    expect(opening([WHOLE, part('area=Barry', [1, 2], '2013-14 Q3')])).toBe(
      'No part has a row for quarter 2, 2013-14 or an earlier period.',
    );
  });
});
