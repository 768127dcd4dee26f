import { SET_ASIDE } from '../../model/plan.ts';
import { actionsSentence, inTotal, type JudgedAction, stateShares } from '../actionSentences.ts';
import { indicatorsSentence } from '../indicatorSentences.ts';
import { placesUnder } from '../places.ts';
import { nothingReturned } from '../reportGaps.ts';
import { type ReportScene, rootsOf } from '../reportScene.ts';
import { actionGroups, isSection, type PlanPlace } from '../reportSections.ts';
import type { Setting } from '../setting.ts';
import type { MidYear, Priority } from '../types.ts';
import { counted, type Said, sentenceOf } from '../wording.ts';
import { levelWord } from '../words.ts';

/*
 * Progress against each priority of a business plan. Its priorities are the nodes that hold actions or indicators of their
 * own and those with nothing below them, whatever the plan calls their level: the lowest at which it says what it will do.
 */

const STANDINGS = ['behind', 'on-track', 'completed', 'not-due', 'set-aside', 'unplanned'] as const;
type Standing = (typeof STANDINGS)[number];

/** How a priority stands by its actions: behind where any is, completed where all are. */
function standingOf(actions: readonly JudgedAction[], setting: Setting): Standing {
  const states = inTotal(actions, setting).map(({ verdict }) => verdict.state);
  if (actions.length === 0) return 'unplanned';
  if (states.some((state) => state === 'slipped' || state === 'not-started-due')) return 'behind';
  const running = states.filter((state) => !SET_ASIDE.some((aside) => aside === state));
  if (running.length === 0) return 'set-aside';
  if (running.every((state) => state === 'completed')) return 'completed';
  return running.every((state) => state === 'not-due') ? 'not-due' : 'on-track';
}

/** About the actions of the priority; where it has none, about its indicators. */
function prioritySentence({ actions, indicators }: PlanPlace, setting: Setting): Said {
  if (actions.length > 0 || indicators.length === 0) return actionsSentence(actions, setting);
  return indicatorsSentence(
    indicators.map(({ verdict }) => verdict),
    setting,
  );
}

function priorityOf(place: PlanPlace, setting: Setting): Priority {
  const { node, reference, actions } = place;
  return {
    reference,
    level: node.level === '' ? '' : levelWord(setting.wording, node.level, node.code),
    title: node.title,
    sentence: sentenceOf(prioritySentence(place, setting)),
    shares: stateShares(actions, setting, false),
    actionsTotal: inTotal(actions, setting).length,
    // All of them: what was completed in an earlier quarter is progress of the half year too.
    groups: actionGroups(actions, setting),
  };
}

function sentence(places: readonly PlanPlace[], { tree: { actions }, setting, narrowed }: ReportScene): Said {
  const { wording, names, period } = setting;
  if (narrowed && actions.length === 0) return wording.say('mid-year.left-out');
  const count = counted(places.map(({ reference }) => reference));
  if (places.length === 0) return wording.say('mid-year.nothing');
  if (actions.length > 0 && nothingReturned(actions, setting)) {
    return wording.say('mid-year.no-returns', { count, period: names.inner(period.text) });
  }
  const groups = STANDINGS.map((standing) => ({
    standing,
    references: places.filter((place) => standingOf(place.actions, setting) === standing).map(({ reference }) => reference),
  })).filter(({ references }) => references.length > 0);
  const [first] = groups;
  if (first && groups.length === 1) {
    return wording.say('mid-year.all', {
      count,
      part: wording.say(`mid-year.whole.${first.standing}`, { count: places.length, narrowed: narrowed ? 'yes' : 'no' }),
    });
  }
  const parts = groups.map(({ standing, references }) =>
    wording.say(`mid-year.part.${standing}`, { count: counted(references), narrowed: narrowed ? 'yes' : 'no' }),
  );
  return wording.say('mid-year.some', { count, parts: wording.list(parts) });
}

export function midYearOf(scene: ReportScene): MidYear {
  const { tree, setting } = scene;
  const places = rootsOf(scene).flatMap((root) => placesUnder(root).filter((place) => isSection(place, root)));
  return {
    sentence: sentenceOf(sentence(places, scene)),
    shares: stateShares(tree.actions, setting, false),
    actionsTotal: inTotal(tree.actions, setting).length,
    priorities: places.map((place) => priorityOf(place, setting)),
  };
}
