import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { aCouncil, anIndicator, anObservation, aTarget } from '../../test/make.ts';
import { randomCouncil, randomHistory } from '../../test/random-council.ts';
import { onEachEngine } from '../../test/stores.ts';
import type { Council } from '../model/council.ts';
import { InputFault, NotFoundFault } from '../model/fault.ts';
import { type Context, contextFor } from './context.ts';
import { exportCouncil } from './councils.ts';
import { changesOf, measuringHistory } from './history.ts';
import type { SheetPreview } from './import/difference.ts';
import { type ImportPreview, importCouncil } from './importCouncil.ts';

const BY = { who: 'A. Clerk' };

let councils = 0;
let name = '';
let organisation = '';
beforeEach(() => {
  councils += 1;
  name = `Testshire ${councils}`;
  organisation = `testshire-${councils}`;
});

const named = (said: Partial<Council> = {}): Council => aCouncil({ ...said, organisation: { ...aCouncil().organisation, name } });
const withFigures = (...values: string[]): Council =>
  named({
    indicators: [anIndicator()],
    observations: values.map((value, index) => anObservation(`2013-14 Q${index + 1}`, value)),
  });

function sheet(preview: ImportPreview, wanted: SheetPreview['sheet']): SheetPreview {
  const found = preview.sheets.find((candidate) => candidate.sheet === wanted);
  if (!found) throw new Error(`no ${wanted} in the preview`);
  return found;
}

function counts(preview: ImportPreview, wanted: SheetPreview['sheet']) {
  const { added, changed, moved, withdrawn, unchanged, leftAsIs } = sheet(preview, wanted);
  return { added, changed, moved, withdrawn, unchanged, leftAsIs };
}
const NONE = { added: 0, changed: 0, moved: 0, withdrawn: 0, unchanged: 0, leftAsIs: 0 };

/** A clock that stands where the test puts it. */
function clockedContext(store: Context['store'], start = '2013-10-01T09:00:00Z') {
  let now = start;
  return { ...contextFor(store, () => now), set: (instant: string) => (now = instant) };
}

onEachEngine('an import', (place) => {
  const context = () => clockedContext(place.store());

  test('of any council, exported again, is the same council in the same order', async () => {
    let runs = 0;
    const one = fc.asyncProperty(randomCouncil('x'), async (made) => {
      runs += 1;
      const council = { ...made, organisation: { ...made.organisation, name: `${name} ${runs}` } };
      const preview = await importCouncil(context(), council, BY);
      expect(await exportCouncil(context(), preview.organisation)).toEqual(council);
      const again = await importCouncil(context(), council, BY);
      expect(again.change).toBeNull();
    });
    await fc.assert(one, { numRuns: 40 });
  });

  test('that replaces gives the council as it was brought, and every earlier state as it was known then', async () => {
    let runs = 0;
    const many = fc.asyncProperty(randomHistory('x'), async (states) => {
      runs += 1;
      const own = clockedContext(place.store());
      const id = `${organisation}-${runs}`;
      const brought: { readonly at: string; readonly council: Council }[] = [];
      for (const [index, state] of states.entries()) {
        const council = { ...state, organisation: { ...state.organisation, name: `${name} ${runs}` } };
        // Before any of their collections opens: what is brought is then kept as it is.
        const at = `2013-09-0${index + 1}T09:00:00Z`;
        own.set(at);
        const dry = await importCouncil(own, council, { ...BY, replace: true, dryRun: true });
        const done = await importCouncil(own, council, { ...BY, replace: true });
        expect(dry).toEqual({ ...done, change: null });
        brought.push({ at, council });
      }
      for (const { at, council } of brought) expect(await exportCouncil(own, id, { asKnownAt: at })).toEqual(council);
      expect(await exportCouncil(own, id)).toEqual(brought.at(-1)?.council);
    });
    await fc.assert(many, { numRuns: 25 });
  });

  test('leaves the rows that it does not have as they are, and puts new ones behind them', async () => {
    await importCouncil(context(), withFigures('91.5', '92.0'), BY);
    const next = named({ observations: [anObservation('2013-14 Q3', '93')] });
    const preview = await importCouncil(context(), next, BY);
    expect(counts(preview, 'observations')).toEqual({ ...NONE, added: 1, leftAsIs: 2 });
    expect(counts(preview, 'indicators')).toEqual({ ...NONE, leftAsIs: 1 });
    const { observations } = await exportCouncil(context(), organisation);
    expect(observations.map(({ period, value }) => [period, value])).toEqual([
      ['2013-14 Q1', '91.5'],
      ['2013-14 Q2', '92.0'],
      ['2013-14 Q3', '93'],
    ]);
  });

  test('that replaces withdraws the rows that it does not have, which stay known as of before', async () => {
    const own = context();
    await importCouncil(own, withFigures('91.5', '92.0'), BY);
    own.set('2013-10-02T09:00:00Z');
    const preview = await importCouncil(own, withFigures('91.5'), { ...BY, replace: true });
    expect(counts(preview, 'observations')).toEqual({ ...NONE, withdrawn: 1, unchanged: 1 });
    expect(sheet(preview, 'observations').rows).toEqual([{ what: 'withdrawn', key: 'PI1 2013-14 Q2', fields: [] }]);
    expect((await exportCouncil(own, organisation)).observations).toHaveLength(1);
    expect((await exportCouncil(own, organisation, { asKnownAt: '2013-10-01' })).observations).toHaveLength(2);
  });

  test('of a restated final figure keeps the old one beside it, with who, when, why, old and new', async () => {
    const own = context();
    const final = (value: string) =>
      named({ indicators: [anIndicator()], observations: [anObservation('2013-14 Q1', { value, state: 'final' })] });
    await importCouncil(own, final('91.5'), BY);
    own.set('2013-11-05T14:30:00Z');
    const preview = await importCouncil(own, final('91.7'), { who: 'B. Officer', why: 'late returns', source: 'q1-restated.xlsx' });
    expect(sheet(preview, 'observations')).toMatchObject({
      changed: 1,
      rows: [{ what: 'changed', key: 'PI1 2013-14 Q1', fields: [{ field: 'value', old: '91.5', new: '91.7' }] }],
      rowsTotal: 1,
    });
    const { observations, targets } = await measuringHistory(own, organisation, { indicator: 'PI1' });
    expect(targets).toEqual([]);
    expect(observations.map(({ what, old, new: now }) => [what, old?.value, now?.value])).toEqual([
      ['changed', '91.5', '91.7'],
      ['added', undefined, '91.5'],
    ]);
    expect(observations[0]?.change).toEqual({
      number: 2,
      at: '2013-11-05T14:30:00.000Z',
      who: 'B. Officer',
      why: 'late returns',
      source: 'q1-restated.xlsx',
      kind: 'import',
    });
    expect(observations[0]?.fields).toEqual([{ field: 'value', old: '91.5', new: '91.7' }]);
    const since = await measuringHistory(own, organisation, { after: '2013-10-31' });
    expect(since.observations.map(({ what }) => what)).toEqual(['changed']);
    expect(since.indicators).toEqual([]);
  });

  test('withdrawn and brought again is told as such', async () => {
    const own = context();
    for (const council of [withFigures('91.5', '92.0'), withFigures('91.5'), withFigures('91.5', '92.4')]) {
      await importCouncil(own, council, { ...BY, replace: true });
    }
    const { observations } = await measuringHistory(own, organisation, {});
    expect(observations.filter(({ key }) => key === 'PI1 2013-14 Q2').map(({ what, change }) => [what, change.number])).toEqual([
      ['added', 3],
      ['withdrawn', 2],
      ['added', 1],
    ]);
  });

  test('of rows in another order moves as few as it can, and says so', async () => {
    const own = context();
    const [q1, q2, q3, q4] = ['2013-14 Q1', '2013-14 Q2', '2013-14 Q3', '2013-14 Q4'].map((period) => anObservation(period, '5'));
    if (!q1 || !q2 || !q3 || !q4) throw new Error('four quarters');
    const rows = (...observations: Council['observations']) => named({ indicators: [anIndicator()], observations });
    await importCouncil(own, rows(q1, q2, q4), BY);
    const preview = await importCouncil(own, rows(q4, q1, q3, q2), BY);
    expect(counts(preview, 'observations')).toEqual({ ...NONE, added: 1, moved: 1, unchanged: 2 });
    expect((await exportCouncil(own, organisation)).observations).toEqual([q4, q1, q3, q2]);
    expect((await measuringHistory(own, organisation, {})).observations.map(({ what }) => what)).toContain('moved');
  });

  test('that names what nobody has fails with every problem and leaves the store as it was', async () => {
    const own = context();
    await importCouncil(own, withFigures('91.5'), BY);
    const wrong = named({
      indicators: [anIndicator({ code: 'PI2', objective: 'SS/9', scheme: 'within-7%' })],
      targets: [aTarget('2013-14 Q1', { indicator: 'PI8', target: '3' })],
      observations: [
        anObservation('2013-14 Q2', '92'),
        ...['Q1', 'Q2'].map((q) => anObservation(`2013-14 ${q}`, { indicator: 'PI9', value: '1' })),
      ],
    });
    const importing = importCouncil(own, wrong, BY);
    await expect(importing).rejects.toThrow(InputFault);
    await expect(importing).rejects.toThrow(
      [
        'indicators, objective: "SS/9" is the name of no objective that is imported or stays in the store',
        'indicators, scheme: "within-7%" is the name of no scheme that is imported or stays in the store',
        'targets, indicator: "PI8" is the name of no indicator that is imported or stays in the store',
        'observations, indicator: "PI9" is the name of no indicator that is imported or stays in the store, in 2 rows',
      ].join('\n'),
    );
    expect(await exportCouncil(own, organisation)).toEqual(withFigures('91.5'));
    expect(await changesOf(own, organisation)).toHaveLength(1);
  });

  test('that replaces may name only what it brings itself', async () => {
    await importCouncil(context(), withFigures('91.5'), BY);
    const figures = named({ observations: [anObservation('2013-14 Q2', '92')] });
    await expect(importCouncil(context(), figures, { ...BY, replace: true })).rejects.toThrow(
      'observations, indicator: "PI1" is the name of no indicator that is imported or stays in the store',
    );
  });

  test('that fails for a new council leaves no trace of it', async () => {
    await expect(importCouncil(context(), named({ observations: [anObservation('2013-14 Q1', '1')] }), BY)).rejects.toThrow(InputFault);
    await expect(exportCouncil(context(), organisation)).rejects.toThrow(NotFoundFault);
    await expect(exportCouncil(context(), organisation)).rejects.toThrow(`There is no council "${organisation}"`);
  });

  test('that breaks off while writing leaves the store as it was', async () => {
    const own = context();
    await importCouncil(own, withFigures('91.5'), BY);
    const store: Context['store'] = {
      ...own.store,
      async insertVersions(write, stamp, rows) {
        if (rows.table === 'observations') throw new Error('the disk is full');
        await own.store.insertVersions(write, stamp, rows);
      },
    };
    const more = named({ indicators: [anIndicator({ title: 'Renamed' })], observations: [anObservation('2013-14 Q1', '1')] });
    await expect(importCouncil({ ...own, store }, more, BY)).rejects.toThrow('the disk is full');
    expect(await exportCouncil(own, organisation)).toEqual(withFigures('91.5'));
  });

  test('of one key in two rows is refused', async () => {
    const twice = named({
      indicators: [anIndicator()],
      observations: [anObservation('2013-14 Q1', '1'), anObservation('2013-14 Q1', '2')],
    });
    await expect(importCouncil(context(), twice, BY)).rejects.toThrow(
      'observations, indicator, breakdown, period: "PI1 2013-14 Q1" stands in more than one row, but each is expected once',
    );
  });

  test('of a text that no store keeps as it is, is refused', async () => {
    const unkept = named({ indicators: [anIndicator({ title: 'Nul\0' }), anIndicator({ code: 'PI2', definition: 'Half \ud83d' })] });
    await expect(importCouncil(context(), unkept, BY)).rejects.toThrow(
      'indicators, title: "Nul\ufffd" has a character that is none, where \ufffd stands\n' +
        'indicators, definition: "Half \ufffd" has a character that is none, where \ufffd stands',
    );
  });

  test('of objectives that go round in a ring is refused', async () => {
    const node = (code: string, parent: string) => ({ plan: 'SS', code, title: code, level: 'outcome', parent });
    const ring = named({
      plans: [{ code: 'SS', title: 'Social services', kind: 'service', years: null }],
      objectives: [node('1', '2'), node('2', '1')],
    });
    await expect(importCouncil(context(), ring, BY)).rejects.toThrow('objectives, parent: "2" lies below itself in the plan');
  });

  test('may move the beginning of the year only where it brings all figures anew', async () => {
    const own = context();
    await importCouncil(own, withFigures('91.5', '92.0'), BY);
    const fewer = withFigures('91.5');
    const moved = { ...fewer, organisation: { ...fewer.organisation, yearStarts: 7 } };
    await expect(importCouncil(own, moved, BY)).rejects.toThrow(
      'organisation, year_starts: "7" is not 4, the month in which the year of the figures held begins',
    );
    const preview = await importCouncil(own, moved, { ...BY, replace: true });
    expect(counts(preview, 'observations')).toEqual({ ...NONE, changed: 1, withdrawn: 1 });
  });

  test('under a clock that was put back is known no earlier than the change before it', async () => {
    const own = context();
    await importCouncil(own, withFigures('1'), BY);
    own.set('2013-09-30T09:00:00Z');
    await importCouncil(own, withFigures('2'), BY);
    expect((await changesOf(own, organisation)).map(({ number, at }) => [number, at])).toEqual([
      [2, '2013-10-01T09:00:00.000Z'],
      [1, '2013-10-01T09:00:00.000Z'],
    ]);
    await expect(exportCouncil(own, organisation, { asKnownAt: '2013-09-30' })).rejects.toThrow(
      `Nothing was known of a council "${organisation}" by 2013-09-30`,
    );
  });

  test('and others of the same council at the same time are done one after the other, whoever begins', async () => {
    const own = context();
    const quarters = Array.from({ length: 6 }, (_, index) => anObservation(`201${index}-1${index + 1} Q1`, String(index)));
    await importCouncil(own, named({ indicators: [anIndicator()] }), BY);
    const script = fileURLToPath(new URL('../../test/import-quarter.ts', import.meta.url));
    await Promise.all(
      quarters.map(({ period, value, ...rest }, index) =>
        index < 3
          ? promisify(execFile)(process.execPath, [script, place.url(), name, period, value ?? ''])
          : importCouncil(own, named({ observations: [{ period, value, ...rest }] }), BY),
      ),
    );
    const { observations } = await exportCouncil(own, organisation);
    expect([...observations].sort((a, b) => Number(a.value) - Number(b.value))).toEqual(quarters);
    expect((await changesOf(own, organisation)).map(({ number }) => number)).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });
});
