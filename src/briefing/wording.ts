import { IntlMessageFormat } from 'intl-messageformat';
import type { StatusWords } from '../model/councilLook.ts';
import type { Organisation } from '../model/plan.ts';
import { en, type MessageName } from './messages/en.ts';
import { reworded } from './reworded.ts';
import type { Evidence, Run, Sentence } from './types.ts';

/**
 * Wording: a message and its values become text with its evidence. Numbers go in as counts with the rows that were
 * counted, so that no figure can stand in a sentence without what it follows from (method.md section 10).
 */

/** A text in the making: `text` holds marks for what is strong, `evidence` the figures in it. */
export interface Said {
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

/** A number in a sentence, with the references of what was counted. */
export interface Counted {
  readonly count: number;
  readonly rows: readonly string[];
}

export type Value = string | number | Said | Counted;
export type Values = Readonly<Record<string, Value>>;

type Catalogue = Readonly<Record<MessageName, string>>;

/** Wordings that are kept: one a language, and one a council with words of its own. */
const MOST_WORDINGS = 100;

/** What the product can word. Another language is another complete catalogue and a line here. */
const CATALOGUES: readonly { readonly language: string; readonly locale: string; readonly messages: Catalogue }[] = [
  { language: 'en', locale: 'en-GB', messages: en },
];

const STRONG = '\uE000';
const WEAK = '\uE001';
const MARKS = /[\uE000\uE001]/g;

/** Counted things as one value: `counted(rows)` counts them, so that the figure cannot differ from its rows. */
export function counted(rows: readonly string[]): Counted {
  return { count: rows.length, rows };
}

/** A figure that is no count ("92%", "68.5%") with the rows it follows from. */
export function figured(figure: string, rows: readonly string[]): Said {
  return { text: figure, evidence: [{ figure, rows }] };
}

function isCounted(value: Value): value is Counted {
  return typeof value === 'object' && 'count' in value;
}

export class Wording {
  /** BCP 47 tag of the texts it makes */
  readonly language: string;
  readonly locale: string;
  readonly #messages: Catalogue;
  readonly #compiled = new Map<MessageName, IntlMessageFormat>();
  readonly #fixed = new Map<MessageName, string>();
  readonly #numbers: Intl.NumberFormat;
  readonly #and: Intl.ListFormat;
  readonly #or: Intl.ListFormat;

  constructor(language: string, locale: string, messages: Catalogue) {
    this.language = language;
    this.locale = locale;
    this.#messages = messages;
    this.#numbers = new Intl.NumberFormat(locale);
    this.#and = new Intl.ListFormat(locale, { type: 'conjunction' });
    this.#or = new Intl.ListFormat(locale, { type: 'disjunction' });
  }

  #format(name: MessageName): IntlMessageFormat {
    const known = this.#compiled.get(name);
    if (known) return known;
    const compiled = new IntlMessageFormat(this.#messages[name], this.locale);
    this.#compiled.set(name, compiled);
    return compiled;
  }

  /** A message that takes no values: a word, a head. */
  word(name: MessageName): string {
    const known = this.#fixed.get(name);
    if (known !== undefined) return known;
    const text = String(this.#format(name).format());
    this.#fixed.set(name, text);
    return text;
  }

  /** A message with plain values, as plain text. */
  text(name: MessageName, values: Readonly<Record<string, string | number>>): string {
    return String(this.#format(name).format(values));
  }

  /** A message with counts and figures, with the evidence of each that the text really states. */
  say(name: MessageName, values: Values = {}): Said {
    const plain: Record<string, string | number> = {};
    const evidence: Evidence[] = [];
    for (const [key, value] of Object.entries(values)) {
      if (typeof value === 'string' || typeof value === 'number') plain[key] = value;
      else if (isCounted(value)) {
        plain[key] = value.count;
        evidence.push({ figure: this.number(value.count), rows: value.rows });
      } else {
        plain[key] = value.text;
        evidence.push(...value.evidence);
      }
    }
    const strong = (chunks: readonly unknown[]) => `${STRONG}${chunks.join('')}${WEAK}`;
    const text = String(this.#format(name).format({ ...plain, b: strong }));
    return { text, evidence: evidence.filter(({ figure }) => states(text, figure)) };
  }

  /** "3 red", "6 amber" → "3 red and 6 amber" */
  list(items: readonly Said[], kind: 'and' | 'or' = 'and'): Said {
    return {
      text: (kind === 'and' ? this.#and : this.#or).format(items.map((item) => item.text)),
      evidence: items.flatMap((item) => item.evidence),
    };
  }

  /** The same of plain texts. */
  listed(items: readonly string[], kind: 'and' | 'or' = 'and'): string {
    return (kind === 'and' ? this.#and : this.#or).format(items);
  }

  sentence(name: MessageName, values: Values = {}): Sentence {
    return sentenceOf(this.say(name, values));
  }

  /** A whole number as this language groups it. */
  number(value: number): string {
    return this.#numbers.format(value);
  }
}

/** Whether a text states a figure as one of its own, not as part of a longer one ("4" is not in "48"). */
function states(text: string, figure: string): boolean {
  const digits = /[\d.,%]/;
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text.slice(at + figure.length);
    if (!/\d/.test(before) && !(digits.test(before) && /\d/.test(text[at - 2] ?? ' ')) && !/^(\d|[.,]\d|%)/.test(after)) return true;
  }
  return false;
}

/** The text without its marks. */
export function plainText(said: Said): string {
  return said.text.replace(MARKS, '');
}

/** The finished sentence: runs between the marks. */
export function sentenceOf(said: Said): Sentence {
  const runs: Run[] = [];
  let depth = 0;
  for (const piece of said.text.split(/([\uE000\uE001])/)) {
    if (piece === STRONG) depth += 1;
    else if (piece === WEAK) depth -= 1;
    else if (piece !== '') runs.push({ text: piece, strong: depth > 0 });
  }
  return { runs, evidence: said.evidence };
}

/** The words of a sentence as one text, for where no run can be set. */
export function sentenceText(sentence: Sentence): string {
  return sentence.runs.map((run) => run.text).join('');
}

const wordings = new Map<string, Wording>();

/**
 * The wording for a council's language; where the product has no words in that language yet, English, and `language`
 * then says so.
 */
export function wordingFor(language: string, words: StatusWords = {}): Wording {
  const asked = `${language} ${JSON.stringify(words)}`;
  const known = wordings.get(asked);
  if (known) return known;
  const primary = language.toLowerCase().split('-')[0];
  const [english] = CATALOGUES;
  const chosen = CATALOGUES.find((catalogue) => catalogue.language === primary) ?? english;
  const wording = new Wording(chosen?.language ?? 'en', chosen?.locale ?? 'en-GB', reworded(chosen?.messages ?? en, words));
  const [oldest] = wordings.keys();
  if (wordings.size >= MOST_WORDINGS && oldest !== undefined) wordings.delete(oldest);
  wordings.set(asked, wording);
  return wording;
}

/** The wording of a council: its language, and its own words for statuses. */
export function wordingOf({ language, look }: Pick<Organisation, 'language' | 'look'>): Wording {
  return wordingFor(language, look?.words);
}
