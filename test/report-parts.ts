import type { ReportBriefing, ReportPart, Sentence } from '../src/briefing/types.ts';
import { madeUpReport } from './report-fixture.ts';

/* The made-up report with a part of every kind that carries what it shows. */

const said = (text: string): Sentence => ({ runs: [{ text, strong: false }], evidence: [] });

function partsOf(report: ReportBriefing): ReportPart[] {
  const objectives = report.outcomes.flatMap((outcome) => outcome.objectives);
  const row = objectives.flatMap(({ indicators }) => indicators).find(({ status }) => status.status === 'red');
  const group = objectives.flatMap(({ groups }) => groups).find(({ mark }) => mark.state === 'slipped');
  const late = group?.rows[0];
  if (row === undefined || group === undefined || late === undefined) throw new Error('the made-up report has no exceptions');
  const counts = { shares: report.shares, actionsTotal: report.actionsTotal };
  return [
    { kind: 'text', id: 'foreword', title: 'From the leader', text: [said('It was a hard quarter, and 92% is on track.')] },
    {
      kind: 'exceptions',
      id: 'exceptions',
      title: 'Out of the ordinary',
      text: [],
      exceptions: {
        sentence: said('Two things are out of the ordinary.'),
        groups: [
          {
            kind: 'red',
            title: 'Red, 1',
            items: [
              {
                reference: row.code,
                title: row.title,
                owner: 'Head of Adults',
                why: [{ kind: 'red', text: 'misses its target by 21.2%' }],
                of: { kind: 'indicator', row },
                recovery: 'Two teams were joined in August.',
                asked: null,
              },
            ],
          },
          {
            kind: 'slipped',
            title: 'Slipped, 1',
            items: [
              {
                reference: late.ref,
                title: late.title,
                owner: null,
                why: [
                  { kind: 'slipped', text: 'has slipped, 40% complete' },
                  { kind: 'overdue', text: 'was due by 30 June 2013' },
                ],
                of: { kind: 'action', row: late },
                recovery: null,
                asked: 'What is done to bring it back on track?',
              },
            ],
          },
        ],
      },
    },
    {
      kind: 'changes',
      id: 'changes',
      title: 'Since the last issue',
      text: [],
      changes: {
        sentence: said('One indicator is worse than in the last issue.'),
        groups: [
          {
            title: 'Worse',
            lines: [{ reference: row.code, title: row.title, text: said('was amber, now red'), reason: 'More people asked.' }],
          },
        ],
      },
    },
    {
      kind: 'mid-year',
      id: 'mid-year',
      title: 'The middle of the year',
      text: [],
      midYear: {
        sentence: said('49 of 53 actions are complete or on track.'),
        ...counts,
        priorities: [
          { reference: 'SS/1', level: 'Priority 1', title: 'Help early', sentence: said('All is on track.'), ...counts, groups: [group] },
        ],
      },
    },
    {
      kind: 'headlines',
      id: 'headlines',
      title: 'Next year',
      text: [],
      sentence: said('There are 2 headlines for 2014-15.'),
      headlines: [
        { title: 'Open the new home', text: said('It opens in May.'), reference: 'SS/1' },
        { title: 'Join the two teams', text: null, reference: null },
      ],
    },
    {
      kind: 'dashboard',
      id: 'dashboard-adults',
      title: 'Adults at a glance',
      text: [],
      opening: [said('One indicator, red.')],
      sections: [{ title: 'Assessment', rows: [{ ...row, basis: 'YTD' }] }],
    },
  ];
}

/** Issued, with a part of every kind before the parts that every report has. */
export function reportOfAllParts(): ReportBriefing {
  const report = madeUpReport();
  const issue = {
    text: 'Issue 2, 20 November 2013',
    signedOff: 'Approved by Angela Whitcombe',
    notes: ['Replaces issue 1.'],
    open: {
      title: '2 returns were still open when this was issued',
      items: ['Care plans reviewed (H. Lloyd)', 'Homes inspected (B. Stannard)'],
    },
  };
  return { ...report, issue, parts: [...partsOf(report), ...report.parts] };
}
