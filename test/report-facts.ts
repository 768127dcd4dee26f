import type { OutcomeSection, ReportBriefing } from '../src/briefing/types.ts';
import type { Block } from './reading.ts';

/**
 * Every figure of a report by name: "SCA007Q actual" → "68.54", "SS05/A016b percent" → "10", "Outcome 3 Slipped" →
 * "1 5%", "Corporate plan: actions Total" → "19".
 */
export type Facts = ReadonlyMap<string, string>;

const REPORT = 'report';

/** Counts, shares and tally of the whole report, of one outcome, or of one objective. */
function addCounts(facts: Map<string, string>, section: string, { shares, tally }: Pick<OutcomeSection, 'shares' | 'tally'>): void {
  for (const { mark, count, share } of shares) if (count > 0) facts.set(`${section} ${mark.word}`, `${count} ${share}`);
  if (tally.all > 0) facts.set(`${section} tally`, tally.text);
}

/** What must be found in every format. */
export function factsOfBriefing(report: ReportBriefing): Facts {
  const facts = new Map<string, string>();
  addCounts(facts, REPORT, report);
  for (const table of report.countTables.filter(({ empty }) => empty === null)) {
    facts.set(`${table.title} ${report.words.total}`, String(table.total));
    for (const { mark, count, share } of table.shares) facts.set(`${table.title} ${mark.word}`, `${count} ${share}`);
  }
  for (const outcome of report.outcomes) addCounts(facts, outcome.level, outcome);
  const objectives = report.outcomes.flatMap((outcome) => outcome.objectives);
  for (const row of objectives.flatMap(({ indicators }) => indicators)) {
    facts.set(`${row.code} actual`, row.actual.text);
    facts.set(`${row.code} target`, row.range ?? row.target.text);
    facts.set(`${row.code} prior`, row.priorYear.text);
    facts.set(`${row.code} status`, [row.status.word, row.status.reason, row.status.override].filter((part) => part !== null).join(' '));
    facts.set(`${row.code} direction`, row.direction.word);
  }
  for (const { mark, rows } of objectives.flatMap(({ groups }) => groups)) {
    for (const { ref, percent } of rows) {
      facts.set(`${ref} percent`, percent ?? report.words.none);
      facts.set(`${ref} state`, mark.word);
    }
  }
  return facts;
}

/** "100.00%" and "14.24 days" without what stands after the figure. */
function bare(cell = ''): string {
  return cell.split(' ')[0]?.replace(/%$/, '') ?? '';
}

/** By what a reader of a report knows its rows and sections. */
interface Names {
  readonly codes: ReadonlySet<string>;
  readonly refs: ReadonlySet<string>;
  readonly states: readonly string[];
  readonly directions: readonly string[];
  /** head of a group of actions → its state */
  readonly groups: ReadonlyMap<string, string>;
  /** heading → section whose counts follow; null where none do */
  readonly sections: ReadonlyMap<string, string | null>;
  readonly tables: ReadonlySet<string>;
  readonly total: string;
}

function namesOf(report: ReportBriefing): Names {
  const objectives = report.outcomes.flatMap((outcome) => outcome.objectives);
  const groups = objectives.flatMap((objective) => objective.groups);
  const indicators = objectives.flatMap((objective) => objective.indicators);
  const headings = ({ level, title }: { readonly level: string; readonly title: string }) => [
    title,
    `${level}. ${title}`,
    `${level} ${title}`,
  ];
  return {
    codes: new Set(indicators.map(({ code }) => code)),
    refs: new Set(groups.flatMap(({ rows }) => rows.map(({ ref }) => ref))),
    states: [...new Set([...report.shares, ...report.countTables.flatMap(({ shares }) => shares)].map(({ mark }) => mark.word))],
    directions: [...new Set(indicators.map(({ direction }) => direction.word))],
    groups: new Map(groups.map(({ title, mark }) => [title, mark.word])),
    sections: new Map<string, string | null>([
      [report.words.overview, REPORT],
      ...report.outcomes.flatMap((outcome) => headings(outcome).map((heading): [string, string] => [heading, outcome.level])),
      ...objectives.flatMap((objective) => headings(objective).map((heading): [string, null] => [heading, null])),
    ]),
    tables: new Set(report.countTables.map(({ title }) => title)),
    total: report.words.total,
  };
}

const TALLY = /^\d+ \D+(, \d+ \D+)*$/;

/** Reads blocks from the start of a document to its end, and remembers where it is. */
class Reader {
  readonly facts = new Map<string, string>();
  readonly #names: Names;
  readonly #shares: RegExp;
  #section: string | null = REPORT;
  #state = '';
  #table = '';
  #heads: readonly string[] = [];

  constructor(names: Names) {
    this.#names = names;
    this.#shares = new RegExp(`(\\d+) (${names.states.join('|')}) (\\d+%)`, 'g');
  }

  text(text: string): void {
    this.#state = this.#names.groups.get(text) ?? this.#state;
    if (this.#names.tables.has(text)) this.#table = text;
    const section = this.#names.sections.get(text);
    if (section !== undefined) this.#section = section;
    if (this.#section === null) return;
    for (const [, count, word, share] of text.matchAll(this.#shares)) this.facts.set(`${this.#section} ${word}`, `${count} ${share}`);
    if (TALLY.test(text)) this.facts.set(`${this.#section} tally`, text);
  }

  row(cells: readonly string[]): void {
    const [first = '', ...rest] = cells;
    const code = first.split(' ').find((word) => this.#names.codes.has(word));
    if (rest.length === 0) this.text(first);
    else if (rest.includes(this.#names.total)) this.#heads = rest;
    else if (this.#names.refs.has(first)) this.#action(first, rest);
    else if (code !== undefined) this.#indicator(code, rest);
    else if (this.#names.tables.has(first)) this.#counts(first, rest);
    else if (this.#table !== '') this.#counts(this.#table, rest);
  }

  /** A row of counts, or of shares under the counts of the same heads. */
  #counts(table: string, cells: readonly string[]): void {
    if (cells.length !== this.#heads.length) return;
    for (const [at, cell] of cells.entries()) {
      const name = `${table} ${this.#heads[at]}`;
      const before = this.facts.get(name);
      if (cell !== '') this.facts.set(name, before === undefined ? cell : `${before} ${cell}`);
    }
  }

  #action(ref: string, [, percent = '']: readonly string[]): void {
    // The table of late actions ends with the state in words; only the list ends with a figure.
    if (this.#names.states.includes(percent)) return;
    if (this.facts.has(`${ref} percent`)) throw new Error(`${ref} is listed twice`);
    this.facts.set(`${ref} percent`, bare(percent));
    this.facts.set(`${ref} state`, this.#state);
  }

  #indicator(code: string, [actual, target, status = '', direction = '', prior]: readonly string[]): void {
    if (this.facts.has(`${code} actual`)) throw new Error(`${code} is listed twice`);
    this.facts.set(`${code} actual`, bare(actual));
    this.facts.set(`${code} target`, bare(target));
    this.facts.set(`${code} prior`, bare(prior));
    this.facts.set(`${code} status`, status);
    this.facts.set(`${code} direction`, this.#names.directions.find((word) => direction.startsWith(word)) ?? direction);
  }
}

/** Facts as they stand in a document that is read from its start to its end. */
export function factsOfBlocks(blocks: readonly Block[], report: ReportBriefing): Facts {
  const reader = new Reader(namesOf(report));
  for (const block of blocks) {
    if (block.kind === 'text') reader.text(block.text);
    else reader.row(block.cells);
  }
  return reader.facts;
}

type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>;

/** The rows of a sheet, each as what stands under a head. */
function records(sheets: Sheets, name: string): ((head: string) => string)[] {
  const [heads = [], ...rows] = sheets.get(name) ?? [];
  return rows.map((row) => (head) => row[heads.indexOf(head)] ?? '');
}

/** Facts of a workbook: its sheets of indicators, actions and counts. */
export function factsOfWorkbook(sheets: Sheets, report: ReportBriefing): Facts {
  const { words } = report;
  const facts = new Map<string, string>();
  for (const cell of records(sheets, words.indicators)) {
    const code = cell(words.reference);
    const status = [cell(words.status), cell(`${words.status}: ${words.columns.reason}`), cell(words.columns.override)];
    facts.set(`${code} actual`, bare(cell(words.actual)));
    facts.set(`${code} target`, cell(words.columns.range) || bare(cell(words.target)));
    facts.set(`${code} prior`, bare(cell(words.priorYear)));
    facts.set(`${code} status`, status.filter((part) => part !== '').join(' '));
    facts.set(`${code} direction`, cell(words.direction));
  }
  for (const cell of records(sheets, words.actions)) {
    facts.set(`${cell(words.reference)} percent`, cell(words.percentComplete));
    facts.set(`${cell(words.reference)} state`, cell(words.status));
  }
  addCountSheet(facts, records(sheets, words.number), report);
  return facts;
}

function addCountSheet(
  facts: Map<string, string>,
  rows: readonly ((head: string) => string)[],
  { words, countTables, outcomes, title }: ReportBriefing,
): void {
  const tables = new Set(countTables.map((table) => table.title));
  const sections = new Map([
    [title, REPORT],
    ...outcomes.map(({ level }): [string, string] => [level, level]),
    ...[...tables].map((table): [string, string] => [table, table]),
  ]);
  for (const cell of rows) {
    const section = sections.get(cell(words.columns.section));
    const word = cell(words.status);
    const count = cell(words.number);
    if (section === undefined || (word === words.total && !tables.has(section))) continue;
    if (cell(`${words.actions}, ${words.indicators}`) === words.indicators) {
      const before = facts.get(`${section} tally`);
      facts.set(`${section} tally`, `${before === undefined ? '' : `${before}, `}${count} ${word.toLowerCase()}`);
    } else if (word === words.total) facts.set(`${section} ${word}`, count);
    else if (tables.has(section) || count !== '0') facts.set(`${section} ${word}`, `${count} ${cell(words.share)}`);
  }
}
