import { describe, expect, it } from 'vitest';
import { anIndicator, anObservation, aTarget } from '../../test/make.ts';
import { councilWith, QUARTER, typedReturn } from '../../test/typed-return.ts';
import type { Council } from '../model/council.ts';
import type { Confirmations, EntryTexts } from '../model/entry.ts';
import type { Indicator, Target } from '../model/indicator.ts';
import { briefReading } from './return.ts';
import type { ReturnReading } from './returnTypes.ts';
import { sentenceText } from './wording.ts';

const CARE = anIndicator({
  code: 'SS02/M004Q',
  title: 'Care plans reviewed when due',
  decimals: 1,
  scheme: 'minimum-standard',
  numerator: 'Reviewed',
  denominator: 'Due',
});

function read(council: Council, said: Partial<EntryTexts>, confirmed: Confirmations = {}): ReturnReading {
  return briefReading(council, typedReturn(council, said, confirmed));
}

function sentences({ verdict }: ReturnReading): string {
  return verdict.sentences.map(sentenceText).join(' ');
}

const careCouncil = councilWith(
  CARE,
  [aTarget(QUARTER, { target: '87.0', minimum: '72.0' }), aTarget('2026-27 Q1', { target: '87.0', minimum: '72.0' })],
  [anObservation('2026-27 Q1', { value: '77.1', numerator: '343', denominator: '445' })],
);

describe('The verdict of a return', () => {
  it('is as the picture of the page has it', () => {
    const reading = read(careCouncil, { numerator: '305', denominator: '445' });
    expect(reading.verdict.status).toMatchObject({ status: 'red', word: 'Red', reason: '3.5 points below minimum' });
    expect(reading.verdict.resultText).toBe('68.5%');
    expect(sentences(reading)).toBe(
      '68.5% is 3.5 points below the minimum of 72.0%. It was amber last quarter, so this will be reported as newly red.',
    );
    expect(reading.verdict.sentences[0]?.runs).toEqual([{ text: '68.5% is 3.5 points below the minimum of 72.0%.', strong: true }]);
    expect(reading.verdict.directionText).toBe('Worsened since Q1 (77.1%)');
    expect(reading.verdict.takesTitle).toBe('Of 445 due, what each status takes');
    expect(reading.verdict.takes.map(({ status, text }) => `${status.word} ${text}`)).toEqual([
      'Green 388 or more',
      'Amber 321 to 387',
      'Red 320 or fewer',
    ]);
    expect(reading.verdict.commentNeeded).toBe('A red needs both comments.');
  });

  it('names the target of before where a figure rose and its target rose faster', () => {
    const council = councilWith(
      { ...CARE, direction: 'previous-to-target' },
      [aTarget(QUARTER, '80.0'), aTarget('2026-27 Q1', '75.0')],
      [anObservation('2026-27 Q1', { value: '77.1', numerator: '343', denominator: '445' })],
    );
    const { verdict } = read(council, { numerator: '345', denominator: '445' });
    expect(verdict.resultText).toBe('77.5%');
    expect(verdict.directionText).toBe('Worsened since Q1, in relation to target (77.1% against 75.0%)');
  });

  it('names the figure and the target that it is held against', () => {
    const council = councilWith({}, [aTarget(QUARTER, '100.00')], []);
    const reading = read(council, { value: '97.44' });
    expect(sentences(reading)).toBe('This will be amber: 97.44% against 100.00%, 2.56 points short, within 10% of target.');
    expect(reading.verdict.sentences[0]?.runs[0]).toEqual({ text: 'This will be amber: 97.44% against 100.00%', strong: true });
    expect(reading.verdict.sentences[0]?.evidence.map(({ figure }) => figure)).toEqual(['97.44%', '100.00%']);
    expect(reading.verdict.takes.map(({ status, text }) => `${status.word} ${text}`)).toEqual([
      'Green 100.00%',
      'Amber 90.00 to 99.99%',
      'Red 89.99% or less',
    ]);
  });

  it.each<[string, Partial<Indicator>, string, Partial<Target>, string]>([
    ['on target', {}, '100', { target: '100.00' }, 'This will be green: 100% against 100.00%, exactly on target.'],
    ['better', { decimals: 1 }, '88.4', { target: '87' }, 'This will be green: 88.4% against 87.0%, 1.4 points better.'],
    [
      'lower is better',
      { unit: 'days', polarity: 'lower' },
      '14',
      { target: '12' },
      'This will be red: 14 days against 12 days, 2 days over, more than 10% of target.',
    ],
    [
      'near',
      { unit: 'days', polarity: 'near' },
      '14',
      { target: '12' },
      'This will be red: 14 days against 12 days, 2 days away, more than 10% of target.',
    ],
    [
      'the minimum met',
      { scheme: 'minimum-standard' },
      '80',
      { target: '87', minimum: '72' },
      'This will be amber: 80% against 87%, 7 points short, and meets the minimum of 72%.',
    ],
    [
      'on the minimum',
      { scheme: 'minimum-standard' },
      '72',
      { target: '87', minimum: '72' },
      'This will be amber: 72% against 87%, 15 points short, and exactly on the minimum of 72%.',
    ],
    [
      'a ceiling',
      { scheme: 'minimum-standard', unit: 'days', polarity: 'lower' },
      '14',
      { target: '10', minimum: '12' },
      '14 days is 2 days worse than the minimum standard of 12 days.',
    ],
    [
      'a minimum that the rule does not ask for',
      {},
      '50',
      { target: '87', minimum: '72' },
      'This will be red: 50% against 87%, 37 points short, more than 10% of target.',
    ],
    [
      'a range',
      { unit: null, kind: 'activity', polarity: 'none', scheme: 'activity-range' },
      '412',
      { lower: '370', upper: '400' },
      'This will be above range: 412 against 370–400, 12 over its range.',
    ],
    [
      'inside',
      { unit: null, kind: 'activity', polarity: 'none', scheme: 'activity-range' },
      '380',
      { lower: '370', upper: '400' },
      'This will be as expected: 380 against 370–400, inside its range.',
    ],
    [
      'a tolerance',
      { scheme: 'two-sided' },
      '79',
      { target: '87', tolerance: '5' },
      'This will be worse than tolerance: 79% against 87%, 8 points short, more than its tolerance of 5%.',
    ],
    ['a label of its own', { scheme: 'on-off' }, '79', { target: '87' }, 'This will be off track: 79% against 87%, 8 points short.'],
    ['no target', {}, '79', { note: 'baseline year' }, 'This will not be judged: baseline, no target.'],
  ])('says how far off a figure is: %s', (_, said, value, target, expected) => {
    expect(sentences(read(councilWith(said, [aTarget(QUARTER, target)], []), { value }))).toBe(expected);
  });

  it('shows as many digits as it takes to tell a figure from its target', () => {
    const reading = read(careCouncil, { numerator: '387', denominator: '445' });
    expect(sentences(reading)).toBe(
      'This will be amber: 86.97% against 87.00%, 0.03 points short, and meets the minimum of 72.00%. It was amber last quarter too.',
    );
    expect(reading.verdict.resultText).toBe('86.97%');
  });

  it('says what it was, and that a red is new only where it is', () => {
    const last = (value: string) =>
      councilWith({}, [aTarget(QUARTER, '100'), aTarget('2026-27 Q1', '100')], [anObservation('2026-27 Q1', value)]);
    expect(sentences(read(last('80'), { value: '81' }))).toContain('It was red last quarter too.');
    expect(sentences(read(last('100'), { value: '95' }))).toContain('It was green last quarter.');
    expect(sentences(read(last('80'), { value: '95' }))).toContain('It was red last quarter.');
    expect(sentences(read(last('95'), { value: '80' }))).toContain('It was amber last quarter, so this will be reported as newly red.');
    expect(sentences(read(councilWith({}, [aTarget(QUARTER, '100')], []), { value: '80' }))).not.toContain('It was');
    const stated = councilWith(
      { scheme: 'two-sided' },
      [aTarget(QUARTER, { target: '100', tolerance: '5' })],
      [anObservation('2026-27 Q1', { value: '90', status: 'red' })],
    );
    expect(sentences(read(stated, { value: '80' }))).toMatch(/It was red last quarter\.$/);
  });

  it('is of the figure that is judged, with what it covers', () => {
    const said = { ...CARE, basis: 'flow', rollUp: 'ratio', shownAs: 'year-to-date', scheme: null } as const;
    const council = councilWith(
      said,
      [aTarget(QUARTER, '80')],
      [anObservation('2026-27 Q1', { value: '70', numerator: '70', denominator: '100' })],
    );
    const reading = read(council, { numerator: '80', denominator: '100' });
    expect(reading.verdict.resultText).toBe('80.0%');
    expect(sentences(reading)).toBe(
      'This will be amber: 75.0% for the year to date against 80.0%, 5.0 points short, within 10% of target.',
    );
    expect(reading.verdict.takesTitle).toBe('Of 100 this quarter, what each status takes');
    expect(reading.verdict.takes.map(({ status, text }) => `${status.word} ${text}`)).toEqual([
      'Green 90 or more',
      'Amber 74 to 89',
      'Red 73 or fewer',
    ]);
  });

  it('shows its own figure in its usual digits where another is judged', () => {
    const said = { ...CARE, basis: 'flow', rollUp: 'ratio', shownAs: 'year-to-date', scheme: null } as const;
    const before = [anObservation('2026-27 Q1', { value: '70', numerator: '70', denominator: '100' })];
    const reading = read(councilWith(said, [aTarget(QUARTER, '80')], before), { numerator: '1999', denominator: '2500' });
    expect(reading.verdict.resultText).toBe('80.0%');
  });

  it('keeps both where a person states another status', () => {
    const reading = read(careCouncil, { numerator: '305', denominator: '445', override: 'amber', reason: 'A late count' });
    expect(reading.verdict.status).toMatchObject({ status: 'amber', override: 'stated amber, judged red: A late count' });
    expect(sentences(reading)).toBe(
      '68.5% is 3.5 points below the minimum of 72.0%. You state amber; both will be shown, with your reason. It was amber last quarter too.',
    );
    const council = councilWith({}, [aTarget(QUARTER, '100')], []);
    expect(sentences(read(council, { value: '95', override: 'green', reason: 'x' }))).toBe(
      'By the rule this would be amber: 95% against 100%, 5 points short, within 10% of target. You state green; both will be shown, with your reason.',
    );
    expect(sentences(read(councilWith({}, [], []), { value: '95', override: 'green', reason: 'x' }))).toBe(
      'You state green, where the rule gives no status: no target set.',
    );
    expect(read(council, { value: '95', override: 'green', reason: 'x' }).verdict.commentNeeded).toBe(
      'A status stated against the rule needs a comment.',
    );
  });

  it('says that there will be no figure, and asks for no comment on one', () => {
    const reading = read(careCouncil, { state: 'not-available', reason: 'System down' });
    expect(sentences(reading)).toBe('There will be no figure for quarter 2, 2026-27: not available.');
    expect(reading).toMatchObject({
      ready: true,
      warnings: [],
      verdict: { status: null, resultText: null, takes: [], takesTitle: null, commentNeeded: null },
    });
  });

  it('waits for the figure, and says what each status takes as soon as the denominator is there', () => {
    const reading = read(careCouncil, { denominator: '445' });
    expect(sentences(reading)).toBe('Enter both counts to see what this will be.');
    expect(reading.verdict).toMatchObject({ status: null, resultText: null });
    expect(reading.verdict.takes.map(({ text }) => text)).toEqual(['388 or more', '321 to 387', '320 or fewer']);
    expect(sentences(read(councilWith({}, [], []), {}))).toBe('Enter the figure to see what this will be.');
  });

  it('says what the last of a status is by itself', () => {
    const council = councilWith({ numerator: 'Late', denominator: 'Due', polarity: 'lower' }, [aTarget(QUARTER, '0')]);
    const { takes } = read(council, { numerator: '0', denominator: '10' }).verdict;
    expect(takes.map(({ status, text }) => `${status.word} ${text}`)).toEqual(['Green 0', 'Red 1 or more']);
    const any = councilWith({ numerator: 'Late', denominator: 'Due' }, [aTarget(QUARTER, '0')]);
    expect(read(any, { denominator: '10' }).verdict.takes.map(({ text }) => text)).toEqual(['any number']);
  });

  it('does not keep what each status took before the target moved', () => {
    const moved = { ...careCouncil, targets: careCouncil.targets.map((row) => ({ ...row, target: '90.0' })) };
    const said = { numerator: '305', denominator: '445' };
    expect(read(careCouncil, said).verdict.takes[0]?.text).toBe('388 or more');
    expect(read(moved, said).verdict.takes[0]?.text).toBe('401 or more');
    expect(read(careCouncil, said).verdict.takes[0]?.text).toBe('388 or more');
  });
});
