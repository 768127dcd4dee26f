import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefReading, briefReturn, type TypedReturn } from '../src/briefing/return.ts';
import type { ReturnReading } from '../src/briefing/returnTypes.ts';
import { sentenceText } from '../src/briefing/wording.ts';
import { ruledStatus } from '../src/judgement/judge.ts';
import { series, withObservation } from '../src/judgement/series.ts';
import { type TakenRange, takesOf } from '../src/judgement/takes.ts';
import type { Council } from '../src/model/council.ts';
import { hasCounts } from '../src/model/counts.ts';
import { exact } from '../src/model/decimal.ts';
import { type EntryTexts, type ItemKey, NOTHING_SAID } from '../src/model/entry.ts';
import { BASES, FREQUENCIES, type Indicator, JUDGED, POLARITIES, ROLL_UPS, SHOWN_AS, type Target } from '../src/model/indicator.ts';
import { periodAt, shift } from '../src/model/period.ts';
import { PRESET_SCHEMES } from '../src/model/scheme.ts';
import { RETURN_STATES, readEntry } from '../src/returns/entry.ts';
import { anIndicator, anObservation, aTarget } from './make.ts';
import { randomCouncil } from './random-council.ts';

/* Returns of councils of every shape: nothing is thrown, every text is finished, and what is said agrees with itself. */

const typedTexts = fc.record({
  value: fc.oneof(fc.constantFrom('', '0', '97.44', '1,234', 'n/a', '-3.5%'), fc.integer({ min: -200, max: 3000 }).map(String)),
  numerator: fc.oneof(fc.constantFrom('', '0', 'x'), fc.integer({ min: 0, max: 900 }).map(String)),
  denominator: fc.oneof(fc.constantFrom('', '0', '1'), fc.integer({ min: 1, max: 900 }).map(String)),
  state: fc.constantFrom('', '', '', ...RETURN_STATES),
  override: fc.constantFrom('', '', '', 'red', 'green', 'odd'),
  reason: fc.constantFrom('', 'A late count'),
  percent: fc.constantFrom('', '0', '50', '100%', '120'),
  status: fc.constantFrom('', 'slipped', 'completed', 'deferred'),
  due: fc.constantFrom('', '2014-03-31', 'soon'),
  dueReason: fc.constantFrom('', 'Rain'),
  happened: fc.constantFrom('', 'We did 97% and 12 of 445, with further work.'),
  doing: fc.constantFrom('', 'We hire.'),
});

/** Every item of a council, as it is typed for the period of its frequency that a month falls in. */
function typedIn(council: Council, month: number, said: Partial<EntryTexts>): TypedReturn[] {
  const { yearStarts } = council.organisation;
  const texts = { ...NOTHING_SAID, ...said };
  const made = (key: ItemKey, item: Parameters<typeof readEntry>[2]): TypedReturn => ({
    key,
    texts,
    confirmed: {},
    read: readEntry(key, texts, item, yearStarts),
  });
  return [
    ...council.indicators.map((item) =>
      made({ kind: 'indicator', reference: item.code, period: periodAt(item.frequency, month, yearStarts).text }, item),
    ),
    ...council.actions.map((item) =>
      made({ kind: 'action', reference: item.ref, period: periodAt(item.frequency ?? 'quarter', month, yearStarts).text }, item),
    ),
  ];
}

const month = fc.integer({ min: 2006 * 12, max: 2029 * 12 });

const tenths = fc.integer({ min: 0, max: 1000 }).map((each) => (each / 10).toFixed(1));
const goals = fc.record({
  target: tenths,
  minimum: fc.option(tenths),
  lower: fc.integer({ min: 0, max: 40 }).map(String),
  upper: fc.integer({ min: 50, max: 100 }).map(String),
  tolerance: fc.option(fc.integer({ min: 0, max: 20 }).map(String)),
});
const MOST_EARLIER = 12;
const earlierCounts = fc.array(fc.integer({ min: 0, max: 100 }).map(String), { minLength: MOST_EARLIER, maxLength: MOST_EARLIER });

const measures = fc.record({
  polarity: fc.constantFrom(...POLARITIES),
  kind: fc.constantFrom('key', 'key', 'activity'),
  unit: fc.constantFrom('%', 'days', null, 'per 1,000'),
  decimals: fc.option(fc.nat(3)),
  frequency: fc.constantFrom(...FREQUENCIES),
  basis: fc.constantFrom(...BASES),
  rollUp: fc.constantFrom(...ROLL_UPS),
  shownAs: fc.constantFrom(null, null, ...SHOWN_AS),
  judged: fc.constantFrom(null, null, ...JUDGED),
  scheme: fc.constantFrom(null, ...PRESET_SCHEMES),
  direction: fc.constantFrom(null, 'previous-to-target', 'mean-of-4', 'slope-over-3', 'previous ±2', 'previous ±10%'),
  numerator: fc.constantFrom(null, 'Seen'),
  denominator: fc.constantFrom(null, 'Due'),
});

/** An indicator with a target and a year and more of values. */
function seriesAt(measure: Partial<Indicator>, at: number, goal: Partial<Target>, counts: readonly string[]) {
  const indicator = anIndicator(measure);
  const period = periodAt(indicator.frequency, at);
  const observations = counts.map((count, back) =>
    anObservation(shift(period, -back - 1).text, { value: count, numerator: count, denominator: '100' }),
  );
  return { period, of: series({ indicator, targets: [aTarget(period.text, goal)], observations }) };
}

function textsIn({ verdict, problems, warnings, doubts }: ReturnReading): string[] {
  return [
    ...verdict.sentences.map(sentenceText),
    ...verdict.takes.flatMap(({ status, text }) => [status.word, text]),
    ...[verdict.takesTitle, verdict.directionText, verdict.commentNeeded].filter((text) => text !== null),
    ...[...problems, ...warnings, ...doubts].map(({ text }) => text),
  ];
}

describe('The return of anything that a council can hold', () => {
  it('is briefed with finished texts', () => {
    fc.assert(
      fc.property(randomCouncil('Testshire'), month, typedTexts, (council, at, said) => {
        for (const typed of typedIn(council, at, said)) {
          const item = briefReturn(council, typed, { stage: 'draft', closed: null, late: false, entry: null, steps: [], dueBefore: [] });
          expect(item.reading).toEqual(briefReading(council, typed));
          expect(item.reading.verdict.sentences.length).toBeGreaterThan(0);
          expect(item.past.length).toBeLessThanOrEqual(12);
          for (const text of textsIn(item.reading)) {
            expect(text.trim()).not.toBe('');
            expect(text).not.toMatch(/undefined|\bnull\b|NaN|\{|\[object/);
          }
          const { ready, problems, warnings } = item.reading;
          expect(ready).toBe(problems.length + warnings.length === 0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is judged as what the status that it falls under takes', () => {
    let compared = 0;
    const amount = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(measures, month, goals, earlierCounts, amount, amount, (measure, at, goal, counts, first, second) => {
        const { of, period } = seriesAt(measure, at, goal, counts);
        const counted = hasCounts(of.indicator);
        const [few, many] = [Math.min(first, second), Math.max(first, second, 1)];
        const said = counted ? { numerator: String(few), denominator: String(many) } : { value: String(first / 10) };
        const key: ItemKey = { kind: 'indicator', reference: 'PI1', period: period.text };
        const { observation, denominator, problems } = readEntry(key, { ...NOTHING_SAID, ...said }, of.indicator, 4);
        expect(problems).toEqual([]);
        const found = takesOf(of, period, { value: observation?.value ?? null, denominator });
        const typed = counted ? observation?.numerator : observation?.value;
        if (found === null || typed == null || observation === null) return;
        const holds = ({ from, to }: TakenRange): boolean =>
          exact(typed).gte(exact(from ?? found.least ?? typed)) && exact(typed).lte(exact(to ?? found.most ?? typed));
        const within = found.takes.filter(({ ranges }) => ranges.some(holds));
        // What is beyond what can be falls under none of them.
        if (!holds({ from: found.least, to: found.most })) return;
        compared += 1;
        const { status, notJudged } = ruledStatus(withObservation(of, period.text, observation), period);
        expect(within.map((take) => [take.status, take.notJudged])).toEqual([[status, notJudged]]);
      }),
      { numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});
