import type { MissingState } from '../../model/indicator.ts';
import type { ActionState, PlanKind } from '../../model/plan.ts';
import type { PrintedSection } from '../../model/printedReport.ts';

/**
 * The words by which a printed report in English is understood, held as data: another council's words are added here
 * and nowhere else. Texts are compared in lower case, with single spaces and without the punctuation at their end.
 */

export type SectionName = PrintedSection;

/** Headings that stand on a line of their own. The whole line has to match. */
export const SECTIONS: readonly (readonly [SectionName, RegExp])[] = [
  ['overview', /^(.{0,80}\b)?overview( of .{0,40})?$|^(executive )?summary of (our )?performance$/],
  [
    'exceptional',
    /^(examples? of )?exceptional performance( .{0,40})?$|^(key )?achievements( .{0,40})?$|^what (has gone|went) well( .{0,40})?$/,
  ],
  ['recovery', /^how .{0,30}slipped .{0,40}$|^getting .{0,30}back on (track|course)$|^recovery( plans?| of slipped actions)?$/],
  ['key', /^(measures|performance|status|colour|rag)( status)? key$|^key( to .{0,40})?$/],
  ['arrows', /^direction of travel( .{0,20})?$|^trend arrows$/],
  ['references', /^(an )?explanation of (the )?referenc(ing|es)( .{0,40})?$|^(how to read )?(our |the )?references( explained)?$/],
  ['summary', /^performance against .{0,60}$|^summary$|^progress against (this|the) .{0,40}$/],
  ['actions', /^(service |plan )?actions$/],
  ['indicators', /^(quarterly |monthly |annual |key )?(performance )?(indicators|measures)$/],
];

/** Words for a node of a plan's tree: "Outcome 2: …". Which is above which follows from the report's own order. */
export const LEVELS = [
  'well-being objective',
  'wellbeing objective',
  'strategic objective',
  'strategic aim',
  'corporate priority',
  'ambition',
  'theme',
  'priority',
  'outcome',
  'pledge',
  'promise',
  'commitment',
  'goal',
  'aim',
  'objective',
] as const;

/** What councils call the state of an action, in headings of groups, in share lines and over counts. */
export const STATES: Readonly<Record<ActionState, readonly string[]>> = {
  completed: ['completed', 'complete', 'achieved', 'finished', 'done', 'delivered', 'closed'],
  'on-track': ['on track', 'on target', 'on course', 'on schedule', 'in progress', 'under way', 'underway', 'progressing'],
  slipped: ['slipped', 'behind', 'behind schedule', 'behind target', 'delayed', 'late', 'overdue', 'off track', 'off target'],
  'not-started-due': ['not started', 'not started, but due to have', 'not started but due', 'overdue to start', 'late to start'],
  'not-due': ['not due to have started', 'not due to start', 'not yet due', 'not due', 'not yet due to start', 'future start'],
  suspended: ['suspended', 'on hold', 'paused'],
  deferred: ['deferred', 'postponed'],
  deleted: ['deleted', 'withdrawn', 'cancelled'],
};

export const COLUMN_NAMES = [
  'reference',
  'title',
  'percent',
  'comment',
  'actual',
  'target',
  'status',
  'polarity',
  'prior',
  'owner',
  'total',
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** Heads of columns; those of a year ("Actual 2012/13") carry it. */
export const COLUMNS: Readonly<Record<Exclude<ColumnName, 'prior'>, readonly string[]>> = {
  reference: [
    'ref',
    'reference',
    'code',
    'ref no',
    'ref. no',
    'reference number',
    'pi code',
    'pi ref',
    'pi no',
    'kpi',
    'kpi ref',
    'id',
    'action ref',
  ],
  title: [
    'title',
    'action',
    'actions',
    'indicator',
    'indicator name',
    'measure',
    'performance indicator',
    'performance measure',
    'key performance indicator',
    'pi name',
    'pi description',
    'pi',
    'description',
    'name',
    'task',
    'milestone',
    'what we will do',
    'what we measure',
  ],
  percent: [
    '% complete',
    '% completed',
    '% done',
    'per cent complete',
    'percent complete',
    'percentage complete',
    'percentage completed',
    'progress %',
    'progress (%)',
    'progress bar',
    'completed %',
    'complete (%)',
  ],
  comment: [
    'comment',
    'comments',
    'commentary',
    'narrative',
    'note',
    'notes',
    'latest note',
    'latest update',
    'update',
    'progress update',
    'progress note',
    'officer comment',
    'explanation',
    'remarks',
    'where we are',
  ],
  actual: [
    'actual',
    'actual performance',
    'current performance',
    'current',
    'current value',
    'performance',
    'result',
    'value',
    'figure',
    'latest',
    'quarterly actual',
    'quarterly result',
    'actual to date',
    'this quarter',
    'latest result',
  ],
  target: [
    'target',
    'current target',
    'quarterly target',
    'quarter target',
    'target for the quarter',
    'target to date',
    'our target',
    'target or range',
  ],
  status: [
    'status',
    'rag',
    'rag status',
    'rag rating',
    'brag',
    'rating',
    'colour',
    'alert',
    'traffic light',
    'against target',
    'performance against target',
    'direction',
    'direction of travel',
    'dot',
    'trend',
    'short trend',
    'arrow',
    'travel',
  ],
  polarity: ['polarity', 'good is', 'better', 'better is', 'which way is better', 'aim to', 'desired direction'],
  owner: ['owner', 'lead', 'lead officer', 'responsible officer', 'accountable officer', 'officer', 'managed by', 'assigned to'],
  total: ['total number', 'total', 'number of actions', 'total actions', 'all'],
};

/** Heads of a column that holds results only, so that "better" in it is no direction. */
export const RESULT_HEADS: readonly string[] = [
  'rag',
  'rag status',
  'rag rating',
  'brag',
  'rating',
  'colour',
  'alert',
  'traffic light',
  'against target',
  'performance against target',
];

/** An earlier year's figure: the year stands in the head, alone or with a word for the figure. */
export const PRIOR_HEAD =
  /^(?:(?:actual|outturn|result|value|performance|year|figure)(?: for| in)? )?(\d{4}[-/–]\d{2,4})(?: (?:actual|outturn|result|value|performance|figure))?$/;

/** Two columns in one, parted so in its head: "Title · Comment". */
export const TWO_IN_ONE = /\s*[·/|]\s*|\s+and\s+/;

/** What stands after a state in the head of a count: "Completed (number)", "Slipped actions". */
export const STATE_OF_COUNT = /\s*(?:\((?:no|number|count)\.?\)|actions)$/;

/** First cells of the rows of a count table. */
export const COUNT_ROWS = { counts: ['no', 'number', 'count', 'actions'], shares: ['%', 'per cent', 'percentage', 'share'] } as const;

/** Cells that say there is nothing. */
export const NOTHING: readonly string[] = [
  '',
  '-',
  '–',
  '—',
  'n/a',
  'na',
  'none',
  'not set',
  'no target',
  'no target set',
  'tbc',
  'baseline',
];

/** Cells that say there is nothing and why. */
export const MISSING_WORDS: Readonly<Record<string, MissingState>> = {
  'not available': 'not-available',
  'no data': 'not-available',
  'data not available': 'not-available',
  'not due': 'not-due',
  'annual measure': 'not-due',
  'not collected': 'not-collected',
  supp: 'suppressed',
  suppressed: 'suppressed',
  '*': 'suppressed',
};

/** Kinds of plan, by the words of their titles; the first that matches. */
const PLAN_WORDS: readonly (readonly [PlanKind, RegExp])[] = [
  ['corporate', /corporate|council (?:plan|strategy)/i],
  ['improvement', /improvement/i],
  ['outcome-agreement', /outcome agreement/i],
  ['equality', /equalit/i],
  ['service', /service/i],
];

/** When an action is to be finished, as comments say it; a year or a month of a year stands in the brackets. */
export const FINISH = /(?:finish|end|completion|target) date\s*:?\s*((?:[A-Za-z]+ )?\d{4}(?:\s*[-/]\s*\d{2,4})?)/i;
/** A finish without a year, which no period follows from. */
export const VAGUE_FINISH = /\b[Ee]xpected (?:completion|to (?:finish|complete)|to be completed) (?:in|by) ([A-Z][a-z]+)(?! \d{4})/;

/** That a measure is judged only at the end of the year. */
export const AT_YEAR_END = /target[^.]*\bat (?:the )?(?:end of the year|year[- ]end)/i;
/** That a value is the year so far. */
export const CUMULATIVE = /\bcumulative (?:indicator|measure|figure|value)/i;
/** That a figure is lacking ("Data was not available for 1 indicator"). */
export const UNAVAILABLE =
  /\b(?:data|figures?) (?:was|were|is|are) not available for (\d+|one|two|three) (?:performance )?(?:indicator|measure)/i;
/** That the unit is per cent. */
export const PER_CENT = /\bpercentage\b|\bper cent\b|%/i;
/** "per 1,000 population aged 75 or over" */
export const RATE = /\bper \d[\d,]*\b.*$/i;
/** The frequency of an indicator, by the head of its table. */
export const FREQUENCY_WORDS = [
  ['quarter', /quarter/i],
  ['month', /month/i],
  ['half', /half[- ]year/i],
  ['year', /\bannual|\byearly\b/i],
] as const;

/** The key's colour lines: amber within so many per cent of target. */
export const WITHIN_TARGET = /\bwithin (\d+(?:\.\d+)?)% of (?:the )?target/i;
/** What the arrows compare with; the first that matches. */
export const ARROW_WORDS = [
  ['previous-to-target', /since (?:the )?(?:last|previous) (?:quarter|month|period)[^.]*in relation to (?:the )?target/i],
  ['previous', /(?:since|than|with) (?:the )?(?:last|previous) (?:quarter|month|period)/i],
  ['same-period-last-year', /(?:since|than|with) (?:the )?same (?:quarter|month|period) (?:of )?last year/i],
  ['prior-year', /(?:since|than|with) (?:the )?(?:last|previous) year/i],
] as const;

/** What a printed line says that is furniture of the page. */
export const PAGE_FURNITURE = /^(?:page )?\d+ (?:of|\/) \d+$|^page \d+$|^[-–] ?\d+ ?[-–]$/i;

/** The heading of a list of what follows, whose entries are headings printed before their time. */
export const CONTENTS = /^(?:table of )?contents$/;

/** The count table of the whole report, by the stem of its title ("All Actions"). */
export const ALL = 'all';

const ARTICLE = /^(?:the|our|an|a)\s+/i;

/** Lower case, single spaces, no mark-up and no punctuation at the end: how texts are compared with the vocabulary. */
export function compared(text: string): string {
  return text
    .replace(/[*_#]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:;.?]+$/, '')
    .toLowerCase();
}

/** The state that a word names; null where it names none. */
export function stateNamed(text: string): ActionState | null {
  const word = compared(text);
  for (const [state, words] of Object.entries(STATES)) {
    if (words.includes(word)) return isState(state) ? state : null;
  }
  return null;
}

function isState(text: string): text is ActionState {
  return text in STATES;
}

/** The kind of plan that a title speaks of. */
export function planKind(title: string): PlanKind {
  return PLAN_WORDS.find(([, words]) => words.test(title))?.[0] ?? 'other';
}

/** A plan's title without article and plural, so that "Improvement Objective Actions" is known as "the Improvement Objectives". */
export function planStem(title: string): string {
  return compared(title)
    .replace(ARTICLE, '')
    .replace(/\s*\(.*\)$/, '')
    .replace(/\s+actions?$/, '')
    .replace(/s$/, '');
}
