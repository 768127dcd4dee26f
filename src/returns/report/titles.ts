import type { Polarity } from '../../model/indicator.ts';
import { polarityIn } from './figures.ts';

/** What a reference looks like at the start of a cell: capitals, then a number, then perhaps letters; after one capital at least two digits. */
export const LEADING_REFERENCE = /^(?:[A-Z]{2}[A-Za-z]*[-/]?|[A-Z](?=\d\d))\d[A-Za-z0-9]*(?:[./-][A-Za-z0-9]+)*/;
/** The same at the end of a title, alone on its line or with notes after it that points part: "SCC043bQ · days · lower is better". */
const TRAILING = /^(.*?\S)\s+\(?((?:[A-Z]{2}[A-Za-z]*[-/]?|[A-Z](?=\d{3}))\d[A-Za-z0-9]*(?:[./-][A-Za-z0-9]+)*)\)?((?:\s*(?:·[^·]+)+)?)$/s;
/** What may stand in a column of references of its own. */
const OWN_COLUMN = /^[A-Za-z0-9][A-Za-z0-9./_-]*$/;

export interface TitleCell {
  readonly reference: string;
  readonly links: readonly string[];
  readonly title: string;
  /** what stands under the title in its cell, paragraph by paragraph */
  readonly below: readonly string[];
  readonly unit: string | null;
  readonly polarity: Polarity | null;
}

const LINK = /^([A-Z]{2,})(?:\/([A-Za-z0-9]+))?$/;

/** Links in brackets: `(CP/CYP6)`, `(CP/CYP6; IO/03)`, `(SEP)`; null where the brackets hold something else. */
function linksIn(brackets: string): string[] | null {
  const links: string[] = [];
  for (const part of brackets.split(/[;,&]/)) {
    const [, plan, code] = LINK.exec(part.trim()) ?? [];
    if (plan === undefined) return null;
    links.push(`${plan}/${code ?? plan}`);
  }
  return links;
}

/** A title has at most so many letters; a longer cell is a text, and has no reference at its end. */
const LONGEST = 1_000;

interface Linked {
  readonly links: readonly string[];
  readonly title: string;
}

/** Links before a title. */
function leadingLinks(text: string): Linked {
  let rest = text.trim();
  const links: string[] = [];
  for (;;) {
    const [whole, brackets] = /^\(([^)]*)\)\s*/.exec(rest) ?? [];
    const found = brackets === undefined ? null : linksIn(brackets);
    if (whole === undefined || found === null) break;
    links.push(...found);
    rest = rest.slice(whole.length);
  }
  return { links, title: rest.replace(/^[-–:]\s+/, '') };
}

/** Links after a title, which name an objective each: a lone abbreviation in brackets there explains the title. */
function trailingLinks({ links, title }: Linked): Linked {
  const [whole, brackets] = /\s*\(\s*([^()]*\/[^()]*)\)$/.exec(title) ?? [];
  const found = whole === undefined || brackets === undefined ? null : linksIn(brackets);
  return whole === undefined || found === null ? { links, title } : { links: [...links, ...found], title: title.slice(0, -whole.length) };
}

function linked(text: string): Linked {
  return trailingLinks(leadingLinks(text.replace(/\s+/g, ' ')));
}

function notesOf(text: string): { readonly unit: string | null; readonly polarity: Polarity | null } {
  const notes = text.split('·').flatMap((note) => (note.trim() === '' ? [] : [note.replace(/\s+/g, ' ').trim()]));
  const polarity = notes.map(polarityIn).find((way) => way !== null) ?? null;
  return { unit: notes.find((note) => polarityIn(note) === null) ?? null, polarity };
}

/** Title and what stands below it; links that found no room beside the title belong to it still. */
function partedCell(cell: string, parted: boolean): { readonly first: string; readonly below: readonly string[] } {
  const [first = '', ...others] = parted ? cell.split('\n') : [cell];
  const below = others.filter((part) => part !== '');
  const [next] = below;
  if (next === undefined || trailingLinks({ links: [], title: ` ${next}` }).title !== '') return { first, below };
  return { first: `${first} ${next}`, below: below.slice(1) };
}

/**
 * Reference, links and title of a row, wherever the reference stands: in a column of its own, before the title
 * ("SS01/A001 (CP/CYP6) Work with …") or after it; null where there is none.
 * @param parted whether what stands below the title in its cell is something else, a comment
 */
export function titleIn(reference: string, cell: string, parted: boolean): TitleCell | null {
  const { first, below } = partedCell(cell, parted);
  const own = reference.replace(/\s+/g, '');
  if (own !== '' && OWN_COLUMN.test(own)) return { reference: own, ...linked(first), below, unit: null, polarity: null };
  const text = [reference, first].filter((part) => part !== '').join(' ');
  const leading = LEADING_REFERENCE.exec(text)?.[0];
  if (leading !== undefined) return { reference: leading, ...linked(text.slice(leading.length)), below, unit: null, polarity: null };
  const [, before, trailing, notes] = (text.length > LONGEST ? null : TRAILING.exec(text)) ?? [];
  if (before === undefined || trailing === undefined) return null;
  return { reference: trailing, ...linked(before), below, ...notesOf(notes ?? '') };
}
