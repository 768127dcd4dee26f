import { describe, expect, it } from 'vitest';
import { aCouncil, anIndicator, anObservation, aTarget } from '../../test/make.ts';
import type { Indicator, Observation, Target } from '../model/indicator.ts';
import { parsePeriod, shift } from '../model/period.ts';
import type { Rebase } from '../model/rebase.ts';
import { briefProcess } from './process.ts';
import type { ProcessChart } from './processTypes.ts';
import { settingFor } from './setting.ts';
import { sentenceText } from './wording.ts';

const FIRST = parsePeriod('2011-04');

/** The text of the month so many months after April 2011. */
function month(at: number): string {
  return shift(FIRST, at).text;
}

interface Given {
  readonly indicator?: Partial<Indicator>;
  /** monthly from April 2011; null for none */
  readonly values: readonly (string | null)[];
  readonly states?: Readonly<Record<number, Partial<Observation>>>;
  readonly targets?: readonly Target[];
  readonly rebases?: readonly Omit<Rebase, 'indicator'>[];
}

function brief({ indicator = {}, values, states = {}, targets = [], rebases = [] }: Given) {
  const measured = anIndicator({ frequency: 'month', title: 'Reviews in time', ...indicator });
  const kind = measured.frequency === 'month' ? null : measured.frequency;
  const observations = values.flatMap((value, at) => {
    const period = kind === null ? month(at) : shift(parsePeriod('2011-12 Q1'), at).text;
    return value === null && states[at] === undefined ? [] : [anObservation(period, { value, ...states[at] })];
  });
  const last = observations.at(-1)?.period ?? '2012-03';
  const council = aCouncil({
    indicators: [measured],
    observations,
    targets,
    rebases: rebases.map((rebase) => ({ indicator: 'PI1', ...rebase })),
  });
  const setting = settingFor(council, last, { asKnown: '2026-10-19T08:00:00Z' });
  const of = setting.series.get('PI1');
  if (of === undefined) throw new Error('the council has its indicator');
  return briefProcess(of, setting);
}

function chart(given: Given): ProcessChart {
  const made = brief(given);
  if (made.kind !== 'chart') throw new Error(sentenceText(made.why));
  return made;
}

function why(given: Given): string {
  const made = brief(given);
  return made.kind === 'none' ? sentenceText(made.why) : 'a chart';
}

/** 72, 76 by turns: mean 74, moving ranges of 4, limits 74 ± 10.64 */
function swinging(count: number, low = 72): string[] {
  return Array.from({ length: count }, (_, at) => String(low + (at % 2) * 4));
}

describe('a process that only swings', () => {
  const made = chart({ values: swinging(24), targets: [aTarget(month(23), '70')] });

  it('has limits 2.66 mean moving ranges from its mean, on every point', () => {
    expect(made.groups).toHaveLength(1);
    expect(made.groups[0]).toMatchObject({ from: '2011-04', to: '2013-03', name: 'Apr 2011 to Mar 2013', count: 24, note: null });
    expect(made.groups[0]?.limits).toEqual({
      mean: '74',
      lower: '63.36',
      upper: '84.64',
      meanShown: '74%',
      lowerShown: '63%',
      upperShown: '85%',
    });
    expect(made.points).toHaveLength(24);
    expect(made.points[5]).toEqual({
      period: '2011-09',
      name: 'Sep 2011',
      value: '76',
      shown: '76',
      state: 'final',
      group: 0,
      mean: '74',
      lower: '63.36',
      upper: '84.64',
      cause: null,
      causeWord: null,
      type: 'common-cause',
    });
  });

  it('says that nothing stands out, in bold, and what is usual', () => {
    expect(made.finding.runs).toEqual([
      { text: 'None of the 24 months stands out: the ups and downs are noise.', strong: true },
      { text: ' Usual is 63–85%.', strong: false },
    ]);
    expect(made.title).toBe('Reviews in time: 76% in Mar 2013, within what is usual');
    expect(made.variation).toEqual({
      kind: 'common-cause',
      word: 'Common cause',
      meaning: 'Mar 2013, 76%, is within what is usual. Nothing has changed that would need a reason of its own.',
    });
  });

  it('meets a target between its limits by chance', () => {
    expect(made.target).toEqual({ value: '70', shown: '70%' });
    expect(made.assurance).toEqual({
      kind: 'hit-and-miss',
      word: 'Meets or misses its target by chance',
      meaning: 'The target of 70% lies within 63–85%: some months will meet it and some miss it, and neither is news.',
    });
  });

  it('is described in words', () => {
    expect(made.description).toBe(
      '24 months with a figure, Apr 2011 to Mar 2013. Apr 2011 to Mar 2013: the mean is 74%, the lower limit 63%, the upper limit 85%. ' +
        'None of the 24 months stands out: the ups and downs are noise. Usual is 63–85%. ' +
        'Mar 2013, 76%, is within what is usual. Nothing has changed that would need a reason of its own. ' +
        'The target of 70% lies within 63–85%: some months will meet it and some miss it, and neither is news.',
    );
    expect(made.notes).toEqual(['This stands beside the status and takes no part in it.']);
  });
});

describe('a target held against limits', () => {
  const assured = (polarity: Indicator['polarity'], target: string) =>
    chart({ indicator: { polarity }, values: swinging(24), targets: [aTarget(month(23), target)] }).assurance?.kind;

  it('is met each time, never, or by chance, by which way is better', () => {
    expect(['60', '74', '90'].map((target) => assured('higher', target))).toEqual(['pass', 'hit-and-miss', 'fail']);
    expect(['60', '74', '90'].map((target) => assured('lower', target))).toEqual(['fail', 'hit-and-miss', 'pass']);
    expect((['near', 'range', 'none'] as const).map((polarity) => assured(polarity, '60'))).toEqual(['none', 'none', 'none']);
  });

  it('is met each time by a series that was on target each time, which the reference calls inconsistent', () => {
    const made = chart({ values: new Array(15).fill('5'), targets: [aTarget(month(14), '5')] });
    expect(made.assurance).toEqual({
      kind: 'pass',
      word: 'Meets its target each time',
      meaning: 'At 5%, each month meets the target of 5% as it runs now.',
    });
    expect(sentenceText(made.finding)).toBe('Every one of the 15 months is 5%: nothing moves.');
    expect(made.groups[0]?.limits).toMatchObject({ mean: '5', lower: '5', upper: '5' });
  });

  it('is that of the last figure’s own period, or of its year where every period is judged by it', () => {
    const none = chart({ values: swinging(24), targets: [aTarget(month(22), '60'), aTarget('2012-13', '60')] });
    expect([none.target, none.assurance?.meaning]).toEqual([null, 'No target stands for March 2013.']);
    const year = chart({ indicator: { judged: 'every-period' }, values: swinging(24), targets: [aTarget('2012-13', '60')] });
    expect([year.target?.value, year.assurance?.kind]).toEqual(['60', 'pass']);
  });

  it('tells nothing of what is to come where the process has just changed, unless the change confirms it', () => {
    const grown = (target: string) => chart({ values: [...swinging(23), '99'], targets: [aTarget(month(23), target)] });
    expect(grown('90').assurance).toMatchObject({
      kind: 'none',
      meaning:
        'The process is changing, and its limits are still those from before: whether it will meet the target of 90% cannot be told yet.',
    });
    expect(grown('50').assurance?.kind).toBe('pass');
    expect(grown('90').notes).toContain('Where it is known what changed, limits can begin anew from there, with the reason.');
  });

  it('is not of a total whose parts are shown', () => {
    const made = chart({
      indicator: { basis: 'flow', rollUp: 'sum', shownAs: 'year-to-date', unit: null },
      values: swinging(24),
      targets: [aTarget(month(23), '900')],
    });
    expect([made.target, made.assurance?.meaning]).toEqual([null, 'The target is for a total, and each month is only a part of it.']);
  });
});

describe('points that are more than noise', () => {
  it('are counted, each with why, and the last says whether it is to the better', () => {
    const wide = Array.from({ length: 22 }, (_, at) => String(72 + (at % 2) * 8));
    const made = chart({ indicator: { polarity: 'lower' }, values: [...wide, '120', '119'] });
    expect(made.finding.runs[0]).toEqual({
      text: '2 of the 24 months lie outside the process limits: a real change, not noise.',
      strong: true,
    });
    expect(made.points.map(({ cause }) => cause).slice(-3)).toEqual([null, 'outside', 'outside']);
    expect(made.points[23]).toMatchObject({ causeWord: 'above the upper limit', type: 'concern-high' });
    expect(made.title).toBe('Reviews in time: 119% in Mar 2013, a change for the worse and not noise');
    expect(made.variation).toEqual({
      kind: 'concern-high',
      word: 'Special cause: concern',
      meaning: 'Mar 2013, 119%, is above the upper limit, and lower is better: a real change for the worse.',
    });
  });

  it.each([
    ['higher', 'improvement-high'],
    ['lower', 'concern-high'],
    ['near', 'neutral-high'],
    ['none', 'neutral-high'],
  ] as const)('where %s is better point to %s when they are high', (polarity, kind) => {
    expect(chart({ indicator: { polarity }, values: [...swinging(23), '99'] }).variation?.kind).toBe(kind);
  });

  it('of several kinds are told apart', () => {
    // Mean 74.75; once the range of 27 is screened out, 63 over 22 ranges.
    const made = chart({ values: ['99', ...swinging(16), '73', '73', '73', '73', '73', '73', '73'] });
    expect(made.finding.runs.slice(0, 2)).toEqual([
      { text: '8 of the 24 months show a real change, not noise:', strong: true },
      {
        text: ' 1 lies outside the process limits and 7 stand in a row of seven or more on one side of the mean. Usual is 67.1–82.4%.',
        strong: false,
      },
    ]);
  });

  it('are most of a series that keeps no level, whose limits are then not called usual', () => {
    const rising = Array.from({ length: 24 }, (_, at) => String(50 + at));
    expect(sentenceText(chart({ values: rising }).finding)).toBe(
      'All 24 months show a real change, not noise: it keeps no level. Of them 18 lie outside the process limits and 6 stand in a row of seven or more that rises or falls.',
    );
  });

  it('are not every one where all are the same but one, as the reference has it', () => {
    const made = chart({ indicator: { unit: null }, values: [...new Array(15).fill('0'), '4'] });
    expect(made.points.filter(({ cause }) => cause === 'outside').map(({ period }) => period)).toEqual([month(15)]);
    // Unscreened: mean 0.25, mean moving range 4/15, upper limit 0.25 + 2.66 × 0.2667
    expect(made.groups[0]?.limits).toMatchObject({ mean: '0.25', lower: '0', upper: '0.959333' });
  });
});

describe('too few points', () => {
  it('give no limits and no verdict, and it is said', () => {
    const made = chart({ values: [...swinging(10), '99'], targets: [aTarget(month(10), '50')] });
    expect(made.groups).toEqual([
      {
        from: '2011-04',
        to: '2012-02',
        name: 'Apr 2011 to Feb 2012',
        count: 11,
        limits: null,
        note: 'Apr 2011 to Feb 2012: 11 months, too few for limits, which need twelve.',
      },
    ]);
    expect([made.variation, made.assurance]).toEqual([null, null]);
    expect(made.points.every(({ cause, mean, lower, upper }) => cause === null && mean === null && lower === null && upper === null)).toBe(
      true,
    );
    expect(made.finding.runs).toEqual([
      { text: 'Too few figures to tell change from noise.', strong: true },
      { text: ' Process limits need twelve, and 11 are held.', strong: false },
    ]);
    expect(made.title).toBe('Reviews in time: too few figures to tell change from noise');
    expect(chart({ values: swinging(12) }).variation?.kind).toBe('common-cause');
  });

  it('are those with a figure: twelve months of which one is missing are too few', () => {
    const values = [...swinging(5), null, ...swinging(6)];
    expect(chart({ values }).variation).toBeNull();
  });

  it('that have no neighbours have no moving range', () => {
    const made = chart({ values: Array.from({ length: 25 }, (_, at) => (at % 2 === 0 ? String(70 + at) : null)) });
    expect(sentenceText(made.finding)).toBe('Too few figures to tell change from noise. No two neighbouring months have one.');
  });
});

describe('figures that do not count', () => {
  const made = chart({
    values: [...swinging(10), null, '76', ...swinging(12)],
    states: { 10: { state: 'suppressed' }, 11: { state: 'carried-forward' }, 23: { state: 'provisional' } },
  });

  it('are left out and said: missing ones and those carried forward', () => {
    expect(made.points.slice(10, 12).map(({ value, shown, state }) => [value, shown, state])).toEqual([
      [null, '–', 'suppressed'],
      [null, '–', 'carried-forward'],
    ]);
    expect(made.notes.slice(0, 2)).toEqual([
      '1 month without a figure is left out, and a row of points ends there.',
      '1 month with a figure carried forward is left out: nothing was measured.',
    ]);
  });

  it('are not the provisional ones, which are marked', () => {
    expect(made.points[23]).toMatchObject({ value: '76', state: 'provisional' });
    expect(made.notes[2]).toBe('1 month with a provisional or estimated figure counts, and may still change what is said.');
  });

  it('leave the last that has one to speak', () => {
    expect(chart({ values: [...swinging(12), '99', null, null], states: { 14: { state: 'not-available' } } }).title).toContain(
      '99% in Apr 2012',
    );
  });
});

describe('new limits', () => {
  const values = [...swinging(14), ...swinging(14, 82)];

  it('begin at a rebase, with its reason', () => {
    const made = chart({ values, rebases: [{ period: '2012-06', reason: 'One team does all reviews.' }] });
    expect(made.groups.map(({ name, limits }) => [name, limits?.mean])).toEqual([
      ['Apr 2011 to May 2012', '74'],
      ['Jun 2012 to Jul 2013', '84'],
    ]);
    expect(made.rebases).toEqual([
      {
        period: '2012-06',
        name: 'Jun 2012',
        kind: 'rebase',
        reason: 'One team does all reviews.',
        text: 'New limits from June 2012: One team does all reviews.',
      },
    ]);
    expect([made.points[13]?.group, made.points[14]?.group]).toEqual([0, 1]);
    expect(made.finding.runs[0]?.text).toBe('None of the 28 months stands out: the ups and downs are noise.');
    // Without it every month is in a row on one side of the mean.
    expect(chart({ values }).finding.runs[0]?.text).not.toContain('None');
  });

  it('begin by themselves at a new definition', () => {
    const made = chart({ values, indicator: { redefined: ['2012-06'] } });
    expect(made.rebases).toMatchObject([
      { period: '2012-06', kind: 'redefined', text: 'New limits from June 2012: a new definition holds.' },
    ]);
    expect(made.groups).toHaveLength(2);
  });

  it('that are too new give no verdict yet', () => {
    const made = chart({ values, rebases: [{ period: '2013-01', reason: 'New system' }] });
    expect(made.groups.map(({ limits }) => limits !== null)).toEqual([true, false]);
    expect(made.variation).toBeNull();
    expect(sentenceText(made.finding)).toBe(
      'Too few figures to tell change from noise. Process limits need twelve, and 7 are held from January 2013 on.',
    );
    expect(made.notes[0]).toBe('Jan 2013 to Jul 2013: 7 months, too few for limits, which need twelve.');
  });

  it('do not begin before the first figure or after the last', () => {
    const made = chart({
      values,
      rebases: [
        { period: '2009-04', reason: 'Before' },
        { period: '2013-09', reason: 'After' },
      ],
    });
    expect([made.groups.length, made.rebases]).toEqual([1, []]);
  });
});

describe('limits where no figure can be', () => {
  it('are drawn where figures end, and it is said', () => {
    const made = chart({
      indicator: { unit: null, polarity: 'lower' },
      values: Array.from({ length: 24 }, (_, at) => String((at % 2) * 8)),
    });
    expect(made.groups[0]?.limits).toMatchObject({ mean: '4', lower: '0', upper: '25.28', lowerShown: '0' });
    expect(made.notes).toContain('The lower limit is drawn at 0, since no figure can be lower; worked out, it is −17.');
  });
});

describe('a series that is none of a process', () => {
  it('says why', () => {
    const values = swinging(24);
    expect(why({ values: swinging(12), indicator: { frequency: 'year' } })).toBe(
      'It is returned once a year. Process limits need twelve months or quarters that follow each other.',
    );
    expect(why({ values, indicator: { basis: 'rolling-12' } })).toMatch(/^Each figure covers twelve months/);
    expect(why({ values, indicator: { basis: 'cumulative' } })).toBe(
      'Each figure is for the year so far, and what each month added to it is not held. Process limits need figures that stand for themselves.',
    );
    expect(why({ values: [] })).toBe('No figure is held yet.');
  });

  it('is one where a total so far gives what each month added', () => {
    // 72, 148, 220 … begun anew each April: what each month added swings between 72 and 76.
    const added = swinging(24);
    const totals = added.map((_, at) => String(added.slice(at - (at % 12), at + 1).reduce((sum, value) => sum + Number(value), 0)));
    const made = chart({ indicator: { basis: 'cumulative', rollUp: 'last', unit: null }, values: totals });
    expect(made.points.map(({ value }) => value)).toEqual(added);
    expect(made.groups[0]?.limits?.mean).toBe('74');
    expect(made.notes).toContain('Each point is what the month added to the total so far.');
  });

  it('is one of quarters too', () => {
    const made = chart({ indicator: { frequency: 'quarter' }, values: swinging(16) });
    expect(made.finding.runs[0]?.text).toBe('None of the 16 quarters stands out: the ups and downs are noise.');
  });
});
