import type { Council } from '../model/council.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { Objective, Plan } from '../model/plan.ts';
import { parseObjectiveReference } from '../model/reference.ts';
import type { Assessment } from '../model/verdict.ts';
import type { ReportSelection, TemplateSection } from '../model/writtenReport.ts';
import type { JudgedAction } from './actionSentences.ts';
import { type JudgedIndicator, judgedOf, PLACES } from './judgedRows.ts';
import { type Narratives, narrativesOf } from './narrative.ts';
import { type Tree, treeOfPlan } from './places.ts';
import { isNarrowed, selectedCouncil, wholePlan } from './selection.ts';
import { type BriefingOptions, type Setting, settingFor } from './setting.ts';
import type { ReportBriefing } from './types.ts';

/* What everything in a report is said about: the plan with what is selected of it, judged. */

export type PlanTree = Tree<JudgedIndicator, JudgedAction>;

/** A section as a report is made of it. */
export type ReportSection = Pick<TemplateSection, 'id' | 'kind' | 'title' | 'dashboard' | 'text'>;

/** What a report selects and has in it. */
export interface ReportPlan {
  readonly title: string;
  readonly selection: ReportSelection;
  readonly sections: readonly ReportSection[];
}

/** An indicator that the council measured once and does not any more. */
export interface GoneIndicator {
  readonly code: string;
  readonly title: string;
}

export interface ReportOptions extends BriefingOptions {
  /** left out: everything of the plan, in the parts that every report has */
  readonly template?: ReportPlan;
  /** the issue before, with the rows that it was made of */
  readonly last?: { readonly briefing: ReportBriefing; readonly council: Council };
  /** indicators that were withdrawn, so that a live figure of one says so */
  readonly gone?: readonly GoneIndicator[];
  /** why something changed since the issue before, as whoever changed it said */
  readonly reasonFor?: ReasonFor;
}

/** What changed, so that its reason can be looked up. */
export interface ChangedThing {
  readonly kind: 'target' | 'definition' | 'figure' | 'scheme' | 'indicator' | 'action' | 'dates';
  /** code of the indicator, reference of the action, name of the scheme */
  readonly reference: string;
  /** of a target or figure; null for what has none */
  readonly period: string | null;
}

export type ReasonFor = (thing: ChangedThing) => string | null;

export interface ReportScene {
  /** of the selected rows of the council */
  readonly setting: Setting;
  readonly plan: Plan;
  readonly tree: PlanTree;
  readonly narratives: Narratives;
  /** all rows of the council */
  readonly council: Council;
  /** all judged, selected or not: own text may name what the report leaves out */
  readonly everything: { readonly indicators: readonly JudgedIndicator[]; readonly actions: readonly JudgedAction[] };
  readonly gone: readonly GoneIndicator[];
  /** what a place lacks is left out of the report, not missing in the plan (`isNarrowed`) */
  readonly narrowed: boolean;
}

/** The places that hold anything of what is selected, or have such a place below them. */
function withoutEmpty(places: PlanTree['roots']): PlanTree['roots'] {
  return places
    .map((place) => ({ ...place, children: withoutEmpty(place.children) }))
    .filter(({ indicators, actions, children }) => indicators.length + actions.length + children.length > 0);
}

/**
 * A plan judged for a period, as a report is about it.
 * @param assessment the whole council judged for the report's period
 * @throws NotFoundFault for a plan that the council does not have
 */
export function reportScene(council: Council, assessment: Assessment, planCode: string, options: ReportOptions): ReportScene {
  const plan = council.plans.find((each) => each.code === planCode);
  if (!plan) throw new NotFoundFault(`There is no plan ${planCode}`);
  const selection = options.template?.selection ?? wholePlan(planCode);
  const selected = options.template === undefined ? council : selectedCouncil(council, { ...selection, plan: planCode });
  const whole = settingFor(council, assessment.period, options);
  const setting: Setting = { ...whole, council: selected };
  const [indicators, actions] = judgedOf(assessment, whole);
  const codes = new Set(selected.indicators.map(({ code }) => code));
  const refs = new Set(selected.actions.map(({ ref }) => ref));
  const tree: PlanTree = treeOfPlan(
    selected,
    plan.code,
    indicators.filter(({ verdict }) => codes.has(verdict.indicator)),
    actions.filter(({ action }) => refs.has(action.ref)),
    PLACES,
  );
  const narrowed = isNarrowed(selection);
  return {
    setting,
    plan,
    tree: narrowed ? { ...tree, roots: withoutEmpty(tree.roots) } : tree,
    narratives: narrativesOf(council, plan.code, assessment.period),
    council,
    everything: { indicators, actions },
    narrowed,
    gone: [
      ...(options.gone ?? []),
      ...(options.last?.council.indicators ?? [])
        .filter(({ code }) => !council.indicators.some((held) => held.code === code))
        .map(({ code, title }) => ({ code, title })),
    ],
  };
}

function unplacedNode(plan: string, { wording }: Setting): Objective {
  return { plan, code: '', title: wording.word('report.unplaced'), level: '', parent: null };
}

/** The roots of the plan's tree, and one more for what stands at no node that is held, so that nothing counted is unlisted. */
export function rootsOf({ tree, plan, setting }: ReportScene): PlanTree['roots'] {
  const { indicators, actions } = tree.unplaced;
  if (indicators.length + actions.length === 0) return tree.roots;
  return [...tree.roots, { reference: plan.code, node: unplacedNode(plan.code, setting), depth: 0, indicators, actions, children: [] }];
}

/** Whether links lead to an objective of a plan. */
export function countsToward(links: readonly string[], plan: string): boolean {
  return links.some((link) => parseObjectiveReference(link)?.plan === plan);
}
