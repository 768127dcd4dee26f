import type { Child } from 'hono/jsx';
import { ScrollBox } from './scroll-box.tsx';

export interface DataColumn {
  readonly text: string;
  /** figures stand at the right */
  readonly figure?: boolean;
  /** the figure that matters most */
  readonly bold?: boolean;
  /** its cells stand on one line: periods, dates */
  readonly whole?: boolean;
  /** false leaves the column out on a phone */
  readonly phone?: boolean;
  /** false leaves the column out on a tablet, and with it on a phone */
  readonly tablet?: boolean;
}

export interface DataTableProps {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly DataColumn[];
  /** a cell for each column */
  readonly rows: readonly (readonly Child[])[];
  /** the first cell of a row names it */
  readonly rowHeads?: boolean;
}

function classOf(column: DataColumn): string | undefined {
  const names = [
    column.figure && 'n',
    column.bold && 'strong',
    column.whole && 'whole',
    column.phone === false && 'extra',
    column.tablet === false && 'roomy',
  ].filter((name) => typeof name === 'string');
  return names.length > 0 ? names.join(' ') : undefined;
}

/** A table of any rows, in a scroll box of its own. */
export function DataTable({ caption, captionHidden = false, columns, rows, rowHeads = false }: DataTableProps) {
  const classes = columns.map(classOf);
  return (
    <ScrollBox label={caption}>
      <table class="data-table">
        <caption class={captionHidden ? 'hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th scope="col" class={classes[index]}>
                {column.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell, index) =>
                rowHeads && index === 0 ? (
                  <th scope="row" class={classes[index]}>
                    {cell}
                  </th>
                ) : (
                  <td class={classes[index]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
