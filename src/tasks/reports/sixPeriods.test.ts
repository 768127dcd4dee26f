import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readInput } from '../../returns/input.ts';
import { openStore, type Store } from '../../store/connect.ts';
import { organisationId } from '../../store/councils.ts';
import { type Context, contextFor } from '../context.ts';
import { importCouncil } from '../importCouncil.ts';
import { approveReport } from './approve.ts';
import { beginReport } from './begin.ts';
import { checkReport, findingsOf, markChecked } from './check.ts';
import { issueReport } from './issue.ts';
import { readReport } from './open.ts';
import { plainSection, standardTemplate } from './standard.ts';
import { saveTemplate } from './templates.ts';
import { saveSection } from './write.ts';

/* A report with no contradiction gives none: the made-up county's own reports of six quarters, each after the one before. */

const PERIODS = ['2025-26 Q1', '2025-26 Q2', '2025-26 Q3', '2025-26 Q4', '2026-27 Q1', '2026-27 Q2'];
const county = await readInput(join(import.meta.dirname, '../../../examples/county/county.xlsx'));
const organisation = organisationId(county.organisation.name);

let store: Store;
let context: Context;
beforeAll(async () => {
  store = await openStore(':memory:');
  context = contextFor(store, () => '2026-11-02T09:00:00.000Z');
  await importCouncil(context, county, { who: 'a test' });
});
afterAll(() => store.close());

async function template(plan: string): Promise<string> {
  const { sections, selection } = standardTemplate(plan);
  const more = [plainSection('mid-year'), plainSection('headlines'), { ...plainSection('dashboard'), dashboard: 'cabinet' }];
  const saved = await saveTemplate(context, organisation, null, {
    title: `Report ${plan}`,
    selection,
    sections: [...sections, ...more],
    seen: 0,
  });
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  return saved.template.code;
}

/** Words with figures that follow from the rows, and so are right in every period. */
function words(period: string): string {
  return `In {{period}} {{actions on-track}} of the {{actions}} actions were on track and {{actions slipped}} had slipped. Of the indicators {{indicators green}} were green and {{indicators red}} red.

What ${period} was about: the services say it below, in their own words.`;
}

it.each(['CP', 'PEO', 'PLA'])(
  'the reports on %s of six quarters say nothing that their figures deny',
  async (plan) => {
    const code = await template(plan);
    const found: string[] = [];
    for (const period of PERIODS) {
      const begun = await beginReport(context, organisation, { template: code, plan: null, period, from: 'last' });
      if (begun.kind !== 'begun') throw new Error(JSON.stringify(begun));
      await saveSection(context, organisation, begun.code, 'overview', { title: '', text: words(period), status: 'ready', seen: 1 });
      const { findings, tokens } = await checkReport(context, organisation, begun.code);
      found.push(...[...findings, ...tokens].map((each) => `${period}: ${JSON.stringify(each)}`));
      const version = async () => (await readReport(context, organisation, begun.code)).version;
      await markChecked(context, organisation, begun.code, await version());
      await approveReport(context, organisation, begun.code, await version());
      const asked = { seen: await version(), withoutMissing: true, reason: '' };
      expect(await issueReport(context, organisation, begun.code, asked)).toEqual({ kind: 'issued', number: 1 });
      // What would be denied is: the check has the figures before it.
      const wrong = await findingsOf(context, organisation, begun.code, 'overview', 'Of the 3 actions, 2 were on track.');
      expect(wrong.findings.map(({ kind }) => kind)).toEqual(['count-in-prose']);
    }
    expect(found).toEqual([]);
  },
  120_000,
);
