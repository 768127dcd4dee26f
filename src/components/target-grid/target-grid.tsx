import type { TargetCell, TargetLine, TargetRow, TargetTable } from '../../briefing/planningTypes.ts';
import type { Links } from '../links.ts';
import { ScrollBox } from '../table/scroll-box.tsx';

export interface TargetGridWords {
  readonly indicator: string;
  readonly even: string;
  readonly profile: string;
  readonly alike: string;
  readonly error: string;
}

export interface TargetGridProps {
  readonly table: TargetTable;
  /** "2025-26": what the line of last year's figures is called */
  readonly yearBefore: string;
  readonly links: Links;
  readonly words?: TargetGridWords;
}

const ENGLISH: TargetGridWords = {
  indicator: 'Indicator',
  even: 'Even steps',
  profile: 'Last year’s shape',
  alike: 'Same minimum',
  error: 'Error',
};

/** A field's id: letters, digits and hyphens only, so that a link can name it. */
export function cellId(name: string): string {
  return `cell-${name.replace(/[^A-Za-z0-9]/g, (sign) => `-${sign.charCodeAt(0)}-`)}`;
}

/** The column's head again, for where there is no room for columns. The field's own label says it already. */
function Head({ text }: { text: string }) {
  return (
    <span class="own-head" aria-hidden="true">
      {text}
    </span>
  );
}

function Field({ cell, head, words }: { cell: TargetCell; head: string; words: TargetGridWords }) {
  const id = cellId(cell.name);
  const said = [cell.heldText === null ? null : `${id}-held`, cell.error === null ? null : `${id}-error`].filter((part) => part !== null);
  return (
    <td class={cell.error === null ? 'cell' : 'cell wrong'}>
      <Head text={head} />
      <input
        class="field"
        id={id}
        name={cell.name}
        value={cell.text}
        aria-label={cell.label}
        aria-describedby={said.length === 0 ? undefined : said.join(' ')}
        aria-invalid={cell.error === null ? undefined : 'true'}
        type="text"
        inputmode="decimal"
        autocomplete="off"
      />
      {cell.heldText !== null && (
        <small id={`${id}-held`}>
          <s>{cell.heldText}</s>
        </small>
      )}
      {cell.error !== null && (
        <p class="error" id={`${id}-error`}>
          <span class="hidden">{words.error}: </span>
          {cell.error}
        </p>
      )}
    </td>
  );
}

function Line({ line, table, words }: { line: TargetLine; table: TargetTable; words: TargetGridWords }) {
  return (
    <tr>
      <td class="what">{line.word}</td>
      {line.cells.map((cell, index) => (
        <Field cell={cell} head={table.columns[index]?.name ?? ''} words={words} />
      ))}
      {line.yearEnd && <Field cell={line.yearEnd} head={table.yearEndName ?? ''} words={words} />}
    </tr>
  );
}

function Fills({ row, words }: { row: TargetRow; words: TargetGridWords }) {
  const ways = [
    { fill: 'even', text: words.even, can: row.fills.even },
    { fill: 'profile', text: words.profile, can: row.fills.profile },
    { fill: 'alike', text: words.alike, can: row.fills.alike },
  ].filter(({ can }) => can);
  if (ways.length === 0) return null;
  return (
    <p class="fills">
      {ways.map(({ fill, text }) => (
        <button class="plain-button" type="submit" name="intent" value={`${fill}|${row.code}`}>
          {text}
          <span class="hidden">, {row.title}</span>
        </button>
      ))}
    </p>
  );
}

function RowTitle({ row, links }: { row: TargetRow; links: Links }) {
  const href = links.indicator(row.code);
  return href === null ? (
    <b class="row-title">{row.title}</b>
  ) : (
    <a class="row-title" href={href}>
      {row.title}
    </a>
  );
}

function Row({ row, table, yearBefore, links, words }: { row: TargetRow; words: TargetGridWords } & Omit<TargetGridProps, 'words'>) {
  const columns = table.columns.length + 2 + (table.yearEndName === null ? 0 : 1);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowspan={row.lines.length + 1}>
          <RowTitle row={row} links={links} />
          <small>
            {row.code}
            {row.about === '' ? '' : ` · ${row.about}`}
          </small>
          {row.phasedText !== '' && <small>{row.phasedText}</small>}
          <Fills row={row} words={words} />
        </th>
        <td class="what">{yearBefore}</td>
        {row.lastYear.texts.map((text, index) => (
          <td class="past">
            <Head text={table.columns[index]?.name ?? ''} />
            {text}
          </td>
        ))}
        {table.yearEndName !== null && (
          <td class="past">
            <Head text={table.yearEndName} />
            {row.lastYear.outturn}
          </td>
        )}
      </tr>
      {row.lines.map((line) => (
        <Line line={line} table={table} words={words} />
      ))}
      {row.note !== null && (
        <tr>
          <td class="row-note" colspan={columns} role="status">
            {row.note}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Targets as a grid: for each indicator last year's figures, then a field for each period, target over minimum. */
export function TargetGridTable({ table, yearBefore, links, words = ENGLISH }: TargetGridProps) {
  return (
    <ScrollBox label={table.title}>
      <table class="target-grid">
        <caption class="hidden">{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <td />
            {table.columns.map(({ name }) => (
              <th scope="col" class="n">
                {name}
              </th>
            ))}
            {table.yearEndName !== null && (
              <th scope="col" class="n">
                {table.yearEndName}
              </th>
            )}
          </tr>
        </thead>
        {table.rows.map((row) => (
          <Row row={row} table={table} yearBefore={yearBefore} links={links} words={words} />
        ))}
      </table>
    </ScrollBox>
  );
}
