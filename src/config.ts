import { portOf, type ServeSettings } from './cli/settings.ts';

/** How much the log says, as pino names it. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export interface Config extends ServeSettings {
  readonly log: (typeof LOG_LEVELS)[number];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What a variable says; empty says nothing, as docker and systemd leave it. */
function said(environment: Environment, name: string): string | null {
  const value = environment[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

/**
 * The settings that the environment gives, with the defaults for the rest; options of a command come before both.
 * docs/operating.md lists them.
 * @throws UsageFault for a port that is none
 */
export function configFrom(environment: Environment): Config {
  const port = said(environment, 'GOLDTHREAD_PORT');
  return {
    data: said(environment, 'GOLDTHREAD_DATA') ?? 'data',
    store: said(environment, 'GOLDTHREAD_STORE'),
    host: said(environment, 'GOLDTHREAD_HOST') ?? '127.0.0.1',
    port: port === null ? 8080 : portOf(port),
    examples: !['no', 'false', '0'].includes(said(environment, 'GOLDTHREAD_EXAMPLES') ?? ''),
    log: LOG_LEVELS.find((level) => level === said(environment, 'GOLDTHREAD_LOG')) ?? 'warn',
  };
}
