import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCouncil, anIndicator, anObservation } from '../../test/make.ts';
import { parsePeriod, shift } from '../model/period.ts';
import { openStore } from '../store/connect.ts';
import { type Context, contextFor } from './context.ts';
import { dashboard } from './dashboard.ts';
import { importCouncil } from './importCouncil.ts';
import { judge } from './judge.ts';
import { openCouncil } from './reading.ts';

const COMPARATORS = ['previous', 'prior-year', 'mean-of-9', 'slope-over-12', 'previous ±4sd'];
const YEARS = Array.from({ length: 20 }, (_, back) => shift(parsePeriod('2013-14'), -back).text);

/** Twenty years of a figure, once a year, that rose by 5 a year and this year by 4, beside comparators that look far back. */
const COUNCIL = aCouncil({
  indicators: COMPARATORS.map((direction, index) => anIndicator({ code: `Y${index}`, unit: null, frequency: 'year', direction })),
  observations: COMPARATORS.flatMap((_, index) =>
    YEARS.map((period, back) => ({
      ...anObservation(period, String(back === 0 ? 99 : 100 - 5 * back + (back % 2))),
      indicator: `Y${index}`,
    })),
  ),
  dashboards: COMPARATORS.map((_, index) => ({ dashboard: 'D', title: null, section: null, indicator: `Y${index}`, order: index })),
});

describe('a page about one period', () => {
  let context: Context;
  beforeAll(async () => {
    context = contextFor(await openStore(':memory:'), () => '2014-05-01T09:00:00Z');
    await importCouncil(context, COUNCIL, { who: 'a test' });
  });
  afterAll(() => context.store.close());

  it('finds the direction that the whole of the past gives, however far its comparators look back', async () => {
    const reading = await openCouncil(context, { council: 'testshire', period: '2013-14' });
    const { sections } = await dashboard(context, reading, 'D');
    const rows = sections.flatMap((section) => section.rows);
    const found = rows.map(({ code, verdict }) => [code, verdict.direction.direction, verdict.direction.reason.replaceAll('-', ' ')]);
    const whole = judge(COUNCIL, '2013-14').indicators.map(({ code, direction, directionReason }) => [code, direction, directionReason]);
    expect(found.sort()).toEqual(whole.sort());
    expect(whole.map(([, direction]) => direction)).toEqual(['improved', 'improved', 'improved', 'improved', 'no-change']);
  });

  it('says which language its words are in: English for a council whose language the product has no words in', async () => {
    const { organisation } = COUNCIL;
    await importCouncil(context, aCouncil({ organisation: { ...organisation, name: 'Sir Brawf', language: 'cy' } }), { who: 'a test' });
    expect((await openCouncil(context, { council: 'sir-brawf' })).standpoint.language).toBe('en');
  });
});
