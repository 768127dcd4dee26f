import type { PrintedText } from '../../model/printedReport.ts';
import { type Held, holdAgainst } from './evaluate.ts';
import type { Facts, Scope } from './facts.ts';
import { claimsIn, type SentenceClaims } from './grammar.ts';
import { type Placed, placeClaims, tallied } from './scopes.ts';
import type { Noun } from './vocabulary.ts';

/** A sentence of which something is not so, held against what it is about. */
export interface Denied {
  readonly sentence: SentenceClaims;
  /** all of its claims that the rows decide, those that hold as well */
  readonly held: readonly Held[];
}

/** The denied sentences of a paragraph that are about one place. */
export interface DeniedText {
  readonly text: PrintedText;
  readonly scope: Scope;
  readonly sentences: readonly Denied[];
}

/** A paragraph with what its sentences state. */
export interface ReadText {
  readonly text: PrintedText;
  readonly placed: readonly Placed[];
}

/** Texts that explain how the report is to be read state nothing about its rows. */
const EXPLAINING: readonly string[] = ['key', 'arrows', 'references'];

export function readTexts(facts: Facts): ReadText[] {
  return facts.report.texts
    .filter(({ section }) => section === null || !EXPLAINING.includes(section))
    .map((text) => ({ text, placed: placeClaims(text, claimsIn(text.text), facts) }));
}

function statesSomething({ claims }: Placed): boolean {
  return claims.counts.length + claims.shares.length > 0 || claims.total !== null;
}

/** Whether some stated total of a node's indicators is what is listed there: then the report lists them all. */
function listsIndicators(texts: readonly ReadText[]): boolean {
  return texts.some(({ placed }) =>
    placed.some(({ claims, scopes: [scope] }) => {
      const listed = scope?.kind === 'node' ? scope.indicators?.total : undefined;
      return claims.total?.noun === 'indicators' && claims.total.count === listed;
    }),
  );
}

/** Whether more are stated than a list shows that may be of some only. */
function isPartlyListed(claims: SentenceClaims, scope: Scope, complete: boolean): boolean {
  const noun: Noun = 'indicators';
  return !complete && claims.total?.noun === noun && claims.total.count > (tallied(scope, noun)?.total ?? 0);
}

/** What the report's sentences state that its rows deny. A sentence that is right of anything it may be about is right. */
export function deniedIn(texts: readonly ReadText[], facts: Facts): DeniedText[] {
  const complete = !facts.report.partly && listsIndicators(texts);
  return texts.flatMap(({ text, placed }) => {
    const denied = new Map<Scope, Denied[]>();
    for (const { claims, scopes } of placed.filter(statesSomething)) {
      const [first] = scopes;
      if (first === undefined || scopes.some((scope) => isPartlyListed(claims, scope, complete))) continue;
      const all = scopes.map((scope) => holdAgainst(scope, claims));
      if (all.some((held) => held.every(({ holds }) => holds !== false))) continue;
      denied.set(first, [...(denied.get(first) ?? []), { sentence: claims, held: all[0] ?? [] }]);
    }
    return [...denied].map(([scope, sentences]) => ({ text, scope, sentences }));
  });
}
