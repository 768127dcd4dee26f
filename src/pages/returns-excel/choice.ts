import { keyText, nameOf, prefixAt, readKey } from '../../components/return/names.ts';
import { ENTRY_FIELDS, type EntryField, type EntryTexts, NOTHING_SAID } from '../../model/entry.ts';
import type { Settlement, UploadedItem } from '../../tasks/returns/excelUpload.ts';

/*
 * A choice between two versions as a form carries it: both versions whole, so that nothing has to be kept of the file,
 * and for each cell that both changed whose text is kept.
 */

/** Name of the field that says whose text is kept. */
export function takeName(prefix: string, field: EntryField): string {
  return `${prefix}-take-${field}`;
}

/** Name of the field that lists for which cells a choice was asked. */
function askedName(prefix: string): string {
  return `${prefix}-asked`;
}

/** The hidden fields of one return. */
export function carried(
  { item, texts, held, conflicts }: UploadedItem,
  prefix: string,
): readonly { readonly name: string; readonly value: string }[] {
  return [
    { name: nameOf(prefix, 'key'), value: keyText(item.key) },
    { name: askedName(prefix), value: conflicts.map(({ field }) => field).join(' ') },
    ...ENTRY_FIELDS.flatMap((field) => [
      { name: nameOf(prefix, field), value: texts[field] },
      { name: `${prefix}-held-${field}`, value: held[field] },
    ]),
  ];
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}

function textsIn(form: FormData, name: (field: EntryField) => string): EntryTexts {
  return { ...NOTHING_SAID, ...Object.fromEntries(ENTRY_FIELDS.map((field) => [field, textOf(form, name(field))])) };
}

/** More returns than one person owes. */
const MOST_RETURNS = 1000;

/** The choices of a form, in its order. What names no return is left out. */
export function choicesIn(form: FormData): readonly Settlement[] {
  const choices: Settlement[] = [];
  for (let index = 0; index < MOST_RETURNS; index++) {
    const prefix = prefixAt(index);
    if (!form.has(nameOf(prefix, 'key'))) break;
    const key = readKey(textOf(form, nameOf(prefix, 'key')));
    if (key === null) continue;
    const asked = new Set(textOf(form, askedName(prefix)).split(' '));
    const chosen = ENTRY_FIELDS.flatMap((field): [EntryField, 'yours' | 'held' | null][] => {
      const whose = textOf(form, takeName(prefix, field));
      return asked.has(field) ? [[field, whose === 'yours' || whose === 'held' ? whose : null]] : [];
    });
    choices.push({
      key,
      held: textsIn(form, (field) => `${prefix}-held-${field}`),
      yours: textsIn(form, (field) => nameOf(prefix, field)),
      chosen: new Map(chosen),
    });
  }
  return choices;
}
