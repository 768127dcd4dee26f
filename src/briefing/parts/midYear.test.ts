import { describe, expect, it } from 'vitest';
import { aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from '../../../test/make.ts';
import { assess } from '../../judgement/judge.ts';
import type { Council } from '../../model/council.ts';
import type { ActionState } from '../../model/plan.ts';
import { reportScene } from '../reportScene.ts';
import type { MidYear } from '../types.ts';
import { sentenceText } from '../wording.ts';
import { midYearOf } from './midYear.ts';

const Q2 = '2013-14 Q2';
const node = (code: string, parent: string | null, title: string) => ({ plan: 'SS', code, title, level: 'priority', parent });

/** A plan of priorities, each with one action a state. */
function councilOf(states: Readonly<Record<string, readonly ActionState[]>>, more: Partial<Council> = {}): Council {
  const actions = Object.entries(states).flatMap(([code, all]) =>
    all.map((state, index) => ({ state, code, ref: `${code}-${index + 1}` })),
  );
  return aCouncil({
    plans: [{ code: 'SS', title: 'Social services', kind: 'service', years: '2013-14' }],
    objectives: [node('O', null, 'Everything'), ...Object.keys(states).map((code) => node(code, 'O', `Priority ${code}`))],
    actions: actions.map(({ ref, code }) => anAction({ ref, objective: `SS/${code}` })),
    progress: actions.map(({ ref, state }) => aProgress(Q2, { action: ref, status: state, percent: state === 'completed' ? '100' : '30' })),
    ...more,
  });
}

function brief(council: Council, period = Q2): MidYear {
  return midYearOf(reportScene(council, assess(council, period), 'SS', { asKnown: '2013-11-01T09:00:00Z' }));
}

const lines = ({ priorities }: MidYear) =>
  priorities.map(({ reference, sentence, groups }) => [reference, sentenceText(sentence), groups.map(({ title }) => title)]);

describe('The mid-year summary of a business plan', () => {
  const summary = brief(
    councilOf({
      a: ['on-track', 'slipped', 'completed'],
      b: ['on-track', 'not-due'],
      c: ['completed', 'completed'],
      d: ['not-due'],
      e: ['suspended'],
      f: [],
    }),
  );

  it('says first how many priorities stand how, with the priorities behind each count', () => {
    expect(sentenceText(summary.sentence)).toBe(
      'Of the 6 priorities, 1 has actions that have slipped or not started though due, 1 is on track, 1 is completed, 1 is not due to have started, 1 has only actions that were set aside with approval and 1 has no actions.',
    );
    expect(summary.sentence.evidence.map(({ figure, rows }) => [figure, rows])).toContainEqual([
      '6',
      ['SS/a', 'SS/b', 'SS/c', 'SS/d', 'SS/e', 'SS/f'],
    ]);
  });

  it('has a sentence a priority at the lowest level of the plan, and its actions by state', () => {
    expect(lines(summary)).toEqual([
      [
        'SS/a',
        '2 of 3 actions (67%) are completed or on track (1 completed and 1 on track); 1 has slipped.',
        ['Slipped, 1', 'On track, 1', 'Completed, 1'],
      ],
      ['SS/b', '1 of 2 actions (50%) is on track; 1 is not due to have started.', ['On track, 1', 'Not due to have started, 1']],
      ['SS/c', 'All 2 actions are completed.', ['Completed, 2']],
      ['SS/d', 'The 1 action is not yet due to start.', ['Not due to have started, 1']],
      ['SS/e', 'The 1 action is suspended.', ['Suspended, 1']],
      ['SS/f', 'No action is planned here.', []],
    ]);
    expect([summary.actionsTotal, summary.shares.map(({ mark, count, share }) => [mark.state, count, share])]).toEqual([
      9,
      [
        ['slipped', 1, '11%'],
        ['on-track', 2, '22%'],
        ['completed', 3, '33%'],
        ['not-due', 2, '22%'],
        ['suspended', 1, '11%'],
      ],
    ]);
  });

  it('lists what was completed in an earlier quarter too', () => {
    const council = councilOf({ a: ['completed'] });
    const earlier = { ...council, progress: council.progress.map((row) => ({ ...row, period: '2013-14 Q1' })) };
    const later = aProgress(Q2, { action: 'a-1', status: 'completed', percent: '100' });
    expect(lines(brief({ ...earlier, progress: [...earlier.progress, later] }))).toEqual([
      ['SS/a', 'The 1 action is completed.', ['Completed, 1']],
    ]);
  });

  it('tells of the indicators of a priority that has no actions', () => {
    const council = councilOf(
      { a: ['on-track'], b: [] },
      {
        indicators: [anIndicator({ objective: 'SS/b' })],
        observations: [anObservation(Q2, '90')],
        targets: [aTarget(Q2, '80')],
      },
    );
    expect(lines(brief(council))[1]).toEqual(['SS/b', 'The 1 indicator met its target.', []]);
  });

  it('counts a higher node as a priority where it has actions of its own, and what stands at no node', () => {
    const council = councilOf({ a: ['on-track'] });
    const more = {
      ...council,
      actions: [...council.actions, anAction({ ref: 'X', objective: 'SS/O' }), anAction({ ref: 'Y', objective: 'SS/none' })],
    };
    expect(brief(more).priorities.map(({ reference, title }) => [reference, title])).toEqual([
      ['SS/O', 'Everything'],
      ['SS/a', 'Priority a'],
      ['SS', 'Under no objective'],
    ]);
  });

  it('says that all stand alike, that nothing was returned, or that there are no priorities', () => {
    expect(sentenceText(brief(councilOf({ a: ['on-track'], b: ['on-track'] })).sentence)).toBe('All 2 priorities are on track.');
    expect(sentenceText(brief(councilOf({ a: ['completed'] })).sentence)).toBe('The 1 priority is completed.');
    expect(sentenceText(brief(councilOf({ a: ['on-track'], b: ['slipped'] }), '2013-14 Q3').sentence)).toBe(
      'No return was made for quarter 3, 2013-14, so progress against the 2 priorities cannot be told.',
    );
    expect(sentenceText(brief(aCouncil({ plans: councilOf({}).plans })).sentence)).toBe(
      'The plan has no priorities, so there is no progress to tell of.',
    );
  });
});
