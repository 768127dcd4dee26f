import { expect, test } from 'vitest';
import { aCouncil, anIndicator, anObservation, aTarget } from '../../test/make.ts';
import { onEachEngine } from '../../test/stores.ts';
import type { Council } from '../model/council.ts';
import { NotFoundFault, UsageFault } from '../model/fault.ts';
import { periodAt } from '../model/period.ts';
import { openStore, type Store } from '../store/connect.ts';
import { contextFor } from './context.ts';
import { councilForPeriods, councilRevision, currentCouncil, exportCouncil, KEPT_ROWS, organisations } from './councils.ts';
import { importCouncil } from './importCouncil.ts';
import { loadExamples } from './loadExamples.ts';

const BY = { who: 'A. Clerk' };
const contextOf = (store: Store) => contextFor(store, () => '2013-10-01T09:00:00Z');
const named = (name: string, said: Partial<Council> = {}): Council =>
  aCouncil({ ...said, organisation: { ...aCouncil().organisation, name } });

/** Monthly figures of the whole council and of one area, and monthly targets, from January 2000 on. */
function monthly(months: number, codes: readonly string[]) {
  const periods = Array.from({ length: months }, (_, index) => periodAt('month', 2000 * 12 + index).text);
  const of = <Row>(row: (period: string, indicator: string) => Row) => codes.flatMap((code) => periods.map((period) => row(period, code)));
  return {
    indicators: codes.map((code) => anIndicator({ code, frequency: 'month' })),
    targets: of((period, indicator) => aTarget(period, { indicator, target: '95' })),
    observations: [null, 'area=Barry'].flatMap((breakdown) =>
      of((period, indicator) => anObservation(period, { indicator, breakdown, value: '97.44' })),
    ),
  };
}

const LAST_THREE_YEARS = { indicators: ['B'], period: '2003-12', months: 36 };

onEachEngine('reading a council', (place) => {
  test('for one period gives the indicators asked for, their months before it, and targets to the end of its year', async () => {
    const context = contextOf(place.store());
    await importCouncil(context, named('Windowshire', monthly(60, ['A', 'B', 'C'])), BY);
    const { indicators, targets, observations } = await councilForPeriods(context, 'windowshire', LAST_THREE_YEARS);
    expect(indicators.map(({ code }) => code)).toEqual(['B']);
    expect(observations.every(({ indicator, breakdown }) => indicator === 'B' && breakdown === null)).toBe(true);
    expect([observations[0]?.period, observations.at(-1)?.period, observations.length]).toEqual(['2001-01', '2004-03', 39]);
    expect([targets[0]?.period, targets.at(-1)?.period]).toEqual(['2001-01', '2004-03']);
    const all = await councilForPeriods(context, 'windowshire', { ...LAST_THREE_YEARS, breakdowns: true });
    expect(all.observations).toHaveLength(78);
  });

  test('of more figures than are kept in memory gives all of them', async () => {
    const context = contextOf(place.store());
    const many = monthly(
      60,
      Array.from({ length: Math.ceil(KEPT_ROWS / 180) }, (_, index) => `Z${index}`),
    );
    await importCouncil(context, named('Largeshire', many), BY);
    for (const _again of [1, 2]) expect((await currentCouncil(context, 'largeshire')).observations).toEqual(many.observations);
  });

  test('sees at once what another connection brought, and else gives what it gave before', async () => {
    const context = contextOf(place.store());
    await importCouncil(context, named('Keptshire', monthly(2, ['A'])), BY);
    const first = await currentCouncil(context, 'keptshire');
    expect((await currentCouncil(context, 'keptshire')).observations).toBe(first.observations);
    expect(await councilRevision(context, 'keptshire')).toBe(1);
    const other = await openStore(place.url());
    await importCouncil(
      contextOf(other),
      named('Keptshire', { observations: [anObservation('2000-02', { indicator: 'A', value: '3.50' })] }),
      BY,
    );
    await other.close();
    expect(await councilRevision(context, 'keptshire')).toBe(2);
    expect((await currentCouncil(context, 'keptshire')).observations[1]?.value).toBe('3.50');
  });

  test("keeps one council's rows from another's, under names that differ in more than capitals and accents", async () => {
    const context = contextOf(place.store());
    await importCouncil(context, named('Ynys Môn', monthly(1, ['A'])), BY);
    await importCouncil(context, named('Powys', monthly(1, ['B'])), BY);
    await importCouncil(context, named('YNYS MON', {}), BY);
    expect((await exportCouncil(context, 'ynys-mon')).indicators.map(({ code }) => code)).toEqual(['A']);
    expect((await exportCouncil(context, 'powys')).indicators.map(({ code }) => code)).toEqual(['B']);
    const listed = (await organisations(context)).filter(({ id }) => id === 'ynys-mon' || id === 'powys');
    expect(listed.map(({ id, name, revision }) => [id, name, revision])).toEqual([
      ['powys', 'Powys', 1],
      ['ynys-mon', 'YNYS MON', 2],
    ]);
  });

  test('that the store does not know, or by a day that is none, is said to be so', async () => {
    const context = contextOf(place.store());
    await importCouncil(context, named('Datedshire'), BY);
    await expect(currentCouncil(context, 'nowhere')).rejects.toThrow(NotFoundFault);
    await expect(exportCouncil(context, 'datedshire', { asKnownAt: 'last week' })).rejects.toThrow(UsageFault);
    await expect(exportCouncil(context, 'datedshire', { asKnownAt: 'last week' })).rejects.toThrow(
      '"last week" is no instant such as 2026-11-21T09:00:00Z, nor a day such as 2026-11-21',
    );
    expect((await exportCouncil(context, 'datedshire', { asKnownAt: '2013-10-01T10:00:00+01:00' })).organisation.name).toBe('Datedshire');
  });

  test('finds the examples in a new store, and in a store in use nothing that was not brought', async () => {
    const store = await openStore(await place.another());
    const context = contextOf(store);
    const examples = [
      { council: named('Exampleshire', monthly(1, ['A'])), source: 'exampleshire.xlsx' },
      { council: named('Otherton'), source: 'otherton' },
    ];
    expect((await loadExamples(context, examples)).map(({ name, change }) => [name, change])).toEqual([
      ['Exampleshire', 1],
      ['Otherton', 1],
    ]);
    expect(await loadExamples(context, [{ council: named('Lateshire'), source: 'late' }])).toEqual([]);
    expect((await organisations(context)).map(({ name }) => name)).toEqual(['Exampleshire', 'Otherton']);
    await store.close();
  });
});
