import { raw } from 'hono/html';
import { pastLine } from '../../charts/past-line.ts';
import { escapeText } from '../../charts/svg-text.ts';
import { isShortUnit } from '../figure/figure.tsx';
import type { Shown } from './shown.ts';

/** A line needs two ends. */
const FEWEST_DRAWN = 2;
/** Columns that a phone has room for; more stand in rows. */
const MOST_ON_A_PHONE = 6;
/** Columns that a line of figures has at a desk; figures too long for so many stand in two rows. */
const MOST_LETTERS = 7;

/** A row of the table. Made from plain strings, because a page of returns has hundreds. */
function row(period: string, text: string, note: string | null): string {
  const said = note === null ? '' : `<span class="hidden">, ${escapeText(note)}</span>`;
  return `<tr><th scope="row">${escapeText(period)}</th><td>${escapeText(text)}${said}</td></tr>`;
}

/** The last figures as a line with its target and minimum, and in a table below. */
export function Past({ shown }: { shown: Shown }) {
  const { item, words } = shown;
  const { past, unit, levels } = item;
  if (past.length === 0) return null;
  const short = isShortUnit(unit) ? unit : null;
  const bare = (text: string) => (short !== null && text.endsWith(short) ? text.slice(0, -short.length).trimEnd() : text);
  const title = `${words.last(past.length)}${short === null ? '' : `, ${short}`}`;
  const texts = past.map(({ text }) => bare(text));
  const line = {
    points: past.map(({ value, note }) => ({ value, hollow: note === 'provisional' || note === 'estimated' })),
    target: levels.target === null ? null : { value: levels.target, text: `${words.target} ${item.target ?? levels.target}` },
    minimum: levels.minimum === null ? null : { value: levels.minimum, text: `${words.minimum} ${item.minimum ?? levels.minimum}` },
  };
  const drawn = past.filter(({ value }) => value !== null).length < FEWEST_DRAWN ? '' : pastLine(line);
  const long = texts.some((text) => text.length > MOST_LETTERS) || past.some(({ periodName }) => periodName.length > 2 * MOST_LETTERS);
  const size = long || drawn === '' ? ' long' : past.length > MOST_ON_A_PHONE ? ' many' : '';
  return (
    <div class={`return-past${size}`}>
      <h3>{title}</h3>
      {(item.range !== null || drawn === '') && (
        <p class="note levels">
          {[
            item.target !== null && `${words.target} ${item.target}`,
            item.minimum !== null && `${words.minimum} ${item.minimum}`,
            item.range !== null && `${words.range} ${item.range}`,
          ]
            .filter((text) => typeof text === 'string')
            .join(' · ')}
        </p>
      )}
      {raw(drawn)}
      <table class="past-figures">
        <caption class="hidden">{`${item.title}: ${title}`}</caption>
        <thead class="hidden">
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.figure}</th>
          </tr>
        </thead>
        <tbody>{raw(past.map(({ periodName, note }, index) => row(periodName, texts[index] ?? '', note)).join(''))}</tbody>
      </table>
      <Notes past={past} />
    </div>
  );
}

/** What is to be known of single figures, each note once with its periods. The table says the same to who hears it. */
function Notes({ past }: Pick<Shown['item'], 'past'>) {
  const notes = [...Map.groupBy(past, ({ note }) => note)].flatMap(([note, figures]) =>
    note === null ? [] : [`${note}: ${figures.map(({ periodName }) => periodName).join(', ')}`],
  );
  if (notes.length === 0) return null;
  return (
    <p class="note past-notes" aria-hidden="true">
      {notes.join('; ')}
    </p>
  );
}
