import { raw } from 'hono/html';
import type { DashboardSection, IndicatorRow, ShownFigure } from '../../briefing/types.ts';
import { markUse } from '../../charts/marks.ts';
import { sparkline } from '../../charts/sparkline.ts';
import { columnDecimals, FigureCell, isShortUnit } from '../figure/figure.tsx';
import type { Links } from '../links.ts';
import { ScrollBox } from '../table/scroll-box.tsx';

export interface DashboardWords {
  readonly indicator: string;
  readonly latest: string;
  readonly judged: string;
  readonly result: string;
  readonly basis: string;
  readonly target: string;
  readonly minimum: string;
  readonly status: string;
  readonly travel: string;
  readonly direction: string;
  readonly trend: string;
  readonly yearEnd: string;
  readonly yearEndTarget: string;
  readonly notShown: string;
  /** how the lines of cards are read, where one has a minimum */
  readonly minimumLine: string;
  /** "5 indicators" */
  readonly count: (count: number) => string;
}

export const DASHBOARD_WORDS: DashboardWords = {
  indicator: 'Indicator',
  latest: 'Latest',
  judged: 'What is judged',
  result: 'Result',
  basis: 'Basis',
  target: 'Target',
  minimum: 'Minimum',
  status: 'Status',
  travel: 'Travel',
  direction: 'Direction',
  trend: 'Trend',
  yearEnd: 'Year end',
  yearEndTarget: 'Year-end target',
  notShown: 'not shown',
  minimumLine: 'The thin unbroken line of a card is the minimum.',
  count: (count) => (count === 1 ? '1 indicator' : `${count} indicators`),
};

export interface DashboardTableProps {
  readonly sections: readonly DashboardSection[];
  readonly caption: string;
  /** "Sep 2012": head of the latest period's column */
  readonly latestName: string;
  readonly links: Links;
  /** a third line for each row: its service and owner */
  readonly about?: (row: IndicatorRow) => string;
  readonly words?: DashboardWords;
}

/** Which columns a table has, and the digits each is aligned by. A column that no row fills is left out. */
interface Shape {
  readonly latest: number;
  readonly actual: number;
  readonly target: number;
  readonly minimum: number | null;
  readonly yearEnd: number | null;
}

function shapeOf(rows: readonly IndicatorRow[]): Shape {
  const decimals = (figure: (row: IndicatorRow) => ShownFigure): number => columnDecimals(rows.map(figure));
  const filled = (figure: (row: IndicatorRow) => ShownFigure): boolean => rows.some((row) => figure(row).value !== null);
  return {
    latest: decimals((row) => row.latest),
    actual: decimals((row) => row.actual),
    target: decimals((row) => row.target),
    minimum: filled((row) => row.minimum) ? decimals((row) => row.minimum) : null,
    yearEnd: filled((row) => row.yearEndTarget) ? decimals((row) => row.yearEndTarget) : null,
  };
}

/** Reference, unit and which way is better: the second line of a row. */
export function referenceLine(row: IndicatorRow): string {
  const unit = isShortUnit(row.unit) ? null : row.unit;
  return [row.code, unit, row.polarityText].filter((part) => part !== null).join(' · ');
}

interface RowProps {
  readonly row: IndicatorRow;
  readonly shape: Shape;
  readonly links: Links;
  readonly notShown: string;
  readonly about: string;
}

function Row({ row, shape, links, notShown, about }: RowProps) {
  const href = links.indicator(row.code);
  const { status, direction } = row;
  const line = sparkline(row.spark);
  return (
    <tr>
      <th scope="row">
        {href === null ? (
          row.title
        ) : (
          <a class="quiet" href={href}>
            {row.title}
          </a>
        )}
        <small> {referenceLine(row)}</small>
        {about !== '' && <small> {about}</small>}
      </th>
      {FigureCell({ figure: row.latest, decimals: shape.latest, extra: true })}
      {FigureCell({ figure: row.actual, decimals: shape.actual, judged: true })}
      <td class="basis extra">{row.basis}</td>
      {row.range === null ? FigureCell({ figure: row.target, decimals: shape.target }) : <td class="n range">{row.range}</td>}
      {shape.minimum !== null && FigureCell({ figure: row.minimum, decimals: shape.minimum, extra: true })}
      <td>
        <b class={`w-${status.status}`}>
          {raw(markUse(status.status))}
          {status.word}
        </b>
        {status.reason && <small> {status.reason}</small>}
        {status.override && <small> {status.override}</small>}
      </td>
      <td class={`w-${direction.direction} travel extra`}>
        {raw(markUse(direction.direction))}
        {direction.word}
      </td>
      <td class="trend extra">{line === '' ? <small>{notShown}</small> : raw(line)}</td>
      {shape.yearEnd !== null && FigureCell({ figure: row.yearEndTarget, decimals: shape.yearEnd, extra: true })}
    </tr>
  );
}

/** The dashboard as a table: what is judged stands in one band, worst first within each section. */
export function DashboardTable({ sections, caption, latestName, links, about, words = DASHBOARD_WORDS }: DashboardTableProps) {
  const shape = shapeOf(sections.flatMap((section) => section.rows));
  const judgedColumns = shape.minimum === null ? 4 : 5;
  const columns = judgedColumns + (shape.yearEnd === null ? 4 : 5);
  return (
    <ScrollBox label={caption}>
      <table class="figures dashboard">
        <caption class="hidden">{caption}</caption>
        <colgroup>
          <col />
          <col />
        </colgroup>
        <colgroup class="band" span={judgedColumns} />
        <colgroup span={columns - judgedColumns - 2} />
        <thead>
          <tr>
            <td></td>
            <th scope="col" class="n">
              {words.latest}
            </th>
            <th scope="colgroup" class="j over" colspan={judgedColumns}>
              {words.judged}
            </th>
            <th scope="colgroup" class="travel" colspan={2}>
              {words.travel}
            </th>
            {shape.yearEnd !== null && (
              <th scope="col" class="n">
                {words.yearEnd}
              </th>
            )}
          </tr>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col" class="n extra">
              {latestName}
            </th>
            <th scope="col" class="n j judged">
              {words.result}
            </th>
            <th scope="col" class="j basis extra">
              {words.basis}
            </th>
            <th scope="col" class="n j">
              {words.target}
            </th>
            {shape.minimum !== null && (
              <th scope="col" class="n j extra">
                {words.minimum}
              </th>
            )}
            <th scope="col" class="j">
              {words.status}
            </th>
            <th scope="col" class="travel extra">
              {words.direction}
            </th>
            <th scope="col" class="trend extra">
              {words.trend}
            </th>
            {shape.yearEnd !== null && (
              <th scope="col" class="n extra">
                {words.target}
              </th>
            )}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody>
            {section.title !== null && (
              <tr>
                <th scope="rowgroup" class="group" colspan={columns}>
                  {section.title} <small>{words.count(section.rows.length)}</small>
                </th>
              </tr>
            )}
            {section.rows.map((row) => Row({ row, shape, links, notShown: words.notShown, about: about?.(row) ?? '' }))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  );
}
