import type { Child } from 'hono/jsx';
import type { ReturnItem } from '../../briefing/returnTypes.ts';
import { Button, TextField } from '../forms/forms.tsx';
import { DirectionLabel, StateLabel, StatusLabel } from '../marks/labels.tsx';
import { SaidInParts } from '../prose/said-in-parts.tsx';
import { anchorOf, keyText } from '../return/names.ts';
import { SentenceText } from '../sentence/sentence.tsx';

export interface WaitingWords {
  readonly tick: (title: string) => string;
  readonly happened: string;
  readonly doing: string;
  readonly why: string;
  readonly due: string;
  readonly looked: string;
  readonly noReason: string;
  readonly last: string;
  readonly target: string;
  readonly minimum: string;
  readonly approve: string;
  readonly sendBack: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly steps: string;
}

export const ENGLISH: WaitingWords = {
  tick: (title) => `Approve with the others that are ticked: ${title}`,
  happened: 'What happened',
  doing: 'What is done about it',
  why: 'Why',
  due: 'Due date moves to',
  looked: 'Looked at again before it was sent',
  noReason: 'no reason given',
  last: 'Last time',
  target: 'Target',
  minimum: 'Minimum',
  approve: 'Approve this one',
  sendBack: 'Send back',
  reason: 'Why it goes back',
  reasonHint: 'Whoever prepared it reads this.',
  steps: 'Steps so far',
};

/** A return and its version as one text in a form, so that what is approved is what was looked at. */
export function seenText({ key, version }: Pick<ReturnItem, 'key' | 'version'>): string {
  return `${version} ${keyText(key)}`;
}

export interface WaitingItemProps {
  readonly item: ReturnItem;
  /** "SS02/M004Q · H. Lloyd · sent by H. Lloyd, 14 October 2026 at 9:00" */
  readonly about: string;
  readonly href: string;
  /** where its own form goes */
  readonly action: string;
  /** id of the form that its tick belongs to; null for one that is approved by itself */
  readonly bulk: string | null;
  /** what is wrong with sending it back; null where nothing was tried */
  readonly error: string | null;
  /** the reason as it was typed, where it came back */
  readonly typed: string;
  /** says what happened in between, above the rest */
  readonly notice?: Child;
  readonly words?: WaitingWords;
}

/** What it is or will be: figure, verdict, which way it went, and what it is measured against. */
function Result({ item, words }: { item: ReturnItem; words: WaitingWords }) {
  const { status, state, resultText, direction, directionText } = item.reading.verdict;
  const last = item.past.at(-1);
  return (
    <div class="signing-result">
      <p>
        {resultText && <b class="signing-figure">{resultText}</b>} {status && <StatusLabel mark={status} />}
        {state && <StateLabel mark={state} />}
        {!resultText && !status && !state && item.summary}
      </p>
      {direction && (
        <p>
          <DirectionLabel mark={directionText === null ? direction : { ...direction, word: directionText }} />
        </p>
      )}
      <p class="note">
        {[
          item.target !== null && `${words.target} ${item.target}`,
          item.minimum !== null && `${words.minimum} ${item.minimum}`,
          item.range,
          last !== undefined && `${words.last} ${last.text} (${last.periodName})`,
        ]
          .filter((text) => typeof text === 'string')
          .join(' · ')}
      </p>
    </div>
  );
}

/** What was said with it: comments, reasons, and why it stands although a check asked. */
function WaitingSaid({ item, words = ENGLISH }: { item: ReturnItem; words?: WaitingWords }) {
  const { texts, reading } = item;
  const parts = [
    { head: words.happened, text: texts.happened },
    { head: words.doing, text: texts.doing },
    { head: words.why, text: texts.reason },
    { head: words.due, text: [texts.due, texts.dueReason].filter((text) => text !== '').join(': ') },
  ].filter(({ text }) => text !== '');
  return (
    <>
      <SaidInParts parts={parts} />
      {reading.warnings.length > 0 && (
        <div class="signing-warnings">
          <h4>{words.looked}</h4>
          <ul>
            {reading.warnings.map(({ text, confirmed }) => (
              <li>
                {text} {confirmed === null ? <em>{words.noReason}</em> : <q>{confirmed}</q>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Steps({ item, words }: { item: ReturnItem; words: WaitingWords }) {
  if (item.steps.length === 0) return null;
  return (
    <details class="signing-steps">
      <summary>{words.steps}</summary>
      <ol>
        {item.steps.map(({ word, who, when, reason }) => (
          <li>
            <b>{word}</b>, {who}, {when}
            {reason !== null && (
              <>
                : <q>{reason}</q>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A return that waits for sign-off: all that is needed to decide, then the two things that can be done with it. */
export function WaitingItem({ item, about, href, action, bulk, error, typed, notice, words = ENGLISH }: WaitingItemProps) {
  const id = anchorOf(item.key);
  return (
    <article class={bulk === null ? 'signing alone' : 'signing'} id={id} aria-labelledby={`${id}-title`}>
      {bulk !== null && (
        <input class="signing-tick" type="checkbox" form={bulk} name="tick" value={seenText(item)} aria-label={words.tick(item.title)} />
      )}
      <div class="signing-body">
        {notice}
        <div class="signing-head">
          <div>
            <h3 id={`${id}-title`}>
              <a class="quiet" href={href}>
                {item.title}
              </a>
            </h3>
            <p class="note">{about}</p>
          </div>
          <Result item={item} words={words} />
        </div>
        {item.reading.verdict.sentences.length > 0 && (
          <p>
            {item.reading.verdict.sentences.map((sentence, index) => (
              <>
                {index > 0 && ' '}
                <SentenceText sentence={sentence} />
              </>
            ))}
          </p>
        )}
        <WaitingSaid item={item} words={words} />
        <Steps item={item} words={words} />
        <form class="signing-acts" action={`${action}#${id}`} method="post">
          <input type="hidden" name="item" value={seenText(item)} />
          {bulk === null && <Button text={words.approve} secondary name="intent" value="approve-one" />}
          <details open={error !== null}>
            <summary>
              {words.sendBack}
              <span class="hidden"> {item.title}</span>
            </summary>
            <TextField
              id={`${id}-reason`}
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              rows={3}
              value={typed}
              {...(error === null ? {} : { error })}
            />
            <Button text={words.sendBack} secondary name="intent" value="send-back" />
          </details>
        </form>
      </div>
    </article>
  );
}
