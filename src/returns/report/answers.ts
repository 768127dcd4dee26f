import { InputFault } from '../../model/fault.ts';
import { JUDGED, type Judged, MISSING_STATES, type MissingState, POLARITIES, type Polarity } from '../../model/indicator.ts';
import { nearest } from '../../model/nearest.ts';
import { PeriodError, type PeriodText, parsePeriod, type YearStart } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import { parseObjectiveReference } from '../../model/reference.ts';
import type { ColumnAnswers } from './columns.ts';
import type { WordAnswers } from './figures.ts';
import { MEANINGS } from './judged-words.ts';
import { MARK } from './reading.ts';
import { COLUMN_NAMES, compared } from './vocabulary.ts';

/** An action that the report counts and does not list. What is left out is concluded, or left to the report's own figures. */
export interface AnsweredAction {
  readonly ref: string;
  /** null: its reference stands for it */
  readonly title: string | null;
  /** `PLAN/CODE`; null: the objective that its reference names */
  readonly objective: string | null;
  readonly links: readonly string[];
  /** null: the earlier quarter that the objective's share line names */
  readonly completedIn: PeriodText | null;
}

/** What a person says that the printed report does not. Everything may be left out; what is then open stays a question. */
export interface Answers {
  readonly organisation: { readonly name: string | null; readonly yearStarts: YearStart | null; readonly language: string | null };
  readonly period: PeriodText | null;
  readonly polarity: ReadonlyMap<string, Polarity>;
  /** polarity of every indicator that `polarity` does not name; null leaves it open */
  readonly otherwise: Polarity | null;
  readonly judged: ReadonlyMap<string, Judged>;
  /** why a value is missing, by indicator */
  readonly missing: ReadonlyMap<string, MissingState>;
  readonly actions: readonly AnsweredAction[];
  /** titles of plans by code, and of other plans' objectives by `PLAN/CODE` */
  readonly titles: ReadonlyMap<string, string>;
  /** what columns hold whose heads the reader does not know, by the head */
  readonly columns: ColumnAnswers;
  /** what words of status cells mean that the reader does not know, by the word */
  readonly words: WordAnswers;
}

export const NO_ANSWERS: Answers = {
  organisation: { name: null, yearStarts: null, language: null },
  period: null,
  polarity: new Map(),
  otherwise: null,
  judged: new Map(),
  missing: new Map(),
  actions: [],
  titles: new Map(),
  columns: new Map(),
  words: new Map(),
};

const KEYS = ['organisation', 'period', 'polarity', 'judged', 'missing', 'actions', 'titles', 'columns', 'words'] as const;
const ORGANISATION_KEYS = ['name', 'yearStarts', 'language'] as const;
const ACTION_KEYS = ['ref', 'title', 'objective', 'links', 'completedIn'] as const;
const OTHERWISE = 'default';
/** What a column can be said to hold; the figures of an earlier year are known by the year in their head. */
export const ANSWERED_COLUMNS = [...COLUMN_NAMES.filter((name) => name !== 'prior'), 'nothing'] as const;

/** A problem at a place in the answers file, named as a path: `actions[1].ref`. */
export function answerProblem(path: string | null, value: unknown, message: string): Problem {
  const shown = value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
  return { sheet: 'answers', row: null, column: path, value: shown, message };
}

type Entries = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

class AnswerReader {
  readonly problems: Problem[] = [];

  object(path: string | null, value: unknown, known: readonly string[] | null): Entries {
    if (value === undefined) return {};
    if (!isObject(value)) {
      this.problems.push(answerProblem(path, value, 'is not an object in braces { }'));
      return {};
    }
    for (const key of known === null ? [] : Object.keys(value).filter((name) => !known.includes(name))) {
      const place = path === null ? key : `${path}.${key}`;
      this.problems.push(
        answerProblem(place, key, `is not known here; the nearest is ${nearest(key, known ?? [])}, and all are ${known?.join(', ')}`),
      );
    }
    return value;
  }

  text(path: string, value: unknown): string | null {
    if (value === undefined || value === null) return null;
    if (value === MARK) {
      this.problems.push(answerProblem(path, value, 'is still open; expected the answer, or nothing'));
      return null;
    }
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.problems.push(answerProblem(path, value, 'is not a text in quotes'));
    return null;
  }

  texts(path: string, value: unknown): string[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.problems.push(answerProblem(path, value, 'is not a list in brackets [ ]'));
      return [];
    }
    return value.flatMap((item: unknown, index) => this.text(`${path}[${index}]`, item) ?? []);
  }

  oneOf<Word extends string>(path: string, value: unknown, words: readonly Word[]): Word | null {
    if (value === undefined) return null;
    const found = words.find((word) => word === value);
    if (found === undefined) this.problems.push(answerProblem(path, value, `is not one of ${words.join(', ')}`));
    return found ?? null;
  }

  period(path: string, value: unknown, yearStart: YearStart): PeriodText | null {
    const text = this.text(path, value);
    if (text === null) return null;
    try {
      return parsePeriod(text, yearStart).text;
    } catch (error) {
      if (!(error instanceof PeriodError)) throw error;
      this.problems.push(answerProblem(path, text, `was expected to be a period, but ${error.message}`));
      return null;
    }
  }

  month(path: string, value: unknown): YearStart | null {
    if (value === undefined) return null;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 12) return value;
    this.problems.push(answerProblem(path, value, 'is not a month from 1 to 12'));
    return null;
  }

  /** Codes listed under words ({"lower": ["SCC042bQ"]}), turned round; a code under two words is a problem. */
  sorted<Word extends string>(path: string, lists: Entries, words: readonly Word[]): Map<string, Word> {
    const sorted = new Map<string, Word>();
    for (const word of words) {
      for (const code of this.texts(`${path}.${word}`, lists[word])) {
        const before = sorted.get(code);
        if (before !== undefined) this.problems.push(answerProblem(`${path}.${word}`, code, `stands under ${before} too`));
        sorted.set(code, word);
      }
    }
    return sorted;
  }

  /** Words of the report with one of the given meanings each ({"RAGG": "status"}). */
  meanings<Word extends string>(path: string, value: unknown, words: readonly Word[]): Map<string, Word> {
    const given = Object.entries(this.object(path, value, null));
    return new Map(
      given.flatMap(([word, meaning]) => {
        const known = this.oneOf(`${path}.${word}`, meaning, words);
        return known === null ? [] : [[compared(word), known] as const];
      }),
    );
  }

  action(path: string, value: unknown, yearStart: YearStart): AnsweredAction[] {
    const entry = this.object(path, value, ACTION_KEYS);
    const ref = this.text(`${path}.ref`, entry['ref']);
    if (ref === null && entry['ref'] === undefined)
      this.problems.push(answerProblem(`${path}.ref`, undefined, 'is missing: every action needs one'));
    const objective = this.text(`${path}.objective`, entry['objective']);
    const links = this.texts(`${path}.links`, entry['links']);
    for (const reference of objective === null ? links : [objective, ...links]) {
      if (parseObjectiveReference(reference) === null) {
        this.problems.push(answerProblem(path, reference, 'is no objective of a plan, such as SS/3 or IO/03'));
      }
    }
    const completedIn = this.period(`${path}.completedIn`, entry['completedIn'], yearStart);
    return ref === null ? [] : [{ ref, title: this.text(`${path}.title`, entry['title']), objective, links, completedIn }];
  }
}

/**
 * An answers file (docs/formats.md), from its JSON text.
 * @throws InputFault with everything that is wrong with it, each at its place in the file
 */
export function parseAnswers(json: string): Answers {
  const reader = new AnswerReader();
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new InputFault([answerProblem(null, undefined, `the file is not JSON (${why})`)]);
  }
  const top = reader.object(null, parsed, KEYS);
  const organisation = reader.object('organisation', top['organisation'], ORGANISATION_KEYS);
  const yearStarts = reader.month('organisation.yearStarts', organisation['yearStarts']);
  const april = yearStarts ?? 4;
  const polarity = reader.object('polarity', top['polarity'], [OTHERWISE, ...POLARITIES]);
  const judged = reader.object('judged', top['judged'], JUDGED);
  const missing = reader.object('missing', top['missing'], MISSING_STATES);
  const titles = reader.object('titles', top['titles'], null);
  const listed = top['actions'];
  if (listed !== undefined && !Array.isArray(listed))
    reader.problems.push(answerProblem('actions', listed, 'is not a list in brackets [ ]'));
  const actions: readonly unknown[] = Array.isArray(listed) ? listed : [];
  const answers: Answers = {
    organisation: {
      name: reader.text('organisation.name', organisation['name']),
      yearStarts,
      language: reader.text('organisation.language', organisation['language']),
    },
    period: reader.period('period', top['period'], april),
    polarity: reader.sorted('polarity', polarity, POLARITIES),
    otherwise: reader.oneOf(`polarity.${OTHERWISE}`, polarity[OTHERWISE], POLARITIES),
    judged: reader.sorted('judged', judged, JUDGED),
    missing: reader.sorted('missing', missing, MISSING_STATES),
    actions: actions.flatMap((action, index) => reader.action(`actions[${index}]`, action, april)),
    titles: new Map(
      Object.entries(titles).flatMap(([key, title]) => {
        const text = reader.text(`titles.${key}`, title);
        return text === null ? [] : [[key, text] as const];
      }),
    ),
    columns: reader.meanings('columns', top['columns'], ANSWERED_COLUMNS),
    words: reader.meanings('words', top['words'], MEANINGS),
  };
  if (reader.problems.length > 0) throw new InputFault(reader.problems);
  return answers;
}
