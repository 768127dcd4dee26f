import { beforeEach, describe, expect, it } from 'vitest';
import { aCouncil, anAction, anIndicator, anObservation, aProgress } from '../../test/make.ts';
import { vale } from '../../test/served.ts';
import { onEachEngine } from '../../test/stores.ts';
import type { Council } from '../model/council.ts';
import { openStore } from '../store/connect.ts';
import { type Context, contextFor } from './context.ts';
import { dashboard, dashboards } from './dashboard.ts';
import { home } from './home.ts';
import { importCouncil } from './importCouncil.ts';
import { indicator, indicators } from './indicators.ts';
import { listCouncils } from './listing.ts';
import { judgedCouncil, openCouncil } from './reading.ts';

onEachEngine('a council that is read', (place) => {
  let context: Context;
  let council: Council;
  let id: string;
  let made = 0;
  beforeEach(async () => {
    made += 1;
    council = await vale();
    council = { ...council, organisation: { ...council.organisation, name: `Read ${made}` } };
    context = contextFor(place.store(), () => '2026-11-21T09:00:00Z');
    ({ organisation: id } = await importCouncil(context, council, { who: 'a test' }));
  });

  it('opens with its latest quarter, and offers every period that has figures, newest first', async () => {
    const { standpoint } = await openCouncil(context, { council: id });
    expect(standpoint).toMatchObject({
      name: council.organisation.name,
      period: '2013-14 Q2',
      periodName: 'Quarter 2, 2013-14',
      known: null,
    });
    expect(standpoint.periods.map(({ text }) => text)).toEqual(['2013-14 Q2', '2013-14 Q1', '2012-13']);
    expect(standpoint.asKnownText).toBe('9:00 on 21 November 2026');
  });

  it('offers the period asked for beside them', async () => {
    const { standpoint } = await openCouncil(context, { council: id, period: 'Q3 2013/14' });
    expect(standpoint.period).toBe('2013-14 Q3');
    expect(standpoint.periods.map(({ text }) => text)).toEqual(['2013-14 Q3', '2013-14 Q2', '2013-14 Q1', '2012-13']);
  });

  it('is judged the same as a whole, by dashboard and one by one', async () => {
    const reading = await openCouncil(context, { council: id });
    const { assessment } = await judgedCouncil(context, reading);
    expect(assessment.counts.indicators.byStatus).toMatchObject({ green: 38, amber: 6, red: 3 });
    const [first] = dashboards(reading);
    expect((await dashboard(context, reading, first?.code ?? '')).tally.text).toBe((await indicators(context, reading))?.tally.text);
    const one = await indicator(context, reading, 'SCA018cQ');
    expect(one.row.verdict).toEqual(assessment.indicators.find((verdict) => verdict.indicator === 'SCA018cQ'));
  });

  it('is the same as it was then, after it changed', async () => {
    const before = await home(context, await openCouncil(context, { council: id }));
    const later = contextFor(place.store(), () => '2026-12-05T09:00:00Z');
    const observations = council.observations.map((row) => (row.indicator === 'SCC006Q' ? { ...row, value: '50.00' } : row));
    await importCouncil(later, { ...council, observations }, { who: 'a test' });
    const now = await home(context, await openCouncil(context, { council: id }));
    const then = await home(context, await openCouncil(context, { council: id, known: '2026-12-01' }));
    expect(now.tally.text).toBe('4 red, 6 amber, 37 green, 7 not judged');
    expect(then).toEqual(before);
  });

  it('knows the figure that stood before a restatement', async () => {
    const later = contextFor(place.store(), () => '2026-12-05T09:00:00Z');
    const restated = council.observations.map((row) =>
      row.indicator === 'SCC006Q' && row.period === '2013-14 Q2' ? { ...row, value: '96.00', state: 'restated' as const } : row,
    );
    await importCouncil(later, { ...council, observations: restated }, { who: 'a test' });
    const { view } = await indicator(context, await openCouncil(context, { council: id }), 'SCC006Q');
    const points = view.drawing.kind === 'line' ? view.drawing.series.points : [];
    expect(points.find(({ period }) => period === '2013-14 Q2')).toMatchObject({ value: '96.00', before: '97.87', state: 'restated' });
  });

  it('names on its home a figure that a later import changed, not as it was known before', async () => {
    const later = contextFor(place.store(), () => '2026-12-05T09:00:00Z');
    const observations = council.observations.map((row) =>
      row.indicator === 'SCC006Q' && row.period === '2013-14 Q2' ? { ...row, value: '96.00' } : row,
    );
    await importCouncil(later, { ...council, observations }, { who: 'a test' });
    const changes = async (known?: string) => {
      const { changed } = await home(context, await openCouncil(context, { council: id, ...(known === undefined ? {} : { known }) }));
      return changed.measuring.filter(({ kind }) => kind === 'figure').map(({ code, text }) => [code, text]);
    };
    expect(await changes()).toEqual([['SCC006Q', '2013-14 Q2: 97.87%, now 96.00%']]);
    expect(await changes('2026-12-01')).toEqual([]);
  });

  it('stands in the list of councils as its home opens', async () => {
    const listed = (await listCouncils(context)).find((each) => each.council === id);
    expect(listed).toMatchObject({ name: council.organisation.name, periodName: 'Quarter 2, 2013-14' });
    expect(listed?.tally.text).toBe('3 red, 6 amber, 38 green, 7 not judged');
  });
});

describe('the period that a council opens with', () => {
  it.each([
    ['months, where most is measured by the month', { indicators: 3, actions: 2 }, '2012-09'],
    ['quarters, where more actions are returned by the quarter', { indicators: 1, actions: 2 }, '2012-13 Q2'],
  ])('is one of the %s', async (_, { indicators: measures, actions }, period) => {
    const store = await openStore(':memory:');
    const context = contextFor(store);
    const codes = Array.from({ length: measures }, (_each, index) => `PI${index}`);
    const refs = Array.from({ length: actions }, (_each, index) => `A${index}`);
    const { organisation } = await importCouncil(
      context,
      aCouncil({
        indicators: codes.map((code) => anIndicator({ code, frequency: 'month' })),
        observations: codes.flatMap((code) => ['2012-08', '2012-09'].map((month) => ({ ...anObservation(month, '1'), indicator: code }))),
        actions: refs.map((ref) => anAction({ ref })),
        progress: refs.map((ref) => ({ ...aProgress('2012-13 Q2', { percent: '50' }), action: ref })),
      }),
      { who: 'a test' },
    );
    expect((await openCouncil(context, { council: organisation })).standpoint.period).toBe(period);
    await store.close();
  });
});
