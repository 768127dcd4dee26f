import { upwards } from '../judgement/counting.ts';
import type { Council } from '../model/council.ts';
import { objectiveReference, parseObjectiveReference } from '../model/reference.ts';
import type { PlanLink, ThreadStep } from './types.ts';
import type { Wording } from './wording.ts';
import { levelWord, planKindWord } from './words.ts';

/** From the plan down to the objective, as a breadcrumb; empty for what stands under no objective. */
export function threadTo(council: Pick<Council, 'plans' | 'objectives'>, objective: string | null, wording: Wording): ThreadStep[] {
  const found = objective === null ? null : parseObjectiveReference(objective);
  const plan = council.plans.find((each) => each.code === found?.plan);
  if (!found || !plan) return [];
  const tree = new Map(
    council.objectives.filter((node) => node.plan === found.plan).map((node) => [objectiveReference(node.plan, node.code), node]),
  );
  const nodes = upwards(objective, tree).reverse();
  return [
    { level: planKindWord(wording, plan.kind), title: plan.title, reference: plan.code, kind: 'plan' },
    ...nodes.flatMap((reference): ThreadStep[] => {
      const node = tree.get(reference);
      return node ? [{ level: levelWord(wording, node.level, node.code), title: node.title, reference, kind: 'node' }] : [];
    }),
  ];
}

/** The objectives of other plans that something also counts under. */
export function linksTo(council: Council, links: readonly string[]): PlanLink[] {
  return links.map((link) => {
    const found = parseObjectiveReference(link);
    const plan = found?.plan ?? link;
    const node = council.objectives.find((each) => each.plan === found?.plan && each.code === found.code);
    return {
      reference: link,
      plan,
      planTitle: council.plans.find((each) => each.code === plan)?.title ?? plan,
      title: node?.title ?? null,
    };
  });
}
