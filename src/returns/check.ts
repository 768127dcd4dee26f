import type { Council } from '../model/council.ts';
import { nearest } from '../model/nearest.ts';
import type { YearStart } from '../model/period.ts';
import type { Objective } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { objectiveReference } from '../model/reference.ts';
import { PRESET_SCHEMES } from '../model/scheme.ts';
import { checkBenchmark, checkBodies } from './check-benchmark.ts';
import { checkSpellings } from './check-breakdown.ts';
import { checkCollection, checkLimits, checkSum } from './check-collection.ts';
import { type Complain, checkAction, checkObservation, checkPeriod, checkProgress, checkTarget, unitOf } from './check-row.ts';

/** A row of the model with the number of its row; `sound` is false when one of its cells has a problem. */
export interface Entry<Row> {
  readonly row: number;
  readonly item: Row;
  readonly sound: boolean;
}

type RowOf<T> = T extends readonly (infer Row)[] ? Row : T;

/** What was read of every sheet. */
export type Entries = { readonly [K in keyof Council]: readonly Entry<RowOf<Council[K]>>[] };

/**
 * What the rows may name though they do not hold it: the council as it is held already, so that a workbook may bring a
 * quarter's figures alone.
 */
export interface Beside extends Pick<Council, 'organisation' | 'plans' | 'objectives' | 'indicators' | 'actions'> {
  readonly schemes: readonly { readonly name: string }[];
}

export function itemsOf<Row>(entries: readonly Entry<Row>[]): Row[] {
  return entries.map((entry) => entry.item);
}

type Key = readonly (string | null)[];

/** Keys met so far, a level for each part, because joining the parts of 100,000 keys costs more than all other checks. */
interface KeyNode {
  row: number | null;
  below: Map<string, KeyNode> | null;
}

/** The node of a key; the last part may be absent. Null when a part that every key has is empty, for which there is a problem already. */
function keyNode(root: KeyNode, key: Key): KeyNode | null {
  let node = root;
  for (const part of key) {
    if (part === '') return null;
    if (part === null) continue;
    node.below ??= new Map();
    let next = node.below.get(part);
    if (next === undefined) {
      next = { row: null, below: null };
      node.below.set(part, next);
    }
    node = next;
  }
  return node;
}

/** Complains about every row whose key an earlier row has. */
function checkKeys<Row>(
  sheet: string,
  entries: readonly Entry<Row>[],
  column: string,
  expected: string,
  keyOf: (row: Row) => Key,
  problems: Problem[],
): void {
  const root: KeyNode = { row: null, below: null };
  for (const { row, item } of entries) {
    const key = keyOf(item);
    const node = keyNode(root, key);
    if (node === null) continue;
    if (node.row === null) node.row = row;
    else {
      const value = key.filter((part) => part !== null).join(', ');
      problems.push({ sheet, row, column, value, message: `stands in row ${node.row} already: expected each ${expected} once` });
    }
  }
}

function checkAllKeys(entries: Entries, problems: Problem[]): void {
  checkKeys('plans', entries.plans, 'code', 'code', (plan) => [plan.code], problems);
  checkKeys('objectives', entries.objectives, 'code', 'code of a plan', ({ plan, code }) => [plan, code], problems);
  checkKeys('indicators', entries.indicators, 'code', 'code', ({ code }) => [code], problems);
  checkKeys('targets', entries.targets, 'period', 'indicator and period', ({ indicator, period }) => [indicator, period], problems);
  checkKeys(
    'observations',
    entries.observations,
    'period',
    'indicator, period and breakdown',
    ({ indicator, period, breakdown }) => [indicator, period, breakdown],
    problems,
  );
  checkKeys('actions', entries.actions, 'ref', 'reference', ({ ref }) => [ref], problems);
  checkKeys('progress', entries.progress, 'period', 'action and period', ({ action, period }) => [action, period], problems);
  checkKeys('schemes', entries.schemes, 'name', 'name', ({ name }) => [name], problems);
  checkKeys(
    'dashboards',
    entries.dashboards,
    'indicator',
    'indicator of a dashboard',
    ({ dashboard, indicator }) => [dashboard, indicator],
    problems,
  );
  checkKeys(
    'narrative',
    entries.narrative,
    'section',
    'section of a report and period',
    ({ report, period, section }) => [period, section, report],
    problems,
  );
  checkKeys('calendar', entries.calendar, 'period', 'period', ({ period }) => [period], problems);
  checkKeys('checks', entries.checks, 'name', 'name', ({ name }) => [name], problems);
  checkKeys(
    'benchmarks',
    entries.benchmarks,
    'body',
    'body of an indicator and period',
    ({ indicator, period, body }) => [indicator, period, body],
    problems,
  );
  checkKeys('rebases', entries.rebases, 'period', 'indicator and period', ({ indicator, period }) => [indicator, period], problems);
}

/** The names that a sheet defines, as what other sheets point at. */
interface Names {
  readonly what: string;
  readonly known: ReadonlySet<string>;
  /** offered names by what was written, because a wrong code often stands in many rows */
  readonly offers: Map<string, string>;
}

function names(what: string, known: Iterable<string>): Names {
  return { what, known: new Set([...known].filter((name) => name !== '')), offers: new Map() };
}

const MOST_OFFERS = 200;

function offer(written: string, { what, known, offers }: Names): string {
  const kept = offers.get(written);
  if (kept !== undefined) return kept;
  if (offers.size >= MOST_OFFERS) return `names no ${what}`;
  const close = nearest(written, known);
  const message = close === null ? `names no ${what}: none is listed` : `names no ${what}; the nearest is "${close}"`;
  offers.set(written, message);
  return message;
}

function checkReferences<Row>(
  sheet: string,
  entries: readonly Entry<Row>[],
  column: string,
  referencesOf: (row: Row) => string | null | readonly string[],
  target: Names,
  problems: Problem[],
): void {
  const check = (row: number, name: string): void => {
    if (name !== '' && !target.known.has(name)) problems.push({ sheet, row, column, value: name, message: offer(name, target) });
  };
  for (const { row, item } of entries) {
    const references = referencesOf(item);
    if (references === null) continue;
    if (typeof references === 'string') check(row, references);
    else for (const name of references) check(row, name);
  }
}

function checkAllReferences(entries: Entries, beside: Beside | null, problems: Problem[]): void {
  const plans = names(
    'plan',
    [...itemsOf(entries.plans), ...(beside?.plans ?? [])].map(({ code }) => code),
  );
  const objectives = names(
    'objective',
    [...itemsOf(entries.objectives), ...(beside?.objectives ?? [])].map(({ plan, code }) => objectiveReference(plan, code)),
  );
  const indicators = names(
    'indicator',
    [...itemsOf(entries.indicators), ...(beside?.indicators ?? [])].map(({ code }) => code),
  );
  const actions = names(
    'action',
    [...itemsOf(entries.actions), ...(beside?.actions ?? [])].map(({ ref }) => ref),
  );
  const schemes = names('scheme', [
    ...PRESET_SCHEMES,
    ...[...itemsOf(entries.schemes), ...(beside?.schemes ?? [])].map(({ name }) => name),
  ]);
  checkReferences('objectives', entries.objectives, 'plan', ({ plan }) => plan, plans, problems);
  checkReferences('indicators', entries.indicators, 'objective', ({ objective }) => objective, objectives, problems);
  checkReferences('indicators', entries.indicators, 'links', ({ links }) => links, objectives, problems);
  checkReferences('indicators', entries.indicators, 'scheme', ({ scheme }) => scheme, schemes, problems);
  checkReferences('targets', entries.targets, 'indicator', ({ indicator }) => indicator, indicators, problems);
  checkReferences('observations', entries.observations, 'indicator', ({ indicator }) => indicator, indicators, problems);
  checkReferences('actions', entries.actions, 'objective', ({ objective }) => objective, objectives, problems);
  checkReferences('actions', entries.actions, 'links', ({ links }) => links, objectives, problems);
  checkReferences('progress', entries.progress, 'action', ({ action }) => action, actions, problems);
  checkReferences('dashboards', entries.dashboards, 'indicator', ({ indicator }) => indicator, indicators, problems);
  checkReferences('narrative', entries.narrative, 'report', ({ report }) => report, plans, problems);
  checkReferences('checks', entries.checks, 'total', ({ total }) => total, indicators, problems);
  checkReferences('checks', entries.checks, 'parts', ({ parts }) => parts, indicators, problems);
  checkReferences('benchmarks', entries.benchmarks, 'indicator', ({ indicator }) => indicator, indicators, problems);
  checkReferences('rebases', entries.rebases, 'indicator', ({ indicator }) => indicator, indicators, problems);
}

/** Every parent is a node of the same plan, and no node is above itself. */
function checkTree(objectives: readonly Entry<Objective>[], held: readonly Objective[], problems: Problem[]): void {
  const nodes = new Map([...held, ...itemsOf(objectives)].map((node) => [objectiveReference(node.plan, node.code), node]));
  for (const { row, item } of objectives) {
    if (item.parent === null) continue;
    const place = { sheet: 'objectives', row, column: 'parent', value: item.parent };
    if (!nodes.has(objectiveReference(item.plan, item.parent))) {
      const inPlan = [...nodes.values()].filter(({ plan, code }) => plan === item.plan && code !== item.code).map(({ code }) => code);
      const close = nearest(item.parent, inPlan);
      problems.push({ ...place, message: `names no node of plan ${item.plan}${close === null ? '' : `; the nearest is "${close}"`}` });
      continue;
    }
    const circle = circleFrom(item, nodes);
    if (circle !== null) problems.push({ ...place, message: `makes the node stand above itself: ${circle.join(' under ')}` });
  }
}

function circleFrom(start: Objective, nodes: ReadonlyMap<string, Objective>): readonly string[] | null {
  const path = [start.code];
  const seen = new Set(path);
  let parent = start.parent;
  while (parent !== null) {
    path.push(parent);
    if (parent === start.code) return path;
    if (seen.has(parent)) return null;
    seen.add(parent);
    parent = nodes.get(objectiveReference(start.plan, parent))?.parent ?? null;
  }
  return null;
}

function eachSound<Row>(
  sheet: string,
  entries: readonly Entry<Row>[],
  problems: Problem[],
  check: (row: Row, complain: Complain) => void,
): void {
  let row = 0;
  const complain: Complain = (column, value, message) => problems.push({ sheet, row, column, value, message });
  for (const entry of entries) {
    if (!entry.sound) continue;
    row = entry.row;
    check(entry.item, complain);
  }
}

/** The checks that need more than one cell: keys, references, the tree, figures of a row that contradict each other. */
export function checkCouncil(entries: Entries, yearStarts: YearStart, beside: Beside | null, problems: Problem[]): void {
  checkAllKeys(entries, problems);
  checkAllReferences(entries, beside, problems);
  checkTree(entries.objectives, beside?.objectives ?? [], problems);
  const indicators = [...(beside?.indicators ?? []), ...itemsOf(entries.indicators)];
  const units = new Map(indicators.map(({ code, unit }) => [code, unitOf(unit)]));
  const noUnit = unitOf(null);
  const sound = itemsOf(entries.indicators.filter((entry) => entry.sound));
  const frequencies = new Map([...(beside?.indicators ?? []), ...sound].map(({ code, frequency }) => [code, frequency]));
  eachSound('indicators', entries.indicators, problems, checkLimits);
  eachSound('targets', entries.targets, problems, checkTarget);
  eachSound('observations', entries.observations, problems, (observation, complain) => {
    checkPeriod(observation.period, frequencies.get(observation.indicator), yearStarts, complain);
    checkObservation(observation, units.get(observation.indicator) ?? noUnit, yearStarts, complain);
  });
  checkSpellings(entries.observations, problems);
  eachSound('benchmarks', entries.benchmarks, problems, (benchmark, complain) => {
    checkPeriod(benchmark.period, frequencies.get(benchmark.indicator), yearStarts, complain);
    checkBenchmark(benchmark, units.get(benchmark.indicator) ?? noUnit, complain);
  });
  checkBodies(entries.benchmarks, problems);
  eachSound('actions', entries.actions, problems, (action, complain) => checkAction(action, yearStarts, complain));
  eachSound('progress', entries.progress, problems, checkProgress);
  eachSound('calendar', entries.calendar, problems, checkCollection);
  eachSound('checks', entries.checks, problems, checkSum);
}
