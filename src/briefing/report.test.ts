import { describe, expect, it } from 'vitest';
import { aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from '../../test/make.ts';
import { assess } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { ActionState, Objective, Plan } from '../model/plan.ts';
import { briefReport } from './report.ts';
import type { ReportBriefing, Sentence } from './types.ts';
import { sentenceText } from './wording.ts';

const QUARTER = '2013-14 Q2';
const PLANS: readonly Plan[] = [
  { code: 'SS', title: 'Social services', kind: 'service', years: '2013-14' },
  { code: 'CP', title: 'Corporate plan', kind: 'corporate', years: null },
  { code: 'OA', title: 'Outcome agreement', kind: 'outcome-agreement', years: null },
];
const OBJECTIVES: readonly Objective[] = [
  { plan: 'SS', code: 'O1', title: 'Help comes in time', level: 'outcome', parent: null },
  { plan: 'SS', code: '1', title: 'Advice comes early', level: 'objective', parent: 'O1' },
  { plan: 'CP', code: 'A', title: 'A healthy county', level: 'objective', parent: null },
];

/** One action a state, named A1, A2 … in the order given, all under objective 1. */
function withActions(...states: ActionState[]): Partial<Council> {
  const actions = states.map((_, index) => anAction({ ref: `A${index + 1}`, objective: 'SS/1' }));
  const progress = states.map((status, index) =>
    aProgress(QUARTER, { action: `A${index + 1}`, status, percent: status === 'completed' ? '100' : '50' }),
  );
  return { actions, progress };
}

function withIndicators(...figures: readonly (readonly [value: string | null, target: string | null])[]): Partial<Council> {
  const code = (index: number) => `PI${index + 1}`;
  return {
    indicators: figures.map((_, index) => anIndicator({ code: code(index), objective: 'SS/1' })),
    observations: figures.map(([value], index) => ({ ...anObservation(QUARTER, { value }), indicator: code(index) })),
    targets: figures.flatMap(([, target], index) => (target === null ? [] : [{ ...aTarget(QUARTER, target), indicator: code(index) }])),
  };
}

function reportOf(said: Partial<Council>, period = QUARTER): ReportBriefing {
  const council = aCouncil({ plans: PLANS, objectives: OBJECTIVES, ...said });
  return briefReport(council, assess(council, period), 'SS', { asKnown: '2013-11-01T09:00:00Z' });
}

function texts(sentences: readonly Sentence[]): string[] {
  return sentences.map(sentenceText);
}

describe('The title of a report', () => {
  const council = aCouncil({ plans: PLANS, objectives: OBJECTIVES });
  const titled = (period: string) => briefReport(council, assess(council, period), 'SS', { asKnown: '2013-11-01T09:00:00Z' }).title;

  it('names the quarter in small letters and the month with its capital', () => {
    expect(titled(QUARTER)).toBe('Social services: quarter 2, 2013-14');
    expect(titled('2013-09')).toBe('Social services: September 2013');
  });

  it('has a comma before the period where the plan has a colon of its own', () => {
    const plans = [{ code: 'SS', title: 'Together: the corporate plan', kind: 'corporate', years: null } as const];
    expect(reportOf({ plans }).title).toBe('Together: the corporate plan, quarter 2, 2013-14');
  });
});

describe('What a report says of its actions', () => {
  const said = (...states: ActionState[]) => texts(reportOf(withActions(...states)).outcomes[0]?.sentences ?? [])[0];

  it('says that there are none', () => {
    expect(said()).toBe('No action is planned here.');
  });

  it('says one', () => {
    expect(said('on-track')).toBe('The 1 action is on track.');
    expect(said('slipped')).toBe('The 1 action is slipped.');
  });

  it('says all of one state', () => {
    expect(said('on-track', 'on-track')).toBe('All 2 actions are on track.');
    expect(said('not-started-due', 'not-started-due')).toBe('All 2 actions are due to have started but not started.');
  });

  it('says all completed or on track', () => {
    expect(said('completed', 'on-track', 'on-track')).toBe('All 3 actions are completed or on track: 1 completed and 2 on track.');
  });

  it('says some, with the share of the count', () => {
    expect(said('completed', 'on-track', 'slipped')).toBe(
      '2 of 3 actions (67%) are completed or on track (1 completed and 1 on track); 1 has slipped.',
    );
    expect(said('on-track', 'slipped', 'slipped', 'not-started-due', 'not-started-due')).toBe(
      '1 of 5 actions (20%) is on track; 2 have slipped and 2 are due to have started but have not.',
    );
  });

  it('says that none is well', () => {
    expect(said('slipped', 'not-due')).toBe(
      'None of the 2 actions is completed or on track: 1 has slipped and 1 is not due to have started.',
    );
  });

  it('leaves out of the total what the council leaves out, and says so', () => {
    const report = reportOf(withActions('on-track', 'on-track', 'deleted'));
    expect(texts(report.overview).slice(0, 2)).toEqual([
      'All 2 actions are on track.',
      '1 action is left out of these counts, with approval: 1 deleted.',
    ]);
    expect(report.actionsTotal).toBe(2);
  });
});

describe('What a report says of its indicators', () => {
  const said = (...figures: readonly (readonly [string | null, string | null])[]) =>
    texts(reportOf(withIndicators(...figures)).outcomes[0]?.sentences ?? [])[1];

  it('says that there are none', () => {
    expect(said()).toBe('No indicator measures this.');
  });

  it('says one', () => {
    expect(said(['97', '95'])).toBe('The 1 indicator met its target.');
    expect(said(['50', '95'])).toBe('The 1 indicator missed its target by more than 10%.');
    expect(said(['50', null])).toBe('The 1 indicator has no status: no target set.');
  });

  it('says all of one status', () => {
    expect(said(['97', '95'], ['95', '95'])).toBe('All 2 indicators met their targets.');
  });

  it('says some, and why others have no status', () => {
    expect(said(['97', '95'], ['90', '95'], ['50', '95'], ['96', '95'], ['50', null], [null, '95'])).toBe(
      'Of the 6 indicators, 2 met their target, 1 missed by no more than 10% and 1 missed by more than 10%; 1 has no target set and 1 has no data.',
    );
  });

  it('tells a figure that is suppressed from one that nobody has', () => {
    const council = withIndicators(['97', '95'], ['90', '95'], [null, '95'], [null, '95']);
    const observations = (council.observations ?? []).map((row) =>
      row.indicator === 'PI4' ? { ...row, state: 'suppressed' as const } : row,
    );
    expect(texts(reportOf({ ...council, observations }).outcomes[0]?.sentences ?? [])[1]).toBe(
      'Of the 4 indicators, 1 met its target and 1 missed by no more than 10%; 1 has no data and 1 has a figure that is suppressed.',
    );
  });

  it('says that none has a status', () => {
    expect(said(['50', null], ['51', null])).toBe('None of the 2 indicators has a status: no target set.');
  });

  it('speaks of colours where several schemes are in use', () => {
    const two = withIndicators(['97', '95'], ['90', '95']);
    const indicators = (two.indicators ?? []).map((each, index) => (index === 0 ? { ...each, scheme: 'on-off' } : each));
    expect(texts(reportOf({ ...two, indicators }).outcomes[0]?.sentences ?? [])[1]).toBe('Of the 2 indicators, 1 is green and 1 is amber.');
  });

  it('does not speak of 10% of a target of 0', () => {
    const two = withIndicators(['0', '0'], ['3', '0']);
    const indicators = (two.indicators ?? []).map((each) => ({ ...each, polarity: 'lower' as const }));
    expect(texts(reportOf({ ...two, indicators }).outcomes[0]?.sentences ?? [])[1]).toBe('Of the 2 indicators, 1 is green and 1 is red.');
  });
});

describe('What a report says of other plans', () => {
  const linked = (...states: ActionState[]) => {
    const { actions = [], progress = [] } = withActions(...states, 'on-track');
    return reportOf({ actions: actions.map((each, index) => (index < states.length ? { ...each, links: ['CP/A'] } : each)), progress });
  };

  it('says that none is in place, and that none counts towards one that is', () => {
    expect(texts(linked().linkedPlans)).toEqual([
      'Corporate plan: no action of this plan counts towards it.',
      'Outcome agreement: none is in place yet, so no action counts towards it.',
    ]);
    expect(linked().countTables.map(({ total, empty }) => [total, empty])).toEqual([
      [1, null],
      [0, 'No action of this plan counts towards it.'],
      [0, 'None is in place yet, so there is nothing to count.'],
    ]);
  });

  it('says one, all and some', () => {
    const corporate = (...states: ActionState[]) => texts(linked(...states).linkedPlans).at(-2);
    expect(corporate('on-track')).toBe('Corporate plan: the 1 action that counts towards it is on track.');
    expect(corporate('completed', 'on-track')).toBe(
      'Corporate plan: all 2 actions that count towards it are completed or on track: 1 completed and 1 on track.',
    );
    expect(corporate('completed', 'slipped')).toBe(
      'Corporate plan: 1 of 2 actions that count towards it (50%) is completed or on track; 1 has slipped.',
    );
  });
});

describe('A section of an objective', () => {
  const { actions = [] } = withActions('completed', 'completed', 'completed', 'on-track', 'slipped');
  const progress = [
    aProgress('2013-14 Q1', { action: 'A1', status: 'completed', percent: '100' }),
    aProgress('2012-13 Q4', { action: 'A2', status: 'completed', percent: '100' }),
    aProgress(QUARTER, { action: 'A3', status: 'completed', percent: '100' }),
    aProgress(QUARTER, { action: 'A4', status: 'on-track', percent: '50' }),
    aProgress(QUARTER, { action: 'A5', status: 'slipped', percent: '10', comment: 'Late.' }),
  ];
  const section = reportOf({ actions, progress }).outcomes[0]?.objectives[0];

  it('gives the completed by the quarter of their completion', () => {
    expect(section?.shareLine && sentenceText(section.shareLine)).toBe(
      'Slipped 20% (1 of 5); On track 20% (1 of 5); Completed 2012-13 Q4 20% (1 of 5); Completed Q1 20% (1 of 5); Completed Q2 20% (1 of 5).',
    );
  });

  it('lists the worst first and what was completed earlier not again', () => {
    expect(section?.groups.map(({ title, rows }) => [title, rows.map(({ ref }) => ref)])).toEqual([
      ['Slipped, 1', ['A5']],
      ['On track, 1', ['A4']],
      ['Completed, 1', ['A3']],
    ]);
    expect(section?.earlier && sentenceText(section.earlier)).toBe(
      '1 action was completed in quarter 4, 2012-13 and 1 in quarter 1: counted here, not listed again.',
    );
  });
});

describe('How slipped actions are recovered', () => {
  it('gives the council’s words about each, else its comment, else says that there are none', () => {
    const { actions = [] } = withActions('slipped', 'slipped', 'not-started-due');
    const report = reportOf({
      actions,
      progress: [
        aProgress(QUARTER, { action: 'A1', status: 'slipped', comment: 'The comment.' }),
        aProgress(QUARTER, { action: 'A2', status: 'slipped', comment: 'Its comment.' }),
        aProgress(QUARTER, { action: 'A3', status: 'not-started-due' }),
      ],
      narrative: [{ report: 'SS', period: QUARTER, section: 'A1', text: 'The way back.' }],
    });
    expect(sentenceText(report.recovery.sentence)).toBe('2 actions have slipped and 1 action is due to have started but has not.');
    expect(report.recovery.items.map(({ row, text }) => [row.ref, text])).toEqual([
      ['A1', 'The way back.'],
      ['A2', 'Its comment.'],
      ['A3', 'No recovery text was given.'],
    ]);
  });

  it('says that nothing slipped', () => {
    expect(sentenceText(reportOf(withActions('on-track')).recovery.sentence)).toBe(
      'No action has slipped, and each that is due to have started has done so.',
    );
    expect(sentenceText(reportOf({}).recovery.sentence)).toBe('This plan has no actions that could slip.');
  });
});

describe('Exceptional performance', () => {
  it('says that none was reported, and which indicators are furthest ahead by at least 10%', () => {
    const report = reportOf(withIndicators(['120', '100'], ['110', '100'], ['109.9', '100']));
    expect(texts(report.exceptional.sentences)).toEqual([
      'The service reported no exceptional performance for this period.',
      'Furthest ahead of their targets were Visits made in time (PI1, 20.0% better than target) and Visits made in time (PI2, 10.0% better than target).',
    ]);
  });

  it('gives the council’s own words instead where there are any', () => {
    const narrative = [{ report: 'SS', period: QUARTER, section: 'Exceptional', text: 'An award was won.' }];
    expect(reportOf({ narrative }).exceptional).toEqual({
      title: 'Exceptional performance',
      sentences: [],
      narrative: ['An award was won.'],
    });
  });
});

describe('The key of a report', () => {
  const references = reportOf({
    plans: PLANS,
    actions: [anAction({ ref: 'SS05/A016b', objective: 'SS/1', links: ['CP/A'] })],
    indicators: [anIndicator({ code: 'SS03/M008aQ', objective: 'SS/1' }), anIndicator({ code: 'SCC006Q', objective: 'SS/1' })],
  }).key.references;

  it('explains the references that are really printed', () => {
    expect(references).toEqual([
      {
        example: 'SS05/A016b',
        meaning:
          'SS is this plan, Social services; 05 is its objective 5; A is an action (M would be a measure); 016 is its own number; b is its part.',
      },
      {
        example: 'SS03/M008aQ',
        meaning:
          'SS is this plan, Social services; 03 is its objective 3; M is a measure (A would be an action); 008 is its own number; a is its part; Q at the end: collected quarterly.',
      },
      { example: 'SCC006Q', meaning: 'A code that stands alone, such as a national one; it names the same indicator everywhere.' },
      { example: '(CP/A)', meaning: 'CP is Corporate plan; A is the objective of it that is served.' },
    ]);
  });

  it('says what each status means by the scheme in use', () => {
    expect(reportOf(withIndicators(['97', '95'])).key.statuses.map(({ mark, meaning }) => `${mark.word}: ${meaning}`)).toEqual([
      'Red: misses target by more than 10%',
      'Amber: misses target by no more than 10%',
      'Green: on or better than target',
    ]);
  });
});

describe('A report', () => {
  it('shows each share by the council’s rounding policy', () => {
    const three = withActions('completed', 'on-track', 'slipped');
    const shares = (rounding: 'independent' | 'sums-to-100') =>
      reportOf({ ...three, organisation: { ...aCouncil().organisation, rounding } }).shares.map(({ share }) => share);
    expect(shares('independent')).toEqual(['33%', '33%', '33%']);
    expect(shares('sums-to-100')).toEqual(['34%', '33%', '33%']);
  });

  it('takes any depth of tree: deeper nodes are sections in tree order', () => {
    const node = (code: string, level: string, parent: string | null): Objective => ({ plan: 'SS', code, title: code, level, parent });
    const report = reportOf({
      objectives: [
        node('1', 'theme', null),
        node('1.1', 'aim', '1'),
        node('1.1.1', 'strand', '1.1'),
        node('1.2', 'aim', '1'),
        node('2', 'theme', null),
      ],
      actions: [anAction({ ref: 'A1', objective: 'SS/1.1.1' }), anAction({ ref: 'A2', objective: 'SS/1' })],
    });
    expect(
      report.outcomes.map(({ level, actionsTotal, objectives }) => [level, actionsTotal, objectives.map((each) => each.level)]),
    ).toEqual([
      ['Theme 1', 2, ['Theme 1', 'Aim 1.1', 'Strand 1.1.1', 'Aim 1.2']],
      ['Theme 2', 0, ['Theme 2']],
    ]);
  });

  it('counts an action under each node that it serves and once above them', () => {
    const council = aCouncil({
      plans: PLANS,
      objectives: [...OBJECTIVES, { plan: 'CP', code: 'B', title: 'B', level: 'objective', parent: 'A' }],
      actions: [anAction({ ref: 'A1', objective: 'SS/1', links: ['CP/A', 'CP/B'] })],
    });
    const report = briefReport(council, assess(council, QUARTER), 'CP', { asKnown: '2013-11-01T09:00:00Z' });
    expect(report.actionsTotal).toBe(1);
    expect(report.outcomes[0]?.actionsTotal).toBe(1);
    expect(report.outcomes[0]?.objectives.map(({ actionsTotal }) => actionsTotal)).toEqual([1, 1]);
  });

  it('lists what it counts even where the node is not held', () => {
    const report = reportOf({ actions: [anAction({ ref: 'A1', objective: 'SS/99' })] });
    expect(report.actionsTotal).toBe(1);
    expect(report.outcomes.at(-1)?.title).toBe('Under no objective');
    expect(report.outcomes.at(-1)?.objectives[0]?.groups[0]?.rows[0]?.ref).toBe('A1');
  });

  it('is refused for a plan that the council does not have', () => {
    const council = aCouncil({ plans: PLANS });
    expect(() => briefReport(council, assess(council, QUARTER), 'XX', { asKnown: '2013-11-01T09:00:00Z' })).toThrow(NotFoundFault);
  });
});
