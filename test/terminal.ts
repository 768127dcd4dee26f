import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditCommand } from '../src/cli/audit.ts';
import { backupCommand } from '../src/cli/backup.ts';
import { checkCommand } from '../src/cli/check.ts';
import { exportCommand } from '../src/cli/export.ts';
import { goldthread } from '../src/cli/goldthread.ts';
import { importCommand } from '../src/cli/import.ts';
import { judgeCommand } from '../src/cli/judge.ts';
import { personCommand } from '../src/cli/person.ts';
import { readCommand } from '../src/cli/read.ts';
import { reportCommand } from '../src/cli/report.ts';
import { restoreCommand } from '../src/cli/restore.ts';
import { spcCommand } from '../src/cli/spc.ts';
import { configFrom } from '../src/config.ts';

export const EXAMPLES = join(import.meta.dirname, '..', 'examples');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A folder of its own for the files and the store of a test, and the commands run in it. */
export interface Desk {
  readonly folder: string;
  run(...args: string[]): Promise<Ran>;
  /** the same with what comes on standard input */
  piped(input: string, ...args: string[]): Promise<Ran>;
  clear(): void;
}

export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-cli-'));
  async function ran(input: string, args: readonly string[]): Promise<Ran> {
    const said = { out: '', error: '' };
    const terminal = {
      out: (text: string | Uint8Array) => {
        said.out += typeof text === 'string' ? text : new TextDecoder('latin1').decode(text);
      },
      error: (text: string) => {
        said.error += text;
      },
      input: async () => input,
      watched: false,
      environment: { GOLDTHREAD_DATA: join(folder, 'data'), USER: 'a test' },
      now: () => 0,
    };
    const commands = (environment: typeof terminal.environment) => {
      const config = configFrom(environment);
      return [
        importCommand(config),
        exportCommand(config),
        judgeCommand,
        reportCommand(config),
        readCommand,
        checkCommand,
        personCommand(config),
        auditCommand(config),
        backupCommand(config),
        restoreCommand(config),
        spcCommand,
      ];
    };
    const code = await goldthread(args, () => commands(terminal.environment), terminal);
    return { code, ...said };
  }
  return {
    folder,
    run: (...args) => ran('', args),
    piped: (input, ...args) => ran(input, args),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
