import { type Benchmark, BODY_KINDS } from '../model/benchmark.ts';
import { COMMENT_WHEN, type CollectionPeriod, type SumRule } from '../model/collection.ts';
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
import {
  ACTION_STATES,
  type Action,
  type DashboardEntry,
  type Narrative,
  type Objective,
  type Organisation,
  PLAN_KINDS,
  type Plan,
  type Progress,
  ROUNDING_POLICIES,
  SET_ASIDE,
  SHOWN_ON_DASHBOARD,
} from '../model/plan.ts';
import type { Rebase } from '../model/rebase.ts';
import { integer, list, optionalKey, optionalNumber, optionalText, optionalWord, text, word, words } from './columns.ts';
import { noun } from './noun.ts';

/**
 * What the store keeps of each noun, said once: insert, read, comparison and history all follow from it. Tables and
 * columns have the names of the sheets and headings of formats.md, so that what a person is told of a change uses
 * the words of her workbook.
 */

export const ORGANISATION = noun<Omit<Organisation, 'look'>>()({
  sheet: 'organisation',
  rows: (council: Council) => [council.organisation],
  key: [],
  columns: {
    name: text('name'),
    yearStarts: integer('year_starts'),
    language: text('language'),
    rounding: word('rounding', ROUNDING_POLICIES),
    leftOut: words('left_out', SET_ASIDE),
    commentWhen: words('comment_when', COMMENT_WHEN),
  },
});

export const PLANS = noun<Plan>()({
  sheet: 'plans',
  rows: (council) => council.plans,
  key: ['code'],
  columns: { code: text('code'), title: text('title'), kind: word('kind', PLAN_KINDS), years: optionalText('years') },
});

export const OBJECTIVES = noun<Objective>()({
  sheet: 'objectives',
  rows: (council) => council.objectives,
  key: ['plan', 'code'],
  columns: { plan: text('plan'), code: text('code'), title: text('title'), level: text('level'), parent: optionalText('parent') },
});

export const INDICATORS = noun<Indicator>()({
  sheet: 'indicators',
  rows: (council) => council.indicators,
  key: ['code'],
  columns: {
    code: text('code'),
    title: text('title'),
    objective: optionalText('objective'),
    kind: word('kind', INDICATOR_KINDS),
    polarity: word('polarity', POLARITIES),
    unit: optionalText('unit'),
    decimals: optionalNumber('decimals', 'integer'),
    frequency: word('frequency', FREQUENCIES),
    basis: word('basis', BASES),
    rollUp: word('roll_up', ROLL_UPS),
    shownAs: optionalWord('shown_as', SHOWN_AS),
    judged: optionalWord('judged', JUDGED),
    scheme: optionalText('scheme'),
    direction: optionalText('direction'),
    owner: optionalText('owner'),
    approver: optionalText('approver'),
    definition: optionalText('definition'),
    numerator: optionalText('numerator'),
    denominator: optionalText('denominator'),
    source: optionalText('source'),
    links: list('links'),
    redefined: list('redefined'),
    service: optionalText('service'),
    lowest: optionalText('lowest'),
    highest: optionalText('highest'),
  },
});

export const TARGETS = noun<Target>()({
  sheet: 'targets',
  rows: (council) => council.targets,
  key: ['indicator', 'period'],
  period: (target) => target.period,
  columns: {
    indicator: text('indicator'),
    period: text('period'),
    target: optionalText('target'),
    minimum: optionalText('minimum'),
    lower: optionalText('lower'),
    upper: optionalText('upper'),
    tolerance: optionalText('tolerance'),
    note: optionalText('note'),
  },
});

export const OBSERVATIONS = noun<Observation>()({
  sheet: 'observations',
  rows: (council) => council.observations,
  key: ['indicator', 'breakdown', 'period'],
  period: (observation) => observation.period,
  columns: {
    indicator: text('indicator'),
    period: text('period'),
    breakdown: optionalKey('breakdown'),
    value: optionalText('value'),
    numerator: optionalText('numerator'),
    denominator: optionalText('denominator'),
    state: optionalWord('state', [...VALUE_STATES, ...MISSING_STATES]),
    direction: optionalWord('direction', DIRECTIONS),
    status: optionalWord('status', STATUSES),
    reason: optionalText('reason'),
    comment: optionalText('comment'),
  },
});

export const ACTIONS = noun<Action>()({
  sheet: 'actions',
  rows: (council) => council.actions,
  key: ['ref'],
  columns: {
    ref: text('ref'),
    title: text('title'),
    objective: optionalText('objective'),
    links: list('links'),
    owner: optionalText('owner'),
    starts: optionalText('starts'),
    due: optionalText('due'),
    approver: optionalText('approver'),
    service: optionalText('service'),
    frequency: optionalWord('frequency', FREQUENCIES),
  },
});

export const PROGRESS = noun<Progress>()({
  sheet: 'progress',
  rows: (council) => council.progress,
  key: ['action', 'period'],
  period: (progress) => progress.period,
  columns: {
    action: text('action'),
    period: text('period'),
    percent: optionalText('percent'),
    status: optionalWord('status', ACTION_STATES),
    completedIn: optionalText('completed_in'),
    comment: optionalText('comment'),
  },
});

/** A scheme as the council wrote it; its meaning is read from the rule, so that the two can never differ. */
export type SchemeRule = Pick<CouncilScheme, 'name' | 'rule'>;

export const SCHEMES = noun<SchemeRule>()({
  sheet: 'schemes',
  rows: (council) => council.schemes,
  key: ['name'],
  columns: { name: text('name'), rule: text('rule') },
});

export const DASHBOARDS = noun<DashboardEntry>()({
  sheet: 'dashboards',
  rows: (council) => council.dashboards,
  key: ['dashboard', 'indicator'],
  columns: {
    dashboard: text('dashboard'),
    title: optionalText('title'),
    section: optionalText('section'),
    indicator: text('indicator'),
    order: optionalNumber('order', 'number'),
    show: optionalWord('show', SHOWN_ON_DASHBOARD),
  },
});

export const NARRATIVE = noun<Narrative>()({
  sheet: 'narrative',
  rows: (council) => council.narrative,
  key: ['report', 'section', 'period'],
  period: (narrative) => narrative.period,
  columns: { report: optionalKey('report'), period: text('period'), section: text('section'), text: text('text') },
});

export const CALENDAR = noun<CollectionPeriod>()({
  sheet: 'calendar',
  rows: (council) => council.calendar,
  key: ['period'],
  period: (row) => row.period,
  columns: {
    period: text('period'),
    opens: text('opens'),
    due: text('due'),
    approveBy: optionalText('approve_by'),
    locks: optionalText('locks'),
  },
});

export const CHECKS = noun<SumRule>()({
  sheet: 'checks',
  rows: (council) => council.checks,
  key: ['name'],
  columns: { name: text('name'), total: text('total'), parts: list('parts'), tolerance: optionalText('tolerance') },
});

export const BENCHMARKS = noun<Benchmark>()({
  sheet: 'benchmarks',
  rows: (council) => council.benchmarks,
  key: ['indicator', 'period', 'body'],
  period: (row) => row.period,
  columns: {
    indicator: text('indicator'),
    period: text('period'),
    body: text('body'),
    kind: word('kind', BODY_KINDS),
    groups: list('groups'),
    value: optionalText('value'),
    numerator: optionalText('numerator'),
    denominator: optionalText('denominator'),
    source: optionalText('source'),
  },
});

export const REBASES = noun<Rebase>()({
  sheet: 'rebases',
  rows: (council) => council.rebases,
  key: ['indicator', 'period'],
  period: (row) => row.period,
  columns: { indicator: text('indicator'), period: text('period'), reason: text('reason') },
});

/** Every noun, in the order of the workbook's sheets. */
export const NOUNS = [
  ORGANISATION,
  PLANS,
  OBJECTIVES,
  INDICATORS,
  TARGETS,
  OBSERVATIONS,
  ACTIONS,
  PROGRESS,
  SCHEMES,
  DASHBOARDS,
  NARRATIVE,
  CALENDAR,
  CHECKS,
  BENCHMARKS,
  REBASES,
] as const;
