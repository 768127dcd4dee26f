import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionState } from '../../model/plan.ts';
import type { PrintedShare } from '../../model/printedReport.ts';
import { unlistedCounts } from '../../model/unlisted.ts';
import { gapsIn } from './earlier.ts';
import type { FoundAction, FoundNode } from './found.ts';

function listed(states: readonly ActionState[]): FoundAction[] {
  return states.map((state, index) => anAction(`SS01/A${index}`, null, state));
}

function anAction(reference: string, under: FoundNode | null, state: ActionState = 'on-track'): FoundAction {
  return { reference, title: 'Do it', links: [], owner: null, percent: null, comment: null, state, under, table: 1, line: 1 };
}

function aNode(number: string): FoundNode {
  return { level: 'objective', number, title: 'Serve people', parent: null, line: 1 };
}

const share = (state: ActionState, percent: number, quarter: number | null = null): PrintedShare => ({
  state,
  quarter,
  percent: String(percent),
});
const onTrack = (count: number) => Array.from({ length: count }, () => 'on-track' as const);

describe('actions completed in an earlier quarter', () => {
  it('are 2 where 25% of a whole with 6 listed were completed in quarter 1, though one half was rounded down and one up', () => {
    const shares = [share('completed', 25, 1), share('completed', 12, 2), share('on-track', 63), share('slipped', 0)];
    expect(unlistedCounts(listed(['completed', ...onTrack(5)]), shares, 2)).toEqual(new Map([[1, 2]]));
  });

  it('are 1 where 9% of a whole with 10 listed were completed in quarter 1', () => {
    const shares = [share('completed', 9, 1), share('completed', 0, 2), share('on-track', 82), share('slipped', 9)];
    expect(unlistedCounts(listed(['slipped', ...onTrack(9)]), shares, 2)).toEqual(new Map([[1, 1]]));
  });

  it('are none where no earlier quarter is named', () => {
    expect(unlistedCounts(listed(onTrack(3)), [share('completed', 0), share('on-track', 100)], 2)).toEqual(new Map());
  });

  it('are not known where no whole number gives the printed shares', () => {
    expect(unlistedCounts(listed(onTrack(3)), [share('completed', 50, 1), share('on-track', 70)], 2)).toBeNull();
  });

  it('are not known either where a share is off by a whole point, which no rounding does', () => {
    expect(unlistedCounts(listed(onTrack(9)), [share('completed', 11, 1), share('on-track', 90)], 2)).toBeNull();
    expect(unlistedCounts(listed(onTrack(9)), [share('completed', 10, 1), share('on-track', 90)], 2)).toEqual(new Map([[1, 1]]));
  });

  it('are found again from any shares rounded half up, as the smallest whole with those shares', () => {
    const few = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(few, few, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (going, slipped, first, second) => {
        const total = going + slipped + first + second;
        const percent = (count: number) => Math.floor((count * 200 + total) / (2 * total));
        const shares = [
          share('completed', percent(first), 1),
          share('completed', percent(second), 2),
          share('on-track', percent(going)),
          share('slipped', percent(slipped)),
        ];
        const rows = listed([...onTrack(going), ...Array.from({ length: slipped }, () => 'slipped' as const)]);
        const counts = unlistedCounts(rows, shares, 3);
        const found = [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0);
        expect(counts === null ? 0 : found).toBeGreaterThan(0);
        expect(found).toBeLessThanOrEqual(first + second);
      }),
    );
  });
});

describe('gaps in the numbering of actions', () => {
  it('belong to the objective of the number before, in the form of the references', () => {
    const three = aNode('3');
    const four = aNode('4');
    const actions = [anAction('SS03/A011', three), anAction('SS03/A013', three), anAction('SS04/A015', four), anAction('SS04/A016b', four)];
    expect(gapsIn(actions)).toEqual(new Map([[three, ['SS03/A012', 'SS03/A014']]]));
  });

  it('are looked for in each objective by itself where each counts from the beginning', () => {
    const one = aNode('1');
    const two = aNode('2');
    const actions = [anAction('SS01/A1', one), anAction('SS01/A3', one), anAction('SS02/A1', two), anAction('SS02/A2', two)];
    expect(gapsIn(actions)).toEqual(new Map([[one, ['SS01/A2']]]));
  });
});
