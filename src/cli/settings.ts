import { isAbsolute, resolve } from 'node:path';
import { UsageFault } from '../model/fault.ts';
import type { QuietHours } from '../tasks/mail/quiet.ts';
import type { OpenIdSettings } from '../tasks/signIn/settings.ts';
import type { Given, Option } from './command.ts';

/** Where the store is: what commands that use it are told by options, the environment or defaults, in that order. */
export interface StoreSettings {
  /** the folder of everything that the product keeps on this machine */
  readonly data: string;
  /** address of a PostgreSQL database (postgres://…); null for the embedded store in the data folder */
  readonly store: string | null;
}

/** How people reach the server and come in; the environment alone says so. */
export interface Entrance {
  /** the public address without a path, "https://performance.council.example"; null where only this machine asks */
  readonly address: string | null;
  /** of which the key is made that seals two-factor secrets; null for one kept in the data folder */
  readonly secret: string | null;
  /** network addresses, beside this machine's own, whose word about who asks is taken */
  readonly proxies: readonly string[];
  readonly openId: OpenIdSettings | null;
}

/** A server for this machine alone, with a key of its own. */
export const THIS_MACHINE: Entrance = { address: null, secret: null, proxies: [], openId: null };

/** How e-mail leaves the server; the environment alone says so. */
export interface MailSettings {
  /** the mail server, smtp://user:password@host:587 or smtps://…; null: none is sent */
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly quiet: QuietHours;
}

export const NO_MAIL: MailSettings = { smtp: null, quiet: { from: 18, to: 8 } };

export interface ServeSettings extends StoreSettings {
  readonly host: string;
  readonly port: number;
  /** whether an empty store is filled with the examples, and their people may sign in */
  readonly examples: boolean;
  readonly entrance: Entrance;
  /** left out: no e-mail is sent */
  readonly mail?: MailSettings;
}

export const STORE_OPTIONS = {
  data: { value: 'DIR', help: 'folder for everything kept on this machine (GOLDTHREAD_DATA; ./data)' },
  store: { value: 'URL', help: 'a PostgreSQL database, postgres://… (GOLDTHREAD_STORE; SQLite in the data folder)' },
} as const satisfies Record<string, Option>;

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

export function storeSettings(given: Given, defaults: StoreSettings): StoreSettings {
  const data = given.text('data') ?? defaults.data;
  const store = given.text('store') ?? defaults.store;
  if (store !== null && !/^postgres(ql)?:\/\//.test(store)) {
    throw new UsageFault('--store takes the address of a PostgreSQL database: postgres://user@host/database');
  }
  return { data: isAbsolute(data) ? data : resolve(data), store };
}

/** @throws UsageFault for what is no port */
export function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new UsageFault(`"${text}" is no port: a number up to 65535, or 0 for any that is free`);
  return port;
}

/** @throws UsageFault for what is no address of a site */
export function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search !== '' ||
    url.hash !== '' ||
    url.username !== ''
  ) {
    throw new UsageFault(`GOLDTHREAD_ADDRESS "${text}" is no address of a site: expected one such as https://performance.council.example`);
  }
  return url.origin;
}

const SHORTEST_SECRET = 32;

/** @throws UsageFault for one that might be guessed */
export function secretOf(text: string): string {
  if (text.length < SHORTEST_SECRET) {
    throw new UsageFault(
      `GOLDTHREAD_SECRET has ${text.length} characters: expected ${SHORTEST_SECRET} or more, such as openssl rand -base64 32 gives`,
    );
  }
  return text;
}

/**
 * The council's own identity provider; null where nothing is said of one.
 * @throws UsageFault where only a part is said, or the issuer is no https address
 */
export function openIdOf(told: { readonly [Part in keyof OpenIdSettings]: string | null }): OpenIdSettings | null {
  const { issuer, clientId, clientSecret, name, trustsEmail } = told;
  if (issuer === null && clientId === null && clientSecret === null) return null;
  if (issuer === null || clientId === null || clientSecret === null) {
    throw new UsageFault(
      'GOLDTHREAD_OIDC_ISSUER, GOLDTHREAD_OIDC_CLIENT_ID and GOLDTHREAD_OIDC_CLIENT_SECRET are given together or not at all.',
    );
  }
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))) {
    throw new UsageFault(`GOLDTHREAD_OIDC_ISSUER "${issuer}" is no https address.`);
  }
  return { issuer, clientId, clientSecret, name: name ?? 'your council', trustsEmail: trustsEmail === 'yes' };
}

/**
 * The mail server; null where none is named.
 * @throws UsageFault for an address that is none, and without a sender
 */
export function smtpOf(url: string | null, from: string | null): MailSettings['smtp'] {
  if (url === null) return null;
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || new URL(url).hostname === '') {
    throw new UsageFault(
      'GOLDTHREAD_SMTP is no address of a mail server: expected smtp://user:password@host:587 or smtps://user:password@host',
    );
  }
  if (from === null || !/^[^\r\n]*[^\s@]+@[^\s@]+>?$/.test(from)) {
    throw new UsageFault(
      'GOLDTHREAD_SMTP needs GOLDTHREAD_MAIL_FROM beside it: the address that mail comes from, such as performance@council.example',
    );
  }
  return { url, from };
}

/** "18-8": from the first hour until the second. @throws UsageFault for anything else */
export function quietOf(text: string): QuietHours {
  const [, from = '', to = ''] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const hours = { from: Number(from), to: Number(to) };
  if (from === '' || hours.from > 24 || hours.to > 24) {
    throw new UsageFault(
      `GOLDTHREAD_QUIET "${text}" is no pair of hours: expected the hour from which nothing is sent and the hour until which, such as 18-8`,
    );
  }
  return { from: hours.from % 24, to: hours.to % 24 };
}

function isLoopback(host: string): boolean {
  return LOOPBACK.includes(host.replace(/^\[|\]$/g, ''));
}

/** Where a server is open to this machine: one that listens on every address answers as localhost. */
export function localAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** What is to be said of where a server listens, each a sentence; nothing where only this machine reaches it. */
export function warningsOf({ host, examples, entrance: { address } }: ServeSettings): readonly string[] {
  if (isLoopback(host)) return [];
  const warnings: string[] = [];
  if (address === null) {
    warnings.push(
      `It listens on ${host}, and answers nobody but this machine: GOLDTHREAD_ADDRESS must say at which address others open it.`,
    );
  } else if (!address.startsWith('https:')) {
    warnings.push(
      `It is open at ${address} without https: passwords and figures can be read on the way. Put a proxy with a certificate before it.`,
    );
  }
  if (examples) {
    warnings.push('Whoever reaches it can sign in as a person of the examples: start it with --no-examples for a council of your own.');
  }
  return warnings;
}

export function serveSettings(given: Given, defaults: ServeSettings): ServeSettings {
  const port = given.text('port');
  return {
    ...storeSettings(given, defaults),
    host: given.text('host') ?? defaults.host,
    port: port === null ? defaults.port : portOf(port),
    examples: defaults.examples && !given.flag('no-examples'),
    entrance: defaults.entrance,
    ...(defaults.mail === undefined ? {} : { mail: defaults.mail }),
  };
}
