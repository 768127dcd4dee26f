import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { IndicatorView, ViewDrawing } from '../../briefing/types.ts';
import { axisStart } from '../../charts/trend-axes.ts';
import { TREND_WORDS, type TrendWords } from '../../charts/trend-plot.ts';
import { viewAxis, viewSvg } from '../../charts/view.ts';
import type { Link } from '../links.ts';
import { SentenceText } from '../sentence/sentence.tsx';
import { DataTable } from '../table/data-table.tsx';
import { ChartAsText } from './chart-figure.tsx';

export interface LargeChartWords extends TrendWords {
  readonly asText: string;
  readonly asTable: string;
  /** "The axis starts at 60." */
  readonly axisStarts: (at: string) => string;
  readonly takeAway: string;
}

const ENGLISH: LargeChartWords = {
  ...TREND_WORDS,
  asText: 'Read this chart as text',
  asTable: 'Figures as a table',
  axisStarts: (at) => `The axis starts at ${at}.`,
  takeAway: 'Take away',
};

function saidOf(drawing: ViewDrawing): { readonly title: string; readonly description: string } | null {
  switch (drawing.kind) {
    case 'line':
      return drawing.series;
    case 'process':
    case 'years':
      return drawing.chart;
    case 'none':
      return null;
  }
}

/** What is read out until a point is chosen: the last figure. */
function firstReadout(drawing: ViewDrawing): string | null {
  switch (drawing.kind) {
    case 'line': {
      const last = drawing.series.points.findLastIndex(({ value }) => value !== null);
      return drawing.series.readouts?.[last] ?? null;
    }
    case 'process':
      return drawing.readouts[drawing.chart.points.findLastIndex(({ value }) => value !== null)] ?? null;
    case 'years':
      return drawing.chart.readouts[drawing.chart.years[0]?.values.findLastIndex((value) => value !== null) ?? -1] ?? null;
    case 'none':
      return null;
  }
}

function axisNote(drawing: ViewDrawing, words: LargeChartWords): string | null {
  const axis = viewAxis(drawing);
  const start = axis && axisStart(axis);
  return start === null ? null : words.axisStarts(start);
}

export interface LargeChartProps {
  /** unique on its page */
  readonly id: string;
  readonly view: IndicatorView;
  readonly downloads?: readonly Link[];
  /** stands under the chart's own notes */
  readonly children?: Child;
  readonly words?: LargeChartWords;
}

/**
 * One large chart at two widths, of which the page shows one; what it shows in a sentence; how its signs are read; the same
 * as text and as a table. Each point can be pointed at, and with the page's script be read one after the other by keyboard.
 */
export function LargeChart({ id, view, downloads = [], children, words = ENGLISH }: LargeChartProps) {
  const { drawing, finding, signs, figures } = view;
  const said = saidOf(drawing);
  const wide = viewSvg(drawing, { id, words });
  const narrow = viewSvg(drawing, { id: `${id}-narrow`, words, compact: true });
  if (wide === null || narrow === null || said === null) {
    return <p class="no-line">{drawing.kind === 'none' ? <SentenceText sentence={drawing.why} /> : (said?.title ?? '')}</p>;
  }
  const notes = [...signs, axisNote(drawing, words)].filter((note) => note !== null);
  const readout = firstReadout(drawing);
  return (
    <figure class="large-chart">
      <div class="chart-wide">{raw(wide)}</div>
      <div class="chart-narrow">{raw(narrow)}</div>
      {readout !== null && <p class="read-out">{readout}</p>}
      <figcaption>
        {finding !== null && (
          <p class="chart-finding">
            <SentenceText sentence={finding} />
          </p>
        )}
        {notes.length > 0 && <p class="chart-note">{notes.join(' ')}</p>}
        {children}
        {downloads.length > 0 && (
          <p class="chart-note downloads">
            {words.takeAway}:{' '}
            {downloads.map((link, index) => (
              <>
                {index > 0 && ', '}
                <a href={link.href}>{link.text}</a>
              </>
            ))}
          </p>
        )}
        <ChartAsText said={said} asText={words.asText} />
        <details class="as-text" id={`${id}-figures`}>
          <summary>{words.asTable}</summary>
          <DataTable
            caption={figures.caption}
            captionHidden
            columns={figures.heads.map((text, index) => (index === 0 ? { text, whole: true } : { text, figure: true }))}
            rows={figures.rows}
            rowHeads
          />
        </details>
      </figcaption>
    </figure>
  );
}
