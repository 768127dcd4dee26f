import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIndicator, anObservation, aTarget } from '../../test/make.ts';
import { resultOf } from '../model/counts.ts';
import type { Indicator, Observation, Target } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';
import { PRESET_SCHEMES, type Scheme } from '../model/scheme.ts';
import { ruledStatus } from './judge.ts';
import { type Series, series, withObservation } from './series.ts';
import { type Takes, takesOf } from './takes.ts';

const PERIOD = parsePeriod('2026-27 Q2');
const COUNTED = { numerator: 'Reviewed', denominator: 'Due', decimals: 1 } as const;

function made(said: Partial<Indicator>, targets: readonly Target[], observations: readonly Observation[] = [], own?: Scheme): Series {
  return series({ indicator: anIndicator(said), targets, observations }, new Map(own ? [[own.name, own]] : []));
}

/** What each status takes, as lines that a person could read. */
function lines(takes: Takes | null): string[] {
  return (takes?.takes ?? []).map(
    ({ status, notJudged, ranges }) =>
      `${status ?? notJudged}: ${ranges.map(({ from, to }) => `${from ?? takes?.least ?? '…'} to ${to ?? takes?.most ?? '…'}`).join(', ')}`,
  );
}

/** Every numerator judged by itself. */
function bruteForce(of: Series, denominator: number): string[] {
  const runs: { word: string; from: number; to: number }[] = [];
  for (let step = 0; step <= denominator; step += 1) {
    const [numerator, whole] = [String(step), String(denominator)];
    const row = anObservation(PERIOD.text, {
      numerator,
      denominator: whole,
      value: resultOf(of.indicator, numerator, whole),
      state: 'final',
    });
    const { status, notJudged, label } = ruledStatus(withObservation(of, PERIOD.text, row), PERIOD);
    const word = `${status ?? notJudged}/${label}`;
    const last = runs.at(-1);
    if (last?.word === word) last.to = step;
    else runs.push({ word, from: step, to: step });
  }
  return runs.map(({ word, from, to }) => `${word}: ${from} to ${to}`).sort();
}

function found(of: Series, denominator: number): string[] {
  const takes = takesOf(of, PERIOD, { value: null, denominator: String(denominator) });
  return (takes?.takes ?? [])
    .flatMap(({ status, notJudged, label, ranges }) =>
      ranges.map(({ from, to }) => `${status ?? notJudged}/${label}: ${from ?? takes?.least} to ${to ?? takes?.most}`),
    )
    .sort();
}

describe('What each status takes', () => {
  it('is, of 445 due at 87 with a minimum of 72, 388 or more, 321 to 387, and 320 or fewer', () => {
    const of = made({ ...COUNTED, scheme: 'minimum-standard' }, [aTarget(PERIOD.text, { target: '87.0', minimum: '72.0' })]);
    const takes = takesOf(of, PERIOD, { value: null, denominator: '445' });
    expect(takes).toEqual({
      of: 'numerator',
      least: '0',
      most: '445',
      takes: [
        { status: 'green', notJudged: null, label: 'green', ranges: [{ from: '388', to: null }] },
        { status: 'amber', notJudged: null, label: 'amber', ranges: [{ from: '321', to: '387' }] },
        { status: 'red', notJudged: null, label: 'red', ranges: [{ from: null, to: '320' }] },
      ],
    });
  });

  it('is of the value, in steps of its last digit, where nothing is counted', () => {
    const of = made(
      { unit: 'days', polarity: 'lower', decimals: 1 },
      [aTarget(PERIOD.text, '12.0')],
      [anObservation('2026-27 Q1', '14.2')],
    );
    expect(lines(takesOf(of, PERIOD, { value: '14.9', denominator: null }))).toEqual([
      'green: 0.0 to 12.0',
      'amber: 12.1 to 13.2',
      'red: 13.3 to …',
    ]);
  });

  it('is typed in the digits of the indicator, whatever those of its target', () => {
    const of = made({ unit: 'days', polarity: 'lower', decimals: 0 }, [aTarget(PERIOD.text, '12.50')]);
    expect(lines(takesOf(of, PERIOD, { value: null, denominator: null }))).toEqual(['green: 0 to 12', 'amber: 13 to 13', 'red: 14 to …']);
  });

  it('is in as many digits as are typed', () => {
    const of = made({ unit: 'days', polarity: 'near', decimals: 0 }, [aTarget(PERIOD.text, '0.5')]);
    expect(lines(takesOf(of, PERIOD, { value: '0.5', denominator: null }))).toEqual(['green: 0.5 to 0.5', 'red: 0.0 to 0.4, 0.6 to …']);
  });

  it('takes the digits of the target where the indicator names none', () => {
    const of = made({ unit: '%' }, [aTarget(PERIOD.text, '100.00')]);
    expect(lines(takesOf(of, PERIOD, { value: null, denominator: null }))).toEqual([
      'green: 100.00 to 100.00',
      'amber: 90.00 to 99.99',
      'red: 0.00 to 89.99',
    ]);
  });

  it('has a status on both sides of a target that is to be hit', () => {
    const of = made({ unit: 'days', polarity: 'near', decimals: 0 }, [aTarget(PERIOD.text, '20')]);
    expect(lines(takesOf(of, PERIOD, { value: null, denominator: null }))).toEqual([
      'green: 20 to 20',
      'amber: 18 to 19, 21 to 22',
      'red: 0 to 17, 23 to …',
    ]);
  });

  it('places demand in its range', () => {
    const of = made({ unit: null, kind: 'activity', polarity: 'none', scheme: 'activity-range' }, [
      aTarget(PERIOD.text, { lower: '370', upper: '400' }),
    ]);
    expect(lines(takesOf(of, PERIOD, { value: null, denominator: null }))).toEqual([
      'as-expected: 370 to 400',
      'above-range: 401 to …',
      'below-range: 0 to 369',
    ]);
  });

  it('says what this quarter takes for the year to date to reach its target', () => {
    const said = { unit: '%', ...COUNTED, basis: 'flow', rollUp: 'ratio', shownAs: 'year-to-date' } as const;
    const of = made(
      said,
      [aTarget(PERIOD.text, '80')],
      [anObservation('2026-27 Q1', { value: '70', numerator: '70', denominator: '100' })],
    );
    // 160 of 200 reaches 80%: 90 more. 144 of 200 is 72%, exactly 10% short.
    expect(lines(takesOf(of, PERIOD, { value: null, denominator: '100' }))).toEqual([
      'green: 90 to 100',
      'amber: 74 to 89',
      'red: 0 to 73',
    ]);
  });

  it('says what a quarter adds for a total so far', () => {
    const of = made(
      { unit: null, basis: 'flow', rollUp: 'sum', shownAs: 'year-to-date' },
      [aTarget(PERIOD.text, '1000')],
      [anObservation('2026-27 Q1', '300')],
    );
    expect(lines(takesOf(of, PERIOD, { value: null, denominator: null }))).toEqual([
      'green: 700 to …',
      'amber: 600 to 699',
      'red: 0 to 599',
    ]);
  });

  it('turns where last year stood, of a rule that asks for the trend', () => {
    const of = made(
      { unit: '%', decimals: 1, scheme: 'trend-aware' },
      [aTarget(PERIOD.text, '90.0')],
      [anObservation('2025-26 Q2', '60.5')],
    );
    expect(lines(takesOf(of, PERIOD, { value: null, denominator: null }))).toEqual([
      'green: 81.0 to 100.0',
      'amber: 60.5 to 80.9',
      'red: 0.0 to 60.4',
    ]);
  });

  it('leaves what a missing minimum cannot judge unjudged', () => {
    const of = made({ ...COUNTED, scheme: 'minimum-standard' }, [aTarget(PERIOD.text, '50')]);
    expect(lines(takesOf(of, PERIOD, { value: null, denominator: '10' }))).toEqual(['green: 5 to 10', 'no-minimum: 0 to 4']);
  });

  it.each<[string, Partial<Indicator>, readonly Target[]]>([
    ['no target is set', {}, []],
    ['it only informs', { kind: 'contextual' }, [aTarget(PERIOD.text, '50')]],
    ['it is judged at year end', { judged: 'year-end' }, [aTarget('2026-27', '50')]],
    ['peers would judge it and none are held', { scheme: 'quartile' }, [aTarget(PERIOD.text, '50')]],
  ])('is nothing where %s', (_, said, targets) => {
    expect(takesOf(made(said, targets), PERIOD, { value: null, denominator: null })).toBeNull();
  });

  it('waits for the denominator of what is counted', () => {
    const of = made(COUNTED, [aTarget(PERIOD.text, '50')]);
    expect(takesOf(of, PERIOD, { value: null, denominator: null })).toBeNull();
    expect(takesOf(of, PERIOD, { value: null, denominator: '0' })).toBeNull();
  });

  it('does not ask what is held of the period already', () => {
    const targets = [aTarget(PERIOD.text, '50')];
    const held = anObservation(PERIOD.text, { value: '12', status: 'green', state: 'not-due' });
    const asked = { value: null, denominator: '20' };
    expect(takesOf(made(COUNTED, targets, [held]), PERIOD, asked)).toEqual(takesOf(made(COUNTED, targets), PERIOD, asked));
  });

  it('allows more than 100% where the indicator does', () => {
    const of = made({ ...COUNTED, highest: '150' }, [aTarget(PERIOD.text, '120')]);
    expect(lines(takesOf(of, PERIOD, { value: null, denominator: '10' }))).toEqual(['green: 12 to …', 'amber: 11 to 11', 'red: 0 to 10']);
  });

  const figure = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((tenths) => (tenths / 10).toFixed(1));
  const target = fc.record({
    target: fc.option(figure(100), { freq: 20 }),
    minimum: fc.option(figure(100), { freq: 3 }),
    lower: fc.option(figure(50), { freq: 3 }),
    upper: fc.option(
      figure(50).map((text) => String(Number(text) + 50)),
      { freq: 3 },
    ),
    tolerance: fc.option(fc.integer({ min: 0, max: 30 }).map(String), { freq: 4 }),
  });
  const earlier = fc.option(
    fc.integer({ min: 0, max: 100 }).map((numerator) => ({ numerator: String(numerator), denominator: '100', value: String(numerator) })),
  );

  it('is what judging every numerator gives, for every preset, either way and basis', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PRESET_SCHEMES),
        fc.constantFrom('higher', 'lower', 'near', 'range', 'none'),
        fc.constantFrom(null, 'year-to-date', 'rolling-12'),
        fc.constantFrom('key', 'activity'),
        target,
        fc.array(earlier, { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 500 }),
        (scheme, polarity, shownAs, kind, said, before, denominator) => {
          const periods = ['2026-27 Q1', '2025-26 Q4', '2025-26 Q3', '2025-26 Q2', '2025-26 Q1', '2024-25 Q4'];
          const rows = periods.flatMap((period, index) => (before[index] ? [anObservation(period, before[index])] : []));
          const of = made(
            { ...COUNTED, kind, scheme, polarity, basis: 'flow', rollUp: 'ratio', shownAs },
            [aTarget(PERIOD.text, said)],
            rows,
          );
          const all = bruteForce(of, denominator);
          const judged = all.some((line) => !/^(no-|not-|information)/.test(line));
          expect(found(of, denominator)).toEqual(judged ? all : []);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("is what judging every numerator gives for a council's own rule with a dead band", () => {
    const own: Scheme = {
      name: 'ours',
      needs: 'target',
      bands: [
        { label: 'good', status: 'green', when: { gapPoints: { gte: '-2.5' } } },
        { label: 'coming', status: 'amber', when: { direction: ['improved', 'no-change'], against: 'previous ±3' } },
        { label: 'watch', status: 'amber', when: { gapPercent: { gt: '-20', lte: '0' } } },
        { label: 'poor', status: 'red' },
      ],
    };
    fc.assert(
      fc.property(figure(100), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 500 }), (wanted, last, denominator) => {
        const of = made({ ...COUNTED, scheme: 'ours' }, [aTarget(PERIOD.text, wanted)], [anObservation('2026-27 Q1', String(last))], own);
        expect(found(of, denominator)).toEqual(bruteForce(of, denominator));
      }),
      { numRuns: 200 },
    );
  });
});
