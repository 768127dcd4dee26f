import { beforeAll, describe, expect, it } from 'vitest';
import { type RoundPeople, roundPeople } from '../../../test/round.ts';
import { onEachEngine } from '../../../test/stores.ts';
import { NotFoundFault } from '../../model/fault.ts';
import { changeCouncil } from '../changeCouncil.ts';
import type { Context } from '../context.ts';
import { currentFrame, exportCouncil } from '../councils.ts';
import { dashboard, dashboardStanding } from '../dashboard.ts';
import { changesOf } from '../history.ts';
import { openCouncil } from '../reading.ts';
import { beginDashboard, openDashboardForm } from './begin.ts';
import { makerChoices } from './find.ts';
import { myDashboards, myDashboardsState } from './mine.ts';
import { deleteDashboard, publishDashboard, unpublishDashboard } from './publish.ts';
import { saveDashboard } from './save.ts';
import { placesOf, type TypedDashboard } from './typed.ts';

const DAY = '2026-10-05';

function typed(said: Partial<TypedDashboard> = {}): TypedDashboard {
  const entries = [
    { indicator: 'R2', section: 'Carers', show: 'chart' },
    { indicator: 'R1', section: null, show: 'card' },
  ] as const;
  return { title: 'Adults', places: placesOf(entries), seen: 0, base: null, ...said };
}

onEachEngine('dashboards of people', (place) => {
  let count = 0;
  const begin = async (): Promise<RoundPeople> => {
    count += 1;
    return roundPeople(place.store(), `Seeing ${count}`);
  };
  const rowsHeld = async (context: Context, organisation: string) =>
    (await currentFrame(context, organisation)).dashboards.map(({ dashboard: code, title, section, indicator, order, show }) =>
      [code, title, section, indicator, order, show].join('|'),
    );
  const seenBy = async (context: Context, organisation: string, code: string, copy = false) => {
    const reading = await openCouncil(context, { council: organisation });
    const { sections } = await dashboard(context, reading, code, { copy });
    return sections.map(({ title, rows }) => `${title ?? ''}: ${rows.map((row) => row.code).join(' ')}`);
  };

  describe('a new one', () => {
    let people: RoundPeople;
    beforeAll(async () => {
      people = await begin();
    });

    it('is saved for whoever makes it, whatever her role, and nobody else finds it', async () => {
      const { reader, officer, organisation } = people;
      const saved = await saveDashboard(reader(DAY), organisation, null, typed());
      expect(saved).toMatchObject({ kind: 'saved', draft: { code: 'adults', version: 1, name: 'Name reader' } });
      expect(await seenBy(reader(DAY), organisation, 'adults')).toEqual(['Carers: R2', ': R1']);
      await expect(seenBy(officer(DAY), organisation, 'adults')).rejects.toThrow(NotFoundFault);
      expect(await myDashboards(officer(DAY), organisation)).toEqual([]);
      expect(await myDashboards(reader(DAY), organisation)).toEqual([
        { code: 'adults', title: 'Adults', indicators: 2, copy: false, savedText: '10:00 on 5 October 2026' },
      ]);
      expect((await exportCouncil(people.context, organisation)).dashboards).toEqual([]);
    });

    it('stands as private, with whose it is', async () => {
      const { reader, organisation } = people;
      const reading = await openCouncil(reader(DAY), { council: organisation });
      expect(await dashboardStanding(reader(DAY), reading, 'adults')).toEqual({
        code: 'adults',
        title: 'Adults',
        state: 'private',
        owner: 'Name reader',
        published: false,
        copy: false,
      });
    });

    it('is published by those who may, and by no reader', async () => {
      const { reader, organisation } = people;
      await expect(publishDashboard(reader(DAY), organisation, 'adults', typed({ seen: 1 }))).rejects.toThrow(NotFoundFault);
    });

    it('tells everything that is wrong at once', async () => {
      const { officer, organisation } = people;
      const places = placesOf([
        { indicator: 'R1', section: 'x'.repeat(101), show: null },
        { indicator: 'R1', section: null, show: null },
        { indicator: 'R7', section: null, show: null },
      ]).map((each, index) => (index === 2 ? { ...each, position: 'last' } : each));
      expect(await saveDashboard(officer(DAY), organisation, null, typed({ title: '  ', places }))).toEqual({
        kind: 'problems',
        problems: [
          { field: 'title', text: 'Give the dashboard a title' },
          { field: 'section-0', text: 'The section of R1 has 101 characters: expected at most 100' },
          { field: 'indicator-1', text: 'R1 stands here twice: remove one' },
          { field: 'indicator-2', text: 'The council has no indicator R7: remove it' },
          { field: 'position-2', text: 'The position of R7 is "last": expected a whole number from 1' },
        ],
      });
      expect(await saveDashboard(officer(DAY), organisation, null, typed({ places: [] }))).toMatchObject({
        problems: [{ field: 'words', text: 'Add at least one indicator: search for it, then choose Add' }],
      });
    });
  });

  it('keeps nothing over a version that was not seen, and says what was saved', async () => {
    const { officer, organisation } = await begin();
    const context = officer(DAY);
    await saveDashboard(context, organisation, null, typed());
    expect(await saveDashboard(context, organisation, 'adults', typed({ seen: 1, title: 'Adults first' }))).toMatchObject({
      kind: 'saved',
    });
    const late = await saveDashboard(context, organisation, 'adults', typed({ seen: 1, title: 'Adults too' }));
    expect(late).toMatchObject({ kind: 'conflict', held: { version: 2, title: 'Adults first', name: 'Name officer' } });
    expect(await saveDashboard(context, organisation, 'adults', typed({ seen: 1, title: 'Adults first' }))).toMatchObject({
      kind: 'saved',
      draft: { version: 2 },
    });
    expect(await saveDashboard(context, organisation, null, typed({ title: 'ADULTS first ' }))).toMatchObject({
      problems: [{ field: 'title', text: 'Another dashboard of yours is called this already: choose another title' }],
    });
  });

  it('is published as rows of the council, with who and why, and stands for everybody', async () => {
    const { officer, reader, organisation, context } = await begin();
    expect(await publishDashboard(officer(DAY), organisation, null, typed())).toEqual({ kind: 'published', code: 'adults' });
    expect(await rowsHeld(context, organisation)).toEqual(['adults|Adults|Carers|R2|1|chart', 'adults|Adults||R1|2|card']);
    expect(await seenBy(reader(DAY), organisation, 'adults')).toEqual(['Carers: R2', ': R1']);
    expect(await myDashboards(officer(DAY), organisation)).toEqual([]);
    const [last] = await changesOf(context, organisation);
    expect([last?.who, last?.why]).toEqual(['Name officer', 'Dashboard "Adults" published']);
  });

  it('is changed in a working copy, which the published one stays beside until it is published', async () => {
    const { officer, director, reader, organisation, context } = await begin();
    await publishDashboard(officer(DAY), organisation, null, typed());
    const form = await openDashboardForm(director(DAY), organisation, 'adults');
    expect([form.title, form.seen, form.places.map(({ indicator }) => indicator)]).toEqual(['Adults', 0, ['R2', 'R1']]);
    const [, second] = form.places;
    if (second === undefined) throw new Error('the form has both');
    const changed = { ...form, title: 'Adults and carers', places: [second] };
    expect(await saveDashboard(director(DAY), organisation, 'adults', changed)).toMatchObject({ kind: 'saved', draft: { code: 'adults' } });
    expect(await seenBy(director(DAY), organisation, 'adults')).toEqual(['Carers: R2', ': R1']);
    expect(await seenBy(director(DAY), organisation, 'adults', true)).toEqual([': R1']);
    await expect(seenBy(officer(DAY), organisation, 'adults', true)).rejects.toThrow(NotFoundFault);
    expect(await publishDashboard(director(DAY), organisation, 'adults', { ...changed, seen: 1 })).toMatchObject({ kind: 'published' });
    expect(await rowsHeld(context, organisation)).toEqual(['adults|Adults and carers||R1|1|card']);
    await expect(openDashboardForm(reader(DAY), organisation, 'adults')).rejects.toThrow(NotFoundFault);
    expect((await beginDashboard(reader(DAY), organisation, 'adults')).title).toBe('Adults and carers (mine)');
  });

  it('of two who change a published one, the second is told whose she would replace', async () => {
    const { officer, director, organisation, context } = await begin();
    await publishDashboard(officer(DAY), organisation, null, typed());
    const [mine, hers] = [
      await openDashboardForm(officer(DAY), organisation, 'adults'),
      await openDashboardForm(director(DAY), organisation, 'adults'),
    ];
    await publishDashboard(officer(DAY), organisation, 'adults', { ...mine, title: 'Adults by the officer' });
    const told = await publishDashboard(director(DAY), organisation, 'adults', { ...hers, title: 'Adults by the director' });
    expect(told).toMatchObject({ kind: 'overtaken', by: 'Name officer, 10:00 on 5 October 2026', draft: { version: 1 } });
    expect((await rowsHeld(context, organisation))[0]).toContain('by the officer');
    if (told.kind !== 'overtaken') throw new Error('she was told');
    const again = { ...hers, title: 'Adults by the director', seen: 1, base: told.base };
    expect(await publishDashboard(director(DAY), organisation, 'adults', again)).toMatchObject({ kind: 'published' });
    expect((await rowsHeld(context, organisation))[0]).toContain('by the director');
  });

  it('made by two under one title gets a code of its own when the second publishes under another', async () => {
    const { officer, director, organisation } = await begin();
    await saveDashboard(director(DAY), organisation, null, typed());
    await publishDashboard(officer(DAY), organisation, null, typed());
    expect(await publishDashboard(director(DAY), organisation, 'adults', typed({ seen: 1 }))).toMatchObject({
      problems: [{ field: 'title', text: 'A published dashboard is called this already: choose another title' }],
    });
    expect(await publishDashboard(director(DAY), organisation, 'adults', typed({ seen: 1, title: 'Adults!' }))).toEqual({
      kind: 'published',
      code: 'adults-2',
    });
  });

  it('is taken back from everybody and is then hers who took it back', async () => {
    const { officer, reader, organisation, context } = await begin();
    await publishDashboard(officer(DAY), organisation, null, typed());
    await expect(unpublishDashboard(reader(DAY), organisation, 'adults')).rejects.toThrow(NotFoundFault);
    await unpublishDashboard(officer(DAY), organisation, 'adults');
    expect(await rowsHeld(context, organisation)).toEqual([]);
    expect(await seenBy(officer(DAY), organisation, 'adults')).toEqual(['Carers: R2', ': R1']);
    await expect(seenBy(reader(DAY), organisation, 'adults')).rejects.toThrow(NotFoundFault);
    const state = await myDashboardsState(officer(DAY), organisation);
    await deleteDashboard(officer(DAY), organisation, 'adults');
    expect([state === '', await myDashboardsState(officer(DAY), organisation)]).toEqual([false, '']);
    await expect(deleteDashboard(officer(DAY), organisation, 'adults')).rejects.toThrow(NotFoundFault);
  });

  it('follows the new code of an indicator, and shows the rest when one is withdrawn', async () => {
    const { officer, organisation, context } = await begin();
    await saveDashboard(officer(DAY), organisation, null, typed());
    await changeCouncil(context, organisation, { renamed: [{ sheet: 'indicators', from: 'R2', to: 'R20' }] }, { why: null });
    expect(await seenBy(officer(DAY), organisation, 'adults')).toEqual(['Carers: R20', ': R1']);
    await changeCouncil(context, organisation, { withdraw: { indicators: [['R20']] }, withBelongings: true }, { why: null });
    expect(await seenBy(officer(DAY), organisation, 'adults')).toEqual([': R1']);
    const form = await openDashboardForm(officer(DAY), organisation, 'adults');
    expect(await saveDashboard(officer(DAY), organisation, 'adults', form)).toMatchObject({
      problems: [{ field: 'indicator-0', text: 'The council has no indicator R20: remove it' }],
    });
  });

  it('is put together from what words or an objective find', async () => {
    const { reader, organisation } = await begin();
    const found = async (words: string, objective: string) =>
      (await makerChoices(reader(DAY), organisation, { words, objective })).found.map(({ code }) => code);
    expect(await found('adult', '')).toEqual(['R1', 'R2']);
    expect(await found('homes', '')).toEqual(['R3']);
    expect(await found('', 'SS/1')).toEqual(['R1', 'R2', 'R3']);
    expect(await found('carers', 'SS/1')).toEqual(['R2']);
    expect(await found('', '')).toEqual([]);
    expect(await found('', 'all')).toHaveLength(3);
    const { objectives, mayPublish } = await makerChoices(reader(DAY), organisation, { words: '', objective: '' });
    expect([objectives.map(({ text }) => text), mayPublish]).toEqual([
      ['Any', 'SS/1 Assessed and reviewed (3)', 'All indicators (3)'],
      false,
    ]);
  });
});
