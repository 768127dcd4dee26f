import { describe, expect, it } from 'vitest';
import { aCouncil, anObservation, aSeries, aTarget } from '../../test/make.ts';
import { judgeIndicator } from '../judgement/judge.ts';
import type { Series } from '../judgement/series.ts';
import type { Indicator, Observation, Target } from '../model/indicator.ts';
import { judgementLines } from './judgementLines.ts';
import { directionOf, explanation, statusMark } from './reasons.ts';
import { settingFor } from './setting.ts';

const QUARTER = '2013-14 Q2';

interface Said {
  readonly reason: string | null;
  readonly why: string;
  readonly word: string;
}

function settingOf(of: Series, period = QUARTER) {
  return settingFor(aCouncil(), period, { asKnown: '2013-11-01T09:00:00Z', series: new Map([[of.indicator.code, of]]) });
}

function said(
  indicator: Partial<Indicator>,
  observations: string | readonly Observation[],
  target: Partial<Target>,
  period = QUARTER,
): Said {
  const rows = typeof observations === 'string' ? [anObservation(period, observations)] : observations;
  const of = aSeries(indicator, rows, [aTarget(period, target)]);
  const setting = settingOf(of, period);
  const verdict = judgeIndicator(of, setting.period);
  const mark = statusMark(of, verdict, setting);
  return { word: mark.word, reason: mark.reason, why: explanation(of, verdict, setting) };
}

describe('The reason of a status within 10%', () => {
  it('is the miss in per cent of the target', () => {
    expect(said({}, '97.44', { target: '100.00' })).toEqual({
      word: 'Amber',
      reason: 'misses by 2.6% of target',
      why: 'Amber because 97.44% is 2.56 points short of 100.00%, within 10% of target.',
    });
    expect(said({}, '68.54', { target: '87.00' })).toEqual({
      word: 'Red',
      reason: 'misses by 21.2% of target',
      why: 'Red because 68.54% is 18.46 points short of 87.00%, more than 10% of target.',
    });
  });

  it('is left out where the target is met', () => {
    expect(said({}, '97.87', { target: '95.00' })).toEqual({
      word: 'Green',
      reason: null,
      why: 'Green because 97.87% is 2.87 points better than 95.00%.',
    });
    expect(said({}, '95', { target: '95.00' }).why).toBe('Green because 95% is exactly the target of 95.00%.');
  });

  it('says over where lower is better', () => {
    const lower = { polarity: 'lower', unit: 'per 1,000 aged 75+' } as const;
    expect(said(lower, '5.67', { target: '2.80' })).toEqual({
      word: 'Red',
      reason: 'misses by 102.5% of target',
      why: 'Red because 5.67 is 2.87 over 2.80, more than 10% of target.',
    });
  });

  it('never rounds a miss onto the edge that it does not keep', () => {
    expect(said({}, '90', { target: '100' }).reason).toBe('misses by 10.0% of target');
    expect(said({}, '89.96', { target: '100' })).toMatchObject({ word: 'Red', reason: 'misses by 10.04% of target' });
    expect(said({}, '89.999', { target: '100' })).toMatchObject({ word: 'Red', reason: 'misses by just over 10.0% of target' });
  });

  it('is the miss itself at a target of 0', () => {
    expect(said({ polarity: 'lower' }, '11.11', { target: '0' })).toEqual({
      word: 'Red',
      reason: 'misses by 11.11 points',
      why: 'Red because 11.11% is 11.11 points over 0%.',
    });
  });
});

describe('The reason by another scheme', () => {
  const minimum = { scheme: 'minimum-standard', decimals: 1 };

  it('minimum-standard: how far below the minimum, or how far off target', () => {
    expect(said(minimum, '68.539', { target: '87', minimum: '72' })).toEqual({
      word: 'Red',
      reason: '3.5 points below minimum',
      why: 'Red because 68.5% is 18.5 points short of 87.0%, and 3.5 points worse than the minimum of 72.0%.',
    });
    expect(said(minimum, '97.4', { target: '100', minimum: '95' })).toEqual({
      word: 'Amber',
      reason: 'misses by 2.6 points',
      why: 'Amber because 97.4% is 2.6 points short of 100.0%, and meets the minimum of 95.0%.',
    });
    expect(said(minimum, '72', { target: '87', minimum: '72' }).why).toBe(
      'Amber because 72.0% is 15.0 points short of 87.0%, and exactly on the minimum of 72.0%.',
    );
    expect(said({ ...minimum, polarity: 'lower', unit: null }, '5', { target: '2', minimum: '4' }).reason).toBe('1.0 worse than minimum');
    expect(said(minimum, '80', { target: '87' })).toMatchObject({ word: 'Not judged', reason: 'misses target, no minimum set' });
    expect(said({ ...minimum, polarity: 'lower' }, '90', { target: '87' }).reason).toBe('misses target, no minimum set');
  });

  it('1-and-5: which of its ends was passed, open or closed', () => {
    const of = { scheme: '1-and-5' };
    expect(said(of, '99.5', { target: '100' }).why).toBe('Green because 99.5% is 0.5 points short of 100%, within 1% of target.');
    expect(said(of, '97', { target: '100' }).why).toBe('Amber because 97% is 3 points short of 100%, less than 5% of target.');
    expect(said(of, '95', { target: '100' }).why).toBe('Red because 95% is 5 points short of 100%, 5% of target or more.');
  });

  it('trend-aware: the miss and the trend', () => {
    const rows = [anObservation(QUARTER, '67.8'), anObservation('2012-13 Q2', '60')];
    expect(said({ scheme: 'trend-aware' }, rows, { target: '78' })).toEqual({
      word: 'Amber',
      reason: 'misses by 13.1% of target, improved',
      why: 'Amber because 67.8% is 10.2 points short of 78%, more than 10% of target, improved on the same period last year.',
    });
  });

  it('two-sided: against its tolerance', () => {
    const of = { scheme: 'two-sided', unit: null };
    const at = (value: string) => said(of, value, { target: '100', tolerance: '5' });
    expect(at('106')).toEqual({
      word: 'Better than tolerance',
      reason: 'beats target by 6.0%',
      why: 'Better than tolerance because 106 is 6 better than 100, more than its tolerance of 5%.',
    });
    expect(at('97').why).toBe('Within tolerance because 97 is 3 short of 100, within its tolerance of 5%.');
    expect(at('94').why).toBe('Worse than tolerance because 94 is 6 short of 100, more than its tolerance of 5%.');
    expect(said(of, '94', { target: '100' }).reason).toBe('no tolerance set');
  });

  it('activity-range: how far outside the range', () => {
    const of = { scheme: 'activity-range', kind: 'activity', polarity: 'none', unit: null } as const;
    const at = (value: string) => said(of, value, { lower: '370', upper: '400' });
    expect(at('412')).toEqual({
      word: 'Above range',
      reason: '12 over its range',
      why: 'Above range because 412 is above its range of 370–400.',
    });
    expect(at('365').reason).toBe('5 under its range');
    expect(at('400').reason).toBe('inside its range');
  });

  it('on-off: in the scheme’s own words', () => {
    expect(said({ scheme: 'on-off' }, '6', { target: '7' })).toEqual({
      word: 'Off track',
      reason: 'misses by 1 point',
      why: 'Off track because 6% is 1 point short of 7%.',
    });
  });
});

describe('Why there is no status', () => {
  const reason = (indicator: Partial<Indicator>, row: Observation, target: Partial<Target> = {}, period = QUARTER) =>
    said(indicator, [row], target, period).reason;

  it('no target, and a baseline where the council says so', () => {
    expect(reason({}, anObservation(QUARTER, '5'))).toBe('no target set');
    expect(reason({}, anObservation(QUARTER, { value: '5', comment: 'The baseline is set this year.' }))).toBe('baseline, no target');
    expect(reason({}, anObservation(QUARTER, '5'), { note: 'Baseline year' })).toBe('baseline, no target');
  });

  it('no data, with its state and its reason', () => {
    const missing = (said: Partial<Observation>) => reason({}, anObservation(QUARTER, said), { target: '5' });
    expect(missing({})).toBe('no data');
    expect(missing({ state: 'not-available' })).toBe('no data: not available');
    expect(missing({ state: 'not-collected', reason: 'The system changed.' })).toBe('not collected: the system changed');
    expect(missing({ state: 'suppressed' })).toBe('suppressed');
    expect(missing({ state: 'suppressed', reason: 'Under 5' })).toBe('suppressed: under 5');
    expect(missing({ state: 'not-due', reason: 'due by 6 November' })).toBe('not due: due by 6 November');
  });

  it('judged at year end, or collected at another time', () => {
    expect(reason({ judged: 'year-end' }, anObservation(QUARTER, '5'), { target: '5' })).toBe('judged at year end');
    expect(reason({ frequency: 'year' }, anObservation('2012-13', '5'))).toBe('collected yearly, next due for 2013-14');
  });

  it('information only', () => {
    expect(reason({ kind: 'contextual' }, anObservation(QUARTER, '5'))).toBe('for information only');
  });
});

describe('A status that a person stated', () => {
  it('is shown beside what the rule gives', () => {
    const of = aSeries(
      {},
      [anObservation(QUARTER, { value: '97', status: 'green', reason: 'one late return' })],
      [aTarget(QUARTER, '100')],
    );
    const setting = settingOf(of);
    const verdict = judgeIndicator(of, setting.period);
    expect(statusMark(of, verdict, setting).override).toBe('stated green, judged amber: one late return');
    expect(explanation(of, verdict, setting)).toBe(
      'Stated as green by the service (one late return); the rule gives amber. Amber because 97% is 3 points short of 100%, within 10% of target.',
    );
  });
});

describe('The direction', () => {
  const direction = (said: Partial<Indicator>, observations: readonly Observation[], targets: readonly Target[] = []) => {
    const of = aSeries(said, observations, targets);
    const setting = settingOf(of);
    const { word, reason } = directionOf(judgeIndicator(of, setting.period), setting);
    return [word, reason];
  };

  it('says what it was compared with', () => {
    const now = anObservation(QUARTER, '70');
    expect(direction({}, [now, anObservation('2013-14 Q1', '75')])).toEqual(['Worsened', 'since Q1']);
    expect(direction({ direction: 'same-period-last-year' }, [now, anObservation('2012-13 Q2', '60')])).toEqual([
      'Improved',
      'on 2012-13 Q2',
    ]);
    expect(direction({}, [now])).toEqual(['Not comparable', 'no earlier figure']);
    expect(direction({}, [anObservation(QUARTER, { value: '70', direction: 'improved' })])).toEqual(['Improved', 'as stated']);
    expect(direction({ redefined: [QUARTER] }, [now, anObservation('2013-14 Q1', '75')])).toEqual(['Not comparable', 'definition changed']);
  });
});

describe('How it was judged', () => {
  it('has every input on a line of its own, and the results marked', () => {
    const of = aSeries(
      { decimals: 1, scheme: 'minimum-standard', direction: 'previous-to-target', numerator: 'Reviewed', denominator: 'Due' },
      [
        anObservation(QUARTER, { value: '68.539', numerator: '305', denominator: '445', state: 'provisional' }),
        anObservation('2013-14 Q1', '77.15'),
      ],
      [
        aTarget(QUARTER, { target: '87', minimum: '72', note: 'Cabinet, 12 March' }),
        aTarget('2013-14 Q1', '86'),
        aTarget('2013-14 Q4', '90'),
      ],
    );
    const setting = settingOf(of);
    const lines = judgementLines(of, judgeIndicator(of, setting.period), setting);
    expect(lines.map(({ label, value, source }) => [label, value, source])).toEqual([
      ['Counts behind it', '305 of 445', 'Reviewed / Due'],
      ['Result, 1 decimal', '68.5%', 'Exactly 68.539; judged unrounded; provisional'],
      ['Target in force', '87.0%', 'for quarter 2, 2013-14; Cabinet, 12 March'],
      ['Minimum standard', '72.0%', null],
      ['Year-end target', '90.0%', null],
      [
        'Rule',
        'minimum standard',
        'Green: on or better than target; amber: target missed, minimum standard met; red: minimum standard missed',
      ],
      ['Gap to target', '\u221218.5 points', '\u221221.22% of target'],
      ['Gap to minimum', '\u22123.5 points', null],
      ['Status', 'Red', '3.5 points below minimum'],
      ['Q1 gap, then Q2 gap', '\u221210.3%, then \u221221.2%', 'gaps in per cent of the targets then in force'],
      ['Direction', 'Worsened', null],
    ]);
    expect(lines.filter(({ status, direction }) => status !== null || direction !== null).map(({ label }) => label)).toEqual([
      'Status',
      'Direction',
    ]);
  });
});
