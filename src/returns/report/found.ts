import type { ActionState } from '../../model/plan.ts';
import type { PrintedShare } from '../../model/printedReport.ts';
import type { Problem } from '../../model/problem.ts';
import { type ColumnAnswers, NO_COLUMN_ANSWERS } from './columns.ts';
import type { WordAnswers } from './figures.ts';
import { type Block, blocksOf, type LineNumber, type TableBlock } from './layout.ts';
import { linesOfText, type ReportText } from './lines.ts';
import { onceEach } from './repeated.ts';
import {
  actionOf,
  countsOf,
  type FoundAction,
  type FoundCounts,
  type FoundIndicator,
  indicatorOf,
  type RowContext,
  reportProblem,
  type UnknownWord,
} from './rows.ts';
import { LEADING_REFERENCE } from './titles.ts';
import { compared, type SectionName } from './vocabulary.ts';

export type { FoundAction, FoundCounts, FoundIndicator };

/** A node of the plan's tree as its heading stands. */
export interface FoundNode {
  readonly level: string;
  readonly number: string;
  readonly title: string;
  readonly parent: FoundNode | null;
  readonly line: LineNumber;
}

export interface FoundShareLine {
  readonly under: FoundNode | null;
  readonly shares: readonly PrintedShare[];
  readonly text: string;
  readonly line: LineNumber;
}

export interface FoundText {
  readonly section: SectionName | null;
  readonly under: FoundNode | null;
  readonly text: string;
  readonly line: LineNumber;
}

/** A head that is in no vocabulary, over a column that says something. */
export interface UnknownHead {
  readonly head: string;
  /** a cell under it */
  readonly sample: string;
  readonly line: LineNumber;
}

/** What stands in the report, place by place, before anything is concluded from it. */
export interface Found {
  readonly nodes: readonly FoundNode[];
  readonly actions: readonly FoundAction[];
  readonly indicators: readonly FoundIndicator[];
  /** all rows of either, also those of one thing at several places */
  readonly listed: { readonly actions: readonly FoundAction[]; readonly indicators: readonly FoundIndicator[] };
  readonly counts: readonly FoundCounts[];
  readonly shareLines: readonly FoundShareLine[];
  readonly texts: readonly FoundText[];
  /** headings of sections, in which the quarter is often named */
  readonly headings: readonly { readonly text: string; readonly line: LineNumber }[];
  readonly unknownHeads: readonly UnknownHead[];
  readonly unknownWords: readonly UnknownWord[];
  /** references in tables of the file whose heads are none that are known */
  readonly unread: readonly { readonly reference: string; readonly line: LineNumber }[];
  /** page of every line, from 1; null where the file has no pages */
  readonly pages: readonly (number | null)[];
  /** what has to be said about the file itself; a sentence each */
  readonly remarks: readonly string[];
}

/** What a person says that words of the report mean which no vocabulary has. */
export interface Meanings {
  readonly columns: ColumnAnswers;
  readonly words: WordAnswers;
}

export const NO_MEANINGS: Meanings = { columns: NO_COLUMN_ANSWERS, words: new Map() };

interface Place {
  node: FoundNode | null;
  /** levels of the headings of the node and of the topmost above it; null where the file does not say */
  depth: number | null;
  top: number | null;
  section: SectionName | null;
  state: ActionState | null;
  heading: string;
}

/** A heading printed again at the top of a page goes on with the node it names. */
const CONTINUED = /\s*\(?\bcont(?:inued|\.|d\.?)?\)?\.?$/i;

function titleText(title: string): string {
  return compared(title.replace(CONTINUED, ''));
}

/** Nodes by depth: a level seen for the first time lies below the levels seen before. */
function nodeBelow(
  levels: string[],
  nodes: FoundNode[],
  block: Extract<Block, { kind: 'node' }>,
  problems: Problem[],
  placeOf: (line: LineNumber) => string,
): FoundNode {
  const { level, number, title, line } = block;
  const before = nodes.find((node) => node.level === level && node.number === number);
  if (before) {
    if (titleText(before.title) === titleText(title)) return before;
    problems.push(reportProblem(line, null, `${level} ${number}`, `has another title here than in ${placeOf(before.line)}`));
    return before;
  }
  if (!levels.includes(level)) levels.push(level);
  const depth = levels.indexOf(level);
  const parent = nodes.findLast((node) => levels.indexOf(node.level) < depth) ?? null;
  const node = { level, number, title, parent, line };
  nodes.push(node);
  return node;
}

function unknownHeadsIn(table: TableBlock): UnknownHead[] {
  if (table.shape === 'counts') return [];
  return table.columns.flatMap((column, index) => {
    if (column.holds === 'state') return [];
    const head = column.holds === 'nothing' ? column.head : '';
    const sample = table.rows.map((row) => row.cells[index] ?? '').find((cell) => cell !== '');
    return head === '' || sample === undefined ? [] : [{ head, sample: sample.replaceAll('\n', ' '), line: table.line }];
  });
}

/** Equal words and heads once, with all rows that have them. */
function gathered(unknown: RowContext['unknown']): UnknownWord[] {
  const groups = Map.groupBy(unknown, ({ word }) => compared(word));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ word: first.word, line: first.line, rows: [...new Set(group.map(({ row }) => row))] }];
  });
}

/** A count table's title stands at most so many lines above it, and is no longer than a heading is. */
const TITLE_WITHIN = 4;
const LONGEST_TITLE = 120;

class Finder {
  readonly problems: Problem[] = [];
  readonly nodes: FoundNode[] = [];
  readonly actions: FoundAction[] = [];
  readonly indicators: FoundIndicator[] = [];
  readonly counts: FoundCounts[] = [];
  readonly shareLines: FoundShareLine[] = [];
  readonly texts: FoundText[] = [];
  readonly headings: { text: string; line: LineNumber }[] = [];
  readonly unknownHeads: UnknownHead[] = [];
  readonly unknownWords: { word: string; row: string; line: LineNumber }[] = [];
  readonly unread: { reference: string; line: LineNumber }[] = [];
  readonly #levels: string[] = [];
  readonly #place: Place = { node: null, depth: null, top: null, section: null, state: null, heading: '' };
  readonly #meanings: Meanings;
  readonly #placeOf: (line: LineNumber) => string;

  constructor(meanings: Meanings, placeOf: (line: LineNumber) => string) {
    this.#meanings = meanings;
    this.#placeOf = placeOf;
  }

  take(block: Block): void {
    const place = this.#place;
    switch (block.kind) {
      case 'node':
        this.#leave(block.depth);
        place.node = nodeBelow(this.#levels, this.nodes, block, this.problems, this.#placeOf);
        place.depth = block.depth;
        if (place.node.parent === null) place.top = block.depth;
        break;
      case 'section':
        this.#leave(block.depth);
        place.section = block.section;
        place.heading = block.text;
        this.headings.push({ text: block.text, line: block.line });
        break;
      case 'group':
        place.state = block.state;
        break;
      case 'shares':
        this.shareLines.push({ under: place.node, shares: block.shares, text: block.text, line: block.line });
        break;
      case 'orphan':
        this.problems.push(reportProblem(block.line, null, block.text, 'is a row of no table: no head row stands above it'));
        break;
      case 'unread':
        this.#unread(block.cells, block.line);
        break;
      case 'paragraph':
        this.#text(block.text, block.line);
        break;
      case 'table':
        this.#table(block);
        break;
    }
  }

  /** A heading ends what was said above it; one as high as the tree's topmost nodes leaves the tree. */
  #leave(depth: number | null): void {
    const place = this.#place;
    const { node, depth: own, top } = place;
    place.section = null;
    place.state = null;
    if (depth === null || own === null || top === null || depth > top) return;
    // A file that sets all its headings alike does not say by them what lies below what.
    if (node?.parent && own <= top) return;
    place.node = null;
  }

  #text(text: string, line: LineNumber): void {
    this.texts.push({ section: this.#place.section, under: this.#place.node, text, line });
  }

  #unread(cells: readonly string[], line: LineNumber): void {
    const [first = ''] = cells;
    const reference = LEADING_REFERENCE.exec(first)?.[0];
    if (reference === first) this.unread.push({ reference, line });
    for (const text of cells.flatMap((cell) => cell.split('\n'))) if (text !== '') this.#text(text, line);
  }

  #table(table: TableBlock): void {
    if (table.shape === 'counts') {
      const above = this.texts.at(-1);
      const titled = above !== undefined && table.line - above.line <= TITLE_WITHIN && above.text.length <= LONGEST_TITLE;
      const rows = countsOf(table, titled ? above.text : '');
      if (titled && rows[0]?.title === above.text) this.texts.pop();
      this.counts.push(...rows);
      return;
    }
    this.unknownHeads.push(...unknownHeadsIn(table));
    const { node: under, state, heading, section } = this.#place;
    for (const row of table.rows) {
      const context: RowContext = {
        table,
        row,
        under,
        state,
        heading,
        problems: this.problems,
        unknown: this.unknownWords,
        answers: this.#meanings.words,
      };
      if (table.shape === 'indicators') this.indicators.push(...indicatorOf(context));
      else if (section === 'recovery') this.#recovered(actionOf(context));
      else this.actions.push(...actionOf(context));
    }
  }

  /** What a table of late actions says about each is how it is brought back, not the comment on its progress. */
  #recovered(actions: readonly FoundAction[]): void {
    for (const action of actions) {
      if (action.comment !== null) this.#text(`[${action.reference}] ${action.comment}`, action.line);
      this.actions.push({ ...action, comment: null });
    }
  }
}

/** Lines of a PDF are nothing that a person could count: its problems name the page. */
function onItsPage(problem: Problem, { lines }: ReportText): Problem {
  const page = problem.row === null ? null : (lines[problem.row - 1]?.page ?? null);
  return page === null ? problem : { ...problem, sheet: `report, page ${page}`, row: null };
}

/** Everything that the report holds, and what in it cannot be read. */
export function findIn(
  report: string | ReportText,
  meanings: Meanings = NO_MEANINGS,
): { readonly found: Found; readonly problems: readonly Problem[] } {
  const text = typeof report === 'string' ? linesOfText(report) : report;
  const place = (line: LineNumber): string => {
    const page = text.lines[line - 1]?.page ?? null;
    return page === null ? `line ${line}` : `page ${page}`;
  };
  const finder = new Finder(meanings, place);
  for (const block of blocksOf(text, meanings.columns)) finder.take(block);
  const { nodes, counts, shareLines, texts, headings, unread } = finder;
  const actions = onceEach(finder.actions, 'action', (action) => action.reference, place);
  const indicators = onceEach(finder.indicators, 'indicator', (indicator) => indicator.code, place);
  const heads = [...Map.groupBy(finder.unknownHeads, ({ head }) => compared(head)).values()].flatMap(([first]) => first ?? []);
  return {
    found: {
      nodes,
      actions: actions.rows,
      indicators: indicators.rows,
      listed: { actions: finder.actions, indicators: finder.indicators },
      counts,
      shareLines,
      texts,
      headings,
      unknownHeads: heads,
      unknownWords: gathered(finder.unknownWords),
      unread,
      pages: text.lines.map(({ page }) => page),
      remarks: text.remarks,
    },
    problems: [...finder.problems, ...actions.problems, ...indicators.problems].map((problem) => onItsPage(problem, text)),
  };
}
