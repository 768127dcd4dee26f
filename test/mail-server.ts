import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message as a real mail server took it. */
export interface Taken {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailServer {
  readonly url: string;
  readonly taken: Taken[];
  /** addresses that it takes nothing for */
  readonly refuses: Set<string>;
  /** waits so many milliseconds before it takes a message */
  slow: number;
  close(): Promise<void>;
}

function header(source: string, name: string): string {
  return new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(source)?.[1]?.replace(/\r\n\s+/g, ' ') ?? '';
}

/** The body of a message of one part, quoted-printable or plain. */
function body(source: string): string {
  const text = source.slice(source.indexOf('\r\n\r\n') + 4).replaceAll('\r\n', '\n');
  if (!/quoted-printable/i.test(header(source, 'Content-Transfer-Encoding'))) return text;
  const bytes = text.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A mail server on this machine that takes what it is given and keeps it in memory. */
export async function mailServer(port = 0): Promise<MailServer> {
  const taken: Taken[] = [];
  const refuses = new Set<string>();
  const state = { slow: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      done(refuses.has(address) ? Object.assign(new Error(`no such person: ${address}`), { responseCode: 550 }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('utf8');
        taken.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(', '),
          subject: header(source, 'Subject'),
          text: body(source),
        });
        setTimeout(() => done(), state.slow);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    refuses,
    get slow() {
      return state.slow;
    },
    set slow(milliseconds) {
      state.slow = milliseconds;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
