import type { PrintedIndicator, PrintedReport } from '../../model/printedReport.ts';
import type { Reading } from './reading.ts';
import { OTHER_TIME, QUARTER_NAMED, SUBJECT_BEGINS, YEAR_NAMED } from './vocabulary.ts';
import { referencesIn } from './words.ts';

/*
 * Which indicator a sentence is about: the one whose code stands in it, or the one whose title it begins with.
 */

/** An indicator that is named, and the words right after its name. */
export interface Subject {
  readonly row: PrintedIndicator;
  readonly after: string;
  /** whether the sentence begins with it, or has it in brackets: it is then what the verb after it is about */
  readonly leads: boolean;
}

/** Shorter titles, such as "Children in care", are words of other sentences as well. */
const LONG_TITLE = 20;
const MANY_WORDS = 4;

/** As titles are compared: in small letters, with one apostrophe. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

/** Indicators by their title in small letters, where it is long enough to be known by and stands in no other of the report. */
export function titledIn({ indicators, actions }: PrintedReport): ReadonlyMap<string, PrintedIndicator> {
  const titles = [...indicators, ...actions].map(({ title }) => plain(title));
  return new Map(
    indicators.flatMap((row): [string, PrintedIndicator][] => {
      const title = plain(row.title);
      const isKnownBy = title.length >= LONG_TITLE && title.split(/\s+/).length >= MANY_WORDS;
      return isKnownBy && titles.filter((each) => each.includes(title)).length === 1 ? [[title, row]] : [];
    }),
  );
}

/** Whether a sentence speaks of more times than the report's, so that its figures may be theirs. */
export function isOfOtherTimes(sentence: string): boolean {
  return OTHER_TIME.test(sentence) || sentence.search(QUARTER_NAMED) >= 0 || sentence.search(YEAR_NAMED) >= 0;
}

/** The indicator with whose title a sentence begins; its code may stand beside it. */
function titledBy(sentence: string, titled: Reading['titled']): Subject | null {
  const bare = sentence.replace(SUBJECT_BEGINS, '');
  const small = plain(bare);
  for (const [title, row] of titled) {
    if (!small.startsWith(title)) continue;
    const after = bare.slice(title.length).replace(/^["”'’]/, '');
    const coded = /^\s*[([]([^)\]]{1,40})[)\]]/.exec(after);
    return { row, after: coded?.[1] === row.code ? after.slice(coded[0].length) : after, leads: true };
  }
  return null;
}

/** The indicators that a sentence names, each with what is said right after its name. */
export function subjectsOf(sentence: string, { facts, titled }: Reading): readonly Subject[] {
  const codes = referencesIn(sentence, facts.indicators);
  const named = titledBy(sentence, titled);
  // With the code of another the sentence is about two.
  if (named !== null && codes.every((code) => code === named.row.code)) return [named];
  return codes.flatMap((code) => {
    const row = facts.indicators.get(code);
    const at = sentence.indexOf(code);
    const after = sentence.slice(at + code.length).replace(/^[\])]/, '');
    const leads = sentence.slice(0, at).replace(SUBJECT_BEGINS, '') === '' || /[[(]$/.test(sentence.slice(0, at));
    return row === undefined ? [] : [{ row, after, leads }];
  });
}
