import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { InputFault } from '../model/fault.ts';
import { folderTables } from '../returns/folder.ts';
import { readInput } from '../returns/input.ts';
import { openStore } from '../store/connect.ts';
import { councilBrought } from './bringing.ts';
import { type Context, contextFor } from './context.ts';
import { exportCouncil } from './councils.ts';
import { importCouncil } from './importCouncil.ts';

const VALE = join(import.meta.dirname, '../../examples/vale');
const NAME = 'Vale of Glamorgan (example)';

function sheets(files: Readonly<Record<string, string>>) {
  return folderTables(new Map(Object.entries(files).map(([name, text]) => [`${name}.csv`, new TextEncoder().encode(text)])));
}

describe('a quarter brought alone', () => {
  let context: Context;
  beforeEach(async () => {
    context = contextFor(await openStore(':memory:'));
    const council = { ...(await readInput(VALE)) };
    await importCouncil(context, { ...council, organisation: { ...council.organisation, rounding: 'sums-to-100' } }, { who: 'test' });
  });

  const third = {
    organisation: `name\n${NAME}\n`,
    observations: 'indicator,period,value\nSCC006Q,2013-14 Q3,96.10\n',
    targets: 'indicator,period,target\nSCC006Q,2013-14 Q3,95\n',
    progress: 'action,period,percent,status\nSS01/A001,2013-14 Q3,75,on-track\n',
  };

  it('may name indicators and actions that are held, and adds to them', async () => {
    const preview = await importCouncil(context, await councilBrought(context, sheets(third)), { who: 'test' });
    const added = preview.sheets.filter((sheet) => sheet.added > 0).map((sheet) => [sheet.sheet, sheet.added]);
    expect(added).toEqual([
      ['targets', 1],
      ['observations', 1],
      ['progress', 1],
    ]);
    const held = await exportCouncil(context, preview.organisation);
    expect(held.indicators.length).toBe(54);
    expect(held.observations.filter(({ period }) => period === '2013-14 Q3')).toMatchObject([{ indicator: 'SCC006Q', value: '96.10' }]);
  });

  it('leaves what it does not say about the council as it is held', async () => {
    await importCouncil(context, await councilBrought(context, sheets(third)), { who: 'test' });
    expect((await exportCouncil(context, 'vale-of-glamorgan-example')).organisation.rounding).toBe('sums-to-100');
  });

  it('is told which of its rows name nothing, with the nearest that is held', async () => {
    const wrong = sheets({ ...third, observations: 'indicator,period,value\nSCC006,2013-14 Q3,96.10\n' });
    const fault = await councilBrought(context, wrong).catch((error: unknown) => error);
    expect(fault instanceof InputFault ? fault.problems : fault).toEqual([
      { sheet: 'observations', row: 2, column: 'indicator', value: 'SCC006', message: 'names no indicator; the nearest is "SCC006Q"' },
    ]);
  });

  it('of a council that is not held must bring everything it names', async () => {
    const other = sheets({ ...third, organisation: 'name\nElsewhere\n' });
    await expect(councilBrought(context, other)).rejects.toThrow('observations, row 2, indicator: "SCC006Q" names no indicator');
  });
});
