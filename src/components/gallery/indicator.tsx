import { BigFigure } from '../figure/figure.tsx';
import { Segments } from '../filters/filters.tsx';
import { HowJudged } from '../judged/how-judged.tsx';
import { Columns, PageHead, Section } from '../layout/page-head.tsx';
import { DirectionLabel, StatusLabel } from '../marks/labels.tsx';
import { Narrative } from '../sentence/sentence.tsx';
import { SideList } from '../side-list/side-list.tsx';
import { DataTable } from '../table/data-table.tsx';
import { Breadcrumb } from '../thread/breadcrumb.tsx';
import { TrendFigure } from '../trend/trend-figure.tsx';
import { direction, figure, sentence, status } from './data/marks.ts';
import { DASHBOARD_ROWS } from './data/rows.ts';
import { REVIEW_SERIES } from './data/series.ts';
import { Frame, HERE } from './frame.tsx';

const HISTORY = [
  ['2026-27 Q2', '305', '445', '68.5', '87.0', '−18.5', 'red', 'worsened', 'provisional'],
  ['2026-27 Q1', '341', '442', '77.1', '86.0', '−8.9', 'amber', 'worsened', 'final'],
  ['2025-26 Q4', '367', '444', '82.7', '85.0', '−2.3', 'amber', 'no-change', 'final'],
  ['2025-26 Q3', '358', '436', '82.1', '85.0', '−2.9', 'amber', 'worsened', 'restated'],
  ['2024-25 Q3', '370', '435', '85.1', '85.0', '+0.1', 'green', 'improved', 'final'],
] as const;

export function indicator() {
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
