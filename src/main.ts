import { text } from 'node:stream/consumers';
import { auditCommand } from './cli/audit.ts';
import { backupCommand } from './cli/backup.ts';
import { checkCommand } from './cli/check.ts';
import { exportCommand } from './cli/export.ts';
import { goldthread } from './cli/goldthread.ts';
import { importCommand } from './cli/import.ts';
import { judgeCommand } from './cli/judge.ts';
import { personCommand } from './cli/person.ts';
import { readCommand } from './cli/read.ts';
import { reportCommand } from './cli/report.ts';
import { restoreCommand } from './cli/restore.ts';
import { serveCommand } from './cli/serve.ts';
import { spcCommand } from './cli/spc.ts';
import { type Config, configFrom } from './config.ts';
import { startServer } from './server.ts';

function commands(config: Config) {
  const serving = {
    start: (settings: Parameters<typeof startServer>[0]) => startServer(settings, config.log),
    ended: () =>
      new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
      }),
  };
  return [
    serveCommand(config, serving),
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

process.exitCode = await goldthread(process.argv.slice(2), (environment) => commands(configFrom(environment)), terminal);
