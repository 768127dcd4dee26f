import { raw } from 'hono/html';
import type { BarSeries, BreakdownBriefing, BreakdownRow, BreakdownWords, PartPast, ShownFigure } from '../../briefing/types.ts';
import { bars } from '../../charts/bars.ts';
import { multiple, sharedScale } from '../../charts/multiple.ts';
import { DataTable } from '../table/data-table.tsx';

export interface BarFigureProps {
  /** unique on its page */
  readonly id: string;
  readonly series: BarSeries;
}

/** Bars at two widths, of which the page shows one. The table beside it has the figures. */
export function BarFigure({ id, series }: BarFigureProps) {
  return (
    <figure class="bar-figure">
      <div class="chart-wide">{raw(bars(series, { id }))}</div>
      <div class="chart-narrow">{raw(bars(series, { id: `${id}-narrow`, compact: true }))}</div>
    </figure>
  );
}

export interface PartChartsWords {
  /** "The scale is from 70 to 100." */
  readonly scale: (low: string, high: string) => string;
}

const ENGLISH: PartChartsWords = { scale: (low, high) => `The scale is from ${low} to ${high}.` };

export interface PartChartsProps {
  readonly id: string;
  readonly multiples: NonNullable<BreakdownBriefing['multiples']>;
  readonly words?: PartChartsWords;
}

/** A small chart for each part, all on one scale with the whole council behind. */
export function PartCharts({ id, multiples: { charts, whole, note }, words = ENGLISH }: PartChartsProps) {
  const series = charts.map((chart) => chart.series);
  const [first] = series;
  const scale = sharedScale(first === undefined || whole === null ? series : [...series, { ...first, points: whole }]);
  const [low, high] = [scale.ticks[0]?.text ?? '0', scale.ticks.at(-1)?.text ?? '0'];
  return (
    <>
      <p class="chart-note part-note">
        {note} {words.scale(low, high)}
      </p>
      <ul class="small-multiples">
        {charts.map((chart, index) => (
          <li class="small-multiple">
            <h3 class="part-name">{chart.name}</h3>
            {raw(multiple(chart.series, { id: `${id}-${index}`, scale, beside: whole }))}
          </li>
        ))}
      </ul>
    </>
  );
}

function figure({ text, note }: ShownFigure) {
  return note === null ? (
    text
  ) : (
    <>
      {text} <small>{note}</small>
    </>
  );
}

function columnsOf(words: BreakdownWords) {
  return [
    { text: words.part },
    { text: words.result, figure: true, bold: true },
    ...(words.numerator === null ? [] : [{ text: words.numerator, figure: true, phone: false }]),
    ...(words.denominator === null ? [] : [{ text: words.denominator, figure: true, phone: false }]),
    { text: words.share, figure: true, phone: false },
    ...(words.against === null ? [] : [{ text: words.against, whole: true }]),
    { text: words.change, figure: true, phone: false },
    { text: words.changeOnYear, figure: true, phone: false },
  ];
}

function cellsOf(row: BreakdownRow, words: BreakdownWords) {
  return [
    row.kind === 'part' ? row.name : <b>{row.name}</b>,
    figure(row.figure),
    ...(words.numerator === null ? [] : [row.numerator.text]),
    ...(words.denominator === null ? [] : [row.denominator.text]),
    row.share,
    ...(words.against === null ? [] : [row.standing]),
    row.change,
    row.changeOnYear,
  ];
}

export interface PartTableProps {
  readonly caption: string;
  readonly rows: readonly BreakdownRow[];
  readonly words: BreakdownWords;
}

/** Every part with its figure, then their total and the whole council as it is reported. */
export function PartTable({ caption, rows, words }: PartTableProps) {
  return (
    <div class="part-table">
      <DataTable caption={caption} captionHidden rowHeads columns={columnsOf(words)} rows={rows.map((row) => cellsOf(row, words))} />
    </div>
  );
}

export interface PastTableProps {
  readonly title: string;
  readonly caption: string;
  readonly part: string;
  readonly past: PartPast;
}

/** The figures behind the small charts, folded away: a column for each period. */
export function PastTable({ title, caption, part, past }: PastTableProps) {
  return (
    <details class="as-text">
      <summary>{title}</summary>
      <DataTable
        caption={caption}
        captionHidden
        rowHeads
        columns={[{ text: part }, ...past.periods.map((text) => ({ text, figure: true }))]}
        rows={past.rows.map(({ name, figures }) => [name, ...figures])}
      />
    </details>
  );
}
