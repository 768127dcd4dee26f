import type { Child } from 'hono/jsx';
import type { Key } from '../../briefing/types.ts';
import type { MarkName } from '../../charts/marks.ts';
import { Shape } from '../marks/labels.tsx';

export interface KeyBoxProps {
  readonly briefing: Key;
  readonly title: string;
  readonly level?: 2 | 3;
}

function Entry({ mark, word, meaning }: { mark: MarkName; word: string; meaning: string }): Child {
  return (
    <li>
      <Shape of={mark} />
      <span>
        <b class={`w-${mark}`}>{word}</b>: {meaning}
      </span>
    </li>
  );
}

/** What each colour, arrow, cell and reference means in this report, and how its shares are rounded. */
export function KeyBox({ briefing, title, level = 2 }: KeyBoxProps) {
  const Head = level === 2 ? 'h2' : 'h3';
  return (
    <section class="key" id="key">
      <Head class="key-title">{title}</Head>
      <div class="key-lists">
        <ul>
          {briefing.statuses.map(({ mark, meaning }) => (
            <Entry mark={mark.status} word={mark.word} meaning={meaning} />
          ))}
        </ul>
        <ul>
          {briefing.directions.map(({ mark, meaning }) => (
            <Entry mark={mark.direction} word={mark.word} meaning={meaning} />
          ))}
        </ul>
        <ul>
          {briefing.states.map(({ mark, meaning }) => (
            <Entry mark={mark.state} word={mark.word} meaning={meaning} />
          ))}
        </ul>
      </div>
      {briefing.references.length > 0 && (
        <dl>
          {briefing.references.map((entry) => (
            <div>
              <dt>{entry.example}</dt>
              <dd>{entry.meaning}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="key-rounding">{briefing.rounding}</p>
    </section>
  );
}
