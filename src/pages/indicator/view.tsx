import type { QuestionBriefing, RequestBriefing } from '../../briefing/scrutinyTypes.ts';
import type { ForecastBriefing, HistoryRow, IndicatorBriefing, JudgementLine, ThreadStep } from '../../briefing/types.ts';
import { CHART_SCRIPT_URL } from '../../components/assets.ts';
import { BigFigure } from '../../components/figure/figure.tsx';
import { Segments } from '../../components/filters/filters.tsx';
import { HowJudged } from '../../components/judged/how-judged.tsx';
import { Columns, PageHead, Section } from '../../components/layout/page-head.tsx';
import { DirectionLabel, StatusLabel } from '../../components/marks/labels.tsx';
import { ProcessVerdict } from '../../components/process/verdict.tsx';
import { SaidInParts } from '../../components/prose/said-in-parts.tsx';
import { Opening } from '../../components/sentence/sentence.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { Terms } from '../../components/terms/terms.tsx';
import { LargeChart } from '../../components/trend/large-chart.tsx';
import { schemeAnchor } from '../frame/addresses.ts';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import { type Here, nodeAddress } from '../frame/here.ts';
import { AskedInScrutiny, SelectionReview } from '../frame/in-scrutiny.tsx';
import { levelsOf } from '../frame/levels.ts';

function reference({ row, alsoIn }: IndicatorBriefing): string {
  const also = alsoIn.map(({ planTitle, reference: to }) => `${planTitle} (${to})`);
  return [row.code, also.length > 0 ? `also counts in ${also.join(', ')}` : null, row.owner ? `owner ${row.owner}` : null]
    .filter((part) => part !== null)
    .join(' · ');
}

function line(line: JudgementLine) {
  const value = line.status ? (
    <StatusLabel mark={{ ...line.status, reason: null }} />
  ) : line.direction ? (
    <DirectionLabel mark={line.direction} />
  ) : (
    line.value
  );
  return {
    label: line.label,
    value,
    ...(line.source === null ? {} : { source: line.source }),
    result: line.status !== null || line.direction !== null,
  };
}

function historyColumns(briefing: IndicatorBriefing, withParts: boolean) {
  const { words } = briefing;
  const parts = [
    { text: briefing.numeratorName, figure: true, phone: false },
    { text: briefing.denominatorName, figure: true, phone: false },
  ];
  return [
    { text: words.period, whole: true },
    ...(withParts ? parts : []),
    { text: words.result, figure: true, bold: true },
    { text: words.target, figure: true },
    { text: words.gap, figure: true, phone: false },
    { text: words.status },
    { text: words.direction, phone: false },
    { text: words.state, phone: false },
  ];
}

function historyRow(row: HistoryRow, withParts: boolean) {
  return [
    row.periodName,
    ...(withParts ? [row.numerator.text, row.denominator.text] : []),
    row.actual.text,
    row.target.text,
    row.gap,
    <StatusLabel mark={{ ...row.status, reason: null }} />,
    <DirectionLabel mark={{ ...row.direction, reason: null }} />,
    row.state,
  ];
}

export interface IndicatorPageProps {
  readonly here: Here;
  readonly briefing: IndicatorBriefing;
  /** whether she may edit it */
  readonly edit: boolean;
  /** "Its history: 12 changes" */
  readonly history: string;
  /** what was asked about it, and what committees asked of its being there */
  readonly scrutiny: { readonly questions: readonly QuestionBriefing[]; readonly requests: readonly RequestBriefing[] };
}

const DOWNLOADS = [
  { text: 'SVG', format: 'svg' },
  { text: 'PNG', format: 'png' },
  { text: 'CSV', format: 'csv' },
] as const;

/** The ways to look at its past; the chart stays where it is on the page. */
function ChartViews({ here, briefing }: Pick<IndicatorPageProps, 'here' | 'briefing'>) {
  return (
    <Segments
      label="Chart shows"
      items={briefing.views.map(({ view, name }) => ({
        text: name,
        href: `${here.addresses.indicator(briefing.row.code, { chart: view === 'trend' ? null : view })}#chart`,
        current: view === briefing.view.view,
      }))}
    />
  );
}

/** Where else this indicator can be looked at. */
function Ways({ here: { addresses }, briefing, edit, history }: Omit<IndicatorPageProps, 'scrutiny'>) {
  const { code } = briefing.row;
  const ways = [
    ...(briefing.brokenDown ? [{ text: 'By area, team or group', href: addresses.breakdowns(code) }] : []),
    ...(briefing.compared ? [{ text: 'Compared with others', href: addresses.comparison(code) }] : []),
    { text: 'Follow its thread', href: addresses.thread({ from: code }) },
    { text: history, href: addresses.indicatorHistory(code) },
    ...(edit && briefing.process.kind === 'chart' ? [{ text: 'New process limits', href: addresses.rebase(code) }] : []),
    ...(edit ? [{ text: 'Edit this indicator', href: addresses.setUp('/indicators/edit', { row: code }) }] : []),
  ];
  return (
    <p class="ways">
      {ways.map(({ text, href }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={href}>{text}</a>
        </>
      ))}
    </p>
  );
}

/** Where the year is heading in sentences, and how far off each method was on the series' own past. */
function YearAhead({ forecast }: { forecast: ForecastBriefing }) {
  return (
    <>
      <Opening sentences={forecast.sentences} dense />
      {forecast.methods.length > 0 && (
        <details class="as-text">
          <summary>How the method was chosen</summary>
          <DataTable
            caption="Methods, by what each missed the year end by on average"
            columns={[{ text: 'Method' }, { text: 'Missed by', figure: true, whole: true }, { text: 'Chosen' }]}
            rows={forecast.methods.map(({ name, error, chosen }) => [name, error, chosen ? 'Chosen' : ''])}
            rowHeads
          />
        </details>
      )}
    </>
  );
}

/** One indicator in one period: what it is, how it went, how it was judged, and everything that was said about it. */
export function IndicatorPage({ here, briefing, edit, history, scrutiny }: IndicatorPageProps) {
  const { addresses } = here;
  const { row, words } = briefing;
  const withParts = briefing.history.some(({ numerator, denominator }) => numerator.value !== null || denominator.value !== null);
  const tied = [
    ...briefing.thread
      .filter((step): step is ThreadStep & { kind: 'node' } => step.kind === 'node')
      .map((step) => ({ text: step.title, href: nodeAddress(here, step.reference), detail: step.level })),
    ...briefing.dashboards.map(({ code, title }) => ({ text: title, href: addresses.dashboard(code), detail: 'Dashboard' })),
  ];
  return (
    <CouncilPage
      here={here}
      title={`${row.title} (${row.code})`}
      room="indicators"
      thread={levelsOf(here, briefing.thread)}
      sheets={scrutiny.questions.length > 0 ? ['process', 'scrutiny'] : ['process']}
      script={CHART_SCRIPT_URL}
    >
      <PageHead
        title={row.title}
        reference={reference(briefing)}
        opening={briefing.opening}
        aside={
          <>
            <BigFigure figure={row.actual} status={row.status} direction={row.direction} />
            <Showing here={here} />
          </>
        }
      >
        <Ways here={here} briefing={briefing} edit={edit} history={history} />
      </PageHead>
      <Columns
        side={
          <>
            <HowJudged
              title={words.howJudged}
              lines={briefing.judgement.map(line)}
              links={[{ text: 'This rule, and the others in use', href: `${addresses.method()}#${schemeAnchor(row.verdict.scheme)}` }]}
            />
            {briefing.process.kind === 'chart' && (briefing.process.variation ?? briefing.process.assurance) !== null && (
              <Section title="Is it more than noise?">
                <ProcessVerdict chart={briefing.process} />
                {briefing.view.view !== 'limits' && (
                  <p class="chart-note">
                    <a href={`${addresses.indicator(row.code, { chart: 'limits' })}#chart`}>See it with its process limits</a>
                  </p>
                )}
              </Section>
            )}
            {tied.length > 0 && (
              <Section title="Tied to this">
                <SideList items={tied} />
              </Section>
            )}
          </>
        }
      >
        <Section title={briefing.view.heading} id="chart" aside={<ChartViews here={here} briefing={briefing} />}>
          <LargeChart
            id="figures"
            view={briefing.view}
            downloads={DOWNLOADS.map(({ text, format }) => ({
              text,
              href: addresses.indicator(row.code, { chart: briefing.view.view, format }),
            }))}
          />
        </Section>
        <Section title={briefing.forecast.title} id="forecast">
          <YearAhead forecast={briefing.forecast} />
        </Section>
        {briefing.comments.length > 0 && (
          <Section title={words.comments}>
            {briefing.comments.map(({ periodName, text, parts }) => (
              <div class="comment">
                <h3>{periodName}</h3>
                {parts.length === 0 ? <p class="said">{text}</p> : <SaidInParts parts={parts} />}
              </div>
            ))}
          </Section>
        )}
        <AskedInScrutiny here={here} questions={scrutiny.questions} />
        <SelectionReview here={here} requests={scrutiny.requests} />
        <Section
          title={words.history}
          id="history"
          aside={
            <>
              Newest first · <a href={addresses.indicator(row.code, { format: 'csv' })}>CSV</a>
            </>
          }
        >
          <DataTable
            caption={`${row.title}: ${words.history}`}
            captionHidden
            columns={historyColumns(briefing, withParts)}
            rows={briefing.history.map((each) => historyRow(each, withParts))}
            rowHeads
          />
        </Section>
        {briefing.definition.length > 0 && (
          <Section title={words.definition}>
            <Terms items={briefing.definition.map(({ label, value }) => ({ term: label, text: value }))} />
          </Section>
        )}
      </Columns>
    </CouncilPage>
  );
}
