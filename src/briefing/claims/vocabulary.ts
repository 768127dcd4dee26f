import type { ActionState } from '../../model/plan.ts';

/*
 * The words that the claims check goes by, in English: patterns of regular expressions, compared without regard to
 * capitals. Another way of saying the same is added here and nowhere else.
 */

/** What a count is of. */
export type Noun = 'actions' | 'indicators';
/** What actions and indicators are counted by. */
export type Label = ActionState | 'green' | 'amber' | 'red';

const UNITS = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Numbers in words, each at the place of its value: nought to ninety-nine. */
export const NUMBER_WORDS: readonly string[] = [
  'zero',
  ...UNITS,
  ...TEENS,
  ...TENS.flatMap((ten) => [ten, ...UNITS.map((unit) => `${ten}-${unit}`)]),
];
/** The same as a pattern: "twenty-one", "twenty one". */
export const NUMBER_WORD = `(?:(?:${TENS.join('|')})(?:[- ](?:${UNITS.join('|')}))?|${['zero', ...UNITS, ...TEENS].join('|')})`;

export const NOUNS: Readonly<Record<Noun, string>> = {
  actions: 'actions?',
  indicators: '(?:indicators?|measures?|PIs?|KPIs?)',
};
/** What may stand before a noun: words that leave it what it is, or the name of what it belongs to. */
export const NOUN_PREFIX = String.raw`(?:(?:planned|plan|service plan|performance|key|rated|key performance)\s+|(?-i:(?:[A-Z][\w’'&-]*\s+){1,4}))?`;

/** How a state is said of counted actions, or a status of indicators. The longer stands first where one begins another. */
export const LABELS: readonly (readonly [Label, Noun, string])[] = [
  ['not-due', 'actions', 'not (?:yet )?due to (?:have )?start(?:ed)?|not yet due'],
  [
    'not-started-due',
    'actions',
    'not (?:yet )?(?:been )?started(?:,? but (?:is |are )?due to have)?|due to have started but (?:has|have) not|overdue to start',
  ],
  ['on-track', 'actions', 'on[ -](?:track|course|schedule)|in progress'],
  ['completed', 'actions', 'completed?|finished'],
  ['slipped', 'actions', 'slipped|behind schedule|delayed|off[ -]track|fallen behind'],
  ['suspended', 'actions', 'suspended|on hold'],
  ['deferred', 'actions', 'deferred|postponed'],
  ['deleted', 'actions', 'deleted|withdrawn'],
  [
    'green',
    'indicators',
    'green|met or exceeded (?:(?:its|their|the) )?targets?|met (?:(?:its|their|the) )?targets?|(?:on or above|at or above) target',
  ],
  ['amber', 'indicators', String.raw`amber|within \d+(?:\.\d+)?% of (?:(?:its|their|the) )?targets?`],
  ['red', 'indicators', String.raw`red|missed (?:(?:its|their|the) )?targets? by more than \d+(?:\.\d+)?%`],
];

/** Words between a count and its state that change neither. */
export const FILLERS = String.raw`(?:(?:that|which|who|is|are|has|have|was|were|been|now|currently|already|either|also|rated|reported as|shown as)\s+){0,6}`;
/** Before a number, by which it is none that can be held against a count. */
export const NOT_EXACT =
  /\b(?:not|(?:all|none|every\w*) but|hundred|thousand|about|around|approximately|approx\.?|nearly|almost|over|under|above|below|more than|fewer than|less than|up to|at least|at most|some|another|a further|target (?:of|is)|from|than|quarter|Q|objective|outcome|priority|priorities|and|or|\d (?:to|–|-)|between \S+ and)\s*$/i;
/** By which a sentence is about another time, or about what is to come. */
export const OTHER_TIME =
  /\b(?:last|previous|prior|next|coming|earlier|same) (?:quarter|period|year|month|report|issue|financial year)|\b(?:will|would|should|expect(?:s|ed)? to|aims? to|hopes? to|originally|had been|used to|by the end of|by (?:January|February|March|April|May|June|July|August|September|October|November|December))\b/i;
/** By which a sentence takes some out of what it speaks of. */
export const EXCEPTS =
  /\b(?:except(?:ed|ing|ion|ions)?|excluding|apart from|aside from|other than|save for|but for|(?:all|none|every\w*) (?:\w+ )?(?:but|bar))\b/i;
/** By which a sentence states nothing: it asks, wishes, or hangs on something. */
export const NOT_STATED =
  /\?["'”’)]*$|\b(?:if|whether|unless|until|ensur(?:e|es|ed|ing)|make sure|so that|wants?|wish(?:es)?|needs?|intends?|to (?:get|have|keep|bring|make|put|see))\b/i;
/** A share as it is spoken, which is about right: "nine out of ten". */
export const SPOKEN_SHARE =
  /\b(?:one|two|three|four|six|seven|eight|nine)\s+(?:out of|in)\s+(?:every\s+)?(?:three|four|five|ten|twenty)\b/i;
/** Before a state, by which it takes the counted from others: "actions that have slipped". */
export const TAKEN_OUT = /(?<!\bof )\b(?:that(?! count)|which|who)\s+(?:\w+\s+){1,6}$/i;
/** After such a count and its state, by which more is said of those alone: "need a decision". */
export const MORE_OF_THEM = /^\s+(?!(?:and|or|but|while|with|in|at|on|by|as|so|because|due|compared|here|overall)\b)\w/i;
/** By which the counts of a sentence are parts of a list that it makes itself, each thing at one place only. */
export const LISTED_ONCE = /\beach (?:is )?(?:counted|listed|shown) (?:only )?(?:once|under (?:its|the) (?:gravest|first|main|worst))\b/i;
/** What may qualify "the actions" and leave them those of the place where the sentence stands. */
export const OWN_QUALIFIER =
  /^(?:(?:with)?in|under|against|of|for|across|towards?|relating to|linked to|contributing to|that count towards)(?:\s+(?:(?:the|this|our|its|each|it)\s*)?(?:(?:service|business|whole|current)\s+)?(?:plan|outcome|objective|priority|aim|theme|report|service|council|directorate|quarter|period|year|it)?)?$/i;
/** Qualifiers by which the actions are those of another, unnamed part. */
export const QUALIFIER = String.raw`(?:\s+(?!of (?:which|whom)\b)(?:within|in|under|against|of|for|across|towards?|relating to|linked to|contributing to|that count towards)\s+[^,;:.()\d]{1,70}?(?:\s\d{1,2}(?![\d.,%]))?)?`;

/** Per cent, after its figure. */
export const PER_CENT = String.raw`\s?(?:%|per ?cent\b)`;

/** Texts that no action that has slipped can have. */
export const DENIES_SLIPPED: readonly RegExp[] = [
  /\b(?:expected|due|likely|set|anticipated|scheduled|forecast|on course) to (?:be (?:completed|finished|delivered|concluded|done)|complete|finish) (?:on time|on schedule|as (?:planned|scheduled)|(?:with)?in (?:the )?(?:timescales?|time|schedule)|by (?:the|its) (?:due|original|planned) date)/i,
  /\b(?:will|shall) (?:be (?:completed|finished|delivered|concluded)|complete|finish) (?:on time|on schedule|as (?:planned|scheduled)|within (?:the )?timescales?)/i,
  /\b(?:is|remains|are|remain) (?:currently |still |now )?on (?:track|schedule|course|time)\b/i,
];
/** Texts that no action that is completed can have. */
export const DENIES_COMPLETED: readonly RegExp[] = [
  /\b(?:further|more|additional|some|outstanding) (?:work|action|effort) (?:is |are |remains? |will be )?(?:still )?(?:required|needed|necessary|outstanding|to be done|to do)\b/i,
  /\b(?:is|are|has|have) (?:still |yet )?(?:not yet|yet to|still to) (?:be )?(?:complete|completed|finish|finished|start|started|begin|begun|concluded?)\b/i,
  /\b(?:work|this|the action|the project) (?:is|remains) (?:still )?(?:ongoing|in progress|incomplete|unfinished|outstanding)\b/i,
  /\b(?:has|have) (?:slipped|been delayed)\b/i,
];
/** Texts that no action that is not started can have. */
export const DENIES_NOT_STARTED: readonly RegExp[] = [
  /\b(?:this|the) (?:action|project|work) (?:is|has been|was) (?:now )?(?:completed?|finished|concluded)\b/i,
];
/** Texts that no action that is on track can have. */
export const DENIES_ON_TRACK: readonly RegExp[] = [
  /\b(?:this|the) (?:action|project|work) (?:has (?:now )?(?:slipped|fallen behind|been delayed)|is (?:now )?(?:behind schedule|delayed|off track))\b/i,
  /\b(?:this|the) (?:action|project|work) will not be (?:completed|finished|delivered) (?:on time|on schedule|by (?:the|its) (?:due|original|planned) date)/i,
];
/** Words shortly before such a text by which it is denied in turn, or was so only once. */
export const WEAKENS =
  /\b(?:no|not|never|no longer|without|unlikely|originally|initially|previously|formerly|was|were|had|should|could|may|might|would|if)\s+(?:[\w’'-]+\s+){0,3}$|n[’']t\s+(?:[\w’'-]+\s+){0,3}$/i;
/** By which a whole sentence hangs on something, or is about something further. */
export const HANGS =
  /\b(?:if|unless|until|subject to|provided that|once|next (?:phase|stage|year)|second (?:phase|stage)|other actions?|beyond this|separate (?:action|project))\b/i;

/** States that a heading speaks of, by its words. */
export const HEADED_STATES: readonly (readonly [ActionState, RegExp])[] = [
  ['slipped', /\b(?:slipped|slippage|behind schedule|delayed|off track)\b/i],
  ['not-started-due', /\b(?:not (?:been |yet )?started|overdue|late|has not|have not|yet to start)\b/i],
  ['completed', /\b(?:completed)\b/i],
  ['suspended', /\b(?:suspended|on hold)\b/i],
  ['deferred', /\b(?:deferred|postponed)\b/i],
];

/** What may stand before an indicator's title where a sentence is about it. */
export const SUBJECT_BEGINS =
  /^(?:(?:overall,?|this (?:quarter|period|year),?|performance (?:on|for|against|in)|the (?:result|figure|rate|share|percentage|proportion|number) (?:for|of)|our|the)\s+)*["“'‘]?/i;
/** How a result is said: its figure comes right after. */
export const COMES =
  '(?:(?:is|are|was|were)(?: now)?(?: at)?|(?:now )?(?:stands?|stood|remains?|remained) at|(?:has |have )?reached|(?:has |have )?(?:rose|risen|fell|fallen|increased|decreased|improved|dropped|went up|went down|gone up|gone down) to)';
/** After the name of an indicator, what is said of it before what counts: "(97.9%)", "rose to 60.8% and", "remains". */
const BEFORE_SAID = String.raw`^(?:\s*\([^()]{0,40}\))?(?:,?\s+(?:${COMES}\s+|at )[£\d][\d.,]*(?:\s?%|\s?per cent)?(?:\s[a-z]+){0,3}?(?:,|,?\s+(?:and|but|which|so it|and it)))?\s+`;
/** "is green" */
export const IS_COLOURED = new RegExp(
  String.raw`${BEFORE_SAID}(?:is|are|remains?|stays?)\s+(?:now |still |again |rated |shown as )*(?<colour>green|amber|red)\b(?!\s+(?:or|and|to)\b)`,
  'i',
);
const ITS_TARGET = String.raw`(?:its|the|their) targets?\b(?!\s+(?:for|in|of|range|by the)\b)`;
const ONCE = '(?:(?:has|have|now|again|still|just|narrowly|comfortably|easily) )*';
/** "met its target" */
export const MET_TARGET = new RegExp(
  `${BEFORE_SAID}${ONCE}(?:met|meets?|achieved|hit|reached|exceeded|exceeds?|beat|beats|bettered|surpassed) ${ITS_TARGET}`,
  'i',
);
/** "missed its target" */
export const MISSED_TARGET = new RegExp(
  `${BEFORE_SAID}${ONCE}(?:missed|misses|fell short of|falls short of|(?:did|has|have|does) not (?:met|meet|reached|reach)|failed to (?:meet|reach|hit)) ${ITS_TARGET}`,
  'i',
);

/** The result of an indicator, as its comment says it: the figure comes right after. */
export const RESULT_SAID = String.raw`\b(?:performance|the (?:result|figure|actual|outturn|rate|percentage|average)|result|outturn|our (?:result|performance)|this (?:quarter|period)(?:[’']s (?:result|figure|performance))?)(?: for (?:the|this) (?:quarter|period))?,? (?:is|was|stands at|stood at|has reached|reached|came to|is now|rose to|fell to|increased to|decreased to|improved to|dropped to|has (?:risen|fallen|increased|decreased|improved|dropped) to)\s+(?:now )?`;
/** How far an action is, as its comment says it: the figure stands in front. */
export const PROGRESS_SAID =
  '(?:this action is|the action is|action|now|currently|overall|work is|project is) (?:now |currently |approximately )?';

/** After a count and its state, by which it is a count of those alone that came to it at some time. */
export const AT_SOME_TIME =
  /^,?\s*(?:in|during|by|since|before|within|at the end of)\s+(?:the\s+)?(?:(?:first|second|third|last|final|previous|current|earlier)\b|quarter|Q[1-4]\b|\d{4}|January|February|March|April|May|June|July|August|September|October|November|December|an earlier)|^\s*(?:this|last|earlier|so far this) (?:quarter|period|month|year)\b|^\s*earlier\b/i;
/** How a key says that arrows compare distances to targets, which may have moved, or leaves it to each row. */
export const IN_RELATION_TO_TARGET = /\bin relation to (?:the |its |their )?targets?\b|\bcompared with, which is said beside it\b/i;

/** A title that speaks of a whole, and the words by which it does. */
export const TOTAL_TITLE = /\b(?:the )?(?:overall |combined )?total(?: number| amount| of)?(?: of)?\b|\ball\b/i;
/** Words of titles that carry nothing by which two titles are of one kind. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'the a an of in for to by with and or on at number amount total all overall combined which that is are was were provided per during year quarter'.split(
    ' ',
  ),
);
/** A title whose figures are no counts that could be added. */
export const NO_COUNT = /\b(?:percentage|per ?cent|average|mean|median|rate|ratio|proportion|share|score|index)\b|%|\bper \d/i;

/** A quarter named, and a year named as councils write it. */
export const QUARTER_NAMED = /\b(?:Quarter|Qtr|Q)\s?([1-4])\b/gi;
export const QUARTER_ORDINAL: readonly (readonly [number, RegExp])[] = [
  [1, /\bfirst quarter\b/i],
  [2, /\bsecond quarter\b/i],
  [3, /\bthird quarter\b/i],
  [4, /\b(?:fourth|final|last) quarter of (?:the )?(?:financial )?year\b/i],
];
export const YEAR_NAMED = /\b(\d{4}\s?[-/–]\s?(?:\d{4}|\d{2}))\b/g;
/** By which a heading names another time on purpose. */
export const COMPARES =
  /\b(?:last|previous|prior|next|coming|ahead|forward|look(?:ing)?|since|from|until|to|trend|history|compar\w+|earlier|completed|target|targets|priorit\w+|plan|strategy|actual|against|baseline|forecast|between|published|reported (?:in|for)|carried|rolled)\b/i;
/** How a sentence says which period its figures are for. */
export const PERIOD_OF_FIGURES =
  /\b(?:for|as at(?: the end of)?|at the end of|at|during|this quarter,?)\s+(?:Quarter|Qtr|Q)\s?([1-4])\b|^\s*(?:\d{4}\s?[-/–]\s?\d{2,4}\s+)?(?:Quarter|Qtr|Q)\s?([1-4])\s*[-–:]/gi;
