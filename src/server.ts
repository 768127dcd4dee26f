import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { localAddress, NO_MAIL, type ServeSettings } from './cli/settings.ts';
import { EnvironmentFault } from './model/fault.ts';
import { worldOf } from './tasks/context.ts';
import { bringExamples } from './tasks/examples.ts';
import { inboxIn } from './tasks/inbox.ts';
import { startJobs } from './tasks/jobs.ts';
import { sendDueReminders } from './tasks/mail/reminders.ts';
import { smtpMailer } from './tasks/mail/smtp.ts';
import { openContext } from './tasks/openContext.ts';
import { firstAdministratorToken } from './tasks/signIn/firstAdministrator.ts';
import { signInKey } from './tasks/signIn/key.ts';
import { linkAddress } from './tasks/signIn/links.ts';

/** A server that listens. */
export interface Running {
  /** where to look: "http://127.0.0.1:8080" */
  readonly address: string;
  /** resolves when the examples are in the store, or were not wanted */
  readonly ready: Promise<void>;
  /** by which the first administrator comes in; null where somebody can sign in already */
  readonly firstLink: Promise<string | null>;
  /** answers what was asked, then lets go of port and store */
  stop(): Promise<void>;
}

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));

/** Nothing that is asked here takes longer, in milliseconds; what does is cut off when the server ends. */
const LONGEST_ANSWER = 15_000;

interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { host, port }: ServeSettings): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (info) => {
      resolve({
        port: info.port,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            if (!('closeAllConnections' in server)) return;
            server.closeIdleConnections();
            setTimeout(() => server.closeAllConnections(), LONGEST_ANSWER).unref();
          }),
      });
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken by another program. Choose another with --port, or --port 0 for any that is free.`;
      reject(new EnvironmentFault(error.code === 'EADDRINUSE' ? taken : `Cannot listen on ${host}:${port}: ${error.message}`));
    });
  });
}

/**
 * Opens the store, listens, and brings the examples into an empty store while the first pages are already answered.
 * @throws EnvironmentFault where the port is taken or the store cannot be opened
 */
export async function startServer(settings: ServeSettings, level: string): Promise<Running> {
  const log = pino({ level, base: null }, pino.destination(2));
  const context = await openContext(settings, { closed: true });
  for (const weakness of context.store.weaknesses) log.warn(weakness);
  // What the server does of its own accord is for all councils; what it is asked says for which.
  const forAll = <Result>(work: () => Promise<Result>) => context.store.within('*', work);
  const loading = { done: !settings.examples };
  try {
    const { address, openId, proxies, secret } = settings.entrance;
    const key = await signInKey(settings.data, secret);
    const { smtp, quiet } = settings.mail ?? NO_MAIL;
    const mailer = smtp === null ? null : smtpMailer(smtp);
    const services = {
      world: worldOf(context.store, context.clock),
      inbox: inboxIn(join(settings.data, 'inbox')),
      signIn: { address, key, demonstration: settings.examples, openId, proxies },
      mailer,
      quiet,
      arriving: () => !loading.done,
    };
    const { port, stop } = await listen(createApp(services, log).fetch, settings);
    const ready = settings.examples
      ? forAll(() => bringExamples(context, EXAMPLES))
          .catch((error: unknown) => log.error({ err: error }, 'the examples could not be loaded'))
          .finally(() => {
            loading.done = true;
          })
      : Promise.resolve();
    const here = localAddress(settings.host, port);
    const firstLink = ready
      .then(() => forAll(() => firstAdministratorToken(context)))
      .then((token) => (token === null ? null : linkAddress(address ?? here, 'first-administrator', token)))
      .catch((error: unknown) => {
        log.error({ err: error }, 'the link for the first administrator could not be made');
        return null;
      });
    const reminders = async (to: NonNullable<typeof mailer>) => {
      await sendDueReminders(services.world, { mailer: to, address: address ?? here, quiet }, (error) => log.error(error));
    };
    const jobs = mailer === null ? [] : [{ name: 'reminders', pattern: '*/10 * * * *', run: () => reminders(mailer) }];
    const scheduled = startJobs(services.world, jobs, (job, error) => log.error({ err: error, job }, 'a job failed'));
    return {
      address: here,
      ready,
      firstLink,
      async stop() {
        await stop();
        await scheduled.stop();
        await firstLink;
        await context.store.close();
      },
    };
  } catch (error) {
    await context.store.close();
    throw error;
  }
}
