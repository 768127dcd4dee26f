import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { IndicatorRow, ReportWords } from '../../briefing/types.ts';
import { markUse } from '../../charts/marks.ts';
import { columnDecimals, FigureCell } from '../figure/figure.tsx';
import { type Links, NO_LINKS } from '../links.ts';
import { AskAbout, AskedAbout } from '../pinned-question/asked.tsx';
import { ScrollBox } from '../table/scroll-box.tsx';

export interface ReportTableProps {
  readonly rows: readonly IndicatorRow[];
  readonly caption: string;
  readonly words: ReportWords;
  readonly links?: Links;
  /** what stands under a row in the place of its comment */
  readonly under?: (row: IndicatorRow) => Child;
}

function Comment({ comment }: { comment: string }) {
  return <p class="said">{comment}</p>;
}

const COLUMNS = 6;

/** Indicators as the report prints them: figures, status, direction, prior year, and the comment in a row of its own. */
export function ReportTable({ rows, caption, words, links = NO_LINKS, under }: ReportTableProps) {
  const actual = columnDecimals(rows.map((row) => row.actual));
  const target = columnDecimals(rows.map((row) => row.target));
  const priorYear = columnDecimals(rows.map((row) => row.priorYear));
  return (
    <ScrollBox label={caption}>
      <table class="figures report-table">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col" class="n judged">
              {words.actual}
            </th>
            <th scope="col" class="n">
              {words.target}
            </th>
            <th scope="col">{words.status}</th>
            <th scope="col" class="travel">
              {words.direction}
            </th>
            <th scope="col" class="n extra">
              {words.priorYear}
            </th>
          </tr>
        </thead>
        {rows.map((row) => {
          const href = links.indicator(row.code);
          const { status, direction } = row;
          const said = under ? under(row) : row.comment !== null && <Comment comment={row.comment} />;
          const asked = AskedAbout({ links, kind: 'indicator', subject: row.code });
          return (
            <tbody class={asked === null ? undefined : 'asked'}>
              <tr class={said || asked !== null ? 'commented' : undefined}>
                <th scope="row">
                  {href === null ? (
                    row.title
                  ) : (
                    <a class="quiet" href={href}>
                      {row.title}
                    </a>
                  )}
                  <small> {row.code}</small>
                  {links.asking && <AskAbout links={links} kind="indicator" subject={row.code} title={row.title} />}
                </th>
                {FigureCell({ figure: row.actual, decimals: actual, judged: true, noted: true })}
                {row.range === null ? FigureCell({ figure: row.target, decimals: target }) : <td class="n range">{row.range}</td>}
                <td>
                  <b class={`w-${status.status}`}>
                    {raw(markUse(status.status))}
                    {status.word}
                  </b>
                  {status.reason && <small> {status.reason}</small>}
                  {status.override && <small> {status.override}</small>}
                </td>
                <td class={`w-${direction.direction} travel`}>
                  {raw(markUse(direction.direction))}
                  {direction.word}
                  {direction.reason && <small> {direction.reason}</small>}
                </td>
                {FigureCell({ figure: row.priorYear, decimals: priorYear, extra: true })}
              </tr>
              {said && (
                <tr class="comment">
                  <td colspan={COLUMNS}>{said}</td>
                </tr>
              )}
              {asked !== null && (
                <tr class="pinned-row">
                  <td colspan={COLUMNS}>
                    <div class="pinned-box">{asked}</div>
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
    </ScrollBox>
  );
}
