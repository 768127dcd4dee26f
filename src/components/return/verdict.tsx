import { raw } from 'hono/html';
import type { ReturnVerdict, ReturnWarning } from '../../briefing/returnTypes.ts';
import { markUse } from '../../charts/marks.ts';
import { escapeText } from '../../charts/svg-text.ts';
import { DirectionLabel, StateLabel, StatusLabel } from '../marks/labels.tsx';
import { SentenceText } from '../sentence/sentence.tsx';
import { nameOf } from './names.ts';
import { Part } from './parts.tsx';
import { labelOf, type Shown, stillNeeded } from './shown.ts';

/** Made from plain strings, because a page of returns has hundreds. */
function takenRow({ status: { status, word }, text }: ReturnVerdict['takes'][number]): string {
  const mark = `<b class="mark w-${status}">${markUse(status)}${escapeText(word)}</b>`;
  return `<tr><th scope="row">${mark}</th><td class="n">${escapeText(text)}</td></tr>`;
}

/** What each status takes, in cases where there are cases. */
function Takes({ shown }: { shown: Shown }) {
  const { takes, takesTitle } = shown.item.reading.verdict;
  if (takes.length === 0) return null;
  return (
    <table class="takes">
      {takesTitle && <caption>{takesTitle}</caption>}
      <tbody>{raw(takes.map(takenRow).join(''))}</tbody>
    </table>
  );
}

function Needed({ shown }: { shown: Shown }) {
  const needed = stillNeeded(shown);
  if (needed.length === 0) return null;
  return (
    <>
      <h4>{shown.words.stillNeeded}</h4>
      <ul class="needed">
        {needed.map(({ field, text }) => (
          <li>
            <a href={`#${nameOf(shown.prefix, field)}`}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What would be said of the return if it were sent as it stands, and why. */
export function Said({ shown }: { shown: Shown }) {
  const { item, links, words } = shown;
  const { status, state, resultText, sentences, direction, directionText, commentNeeded } = item.reading.verdict;
  const nothing = status === null && state === null && sentences.length === 0;
  return (
    <>
      {status && (
        <p class="verdict-status">
          <StatusLabel mark={{ ...status, reason: sentences.length === 0 ? status.reason : null }} lead />
          {resultText && item.counts === null && <b class="verdict-result">{resultText}</b>}
        </p>
      )}
      {state && (
        <p class="verdict-status">
          <StateLabel mark={state} />
        </p>
      )}
      {nothing && <p>{words.nothingYet}</p>}
      {sentences.length > 0 && (
        <p>
          {sentences.map((sentence, index) => (
            <>
              {index > 0 && ' '}
              <SentenceText sentence={sentence} />
            </>
          ))}
        </p>
      )}
      {direction && (
        <p>
          {directionText === null ? (
            <DirectionLabel mark={direction} reason />
          ) : (
            <DirectionLabel mark={{ ...direction, word: directionText }} />
          )}
        </p>
      )}
      <Takes shown={shown} />
      <Needed shown={shown} />
      <p class="note">
        {!item.reading.warnings.some(({ kind }) => kind === 'comment-missing') && commentNeeded}{' '}
        <a href={links.decided} target="_blank" rel="noopener">
          {words.howDecided}
          <span class="hidden"> {words.newTab}</span>
        </a>
      </p>
    </>
  );
}

export interface WarningProps {
  readonly prefix: string;
  readonly warning: ReturnWarning;
  /** as it is typed */
  readonly reason: string;
  readonly words: Shown['words'];
  /** what the field that it is about is called */
  readonly field?: string;
  /** where that field stands; on the same page where left out */
  readonly at?: string;
}

/** Something to look at again, with the reason for which it is right. */
export function Warning({ prefix, warning, reason, words, field, at }: WarningProps) {
  const id = nameOf(prefix, `confirm-${warning.kind}`);
  return (
    <li class="return-warning" data-kind={warning.kind}>
      <p id={`${id}-text`}>{warning.text}</p>
      {field !== undefined && <a href={at ?? `#${nameOf(prefix, warning.field)}`}>{words.goTo(field)}</a>}
      <label class="field-label" for={id}>
        {words.confirm}
      </label>
      <input class="field" type="text" id={id} name={id} value={reason} autocomplete="off" aria-describedby={`${id}-text`} />
    </li>
  );
}

/** All that is to be looked at again; the script keeps those that stay as they are, for a reason may be half typed. */
export function Warnings({ shown }: { shown: Shown }) {
  const { item, prefix, words } = shown;
  return (
    <ul class="return-warnings" id={`${prefix}-warnings`} data-warnings="">
      {item.reading.warnings.map((warning) => (
        <Warning
          prefix={prefix}
          warning={warning}
          reason={item.confirmed[warning.kind] ?? ''}
          words={words}
          field={labelOf(shown, warning.field)}
        />
      ))}
    </ul>
  );
}

/** The box beside a return: what it would be, and what to look at again. */
export function Verdict({ shown }: { shown: Shown }) {
  const { prefix, words } = shown;
  return (
    <div class="verdict">
      <div class="verdict-box">
        <h3 class="verdict-title">{words.now}</h3>
        <Part id={`${prefix}-said`}>
          <Said shown={shown} />
        </Part>
        <Warnings shown={shown} />
      </div>
    </div>
  );
}
