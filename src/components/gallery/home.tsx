import { AttentionList } from '../attention/attention.tsx';
import { Changes } from '../changes/changes.tsx';
import { OutcomesAtAGlance } from '../glance/outcomes.tsx';
import { Columns, Facts, PageHead, Section } from '../layout/page-head.tsx';
import { SideList } from '../side-list/side-list.tsx';
import { sentence, shares, tally } from './data/marks.ts';
import { DASHBOARD_ROWS } from './data/rows.ts';
import { REVIEW_SERIES } from './data/series.ts';
import { Frame, HERE } from './frame.tsx';

export const OUTCOMES = [
  {
    level: 'Outcome 1',
    title: 'People get the right help when they ask for it',
    href: HERE,
    tally: tally([
      ['red', 1],
      ['amber', 2],
      ['green', 20],
    ]),
    indicators: 23,
    shares: shares([['on-track', 6]]),
    actions: 6,
    since: '3 better; 1 newly red',
    gap: false,
  },
  {
    level: 'Outcome 2',
    title: 'People choose from good services and stay independent',
    href: HERE,
    tally: tally([
      ['green', 1],
      ['not-judged', 5],
    ]),
    indicators: 6,
    shares: shares([
      ['on-track', 6],
      ['completed', 3],
    ]),
    actions: 9,
    since: '5 in their baseline year',
    gap: false,
  },
  {
    level: 'Outcome 3',
    title: 'Vulnerable people are protected and included',
    href: HERE,
    tally: tally([
      ['red', 2],
      ['amber', 4],
      ['green', 16],
      ['not-judged', 2],
    ]),
    indicators: 24,
    shares: shares([
      ['slipped', 1],
      ['on-track', 16],
      ['completed', 2],
    ]),
    actions: 19,
    since: '1 better',
    gap: false,
  },
  {
    level: 'Outcome 4',
    title: 'A skilled workforce, actively managed',
    href: HERE,
    tally: tally([['green', 1]]),
    indicators: 1,
    shares: shares([
      ['on-track', 6],
      ['completed', 1],
    ]),
    actions: 7,
    since: 'No change',
    gap: false,
  },
  {
    level: 'Outcome 5',
    title: 'Services are redesigned around need and value',
    href: HERE,
    tally: tally([]),
    indicators: 0,
    shares: shares([
      ['not-started-due', 1],
      ['slipped', 2],
      ['on-track', 8],
    ]),
    actions: 11,
    since: 'Nothing measures this outcome',
    gap: true,
  },
] as const;

export function home() {
  const [delays, older] = DASHBOARD_ROWS.living;
  return (
    <Frame title="Social services" current="Home">
      <PageHead
        title="Social services, July to September 2026"
        opening={[
          sentence('*38 of 47* rated indicators are green. *Three are red, one of them new.*'),
          sentence('48 of 52 actions are complete or on track, one fewer than in quarter 1.'),
        ]}
        aside={
          <Facts
            facts={[
              { label: 'Showing', value: '2026-27 Q2', href: HERE, linkText: 'change' },
              { label: 'Returns', value: '41 of 43 in; closed on 16 October' },
              { label: 'Next issue', value: 'Issue 1, on 9 November, for scrutiny' },
            ]}
          />
        }
      />
      <Columns
        side={
          <>
            <Section title="Waiting for you" aside="3">
              <SideList
                items={[
                  { text: 'Approve 2 returns', href: HERE, detail: 'Adult care management; Carers. Sent 14 October' },
                  { text: 'Settle 3 findings in the report', href: HERE, detail: 'One sentence says 93%; the rows give 92%' },
                  { text: 'Chase 2 late returns', href: HERE, detail: 'Youth justice, 3 days; Commissioning, 3 days' },
                ]}
              />
            </Section>
            <Section title="Changed since quarter 1">
              <Changes
                groups={[
                  {
                    title: 'Worse, 2',
                    items: [
                      { before: 'amber', after: 'red', text: 'Care plans reviewed when due', href: HERE, hidden: 'was amber, now red' },
                      {
                        before: 'green',
                        after: 'amber',
                        text: 'Carers given a service after assessment',
                        href: HERE,
                        hidden: 'was green, now amber',
                      },
                    ],
                  },
                  {
                    title: 'Better, 1',
                    items: [
                      { before: 'red', after: 'amber', text: 'Young carers given a service', href: HERE, hidden: 'was red, now amber' },
                    ],
                  },
                ]}
                measuring={{
                  title: 'The measuring itself',
                  items: [
                    { kind: 'Target', text: 'Three or more placements in care: 6.0 to 5.0, from 1 July' },
                    { kind: 'Figure', text: 'Care plans, November 2025: 79.1 restated as 82.4' },
                  ],
                }}
              />
            </Section>
          </>
        }
      >
        <Section title="Needs attention" aside={<a href={HERE}>All red and amber, 9</a>}>
          <AttentionList
            items={[
              {
                mark: 'red',
                word: 'Red',
                title: 'Care plans reviewed when due',
                href: HERE,
                why: 'New this quarter: 8.6 points below Q1 and under the minimum of 72.0%.',
                owner: 'J. Hughes',
                spark: REVIEW_SERIES,
                figure: '68.5%',
                unit: null,
                beside: 'target 87.0%',
              },
              {
                mark: 'red',
                word: 'Red',
                title: delays.title,
                href: HERE,
                why: 'Third red quarter running. Per 1,000 people aged 75 and over; lower is better.',
                owner: 'H. Price',
                spark: delays.spark,
                figure: '5.67',
                unit: null,
                beside: 'target 2.80',
              },
              {
                mark: 'red',
                word: 'Red',
                title: older.title,
                href: HERE,
                why: 'Second red quarter. The owner says the measure no longer describes the service.',
                owner: 'H. Price',
                spark: older.spark,
                figure: '44.09',
                unit: null,
                beside: 'target 50.00',
              },
              {
                mark: 'not-started-due',
                word: 'Not started but due',
                title: 'Open one desk that arranges care home places',
                href: HERE,
                why: 'Due to have started; the partners met for the first time in September.',
                owner: 'P. Adams',
                spark: null,
                figure: '0%',
                unit: null,
                beside: 'was due by 30 Sep',
              },
            ]}
          />
        </Section>
        <Section title="Outcomes at a glance" aside="Worst first, so trouble lines up on the left">
          <OutcomesAtAGlance
            outcomes={OUTCOMES}
            total={{
              title: 'All outcomes',
              indicators: 54,
              indicatorText: ['3 red, 6 amber, 38 green', '7 not judged: 5 baseline, 1 annual, 1 no data'],
              actions: 52,
              actionText: ['1 not started, 3 slipped', '42 on track, 6 completed'],
            }}
          />
        </Section>
      </Columns>
    </Frame>
  );
}
