import { afterEach, describe, expect, it } from 'vitest';
import type { Council } from '../src/model/council.ts';
import { linksIn } from './browser/running.ts';
import { pageProblems } from './html-validity.ts';
import { aCouncil, anAction, anIndicator, anObservation, aTarget } from './make.ts';
import { type Served, serving } from './served.ts';

/* Councils as nobody would invent them: every page that can be reached answers, and shows words as words. */

let served: Served;
afterEach(() => served.close());

/** Everything that is wrong with what can be reached from the front page. */
async function faultsOf(council: Council): Promise<string[]> {
  served = await serving([council]);
  const queue = ['/'];
  const known = new Set(queue);
  const faults: string[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const answer = await served.get(path);
    if (answer.status !== 200 && answer.status !== 302) faults.push(`${answer.status} ${path}`);
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html') || answer.headers.has('content-disposition')) continue;
    const html = await answer.text();
    for (const problem of await pageProblems(html)) faults.push(`${path}: ${problem}`);
    for (const link of linksIn(html, `http://localhost:8080${path}`)) {
      // The door is open to whoever has signed in as well, and sends her on.
      if (!known.has(link) && !link.startsWith('/sign-in')) queue.push(link);
      known.add(link);
    }
  }
  expect(known.size).toBeGreaterThan(10);
  return faults;
}

describe('every page answers for a council', () => {
  it('that has said nothing but its name', { timeout: 60_000 }, async () => {
    expect(await faultsOf(aCouncil())).toEqual([]);
  });

  it('whose codes and titles hold what addresses and pages give a meaning to', { timeout: 60_000 }, async () => {
    const code = 'A/B %20?#&"<x>ö';
    const title = '<script>alert("Sion & Siân")</script>';
    const council = aCouncil({
      organisation: { ...aCouncil().organisation, name: 'Cyngor "Môn" & <b>Co</b>' },
      plans: [{ code: 'P.x', title, kind: 'service', years: null }],
      objectives: [{ plan: 'P.x', code: '1 &', title, level: 'outcome', parent: null }],
      indicators: [anIndicator({ code, title, objective: 'P.x/1 &', unit: '<i>' })],
      targets: [{ ...aTarget('2013-14 Q2', '80'), indicator: code }],
      observations: [{ ...anObservation('2013-14 Q2', '70'), indicator: code, comment: title }],
      actions: [anAction({ ref: 'x y/ä;1', title, objective: 'P.x/1 &' })],
      dashboards: [{ dashboard: 'd.csv ?', title, section: title, indicator: code, order: null, show: null }],
      narrative: [{ report: 'P.x', period: '2013-14 Q2', section: 'overview', text: title }],
    });
    expect(await faultsOf(council)).toEqual([]);
    expect(await (await served.get('/')).text()).not.toContain('<script>alert');
  });
});
