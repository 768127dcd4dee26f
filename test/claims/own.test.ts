import { describe, expect, it } from 'vitest';
import { COUNTY_PERIOD, countyCouncil } from '../../examples/county/council.ts';
import { checkClaims } from '../../src/briefing/claims/check.ts';
import { checkText } from '../../src/briefing/claims/checkText.ts';
import { printedOf, wordsOfBriefing } from '../../src/briefing/claims/ofBriefing.ts';
import { briefReport } from '../../src/briefing/report.ts';
import type { ReportBriefing } from '../../src/briefing/types.ts';
import { reportDocx } from '../../src/documents/docx.ts';
import { assess } from '../../src/judgement/judge.ts';
import { type Period, parsePeriod, previous } from '../../src/model/period.ts';
import { readPrintedReport } from '../../src/returns/report/read.ts';
import { printedText } from '../../src/tasks/printedText.ts';

const county = countyCouncil();
const { yearStarts } = county.organisation;
const OPTIONS = { asKnown: '2026-11-09T09:00:00Z' };
const PERIODS = 7;

function back(periods: number): Period[] {
  const all = [parsePeriod(COUNTY_PERIOD, yearStarts)];
  while (all.length < periods) all.push(previous(all.at(-1) ?? parsePeriod(COUNTY_PERIOD, yearStarts), yearStarts));
  return all;
}

const reports = new Map(
  back(PERIODS).map(({ text }) => {
    const assessment = assess(county, text);
    return [text, new Map(county.plans.map(({ code }) => [code, briefReport(county, assessment, code, OPTIONS)]))];
  }),
);

function reportOf(period: string, plan: string): ReportBriefing {
  const report = reports.get(period)?.get(plan);
  if (!report) throw new Error(`no report of ${plan} for ${period}`);
  return report;
}

describe("the made-up county's own reports", () => {
  it('say nothing that their figures deny, plan by plan over six periods, each beside the one before', () => {
    const periods = back(PERIODS);
    const findings = periods.slice(0, 6).flatMap(({ text }, index) =>
      county.plans.flatMap(({ code }) => {
        const last = wordsOfBriefing(reportOf(periods[index + 1]?.text ?? '', code));
        const printed = printedOf(reportOf(text, code), last);
        expect(printed.texts.length).toBeGreaterThan(5);
        return checkClaims(printed, yearStarts).findings.map((finding) => ({ period: text, plan: code, ...finding }));
      }),
    );
    expect(findings).toEqual([]);
  });

  it('say so as well when they are read back from the Word files that were made of them', { timeout: 120_000 }, async () => {
    for (const { text } of back(6)) {
      for (const { code } of county.plans) {
        const { report, unread } = readPrintedReport(await printedText(await reportDocx(reportOf(text, code))), null);
        expect([text, code, unread, checkClaims(report, yearStarts).findings]).toEqual([text, code, [], []]);
      }
    }
  });

  it('count actions that were completed earlier and are no longer listed, which is said to be consistent', () => {
    const { consistent } = checkClaims(printedOf(reportOf(COUNTY_PERIOD, 'PEO')), yearStarts);
    expect(consistent.map(({ printed, figure }) => [printed, figure])).toEqual([['28', '26 + 2']]);
  });
});

describe('a text that is being written', () => {
  const report = reportOf(COUNTY_PERIOD, 'PEO');
  const all = report.actionsTotal;
  const good = report.shares
    .filter(({ mark }) => mark.state === 'completed' || mark.state === 'on-track')
    .reduce((sum, { count }) => sum + count, 0);
  const overview = { kind: 'overview', title: 'Overview' } as const;

  it('is marked where its figures are not those of the report, by the place of its sentence', () => {
    const text = `A good quarter.\n\nThank you all. Of our ${all} actions, ${good + 1} are completed or on track. More soon.`;
    const findings = checkText({ text, part: overview, about: null }, report, yearStarts);
    expect(findings.map(({ kind, figure, start, end }) => [kind, figure, text.slice(start, end)])).toEqual([
      ['count-in-prose', `${good} completed or on track`, `Of our ${all} actions, ${good + 1} are completed or on track.`],
    ]);
  });

  it('is marked where it counts statuses that the report has not, and where it has none at all', () => {
    const rows = report.outcomes.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators));
    const green = rows.filter(({ status }) => status.status === 'green').length;
    const red = rows.filter(({ status }) => status.status === 'red').length;
    // Judged by rules that have other words than three colours: somebody may call the good green and the bad red or amber.
    const good = rows.filter(({ status }) => ['better', 'as-expected'].includes(status.status)).length;
    const bad = rows.filter(({ status }) => ['worse', 'above-range', 'below-range'].includes(status.status)).length;
    const found = (count: number, of = report, colour = 'green') =>
      checkText({ text: `Of our ${rows.length} indicators, ${count} are ${colour}.`, part: overview, about: null }, of, yearStarts).map(
        ({ figure }) => figure,
      );
    expect([found(green), found(green + good)]).toEqual([[], []]);
    expect([found(green - 1), found(green + good + 1)]).toEqual([[`${green} green`], [`${green} green`]]);
    expect([red, good, bad]).toEqual([4, 2, 3]);
    expect([found(red, report, 'red'), found(red + bad, report, 'red')]).toEqual([[], []]);
    expect(found(red + bad + 1, report, 'red')).toEqual([`${red} red`]);
    const bare = { ...county, targets: [], benchmarks: [] };
    const unjudged = briefReport(bare, assess(bare, COUNTY_PERIOD), 'PEO', OPTIONS);
    expect(found(3, unjudged)).toHaveLength(1);
  });

  it('is not marked where they are', () => {
    const text = `Of our ${all} actions, ${good} are completed or on track (${Math.round((100 * good) / all)}%).`;
    expect(checkText({ text, part: overview, about: null }, report, yearStarts)).toEqual([]);
  });

  it('is read with its live figures put in and marked as it was typed', () => {
    const text = `We did well.\nOf the {{actions}} actions, ${good + 1} are completed or on track.`;
    const shown = text.replace('{{actions}}', String(all));
    const findings = checkText({ text, shown, part: overview, about: null }, report, yearStarts);
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual([
      `Of the {{actions}} actions, ${good + 1} are completed or on track.`,
    ]);
  });

  it('about an indicator is held against its status, where it is certain what it says', () => {
    const found = (text: string) =>
      checkText({ text, part: overview, about: null }, report, yearStarts).map(({ kind, figure, rows }) => [kind, figure, rows]);
    const denied = [['status-against-text', 'red', ['PEO03/M003']]];
    expect(found('PEO03/M003 is green.')).toEqual(denied);
    expect(found('The list (PEO03/M003) remains amber.')).toEqual(denied);
    for (const text of [
      'PEO03/M003 is red.',
      'PEO03/M003 is green or amber in the north.',
      'PEO03/M003 is green once the list is short.',
      'PEO03/M003 is the one that was green last quarter.',
      'PEO03/M003 is behind PEO01/M001, which is green.',
    ])
      expect([text, found(text)]).toEqual([text, []]);
  });

  const saying = (text: string) =>
    checkText({ text, part: overview, about: null }, report, yearStarts).map(({ kind, figure, rows }) => [kind, figure, rows]);

  it('about a status of other words than colours is held against those that it may be called by', () => {
    expect(saying('PEO05/M007 is green.')).toEqual([['status-against-text', 'worse than tolerance', ['PEO05/M007']]]);
    expect(saying('PEO04/M004 remains red.')).toEqual([['status-against-text', 'as expected', ['PEO04/M004']]]);
    for (const text of ['PEO05/M007 is red.', 'PEO05/M007 is amber.', 'PEO04/M004 is green.', 'PEO06/M007 is green.'])
      expect([text, saying(text)]).toEqual([text, []]);
  });

  it('about a target is held against the result, as far as rounding leaves it certain', () => {
    const short = [['status-against-text', '60.8% against a target of 85.0%', ['PEO05/M006']]];
    for (const text of [
      'PEO05/M006 rose to 60.8% and met its target.',
      'PEO05/M006 has comfortably exceeded its target.',
      'The checks (PEO05/M006) met their target.',
    ])
      expect([text, saying(text)]).toEqual([text, short]);
    expect(saying('PEO05/M003 did not meet its target.')).toEqual([
      ['status-against-text', '71.4% against a target of 70.0%', ['PEO05/M003']],
    ]);
    for (const text of [
      'PEO05/M006 rose to 60.8% and missed its target.',
      'PEO05/M003 met its target.',
      'PEO06/M003 exceeded its target.',
      'PEO05/M006 nearly met its target.',
      'PEO05/M006 met its target last quarter.',
      'PEO05/M006 met its target for half of the homes.',
      'The trust behind PEO05/M006 met its target.',
      'PEO05/M006 is behind PEO05/M003, which met its target.',
      'If PEO05/M006 met its target we would say so.',
    ])
      expect([text, saying(text)]).toEqual([text, []]);
  });

  it('may call an indicator by its title, where that is long and of no other', () => {
    const title = 'First health checks within 20 working days of coming into care';
    const red = [['status-against-text', 'red', ['PEO05/M006']]];
    expect(saying(`${title} is green.`)).toEqual(red);
    expect(saying(`Overall, “${title.toLowerCase()}” (PEO05/M006) remains green.`)).toEqual(red);
    expect(saying(`${title} rose to 99.8%.`)).toEqual([['number-not-row', '60.8%', ['PEO05/M006']]]);
    expect(saying("Children held by each children's social worker rose to 19.5 children.")).toEqual([
      ['number-not-row', '17.0', ['PEO05/M007']],
    ]);
    for (const text of [
      `${title} is red.`,
      `${title} stands at 60.8% and is red.`,
      `${title} homes is green.`,
      `The target for ${title} is 99.8%.`,
      `${title} is 40 days late.`,
      'Children in care is green.',
      "Contacts with children's services fell to 5000.",
    ])
      expect([text, saying(text)]).toEqual([text, []]);
  });

  it('may leave out the last digits of a large number, and no more', () => {
    for (const text of ['PEO04/M004 fell to 3335.', 'PEO04/M004 fell to 3,300.', 'PEO04/M004 is 4 weeks late.'])
      expect([text, saying(text)]).toEqual([text, []]);
    expect(saying('PEO04/M004 fell to 5,000.')).toEqual([['number-not-row', '3335', ['PEO04/M004']]]);
    expect(saying('PEO05/M006 is 1,204%.')).toEqual([['number-not-row', '60.8%', ['PEO05/M006']]]);
    expect(saying('PEO05/M006 is 100%.')).toEqual([['number-not-row', '60.8%', ['PEO05/M006']]]);
  });

  it('may count as a list does, the name first', () => {
    const found = (text: string) => checkText({ text, part: overview, about: null }, report, yearStarts).map(({ figure }) => figure);
    expect(found('Actions on track: 30.')).toEqual(['16 on track']);
    expect(found('- Slipped actions: 5; actions on track: 16')).toEqual(['3 slipped']);
    expect(found('Number of actions: 30')).toEqual(['28']);
    for (const text of ['Actions on track: 16.', 'Actions on track: 57%.', 'Slipped actions: 3 (11%)', 'Actions on track: 16 or 17.'])
      expect([text, found(text)]).toEqual([text, []]);
  });

  it('that counts actions is not of the one action that its paragraph names', () => {
    const slipped = report.recovery.items.find(({ row }) => row.mark.state === 'slipped')?.row.ref ?? '';
    const text = `Most actions of the plan remain on track. ${slipped} waits for a builder.`;
    expect(checkText({ text, part: overview, about: null }, report, yearStarts)).toEqual([]);
  });

  it('about an action is held against its state', () => {
    const slipped = report.recovery.items.find(({ row }) => row.mark.state === 'slipped');
    const text = 'A second crew was found. The work is expected to be completed on time.';
    const part = { kind: 'recovery', title: report.recovery.title } as const;
    const findings = checkText({ text, part, about: slipped?.row.ref ?? '' }, report, yearStarts);
    expect(findings.map(({ kind, rows, start }) => [kind, rows, start])).toEqual([['status-against-text', [slipped?.row.ref], 25]]);
    expect(checkText({ text: 'A second crew was found.', part, about: slipped?.row.ref ?? '' }, report, yearStarts)).toEqual([]);
  });
});
