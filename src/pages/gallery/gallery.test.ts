import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageProblems } from '../../../test/html-validity.ts';
import { type Served, serving } from '../../../test/served.ts';

describe('the gallery', () => {
  let served: Served;
  let html: string;
  beforeAll(async () => {
    served = await serving([]);
    html = await (await served.stranger.get('/gallery')).text();
  });
  afterAll(() => served.close());

  it('is open to whoever has not signed in, and found from the page about accessibility', async () => {
    expect((await served.stranger.get('/gallery')).status).toBe(200);
    expect(await (await served.stranger.get('/accessibility')).text()).toContain('<a href="/gallery">gallery</a>');
  });

  it('is made once, whatever is put behind its address', async () => {
    const answer = await served.stranger.get('/gallery?n=1');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/gallery']);
  });

  it('is valid HTML and says what each part is for', async () => {
    expect(await pageProblems(html)).toEqual([]);
    expect(html).toContain('A line the size of a word, for a table of sixty: the target dashed, the last figure a dot.');
    expect(html).toContain('One shape an indicator and one cell an action, as one picture with one text.');
  });

  it('leads nowhere but to its own sections and to the ways of its frame', () => {
    const ways = [...html.matchAll(/ (?:href|action)="([^"]*)"/g)].map(([, way = '']) => way);
    const leading = new Set(ways.filter((way) => !way.startsWith('#') && !way.startsWith('/assets/')));
    expect([...leading].sort()).toEqual(['/', '/accessibility']);
    for (const way of ways.filter((each) => /^#(chart|part)-/.test(each))) expect(html).toContain(` id="${way.slice(1)}"`);
  });
});
