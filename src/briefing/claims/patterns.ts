import { FILLERS, LABELS, type Label, NOUN_PREFIX, NOUNS, type Noun, NUMBER_WORD, PER_CENT, QUALIFIER } from './vocabulary.ts';

/*
 * The forms in which sentences state counts and shares, as patterns made of the vocabulary.
 */

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+|${NUMBER_WORD})(?![\d.,]*\d|\s?%|\s?per cent)`;
const QUANTITY = `(?:not (?:one|a single)|${NUMBER}|all|both|every(?: single| one)?|each(?: one)?|none|no|the other|the others|the rest|the remaining(?: ${NUMBER})?)`;
/** Bounded, as every run of words here: a text of nothing else would be read again from each of them. */
const THE = String.raw`(?:(?:the|these|those|our|all|its)\s+){0,3}`;
const ALONE = String.raw`(?<![\w.,£$-])`;
const PERCENT = String.raw`(?:\d+(?:\.\d+)?|(?:a|one) hundred|${NUMBER_WORD})`;
const SHARE = `(?<percent>${PERCENT})${PER_CENT}`;
/** A share right after a count or after its noun: "(15%)", ", or 15%,". */
const SHARE_TOO = (name: string): string =>
  String.raw`(?:\s*\((?<${name}>${PERCENT})${PER_CENT}\)|,?\s+or\s+(?<${name}Or>${PERCENT})${PER_CENT})?`;
/** Between the name of a number and the number: "is", "stands at", ":". */
const COMES_TO = String.raw`(?:\s*[:=]\s*|\s+(?:is|was|(?:now )?stands at|stood at|has reached|(?:rose|fell|increased|decreased|dropped|comes|came) to)\s+(?:now |currently |at )?)`;
/** Where a list or a sentence begins to name what it counts. */
const BEGINS = String.raw`(?<=^\W{0,4}|[;,|•]\s{0,3})`;
/** After "two slipped actions", where nothing more is said of them: it may be of two among several. */
const ALONE_HERE = String.raw`(?=\s*[,.;:()–-]|\s+(?:and|but)\b|\s*$)`;
/** After a number that stands last: nothing that would go on with it. */
const LAST = String.raw`(?=[,.;:)]|\s+(?:\(|and\b|but\b|while\b)|\s*$)`;

/** The forms for actions, and those for indicators. */
export interface NounPatterns {
  readonly noun: Noun;
  readonly named: RegExp;
  /** the counted or a state of theirs: without either, a sentence states nothing of them */
  readonly spoken: RegExp;
  /** "of the 19 actions", "there are 3 actions", "the 6 actions": how many there are in all */
  readonly totals: readonly RegExp[];
  /** "18 are on track", "2 slipped actions" */
  readonly counts: readonly RegExp[];
  /** "95% of actions on track" */
  readonly share: RegExp;
}

/** A number, in figures or words, or what stands for one: without it a sentence states no count and no share. */
export const SOME_QUANTITY = new RegExp(
  String.raw`\d|\b(?:all|both|every|each|none|nil|no|not|other|others|rest|remaining|hundred|${NUMBER_WORD})\b`,
  'i',
);

function each(pattern: string): RegExp {
  return new RegExp(pattern, 'gi');
}

function patternsFor(noun: Noun): NounPatterns {
  const nouns = `${NOUN_PREFIX}${NOUNS[noun]}`;
  const labels = LABELS.filter(([, of]) => of === noun).map(([, , words]) => words);
  const label = `(?:${labels.join('|')})(?![\\w-])`;
  const states = String.raw`(?<states>${label}(?:(?:\s+(?:or|and)\s+|,\s+)${label})*)`;
  const qualifier = `(?<qualifier>${QUALIFIER})`;
  const ends = String.raw`(?=\s*[,.;:()–-]|\s+(?:is|are|has|have|was|were|that|who|which|of which|of whom)\b|$)`;
  const total = String.raw`(?<total>${NUMBER})\s+${nouns}\b${qualifier}${ends}`;
  const last = `(?<count>${NUMBER}|none|nil)${LAST}`;
  const whole = String.raw`\s+(?:out\s+)?of\s+${THE}(?:${NUMBER}\s+)?(?:${nouns}\b)?`;
  const of = String.raw`(?<of>\s+(?:out\s+)?of\s+(?:which|whom|them|these|those)|${whole}|\s+${THE}(?:${NUMBER}\s+)?${nouns}\b)?`;
  return {
    noun,
    spoken: new RegExp(`\\b(?:${NOUNS[noun]}|${labels.join('|')})\\b`, 'i'),
    named: new RegExp(`\\b${NOUNS[noun]}\\b`, 'i'),
    totals: [
      each(String.raw`\b(?:out )?of\s+${THE}${total}`),
      each(String.raw`\b(?:there (?:is|are)|we have|the (?:plan|service|outcome|objective) has)\s+(?:currently |now )?${total}`),
      each(String.raw`\b(?:the|all|both)\s+(?:of the\s+)?${total}`),
      each(String.raw`\bnumber of\s+${THE}${nouns}\b${qualifier}${COMES_TO}(?<total>${NUMBER})${LAST}`),
      each(String.raw`\ball\s+(?:of\s+)?${THE}${nouns}\b${qualifier}\s+(?:is|are)\s+(?<total>${NUMBER})${LAST}`),
    ],
    counts: [
      each(String.raw`${ALONE}(?<count>${QUANTITY})${SHARE_TOO('percent')}${of}${qualifier}${SHARE_TOO('after')},?\s+${FILLERS}${states}`),
      each(String.raw`\bnumber of\s+${THE}${states}(?<of>\s+${nouns})\b${qualifier}${COMES_TO}${last}`),
      each(String.raw`\bnumber of\s+${THE}(?<of>${nouns})\b${qualifier}\s+${FILLERS}${states}${COMES_TO}${last}`),
      each(String.raw`${BEGINS}${states}(?<of>\s+${nouns})\b${qualifier}\s*[:=]\s*${last}`),
      each(String.raw`${BEGINS}${THE}(?<of>${nouns})\b${qualifier}\s+${FILLERS}${states}\s*[:=]\s*${last}`),
      each(String.raw`${ALONE}(?<count>${NUMBER}|no)\s+${states}(?<of>\s+${NOUNS[noun]})\b${qualifier}${ALONE_HERE}`),
    ],
    share: each(
      String.raw`${ALONE}${SHARE}(?:\s*\((?:${NUMBER}) (?:out )?of (?:${NUMBER})\))?(?<of>\s+of\s+${THE}(?:${NUMBER}\s+)?${nouns}\b)?${qualifier}\s+${FILLERS}${states}`,
    ),
  };
}

export const PATTERNS: readonly NounPatterns[] = (['actions', 'indicators'] as const).map(patternsFor);

const LABEL_PATTERNS = LABELS.map(([label, noun, words]) => ({ label, noun, words: new RegExp(`^(?:${words})(?![\\w-])`, 'i') }));

/** The labels that the words of a claim name: "completed or on track". */
export function labelsIn(states: string, noun: Noun): Label[] {
  const labels: Label[] = [];
  for (let rest = states; rest !== ''; ) {
    const found = LABEL_PATTERNS.find((known) => known.noun === noun && known.words.test(rest));
    const [whole = ''] = found?.words.exec(rest) ?? [];
    if (!found || whole === '') return labels;
    labels.push(found.label);
    rest = rest.slice(whole.length).replace(/^,?\s*(?:(?:or|and)\s+)?/i, '');
  }
  return labels;
}

const COUNT = String.raw`(?<count>\d[\d,]*)`;
const TOTAL = String.raw`(?<total>\d[\d,]*)`;
const OF = '(?:out )?of (?:the |our |all |these )*';
const START = String.raw`(?<![\d.,£$])`;

/** A share with both of its counts: "18 of 19 (95%)", "95% (18 of 19)", "18 (95%) of the 19", "18/19 (95%)". */
export const RATIOS: readonly RegExp[] = [
  each(String.raw`${START}${COUNT} ${OF}${TOTAL}(?:\s[a-z]+){0,3}\s*\(\s*${SHARE}\s*\)`),
  each(String.raw`${START}${SHARE}\s*\(\s*${COUNT} ${OF}${TOTAL}(?:\s[a-z]+){0,3}\s*\)`),
  each(String.raw`${START}${COUNT}\s*\(\s*${SHARE}\s*\) ${OF}${TOTAL}`),
  each(String.raw`${START}${COUNT}\s*/\s*${TOTAL}\s*\(\s*${SHARE}\s*\)`),
];
