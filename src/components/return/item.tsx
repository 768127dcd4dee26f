import type { ReturnItem } from '../../briefing/returnTypes.ts';
import { StateLabel, StatusLabel } from '../marks/labels.tsx';
import { ActionFields } from './action-fields.tsx';
import { Comments } from './comments.tsx';
import { Conflict, type ReturnConflict } from './conflict.tsx';
import { IndicatorFields } from './figure-fields.tsx';
import { anchorOf, digestOf, keyText, nameOf } from './names.ts';
import { Part } from './parts.tsx';
import { Past } from './past.tsx';
import type { Shown } from './shown.ts';
import { Verdict } from './verdict.tsx';

/** A definition that is longer says its first sentence, and the rest a step away. */
const SHORT_DEFINITION = 180;

function Definition({ shown }: { shown: Shown }) {
  const { item, words } = shown;
  if (item.definition === null) return null;
  if (item.definition.length <= SHORT_DEFINITION) return <p class="return-definition">{item.definition}</p>;
  const [first = ''] = item.definition.match(/^[\s\S]{20,}?[.!?](?=\s)/) ?? [];
  return (
    <>
      {first !== '' && <p class="return-definition">{first}</p>}
      <details class="unfold">
        <summary>{words.fullDefinition}</summary>
        <p class="return-definition">{item.definition}</p>
      </details>
    </>
  );
}

/** The line over the title: which return it is. A way to all about it opens beside the page, so that nothing typed is left. */
function Reference({ shown }: { shown: Shown }) {
  const { item, links, words } = shown;
  const href = links.about(item);
  const rest = [item.about, item.periodName, item.owner].filter((text): text is string => text !== null && text !== '');
  return (
    <p class="reference">
      {href === null ? (
        item.key.reference
      ) : (
        <a href={href} target="_blank" rel="noopener">
          {item.key.reference}
          <span class="hidden"> {words.newTab}</span>
        </a>
      )}
      {rest.map((text) => ` · ${text}`)}
      {item.late && (
        <>
          {' · '}
          <strong>{words.late}</strong>
        </>
      )}
    </p>
  );
}

/** Why it came back or was opened again, before anything else about it. */
function CameBack({ item, words }: Shown) {
  const step = item.steps.findLast(({ reason }) => reason !== null);
  const why = item.returnedBecause ?? (item.stage === 'reopened' ? (step?.reason ?? null) : null);
  if (why === null) return null;
  return (
    <div class="sent-back">
      <p>
        <strong>{item.stage === 'reopened' ? item.stageWord : words.sentBack}</strong>
        {step && ` · ${step.who}, ${step.when}`}
      </p>
      <p class="said">{why}</p>
    </div>
  );
}

/**
 * What was seen of the return when its form was made, so that nothing is overwritten that was not. A form in conflict
 * holds what is saved nowhere yet: it goes on from where she began, and no sign says that nobody touched it.
 */
export function Seen({ shown: { item, prefix }, conflict = null }: ReturnSectionProps) {
  return (
    <Part id={`${prefix}-seen`}>
      <input type="hidden" name={nameOf(prefix, 'version')} value={String(conflict === null ? item.version : conflict.seen)} />
      <input type="hidden" name={nameOf(prefix, 'was')} value={conflict === null ? digestOf(item) : ''} />
    </Part>
  );
}

/** When it was saved last, and by whom. */
export function SavedNote({ shown: { item, prefix, words } }: { shown: Shown }) {
  return (
    <span id={`${prefix}-saved`} data-part="" class="saved">
      {item.savedBy && words.savedBy(item.savedBy.name, item.savedBy.when)}
    </span>
  );
}

function Figure({ item }: { item: ReturnItem }) {
  const { status, state, resultText } = item.reading.verdict;
  return (
    <>
      {resultText && <b>{resultText}</b>} {status && <StatusLabel mark={{ ...status, reason: null }} />}
      {state && <StateLabel mark={state} />}
    </>
  );
}

/** A return that may not be entered now: one line with its verdict and what happens next. */
function Folded({ shown, conflict }: { shown: Shown; conflict: ReturnConflict | null }) {
  const { item, links, words } = shown;
  return (
    <section class="return-item folded" id={anchorOf(item.key)}>
      <h2>{item.title}</h2>
      <p class="folded-figure">
        <Figure item={item} />
      </p>
      <p class="folded-next">
        <span>
          <strong>{item.stageWord}.</strong> {item.closedBecause}
        </span>{' '}
        <a href={links.alone(item)}>
          {words.seeIt}
          <span class="hidden">: {item.title}</span>
        </a>
      </p>
      {conflict && <Conflict shown={shown} conflict={conflict} />}
    </section>
  );
}

export interface ReturnSectionProps {
  readonly shown: Shown;
  readonly conflict?: ReturnConflict | null;
}

/** One return of a form: what it is, its fields, what it would be, its past and its words. */
export function ReturnSection({ shown, conflict = null }: ReturnSectionProps) {
  const { item, prefix, tried, words } = shown;
  if (!item.open) return <Folded shown={shown} conflict={conflict} />;
  const anchor = anchorOf(item.key);
  return (
    <section class="return-item" id={anchor} aria-labelledby={`${prefix}-title`} data-item={prefix} data-kind={item.key.kind}>
      <input type="hidden" name={nameOf(prefix, 'key')} value={keyText(item.key)} />
      {tried && <input type="hidden" name={nameOf(prefix, 'tried')} value="yes" />}
      <div class="item-head">
        <Seen shown={shown} conflict={conflict} />
        <Reference shown={shown} />
        <h2 id={`${prefix}-title`}>{item.title}</h2>
        <Definition shown={shown} />
        <CameBack {...shown} />
        <Part id={`${prefix}-conflict`}>{conflict && <Conflict shown={shown} conflict={conflict} />}</Part>
        {item.key.kind === 'indicator' ? <IndicatorFields shown={shown} /> : <ActionFields shown={shown} />}
      </div>
      <Verdict shown={shown} />
      <div class="item-rest">
        <Past shown={shown} />
        <Comments shown={shown} />
        <p class="item-foot">
          <button class="button secondary without-script" type="submit" name="at" value={anchor}>
            {words.saveThis}
            <span class="hidden">: {item.title}</span>
          </button>
          <SavedNote shown={shown} />
        </p>
      </div>
    </section>
  );
}
