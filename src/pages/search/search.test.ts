import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

it('finds a reference first, whatever its case', async () => {
  const text = await served.text(`/${VALE}/search?q=ss05/a016b`);
  expect(text).toContain('Found for “ss05/a016b” 1 thing has these words');
  expect(text).toContain('Sign a formal partnership agreement for the joint service Action SS05/A016b');
});

it('finds indicators, actions and parts of plans by words of their titles', async () => {
  const text = await served.text(`/${VALE}/search?q=foster`);
  expect(text).toContain('Run a campaign to find foster carers Action SS03/A012');
  expect(text).toContain('More foster homes for local children Part of a plan IO/03');
});

it('says that nothing has the words, and shows what was sought as text', async () => {
  const page = await served.get(`/${VALE}/search?q=${encodeURIComponent('<b>zebra</b>')}`);
  const html = await page.text();
  expect(html).toContain('&lt;b&gt;zebra&lt;/b&gt;');
  expect(html).toContain('Nothing has these words');
});
