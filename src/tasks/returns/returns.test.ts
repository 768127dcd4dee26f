import { beforeAll, describe, expect, it } from 'vitest';
import { aCouncil } from '../../../test/make.ts';
import { ACTION, indicatorKey, QUARTER, REVIEWED, type RoundPeople, roundPeople, texts } from '../../../test/round.ts';
import { onEachEngine } from '../../../test/stores.ts';
import type { ItemKey } from '../../model/entry.ts';
import { InputFault, NotFoundFault } from '../../model/fault.ts';
import { readEntry, readSteps } from '../../store/returns/returns.ts';
import { changeCouncil } from '../changeCouncil.ts';
import type { Context } from '../context.ts';
import { exportCouncil } from '../councils.ts';
import { changesOf, measuringHistory } from '../history.ts';
import { importCouncil } from '../importCouncil.ts';
import { approveReturns } from './approve.ts';
import { awaitingApproval, myReturns, previewReturn, returnItem } from './myReturns.ts';
import { owedBy, owedRound } from './owed.ts';
import { saveReturn } from './save.ts';
import { allowLate, reopenReturn, sendBack } from './signOff.ts';
import { type Submission, submitReturns, takeBack } from './submit.ts';

const R1 = indicatorKey('R1');
const R2 = indicatorKey('R2');
const R3 = indicatorKey('R3');

function submission(key: ItemKey, said: Partial<Submission> = {}): Submission {
  return { key, seen: 0, texts: REVIEWED, confirmed: {}, lateReason: null, ...said };
}

onEachEngine('a round', (place) => {
  let count = 0;
  const begin = async (): Promise<RoundPeople> => {
    count += 1;
    return roundPeople(place.store(), `Round ${count}`);
  };
  const stageOf = async (context: Context, organisation: string, key: ItemKey) => (await returnItem(context, organisation, key)).stage;
  const stepsAt = async (organisation: string) =>
    (await readSteps(place.store().db, organisation, { periods: [QUARTER] })).map(({ reference, step, name, reason }) => [
      reference,
      step,
      name,
      reason,
    ]);

  describe('asks', () => {
    let people: RoundPeople;
    beforeAll(async () => {
      people = await begin();
    });

    it('each owner for hers and nobody for another’s', async () => {
      const owed = async (actor: RoundPeople['owner']) =>
        (await owedBy(actor('2026-10-05'), people.organisation)).owed.map(({ key }) => key.reference);
      expect(await owed(people.owner)).toEqual(['R1', 'R2', 'SS01/A001']);
      expect(await owed(people.housing)).toEqual(['R3']);
      expect(await owed(people.officer)).toEqual([]);
      await expect(owedBy(people.reader('2026-10-05'), people.organisation)).rejects.toThrow(NotFoundFault);
    });

    it('for nothing before it opens', async () => {
      expect((await owedBy(people.owner('2026-09-30'), people.organisation)).owed).toEqual([]);
    });

    it('the approver that the plan names, else the one of the narrowest scope', async () => {
      const round = await owedRound(people.officer('2026-10-05'), people.organisation);
      expect(round.owed.map(({ key, approvers }) => [key.reference, approvers.map(({ name }) => name)])).toEqual([
        ['R1', ['Name director']],
        ['R2', ['Name director']],
        ['R3', ['Name director']],
        ['SS01/A001', ['Name director']],
      ]);
    });

    it('with the verdict before anything is kept', async () => {
      const reading = await previewReturn(people.owner('2026-10-05'), people.organisation, R1, REVIEWED, {});
      expect(reading.verdict.status?.word).toBe('Red');
      expect(reading.verdict.resultText).toBe('68.5%');
      expect(reading.ready).toBe(true);
      expect(await readEntry(place.store().db, people.organisation, R1)).toBeNull();
    });
  });

  describe('a draft', () => {
    it('is kept as it was typed, and shown again', async () => {
      const { owner, organisation } = await begin();
      const typed = texts({ numerator: '3x5', happened: 'half a sent' });
      expect(await saveReturn(owner('2026-10-05'), organisation, R1, { seen: 0, texts: typed, confirmed: {} })).toEqual({
        kind: 'saved',
        version: 1,
      });
      const item = await returnItem(owner('2026-10-06'), organisation, R1);
      expect([item.stage, item.version, item.texts.numerator, item.texts.happened]).toEqual(['draft', 1, '3x5', 'half a sent']);
      expect(item.reading.problems.map(({ field }) => field)).toContain('numerator');
    });

    it('is not overwritten by whoever has not seen it, and is given to her instead', async () => {
      const { owner, organisation } = await begin();
      const context = owner('2026-10-05');
      await saveReturn(context, organisation, R2, { seen: 0, texts: texts({ value: '90' }), confirmed: {} });
      const other = await saveReturn(context, organisation, R2, { seen: 0, texts: texts({ value: '91' }), confirmed: {} });
      expect(other).toMatchObject({ kind: 'conflict', held: { version: 1, texts: { value: '90' }, name: 'Name owner' } });
      expect((await readEntry(place.store().db, organisation, R2))?.texts.value).toBe('90');
      expect(await saveReturn(context, organisation, R2, { seen: 1, texts: texts({ value: '91' }), confirmed: {} })).toEqual({
        kind: 'saved',
        version: 2,
      });
    });

    it('runs not ahead: a version that is not there yet is a conflict, saved or sent', async () => {
      const { owner, organisation } = await begin();
      const context = owner('2026-10-05');
      await saveReturn(context, organisation, R2, { seen: 0, texts: texts({ value: '90' }), confirmed: {} });
      const ahead = { seen: 2, texts: texts({ value: '91' }), confirmed: {} };
      expect(await saveReturn(context, organisation, R2, ahead)).toMatchObject({ kind: 'conflict', held: { version: 1 } });
      const { sent, refused } = await submitReturns(context, organisation, [{ key: R2, ...ahead, lateReason: null }]);
      expect([sent, refused.map(({ because, conflict }) => [because, conflict?.version])]).toEqual([[], [['conflict', 1]]]);
      expect((await readEntry(place.store().db, organisation, R2))?.texts.value).toBe('90');
    });

    it('that says the same is no conflict and no new version', async () => {
      const { owner, organisation } = await begin();
      const context = owner('2026-10-05');
      await saveReturn(context, organisation, R2, { seen: 0, texts: texts({ value: '90' }), confirmed: {} });
      expect(await saveReturn(context, organisation, R2, { seen: 0, texts: texts({ value: '90' }), confirmed: {} })).toEqual({
        kind: 'saved',
        version: 1,
      });
    });

    it('of two who save at once is kept once, and the other is told', async () => {
      const { owner, organisation } = await begin();
      const context = owner('2026-10-05');
      const values = ['1', '2', '3', '4', '5', '6'];
      const saved = await Promise.all(
        values.map((value) => saveReturn(context, organisation, R2, { seen: 0, texts: texts({ value }), confirmed: {} })),
      );
      expect(saved.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
      expect(saved.filter(({ kind }) => kind === 'conflict')).toHaveLength(5);
    });

    it('of another’s return is not hers to see or save', async () => {
      const { housing, reader, organisation } = await begin();
      const typed = { seen: 0, texts: texts({ value: '90' }), confirmed: {} };
      await expect(saveReturn(reader('2026-10-05'), organisation, R1, typed)).rejects.toThrow(NotFoundFault);
      await expect(returnItem(reader('2026-10-05'), organisation, R1)).rejects.toThrow(NotFoundFault);
      // A contributor of the plan may stand in for its owners; one of another plan may not.
      expect((await saveReturn(housing('2026-10-05'), organisation, R1, typed)).kind).toBe('saved');
    });
  });

  describe('sending', () => {
    it('sends what is ready, and keeps the rest with what is wrong', async () => {
      const { owner, organisation } = await begin();
      const context = owner('2026-10-05');
      const { sent, refused } = await submitReturns(context, organisation, [
        submission(R1),
        submission(R2, { texts: texts({ value: 'many' }) }),
        submission(ACTION, { texts: texts({ percent: '40', happened: 'Drawings are done.' }) }),
      ]);
      expect(sent).toEqual([R1]);
      expect(
        refused.map(({ key, because, problems, warnings }) => [key.reference, because, problems.length, warnings.map(({ kind }) => kind)]),
      ).toEqual([
        ['R2', 'not-ready', 1, []],
        ['SS01/A001', 'not-ready', 0, ['comment-unchanged']],
      ]);
      expect(await stageOf(context, organisation, R2)).toBe('draft');
      expect(await stepsAt(organisation)).toEqual([['R1', 'submitted', 'Name owner', null]]);
    });

    it('takes a warning with its reason', async () => {
      const { owner, organisation } = await begin();
      const confirmed = { 'comment-unchanged': 'Nothing has moved.' };
      const item = submission(ACTION, { texts: texts({ percent: '40', happened: 'Drawings are done.' }), confirmed });
      expect((await submitReturns(owner('2026-10-05'), organisation, [item])).sent).toEqual([ACTION]);
    });

    it('after the due day asks why, and keeps the reason', async () => {
      const { owner, organisation } = await begin();
      const context = owner('2026-10-17');
      const { refused } = await submitReturns(context, organisation, [submission(R1)]);
      expect(refused.map(({ because }) => because)).toEqual(['late-without-reason']);
      const again = submission(R1, { seen: 1, lateReason: 'The hospital sent its list on the 15th.' });
      expect((await submitReturns(context, organisation, [again])).sent).toEqual([R1]);
      expect(await stepsAt(organisation)).toEqual([['R1', 'submitted', 'Name owner', 'The hospital sent its list on the 15th.']]);
    });

    it('after the lock is refused until an exception is given, with its reason and day', async () => {
      const { owner, officer, organisation } = await begin();
      expect((await submitReturns(owner('2026-11-06'), organisation, [submission(R1)])).refused.map(({ because }) => because)).toEqual([
        'locked',
      ]);
      await expect(allowLate(owner('2026-11-06'), organisation, [R1], '2026-11-10', 'x')).rejects.toThrow(NotFoundFault);
      await expect(allowLate(officer('2026-11-06'), organisation, [R1], '2026-11-05', '')).rejects.toThrow(InputFault);
      await expect(allowLate(officer('2026-11-06'), organisation, [R1], '2026-11-31', 'x')).rejects.toThrow('is not a day from today on');
      expect(await allowLate(officer('2026-11-06'), organisation, [R1], '2026-11-10', 'Its system was down.')).toEqual([R1]);
      expect((await submitReturns(owner('2026-11-10'), organisation, [submission(R1)])).sent).toEqual([R1]);
    });

    it('can be taken back until it is approved', async () => {
      const { owner, director, organisation } = await begin();
      const context = owner('2026-10-05');
      await submitReturns(context, organisation, [submission(R1)]);
      expect(await takeBack(context, organisation, R1, 1)).toBe(true);
      expect(await stageOf(context, organisation, R1)).toBe('draft');
      await submitReturns(context, organisation, [submission(R1, { seen: 2 })]);
      await approveReturns(director('2026-10-06'), organisation, [{ key: R1, seen: 3 }]);
      expect(await takeBack(context, organisation, R1, 4)).toBe(false);
    });
  });

  describe('sign-off', () => {
    it('writes the figure under its preparer, with who signed it off', async () => {
      const { owner, director, organisation, context } = await begin();
      await submitReturns(owner('2026-10-05'), organisation, [submission(R1), submission(R2, { texts: texts({ value: '97' }) })]);
      expect((await awaitingApproval(director('2026-10-06'), organisation)).map(({ item, forMe }) => [item.key.reference, forMe])).toEqual([
        ['R1', true],
        ['R2', true],
      ]);
      const both = [R1, R2].map((key) => ({ key, seen: 1 }));
      expect(await approveReturns(director('2026-10-06'), organisation, both)).toEqual({ approved: [R1, R2], refused: [] });
      const { observations } = await exportCouncil(context, organisation);
      expect(
        observations
          .filter(({ period }) => period === QUARTER)
          .map(({ indicator, value, numerator, state }) => [indicator, value, numerator, state]),
      ).toEqual([
        ['R1', '68.54', '305', 'final'],
        ['R2', '97', null, 'final'],
      ]);
      const [change] = await changesOf(context, organisation);
      expect(change).toMatchObject({
        who: 'Name owner',
        why: 'Signed off by Name director',
        kind: 'return',
        at: '2026-10-06T09:00:00.000Z',
      });
    });

    it('is refused to whoever prepared it, whatever her role', async () => {
      const { officer, director, organisation } = await begin();
      await submitReturns(officer('2026-10-05'), organisation, [submission(R1)]);
      const own = await approveReturns(officer('2026-10-06'), organisation, [{ key: R1, seen: 1 }]);
      expect(own).toEqual({ approved: [], refused: [{ key: R1, because: 'own-work' }] });
      expect((await approveReturns(director('2026-10-06'), organisation, [{ key: R1, seen: 1 }])).approved).toEqual([R1]);
    });

    it('is refused of what was changed since it was looked at, and of what nobody sent', async () => {
      const { owner, director, organisation } = await begin();
      await submitReturns(owner('2026-10-05'), organisation, [submission(R1)]);
      await takeBack(owner('2026-10-05'), organisation, R1, 1);
      await submitReturns(owner('2026-10-05'), organisation, [submission(R1, { seen: 2 })]);
      const { refused } = await approveReturns(director('2026-10-06'), organisation, [
        { key: R1, seen: 1 },
        { key: R2, seen: 0 },
      ]);
      expect(refused).toEqual([
        { key: R1, because: 'changed' },
        { key: R2, because: 'not-sent' },
      ]);
      await expect(approveReturns(owner('2026-10-06'), organisation, [{ key: R1, seen: 3 }])).rejects.toThrow(NotFoundFault);
    });

    it('sends back with a reason, and what is corrected is sent and approved', async () => {
      const { owner, director, organisation, context } = await begin();
      await submitReturns(owner('2026-10-05'), organisation, [submission(R1)]);
      await expect(sendBack(director('2026-10-06'), organisation, R1, 1, '  ')).rejects.toThrow('is empty: expected why it is sent back');
      expect(await sendBack(director('2026-10-06'), organisation, R1, 1, 'Does 445 leave out those who died?')).toBe('done');
      const item = await returnItem(owner('2026-10-07'), organisation, R1);
      expect([item.stage, item.open, item.returnedBecause, item.texts.denominator]).toEqual([
        'returned',
        true,
        'Does 445 leave out those who died?',
        '445',
      ]);
      await submitReturns(owner('2026-10-07'), organisation, [submission(R1, { seen: 2, texts: { ...REVIEWED, denominator: '440' } })]);
      await approveReturns(director('2026-10-08'), organisation, [{ key: R1, seen: 3 }]);
      expect(
        (await exportCouncil(context, organisation)).observations.find(({ indicator, period }) => indicator === 'R1' && period === QUARTER)
          ?.denominator,
      ).toBe('440');
      expect((await stepsAt(organisation)).map(([, step]) => step)).toEqual(['submitted', 'returned', 'submitted', 'approved']);
    });

    it('is not for whoever prepared it once, though another saved it since and sent it', async () => {
      const { owner, officer, director, organisation } = await begin();
      const saved = await saveReturn(officer('2026-10-05'), organisation, R1, { seen: 0, texts: REVIEWED, confirmed: {} });
      expect(saved).toEqual({ kind: 'saved', version: 1 });
      const mended = { ...REVIEWED, denominator: '440' };
      await saveReturn(owner('2026-10-05'), organisation, R1, { seen: 1, texts: mended, confirmed: {} });
      await saveReturn(officer('2026-10-05'), organisation, R1, { seen: 2, texts: REVIEWED, confirmed: {} });
      await submitReturns(owner('2026-10-05'), organisation, [submission(R1, { seen: 3, texts: mended })]);
      const held = await readEntry(place.store().db, organisation, R1);
      expect([held?.name, held?.savedBy.length]).toEqual(['Name owner', 2]);
      expect((await approveReturns(officer('2026-10-06'), organisation, [{ key: R1, seen: 4 }])).refused).toEqual([
        { key: R1, because: 'own-work' },
      ]);
      expect((await approveReturns(director('2026-10-06'), organisation, [{ key: R1, seen: 4 }])).approved).toEqual([R1]);
      expect((await readEntry(place.store().db, organisation, R1))?.savedBy).toEqual([]);
    });

    it('moves a due date with its reason, and the old one stays to be seen', async () => {
      const { owner, director, organisation, context } = await begin();
      const said = texts({ percent: '60', due: '2027-06-30', dueReason: 'The builder went bust.', happened: 'Walls are up.' });
      await submitReturns(owner('2026-10-05'), organisation, [submission(ACTION, { texts: said })]);
      await approveReturns(director('2026-10-06'), organisation, [{ key: ACTION, seen: 1 }]);
      const [change] = await changesOf(context, organisation);
      expect(change?.why).toBe('Due date moved: The builder went bust. Signed off by Name director');
      expect((await exportCouncil(context, organisation)).actions[0]?.due).toBe('2027-06-30');
      expect((await returnItem(owner('2026-10-07'), organisation, ACTION)).dueBefore).toEqual(['31 March 2027']);
    });

    it('moves a due date and leaves what somebody changed of the action meanwhile', async () => {
      const { owner, director, organisation, context } = await begin();
      const said = texts({ percent: '60', due: '2027-06-30', dueReason: 'The builder went bust.', happened: 'Walls are up.' });
      await submitReturns(owner('2026-10-05'), organisation, [submission(ACTION, { texts: said })]);
      const before = director('2026-10-06');
      const { store } = before;
      const rename = async () => {
        const actions = (await exportCouncil(context, organisation)).actions.map((action) => ({ ...action, title: 'Another title' }));
        await changeCouncil(context, organisation, { rows: { actions } }, { why: null });
      };
      const meanwhile: typeof store.transaction = async (work) => {
        await rename();
        return store.transaction(work);
      };
      await approveReturns({ ...before, store: { ...store, transaction: meanwhile } }, organisation, [{ key: ACTION, seen: 1 }]);
      expect((await exportCouncil(context, organisation)).actions.map(({ title, due }) => [title, due])).toEqual([
        ['Another title', '2027-06-30'],
      ]);
    });
  });

  describe('a total', () => {
    it('is held against its parts once all of them are sent, whoever sent them', async () => {
      const { owner, housing, organisation, context } = await begin();
      const { organisation: council } = await exportCouncil(context, organisation);
      const checks = [{ name: 'All carers', total: 'R2', parts: ['R1', 'R3'], tolerance: null }];
      await importCouncil(context, aCouncil({ organisation: council, checks }), { who: 'a test' });
      const warnings = async () =>
        (await previewReturn(owner('2026-10-05'), organisation, R2, texts({ value: '97' }), {})).warnings.map(({ kind, text }) => [
          kind,
          text,
        ]);
      await submitReturns(owner('2026-10-05'), organisation, [submission(R1)]);
      expect(await warnings()).toEqual([]);
      await submitReturns(housing('2026-10-05'), organisation, [submission(R3, { texts: texts({ value: '13' }) })]);
      const [[kind, text] = []] = await warnings();
      expect(kind).toBe('parts-do-not-add-up');
      expect(text).toContain('81.54');
    });
  });

  it('keeps instants so that they sort as texts do, whatever the clock leaves out', async () => {
    const { owner, director, organisation } = await begin();
    const on = (context: Context, instant: string) => ({ ...context, clock: () => instant });
    await submitReturns(on(owner('2026-10-05'), '2026-10-05T09:00:00.3Z'), organisation, [submission(R1)]);
    await sendBack(on(director('2026-10-05'), '2026-10-05T09:00:00.325Z'), organisation, R1, 1, 'Why?');
    const steps = await readSteps(place.store().db, organisation, { periods: [QUARTER] });
    expect((await readEntry(place.store().db, organisation, R1))?.at).toBe('2026-10-05T09:00:00.300Z');
    expect(steps.map(({ at }) => at)).toEqual(['2026-10-05T09:00:00.300Z', '2026-10-05T09:00:00.325Z']);
  });

  describe('a locked figure', () => {
    it('is reopened with a reason, and its next approval is a restatement', async () => {
      const { owner, director, officer, organisation, context } = await begin();
      await submitReturns(owner('2026-10-05'), organisation, [submission(R2, { texts: texts({ value: '97' }) })]);
      await approveReturns(director('2026-10-06'), organisation, [{ key: R2, seen: 1 }]);
      expect(await stageOf(officer('2026-11-06'), organisation, R2)).toBe('locked');
      await expect(reopenReturn(owner('2026-11-07'), organisation, R2, 'x')).rejects.toThrow(NotFoundFault);
      expect(await reopenReturn(officer('2026-11-07'), organisation, R2, 'Two carers were counted twice')).toBe('done');
      expect((await owedBy(owner('2026-11-08'), organisation)).owed.map(({ key, stage }) => [key.reference, stage])).toContainEqual([
        'R2',
        'reopened',
      ]);
      await submitReturns(owner('2026-11-08'), organisation, [
        submission(R2, { seen: 3, texts: { ...REVIEWED, numerator: '', denominator: '', value: '95.5' } }),
      ]);
      await approveReturns(director('2026-11-09'), organisation, [{ key: R2, seen: 4 }]);
      const { observations } = await measuringHistory(context, organisation, { indicator: 'R2' });
      expect(observations.slice(0, 1).map(({ change, old, new: now }) => [change.why, old?.value, now?.value, now?.state])).toEqual([
        ['Restated: Two carers were counted twice. Signed off by Name director', '97', '95.5', 'restated'],
      ]);
    });

    it('that a workbook brought is reopened with what it says', async () => {
      const { officer, organisation } = await begin();
      await allowLate(officer('2026-10-05'), organisation, [R3], '2026-12-01', 'To have a step and no entry.');
      expect(await reopenReturn(officer('2026-10-05'), organisation, R3, 'x')).toBe('not-sent');
    });
  });

  it('says to each what she owes, with what she has sent', async () => {
    const { owner, organisation } = await begin();
    await submitReturns(owner('2026-10-05'), organisation, [submission(R1)]);
    const mine = await myReturns(owner('2026-10-12'), organisation);
    expect([mine.done, mine.all, mine.doneText]).toEqual([1, 3, '1 of 3 done']);
    expect(mine.groups.map(({ dueText, items }) => [dueText, items.map(({ key, stage }) => [key.reference, stage])])).toEqual([
      [
        'Due Friday 16 October, in 4 days',
        [
          ['R1', 'submitted'],
          ['R2', 'not-started'],
          ['SS01/A001', 'not-started'],
        ],
      ],
    ]);
  });
});
