import { describe, expect, it } from 'vitest';
import { COUNTY_PERIOD, countyCouncil } from '../examples/county/council.ts';
import { KENT_PERIOD, kentCouncil } from '../examples/kent/council.ts';
import { ownText } from '../src/briefing/ownText.ts';
import { briefReport } from '../src/briefing/report.ts';
import { type ReportOptions, reportScene } from '../src/briefing/reportScene.ts';
import { wholePlan } from '../src/briefing/selection.ts';
import type { ReportBriefing, ReportPart } from '../src/briefing/types.ts';
import { sentenceText } from '../src/briefing/wording.ts';
import { assess } from '../src/judgement/judge.ts';
import type { Council } from '../src/model/council.ts';
import type { ReportSelection, SectionKind } from '../src/model/writtenReport.ts';

/* What written reports say about the examples: exceptions, progress by the middle of the year, own words with live figures. */

const OPTIONS: ReportOptions = { asKnown: '2026-10-19T08:00:00Z' };
const KINDS: readonly SectionKind[] = ['text', 'changes', 'exceptions', 'mid-year'];

interface Asked {
  readonly council: Council;
  readonly period: string;
  readonly selection: ReportSelection;
  readonly text?: string;
  readonly last?: ReportOptions['last'];
}

function written({ council, period, selection, text = '', last }: Asked): ReportBriefing {
  const sections = KINDS.map((kind) => ({ id: kind, kind, title: null, dashboard: null, text: kind === 'text' ? text : '' }));
  const template = { title: 'As it is written', selection, sections };
  return briefReport(council, assess(council, period), selection.plan, { ...OPTIONS, template, ...(last ? { last } : {}) });
}

function said({ parts }: ReportBriefing, kind: ReportPart['kind']): string {
  const part = parts.find((each) => each.kind === kind);
  if (part?.kind === 'exceptions') return sentenceText(part.exceptions.sentence);
  if (part?.kind === 'mid-year') return sentenceText(part.midYear.sentence);
  if (part?.kind === 'changes') return sentenceText(part.changes.sentence);
  return (part?.text ?? []).map(sentenceText).join('\n\n');
}

describe('A report of Kent’s business plan in September 2012', () => {
  const council = kentCouncil();
  const report = written({
    council,
    period: KENT_PERIOD,
    selection: wholePlan('FSC'),
    text: 'By {{period}}, {{actions completed or on-track}} of {{actions}} actions do well. Reviews ({{FSC03/M002}}, {{FSC03/M002 status}}) do not reach {{FSC03/M002 target}}.',
  });

  it('has the figures of its tables in what the officer wrote', () => {
    expect(said(report, 'text')).toBe('By September 2012, 7 of 9 actions do well. Reviews (68.7%, red) do not reach 76.0%.');
  });

  it('says how many exceptions there are, and each once', () => {
    expect(said(report, 'exceptions')).toBe(
      '4 of 26 indicators and 2 of 9 actions are exceptions, each counted under its gravest reason: 3 red, 1 amber and worsening and 2 overdue.',
    );
    const part = report.parts.find((each) => each.kind === 'exceptions');
    const items = part?.kind === 'exceptions' ? part.exceptions.groups.flatMap((group) => group.items) : [];
    expect(items.map(({ reference }) => reference)).toEqual([
      'FSC06/M003',
      'FSC03/M002',
      'FSC07/M001',
      'FSC06/M002',
      'FSC02/A003',
      'FSC05/A006',
    ]);
    expect(items.every(({ recovery, asked }) => (recovery === null) !== (asked === null))).toBe(true);
  });

  it('tells progress against its priorities by state', () => {
    expect(said(report, 'mid-year')).toBe(
      'Of the 7 priorities, 2 have actions that have slipped or not started though due and 5 are on track.',
    );
    const part = report.parts.find((each) => each.kind === 'mid-year');
    expect(part?.title).toBe('Business plan mid-year summary');
    expect(
      part?.kind === 'mid-year' && part.midYear.priorities.map(({ level, groups }) => [level, ...groups.map(({ title }) => title)]),
    ).toEqual([
      ['Priority 1', 'On track, 1', 'Completed, 1'],
      ['Priority 2', 'Slipped, 1'],
      ['Priority 3', 'On track, 1'],
      ['Priority 4', 'On track, 1'],
      ['Priority 5', 'Slipped, 1', 'On track, 1'],
      ['Priority 6', 'On track, 1'],
      ['Priority 7', 'On track, 1'],
    ]);
  });
});

describe('A report of the county’s plan for people', () => {
  const council = countyCouncil();
  const selection = wholePlan('PEO');
  const last = { briefing: written({ council, period: '2026-27 Q1', selection }), council };
  const report = written({ council, period: COUNTY_PERIOD, selection, last });

  it('says what changed since its last issue, and what is out of the ordinary', () => {
    expect([said(report, 'changes'), said(report, 'exceptions'), said(report, 'mid-year')]).toEqual([
      'Since the last issue, for quarter 1, 2 indicators got worse, 1 indicator is rated otherwise, 4 actions slipped or did not start, 3 actions were completed or came back on track and 4 actions have another state.',
      '13 of 47 indicators and 4 of 28 actions are exceptions, each counted under its gravest reason: 5 red or worse than tolerance, 7 amber and worsening, 1 changed for the worse by more than chance explains, 3 overdue and 1 slipped.',
      'Of the 9 priorities, 4 have actions that have slipped or not started though due and 5 are on track.',
    ]);
  });

  it('can be a subset for Cabinet: the listed indicators and no action', () => {
    const subset = written({ council, period: COUNTY_PERIOD, selection: { ...selection, indicators: ['PEO03/M003', 'PEO06/M001'] } });
    expect(subset.overview.map(sentenceText)).toEqual(['Of the 2 indicators, 1 is amber and 1 is red.']);
    expect(subset.outcomes.flatMap(({ sentences }) => sentences.map(sentenceText))).toEqual([
      'The 1 indicator missed its target by more than 10%.',
      'The 1 indicator missed its target but not the minimum standard.',
    ]);
    expect(subset.outcomes.flatMap(({ objectives }) => objectives.map(({ indicators }) => indicators.length))).toEqual([1, 1]);
    expect(sentenceText(subset.recovery.sentence)).toBe('No action of the plan is among what this report selects.');
    expect(said(subset, 'exceptions')).toBe(
      '2 of 2 indicators are exceptions, each counted under its gravest reason: 1 red and 1 amber and worsening.',
    );
  });

  it('warns of a figure that the report leaves out, and shows it', () => {
    const template = { title: 'Cabinet', selection: { ...selection, indicators: ['PEO03/M003'] }, sections: [] };
    const scene = reportScene(council, assess(council, COUNTY_PERIOD), 'PEO', { ...OPTIONS, template });
    const { paragraphs, problems } = ownText('{{PEO03/M003}} wait; plans in time: {{PEO06/M001}}.', scene);
    expect(paragraphs.map(sentenceText)).toEqual(['403 wait; plans in time: 53.8%.']);
    expect(problems.map(({ kind, severity }) => [kind, severity])).toEqual([['not-reported', 'warning']]);
  });
});
