import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageProblems } from '../../../test/html-validity.ts';
import { type Served, serving, VALE, vale, visible } from '../../../test/served.ts';
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

const WRONG = { why: 'It is clearer so' };

describe('an indicator from nothing', () => {
  it('begins with a reference in the pattern of its plan, which says why', async () => {
    const text = await served.text(at('/indicators/new?objective=SS%2F3'));
    expect(text).toContain('SS03/M013Q is free. It follows SS08/M012Q; write another where you want one.');
    expect((await filled(at('/indicators/new?objective=SS%2F3'))).get('code')).toBe('SS03/M013Q');
  });

  it('is offered another reference for another objective and frequency, and keeps what was typed', async () => {
    const typed = { objective: 'SS/5', frequency: 'year', title: 'Carers <heard>', do: 'offer' };
    const page = await served.post(at('/indicators/new'), await filled(at('/indicators/new?objective=SS%2F3'), typed));
    const html = await page.text();
    expect(page.status).toBe(200);
    expect([filledIn(html, {}).get('code'), filledIn(html, {}).get('title')]).toEqual(['SS05/M013', 'Carers <heard>']);
    expect((await councilNow()).indicators).toHaveLength(54);
  });

  it('is told everything that is wrong at once, each at its field and above, and loses nothing', async () => {
    const typed = { title: '', polarity: '', decimals: 'two', lowest: '5', highest: '1', owner: 'A Person', do: 'save' };
    const page = await served.post(at('/indicators/new'), await filled(at('/indicators/new?objective=SS%2F3'), typed));
    expect(page.status).toBe(422);
    const html = await page.text();
    const summary = /<div class="problems"[\s\S]*?<\/div>/.exec(html)?.[0] ?? '';
    expect([...summary.matchAll(/href="#([a-z]+)"/g)].map(([, field]) => field)).toEqual(['title', 'polarity', 'decimals']);
    expect(visible(`<body>${summary}</body>`)).toBe(
      'Nothing was saved Title: is empty: expected a text Which way is better: is empty: expected higher, lower, near, range or none; which way is better is never guessed Digits after the point: “two” is not a whole number from 0 to 10',
    );
    expect([filledIn(html, {}).get('decimals'), filledIn(html, {}).get('owner')]).toEqual(['two', 'A Person']);
    expect(await changesOf(served.context, VALE)).toHaveLength(1);
  });

  it('is there once it is added, with all that was said, and who, when and why', async () => {
    const typed = {
      title: 'Carers heard',
      polarity: 'higher',
      unit: '%',
      lowest: '0',
      highest: '100',
      service: 'Adults',
      why: 'The board asked',
      do: 'save',
    };
    const page = await served.post(at('/indicators/new'), await filled(at('/indicators/new?objective=SS%2F3'), typed));
    expect([page.status, page.headers.get('location')]).toEqual([303, at('/indicators?saved=SS03%2FM013Q')]);
    expect(await served.text(at('/indicators?saved=SS03%2FM013Q'))).toContain('Saved: SS03/M013Q Carers heard');
    expect(await served.text(at('/indicators?saved=Another'))).not.toContain('Saved:');
    const made = (await councilNow()).indicators.at(-1);
    expect(made).toMatchObject({
      code: 'SS03/M013Q',
      title: 'Carers heard',
      objective: 'SS/3',
      frequency: 'quarter',
      lowest: '0',
      service: 'Adults',
    });
    const [change] = await changesOf(served.context, VALE);
    expect(change).toMatchObject({ number: 2, who: 'A Test', why: 'The board asked', kind: 'set-up' });
    expect(await served.text(`/${VALE}/indicators/SS03/M013Q`)).toContain('Edit this indicator');
  });

  it('is refused a reference that another has, whatever its capitals', async () => {
    const typed = { title: 'Again', polarity: 'higher', code: 'scc006q', do: 'save' };
    const page = await served.post(at('/indicators/new'), await filled(at('/indicators/new?objective=SS%2F3'), typed));
    expect(visible(await page.text())).toContain('Reference: “scc006q” is the name of another indicator: expected one that none has');
  });
});

describe('an indicator that is held', () => {
  it('asks why it changes, and from when a new definition holds', async () => {
    const typed = { definition: 'All referrals, those withdrawn aside' };
    const asks = await served.post(edit('indicators', 'SCC006Q'), await filled(edit('indicators', 'SCC006Q'), typed));
    expect(asks.status).toBe(422);
    const html = await asks.text();
    expect(visible(html)).toContain('Why: say why it changes, because figures are held that it decides about');
    expect(visible(html)).toContain('You changed its definition. Figures from before and after a new definition are not compared.');
    expect(filledIn(html, {}).get('definition')).toBe('All referrals, those withdrawn aside');
    const answer = filledIn(html, { ...WRONG, redefinedFrom: '2013-14 Q2', do: 'save' });
    expect((await served.post(edit('indicators', 'SCC006Q'), answer)).status).toBe(303);
    const held = (await councilNow()).indicators.find(({ code }) => code === 'SCC006Q');
    expect([held?.definition, held?.redefined]).toEqual(['All referrals, those withdrawn aside', ['2013-14 Q2']]);
  });

  it('is the same measure where she says so', async () => {
    const typed = { ...WRONG, unit: 'per cent', redefinedFrom: 'same' };
    const sent = await filled(edit('indicators', 'SCC006Q'), typed);
    expect((await served.post(edit('indicators', 'SCC006Q'), sent)).status).toBe(303);
    const held = (await councilNow()).indicators.find(({ code }) => code === 'SCC006Q');
    expect([held?.unit, held?.redefined]).toEqual(['per cent', []]);
  });

  it('takes its figures along under a new reference', async () => {
    const sent = await filled(edit('indicators', 'SCC006Q'), { ...WRONG, code: 'SS02/M020Q' });
    expect((await served.post(edit('indicators', 'SCC006Q'), sent)).status).toBe(303);
    const { observations, dashboards, targets } = await councilNow();
    expect([observations, dashboards, targets].map((rows) => rows.filter(({ indicator }) => indicator === 'SCC006Q').length)).toEqual([
      0, 0, 0,
    ]);
    expect(observations.filter(({ indicator }) => indicator === 'SS02/M020Q').map(({ value }) => value)).toContain('97.87');
  });

  it('shows both versions where somebody else changed it meanwhile, and then takes the second word', async () => {
    const mine = await filled(edit('indicators', 'SCC006Q'), { ...WRONG, title: 'Mine' });
    const yours = await filled(edit('indicators', 'SCC006Q'), { ...WRONG, title: 'Yours', owner: 'Somebody' });
    expect((await served.post(edit('indicators', 'SCC006Q'), mine)).status).toBe(303);
    const conflict = await served.post(edit('indicators', 'SCC006Q'), yours);
    expect(conflict.status).toBe(409);
    const html = await conflict.text();
    expect(visible(html)).toContain('Somebody changed it while you did A Test, 9:00 on 21 November 2026.');
    expect(visible(html)).toMatch(/Title Mine Yours/);
    expect(filledIn(html, {}).get('title')).toBe('Yours');
    expect((await councilNow()).indicators.find(({ code }) => code === 'SCC006Q')?.title).toBe('Mine');
    expect((await served.post(edit('indicators', 'SCC006Q'), filledIn(html, { do: 'save' }))).status).toBe(303);
    expect((await councilNow()).indicators.find(({ code }) => code === 'SCC006Q')?.title).toBe('Yours');
  });
});

describe('withdrawing', () => {
  const withdraw = (sheet: string, row: string) => at(`/${sheet}/withdraw?${new URLSearchParams({ row })}`);
  const seenOn = async (path: string) => /name="seen" value="([^"]*)"/.exec(await (await served.get(path)).text())?.[1] ?? '';

  it('says first what goes along, asks why, and then does it', async () => {
    const path = withdraw('indicators', 'SCC006Q');
    expect(await served.text(path)).toContain('What goes with it 1 target 2 values 1 place on a dashboard');
    const seen = await seenOn(path);
    const silent = await served.post(path, new URLSearchParams({ seen, why: ' ' }));
    expect([silent.status, visible(await silent.text()).includes('Say why the indicator is withdrawn')]).toEqual([422, true]);
    expect((await served.post(path, new URLSearchParams({ seen, why: 'No longer asked for' }))).status).toBe(303);
    const { indicators, observations } = await councilNow();
    expect([indicators.length, observations.filter(({ indicator }) => indicator === 'SCC006Q').length]).toEqual([53, 0]);
  });

  it('is refused with the list of what names it', async () => {
    const path = withdraw('objectives', 'SS/1');
    const page = await served.text(path);
    expect(page).toContain('The objective cannot be withdrawn while others name it.');
    expect(page).toContain('indicator SCC006Q Objective');
    const forced = await served.post(path, new URLSearchParams({ seen: await seenOn(edit('objectives', 'SS/1')), why: 'Because' }));
    expect(forced.status).toBe(422);
    expect((await councilNow()).objectives.some(({ plan, code }) => plan === 'SS' && code === '1')).toBe(true);
  });
});

describe('a plan as a tree', () => {
  it('takes a new level under another, with the next code', async () => {
    const path = at('/objectives/new?plan=SS&parent=O1&level=objective');
    expect((await filled(path)).get('code')).toBe('11');
    expect((await served.post(at('/objectives/new'), await filled(path, { title: 'Homes', do: 'save' }))).headers.get('location')).toBe(
      at('/tree?plan=SS'),
    );
    expect((await councilNow()).objectives.at(-1)).toEqual({ plan: 'SS', code: '11', title: 'Homes', level: 'objective', parent: 'O1' });
  });

  it('moves a level before the one above it', async () => {
    const order = async () =>
      (await councilNow()).objectives.filter(({ plan, parent }) => plan === 'SS' && parent === 'O3').map(({ code }) => code);
    expect(await order()).toEqual(['5', '6']);
    await served.post(at('/objectives/move?row=SS%2F6'), new URLSearchParams({ way: 'up' }));
    expect(await order()).toEqual(['6', '5']);
    await served.post(at('/objectives/move?row=SS%2F6'), new URLSearchParams({ way: 'down' }));
    expect(await order()).toEqual(['5', '6']);
  });

  it('moves a level under another parent, and renames it wherever it is named', async () => {
    const sent = await filled(edit('objectives', 'SS/5'), { parent: 'O2', code: '20' });
    expect((await served.post(edit('objectives', 'SS/5'), sent)).status).toBe(303);
    const { objectives, indicators, actions } = await councilNow();
    expect(objectives.find(({ code, plan }) => plan === 'SS' && code === '20')?.parent).toBe('O2');
    expect([indicators, actions].map((rows) => rows.filter(({ objective }) => objective === 'SS/5').length)).toEqual([0, 0]);
    expect(indicators.filter(({ objective }) => objective === 'SS/20')).toHaveLength(13);
  });

  it('does not let a level stand under itself', async () => {
    const sent = await filled(edit('objectives', 'SS/O2'), { parent: '3' });
    const page = await served.post(edit('objectives', 'SS/O2'), sent);
    expect(page.status).toBe(422);
    expect(visible(await page.text())).toContain('Stands under: “3” makes the node stand above itself: O2 under 3 under O2');
  });
});

describe('a list', () => {
  it('is found by words, narrowed, sorted, and taken away as it stands', async () => {
    expect(await served.text(at('/indicators?q=referrals'))).toMatch(/ of 54 indicators/);
    expect(await served.text(at('/indicators?only=SS%2F4'))).toContain('1 of 54 indicators');
    const csv = await served.get(at('/indicators.csv?only=SS%2F4&sort=title'));
    const [heads = '', ...rows] = (await csv.text()).trim().split('\r\n');
    expect([heads.split(',')[0], heads.split(',').at(-1), rows.length, rows[0]?.split(',')[0]]).toEqual([
      'code',
      'highest',
      1,
      'SS04/M009Q',
    ]);
  });
});

describe('whoever may set up one plan', () => {
  it('sees and changes what stands there, and finds nothing else', async () => {
    const officer = await served.as({ email: 'ss@council.example', grants: [{ role: 'officer', scope: { kind: 'plan', name: 'SS' } }] });
    expect((await officer.get(edit('indicators', 'SCC006Q'))).status).toBe(200);
    const body = await filled(edit('indicators', 'SCC006Q'), { ...WRONG, title: 'Ours' });
    expect((await officer.post(edit('indicators', 'SCC006Q'), body)).status).toBe(303);
    for (const path of [
      edit('objectives', 'CP/CYP6'),
      edit('plans', 'CP'),
      at('/council'),
      at('/schemes/new'),
      at('/plans/new'),
      at('/checks/new'),
      edit('indicators', 'nothing'),
    ]) {
      expect([path, (await officer.get(path)).status]).toEqual([path, 404]);
    }
    const elsewhere = await filled(edit('objectives', 'CP/CYP6'), { title: 'Ours' });
    expect((await officer.post(edit('objectives', 'CP/CYP6'), elsewhere)).status).toBe(404);
    expect(await officer.text(at('/plans'))).not.toContain('Add a plan');
    expect(await officer.text(edit('indicators', 'SCC006Q'))).not.toContain('Try another scheme');
    expect(await served.text(edit('indicators', 'SCC006Q'))).toContain('Try another scheme on its history');
    expect(await officer.text(`/${VALE}/plans/SS`)).toContain('Edit this plan');
    expect(await officer.text(`/${VALE}/plans/CP`)).not.toContain('Edit this plan');
  });

  it('and whoever may set up one service adds to it under any objective', async () => {
    const first = { title: 'Carers asked', polarity: 'higher', service: 'Adults', do: 'save' };
    await served.post(at('/indicators/new'), await filled(at('/indicators/new?objective=SS%2F4'), first));
    const officer = await served.as({
      email: 'adults@council.example',
      grants: [{ role: 'officer', scope: { kind: 'service', name: 'Adults' } }],
    });
    const typed = { title: 'Carers heard', polarity: 'higher', do: 'save' };
    const body = await filled(at('/indicators/new?objective=SS%2F3'), typed);
    expect(await officer.text(at('/indicators/new'))).toContain('SS/3 Services fit');
    expect((await officer.post(at('/indicators/new'), body)).status).toBe(404);
    body.set('service', 'Adults');
    expect((await officer.post(at('/indicators/new'), body)).status).toBe(303);
    expect((await councilNow()).indicators.at(-1)).toMatchObject({ title: 'Carers heard', objective: 'SS/3', service: 'Adults' });
  });

  it('and whoever may set up nothing finds none of it', async () => {
    const reader = await served.as('reader');
    for (const path of [
      '',
      '/plans',
      '/tree?plan=SS',
      '/indicators',
      '/indicators.csv',
      '/indicators/new',
      '/council',
      '/schemes',
      '/schemes/new',
    ]) {
      expect([path, (await reader.get(at(path))).status]).toEqual([path, 404]);
    }
    expect(await reader.text(`/${VALE}/indicators/SCC006Q`)).not.toContain('Edit this indicator');
  });
});

describe('the council itself', () => {
  it('keeps its name, and takes no rounding and no state where none is checked', async () => {
    const sent = await filled(at('/council'), { name: 'Another', rounding: 'sums-to-100', 'left_out[]': 'none', 'comment_when[]': 'none' });
    expect((await served.post(at('/council'), sent)).status).toBe(303);
    const { organisation } = await councilNow();
    expect(organisation).toMatchObject({ name: 'Vale of Glamorgan (example)', rounding: 'sums-to-100', leftOut: [], commentWhen: [] });
  });

  it('does not move its year once figures are held', async () => {
    const page = await served.post(at('/council'), await filled(at('/council'), { year_starts: '1' }));
    expect(page.status).toBe(422);
    expect(visible(await page.text())).toContain(
      'The year starts in month: “1” is not 4, the month in which the year of the figures held begins',
    );
  });
});

describe('every page of setting up', () => {
  const tails = [
    '',
    '/plans',
    '/tree?plan=SS',
    '/objectives',
    '/indicators?q=foster&sort=title',
    '/actions?only=SS%2F5',
    '/schemes',
    '/checks',
    '/plans/new',
    '/objectives/new?plan=SS',
    '/indicators/new',
    '/actions/new?objective=SS%2F1',
    '/checks/new',
    '/schemes/new?from=two-sided',
    '/council',
    '/plans/edit?row=SS',
    '/indicators/edit?row=SCC006Q',
    '/actions/edit?row=SS01%2FA001',
    '/plans/withdraw?row=SS',
    '/indicators/withdraw?row=SCC006Q',
  ];
  it.each(tails.map((tail) => [tail]))('is valid: set-up%s', async (tail) => {
    const response = await served.get(at(tail));
    expect(response.status).toBe(200);
    expect(await pageProblems(await response.text())).toEqual([]);
  });

  it('is valid with what is wrong on it, and sets what was typed as text', async () => {
    const typed = { title: '', unit: '"><script>alert(1)</script>', definition: '</textarea><b>', frequency: '<i>', do: 'save' };
    const html = await (await served.post(at('/indicators/new'), await filled(at('/indicators/new?objective=SS%2F3'), typed))).text();
    expect(await pageProblems(html)).toEqual([]);
    expect(html).not.toContain('<script>alert');
    expect([filledIn(html, {}).get('unit'), filledIn(html, {}).get('definition')]).toEqual([typed.unit, typed.definition]);
    const bands = new URLSearchParams({
      as: 'bands',
      do: 'preview',
      name: '<b>',
      'band-0-label': '<i>',
      'band-0-measure': 'gap',
      'band-0-figure': '"',
    });
    const rule = await (await served.post(at('/schemes/new'), bands)).text();
    expect(await pageProblems(rule)).toEqual([]);
    expect(rule).not.toContain('<i>');
  });

  it('takes no form of more than half a megabyte', async () => {
    const sent = await filled(at('/indicators/new'), { definition: 'x'.repeat(600_000), do: 'save' });
    expect((await served.post(at('/indicators/new'), sent)).status).toBe(413);
  });
});
