import { actionsUnder, indicatorsUnder, placesUnder } from '../places.ts';
import { countsToward, type ReportScene } from '../reportScene.ts';
import { actionCounts, countsOf } from './liveCounts.ts';
import { type LiveFigure, type Nameable, type Named, plainly } from './liveFigure.ts';
import { actionNameable, indicatorNameable } from './liveRows.ts';

function wholeNameable({ tree, setting }: ReportScene): Nameable {
  const { wording, names, period } = setting;
  const figures: readonly Named[] = [
    ['period', () => plainly(names.inner(period.text))],
    ...countsOf(tree.indicators, tree.actions, setting),
  ];
  return { reference: null, title: wording.word('live.counts'), reported: true, figures: new Map(figures) };
}

function placeNameables({ tree, setting }: ReportScene): Nameable[] {
  return tree.roots.flatMap(placesUnder).map((place) => ({
    reference: place.reference,
    title: place.node.title,
    reported: true,
    figures: new Map<string, () => LiveFigure>([
      ...countsOf(indicatorsUnder(place), actionsUnder(place), setting),
      ['title', () => plainly(place.node.title)],
    ]),
  }));
}

/** Other plans, with the actions of this one that count towards them. */
function planNameables({ tree, setting, plan, council }: ReportScene): Nameable[] {
  return council.plans.map(({ code, title }) => ({
    reference: code,
    title,
    reported: true,
    figures: new Map<string, () => LiveFigure>([
      ...actionCounts(code === plan.code ? tree.actions : tree.actions.filter(({ action }) => countsToward(action.links, code)), setting),
      ['title', () => plainly(title)],
    ]),
  }));
}

/** Everything that own text can name in a report, in the order in which it is offered. */
export interface Nameables {
  readonly whole: Nameable;
  readonly others: readonly Nameable[];
  /** by reference, in small letters; of two of one name the indicator's */
  readonly byReference: ReadonlyMap<string, Nameable>;
}

function collected(scene: ReportScene): Nameables {
  const { everything, tree, setting } = scene;
  const indicators = new Set(tree.indicators);
  const actions = new Set(tree.actions);
  const others = [
    ...everything.indicators.map((judged) => indicatorNameable(judged, indicators.has(judged), setting)),
    ...everything.actions.map((judged) => actionNameable(judged, actions.has(judged), setting)),
    ...placeNameables(scene),
    ...planNameables(scene),
  ];
  const byReference = new Map<string, Nameable>();
  for (const nameable of others.toReversed()) byReference.set((nameable.reference ?? '').toLowerCase(), nameable);
  return { whole: wholeNameable(scene), others, byReference };
}

const kept = new WeakMap<ReportScene, Nameables>();

/** The same, collected once a scene: a report has many texts. */
export function nameablesOf(scene: ReportScene): Nameables {
  const known = kept.get(scene);
  if (known) return known;
  const made = collected(scene);
  kept.set(scene, made);
  return made;
}
