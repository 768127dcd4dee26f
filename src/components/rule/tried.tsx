import type { RuleCell, RulePreview } from '../../briefing/setUpTypes.ts';
import { StatusLabel } from '../marks/labels.tsx';
import { DataTable } from '../table/data-table.tsx';

/** A verdict as it is, and as the rule would have it where the two differ. */
function Cell({ cell }: { cell: RuleCell }) {
  const { now, tried, changes } = cell;
  if (!now || !tried) return <small>Not judged</small>;
  if (!changes) return <StatusLabel mark={now} />;
  return (
    <span class="moved">
      <StatusLabel mark={now} />
      <span class="becomes"> becomes </span>
      <StatusLabel mark={tried} />
    </span>
  );
}

function Rows({ preview, rows, caption }: { preview: RulePreview; rows: RulePreview['rows']; caption: string }) {
  return (
    <DataTable
      caption={caption}
      columns={[{ text: 'Indicator' }, ...preview.periods.map((text) => ({ text }))]}
      rows={rows.map(({ code, title, cells }) => [
        <span class="tried-name">
          {title} <small>{code}</small>
        </span>,
        ...cells.map((cell) => <Cell cell={cell} />),
      ])}
      rowHeads
    />
  );
}

/** A rule tried on a council's history: a row for each indicator, a column for each period; those that change come first. */
export function TriedTable({ preview }: { preview: RulePreview }) {
  const changed = preview.rows.filter(({ cells }) => cells.some(({ changes }) => changes));
  const same = preview.rows.filter((row) => !changed.includes(row));
  return (
    <>
      {changed.length > 0 && <Rows preview={preview} rows={changed} caption="Each verdict now, and what the rule makes of it" />}
      {same.length > 0 && (
        <details>
          <summary>{same.length === 1 ? 'One indicator keeps' : `${same.length} indicators keep`} every verdict</summary>
          <Rows preview={preview} rows={same} caption="Verdicts that stay as they are" />
        </details>
      )}
    </>
  );
}
