import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { escapeText } from '../../charts/svg-text.ts';
import type { EntryField } from '../../model/entry.ts';
import { nameOf } from './names.ts';
import { problemAt, type Shown } from './shown.ts';

/* The smallest parts of a return are made from plain strings, because a page of forty returns has thousands of them. */

/**
 * A part of the page that is made again whenever the return is saved: the script puts the new one, which the server
 * sends, in the place of the old one of the same id.
 */
export function Part({ id, children }: { id: string; children?: Child }) {
  return (
    <div id={id} data-part="">
      {children}
    </div>
  );
}

/** Ids by which a field is described: its hint, and what is wrong with it, which may be nothing yet. */
export function describedBy(id: string, hint: boolean): string {
  return hint ? `${id}-hint ${id}-told` : `${id}-told`;
}

function told(shown: Shown, field: EntryField): string {
  const problem = problemAt(shown, field);
  const said =
    problem === null ? '' : `<p class="error"><span class="hidden">${escapeText(shown.words.error)}: </span>${escapeText(problem)}</p>`;
  return `<div id="${nameOf(shown.prefix, field)}-told" data-part="">${said}</div>`;
}

/** What is wrong with a field; there to be described by also while nothing is. */
export function ToldPart({ shown, field }: { shown: Shown; field: EntryField }) {
  return raw(told(shown, field));
}

function hinted(id: string, hint: string | undefined): string {
  return hint === undefined ? '' : `<p class="hint" id="${id}-hint">${escapeText(hint)}</p>`;
}

/** The hint of a field, and what is wrong with it. */
export function Told({ shown, field, hint }: { shown: Shown; field: EntryField; hint?: string }) {
  return raw(hinted(nameOf(shown.prefix, field), hint) + told(shown, field));
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
  const figure = kind === 'figure';
  const before = figure ? '' : hinted(id, hint) + told(shown, field);
  const own = figure ? ' inputmode="decimal"' : '';
  const invalid = problemAt(shown, field) === null ? '' : ' aria-invalid="true"';
  const named = `id="${id}" name="${id}" value="${escapeText(shown.item.texts[field])}"`;
  const input = `<input class="${figure ? 'field short' : 'field'}" type="text" ${named}${own} autocomplete="off" aria-describedby="${describedBy(id, hint !== undefined)}"${invalid}/>`;
  const name = `<label class="field-label" for="${id}">${escapeText(label)}</label>`;
  return raw(`<div class="${figure ? 'figure-field' : 'line-field'}">${name}${before}${input}</div>`);
}
