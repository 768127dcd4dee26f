import { expect, test } from 'vitest';
import { aCouncil, anIndicator, anObservation, aTarget } from '../../test/make.ts';
import { onEachEngine } from '../../test/stores.ts';
import { sentenceText } from '../briefing/wording.ts';
import type { Council } from '../model/council.ts';
import type { Observation, Target } from '../model/indicator.ts';
import { rowsOfChange } from '../store/change-rows.ts';
import type { Store } from '../store/connect.ts';
import { changeCouncil } from './changeCouncil.ts';
import { contextFor } from './context.ts';
import { home } from './home.ts';
import { importCouncil } from './importCouncil.ts';
import { openCouncil } from './reading.ts';
import { reports } from './report.ts';

const CODE = 'SCC006Q';
const OBJECTIVE = { plan: 'SS', code: '1', title: 'Reviews', level: 'objective', parent: null };
const PLAN = { code: 'SS', title: 'Social services', kind: 'service' as const, years: null };

function council(name: string): Council {
  const held = aCouncil();
  return {
    ...held,
    organisation: { ...held.organisation, name },
    plans: [PLAN],
    objectives: [OBJECTIVE],
    indicators: [anIndicator({ code: CODE, title: 'Reviews in time', objective: 'SS/1', frequency: 'quarter', unit: '%' })],
    targets: ['2013-14 Q2', '2013-14 Q3', '2013-14 Q4'].map((period) => aTarget(period, { indicator: CODE, target: '95', minimum: '80' })),
    observations: ['2013-14 Q1', '2013-14 Q2'].map((period) => anObservation(period, { indicator: CODE, value: '90' })),
  };
}

/** A council brought in May 2013, and what is said of it in quarter 2 after a change that was made on a day. */
async function after(
  store: Store,
  name: string,
  day: string,
  rows: { targets?: readonly Target[]; observations?: readonly Observation[] },
) {
  const id = name.toLowerCase();
  const then = contextFor(store, () => '2013-05-01T09:00:00Z');
  await importCouncil(then, council(name), { who: 'A. Clerk' });
  const { change } = await changeCouncil(
    contextFor(store, () => `${day}T09:00:00Z`),
    id,
    { rows },
    { why: 'Reviewed by cabinet' },
  );
  const said = async (period: string) => {
    const reading = await openCouncil(then, { council: id, period });
    const [report] = await reports(then, reading);
    return {
      report: report?.corrections?.sentences.map(sentenceText) ?? [],
      home: (await home(then, reading)).changed.measuring.map(({ kind, text }) => `${kind}: ${text}`),
    };
  };
  return { change: change ?? 0, id, said };
}

const moved = (period: string, figures: Partial<Target>) => aTarget(period, { indicator: CODE, target: '95', minimum: '80', ...figures });

onEachEngine('what was put right', (place) => {
  test('names in report and home a target that moved after its year began, with the reason that stays with it', async () => {
    const note = 'The national definition was redrawn';
    const { said } = await after(place.store(), 'Movedshire', '2013-08-01', { targets: [moved('2013-14 Q2', { target: '92', note })] });
    expect(await said('2013-14 Q2')).toEqual({
      report: [`Reviews in time (${CODE}): target for Q2 from 95% to 92%: ${note}.`],
      home: [`target: target for Q2 from 95% to 92%: ${note}`],
    });
  });

  test('tells of a target that was first set after its year began, and then moved', async () => {
    const { id, said } = await after(place.store(), 'Lateshire', '2013-07-01', { targets: [moved('2013-14 Q2', { upper: '99' })] });
    expect((await said('2013-14 Q2')).report).toEqual([]);
    const later = contextFor(place.store(), () => '2013-08-01T09:00:00Z');
    const rows = { targets: [moved('2013-14 Q2', { upper: '97' })] };
    await changeCouncil(later, id, { rows }, { why: 'Reviewed again' });
    expect((await said('2013-14 Q2')).report).toEqual([`Reviews in time (${CODE}): upper bound for Q2 from 99% to 97%: Reviewed again.`]);
  });

  test('gives the reason of the change where the target has none, and tells periods that moved alike as one', async () => {
    const { said } = await after(place.store(), 'Alikeshire', '2013-08-01', {
      targets: ['2013-14 Q3', '2013-14 Q4'].map((period) => moved(period, { minimum: '75' })),
    });
    expect((await said('2013-14 Q2')).report).toEqual([
      `Reviews in time (${CODE}): minimum for Q3 and Q4 from 80% to 75%: Reviewed by cabinet.`,
    ]);
  });

  test('tells a move of another period’s target in the period in which it was made, and when its own comes', async () => {
    const { said } = await after(place.store(), 'Latershire', '2013-05-20', { targets: [moved('2013-14 Q3', { target: '90' })] });
    expect((await said('2013-14 Q1')).report).toHaveLength(1);
    expect((await said('2013-14 Q2')).report).toEqual([]);
    expect((await said('2013-14 Q3')).report).toHaveLength(1);
  });

  test('says nothing of a target that was moved before its year began', async () => {
    const early = contextFor(place.store(), () => '2013-02-01T09:00:00Z');
    await importCouncil(early, council('Earlyshire'), { who: 'A. Clerk' });
    const edit = { rows: { targets: [moved('2013-14 Q2', { target: '92' })] } };
    await changeCouncil(
      contextFor(place.store(), () => '2013-03-31T09:00:00Z'),
      'earlyshire',
      edit,
      { why: null },
    );
    const [report] = await reports(early, await openCouncil(early, { council: 'earlyshire', period: '2013-14 Q2' }));
    expect(report?.corrections).toBeUndefined();
  });

  test('names a figure that is not what was first reported, with the reason given', async () => {
    const { said } = await after(place.store(), 'Restatedshire', '2013-11-01', {
      observations: [anObservation('2013-14 Q2', { indicator: CODE, value: '88', state: 'restated', reason: 'Two returns came late' })],
    });
    expect((await said('2013-14 Q2')).report).toEqual([
      `Reviews in time (${CODE}): Q2 was first reported as 90% and is 88%: Two returns came late.`,
    ]);
    expect((await said('2013-14 Q1')).report).toEqual([]);
  });

  test('every row that a change touched can be read again, with what it was', async () => {
    const { change, id } = await after(place.store(), 'Changeshire', '2013-08-01', { targets: [moved('2013-14 Q2', { target: '92' })] });
    expect(await rowsOfChange(place.store().db, id, change)).toEqual([
      { sheet: 'targets', what: 'changed', key: `${CODE} 2013-14 Q2`, fields: [{ field: 'target', old: '95', new: '92' }] },
    ]);
    const first = await rowsOfChange(place.store().db, id, 1);
    expect(first.filter(({ what }) => what === 'added')).toHaveLength(9);
  });
});
