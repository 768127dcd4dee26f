import type { ArrangedRun, ArrangedSection, IndicatorRow, Key } from '../../briefing/types.ts';
import type { Links } from '../links.ts';
import { DirectionLabel, StatusLabel } from '../marks/labels.tsx';
import { TrendFigure } from '../trend/trend-figure.tsx';
import { IndicatorCards } from './cards.tsx';
import { DASHBOARD_WORDS, DashboardTable, type DashboardWords, referenceLine } from './dashboard-table.tsx';

export interface ArrangedProps {
  readonly sections: readonly ArrangedSection[];
  readonly caption: string;
  readonly latestName: string;
  readonly bases?: Key['bases'];
  /** where the figures of the charts are a table */
  readonly tableHref: string;
  readonly links: Links;
  readonly words?: DashboardWords;
}

function Chart({ row, tableHref, links }: { row: IndicatorRow; tableHref: string; links: Links }) {
  const href = links.indicator(row.code);
  return (
    <li class="arranged-chart">
      <p class="reference">{referenceLine(row)}</p>
      <h3 class="card-title">
        {href === null ? (
          row.title
        ) : (
          <a class="quiet" href={href}>
            {row.title}
          </a>
        )}
      </h3>
      <p class="arranged-status">
        <StatusLabel mark={row.status} />
        <DirectionLabel mark={row.direction} />
      </p>
      <TrendFigure id={`chart-${row.code.replace(/[^A-Za-z0-9]+/g, '-')}`} series={row.spark} tableHref={tableHref} />
    </li>
  );
}

function Run({ run, caption, ...props }: ArrangedProps & { run: ArrangedRun }) {
  const { latestName, bases = [], links, words = DASHBOARD_WORDS, tableHref } = props;
  switch (run.show) {
    case 'card':
      return <IndicatorCards rows={run.rows} latestName={latestName} bases={bases} links={links} words={words} level={3} />;
    case 'row':
      return (
        <DashboardTable
          sections={[{ title: null, rows: run.rows }]}
          caption={caption}
          latestName={latestName}
          links={links}
          words={words}
        />
      );
    case 'chart':
      return (
        <ul class="arranged-charts">
          {run.rows.map((row) => (
            <Chart row={row} tableHref={tableHref} links={links} />
          ))}
        </ul>
      );
  }
}

/** The dashboard as its maker arranged it: sections and indicators in that order, each as a card, a row or a chart. */
export function Arranged(props: ArrangedProps) {
  const { sections, caption, words = DASHBOARD_WORDS } = props;
  return (
    <>
      {sections.map(({ title, runs }) => (
        <section class="arranged">
          {title !== null && (
            <h2>
              {title} <small>{words.count(runs.reduce((count, run) => count + run.rows.length, 0))}</small>
            </h2>
          )}
          {runs.map((run, index) => (
            <Run
              {...props}
              run={run}
              caption={[caption, title, runs.length > 1 ? `${index + 1}` : null].filter((part) => part !== null).join(', ')}
            />
          ))}
        </section>
      ))}
    </>
  );
}
