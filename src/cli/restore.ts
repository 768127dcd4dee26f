import { resolve } from 'node:path';
import { restore } from '../tasks/backup.ts';
import { contentsOf } from './backup.ts';
import type { Command } from './command.ts';
import { STORE_OPTIONS, type StoreSettings, storeSettings } from './settings.ts';

export function restoreCommand(defaults: StoreSettings): Command {
  return {
    name: 'restore',
    summary: 'Put a backup in the place of the store, also while the server runs',
    operands: ['FILE'],
    options: { yes: { value: null, help: 'do it; without it, only say what FILE holds' }, ...STORE_OPTIONS },
    more: [
      'FILE is checked first. The state before is kept beside the store as before-restore-TIME.db.',
      'Everyone has to sign in again: whatever was ended since the backup would otherwise be open.',
      'PostgreSQL is put back with its own tools: docs/operating.md says how.',
    ],
    async run(given, terminal) {
      const [name = ''] = given.operands;
      const file = resolve(name);
      const dryRun = !given.flag('yes');
      const who = terminal.environment['USER'] ?? 'command line';
      const state = await restore(storeSettings(given, defaults), file, { who, dryRun });
      terminal.out(`${file}\n${contentsOf(state)}`);
      if (dryRun) {
        terminal.error('Nothing was changed. Add --yes to put it in the place of the store.\n');
        return 2;
      }
      terminal.out('It is now the store.\n');
      if (state.before !== null) terminal.out(`The state before is in ${state.before}\n`);
      return 0;
    },
  };
}
