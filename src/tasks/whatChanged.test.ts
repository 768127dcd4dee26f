import { expect, it } from 'vitest';
import { aCouncil, anIndicator, anObservation } from '../../test/make.ts';
import { onEachEngine } from '../../test/stores.ts';
import type { Council } from '../model/council.ts';
import { changeCouncil } from './changeCouncil.ts';
import { contextFor } from './context.ts';
import { importCouncil } from './importCouncil.ts';
import { openCouncil } from './reading.ts';
import { whatChanged } from './whatChanged.ts';

const ORGANISATION = 'testshire';
const BY = { who: 'A. Clerk' };

function measuring(...codes: string[]): Council {
  const { organisation } = aCouncil();
  return aCouncil({
    organisation: { ...organisation, name: 'Testshire' },
    indicators: codes.map((code) => anIndicator({ code, title: `Title of ${code}` })),
    observations: codes.flatMap((indicator) =>
      ['2013-14 Q1', '2013-14 Q2'].map((period) => ({ ...anObservation(period, '5'), indicator })),
    ),
  });
}

onEachEngine('indicators that a council has no more', (place) => {
  it('are those that one change withdrew, not those that it renamed or that moved up into a place', async () => {
    const context = contextFor(place.store(), () => '2013-11-01T09:00:00Z');
    await importCouncil(context, measuring('A', 'B', 'C', 'D'), BY);
    await changeCouncil(context, ORGANISATION, { renamed: [{ sheet: 'indicators', from: 'D', to: 'D2' }] }, { why: 'One scheme of codes' });
    await importCouncil(context, measuring('B', 'D2', 'E', 'F'), { ...BY, replace: true });
    const reading = await openCouncil(context, { council: ORGANISATION, period: '2013-14 Q2' });
    const { items } = await whatChanged(context, reading, 'period');
    expect(items.map(({ change, reference }) => `${change} ${reference}`)).toEqual(['removed A', 'removed C']);
  });
});
