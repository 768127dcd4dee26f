import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { clientAddress } from './client.ts';

/** What a real server on loopback makes of a request with this header. */
async function seen(forwarded: string | null, proxies: readonly string[]): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(clientAddress(c, proxies)));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      fetch(`http://127.0.0.1:${port}/`, { headers: forwarded === null ? {} : { 'x-forwarded-for': forwarded } })
        .then((answer) => answer.text())
        .then(resolve, reject)
        .finally(() => server.close());
    });
  });
}

it.each([
  ['no proxy', null, [], '127.0.0.1'],
  ['a proxy on this machine', '203.0.113.7', [], '203.0.113.7'],
  ['a visitor who wrote the header herself', '10.9.9.9, 203.0.113.7', [], '203.0.113.7'],
  ['a second proxy of ours', '203.0.113.7, 10.0.0.1', ['10.0.0.1'], '203.0.113.7'],
  ['a second proxy that is not ours', '203.0.113.7, 10.0.0.1', [], '10.0.0.1'],
])('takes the address behind %s', async (_, forwarded, proxies, address) => {
  expect(await seen(forwarded, proxies)).toBe(address);
});
