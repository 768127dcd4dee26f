import { type Indicator, NOT_JUDGED, STATUSES, type Status } from '../model/indicator.ts';
import { ACTION_STATES, type Action, type Objective, type Plan, type SetAside } from '../model/plan.ts';
import { objectiveReference, parseObjectiveReference } from '../model/reference.ts';
import type { ActionCounts, ActionVerdict, Counts, IndicatorCounts, Verdict } from '../model/verdict.ts';

/*
 * Counting (method.md sections 1, 7, 8). One action counts under every plan it links to and once in the total; every
 * share names its denominator.
 */

/** The statuses that are good or bad; the places of a demand indicator in its range are neither. */
export const RATED: readonly Status[] = ['red', 'worse', 'amber', 'within', 'green', 'better'];

function zeros<Word extends string>(words: readonly Word[]): Record<Word, number>;
function zeros(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(words.map((word) => [word, 0]));
}

function countIndicators(verdicts: readonly Verdict[]): IndicatorCounts {
  const byStatus = zeros(STATUSES);
  const notJudged = zeros(NOT_JUDGED);
  for (const { status, notJudged: why } of verdicts) {
    if (status !== null) byStatus[status] += 1;
    else if (why !== null) notJudged[why] += 1;
  }
  return { all: verdicts.length, rated: RATED.reduce((total, status) => total + byStatus[status], 0), byStatus, notJudged };
}

/** @param leftOut states that are counted by themselves but leave the total */
function countActions(verdicts: readonly ActionVerdict[], leftOut: readonly SetAside[]): ActionCounts {
  const byState = zeros(ACTION_STATES);
  const completedBy: Record<string, number> = {};
  for (const { state, completedIn } of verdicts) {
    byState[state] += 1;
    if (state !== 'completed') continue;
    const when = completedIn ?? 'unknown';
    completedBy[when] = (completedBy[when] ?? 0) + 1;
  }
  const out = leftOut.reduce((total, state) => total + byState[state], 0);
  return { all: verdicts.length - out, byState, completedBy };
}

/** The nodes from an objective up to the top of its tree, itself first; a cycle ends it. */
export function upwards(reference: string | null, tree: ReadonlyMap<string, Objective>): string[] {
  const path: string[] = [];
  for (let at = reference; at !== null && !path.includes(at); ) {
    path.push(at);
    const node = tree.get(at);
    at = node?.parent == null ? null : objectiveReference(node.plan, node.parent);
  }
  return path;
}

/** The plans' trees by reference: `SS/1`. */
function treeOf(objectives: readonly Objective[]): ReadonlyMap<string, Objective> {
  return new Map(objectives.map((node) => [objectiveReference(node.plan, node.code), node]));
}

/** The plans that an item counts under by its links, each once however many of its objectives are named. */
function plansLinked(links: readonly string[]): string[] {
  return [...new Set(links.flatMap((link) => parseObjectiveReference(link)?.plan ?? []))];
}

/** What is counted: verdicts with the indicators and actions they are of, in the same order. */
export interface Counted {
  readonly indicators: readonly { readonly item: Indicator; readonly verdict: Verdict }[];
  readonly actions: readonly { readonly item: Action; readonly verdict: ActionVerdict }[];
  readonly leftOut: readonly SetAside[];
}

interface Placed {
  readonly objective: string | null;
  readonly links: readonly string[];
}

function countWhere(counted: Counted, belongs: (item: Placed) => boolean): Counts {
  return {
    indicators: countIndicators(counted.indicators.filter(({ item }) => belongs(item)).map(({ verdict }) => verdict)),
    actions: countActions(
      counted.actions.filter(({ item }) => belongs(item)).map(({ verdict }) => verdict),
      counted.leftOut,
    ),
  };
}

export interface CountsByPlace {
  readonly counts: Counts;
  readonly byPlan: Readonly<Record<string, Counts>>;
  readonly byOutcome: Readonly<Record<string, Counts>>;
  readonly byObjective: Readonly<Record<string, Counts>>;
  readonly byLinkedPlan: Readonly<Record<string, Counts>>;
}

function byKey(keys: readonly string[], counts: (key: string) => Counts): Record<string, Counts> {
  return Object.fromEntries(keys.map((key) => [key, counts(key)]));
}

/**
 * The counts of the whole, of each plan, of each top node with all below it (of plans that own anything), of each node with what it holds itself,
 * and of each plan that others link to. A plan that owns nothing and is linked by nothing is there with zeros, so that a
 * report can say that none is in place.
 */
export function countByPlace(plans: readonly Plan[], objectives: readonly Objective[], counted: Counted): CountsByPlace {
  const tree = treeOf(objectives);
  const items: readonly Placed[] = [...counted.indicators, ...counted.actions].map(({ item }) => item);
  const paths = new Map(items.map(({ objective }) => [objective, new Set(upwards(objective, tree))]));
  const holds = (reference: string, item: Placed): boolean => paths.get(item.objective)?.has(reference) ?? false;
  const owner = (item: Placed): string | null => (item.objective === null ? null : (parseObjectiveReference(item.objective)?.plan ?? null));
  const references = [...tree.keys()];
  const owning = new Set(items.map(owner));
  const linked = new Set(items.flatMap(({ links }) => plansLinked(links)));
  const codes = plans.map(({ code }) => code);
  return {
    counts: countWhere(counted, () => true),
    byPlan: byKey(codes, (code) => countWhere(counted, (item) => owner(item) === code)),
    byOutcome: byKey(
      references.filter((reference) => tree.get(reference)?.parent === null && owning.has(tree.get(reference)?.plan ?? null)),
      (reference) => countWhere(counted, (item) => holds(reference, item)),
    ),
    byObjective: byKey(
      references.filter((reference) => tree.get(reference)?.parent !== null || items.some((item) => item.objective === reference)),
      (reference) => countWhere(counted, (item) => item.objective === reference),
    ),
    byLinkedPlan: byKey(
      codes.filter((code) => linked.has(code) || !owning.has(code)),
      (code) => countWhere(counted, ({ links }) => plansLinked(links).includes(code)),
    ),
  };
}
