import type { Child } from 'hono/jsx';
import type { Link } from '../links.ts';

export interface AgendaEntry {
  readonly number: number;
  readonly title: string;
  /** the report that it carries; null for none */
  readonly report: Link | null;
  /** "Review, note and comment"; '' for nothing asked */
  readonly asked: string;
  /** "Exempt: paragraph 1 ..."; null for an item that everybody may read */
  readonly exempt: string | null;
  /** what may be done with it, or taken away */
  readonly links: readonly Link[];
  /** what was made at it, or is to be recorded */
  readonly below?: Child;
}

/** The place of an item on its page: addresses lead to it. */
export function itemAnchor(number: number): string {
  return `item-${number}`;
}

/** What a meeting goes through, in its order. */
export function Agenda({ items }: { items: readonly AgendaEntry[] }) {
  return (
    <ol class="agenda">
      {items.map(({ number, title, report, asked, exempt, links, below }) => (
        <li id={itemAnchor(number)}>
          <span class="item-number">
            <span class="hidden">Item </span>
            {number}
          </span>
          <div>
            <h3>{title}</h3>
            {exempt !== null && <p class="exempt">{exempt}</p>}
            {report !== null && (
              <p>
                <a href={report.href}>{report.text}</a>
              </p>
            )}
            {asked !== '' && <p class="asked-of">{asked}</p>}
            {links.length > 0 && (
              <p class="ways">
                {links.map(({ text, href }, index) => (
                  <>
                    {index > 0 && ' · '}
                    <a href={href}>
                      {text}
                      <span class="hidden">, item {number}</span>
                    </a>
                  </>
                ))}
              </p>
            )}
            {below}
          </div>
        </li>
      ))}
    </ol>
  );
}
