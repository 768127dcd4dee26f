import type { ActionState } from '../../model/plan.ts';
import type { StatusSide } from './figures.ts';
import {
  COLUMN_NAMES,
  COLUMNS,
  type ColumnName,
  compared,
  PRIOR_HEAD,
  RESULT_HEADS,
  STATE_OF_COUNT,
  stateNamed,
  TWO_IN_ONE,
} from './vocabulary.ts';

/** A column of a table: what it holds, with the year or the state that its head names. */
export type Column =
  | {
      readonly holds: ColumnName;
      readonly year: string | null;
      readonly side: StatusSide;
      /** whether a comment stands below what it holds, in the same cell */
      readonly commented: boolean;
    }
  | { readonly holds: 'state'; readonly state: ActionState }
  | { readonly holds: 'nothing'; readonly head: string };

export type TableShape = 'actions' | 'indicators' | 'counts';

/** What a person says that a head means which the reader does not know, by the head in lower case. */
export type ColumnAnswers = ReadonlyMap<string, ColumnName | 'nothing'>;

export const NO_COLUMN_ANSWERS: ColumnAnswers = new Map();

function nameOf(words: string, answers: ColumnAnswers): ColumnName | null {
  const answered = answers.get(words);
  if (answered !== undefined) return answered === 'nothing' ? null : answered;
  return COLUMN_NAMES.find((name) => name !== 'prior' && COLUMNS[name].includes(words)) ?? null;
}

/** A title and a comment in one column, in this order. */
function commented(words: string, answers: ColumnAnswers): boolean {
  const [first, second, ...more] = words.split(TWO_IN_ONE).map((part) => nameOf(part, answers));
  return first === 'title' && second === 'comment' && more.length === 0;
}

/** What the head of a column says that stands in it. */
export function columnOf(head: string, answers: ColumnAnswers): Column {
  const words = compared(head);
  const year = PRIOR_HEAD.exec(words)?.[1]?.replace('–', '-');
  if (year !== undefined) return { holds: 'prior', year, side: 'either', commented: false };
  const name = nameOf(words, answers);
  if (name !== null) return { holds: name, year: null, side: RESULT_HEADS.includes(words) ? 'result' : 'either', commented: false };
  if (commented(words, answers)) return { holds: 'title', year: null, side: 'either', commented: true };
  const state = stateNamed(words.replace(STATE_OF_COUNT, ''));
  return state ? { holds: 'state', state } : { holds: 'nothing', head };
}

/** What a table with these columns is; null where its head is none that is known. */
export function shapeOf(columns: readonly Column[]): TableShape | null {
  const holds = new Set(columns.map((column) => column.holds));
  if (holds.has('total') && columns.filter((column) => column.holds === 'state').length >= 2) return 'counts';
  if (!holds.has('title')) return null;
  if (holds.has('percent')) return 'actions';
  if (holds.has('actual')) return 'indicators';
  return holds.has('status') && !holds.has('target') ? 'actions' : null;
}

/** A head over two rows, of which the lower goes before where both together say nothing. */
export function headOverTwo(upper: readonly string[], lower: readonly string[], answers: ColumnAnswers): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const above = upper[index] ?? '';
    const below = lower[index] ?? '';
    const both = `${above} ${below}`.trim();
    return [both, below, above].find((head) => head !== '' && columnOf(head, answers).holds !== 'nothing') ?? both;
  });
}
