import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageProblems } from '../../../test/html-validity.ts';
import { aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from '../../../test/make.ts';
import { type Served, serving, VALE, vale } from '../../../test/served.ts';
import type { Council } from '../../model/council.ts';
import { changeCouncil } from '../../tasks/changeCouncil.ts';
import { contextFor } from '../../tasks/context.ts';

const Q1 = '2013-14 Q1';
const Q2 = '2013-14 Q2';
const A_YEAR_AGO = '2012-13 Q2';

function measured(code: string, values: Readonly<Record<string, string>>) {
  return {
    observations: Object.entries(values).map(([period, value]) => ({ ...anObservation(period, value), indicator: code })),
    targets: Object.keys(values).map((period) => ({ ...aTarget(period, '80'), indicator: code })),
  };
}

const REVIEWS = measured('PI1', { [A_YEAR_AGO]: '60', [Q1]: '77.1', [Q2]: '68.5' });
const CALLS = measured('PI2', { [Q1]: '75', [Q2]: '84' });
const LETTERS = measured('PI3', { [Q1]: '90', [Q2]: '91' });

/** One indicator became red, one got better, an action slipped. */
const COUNCIL: Council = aCouncil({
  plans: [{ code: 'SS', title: 'Social services', kind: 'service', years: null }],
  indicators: [
    anIndicator({ code: 'PI1', title: 'Reviews held', objective: 'SS/1', decimals: 1, owner: 'J. Morris', service: 'Adults' }),
    anIndicator({ code: 'PI2', title: 'Calls answered', objective: 'SS/1', owner: 'H. Lloyd', service: 'Contact centre' }),
    anIndicator({ code: 'PI3', title: 'Letters answered', objective: 'SS/1', owner: 'H. Lloyd', service: 'Contact centre' }),
  ],
  objectives: [{ plan: 'SS', code: '1', title: 'Help comes in time', level: 'objective', parent: null }],
  observations: [...REVIEWS.observations, ...CALLS.observations, ...LETTERS.observations],
  targets: [...REVIEWS.targets, ...CALLS.targets, ...LETTERS.targets],
  actions: [anAction({ ref: 'SS01/A001', title: 'Open a shared desk', objective: 'SS/1', owner: 'J. Morris', due: '2013-12' })],
  progress: [
    aProgress(Q1, { status: 'on-track', percent: '25' }),
    aProgress(Q2, { status: 'slipped', percent: '25', comment: 'The site flooded.' }),
  ],
});
const AT = '/testshire/changes';

let served: Served;
beforeAll(async () => {
  served = await serving([COUNCIL, await vale()]);
});
afterAll(() => served.close());

describe('the page of what changed', () => {
  it('sums up, then lists in the order of what matters', async () => {
    const text = await served.text(AT);
    expect(text).toContain(
      'What changed since quarter 1 Since quarter 1, 1 indicator became red, 1 got better and 1 action slipped or did not start. ' +
        'The other indicator that was judged then and is now has the status that it had.',
    );
    expect(text).toContain(
      'Became red, 1 Reviews held Was amber, now red. Fell from 77.1% to 68.5%; target 80.0%. J. Morris, Adults ' +
        'Got better, 1 Calls answered Was amber, now green. Rose from 75% to 84%; target 80%. H. Lloyd, Contact centre ' +
        'Actions that slipped or did not start, 1 Open a shared desk Was on track, now slipped. 25% done; due by 31 December 2013. ' +
        'The site flooded. J. Morris',
    );
  });

  it('looks back a year by a link, and keeps what is chosen', async () => {
    const page = await (await served.get(`${AT}?owner=J.+Morris`)).text();
    expect(page).toContain('href="/testshire/changes?owner=J.+Morris&amp;since=year"');
    const text = await served.text(`${AT}?since=year`);
    expect(text).toContain('What changed since quarter 2, 2012-13 Since quarter 2, 2012-13,');
    expect(text).toContain('No action was returned for quarter 2, 2012-13, so actions cannot be compared.');
    expect(text).toContain('Judged now, not then, 2');
  });

  it('is narrowed by service, plan and owner without a script', async () => {
    const text = await served.text(`${AT}?service=Contact+centre`);
    expect(text).toContain('Showing 1 of 3 changes. Got better, 1 Calls answered');
    expect(text).not.toContain('Reviews held');
    expect(await served.text(`${AT}?q=flooded`)).toContain('Showing 1 of 3 changes. Actions that slipped or did not start, 1');
    expect(await served.text(`${AT}?owner=Nobody`)).toContain(
      'No change is like that None has these words and what else is chosen. Show all',
    );
  });

  it('is taken away as it is shown', async () => {
    const csv = await (await served.get(`${AT}.csv?service=Adults`)).text();
    expect(
      csv
        .replace(/^\uFEFF/, '')
        .trim()
        .split('\r\n'),
    ).toEqual([
      'Change,Reference,Title,Was,Now,What happened,Reason,Owner,Service,Plan',
      'Became red,PI1,Reviews held,Amber,Red,Fell from 77.1% to 68.5%; target 80.0%.,,J. Morris,Adults,Social services',
    ]);
  });

  it('leads to the home and is led to from it', async () => {
    expect(await (await served.get(AT)).text()).toContain('<a href="/testshire">How it stands</a>');
    const home = await (await served.get('/testshire')).text();
    expect(home).toContain('<a href="/testshire/changes">All that changed</a>');
    expect(home).toContain('<a href="/testshire/changes">What changed</a>');
  });

  it('refuses another way of looking back by name', async () => {
    const page = await served.get(`${AT}?since=ever`);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('&quot;ever&quot; is no since: period, year');
  });

  it('says what cannot be compared', async () => {
    expect(await served.text(`/${VALE}/changes`)).toContain(
      'Since quarter 1, 4 actions slipped or did not start and 3 actions were completed. ' +
        'No indicator was judged in quarter 1, so indicators cannot be compared. ' +
        '42 actions had no return by then, so what became of them cannot be said.',
    );
  });

  it('is valid', async () => {
    for (const path of [AT, `${AT}?since=year`, `/${VALE}/changes`])
      expect(await pageProblems(await (await served.get(path)).text())).toEqual([]);
  });
});

describe('an indicator that left', () => {
  it('is named with who withdrew it and why, and leads to its history; one that only has another code is not', async () => {
    const own = await serving([COUNCIL]);
    const later = contextFor(own.services.world.store, () => '2026-12-05T09:00:00Z');
    await changeCouncil(
      later,
      'testshire',
      { renamed: [{ sheet: 'indicators', from: 'PI2', to: 'SS01/M002Q' }] },
      { why: 'One scheme of codes.' },
    );
    await changeCouncil(later, 'testshire', { withdraw: { indicators: [['PI3']] }, withBelongings: true }, { why: 'Nobody used it.' });
    const text = await own.text(AT);
    expect(text).toContain('The measuring itself Left, 1 Letters answered Withdrawn on 5 December 2026 by Operator. Nobody used it.');
    expect(await (await own.get(AT)).text()).toContain('href="/testshire/indicators/PI3/history"');
    expect(text).not.toContain('Left, 2');
    expect(await own.text(`${AT}?known=2026-11-30`)).not.toContain('Withdrawn');
    await own.close();
  });
});
