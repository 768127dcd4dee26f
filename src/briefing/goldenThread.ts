import type { Council } from '../model/council.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { Assessment } from '../model/verdict.ts';
import { inTotal } from './actionSentences.ts';
import type { GoldenThreadBriefing, ThreadBranch, ThreadChain, ThreadGroup, ThreadItem } from './goldenThreadTypes.ts';
import { actionsUnder, indicatorsUnder, placesUnder } from './places.ts';
import { type BriefingOptions, settingFor, subjectOf } from './setting.ts';
import { holesOf } from './threadHoles.ts';
import {
  above,
  actionItem,
  indicatorItem,
  linkedItems,
  nodeItem,
  objectivesOf,
  ownItems,
  planTitle,
  type ThreadPlace,
  type Web,
  webOf,
  worstGroupsFirst,
  worstItemsFirst,
} from './threadItems.ts';
import type { Sentence } from './types.ts';
import { counted } from './wording.ts';
import { inner } from './words.ts';

/** The way up from a node, itself last. */
function wayTo(place: ThreadPlace, web: Web): ThreadItem[] {
  return [...above(place.node, web).toReversed(), place].map((each) => nodeItem(each, web));
}

/** The way up to each objective that something counts under. */
function chainsOf(placed: { readonly objective: string | null; readonly links: readonly string[] }, web: Web): ThreadChain[] {
  const { wording } = web.setting;
  return objectivesOf(placed).map((reference) => {
    const place = web.places.get(reference);
    const plan = planTitle(web, reference) ?? reference;
    return {
      title: wording.text(reference === placed.objective ? 'golden.chain.own' : 'golden.chain.link', { plan }),
      steps: place === undefined ? [] : wayTo(place, web),
      gap: place === undefined ? wording.sentence('golden.gap.unknown', { reference }) : null,
    };
  });
}

/** The way up from a node: in its own plan, and to those of other plans that what hangs on it links to. */
function chainsOfNode(place: ThreadPlace, web: Web): ThreadChain[] {
  const { wording } = web.setting;
  const way = above(place.node, web);
  const own: ThreadChain[] =
    way.length === 0
      ? []
      : [
          {
            title: wording.text('golden.chain.own', { plan: planTitle(web, place.reference) ?? '' }),
            steps: way.toReversed().map((each) => nodeItem(each, web)),
            gap: null,
          },
        ];
  const inside = new Set(placesUnder(place).map(({ reference }) => reference));
  const links = [...indicatorsUnder(place).map(({ of }) => of.indicator), ...actionsUnder(place).map(({ action }) => action)].flatMap(
    ({ objective, links: to }) => (objective !== null && inside.has(objective) ? to : []),
  );
  const others = [...new Set(links)].filter((reference) => !inside.has(reference) && web.places.has(reference));
  return [
    ...own,
    ...others.flatMap((reference): ThreadChain[] => {
      const target = web.places.get(reference);
      if (target === undefined) return [];
      const count = links.filter((link) => link === reference).length;
      const title = wording.text('golden.chain.through', { plan: planTitle(web, reference) ?? '', count });
      return [{ title, steps: wayTo(target, web), gap: null }];
    }),
  ];
}

/** What serves a node: what stands under it, its own work, and that of other plans, each plan's objective a group. */
function groupsOfNode(place: ThreadPlace, web: Web): ThreadGroup[] {
  const { wording } = web.setting;
  const own = ownItems(place, web);
  const linked = [...linkedItems(place, web)].map(([reference, items]): ThreadGroup => {
    const from = reference === null ? undefined : web.places.get(reference);
    if (reference === null || from === undefined) return { title: wording.word('golden.group.linked.none'), items };
    return { title: wording.text('golden.group.linked', { plan: planTitle(web, reference) ?? '', title: from.node.title }), items };
  });
  return [
    { title: wording.word('golden.group.children'), items: place.children.map((child) => nodeItem(child, web)) },
    { title: wording.word('golden.group.indicators'), items: own.indicators },
    { title: wording.word('golden.group.actions'), items: own.actions },
    ...worstGroupsFirst(linked),
  ].filter(({ items }) => items.length > 0);
}

function branchOf(place: ThreadPlace, web: Web): ThreadBranch {
  const leaf = (item: ThreadItem): ThreadBranch => ({ item, children: [] });
  const items = [...place.indicators.map((each) => indicatorItem(each, web)), ...place.actions.map((each) => actionItem(each, web))];
  const indicators = items.filter(({ kind }) => kind === 'indicator');
  const actions = items.filter(({ kind }) => kind === 'action');
  return {
    item: nodeItem(place, web),
    children: [
      ...place.children.map((child) => branchOf(child, web)),
      ...worstItemsFirst(indicators).map(leaf),
      ...worstItemsFirst(actions).map(leaf),
    ],
  };
}

/** A way up as a list that nests downwards, with the thing itself at its end. */
function branchOfChain({ steps }: ThreadChain, end: ThreadBranch): ThreadBranch {
  return steps.reduceRight<ThreadBranch>((below, item) => ({ item, children: [below] }), end);
}

interface Followed {
  readonly at: ThreadItem;
  readonly opening: readonly Sentence[];
  readonly serves: readonly ThreadChain[];
  readonly servedBy: readonly ThreadGroup[];
  readonly branches: GoldenThreadBriefing['branches'];
}

function followNode(place: ThreadPlace, web: Web): Followed {
  const { setting } = web;
  const { wording } = setting;
  const at = nodeItem(place, web);
  const serves = chainsOfNode(place, web);
  const ownWay = above(place.node, web).length > 0 ? (serves[0]?.steps ?? []) : [];
  const upward = serves.flatMap(({ steps }) => steps.map(({ reference }) => reference));
  return {
    at,
    opening: [
      wording.sentence('golden.at.node', {
        level: at.level,
        plan: at.plan ?? '',
        indicators: wording.say('golden.count.indicators', {
          count: counted(indicatorsUnder(place).map(({ verdict }) => verdict.indicator)),
        }),
        actions: wording.say('golden.count.actions', {
          count: counted(inTotal(actionsUnder(place), setting).map(({ action }) => action.ref)),
        }),
      }),
      ...(upward.length === 0 ? [] : [wording.sentence('golden.at.node.up', { count: counted([...new Set(upward)]) })]),
    ],
    serves,
    servedBy: groupsOfNode(place, web),
    branches: [
      { title: at.plan ?? '', branches: [branchOfChain({ title: '', steps: ownWay, gap: null }, branchOf(place, web))] },
      ...serves
        .filter(({ steps }) => !steps.every((step) => ownWay.includes(step)))
        .map((chain) => ({ title: chain.title, branches: [branchOfChain(chain, { item: at, children: [] })] })),
    ],
  };
}

function followItem(at: ThreadItem, placed: { readonly objective: string | null; readonly links: readonly string[] }, web: Web): Followed {
  const { wording } = web.setting;
  const serves = chainsOf(placed, web);
  const place = placed.objective === null ? undefined : web.places.get(placed.objective);
  const beside = place === undefined ? { indicators: [], actions: [] } : ownItems(place, web);
  const isAction = at.kind === 'action';
  const items = isAction ? beside.indicators : beside.actions;
  const word = inner((isAction ? at.state : at.status)?.word ?? '', wording.locale);
  const held = objectivesOf(placed).filter((reference) => web.places.has(reference));
  return {
    at,
    opening: [
      wording.sentence(isAction ? 'golden.at.action' : 'golden.at.indicator', { title: at.title, status: word, count: counted(held) }),
    ],
    serves,
    servedBy: items.length === 0 ? [] : [{ title: wording.word(isAction ? 'golden.group.measures' : 'golden.group.work'), items }],
    branches: serves.map((chain) => ({ title: chain.title, branches: [branchOfChain(chain, { item: at, children: [] })] })),
  };
}

/** @throws NotFoundFault for a reference that names nothing of this council */
function follow(from: string, web: Web): Followed {
  const place = web.places.get(from);
  if (place !== undefined) return followNode(place, web);
  const indicator = web.indicators.find(({ verdict }) => verdict.indicator === from);
  if (indicator !== undefined) return followItem(indicatorItem(indicator, web), indicator.of.indicator, web);
  const action = web.actions.find(({ action: { ref } }) => ref === from);
  if (action !== undefined) return followItem(actionItem(action, web), action.action, web);
  throw new NotFoundFault(`${web.setting.council.organisation.name} has no objective, indicator or action "${from}"`);
}

function wholeOpening(web: Web, broken: readonly string[]): Sentence[] {
  const { wording } = web.setting;
  const top = web.plans.some(({ corporate }) => corporate) ? web.plans.filter(({ corporate }) => corporate) : web.plans;
  const roots = top.flatMap((plan) => plan.roots);
  if (roots.length === 0) return [wording.sentence('golden.empty')];
  const indicators = new Set(roots.flatMap(indicatorsUnder).map(({ verdict }) => verdict.indicator));
  const actions = new Set(inTotal(roots.flatMap(actionsUnder), web.setting).map(({ action }) => action.ref));
  return [
    wording.sentence('golden.opening', {
      promises: counted(roots.map(({ reference }) => reference)),
      plans: counted(top.map(({ code }) => code)),
      indicators: counted([...indicators]),
      actions: counted([...actions]),
    }),
    broken.length === 0 ? wording.sentence('golden.opening.whole') : wording.sentence('golden.opening.gaps', { count: counted(broken) }),
  ];
}

/** Where nothing hangs on the thing that is followed. */
function nothing({ at, servedBy }: Followed, { setting: { wording } }: Web): Sentence | null {
  return servedBy.length > 0 ? null : wording.sentence(`golden.gap.nothing-serves.${at.kind}`);
}

/**
 * The golden thread: the promises of the council's plans with all that hangs on them, or one promise, objective, action or
 * indicator with what it serves up to the promise and what serves it.
 * @param assessment the council judged for the period
 * @param from `PLAN/CODE`, a code or a reference; null for the whole council
 * @throws NotFoundFault for a reference that names nothing
 */
export function briefGoldenThread(
  council: Council,
  assessment: Assessment,
  from: string | null,
  options: BriefingOptions,
): GoldenThreadBriefing {
  const setting = settingFor(council, assessment.period, options);
  const { wording } = setting;
  const web = webOf(assessment, setting);
  const subject = subjectOf(setting);
  if (from !== null) {
    const followed = follow(from, web);
    return {
      subject,
      title: wording.text('golden.title.at', { title: followed.at.title }),
      ...followed,
      nothingServes: nothing(followed, web),
      promises: [],
      gaps: [],
    };
  }
  const gaps = holesOf(web);
  const held = web.plans.filter(({ roots }) => roots.length > 0);
  return {
    subject,
    title: wording.word('golden.title'),
    opening: wholeOpening(web, [...new Set(gaps.flatMap(({ items }) => items.map(({ reference }) => reference)))]),
    at: null,
    serves: [],
    servedBy: [],
    nothingServes: null,
    promises: held.map(({ title, roots }) => ({ title, items: roots.map((root) => nodeItem(root, web)) })),
    branches: held.map(({ title, roots }) => ({ title, branches: roots.map((root) => branchOf(root, web)) })),
    gaps,
  };
}
