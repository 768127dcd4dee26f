import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serving, VALE, vale, visible } from '../../../test/served.ts';
import { ASSETS } from '../../components/assets.ts';
import { importCouncil } from '../../tasks/importCouncil.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

describe('every answer', () => {
  it('allows nothing but our own files', async () => {
    const policy = (await served.get('/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; style-src 'self'; script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('is given only under a name of this machine or the public address', async () => {
    const answer = await served.app.request('http://rebound.example:8080/');
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Goldthread does not answer as rebound.example.');
  });

  it('is a page that says so where the address cannot be read', async () => {
    const answer = await served.get('/%E0%A4%A');
    expect(answer.status).toBe(404);
    expect(visible(await answer.text())).toContain('The address has a "%" that stands for no letter.');
  });

  it('comes without a slash at the end of its address', async () => {
    expect((await served.get(`/${VALE}/plans/`)).headers.get('location')).toBe(`http://localhost:8080/${VALE}/plans`);
  });
});

describe('a page that was made', () => {
  const address = `/${VALE}/method`;

  it('is not sent again to whoever has it', async () => {
    const etag = (await served.get(address)).headers.get('etag') ?? '';
    const again = await served.get(address, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('is compressed as the browser understands it, and is the same page', async () => {
    const plain = await (await served.get(address)).text();
    const brotli = await served.get(address, { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await brotli.arrayBuffer()).toString()).toBe(plain);
    const gzip = await served.get(address, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await gzip.arrayBuffer()).toString()).toBe(plain);
  });

  it('is made anew when the council changes', async () => {
    const council = await vale();
    const etag = (await served.get(address)).headers.get('etag') ?? '';
    await importCouncil(
      served.context,
      { ...council, organisation: { ...council.organisation, name: 'Vale of Glamorgan (Example)' } },
      { who: 'a test' },
    );
    const after = await served.get(address, { 'if-none-match': etag });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('Vale of Glamorgan (Example)');
  });
});

it('keeps our own files for ever under an address with their hash', async () => {
  for (const { url, contentType } of ASSETS) {
    const file = await served.get(url);
    expect(file.headers.get('content-type')).toBe(contentType);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  }
  expect((await served.get('/assets/nothing.css')).status).toBe(404);
});

describe('what goes wrong', () => {
  it('is a page that helps where nothing is at the address', async () => {
    const answer = await served.get(`/${VALE}/nowhere`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(`<a href="/${VALE}">The home of this council</a>`);
  });

  it('is said to be ours where it is, without its inner words', async () => {
    const broken = await serving([]);
    await broken.context.store.close();
    const answer = await broken.get('/');
    expect(answer.status).toBe(500);
    const text = visible(await answer.text());
    expect(text).toContain('It is a fault of ours');
    expect(text).not.toContain('driver');
    await broken.close();
  });
});

it('tells a machine whether the store answers', async () => {
  const answer = await served.get('/healthz');
  expect(await answer.json()).toEqual({ status: 'ok', councils: 1 });
});
