import { beforeAll, describe, expect, it } from 'vitest';
import { ACTION, indicatorKey, REVIEWED, type RoundPeople, roundPeople, texts } from '../../test/round.ts';
import { onEachEngine } from '../../test/stores.ts';
import type { HistoryBriefing } from '../briefing/historyTypes.ts';
import { NotFoundFault } from '../model/fault.ts';
import { readScheme } from '../returns/scheme.ts';
import { changeCouncil } from './changeCouncil.ts';
import type { Context } from './context.ts';
import { exportCouncil } from './councils.ts';
import { actionHistory, actionHistoryLink, historyListCsv, indicatorHistory, indicatorHistoryLink } from './indicatorHistory.ts';
import { openCouncil } from './reading.ts';
import { approveReturns } from './returns/approve.ts';
import { allowLate, reopenReturn, sendBack } from './returns/signOff.ts';
import { submitReturns, takeBack } from './returns/submit.ts';

const R1 = indicatorKey('R1');

/** "who | why | what | label: old > new" of each entry. */
function told({ entries }: HistoryBriefing): string[] {
  return entries.map(({ who, why, what, fields }) =>
    [who, why ?? '', what, ...fields.map((field) => `${field.label}: ${field.old ?? ''} > ${field.new ?? ''}`)].join(' | '),
  );
}

/** The first lines of a rule whose bands are given by their gap to target in per cent. */
function ruleOf(amber: string) {
  const rule = JSON.stringify({
    needs: 'target',
    bands: [
      { label: 'green', when: { gapPercent: { gte: '0' } } },
      { label: 'amber', when: { gapPercent: { gte: amber } } },
      { label: 'red' },
    ],
  });
  return { name: 'Ours', rule, scheme: readScheme('Ours', rule) };
}

onEachEngine('a history', (place) => {
  let count = 0;
  const begin = async (): Promise<RoundPeople> => {
    count += 1;
    return roundPeople(place.store(), `History ${count}`);
  };
  const ofIndicator = async (context: Context, council: string, code: string, known: string | null = null) =>
    indicatorHistory(context, await openCouncil(context, { council, known }), code);
  const ofAction = async (context: Context, council: string) =>
    actionHistory(context, await openCouncil(context, { council }), ACTION.reference);

  describe('of an indicator', () => {
    let people: RoundPeople;
    beforeAll(async () => {
      people = await begin();
    });

    it('begins with what was brought first, in words and units', async () => {
      const history = await ofIndicator(people.reader('2026-09-02'), people.organisation, 'R3');
      expect(told(history)).toEqual([
        'a test |  | Value given for quarter 1, 2026-27 | Value:  > 12',
        'a test |  | Target set for quarter 2, 2026-27 | Target:  > 10',
        'a test |  | Indicator set up | Reference:  > R3 | Title:  > Homes inspected | Objective:  > SS/1 | Kind:  > Key: judged against a target | Which way is better:  > Higher is better | How often:  > Every quarter | What one value covers:  > A day, such as the last of the period | How short periods make a long one:  > The last one stands | Owner:  > Head of Housing',
      ]);
      expect(history.kinds).toEqual([
        { kind: 'value', word: 'Values' },
        { kind: 'target', word: 'Targets' },
        { kind: 'definition', word: 'Definition' },
      ]);
      expect(history.entries.map(({ when, from, period }) => [when, from, period?.text ?? null])).toEqual([
        ['10:00 on 1 September 2026', 'Change 1', 'Quarter 1, 2026-27'],
        ['10:00 on 1 September 2026', 'Change 1', 'Quarter 2, 2026-27'],
        ['10:00 on 1 September 2026', 'Change 1', null],
      ]);
    });

    it('tells old and new of a target, a definition and the rule, each with why', async () => {
      const { organisation, officer } = people;
      const held = await exportCouncil(people.context, organisation);
      const indicators = held.indicators.filter(({ code }) => code === 'R3');
      const targets = held.targets.filter(({ indicator }) => indicator === 'R3');
      await changeCouncil(officer('2026-09-03'), organisation, { rows: { schemes: [ruleOf('-10')] } }, { why: 'A rule of our own' });
      const own = indicators.map((row) => ({ ...row, scheme: 'Ours', definition: 'Homes seen by an inspector', unit: 'homes' }));
      await changeCouncil(officer('2026-09-04'), organisation, { rows: { indicators: own } }, { why: 'Said more plainly' });
      await changeCouncil(officer('2026-09-05'), organisation, { rows: { schemes: [ruleOf('-5')] } }, { why: 'Ten was too lax' });
      const moved = targets.map((row) => ({ ...row, target: '1200.50', minimum: '8' }));
      await changeCouncil(officer('2026-09-06'), organisation, { rows: { targets: moved } }, { why: 'More inspectors' });
      const back = own.map((row) => ({ ...row, scheme: null }));
      await changeCouncil(officer('2026-09-07'), organisation, { rows: { indicators: back } }, { why: 'Judged as usual' });
      await changeCouncil(officer('2026-09-08'), organisation, { rows: { schemes: [ruleOf('-1')] } }, { why: 'Not of this one' });
      expect(told(await ofIndicator(people.reader('2026-09-09'), organisation, 'R3')).slice(0, 5)).toEqual([
        'Name officer | Judged as usual | Indicator changed | How it is judged: Ours > Within 10% of target, as usual',
        'Name officer | More inspectors | Target changed for quarter 2, 2026-27 | Target: 10 homes > 1,200.50 homes | Minimum standard:  > 8 homes',
        'Name officer | Ten was too lax | Rule “Ours” changed | Rule: Green: on or better than target; amber: misses target by no more than 10%; red: misses target by more than 10% > Green: on or better than target; amber: misses target by no more than 5%; red: misses target by more than 5%',
        'Name officer | Said more plainly | Indicator changed | Unit:  > homes | How it is judged: Within 10% of target, as usual > Ours | Definition:  > Homes seen by an inspector',
        'Name officer | A rule of our own | Rule “Ours” written | Rule:  > Green: on or better than target; amber: misses target by no more than 10%; red: misses target by more than 10%',
      ]);
    });

    it('ends with what was known on a day', async () => {
      const history = await ofIndicator(people.reader('2026-09-09'), people.organisation, 'R3', '2026-09-03');
      expect(history.entries).toHaveLength(3);
    });

    it('stays when the indicator is withdrawn, and is none of one that never was', async () => {
      const { organisation, officer, reader } = people;
      const edit = {
        rows: {},
        withdraw: { indicators: [['R3']], targets: [['R3', '2026-27 Q2']], observations: [['R3', '', '2026-27 Q1']] },
      };
      await changeCouncil(officer('2026-09-10'), organisation, edit, { why: 'Counted elsewhere' });
      const history = await ofIndicator(reader('2026-09-11'), organisation, 'R3');
      expect(told(history)[0]).toBe('Name officer | Counted elsewhere | Value withdrawn for quarter 1, 2026-27 | Value: 12 homes > ');
      expect(history.opening.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual([
        'It was withdrawn, and its history stays.',
        '7 changes since 10:00 on 1 September 2026. Every version stays: nothing is overwritten.',
      ]);
      await expect(ofIndicator(reader('2026-09-11'), organisation, 'R9')).rejects.toThrow(NotFoundFault);
    });
  });

  describe('of returns', () => {
    let people: RoundPeople;
    const signOffs = async (context: Context) =>
      told({ ...(await ofIndicator(context, people.organisation, 'R1')) }).filter((line) => line.includes('| Return for '));
    beforeAll(async () => {
      people = await begin();
      const { organisation, owner, director } = people;
      const send = { key: R1, texts: REVIEWED, confirmed: {}, lateReason: null };
      const sent = await submitReturns(owner('2026-10-05'), organisation, [{ ...send, seen: 0 }]);
      expect(sent.refused).toEqual([]);
      expect(await sendBack(director('2026-10-06'), organisation, R1, 1, 'Is 305 of 445 all of them?')).toBe('done');
    });

    it('tells everybody who did what, and nobody else what was in it before it is approved', async () => {
      const later = 'The reason shows once this return is approved.';
      expect(await signOffs(people.reader('2026-10-06'))).toEqual([
        `Name director | ${later} | Return for quarter 2, 2026-27 sent back`,
        'Name owner |  | Return for quarter 2, 2026-27 sent',
      ]);
      const all = JSON.stringify(await ofIndicator(people.reader('2026-10-06'), people.organisation, 'R1'));
      expect(all).not.toContain('305');
      expect(all).not.toContain('hospital team');
      expect(JSON.stringify(await ofIndicator(people.housing('2026-10-06'), people.organisation, 'R3'))).not.toContain('305');
    });

    it('tells whoever enters or signs it off what was sent, and why it came back', async () => {
      const lines = [
        'Name director | Is 305 of 445 all of them? | Return for quarter 2, 2026-27 sent back',
        'Name owner |  | Return for quarter 2, 2026-27 sent | Numerator:  > 305 | Denominator:  > 445 | What happened:  > Three of eight reviewers moved to the hospital team. | What we do about it:  > Two reviewers return on 2 November.',
      ];
      expect(await signOffs(people.owner('2026-10-06'))).toEqual(lines);
      expect(await signOffs(people.director('2026-10-06'))).toEqual(lines);
    });

    it('tells everybody why once it is approved, and opens and restates in the open', async () => {
      const { organisation, owner, director, officer, reader } = people;
      const again = { ...REVIEWED, numerator: '315' };
      const sent = await submitReturns(owner('2026-10-07'), organisation, [
        { key: R1, seen: 2, texts: again, confirmed: {}, lateReason: null },
      ]);
      expect(sent.refused).toEqual([]);
      const { approved } = await approveReturns(director('2026-10-08'), organisation, [{ key: R1, seen: 3 }]);
      expect(approved).toHaveLength(1);
      expect(await reopenReturn(officer('2026-11-09'), organisation, R1, 'Two were counted twice')).toBe('done');
      expect(await signOffs(reader('2026-11-10'))).toEqual([
        'Name officer | The reason shows once this return is approved. | Return for quarter 2, 2026-27 opened again',
        'Name director |  | Return for quarter 2, 2026-27 approved',
        'Name owner |  | Return for quarter 2, 2026-27 sent',
        'Name director | Is 305 of 445 all of them? | Return for quarter 2, 2026-27 sent back',
        'Name owner |  | Return for quarter 2, 2026-27 sent',
      ]);
      const history = await ofIndicator(reader('2026-11-10'), organisation, 'R1');
      expect(history.entries.find(({ what }) => what.endsWith('approved'))?.from).toBe('Kept as change 2');
      expect(told(history).find((line) => line.includes('Value given for quarter 2'))).toBe(
        'Name owner | Signed off by Name director | Value given for quarter 2, 2026-27 | Value:  > 70.79% | Numerator:  > 315 | Denominator:  > 445 | Kind of figure:  > final',
      );
      expect(told(history).find((line) => line.includes('Comment written on quarter 2'))).toContain('hospital team');
    });

    it('tells of a return that was taken back and one that may be late', async () => {
      const { organisation, owner, officer, reader } = people;
      const R2 = indicatorKey('R2');
      await allowLate(officer('2026-10-17'), organisation, [R2], '2026-10-30', 'She is ill');
      const said = texts({ value: '97', happened: 'All were asked.', doing: 'We go on.' });
      const late = { key: R2, texts: said, confirmed: {}, lateReason: null, seen: 0 };
      expect((await submitReturns(owner('2026-10-18'), organisation, [late])).refused).toEqual([]);
      await takeBack(owner('2026-10-19'), organisation, R2, 1);
      const history = await ofIndicator(reader('2026-10-20'), organisation, 'R2');
      expect(told(history).slice(0, 3)).toEqual([
        'Name owner |  | Return for quarter 2, 2026-27 taken back',
        'Name owner |  | Return for quarter 2, 2026-27 sent',
        'Name officer | The reason shows once this return is approved. | Return for quarter 2, 2026-27 late return allowed until 30 October 2026',
      ]);
      expect(JSON.stringify(history)).not.toContain('97');
    });
  });

  it('goes on under another reference, with what was sent under the first', async () => {
    const { organisation, owner, officer, director, reader } = await begin();
    const send = { key: R1, texts: REVIEWED, confirmed: {}, lateReason: null, seen: 0 };
    await submitReturns(owner('2026-10-05'), organisation, [send]);
    await approveReturns(director('2026-10-06'), organisation, [{ key: R1, seen: 1 }]);
    const edit = { renamed: [{ sheet: 'indicators', from: 'R1', to: 'R1a' } as const] };
    await changeCouncil(officer('2026-10-07'), organisation, edit, { why: 'As the nation calls it' });
    const history = await ofIndicator(reader('2026-10-08'), organisation, 'R1a');
    expect(told(history).map((line) => line.split(' | ').slice(0, 3).join(' | '))).toEqual([
      'Name officer | As the nation calls it | Indicator changed',
      'Name director |  | Return for quarter 2, 2026-27 approved',
      'Name owner | Signed off by Name director | Value given for quarter 2, 2026-27',
      'Name owner | Signed off by Name director | Comment written on quarter 2, 2026-27',
      'Name owner |  | Return for quarter 2, 2026-27 sent',
      'a test |  | Value given for quarter 1, 2026-27',
      'a test |  | Target set for quarter 2, 2026-27',
      'a test |  | Indicator set up',
    ]);
    expect(told(history)[0]).toContain('| Reference: R1 > R1a');
    expect(history.entries[0]?.fields).toHaveLength(1);
  });

  it('of an action keeps the date before the one to which it was moved', async () => {
    const { organisation, officer, reader } = await begin();
    const { actions, progress } = await exportCouncil(officer('2026-09-02'), organisation);
    const due = actions.map((row) => ({ ...row, due: '2027-09-30' }));
    const further = progress.map((row) => ({ ...row, percent: '45', comment: 'Drawings are done, and paid.' }));
    await changeCouncil(officer('2026-09-03'), organisation, { rows: { actions: due, progress: further } }, { why: 'The builder is late' });
    const history = await ofAction(reader('2026-09-04'), organisation);
    expect(told(history)).toEqual([
      'Name officer | The builder is late | Progress changed for quarter 1, 2026-27 | % complete: 40% > 45%',
      'Name officer | The builder is late | Due date moved | Due: 31 March 2027 > 30 September 2027',
      'Name officer | The builder is late | Comment changed on quarter 1, 2026-27 | Comment: Drawings are done. > Drawings are done, and paid.',
      'a test |  | Progress given for quarter 1, 2026-27 | % complete:  > 40% | State:  > On track',
      'a test |  | Due date set | Due:  > 31 March 2027',
      'a test |  | Action set up | Reference:  > SS01/A001 | Title:  > Open the new day centre | Objective:  > SS/1 | Owner:  > Head of Adult Services',
      'a test |  | Comment written on quarter 1, 2026-27 | Comment:  > Drawings are done.',
    ]);
    const reading = await openCouncil(reader('2026-09-04'), { council: organisation });
    expect(await actionHistoryLink(reader('2026-09-04'), reading, ACTION.reference)).toBe('Its history: 2 changes');
    expect(await indicatorHistoryLink(reader('2026-09-04'), reading, 'R1')).toBe('Its history: 1 change');
    const dates = history.entries.filter(({ kind }) => kind === 'due');
    const csv = new TextDecoder().decode(historyListCsv(reading, history, dates).body).split('\r\n');
    expect(csv).toEqual([
      'Instant,When,Who,Kind,What,Period,Field,Old,New,Why,Change,Source',
      '2026-09-03T09:00:00.000Z,10:00 on 3 September 2026,Name officer,Due date,Due date moved,,Due,31 March 2027,30 September 2027,The builder is late,2,',
      '2026-09-01T09:00:00.000Z,10:00 on 1 September 2026,a test,Due date,Due date set,,Due,,31 March 2027,,1,',
      '',
    ]);
  });
});
