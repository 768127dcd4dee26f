import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageProblems } from '../../../test/html-validity.ts';
import { aCouncil, anIndicator, anObservation } from '../../../test/make.ts';
import { type Served, serving } from '../../../test/served.ts';
import { parsePeriod, shift } from '../../model/period.ts';
import { exportCouncil } from '../../tasks/councils.ts';
import { changesOf } from '../../tasks/history.ts';

/* 26 months of one indicator: the way of working changed in May 2012. */

const FIRST = parsePeriod('2011-04');
const MONTHS = Array.from({ length: 26 }, (_, at) => shift(FIRST, at).text);
const COUNCIL = aCouncil({
  indicators: [anIndicator({ code: 'REV/01', title: 'Reviews in time', frequency: 'month' })],
  observations: MONTHS.map((period, at) => anObservation(period, { indicator: 'REV/01', value: String((at < 13 ? 70 : 85) + (at % 2)) })),
});
const AT = '/testshire/indicators/REV/01/rebase';
const REASON = 'One team does all reviews since May.';

let served: Served;
beforeEach(async () => {
  served = await serving([COUNCIL]);
});
afterEach(() => served.close());

function add(period: string, reason: string): Promise<Response> {
  return served.post(AT, new URLSearchParams({ period, reason }));
}

async function held() {
  return (await exportCouncil(served.context, 'testshire')).rebases;
}

async function seen(): Promise<string> {
  return (await (await served.get(AT)).text()).match(/name="seen" value="([^"]+)"/)?.[1] ?? '';
}

it('offers every period with a figure but the first, newest first', async () => {
  const html = await (await served.get(AT)).text();
  const offered = [...html.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value);
  expect(offered).toEqual(['', ...MONTHS.slice(1).reverse()]);
  expect(html).toContain('REV/01: Reviews in time');
  expect(await pageProblems(html)).toEqual([]);
});

describe('new limits', () => {
  it('are kept with their reason, as one change that says why and who', async () => {
    const answer = await add('2012-05', REASON);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${AT}?saved=added`]);
    expect(await held()).toEqual([{ indicator: 'REV/01', period: '2012-05', reason: REASON }]);
    const [change] = await changesOf(served.context, 'testshire');
    expect(change).toMatchObject({ why: REASON });
    const text = await served.text(`${AT}?saved=added`);
    expect(text).toContain('The limits begin anew there from now on.');
    expect(text).toContain(`From May 2012. ${REASON}`);
  });

  it('need a period and a reason; both are named at once and nothing is changed', async () => {
    const answer = await add('', '  ');
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<a href="#period">Choose the period from which the limits begin anew</a>');
    expect(html).toContain('<a href="#reason">Say what changed: everybody who sees the chart reads it</a>');
    expect(html).toContain('<title>Error: New process limits');
    expect(await pageProblems(html)).toEqual([]);
    expect(await held()).toEqual([]);
  });

  it('begin with a period that has a figure and is not the first, once', async () => {
    expect(await (await add('2030-01', REASON)).text()).toContain('&quot;2030-01&quot; is no period that has a figure');
    expect((await add('2011-04', REASON)).status).toBe(422);
    await add('2012-05', REASON);
    const twice = await add('2012-05', 'Again');
    expect(twice.status).toBe(422);
    expect(await twice.text()).toContain('New limits begin with May 2012 already: choose another period');
    expect(await held()).toHaveLength(1);
  });

  it('keep what was typed where something is wrong', async () => {
    const html = await (await add('', REASON)).text();
    expect(html).toContain(`${REASON}</textarea>`);
  });
});

describe('new limits that are taken away', () => {
  beforeEach(async () => {
    await add('2012-05', REASON);
  });
  const remove = async (why: string, digest: string) => served.post(AT, new URLSearchParams({ remove: '2012-05', why, seen: digest }));

  it('go with a reason, and stay in what was known', async () => {
    const answer = await remove('The team was split again', await seen());
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${AT}?saved=removed`]);
    expect(await held()).toEqual([]);
    expect((await changesOf(served.context, 'testshire')).map(({ why }) => why)).toEqual(['The team was split again', REASON, null]);
  });

  it('stay where no reason is said', async () => {
    const answer = await remove(' ', await seen());
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('<a href="#why-2012-05">Say why the new limits from May 2012 are taken away</a>');
    expect(html).toMatch(/<details [^>]*open/);
    expect(await pageProblems(html)).toEqual([]);
    expect(await held()).toHaveLength(1);
  });

  it('stay where they are not what was seen, or are gone', async () => {
    expect(await (await remove('Why not', 'another')).text()).toContain('Somebody else has changed it since you opened this page');
    const digest = await seen();
    await remove('Once', digest);
    expect(await (await remove('Twice', digest)).text()).toContain('Those new limits are already taken away');
  });
});

it('is not there for an indicator that is none', async () => {
  expect((await served.get('/testshire/indicators/NONE/rebase')).status).toBe(404);
  expect((await served.post('/testshire/indicators/NONE/rebase', new URLSearchParams({ period: '2012-05', reason: REASON }))).status).toBe(
    404,
  );
});
