import { expect, it } from 'vitest';
import { aCouncil } from '../../../test/make.ts';
import { onEachEngine } from '../../../test/stores.ts';
import { changeCouncil } from '../changeCouncil.ts';
import { contextFor } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { importCouncil } from '../importCouncil.ts';
import { moveObjective } from './moveObjective.ts';

onEachEngine('moving an objective', (place) => {
  it('is refused where somebody changes one of the two at the same moment, whose words stay', async () => {
    const store = place.store();
    const context = contextFor(store);
    const held = aCouncil();
    const node = { plan: 'SS', level: 'objective', parent: null };
    const council = {
      ...held,
      organisation: { ...held.organisation, name: 'Movers' },
      plans: [{ code: 'SS', title: 'Social services', kind: 'service' as const, years: null }],
      objectives: [
        { ...node, code: '1', title: 'Assessed' },
        { ...node, code: '2', title: 'Reviewed' },
      ],
      indicators: [],
      actions: [],
      targets: [],
      observations: [],
      progress: [],
    };
    const { organisation } = await importCouncil(context, council, { who: 'a test' });
    const meanwhile: typeof store.transaction = async (work) => {
      await changeCouncil(
        context,
        organisation,
        { rows: { objectives: [{ ...node, code: '1', title: 'Assessed in time' }] } },
        { why: null },
      );
      return store.transaction(work);
    };
    const moving = moveObjective({ ...context, store: { ...store, transaction: meanwhile } }, organisation, 'SS/2', 'up');
    await expect(moving).rejects.toThrow('objectives SS 1 was changed by somebody else since it was opened');
    const titles = async () => (await currentFrame(context, organisation)).objectives.map(({ title }) => title);
    expect(await titles()).toEqual(['Assessed in time', 'Reviewed']);
    await moveObjective(context, organisation, 'SS/2', 'up');
    expect(await titles()).toEqual(['Reviewed', 'Assessed in time']);
  });
});
