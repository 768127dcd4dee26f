import type { Direction, Polarity, Status } from '../../model/indicator.ts';

/**
 * The words and signs by which councils state a result, a direction of travel and which way is better, held as data:
 * another council's words are added here. All are lower case, without variation selectors and points at their end.
 */

/** Signs and words for the direction of travel. */
export const DIRECTION_SIGNS: Readonly<Record<string, Direction>> = {
  '↑': 'improved',
  '⬆': 'improved',
  '▲': 'improved',
  '△': 'improved',
  '🔼': 'improved',
  '↗': 'improved',
  improved: 'improved',
  improving: 'improved',
  improvement: 'improved',
  better: 'improved',
  'getting better': 'improved',
  '↓': 'worsened',
  '⬇': 'worsened',
  '▼': 'worsened',
  '▽': 'worsened',
  '🔽': 'worsened',
  '↘': 'worsened',
  worsened: 'worsened',
  worsening: 'worsened',
  declined: 'worsened',
  declining: 'worsened',
  deteriorated: 'worsened',
  deteriorating: 'worsened',
  worse: 'worsened',
  'getting worse': 'worsened',
  '▬': 'no-change',
  '-': 'no-change',
  '–': 'no-change',
  '—': 'no-change',
  '=': 'no-change',
  '→': 'no-change',
  '➡': 'no-change',
  '↔': 'no-change',
  '◄►': 'no-change',
  '►': 'no-change',
  '▶': 'no-change',
  'no change': 'no-change',
  'no significant change': 'no-change',
  unchanged: 'no-change',
  steady: 'no-change',
  stable: 'no-change',
  static: 'no-change',
  maintained: 'no-change',
  same: 'no-change',
  'the same': 'no-change',
  up: 'up',
  higher: 'up',
  down: 'down',
  lower: 'down',
  'not comparable': 'not-comparable',
  'no comparison': 'not-comparable',
};

/** Words that state a result. */
export const STATUS_WORDS: Readonly<Record<string, Status>> = {
  green: 'green',
  g: 'green',
  met: 'green',
  'target met': 'green',
  achieved: 'green',
  'target achieved': 'green',
  exceeded: 'green',
  'target exceeded': 'green',
  'on target': 'green',
  'on or above target': 'green',
  'at or above target': 'green',
  'above target': 'green',
  'meeting target': 'green',
  'on track': 'green',
  amber: 'amber',
  yellow: 'amber',
  a: 'amber',
  'near target': 'amber',
  'close to target': 'amber',
  'within tolerance': 'amber',
  'just below target': 'amber',
  'slightly below target': 'amber',
  'slightly behind target': 'amber',
  'just missed': 'amber',
  red: 'red',
  r: 'red',
  'not met': 'red',
  'target not met': 'red',
  missed: 'red',
  'target missed': 'red',
  'not achieved': 'red',
  'off target': 'red',
  'off track': 'red',
  'behind target': 'red',
  'below target': 'red',
  better: 'better',
  'better than tolerance': 'better',
  within: 'within',
  worse: 'worse',
  'worse than tolerance': 'worse',
  'above range': 'above-range',
  'below range': 'below-range',
  'as expected': 'as-expected',
};

/** Words that say that there is no result, and say so on purpose. */
export const UNJUDGED_WORDS: readonly string[] = [
  'not judged',
  'not rated',
  'no rag',
  'no status',
  'no target',
  'no target set',
  'no data',
  'not due',
  'not applicable',
  'n/a',
  'baseline',
  'information only',
  'for information',
  'tbc',
];

/** Colours and results that only a column of results means: elsewhere "better" is a direction, and "on track" a state. */
export const STATUS_PREFIX = /^(?:rag|status|brag)\s*(?:status|rating)?\s*[:=-]\s*/;

/** What a person can say that an unknown word of a status cell means. */
export const MEANINGS = ['green', 'amber', 'red', 'improved', 'no-change', 'worsened', 'not-comparable', 'nothing'] as const;

/** Which way is better, as a column of its own or the words after a code say it; the first that matches whole. */
export const POLARITY_WORDS: readonly (readonly [Polarity, RegExp])[] = [
  ['none', /^(?:neither(?: way)?(?: is better)?|none|n\/a|not applicable|information only|for information)$/],
  ['near', /^(?:nearer (?:the )?target is better|near(?:est)?(?: to)? target|on target is better)$/],
  ['range', /^(?:inside (?:the )?range is better|in(?:side)? range|within range)$/],
  ['higher', /^(?:higher|high|bigger|bigger is better|more|up|maximise|aim to maximise|increase)(?: is (?:better|good))?$/],
  ['lower', /^(?:lower|low|smaller|smaller is better|less|fewer|down|minimise|aim to minimise|decrease)(?: is (?:better|good))?$/],
];
