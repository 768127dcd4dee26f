import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aBenchmark, aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from '../../test/make.ts';
import { onEachEngine, type Place as StorePlace } from '../../test/stores.ts';
import type { Council } from '../model/council.ts';
import { NOTHING_SAID } from '../model/entry.ts';
import { InputFault, NotFoundFault } from '../model/fault.ts';
import type { Grant } from '../model/person.ts';
import { problemText } from '../model/problem.ts';
import { readPerson } from '../store/people/memberships.ts';
import { addStep, saveEntry } from '../store/returns/returns.ts';
import { verifyAudit } from './audit.ts';
import { changeCouncil, type Edit, RowChangedFault, rowDigest } from './changeCouncil.ts';
import { actingAs, type Context, contextFor } from './context.ts';
import { currentCouncil } from './councils.ts';
import { changesOf, measuringHistory } from './history.ts';
import { importCouncil } from './importCouncil.ts';
import { addPerson } from './people/addPerson.ts';

const NODE = { level: 'objective', parent: null } as const;

function plans(name: string): Council {
  const made = aCouncil();
  return aCouncil({
    organisation: { ...made.organisation, name },
    plans: [
      { code: 'SS', title: 'Social services', kind: 'service', years: null },
      { code: 'CP', title: 'Corporate plan', kind: 'corporate', years: null },
    ],
    objectives: [
      { plan: 'SS', code: 'O1', title: 'Safe', level: 'outcome', parent: null },
      { plan: 'SS', code: '1', title: 'Visits', level: 'objective', parent: 'O1' },
      { plan: 'SS', code: '2', title: 'Homes', level: 'objective', parent: 'O1' },
      { plan: 'CP', code: 'C1', title: 'Clean', ...NODE },
    ],
    indicators: [
      anIndicator({ objective: 'SS/1', links: ['CP/C1'] }),
      anIndicator({ code: 'PI2', title: 'Visits late', objective: 'SS/1', scheme: 'ours' }),
      anIndicator({ code: 'PI3', title: 'All visits', objective: 'CP/C1' }),
    ],
    targets: [aTarget('2013-14 Q2', '90'), aTarget('2013-14 Q3', '91')],
    observations: [anObservation('2013-14 Q2', '88.5'), anObservation('2013-14 Q2', { value: '80', breakdown: 'area=Barry' })],
    actions: [anAction({ objective: 'SS/2' })],
    progress: [aProgress('2013-14 Q2', { percent: '50' })],
    schemes: [{ name: 'ours', rule: '{"bands":[{"label":"green"}]}', scheme: { name: 'ours', bands: [], needs: 'target' } }],
    dashboards: [{ dashboard: 'D', title: null, section: null, indicator: 'PI1', order: null, show: null }],
    narrative: [
      { report: 'SS', period: '2013-14 Q2', section: 'overview', text: 'Well.' },
      { report: 'SS', period: '2013-14 Q2', section: 'SS01/A001', text: 'Late.' },
    ],
    checks: [{ name: 'Visits', total: 'PI3', parts: ['PI1', 'PI2'], tolerance: null }],
  });
}

let made = 0;

/** A council of its own for each test, and the context of whoever runs the product. */
async function council(place: StorePlace): Promise<{ readonly context: Context; readonly id: string }> {
  made += 1;
  const context = contextFor(place.store(), () => '2026-11-22T09:00:00Z', 'Anna Officer');
  const { organisation } = await importCouncil(context, plans(`Testshire ${made}`), { who: 'a test' });
  return { context, id: organisation };
}

function withGrants(context: Context, id: string, grants: readonly Grant[]): Context {
  const memberships = new Map([[id, { post: null, grants }]]);
  return actingAs(context, { kind: 'person', id: 'p1', name: 'Ben', email: 'ben@council.example', memberships });
}

async function problemsOf(change: Promise<unknown>): Promise<string[]> {
  try {
    await change;
    return [];
  } catch (error) {
    if (error instanceof InputFault) return error.problems.map(problemText);
    throw error;
  }
}

const OFFICER_OF = (plan: string): readonly Grant[] => [{ role: 'officer', scope: { kind: 'plan', name: plan } }];
const WHY = { why: 'because' };

onEachEngine('changing rows of a council', (place) => {
  test('adds and alters rows as one change that says who, when and why, and leaves all others as they are', async () => {
    const { context, id } = await council(place);
    const before = await currentCouncil(context, id);
    const altered = { ...before.indicators[1], ...anIndicator({ code: 'PI2', title: 'Visits that were late', objective: 'SS/1' }) };
    const added = anIndicator({ code: 'PI4', objective: 'SS/2' });
    expect(await changeCouncil(context, id, { rows: { indicators: [altered, added] } }, WHY)).toEqual({ change: 2 });
    const after = await currentCouncil(context, id);
    expect(after.indicators.map(({ code, title }) => [code, title])).toEqual([
      ['PI1', 'Visits made in time'],
      ['PI2', 'Visits that were late'],
      ['PI3', 'All visits'],
      ['PI4', 'Visits made in time'],
    ]);
    expect({ ...after, indicators: [] }).toEqual({ ...before, indicators: [] });
    const [change] = await changesOf(context, id);
    expect(change).toEqual({
      number: 2,
      at: '2026-11-22T09:00:00.000Z',
      who: 'Anna Officer',
      why: 'because',
      source: null,
      kind: 'set-up',
    });
    const history = await measuringHistory(context, id, { indicator: 'PI2' });
    expect(history.indicators[0]?.fields).toEqual([
      { field: 'title', old: 'Visits late', new: 'Visits that were late' },
      { field: 'scheme', old: 'ours', new: null },
    ]);
  });

  test('makes no change of what is so already', async () => {
    const { context, id } = await council(place);
    const { indicators, plans: held } = await currentCouncil(context, id);
    expect(await changeCouncil(context, id, { rows: { indicators, plans: held } }, WHY)).toEqual({ change: null });
    expect(await changesOf(context, id)).toHaveLength(1);
  });

  test('puts the rows given into the order given, and moves no other', async () => {
    const { context, id } = await council(place);
    const { objectives } = await currentCouncil(context, id);
    const [, one, two] = objectives;
    if (!one || !two) throw new Error('the council has its objectives');
    await changeCouncil(context, id, { rows: { objectives: [two, one] } }, WHY);
    expect((await currentCouncil(context, id)).objectives.map(({ plan, code }) => `${plan}/${code}`)).toEqual([
      'SS/O1',
      'SS/2',
      'SS/1',
      'CP/C1',
    ]);
  });

  test('renames an indicator in its targets, values, dashboards and sum rules', async () => {
    const { context, id } = await council(place);
    await changeCouncil(context, id, { renamed: [{ sheet: 'indicators', from: 'PI1', to: 'SS01/M001Q' }] }, WHY);
    const after = await currentCouncil(context, id);
    expect(after.indicators.map(({ code }) => code)).toEqual(['SS01/M001Q', 'PI2', 'PI3']);
    expect(after.targets.map(({ indicator, period }) => [indicator, period])).toEqual([
      ['SS01/M001Q', '2013-14 Q2'],
      ['SS01/M001Q', '2013-14 Q3'],
    ]);
    expect(after.observations.map(({ indicator, breakdown, value }) => [indicator, breakdown, value])).toEqual([
      ['SS01/M001Q', null, '88.5'],
      ['SS01/M001Q', 'area=Barry', '80'],
    ]);
    expect(after.dashboards.map(({ indicator }) => indicator)).toEqual(['SS01/M001Q']);
    expect(after.checks).toEqual([{ name: 'Visits', total: 'PI3', parts: ['SS01/M001Q', 'PI2'], tolerance: null }]);
  });

  test('renames an indicator in figures of other councils and where its limits begin anew, which go with it when it is withdrawn', async () => {
    const { context, id } = await council(place);
    const benchmarks = ['PI2', 'PI3'].map((indicator) => aBenchmark('2013-14 Q2', 'Cardiff', { indicator, value: '91' }));
    const rebases = ['PI2', 'PI3'].map((indicator) => ({ indicator, period: '2013-14 Q2', reason: 'One team' }));
    await changeCouncil(context, id, { rows: { benchmarks, rebases } }, WHY);
    await changeCouncil(context, id, { renamed: [{ sheet: 'indicators', from: 'PI2', to: 'PI9' }] }, WHY);
    const renamed = await currentCouncil(context, id);
    expect(renamed.benchmarks.map(({ indicator, body }) => [indicator, body])).toEqual([
      ['PI9', 'Cardiff'],
      ['PI3', 'Cardiff'],
    ]);
    expect(renamed.rebases.map(({ indicator }) => indicator)).toEqual(['PI9', 'PI3']);
    const checks = { withdraw: { checks: [['Visits']] } };
    await changeCouncil(context, id, checks, WHY);
    await changeCouncil(context, id, { withdraw: { indicators: [['PI9']] }, withBelongings: true }, WHY);
    const after = await currentCouncil(context, id);
    expect([after.benchmarks.map(({ indicator }) => indicator), after.rebases.map(({ indicator }) => indicator)]).toEqual([
      ['PI3'],
      ['PI3'],
    ]);
  });

  test('renames a plan in its objectives, in what serves and links to them, and in its words', async () => {
    const { context, id } = await council(place);
    await changeCouncil(
      context,
      id,
      {
        renamed: [
          { sheet: 'plans', from: 'SS', to: 'SC' },
          { sheet: 'plans', from: 'CP', to: 'WB' },
        ],
      },
      WHY,
    );
    const after = await currentCouncil(context, id);
    expect(after.objectives.map(({ plan, code, parent }) => [plan, code, parent])).toEqual([
      ['SC', 'O1', null],
      ['SC', '1', 'O1'],
      ['SC', '2', 'O1'],
      ['WB', 'C1', null],
    ]);
    expect(after.indicators.map(({ objective, links }) => [objective, links])).toEqual([
      ['SC/1', ['WB/C1']],
      ['SC/1', []],
      ['WB/C1', []],
    ]);
    expect(after.actions.map(({ objective }) => objective)).toEqual(['SC/2']);
    expect(after.narrative.map(({ report }) => report)).toEqual(['SC', 'SC']);
  });

  test('renames an objective, an action and a scheme wherever they are named, and alters them at once', async () => {
    const { context, id } = await council(place);
    const edit: Edit = {
      renamed: [
        { sheet: 'objectives', from: 'SS/O1', to: 'SS/OUT1' },
        { sheet: 'objectives', from: 'SS/2', to: 'SS/3' },
        { sheet: 'objectives', from: 'CP/C1', to: 'CP/C9' },
        { sheet: 'actions', from: 'SS01/A001', to: 'SS03/A001' },
        { sheet: 'schemes', from: 'ours', to: 'house rule' },
      ],
      rows: { actions: [anAction({ ref: 'SS03/A001', title: 'Open it', objective: 'SS/3' })] },
    };
    await changeCouncil(context, id, edit, WHY);
    const after = await currentCouncil(context, id);
    expect(after.objectives.map(({ code, parent }) => [code, parent])).toEqual([
      ['OUT1', null],
      ['1', 'OUT1'],
      ['3', 'OUT1'],
      ['C9', null],
    ]);
    expect(after.indicators.map(({ objective, links }) => [objective, links])).toEqual([
      ['SS/1', ['CP/C9']],
      ['SS/1', []],
      ['CP/C9', []],
    ]);
    expect(after.actions.map(({ ref, title, objective }) => [ref, title, objective])).toEqual([['SS03/A001', 'Open it', 'SS/3']]);
    expect(after.progress.map(({ action, percent }) => [action, percent])).toEqual([['SS03/A001', '50']]);
    expect(after.narrative.map(({ section }) => section)).toEqual(['overview', 'SS03/A001']);
    expect((await verifyAudit(context, { organisation: id })).flatMap(({ findings }) => findings)).toEqual([]);
    expect(after.indicators.map(({ scheme }) => scheme)).toEqual([null, 'house rule', null]);
  });

  test('takes drafts and roles along under a new name', async () => {
    const { context, id } = await council(place);
    const texts = { ...NOTHING_SAID, value: '90' };
    const entry = { kind: 'indicator', reference: 'PI1', period: '2013-14 Q3', stage: 'draft', texts, confirmed: {} } as const;
    const person = await addPerson(context, id, {
      email: `${id}@council.example`,
      name: 'Ben',
      post: null,
      password: null,
      grants: [
        { role: 'officer', scope: { kind: 'plan', name: 'SS' } },
        { role: 'contributor', scope: { kind: 'objective', name: 'SS/1' } },
      ],
    });
    await context.store.transaction((write) =>
      saveEntry(write, id, 0, { ...entry, person: person.id, name: 'Ben', at: '2026-11-22T09:00:00Z' }),
    );
    await changeCouncil(
      context,
      id,
      {
        renamed: [
          { sheet: 'indicators', from: 'PI1', to: 'PI9' },
          { sheet: 'objectives', from: 'SS/1', to: 'SS/7' },
          { sheet: 'plans', from: 'SS', to: 'SC' },
        ],
      },
      WHY,
    );
    expect(new Set((await readPerson(context.store.db, id, person.id))?.grants)).toEqual(
      new Set([
        { role: 'officer', scope: { kind: 'plan', name: 'SC' } },
        { role: 'contributor', scope: { kind: 'objective', name: 'SC/7' } },
      ]),
    );
    const { rows } = await sql`select reference from entries where organisation = ${id}`.execute(context.store.db);
    expect(rows).toEqual([{ reference: 'PI9' }]);
  });

  test('keeps what has a return on its way and its reference, until that is approved', async () => {
    const { context, id } = await council(place);
    const item = { kind: 'indicator', reference: 'PI1', period: '2013-14 Q3' } as const;
    const by = { person: 'p1', name: 'Ben', at: '2026-11-22T09:00:00Z' };
    const said = { texts: { ...NOTHING_SAID, value: '90' }, confirmed: {} };
    const step = { ...item, ...by, ...said, reason: null, until: null, change: null };
    await context.store.transaction(async (write) => {
      await saveEntry(write, id, 0, { ...item, ...by, ...said, stage: 'submitted' });
      await addStep(write, id, { ...step, step: 'submitted' });
    });
    const rename = () => changeCouncil(context, id, { renamed: [{ sheet: 'indicators', from: 'PI1', to: 'PI9' }] }, WHY);
    expect(await problemsOf(rename())).toEqual([
      'indicators, code: "PI9" cannot be given while a return of PI1 is on its way, for 2013-14 Q3: expected it to be approved first',
    ]);
    const withdrawn = { withdraw: { indicators: [['PI1']] }, withBelongings: true };
    expect(await problemsOf(changeCouncil(context, id, withdrawn, WHY))).toContain(
      'indicators, code: "PI1" cannot be withdrawn while a return of PI1 is on its way, for 2013-14 Q3: expected it to be approved first',
    );
    await context.store.transaction((write) => saveEntry(write, id, 1, { ...item, ...by, ...said, stage: 'approved' }));
    expect(await rename()).toEqual({ change: 2 });
    const { rows } = await sql`select reference from entries where organisation = ${id}`.execute(context.store.db);
    expect(rows).toEqual([{ reference: 'PI1' }]);
  });

  test('refuses a name that another has, and one that nothing has', async () => {
    const { context, id } = await council(place);
    expect(
      await problemsOf(
        changeCouncil(
          context,
          id,
          {
            renamed: [
              { sheet: 'indicators', from: 'PI1', to: 'PI2' },
              { sheet: 'actions', from: 'A9', to: 'A8' },
            ],
          },
          WHY,
        ),
      ),
    ).toEqual([
      'indicators, code: "PI2" is the name of another indicator: expected one that none has',
      'actions, ref: "A9" is the name of no action',
    ]);
  });

  test('refuses to withdraw what others name, with all that names it, and changes nothing', async () => {
    const { context, id } = await council(place);
    const before = await currentCouncil(context, id);
    const edit: Edit = { withdraw: { indicators: [['PI1']], objectives: [['SS', '2']] } };
    expect(await problemsOf(changeCouncil(context, id, edit, WHY))).toEqual([
      'targets, indicator: "PI1 2013-14 Q2" names the indicator PI1, which cannot be withdrawn while it does',
      'targets, indicator: "PI1 2013-14 Q3" names the indicator PI1, which cannot be withdrawn while it does',
      'observations, indicator: "PI1 2013-14 Q2" names the indicator PI1, which cannot be withdrawn while it does',
      'observations, indicator: "PI1 area=Barry 2013-14 Q2" names the indicator PI1, which cannot be withdrawn while it does',
      'actions, objective: "SS01/A001" names the objective SS/2, which cannot be withdrawn while it does',
      'dashboards, indicator: "D PI1" names the indicator PI1, which cannot be withdrawn while it does',
      'checks, parts: "Visits" names the indicator PI1, which cannot be withdrawn while it does',
    ]);
    expect(await currentCouncil(context, id)).toEqual(before);
  });

  test('withdraws a row with what belongs to it once nothing else names it; history keeps them all', async () => {
    const { context, id } = await council(place);
    const edit: Edit = { withdraw: { indicators: [['PI1']], checks: [['Visits']] }, withBelongings: true };
    expect(await changeCouncil(context, id, edit, WHY)).toEqual({ change: 2 });
    const after = await currentCouncil(context, id);
    expect(after.indicators.map(({ code }) => code)).toEqual(['PI2', 'PI3']);
    expect([after.targets, after.observations, after.dashboards, after.checks]).toEqual([[], [], [], []]);
    const history = await measuringHistory(context, id, { indicator: 'PI1' });
    expect(history.observations.map(({ what, old }) => [what, old?.value])).toContainEqual(['withdrawn', '88.5']);
    expect((await verifyAudit(context, { organisation: id })).flatMap(({ findings }) => findings)).toEqual([]);
  });

  test('holds the rows given to the rules of the workbook, each told by its place in what was given', async () => {
    const { context, id } = await council(place);
    const edit: Edit = {
      rows: {
        indicators: [
          anIndicator({ code: 'PI4' }),
          anIndicator({ code: 'PI5', objective: 'SS/9', scheme: 'theirs', lowest: '5', highest: '1' }),
        ],
        targets: [aTarget('2013-14 Q4', { indicator: 'PI9', target: '1' })],
        calendar: [{ period: '2013-14 Q4', opens: '2014-04-02', due: '2014-04-01', approveBy: null, locks: null }],
      },
    };
    expect(await problemsOf(changeCouncil(context, id, edit, WHY))).toEqual([
      'indicators, row 2, objective: "SS/9" names no objective; the nearest is "SS/1"',
      'indicators, row 2, scheme: "theirs" names no scheme; the nearest is "ours"',
      'indicators, row 2, lowest: "5" is above highest, 1: expected the same figure or a lower one',
      'targets, row 1, indicator: "PI9" names no indicator; the nearest is "PI4"',
      'calendar, row 1, due: "2014-04-01" is before opens, 2014-04-02: expected the same day or a later one',
    ]);
  });

  test('refuses a frequency and a unit under which values that are held would not be what they are', async () => {
    const { context, id } = await council(place);
    const observations = [anObservation('2013-14 Q3', { numerator: '9', denominator: '10', value: '90' })];
    await changeCouncil(context, id, { rows: { observations } }, WHY);
    const [held] = (await currentCouncil(context, id)).indicators;
    if (!held) throw new Error('the council has its indicators');
    const edit: Edit = { rows: { indicators: [{ ...held, frequency: 'year', unit: 'days' }] } };
    expect(await problemsOf(changeCouncil(context, id, edit, WHY))).toEqual([
      'indicators, row 1, frequency: "year" is longer than the period of 3 values that are held, such as that of 2013-14 Q2: expected one that fits them',
      'indicators, row 1, unit: "days" is not what the numerator and denominator give of 1 value that is held, such as that of 2013-14 Q3: expected a unit that fits them',
    ]);
    const renamed = [{ sheet: 'indicators', from: 'PI1', to: 'PI9' }] as const;
    const other: Edit = { renamed, rows: { indicators: [{ ...held, code: 'PI9', frequency: 'half' }] } };
    expect(await problemsOf(changeCouncil(context, id, other, WHY))).toHaveLength(1);
    expect(await changeCouncil(context, id, { rows: { indicators: [{ ...held, frequency: 'month' }] } }, WHY)).toEqual({ change: 3 });
  });

  test('keeps the name of the council, and the start of its year once figures are held', async () => {
    const { context, id } = await council(place);
    const { organisation } = await currentCouncil(context, id);
    const edit: Edit = { organisation: { ...organisation, name: 'Othershire', yearStarts: 1 } };
    expect(await problemsOf(changeCouncil(context, id, edit, WHY))).toEqual([
      `organisation, name: "Othershire" is another council's name: expected ${organisation.name}, by which it is known in addresses`,
      'organisation, year_starts: "1" is not 4, the month in which the year of the figures held begins: expected the same, or an import of every row that replaces them',
    ]);
    await changeCouncil(context, id, { organisation: { ...organisation, rounding: 'sums-to-100' } }, WHY);
    expect((await currentCouncil(context, id)).organisation.rounding).toBe('sums-to-100');
  });

  test('refuses a row that was changed since it was seen, and carries both', async () => {
    const { context, id } = await council(place);
    const [seen] = (await currentCouncil(context, id)).indicators;
    if (!seen) throw new Error('the council has its indicators');
    await changeCouncil(context, id, { rows: { indicators: [{ ...seen, title: 'Mine' }] } }, WHY);
    const mine = { sheet: 'indicators', key: ['PI1'], digest: rowDigest(seen) } as const;
    const late = changeCouncil(context, id, { rows: { indicators: [{ ...seen, title: 'Yours' }] } }, { ...WHY, seen: [mine] });
    await expect(late).rejects.toThrow(RowChangedFault);
    await expect(late).rejects.toMatchObject({ held: { ...seen, title: 'Mine' }, given: { ...seen, title: 'Yours' } });
    expect((await currentCouncil(context, id)).indicators[0]?.title).toBe('Mine');
    const asHeld = { ...mine, digest: rowDigest({ ...seen, title: 'Mine' }) };
    expect(await changeCouncil(context, id, { rows: { indicators: [{ ...seen, title: 'Yours' }] } }, { ...WHY, seen: [asHeld] })).toEqual({
      change: 3,
    });
  });

  test('lets the officer of a plan change what stands there and nothing else, from there or to there', async () => {
    const { context, id } = await council(place);
    const { indicators } = await currentCouncil(context, id);
    const [inPlan, , outside] = indicators;
    if (!inPlan || !outside) throw new Error('the council has its indicators');
    const officer = withGrants(context, id, OFFICER_OF('SS'));
    const attempt = (edit: Edit) => changeCouncil(officer, id, edit, WHY);
    expect(await attempt({ rows: { indicators: [{ ...inPlan, title: 'Ours' }], targets: [aTarget('2013-14 Q4', '92')] } })).toEqual({
      change: 2,
    });
    const refused: readonly Edit[] = [
      { rows: { indicators: [{ ...outside, title: 'Ours' }] } },
      { rows: { indicators: [{ ...inPlan, objective: 'CP/C1' }] } },
      { rows: { indicators: [{ ...outside, objective: 'SS/1' }] } },
      { rows: { indicators: [anIndicator({ code: 'PI9' })] } },
      { rows: { targets: [aTarget('2013-14 Q4', { indicator: 'PI3', target: '1' })] } },
      { withdraw: { indicators: [['PI3']] } },
      { renamed: [{ sheet: 'indicators', from: 'PI3', to: 'PI8' }] },
      { withdraw: { checks: [['Visits']] } },
      { organisation: { ...plans('x').organisation, name: 'Testshire' } },
      { rows: { calendar: [{ period: '2013-14 Q4', opens: '2014-04-01', due: '2014-04-02', approveBy: null, locks: null }] } },
    ];
    for (const edit of refused) await expect(attempt(edit)).rejects.toThrow(NotFoundFault);
    const reader = withGrants(context, id, [{ role: 'reader', scope: { kind: 'council', name: null } }]);
    await expect(changeCouncil(reader, id, { rows: { indicators: [inPlan] } }, WHY)).rejects.toThrow(NotFoundFault);
    await expect(changeCouncil(context, 'nowhere', {}, WHY)).rejects.toThrow(NotFoundFault);
    expect(await changesOf(context, id)).toHaveLength(2);
  });
});
