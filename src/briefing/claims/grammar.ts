import type { DecimalText } from '../../model/decimal.ts';
import { labelsIn, type NounPatterns, PATTERNS, RATIOS, SOME_QUANTITY } from './patterns.ts';
import { sentencesOf } from './sentences.ts';
import {
  AT_SOME_TIME,
  EXCEPTS,
  type Label,
  LISTED_ONCE,
  MORE_OF_THEM,
  NOT_EXACT,
  NOT_STATED,
  type Noun,
  NUMBER_WORDS,
  OTHER_TIME,
  OWN_QUALIFIER,
  SPOKEN_SHARE,
  TAKEN_OUT,
} from './vocabulary.ts';

/*
 * What a sentence states about counts and shares. Few forms, each read whole: a count or a share, what it is of, and the
 * state right after it. What is not of these forms is not read.
 */

/** "18 are on track" */
export interface CountClaim {
  readonly kind: 'count';
  /** `all` and `rest` are counts that follow from the total */
  readonly count: number | 'all' | 'rest';
  readonly noun: Noun;
  readonly labels: readonly Label[];
}

/** "95% of actions on track" */
export interface ShareClaim {
  readonly kind: 'share';
  readonly percent: DecimalText;
  /** the count that it stands beside: "5 (50%)"; left out of one that stands alone */
  readonly beside?: number;
  readonly noun: Noun;
  readonly labels: readonly Label[];
}

/** "18 of the 19 (95%)", whatever it counts */
export interface RatioClaim {
  readonly kind: 'ratio';
  readonly count: number;
  readonly total: number;
  readonly percent: DecimalText;
  readonly printed: string;
}

/** What one sentence states. */
export interface SentenceClaims {
  readonly text: string;
  readonly start: number;
  /** "Of the 19 actions", "There are 3 actions": how many there are in all, and of what; null where it does not say */
  readonly total: { readonly count: number; readonly noun: Noun } | null;
  /** what the actions or indicators are said to belong to ("within the service plan"); '' for nothing */
  readonly qualifier: string;
  readonly counts: readonly CountClaim[];
  readonly shares: readonly ShareClaim[];
}

/** A share of actions in a sentence without the noun beside it: "We are 95% on track". */
const WE_ARE = /\b(?:we are|we[’']re)\s+(?:currently |now )?$/i;

function numberOf(text: string): number {
  const word = NUMBER_WORDS.indexOf(text.toLowerCase().replace(/\s+/, '-'));
  return word >= 0 ? word : Number(text.replaceAll(',', ''));
}

/** A share in figures or words, as figures. */
function percentOf(text: string): DecimalText {
  if (/hundred$/i.test(text)) return '100';
  return /^\d/.test(text) ? text : String(numberOf(text));
}

function quantityOf(text: string): CountClaim['count'] | null {
  const word = text.toLowerCase();
  if (/^(?:all|both|every|each)\b/.test(word)) return 'all';
  if (/^(?:none|nil|no|not)\b/.test(word)) return 0;
  if (word.startsWith('the remaining ')) return numberOf(word.slice('the remaining '.length));
  if (word.startsWith('the ')) return 'rest';
  const number = numberOf(text);
  return Number.isNaN(number) ? null : number;
}

/** Whether the words before a figure leave it exact. A list goes on after "and". */
function isExact(text: string, at: number, listed: boolean): boolean {
  const before = text.slice(Math.max(0, at - 30), at);
  return !NOT_EXACT.test(listed ? before.replace(/\band\s*$/i, '') : before);
}

/** Words that stand between a number and its noun and say whose it is: "Corporate Plan actions". */
const OWNER = /((?:[A-Z][\w’'&-]*\s+)+)(?:actions?|indicators?|measures?)\b/;

/** What a phrase says that the counted belong to: what follows the noun, or the name before it. */
function ownerOf(phrase: string, qualifier: string): string {
  const [, name = ''] = OWNER.exec(phrase.replace(FIRST_WORD, '')) ?? [];
  return `${name.trim()} ${qualifier.trim()}`.trim();
}

/** The first word of a phrase has a capital where it begins a sentence. */
const FIRST_WORD = /^[\w-]+\s+/;

interface Total {
  readonly count: number;
  readonly noun: Noun;
  readonly qualifier: string;
}

/** Indicators that have a rating are fewer than all: their number is another total, of which no table has a row. */
const OF_SOME = /\brated\s+(?:\w+\s+)?(?:indicators?|measures?)\b/i;

function totalIn(text: string, { noun, totals }: NounPatterns): Total | null {
  for (const pattern of totals) {
    for (const found of text.matchAll(pattern)) {
      const { total = '', qualifier = '' } = found.groups ?? {};
      const count = quantityOf(total);
      const after = text.slice(found.index + found[0].length);
      if (OF_SOME.test(found[0]) || /^\s+(?:that|which|who)\b/i.test(after)) continue;
      if (typeof count === 'number' && isExact(text, found.index, true)) return { count, noun, qualifier: ownerOf(found[0], qualifier) };
    }
  }
  return null;
}

/** Before a number that is a total and no count: "of the 19 actions". */
const OF_THE = /\bof\s+(?:(?:the|our|these|those|all|its)\s+)*$/i;
const PRONOUN = /\b(?:which|whom|them|these|those)\b/i;

/** One form found in a sentence, if it can be read for certain. */
function isRead(text: string, found: RegExpExecArray, own: string, total: Total | null): boolean {
  const before = text.slice(0, found.index);
  if (AT_SOME_TIME.test(text.slice(found.index + found[0].length)) || OF_THE.test(before)) return false;
  // A phrase between a count and its state takes a part of the total that the sentence states.
  const narrows = total !== null && own !== '' && own !== total.qualifier && !OWN_QUALIFIER.test(own);
  return isExact(text, found.index, true) && !narrows;
}

/** Whether a count is of some that are taken out of all by their state, of whom the sentence says more: "two that have slipped need help". */
function isOfThose(text: string, found: RegExpExecArray, quantity: CountClaim['count']): boolean {
  const { states = '' } = found.groups ?? {};
  const before = found[0].slice(0, found[0].lastIndexOf(states));
  return TAKEN_OUT.test(before) && (quantity === 'all' || MORE_OF_THEM.test(text.slice(found.index + found[0].length)));
}

/** By which nothing that a sentence says of counts is read. */
const UNREAD: readonly RegExp[] = [OTHER_TIME, LISTED_ONCE, NOT_STATED, EXCEPTS, SPOKEN_SHARE];

function claimsOf(text: string, start: number, carried: Noun | null): SentenceClaims {
  const counts: CountClaim[] = [];
  const shares: ShareClaim[] = [];
  let stated: Total | null = null;
  let qualifier = '';
  const mayState = SOME_QUANTITY.test(text) && !UNREAD.some((each) => each.test(text));
  const spoken = mayState ? PATTERNS.filter((each) => each.spoken.test(text)) : [];
  for (const patterns of spoken) {
    const { noun } = patterns;
    const total = totalIn(text, patterns);
    stated = total ?? stated;
    for (const found of patterns.counts.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const { count = '', of = '', qualifier: after = '', states = '' } = found.groups ?? {};
      const own = ownerOf(found[0], after);
      const quantity = quantityOf(count);
      const beside = patterns.named.test(of) || (total !== null && (of === '' || PRONOUN.test(of))) || carried === noun;
      if (quantity === null || !beside || !isRead(text, found, own, total) || isOfThose(text, found, quantity)) continue;
      if (total === null) qualifier ||= own;
      const labels = labelsIn(states, noun);
      counts.push({ kind: 'count', count: quantity, noun, labels });
      const { percent, percentOr, after: later, afterOr } = found.groups ?? {};
      const share = percent ?? percentOr ?? later ?? afterOr;
      if (share !== undefined && typeof quantity === 'number') {
        shares.push({ kind: 'share', percent: percentOf(share), beside: quantity, noun, labels });
      }
    }
    for (const found of text.matchAll(patterns.share)) {
      const { percent = '', of = '', qualifier: after = '', states = '' } = found.groups ?? {};
      const own = ownerOf(found[0], after);
      const beside = of !== '' || total !== null || (patterns.named.test(text) && WE_ARE.test(text.slice(0, found.index)));
      if (!beside || OF_SOME.test(of) || !isRead(text, found, own, total)) continue;
      if (total === null) qualifier ||= own;
      shares.push({ kind: 'share', percent: percentOf(percent), noun, labels: labelsIn(states, noun) });
    }
  }
  const total = stated === null ? null : { count: stated.count, noun: stated.noun };
  return { text, start, total, qualifier: stated?.qualifier ?? qualifier, counts, shares };
}

/** By which a sentence goes on counting what the one before it began to count. */
const GOES_ON = /^(?:none (?:is|are|has|have)|the (?:others?|rest|remaining)|of (?:these|those|them|which)|\S+ of (?:these|those|them))\b/i;

/** What the sentences of a paragraph state, in order; one that goes on with the count before it is read as one with it. */
export function claimsIn(paragraph: string): SentenceClaims[] {
  const claims: SentenceClaims[] = [];
  for (const { text, start } of sentencesOf(paragraph)) {
    const before = claims.at(-1);
    const begun = GOES_ON.test(text) && before?.total ? before : null;
    const read = claimsOf(text, start, begun?.total?.noun ?? null);
    if (begun === null || read.counts.length === 0) {
      claims.push(read);
      continue;
    }
    const { counts, shares } = begun;
    const whole = paragraph.slice(begun.start, start + text.length);
    claims[claims.length - 1] = { ...begun, text: whole, counts: [...counts, ...read.counts], shares: [...shares, ...read.shares] };
  }
  return claims;
}

/** Shares with both of their counts beside them, anywhere in a text. */
export function ratiosIn(text: string): RatioClaim[] {
  return RATIOS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const { count = '', total = '', percent = '' } = found.groups ?? {};
      const claim = {
        kind: 'ratio' as const,
        count: numberOf(count),
        total: numberOf(total),
        percent: percentOf(percent),
        printed: found[0],
      };
      return isExact(text, found.index, true) && claim.total > 0 ? [claim] : [];
    }),
  );
}
