import type { Part, Scope, Tallied } from './facts.ts';
import type { CountClaim, SentenceClaims, ShareClaim } from './grammar.ts';
import { isShareOf } from './percent.ts';
import { tallied } from './scopes.ts';
import type { Label, Noun } from './vocabulary.ts';

/** A claim held against the rows of a place. */
export interface Held {
  readonly claim: CountClaim | ShareClaim | { readonly kind: 'total'; readonly count: number; readonly noun: Noun };
  /** null where the rows do not decide it */
  readonly holds: boolean | null;
  /** what it should be: how many, of how many, and which */
  readonly count: number;
  readonly total: number;
  readonly rows: readonly string[];
}

const NOTHING: Part = { count: 0, rows: [] };

function together(parts: readonly Part[]): Part {
  return { count: parts.reduce((sum, { count }) => sum + count, 0), rows: parts.flatMap(({ rows }) => rows) };
}

/** What labels may be meant: an action on track may be said of all that are or were, one not started of all that are not. */
function readings(labels: readonly Label[], others: ReadonlySet<Label>): (readonly Label[])[] {
  const loose: Label[] = [...labels];
  if (labels.includes('on-track') && !labels.includes('completed') && !others.has('completed')) loose.push('completed');
  if (labels.includes('not-started-due') && !others.has('not-due')) loose.push('not-due');
  return loose.length === labels.length ? [labels] : [labels, loose];
}

/** A part with none, one or all of what may be called by its labels as well. */
function withOthers(found: Part, labels: readonly Label[], { otherwise = [] }: Tallied): Part[] {
  const between = otherwise.filter((may) => labels.some((label) => may.includes(label))).length;
  return Array.from({ length: between + 1 }, (_, more) => ({ ...found, count: found.count + more }));
}

/** What a sentence's claims are worth as claims about a place; empty where nothing is known of it. */
export function holdAgainst(scope: Scope, claims: SentenceClaims): Held[] {
  const held: Held[] = [];
  for (const noun of ['actions', 'indicators'] as const) {
    const known = tallied(scope, noun);
    if (known === null) continue;
    const stated = claims.total?.noun === noun ? claims.total.count : null;
    // Completed actions that are no longer listed may make up what a stated total has more.
    const extra = known.open && stated !== null ? Math.max(0, stated - known.total) : 0;
    const total = known.total + extra;
    if (stated !== null) {
      held.push({
        claim: { kind: 'total', count: stated, noun },
        holds: stated === total,
        count: known.total,
        total: known.total,
        rows: known.rows,
      });
    }
    const unsure = known.open && stated === null;
    const part = (label: Label): Part => {
      const found = known.by.get(label) ?? NOTHING;
      return label === 'completed' ? { count: found.count + extra, rows: found.rows } : found;
    };
    const mine = [...claims.counts, ...claims.shares].filter((claim) => claim.noun === noun);
    for (const claim of mine) {
      const others = new Set(mine.flatMap((each) => (each === claim ? [] : each.labels)));
      const choices = readings(claim.labels, others).flatMap((labels) => withOthers(together(labels.map(part)), labels, known));
      const [first = NOTHING] = choices;
      const decided = known.labelled && !(unsure && (claim.kind === 'share' || claim.labels.includes('completed')));
      held.push({
        claim,
        holds: decided ? choices.some(({ count }) => isMet(claim, count, total, mine) || isShareOfRated(claim, count, known)) : null,
        count: first.count,
        total,
        rows: first.rows,
      });
    }
  }
  return held;
}

/** Of indicators a share is right of those that have a status, too. */
function isShareOfRated(claim: CountClaim | ShareClaim, count: number, { rated }: Tallied): boolean {
  return claim.kind === 'share' && rated !== undefined && isShareOf(claim.percent, claim.beside ?? count, rated);
}

function isMet(claim: CountClaim | ShareClaim, count: number, total: number, mine: readonly (CountClaim | ShareClaim)[]): boolean {
  // A share beside a count is held against that; whether the count is right is said of the count.
  if (claim.kind === 'share') return isShareOf(claim.percent, claim.beside ?? count, total);
  if (claim.count === 'all') return count === total;
  if (claim.count !== 'rest') return claim.count === count;
  const named = mine.reduce((sum, each) => sum + (each.kind === 'count' && typeof each.count === 'number' ? each.count : 0), 0);
  return named > 0 ? count === total - named : true;
}
