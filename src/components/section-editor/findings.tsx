import type { Child } from 'hono/jsx';
import type { Link } from '../links.ts';

/** A contradiction between what is written and the report's own figures. */
export interface ShownFinding {
  readonly key: string;
  readonly where: string;
  readonly printed: string;
  /** what it should be; null where that cannot be said */
  readonly figure: string | null;
  readonly rows: readonly { readonly reference: string; readonly href: string | null }[];
  readonly explanation: string;
  readonly accepted: { readonly reason: string; readonly byText: string } | null;
}

/** Rows that are named at once; more of them unfold. */
const MOST_NAMED = 8;

function Rows({ rows }: Pick<ShownFinding, 'rows'>) {
  if (rows.length === 0) return null;
  const named = rows.map(({ reference, href }, index) => (
    <>
      {index > 0 && ', '}
      {href === null ? reference : <a href={href}>{reference}</a>}
    </>
  ));
  if (rows.length <= MOST_NAMED) return <p class="note">Behind it: {named}</p>;
  return (
    <details class="unfold">
      <summary>The {rows.length} rows behind it</summary>
      <p class="note">{named}</p>
    </details>
  );
}

interface FindingProps {
  readonly finding: ShownFinding;
  /** said of its place where the list is of several */
  readonly placed: boolean;
  /** what can be done about it */
  readonly children?: Child;
}

/** One finding: the words as they stand, what they should be, why, and the rows behind them. */
export function Finding({ finding, placed, children }: FindingProps) {
  const { where, printed, figure, rows, explanation, accepted } = finding;
  return (
    <div class={accepted === null ? 'finding' : 'finding accepted'}>
      {placed && <p class="note">{where}</p>}
      <p class="finding-words">{printed}</p>
      <p>
        {figure !== null && <strong>It should be {figure}. </strong>}
        {explanation}
      </p>
      <Rows rows={rows} />
      {accepted !== null && (
        <p>
          <b>Let stand:</b> {accepted.reason} <small>{accepted.byText}</small>
        </p>
      )}
      {children}
    </div>
  );
}

/** A live figure that cannot be shown. */
export interface ShownTrouble {
  readonly token: string;
  readonly text: string;
  /** where it is put right; null where it stands beside the text itself */
  readonly place: Link | null;
}

/** What is said of a token often begins with it. */
function withoutToken(token: string, text: string): string {
  return text.startsWith(token) ? text.slice(token.length).replace(/^[:\s]+/, '') : text;
}

export function TokenTroubles({ troubles }: { troubles: readonly ShownTrouble[] }) {
  if (troubles.length === 0) return null;
  return (
    <ul class="token-troubles">
      {troubles.map(({ token, text, place }) => (
        <li>
          <code class="found">{token}</code> {withoutToken(token, text)} {place !== null && <a href={place.href}>{place.text}</a>}
        </li>
      ))}
    </ul>
  );
}
