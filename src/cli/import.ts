import { basename } from 'node:path';
import { councilBroughtFrom } from '../tasks/bringing.ts';
import { type ImportPreview, importCouncil } from '../tasks/importCouncil.ts';
import { type Command, oneOf } from './command.ts';
import { progressOn } from './progress.ts';
import { STORE_OPTIONS, type StoreSettings, storeSettings } from './settings.ts';
import { withStore } from './store.ts';

const FORMATS = ['text', 'json'] as const;

function summary({ name, isNew, sheets, change, collected }: ImportPreview, dryRun: boolean): string {
  const lines = sheets
    .filter(({ added, changed, moved, withdrawn }) => added + changed + moved + withdrawn > 0)
    .map(({ sheet, added, changed, moved, withdrawn, unchanged, leftAsIs }) => {
      const parts = [`${added} added`, `${changed + moved} changed`, `${withdrawn} withdrawn`, `${unchanged + leftAsIs} as they are`];
      return `  ${sheet.padEnd(13)} ${parts.join(', ')}\n`;
    });
  const what = lines.length === 0 ? 'nothing to change' : dryRun ? 'this would change' : `change ${change ?? ''}`;
  const reason =
    dryRun && collected.length > 0
      ? `  needs --why: changes figures of periods that are collected by returns (${collected.join(', ')})\n`
      : '';
  return `${name}${isNew ? ' (new)' : ''}: ${what}\n${lines.join('')}${reason}`;
}

export function importCommand(defaults: StoreSettings): Command {
  return {
    name: 'import',
    summary: 'Bring a workbook, or a folder of CSV files, into the store: all or nothing',
    operands: ['PATH'],
    options: {
      'dry-run': { value: null, help: 'only say what would change' },
      replace: { value: null, help: 'withdraw the rows that are held and not in PATH' },
      why: { value: 'TEXT', help: 'kept with the change; needed for figures that are collected by returns' },
      format: { value: 'text|json', help: 'of what is printed (text)' },
      ...STORE_OPTIONS,
    },
    more: ['The council is the one named in the sheet organisation; docs/formats.md describes the sheets.'],
    async run(given, terminal) {
      const [path = ''] = given.operands;
      const format = oneOf('format', given.text('format'), FORMATS, 'text');
      const dryRun = given.flag('dry-run');
      const progress = progressOn(terminal);
      progress.step(`Reading ${path} …`);
      const preview = await withStore(storeSettings(given, defaults), async (context) => {
        const council = await councilBroughtFrom(context, path);
        progress.step(`Comparing ${council.observations.length} observations with what is held …`);
        return importCouncil(context, council, {
          who: terminal.environment['USER'] ?? 'command line',
          why: given.text('why'),
          source: basename(path),
          dryRun,
          replace: given.flag('replace'),
        });
      });
      terminal.out(format === 'json' ? `${JSON.stringify(preview, null, 2)}\n` : summary(preview, dryRun));
      return 0;
    },
  };
}
