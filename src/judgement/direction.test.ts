import { describe, expect, it } from 'vitest';
import { anObservation, aSeries, aTarget } from '../../test/make.ts';
import type { Indicator, Observation, Target } from '../model/indicator.ts';
import { parsePeriod, shift } from '../model/period.ts';
import { judgeIndicator } from './judge.ts';

const Q2 = parsePeriod('2013-14 Q2');

function travelled(said: Partial<Indicator>, observations: readonly Observation[], targets: readonly Target[] = []) {
  const { direction, reason, against, earlier, now } = judgeIndicator(aSeries(said, observations, targets), Q2).direction;
  return { direction, reason, against, earlier, now };
}

const two = (before: string, after: string) => [anObservation('2013-14 Q1', before), anObservation('2013-14 Q2', after)];
const back = (values: readonly string[]) => values.map((value, index) => anObservation(shift(Q2, index + 1 - values.length).text, value));

describe('direction of travel', () => {
  it.each([
    ['higher', '80', '81', 'improved'],
    ['higher', '81', '80', 'worsened'],
    ['higher', '80', '80.00', 'no-change'],
    ['lower', '5.95', '5.67', 'improved'],
    ['lower', '5', '6', 'worsened'],
    ['none', '5', '6', 'up'],
    ['none', '6', '5', 'down'],
    ['none', '5', '5', 'same'],
  ] as const)('against the previous period, %s is better: %s then %s has %s', (polarity, before, after, direction) => {
    expect(travelled({ polarity }, two(before, after)).direction).toBe(direction);
  });

  it('in relation to target compares the gaps to the targets then in force, not the figures', () => {
    const targets = [aTarget('2013-14 Q1', '80'), aTarget('2013-14 Q2', '90')];
    expect(travelled({ direction: 'previous-to-target' }, two('76', '83.7'), targets)).toEqual({
      direction: 'worsened',
      reason: 'compared',
      against: '2013-14 Q1',
      earlier: '-5.00',
      now: '-7.00',
    });
  });

  it.each([
    ['previous ±0.5', '80', '80.5', 'no-change'],
    ['previous ±0.5', '80', '80.51', 'improved'],
    ['previous ±1%', '80', '80.8', 'no-change'],
    ['previous ±1%', '80', '79.19', 'worsened'],
  ])('%s: %s then %s has %s', (direction, before, after, word) => {
    expect(travelled({ direction }, two(before, after)).direction).toBe(word);
  });

  it('within two standard deviations of its usual changes has not moved', () => {
    const usual = ['50', '52', '49', '51', '50', '52', '49', '51'];
    expect(travelled({ direction: 'previous ±2sd' }, back([...usual, '54'])).direction).toBe('no-change');
    expect(travelled({ direction: 'previous ±2sd' }, back([...usual, '60'])).direction).toBe('improved');
  });

  it("compares with the same period last year, and with last year's outturn", () => {
    const observations = [anObservation('2012-13 Q2', '70'), anObservation('2012-13', '90'), anObservation('2013-14 Q2', '80')];
    expect(travelled({ direction: 'same-period-last-year' }, observations)).toMatchObject({
      direction: 'improved',
      against: '2012-13 Q2',
      earlier: '70',
    });
    expect(travelled({ direction: 'prior-year' }, observations)).toMatchObject({
      direction: 'worsened',
      against: '2012-13',
      earlier: '90',
    });
  });

  it("does not hold a quarter of what adds up over the year against last year's whole", () => {
    const flow: Partial<Indicator> = { basis: 'flow', rollUp: 'sum', unit: null, direction: 'prior-year' };
    const quarters = ['2012-13 Q1', '2012-13 Q2', '2012-13 Q3', '2012-13 Q4', '2013-14 Q1', '2013-14 Q2'];
    const observations = quarters.map((period) => anObservation(period, '25'));
    expect(travelled(flow, observations)).toMatchObject({ direction: 'not-comparable', reason: 'cumulative-without-phased-targets' });
    expect(travelled({ ...flow, shownAs: 'rolling-12' }, observations)).toMatchObject({ direction: 'no-change', against: '2012-13' });
    expect(travelled({ ...flow, rollUp: 'mean' }, observations)).toMatchObject({ direction: 'no-change', earlier: '25' });
  });

  it('does not compare a sum of which parts are missing', () => {
    const flow = { frequency: 'month', basis: 'flow', rollUp: 'sum', unit: null } as const;
    const twelve = Array.from({ length: 12 }, (_, index) => anObservation(shift(parsePeriod('2012-04'), index).text, '2'));
    const six = Array.from({ length: 6 }, (_, index) => anObservation(shift(parsePeriod('2013-04'), index).text, '3'));
    const year = (said: Partial<Indicator>, observations: readonly Observation[]) =>
      judgeIndicator(aSeries({ ...flow, ...said }, observations), parsePeriod('2013-14')).direction;
    expect(year({}, [...twelve, ...six])).toMatchObject({ direction: 'not-comparable', reason: 'no-data' });
    expect(year({ direction: 'prior-year' }, [...twelve, ...six]).reason).toBe('no-data');
    const missesOne = [...twelve.slice(1), ...twelve.map((each) => ({ ...each, period: shift(parsePeriod(each.period), 12).text }))];
    expect(year({}, missesOne)).toMatchObject({ direction: 'not-comparable', reason: 'no-earlier-value' });
  });

  it('compares a school year with the school year before it', () => {
    const years = aSeries({ frequency: 'academic-year', direction: 'prior-year' }, [
      anObservation('AY2012-13', '70'),
      anObservation('AY2013-14', '80'),
    ]);
    expect(judgeIndicator(years, parsePeriod('AY2013-14')).direction).toMatchObject({ direction: 'improved', against: 'AY2012-13' });
  });

  it('compares with the mean of the last n, which must all be there', () => {
    expect(travelled({ direction: 'mean-of-4' }, back(['10', '20', '30', '40', '26']))).toMatchObject({
      direction: 'improved',
      earlier: '25',
    });
    expect(travelled({ direction: 'mean-of-4' }, back(['20', '30', '40', '26']))).toMatchObject({
      direction: 'not-comparable',
      reason: 'too-few-points',
    });
  });

  it('follows the slope over n, whatever the last step did (Kent since 2020)', () => {
    expect(travelled({ direction: 'slope-over-4' }, back(['10', '20', '30', '28'])).direction).toBe('improved');
    expect(travelled({ direction: 'slope-over-4', polarity: 'lower' }, back(['10', '20', '30', '28'])).direction).toBe('worsened');
    expect(travelled({ direction: 'slope-over-4' }, back(['30', '30', '30', '30'])).direction).toBe('no-change');
  });

  it('is taken as stated where the earlier value is not held', () => {
    expect(travelled({}, [anObservation('2013-14 Q2', { value: '97.87', direction: 'worsened' })])).toMatchObject({
      direction: 'worsened',
      reason: 'as-stated',
    });
  });

  it('says why it is not comparable', () => {
    expect(travelled({}, [anObservation('2013-14 Q2', '5')]).reason).toBe('no-earlier-value');
    expect(travelled({}, []).reason).toBe('no-data');
    expect(travelled({ redefined: ['2013-14 Q2'] }, two('5', '6')).reason).toBe('definition-changed');
    expect(travelled({ redefined: ['2013-14 Q1'] }, two('5', '6')).reason).toBe('compared');
    expect(travelled({ redefined: ['2013-09'] }, two('5', '6')).reason).toBe('definition-changed');
    expect(travelled({ redefined: ['2013-10'] }, two('5', '6')).reason).toBe('compared');
    expect(
      travelled({ direction: 'previous-to-target' }, two('5', '6'), [aTarget('2013-14 Q1', '0'), aTarget('2013-14 Q2', '0')]).reason,
    ).toBe('target-zero');
    expect(travelled({ direction: 'previous-to-target' }, two('5', '6'), [aTarget('2013-14 Q2', '5')]).reason).toBe('no-earlier-target');
  });

  it('does not call a running total better for running on', () => {
    const running: Partial<Indicator> = { basis: 'cumulative' };
    expect(travelled(running, two('5', '9'))).toMatchObject({ direction: 'not-comparable', reason: 'cumulative-without-phased-targets' });
    const flat = [aTarget('2013-14 Q1', '20'), aTarget('2013-14 Q2', '20')];
    expect(travelled({ ...running, direction: 'previous-to-target' }, two('5', '9'), flat).reason).toBe(
      'cumulative-without-phased-targets',
    );
    const sameInOtherDigits = [aTarget('2013-14 Q1', '20'), aTarget('2013-14 Q2', '20.0')];
    expect(travelled({ ...running, direction: 'previous-to-target' }, two('5', '9'), sameInOtherDigits).direction).toBe('not-comparable');
    const phased = [aTarget('2013-14 Q1', '5'), aTarget('2013-14 Q2', '10')];
    expect(travelled({ ...running, direction: 'previous-to-target' }, two('5', '9'), phased)).toMatchObject({
      direction: 'worsened',
      earlier: '0.00',
      now: '-10.00',
    });
  });

  it('is nearer the target for better where the target is to be hit', () => {
    const targets = [aTarget('2013-14 Q1', '10'), aTarget('2013-14 Q2', '10')];
    expect(travelled({ polarity: 'near' }, two('13', '8'), targets).direction).toBe('improved');
    expect(travelled({ polarity: 'near' }, two('12', '8'), targets).direction).toBe('no-change');
  });

  it('compares the months, not the totals so far, of a flow that is shown as year to date', () => {
    const months = ['2012-07', '2012-08', '2012-09'].map((period, index) => anObservation(period, ['9', '8', '7'][index] ?? ''));
    const series = aSeries({ frequency: 'month', basis: 'flow', rollUp: 'sum', shownAs: 'year-to-date', unit: null }, months);
    expect(judgeIndicator(series, parsePeriod('2012-09')).direction).toMatchObject({ direction: 'worsened', earlier: '8', now: '7' });
  });
});
