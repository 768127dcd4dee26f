import { describe, expect, it } from 'vitest';
import { aCouncil, anIndicator, anObservation, aTarget } from '../../test/make.ts';
import type { Indicator, Observation } from '../model/indicator.ts';
import { next, parsePeriod } from '../model/period.ts';
import { briefForecast } from './forecast.ts';
import { settingFor } from './setting.ts';
import type { ForecastBriefing } from './types.ts';
import { sentenceText } from './wording.ts';

function quarters(values: readonly string[]): Observation[] {
  let period = parsePeriod('2011-12 Q1');
  return values.map((value) => {
    const row = anObservation(period.text, value);
    period = next(period);
    return row;
  });
}

const VALUES = ['10', '20', '30', '40', '12', '20', '33', '41', '11', '22'];

function brief(said: Partial<Indicator>, target: string | null, values = VALUES, period = '2013-14 Q2'): ForecastBriefing {
  const council = aCouncil({
    indicators: [anIndicator({ unit: 'visits', basis: 'flow', rollUp: 'sum', ...said })],
    observations: quarters(values),
    targets: target === null ? [] : [aTarget('2013-14', target)],
  });
  const setting = settingFor(council, period, { asKnown: '2013-11-01T09:00:00Z' });
  const of = setting.series.get('PI1');
  if (!of) throw new Error('there is no such indicator');
  return briefForecast(of, setting);
}

const said = (briefing: ForecastBriefing) => briefing.sentences.map(sentenceText);

describe('A forecast in words', () => {
  it('says the figure with its range, the chance, the pace and the method, the best of those tried', () => {
    const briefing = brief({}, '108');
    expect(briefing.title).toBe('Where 2013-14 is heading');
    expect(said(briefing)).toEqual([
      'From the figures up to quarter 2, 2013-14 is forecast to come to 107 visits in all, between 103 visits and 111 visits.',
      'About 80 of 100 such forecasts should fall within that range, if the rest of the year is like the past.',
      'The chance of meeting the year-end target of 108 visits is about 4 in 10 (42%).',
      'To meet the year-end target of 108 visits it takes at least 38 visits a quarter from now on.',
      'The method is the same period last year: at 5 points of the past, forecasting as far ahead, it missed the figure by 2 visits on average, the least of 4 methods.',
    ]);
  });

  it('draws the rest of the year and the total so far', () => {
    const { points, running, yearEnd, confidence, methods } = brief({}, null);
    expect(points.map(({ name, text }) => [name, text])).toEqual([
      ['2013-14 Q3', '33 visits, between 30 visits and 36 visits'],
      ['2013-14 Q4', '41 visits, between 38 visits and 44 visits'],
    ]);
    expect(running.map(({ text }) => text)).toEqual([
      '66 visits, between 63 visits and 69 visits',
      '107 visits, between 103 visits and 111 visits',
    ]);
    expect(yearEnd).toMatchObject({ period: '2013-14', value: '107', low: '103', high: '111' });
    expect(confidence).toBe('80%');
    expect(methods.map(({ name, chosen }) => [name, chosen])[0]).toEqual(['the same period last year', true]);
  });

  it('says the pace of a level by how far it has to go', () => {
    expect(said(brief({ basis: 'snapshot', rollUp: 'last', unit: '%' }, '43'))[3]).toBe(
      'To meet the year-end target of 43% it has to rise by 11 points a quarter from now on.',
    );
    expect(said(brief({ basis: 'snapshot', rollUp: 'last', unit: 'beds' }, '20'))[3]).toBe(
      'It already stands where the year-end target of 20 beds wants it, and has to stay there.',
    );
  });

  it('names the one period that is left', () => {
    const sentences = said(brief({ polarity: 'lower' }, '108', [...VALUES, '33'], '2013-14 Q3'));
    expect(sentences[3]).toBe('To meet the year-end target of 108 visits it takes no more than 42 visits in quarter 4.');
  });

  it('says what is certain instead of a chance', () => {
    expect(said(brief({}, '33')).slice(2, 3)).toEqual([
      'The year-end target of 33 visits is already met, whatever the rest of the year brings.',
    ]);
    expect(said(brief({ polarity: 'lower' }, '32')).slice(2, 3)).toEqual([
      'The year-end target of 32 visits cannot be met any more, whatever the rest of the year brings.',
    ]);
  });

  it('says in one sentence why there is none', () => {
    const reason = (briefing: ForecastBriefing) => said(briefing);
    expect(reason(brief({}, null, VALUES.slice(0, 6), '2012-13 Q2'))).toEqual([
      'There is no year-end forecast, because the history is too short: it takes 9 figures in a row, and there are 6.',
    ]);
    expect(reason(brief({}, null, VALUES, '2012-13 Q4'))).toEqual(['The figure for 2012-13 is known, so there is nothing to forecast.']);
    expect(reason(brief({ redefined: ['2013-14 Q1'] }, null))).toEqual([
      'There is no year-end forecast, because the definition changed: it takes 9 figures in a row under the one that holds at the end of the year, and there are 2.',
    ]);
    expect(reason(brief({ rollUp: 'ratio' }, null))).toEqual([
      'There is no year-end forecast, because numerator and denominator are not held for quarter 1, 2013-14 and quarter 2, 2013-14.',
    ]);
    expect(brief({ rollUp: 'none' }, null)).toMatchObject({ points: [], running: [], yearEnd: null, methods: [] });
  });
});
