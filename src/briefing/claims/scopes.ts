import type { PrintedText } from '../../model/printedReport.ts';
import type { Facts, Scope, Tallied } from './facts.ts';
import type { SentenceClaims } from './grammar.ts';
import { type Noun, NUMBER_WORD, OWN_QUALIFIER } from './vocabulary.ts';

/*
 * What a sentence is about: the plan or node that it names, the one that the sentence before it named, or the node that
 * it stands under. Where it says something else ("the actions of the housing team"), it is left unread.
 */

/** "Corporate Plan Actions" → "corporate plan", as a sentence names it in any form */
export function planStem(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s*\(.*\)\s*$/, '')
    .replace(/[:\s]+actions?$/, '')
    .replace(/^(?:the|our)\s+/, '')
    .replace(/s$/, '')
    .trim();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function names(text: string, small: string, scope: Scope): boolean {
  if (scope.kind === 'whole') return false;
  // "Under SS/1": an outcome or objective by its reference.
  if (scope.key?.includes('/') && text.includes(scope.key) && new RegExp(`(?<![\\w/])${escaped(scope.key)}(?![\\w/])`).test(text))
    return true;
  const stem = scope.kind === 'plan' ? planStem(scope.name) : scope.name.toLowerCase();
  // Most sentences name nothing: looking for the words first spares a pattern for each.
  return stem.length > 2 && small.includes(stem) && new RegExp(`\\b${escaped(stem)}(?!\\d)`, 'i').test(text);
}

export function tallied(scope: Scope, noun: Noun): Tallied | null {
  return noun === 'actions' ? scope.actions : scope.indicators;
}

/** Plans that the text names, known or not: "the Digital Plan", "our Welfare Strategy". */
const SOME_PLAN = /\b(?:[A-Z][\w’']+ ){1,5}(?:Plan|Strategy|Programme|Agreement|Objectives?)\b/;
/** By which a sentence goes back to the whole. */
const WHOLE = /^(?:overall|in total|altogether|across (?:the|all))\b/i;
/** Parts of a council of which a report says nothing in its tables. */
const SOME_PART = /\b(?:team|department|directorate|division|ward|area|school|centre|housing|library|libraries|service)s?\b/i;

/** What a sentence begins with, before its first count, and is then about: "In the housing service 2 actions are on track". */
const LEADING = new RegExp(
  String.raw`^(?:(?:with)?in|for|across|under|at)\s+[^\d,;:.()]{1,70}?(?=,|\s(?:\d|(?:all|both|every|each|none|no|${NUMBER_WORD})\b))`,
  'i',
);

function isOfSomePart(text: string): boolean {
  const [leading = ''] = LEADING.exec(text) ?? [];
  return SOME_PART.test(leading) && !OWN_QUALIFIER.test(leading);
}

/** Whether what a sentence says that its actions belong to is a plan or node and nothing narrower: "in Outcome 2". */
function isNamed(qualifier: string, scope: Scope): boolean {
  const name = scope.kind === 'plan' ? planStem(scope.name) : scope.name;
  const rest = qualifier.replace(new RegExp(`${escaped(name)}s?`, 'i'), '').trim();
  return rest === '' || OWN_QUALIFIER.test(rest);
}

export interface Placed {
  readonly claims: SentenceClaims;
  /** what it may be about, the likeliest first; empty where that is not certain */
  readonly scopes: readonly Scope[];
}

/** The sentences of a paragraph that state counts or shares, each with what it is about. */
export function placeClaims(text: PrintedText, sentences: readonly SentenceClaims[], facts: Facts): Placed[] {
  const base = facts.scopes.find(({ kind, key }) => kind === 'node' && key === text.node) ?? facts.whole;
  let carried: Scope | null = null;
  let strange = false;
  return sentences.map((claims) => {
    const small = claims.text.toLowerCase();
    const named = facts.scopes.filter((scope) => names(claims.text, small, scope)).toSorted((a, b) => b.name.length - a.name.length);
    const [only] = named;
    if (only) {
      carried = only;
      strange = false;
    } else if (WHOLE.test(claims.text)) {
      carried = null;
      strange = false;
    } else if (SOME_PLAN.test(claims.text)) {
      carried = null;
      strange = true;
    }
    if (claims.total === null && SOME_PART.test(claims.text) && claims.counts.length + claims.shares.length === 0) strange = true;
    const isOwn =
      claims.qualifier === '' || OWN_QUALIFIER.test(claims.qualifier) || (only !== undefined && isNamed(claims.qualifier, only));
    if (named.length > 1 && !only?.name.includes(named[1]?.name ?? '')) return { claims, scopes: [] };
    if (!isOwn) return { claims, scopes: [] };
    if (only) return { claims, scopes: [only] };
    if (strange || isOfSomePart(claims.text)) return { claims, scopes: [] };
    return { claims, scopes: carried === null ? [base] : [carried, base] };
  });
}
