import { InputFault } from '../../model/fault.ts';
import { nearest } from '../../model/nearest.ts';
import { APRIL, type PeriodText } from '../../model/period.ts';
import type { PrintedReport } from '../../model/printedReport.ts';
import type { Problem } from '../../model/problem.ts';
import { SHEET_NAMES, SHEETS, type SheetName } from '../sheets.ts';
import { readTables, type WrittenTable } from '../tables.ts';
import { type Answers, answerProblem, NO_ANSWERS } from './answers.ts';
import { type Found, findIn } from './found.ts';
import type { ReportText } from './lines.ts';
import { measureRows, schemeIn } from './measures.ts';
import { periodOf } from './period.ts';
import { findPlans, objectiveRows, ownPlan, planRows, type ReportContext } from './plans.ts';
import { printedFrom } from './printed.ts';
import { MARK, type MarkedCell, type Notes, type ReportReading, type SheetRow, sheetRow } from './reading.ts';
import { askMeanings } from './unknown.ts';
import { actionRows } from './work.ts';

const LOOKED_FOR =
  'headings such as "Outcome 1: …" and "Objective 1: …", and tables of tab-separated cells whose heads are Title, % Complete, Comment (actions) or Title, Actual, Target, Status, Comment (indicators)';

function wholeProblem(message: string): Problem {
  return { sheet: 'report', row: null, column: null, value: null, message };
}

/** A few strange rows in a report are problems of theirs; without any row, or without any heading, it is none. */
function checkIsReport(text: string | ReportText, found: Found, problems: readonly Problem[]): void {
  const empty = typeof text === 'string' ? text.trim() === '' : text.lines.every(({ cells }) => cells.every((cell) => cell.trim() === ''));
  if (empty) throw new InputFault([wholeProblem('the text is empty')]);
  const rows = found.actions.length + found.indicators.length;
  if (found.nodes.length > 0 && (rows > 0 || problems.length > 0)) return;
  if (rows > 0 && problems.length > 0) return;
  const has = `${found.nodes.length} headings of the plan, ${found.actions.length} actions and ${found.indicators.length} indicators`;
  throw new InputFault([
    wholeProblem(`this is not a printed quarterly report in English as far as can be seen: found ${has}; looked for ${LOOKED_FOR}`),
  ]);
}

/** Codes and titles in the answers that the report does not have, and reasons for values that it does. */
function strangers({ found, plans, answers }: ReportContext, linked: readonly SheetRow[]): Problem[] {
  const indicators = new Map(found.indicators.map((row) => [row.code, row]));
  const problems: Problem[] = [];
  const unknown = (path: string, codes: Iterable<string>): void => {
    for (const code of codes) {
      if (indicators.has(code)) continue;
      problems.push(answerProblem(path, code, `is no indicator of the report; the nearest is ${nearest(code, indicators.keys())}`));
    }
  };
  unknown('polarity', answers.polarity.keys());
  unknown('judged', answers.judged.keys());
  unknown('missing', answers.missing.keys());
  for (const code of answers.missing.keys()) {
    const value = indicators.get(code)?.actual;
    if (value) problems.push(answerProblem('missing', code, `has a value in the report, ${value}`));
  }
  const titled = new Set([...plans.plans.map(({ code }) => code), ...linked.map((row) => `${row['plan']}/${row['code']}`)]);
  for (const key of answers.titles.keys()) {
    if (titled.has(key)) continue;
    problems.push(answerProblem('titles', key, `is no plan and no objective of the report; the nearest is ${nearest(key, titled)}`));
  }
  return problems;
}

function organisationRow(answers: Answers, notes: Notes): SheetRow {
  const { name, yearStarts, language } = answers.organisation;
  if (yearStarts === null) notes.assumptions.push("The council's year is taken to begin in April, as councils' years do.");
  if (name === null) {
    notes.questions.push({
      id: 'organisation',
      text: "What is the council's name? The report does not say whose it is.",
      expects: 'text',
      choices: [],
      rows: [],
      answer: 'organisation.name',
      suggestion: null,
      required: false,
    });
  }
  return sheetRow({ name: name ?? MARK, year_starts: yearStarts === null ? null : String(yearStarts), language });
}

const KEYED = /\s*\[([A-Z][A-Za-z0-9/.-]*)\]\s*/g;
const NARRATED = ['overview', 'exceptional', 'recovery'] as const;

/** What people wrote over the figures; a paragraph about an action, keyed by its reference in brackets, goes to that action. */
function narrativeRows({ found, plans, period }: ReportContext): SheetRow[] {
  const references = new Set(found.actions.map((action) => action.reference));
  const texts = new Map<string, string[]>();
  for (const { section, under, text } of found.texts) {
    if (under !== null || !NARRATED.some((name) => name === section) || section === null) continue;
    const keys = [...text.matchAll(KEYED)].flatMap(([, key = '']) => (references.has(key) ? [key] : []));
    const words = keys.reduce((rest, key) => rest.replace(`[${key}]`, ''), text);
    const clean = words
      .replace(/\s+([.,;])/g, '$1')
      .replace(/\s+/g, ' ')
      .trim();
    for (const place of keys.length > 0 && section === 'recovery' ? keys : [section])
      texts.set(place, [...(texts.get(place) ?? []), clean]);
  }
  return [...texts].map(([section, paragraphs]) => sheetRow({ report: plans.own, period, section, text: paragraphs.join('\n\n') }));
}

const REASONS: Readonly<Record<string, string>> = {
  polarity: 'the report does not say which way is better',
  ref: 'the report counts this action and does not list it',
  action: 'the report counts this action and does not list it',
  links: 'the report does not say to which other plans this action counts',
  state: 'no figure is printed, and no reason why',
};

/** The cells of a sheet's rows that are marked; a row that is open itself goes by its objective or period. */
function marksIn(sheet: SheetName, rows: readonly SheetRow[]): MarkedCell[] {
  const { headings } = SHEETS[sheet];
  return rows.flatMap((row, index) =>
    headings
      .filter((column) => row[column] === MARK)
      .map((column) => {
        const own = row[headings[0] ?? ''] ?? '';
        const key = own === MARK ? (row['objective'] ?? row['period'] ?? own) : own;
        return { sheet, row: index + 2, key, column, why: REASONS[column] ?? 'the report does not say it' };
      }),
  );
}

function tableOf(name: SheetName, rows: readonly SheetRow[], open: readonly MarkedCell[]): WrittenTable {
  const { headings, columns } = SHEETS[name];
  return { name, headings, columns, rows: rows.map((row) => headings.map((heading) => row[heading] ?? '')), open };
}

/**
 * A printed quarterly report, from its lines: what it says as the sheets of a workbook, with `?` where it says nothing
 * and the workbook needs something, the questions that follow, what was concluded from its own words, and what it
 * states about itself. The words it goes by are in vocabulary.ts and judged-words.ts.
 * @param answers what a person says that the report does not; null for nothing yet
 * @throws InputFault where the text is no such report, has rows that cannot be read, or the answers name what it has not
 */
export function readReport(text: string | ReportText, answers: Answers | null): ReportReading {
  const given = answers ?? NO_ANSWERS;
  const { found, problems } = findIn(text, given);
  checkIsReport(text, found, problems);
  const own = ownPlan(found);
  if (problems.length > 0 || own === null) {
    const nameless = 'no reference names its plan; expected some such as SS01/A001 (plan SS, objective 1, action 1)';
    throw new InputFault([...problems, ...(own === null ? [wholeProblem(nameless)] : [])]);
  }
  const notes: Notes = { questions: [], assumptions: [] };
  askMeanings(found, notes);
  const yearStart = given.organisation.yearStarts ?? APRIL;
  const organisation = organisationRow(given, notes);
  const period = periodOf(found, given, yearStart, notes);
  const context: ReportContext = { found, answers: given, plans: findPlans(found, own, given, notes), period, yearStart, notes };
  const objectives = objectiveRows(found, context.plans, given, notes);
  const scheme = schemeIn(found, notes);
  const work = actionRows(context);
  const faults = [...strangers(context, objectives), ...work.problems];
  if (faults.length > 0) throw new InputFault(faults);
  const rows: Readonly<Record<SheetName, readonly SheetRow[]>> = {
    organisation: [organisation],
    plans: planRows(context.plans, notes),
    objectives,
    ...measureRows(context, scheme),
    ...work.rows,
    schemes: scheme.row === null ? [] : [scheme.row],
    dashboards: [],
    narrative: narrativeRows(context),
    calendar: [],
    checks: [],
    benchmarks: [],
    rebases: [],
  };
  const marked = SHEET_NAMES.flatMap((name) => marksIn(name, rows[name]));
  const tables = SHEET_NAMES.map((name) =>
    tableOf(
      name,
      rows[name],
      marked.filter(({ sheet }) => sheet === name),
    ),
  );
  const open = notes.questions.some((question) => question.required);
  return {
    period,
    council: open ? null : readTables(tables.map((table) => ({ name: table.name, rows: [table.headings, ...table.rows] }))),
    tables,
    marked,
    questions: notes.questions,
    assumptions: notes.assumptions,
    printed: printedFrom(found, period, context.plans, given),
  };
}

/**
 * The report as it is printed, for the claims check: it need not be whole, and nothing is asked of it.
 * @returns with it, what in it cannot be read and is therefore left unchecked
 * @throws InputFault where the text is no such report
 */
export function readPrintedReport(
  text: string | ReportText,
  answers: Answers | null,
): { readonly report: PrintedReport; readonly unread: readonly Problem[] } {
  const given = answers ?? NO_ANSWERS;
  const { found, problems } = findIn(text, given);
  if (found.counts.length + found.shareLines.length === 0) checkIsReport(text, found, problems);
  const notes: Notes = { questions: [], assumptions: [] };
  const plans = findPlans(found, ownPlan(found) ?? '', given, notes);
  const report = printedFrom(found, periodNamed(found, given, notes), plans, given);
  return { report: problems.length > 0 ? { ...report, partly: true } : report, unread: problems };
}

/** The report's period; null where it names none. */
function periodNamed(found: Found, answers: Answers, notes: Notes): PeriodText | null {
  try {
    return periodOf(found, answers, answers.organisation.yearStarts ?? APRIL, notes);
  } catch (error) {
    if (error instanceof InputFault) return null;
    throw error;
  }
}
