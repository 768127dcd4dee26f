import type { Child } from 'hono/jsx';
import type { ChartSeries } from '../../briefing/types.ts';
import { trend } from '../../charts/trend.ts';
import { axisStart, uprightAxis } from '../../charts/trend-axes.ts';
import { TREND_WORDS, type TrendWords } from '../../charts/trend-plot.ts';
import type { Link } from '../links.ts';
import { ChartFigure } from './chart-figure.tsx';

export interface TrendFigureWords extends TrendWords {
  readonly asText: string;
  readonly asTable: string;
  /** "The axis starts at 60." */
  readonly axisStarts: (at: string) => string;
}

const ENGLISH: TrendFigureWords = {
  ...TREND_WORDS,
  asText: 'Read this chart as text',
  asTable: 'Figures as a table',
  axisStarts: (at) => `The axis starts at ${at}.`,
};

export interface TrendFigureProps {
  /** unique on its page */
  readonly id: string;
  readonly series: ChartSeries;
  /** the finding, or what the signs of this chart mean */
  readonly note?: Child;
  readonly tableHref?: string | null;
  readonly downloads?: readonly Link[];
  readonly words?: TrendFigureWords;
}

/**
 * A line chart at two widths, of which the page shows one; the same in words, and the way to its figures. A series with
 * neither a figure nor a target is its title in words, for an empty chart says nothing.
 */
export function TrendFigure({ id, series, note, tableHref = null, downloads = [], words = ENGLISH }: TrendFigureProps) {
  const links = [...(tableHref === null ? [] : [{ text: words.asTable, href: tableHref }]), ...downloads];
  const start = axisStart(uprightAxis(series));
  if (series.points.every((point) => point.value === null && point.target === null)) return <p class="no-line">{series.title}</p>;
  return (
    <ChartFigure
      wide={trend(series, { id, words })}
      narrow={trend(series, { id: `${id}-narrow`, words, compact: true })}
      said={series}
      note={
        <>
          {note} {start !== null && words.axisStarts(start)}
        </>
      }
      links={links}
      asText={words.asText}
    />
  );
}
