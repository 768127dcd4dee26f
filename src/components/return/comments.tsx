import { nameOf } from './names.ts';
import { describedBy, Part, Told } from './parts.tsx';
import type { Shown } from './shown.ts';

type Spoken = 'happened' | 'doing';

/** Numbers in the words that are none of the return's own, with the right one offered. */
export function Doubts({ shown, field }: { shown: Shown; field: Spoken }) {
  const { item, prefix, words } = shown;
  const { resultText } = item.reading.verdict;
  const id = nameOf(prefix, field);
  return (
    <Part id={`${id}-doubts`}>
      {item.reading.doubts.map((doubt, index) =>
        doubt.field !== field ? null : (
          <p class="in-doubt">
            <strong>{doubt.text}</strong>{' '}
            {resultText !== null && (
              <>
                <button
                  class="as-link"
                  type="submit"
                  name="use"
                  value={`${prefix}/${index}`}
                  data-field={id}
                  data-written={doubt.written}
                  data-right={resultText}
                >
                  {words.use(resultText)}
                </button>{' '}
                {words.leaveIt}
              </>
            )}
          </p>
        ),
      )}
    </Part>
  );
}

/** A text cut at each number in doubt, in its order; those found are at the odd places. */
function cutAt(text: string, written: readonly string[]): string[] {
  const parts: string[] = [];
  let rest = text;
  for (const number of written) {
    const at = rest.indexOf(number);
    if (at < 0) continue;
    parts.push(rest.slice(0, at), number);
    rest = rest.slice(at + number.length);
  }
  return [...parts, rest];
}

/** The same words behind their field, to mark in them the numbers in doubt: a field itself can mark nothing. */
export function Marked({ shown, field }: { shown: Shown; field: Spoken }) {
  const { item, prefix } = shown;
  const written = item.reading.doubts.filter((doubt) => doubt.field === field).map((doubt) => doubt.written);
  return (
    <div class="marked" id={`${nameOf(prefix, field)}-marked`} data-part="" aria-hidden="true">
      {written.length > 0 && cutAt(item.texts[field], written).map((part, index) => (index % 2 === 1 ? <mark>{part}</mark> : part))}
    </div>
  );
}

function Comment({ shown, field, label, hint }: { shown: Shown; field: Spoken; label: string; hint: string }) {
  const id = nameOf(shown.prefix, field);
  return (
    <div class="return-comment">
      <label class="field-label" for={id}>
        {label}
      </label>
      <Told shown={shown} field={field} hint={hint} />
      <div class="markable">
        <Marked shown={shown} field={field} />
        <textarea class="field long" id={id} name={id} rows={3} aria-describedby={describedBy(id, true)}>
          {shown.item.texts[field]}
        </textarea>
      </div>
      <Doubts shown={shown} field={field} />
    </div>
  );
}

/** What was said last time: its beginning in sight, all of it a step away. */
function SaidBefore({ shown }: { shown: Shown }) {
  const { item, words } = shown;
  if (item.saidBefore === null) return null;
  const { periodName, happened, doing } = item.saidBefore;
  return (
    <details class="unfold said-before">
      <summary>{words.saidBefore(periodName)}</summary>
      <h4>{words.happened}</h4>
      <p class="said">{happened}</p>
      {doing && (
        <>
          <h4>{words.doing}</h4>
          <p class="said">{doing}</p>
        </>
      )}
    </details>
  );
}

/** What the owner says about it: what happened, and what is done about it. */
export function Comments({ shown }: { shown: Shown }) {
  const { words } = shown;
  return (
    <>
      <SaidBefore shown={shown} />
      <Comment shown={shown} field="happened" label={words.happened} hint={words.happenedHint} />
      <Comment shown={shown} field="doing" label={words.doing} hint={words.doingHint} />
    </>
  );
}
