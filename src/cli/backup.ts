import { resolve } from 'node:path';
import { backUp, type CopyState } from '../tasks/backup.ts';
import type { Command } from './command.ts';
import { STORE_OPTIONS, type StoreSettings, storeSettings } from './settings.ts';

/** What a copy of the store holds, a line a council. */
export function contentsOf({ councils, logs }: CopyState): string {
  const lines = [...councils].map(([council, change]) => `  ${council}, up to change ${change}\n`);
  if (lines.length === 0) lines.push('  no council yet\n');
  if (logs === null) return `${lines.join('')}  its log is checked once this version has brought the store up to date\n`;
  const entries = logs.reduce((sum, log) => sum + log.entries, 0);
  return `${lines.join('')}  ${entries} ${entries === 1 ? 'entry' : 'entries'} in its log\n`;
}

export function backupCommand(defaults: StoreSettings): Command {
  return {
    name: 'backup',
    summary: 'Copy the store into a file while the server runs, and check the copy',
    operands: ['FILE'],
    options: STORE_OPTIONS,
    more: [
      'The file is one SQLite database with everything in it; keep data/secret.key with it, or GOLDTHREAD_SECRET.',
      'PostgreSQL keeps its own back-ups: docs/operating.md says how.',
    ],
    async run(given, terminal) {
      const [name = ''] = given.operands;
      const file = resolve(name);
      const state = await backUp(storeSettings(given, defaults), file);
      const findings = (state.logs ?? []).flatMap((log) => log.findings);
      terminal.out(`${file}, whole${findings.length === 0 ? '' : ' as a file'}\n${contentsOf(state)}`);
      if (findings.length === 0) return 0;
      terminal.error(findings.map(({ text }) => `${text}\n`).join(''));
      terminal.error('The copy is made, but the store it was made of is not as the product left it: see "goldthread audit verify".\n');
      return 1;
    },
  };
}
