import { BREAKDOWN_FORMS, breakdownText, parseBreakdown } from '../model/breakdown.ts';
import { type DecimalText, isDecimal } from '../model/decimal.ts';
import { PERIOD_FORMS, PeriodError, type PeriodText, parsePeriod, type YearStart } from '../model/period.ts';

/** A cell that cannot be read at all: an error value of the spreadsheet, a formula without a stored value. */
export interface BrokenCell {
  readonly shown: string;
  readonly message: string;
}

/** What stands in a cell, as text; '' where nothing stands there. Figures come as the decimal text that the sheet shows. */
export type Cell = string | BrokenCell;

/** Why a text is not what its column takes; the message completes the sentence that begins with the text. */
export class Refusal {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** What a text is read against, and the texts already read, because a workbook repeats few periods over many rows. */
export interface Reading {
  readonly yearStarts: YearStart;
  readonly periods: Map<string, PeriodText | Refusal>;
}

export function startReading(yearStarts: YearStart): Reading {
  return { yearStarts, periods: new Map() };
}

/** How a spreadsheet shows a column: short text, long text that wraps, or a number. */
export type Form = 'text' | 'prose' | 'number';

/** One kind of content: how a text that is not empty is read, and how the value is written again. */
export interface Kind<T> {
  /** completes "expected …" */
  readonly expected: string;
  readonly form: Form;
  /** the words to choose from, where the kind is a list of words */
  readonly words: readonly string[] | null;
  /** takes the place of a value that has a problem; it never leaves returns/, because a problem ends in an InputFault */
  readonly standIn: T;
  read(text: string, reading: Reading): T | Refusal;
  write(value: T): string;
}

function plainText(expected: string, form: Form, read: (text: string) => string | Refusal): Kind<string> {
  return { expected, form, words: null, standIn: '', read, write: (value) => value };
}

/** Any text, as it stands: HTML stays text, line ends become plain. */
export const TEXT: Kind<string> = plainText('a text', 'text', (text) => text);

/** Text of more than a few words. */
export const PROSE: Kind<string> = { ...TEXT, form: 'prose' };

const LONGEST_CODE = 100;

function code(expected: string, forbidden: RegExp | null): Kind<string> {
  return plainText(expected, 'text', (text) => {
    const spaced = text.replace(/\s+/g, ' ');
    if (spaced.length > LONGEST_CODE) return new Refusal(`is longer than the ${LONGEST_CODE} characters that ${expected} may have`);
    return forbidden?.test(spaced) ? new Refusal(`is not ${expected}`) : spaced;
  });
}

/** A reference or national code; runs of white space count as one space. */
export const CODE: Kind<string> = code('a code without a semicolon', /;/);
export const PLAN_CODE: Kind<string> = code('a plan code without spaces, slashes and semicolons', /[\s/;]/);
export const OBJECTIVE_CODE: Kind<string> = code('the code of an objective without slashes and semicolons', /[/;]/);
export const OBJECTIVE_NAME: Kind<string> = {
  ...code('an objective as PLAN/CODE, such as SS/1', null),
  read(text) {
    const found = /^([^/;\s]+)\s*\/\s*([^/;]+)$/.exec(text.replace(/\s+/g, ' '));
    const [, plan, ofPlan] = found ?? [];
    return plan === undefined || ofPlan === undefined ? new Refusal('is not an objective as PLAN/CODE, such as SS/1') : `${plan}/${ofPlan}`;
  },
};

/** "higher, lower or none" */
export function choice(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** One of the words of a list, whatever its case; "On track" and "on_track" are on-track. */
export function wordOf<W extends string>(words: readonly [W, ...W[]] | readonly W[], standIn: W): Kind<W> {
  const known = new Map<string, W>(words.map((word) => [word, word]));
  const expected = choice(words);
  return {
    expected,
    form: 'text',
    words,
    standIn,
    read: (text) => known.get(text) ?? known.get(text.toLowerCase().replace(/[\s_-]+/g, '-')) ?? new Refusal(`is none of ${expected}`),
    write: (value) => value,
  };
}

const LONGEST_FIGURE = 40;
/** What people write where they have no figure. */
export const NO_FIGURE = /^(n\/?a|n\.a\.?|nil|none|null|tbc|-+|–|—|\.+|\?+|x|#n\/a)$/i;

function figureRefusal(text: string): Refusal {
  const rule = 'is not a number';
  if (NO_FIGURE.test(text)) return new Refusal(`${rule}: leave the cell empty where there is none`);
  if (text.endsWith('%') && isDecimal(text.slice(0, -1).trim())) {
    return new Refusal(`${rule}: a percentage is written without the sign, ${text.slice(0, -1).trim()}`);
  }
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) && text.includes(',')) {
    return new Refusal(
      `${rule}: expected ${text.replaceAll('.', '').replace(',', '.')}, with a point before the decimals and nothing between thousands`,
    );
  }
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text))
    return new Refusal(`${rule}: expected ${text.replaceAll(',', '')}, with nothing between thousands`);
  if (/^-?\d+,\d+$/.test(text)) return new Refusal(`${rule}: expected ${text.replace(',', '.')}, with a point before the decimals`);
  return new Refusal(`${rule}: expected digits with at most one point, such as 97.87`);
}

/** A figure exactly as it came. */
export const FIGURE: Kind<DecimalText> = {
  expected: 'a number such as 97.87',
  form: 'number',
  words: null,
  standIn: '',
  read(text) {
    if (!isDecimal(text)) return figureRefusal(text);
    return text.length > LONGEST_FIGURE ? new Refusal(`has more than ${LONGEST_FIGURE} characters: expected a number such as 97.87`) : text;
  },
  write: (value) => value,
};

/** A figure between two bounds, both included. */
export function figureWithin(least: number, most: number): Kind<DecimalText> {
  const expected = `a number from ${least} to ${most}`;
  return {
    ...FIGURE,
    expected,
    read(text, reading) {
      const figure = FIGURE.read(text, reading);
      if (figure instanceof Refusal) return figure;
      return Number(figure) < least || Number(figure) > most ? new Refusal(`is outside ${least} to ${most}`) : figure;
    },
  };
}

/** A whole number between two bounds, both included. */
export function wholeWithin(least: number, most: number): Kind<number> {
  const expected = `a whole number from ${least} to ${most}`;
  return {
    expected,
    form: 'number',
    words: null,
    standIn: least,
    read(text) {
      const whole = /^-?\d{1,9}(\.0+)?$/.test(text) ? Number(text) : Number.NaN;
      return whole >= least && whole <= most ? whole : new Refusal(`is not ${expected}`);
    },
    write: String,
  };
}

function readPeriod(text: string, yearStarts: YearStart): PeriodText | Refusal {
  try {
    return parsePeriod(text, yearStarts).text;
  } catch (error) {
    if (!(error instanceof PeriodError)) throw error;
    const asForm = `it is not a period such as ${PERIOD_FORMS}`;
    if (error.message === asForm) return new Refusal(`is not a period such as ${PERIOD_FORMS}`);
    return new Refusal(`is not a period, because ${error.message}: expected one such as ${PERIOD_FORMS}`);
  }
}

/** A period in any form that councils print, kept in its canonical text. */
export const PERIOD: Kind<PeriodText> = {
  expected: `a period such as ${PERIOD_FORMS}`,
  form: 'text',
  words: null,
  standIn: '',
  read(text, reading) {
    const known = reading.periods.get(text);
    if (known !== undefined) return known;
    const found = readPeriod(text, reading.yearStarts);
    reading.periods.set(text, found);
    return found;
  },
  write: (value) => value,
};

/** The part of the council that a figure is of, kept in one order and without the white space around it. */
export const BREAKDOWN: Kind<string> = plainText(BREAKDOWN_FORMS, 'text', (text) => {
  const parts = parseBreakdown(text);
  return parts === null ? new Refusal(`is no breakdown: expected ${BREAKDOWN_FORMS}`) : breakdownText(parts);
});

const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;

/** One day, in any form that a period may have, kept as an ISO date. */
export const DAY: Kind<string> = {
  ...PERIOD,
  expected: 'a day such as 2013-10-16',
  read(text, reading) {
    const found = PERIOD.read(text, reading);
    return typeof found === 'string' && DAY_TEXT.test(found) ? found : new Refusal('is not a day such as 2013-10-16');
  },
};

/** A text that a check of the field's own accepts. */
export function checkedText(expected: string, accepts: (text: string) => boolean): Kind<string> {
  return plainText(expected, 'text', (text) => (accepts(text) ? text : new Refusal(`is not ${expected}`)));
}

/** What a column holds and says about itself. */
export interface Column<T = unknown> {
  /** one sentence, for the documentation and for whoever fills in the spreadsheet */
  readonly about: string;
  readonly required: boolean;
  readonly expected: string;
  readonly form: Form;
  readonly words: readonly string[] | null;
  readonly standIn: T;
  read(text: string, reading: Reading): T | Refusal;
  write(value: T): string;
}

/** A column that no row may leave empty; `why` says so in the message where it is not obvious. */
export function required<T>(kind: Kind<T>, about: string, why = ''): Column<T> {
  const empty = new Refusal(`is empty: expected ${kind.expected}${why}`);
  return {
    ...kind,
    about,
    required: true,
    expected: `${kind.expected}${why}`,
    read: (text, reading) => (text === '' ? empty : kind.read(text, reading)),
  };
}

/** A column in which an empty cell says nothing. */
export function optional<T>(kind: Kind<T>, about: string): Column<T | null> {
  return {
    ...kind,
    about,
    required: false,
    standIn: null,
    read: (text, reading) => (text === '' ? null : kind.read(text, reading)),
    write: (value) => (value === null ? '' : kind.write(value)),
  };
}

/** A column in which an empty cell means the value given. */
export function defaulted<T>(kind: Kind<T>, value: T, about: string): Column<T> {
  return { ...kind, about, required: false, standIn: value, read: (text, reading) => (text === '' ? value : kind.read(text, reading)) };
}

/** Several values in one cell, separated by semicolons. */
export function several<T>(kind: Kind<T>, about: string): Column<readonly T[]> {
  return {
    about,
    required: false,
    expected: `${kind.expected}; several are separated by semicolons`,
    form: kind.form,
    words: null,
    standIn: [],
    read(text, reading) {
      if (text === '') return [];
      const values: T[] = [];
      for (const part of text.split(';')) {
        const trimmed = part.trim();
        if (trimmed === '') continue;
        const value = kind.read(trimmed, reading);
        if (value instanceof Refusal)
          return value.message.startsWith('is ') ? new Refusal(`holds "${trimmed}", which ${value.message}`) : value;
        if (values.includes(value)) return new Refusal(`names ${kind.write(value)} twice`);
        values.push(value);
      }
      return values;
    },
    write: (values) => values.map((value) => kind.write(value)).join('; '),
  };
}

/** Several words of a list, where an empty cell means the value given and the word "none" none of them. */
export function severalOrNone<W extends string>(kind: Kind<W>, value: readonly W[], about: string): Column<readonly W[]> {
  const list = several(kind, about);
  return {
    ...list,
    expected: `${list.expected}, or none`,
    standIn: value,
    read(text, reading) {
      if (text === '') return value;
      return text.toLowerCase() === 'none' ? [] : list.read(text, reading);
    },
    write: (values) => (values.length === 0 ? 'none' : list.write(values)),
  };
}
