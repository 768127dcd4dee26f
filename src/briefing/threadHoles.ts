import { inTotal } from './actionSentences.ts';
import type { HoleKind, ThreadHole, ThreadItemKind } from './goldenThreadTypes.ts';
import { actionsUnder, indicatorsUnder, placesUnder } from './places.ts';
import { objectivesOf, type ThreadPlace, type Web } from './threadItems.ts';
import { counted } from './wording.ts';

type Lacking = ThreadHole['items'][number];

/** Nodes where the lack begins: below one that nothing measures, saying it again of each part tells nothing new. */
function topmost(roots: readonly ThreadPlace[], lacks: (place: ThreadPlace) => boolean): ThreadPlace[] {
  return roots.flatMap((place) => (lacks(place) ? [place] : topmost(place.children, lacks)));
}

const named = ({ reference, node }: ThreadPlace): Lacking => ({ kind: 'node', reference, title: node.title });

/** Objectives of other plans of which nothing leads to a corporate promise; none where no corporate plan is held. */
function unlinked({ plans }: Web): ThreadPlace[] {
  const promises = new Set(
    plans
      .filter(({ corporate }) => corporate)
      .flatMap(({ roots }) => roots.flatMap(placesUnder))
      .map(({ reference }) => reference),
  );
  if (promises.size === 0) return [];
  const leads = (place: ThreadPlace) =>
    [...indicatorsUnder(place).map(({ of }) => of.indicator), ...actionsUnder(place).map(({ action }) => action)].some(({ links }) =>
      links.some((link) => promises.has(link)),
    );
  return plans.filter(({ corporate }) => !corporate).flatMap(({ roots }) => topmost(roots, (place) => !leads(place)));
}

/** Every gap in the thread, the wider first. */
export function holesOf(web: Web): ThreadHole[] {
  const { plans, indicators, actions, places, setting } = web;
  const roots = plans.flatMap((plan) => plan.roots);
  const things = [
    ...indicators.map(({ of: { indicator } }) => ({
      kind: 'indicator' as const,
      reference: indicator.code,
      title: indicator.title,
      serves: objectivesOf(indicator),
    })),
    ...actions.map(({ action }) => ({ kind: 'action' as const, reference: action.ref, title: action.title, serves: objectivesOf(action) })),
  ];
  const lost = (kind: ThreadItemKind) => things.filter((thing) => thing.kind === kind && thing.serves.length === 0);
  const found: readonly { readonly kind: HoleKind; readonly items: readonly Lacking[] }[] = [
    { kind: 'unmeasured', items: topmost(roots, (place) => indicatorsUnder(place).length === 0).map(named) },
    { kind: 'no-action', items: topmost(roots, (place) => inTotal(actionsUnder(place), setting).length === 0).map(named) },
    { kind: 'unlinked', items: unlinked(web).map(named) },
    { kind: 'indicators', items: lost('indicator') },
    { kind: 'actions', items: lost('action') },
    { kind: 'unknown', items: things.filter(({ serves }) => serves.some((reference) => !places.has(reference))) },
  ];
  return found
    .filter(({ items }) => items.length > 0)
    .map(({ kind, items }) => ({
      kind,
      title: setting.wording.sentence(`golden.hole.${kind}`, { count: counted(items.map(({ reference }) => reference)) }),
      items: items.map(({ kind: of, reference, title }) => ({ kind: of, reference, title })),
    }));
}
