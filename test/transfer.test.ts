import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededCouncil } from '../bench/council.ts';
import { sheetUrl } from '../src/components/assets.ts';
import { type Served, serving, visible } from './served.ts';

/* What a dashboard of 60 sparklines makes a browser fetch, heads of answers included, on a first visit and on the next. */

const FIRST_VISIT = 60_000;
const NEXT_VISIT = 25_000;
const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' };
const STATUS_LINE = 'HTTP/1.1 200 OK\r\n\r\n';

interface Fetched {
  readonly address: string;
  readonly bytes: number;
}

/** The faces that a style sheet names, with the characters for which a browser loads each. */
function facesIn(css: string): readonly { address: string; has: (letter: string) => boolean }[] {
  return [...css.matchAll(/@font-face\{[^}]*url\(([^)]+)\)[^}]*unicode-range:([^}]+)\}/g)].map(([, address = '', range = '']) => {
    const spans = range.split(',').map((span) => {
      const [first = 0, last = first] = span
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return { first, last };
    });
    const has = (letter: string) => {
      const code = letter.codePointAt(0) ?? 0;
      return spans.some(({ first, last }) => code >= first && code <= last);
    };
    return { address, has };
  });
}

describe.each([
  ['table', ''],
  ['cards', '&view=cards'],
] as const)('a dashboard of 60 sparklines as %s', (_name, view) => {
  let served: Served;
  let html: string;
  const fetched: Fetched[] = [];

  async function fetching(address: string): Promise<string> {
    const answer = await served.get(address, BROWSER);
    expect([address, answer.status]).toEqual([address, 200]);
    const head = [...answer.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const body = await answer.arrayBuffer();
    fetched.push({ address, bytes: STATUS_LINE.length + head.length + body.byteLength });
    return (await served.get(address)).text();
  }

  beforeAll(async () => {
    served = await serving([seededCouncil(60, 60, 'Bench')]);
    html = await fetching(`/bench/dashboards/main?period=2026-09${view}`);
    const linked = [...html.matchAll(/<(?:link|script) [^>]*(?:href|src)="([^"]+)"/g)].map(([, address = '']) => address);
    const letters = [...new Set(visible(html))];
    const sheets: string[] = [];
    for (const address of linked) {
      const text = await fetching(address);
      if (address.endsWith('.css')) sheets.push(text);
    }
    for (const { address, has } of sheets.flatMap(facesIn)) if (!linked.includes(address) && letters.some(has)) await fetching(address);
  });
  afterAll(() => served.close());

  it('has them all, and no sheet with which figures are changed', () => {
    expect(html.match(/<svg class="spark"/g)).toHaveLength(60);
    expect(html).not.toContain(sheetUrl('editing'));
  });

  it('is at most 60 kB on a first visit', () => {
    const bytes = fetched.reduce((sum, each) => sum + each.bytes, 0);
    expect(bytes, JSON.stringify(fetched)).toBeLessThanOrEqual(FIRST_VISIT);
  });

  it('is at most 25 kB on the next, when only the page is fetched', async () => {
    const lasting = await Promise.all(
      fetched.slice(1).map(async ({ address }) => (await served.get(address)).headers.get('cache-control')),
    );
    expect(new Set(lasting)).toEqual(new Set(['public, max-age=31536000, immutable']));
    expect(fetched[0]?.bytes).toBeLessThanOrEqual(NEXT_VISIT);
  });
});
