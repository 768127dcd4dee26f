import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { THIS_MACHINE } from '../../src/cli/settings.ts';
import { type Running, startServer } from '../../src/server.ts';

/** The real server on a free port over an empty data folder, with the examples in it. */
export interface TestServer {
  readonly address: string;
  stop(): Promise<void>;
}

export async function runServer(): Promise<TestServer> {
  const data = mkdtempSync(join(tmpdir(), 'goldthread-server-'));
  const running: Running = await startServer(
    { host: '127.0.0.1', port: 0, data, store: null, examples: true, entrance: THIS_MACHINE },
    'silent',
  );
  await running.ready;
  return {
    address: running.address,
    async stop() {
      await running.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const HREF = /<a [^>]*href="([^"#]+)[^"]*"/g;

/** The addresses on this server that a page links to. */
export function linksIn(html: string, at: string): string[] {
  const { origin } = new URL(at);
  return [...html.matchAll(HREF)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), at))
    .filter((link) => link.origin === origin)
    .map((link) => link.pathname + link.search);
}
