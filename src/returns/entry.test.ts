import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAction, anIndicator, anObservation } from '../../test/make.ts';
import { type EntryTexts, type ItemKey, NOTHING_SAID } from '../model/entry.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Action } from '../model/plan.ts';
import { readEntry, textsOfObservation, textsOfProgress } from './entry.ts';

const OF_INDICATOR: ItemKey = { kind: 'indicator', reference: 'PI1', period: '2026-27 Q2' };
const OF_ACTION: ItemKey = { kind: 'action', reference: 'SS01/A001', period: '2026-27 Q2' };
const COUNTED = anIndicator({ numerator: 'Reviewed', denominator: 'Due', decimals: 1 });
const DAYS = anIndicator({ unit: 'days', polarity: 'lower' });

function typed(said: Partial<EntryTexts>, item: Indicator | Action = DAYS) {
  return readEntry('code' in item ? OF_INDICATOR : OF_ACTION, { ...NOTHING_SAID, ...said }, item, 4);
}

/** The problems as lines: field, then what is said. */
function problems(said: Partial<EntryTexts>, item: Indicator | Action = DAYS): string[] {
  return typed(said, item).problems.map(({ field, text }) => `${field}: ${text}`);
}

const NONE_OFFERED = 'not due, not collected, not available or suppressed';

describe('A value as it is typed', () => {
  it.each([
    ['12.40', '12.40'],
    [' 1,234 ', '1234'],
    ['1,234,567.5', '1234567.5'],
    ['1 234', '1234'],
    ['1\u00a0234', '1234'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+3', '3'],
    ['−3.2', '-3.2'],
    ['-3', '-3'],
  ])('%j is read as %s', (text, value) => {
    expect(typed({ value: text })).toMatchObject({ observation: { value, state: 'final' }, problems: [] });
  });

  it('may have the sign of its own unit and no other', () => {
    expect(typed({ value: '97.44%' }, anIndicator()).observation?.value).toBe('97.44');
    expect(typed({ value: '97.44 %' }, anIndicator()).observation?.value).toBe('97.44');
    expect(typed({ value: '£1,200' }, anIndicator({ unit: '£' })).observation?.value).toBe('1200');
    expect(typed({ value: '-£1,200' }, anIndicator({ unit: '£' })).observation?.value).toBe('-1200');
    expect(problems({ value: '12%' })).toEqual(['value: “12%” is not a number: a percentage is written without the sign, 12.']);
    expect(problems({ value: '£12' })).toEqual(['value: “£12” is not a number. Enter digits with at most one point, such as 97.87.']);
  });

  it.each(['n/a', '-', 'tbc', 'N/A', '–', 'nil', '?'])('%j is answered with the states to choose from', (text) => {
    expect(problems({ value: text })).toEqual([`value: “${text}” is not a number. Where there is none, choose why: ${NONE_OFFERED}.`]);
  });

  it.each([
    ['12,5', 'is not a number. Enter 12.5, with a point before the decimals.'],
    ['1.234,5', 'is not a number. Enter 1234.5, with a point before the decimals and nothing between thousands.'],
    ['1,23,4', 'is not a number. Enter digits with at most one point, such as 97.87.'],
    ['about 12', 'is not a number. Enter digits with at most one point, such as 97.87.'],
  ])('%j is refused with what was expected', (text, message) => {
    expect(problems({ value: text })).toEqual([`value: “${text}” ${message}`]);
    expect(typed({ value: text }).observation).toBeNull();
  });

  it('that is empty is asked for', () => {
    expect(problems({})).toEqual([`value: Enter the figure, or choose why there is none: ${NONE_OFFERED}.`]);
  });

  it('has the state that is chosen, and is final where none is', () => {
    expect(typed({ value: '1', state: 'provisional' }).observation?.state).toBe('provisional');
    expect(typed({ value: '1', state: '' }).observation?.state).toBe('final');
    expect(problems({ value: '1', state: 'restated' })).toEqual([
      'state: “restated” is none of final, provisional, estimated, not-due, not-collected, not-available or suppressed.',
    ]);
  });
});

describe('Two counts', () => {
  it('give the result, worked out exactly and kept to two digits at least', () => {
    expect(typed({ numerator: '305', denominator: '445' }, COUNTED).observation).toMatchObject({
      value: '68.54',
      numerator: '305',
      denominator: '445',
    });
    expect(typed({ numerator: '387', denominator: '445' }, COUNTED).observation?.value).toBe('86.97');
    expect(typed({ numerator: '1', denominator: '3' }, { ...COUNTED, decimals: 4 }).observation?.value).toBe('33.3333');
    expect(typed({ numerator: '1,234', denominator: '2,000' }, COUNTED).observation).toMatchObject({
      numerator: '1234',
      denominator: '2000',
    });
  });

  it('are in the unit of the indicator', () => {
    const rate = anIndicator({ unit: 'per 1,000 aged 75+', rollUp: 'ratio' });
    expect(typed({ numerator: '7', denominator: '3500' }, rate).observation?.value).toBe('2.00');
  });

  it('of 0 of 0 say that nothing was due', () => {
    expect(problems({ numerator: '0', denominator: '0' }, COUNTED)).toEqual([
      'denominator: 0 of 0 has no result. If nothing was due, clear both counts and choose “not due”.',
    ]);
  });

  it('cannot be out of nothing', () => {
    expect(problems({ numerator: '3', denominator: '0' }, COUNTED)).toEqual([
      'denominator: Nothing can be worked out of 0. Enter out of how many, which is more than 0.',
    ]);
  });

  it.each<[Partial<EntryTexts>, string[]]>([
    [{}, [`numerator: Enter both counts, or choose why there is none: ${NONE_OFFERED}.`]],
    [{ denominator: '445' }, ['numerator: Enter how many of the 445.']],
    [{ numerator: '305' }, ['denominator: Enter out of how many the 305 are.']],
    [{ numerator: '-3', denominator: '10' }, ['numerator: “-3” is below 0. A count is 0 or more.']],
    [
      { numerator: 'x', denominator: '12%' },
      [
        `numerator: “x” is not a number. Where there is none, choose why: ${NONE_OFFERED}.`,
        'denominator: “12%” is not a number: a percentage is written without the sign, 12.',
      ],
    ],
  ])('%j are answered one by one', (said, expected) => {
    expect(problems(said, COUNTED)).toEqual(expected);
  });

  it('are known as far as they can be read, so that what each status takes shows early', () => {
    expect(typed({ denominator: '445' }, COUNTED)).toMatchObject({ observation: null, denominator: '445' });
    expect(typed({ denominator: '0' }, COUNTED).denominator).toBeNull();
    expect(typed({ numerator: '', denominator: 'x' }, COUNTED).denominator).toBeNull();
  });

  it('agree with a value that is typed beside them', () => {
    expect(typed({ value: '68.5', numerator: '305', denominator: '445' }, COUNTED).problems).toEqual([]);
    expect(problems({ value: '73', numerator: '305', denominator: '445' }, COUNTED)).toEqual([
      'value: “73” is not 305 of 445. Enter 69 (in %).',
    ]);
  });

  it('may be more than there are, which is asked about and not refused', () => {
    expect(typed({ numerator: '455', denominator: '445' }, COUNTED)).toMatchObject({ observation: { value: '102.25' }, problems: [] });
  });
});

describe('A figure that there is not', () => {
  it('needs a reason and no value', () => {
    expect(typed({ state: 'not-available', reason: 'System down' })).toMatchObject({
      observation: { value: null, state: 'not-available', reason: 'System down' },
      problems: [],
    });
    expect(problems({ state: 'not-available' })).toEqual(['reason: Say why the figure is not available.']);
    expect(problems({ state: 'suppressed' })).toEqual(['reason: Say why the figure is suppressed.']);
  });

  it('says why by itself where nothing was due', () => {
    expect(typed({ state: 'not-due' })).toMatchObject({ observation: { state: 'not-due', value: null }, problems: [] });
  });

  it('stands beside no value', () => {
    expect(problems({ value: '12', state: 'not-due' })).toEqual([
      'value: “12” stands beside “not due”, which says that there is no figure. Clear one of the two.',
    ]);
    expect(typed({ value: '12', state: 'not-due' }).observation).toBeNull();
  });
});

describe('A status that a person states', () => {
  it('needs a reason', () => {
    expect(problems({ value: '12', override: 'green' })).toEqual(['reason: Say why the status is stated as green.']);
    expect(typed({ value: '12', override: 'Green', reason: 'One case of two' })).toMatchObject({
      observation: { status: 'green', reason: 'One case of two', value: '12' },
      problems: [],
    });
  });

  it('still has its value judged while the reason is missing', () => {
    expect(typed({ value: '12', override: 'green' }).observation?.value).toBe('12');
  });
});

describe('A comment', () => {
  it('is one text of its two parts, under heads where there are two', () => {
    expect(typed({ value: '1', happened: ' Staff left. ', doing: 'We hire.' }).observation?.comment).toBe(
      'What happened: Staff left.\nWhat we are doing: We hire.',
    );
    expect(typed({ value: '1', happened: 'Staff left.' }).observation?.comment).toBe('Staff left.');
    expect(typed({ value: '1', doing: 'We hire.' }).observation?.comment).toBe('What we are doing: We hire.');
    expect(typed({ value: '1' }).observation?.comment).toBeNull();
  });
});

describe('An action as it is typed', () => {
  const action = anAction({ starts: '2026-04-01', due: '2026-27' });

  it('has its percentage, with or without its sign, and its status', () => {
    expect(typed({ percent: '60%', happened: 'Walls up.' }, action)).toMatchObject({
      observation: null,
      progress: { action: 'SS01/A001', period: '2026-27 Q2', percent: '60', status: null, completedIn: null, comment: 'Walls up.' },
      due: null,
      problems: [],
    });
    expect(typed({ status: 'Slipped' }, action).progress?.status).toBe('slipped');
  });

  it.each<[Partial<EntryTexts>, string]>([
    [{}, 'percent: Enter how much is done, from 0 to 100, or choose a status.'],
    [{ percent: '104' }, 'percent: “104” is outside 0 to 100.'],
    [{ percent: 'half' }, 'percent: “half” is not a number. Enter digits with at most one point, such as 97.87.'],
    [{ percent: 'tbc' }, 'percent: “tbc” is not a number. Where there is none, leave it empty and choose a status.'],
    [
      { percent: '60', status: 'completed' },
      'percent: “60” stands beside “completed”, which means 100% done. Enter 100, or choose another status.',
    ],
    [
      { percent: '60', status: 'late' },
      'status: “late” is none of not-started-due, slipped, on-track, completed, not-due, suspended, deferred or deleted.',
    ],
    [{ percent: '60', due: 'soon', dueReason: 'Rain' }, 'due: “soon” is not a day such as 31 March 2027 or 2027-03-31.'],
    [{ percent: '60', due: '2027-06-30' }, 'dueReason: Say why the due date moves from 31 March 2027 to 30 June 2027.'],
    [{ percent: '60', due: '2026-03-01', dueReason: 'Rain' }, 'due: “2026-03-01” is before the start, 1 April 2026.'],
  ])('%j is answered with what was expected', (said, expected) => {
    expect(problems(said, action)).toEqual([expected]);
  });

  it('moves its due date to a day in any form, with a reason', () => {
    expect(typed({ percent: '60', due: '30 June 2027', dueReason: 'Rain' }, action)).toMatchObject({ due: '2027-06-30', problems: [] });
  });

  it('keeps a due date that is typed again as it is', () => {
    expect(typed({ percent: '60', due: '31/03/2027' }, action)).toMatchObject({ due: null, problems: [] });
  });
});

describe('What was typed', () => {
  it('has all its problems named at once', () => {
    expect(problems({ value: 'x', state: 'odd', override: 'blue' }).map((line) => line.split(':')[0])).toEqual([
      'state',
      'override',
      'value',
    ]);
  });

  it('comes back from the rows that it made', () => {
    const said = {
      ...NOTHING_SAID,
      numerator: '305',
      denominator: '445',
      state: 'provisional',
      happened: 'Staff left.',
      doing: 'We hire.',
    };
    const { observation } = readEntry(OF_INDICATOR, said, COUNTED, 4);
    expect(observation && textsOfObservation(observation, COUNTED)).toEqual(said);
    const done = { ...NOTHING_SAID, percent: '60', status: 'slipped', doing: 'We hire.' };
    const { progress } = readEntry(OF_ACTION, done, anAction(), 4);
    expect(progress && textsOfProgress(progress)).toEqual(done);
  });

  it('leaves out a state that a return cannot choose when a figure is opened again', () => {
    const restated = anObservation('2026-27 Q2', { value: '12', state: 'restated' });
    expect(textsOfObservation(restated, DAYS)).toMatchObject({ value: '12', state: '' });
    const carried = anObservation('2026-27 Q2', { value: '12', state: 'carried-forward', reason: '2026-27 Q1' });
    expect(textsOfObservation(carried, DAYS)).toMatchObject({ value: '12', state: '', reason: '' });
  });

  it('is never lost or changed by reading and writing, whatever the figures', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 1_000_000 }), fc.lorem(), fc.lorem(), (n, d, happened, doing) => {
        const said = { ...NOTHING_SAID, numerator: String(n), denominator: String(d), happened, doing };
        const { observation, problems: wrong } = readEntry(OF_INDICATOR, said, COUNTED, 4);
        expect(wrong).toEqual([]);
        expect(observation && textsOfObservation(observation, COUNTED)).toEqual(said);
        const grouped = { ...said, numerator: n.toLocaleString('en-GB'), denominator: d.toLocaleString('en-GB') };
        expect(readEntry(OF_INDICATOR, grouped, COUNTED, 4).observation).toEqual(observation);
      }),
    );
  });

  it('throws nothing, whatever is typed', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', '0', '1e9', '-', '1,2,3', '9'.repeat(60), '２３'));
    const said = fc.record({
      value: text,
      numerator: text,
      denominator: text,
      state: text,
      override: text,
      percent: text,
      status: text,
      due: text,
    });
    fc.assert(
      fc.property(said, fc.constantFrom(DAYS, COUNTED, anAction()), (fields, item) => {
        const { problems: wrong } = typed(fields, item);
        for (const { text: message } of wrong) expect(message).toMatch(/\.$/);
      }),
    );
  });
});
