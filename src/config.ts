import { addressOf, NO_MAIL, openIdOf, portOf, quietOf, type ServeSettings, secretOf, smtpOf } from './cli/settings.ts';

/** How much the log says, as pino names it. */
const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

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
 * @throws UsageFault for a port, an address, a secret, a mail server or quiet hours that are none
 */
export function configFrom(environment: Environment): Config {
  const port = said(environment, 'GOLDTHREAD_PORT');
  const address = said(environment, 'GOLDTHREAD_ADDRESS');
  const secret = said(environment, 'GOLDTHREAD_SECRET');
  const quiet = said(environment, 'GOLDTHREAD_QUIET');
  return {
    data: said(environment, 'GOLDTHREAD_DATA') ?? 'data',
    store: said(environment, 'GOLDTHREAD_STORE'),
    host: said(environment, 'GOLDTHREAD_HOST') ?? '127.0.0.1',
    port: port === null ? 8080 : portOf(port),
    examples: !['no', 'false', '0'].includes(said(environment, 'GOLDTHREAD_EXAMPLES') ?? ''),
    entrance: {
      address: address === null ? null : addressOf(address),
      secret: secret === null ? null : secretOf(secret),
      proxies: (said(environment, 'GOLDTHREAD_PROXIES') ?? '').split(/[\s,]+/).filter((proxy) => proxy !== ''),
      openId: openIdOf({
        issuer: said(environment, 'GOLDTHREAD_OIDC_ISSUER'),
        clientId: said(environment, 'GOLDTHREAD_OIDC_CLIENT_ID'),
        clientSecret: said(environment, 'GOLDTHREAD_OIDC_CLIENT_SECRET'),
        name: said(environment, 'GOLDTHREAD_OIDC_NAME'),
        trustsEmail: said(environment, 'GOLDTHREAD_OIDC_TRUST_EMAIL'),
      }),
    },
    mail: {
      smtp: smtpOf(said(environment, 'GOLDTHREAD_SMTP'), said(environment, 'GOLDTHREAD_MAIL_FROM')),
      quiet: quiet === null ? NO_MAIL.quiet : quietOf(quiet),
    },
    log: LOG_LEVELS.find((level) => level === said(environment, 'GOLDTHREAD_LOG')) ?? 'warn',
  };
}
