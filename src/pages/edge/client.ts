import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Whose word is taken about who asks, beside this machine's own. */
export type Proxies = readonly string[];

const LOOPBACK = new Set(['127.0.0.1', '::1']);

function plain(address: string): string {
  return address.trim().replace(/^::ffff:/, '');
}

function peerOf(c: Context): string | null {
  // A request that came over no network, as in tests, has no address.
  if (typeof c.env !== 'object' || c.env === null || !('incoming' in c.env)) return null;
  return plain(getConnInfo(c).remote.address ?? '');
}

/**
 * The network address of whoever asks. A proxy of ours adds the address that it was asked from to X-Forwarded-For; what
 * stands before that anyone may have written.
 */
export function clientAddress(c: Context, proxies: Proxies): string {
  const peer = peerOf(c);
  if (peer === null) return '';
  const ours = (address: string) => LOOPBACK.has(address) || proxies.includes(address);
  const passed = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map(plain)
    .filter((address) => address !== '');
  const way = [...passed, peer];
  return way.findLast((address) => !ours(address)) ?? peer;
}
