import { expect, it } from 'vitest';
import { anObservation, aProgress } from '../../../test/make.ts';
import { ACTION, indicatorKey, QUARTER, REVIEWED, type RoundPeople, roundCouncil, roundPeople, texts } from '../../../test/round.ts';
import { onEachEngine } from '../../../test/stores.ts';
import type { Council } from '../../model/council.ts';
import type { ItemKey } from '../../model/entry.ts';
import { InputFault } from '../../model/fault.ts';
import type { Observation } from '../../model/indicator.ts';
import { problemText } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import { exportCouncil } from '../councils.ts';
import { changesOf } from '../history.ts';
import { type ImportOptions, importCouncil } from '../importCouncil.ts';
import { withdrawal, withdrawRow } from '../setUp/withdrawRow.ts';
import { approveReturns } from './approve.ts';
import { saveReturn } from './save.ts';
import { reopenReturn, sendBack } from './signOff.ts';
import { submitReturns } from './submit.ts';

const R1 = indicatorKey('R1');
const R2 = indicatorKey('R2');
const [OPEN, LOCKED] = ['2026-10-05', '2026-11-06'];
const WANTS_WHY = `why: changes figures of periods that are collected by returns (${QUARTER}): expected why`;

onEachEngine('beside the returns', (place) => {
  let count = 0;
  let name = '';
  const begin = async (): Promise<RoundPeople> => {
    count += 1;
    name = `Beside ${count}`;
    return roundPeople(place.store(), name);
  };
  /** The council's workbook with these rows beside those that it had. */
  const workbook = (rows: Partial<Pick<Council, 'observations' | 'progress'>>): Council => {
    const council = roundCouncil(name);
    return {
      ...council,
      observations: [...council.observations, ...(rows.observations ?? [])],
      progress: [...council.progress, ...(rows.progress ?? [])],
    };
  };
  const figure = (said: Partial<Observation>): Council =>
    workbook({ observations: [anObservation(QUARTER, { indicator: 'R2', ...said })] });
  const problems = async (context: Context, council: Council, options: ImportOptions = {}): Promise<readonly string[]> => {
    const error: unknown = await importCouncil(context, council, options).catch((thrown: unknown) => thrown);
    if (!(error instanceof InputFault)) throw error;
    return error.problems.map(problemText);
  };
  const submit = async (actor: Context, organisation: string, key: ItemKey, value: string, seen = 0) => {
    const [sent] = await submitReturns(actor, organisation, [{ key, seen, texts: texts({ value }), confirmed: {}, lateReason: null }]).then(
      ({ sent: keys }) => keys,
    );
    expect(sent).toEqual(key);
  };
  const heldOf = async (context: Context, organisation: string, period = QUARTER) =>
    (await exportCouncil(context, organisation)).observations
      .filter((row) => row.period === period && row.indicator === 'R2')
      .map(({ value, state, reason }) => [value, state, reason]);

  it('a workbook brings figures of what is collected with a reason only, whoever brings it', async () => {
    const { officer, organisation, context } = await begin();
    const operator: Context = { ...context, clock: officer(OPEN).clock };
    expect(await problems(officer(OPEN), figure({ value: '97' }))).toEqual([WANTS_WHY]);
    expect(await problems(operator, figure({ value: '97' }), { why: '  ' })).toEqual([WANTS_WHY]);
    expect(await problems(operator, workbook({ progress: [aProgress(QUARTER, { percent: '50', status: 'on-track' })] }))).toEqual([
      WANTS_WHY,
    ]);
    expect(await heldOf(context, organisation)).toEqual([]);

    const would = await importCouncil(officer(OPEN), figure({ value: '97' }), { dryRun: true });
    expect(would.collected).toEqual([QUARTER]);
    const done = await importCouncil(officer(OPEN), figure({ value: '97' }), { why: ' The system was down. ' });
    expect(done.collected).toEqual([QUARTER]);
    expect(await heldOf(context, organisation)).toEqual([['97', null, null]]);
    expect((await changesOf(context, organisation))[0]).toMatchObject({ why: 'The system was down.' });

    const again = await importCouncil(officer(OPEN), figure({ value: '97' }), {});
    expect([again.change, again.collected]).toEqual([null, []]);
  });

  it('a workbook needs none before the collection opens, for other periods, and for parts of the council', async () => {
    const { officer, organisation, context } = await begin();
    const early = await importCouncil(officer('2026-09-30'), figure({ value: '97' }), {});
    expect(early.collected).toEqual([]);
    const rows = [
      anObservation('2026-27 Q3', { indicator: 'R2', value: '98' }),
      anObservation(QUARTER, { indicator: 'R2', breakdown: 'area=Barry', value: '95' }),
    ];
    const other = await importCouncil(officer(OPEN), workbook({ observations: rows }), {});
    expect(other.collected).toEqual([]);
    expect(await heldOf(context, organisation, '2026-27 Q3')).toEqual([['98', null, null]]);
  });

  it('a workbook that withdraws what it does not have needs one as well', async () => {
    const { officer } = await begin();
    await importCouncil(officer('2026-09-30'), figure({ value: '97' }), {});
    expect(await problems(officer(OPEN), workbook({}), { replace: true })).toEqual([WANTS_WHY]);
  });

  it('a workbook is refused over a return that is on its way, and writes nothing else', async () => {
    const { owner, officer, director, organisation, context } = await begin();
    const council = workbook({
      observations: [anObservation(QUARTER, { indicator: 'R2', value: '97' })],
      progress: [aProgress(QUARTER, { percent: '50', status: 'on-track' })],
    });
    await submit(owner(OPEN), organisation, R2, '96.5');
    await saveReturn(owner(OPEN), organisation, ACTION, { seen: 0, texts: texts({ percent: '45' }), confirmed: {} });
    const why = { why: 'The system was down.' };
    const sent = `observations, indicator, period: "R2 ${QUARTER}" has a return on its way (sent by Name owner): take it back or sign it off first`;
    const draft = `progress, action, period: "SS01/A001 ${QUARTER}" has a return on its way (begun by Name owner): have it sent and sign it off first`;
    expect(await problems(officer(OPEN), council, why)).toEqual([sent, draft]);
    expect(await problems(officer(OPEN), council, { dryRun: true })).toEqual([sent, draft]);
    expect(await problems(officer(OPEN), council)).toEqual([sent, draft, WANTS_WHY]);
    expect(await heldOf(context, organisation)).toEqual([]);

    await sendBack(director(OPEN), organisation, R2, 1, 'Look again.');
    expect(await problems(officer(OPEN), figure({ value: '97' }), why)).toEqual([sent]);
    await submit(owner(OPEN), organisation, R2, '96.5', 2);
    expect((await approveReturns(director(OPEN), organisation, [{ key: R2, seen: 3 }])).approved).toEqual([R2]);
    await importCouncil(officer(OPEN), figure({ value: '97', state: 'final' }), why);
    expect(await heldOf(context, organisation)).toEqual([['97', 'final', null]]);
    expect(await reopenReturn(officer(OPEN), organisation, R2, 'One more came.')).toBe('done');
    expect(await problems(officer(OPEN), figure({ value: '98' }), why)).toEqual([sent]);
  });

  it('a final figure that a workbook changes after the lock is kept as restated, and brought again changes nothing', async () => {
    const { officer, organisation, context } = await begin();
    await importCouncil(officer('2026-09-30'), figure({ value: '97' }), {});
    const why = { why: 'Two visits were counted twice.' };
    await importCouncil(officer(OPEN), figure({ value: '96' }), why);
    expect(await heldOf(context, organisation)).toEqual([['96', null, null]]);
    await importCouncil(officer(LOCKED), figure({ value: '95', state: 'final' }), why);
    expect(await heldOf(context, organisation)).toEqual([['95', 'restated', 'Two visits were counted twice.']]);
    const again = await importCouncil(officer(LOCKED), figure({ value: '95', state: 'final' }), {});
    expect([again.change, again.collected]).toEqual([null, []]);
    await importCouncil(officer(LOCKED), figure({ value: '94', reason: 'Counted by hand' }), why);
    expect(await heldOf(context, organisation)).toEqual([['94', 'restated', 'Counted by hand']]);
  });

  it('a figure that comes late, or was provisional, is no restatement', async () => {
    const { officer, organisation, context } = await begin();
    const why = { why: 'It came late.' };
    await importCouncil(officer(LOCKED), figure({ value: '97', state: 'provisional' }), why);
    await importCouncil(officer(LOCKED), figure({ value: '96', state: 'final' }), why);
    expect(await heldOf(context, organisation)).toEqual([['96', 'final', null]]);
  });

  it('an indicator with a return on its way is not withdrawn', async () => {
    const { owner, officer, director, organisation, context } = await begin();
    const operator: Context = { ...context, clock: officer(OPEN).clock };
    await submit(owner(OPEN), organisation, R2, '96.5');
    const withdraw = async () => {
      const { seen } = await withdrawal(operator, organisation, 'indicators', 'R2');
      return withdrawRow(operator, organisation, 'indicators', 'R2', { why: 'Counted no more.', seen });
    };
    expect(await withdraw()).toMatchObject({
      kind: 'again',
      withdrawal: { error: `A return of it is on its way, for ${QUARTER}. Have it signed off before you withdraw it` },
    });
    await approveReturns(director(OPEN), organisation, [{ key: R2, seen: 1 }]);
    expect(await withdraw()).toEqual({ kind: 'withdrawn' });
  });

  it('a return whose indicator goes at the moment of its sign-off is not signed off', async () => {
    const { owner, director, organisation, context } = await begin();
    await submit(owner(OPEN), organisation, R2, '96.5');
    await submitReturns(owner(OPEN), organisation, [{ key: R1, seen: 0, texts: REVIEWED, confirmed: {}, lateReason: null }]);
    const { store } = context;
    const council = roundCouncil(name);
    const without = <Row extends { readonly indicator: string }>(rows: readonly Row[]) =>
      rows.filter(({ indicator }) => indicator !== 'R2');
    let gone = false;
    const meanwhile: Context = {
      ...director(OPEN),
      store: {
        ...store,
        db: store.db,
        transaction: async (work) => {
          if (!gone) {
            gone = true;
            const smaller = {
              ...council,
              indicators: council.indicators.filter(({ code }) => code !== 'R2'),
              targets: without(council.targets),
              observations: without(council.observations),
            };
            await importCouncil(context, smaller, { replace: true });
          }
          return store.transaction(work);
        },
      },
    };
    const both = [R1, R2].map((key) => ({ key, seen: 1 }));
    const { approved, refused } = await approveReturns(meanwhile, organisation, both);
    expect([gone, approved, refused]).toEqual([true, [R1], [{ key: R2, because: 'changed' }]]);
  });
});
