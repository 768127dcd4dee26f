import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCouncil, anIndicator, anObservation, aTarget } from '../../../../test/make.ts';
import { type Served, serving, visible } from '../../../../test/served.ts';
import { parseScheme } from '../../../returns/scheme.ts';
import { currentCouncil } from '../../../tasks/councils.ts';
import { changesOf } from '../../../tasks/history.ts';

/* Two indicators over ten quarters, both against 100: one 96 always, one 88 and in the last two quarters 100. */

const QUARTERS = [
  '2024-25 Q1',
  '2024-25 Q2',
  '2024-25 Q3',
  '2024-25 Q4',
  '2025-26 Q1',
  '2025-26 Q2',
  '2025-26 Q3',
  '2025-26 Q4',
  '2026-27 Q1',
  '2026-27 Q2',
];
const RULE =
  '{"bands": [{"label": "green", "when": {"gap": {"gte": 0}}}, {"label": "amber", "when": {"gap": {"gte": -5}}}, {"label": "red"}]}';
const COUNCIL = 'testshire';

let served: Served;
beforeEach(async () => {
  const { scheme } = parseScheme('ours', RULE);
  if (scheme === null) throw new Error('the rule is one');
  const two = ['PI1', 'PI2'];
  served = await serving([
    aCouncil({
      indicators: [anIndicator({ title: 'Visits', scheme: 'ours' }), anIndicator({ code: 'PI2', title: 'Repairs' })],
      targets: two.flatMap((indicator) => QUARTERS.map((period) => aTarget(period, { indicator, target: '100' }))),
      observations: QUARTERS.flatMap((period, index) => [
        anObservation(period, '96'),
        anObservation(period, { indicator: 'PI2', value: index < 8 ? '88' : '100' }),
      ]),
      schemes: [{ name: 'ours', rule: RULE, scheme }],
    }),
  ]);
});
afterEach(() => served.close());

const NEW = `/${COUNCIL}/set-up/schemes/new`;
const EDIT = `/${COUNCIL}/set-up/schemes/edit?row=ours`;

type Band = readonly [label: string, status: string, measure: string, end: string, figure: string];

function form(said: Readonly<Record<string, string>>, bands: readonly Band[]): URLSearchParams {
  const sent = new URLSearchParams({
    as: 'bands',
    group: 'all',
    codes: '',
    name: 'house rule',
    why: '',
    seen: '',
    previewed: '',
    rule: '',
    ...said,
  });
  bands.forEach(([label, status, measure, end, figure], index) => {
    for (const [field, value] of Object.entries({ label, status, measure, end, figure })) sent.set(`band-${index}-${field}`, value);
  });
  return sent;
}

const WITHIN_2: readonly Band[] = [
  ['green', 'green', 'gap', 'gte', '0'],
  ['amber', 'amber', 'gap', 'gte', '-2'],
  ['red', 'red', 'rest', 'gte', ''],
  ['', 'green', '', 'gte', ''],
];

async function hidden(response: Response, name: string): Promise<string> {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(await response.clone().text())?.[1] ?? '';
}

const heldNow = async () => (await currentCouncil(served.context, COUNCIL)).schemes.map(({ name, rule }) => [name, rule]);

describe('a rule of the council’s own', () => {
  it('is listed by what it means', async () => {
    const text = await served.text(`/${COUNCIL}/set-up/schemes`);
    expect(text).toContain(
      'ours Green: on or better than target; amber: misses target by no more than 5; red: misses target by more than 5',
    );
  });

  it('begins as a preset, in bands', async () => {
    const html = await (await served.get(`${NEW}?from=within-5%25`)).text();
    expect(/id="band-1-figure" name="band-1-figure" value="([^"]*)"/.exec(html)?.[1]).toBe('-5');
    expect(await served.text(`${NEW}?from=trend-aware`)).toContain('it improved on a year ago or did not change');
  });

  it('is tried on the last eight periods, judged both ways, and nothing is kept of it', async () => {
    const tried = await served.post(NEW, form({ do: 'preview' }, WITHIN_2));
    expect(tried.status).toBe(200);
    const text = visible(await tried.text());
    // By "ours" 96 is amber and by within-10% 88 is red: 8 verdicts of PI1 turn red, those of PI2 stay.
    expect(text).toContain('8 of 16 verdicts would change: 8 amber become red.');
    expect(text).toContain('Green: on or better than target; amber: misses target by no more than 2; red: misses target by more than 2.');
    expect(text).toContain('One indicator keeps every verdict');
    expect(text).toContain('Save this rule');
    expect(await heldNow()).toEqual([['ours', RULE]]);
    expect(await changesOf(served.context, COUNCIL)).toHaveLength(1);
  });

  it('is tried on those it judges, on those of a plan, or on some by their codes', async () => {
    const some = await served.post(NEW, form({ do: 'preview', codes: 'PI2' }, WITHIN_2));
    expect(visible(await some.text())).toContain('None of 8 verdicts would change.');
    const none = await served.post(NEW, form({ do: 'preview', codes: 'PI2; PI9' }, WITHIN_2));
    expect([none.status, visible(await none.text()).includes('Tried on: “PI9” is the code of no indicator')]).toEqual([422, true]);
    const using = await served.post(EDIT, form({ do: 'preview', name: 'ours', group: 'using' }, WITHIN_2));
    expect(visible(await using.text())).toContain('8 of 8 verdicts would change: 8 amber become red.');
  });

  it('is kept only as it was looked at', async () => {
    const unseen = await served.post(NEW, form({ do: 'save' }, WITHIN_2));
    expect([unseen.status, visible(await unseen.clone().text()).includes('8 of 16 verdicts would change')]).toEqual([422, true]);
    expect(await heldNow()).toHaveLength(1);
    const previewed = await hidden(unseen, 'previewed');
    const other = form({ do: 'save', previewed }, [
      ['green', 'green', 'gap', 'gte', '1'],
      ['red', 'red', 'rest', 'gte', ''],
    ]);
    expect((await served.post(NEW, other)).status).toBe(422);
    expect((await served.post(NEW, form({ do: 'save', previewed }, WITHIN_2))).status).toBe(303);
    expect(await heldNow()).toEqual([
      ['ours', RULE],
      [
        'house rule',
        '{"bands": [\n  {"label":"green","when":{"gap":{"gte":0}}},\n  {"label":"amber","when":{"gap":{"gte":-2}}},\n  {"label":"red"}\n]}',
      ],
    ]);
  });

  it('says what is wrong with it, band by band', async () => {
    const bands: readonly Band[] = [
      ['green', 'green', 'gap', 'gte', 'ten'],
      ['red', 'red', 'rest', 'gte', ''],
      ['late', 'amber', 'gapPercent', 'gte', '1'],
    ];
    const page = await served.post(NEW, form({ do: 'preview' }, bands));
    const text = visible(await page.text());
    expect(page.status).toBe(422);
    expect(text).toContain('Band 1: is "ten": expected a number such as -10');
    expect(text).toContain('Band 2: has no "when" and takes all the rest: expected it last');
  });

  it('may be written as data, and is told what is wrong with them', async () => {
    const data = '{"bands": [{"label": "green", "when": {"gap": {"gte": 0}, "minimum": "met"}}, {"label": "red"}]}';
    const tried = await served.post(NEW, form({ do: 'preview', as: 'data', rule: data }, WITHIN_2));
    expect(visible(await tried.clone().text())).toContain('16 verdicts would change');
    const previewed = await hidden(tried, 'previewed');
    expect((await served.post(NEW, form({ do: 'save', as: 'data', rule: data, previewed }, WITHIN_2))).status).toBe(303);
    expect((await heldNow())[1]).toEqual(['house rule', data]);
    const wrong = await served.post(NEW, form({ do: 'preview', as: 'data', rule: '{"band": []}' }, []));
    expect(visible(await wrong.text())).toContain('The rule: has an unknown key "band"; the nearest known one is "bands"');
  });

  it('that judges figures is changed only with a reason, and renamed wherever it is asked for', async () => {
    const seen = await hidden(await served.get(EDIT), 'seen');
    const tried = await served.post(EDIT, form({ do: 'preview', seen }, WITHIN_2));
    const previewed = await hidden(tried, 'previewed');
    const silent = await served.post(EDIT, form({ do: 'save', seen, previewed }, WITHIN_2));
    expect([silent.status, visible(await silent.text()).includes('Why: say why it changes')]).toEqual([422, true]);
    expect((await served.post(EDIT, form({ do: 'save', seen, previewed, why: 'Stricter from now on' }, WITHIN_2))).status).toBe(303);
    const { indicators, schemes } = await currentCouncil(served.context, COUNCIL);
    expect([schemes.map(({ name }) => name), indicators.map(({ scheme }) => scheme)]).toEqual([['house rule'], ['house rule', null]]);
    expect((await changesOf(served.context, COUNCIL))[0]?.why).toBe('Stricter from now on');
  });

  it('cannot be withdrawn while it judges an indicator', async () => {
    const text = await served.text(`/${COUNCIL}/set-up/schemes/withdraw?row=ours`);
    expect(text).toContain('The scheme cannot be withdrawn while others name it.');
    expect(text).toContain('indicator PI1 How it is judged');
  });
});

describe('a sum rule', () => {
  it('is added, called otherwise, and withdrawn', async () => {
    const at = (tail: string) => `/${COUNCIL}/set-up/checks${tail}`;
    const wrong = await served.post(at('/new'), new URLSearchParams({ name: 'Sum', total: 'PI1', parts: 'PI2', do: 'save' }));
    expect(visible(await wrong.text())).toContain('Parts: “PI2” has fewer than two parts: expected the codes of two indicators or more');
    await served.post(
      `/${COUNCIL}/set-up/indicators/new`,
      new URLSearchParams({ code: 'PI3', title: 'All', polarity: 'higher', frequency: 'quarter', do: 'save' }),
    );
    const right = { total: 'PI3', parts: 'PI1; PI2', tolerance: '', do: 'save' };
    expect((await served.post(at('/new'), new URLSearchParams({ ...right, name: 'Sum' }))).status).toBe(303);
    const seen = await hidden(await served.get(at('/edit?row=Sum')), 'seen');
    expect((await served.post(at('/edit?row=Sum'), new URLSearchParams({ ...right, name: 'Total', seen }))).status).toBe(303);
    const checks = async () => (await currentCouncil(served.context, COUNCIL)).checks;
    expect(await checks()).toEqual([{ name: 'Total', total: 'PI3', parts: ['PI1', 'PI2'], tolerance: null }]);
    const now = await hidden(await served.get(at('/withdraw?row=Total')), 'seen');
    expect((await served.post(at('/withdraw?row=Total'), new URLSearchParams({ seen: now, why: 'Wrong' }))).status).toBe(303);
    expect(await checks()).toEqual([]);
  });
});
