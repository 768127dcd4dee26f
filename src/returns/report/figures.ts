import type { DecimalText } from '../../model/decimal.ts';
import type { Direction, MissingState, Polarity, Status } from '../../model/indicator.ts';
import { PeriodError, type PeriodText, parsePeriod, type YearStart } from '../../model/period.ts';
import { DIRECTION_SIGNS, type MEANINGS, POLARITY_WORDS, STATUS_PREFIX, STATUS_WORDS, UNJUDGED_WORDS } from './judged-words.ts';
import { compared, FINISH, MISSING_WORDS, NOTHING } from './vocabulary.ts';

const VARIATION = /[\uFE0E\uFE0F]/g;
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const FIGURE = /^-?\d+(?:\.\d+)?$/;
const MONEY = /^(-?)\s*[£€$]\s*/;
/** A unit after a figure. Words that multiply it ("2.5 million") are none. */
const UNIT_AFTER = /\s*(?:%|per cent|percent|(?<=\s|\d )(?!m\b|k\b|bn\b|million|thousand|billion)[a-z][a-z /]*)$/i;

function isNothing(text: string): boolean {
  return NOTHING.includes(text.toLowerCase()) || compared(text) in MISSING_WORDS;
}

/**
 * A printed figure as decimal text; null for a cell that says there is none; undefined where it is no figure. What
 * stands below it in its cell ("provisional", "last 12 months") is no part of it.
 */
export function figureIn(cell: string): DecimalText | null | undefined {
  const [first = ''] = cell.split('\n');
  const text = first.trim();
  if (isNothing(text)) return null;
  const bare = text
    .replace(/^[−–](?=[\d£€$])/, '-')
    .replace(MONEY, '$1')
    .replace(UNIT_AFTER, '');
  if (GROUPED.test(bare)) return bare.replaceAll(',', '');
  return FIGURE.test(bare) ? bare : undefined;
}

/** Why a cell holds no figure, where it says so. */
export function missingIn(cell: string): MissingState | null {
  return MISSING_WORDS[compared(cell.split('\n')[0] ?? '')] ?? null;
}

export interface Range {
  readonly lower: DecimalText;
  readonly upper: DecimalText;
}

/** "4,200–5,100", "95% to 100%"; null where it is no range. */
export function rangeIn(cell: string): Range | null {
  const [, from, to] = /^([^\s–-]+)\s*(?:–|-|to)\s*([^\s–-]+)$/.exec(cell.replace(/\s+/g, ' ').trim()) ?? [];
  const lower = from === undefined ? null : figureIn(from);
  const upper = to === undefined ? null : figureIn(to);
  return lower && upper ? { lower, upper } : null;
}

export interface StatusCell {
  readonly direction: Direction | null;
  /** a result that the cell states in words */
  readonly status: Status | null;
}

/** Which meaning of a word a column has that stands for one of the two only: "better" of a result or of a direction. */
export type StatusSide = 'result' | 'direction' | 'either';

/** The word of a status cell, without the note on a line below it. */
export function wordOf(cell: string): string {
  return cell.split('\n')[0] ?? '';
}

/** What a person says that words mean which the reader does not know, by the word in lower case. */
export type WordAnswers = ReadonlyMap<string, (typeof MEANINGS)[number]>;

const SILENT: StatusCell = { status: null, direction: null };

/** The meaning of a phrase; undefined where it has none. A word of both kinds is a direction, unless the column is of results. */
function meaningOf(phrase: string, side: StatusSide): StatusCell | undefined {
  const status = Object.hasOwn(STATUS_WORDS, phrase) ? STATUS_WORDS[phrase] : undefined;
  const direction = Object.hasOwn(DIRECTION_SIGNS, phrase) ? DIRECTION_SIGNS[phrase] : undefined;
  if (status !== undefined && (direction === undefined || side === 'result')) return { status, direction: null };
  if (direction !== undefined) return { status: null, direction };
  return UNJUDGED_WORDS.includes(phrase) ? SILENT : undefined;
}

const LONGEST_PHRASE = 5;
const SEPARATORS = /^[\s,;:/|·()]+/;
const WORD = /^[^\s,;:/|·()]+/;

function words(text: string, most: number): string[] {
  const taken: string[] = [];
  let rest = text;
  while (taken.length < most) {
    const word = WORD.exec(rest)?.[0];
    if (word === undefined) break;
    taken.push(word);
    rest = rest.slice(word.length);
    const gap = /^\s+/.exec(rest)?.[0];
    if (gap === undefined) break;
    rest = rest.slice(gap.length);
  }
  return taken;
}

/** The longest phrase at the beginning of a text that means something, with what follows it. */
function leadingPhrase(text: string, side: StatusSide): { readonly meaning: StatusCell; readonly rest: string } | null {
  const ahead = words(text, LONGEST_PHRASE);
  for (let count = ahead.length; count > 0; count--) {
    const taken = ahead.slice(0, count);
    const meaning = meaningOf(taken.join(' ').replace(/[.:]$/, ''), side);
    if (meaning === undefined) continue;
    const pattern = taken.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
    return { meaning, rest: text.slice((new RegExp(`^${pattern}`).exec(text)?.[0] ?? '').length) };
  }
  return null;
}

/**
 * What a status cell says: an arrow, a result's name, both or nothing, and below it or in brackets perhaps a note;
 * undefined where it is none of these or says two results at once, which nobody should guess.
 */
export function statusIn(cell: string, side: StatusSide = 'either', answers: WordAnswers = new Map()): StatusCell | undefined {
  const text = cell.replace(VARIATION, '').trim().toLowerCase().replace(STATUS_PREFIX, '');
  const answered = answers.get(compared(cell)) ?? answers.get(compared(wordOf(cell)));
  if (answered !== undefined) return { ...SILENT, ...answeredMeaning(answered) };
  const whole = meaningOf(text.replace(/\s+/g, ' '), side);
  if (whole) return whole;
  if (isNothing(text)) return SILENT;
  let found: StatusCell = SILENT;
  for (let rest = text; rest !== ''; ) {
    const phrase = leadingPhrase(rest, side);
    const both = phrase === null ? undefined : together(found, phrase.meaning);
    if (phrase === null || both === undefined) return undefined;
    found = both;
    rest = phrase.rest.replace(SEPARATORS, '');
    if (rest === '' || !NOTE_BEGINS.test(phrase.rest)) continue;
    const below = statusIn(rest, side, answers);
    return below === undefined ? found : together(found, below);
  }
  return found;
}

/** What may be a note on the result begins a line of its own, stands in brackets or after a colon. */
const NOTE_BEGINS = /^\s*[\n(:]/;

/** What two phrases say together; undefined where they contradict each other. */
function together(one: StatusCell, other: StatusCell): StatusCell | undefined {
  if (one.status !== null && other.status !== null && one.status !== other.status) return undefined;
  if (one.direction !== null && other.direction !== null && one.direction !== other.direction) return undefined;
  return { status: one.status ?? other.status, direction: one.direction ?? other.direction };
}

function answeredMeaning(answer: (typeof MEANINGS)[number]): Partial<StatusCell> {
  const status = Object.values(STATUS_WORDS).find((each) => each === answer);
  if (status !== undefined) return { status };
  const direction = Object.values(DIRECTION_SIGNS).find((each) => each === answer);
  return direction === undefined ? {} : { direction };
}

/** "lower is better" → lower; null where the words name no way. */
export function polarityIn(text: string): Polarity | null {
  const words = compared(text);
  return words === '' ? null : (POLARITY_WORDS.find(([, way]) => way.test(words))?.[0] ?? null);
}

/** The period by whose end a comment says an action is to be finished; null where it says none. */
export function finishIn(comment: string, yearStart: YearStart): PeriodText | null {
  const found = FINISH.exec(comment)?.[1]?.replace(/\s*([-/])\s*/, '$1');
  return found === undefined ? null : periodIn(found, yearStart);
}

/** A period in any form that councils print; null where it is none. */
export function periodIn(text: string, yearStart: YearStart): PeriodText | null {
  try {
    return parsePeriod(text, yearStart).text;
  } catch (error) {
    if (error instanceof PeriodError) return null;
    throw error;
  }
}
