import type { Council } from '../model/council.ts';
import { NotFoundFault } from '../model/fault.ts';
import { parseObjectiveReference } from '../model/reference.ts';
import type { Assessment } from '../model/verdict.ts';
import { inTotal, type JudgedAction, stateShares, withState } from './actionSentences.ts';
import { type JudgedIndicator, judgedOf, PLACES } from './judgedRows.ts';
import { stateEntries } from './key.ts';
import { levelCount } from './levelCount.ts';
import { actionsUnder, indicatorsUnder, type Place, placesUnder, treeOfPlan } from './places.ts';
import { gapParts, gapsOf } from './planGaps.ts';
import { pageWords } from './reportWords.ts';
import { worstActionsFirst, worstFirst } from './row.ts';
import { type BriefingOptions, type Setting, settingFor, subjectOf } from './setting.ts';
import { tallyOf } from './tally.ts';
import type { OtherPlanCount, PlanBriefing, PlanNode, Sentence } from './types.ts';
import { counted, type Said, sentenceOf } from './wording.ts';
import { levelWord, planKindWord } from './words.ts';

export type PlanPlace = Place<JudgedIndicator, JudgedAction>;

/** "5 outcomes, 10 objectives, 52 actions and 54 indicators." */
function countsSentence(
  roots: readonly PlanPlace[],
  indicators: readonly JudgedIndicator[],
  actions: readonly JudgedAction[],
  setting: Setting,
): Said {
  const { wording } = setting;
  const places = roots.flatMap(placesUnder).sort((a, b) => a.depth - b.depth);
  const levels = [...new Set(places.map((place) => place.node.level))];
  const parts = [
    ...levels.map((level) =>
      levelCount(
        level,
        places.filter((place) => place.node.level === level).map((place) => place.reference),
        setting,
      ),
    ),
    wording.say('plan.count.actions', { count: counted(inTotal(actions, setting).map(({ action }) => action.ref)) }),
    wording.say('plan.count.indicators', { count: counted(indicators.map(({ verdict }) => verdict.indicator)) }),
  ];
  return wording.say('plan.opening', { parts: wording.list(parts) });
}

/** Said under a top node that nothing measures. */
function brokenSentence(
  place: PlanPlace,
  indicators: readonly JudgedIndicator[],
  actions: readonly JudgedAction[],
  setting: Setting,
): Sentence | null {
  if (place.depth > 0 || indicators.length > 0) return null;
  return setting.wording.sentence('plan.broken', { actions: counted(inTotal(actions, setting).map(({ action }) => action.ref)) });
}

function planNode(place: PlanPlace, setting: Setting): PlanNode {
  const indicators = indicatorsUnder(place);
  const actions = actionsUnder(place);
  return {
    reference: place.reference,
    code: place.node.code,
    level: levelWord(setting.wording, place.node.level, place.node.code),
    title: place.node.title,
    depth: place.depth,
    tally: tallyOf(
      indicators.map(({ verdict }) => verdict),
      setting.wording,
    ),
    shares: stateShares(actions, setting, false),
    actionsTotal: inTotal(actions, setting).length,
    children: place.children.map((child) => planNode(child, setting)),
    indicators: worstFirst(place.indicators.map((each) => each.row())),
    actions: worstActionsFirst(place.actions.map(({ row }) => row)),
    broken: brokenSentence(place, indicators, actions, setting),
  };
}

function plansOf(links: readonly string[], own: string): string[] {
  return [...new Set(links.flatMap((link) => parseObjectiveReference(link)?.plan ?? []))].filter((plan) => plan !== own);
}

function otherPlan(
  plan: string,
  indicators: readonly JudgedIndicator[],
  actions: readonly JudgedAction[],
  setting: Setting,
): OtherPlanCount {
  const { wording, council } = setting;
  const total = inTotal(actions, setting);
  const states = stateShares(actions, setting, false).map((share) =>
    wording.say(`home.actions-part.${share.mark.state}`, {
      count: counted(withState(total, share.mark.state).map(({ action }) => action.ref)),
    }),
  );
  const measured = wording.say('plan.count.indicators', { count: counted(indicators.map(({ verdict }) => verdict.indicator)) });
  const parts = [...states, ...(indicators.length === 0 ? [] : [measured])];
  return {
    plan,
    title: council.plans.find((each) => each.code === plan)?.title ?? plan,
    actionsTotal: total.length,
    indicatorsTotal: indicators.length,
    text: sentenceOf(
      parts.length === 0 ? wording.say('other-plan.none') : wording.say('other-plan.actions', { parts: wording.list(parts) }),
    ),
  };
}

/** What of this plan also counts under each other plan, each item once under each. */
function otherPlans(
  own: string,
  indicators: readonly JudgedIndicator[],
  actions: readonly JudgedAction[],
  setting: Setting,
): OtherPlanCount[] {
  const serving = new Set([
    ...actions.flatMap(({ action }) => plansOf(action.links, own)),
    ...indicators.flatMap(({ of }) => plansOf(of.indicator.links, own)),
  ]);
  const order = setting.council.plans.map((plan) => plan.code);
  return [...serving]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((plan) =>
      otherPlan(
        plan,
        indicators.filter(({ of }) => plansOf(of.indicator.links, own).includes(plan)),
        actions.filter(({ action }) => plansOf(action.links, own).includes(plan)),
        setting,
      ),
    );
}

function threadSentence(gaps: readonly Said[], { wording }: Setting): Said {
  return gaps.length === 0 ? wording.say('plan.whole') : wording.say('plan.whole-but', { parts: wording.list(gaps) });
}

/**
 * One plan as a thread from its top nodes to its actions and indicators, with what the thread lacks.
 * @param assessment the council judged for the period
 * @throws NotFoundFault for a plan that the council does not have
 */
export function briefPlan(council: Council, assessment: Assessment, planCode: string, options: BriefingOptions): PlanBriefing {
  const plan = council.plans.find((each) => each.code === planCode);
  if (!plan) throw new NotFoundFault(`There is no plan ${planCode}`);
  const setting = settingFor(council, assessment.period, options);
  const { wording } = setting;
  const { roots, indicators, actions } = treeOfPlan(council, plan.code, ...judgedOf(assessment, setting), PLACES);
  const empty = roots.length + indicators.length + actions.length === 0;
  const others = otherPlans(plan.code, indicators, actions, setting);
  const total = counted(inTotal(actions, setting).map(({ action }) => action.ref));
  return {
    subject: subjectOf(setting),
    plan,
    kindWord: planKindWord(wording, plan.kind),
    opening: (empty
      ? [wording.say('plan.empty')]
      : [countsSentence(roots, indicators, actions, setting), threadSentence(gapParts(roots, indicators, actions, setting), setting)]
    ).map(sentenceOf),
    tree: roots.map((root) => planNode(root, setting)),
    tally: tallyOf(
      indicators.map(({ verdict }) => verdict),
      wording,
    ),
    shares: stateShares(actions, setting, false),
    actionsTotal: total.count,
    gaps: gapsOf(roots, indicators, actions, setting),
    otherPlans: others,
    countedOnce: others.some((other) => other.actionsTotal > 0) ? wording.sentence('plan.counted-once', { all: total }) : null,
    key: stateEntries(
      actions.map(({ verdict }) => verdict),
      wording,
    ),
    words: pageWords(setting),
  };
}
