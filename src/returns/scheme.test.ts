import { describe, expect, test } from 'vitest';
import { InputFault } from '../model/fault.ts';
import { readScheme } from './scheme.ts';

function complaints(rule: unknown): string[] {
  try {
    readScheme('ours', typeof rule === 'string' ? rule : JSON.stringify(rule));
    return [];
  } catch (error) {
    if (error instanceof InputFault) return error.problems.map((problem) => problem.message.replace(/^of ours: /, ''));
    throw error;
  }
}

const REST = { label: 'red' };
const withBand = (band: unknown): unknown => ({ bands: [band, REST] });
const withWhen = (when: unknown): unknown => withBand({ label: 'green', when });

test('a rule becomes bands whose figures are exact texts, whether written as numbers or as texts', () => {
  const rule = {
    bands: [
      { label: 'green', when: { gapPercent: { gte: 0 } } },
      {
        label: 'amber',
        when: { gapPercent: { gte: -10.5, lt: '0.00' }, direction: ['improved', 'no-change'], against: 'same-period-last-year' },
      },
      { label: 'red' },
    ],
    atTargetZero: [{ label: 'green', when: { gap: { gte: 0 } } }, { label: 'red' }],
  };
  expect(readScheme('ours', JSON.stringify(rule))).toEqual({
    name: 'ours',
    needs: 'target',
    bands: [
      { label: 'green', status: 'green', when: { gapPercent: { gte: '0' } } },
      {
        label: 'amber',
        status: 'amber',
        when: { gapPercent: { gte: '-10.5', lt: '0.00' }, direction: ['improved', 'no-change'], against: 'same-period-last-year' },
      },
      { label: 'red', status: 'red' },
    ],
    atTargetZero: [
      { label: 'green', status: 'green', when: { gap: { gte: '0' } } },
      { label: 'red', status: 'red' },
    ],
  });
});

test('a band may have a label of the council beside the status as which it counts', () => {
  const { bands } = readScheme('ours', '{"bands":[{"label":"On plan","status":"green","when":{"gap":{"gte":1e-7}}},{"label":"Red"}]}');
  expect(bands).toEqual([
    { label: 'On plan', status: 'green', when: { gap: { gte: '0.0000001' } } },
    { label: 'Red', status: 'red' },
  ]);
});

describe('what a scheme cannot do without follows from what its bands ask', () => {
  test.each([
    [{ gap: { gte: 0 } }, 'target'],
    [{ minimum: 'met', range: 'inside' }, 'minimum'],
    [{ range: 'inside' }, 'range'],
    [{ rankShare: { lte: 25 } }, 'peers'],
    [{ gapTolerance: { gte: -1 } }, 'tolerance'],
  ])('%j needs %s', (when, needs) => {
    expect(readScheme('ours', JSON.stringify(withWhen(when))).needs).toBe(needs);
  });
  test('unless the rule says it', () => {
    expect(readScheme('ours', JSON.stringify({ bands: [REST], needs: 'range' })).needs).toBe('range');
  });
});

describe('what is wrong with a rule is told by the part of it', () => {
  const statuses = 'red, worse, amber, within, green, better, above-range, below-range or as-expected';
  test.each<[string, unknown, string]>([
    ['a list', [], 'is not an object in braces with bands, atTargetZero or needs'],
    ['no bands', {}, 'bands is not a list in brackets of at least one band'],
    ['an empty list of bands', { bands: [] }, 'bands is not a list in brackets of at least one band'],
    [
      'a key that is not known',
      { bands: [REST], atTargetZeros: [REST] },
      'has an unknown key "atTargetZeros"; the nearest known one is "atTargetZero"',
    ],
    ['a band that is a text', { bands: ['red'] }, 'bands[0] is not an object in braces with label, status or when'],
    [
      'no label',
      withBand({ status: 'green', when: { gap: { gte: 0 } } }),
      'bands[0].label is missing: expected the word for the band, such as green',
    ],
    [
      'a word of its own without status',
      { bands: [{ label: 'fine' }] },
      `bands[0].label is "fine", a word of your own: add "status" with ${statuses}, to say how it counts`,
    ],
    ['a status that is none', { bands: [{ label: 'fine', status: 'blue' }] }, `bands[0].status is "blue": expected ${statuses}`],
    [
      'a band that takes all before others',
      withBand({ label: 'green' }),
      'bands[0] has no "when" and takes all the rest: expected it last',
    ],
    ['an empty condition', withWhen({}), 'bands[0].when is empty: leave it out of a last band that takes the rest'],
    [
      'a condition that is not known',
      withWhen({ gapPercents: { gte: 0 } }),
      'bands[0].when has an unknown key "gapPercents"; the nearest known one is "gapPercent"',
    ],
    [
      'an end that is not known',
      withWhen({ gap: { gte: 0, ge: 1 } }),
      'bands[0].when.gap has an unknown key "ge"; the nearest known one is "gte"',
    ],
    ['no end', withWhen({ gap: {} }), 'bands[0].when.gap has no end: expected gte, gt, lte or lt'],
    [
      'an open and a closed end on one side',
      withWhen({ gap: { gte: 0, gt: 0 } }),
      'bands[0].when.gap has both gte and gt: expected one of them',
    ],
    ['an interval that holds nothing', withWhen({ gap: { gte: 5, lt: 5 } }), 'bands[0].when.gap holds no number: nothing lies from 5 to 5'],
    ['ends in the wrong order', withWhen({ gap: { gte: 5, lte: -5 } }), 'bands[0].when.gap holds no number: nothing lies from 5 to -5'],
    ['an end that is no number', withWhen({ gap: { gte: '5%' } }), 'bands[0].when.gap.gte is "5%": expected a number such as -10'],
    ['a word for the minimum', withWhen({ minimum: 'yes' }), 'bands[0].when.minimum is "yes": expected met or missed'],
    [
      'a direction outside a list',
      withWhen({ direction: 'improved' }),
      'bands[0].when.direction is not a list in brackets of improved, no-change, worsened, up, down, same or not-comparable',
    ],
    [
      'a direction that is none',
      withWhen({ direction: ['improved', 'better'] }),
      'bands[0].when.direction[1] is "better": expected improved, no-change, worsened, up, down, same or not-comparable',
    ],
    ['a comparator without a direction', withWhen({ gap: { gte: 0 }, against: 'previous' }), 'bands[0].when has against without direction'],
    ['a need that is none', { bands: [REST], needs: 'luck' }, 'needs is "luck": expected target, minimum, range, tolerance or peers'],
  ])('%s', (_, rule, complaint) => {
    expect(complaints(rule)).toEqual([complaint]);
  });

  test('JSON that is none', () => {
    expect(complaints('{bands: []}')).toEqual([expect.stringMatching(/^is not JSON: /)]);
  });

  test('everything at once', () => {
    expect(complaints({ bands: [{ label: 'fine' }, { label: 'red', when: { minimum: 1 } }], needs: 2 })).toHaveLength(4);
  });
});
