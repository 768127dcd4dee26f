import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';
import { currentCouncil } from '../../tasks/councils.ts';
import { changesOf } from '../../tasks/history.ts';

let served: Served;
beforeEach(async () => {
  served = await serving([await vale()]);
});
afterEach(() => served.close());

const at = (tail: string) => `/${VALE}/set-up${tail}`;
const edit = (sheet: string, row: string) => at(`/${sheet}/edit?${new URLSearchParams({ row })}`);

/** What a browser would send of a form as it stands, with some of it typed over. */
async function filled(path: string, typed: Readonly<Record<string, string>> = {}): Promise<URLSearchParams> {
  const html = await (await served.get(path)).text();
  return filledIn(html, typed);
}

function unescaped(text: string): string {
  return text
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function filledIn(html: string, typed: Readonly<Record<string, string>>): URLSearchParams {
  const form = /<form class="row-form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const sent = new URLSearchParams();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? '';
    const off = tag.includes('type="checkbox"') && !/ checked/.test(tag);
    if (!off) sent.append(name, unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? ''));
  }
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    sent.append(name, unescaped(text));
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option value="([^"]*)" selected/.exec(options) ?? /<option value="([^"]*)"/.exec(options);
    sent.append(name, unescaped(chosen?.[1] ?? ''));
  }
  for (const [name, value] of Object.entries(typed)) sent.set(name, value);
  return sent;
}

const councilNow = () => currentCouncil(served.context, VALE);

describe('the pages on which a council is set up', () => {
  it('begin with how much of everything there is', async () => {
    expect(await served.text(at(''))).toContain('The council has 5 plans, 33 objectives, 54 indicators and 52 actions.');
  });

  it('change nothing when a form is sent as it came, of any sheet', async () => {
    const before = await councilNow();
    const rows: readonly (readonly [string, string])[] = [
      ['plans', 'SS'],
      ['objectives', 'SS/1'],
      ['indicators', 'SCC006Q'],
      ['indicators', 'SS03/M008aQ'],
      ['actions', 'SS01/A001'],
    ];
    for (const [sheet, row] of rows) {
      const response = await served.post(edit(sheet, row), await filled(edit(sheet, row), { why: 'None' }));
      expect([row, response.status]).toEqual([row, 303]);
    }
    expect((await served.post(at('/council'), await filled(at('/council')))).status).toBe(303);
    expect(await councilNow()).toEqual(before);
    expect(await changesOf(served.context, VALE)).toHaveLength(1);
  });
});
