import type { Command } from './command.ts';
import { type ServeSettings, STORE_OPTIONS, serveSettings, warningsOf } from './settings.ts';

/** A server that the command can wait for and end. */
interface Served {
  readonly address: string;
  readonly ready: Promise<void>;
  /** by which the first administrator comes in; null where somebody can sign in already */
  readonly firstLink: Promise<string | null>;
  stop(): Promise<void>;
}

/** What the command needs of the process: how to start serving, and to be told when to end. */
export interface Serving {
  start(settings: ServeSettings): Promise<Served>;
  /** resolves when the process is asked to end */
  ended(): Promise<void>;
}

export function serveCommand(defaults: ServeSettings, { start, ended }: Serving): Command {
  return {
    name: 'serve',
    summary: 'The web application',
    operands: [],
    options: {
      port: { value: 'PORT', help: 'where it listens; 0 for any free port (GOLDTHREAD_PORT; 8080)' },
      host: { value: 'HOST', help: 'on which it listens; 0.0.0.0 for every one of this machine (GOLDTHREAD_HOST; 127.0.0.1)' },
      ...STORE_OPTIONS,
      'no-examples': { value: null, help: 'leave an empty store empty (GOLDTHREAD_EXAMPLES=no)' },
    },
    more: ['Ctrl-C ends it. docs/operating.md says how to run it for years.'],
    async run(given, terminal) {
      const settings = serveSettings(given, defaults);
      for (const warning of warningsOf(settings)) terminal.error(`${warning}\n`);
      const served = await start(settings);
      terminal.out(`Goldthread is at ${served.address}\n`);
      if (terminal.watched)
        terminal.error(`Its data are in ${settings.store === null ? settings.data : 'the PostgreSQL database given'}. Ctrl-C ends it.\n`);
      const told = served.firstLink.then((link) => {
        if (link !== null)
          terminal.out(`Nobody can sign in yet. This link makes the first administrator, once, within 24 hours:\n${link}\n`);
      });
      await ended();
      await told;
      await served.stop();
      return 0;
    },
  };
}
