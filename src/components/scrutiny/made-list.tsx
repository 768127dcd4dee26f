import type { Child } from 'hono/jsx';
import type { Link } from '../links.ts';

/** A question, comment, recommendation or request as one of a list. */
export interface MadeItem {
  /** "Recommendation 7", which leads to its page */
  readonly page: Link;
  /** who made it, when, to whom */
  readonly about: string;
  readonly text: string;
  /** how it stands: "To be answered by 18 January" */
  readonly standing: string;
  /** whether that is past its day: said by `standing` too, and set in bold */
  readonly late: boolean;
  /** where it was made: the indicator, the item of the agenda; null for nowhere */
  readonly on: Link | null;
  /** what is to be done on the spot */
  readonly below?: Child;
}

/** Questions, comments and recommendations, each in its own words. */
export function MadeList({ items }: { items: readonly MadeItem[] }) {
  return (
    <ul class="made">
      {items.map(({ page, about, text, standing, late, on, below }) => (
        <li>
          <p class="about">
            <a href={page.href}>{page.text}</a> · {about}
            {on !== null && (
              <>
                {' · '}
                <a href={on.href}>{on.text}</a>
              </>
            )}
          </p>
          <p class="said">{text}</p>
          <p class="standing">{late ? <b>{standing}</b> : standing}</p>
          {below}
        </li>
      ))}
    </ul>
  );
}
