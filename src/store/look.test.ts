import { expect, it } from 'vitest';
import { onEachEngine } from '../../test/stores.ts';
import { type CouncilLook, PLAIN_LOOK } from '../model/councilLook.ts';
import { readLook, saveLook } from './look.ts';

const LOOK: CouncilLook = {
  colour: '#7a1f5c',
  logo: { type: 'image/png', body: new Uint8Array([137, 80, 0, 255]) },
  words: { red: 'Behind', 'not-judged': 'Not rated' },
};

onEachEngine('how a council looks', (place) => {
  const save = (organisation: string, look: CouncilLook, seen: number) =>
    place.store().transaction((write) => saveLook(write, organisation, look, seen));

  it('is the plain one until somebody saves another, byte for byte as it was saved', async () => {
    const { db } = place.store();
    expect(await readLook(db, 'hart')).toEqual({ look: PLAIN_LOOK, version: 0 });
    expect(await save('hart', LOOK, 0)).toBe(true);
    expect(await readLook(db, 'hart')).toEqual({ look: LOOK, version: 1 });
    expect(await readLook(db, 'elsewhere')).toEqual({ look: PLAIN_LOOK, version: 0 });
  });

  it('is saved over the version that was seen and no other', async () => {
    expect(await save('vale', LOOK, 1)).toBe(false);
    expect(await save('vale', LOOK, 0)).toBe(true);
    expect(await save('vale', PLAIN_LOOK, 0)).toBe(false);
    expect(await save('vale', PLAIN_LOOK, 1)).toBe(true);
    expect(await readLook(place.store().db, 'vale')).toEqual({ look: PLAIN_LOOK, version: 2 });
  });
});
