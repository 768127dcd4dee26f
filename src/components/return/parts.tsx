import type { Child } from 'hono/jsx';
import type { EntryField } from '../../model/entry.ts';
import { nameOf } from './names.ts';
import { problemAt, type Shown } from './shown.ts';

/**
 * A part of the page that is made again whenever the return is saved: the script puts the new one, which the server
 * sends, in the place of the old one of the same id.
 */
export function Part({ id, class: name, children }: { id: string; class?: string; children?: Child }) {
  return (
    <div id={id} class={name} data-part="">
      {children}
    </div>
  );
}

/** Ids by which a field is described: its hint, and what is wrong with it, which may be nothing yet. */
export function describedBy(id: string, hint: boolean): string {
  return hint ? `${id}-hint ${id}-told` : `${id}-told`;
}

/** What is wrong with a field; there to be described by also while nothing is. */
export function ToldPart({ shown, field }: { shown: Shown; field: EntryField }) {
  const problem = problemAt(shown, field);
  return (
    <Part id={`${nameOf(shown.prefix, field)}-told`}>
      {problem && (
        <p class="error">
          <span class="hidden">{shown.words.error}: </span>
          {problem}
        </p>
      )}
    </Part>
  );
}

/** The hint of a field, and what is wrong with it. */
export function Told({ shown, field, hint }: { shown: Shown; field: EntryField; hint?: string }) {
  const id = nameOf(shown.prefix, field);
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <ToldPart shown={shown} field={field} />
    </>
  );
}

export interface LineFieldProps {
  readonly shown: Shown;
  readonly field: EntryField;
  readonly label: string;
  readonly hint?: string;
  /** `figure` stands at the right of a short field, and the keyboard goes from one to the next */
  readonly kind?: 'figure' | 'line';
}

/** A field of one line. What is wrong with a figure stands above the line of figures, where there is room for it. */
export function LineField({ shown, field, label, hint, kind = 'line' }: LineFieldProps) {
  const id = nameOf(shown.prefix, field);
  return (
    <div class={kind === 'figure' ? 'figure-field' : 'line-field'}>
      <label class="field-label" for={id}>
        {label}
      </label>
      {kind === 'line' && <Told shown={shown} field={field} {...(hint === undefined ? {} : { hint })} />}
      <input
        class={kind === 'figure' ? 'field short' : 'field'}
        type="text"
        id={id}
        name={id}
        value={shown.item.texts[field]}
        inputmode={kind === 'figure' ? 'decimal' : undefined}
        autocomplete="off"
        aria-describedby={describedBy(id, hint !== undefined)}
        aria-invalid={problemAt(shown, field) === null ? undefined : 'true'}
      />
    </div>
  );
}
