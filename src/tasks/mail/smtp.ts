import { createTransport } from 'nodemailer';
import { EnvironmentFault } from '../../model/fault.ts';
import type { Mailer } from '../mailer.ts';

/** The mail server that messages are handed to. */
export interface SmtpSettings {
  /** smtp://user:password@host:587 or smtps://…; the password is said nowhere again */
  readonly url: string;
  /** the sender: "performance@council.example", or with a name "Performance <performance@council.example>" */
  readonly from: string;
}

/** Milliseconds for each part of the talk with a mail server. */
const TIMEOUT = 10_000;

/** What went wrong in one word or number: the server's own words may name whom a message was for. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('responseCode' in error && typeof error.responseCode === 'number') return String(error.responseCode);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** Hands messages to a mail server, each over a connection of its own. */
export function smtpMailer({ url, from }: SmtpSettings, timeout: number = TIMEOUT): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } });
      } catch (error) {
        throw new EnvironmentFault(`The mail server did not take a message (${reasonOf(error)})`);
      }
    },
  };
}
