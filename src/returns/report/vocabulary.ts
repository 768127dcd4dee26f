import type { Direction, Status } from '../../model/indicator.ts';
import type { ActionState, PlanKind } from '../../model/plan.ts';

/**
 * The words by which a printed report in English is understood, held as data: another council's words are added here
 * and nowhere else. Texts are compared in lower case, with single spaces and without the punctuation at their end.
 */

export type SectionName = 'overview' | 'exceptional' | 'recovery' | 'key' | 'arrows' | 'references' | 'summary' | 'actions' | 'indicators';

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
export const LEVELS = ['ambition', 'theme', 'priority', 'outcome', 'pledge', 'goal', 'aim', 'objective'] as const;

/** What councils call the state of an action, in headings of groups, in share lines and over counts. */
const STATES: Readonly<Record<ActionState, readonly string[]>> = {
  completed: ['completed', 'complete', 'achieved', 'finished', 'done'],
  'on-track': ['on track', 'on target', 'on course', 'in progress'],
  slipped: ['slipped', 'behind', 'behind schedule', 'delayed', 'off track'],
  'not-started-due': ['not started', 'not started, but due to have', 'not started but due', 'overdue to start'],
  'not-due': ['not due to have started', 'not due to start', 'not yet due', 'not due'],
  suspended: ['suspended', 'on hold', 'paused'],
  deferred: ['deferred', 'postponed'],
  deleted: ['deleted', 'withdrawn', 'cancelled'],
};

export type ColumnName = 'reference' | 'title' | 'percent' | 'comment' | 'actual' | 'target' | 'status' | 'prior' | 'owner' | 'total';

/** Heads of columns; those of a year ("Actual 2012/13") carry it. */
export const COLUMNS: Readonly<Record<Exclude<ColumnName, 'prior'>, readonly string[]>> = {
  reference: ['ref', 'reference', 'code', 'ref no'],
  title: ['title', 'action', 'indicator', 'measure', 'performance indicator', 'performance measure', 'description'],
  percent: ['% complete', '% completed', 'per cent complete', 'percent complete', 'progress %', 'progress (%)'],
  comment: ['comment', 'comments', 'commentary', 'narrative', 'update', 'progress update'],
  actual: ['actual', 'actual performance', 'result', 'value', 'quarterly actual', 'quarterly result'],
  target: ['target', 'quarterly target', 'quarter target', 'target for the quarter'],
  status: ['status', 'rag', 'rag status', 'direction', 'direction of travel', 'trend', 'arrow', 'travel'],
  owner: ['owner', 'lead', 'lead officer', 'responsible officer'],
  total: ['total number', 'total', 'number of actions'],
};

/** An earlier year's figure: the year stands in the head. */
export const PRIOR_HEAD = /^(?:actual|outturn|result|value|performance)(?: for| in)? (\d{4}[-/]\d{2,4})$/;

/** First cells of the rows of a count table. */
export const COUNT_ROWS = { counts: ['no', 'number', 'count', 'actions'], shares: ['%', 'per cent', 'percentage', 'share'] } as const;

/** Signs and words for the direction of travel, without their variation selectors. */
export const DIRECTION_SIGNS: Readonly<Record<string, Direction>> = {
  '↑': 'improved',
  '⬆': 'improved',
  '▲': 'improved',
  '△': 'improved',
  '🔼': 'improved',
  '↗': 'improved',
  improved: 'improved',
  improving: 'improved',
  better: 'improved',
  '↓': 'worsened',
  '⬇': 'worsened',
  '▼': 'worsened',
  '▽': 'worsened',
  '🔽': 'worsened',
  '↘': 'worsened',
  worsened: 'worsened',
  worsening: 'worsened',
  declined: 'worsened',
  worse: 'worsened',
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
  unchanged: 'no-change',
  steady: 'no-change',
};

/** Words of a status cell that state a colour. */
export const STATUS_WORDS: Readonly<Record<string, Status>> = { green: 'green', amber: 'amber', yellow: 'amber', red: 'red' };

/** Cells that say there is nothing. */
export const NOTHING = ['', '-', '–', '—', 'n/a', 'na', 'not available', 'no data', 'none', 'tbc'] as const;

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
export const PAGE_FURNITURE = /^(?:page )?\d+ (?:of|\/) \d+$|^page \d+$/i;

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
