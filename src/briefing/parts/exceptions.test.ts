import { describe, expect, it } from 'vitest';
import { aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from '../../../test/make.ts';
import { assess } from '../../judgement/judge.ts';
import type { Council } from '../../model/council.ts';
import { periodAt } from '../../model/period.ts';
import { reportScene } from '../reportScene.ts';
import type { Exceptions } from '../types.ts';
import { sentenceText } from '../wording.ts';
import { exceptionsOf } from './exceptions.ts';

const Q1 = '2013-14 Q1';
const Q2 = '2013-14 Q2';

const PLANS: Council['plans'] = [{ code: 'SS', title: 'Social services', kind: 'service', years: '2013-14' }];
const OBJECTIVES: Council['objectives'] = [{ plan: 'SS', code: '1', title: 'Help in time', level: 'objective', parent: null }];

/** An indicator under objective 1 with its figures by period and a target of 80 for each. */
type Measured = readonly [code: string, figures: Readonly<Record<string, Parameters<typeof anObservation>[1]>>, owner?: string | null];

function councilOf(measured: readonly Measured[], more: Partial<Council> = {}): Council {
  return aCouncil({
    plans: PLANS,
    objectives: OBJECTIVES,
    indicators: measured.map(([code, , owner]) =>
      anIndicator({ code, objective: 'SS/1', owner: owner === undefined ? 'J. Morris' : owner }),
    ),
    observations: measured.flatMap(([code, figures]) =>
      Object.entries(figures).map(([period, figure]) => ({ ...anObservation(period, figure), indicator: code })),
    ),
    targets: measured.flatMap(([code, figures]) => Object.keys(figures).map((period) => ({ ...aTarget(period, '80'), indicator: code }))),
    ...more,
  });
}

function brief(council: Council, period = Q2): Exceptions {
  return exceptionsOf(reportScene(council, assess(council, period), 'SS', { asKnown: '2013-11-01T09:00:00Z' }));
}

const listed = ({ groups }: Exceptions) => groups.map(({ title, items }) => [title, items.map(({ reference }) => reference)]);
const whyOf = ({ groups }: Exceptions, wanted: string) =>
  groups
    .flatMap(({ items }) => items)
    .find(({ reference }) => reference === wanted)
    ?.why.map(({ kind, text }) => [kind, text]);
const saidOf = ({ groups }: Exceptions, wanted: string) => {
  const item = groups.flatMap(({ items }) => items).find(({ reference }) => reference === wanted);
  return item && [item.recovery, item.asked];
};

const ACTIONS: Pick<Council, 'actions' | 'progress'> = {
  actions: [
    anAction({ ref: 'A1', objective: 'SS/1', due: '2013-09-30', owner: 'S. Price' }),
    anAction({ ref: 'A2', objective: 'SS/1', starts: '2013-07', due: '2014-03' }),
    anAction({ ref: 'A3', objective: 'SS/1', due: '2013-06' }),
    anAction({ ref: 'A4', objective: 'SS/1', due: '2014-03' }),
    anAction({ ref: 'A5', objective: 'SS/1' }),
    anAction({ ref: 'A6', objective: 'SS/1' }),
    anAction({ ref: 'A7', objective: 'SS/1', starts: '2014-01' }),
  ],
  progress: [
    aProgress(Q2, { action: 'A1', status: 'slipped', percent: '40', comment: 'A new contractor starts in November.' }),
    aProgress(Q2, { action: 'A2', percent: '0' }),
    aProgress(Q2, { action: 'A3', status: 'on-track', percent: '90' }),
    aProgress(Q1, { action: 'A4', status: 'slipped', percent: '10' }),
    aProgress(Q2, { action: 'A4', status: 'slipped', percent: '20' }),
    aProgress(Q2, { action: 'A5', status: 'deleted' }),
    aProgress(Q1, { action: 'A6', status: 'on-track', percent: '50' }),
  ],
};

describe('Exceptions', () => {
  const all = brief(
    councilOf(
      [
        ['RED', { [Q1]: '75', [Q2]: { value: '60', comment: 'What happened: two left.\nWhat we are doing: four are hired.' } }],
        ['WORSE', { [Q1]: '79', [Q2]: '75' }],
        ['STEADY', { [Q1]: '75', [Q2]: '75' }],
        ['GREEN', { [Q1]: '90', [Q2]: '85' }],
        ['GONE', { [Q2]: { state: 'not-available', reason: 'The system was down.' } }, null],
        ['NEVER', {}],
        ['HIDDEN', { [Q2]: { state: 'suppressed' } }],
      ],
      ACTIONS,
    ),
  );

  it('are counted in one sentence, of indicators and of actions, by their gravest reason', () => {
    expect(sentenceText(all.sentence)).toBe(
      '4 of 7 indicators and 5 of 6 actions are exceptions, each counted under its gravest reason: 1 red, 1 amber and worsening, 3 overdue, 1 slipped and 3 without a figure or return.',
    );
    expect(all.sentence.evidence.filter(({ rows }) => rows.length < 4)).toEqual([
      { figure: '1', rows: ['RED'] },
      { figure: '1', rows: ['WORSE'] },
      { figure: '3', rows: ['A2', 'A1', 'A3'] },
      { figure: '1', rows: ['A4'] },
      { figure: '3', rows: ['GONE', 'NEVER', 'A6'] },
    ]);
  });

  it('stand once each, the gravest first; what is steady, withheld, set aside or not due is none', () => {
    expect(listed(all)).toEqual([
      ['Red', ['RED']],
      ['Amber and worsening', ['WORSE']],
      ['Overdue', ['A2', 'A1', 'A3']],
      ['Slipped', ['A4']],
      ['Without a figure or return', ['GONE', 'NEVER', 'A6']],
    ]);
  });

  it('say why in sentences, all reasons of each', () => {
    expect(whyOf(all, 'RED')).toEqual([['red', 'New this quarter, amber before: misses by 25.0% of target.']]);
    expect(whyOf(all, 'WORSE')).toEqual([['amber-worsening', 'Worsened since Q1: misses by 6.3% of target.']]);
    expect(whyOf(all, 'A1')).toEqual([
      ['overdue', 'Was to be done by 30 September 2013 and is not.'],
      ['slipped', 'Slipped, 40% done.'],
    ]);
    expect(whyOf(all, 'A2')).toEqual([['overdue', 'Due to have started by 1 July 2013 and has not.']]);
    expect(whyOf(all, 'A3')).toEqual([['overdue', 'Was to be done by 30 June 2013 and is not, 90% done.']]);
    expect(whyOf(all, 'A4')).toEqual([['slipped', 'Second quarter running as slipped, 20% done.']]);
    expect(whyOf(all, 'A6')).toEqual([['missing', 'No return was made for quarter 2, 2013-14.']]);
    expect(whyOf(all, 'GONE')).toEqual([['missing', 'No figure for quarter 2, 2013-14: not available, The system was down.']]);
    expect(whyOf(all, 'NEVER')).toEqual([['missing', 'No figure was returned for quarter 2, 2013-14.']]);
  });

  it('have what the owner says is done about it, and where she has not said, what she is asked', () => {
    expect(saidOf(all, 'RED')).toEqual(['four are hired.', null]);
    expect(saidOf(all, 'A1')).toEqual(['A new contractor starts in November.', null]);
    expect(saidOf(all, 'WORSE')).toEqual([
      null,
      'J. Morris is asked what is done so that it does not become worse, and by when it meets its target.',
    ]);
    expect(saidOf(all, 'GONE')).toEqual([null, 'No owner is named who could be asked why there is none, and when there is one.']);
  });

  it('take the council’s own words about a row before its comment', () => {
    const council = councilOf([['RED', { [Q2]: { value: '60', comment: 'Said in the return.' } }]], {
      narrative: [{ report: 'SS', period: Q2, section: 'recovery RED', text: 'Said in the report.' }],
    });
    expect(saidOf(brief(council), 'RED')).toEqual(['Said in the report.', null]);
  });

  it('are changes for the worse beyond chance too, whatever the status', () => {
    const months = Array.from({ length: 23 }, (_, index) => periodAt('month', 2012 * 12 + 3 + index).text);
    const values = months.map((_, index) => (index === 22 ? '85' : ['92.1', '91.7', '92.3', '91.9', '92.2', '91.8'][index % 6]));
    const council = councilOf([]);
    const sudden = aCouncil({
      ...council,
      indicators: [anIndicator({ code: 'PI1', objective: 'SS/1', frequency: 'month', decimals: 1 })],
      observations: months.map((month, index) => anObservation(month, values[index] ?? '')),
      targets: months.map((month) => aTarget(month, '80')),
    });
    const found = brief(sudden, '2014-02');
    expect(listed(found)).toEqual([['Changed for the worse by more than chance explains', ['PI1']]]);
    expect(whyOf(found, 'PI1')?.[0]?.[1]).toMatch(/^A real change for the worse: 85\.0% lies below the process limits\. /);
    expect(listed(brief(sudden, '2014-01'))).toEqual([]);
  });

  it('say of which month a change beyond chance is, where the result beside it is of a quarter', () => {
    const months = Array.from({ length: 24 }, (_, index) => periodAt('month', 2012 * 12 + 3 + index).text);
    const values = months.map((_, index) => (index === 23 ? '85' : ['92.1', '91.7', '92.3', '91.9', '92.2', '91.8'][index % 6]));
    const council = aCouncil({
      ...councilOf([]),
      indicators: [anIndicator({ code: 'PI1', objective: 'SS/1', frequency: 'month', decimals: 1, rollUp: 'mean' })],
      observations: months.map((month, index) => anObservation(month, values[index] ?? '')),
      targets: months.map((month) => aTarget(month, '80')),
    });
    expect(whyOf(brief(council, '2013-14 Q4'), 'PI1')?.[0]?.[1]).toMatch(
      /^A real change for the worse: 85\.0% in March 2014 lies below the process limits\. /,
    );
  });

  it('are named by the council’s rule: red, or worse than tolerance', () => {
    const council = councilOf([
      ['RED', { [Q2]: '60' }],
      ['OVER', { [Q2]: '60' }],
    ]);
    const both = {
      ...council,
      indicators: council.indicators.map((each) => (each.code === 'OVER' ? { ...each, scheme: 'two-sided' } : each)),
      targets: council.targets.map((each) => ({ ...each, tolerance: '5' })),
    };
    expect(listed(brief(both))).toEqual([['Red or worse than tolerance', ['RED', 'OVER']]]);
    expect(sentenceText(brief(both).sentence)).toBe(
      '2 of 2 indicators are exceptions, each counted under its gravest reason: 2 red or worse than tolerance.',
    );
  });

  it('are none where all is well, and none where nothing is held', () => {
    expect(sentenceText(brief(councilOf([['GREEN', { [Q2]: '90' }]])).sentence)).toBe('None of the 1 indicator is an exception.');
    expect(sentenceText(brief(councilOf([])).sentence)).toBe('This report has no indicators and no actions, so it has no exceptions.');
  });

  it('do not miss the return of a quarter in the months before its end', () => {
    const council = councilOf([], ACTIONS);
    expect(whyOf(brief(council, '2013-08'), 'A6')).toBeUndefined();
    expect(sentenceText(brief(council, '2013-12').sentence)).toBe(
      '5 of 6 actions are exceptions, each counted under its gravest reason: 3 overdue, 1 slipped and 1 without a figure or return.',
    );
  });
});
