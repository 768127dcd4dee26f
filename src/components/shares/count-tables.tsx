import { raw } from 'hono/html';
import type { CountTable, ReportWords } from '../../briefing/types.ts';
import { markUse } from '../../charts/marks.ts';
import { ScrollBox } from '../table/scroll-box.tsx';

export interface CountTablesProps {
  readonly tables: readonly CountTable[];
  readonly words: ReportWords;
  readonly level?: 2 | 3;
}

/** A table of numbers and shares for all actions and for each linked plan; one without actions says why. */
export function CountTables({ tables, words, level = 3 }: CountTablesProps) {
  const Head = level === 2 ? 'h2' : 'h3';
  return (
    <div class="count-tables">
      {tables.map((table) => (
        <div>
          <Head class="count-title">{table.title}</Head>
          {table.empty !== null ? (
            <p class="said">{table.empty}</p>
          ) : (
            <ScrollBox label={table.title}>
              <table class="counts">
                <caption class="hidden">{table.title}</caption>
                <thead>
                  <tr>
                    <td></td>
                    {table.shares.map((share) => (
                      <th scope="col">
                        {raw(markUse(share.mark.state))} {share.mark.word}
                      </th>
                    ))}
                    <th scope="col">{words.total}</th>
                  </tr>
                </thead>
                <tbody>
                  <tr>
                    <th scope="row">{words.number}</th>
                    {table.shares.map((share) => (
                      <td class="strong">{share.count}</td>
                    ))}
                    <td class="strong">{table.total}</td>
                  </tr>
                  <tr>
                    <th scope="row">{words.share}</th>
                    {table.shares.map((share) => (
                      <td>{share.share ?? '–'}</td>
                    ))}
                    <td></td>
                  </tr>
                </tbody>
              </table>
            </ScrollBox>
          )}
        </div>
      ))}
    </div>
  );
}
