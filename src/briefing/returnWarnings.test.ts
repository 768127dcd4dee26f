import { describe, expect, it } from 'vitest';
import { anObservation, aProgress, aTarget } from '../../test/make.ts';
import { councilDoing, councilWith, QUARTER, typedReturn } from '../../test/typed-return.ts';
import type { Council } from '../model/council.ts';
import type { Confirmations, EntryTexts } from '../model/entry.ts';
import { parsePeriod, shift } from '../model/period.ts';
import { briefReading } from './return.ts';

const LAST = '2026-27 Q1';
const COUNTED = { numerator: 'Reviewed', denominator: 'Due', decimals: 1 } as const;

function warnings(council: Council, said: Partial<EntryTexts>, confirmed: Confirmations = {}): string[] {
  return briefReading(council, typedReturn(council, said, confirmed)).warnings.map(({ field, text }) => `${field}: ${text}`);
}

const quarters = Array.from({ length: 8 }, (_, back) => shift(parsePeriod(QUARTER), -back - 1).text);

describe('What to look at before a return is sent', () => {
  it('names the figures that make a value far from the usual', () => {
    const council = councilWith(
      { decimals: 1 },
      [],
      quarters.map((period, index) => anObservation(period, String(66 + index))),
    );
    expect(warnings(council, { value: '97.4' })).toEqual([
      'value: 97.4% is far from the usual: the middle of the last 8 values is 69.5%, and they usually lie between 59.1% and 79.9%.',
    ]);
  });

  it('says what a total so far was added to', () => {
    const council = councilWith(
      { unit: null, basis: 'cumulative' },
      [],
      ['2023-24', '2024-25', '2025-26']
        .flatMap((year) => [10, 21, 30, 41].map((value, index) => anObservation(`${year} Q${index + 1}`, String(value))))
        .concat(anObservation(LAST, '11')),
    );
    expect(warnings(council, { value: '211' })).toEqual([
      'value: This adds 200 to the year so far, which is far from the usual: the middle of the last 13 is 11, and they usually lie between 9.9 and 12.1.',
    ]);
  });

  it.each<[string, Partial<EntryTexts>, string]>([
    ['104', { value: '104' }, 'value: 104% is above 100%, the most that this can be.'],
    ['-1', { value: '-1' }, 'value: −1% is below 0%, the least that this can be.'],
  ])('names the limit that %s passes', (_, said, expected) => {
    expect(warnings(councilWith({ lowest: '0', highest: '100' }), said)).toEqual([expected]);
  });

  it('stands at the numerator where counts are typed', () => {
    expect(warnings(councilWith(COUNTED), { numerator: '1,455', denominator: '1,445' })).toEqual([
      'numerator: 1,455 is more than the 1,445 that it is out of.',
    ]);
  });

  it('names the period that is said again', () => {
    const council = councilWith({}, [], [anObservation(LAST, { value: '68.50', comment: 'Staff left.' })]);
    expect(warnings(council, { value: '68.5', happened: 'Staff left.' })).toEqual([
      'value: 68.5% is the same as in quarter 1, to the last digit.',
      'happened: This says word for word what was said for quarter 1.',
    ]);
  });

  it.each<[Partial<EntryTexts>, string[]]>([
    [{}, ['happened: A red needs both comments. Say what happened, and what you are doing about it.']],
    [{ happened: 'Staff left.' }, ['doing: A red needs both comments. Say what you are doing about it.']],
    [{ doing: 'We hire.' }, ['happened: A red needs both comments. Say what happened.']],
    [{ happened: 'Staff left.', doing: 'We hire.' }, []],
  ])('says which of the two comments a red lacks: %j', (said, expected) => {
    expect(warnings(councilWith({}, [aTarget(QUARTER, '100')]), { value: '50', ...said })).toEqual(expected);
  });

  it('names the rule whose parts do not add up, once of its kind', () => {
    const checks = [
      { name: 'Carers by age', total: 'PI1', parts: ['PI2', 'PI3'], tolerance: null },
      { name: 'Carers by place', total: 'PI1', parts: ['PI2', 'PI4'], tolerance: null },
    ];
    const others = [
      ['PI2', '40'],
      ['PI3', '70'],
      ['PI4', '50'],
    ] as const;
    const council = councilWith({ unit: null }, [], [], {
      checks,
      observations: others.map(([indicator, value]) => ({ ...anObservation(QUARTER, value), indicator })),
    });
    const expected = [
      'value: Carers by age: the parts add to 110, and the total is 100. Carers by place: the parts add to 90, and the total is 100.',
    ];
    expect(warnings(council, { value: '100' })).toEqual(expected);
    const drafts = {
      ...typedReturn(council, { value: '100' }),
      others: new Map([
        ['PI2', '40'],
        ['PI3', '60'],
        ['PI4', '60'],
      ]),
    };
    expect(briefReading(council, drafts).warnings).toEqual([]);
  });

  it('is sent as it stands once each is confirmed with a reason', () => {
    const council = councilWith({ highest: '100' }, [aTarget(QUARTER, '200')]);
    const ready = (confirmed: Confirmations) => briefReading(council, typedReturn(council, { value: '104' }, confirmed)).ready;
    expect(ready({})).toBe(false);
    expect(ready({ 'outside-limits': 'Two years at once' })).toBe(false);
    expect(ready({ 'outside-limits': 'Two years at once', 'comment-missing': ' ' })).toBe(false);
    expect(ready({ 'outside-limits': 'Two years at once', 'comment-missing': 'See the report' })).toBe(true);
    const [first] = briefReading(council, typedReturn(council, { value: '104' }, { 'outside-limits': ' Two years at once ' })).warnings;
    expect(first?.confirmed).toBe('Two years at once');
  });

  it('is never ready while something cannot be read', () => {
    const council = councilWith({});
    expect(briefReading(council, typedReturn(council, { value: '1O' }))).toMatchObject({
      ready: false,
      problems: [{ field: 'value', text: '“1O” is not a number. Enter digits with at most one point, such as 97.87.' }],
    });
    expect(briefReading(council, typedReturn(council, {})).ready).toBe(false);
    expect(briefReading(council, typedReturn(council, { value: '10' })).ready).toBe(true);
  });

  it('names what an action said before', () => {
    const council = councilDoing({}, { progress: [aProgress(LAST, { percent: '50' })] });
    expect(warnings(council, { percent: '40' })).toEqual(['percent: 40% is less than the 50% of quarter 1.']);
    expect(warnings(council, { percent: '100', happened: 'Open. Further work on signs.' })).toEqual([
      'happened: This is complete, but the comment speaks of “Further work”.',
    ]);
  });
});

describe('A number in the words that the figures deny', () => {
  const council = councilWith(
    { ...COUNTED, basis: 'flow', rollUp: 'ratio' },
    [aTarget(QUARTER, { target: '87.0', minimum: '72.0' })],
    [anObservation(LAST, { value: '77.1', numerator: '343', denominator: '445' }), anObservation('2025-26 Q2', '83.0')],
  );
  const counts = { numerator: '305', denominator: '445' };

  function doubts(happened: string, doing = '', said: Partial<EntryTexts> = counts): string[] {
    return briefReading(council, typedReturn(council, { ...said, happened, doing })).doubts.map(
      ({ field, written, text }) => `${field} “${written}”: ${text}`,
    );
  }

  it('is shown with what it should be, as the picture of the page has it', () => {
    expect(
      doubts(
        'Three of eight reviewers moved to hospital discharge in April and remain there, so 73% of reviews were done. New assessments rose by 11% and were put first.',
        'Two reviewers return on 2 November. Overdue reviews are ranked by risk each Monday; the 38 oldest will be done by 30 November.',
      ),
    ).toEqual(['happened “73%”: You wrote 73%; this quarter is 68.5%. The year to date is 72.8%.']);
  });

  it.each([
    'We reviewed 68.5% of them.',
    'We reviewed 69% of them.',
    'We reviewed 68.54 per cent of them.',
    'The target is 87%, the minimum 72%.',
    'It was 77.1% last quarter, 77% in words, and 83% a year ago.',
    'For the year to date it is 73%.',
    'It is 72.8% since April.',
    'Over two quarters we did 72.8%.',
    'Referrals rose by 71%.',
    'More than 60% were seen.',
    'We aim for 75% next quarter.',
    'It is usually between 60% and 70%, or 60-70% in summer, 65% – 75% at best.',
    'Only 12% of staff were there.',
    'It was 305 of 445, and 343 of 445 before.',
    'Twelve of the 445 and 12 of the 445 waited a year.',
    'It cost £70 a day, and took 70 days.',
  ])('is no doubt: %s', (text) => {
    expect(doubts(text)).toEqual([]);
  });

  it.each([
    ['We did 65% of them.', 'happened “65%”: You wrote 65%; this quarter is 68.5%. The year to date is 72.8%.'],
    ['It fell to 70 per cent.', 'happened “70 per cent”: You wrote 70 per cent; this quarter is 68.5%. The year to date is 72.8%.'],
    ['We saw 300 of the 445 due.', 'happened “300 of the 445”: You wrote “300 of the 445”; this quarter it is 305 of 445.'],
    ['We saw 305 out of 450.', 'happened “305 out of 450”: You wrote “305 out of 450”; this quarter it is 305 of 445.'],
  ])('is a doubt: %s', (text, expected) => {
    expect(doubts(text)).toEqual([expected]);
  });

  it('is not looked for in plans', () => {
    expect(doubts('', 'We will get to 75% by March and bring it to 80% of plans.')).toEqual([]);
    expect(doubts('', 'We only did 65% of them.')).toEqual([
      'doing “65%”: You wrote 65%; this quarter is 68.5%. The year to date is 72.8%.',
    ]);
  });

  it('is named once, however often it is written', () => {
    expect(doubts('We did 65% and, again, 65% of them.')).toHaveLength(1);
  });

  it('is not looked for while there is no figure', () => {
    expect(doubts('We did 65%.', '', {})).toEqual([]);
    expect(doubts('We did 65%.', '', { state: 'not-available', reason: 'x' })).toEqual([]);
  });

  it('is looked for in another unit where it stands with it', () => {
    const days = councilWith({ unit: 'days', polarity: 'lower', decimals: 1 }, [], [anObservation(LAST, '12.0')]);
    const found = (happened: string) => briefReading(days, typedReturn(days, { value: '14.2', happened })).doubts.map(({ text }) => text);
    expect(found('It took 15 days.')).toEqual(['You wrote 15 days; this quarter is 14.2 days.']);
    expect(found('It took 14 days, 12 days before, and 15 people left. The rule is 28 days.')).toEqual([]);
  });
});
