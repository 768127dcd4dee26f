import { describe, expect, it } from 'vitest';
import { aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from '../../test/make.ts';
import { assess } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { Observation, Target } from '../model/indicator.ts';
import type { Objective, Plan } from '../model/plan.ts';
import { briefAction } from './action.ts';
import { briefDashboard } from './dashboard.ts';
import { briefHome } from './home.ts';
import { briefIndicator } from './indicator.ts';
import { briefMethod } from './methodPage.ts';
import { briefPlan } from './plan.ts';
import type { Sentence } from './types.ts';
import { sentenceText } from './wording.ts';

const Q1 = '2013-14 Q1';
const Q2 = '2013-14 Q2';
const OPTIONS = { asKnown: '2013-11-01T09:00:00Z' };

const PLANS: readonly Plan[] = [
  { code: 'SS', title: 'Social services', kind: 'service', years: '2013-14' },
  { code: 'CP', title: 'Corporate plan', kind: 'corporate', years: null },
];
const OBJECTIVES: readonly Objective[] = [
  { plan: 'SS', code: 'O1', title: 'Help comes in time', level: 'outcome', parent: null },
  { plan: 'SS', code: '1', title: 'Advice comes early', level: 'objective', parent: 'O1' },
  { plan: 'SS', code: 'O2', title: 'Money is well spent', level: 'outcome', parent: null },
  { plan: 'SS', code: '2', title: 'Contracts are kept', level: 'objective', parent: 'O2' },
  { plan: 'CP', code: 'A', title: 'A healthy county', level: 'objective', parent: null },
];

function figures(code: string, values: Readonly<Record<string, string | Partial<Observation>>>): Observation[] {
  return Object.entries(values).map(([period, said]) => ({ ...anObservation(period, said), indicator: code }));
}

function targets(code: string, values: Readonly<Record<string, string | Partial<Target>>>): Target[] {
  return Object.entries(values).map(([period, said]) => ({ ...aTarget(period, said), indicator: code }));
}

/** Four indicators and four actions: one newly red, one long red, one better, one without a target. */
const COUNCIL: Council = aCouncil({
  plans: PLANS,
  objectives: OBJECTIVES,
  indicators: [
    anIndicator({ code: 'PI1', title: 'Reviews held', objective: 'SS/1', decimals: 1, owner: 'J. Morris', links: ['CP/A'] }),
    anIndicator({ code: 'PI2', title: 'Delays', objective: 'SS/1', polarity: 'lower', unit: null }),
    anIndicator({ code: 'PI3', title: 'Calls answered', objective: 'SS/1', owner: 'H. Lloyd' }),
    anIndicator({ code: 'PI4', title: 'Packages', objective: 'SS/1', unit: null }),
  ],
  observations: [
    ...figures('PI1', {
      '2012-13 Q4': '86',
      [Q1]: '85',
      [Q2]: { value: '68.539', numerator: '305', denominator: '445', comment: 'Reviewers left.' },
    }),
    ...figures('PI2', { '2012-13 Q4': '6', [Q1]: '5', [Q2]: '5.67' }),
    ...figures('PI3', { [Q1]: { value: '90', state: 'restated' }, [Q2]: '95' }),
    ...figures('PI4', { [Q2]: '2538' }),
  ],
  targets: [
    ...targets('PI1', { '2012-13 Q4': '87', [Q1]: '87', [Q2]: '87' }),
    ...targets('PI2', { '2012-13 Q4': '2.8', [Q1]: '2.8', [Q2]: '2.8' }),
    ...targets('PI3', { [Q1]: '94', [Q2]: '95' }),
  ],
  actions: [
    anAction({ ref: 'SS01/A001', objective: 'SS/1', links: ['CP/A'], due: '2014-03', starts: '2013-04' }),
    anAction({ ref: 'SS01/A002', objective: 'SS/1', due: '2013-12' }),
    anAction({ ref: 'SS02/A003', title: 'Open a shared desk', objective: 'SS/2', starts: '2013-07', due: '2013-12', owner: 'P. Adeyemi' }),
    anAction({ ref: 'SS02/A004', objective: 'SS/2' }),
  ],
  progress: [
    ...[Q1, Q2].map((period) => aProgress(period, { action: 'SS01/A001', status: 'on-track', percent: period === Q1 ? '25' : '50' })),
    ...[Q1, Q2].map((period) => aProgress(period, { action: 'SS01/A002', status: 'slipped', percent: '10' })),
    aProgress(Q1, { action: 'SS02/A003', status: 'not-due', percent: '0' }),
    aProgress(Q2, { action: 'SS02/A003', status: 'not-started-due', percent: '0' }),
    ...[Q1, Q2].map((period) => aProgress(period, { action: 'SS02/A004', status: 'on-track', percent: '20' })),
  ],
  dashboards: [
    { dashboard: 'adults', title: 'Adult care', section: 'Second', indicator: 'PI3', order: 4, show: null },
    { dashboard: 'adults', title: 'Adult care', section: 'First', indicator: 'PI1', order: 1, show: null },
    { dashboard: 'adults', title: 'Adult care', section: 'First', indicator: 'PI2', order: 2, show: null },
    { dashboard: 'adults', title: 'Adult care', section: 'First', indicator: 'PI4', order: 3, show: null },
  ],
});

function texts(sentences: readonly Sentence[]): string[] {
  return sentences.map(sentenceText);
}

describe('A home', () => {
  const home = briefHome(COUNCIL, assess(COUNCIL, Q2), OPTIONS);

  it('opens with counts, what is new, and how that was before', () => {
    expect(home.title).toBe('Testshire, July to September 2013');
    expect(texts(home.opening)).toEqual([
      '1 of 3 rated indicators is green.',
      '2 are red, 1 of them new.',
      '2 of 4 actions are completed or on track, as many as in quarter 1.',
    ]);
  });

  it('puts the newly red first, then the worst, each with its history', () => {
    expect(home.attention.map(({ reference, why, beside }) => [reference, why, beside])).toEqual([
      ['PI1', 'New this quarter, amber before: misses by 21.2% of target.', 'target 87.0%'],
      ['PI2', 'Third red quarter running: misses by 102.5% of target.', 'target 2.8'],
      ['SS02/A003', 'Due to have started by 1 July 2013 and has not.', 'due by 31 December 2013'],
      ['SS01/A002', 'Second quarter running as slipped, 10% done.', 'due by 31 December 2013'],
    ]);
    expect(home.attentionMore).toEqual({ text: 'All red and amber, 2', count: 2 });
  });

  it('keeps two of the first six places for actions, where many indicators are red', () => {
    const codes = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6'];
    const council = {
      ...COUNCIL,
      indicators: codes.map((code) => anIndicator({ code, unit: 'beds', polarity: 'lower' })),
      observations: codes.flatMap((code, index) => figures(code, { [Q1]: '50', [Q2]: String(20 + index) })),
      targets: codes.flatMap((code) => targets(code, { [Q1]: '10', [Q2]: '10' })),
    };
    const { attention } = briefHome(council, assess(council, Q2), OPTIONS);
    expect(attention.map(({ reference }) => reference)).toEqual(['R6', 'R5', 'R4', 'R3', 'SS02/A003', 'SS01/A002', 'R2', 'R1']);
    expect(attention.map(({ figureText }) => figureText).slice(3, 6)).toEqual(['22 beds', '0%', '10%']);
  });

  it('says what changed: worse, better, and the measuring itself', () => {
    expect(home.changed.title).toBe('Changed since quarter 1');
    expect(home.changed.worse.map(({ code, text }) => [code, text])).toEqual([['PI1', 'was amber, now red']]);
    expect(home.changed.better.map(({ code, text }) => [code, text])).toEqual([['PI3', 'was amber, now green']]);
    expect(home.changed.measuring.map(({ word, code, text }) => [word, code, text])).toEqual([
      ['Target', 'PI3', 'from 94% to 95%'],
      ['Figure', 'PI3', '2013-14 Q1 restated as 90%'],
      ['New', 'PI4', 'first figure held, for quarter 2, 2013-14'],
    ]);
  });

  it('gives the figure before a restatement where it is held', () => {
    const before = (code: string, period: string) => (code === 'PI3' && period === Q1 ? '88' : null);
    const { measuring } = briefHome(COUNCIL, assess(COUNCIL, Q2), { ...OPTIONS, before }).changed;
    expect(measuring.find(({ word }) => word === 'Figure')?.text).toBe('2013-14 Q1: 88% restated as 90%');
  });

  it('names a figure that was changed after it was first known, though no one called it restated', () => {
    const before = (code: string, period: string) => (code === 'PI1' && period === Q1 ? '79.1' : null);
    const { measuring } = briefHome(COUNCIL, assess(COUNCIL, Q2), { ...OPTIONS, before }).changed;
    expect(measuring.find(({ code }) => code === 'PI1')).toMatchObject({
      word: 'Figure',
      title: 'Reviews held',
      text: '2013-14 Q1: 79.1%, now 85.0%',
    });
  });

  it('shows each outcome with what nothing measures', () => {
    expect(home.outcomes.map(({ level, tally, actionsTotal, since, broken }) => [level, tally.text, actionsTotal, since, broken])).toEqual([
      ['Outcome 1', '2 red, 1 green, 1 not judged', 2, '1 worse, 1 better', false],
      ['Outcome 2', 'no indicators', 2, 'nothing measures this outcome', true],
    ]);
    expect([home.indicatorsText, home.notJudgedText, home.actionsText]).toEqual([
      '2 red, 1 green',
      '1 not judged: 1 without target',
      '1 not started but due, 1 slipped, 2 on track',
    ]);
  });

  it('counts under each outcome what the page of its plan counts, and says that the total counts it once', () => {
    const indicators = [...COUNCIL.indicators, anIndicator({ code: 'PI5', title: 'Health', objective: 'CP/A' })];
    const council = { ...COUNCIL, indicators };
    const glanced = briefHome(council, assess(council, Q2), OPTIONS);
    const [root] = briefPlan(council, assess(council, Q2), 'CP', OPTIONS).tree;
    const corporate = glanced.outcomes.find(({ plan }) => plan === 'CP');
    expect([corporate?.tally.all, corporate?.actionsTotal]).toEqual([2, 1]);
    expect([corporate?.tally, corporate?.shares]).toEqual([root?.tally, root?.shares]);
    expect([glanced.tally.all, glanced.countedOnce, home.countedOnce]).toEqual([5, 'Each is counted once in the total.', null]);
  });

  it('compares with nothing where nothing was judged before', () => {
    const home = briefHome(COUNCIL, assess(COUNCIL, '2012-13 Q4'), OPTIONS);
    expect(home.changed.none).toBe('Nothing was judged in quarter 3 to compare with.');
    expect(texts(home.opening)[1]).toBe('1 is red.');
  });

  it('says that no figure and no return is held, and counts no action by its dates alone', () => {
    const home = briefHome(COUNCIL, assess(COUNCIL, '2015-16 Q1'), OPTIONS);
    expect(texts(home.opening)).toEqual(['No figure is held for this period.', 'No return on actions is held for this period.']);
  });

  it('says how much of a period is in that is not over', () => {
    expect(texts(briefHome(COUNCIL, assess(COUNCIL, '2013-14'), OPTIONS).opening)[0]).toBe('So far 6 of the 12 months are in.');
    expect(texts(home.opening).join(' ')).not.toContain('So far');
  });

  it('speaks of a council that holds nothing yet', () => {
    const empty = aCouncil();
    const home = briefHome(empty, assess(empty, Q2), OPTIONS);
    expect(texts(home.opening)).toEqual(['No indicator is rated for this period.', 'No action is planned.']);
    expect([home.attention, home.outcomes]).toEqual([[], []]);
  });
});

describe('A plan', () => {
  const plan = briefPlan(COUNCIL, assess(COUNCIL, Q2), 'SS', OPTIONS);

  it('opens with its levels and what its thread lacks', () => {
    expect(texts(plan.opening)).toEqual([
      '2 outcomes, 2 objectives, 4 actions and 4 indicators.',
      'The thread is whole but for 1 outcome that nothing measures and 1 indicator with no target.',
    ]);
  });

  it('lists every gap with what it concerns', () => {
    expect(plan.gaps.map(({ title, detail, rows }) => [sentenceText(title), detail, rows])).toEqual([
      ['Outcome 2 has no indicator', '2 actions rely on it', ['SS/O2']],
      ['1 indicator has no target', 'PI4', ['PI4']],
      ['2 indicators have no owner', 'PI2, PI4', ['PI2', 'PI4']],
      ['1 action has no due date', 'SS02/A004', ['SS02/A004']],
    ]);
  });

  it('says where the thread breaks', () => {
    const [whole, broken] = plan.tree;
    expect(whole?.broken).toBeNull();
    expect(broken?.broken && sentenceText(broken.broken)).toBe(
      'The thread breaks here. 2 actions, but no indicator shows whether they work.',
    );
  });

  it('counts what also counts elsewhere, once in the total', () => {
    expect(
      plan.otherPlans.map(({ title, actionsTotal, indicatorsTotal, text }) => [title, actionsTotal, indicatorsTotal, sentenceText(text)]),
    ).toEqual([['Corporate plan', 1, 1, '1 on track and 1 indicator']]);
    expect(plan.countedOnce && sentenceText(plan.countedOnce)).toBe('Each action is counted once in the 4.');
  });

  it('holds what serves it from another plan', () => {
    const corporate = briefPlan(COUNCIL, assess(COUNCIL, Q2), 'CP', OPTIONS);
    expect(texts(corporate.opening)).toEqual(['1 objective, 1 action and 1 indicator.', 'The thread is whole.']);
  });

  it('says that it holds nothing yet', () => {
    const empty = aCouncil({ plans: PLANS });
    expect(texts(briefPlan(empty, assess(empty, Q2), 'SS', OPTIONS).opening)).toEqual(['This plan holds nothing yet.']);
  });
});

describe('A dashboard', () => {
  const dashboard = briefDashboard(COUNCIL, Q2, 'adults', OPTIONS);

  it('opens with its rated indicators, the one furthest from target, and who is not rated', () => {
    expect(dashboard.title).toBe('Adult care, quarter 2, 2013-14');
    expect(texts(dashboard.opening)).toEqual([
      '1 of 3 rated indicators is green, 2 red.',
      'Furthest from target: Delays, at 5.67 against 2.8.',
      '1 is not judged: no target set.',
    ]);
  });

  it('keeps its sections in order and the worst first in each', () => {
    expect(dashboard.sections.map(({ title, rows }) => [title, rows.map(({ code }) => code)])).toEqual([
      ['First', ['PI2', 'PI1', 'PI4']],
      ['Second', ['PI3']],
    ]);
  });

  it('heads the latest figures with the period that they are for, or with what they have in common', () => {
    const indicators = [anIndicator({ code: 'PI1', frequency: 'month', rollUp: 'mean' }), ...COUNCIL.indicators.slice(1)];
    const observations = [
      ...figures('PI1', { '2013-07': '80', '2013-08': '81', '2013-09': '82' }),
      ...COUNCIL.observations.filter(({ indicator }) => indicator !== 'PI1'),
    ];
    const mixed = { ...COUNCIL, indicators, observations };
    const monthly = { ...mixed, dashboards: mixed.dashboards.filter(({ indicator }) => indicator === 'PI1') };
    expect(dashboard.latestName).toBe('2013-14 Q2');
    expect(briefDashboard(mixed, Q2, 'adults', OPTIONS).latestName).toBe('Last month or quarter');
    expect(briefDashboard(monthly, Q2, 'adults', OPTIONS).latestName).toBe('Sep 2013');
  });

  it('titles each small chart with what happened', () => {
    expect(dashboard.sections.flatMap(({ rows }) => rows.map(({ spark }) => spark.title))).toEqual([
      'Delays rose to 5.67, above the target of 2.8',
      'Reviews held fell to 68.5%, below the target of 87.0%',
      'Packages stood at 2,538',
      'Calls answered rose to 95%, on the target of 95%',
    ]);
    expect(dashboard.sections[0]?.rows[1]?.spark.description).toBe(
      '3 figures from 2012-13 Q4 to 2013-14 Q2. Highest 86.0% in 2012-13 Q4, lowest 68.5% in 2013-14 Q2. The latest target is 87.0%.',
    );
  });

  it('is refused where there is none', () => {
    expect(() => briefDashboard(COUNCIL, Q2, 'none', OPTIONS)).toThrow(NotFoundFault);
  });
});

describe('An indicator', () => {
  const indicator = briefIndicator(COUNCIL, Q2, 'PI1', OPTIONS);

  it('opens with its figure, what it was judged by, and how it moved', () => {
    expect(texts(indicator.opening)).toEqual([
      'In July to September 2013 it was 68.5%: 305 of 445.',
      'The target was 87.0%, so this is red.',
      'It has worsened since quarter 1, when it was 85.0% against a target of 87.0%.',
    ]);
  });

  it('says how much of its figure is in, where that is not whole', () => {
    const council = aCouncil({
      indicators: [anIndicator({ code: 'V', title: 'Visits', unit: null, frequency: 'month', rollUp: 'sum' })],
      observations: figures('V', { '2013-07': '40', '2013-08': '30' }),
    });
    expect(texts(briefIndicator(council, Q2, 'V', OPTIONS).opening)).toEqual([
      'In July to September 2013 it was 70.',
      'Only 2 of the 3 months are in.',
      'It is not judged: no whole figure.',
    ]);
    const begun = { ...council, observations: figures('V', { '2013-07': '40' }) };
    expect(texts(briefIndicator(begun, Q2, 'V', OPTIONS).opening)[1]).toBe('Only 1 of the 3 months is in.');
  });

  it("draws its chart by the council's own year", () => {
    const council = aCouncil({
      organisation: { ...aCouncil().organisation, yearStarts: 10 },
      indicators: [anIndicator({ code: 'V' })],
      observations: figures('V', { [Q1]: '40' }),
    });
    const { drawing } = briefIndicator(council, Q1, 'V', OPTIONS).view;
    expect(drawing.kind === 'line' && drawing.series.yearStarts).toBe(10);
  });

  it("names the figure that was compared, which of a total so far is the period's own", () => {
    const said = { code: 'V', title: 'Visits', unit: null, basis: 'flow', rollUp: 'sum', shownAs: 'year-to-date' } as const;
    const council = aCouncil({
      indicators: [anIndicator(said)],
      observations: figures('V', { [Q1]: '40', [Q2]: '30', '2013-14 Q3': '20' }),
      targets: targets('V', { [Q2]: '75', '2013-14 Q3': '95' }),
    });
    expect(texts(briefIndicator(council, '2013-14 Q3', 'V', OPTIONS).opening)).toEqual([
      'In the year to date to December 2013 it was 90.',
      'The target was 95, so this is amber.',
      'It has worsened since quarter 2, when it was 30.',
    ]);
  });

  it('says that the target is what it moved against where the figure itself moved the other way', () => {
    const council = aCouncil({
      indicators: [anIndicator({ code: 'T', basis: 'cumulative', rollUp: 'last', direction: 'previous-to-target' })],
      observations: figures('T', { [Q1]: '29.0', [Q2]: '56.1' }),
      targets: targets('T', { [Q1]: '28.0', [Q2]: '56.0' }),
    });
    expect(texts(briefIndicator(council, Q2, 'T', OPTIONS).opening)[2]).toBe(
      'Held against the target of the time it has worsened since quarter 1, when it was 29.0% against a target of 28.0%.',
    );
  });

  it('stands on its thread and names where else it counts', () => {
    expect(indicator.thread.map(({ level, title }) => `${level}: ${title}`)).toEqual([
      'Service plan: Social services',
      'Outcome 1: Help comes in time',
      'Objective 1: Advice comes early',
      'Indicator: Reviews held',
    ]);
    expect(indicator.alsoIn).toEqual([{ reference: 'CP/A', plan: 'CP', planTitle: 'Corporate plan', title: 'A healthy county' }]);
    expect(indicator.dashboards).toEqual([{ code: 'adults', title: 'Adult care' }]);
  });

  it('gives its past newest first, down to the earliest figure held', () => {
    expect(
      indicator.history.map(({ periodName, actual, target, gap, status, direction }) => [
        periodName,
        actual.text,
        target.text,
        gap,
        status.word,
        direction.word,
      ]),
    ).toEqual([
      ['2013-14 Q2', '68.5', '87.0', '\u221218.5', 'Red', 'Worsened'],
      ['2013-14 Q1', '85.0', '87.0', '\u22122.0', 'Amber', 'Worsened'],
      ['2012-13 Q4', '86.0', '87.0', '\u22121.0', 'Amber', 'Not comparable'],
    ]);
    expect(indicator.comments).toEqual([{ period: Q2, periodName: 'Quarter 2, 2013-14', text: 'Reviewers left.', parts: [] }]);
  });

  it('says why there is no figure', () => {
    const council = aCouncil({
      indicators: [anIndicator()],
      observations: [anObservation(Q2, { state: 'suppressed', reason: 'Under 5' })],
    });
    const { opening, explanation } = briefIndicator(council, Q2, 'PI1', OPTIONS);
    expect(texts(opening)).toEqual(['There is no figure for July to September 2013 (suppressed: under 5).']);
    expect(explanation).toBe('Not judged: there is no figure for quarter 2, 2013-14 (suppressed: under 5).');
  });

  it('is refused where there is none', () => {
    expect(() => briefIndicator(COUNCIL, Q2, 'XX', OPTIONS)).toThrow(NotFoundFault);
  });
});

describe('An action', () => {
  const action = briefAction(COUNCIL, Q2, 'SS01/A001', OPTIONS);

  it('opens with its state and where else it counts', () => {
    expect(texts(action.opening)).toEqual([
      'On track, 50% done; due by 31 March 2014.',
      'The state is as the service returned it.',
      'It also counts towards Corporate plan.',
    ]);
  });

  it('gives each return, newest first, and the indicators beside it, worst first', () => {
    expect(action.history.map(({ periodName, percent, mark }) => [periodName, percent, mark.word])).toEqual([
      ['2013-14 Q2', '50%', 'On track'],
      ['2013-14 Q1', '25%', 'On track'],
    ]);
    expect(action.indicators.map(({ code }) => code)).toEqual(['PI2', 'PI1', 'PI3', 'PI4']);
  });

  it('is refused where there is none', () => {
    expect(() => briefAction(COUNCIL, Q2, 'XX', OPTIONS)).toThrow(NotFoundFault);
  });
});

describe('The method in words', () => {
  it('names the rules in use with what they judge', () => {
    const method = briefMethod(COUNCIL, Q2, OPTIONS);
    expect(texts(method.opening)).toEqual(['4 indicators are judged by 1 rule. The first line that fits decides.']);
    expect(method.schemes.map(({ title, summary, indicators }) => [title, summary, indicators])).toEqual([
      [
        'within 10% of target',
        'Green: on or better than target; amber: misses target by no more than 10%; red: misses target by more than 10%',
        ['PI1', 'PI2', 'PI3', 'PI4'],
      ],
    ]);
    expect(method.comparators).toEqual([{ name: 'previous', meaning: 'on the period before', indicators: ['PI1', 'PI2', 'PI3', 'PI4'] }]);
  });

  it('says that no rule is in use yet', () => {
    expect(texts(briefMethod(aCouncil(), Q2, OPTIONS).opening)).toEqual(['No indicator is held yet, so no rule is in use.']);
  });
});
