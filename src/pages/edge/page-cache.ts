import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context, Env, MiddlewareHandler } from 'hono';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** A page or file as it is sent, in every encoding that a browser has asked for so far. */
interface Kept {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
  /** of its brotli, 0 to 11 */
  readonly quality: number;
  readonly encoded: Map<string, Promise<Uint8Array<ArrayBuffer>>>;
}

const ENCODINGS = [
  {
    name: 'br',
    encode: async ({ body, quality }: Kept) =>
      new Uint8Array(await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })),
  },
  { name: 'gzip', encode: async ({ body }: Kept) => new Uint8Array(await gzipped(body)) },
] as const;

/** Below this a packet is no smaller for being compressed. */
const WORTH_ENCODING = 1400;
/** Typefaces are compressed as they are. */
const IS_TEXT = /^text\/|javascript|json|svg/;

/** A page is compressed while somebody waits for it; a file that never changes once for everyone, as well as can be. */
const QUALITY = { page: 5, file: 11 } as const;

function kept(body: Uint8Array<ArrayBuffer>, type: string, quality: number): Kept {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { body, type, etag, quality, encoded: new Map() };
}

function encodingFor(c: Context, { body, type }: Kept): (typeof ENCODINGS)[number] | undefined {
  if (body.byteLength < WORTH_ENCODING || !IS_TEXT.test(type)) return undefined;
  const accepted = (c.req.header('accept-encoding') ?? '').split(',').map((part) => part.trim().split(/\s*;\s*/));
  const accepts = (name: string) => accepted.some(([coding, quality]) => coding === name && quality !== 'q=0');
  return ENCODINGS.find(({ name }) => accepts(name));
}

async function answer(c: Context, page: Kept, cacheControl: string): Promise<Response> {
  const headers = new Headers({ 'Content-Type': page.type, ETag: page.etag, 'Cache-Control': cacheControl, Vary: 'Accept-Encoding' });
  const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(page.etag)) return new Response(null, { status: 304, headers });
  const encoding = encodingFor(c, page);
  if (encoding === undefined) return new Response(page.body, { headers });
  const encoded = page.encoded.get(encoding.name) ?? encoding.encode(page);
  page.encoded.set(encoding.name, encoded);
  headers.set('Content-Encoding', encoding.name);
  return new Response(await encoded, { headers });
}

/** Sends bytes that never change under their address. */
export function immutably(): (c: Context, address: string, type: string, body: () => Uint8Array) => Promise<Response> {
  const files = new Map<string, Kept>();
  return (c, address, type, body) => {
    const file = files.get(address) ?? kept(new Uint8Array(body()), type, QUALITY.file);
    files.set(address, file);
    return answer(c, file, 'public, max-age=31536000, immutable');
  };
}

/** Rendered pages that are kept, in bytes as they are before compression. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Keeps the pages rendered last, so that a dashboard which is opened again and again is made once for each change of its
 * council. A browser asks each time and is told "as you have it".
 * @param stateOf what changes whenever anything does that the page at this address may show, and tells apart those who may
 *   see different things at it
 */
export function pageCache<E extends Env>(stateOf: (c: Context<E>) => string | Promise<string>): MiddlewareHandler<E> {
  const pages = new Map<string, Kept>();
  let bytes = 0;
  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    const { pathname, search } = new URL(c.req.url);
    const key = `${await stateOf(c)} ${pathname}${search}`;
    const found = pages.get(key);
    if (found) {
      pages.delete(key);
      pages.set(key, found);
      return answer(c, found, 'private, no-cache');
    }
    await next();
    const type = c.res.headers.get('content-type');
    if (c.res.status !== 200 || type === null || !type.startsWith('text/html') || c.res.headers.has('content-disposition')) return;
    const page = kept(new Uint8Array(await c.res.arrayBuffer()), type, QUALITY.page);
    bytes += page.body.byteLength - (pages.get(key)?.body.byteLength ?? 0);
    pages.set(key, page);
    for (const [oldest, { body }] of pages) {
      if (bytes <= MOST_BYTES) break;
      pages.delete(oldest);
      bytes -= body.byteLength;
    }
    c.res = await answer(c, page, 'private, no-cache');
  };
}
