import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serving, VALE, type Visitor, vale, visible } from '../../../test/served.ts';
import { actIn } from './sent.ts';

let served: Served;
let contributor: Visitor;
beforeAll(async () => {
  served = await serving([await vale()]);
  contributor = await served.as('contributor');
});
afterAll(() => served.close());

const at = (tail: string) => `/${VALE}/dashboards${tail}`;

/** Every field of a page's form as a browser would send it, with one button. */
function fields(html: string, button: string): URLSearchParams {
  const sent = new URLSearchParams();
  const decode = (text: string) =>
    text
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
  for (const [tag] of html.slice(html.indexOf('<form action="/vale')).matchAll(/<input [^>]*>|<select [\s\S]*?<\/select>/g)) {
    const name = / name="([^"]*)"/.exec(tag)?.[1];
    const value = tag.startsWith('<select') ? / value="([^"]*)" selected/.exec(tag)?.[1] : / value="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined) sent.append(name, decode(value ?? ''));
  }
  sent.append('do', button);
  return sent;
}

/** Somebody with the form before her: each press of a button sends all of it and shows the next. */
async function form(visitor: Visitor, path: string) {
  let html = await (await visitor.get(path)).text();
  return {
    html: () => html,
    text: () => visible(html),
    async press(button: string, typed: Readonly<Record<string, string>> = {}): Promise<Response> {
      const sent = fields(html, button);
      for (const [name, value] of Object.entries(typed)) sent.set(name, value);
      const action = /<form action="(\/vale[^"]*)" method="post"/.exec(html)?.[1] ?? path;
      const answer = await visitor.post(action, sent);
      html = await answer.clone().text();
      return answer;
    },
  };
}

const codesIn = (html: string) => [...html.matchAll(/name="indicator\[\]" value="([^"]*)"/g)].map(([, code]) => code);

describe('the form of a dashboard', () => {
  it('takes no form of more than a megabyte', async () => {
    const sent = new URLSearchParams({ title: 'x'.repeat(1_100_000), do: 'keep' });
    expect((await contributor.post(at('/new'), sent)).status).toBe(413);
  });

  it('finds indicators, adds one or all, and keeps what else was typed', async () => {
    const page = await form(contributor, at('/new'));
    expect(page.text()).toContain('Nothing yet. Search for indicators and add them');
    await page.press('search', { title: 'Adults and carers', words: 'carers' });
    expect(page.text()).toContain('5 indicators found');
    expect(page.html()).toContain('value="Adults and carers"');
    const first = /value="add:([^"]+)"/.exec(page.html())?.[1];
    await page.press(`add:${first}`);
    expect(codesIn(page.html())).toEqual([first]);
    expect(page.text()).toContain('1 indicator on the dashboard.');
    await page.press('add-all', { into: 'Carers' });
    expect(page.text()).toContain('Added: 4 indicators. 5 indicators on the dashboard.');
    expect(codesIn(page.html())).toHaveLength(5);
    expect(page.text()).toContain('Section (no name yet)');
    expect(page.html()).toContain('value="Adults and carers"');
  });

  it('begins with what an address looks for', async () => {
    expect(await contributor.text(at('/new?words=carers'))).toContain('5 indicators found');
    expect(await contributor.text(at('/new?objective=SS%2F4'))).toContain('1 indicator found');
  });

  it('names a section for all its rows, but not for one that was given another', async () => {
    const page = await form(contributor, at('/new'));
    await page.press('add-all', { words: 'carers' });
    const sections = () => [...page.html().matchAll(/name="section\[\]" value="([^"]*)"/g)].map(([, name]) => name);
    await page.press('keep', { 'named[]': 'Carers' });
    expect(sections()).toEqual(['Carers', 'Carers', 'Carers', 'Carers', 'Carers']);
    const sent = fields(page.html(), 'keep');
    const [first, ...others] = sent.getAll('section[]');
    sent.delete('section[]');
    for (const name of ['Young', first, ...others.slice(1)]) sent.append('section[]', name ?? '');
    sent.set('named[]', 'Carers of adults');
    const html = await (await contributor.post(at('/new'), sent)).text();
    expect([...html.matchAll(/name="named\[\]" value="([^"]*)"/g)].map(([, name]) => name)).toEqual(['Young', 'Carers of adults']);
  });

  it('moves a row and leaves the focus on its button', async () => {
    const page = await form(contributor, at('/new'));
    await page.press('add-all', { words: 'carers' });
    const [one, two, three, ...others] = codesIn(page.html());
    await page.press('up:2');
    expect(codesIn(page.html())).toEqual([one, three, two, ...others]);
    expect(page.html()).toMatch(/id="up-1" name="do" value="up:1" autofocus=""/);
    expect(page.text()).toContain('is now number 2 of 5.');
    await page.press('up:1');
    expect(page.html()).toMatch(/id="down-0" name="do" value="down:0" autofocus=""/);
    await page.press('remove:0');
    expect(codesIn(page.html())).toEqual([one, two, ...others]);
    expect(page.html()).toMatch(/id="remove-0" name="do" value="remove:0" autofocus=""/);
  });

  it('is saved for whoever made it, and is no address for anybody else', async () => {
    const page = await form(contributor, at('/new'));
    await page.press('add-all', { words: 'carers', title: 'Carers' });
    const saved = await page.press('save');
    expect([saved.status, saved.headers.get('location')]).toEqual([303, at('/carers/edit?did=saved')]);
    expect(await contributor.text(at('/carers/edit?did=saved'))).toContain('Saved: only you see it.');
    expect((await contributor.get(at('/carers'))).status).toBe(200);
    for (const path of ['/carers', '/carers/edit', '/carers/delete', '/carers.csv']) expect((await served.get(at(path))).status).toBe(404);
    expect(await contributor.text(at(''))).toContain('Yours, private Only you see these');
    expect(await served.text(at(''))).not.toContain('Yours, private');
    expect((await contributor.post(at('/carers/edit'), new URLSearchParams({ do: 'publish' }))).status).toBe(404);
  });

  it('says everything that is wrong, and keeps it as it was typed', async () => {
    const page = await form(contributor, at('/new'));
    const answer = await page.press('save', { title: ' ' });
    expect(answer.status).toBe(422);
    expect(page.text()).toContain('Nothing was saved Give the dashboard a title Add at least one indicator');
    await page.press('add-all', { words: 'carers', title: 'X' });
    const wrong = await page.press('save', { title: '', 'position[]': 'first' });
    expect(wrong.status).toBe(422);
    expect(page.html()).toContain('value="first"');
    expect(page.text()).toContain('expected a whole number from 1');
  });

  it('gives a second window what the first one saved', async () => {
    const visitor = await served.as('approver');
    const page = await form(visitor, at('/new'));
    await page.press('add-all', { words: 'carers', title: 'Two windows' });
    await page.press('save');
    // Kept in memory once it was looked at, and not shown again when it is another.
    expect(await visitor.text(at('/two-windows'))).toContain('Two windows, quarter 2, 2013-14');
    const [one, two] = [await form(visitor, at('/two-windows/edit')), await form(visitor, at('/two-windows/edit'))];
    expect((await one.press('save', { title: 'From the first' })).status).toBe(303);
    expect((await two.press('save', { title: 'From the second' })).status).toBe(409);
    expect(two.text()).toContain('A approver saved this dashboard as "From the first" in another window since you opened it.');
    expect(two.html()).toContain('value="From the second"');
    expect((await two.press('save')).status).toBe(303);
    expect(await visitor.text(at('/two-windows'))).toContain('From the second, quarter 2, 2013-14');
  });

  it('goes on as a new one where it was deleted or taken back in another window', async () => {
    const page = await form(served, at('/new'));
    await page.press('add-all', { words: 'carers', title: 'Here and gone' });
    await page.press('publish');
    const [unsaved, saved] = [await form(served, at('/here-and-gone/edit')), await form(served, at('/here-and-gone/edit'))];
    await saved.press('save', { title: 'Mine alone' });
    const again = await form(served, at('/here-and-gone/edit'));
    await served.post(at('/here-and-gone/unpublish'), new URLSearchParams());
    await served.post(at('/here-and-gone/delete'), new URLSearchParams());
    expect((await served.get(at('/here-and-gone/edit'))).status).toBe(404);
    expect((await unsaved.press('save', { title: 'Typed before' })).headers.get('location')).toBe(at('/typed-before/edit?did=saved'));
    expect((await again.press('up:2')).status).toBe(200);
    expect((await again.press('save', { title: 'Saved before' })).headers.get('location')).toBe(at('/saved-before/edit?did=saved'));
    expect((await served.post(at('/here-and-gone/edit'), new URLSearchParams({ do: 'save' }))).status).toBe(404);
  });

  it('is published, changed, taken back and deleted', async () => {
    const page = await form(served, at('/new'));
    await page.press('add-all', { words: 'carers', title: 'For everybody' });
    expect((await page.press('publish')).headers.get('location')).toBe(at('/for-everybody'));
    expect(await contributor.text(at('/for-everybody'))).toContain('For everybody, quarter 2, 2013-14');
    const change = await form(served, at('/for-everybody/edit'));
    expect(change.text()).toContain('Everybody at the council sees this dashboard (published by A Test, 9:00 on 21 November 2026).');
    expect((await change.press('look', { title: 'For all' })).headers.get('location')).toBe(at('/for-everybody?copy=mine'));
    expect(await contributor.text(at('/for-everybody'))).toContain('For everybody, quarter 2');
    const asksFirst = await served.text(at('/for-everybody/unpublish'));
    expect(asksFirst).toContain('Everybody at Vale of Glamorgan (example) sees it now');
    expect((await contributor.get(at('/for-everybody/unpublish'))).status).toBe(404);
    expect((await served.post(at('/for-everybody/unpublish'), new URLSearchParams())).status).toBe(303);
    expect((await contributor.get(at('/for-everybody'))).status).toBe(404);
    expect(await served.text(at('/for-everybody/delete'))).toContain('Nobody but you has seen it');
    expect((await served.post(at('/for-everybody/delete'), new URLSearchParams())).status).toBe(303);
    expect((await served.get(at('/for-everybody'))).status).toBe(404);
  });

  it('is offered to a reader for what is published as one of her own', async () => {
    const reader = await served.as('reader');
    expect((await reader.get(at('/social-services/edit'))).status).toBe(404);
    expect(await reader.text(at('/new?from=social-services'))).toContain('54 indicators');
  });
});

it('a button that is none of ours keeps what was typed', () => {
  expect(actIn('up:99999')).toEqual({ does: 'keep' });
  expect(actIn('destroy:1')).toEqual({ does: 'keep' });
  expect(actIn('add:A:1')).toEqual({ does: 'add', code: 'A:1' });
});
