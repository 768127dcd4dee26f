import { holdAgainst } from './evaluate.ts';
import type { Facts, Scope } from './facts.ts';
import type { DeniedText } from './prose.ts';

/** Sentences that are about one place and carry the figures of another. */
export interface Copy {
  readonly denied: DeniedText;
  readonly from: Scope;
}

/** So many figures in agreement are no accident. */
const ENOUGH = 2;

/** The place of which every claim of denied sentences is true; null for none, or where there are too few claims to say so. */
function sourceOf(denied: DeniedText, facts: Facts): Scope | null {
  const claims = denied.sentences.flatMap(({ held }) => held);
  if (claims.length <= ENOUGH) return null;
  const sources = facts.scopes.filter((scope) => {
    if (scope === denied.scope) return false;
    const held = denied.sentences.flatMap(({ sentence }) => holdAgainst(scope, sentence));
    return held.length === claims.length && held.every(({ holds }) => holds === true);
  });
  return sources.at(0) ?? null;
}

export function copiesIn(denied: readonly DeniedText[], facts: Facts): Copy[] {
  return denied.flatMap((each) => {
    const from = sourceOf(each, facts);
    return from === null ? [] : [{ denied: each, from }];
  });
}
