import { checkClaims } from '../../src/briefing/claims/check.ts';
import type { Checked } from '../../src/briefing/claims/types.ts';
import { parseAnswers } from '../../src/returns/report/answers.ts';
import { readPrintedReport } from '../../src/returns/report/read.ts';

/* Reports of a made-up council in its own words, put together from parts so that a test shows only what it is about. */

export interface MadeReport {
  readonly title?: string;
  /** paragraphs over everything */
  readonly overview?: readonly string[];
  /** heading and paragraphs about actions that have slipped */
  readonly recovery?: readonly string[];
  /** count tables, whole */
  readonly tables?: readonly string[];
  readonly parts?: readonly MadePart[];
}

export interface MadePart {
  /** "Theme 1: Warm homes" */
  readonly heading: string;
  readonly sentences?: readonly string[];
  readonly line?: string;
  /** rows of actions by the heading of their group: "AB1 Open a hub | 50 | Going well" */
  readonly actions?: Readonly<Record<string, readonly string[]>>;
  /** "AB/M1 Homes let | actual | target | trend | comment" */
  readonly indicators?: readonly string[];
}

function row(cells: string): string {
  return cells
    .split('|')
    .map((cell) => cell.trim())
    .join('\t');
}

function part({ heading, sentences = [], line, actions = {}, indicators = [] }: MadePart): string[] {
  return [
    heading,
    ...(sentences.length > 0 ? ['Summary', ...sentences] : []),
    ...(line === undefined && Object.keys(actions).length === 0 ? [] : ['Actions']),
    ...(line === undefined ? [] : [line]),
    ...Object.entries(actions).flatMap(([group, rows]) => [group, ['Title\t% Complete\tComment', ...rows.map(row)].join('\n')]),
    ...(indicators.length > 0 ? ['Indicators', ['Title\tActual\tTarget\tTrend\tComment', ...indicators.map(row)].join('\n')] : []),
  ];
}

/** "All actions | 10 | completed 4 40 | on track 6 60" */
export function countTable(described: string): string {
  const [title = '', total = '', ...states] = described.split('|').map((each) => each.trim());
  const read = states.map((state) => /^(.+) (\d+) (\d+(?:\.\d+)?)$/.exec(state) ?? []);
  return [
    title,
    ['', 'Total', ...read.map(([, name = '']) => name)].join('\t'),
    ['Number', total, ...read.map(([, , count = '']) => count)].join('\t'),
    ['%', '100%', ...read.map(([, , , percent = '']) => `${percent}%`)].join('\t'),
  ].join('\n');
}

export function made(report: MadeReport): string {
  const { title = 'Places: Quarter 3 2021-22 overview', overview = [], recovery = [], tables = [], parts = [] } = report;
  return [title, ...overview, ...recovery, ...tables.map(countTable), ...parts.flatMap(part)].join('\n\n');
}

/** @param lower codes of the indicators of which less is better; of all others more is */
export function check(report: MadeReport, lower: readonly string[] = [], last: readonly string[] | null = null): Checked {
  const answers = parseAnswers(JSON.stringify({ polarity: { default: 'higher', lower } }));
  const read = readPrintedReport(made(report), answers);
  return checkClaims({ ...read.report, last });
}

/** What was found, short: kind, what is printed, what it should be. */
export function found(
  report: MadeReport,
  lower?: readonly string[],
  last?: readonly string[],
): (readonly [string, string, string | null])[] {
  return check(report, lower, last ?? null).findings.map(({ kind, printed, figure }) => [kind, printed, figure] as const);
}

/** Actions as rows: so many of a state, under references that go on from a number. */
export function rows(count: number, from: number, percent: number): string[] {
  return Array.from(
    { length: count },
    (_, index) =>
      `PL0${1 + Math.floor((from + index) / 100)}/A${String(from + index).padStart(3, '0')} Task ${from + index} | ${percent} | `,
  );
}
