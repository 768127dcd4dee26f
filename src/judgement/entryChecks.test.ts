import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAction, anIndicator, anObservation, aProgress, aTarget } from '../../test/make.ts';
import type { CommentWhen, SumRule } from '../model/collection.ts';
import type { Indicator, Observation, Target } from '../model/indicator.ts';
import { parsePeriod, shift } from '../model/period.ts';
import type { Action, Progress } from '../model/plan.ts';
import { judgeAction } from './action.ts';
import { checkActionEntry, checkIndicatorEntry, type EntryFinding, type IndicatorReturn } from './entryChecks.ts';
import { judgeIndicator } from './judge.ts';
import { series, withObservation } from './series.ts';

const PERIOD = parsePeriod('2026-27 Q2');
const LAST = '2026-27 Q1';

interface Said {
  readonly indicator?: Partial<Indicator>;
  readonly targets?: readonly Target[];
  readonly before?: readonly Observation[];
  readonly now: Partial<Observation> | string;
  readonly comments?: { readonly happened: string; readonly doing: string };
  readonly commentWhen?: readonly CommentWhen[];
  readonly rules?: readonly SumRule[];
  readonly others?: Readonly<Record<string, string>>;
}

function entry({ indicator, targets = [], before = [], now, comments, commentWhen = [], rules = [], others = {} }: Said): IndicatorReturn {
  const held = series({ indicator: anIndicator(indicator), targets, observations: before });
  const observation = anObservation(PERIOD.text, now);
  const of = withObservation(held, PERIOD.text, observation);
  return {
    of,
    period: PERIOD,
    observation,
    verdict: judgeIndicator(of, PERIOD),
    comments: comments ?? { happened: '', doing: '' },
    commentWhen,
    rules,
    others: new Map(Object.entries(others)),
  };
}

function findings(said: Said): EntryFinding[] {
  return checkIndicatorEntry(entry(said));
}

function kinds(said: Said): string[] {
  return findings(said).map(({ kind }) => kind);
}

/** Values of the quarters before, oldest first. */
function history(values: readonly (number | string | null)[], last = PERIOD): Observation[] {
  return values.flatMap((value, index) => {
    const { text } = shift(last, index - values.length);
    return value === null ? [] : [anObservation(text, String(value))];
  });
}

describe('A value far from its history', () => {
  // Median 69.5; deviations 0.5 to 3.5, their median 2; 3.5 x 1.4826 x 2 = 10.3782.
  const before = history([66, 67, 68, 69, 70, 71, 72, 73]);

  it('lies more than 3.5 robust deviations from the median', () => {
    expect(findings({ before, now: '79.9' })).toEqual([
      { kind: 'far-from-history', value: '79.9', median: '69.5', low: '59.1218', high: '79.8782', count: 8, added: false },
    ]);
    expect(kinds({ before, now: '79.8782' })).toEqual([]);
    expect(kinds({ before, now: '59.1218' })).toEqual([]);
    expect(kinds({ before, now: '59.1217' })).toEqual(['far-from-history']);
  });

  it('is not moved by a few wild values', () => {
    expect(kinds({ before: history([66, 67, 68, 69, 70, 71, 9000, 73]), now: '95' })).toEqual(['far-from-history']);
  });

  it('is not asked of fewer than 8 values', () => {
    expect(kinds({ before: history([66, 67, 68, 69, 70, 71, 72]), now: '5' })).toEqual([]);
    expect(kinds({ before: history([66, null, 67, 68, 69, 70, 71, 72]), now: '5' })).toEqual([]);
  });

  it('rests on the last 24 values', () => {
    const [finding] = findings({
      before: history([...Array.from({ length: 20 }, () => 500), ...Array.from({ length: 24 }, (_, index) => 66 + (index % 8))]),
      now: '95',
    });
    expect(finding).toMatchObject({ kind: 'far-from-history', count: 24, median: '69.5' });
  });

  it('is more than 10% away where most values are the same', () => {
    const same = history([50, 50, 50, 50, 50, 50, 50, 50]);
    expect(kinds({ before: same, now: '55' })).toEqual([]);
    expect(kinds({ before: same, now: '55.01' })).toEqual(['far-from-history']);
    expect(kinds({ before: same, now: '44.99' })).toEqual(['far-from-history']);
  });

  it('is not compared with values of an earlier definition', () => {
    expect(kinds({ indicator: { redefined: ['2026-27 Q1'] }, before, now: '95' })).toEqual([]);
  });

  it('is what the period added, of a total so far', () => {
    const years = ['2024-25', '2025-26'].flatMap((year) =>
      [10, 21, 30, 41].map((value, index) => anObservation(`${year} Q${index + 1}`, String(value))),
    );
    const indicator = { unit: null, basis: 'cumulative' } as const;
    const held = [...years, anObservation(LAST, '11')];
    expect(kinds({ indicator, before: held, now: '21' })).toEqual([]);
    expect(findings({ indicator, before: held, now: '211' })).toEqual([
      { kind: 'far-from-history', value: '200', median: '11', low: '9.9', high: '12.1', count: 9, added: true },
    ]);
  });

  it('is found again wherever all values are shifted or scaled alike', () => {
    const values = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 8, maxLength: 24 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 2, max: 9 }), (earlier, now, times) => {
        const scaled = earlier.map((value) => value * times);
        const far = (held: number[], value: number) => kinds({ before: history(held), now: String(value) }).includes('far-from-history');
        expect(far(scaled, now * times)).toBe(far(earlier, now));
        const [first = 1] = [...earlier].sort((a, b) => a - b).slice(Math.floor((earlier.length - 1) / 2));
        expect(far(earlier, first)).toBe(false);
      }),
    );
  });
});

describe('A value outside what it can be', () => {
  const indicator = { lowest: '0', highest: '100' };
  it.each([
    ['100', []],
    ['0', []],
    ['100.1', ['outside-limits']],
    ['-0.1', ['outside-limits']],
  ])('%s: %j', (now, expected) => {
    expect(kinds({ indicator, now })).toEqual(expected);
  });

  it('is only asked about where limits are set', () => {
    expect(kinds({ now: '104' })).toEqual([]);
    expect(findings({ indicator: { highest: '24' }, now: '25' })).toEqual([
      { kind: 'outside-limits', value: '25', lowest: null, highest: '24' },
    ]);
  });
});

describe('A numerator above its denominator', () => {
  const now = { value: '102.25', numerator: '455', denominator: '445' };
  it('is asked about for a percentage', () => {
    expect(findings({ now })).toEqual([{ kind: 'numerator-above-denominator', numerator: '455', denominator: '445' }]);
    expect(kinds({ now: { value: '100', numerator: '445', denominator: '445' } })).toEqual([]);
  });

  it('is not asked about where a value may be above 100, or counts something else', () => {
    expect(kinds({ indicator: { highest: '150' }, now })).toEqual([]);
    expect(kinds({ indicator: { unit: 'visits per 1,000' }, now })).toEqual([]);
  });
});

describe('The same value as last period', () => {
  it('is asked about where it is the same to the last digit', () => {
    expect(findings({ before: [anObservation(LAST, '68.5')], now: '68.5' })).toEqual([
      { kind: 'same-as-last-period', value: '68.5', period: LAST },
    ]);
    expect(kinds({ before: [anObservation(LAST, '68.5')], now: '68.50' })).toEqual(['same-as-last-period']);
    expect(kinds({ before: [anObservation(LAST, '68.5')], now: '68.51' })).toEqual([]);
    expect(kinds({ before: [anObservation('2025-26 Q4', '68.5')], now: '68.5' })).toEqual([]);
  });

  it('is no wonder at none or at all of them', () => {
    expect(kinds({ before: [anObservation(LAST, '0')], now: '0.0' })).toEqual([]);
    expect(kinds({ before: [anObservation(LAST, '100')], now: '100' })).toEqual([]);
    expect(kinds({ indicator: { unit: 'days' }, before: [anObservation(LAST, '100')], now: '100' })).toEqual(['same-as-last-period']);
  });

  it('is no wonder where it was counted anew', () => {
    const before = [anObservation(LAST, { value: '50', numerator: '50', denominator: '100' })];
    expect(kinds({ before, now: { value: '50', numerator: '60', denominator: '120' } })).toEqual([]);
    expect(kinds({ before, now: { value: '50', numerator: '50', denominator: '100' } })).toEqual(['same-as-last-period']);
  });
});

describe('A comment', () => {
  const both = { happened: 'Staff left.', doing: 'We hire.' };
  const red = { targets: [aTarget(PERIOD.text, '100')], now: '50' };
  const amber = { targets: [aTarget(PERIOD.text, '100')], now: '95' };

  it.each<[string, Said, EntryFinding[]]>([
    ['a red without one', { ...red, commentWhen: ['red'] }, [{ kind: 'comment-missing', because: 'red', missing: 'both' }]],
    [
      'a red with one part',
      { ...red, commentWhen: ['red'], comments: { ...both, doing: ' ' } },
      [{ kind: 'comment-missing', because: 'red', missing: 'doing' }],
    ],
    [
      'a red with the other',
      { ...red, commentWhen: ['red'], comments: { ...both, happened: '' } },
      [{ kind: 'comment-missing', because: 'red', missing: 'happened' }],
    ],
    ['a red with both', { ...red, commentWhen: ['red'], comments: both }, []],
    ['a red where none is asked for', { ...red, commentWhen: ['amber'] }, []],
    ['an amber', { ...amber, commentWhen: ['amber'] }, [{ kind: 'comment-missing', because: 'amber', missing: 'happened' }]],
    ['an amber with one part', { ...amber, commentWhen: ['amber'], comments: { happened: '', doing: 'We hire.' } }, []],
    ['an amber where red is asked for', { ...amber, commentWhen: ['red'] }, []],
    [
      'a worsened one',
      { before: [anObservation(LAST, '60')], now: '59', commentWhen: ['worsened'] },
      [{ kind: 'comment-missing', because: 'worsened', missing: 'happened' }],
    ],
    ['an improved one', { before: [anObservation(LAST, '60')], now: '61', commentWhen: ['worsened'] }, []],
    [
      'an overridden one',
      { ...red, now: { value: '50', status: 'amber' }, commentWhen: ['overridden', 'amber'] },
      [{ kind: 'comment-missing', because: 'overridden', missing: 'happened' }],
    ],
    ['one stated as it is judged', { ...red, now: { value: '50', status: 'red' }, commentWhen: ['overridden'] }, []],
    [
      'worse than a tolerance',
      {
        indicator: { scheme: 'two-sided' },
        targets: [aTarget(PERIOD.text, { target: '100', tolerance: '5' })],
        now: '50',
        commentWhen: ['red'],
      },
      [{ kind: 'comment-missing', because: 'red', missing: 'both' }],
    ],
  ])('is asked for where the council asks: %s', (_, said, expected) => {
    expect(findings(said)).toEqual(expected);
  });

  it('is not asked for where there is no figure', () => {
    const all = { ...red, commentWhen: ['red', 'worsened', 'amber', 'overridden'] } as const;
    expect(kinds({ ...all, now: { state: 'not-available' } })).toEqual([]);
    expect(kinds({ ...all, now: { state: 'not-available', status: 'amber' } })).toEqual(['comment-missing']);
  });

  it('that is last period’s word for word is asked about, capitals and spaces aside', () => {
    const before = [anObservation(LAST, { value: '50', comment: 'Staff  left.\nWe hire.' })];
    expect(findings({ before, now: { value: '51', comment: 'staff left. We HIRE.' } })).toEqual([
      { kind: 'comment-unchanged', period: LAST },
    ]);
    expect(kinds({ before, now: { value: '51', comment: 'Staff left. We hired.' } })).toEqual([]);
    expect(kinds({ before: [anObservation(LAST, '50')], now: '51' })).toEqual([]);
  });
});

describe('Parts of a total', () => {
  const rule: SumRule = { name: 'Carers by age', total: 'PI1', parts: ['PI2', 'PI3'], tolerance: null };
  const others = { PI2: '40', PI3: '60.5' };

  it('are to add up to it', () => {
    expect(findings({ now: '100', rules: [rule], others })).toEqual([{ kind: 'parts-do-not-add-up', rule, total: '100', added: '100.5' }]);
    expect(kinds({ now: '100.5', rules: [rule], others })).toEqual([]);
  });

  it('are checked as well where a part is typed', () => {
    const ofPart = { ...rule, total: 'PI9', parts: ['PI1', 'PI3'] };
    expect(kinds({ now: '40', rules: [ofPart], others: { PI9: '100', PI3: '60' } })).toEqual([]);
    expect(kinds({ now: '41', rules: [ofPart], others: { PI9: '100', PI3: '60' } })).toEqual(['parts-do-not-add-up']);
  });

  it('may be a tolerance apart, and no more', () => {
    const tolerant = { ...rule, tolerance: '0.5' };
    expect(kinds({ now: '100', rules: [tolerant], others })).toEqual([]);
    expect(kinds({ now: '99.9', rules: [tolerant], others })).toEqual(['parts-do-not-add-up']);
  });

  it('are not asked about while one is unknown, nor of another total', () => {
    expect(kinds({ now: '100', rules: [rule], others: { PI2: '40' } })).toEqual([]);
    expect(kinds({ now: '100', rules: [{ ...rule, total: 'PI8' }], others: { ...others, PI8: '1' } })).toEqual([]);
  });
});

describe('A return about an action', () => {
  function asked(action: Partial<Action>, now: Partial<Progress>, earlier: readonly Progress[] = []): EntryFinding[] {
    const made = anAction(action);
    const progress = aProgress(PERIOD.text, now);
    return checkActionEntry({ action: made, progress, earlier, verdict: judgeAction(made, [...earlier, progress], PERIOD, 4) });
  }

  it('is asked about where it is complete and work remains', () => {
    expect(asked({}, { percent: '100', comment: 'Open; further work on signs.' })).toEqual([
      { kind: 'complete-with-work-remaining', words: 'further work' },
    ]);
    expect(asked({}, { status: 'completed', comment: 'Doors still to be done.' })).toEqual([
      { kind: 'complete-with-work-remaining', words: 'still to be done' },
    ]);
    expect(asked({}, { percent: '90', comment: 'Open; further work on signs.' })).toEqual([]);
    expect(asked({}, { percent: '100', comment: 'Open.' })).toEqual([]);
  });

  it('is asked about where less is done than before, whenever that was', () => {
    const earlier = [aProgress(LAST, { comment: 'x' }), aProgress('2025-26 Q4', { percent: '50' })];
    expect(asked({}, { percent: '40' }, earlier)).toEqual([
      { kind: 'percent-went-down', percent: '40', before: '50', period: '2025-26 Q4' },
    ]);
    expect(asked({}, { percent: '50' }, earlier)).toEqual([]);
    expect(asked({}, { status: 'slipped' }, earlier)).toEqual([]);
  });

  it('is asked about where its comment is last time’s', () => {
    const earlier = [aProgress(LAST, { percent: '40', comment: 'Walls up.' })];
    expect(asked({}, { percent: '40', comment: 'walls up. ' }, earlier)).toEqual([{ kind: 'comment-unchanged', period: LAST }]);
  });
});
