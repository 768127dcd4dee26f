import { ACTION_STATES } from '../model/plan.ts';
import {
  actionsSentence,
  byCompletion,
  inTotal,
  type JudgedAction,
  stateShares,
  stateSharesByCompletion,
  withState,
} from './actionSentences.ts';
import { indicatorsSentence } from './indicatorSentences.ts';
import type { JudgedIndicator } from './judgedRows.ts';
import type { Narratives } from './narrative.ts';
import { actionsUnder, indicatorsUnder, type Place, placesUnder } from './places.ts';
import { type ReportScene, rootsOf } from './reportScene.ts';
import { worstActionsFirst, worstFirst } from './row.ts';
import type { Setting } from './setting.ts';
import { tallyOf } from './tally.ts';
import type { ActionGroup, ObjectiveSection, OutcomeSection, Sentence, Share } from './types.ts';
import { counted, figured, type Said, sentenceOf } from './wording.ts';
import { levelWord, stateMark } from './words.ts';

export type PlanPlace = Place<JudgedIndicator, JudgedAction>;

/** Narrative about a node: under its reference, its level with its code ("outcome 1"), or its code. */
function narrativeOf(place: PlanPlace, narratives: Narratives): readonly string[] {
  const { code, level } = place.node;
  const found = [place.reference, `${level} ${code}`, code].map((name) => narratives.section(name)).find((texts) => texts.length > 0);
  return found ?? [];
}

/** Actions by state, worst first. */
export function actionGroups(actions: readonly JudgedAction[], { wording }: Setting): ActionGroup[] {
  return ACTION_STATES.flatMap((state) => {
    const rows = withState(actions, state).map(({ row }) => row);
    if (rows.length === 0) return [];
    const mark = stateMark(wording, state);
    return [{ mark, title: wording.text('action.group', { word: mark.word, count: rows.length }), rows: worstActionsFirst(rows) }];
  });
}

/** "Completed Q1 25% (2 of 8); on track 63% (5 of 8)." */
function shareLine(shares: readonly Share[], actions: readonly JudgedAction[], setting: Setting): Sentence | null {
  const { wording } = setting;
  const all = counted(inTotal(actions, setting).map(({ action }) => action.ref));
  if (all.count === 0) return null;
  const parts = shares.map(({ mark, share, rows }) =>
    wording.say('share-line.part', { word: mark.word, share: figured(share ?? '', rows), count: counted(rows), all }),
  );
  const joined: Said = { text: parts.map((part) => part.text).join('; '), evidence: parts.flatMap((part) => part.evidence) };
  return wording.sentence('share-line', { parts: joined });
}

/** "2 actions were completed in quarter 1: counted here, not listed again."; null where none was. */
function earlierSentence(actions: readonly JudgedAction[], setting: Setting): Sentence | null {
  const { wording, names, period } = setting;
  const unlisted = withState(actions, 'completed').filter(({ verdict }) => !verdict.listed);
  if (unlisted.length === 0) return null;
  const items = byCompletion(unlisted).map(({ completedIn, actions: done }, index) => {
    const count = counted(done.map(({ action }) => action.ref));
    if (completedIn === null) return wording.say('earlier.item.unknown', { count });
    return wording.say(index === 0 ? 'earlier.item' : 'earlier.item.more', { count, period: names.near(completedIn, period.text) });
  });
  return wording.sentence('earlier.one', { items: wording.list(items) });
}

function objectiveSection(place: PlanPlace, narratives: Narratives, setting: Setting): ObjectiveSection {
  const { node, indicators, actions } = place;
  const shares = stateSharesByCompletion(actions, setting);
  return {
    reference: place.reference,
    level: node.level === '' ? '' : levelWord(setting.wording, node.level, node.code),
    title: node.title,
    shares,
    shareLine: shareLine(shares, actions, setting),
    actionsTotal: inTotal(actions, setting).length,
    // Those completed in an earlier period are counted and not listed again.
    groups: actionGroups(
      actions.filter(({ verdict }) => verdict.listed),
      setting,
    ),
    earlier: earlierSentence(actions, setting),
    indicators: worstFirst(indicators.map((each) => each.row())),
    tally: tallyOf(
      indicators.map(({ verdict }) => verdict),
      setting.wording,
    ),
    narrative: narrativeOf(place, narratives),
  };
}

/** Whether a place is a section of its own: everything below the top, and the top itself where it holds rows. */
export function isSection(place: PlanPlace, root: PlanPlace): boolean {
  return place !== root || place.indicators.length + place.actions.length > 0 || place.children.length === 0;
}

/** A top node with all below it as sections in tree order, whatever the depth and the words for the levels. */
function outcomeSection(root: PlanPlace, { narratives, setting, narrowed }: ReportScene): OutcomeSection {
  const indicators = indicatorsUnder(root);
  const actions = actionsUnder(root);
  const verdicts = indicators.map(({ verdict }) => verdict);
  const said = [
    ...(narrowed && actions.length === 0 ? [] : [actionsSentence(actions, setting)]),
    ...(narrowed && verdicts.length === 0 ? [] : [indicatorsSentence(verdicts, setting)]),
  ];
  return {
    reference: root.reference,
    level: root.node.level === '' ? '' : levelWord(setting.wording, root.node.level, root.node.code),
    title: root.node.title,
    sentences: said.map(sentenceOf),
    shares: stateShares(actions, setting, false),
    actionsTotal: inTotal(actions, setting).length,
    tally: tallyOf(verdicts, setting.wording),
    objectives: placesUnder(root)
      .filter((place) => isSection(place, root))
      .map((place) => objectiveSection(place, narratives, setting)),
    narrative: narrativeOf(root, narratives),
  };
}

export function outcomeSections(scene: ReportScene): OutcomeSection[] {
  return rootsOf(scene).map((root) => outcomeSection(root, scene));
}
