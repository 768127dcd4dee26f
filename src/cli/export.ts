import { exportCouncil } from '../tasks/councils.ts';
import { writeCouncil } from '../tasks/path.ts';
import { type Command, oneOf } from './command.ts';
import { organisationAsked } from './organisation.ts';
import { STORE_OPTIONS, type StoreSettings, storeSettings } from './settings.ts';
import { withStore } from './store.ts';

const FORMATS = ['text', 'json'] as const;

export function exportCommand(defaults: StoreSettings): Command {
  return {
    name: 'export',
    summary: 'Write all that is held of a council: NAME.xlsx, or a folder of CSV files',
    operands: ['PATH'],
    options: {
      organisation: { value: 'NAME', help: 'which council, where the store holds several' },
      known: { value: 'DATE', help: 'as it was known on that day' },
      format: { value: 'text|json', help: 'of what is printed (text)' },
      ...STORE_OPTIONS,
    },
    more: ['What is written can be imported again and changes nothing.'],
    async run(given, terminal) {
      const [path = ''] = given.operands;
      const format = oneOf('format', given.text('format'), FORMATS, 'text');
      const known = given.text('known');
      const council = await withStore(storeSettings(given, defaults), async (context) =>
        exportCouncil(context, await organisationAsked(context, given.text('organisation')), known === null ? {} : { asKnownAt: known }),
      );
      await writeCouncil(path, council);
      const { name } = council.organisation;
      const rows = { indicators: council.indicators.length, observations: council.observations.length, actions: council.actions.length };
      terminal.out(
        format === 'json'
          ? `${JSON.stringify({ path, organisation: name, ...rows }, null, 2)}\n`
          : `${name}: ${rows.indicators} indicators, ${rows.observations} observations and ${rows.actions} actions in ${path}\n`,
      );
      return 0;
    },
  };
}
