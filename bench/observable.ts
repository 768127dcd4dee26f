import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Council } from '../src/model/council.ts';

/* The same rows and lines as a static site of Observable Framework, built outside the repository and served as it would be. */

const OWN = join(import.meta.dirname, 'observable');
const CACHE = join(import.meta.dirname, '..', '.cache', 'observable');
const PATIENCE = { timeout: 240_000, stdio: 'ignore' } as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

/** What a row of the table says, and its line. */
function rowsOf(council: Council) {
  return council.indicators.map(({ code, title }, index) => {
    const values = council.observations.filter(({ indicator }) => indicator === code).map(({ value }) => Number(value));
    const [status, direction] = index % 2 === 0 ? ['Red, misses by 11.2% of target', 'Improved'] : ['Green', 'Worsened'];
    const [latest, result] = [values.at(-1) ?? 0, values.slice(-12).reduce((sum, value) => sum + value, 0) / 12];
    return { title, latest, result: result.toFixed(2), basis: 'YTD', target: 85, status, direction, values };
  });
}

/** Every file of the built site by its path, compressed as it is sent. */
function builtFiles(): ReadonlyMap<string, { readonly type: string; readonly body: Buffer }> {
  const dist = join(CACHE, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      return [`/${relative(dist, file).split(sep).join('/')}`, { type, body: brotliCompressSync(readFileSync(file)) }];
    }),
  );
}

/** Builds the site (a minute or two the first time, for its packages are fetched) and serves it on this machine. */
export async function observableSite(council: Council): Promise<{ readonly address: string; stop(): Promise<void> }> {
  cpSync(OWN, CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'src', 'rows.json'), JSON.stringify(rowsOf(council)));
  if (!existsSync(join(CACHE, 'node_modules'))) execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: CACHE, ...PATIENCE });
  execFileSync(join(CACHE, 'node_modules', '.bin', 'observable'), ['build'], { cwd: CACHE, ...PATIENCE });
  const files = builtFiles();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/');
    const file = files.get(path === '/' ? '/index.html' : path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const lasting = path === '/' ? 'no-cache' : 'public, max-age=31536000, immutable';
    response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'br', 'cache-control': lasting }).end(file.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server of the bench listens on no port');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
}
