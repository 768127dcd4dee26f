import type { Status } from '../../model/indicator.ts';
import { parsePeriod, periodsIn, type YearStart, yearOf } from '../../model/period.ts';
import { type ActionState, SET_ASIDE } from '../../model/plan.ts';
import type { PrintedAction, PrintedCounts, PrintedIndicator, PrintedReport, PrintedShareLine } from '../../model/printedReport.ts';
import { earlierShares, unlistedCounts } from '../../model/unlisted.ts';
import type { Label } from './vocabulary.ts';

/** How many there are of a kind, and which of them are listed. */
export interface Part {
  readonly count: number;
  readonly rows: readonly string[];
}

/** The actions or indicators of one place, counted. */
export interface Tallied {
  readonly total: number;
  readonly by: ReadonlyMap<Label, Part>;
  /** whether there may be completed actions that are counted and no longer listed, of an unknown number */
  readonly open: boolean;
  /** whether every row's label is known, so that a count by label can be denied */
  readonly labelled: boolean;
  /** rows whose status is none that a sentence counts by, such as "worse than tolerance": the labels that a person may give each */
  readonly otherwise?: readonly (readonly Label[])[];
  /** how many have a status, of which a share may be instead of all */
  readonly rated?: number;
  readonly rows: readonly string[];
}

/** A part of the report about which its sentences state counts: the whole, another plan, a node with all below it. */
export interface Scope {
  readonly kind: 'whole' | 'plan' | 'node';
  /** null for the whole; title of the count table; key of the node */
  readonly key: string | null;
  /** "Outcome 3", "Corporate Plan Actions" */
  readonly name: string;
  /** null where nothing is known of them */
  readonly actions: Tallied | null;
  readonly indicators: Tallied | null;
}

/** A share line with the counts of its node. */
export interface CountedLine {
  readonly line: PrintedShareLine;
  readonly listed: readonly PrintedAction[];
  /** actions completed in earlier quarters and not listed, by quarter; null where no whole number fits the shares */
  readonly unlisted: ReadonlyMap<number, number> | null;
}

export interface Facts {
  readonly report: PrintedReport;
  /** the quarter of the year that it is for; null for another period or none */
  readonly quarter: number | null;
  readonly whole: Scope;
  /** the whole first, then plans and nodes as they stand */
  readonly scopes: readonly Scope[];
  readonly lines: readonly CountedLine[];
  /** whether some actions stand at more places than one */
  readonly repeats: boolean;
  readonly actions: ReadonlyMap<string, PrintedAction>;
  readonly indicators: ReadonlyMap<string, PrintedIndicator>;
  /** whether the report lists all of its actions, or only some such as those that have slipped */
  readonly listsAll: boolean;
}

/** Where fewer of the counted are listed, the list is of some of them. */
const NEARLY_ALL = 0.8;

/** The nodes that list a row. */
export function nodesOf({ node, also = [] }: PrintedAction | PrintedIndicator): (string | null)[] {
  return [node, ...also];
}

/** The quarter of its year that a report is for. */
export function quarterOf(report: PrintedReport, yearStart: YearStart): number | null {
  if (report.period === null) return null;
  const period = parsePeriod(report.period, yearStart);
  if (period.kind !== 'quarter') return null;
  return periodsIn(yearOf(period, yearStart), 'quarter', yearStart).findIndex((each) => each.text === period.text) + 1;
}

/** A count table's figure as a number; an empty cell of a table that has a total is nought. */
export function countIn(table: PrintedCounts, state: ActionState): number {
  return Number(table.counts[state] ?? 0);
}

/** The table of all actions: the one of no plan, or the largest. */
export function wholeTable(report: PrintedReport): PrintedCounts | null {
  const totalled = report.countTables.filter((table) => table.total !== null);
  const all = totalled.filter(({ plan, title }) => plan === null && /^all\b|\boverall\b|\btotal\b|^actions$/i.test(title));
  const largest = totalled.toSorted((a, b) => Number(b.total) - Number(a.total))[0];
  return all[0] ?? largest ?? null;
}

function byState(actions: readonly PrintedAction[]): Map<Label, Part> {
  const parts = new Map<Label, Part>();
  for (const [state, listed] of Map.groupBy(actions, (action) => action.state)) {
    if (state !== null) parts.set(state, { count: listed.length, rows: listed.map((action) => action.reference) });
  }
  return parts;
}

function fromTable(table: PrintedCounts, listed: readonly PrintedAction[]): Tallied {
  const known = byState(listed);
  const by = new Map<Label, Part>();
  for (const state of ['completed', 'on-track', 'slipped', 'not-started-due', 'not-due', 'suspended', 'deferred', 'deleted'] as const) {
    const rows = known.get(state)?.rows ?? [];
    if (table.counts[state] !== undefined || rows.length > 0) by.set(state, { count: countIn(table, state), rows });
  }
  const labelled = table.others.length === 0 && Object.keys(table.counts).length > 0;
  return { total: Number(table.total), by, open: false, labelled, rows: listed.map((action) => action.reference) };
}

function fromRows(listed: readonly PrintedAction[], unlisted: number | null, closed: boolean): Tallied | null {
  if (listed.length === 0 && (unlisted ?? 0) === 0) return null;
  const by = byState(listed);
  const completed = by.get('completed') ?? { count: 0, rows: [] };
  by.set('completed', { count: completed.count + (unlisted ?? 0), rows: completed.rows });
  return {
    total: listed.length + (unlisted ?? 0),
    by,
    open: unlisted === null || !closed,
    labelled: listed.every((action) => action.state !== null),
    rows: listed.map((action) => action.reference),
  };
}

/** Colours that a person may give a status that is none, by whether it is good. */
const LIKE: Readonly<Partial<Record<Status, readonly Label[]>>> = {
  better: ['green'],
  'as-expected': ['green'],
  within: ['green', 'amber'],
  worse: ['amber', 'red'],
  'above-range': ['amber', 'red'],
  'below-range': ['amber', 'red'],
};

/** The colours that an indicator's status may be called by; empty where it has none. */
export function coloursOf({ status }: PrintedIndicator): readonly Label[] {
  if (status === null) return [];
  return status === 'green' || status === 'amber' || status === 'red' ? [status] : (LIKE[status] ?? []);
}

/**
 * @param known whether every status is known: where a report that was read has words of rules of its own, others of its rows may
 *   have such a word that nobody understood
 */
function ofIndicators(rows: readonly PrintedIndicator[], known: boolean): Tallied | null {
  if (rows.length === 0) return null;
  const by = new Map<Label, Part>();
  for (const colour of ['green', 'amber', 'red'] as const) {
    const found = rows.filter(({ status }) => status === colour).map(({ code }) => code);
    by.set(colour, { count: found.length, rows: found });
  }
  const rated = rows.filter(({ status }) => status !== null);
  const otherwise = rated.filter(({ status }) => status !== 'green' && status !== 'amber' && status !== 'red').map(coloursOf);
  const coloursAlone = otherwise.length === 0 && rated.length > 0;
  const listed = rows.map(({ code }) => code);
  return { total: rows.length, by, open: false, labelled: known || coloursAlone, otherwise, rated: rated.length, rows: listed };
}

/** Actions that a line counts beyond those listed, where it prints its counts: completed in a quarter that is not told, 0. */
function printedBeyond({ shares }: PrintedShareLine, listed: readonly PrintedAction[]): Map<number, number> | null {
  const counts = shares.flatMap(({ count }) => count ?? []);
  const beyond = sumOf(counts) - listed.length;
  return counts.length < shares.length || beyond < 0 ? null : new Map(beyond > 0 ? [[0, beyond]] : []);
}

function countedLines(report: PrintedReport, table: PrintedCounts | null, quarter: number | null): CountedLine[] {
  return report.shareLines.map((line) => {
    const listed = report.actions.filter((action) => nodesOf(action).includes(line.node) && !isLeftOut(action.state, table));
    const parts = earlierShares(line.shares, quarter ?? 1);
    const unlisted = printedBeyond(line, listed) ?? (parts.length === 0 ? new Map() : unlistedCounts(listed, line.shares, quarter ?? 1));
    return { line, listed, unlisted };
  });
}

function sumOf(counts: Iterable<number>): number {
  return [...counts].reduce((sum, count) => sum + count, 0);
}

/**
 * Actions that the share lines of some nodes count beyond those listed; null where a line fits no whole number, or where
 * several lines may count the same action because the report counts actions at more places than one.
 */
export function unlistedUnder(lines: readonly CountedLine[], within: (node: string | null) => boolean, repeats: boolean): number | null {
  const here = lines.filter(({ line }) => within(line.node));
  if (here.some(({ unlisted }) => unlisted === null)) return null;
  if (repeats && here.filter(({ unlisted }) => (unlisted?.size ?? 0) > 0).length > 1) return null;
  return sumOf(here.flatMap(({ unlisted }) => [...(unlisted?.values() ?? [])]));
}

/** Whether actions of a state are listed and, by the table of all, leave the total (method.md section 7). */
function isLeftOut(state: ActionState | null, table: PrintedCounts | null): boolean {
  const aside = SET_ASIDE.some((each) => each === state);
  return aside && state !== null && (table === null ? state === 'deleted' : table.counts[state] === undefined);
}

function listsAll(report: PrintedReport, table: PrintedCounts | null): boolean {
  const going = report.actions.filter(({ state }) => state !== 'completed');
  if (report.partly) return false;
  if (table === null) return report.actions.some(({ state }) => state === 'on-track');
  return going.length >= NEARLY_ALL * (Number(table.total) - countIn(table, 'completed')) && report.actions.length > 0;
}

/** What the report's own rows and tables come to, place by place. */
export function factsOf(report: PrintedReport, yearStart: YearStart): Facts {
  const quarter = quarterOf(report, yearStart);
  const table = wholeTable(report);
  const repeats = report.actions.some(({ also }) => also !== undefined);
  const inTotal = report.actions.filter(({ state }) => !isLeftOut(state, table));
  const lines = countedLines(report, table, quarter);
  const parents = new Map(report.nodes.map((node) => [node.key, node.parent]));
  const isWithin = (node: string | null, key: string): boolean => {
    for (let at = node; at !== null; at = parents.get(at) ?? null) if (at === key) return true;
    return false;
  };
  const complete = listsAll(report, table);
  const whole: Scope = {
    kind: 'whole',
    key: null,
    name: table?.title ?? '',
    actions: table
      ? fromTable(table, report.actions)
      : complete
        ? fromRows(
            inTotal,
            unlistedUnder(lines, () => true, repeats),
            lines.length > 0,
          )
        : null,
    indicators: ofIndicators(report.indicators, report.statusesKnown === true),
  };
  const plans = report.countTables
    .filter((each) => each !== table && each.total !== null)
    .map((each): Scope => {
      const listed = report.actions.filter(({ links }) => links.some((link) => each.plan !== null && link.startsWith(`${each.plan}/`)));
      return { kind: 'plan', key: each.title, name: each.title, actions: fromTable(each, listed), indicators: null };
    });
  const nodes = report.nodes.map(({ key, name }): Scope => {
    const within = (node: string | null) => isWithin(node, key);
    const listed = inTotal.filter((action) => nodesOf(action).some(within));
    const lined = new Set(lines.map(({ line }) => line.node));
    const closed = listed.length > 0 && listed.every(({ node }) => lined.has(node));
    const actions = complete ? fromRows(listed, unlistedUnder(lines, within, repeats), closed) : null;
    return {
      kind: 'node',
      key,
      name,
      actions,
      indicators: ofIndicators(
        report.indicators.filter((row) => nodesOf(row).some(within)),
        report.statusesKnown === true,
      ),
    };
  });
  return {
    report,
    quarter,
    whole,
    scopes: [whole, ...plans, ...nodes],
    lines,
    repeats,
    actions: new Map(report.actions.map((action) => [action.reference, action])),
    indicators: new Map(report.indicators.map((row) => [row.code, row])),
    listsAll: complete,
  };
}
