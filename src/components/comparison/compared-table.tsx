import { raw } from 'hono/html';
import type { ComparedRow } from '../../briefing/comparisonTypes.ts';
import { rankedBars } from '../../charts/ranked-bars.ts';
import { ScrollBox } from '../table/scroll-box.tsx';

export interface ComparedTableProps {
  readonly caption: string;
  /** best first */
  readonly rows: readonly ComparedRow[];
  /** published averages, under the councils */
  readonly averages: readonly ComparedRow[];
  readonly words: {
    readonly body: string;
    readonly figure: string;
    readonly place: string;
    /** beside the council's own name */
    readonly own: string;
    readonly averages: string;
  };
}

interface BodyRowProps {
  readonly row: ComparedRow;
  readonly bar: string | undefined;
  readonly placed: boolean;
  readonly own: string;
}

function BodyRow({ row, bar, placed, own }: BodyRowProps) {
  const { text, unit } = row.figure;
  return (
    <tr class={row.own ? 'own-row' : undefined}>
      {placed && <td class="whole">{row.place}</td>}
      <th scope="row">
        {row.own ? (
          <>
            <b>{row.name}</b>, {own}
          </>
        ) : (
          row.name
        )}
        {row.note !== null && <small>{row.note}</small>}
      </th>
      <td class="n strong">{unit === null ? text : unit === '%' ? `${text}%` : `${text} ${unit}`}</td>
      {bar !== undefined && <td class="extra bar-cell">{raw(bar)}</td>}
    </tr>
  );
}

/** Every council with its place, its figure and the figure as a bar; the council's own row stands out by more than colour. */
export function ComparedTable({ caption, rows, averages, words }: ComparedTableProps) {
  const placed = rows.some(({ place }) => place !== null);
  const bars = rankedBars([...rows, ...averages].map(({ figure, own }) => ({ value: figure.value, own })));
  const columns = 2 + Number(placed) + Number(bars.length > 0);
  return (
    <ScrollBox label={caption}>
      <table class="data-table compared">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {placed && <th scope="col">{words.place}</th>}
            <th scope="col">{words.body}</th>
            <th scope="col" class="n">
              {words.figure}
            </th>
            {bars.length > 0 && <td class="extra" />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <BodyRow row={row} bar={bars[index]} placed={placed} own={words.own} />
          ))}
        </tbody>
        {averages.length > 0 && (
          <tbody>
            <tr class="group-row">
              <th scope="rowgroup" colspan={columns}>
                {words.averages}
              </th>
            </tr>
            {averages.map((row, index) => (
              <BodyRow row={row} bar={bars[rows.length + index]} placed={placed} own={words.own} />
            ))}
          </tbody>
        )}
      </table>
    </ScrollBox>
  );
}
