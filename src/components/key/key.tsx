import type { Child } from 'hono/jsx';
import type { Key } from '../../briefing/types.ts';
import type { MarkName } from '../../charts/marks.ts';
import { Shape } from '../marks/labels.tsx';

export interface KeyBoxProps {
  readonly briefing: Key;
  readonly title: string;
  readonly level?: 2 | 3;
}

interface MarkEntry {
  readonly mark: MarkName;
  readonly word: string;
  readonly meaning: string;
}

function Entry({ mark, word, meaning }: MarkEntry): Child {
  return (
    <li>
      <Shape of={mark} />
      <span>
        <b class={`w-${mark}`}>{word}</b>: {meaning}
      </span>
    </li>
  );
}

function Terms({ entries, name }: { entries: Key['bases']; name: string }): Child {
  if (entries.length === 0) return null;
  return (
    <dl class={name}>
      {entries.map(({ word, meaning }) => (
        <div>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * What each colour, arrow, cell and reference means in this report, and how its shares are rounded. Where small charts
 * are drawn, the short words beside their figures and how they are read.
 */
export function KeyBox({ briefing, title, level = 2 }: KeyBoxProps) {
  const { bases, charts, references } = briefing;
  const lists: readonly (readonly MarkEntry[])[] = [
    briefing.statuses.map(({ mark, meaning }) => ({ mark: mark.status, word: mark.word, meaning })),
    briefing.directions.map(({ mark, meaning }) => ({ mark: mark.direction, word: mark.word, meaning })),
    briefing.states.map(({ mark, meaning }) => ({ mark: mark.state, word: mark.word, meaning })),
  ];
  const Head = level === 2 ? 'h2' : 'h3';
  return (
    <section class="key" id="key">
      <Head class="key-title">{title}</Head>
      <div class="key-lists">
        {lists
          .filter((entries) => entries.length > 0)
          .map((entries) => (
            <ul>
              {entries.map((entry) => (
                <Entry {...entry} />
              ))}
            </ul>
          ))}
      </div>
      {charts !== null && <Terms name="key-bases" entries={bases} />}
      <Terms name="key-references" entries={references.map(({ example, meaning }) => ({ word: example, meaning }))} />
      <div class="key-notes">
        {charts !== null && <p>{charts}</p>}
        <p>{briefing.rounding}</p>
      </div>
    </section>
  );
}
