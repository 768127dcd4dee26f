import type { FormSheet, SetUpSheet } from './setUpTypes.ts';

/* What the forms of setting up call the workbook's columns and words: the headings' own sense, said to people. */

export const SHEET_WORDS: Readonly<Record<SetUpSheet, { readonly one: string; readonly many: string }>> = {
  plans: { one: 'plan', many: 'plans' },
  objectives: { one: 'objective', many: 'objectives' },
  indicators: { one: 'indicator', many: 'indicators' },
  actions: { one: 'action', many: 'actions' },
  schemes: { one: 'scheme', many: 'schemes' },
  checks: { one: 'sum rule', many: 'sum rules' },
};

const LABELS: Readonly<Record<string, string>> = {
  code: 'Reference',
  ref: 'Reference',
  basis: 'What one value covers',
  roll_up: 'How short periods make a long one',
  shown_as: 'The figure that is shown and judged',
  judged: 'When it is judged',
  polarity: 'Which way is better',
  decimals: 'Digits after the point',
  frequency: 'How often',
  scheme: 'How it is judged',
  direction: 'What a value is compared with',
  redefined: 'Redefined from',
  links: 'Also counts under',
  lowest: 'Lowest possible value',
  highest: 'Highest possible value',
  parent: 'Stands under',
  total: 'Total',
  year_starts: 'The year starts in month',
  left_out: 'States whose actions leave the totals',
  comment_when: 'When a return must say why',
};

/** What a column is called in a form. */
export function fieldLabel(sheet: FormSheet, heading: string): string {
  if ((sheet === 'plans' || sheet === 'objectives') && heading === 'code') return 'Code';
  return LABELS[heading] ?? `${heading.charAt(0).toUpperCase()}${heading.slice(1).replaceAll('_', ' ')}`;
}

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'indicators.kind': {
    key: 'Key: judged against a target',
    activity: 'Activity: demand, against a range',
    contextual: 'Contextual: shown and never judged',
  },
  'indicators.polarity': {
    higher: 'Higher is better',
    lower: 'Lower is better',
    near: 'Near the target is better',
    range: 'In a range is better',
    none: 'Neither: for information',
  },
  'indicators.basis': {
    snapshot: 'A day, such as the last of the period',
    flow: 'The period itself',
    cumulative: 'The year to date, as it comes',
    'rolling-12': 'The last twelve months, as they come',
  },
  'indicators.roll_up': {
    last: 'The last one stands',
    sum: 'They are added',
    mean: 'Their mean',
    ratio: 'By their numerators and denominators',
    none: 'They make none',
  },
  'indicators.shown_as': { 'year-to-date': 'The year to date', 'rolling-12': 'The last twelve months' },
  'indicators.judged': { 'every-period': 'In every period', 'year-end': 'At the end of the year' },
  'plans.kind': {
    service: 'Service plan',
    corporate: 'Corporate plan',
    improvement: 'Improvement plan',
    'outcome-agreement': 'Outcome agreement',
    equality: 'Equality plan',
    other: 'Another plan',
  },
  'organisation.rounding': { independent: 'Each share by itself', 'sums-to-100': 'So that they add to 100' },
};

const FREQUENCY: Readonly<Record<string, string>> = {
  month: 'Every month',
  quarter: 'Every quarter',
  half: 'Every half-year',
  year: 'Every year',
  'academic-year': 'Every school year',
  'calendar-year': 'Every calendar year',
};

/** What a word of a column is called in a form. */
export function optionText(sheet: FormSheet, heading: string, word: string): string {
  const said = WORDS[`${sheet}.${heading}`]?.[word] ?? (heading === 'frequency' ? FREQUENCY[word] : undefined);
  return said ?? `${word.charAt(0).toUpperCase()}${word.slice(1).replaceAll('-', ' ')}`;
}

/** What nothing means where it means something; columns that are not here have no empty choice. */
const NOTHING: Readonly<Record<string, string>> = {
  'indicators.shown_as': "The period's own value",
  'indicators.judged': 'Wherever a target stands for the period itself',
  'indicators.scheme': 'Within 10% of target, as usual',
  'indicators.objective': 'No objective',
  'actions.objective': 'No objective',
  'actions.frequency': 'Every quarter, as usual',
  'objectives.parent': 'Nothing: it is at the top of the plan',
};

export function nothingText(sheet: FormSheet, heading: string): string | null {
  return NOTHING[`${sheet}.${heading}`] ?? null;
}

interface Grouping {
  readonly title: string | null;
  readonly headings: readonly string[];
}

/** The parts of each form and the columns in them, in the order in which they are asked. */
export const GROUPS: Readonly<Record<FormSheet, readonly Grouping[]>> = {
  organisation: [{ title: null, headings: ['name', 'year_starts', 'language', 'rounding', 'left_out', 'comment_when'] }],
  plans: [{ title: null, headings: ['code', 'title', 'kind', 'years'] }],
  objectives: [{ title: null, headings: ['plan', 'parent', 'level', 'code', 'title'] }],
  indicators: [
    { title: 'What it is', headings: ['objective', 'frequency', 'code', 'title', 'kind', 'links'] },
    { title: 'How it is measured', headings: ['definition', 'numerator', 'denominator', 'unit', 'decimals', 'basis', 'roll_up'] },
    { title: 'How it is judged', headings: ['polarity', 'scheme', 'direction', 'shown_as', 'judged', 'redefined'] },
    { title: 'Who answers', headings: ['service', 'owner', 'approver'] },
    { title: 'Where it comes from', headings: ['source'] },
    { title: 'Limits', headings: ['lowest', 'highest'] },
  ],
  actions: [
    { title: 'What it is', headings: ['objective', 'ref', 'title', 'links'] },
    { title: 'When', headings: ['starts', 'due', 'frequency'] },
    { title: 'Who answers', headings: ['service', 'owner', 'approver'] },
  ],
  schemes: [{ title: null, headings: ['name', 'rule'] }],
  checks: [{ title: null, headings: ['name', 'total', 'parts', 'tolerance'] }],
};

/** What a new row says before anybody says anything. */
export const AT_FIRST: Readonly<Record<FormSheet, Readonly<Record<string, string>>>> = {
  organisation: {},
  plans: { kind: 'service' },
  objectives: { level: 'objective' },
  indicators: { kind: 'key', frequency: 'quarter', basis: 'snapshot', roll_up: 'last' },
  actions: {},
  schemes: {},
  checks: {},
};

/** Columns of a list, in the order in which they stand. */
export const LISTED: Readonly<Record<SetUpSheet, readonly string[]>> = {
  plans: ['code', 'title', 'kind', 'years'],
  objectives: ['code', 'title', 'level', 'parent'],
  indicators: ['code', 'title', 'objective', 'frequency', 'scheme', 'owner', 'service'],
  actions: ['ref', 'title', 'objective', 'due', 'owner', 'service'],
  schemes: ['name', 'rule'],
  checks: ['name', 'total', 'parts', 'tolerance'],
};

/** The column by whose words a list is narrowed. */
export const FILTERED: Readonly<Record<SetUpSheet, string>> = {
  plans: 'kind',
  objectives: 'plan',
  indicators: 'objective',
  actions: 'objective',
  schemes: 'name',
  checks: 'total',
};
