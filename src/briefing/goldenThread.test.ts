import { describe, expect, it } from 'vitest';
import { aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from '../../test/make.ts';
import { assess } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import { briefGoldenThread } from './goldenThread.ts';
import type { GoldenThreadBriefing, ThreadBranch } from './types.ts';
import { sentenceText } from './wording.ts';

const Q2 = '2013-14 Q2';

/** A corporate promise that two plans serve by links, one that nothing serves, and a measure that serves nothing. */
const COUNCIL: Council = aCouncil({
  plans: [
    { code: 'SS', title: 'Social services', kind: 'service', years: null },
    { code: 'CP', title: 'Corporate plan', kind: 'corporate', years: null },
  ],
  objectives: [
    { plan: 'CP', code: '1', title: 'People live well', level: 'outcome', parent: null },
    { plan: 'CP', code: '1a', title: 'At home for longer', level: 'objective', parent: '1' },
    { plan: 'CP', code: '2', title: 'A greener place', level: 'outcome', parent: null },
    { plan: 'SS', code: 'O1', title: 'Help in time', level: 'outcome', parent: null },
    { plan: 'SS', code: '5', title: 'Reviews on time', level: 'objective', parent: 'O1' },
    { plan: 'SS', code: '6', title: 'Skilled staff', level: 'objective', parent: null },
  ],
  indicators: [
    anIndicator({ code: 'PI1', title: 'Reviews held', objective: 'SS/5', links: ['CP/1a'] }),
    anIndicator({ code: 'PI2', title: 'Carers assessed', objective: 'SS/5' }),
    anIndicator({ code: 'PI3', title: 'Days lost', objective: null }),
    anIndicator({ code: 'PI4', title: 'Staff trained', objective: 'SS/6' }),
  ],
  observations: [anObservation(Q2, '60'), anObservation(Q2, { indicator: 'PI2', value: '95' })],
  targets: [aTarget(Q2, '90'), { ...aTarget(Q2, '90'), indicator: 'PI2' }],
  actions: [
    anAction({ ref: 'A1', title: 'Hire two reviewers', objective: 'SS/5', links: ['CP/1a', 'CP/9'] }),
    anAction({ ref: 'A2', title: 'Write a training plan', objective: 'SS/6' }),
  ],
  progress: [
    aProgress(Q2, { action: 'A1', status: 'slipped', percent: '20' }),
    aProgress(Q2, { action: 'A2', status: 'on-track', percent: '50' }),
  ],
});

function follow(from: string | null, council = COUNCIL): GoldenThreadBriefing {
  return briefGoldenThread(council, assess(council, Q2), from, { asKnown: '2013-11-21T09:00:00Z' });
}

const said = ({ opening }: GoldenThreadBriefing) => opening.map(sentenceText);
const groups = ({ servedBy }: GoldenThreadBriefing) =>
  servedBy.map(({ title, items }) => [title, ...items.map(({ reference }) => reference)]);
const chains = ({ serves }: GoldenThreadBriefing) => serves.map(({ title, steps }) => [title, ...steps.map(({ reference }) => reference)]);
const outline = ({ item, children }: ThreadBranch): unknown =>
  children.length === 0 ? item.reference : [item.reference, ...children.map(outline)];

describe('the whole thread', () => {
  const whole = follow(null);

  it('begins with what is counted: promises of the corporate plan, and what hangs on them', () => {
    expect(said(whole)).toEqual([
      '2 promises stand at the top of the plan. 1 action and 1 indicator hang on them.',
      'It is broken in 4 places, listed below.',
    ]);
  });

  it('shows the top of every plan, corporate plans first, with everything that counts there by its own objective or by link', () => {
    expect(
      whole.promises.map(({ title, items }) => [
        title,
        ...items.map(({ title, indicators, actions }) => `${title}: ${indicators}, ${actions}`),
      ]),
    ).toEqual([
      ['Corporate plan', 'People live well: 1 indicator, 1 action', 'A greener place: No indicator, No action'],
      ['Social services', 'Help in time: 2 indicators, 1 action', 'Skilled staff: 1 indicator, 1 action'],
    ]);
  });

  it('lists each gap once, where it begins', () => {
    expect(whole.gaps.map(({ title, items }) => [sentenceText(title), ...items.map(({ reference }) => reference)])).toEqual([
      ['One promise or objective has nothing that measures it', 'CP/2'],
      ['One promise or objective has no action that works towards it', 'CP/2'],
      ['One objective of other plans leads to no corporate promise', 'SS/6'],
      ['One indicator serves no objective', 'PI3'],
      ['One action or indicator names an objective that no plan here holds', 'A1'],
    ]);
  });

  it('is the same as nested lists', () => {
    expect(whole.branches.map(({ title, branches }) => [title, branches.map(outline)])).toEqual([
      ['Corporate plan', [['CP/1', ['CP/1a', 'PI1', 'A1']], 'CP/2']],
      [
        'Social services',
        [
          ['SS/O1', ['SS/5', 'PI1', 'PI2', 'A1']],
          ['SS/6', 'PI4', 'A2'],
        ],
      ],
    ]);
  });
});

describe('a promise', () => {
  it('shows the work of other plans under the objective that it comes from, worst first', () => {
    const at = follow('CP/1a');
    expect(said(at)).toEqual([
      'Objective 1a of ‘Corporate plan’ is served by 1 indicator and 1 action.',
      'It serves one objective above it or in other plans.',
    ]);
    expect(chains(at)).toEqual([['Corporate plan', 'CP/1']]);
    expect(groups(at)).toEqual([['Social services: Reviews on time', 'PI1', 'A1']]);
  });

  it('that nothing serves says so', () => {
    const at = follow('CP/2');
    expect(at.at?.gap && sentenceText(at.at.gap)).toBe('Nothing measures it, and no action works towards it.');
    expect(at.nothingServes && sentenceText(at.nothingServes)).toBe('Nothing hangs on it: no objective, no action, no indicator.');
  });
});

describe('an objective of a service plan', () => {
  it('leads up in its own plan, and to the promise that its work links to', () => {
    const at = follow('SS/5');
    expect(chains(at)).toEqual([
      ['Social services', 'SS/O1'],
      ['Corporate plan, through 2 links', 'CP/1', 'CP/1a'],
    ]);
    expect(groups(at)).toEqual([
      ['Indicators of its own', 'PI1', 'PI2'],
      ['Actions of its own', 'A1'],
    ]);
    expect(at.branches.map(({ title, branches }) => [title, ...branches.map(outline)])).toEqual([
      ['Social services', ['SS/O1', ['SS/5', 'PI1', 'PI2', 'A1']]],
      ['Corporate plan, through 2 links', ['CP/1', ['CP/1a', 'SS/5']]],
    ]);
  });
});

describe('an action', () => {
  it('leads up to every objective it names, and says which one no plan holds', () => {
    const at = follow('A1');
    expect(said(at)).toEqual(['Hire two reviewers is slipped. It serves 2 objectives.']);
    expect(chains(at)).toEqual([
      ['Social services', 'SS/O1', 'SS/5'],
      ['Corporate plan, by link', 'CP/1', 'CP/1a'],
      ['Corporate plan, by link'],
    ]);
    expect(at.serves.map(({ gap }) => gap && sentenceText(gap))).toEqual([null, null, 'It names CP/9, which no plan here holds.']);
    expect(groups(at)).toEqual([['What shows whether it works: indicators of the same objective', 'PI1', 'PI2']]);
  });
});

describe('an indicator', () => {
  it('shows what is done about it', () => {
    expect(groups(follow('PI1'))).toEqual([['What is done about it: actions of the same objective', 'A1']]);
    expect(said(follow('PI1'))).toEqual(['Reviews held is red. It measures 2 objectives.']);
  });

  it('that serves nothing says so', () => {
    const at = follow('PI3');
    expect(at.serves).toEqual([]);
    expect(at.at?.gap && sentenceText(at.at.gap)).toBe('It serves no objective.');
  });
});

it('knows no reference that names nothing', () => {
  expect(() => follow('CP/77')).toThrow(`${COUNCIL.organisation.name} has no objective, indicator or action "CP/77"`);
});

it('ends, though two objectives stand above each other', () => {
  const [first, second, ...rest] = COUNCIL.objectives;
  if (first === undefined || second === undefined) throw new Error('no objectives');
  const circle = { ...COUNCIL, objectives: [{ ...first, parent: '1a' }, second, ...rest] };
  expect(follow(null, circle).promises.map(({ title }) => title)).toEqual(['Corporate plan', 'Social services']);
});

it('puts first the group of other plans with the worst in it, and what is on track after what is amber', () => {
  const council: Council = {
    ...COUNCIL,
    indicators: [
      anIndicator({ code: 'PI4', objective: 'SS/6', links: ['CP/2'] }),
      anIndicator({ code: 'PI1', objective: 'SS/5', links: ['CP/2'] }),
      anIndicator({ code: 'PI2', objective: 'SS/5', links: ['CP/2'] }),
    ],
    targets: [aTarget(Q2, '64'), { ...aTarget(Q2, '90'), indicator: 'PI2' }],
    actions: COUNCIL.actions.map((action) => ({ ...action, links: ['CP/2'] })),
    progress: ['A1', 'A2'].map((action) => aProgress(Q2, { action, status: 'on-track' })),
  };
  expect(groups(follow('CP/2', council))).toEqual([
    ['Social services: Reviews on time', 'PI1', 'A1', 'PI2'],
    ['Social services: Skilled staff', 'A2', 'PI4'],
  ]);
});

it('takes an action that was deleted for no work, in the list of gaps as in place', () => {
  const progress = COUNCIL.progress.map((row) => (row.action === 'A2' ? { ...row, status: 'deleted' as const } : row));
  const whole = follow(null, { ...COUNCIL, progress });
  const [, noAction] = whole.gaps.map(({ items }) => items.map(({ reference }) => reference));
  expect(noAction).toEqual(['CP/2', 'SS/6']);
  const gap = follow('SS/6', { ...COUNCIL, progress }).at?.gap;
  expect(gap && sentenceText(gap)).toBe('No action works towards it.');
});

it('comes to an end where objectives stand above one another in a circle', () => {
  const objectives = COUNCIL.objectives.map((node) => (node.code === 'O1' ? { ...node, parent: '5' } : node));
  const council: Council = { ...COUNCIL, objectives };
  expect(follow(null, council).promises.map(({ items }) => items.map(({ reference }) => reference))).toEqual([['CP/1', 'CP/2'], ['SS/6']]);
  expect(follow('PI1', council).serves.map(({ steps }) => steps.length)).toEqual([0, 2]);
});
