import type { Child } from 'hono/jsx';
import { AttentionList } from './attention/attention.tsx';
import { Changes } from './changes/changes.tsx';
import { Downloads } from './downloads/downloads.tsx';
import {
  DASHBOARD,
  DASHBOARD_ROWS,
  direction,
  figure,
  KEY,
  REPORT,
  REVIEW_SERIES,
  sentence,
  shares,
  status,
  tally,
} from './example-data.ts';
import { BigFigure } from './figure/figure.tsx';
import { CountFilters, Segments } from './filters/filters.tsx';
import { OutcomesAtAGlance } from './glance/outcomes.tsx';
import { IndicatorCards } from './indicators/cards.tsx';
import { DashboardTable } from './indicators/dashboard-table.tsx';
import { HowJudged } from './judged/how-judged.tsx';
import { KeyBox } from './key/key.tsx';
import { Layout } from './layout/layout.tsx';
import { Columns, Facts, PageHead, Section } from './layout/page-head.tsx';
import { DirectionLabel, StatusLabel } from './marks/labels.tsx';
import { PeriodChooser } from './period-chooser/period-chooser.tsx';
import { Report } from './report/report.tsx';
import { Narrative } from './sentence/sentence.tsx';
import { SideList } from './side-list/side-list.tsx';
import { DataTable } from './table/data-table.tsx';
import { Breadcrumb } from './thread/breadcrumb.tsx';
import { ThreadTree } from './thread/tree.tsx';
import { TrendFigure } from './trend/trend-figure.tsx';

const LINKS = { indicator: (code: string) => `/indicators/${code}`, action: (ref: string) => `/actions/${ref}` };
const HERE = '/here';

interface FrameProps {
  readonly title: string;
  readonly current: string;
  readonly width?: 'page' | 'wide' | 'narrow';
  readonly thread?: Child;
  readonly children?: Child;
}

function Frame({ title, current, width = 'page', thread, children }: FrameProps) {
  return (
    <Layout
      title={title}
      language="en"
      council={{ name: 'Aldermere Council', href: '/' }}
      navigation={['Home', 'Plans', 'Indicators', 'Reports', 'Import'].map((text) => ({
        text,
        href: `/${text}`,
        current: text === current,
      }))}
      search={{ action: '/search' }}
      asKnown="Figures as known at 9:00 on 19 October 2026."
      footerLinks={[
        { text: 'How status is decided', href: '/method' },
        { text: 'Accessibility', href: '/accessibility' },
      ]}
      width={width}
      thread={thread}
    >
      {children}
    </Layout>
  );
}

const OUTCOMES = [
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

function home() {
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

function DashboardHead({ cards }: { cards: boolean }) {
  return (
    <>
      <PageHead
        title={DASHBOARD.title}
        opening={DASHBOARD.opening}
        dense
        aside={
          <PeriodChooser
            action={HERE}
            periods={[
              { value: '2026-09', text: 'September 2026' },
              { value: '2026-08', text: 'August 2026' },
            ]}
            current="2026-09"
            previous={{ text: 'August', href: HERE }}
          />
        }
      />
      <div class="bar-of-filters">
        <CountFilters
          label="Show by status"
          items={[
            { text: 'All', count: 14, href: HERE, current: true },
            { text: 'Red', count: 3, href: HERE, current: false, mark: 'red' },
            { text: 'Amber', count: 2, href: HERE, current: false, mark: 'amber' },
            { text: 'Green', count: 4, href: HERE, current: false, mark: 'green' },
            { text: 'Not judged', count: 3, href: HERE, current: false, mark: 'not-judged' },
            { text: 'Demand', count: 2, href: HERE, current: false, mark: 'as-expected' },
          ]}
        />
        <div class="bar-of-filters">
          <Segments
            label="Show as"
            items={[
              { text: 'Table', href: HERE, current: !cards },
              { text: 'Cards', href: HERE, current: cards },
            ]}
          />
          <Downloads
            label="Take away"
            links={[
              { text: 'Excel', href: HERE },
              { text: 'Word', href: HERE },
              { text: 'PDF', href: HERE },
            ]}
          />
        </div>
      </div>
    </>
  );
}

const DASHBOARD_THREAD = (
  <Breadcrumb
    levels={[
      { level: 'Plan', title: 'Social services 2026-27', href: HERE },
      { level: 'Dashboard', title: 'Adult social care', href: null },
    ]}
  />
);

function dashboard() {
  return (
    <Frame title={DASHBOARD.title} current="Indicators" width="wide" thread={DASHBOARD_THREAD}>
      <DashboardHead cards={false} />
      <DashboardTable sections={DASHBOARD.sections} caption={DASHBOARD.title} latestName={DASHBOARD.latestName} links={LINKS} />
    </Frame>
  );
}

function cards() {
  return (
    <Frame title={DASHBOARD.title} current="Indicators" width="wide" thread={DASHBOARD_THREAD}>
      <DashboardHead cards />
      <IndicatorCards rows={DASHBOARD.sections.flatMap((section) => section.rows)} latestName={DASHBOARD.latestName} links={LINKS} />
    </Frame>
  );
}

const HISTORY = [
  ['2026-27 Q2', '305', '445', '68.5', '87.0', '−18.5', 'red', 'worsened', 'provisional'],
  ['2026-27 Q1', '341', '442', '77.1', '86.0', '−8.9', 'amber', 'worsened', 'final'],
  ['2025-26 Q4', '367', '444', '82.7', '85.0', '−2.3', 'amber', 'no-change', 'final'],
  ['2025-26 Q3', '358', '436', '82.1', '85.0', '−2.9', 'amber', 'worsened', 'restated'],
  ['2024-25 Q3', '370', '435', '85.1', '85.0', '+0.1', 'green', 'improved', 'final'],
] as const;

function indicator() {
  const row = DASHBOARD_ROWS.reviews[0];
  return (
    <Frame
      title={row.title}
      current="Indicators"
      thread={
        <Breadcrumb
          levels={[
            { level: 'Outcome 1', title: 'The right help, when asked for', href: HERE },
            { level: 'Objective 2', title: 'Assessed, planned for, regularly reviewed', href: HERE },
            { level: 'Indicator', title: row.title, href: null },
          ]}
        />
      }
    >
      <PageHead
        title={row.title}
        reference="SS02/M004Q · also counts in Corporate plan (CP/HSC8) · owner J. Hughes"
        opening={[
          sentence('In July to September, 305 of the 445 care plans due a review were reviewed: *68.5%*.'),
          sentence('The target was 87.0% and the minimum standard is 72.0%, so this is *red*.'),
          sentence('It has worsened since quarter 1, when it was 77.1% against a target of 86.0%.'),
        ]}
        aside={
          <BigFigure
            figure={figure('68.5', { unit: '%', note: null })}
            status={status('red', '3.5 points below minimum')}
            direction={direction('worsened', 'since Q1')}
          />
        }
      />
      <Columns
        side={
          <>
            <HowJudged
              title="How this was judged"
              lines={[
                {
                  label: 'Reviewed, of those due',
                  value: '305 of 445',
                  source: 'Return by J. Hughes, 12 Oct; approved by R. Okafor, 15 Oct',
                },
                { label: 'Result, one decimal', value: '68.5%', source: 'Exactly 68.539…; judged unrounded. Provisional until 30 Nov' },
                { label: 'Target in force', value: '87.0%', source: 'Phased: 86, 87, 88, 90. Cabinet, 12 March 2026' },
                { label: 'Minimum standard', value: '72.0%', source: 'Unchanged since April 2024' },
                {
                  label: 'Rule',
                  value: 'Minimum standard',
                  href: HERE,
                  source: 'Green at target; amber at or above the minimum; else red',
                },
                { label: 'Gap to target', value: '−18.5 points' },
                { label: 'Gap to minimum', value: '−3.5 points' },
                { label: 'Status', value: <StatusLabel mark={status('red')} />, result: true },
                { label: 'Q1 gap, then Q2 gap', value: '−10.3%, −21.2%', source: 'Gaps relative to each quarter’s target' },
                { label: 'Direction', value: <DirectionLabel mark={direction('worsened')} />, result: true },
              ]}
              links={[
                { text: 'As it was known on another date', href: HERE },
                { text: 'Definition, version 3', href: HERE },
              ]}
            />
            <Section title="Tied to this">
              <SideList items={[{ text: 'Action SS02/A006', href: null, detail: 'Carers’ information strategy, on track, 50%' }]} />
            </Section>
          </>
        }
      >
        <Section
          title="Reviewed in the month, % of those due"
          aside={
            <Segments
              label="Show by"
              items={[
                { text: 'Month', href: HERE, current: true },
                { text: 'Quarter', href: HERE, current: false },
              ]}
            />
          }
        >
          <TrendFigure
            id="trend"
            series={REVIEW_SERIES}
            note="Hollow: provisional. Cross: the figure before it was restated. Hatched: below the minimum."
            tableHref="#history"
          />
        </Section>
        <Section title="In the service’s words" aside="J. Hughes, 12 October 2026">
          <div class="words">
            <div>
              <h3>What happened</h3>
              <Narrative
                paragraphs={[
                  'Three of eight reviewers were lent to the hospital team in April and are still there. New assessments rose by 11% over the same six months and came first.',
                ]}
              />
            </div>
            <div>
              <h3>What we are doing</h3>
              <Narrative
                paragraphs={[
                  'Two reviewers return on 2 November. Overdue reviews are ranked by risk each Monday; the 38 oldest will be done by 30 November.',
                ]}
              />
            </div>
          </div>
        </Section>
        <Section title="History" id="history" aside="Quarters, newest first">
          <DataTable
            caption="History of the indicator by quarter"
            captionHidden
            rowHeads
            columns={[
              { text: 'Quarter' },
              { text: 'Reviewed', figure: true, phone: false },
              { text: 'Due', figure: true, phone: false },
              { text: 'Result', figure: true, bold: true },
              { text: 'Target', figure: true },
              { text: 'Gap', figure: true, phone: false },
              { text: 'Status' },
              { text: 'Direction', phone: false },
              { text: 'State', phone: false },
            ]}
            rows={HISTORY.map(([period, done, due, result, target, gap, name, travel, kind]) => [
              period,
              done,
              due,
              result,
              target,
              gap,
              <StatusLabel mark={status(name)} />,
              <DirectionLabel mark={direction(travel)} />,
              <small>{kind}</small>,
            ])}
          />
        </Section>
      </Columns>
    </Frame>
  );
}

function plan() {
  const nodes = OUTCOMES.map((outcome, index) => ({
    level: outcome.level,
    title: outcome.title,
    href: HERE,
    tally: outcome.tally,
    indicators: outcome.indicators === 0 ? 'No indicator' : `${outcome.indicators} indicators`,
    shares: outcome.shares,
    actions: `${outcome.actions} actions`,
    gap: outcome.gap
      ? {
          text: 'The thread breaks here. Eleven actions, but no indicator shows whether they work.',
          link: { text: 'Add or link one', href: HERE },
        }
      : null,
    open: index === 2,
    children:
      index === 2
        ? ['Help each person to the best result for them', 'Keep people at particular risk safe from harm and abuse'].map(
            (title, place) => ({
              level: `Objective ${place + 5}`,
              title,
              href: HERE,
              tally: tally([
                ['red', place === 0 ? 2 : 0],
                ['amber', 2],
                ['green', 8],
              ]),
              indicators: '12 indicators',
              shares: shares([
                ['slipped', 1],
                ['on-track', 8],
              ]),
              actions: '9 actions',
              gap: null,
              open: place === 0,
              children: [],
              content:
                place === 0 ? (
                  <DataTable
                    caption="Indicators of objective 5"
                    captionHidden
                    rowHeads
                    columns={[
                      { text: 'Indicator' },
                      { text: 'Q2', figure: true, bold: true },
                      { text: 'Target', figure: true },
                      { text: 'Status' },
                    ]}
                    rows={DASHBOARD_ROWS.living.map((row) => [
                      <a href={HERE}>{row.title}</a>,
                      row.actual.text,
                      row.target.text,
                      <StatusLabel mark={row.status} />,
                    ])}
                  />
                ) : undefined,
            }),
          )
        : [],
  }));
  return (
    <Frame
      title="Social services plan"
      current="Plans"
      thread={
        <Breadcrumb
          levels={[
            { level: 'Corporate plan', title: 'Aldermere 2026 to 2030', href: HERE },
            { level: 'Service plan', title: 'Social services 2026-27', href: null },
          ]}
        />
      }
    >
      <PageHead
        title="Social services plan, 2026-27"
        opening={[
          sentence('Five outcomes, ten objectives, 52 actions and 54 indicators.'),
          sentence('The thread is whole but for one outcome that nothing measures and five indicators with no target yet.'),
        ]}
      />
      <Columns
        side={
          <>
            <Section title="Gaps in the thread" aside="2">
              <SideList
                items={[
                  { text: 'Outcome 5 has no indicator', href: HERE, detail: '11 actions rely on it' },
                  { text: '5 indicators have no target', href: HERE, detail: 'Home care by hours: baseline year' },
                ]}
              />
            </Section>
            <KeyBox briefing={KEY} title="Key" />
          </>
        }
      >
        <ThreadTree nodes={nodes} />
      </Columns>
    </Frame>
  );
}

function report() {
  return (
    <Frame title={REPORT.title} current="Reports">
      <Report briefing={REPORT} links={LINKS} />
    </Frame>
  );
}

/** Whole pages made of the components and their examples, to be looked at and tested. */
export const PAGES = { home, dashboard, cards, indicator, plan, report } as const;
export type GalleryPage = keyof typeof PAGES;

export async function galleryPage(name: GalleryPage): Promise<string> {
  return `${await PAGES[name]()}`;
}
