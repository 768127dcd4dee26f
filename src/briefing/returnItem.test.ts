import { describe, expect, it } from 'vitest';
import { aCouncil, anObservation, aProgress, aTarget } from '../../test/make.ts';
import { councilDoing, councilWith, QUARTER, typedReturn } from '../../test/typed-return.ts';
import type { Council } from '../model/council.ts';
import type { EntryTexts, Step } from '../model/entry.ts';
import { NotFoundFault } from '../model/fault.ts';
import { parsePeriod, shift } from '../model/period.ts';
import type { Action } from '../model/plan.ts';
import { briefReading, briefReturn, type ReturnStanding } from './return.ts';
import { briefMyReturns, dueText } from './returnList.ts';
import type { ReturnItem } from './returnTypes.ts';
import { sentenceText } from './wording.ts';

const LAST = '2026-27 Q1';
const UNTOUCHED: ReturnStanding = { stage: 'not-started', closed: null, late: false, entry: null, steps: [], dueBefore: [] };

function item(council: Council, said: Partial<EntryTexts> = {}, standing: Partial<ReturnStanding> = {}, period = QUARTER): ReturnItem {
  return briefReturn(council, typedReturn(council, said, {}, period), { ...UNTOUCHED, ...standing });
}

describe('The return of an indicator', () => {
  const council = councilWith(
    {
      code: 'SS02/M004Q',
      title: 'Care plans reviewed when due',
      decimals: 1,
      numerator: 'Reviewed',
      denominator: 'Due',
      owner: 'J. Morris',
      objective: 'SS/2',
      definition: 'Plans whose review fell due.',
    },
    [aTarget(QUARTER, { target: '87.0', minimum: '72.0' })],
    [
      anObservation('2025-26 Q3', { value: '81.24', comment: 'What happened: Two left. What we are doing: We hire.' }),
      anObservation('2025-26 Q4', { state: 'not-available', reason: 'System down' }),
      anObservation(LAST, { value: '77.1', state: 'provisional' }),
    ],
    {
      plans: [{ code: 'SS', title: 'Social services', kind: 'service', years: null }],
      objectives: [{ plan: 'SS', code: '2', title: 'Assessed, planned for, reviewed', level: 'objective', parent: null }],
    },
  );

  it('says what is asked, and what it is held against', () => {
    expect(item(council)).toMatchObject({
      key: { kind: 'indicator', reference: 'SS02/M004Q', period: QUARTER },
      title: 'Care plans reviewed when due',
      about: 'higher is better',
      owner: 'J. Morris',
      definition: 'Plans whose review fell due.',
      periodName: 'Quarter 2, 2026-27',
      counts: { numerator: 'Reviewed', denominator: 'Due' },
      unit: '%',
      target: '87.0%',
      minimum: '72.0%',
      range: null,
      levels: { target: 87, minimum: 72 },
      summary: 'Indicator',
      open: true,
      version: 0,
      savedBy: null,
      dueBefore: [],
    });
    expect(item(council).thread.map(({ level, title }) => `${level}: ${title}`)).toEqual([
      'Service plan: Social services',
      'Objective 2: Assessed, planned for, reviewed',
      'Indicator: Care plans reviewed when due',
    ]);
  });

  it('gives the values before it, oldest first, with what must be said of each, and without its own', () => {
    expect(item(councilWith({}, [], [...council.observations, anObservation(QUARTER, '1')]), {}).past).toHaveLength(3);
    expect(item(council).past).toEqual([
      { periodName: '2025-26 Q3', text: '81.2%', value: 81.24, note: null },
      { periodName: '2025-26 Q4', text: '–', value: null, note: 'not available' },
      { periodName: '2026-27 Q1', text: '77.1%', value: 77.1, note: 'provisional' },
    ]);
  });

  it('gives twelve months by their short names', () => {
    const months = Array.from({ length: 20 }, (_, back) => shift(parsePeriod('2026-09'), -back - 1).text);
    const monthly = councilWith(
      { frequency: 'month', unit: null },
      [],
      months.map((period, index) => anObservation(period, String(index))),
    );
    const { past } = item(monthly, {}, {}, '2026-09');
    expect(past.map(({ periodName }) => periodName)).toEqual([
      'Sep',
      'Oct',
      'Nov',
      'Dec',
      'Jan',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
    ]);
    expect(past.at(-1)).toEqual({ periodName: 'Aug', text: '0', value: 0, note: null });
  });

  it('gives back what was said the last time that anything was', () => {
    expect(item(council).saidBefore).toEqual({ periodName: 'quarter 3, 2025-26', happened: 'Two left.', doing: 'We hire.' });
    expect(item(councilWith({})).saidBefore).toBeNull();
    const later = councilWith(
      {},
      [],
      [anObservation(QUARTER, { value: '1', comment: 'Now.' }), anObservation('2026-27 Q3', { value: '1', comment: 'Later.' })],
    );
    expect(item(later).saidBefore).toBeNull();
  });

  it.each<[Partial<EntryTexts>, string]>([
    [{ numerator: '434', denominator: '445' }, '97.5%, green'],
    [{ numerator: '305', denominator: '445' }, '68.5%, red'],
    [{ state: 'not-available', reason: 'x' }, 'Not available'],
    [{ numerator: '305' }, 'Indicator'],
  ])('is summed up for a list: %j', (said, summary) => {
    expect(item(council, said).summary).toBe(summary);
  });

  it('draws no target beside the parts of a total', () => {
    const total = councilWith({ unit: null, basis: 'flow', rollUp: 'sum', shownAs: 'year-to-date' }, [aTarget(QUARTER, '1000')]);
    expect(item(total)).toMatchObject({ target: '1,000', levels: { target: null, minimum: null } });
  });

  it('shows a range with its unit', () => {
    const range = councilWith({ kind: 'activity', polarity: 'none', unit: '%', scheme: 'activity-range' }, [
      aTarget(QUARTER, { lower: '20', upper: '30' }),
    ]);
    expect(item(range)).toMatchObject({ range: '20–30%', target: null, about: 'neither way is better' });
  });

  it('tells each step, by whom and when, and why it came back', () => {
    const step = (said: Partial<Step>): Step => ({
      kind: 'indicator',
      reference: 'SS02/M004Q',
      period: QUARTER,
      number: 1,
      step: 'submitted',
      person: 'p1',
      name: 'J. Morris',
      at: '2026-10-12T13:32:00Z',
      reason: null,
      until: null,
      texts: null,
      confirmed: {},
      change: null,
      ...said,
    });
    const steps = [step({}), step({ step: 'returned', name: 'A. Price', at: '2026-11-19T09:00:00Z', reason: 'Count again' })];
    const back = item(council, {}, { stage: 'returned', steps, entry: { version: 4, name: 'J. Morris', at: '2026-10-12T13:32:00Z' } });
    expect(back).toMatchObject({
      stageWord: 'Sent back',
      returnedBecause: 'Count again',
      version: 4,
      savedBy: { name: 'J. Morris', when: '14:32 on 12 October 2026' },
      steps: [
        { word: 'Sent', who: 'J. Morris', when: '14:32 on 12 October 2026', reason: null },
        { word: 'Sent back', who: 'A. Price', when: '9:00 on 19 November 2026', reason: 'Count again' },
      ],
    });
    expect(item(council, {}, { stage: 'submitted', steps }).returnedBecause).toBeNull();
    const late = step({ step: 'excepted', until: '2026-10-30', reason: 'Ill' });
    expect(item(council, {}, { steps: [late] }).steps[0]?.word).toBe('Late return allowed until 30 October 2026');
  });

  it.each<[NonNullable<ReturnStanding['closed']>, string]>([
    [{ kind: 'not-open', on: '2026-10-01' }, 'Returns for quarter 2, 2026-27 open on 1 October 2026.'],
    [{ kind: 'sent' }, 'This was sent and is waiting for sign-off.'],
    [{ kind: 'approved' }, 'This was approved. To change it, ask for it to be opened again.'],
    [
      { kind: 'locked', on: '2026-11-20' },
      'Figures for quarter 2, 2026-27 locked on 20 November 2026. A change is a restatement: ask for it to be opened again.',
    ],
    [
      { kind: 'late', on: '2026-10-16' },
      'Returns for quarter 2, 2026-27 were due by 16 October 2026. To send this late, ask for an exception.',
    ],
    [{ kind: 'not-yours' }, 'You can see this return and cannot enter it.'],
  ])('says why it cannot be entered: %j', (closed, text) => {
    expect(item(council, {}, { closed })).toMatchObject({ open: false, closedBecause: text });
  });

  it('is of what the council has', () => {
    const typed = typedReturn(council, {});
    expect(() => briefReading(council, { ...typed, key: { ...typed.key, reference: 'PI9' } })).toThrow(NotFoundFault);
    expect(() => briefReading(council, { ...typed, key: { ...typed.key, kind: 'action' } })).toThrow(NotFoundFault);
  });
});

describe('The return of an action', () => {
  const said = { title: 'Joint teams with health', starts: '2026-04-01', due: '2027-03-31' } as const;
  const progress = [aProgress('2025-26 Q4', { percent: '30', comment: 'Plans drawn.' }), aProgress(LAST, { percent: '50' })];

  function sentences(texts: Partial<EntryTexts>, action: Partial<Action> = said, rows = progress): string {
    const council = councilDoing(action, { progress: rows });
    return briefReading(council, typedReturn(council, texts)).verdict.sentences.map(sentenceText).join(' ');
  }

  it.each<[Partial<EntryTexts>, string]>([
    // 183 of 365 days have gone by the end of September.
    [
      { percent: '48' },
      'On track, 48% done; due by 31 March 2027. That is 2 points behind an even pace to 31 March 2027. Last quarter it was 50%.',
    ],
    [
      { percent: '51' },
      'On track, 51% done; due by 31 March 2027. That is 1 point ahead of an even pace to 31 March 2027. Last quarter it was 50%.',
    ],
    [{ percent: '50' }, 'On track, 50% done; due by 31 March 2027. That is an even pace to 31 March 2027. Last quarter it was 50% too.'],
    [{ percent: '100' }, 'Completed in quarter 2. Last quarter it was 50%.'],
    [{ status: 'slipped' }, 'Slipped, 50% done; due by 31 March 2027. Last quarter it was 50%.'],
    [{ status: 'suspended' }, 'Suspended, with approval. Last quarter it was 50%.'],
    [{}, 'Enter a percentage or choose a status to see what this will be.'],
    [
      { percent: '60', due: '2027-06-30', dueReason: 'Rain' },
      'On track, 60% done; due by 30 June 2027. That is 20 points ahead of an even pace to 30 June 2027. Last quarter it was 50%. Its due date moves from 31 March 2027 to 30 June 2027.',
    ],
  ])('%j: %s', (texts, expected) => {
    expect(sentences(texts)).toBe(expected);
  });

  it('speaks of no pace where the dates do not say one', () => {
    expect(sentences({ percent: '60' }, { due: '2027-03-31' }, [])).toBe('On track, 60% done; due by 31 March 2027.');
    expect(sentences({ percent: '60' }, { starts: '2026-04-01', due: '2026-09-30' }, [])).toBe(
      'Slipped, 60% done; due by 30 September 2026.',
    );
    expect(sentences({ percent: '60' }, { starts: '2027-04-01', due: '2027-09-30' }, [])).toBe(
      'On track, 60% done; due by 30 September 2027.',
    );
  });

  it('counts both the first day and the last of an action', () => {
    expect(sentences({ percent: '50' }, { starts: '2026-09-29', due: '2026-10-02' }, [])).toBe(
      'On track, 50% done; due by 2 October 2026. That is an even pace to 2 October 2026.',
    );
  });

  it('is not compared with what is held of its own period', () => {
    const held = [...progress, aProgress(QUARTER, { percent: '70' })];
    expect(sentences({ percent: '60' }, {}, held)).toBe('On track, 60% done. Last quarter it was 50%.');
  });

  it('names an earlier period where the last said nothing', () => {
    expect(sentences({ percent: '60' }, {}, progress.slice(0, 1))).toBe('On track, 60% done. In quarter 4, 2025-26 it was 30%.');
  });

  it('says what is asked and what was before', () => {
    const council = councilDoing(said, { progress });
    const made = item(council, { percent: '60' }, { dueBefore: ['2026-12-31'] });
    expect(made).toMatchObject({
      title: 'Joint teams with health',
      about: 'due by 31 March 2027',
      counts: null,
      unit: '%',
      dueBefore: ['31 December 2026'],
      saidBefore: { periodName: 'quarter 4, 2025-26', happened: 'Plans drawn.', doing: null },
      past: [
        { periodName: '2025-26 Q4', text: '30%', value: 30, note: null },
        { periodName: '2026-27 Q1', text: '50%', value: 50, note: null },
      ],
      summary: '60%, on track',
      reading: { ready: true, verdict: { state: { state: 'on-track', word: 'On track' }, resultText: '60%', status: null, takes: [] } },
    });
    expect(item(council).summary).toBe('Action, 50% last quarter');
    expect(item(councilDoing({}, { progress: progress.slice(0, 1) })).summary).toBe('Action, 30% 2025-26 Q4');
    expect(item(councilDoing()).summary).toBe('Action');
    expect(item(council, { status: 'suspended' }).summary).toBe('50%, suspended');
  });
});

describe('All that one person owes', () => {
  const { organisation } = aCouncil();
  const made = (stage: ReturnItem['stage'], late = false): ReturnItem => item(councilWith({}), {}, { stage, late });
  const opening = (groups: Parameters<typeof briefMyReturns>[1], today = '2026-10-12') =>
    briefMyReturns(organisation, groups, today, []).opening.map(sentenceText).join(' ');
  const group = (due: string, ...items: ReturnItem[]) => ({ period: QUARTER, due, items });

  it.each([
    ['2026-10-16', '2026-10-12', 'Due Friday 16 October, in 4 days'],
    ['2026-10-16', '2026-10-15', 'Due Friday 16 October, tomorrow'],
    ['2026-10-16', '2026-10-16', 'Due today'],
    ['2026-10-16', '2026-10-17', '1 day late, was due Friday 16 October'],
    ['2026-10-16', '2026-10-19', '3 days late, was due Friday 16 October'],
  ])('is due %s, said on %s: %s', (due, today, text) => {
    expect(dueText(due, today, organisation)).toBe(text);
  });

  it('is counted, soonest first', () => {
    const open = made('draft');
    const done = made('submitted');
    const all = briefMyReturns(organisation, [group('2026-10-30', open), group('2026-10-16', done, open, done)], '2026-10-12', [
      'A. Price',
    ]);
    expect(all).toMatchObject({ title: 'My returns', done: 2, all: 4, doneText: '2 of 4 done', covering: ['A. Price'] });
    expect(all.groups.map(({ dueText: text, periodName, items }) => `${text}: ${items.length} of ${periodName}`)).toEqual([
      'Due Friday 16 October, in 4 days: 3 of Quarter 2, 2026-27',
      'Due Friday 30 October, in 18 days: 1 of Quarter 2, 2026-27',
    ]);
    expect(all.opening.map(sentenceText)).toEqual(['2 of 4 returns are still to send.', 'The next is due Friday 16 October, in 4 days.']);
    expect(all.opening[0]?.runs[0]).toEqual({ text: '2 of 4', strong: true });
  });

  it('opens with what is still to do', () => {
    expect(opening([])).toBe('You owe no return now.');
    expect(opening([group('2026-10-16', made('approved'))])).toBe('Your one return is sent.');
    expect(opening([group('2026-10-16', made('submitted'), made('locked'))])).toBe('All 2 returns are sent.');
    expect(opening([group('2026-10-12', made('returned'))])).toBe('Your one return is still to send. It is due today.');
    expect(opening([group('2026-10-09', made('draft', true)), group('2026-10-16', made('draft'), made('not-started'))])).toBe(
      '3 of 3 returns are still to send, 1 of them late. The next are due Friday 16 October, in 4 days.',
    );
    expect(opening([group('2026-10-09', made('draft', true))])).toBe('Your one return is late and still to send.');
  });

  it('marks a group late only while something in it is', () => {
    const late = (...items: ReturnItem[]) =>
      briefMyReturns(organisation, [group('2026-10-09', ...items)], '2026-10-12', []).groups[0]?.late;
    expect(late(made('draft', true))).toBe(true);
    expect(late(made('submitted', true))).toBe(false);
  });
});
