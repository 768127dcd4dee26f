import { expect, it } from 'vitest';
import { onEachEngine } from '../../../test/stores.ts';
import type { DashboardDraft } from '../../model/dashboardDraft.ts';
import { InputFault } from '../../model/fault.ts';
import { deleteDraft, draftsState, readDraft, readDrafts, renameInDrafts, saveDraft } from './drafts.ts';

const ENTRIES = [
  { indicator: 'R1', section: 'Care', show: 'chart' },
  { indicator: 'R2', section: null, show: null },
] as const;

function aDraft(said: Partial<DashboardDraft> = {}): DashboardDraft {
  return {
    code: 'adults',
    title: 'Adults',
    entries: ENTRIES,
    version: 1,
    owner: 'anna',
    name: 'Anna Officer',
    base: null,
    at: '2026-11-22T09:00:00.000Z',
    ...said,
  };
}

onEachEngine('dashboards in the making', (place) => {
  const save = (organisation: string, draft: DashboardDraft) => place.store().transaction((write) => saveDraft(write, organisation, draft));

  it('are kept as they were saved, for whoever makes them alone', async () => {
    expect(await save('mine', aDraft())).toBe(true);
    expect(await save('mine', aDraft({ owner: 'ben', title: "Ben's" }))).toBe(true);
    const { db } = place.store();
    expect(await readDraft(db, { organisation: 'mine', owner: 'anna' }, 'adults')).toEqual(aDraft());
    expect((await readDrafts(db, { organisation: 'mine', owner: 'ben' })).map(({ title }) => title)).toEqual(["Ben's"]);
    expect(await readDraft(db, { organisation: 'elsewhere', owner: 'anna' }, 'adults')).toBeNull();
  });

  it('are saved over the version before theirs and no other', async () => {
    expect(await save('versions', aDraft())).toBe(true);
    expect(await save('versions', aDraft({ title: 'Again' }))).toBe(false);
    expect(await save('versions', aDraft({ version: 3, title: 'Ahead' }))).toBe(false);
    expect(await save('versions', aDraft({ version: 2, title: 'Next' }))).toBe(true);
    const held = await readDraft(place.store().db, { organisation: 'versions', owner: 'anna' }, 'adults');
    expect([held?.version, held?.title]).toEqual([2, 'Next']);
  });

  it('are saved once of six who save at once', async () => {
    const titles = ['1', '2', '3', '4', '5', '6'];
    const saved = await Promise.all(titles.map((title) => save('race', aDraft({ title }))));
    expect(saved.filter((each) => each)).toHaveLength(1);
  });

  it('have a state that says when anything in them changed', async () => {
    const { db } = place.store();
    const hers = { organisation: 'state', owner: 'anna' };
    expect(await draftsState(db, hers)).toBe('');
    await save('state', aDraft());
    const first = await draftsState(db, hers);
    await place.store().transaction((write) => deleteDraft(write, hers, 'adults'));
    expect(await draftsState(db, hers)).toBe('');
    await save('state', aDraft({ title: 'Another, as new and at the same instant' }));
    expect(await draftsState(db, hers)).not.toBe(first);
  });

  it('follow the new code of an indicator', async () => {
    await save('renamed', aDraft());
    await save('renamed', aDraft({ owner: 'ben', entries: [ENTRIES[1], ENTRIES[0]] }));
    await place.store().transaction((write) => renameInDrafts(write, 'renamed', 'R1', 'R9'));
    const held = await readDraft(place.store().db, { organisation: 'renamed', owner: 'anna' }, 'adults');
    const ofAnother = await readDraft(place.store().db, { organisation: 'renamed', owner: 'ben' }, 'adults');
    expect(held?.entries).toEqual([{ indicator: 'R9', section: 'Care', show: 'chart' }, ENTRIES[1]]);
    expect(ofAnother?.entries).toEqual([ENTRIES[1], { indicator: 'R9', section: 'Care', show: 'chart' }]);
  });

  it('refuse what cannot be kept, on either engine', async () => {
    await expect(save('nul', aDraft({ title: 'Ad\0ults' }))).rejects.toThrow(InputFault);
    await expect(save('nul', aDraft({ entries: [{ indicator: 'R1', section: 'C\0', show: null }] }))).rejects.toThrow(InputFault);
  });
});
