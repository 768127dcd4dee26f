import { describe, expect, it } from 'vitest';
import { aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from '../../test/make.ts';
import { assess } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import type { Indicator, Observation } from '../model/indicator.ts';
import type { Action, Progress } from '../model/plan.ts';
import type { ChangedItem, WhatChangedBriefing } from './types.ts';
import { briefWhatChanged } from './whatChanged.ts';
import type { WhatChangedOptions } from './whatChangedScene.ts';
import { sentenceText } from './wording.ts';

const Q1 = '2013-14 Q1';
const Q2 = '2013-14 Q2';
const LAST_Q2 = '2012-13 Q2';

type Figures = Readonly<Record<string, string | Partial<Observation>>>;

/** An indicator with its figures and the targets of the same periods, 80 where nothing else is said. */
interface Measured {
  readonly said: Partial<Indicator> & { readonly code: string };
  readonly figures: Figures;
  readonly targets?: Readonly<Record<string, string>>;
}

function councilOf(
  measured: readonly Measured[],
  work: { actions?: Action[]; progress?: Progress[] } = {},
  more: Partial<Council> = {},
): Council {
  return aCouncil({
    plans: [{ code: 'SS', title: 'Social services', kind: 'service', years: '2013-14' }],
    indicators: measured.map(({ said }) => anIndicator({ decimals: 1, ...said })),
    observations: measured.flatMap(({ said: { code }, figures }) =>
      Object.entries(figures).map(([period, figure]) => ({ ...anObservation(period, figure), indicator: code })),
    ),
    targets: measured.flatMap(({ said: { code }, figures, targets }) =>
      Object.keys(figures).map((period) => ({ ...aTarget(period, targets?.[period] ?? '80'), indicator: code })),
    ),
    actions: work.actions ?? [],
    progress: work.progress ?? [],
    ...more,
  });
}

function brief(council: Council, options: Partial<WhatChangedOptions> = {}): WhatChangedBriefing {
  const all: WhatChangedOptions = { asKnown: '2013-11-01T09:00:00Z', since: 'period', withdrawn: [], ...options };
  return briefWhatChanged(council, assess(council, Q2), all);
}

const opening = (briefing: WhatChangedBriefing) => [...briefing.opening, ...briefing.notes].map(sentenceText);
const told = ({ items }: WhatChangedBriefing) => items.map(({ change, reference, text }) => [change, reference, text]);
const shapes = ({ marks }: ChangedItem) => marks && [marks.was, marks.now, marks.text];

/** One indicator for every way in which a status can change. */
const MOVED: readonly Measured[] = [
  { said: { code: 'SAME' }, figures: { [Q1]: '90', [Q2]: '91' } },
  { said: { code: 'BETTER' }, figures: { [Q1]: '75', [Q2]: '80' } },
  { said: { code: 'GONE' }, figures: { [Q1]: '75', [Q2]: { state: 'not-available', reason: 'The system was down.' } } },
  { said: { code: 'BACK' }, figures: { [Q1]: '60', [Q2]: '84' } },
  { said: { code: 'LESS' }, figures: { [Q1]: '90', [Q2]: '75' } },
  {
    said: { code: 'RED', owner: 'J. Morris', service: 'Adults', objective: 'SS/1' },
    figures: { [Q1]: '77.1', [Q2]: { value: '68.5', comment: 'Two reviewers left. More are hired.' } },
    targets: { [Q1]: '80', [Q2]: '87' },
  },
  { said: { code: 'WORST' }, figures: { [Q1]: '80', [Q2]: '20' } },
];

describe('What changed since the last period', () => {
  const briefing = brief(councilOf(MOVED));

  it('is summed up first, what is not listed too', () => {
    expect(briefing.title).toBe('What changed since quarter 1');
    expect(opening(briefing)).toEqual([
      'Since quarter 1, 2 indicators became red, 1 got worse without becoming red, 1 recovered and 1 got better.',
      'The other indicator that was judged then and is now has the status that it had.',
      'The measuring itself changed in 2 places.',
    ]);
  });

  it('stands in the order of what matters, of equals the worst first, each with its figures', () => {
    expect(told(briefing)).toEqual([
      ['became-red', 'WORST', 'Fell from 80.0% to 20.0%; target 80.0%.'],
      ['became-red', 'RED', 'Fell from 77.1% to 68.5%; target 87.0%, 80.0% then.'],
      ['worse', 'LESS', 'Fell from 90.0% to 75.0%; target 80.0%.'],
      ['recovered', 'BACK', 'Rose from 60.0% to 84.0%; target 80.0%.'],
      ['better', 'BETTER', 'Rose from 75.0% to 80.0%; target 80.0%.'],
      ['target', 'RED', 'From 80.0% to 87.0%.'],
      ['missing', 'GONE', '75.0% then; now not available.'],
    ]);
    expect(briefing.groups.map(({ title }) => title)).toEqual(['Became red', 'Got worse', 'Recovered', 'Got better']);
    expect(briefing.measuring).toEqual({
      title: 'The measuring itself',
      groups: [
        { change: 'target', title: 'Targets that moved' },
        { change: 'missing', title: 'Figure missing' },
      ],
    });
  });

  it('names shapes, owner, service, plan and the reason that was recorded', () => {
    const red = briefing.items.find(({ reference }) => reference === 'RED');
    expect(red).toMatchObject({
      owner: 'J. Morris',
      service: 'Adults',
      plan: { code: 'SS', title: 'Social services' },
      reason: 'Two reviewers left.',
    });
    expect(red && shapes(red)).toEqual(['amber', 'red', 'was amber, now red']);
    expect(briefing.items.find(({ reference }) => reference === 'GONE')?.reason).toBe('The system was down.');
  });

  it('says of a status that a person stated that it is not what the figures give', () => {
    const stated = councilOf([
      { said: { code: 'PI1' }, figures: { [Q1]: '90', [Q2]: { value: '91', status: 'red', reason: 'One month is a guess.' } } },
    ]);
    expect(told(brief(stated))).toEqual([
      ['became-red', 'PI1', 'Rose from 90.0% to 91.0%; target 80.0%. The status is stated as red; by the rules it is green.'],
    ]);
    expect(brief(stated).items[0]?.reason).toBe('One month is a guess.');
  });

  it('says of a year in which nothing moved that nothing did', () => {
    const still = brief(councilOf([{ said: { code: 'SAME' }, figures: { [Q1]: '90', [Q2]: '91' } }]));
    expect(opening(still)).toEqual([
      'Since quarter 1, no indicator and no action changed its status.',
      'The other indicator that was judged then and is now has the status that it had.',
    ]);
    expect(still.items).toEqual([]);
  });

  it('does not take what is not due for missing, nor what is first judged at year end for a change', () => {
    const yearly = brief(councilOf([{ said: { code: 'YEAR', frequency: 'year' }, figures: { '2012-13': '60' } }]));
    expect(yearly.items).toEqual([]);
  });

  it('says where a figure appeared, stayed, or lost its target', () => {
    const council = councilOf([
      { said: { code: 'FIRST' }, figures: { [LAST_Q2]: '81', [Q2]: '82' } },
      { said: { code: 'HELD' }, figures: { [Q1]: '80', [Q2]: '80' }, targets: { [Q1]: '80', [Q2]: '100' } },
      { said: { code: 'KEPT' }, figures: { [Q1]: '80', [Q2]: '80' } },
    ]);
    expect(told(brief(council))).toEqual([
      ['became-red', 'HELD', 'Stayed at 80.0%; target 100.0%, 80.0% then.'],
      ['judged', 'FIRST', '82.0%, no figure then; target 80.0%.'],
      ['target', 'HELD', 'From 80.0% to 100.0%.'],
    ]);
  });
});

describe('What changed since a year ago', () => {
  const council = councilOf([
    { said: { code: 'UP' }, figures: { [LAST_Q2]: '60', [Q1]: '85', [Q2]: '85' } },
    { said: { code: 'NEW' }, figures: { [Q1]: '85', [Q2]: '85' } },
    { said: { code: 'AFRESH', redefined: [Q1] }, figures: { [LAST_Q2]: '85', [Q1]: '85', [Q2]: '85' } },
  ]);

  it('holds the period against the same one', () => {
    const briefing = brief(council, { since: 'year' });
    expect(briefing.title).toBe('What changed since quarter 2, 2012-13');
    expect(told(briefing)).toEqual([
      ['recovered', 'UP', 'Rose from 60.0% to 85.0%; target 80.0%.'],
      ['judged', 'NEW', '85.0%, no figure then; target 80.0%.'],
      ['definition', 'AFRESH', 'Counted in a new way from quarter 1, 2013-14; not comparable with before.'],
      ['added', 'NEW', 'First figure held, for quarter 2, 2013-14.'],
    ]);
    expect(brief(council).items).toEqual([]);
  });

  it('offers both ways of looking back', () => {
    expect(brief(council).ways).toEqual([
      { since: 'period', text: 'Since quarter 1' },
      { since: 'year', text: 'Since quarter 2, 2012-13' },
    ]);
  });

  it('says that there is nothing to compare with where nothing was judged', () => {
    const briefing = brief(councilOf([{ said: { code: 'NEW' }, figures: { [Q2]: '20' } }]), { since: 'year' });
    expect(opening(briefing)).toEqual([
      'Nothing was judged and no action was returned in quarter 2, 2012-13, so there is nothing to compare with.',
    ]);
    expect(briefing.items).toEqual([]);
  });
});

describe('What became of actions', () => {
  const at = (action: string, period: string, status: Progress['status'], said: Partial<Progress> = {}) =>
    aProgress(period, { action, status, ...said });
  const briefing = brief(
    councilOf([], {
      actions: ['LATE', 'DONE', 'AGAIN', 'ASIDE', 'STILL', 'HEARD', 'GOOD'].map((ref) => anAction({ ref, title: ref, due: '2013-12' })),
      progress: [
        at('LATE', Q1, 'on-track', { percent: '25' }),
        at('LATE', Q2, 'slipped', { percent: '40', comment: 'The site flooded.' }),
        at('DONE', Q1, 'on-track'),
        at('DONE', Q2, 'completed', { percent: '100' }),
        at('AGAIN', Q1, 'slipped'),
        at('AGAIN', Q2, 'on-track', { percent: '50' }),
        at('ASIDE', Q1, 'on-track'),
        at('ASIDE', Q2, 'suspended'),
        at('STILL', Q1, 'slipped'),
        at('STILL', Q2, 'slipped'),
        at('HEARD', Q2, 'slipped', { percent: '10' }),
        at('GOOD', Q2, 'on-track', { percent: '10' }),
      ],
    }),
  );

  it('is told of those that were returned then, and of those first heard of that do badly', () => {
    expect(told(briefing)).toEqual([
      ['slipped', 'HEARD', '10% done; due by 31 December 2013.'],
      ['slipped', 'LATE', '40% done, 25% then; due by 31 December 2013.'],
      ['completed', 'DONE', 'Completed in quarter 2.'],
      ['resumed', 'AGAIN', '50% done; due by 31 December 2013.'],
      ['set-aside', 'ASIDE', 'Due by 31 December 2013.'],
    ]);
    expect(briefing.items.map(shapes).slice(0, 2)).toEqual([
      [null, 'slipped', 'no return then, now slipped'],
      ['on-track', 'slipped', 'was on track, now slipped'],
    ]);
    expect(briefing.items[1]?.reason).toBe('The site flooded.');
  });

  it('counts those of which nothing can be said', () => {
    expect(opening(briefing)).toEqual([
      'Since quarter 1, 2 actions slipped or did not start, 1 action was completed and 2 changed in another way.',
      'No indicator was judged in quarter 1, so indicators cannot be compared.',
      '1 action had no return by then, so what became of it cannot be said.',
    ]);
  });
});

describe('The measuring itself', () => {
  const figures = { [Q1]: '85', [Q2]: '86' };

  it('names figures restated since, limits worked out anew and indicators that left', () => {
    const council = councilOf(
      [{ said: { code: 'PI1' }, figures }],
      {},
      {
        rebases: [{ indicator: 'PI1', period: Q2, reason: 'the service moved to one team' }],
      },
    );
    const left = {
      owner: 'H. Lloyd',
      service: null,
      objective: 'SS/1',
      at: '2013-10-20T09:00:00Z',
      who: 'R. Calloway',
      why: 'Nobody used it.',
    };
    const briefing = brief(council, {
      before: (_, period) => (period === Q1 ? '88' : null),
      withdrawn: [
        { ...left, code: 'OLD', title: 'Letters answered', periods: [Q1] },
        { ...left, code: 'OLDER', title: 'Telegrams answered', periods: [LAST_Q2] },
      ],
    });
    expect(told(briefing)).toEqual([
      ['figure', 'PI1', '2013-14 Q1: 88.0%, now 85.0%.'],
      ['rebased', 'PI1', 'What is usual worked out anew from quarter 2, 2013-14: the service moved to one team.'],
      ['removed', 'OLD', 'Withdrawn on 20 October 2013 by R. Calloway.'],
    ]);
    expect(briefing.items.at(-1)).toMatchObject({ reason: 'Nobody used it.', held: false, title: 'Letters answered' });
  });
});

describe('A real change', () => {
  it('is named with what chance alone would do, once', () => {
    const quarters = ['2009-10', '2010-11', '2011-12', '2012-13'].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`));
    const usual = Object.fromEntries([...quarters, Q1].map((period, at) => [period, at % 2 === 0 ? '84' : '86']));
    const low = Object.fromEntries([...quarters, Q1, Q2].map((period) => [period, '60']));
    const fallen = brief(councilOf([{ said: { code: 'PI1' }, figures: { ...usual, [Q2]: '70' }, targets: low }]));
    expect(told(fallen)).toEqual([
      [
        'special-cause',
        'PI1',
        'A real change for the worse: 70.0% lies below the process limits. Chance alone would keep it between 78.8% and 89.4%.',
      ],
    ]);
    expect(opening(fallen)[0]).toBe('Since quarter 1, 1 indicator moved more than chance explains.');
    const again = brief(councilOf([{ said: { code: 'PI1' }, figures: { ...usual, [Q1]: '70', [Q2]: '70' }, targets: low }]));
    expect(told(again)).toEqual([]);
  });
});
