import { COMMENT_BY_DEFAULT, COMMENT_WHEN } from '../model/collection.ts';
import type { Council, CouncilScheme } from '../model/council.ts';
import {
  BASES,
  DIRECTIONS,
  FREQUENCIES,
  INDICATOR_KINDS,
  type Indicator,
  JUDGED,
  MISSING_STATES,
  type Observation,
  POLARITIES,
  ROLL_UPS,
  SHOWN_AS,
  STATUSES,
  type Target,
  VALUE_STATES,
} from '../model/indicator.ts';
import { APRIL } from '../model/period.ts';
import {
  ACTION_STATES,
  type Action,
  LEFT_OUT_BY_DEFAULT,
  type Objective,
  type Organisation,
  PLAN_KINDS,
  type Plan,
  type Progress,
  ROUNDING_POLICIES,
  SET_ASIDE,
} from '../model/plan.ts';
import { DIRECTION_FORMS, isDirectionName, PRESET_SCHEMES } from '../model/scheme.ts';
import {
  BREAKDOWN,
  CODE,
  checkedText,
  choice,
  defaulted,
  FIGURE,
  figureWithin,
  OBJECTIVE_CODE,
  OBJECTIVE_NAME,
  optional,
  PERIOD,
  PLAN_CODE,
  PROSE,
  required,
  several,
  severalOrNone,
  TEXT,
  wholeWithin,
  wordOf,
} from './cells.ts';
import { CALENDAR, CHECKS } from './collection-sheets.ts';
import { BENCHMARKS, DASHBOARDS, NARRATIVE, REBASES } from './reporting-sheets.ts';
import { sheet } from './sheet.ts';

/**
 * Every sheet and every column of the workbook, said once (formats.md, "The workbook"): headings, what is required, what
 * a cell may hold, what it means. Reading, writing, the messages, the drop-down lists of the spreadsheet and the
 * documentation all rest on this file.
 */

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

const ORGANISATION = sheet(
  'organisation',
  'The council: one row',
  {
    name: required(TEXT, 'The name of the council'),
    yearStarts: defaulted(wholeWithin(1, 12), APRIL, 'The month in which its year starts, 1 to 12; empty means April, 4'),
    language: defaulted(checkedText('a language such as en or cy', isLanguage), 'en', 'The language of its texts; empty means en'),
    rounding: defaulted(
      wordOf(ROUNDING_POLICIES, 'independent'),
      'independent',
      'How shares are rounded: each by itself, or so that they add to 100; empty means independent',
    ),
    leftOut: severalOrNone(
      wordOf(SET_ASIDE, 'deleted'),
      LEFT_OUT_BY_DEFAULT,
      'States whose actions leave the totals; empty means deleted, and the word none leaves every action in',
    ),
    commentWhen: severalOrNone(
      wordOf(COMMENT_WHEN, 'red'),
      COMMENT_BY_DEFAULT,
      'When a return must say why: red, amber, worsened, overridden; empty means all but amber, and the word none never',
    ),
  },
  (at, c): Organisation => ({
    name: at(c.name),
    yearStarts: at(c.yearStarts),
    language: at(c.language),
    rounding: at(c.rounding),
    leftOut: at(c.leftOut),
    commentWhen: at(c.commentWhen),
  }),
);

const PLANS = sheet(
  'plans',
  'The plans of the council',
  {
    code: required(PLAN_CODE, 'The short code that references begin with, such as SS or CP'),
    title: required(TEXT, 'The title'),
    kind: defaulted(wordOf(PLAN_KINDS, 'other'), 'other', 'What sort of plan it is; empty means other'),
    years: optional(TEXT, 'The years it covers, such as 2013-14 or 2013-17'),
  },
  (at, c): Plan => ({ code: at(c.code), title: at(c.title), kind: at(c.kind), years: at(c.years) }),
);

const OBJECTIVES = sheet(
  'objectives',
  'Outcomes and objectives: the nodes of every plan, in order',
  {
    plan: required(PLAN_CODE, 'The code of the plan it belongs to'),
    code: required(OBJECTIVE_CODE, 'Its own code in the plan; PLAN/CODE names it elsewhere'),
    title: required(TEXT, 'The title'),
    level: required(TEXT, "outcome, objective, or the council's own word"),
    parent: optional(
      {
        ...OBJECTIVE_CODE,
        read: (text) => text.replace(/\s+/g, ' '),
      },
      'The code of the node above it in the same plan; empty at the top',
    ),
  },
  (at, c): Objective => {
    const plan = at(c.plan);
    const parent = at(c.parent);
    const inPlan = parent?.startsWith(`${plan}/`) ? parent.slice(plan.length + 1).trim() : parent;
    return { plan, code: at(c.code), title: at(c.title), level: at(c.level), parent: inPlan };
  },
);

const LINKS = 'Objectives of other plans that it also counts under, as PLAN/CODE; several are separated by semicolons';
const MOST_DECIMALS = 10;

/** Names of presets and comparators match whatever their case; any other name is a council's own and is looked up as it stands. */
const SCHEME_NAME = {
  ...CODE,
  read: (text: string): string => PRESET_SCHEMES.find((preset) => preset === text.toLowerCase()) ?? text,
};
const COMPARATOR = checkedText(`a comparator: ${DIRECTION_FORMS}`, (text) => isDirectionName(text.toLowerCase()));
const DIRECTION_NAME = {
  ...COMPARATOR,
  read: (text: string, reading: Parameters<typeof COMPARATOR.read>[1]) => COMPARATOR.read(text.toLowerCase(), reading),
};

const INDICATORS = sheet(
  'indicators',
  'What is measured',
  {
    code: required(CODE, 'The reference or national code'),
    title: required(TEXT, 'The title'),
    objective: optional(OBJECTIVE_NAME, 'The objective it serves, as PLAN/CODE'),
    kind: defaulted(wordOf(INDICATOR_KINDS, 'key'), 'key', 'key, activity (demand, against a range) or contextual; empty means key'),
    polarity: required(
      wordOf(POLARITIES, 'none'),
      'Which way is better: higher, lower, near the target, in a range, or none',
      '; which way is better is never guessed',
    ),
    unit: optional(TEXT, 'The unit, such as %, days or per 1,000; empty for a plain count'),
    decimals: optional(wholeWithin(0, MOST_DECIMALS), 'Digits shown after the point; empty shows every figure as it came'),
    frequency: required(wordOf(FREQUENCIES, 'year'), 'How often it is measured'),
    basis: defaulted(
      wordOf(BASES, 'snapshot'),
      'snapshot',
      'What one value covers: a day, the period, the year to date, or twelve months; empty means snapshot',
    ),
    rollUp: defaulted(
      wordOf(ROLL_UPS, 'last'),
      'last',
      'How short periods make a long one; empty means the last, because adding and averaging are never guessed',
    ),
    shownAs: optional(wordOf(SHOWN_AS, 'year-to-date'), "The figure that is shown and judged; empty means the period's own"),
    judged: optional(wordOf(JUDGED, 'every-period'), 'When it is judged; empty means wherever a target stands for the period itself'),
    scheme: optional(
      SCHEME_NAME,
      `How it is judged: ${choice([...PRESET_SCHEMES])}, or a name from the sheet schemes; empty means within-10%`,
    ),
    direction: optional(DIRECTION_NAME, `What a value is compared with: ${DIRECTION_FORMS}; empty means previous`),
    owner: optional(TEXT, 'Who returns its values'),
    approver: optional(TEXT, 'Who signs them off'),
    definition: optional(PROSE, 'What exactly is measured'),
    numerator: optional(PROSE, 'What the numerator counts'),
    denominator: optional(PROSE, 'What the denominator counts'),
    source: optional(TEXT, 'Where the figures come from'),
    links: several(OBJECTIVE_NAME, LINKS),
    redefined: several(PERIOD, 'Periods from which a new definition or basis holds; figures on either side are not compared'),
    service: optional(TEXT, 'The part of the council that answers for it'),
    lowest: optional(FIGURE, 'The least that a value can be; a lower one is asked about'),
    highest: optional(FIGURE, 'The most that a value can be; a higher one is asked about'),
  },
  (at, c): Indicator => ({
    code: at(c.code),
    title: at(c.title),
    objective: at(c.objective),
    kind: at(c.kind),
    polarity: at(c.polarity),
    unit: at(c.unit),
    decimals: at(c.decimals),
    frequency: at(c.frequency),
    basis: at(c.basis),
    rollUp: at(c.rollUp),
    shownAs: at(c.shownAs),
    judged: at(c.judged),
    scheme: at(c.scheme),
    direction: at(c.direction),
    owner: at(c.owner),
    approver: at(c.approver),
    definition: at(c.definition),
    numerator: at(c.numerator),
    denominator: at(c.denominator),
    source: at(c.source),
    links: at(c.links),
    redefined: at(c.redefined),
    service: at(c.service),
    lowest: at(c.lowest),
    highest: at(c.highest),
  }),
);

const TARGETS = sheet(
  'targets',
  'What indicators should reach, and in which period',
  {
    indicator: required(CODE, 'The code of the indicator'),
    period: required(PERIOD, 'The period for which it stands'),
    target: optional(FIGURE, 'The target'),
    minimum: optional(FIGURE, 'The minimum standard: the floor, or the ceiling where lower is better'),
    lower: optional(FIGURE, 'The lower threshold of a range'),
    upper: optional(FIGURE, 'The upper threshold of a range'),
    tolerance: optional(figureWithin(0, 1000), 'The tolerance in per cent of the target, for schemes that ask for it'),
    note: optional(PROSE, 'A note'),
  },
  (at, c): Target => ({
    indicator: at(c.indicator),
    period: at(c.period),
    target: at(c.target),
    minimum: at(c.minimum),
    lower: at(c.lower),
    upper: at(c.upper),
    tolerance: at(c.tolerance),
    note: at(c.note),
  }),
);

const OBSERVATION_STATE = wordOf([...VALUE_STATES, ...MISSING_STATES], 'final');

const OBSERVATIONS = sheet(
  'observations',
  'The values',
  {
    indicator: required(CODE, 'The code of the indicator'),
    period: required(PERIOD, 'The period that the value is for'),
    breakdown: optional(BREAKDOWN, 'The part it is for, such as area=Barry, or area=Barry; age=65+; empty for the whole council'),
    value: optional(FIGURE, 'The value: 77.09 for a percentage, not 0.7709; empty where there is none'),
    numerator: optional(FIGURE, 'The numerator behind the value'),
    denominator: optional(FIGURE, 'The denominator behind the value'),
    state: optional(OBSERVATION_STATE, 'What kind of figure it is, or why there is none; empty means final'),
    direction: optional(wordOf(DIRECTIONS, 'same'), 'The direction of travel as stated, where the earlier value is not held'),
    status: optional(wordOf(STATUSES, 'red'), 'A status that a person states; the computed one is kept beside it'),
    reason: optional(PROSE, 'Why the status or the gap; for carried-forward the period it was carried from'),
    comment: optional(PROSE, 'The commentary'),
  },
  (at, c): Observation => ({
    indicator: at(c.indicator),
    period: at(c.period),
    breakdown: at(c.breakdown),
    value: at(c.value),
    numerator: at(c.numerator),
    denominator: at(c.denominator),
    state: at(c.state),
    direction: at(c.direction),
    status: at(c.status),
    reason: at(c.reason),
    comment: at(c.comment),
  }),
);

const ACTIONS = sheet(
  'actions',
  'Pieces of work under an objective',
  {
    ref: required(CODE, 'The reference, such as SS01/A001'),
    title: required(TEXT, 'The title'),
    objective: optional(OBJECTIVE_NAME, 'The objective it serves, as PLAN/CODE'),
    links: several(OBJECTIVE_NAME, LINKS),
    owner: optional(TEXT, 'Who is responsible'),
    starts: optional(PERIOD, 'A date or any period: it starts with its first day'),
    due: optional(PERIOD, 'A date or any period: it is due by its last day'),
    approver: optional(TEXT, 'Who signs its returns off'),
    service: optional(TEXT, 'The part of the council that does it'),
    frequency: optional(wordOf(FREQUENCIES, 'quarter'), 'How often its progress is returned; empty means every quarter'),
  },
  (at, c): Action => ({
    ref: at(c.ref),
    title: at(c.title),
    objective: at(c.objective),
    links: at(c.links),
    owner: at(c.owner),
    starts: at(c.starts),
    due: at(c.due),
    approver: at(c.approver),
    service: at(c.service),
    frequency: at(c.frequency),
  }),
);

const PROGRESS = sheet(
  'progress',
  'What was returned about actions',
  {
    action: required(CODE, 'The reference of the action'),
    period: required(PERIOD, 'The period of the return'),
    percent: optional(figureWithin(0, 100), 'Per cent complete, 0 to 100'),
    status: optional(wordOf(ACTION_STATES, 'not-due'), 'The state; empty where it follows from the percentage and the dates'),
    completedIn: optional(PERIOD, 'The period in which it was completed'),
    comment: optional(PROSE, 'The commentary'),
  },
  (at, c): Progress => ({
    action: at(c.action),
    period: at(c.period),
    percent: at(c.percent),
    status: at(c.status),
    completedIn: at(c.completedIn),
    comment: at(c.comment),
  }),
);

/** The sheet's own columns; the rule is read in full by scheme.ts once the row is known. */
const SCHEMES = sheet(
  'schemes',
  "Rules of the council's own by which a status follows",
  {
    name: required(CODE, 'The name by which indicators ask for it'),
    rule: required({ ...PROSE, expected: 'a rule as JSON' }, 'The rule as JSON'),
  },
  (at, c): Omit<CouncilScheme, 'scheme'> => ({ name: at(c.name), rule: at(c.rule) }),
);

export const SHEETS = {
  organisation: ORGANISATION,
  plans: PLANS,
  objectives: OBJECTIVES,
  indicators: INDICATORS,
  targets: TARGETS,
  observations: OBSERVATIONS,
  actions: ACTIONS,
  progress: PROGRESS,
  schemes: SCHEMES,
  dashboards: DASHBOARDS,
  narrative: NARRATIVE,
  calendar: CALENDAR,
  checks: CHECKS,
  benchmarks: BENCHMARKS,
  rebases: REBASES,
} as const;

export type SheetName = keyof typeof SHEETS & keyof Council;

/** The sheets' names in the order in which a workbook has them. */
export const SHEET_NAMES = [
  'organisation',
  'plans',
  'objectives',
  'indicators',
  'targets',
  'observations',
  'actions',
  'progress',
  'schemes',
  'dashboards',
  'narrative',
  'calendar',
  'checks',
  'benchmarks',
  'rebases',
] as const satisfies readonly SheetName[];
