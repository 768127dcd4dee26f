import { ScrollBox } from '../table/scroll-box.tsx';

export interface SheetChange {
  readonly sheet: string;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly removed: number;
}

export interface CellChange {
  readonly sheet: string;
  /** what the row is about: "SS01/M001Q, 2026-27 Q2" */
  readonly row: string;
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface PreviewWords {
  readonly sheet: string;
  readonly added: string;
  readonly changed: string;
  readonly same: string;
  readonly removed: string;
  readonly summary: string;
  readonly changes: string;
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly nothing: string;
}

const ENGLISH: PreviewWords = {
  sheet: 'Sheet',
  added: 'New',
  changed: 'Changed',
  same: 'Unchanged',
  removed: 'Left out',
  summary: 'Rows of each sheet',
  changes: 'Values that would change',
  row: 'Row',
  column: 'Column',
  before: 'Held now',
  after: 'Would become',
  nothing: 'nothing',
};

export interface ImportPreviewProps {
  readonly sheets: readonly SheetChange[];
  readonly changes: readonly CellChange[];
  /** "and 212 more" where not all changes are listed */
  readonly more?: string | null;
  readonly words?: PreviewWords;
}

/** What an import would change, before anything is changed. */
export function ImportPreview({ sheets, changes, more = null, words = ENGLISH }: ImportPreviewProps) {
  const counts = ['added', 'changed', 'same', 'removed'] as const;
  return (
    <div class="diff">
      <ScrollBox label={words.summary}>
        <table class="data-table">
          <caption>{words.summary}</caption>
          <thead>
            <tr>
              <th scope="col">{words.sheet}</th>
              {counts.map((count) => (
                <th scope="col" class="n">
                  {words[count]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheets.map((sheet) => (
              <tr>
                <th scope="row">{sheet.sheet}</th>
                {counts.map((count) => (
                  <td class={sheet[count] === 0 ? 'n none' : 'n'}>{sheet[count]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {changes.length > 0 && (
        <ScrollBox label={words.changes}>
          <table class="data-table">
            <caption>{words.changes}</caption>
            <thead>
              <tr>
                {[words.sheet, words.row, words.column, words.before, words.after].map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr>
                  <td>{change.sheet}</td>
                  <th scope="row">{change.row}</th>
                  <td>{change.column}</td>
                  <td>{change.before ?? <small>{words.nothing}</small>}</td>
                  <td>{change.after === null ? <small>{words.nothing}</small> : <code class="found">{change.after}</code>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {more && <p class="note">{more}</p>}
    </div>
  );
}
