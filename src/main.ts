import { text } from 'node:stream/consumers';
import type { Command } from './cli/command.ts';
import { goldthread } from './cli/goldthread.ts';
import { type Config, configFrom } from './config.ts';

async function loadServe(config: Config): Promise<Command> {
  const [{ serveCommand }, { startServer }] = await Promise.all([import('./cli/serve.ts'), import('./server.ts')]);
  return serveCommand(config, {
    start: (settings) => startServer(settings, config.log),
    ended: () =>
      new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
      }),
  });
}

/** The commands in the order of the help. Each is loaded when it is asked for: a check of a text needs no web server and no database. */
const LOADED: Readonly<Record<string, (config: Config) => Promise<Command>>> = {
  serve: loadServe,
  import: async (config) => (await import('./cli/import.ts')).importCommand(config),
  export: async (config) => (await import('./cli/export.ts')).exportCommand(config),
  judge: async () => (await import('./cli/judge.ts')).judgeCommand,
  report: async (config) => (await import('./cli/report.ts')).reportCommand(config),
  read: async () => (await import('./cli/read.ts')).readCommand,
  check: async () => (await import('./cli/check.ts')).checkCommand,
  person: async (config) => (await import('./cli/person.ts')).personCommand(config),
  audit: async (config) => (await import('./cli/audit.ts')).auditCommand(config),
  backup: async (config) => (await import('./cli/backup.ts')).backupCommand(config),
  restore: async (config) => (await import('./cli/restore.ts')).restoreCommand(config),
  spc: async () => (await import('./cli/spc.ts')).spcCommand,
};

/** The command of that name, or all where there is none. */
function commands(config: Config, name: string | undefined): Promise<readonly Command[]> {
  const asked = name === undefined || !Object.hasOwn(LOADED, name) ? undefined : LOADED[name];
  return Promise.all((asked ? [asked] : Object.values(LOADED)).map((load) => load(config)));
}

const terminal = {
  out: (text: string | Uint8Array) => void process.stdout.write(text),
  error: (text: string) => void process.stderr.write(text),
  input: () => text(process.stdin),
  watched: process.stderr.isTTY,
  environment: process.env,
  now: () => Date.now(),
};

/** The embedded store's binary ends an older Node without a word, so whoever came past bin/goldthread.mjs is told here. */
const OLDEST_NODE = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  terminal.error(
    `Goldthread needs Node ${OLDEST_NODE} or later; this is ${process.versions.node}. Start it with npm start or npx goldthread.\n`,
  );
  process.exit(1);
}

process.exitCode = await goldthread(process.argv.slice(2), (environment, name) => commands(configFrom(environment), name), terminal);
