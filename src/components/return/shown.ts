import type { ReturnItem, ReturnProblem } from '../../briefing/returnTypes.ts';
import type { ReturnWords } from './words.ts';

/** Where links of a return lead; null where there is nothing to see. */
export interface ReturnLinks {
  /** all about an indicator or action */
  readonly about: (item: ReturnItem) => string | null;
  /** the return alone, with its steps */
  readonly alone: (item: ReturnItem) => string;
  /** how status is decided */
  readonly decided: string;
}

/** A return and all that its parts need to show it. */
export interface Shown {
  readonly item: ReturnItem;
  /** of its fields in the form, see names.ts */
  readonly prefix: string;
  /** whether it was tried to be sent: what is still needed is then an error */
  readonly tried: boolean;
  /** fields that were left, by which what is still needed is an error too */
  readonly left?: ReadonlySet<string>;
  readonly links: ReturnLinks;
  readonly words: ReturnWords;
}

/**
 * What is wrong at a field. What was typed and cannot be read is wrong at once; what is only not there yet is wrong when
 * its field was left or it was tried to be sent without it; a due date that moves asks for its reason at once.
 */
export function problemAt({ item, tried, left }: Shown, field: ReturnProblem['field']): string | null {
  const problem = item.reading.problems.find((each) => each.field === field);
  const asked = tried || item.texts[field] !== '' || left?.has(field) === true || (field === 'dueReason' && item.texts.due !== '');
  return problem !== undefined && asked ? problem.text : null;
}

/** What is not there yet, while nobody tried to send it. */
export function stillNeeded({ item, tried }: Shown): readonly ReturnProblem[] {
  return tried || item.version === 0 ? [] : item.reading.problems.filter(({ field }) => item.texts[field] === '');
}

/** What a field is called on the page: the two counts have names of their own. */
export function labelOf({ item, words }: Pick<Shown, 'item' | 'words'>, field: ReturnProblem['field']): string {
  return (field === 'numerator' || field === 'denominator' ? item.counts?.[field] : undefined) ?? words.fields[field];
}

const SENT: readonly ReturnItem['stage'][] = ['submitted', 'approved', 'locked'];

/** How far it is: sent, ready to be sent, or still to do, as is what came back and was not changed since. */
export function progressOf({ stage, version, reading, cameBack }: ReturnItem): 'done' | 'ready' | 'to-do' {
  if (SENT.includes(stage)) return 'done';
  return version > 0 && reading.ready && !cameBack ? 'ready' : 'to-do';
}

/** What is said aloud after a saving: which return, what it would be, and what to look at again. */
export function announced({ item }: Shown): string {
  const { status, state, resultText } = item.reading.verdict;
  const verdict = [resultText, status?.word ?? state?.word].filter((text) => typeof text === 'string').join(', ');
  return [`${item.title}: ${verdict === '' ? item.stageWord : verdict}.`, ...item.reading.warnings.map(({ text }) => text)].join(' ');
}
