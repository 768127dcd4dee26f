import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Desk, desk, EXAMPLES } from '../../test/terminal.ts';

const at: Desk = desk();
afterAll(() => at.clear());

const NONE = { 'no-target': 0, 'no-data': 0, 'not-due': 0, 'information-only': 0, 'no-minimum': 0 };

it('counts the Vale example as its report does', async () => {
  const { code, out, error } = await at.run('judge', join(EXAMPLES, 'vale'), '--period', '2013-14 Q2', '--format', 'json');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  const judged = JSON.parse(out);
  expect(judged.period).toBe('2013-14 Q2');
  expect(judged.counts).toEqual({
    indicators: { all: 54, green: 38, amber: 6, red: 3, notJudged: { ...NONE, 'no-target': 5, 'no-data': 1, 'not-due': 1 } },
    actions: { all: 52, completed: 6, 'on-track': 42, slipped: 3, 'not-started-due': 1, 'not-due': 0 },
  });
  const outcomes = ['SS/O1', 'SS/O2', 'SS/O3', 'SS/O4'].map((outcome) => judged.byOutcome[outcome].indicators);
  expect(outcomes).toEqual([
    { all: 23, green: 20, amber: 2, red: 1, notJudged: NONE },
    { all: 6, green: 1, amber: 0, red: 0, notJudged: { ...NONE, 'no-target': 5 } },
    { all: 24, green: 16, amber: 4, red: 2, notJudged: { ...NONE, 'no-data': 1, 'not-due': 1 } },
    { all: 1, green: 1, amber: 0, red: 0, notJudged: NONE },
  ]);
  expect(judged.byLinkedPlan.CP.actions).toMatchObject({ all: 19, completed: 2, 'on-track': 17 });
  expect(judged.byLinkedPlan.IO.actions).toMatchObject({ all: 3, completed: 2, 'on-track': 1 });
});

it('prints each verdict with the figures it rests on, as exact as they came', async () => {
  const { out } = await at.run('judge', join(EXAMPLES, 'vale'), '--period', 'Q2 2013/14', '--format', 'json');
  const { indicators, actions } = JSON.parse(out);
  expect(indicators.find(({ code }: { code: string }) => code === 'SCC006Q')).toEqual({
    code: 'SCC006Q',
    status: 'green',
    reason: null,
    actual: '97.87',
    target: '95.00',
    minimum: null,
    gap: '2.87',
    gapPercent: '3.02',
    direction: 'worsened',
    directionReason: 'as stated',
    yearToDate: null,
    rolling12: null,
    priorYear: '99.27',
  });
  expect(actions.find(({ ref }: { ref: string }) => ref === 'SS01/A001')).toEqual({ ref: 'SS01/A001', status: 'on-track', percent: 50 });
});

it('prints a table for people', async () => {
  const { out } = await at.run('judge', join(EXAMPLES, 'vale'), '--period', '2013-14 Q2');
  expect(out).toContain('54 indicators: 38 green, 6 amber, 3 red, 5 no target, 1 no data, 1 not due\n');
  expect(out).toContain('SCA018cQ       97.44  100.00   -2.56  amber                  worsened\n');
});

it('says what a period is, and that nothing is at the path', async () => {
  expect(await at.run('judge', join(EXAMPLES, 'vale'), '--period', 'soon')).toMatchObject({ code: 2, out: '' });
  expect((await at.run('judge', join(at.folder, 'nothing'), '--period', '2013')).code).toBe(2);
});
