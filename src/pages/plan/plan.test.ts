import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serving([await vale()]);
});
afterAll(() => served.close());

it('shows the outcomes with their counts, each with a way to open it', async () => {
  const text = await served.text(`/${VALE}/plans/SS?open=none`);
  expect(text).toContain(
    'Outcome 1 · show what serves it People can ask for help and get the right help in good time 23 indicators 6 actions Outcome 2',
  );
  expect(text).not.toContain('Objective 5');
});

it('opens of itself the objective with most trouble', async () => {
  const text = await served.text(`/${VALE}/plans/SS`);
  expect(text).toContain('Objective 5 · close People do as well as they can');
  expect(text).not.toContain('Objective 1 ·');
  expect(await (await served.get(`/${VALE}/plans/SS`)).text()).toMatch(/plans\/SS\?[^"]*open=none/);
});

it('opens the objective that is asked for, indicators and then actions, worst first', async () => {
  const text = await served.text(`/${VALE}/plans/SS?open=SS/5`);
  const [, opened = ''] = text.split('Objective 5');
  const first = ['People who wait in hospital because social care is not ready', 'Older people supported in the community'];
  expect(first.map((title) => opened.indexOf(title)).every((place) => place > 0)).toBe(true);
  expect(opened.indexOf('Slipped')).toBeLessThan(opened.indexOf('On track'));
});

it('says where the thread breaks', async () => {
  const text = await served.text(`/${VALE}/plans/SS`);
  expect(text).toContain('The thread breaks here. 11 actions, but no indicator shows whether they work.');
  expect(text).toContain('5 indicators have no target');
});

it('names the plans there are to whoever asks for another', async () => {
  const page = await served.get(`/${VALE}/plans/XX`);
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('has no plan &quot;XX&quot;; it has SS, CP, IO, OA, SEP.');
});
