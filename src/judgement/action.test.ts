import { describe, expect, it } from 'vitest';
import { aCouncil, anAction, aProgress } from '../../test/make.ts';
import { parsePeriod } from '../model/period.ts';
import type { Action, Progress } from '../model/plan.ts';
import { judgeAction } from './action.ts';
import { assess } from './judge.ts';

const Q2 = parsePeriod('2013-14 Q2');
const judged = (said: Partial<Action>, progress: readonly Progress[]) => judgeAction(anAction(said), progress, Q2, 4);

describe('an action', () => {
  it('is what the return says', () => {
    expect(judged({}, [aProgress('2013-14 Q2', { percent: '10', status: 'slipped' })])).toMatchObject({
      state: 'slipped',
      stated: true,
      percent: '10',
      listed: true,
      warnings: [],
    });
  });

  it.each([
    ['all done', { percent: '100' }, {}, 'completed'],
    ['begun, with time left', { percent: '40' }, { due: '2014-15' }, 'on-track'],
    ['begun, its time gone by', { percent: '40' }, { due: '2013-09-30' }, 'slipped'],
    ['not begun though due to', { percent: '0' }, { starts: '2013-07-01' }, 'not-started-due'],
    ['not begun and not due to', { percent: '0' }, { starts: '2013-10' }, 'not-due'],
    ['not begun, with no start said', { percent: '0' }, {}, 'not-started-due'],
  ] as const)('without a stated status follows from what is known: %s', (_, progress, dates, state) => {
    expect(judged(dates, [aProgress('2013-14 Q2', progress)]).state).toBe(state);
  });

  it('completed in an earlier quarter stays completed and is not listed again', () => {
    expect(judged({}, [aProgress('2013-14 Q1', { percent: '100', status: 'completed', completedIn: '2013-14 Q1' })])).toMatchObject({
      state: 'completed',
      completedIn: '2013-14 Q1',
      listed: false,
      percent: '100',
      warnings: [],
    });
  });

  it('is completed in the period in which it first reached 100%', () => {
    const rows = [aProgress('2013-14 Q1', { percent: '60' }), aProgress('2013-14 Q2', { percent: '100' })];
    expect(judged({}, rows)).toMatchObject({ completedIn: '2013-14 Q2', listed: true });
    expect(judgeAction(anAction(), rows, parsePeriod('2013-14 Q1'), 4).state).toBe('on-track');
  });

  it('takes the return of a half-year as that of the month it ends with', () => {
    const half = [aProgress('2013-14 H1', { percent: '100', completedIn: '2013-14 H1' })];
    expect(judgeAction(anAction(), half, parsePeriod('2013-09'), 4)).toMatchObject({ state: 'completed', listed: true, warnings: [] });
    expect(judgeAction(anAction(), half, parsePeriod('2013-10'), 4)).toMatchObject({ state: 'completed', listed: false });
  });

  it('may be opened again', () => {
    const rows = [aProgress('2013-14 Q1', { percent: '100' }), aProgress('2013-14 Q2', { percent: '80', status: 'on-track' })];
    expect(judged({}, rows)).toMatchObject({ state: 'on-track', completedIn: null });
  });

  it('that was opened again stays open until a return says that it is done', () => {
    const rows = [
      aProgress('2012-13 Q4', { percent: '100', status: 'completed' }),
      aProgress('2013-14 Q1', { percent: '80', status: 'on-track' }),
      aProgress('2013-14 Q2', { percent: '90' }),
    ];
    expect(judged({}, rows)).toMatchObject({ state: 'on-track', completedIn: null, percent: '90' });
    const done = [...rows, aProgress('2013-14 Q3', { percent: '100' })];
    expect(judgeAction(anAction(), done, parsePeriod('2013-14 Q3'), 4)).toMatchObject({ state: 'completed', completedIn: '2013-14 Q3' });
  });

  it('of which a return only comments is as far as it was, and in the state that stood', () => {
    const comment = aProgress('2013-14 Q2', { comment: 'Tenders are out.' });
    expect(judged({}, [aProgress('2013-14 Q1', { percent: '40' }), comment])).toMatchObject({ state: 'on-track', percent: '40' });
    expect(judged({}, [aProgress('2013-14 Q1', { percent: '40', status: 'deferred' }), comment])).toMatchObject({ state: 'deferred' });
    expect(judged({}, [aProgress('2013-14 Q1', { percent: '100' }), comment])).toMatchObject({ completedIn: '2013-14 Q1', percent: '100' });
    const done = aProgress('2013-14 Q2', { status: 'completed' });
    expect(judged({}, [aProgress('2013-14 Q1', { percent: '60' }), done])).toMatchObject({ state: 'completed', percent: '100' });
  });

  it.each([
    ['complete-with-further-work', { percent: '100', comment: 'Opened in May. Further work is needed on the car park.' }],
    ['slipped-but-expected-on-time', { percent: '25', status: 'slipped', comment: 'It is expected to be completed on time.' }],
  ] as const)('warns: %s', (warning, row) => {
    expect(judged({}, [aProgress('2013-14 Q2', row)]).warnings).toEqual([warning]);
  });

  it('warns of a due date gone by, of words carried over, and of no return', () => {
    const row = { percent: '50', status: 'on-track', comment: 'Going well.' } as const;
    expect(judged({ due: '2013-08' }, [aProgress('2013-14 Q2', row)]).warnings).toEqual(['on-track-but-overdue']);
    expect(judged({}, [aProgress('2013-14 Q1', row), aProgress('2013-14 Q2', row)]).warnings).toEqual(['comment-unchanged']);
    expect(judged({}, [aProgress('2013-14 Q1', row)])).toMatchObject({ state: 'on-track', stated: false, warnings: ['no-return'] });
  });
});

describe('counting', () => {
  const council = aCouncil({
    plans: ['SS', 'CP', 'OA'].map((code) => ({ code, title: code, kind: 'service', years: null })),
    objectives: [
      { plan: 'SS', code: 'O1', title: 'Safe', level: 'outcome', parent: null },
      { plan: 'SS', code: '1', title: 'Seen', level: 'objective', parent: 'O1' },
      { plan: 'SS', code: '2', title: 'Heard', level: 'objective', parent: 'O1' },
    ],
    actions: [
      anAction({ ref: 'A1', objective: 'SS/1', links: ['CP/CYP1', 'CP/CYP2'] }),
      anAction({ ref: 'A2', objective: 'SS/2' }),
      anAction({ ref: 'A3', objective: 'SS/2' }),
    ],
    progress: [
      aProgress('2013-14 Q1', { action: 'A1', percent: '100' }),
      aProgress('2013-14 Q2', { action: 'A2', status: 'deleted' }),
      aProgress('2013-14 Q2', { action: 'A3', percent: '10' }),
    ],
  });
  const assessment = assess(council, 'Q2 2013/14');

  it('counts an action once in the total and once under each plan it links to, however many of its objectives', () => {
    expect(assessment.counts.actions.all).toBe(2);
    expect(assessment.byLinkedPlan['CP']?.actions.all).toBe(1);
  });

  it('leaves a deleted action out of the total and still counts it as deleted', () => {
    expect(assessment.counts.actions.byState).toMatchObject({ completed: 1, 'on-track': 1, deleted: 1 });
    expect(assess({ ...council, organisation: { ...council.organisation, leftOut: [] } }, '2013-14 Q2').counts.actions.all).toBe(3);
  });

  it('keeps what was completed earlier, by quarter', () => {
    expect(assessment.counts.actions.completedBy).toEqual({ '2013-14 Q1': 1 });
  });

  it('adds objectives up to their outcome, and shows a plan with nothing in it', () => {
    expect(assessment.byOutcome['SS/O1']?.actions.all).toBe(2);
    expect([assessment.byObjective['SS/1']?.actions.all, assessment.byObjective['SS/2']?.actions.all]).toEqual([1, 1]);
    expect(assessment.byLinkedPlan['OA']?.actions.all).toBe(0);
  });
});
