import type { TokenGroup } from '../../briefing/reportPartTypes.ts';
import type { Sentence } from '../../briefing/types.ts';
import { Finding, type ShownFinding, type ShownTrouble, TokenTroubles } from './findings.tsx';

interface TextCheckProps {
  readonly findings: readonly ShownFinding[];
  readonly troubles: readonly ShownTrouble[];
  /** what was found, in a sentence: announced after a check */
  readonly said: string;
}

/** What stands against the text, beside it; the script puts a new one in its place while she types. */
export function TextCheck({ findings, troubles, said }: TextCheckProps) {
  return (
    <div id="text-check" data-part data-announce={said}>
      <p class="text-said">{said}</p>
      <TokenTroubles troubles={troubles} />
      {findings.map((finding) => (
        <Finding finding={finding} placed={false} />
      ))}
    </div>
  );
}

/** Live figures are told from what was typed: each is a run of its own, with the rows behind it. */
function LiveWords({ sentence: { runs, evidence } }: { sentence: Sentence }) {
  const figures = new Set(evidence.map(({ figure }) => figure));
  return <>{runs.map(({ text }) => (figures.has(text) ? <mark class="live-figure">{text}</mark> : text))}</>;
}

/** The text as it will be printed, its live figures marked. */
export function PrintedText({ paragraphs }: { paragraphs: readonly Sentence[] }) {
  return (
    <div id="text-printed" data-part class="printed-text">
      {paragraphs.length === 0 ? (
        <p class="note">No words of your own yet: the section shows what follows from the figures.</p>
      ) : (
        paragraphs.map((sentence) => (
          <p class="said">
            <LiveWords sentence={sentence} />
          </p>
        ))
      )}
    </div>
  );
}

/** Figures that stand in the text as tokens: each with what to type and what it shows now. */
export function LiveFigures({ groups, field }: { groups: readonly TokenGroup[]; field: string }) {
  return (
    <div class="live-figures" data-into={field}>
      <h2 class="hidden">Live figures</h2>
      <p class="with-script">
        <label class="field-label" for="figure-words">
          Find a figure
        </label>
        <input class="field" type="search" id="figure-words" autocomplete="off" />
      </p>
      <section class="figure-list" aria-label="Live figures" tabindex={0}>
        {groups.map(({ reference, title, tokens }) => (
          <section data-words={`${reference ?? ''} ${title}`.toLowerCase()}>
            <h3>
              {title} {reference !== null && <small>{reference}</small>}
            </h3>
            <ul>
              {tokens.map(({ token, text }) => (
                <li>
                  <span>
                    {text} <code>{token}</code>
                  </span>
                  <button class="as-link with-script" type="button" data-token={token}>
                    Insert<span class="hidden"> {text}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
    </div>
  );
}
