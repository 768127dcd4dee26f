import { describe, expect, it } from 'vitest';
import { COUNTY_PERIOD, countyCouncil } from '../../examples/county/council.ts';
import { KENT_PERIOD, kentCouncil } from '../../examples/kent/council.ts';
import { checkClaims } from '../../src/briefing/claims/check.ts';
import { printedOf } from '../../src/briefing/claims/ofBriefing.ts';
import { briefReport } from '../../src/briefing/report.ts';
import { type PlanTree, type ReportOptions, reportScene } from '../../src/briefing/reportScene.ts';
import { wholePlan } from '../../src/briefing/selection.ts';
import { reportDocx } from '../../src/documents/docx.ts';
import { reportPdf } from '../../src/documents/pdf.ts';
import { assess } from '../../src/judgement/judge.ts';
import type { Council } from '../../src/model/council.ts';
import { parsePeriod, previous } from '../../src/model/period.ts';
import { SECTION_KINDS, type SectionKind } from '../../src/model/writtenReport.ts';
import { readReport } from '../../src/returns/report/read.ts';
import { printedText } from '../../src/tasks/printedText.ts';

/*
 * What a report says of itself contradicts nothing in it: its exceptions, its progress, what changed since its last issue,
 * and whatever a person says with live figures.
 */

const OPTIONS: ReportOptions = { asKnown: '2026-10-19T08:00:00Z' };

function wordsOf({ indicators, roots }: PlanTree): string {
  return [
    '{{actions completed or on-track}} of {{actions}} actions ({{actions completed or on-track share}}) are completed or on track.',
    'In {{period}}, {{actions slipped}} actions have slipped and {{actions on-track}} are on track.',
    '{{indicators red}} of {{indicators rated}} rated indicators are red ({{indicators red share}}).',
    '{{indicators red share}} of rated indicators are red.',
    ...indicators.map(
      ({ verdict: { indicator: code } }) =>
        `${code} stands at {{${code}}}, against a target of {{${code} target}}; it is {{${code} status}}.`,
    ),
    ...roots.map(
      ({ reference: at }) =>
        `Under ${at}, {{${at} actions on-track}} of {{${at} actions}} actions are on track ({{${at} actions on-track share}}).`,
    ),
  ].join('\n\n');
}

/** A report of a plan with every section, after the issue of the period before. */
function written(council: Council, period: string, plan: string, kinds: readonly SectionKind[] = SECTION_KINDS) {
  const { yearStarts } = council.organisation;
  const made = (at: string, last?: ReportOptions['last']) => {
    const assessment = assess(council, at);
    const text = wordsOf(reportScene(council, assessment, plan, OPTIONS).tree);
    const dashboard = council.dashboards[0]?.dashboard ?? null;
    const sections = kinds.map((kind) => ({ id: kind, kind, title: null, dashboard, text: kind === 'text' ? text : '' }));
    const template = { title: 'As it is written', selection: wholePlan(plan), sections };
    return briefReport(council, assessment, plan, { ...OPTIONS, template, ...(last ? { last } : {}) });
  };
  return made(period, { briefing: made(previous(parsePeriod(period, yearStarts), yearStarts).text), council });
}

describe.each([
  ['Kent', kentCouncil(), KENT_PERIOD],
  ['the county', countyCouncil(), COUNTY_PERIOD],
] as const)('A report of %s that is written with live figures', (_name, council, period) => {
  it.each(council.plans.map(({ code }) => code))('contradicts nothing of its own, of plan %s', (plan) => {
    const { findings } = checkClaims(printedOf(written(council, period, plan)));
    expect(findings.map(({ kind, printed, explanation }) => [kind, printed, explanation])).toEqual([]);
  });
});

describe('A sentence about a part of what the report counts', () => {
  const council = kentCouncil();

  /** The findings in one sentence of a report of Kent's business plan, where 3 of 19 rated indicators are red, of 26. */
  function findingsIn(text: string) {
    const sections = [{ id: 'text', kind: 'text', title: 'Note', dashboard: null, text } as const];
    const template = { title: 'As it is written', selection: wholePlan('FSC'), sections };
    const report = briefReport(council, assess(council, KENT_PERIOD), 'FSC', { ...OPTIONS, template });
    return checkClaims(printedOf(report)).findings.map(({ kind, figure }) => [kind, figure]);
  }

  it('with the rated indicators as its total is not held to the number of all indicators', () => {
    expect(findingsIn('3 of 19 rated indicators are red.')).toEqual([]);
    expect(findingsIn('Of the 20 indicators, 3 are red.')).toEqual([['count-in-prose', '26']]);
  });

  it('is about the outcome that it names by its reference', () => {
    expect(findingsIn('Under FSC/A, 3 of 5 actions are on track.')).toEqual([]);
    expect(findingsIn('Under FSC/A, 5 of 5 actions are on track.')).toEqual([['count-in-prose', '3 on track']]);
  });
});

describe.each([
  ['Word', reportDocx],
  ['PDF', reportPdf],
] as const)('A report of the county that is printed as %s', (_form, make) => {
  it('contradicts nothing of its own when it is read back', async () => {
    // A dashboard shows indicators of other plans, too; live figures call an outcome by a reference that is printed nowhere.
    const kinds = SECTION_KINDS.filter((kind) => kind !== 'dashboard' && kind !== 'text');
    const { printed } = readReport(await printedText(await make(written(countyCouncil(), COUNTY_PERIOD, 'PEO', kinds))), null);
    const { findings } = checkClaims(printed);
    expect(findings.map(({ kind, printed, explanation }) => [kind, printed, explanation])).toEqual([]);
  });
});
