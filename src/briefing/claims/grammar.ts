import type { DecimalText } from '../../model/decimal.ts';
import { sentencesOf } from './sentences.ts';
import {
  AT_SOME_TIME,
  FILLERS,
  LABELS,
  type Label,
  NOT_EXACT,
  NOUN_PREFIX,
  NOUNS,
  type Noun,
  NUMBER_WORDS,
  OTHER_TIME,
  OWN_QUALIFIER,
  PER_CENT,
  QUALIFIER,
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

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+|${NUMBER_WORDS.join('|')})(?![\d.,]*\d|\s?%|\s?per cent)`;
const QUANTITY = `(?:${NUMBER}|all|both|none|no|the other|the others|the rest|the remaining(?: ${NUMBER})?)`;
const THE = String.raw`(?:(?:the|these|those|our|all|its)\s+)*`;

interface NounPatterns {
  readonly noun: Noun;
  readonly of: RegExp;
  readonly existing: RegExp;
  readonly only: RegExp;
  readonly count: RegExp;
  readonly share: RegExp;
}

function patternsFor(noun: Noun): NounPatterns {
  const nouns = `${NOUN_PREFIX}${NOUNS[noun]}`;
  const labels = LABELS.filter(([, of]) => of === noun).map(([, , words]) => words);
  const label = `(?:${labels.join('|')})(?![\\w-])`;
  const states = String.raw`(?<states>${label}(?:(?:\s+(?:or|and)\s+|,\s+)${label})*)`;
  const share = String.raw`(?<percent>\d+(?:\.\d+)?)${PER_CENT}`;
  const each = (pattern: string) => new RegExp(pattern, 'gi');
  const ends = String.raw`(?=\s*[,.;:()–-]|\s+(?:is|are|has|have|was|were|which|that|who)\b|$)`;
  return {
    noun,
    of: each(String.raw`\b(?:out )?of\s+${THE}(?<total>${NUMBER})\s+${nouns}\b(?<qualifier>${QUALIFIER})${ends}`),
    existing: each(
      String.raw`\bthere (?:is|are)\s+(?:currently |now )?(?<total>${NUMBER}|no)\s+${nouns}\b(?<qualifier>${QUALIFIER})${ends}`,
    ),
    only: each(String.raw`\b(?:the|all|both)\s+(?:of the\s+)?(?<total>${NUMBER})\s+${nouns}\b(?<qualifier>${QUALIFIER})${ends}`),
    count: each(
      String.raw`(?<![\w.,£$-])(?<count>${QUANTITY})(?<of>\s+(?:out\s+)?of\s+(?:which|whom|them|these|those)|\s+(?:out\s+)?of\s+${THE}(?:${NUMBER}\s+)?(?:${nouns}\b)?|\s+${THE}(?:${NUMBER}\s+)?${nouns}\b)?(?<qualifier>${QUALIFIER})(?:\s*\(${share}\))?,?\s+${FILLERS}${states}`,
    ),
    share: each(
      String.raw`(?<![\w.,£$-])${share}(?:\s*\((?:${NUMBER}) (?:out )?of (?:${NUMBER})\))?(?<of>\s+of\s+${THE}(?:${NUMBER}\s+)?${nouns}\b)?(?<qualifier>${QUALIFIER})\s+${FILLERS}${states}`,
    ),
  };
}

const PATTERNS = (['actions', 'indicators'] as const).map(patternsFor);
const LABEL_PATTERNS = LABELS.map(([label, noun, words]) => ({ label, noun, words: new RegExp(`^(?:${words})(?![\\w-])`, 'i') }));
const COUNT = String.raw`(?<count>\d[\d,]*)`;
const TOTAL = String.raw`(?<total>\d[\d,]*)`;
const SHARE = String.raw`(?<percent>\d+(?:\.\d+)?)${PER_CENT}`;
const RATIOS = [
  new RegExp(String.raw`(?<![\d.,£$])${COUNT} (?:out )?of (?:the |our |all |these )*${TOTAL}(?:\s[a-z]+){0,3}\s*\(\s*${SHARE}\s*\)`, 'gi'),
  new RegExp(String.raw`(?<![\d.,£$])${SHARE}\s*\(\s*${COUNT} (?:out )?of (?:the |our |all |these )*${TOTAL}(?:\s[a-z]+){0,3}\s*\)`, 'gi'),
  new RegExp(String.raw`(?<![\d.,£$])${COUNT}\s*/\s*${TOTAL}\s*\(\s*${SHARE}\s*\)`, 'gi'),
];
/** A share of actions in a sentence without the noun beside it: "We are 95% on track". */
const WE_ARE = /\b(?:we are|we[’']re)\s+(?:currently |now )?$/i;

function numberOf(text: string): number {
  const word = NUMBER_WORDS.indexOf(text.toLowerCase());
  return word >= 0 ? word : Number(text.replaceAll(',', ''));
}

function labelsIn(states: string, noun: Noun): Label[] {
  const labels: Label[] = [];
  for (let rest = states; rest !== ''; ) {
    const found = LABEL_PATTERNS.find((each) => each.noun === noun && each.words.test(rest));
    const [whole = ''] = found?.words.exec(rest) ?? [];
    if (!found || whole === '') return labels;
    labels.push(found.label);
    rest = rest.slice(whole.length).replace(/^,?\s*(?:(?:or|and)\s+)?/i, '');
  }
  return labels;
}

function quantityOf(text: string): CountClaim['count'] | null {
  const word = text.toLowerCase();
  if (word === 'all' || word === 'both') return 'all';
  if (word === 'none' || word === 'no') return 0;
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

function totalIn(text: string, { noun, of, existing, only }: NounPatterns): (SentenceClaims['total'] & { qualifier: string }) | null {
  for (const pattern of [of, existing, only]) {
    for (const found of text.matchAll(pattern)) {
      const { total = '', qualifier = '' } = found.groups ?? {};
      const count = quantityOf(total);
      if (typeof count === 'number' && isExact(text, found.index, true)) return { count, noun, qualifier: qualifier.trim() };
    }
  }
  return null;
}

/** Whether a phrase between a count and its state takes a part of the total that the sentence states. */
function narrows(own: string, total: SentenceClaims['total']): boolean {
  return total !== null && own.trim() !== '' && !OWN_QUALIFIER.test(own.trim());
}

function claimsOf(text: string, start: number, carried: Noun | null): SentenceClaims {
  const counts: CountClaim[] = [];
  const shares: ShareClaim[] = [];
  let total: SentenceClaims['total'] = null;
  let qualifier = '';
  for (const patterns of OTHER_TIME.test(text) ? [] : PATTERNS) {
    const { noun } = patterns;
    const stated = totalIn(text, patterns);
    if (stated !== null) {
      total = { count: stated.count, noun };
      qualifier = stated.qualifier;
    }
    const named = new RegExp(`\\b${NOUNS[noun]}\\b`, 'i').test(text);
    for (const found of text.matchAll(patterns.count)) {
      const { count = '', of = '', qualifier: own = '', states = '' } = found.groups ?? {};
      const quantity = quantityOf(count);
      const beside =
        new RegExp(NOUNS[noun], 'i').test(of) || (stated !== null && (of === '' || /which|them|these|those/i.test(of))) || carried === noun;
      if (AT_SOME_TIME.test(text.slice(found.index + found[0].length))) continue;
      if (quantity === null || !beside || !isExact(text, found.index, true)) continue;
      if (narrows(own, total)) continue;
      if (total === null) qualifier ||= own.trim();
      counts.push({ kind: 'count', count: quantity, noun, labels: labelsIn(states, noun) });
    }
    for (const found of text.matchAll(patterns.share)) {
      const { percent = '', of = '', qualifier: own = '', states = '' } = found.groups ?? {};
      const before = text.slice(0, found.index);
      if (AT_SOME_TIME.test(text.slice(found.index + found[0].length))) continue;
      if ((of === '' && !(named && WE_ARE.test(before))) || !isExact(text, found.index, true)) continue;
      if (narrows(own, total)) continue;
      if (total === null) qualifier ||= own.trim();
      shares.push({ kind: 'share', percent, noun, labels: labelsIn(states, noun) });
    }
  }
  return { text, start, total, qualifier, counts, shares };
}

/** By which a sentence goes on counting what the one before it began to count. */
const GOES_ON = /^(?:the (?:others?|rest|remaining)|of (?:these|those|them|which)|\S+ of (?:these|those|them))\b/i;

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
      const claim = { kind: 'ratio' as const, count: numberOf(count), total: numberOf(total), percent, printed: found[0] };
      return isExact(text, found.index, true) && claim.total > 0 ? [claim] : [];
    }),
  );
}
