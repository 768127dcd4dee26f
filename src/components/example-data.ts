import type {
  ActionGroup,
  ActionRow,
  ChartSeries,
  DashboardBriefing,
  DirectionMark,
  IndicatorRow,
  Key,
  ObjectiveSection,
  OutcomeSection,
  ReportBriefing,
  ReportWords,
  Sentence,
  SeriesPoint,
  Share,
  ShownFigure,
  StateMark,
  StatusMark,
  Subject,
  Tally,
} from '../briefing/types.ts';
import { shownNumber } from '../charts/shown-number.ts';
import type { Direction, ObservationState, Polarity, Status } from '../model/indicator.ts';
import type { ActionState } from '../model/plan.ts';
import type { Verdict } from '../model/verdict.ts';

/** A made-up council's figures, from which the examples of the components are built. */

export function sentence(text: string): Sentence {
  const runs = text.split('*').map((part, index) => ({ text: part, strong: index % 2 === 1 }));
  return { runs: runs.filter((run) => run.text !== ''), evidence: [] };
}

export function figure(value: string | null, more: Partial<ShownFigure> = {}): ShownFigure {
  const decimals = value?.split('.')[1]?.length ?? 0;
  return { value, text: value === null ? '–' : shownNumber(value, decimals), unit: null, note: null, ...more };
}

const STATUS_WORDS: Readonly<Record<Status | 'not-judged', string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  worse: 'Worse',
  within: 'Within tolerance',
  better: 'Better',
  'above-range': 'Above range',
  'below-range': 'Below range',
  'as-expected': 'As expected',
  'not-judged': 'Not judged',
};

export function status(name: Status | 'not-judged', reason: string | null = null, more: Partial<StatusMark> = {}): StatusMark {
  return { status: name, why: name === 'not-judged' ? 'no-target' : null, word: STATUS_WORDS[name], reason, override: null, ...more };
}

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  improved: 'Improved',
  'no-change': 'No significant change',
  worsened: 'Worsened',
  up: 'Up',
  down: 'Down',
  same: 'Same',
  'not-comparable': 'Not comparable',
};

export function direction(name: Direction, reason: string | null = null): DirectionMark {
  return { direction: name, word: DIRECTION_WORDS[name], reason };
}

const STATE_WORDS: Readonly<Record<ActionState, string>> = {
  'not-started-due': 'Not started but due',
  slipped: 'Slipped',
  'on-track': 'On track',
  completed: 'Completed',
  'not-due': 'Not due to have started',
  suspended: 'Suspended',
  deferred: 'Deferred',
  deleted: 'Deleted',
};

export function state(name: ActionState): StateMark {
  return { state: name, word: STATE_WORDS[name] };
}

export function tally(counts: readonly (readonly [Status | 'not-judged', number])[]): Tally {
  return {
    all: counts.reduce((sum, [, count]) => sum + count, 0),
    parts: counts.map(([name, count]) => ({ mark: status(name), count })),
    text: counts.map(([name, count]) => `${count} ${STATUS_WORDS[name].toLowerCase()}`).join(', '),
  };
}

export function shares(counts: readonly (readonly [ActionState, number])[]): readonly Share[] {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts.map(([name, count]) => ({
    mark: state(name),
    count,
    share: `${Math.round((count / all) * 100)}%`,
    rows: [],
  }));
}

interface SeriesSketch {
  readonly title?: string;
  readonly unit?: string | null;
  readonly decimals?: number;
  readonly polarity?: Polarity;
  readonly target?: readonly (string | null)[];
  readonly minimum?: string | null;
  readonly range?: readonly [string, string];
  readonly lastState?: ObservationState;
  readonly from?: number;
  readonly restated?: readonly [index: number, before: string];
  readonly notes?: Readonly<Record<number, string>>;
  readonly quarters?: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function periodAt(index: number, quarters: boolean): { period: string; name: string } {
  if (quarters) {
    const year = 2023 + Math.floor(index / 4);
    const text = `${year}-${(year + 1) % 100} Q${(index % 4) + 1}`;
    return { period: text, name: text };
  }
  const month = 3 + index;
  const year = 2024 + Math.floor(month / 12);
  const name = `${MONTHS[month % 12]} ${year}`;
  return { period: name, name };
}

/** Points from April 2024 on (or quarter 1 of 2023-24); `null` is a period without a figure. */
export function series(values: readonly (number | null)[], sketch: SeriesSketch = {}): ChartSeries {
  const decimals = sketch.decimals ?? 1;
  const last = values.findLastIndex((value) => value !== null);
  const points = values.map((value, index): SeriesPoint => {
    const targets = sketch.target ?? [];
    const shown = value === null ? null : value.toFixed(decimals);
    const lacking: ObservationState = index > last ? 'not-due' : 'not-available';
    return {
      ...periodAt(index + (sketch.from ?? 0), sketch.quarters ?? false),
      value: shown,
      shown: shown === null ? '–' : shownNumber(shown, decimals),
      state: shown === null ? lacking : index === last ? (sketch.lastState ?? 'final') : 'final',
      before: sketch.restated?.[0] === index ? sketch.restated[1] : null,
      target: targets[index] ?? targets.at(-1) ?? null,
      minimum: sketch.minimum ?? null,
      lower: sketch.range?.[0] ?? null,
      upper: sketch.range?.[1] ?? null,
      note: sketch.notes?.[index] ?? null,
    };
  });
  return {
    title: sketch.title ?? 'The figure over two years, with its target',
    description: `${values.filter((value) => value !== null).length} figures, the latest ${points[last]?.shown ?? 'none'} in ${points[last]?.name ?? 'no period'}.`,
    unit: sketch.unit ?? null,
    decimals,
    polarity: sketch.polarity ?? 'higher',
    points,
  };
}

function verdict(indicator: string): Verdict {
  return {
    indicator,
    period: 'Sep 2026',
    status: null,
    notJudged: 'no-target',
    label: null,
    computed: null,
    override: null,
    scheme: 'minimum-standard',
    trace: [],
    actual: null,
    latest: null,
    state: 'final',
    basis: 'flow',
    target: null,
    yearEndTarget: null,
    gap: null,
    gapPercent: null,
    gapToMinimum: null,
    direction: {
      direction: 'not-comparable',
      reason: 'no-data',
      comparator: 'previous',
      against: null,
      measure: 'value',
      earlier: null,
      now: null,
    },
    yearToDate: null,
    rolling12: null,
    priorYear: null,
    samePeriodLastYear: null,
    comment: null,
    reason: null,
  };
}

interface RowSketch {
  readonly code: string;
  readonly title: string;
  readonly actual: string | null;
  readonly latest?: string | null;
  readonly target?: string | null;
  readonly minimum?: string | null;
  readonly yearEnd?: string | null;
  readonly prior?: string | null;
  readonly basis?: string;
  readonly unit?: string | null;
  readonly polarity?: Polarity;
  readonly range?: string | null;
  readonly status: StatusMark;
  readonly direction: DirectionMark;
  readonly comment?: string | null;
  readonly trend: ChartSeries;
}

const POLARITY_TEXT: Readonly<Record<Polarity, string | null>> = {
  higher: 'higher is better',
  lower: 'lower is better',
  near: 'nearer the target is better',
  range: 'inside its range',
  none: null,
};

export function row(sketch: RowSketch): IndicatorRow {
  const unit = sketch.unit ?? null;
  const polarity = sketch.polarity ?? 'higher';
  const short = unit === '%' ? '%' : null;
  const note = sketch.basis === 'R12' ? 'last 12 months' : sketch.basis === 'Qtr' ? 'this quarter, provisional' : 'year to date';
  return {
    code: sketch.code,
    title: sketch.title,
    kind: sketch.range ? 'activity' : 'key',
    unit,
    polarity,
    polarityText: POLARITY_TEXT[polarity],
    owner: 'J. Hughes',
    actual: figure(sketch.actual, { unit: sketch.actual === null ? null : short, note }),
    basis: sketch.basis ?? 'YTD',
    latest: figure(sketch.latest ?? sketch.actual),
    target: figure(sketch.target ?? null),
    minimum: figure(sketch.minimum ?? null),
    range: sketch.range ?? null,
    yearEndTarget: figure(sketch.yearEnd ?? sketch.target ?? null),
    priorYear: figure(sketch.prior ?? null),
    yearToDate: figure(sketch.actual),
    rolling12: figure(null),
    status: sketch.status,
    direction: sketch.direction,
    comment: sketch.comment ?? null,
    spark: sketch.trend,
    verdict: verdict(sketch.code),
  };
}

/** A wandering line that ends where it is told, the same on every run. */
export function walk(start: number, end: number, wobble: number, count = 24): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const along = index / (count - 1);
    const swing = (Math.sin(index * 1.7) + Math.sin(index * 0.9 + 2)) * 0.5 * wobble * (1 - Math.abs(2 * along - 1) ** 3);
    return start + (end - start) * along + swing;
  });
}

const REVIEWS = [
  85, 84.2, 86.1, 84.4, 82.7, 85.8, 85, 86.7, 83.1, 81.9, 84.6, 87.8, 85.6, 84.2, 82.7, 84.1, 82.1, 84.8, 83.2, 82.4, 80.6, 81.2, 82.9,
  83.7, 79.7, 77.2, 74.5, 71.1, 68, 66.4,
];
const PHASED = Array.from({ length: 36 }, (_, index) =>
  index < 24 ? '85.0' : index < 27 ? '86.0' : index < 30 ? '87.0' : index < 33 ? '88.0' : '90.0',
);

/** Two and a half years with a phased target, a minimum, a restated figure and a provisional end. */
export const REVIEW_SERIES: ChartSeries = {
  ...series([...REVIEWS, null, null, null, null, null, null], {
    title: 'Care plan reviews fell to 66.4% in September 2026, below the minimum of 72.0%',
    unit: '%',
    target: PHASED,
    minimum: '72.0',
    lastState: 'provisional',
    restated: [19, '79.1'],
    notes: { 13: 'New records system from May 2025', 24: 'Three posts lent to the hospital team' },
  }),
  description:
    'From April 2024 to March 2026 between 80.6% and 87.8% of reviews were done in time. Since April 2026 the share has fallen each month, to 66.4%, provisional.',
};

export const DASHBOARD_ROWS = {
  living: [
    row({
      code: 'SS05/M001Q',
      title: 'Delays leaving hospital for want of care',
      unit: 'per 1,000 aged 75+',
      polarity: 'lower',
      latest: '0.94',
      actual: '5.67',
      target: '2.80',
      minimum: '4.00',
      prior: '5.95',
      status: status('red', 'worse than minimum'),
      direction: direction('worsened'),
      trend: series(walk(0.4, 0.94, 0.06), { decimals: 2, polarity: 'lower', target: ['2.80'] }),
      comment: 'Demand has not eased. Every delay is now looked at each week with the hospital, and a plan follows in November.',
    }),
    row({
      code: 'SS05/M002Q',
      title: 'Older people helped to live at home',
      unit: 'per 1,000 aged 65+',
      basis: 'R12',
      actual: '44.09',
      target: '50.00',
      minimum: '46.00',
      prior: '47.66',
      status: status('red', 'below minimum'),
      direction: direction('worsened'),
      trend: series(walk(48, 44.09, 0.7), { decimals: 2, target: ['50.00'] }),
      comment: 'The measure leaves out people who are helped without an assessment; the service asks for it to be replaced.',
    }),
    row({
      code: 'SS05/M003Q',
      title: 'Older people who moved into a care home',
      unit: 'per 1,000 aged 65+',
      polarity: 'lower',
      basis: 'R12',
      actual: '17.39',
      target: '17.00',
      minimum: '18.50',
      prior: '16.96',
      status: status('amber', 'misses by 0.39'),
      direction: direction('improved'),
      trend: series(walk(19, 17.39, 0.4), { decimals: 2, polarity: 'lower', target: ['17.00'] }),
    }),
    row({
      code: 'SS03/M005',
      title: 'No further care needed after a spell of support',
      unit: '%',
      basis: 'R12',
      latest: '71.4',
      actual: '70.2',
      target: '70.0',
      minimum: '65.0',
      yearEnd: '72.0',
      prior: '69.8',
      status: status('green'),
      direction: direction('improved'),
      trend: series(walk(64, 71.4, 2), { target: ['70.0'] }),
    }),
    row({
      code: 'SS03/M006',
      title: 'Homes newly fitted with telecare',
      latest: '212',
      actual: '1268',
      target: '1200',
      minimum: '1080',
      yearEnd: '2600',
      prior: '2310',
      status: status('green'),
      direction: direction('improved'),
      trend: series(walk(150, 212, 30), { decimals: 0 }),
    }),
  ],
  reviews: [
    row({
      code: 'SS02/M004Q',
      title: 'Care plans reviewed when due',
      unit: '%',
      basis: 'Qtr',
      latest: '66.4',
      actual: '68.5',
      target: '87.0',
      minimum: '72.0',
      yearEnd: '90.0',
      prior: '83.0',
      status: status('red', 'below minimum'),
      direction: direction('worsened'),
      trend: REVIEW_SERIES,
      comment: 'Two reviewers are back from 2 November. The oldest 38 reviews come first.',
    }),
    row({
      code: 'SS02/M006Q',
      title: 'Carers given a service after their own assessment',
      unit: '%',
      latest: '96.9',
      actual: '97.4',
      target: '100.0',
      minimum: '95.0',
      prior: '99.3',
      status: status('amber', 'misses by 2.6'),
      direction: direction('worsened'),
      trend: series(walk(100, 96.9, 0.8), { target: ['100.0'] }),
    }),
    row({
      code: 'SS02/M005Q',
      title: 'Carers offered an assessment of their own',
      unit: '%',
      actual: '100.0',
      target: '100.0',
      minimum: '95.0',
      prior: '100.0',
      status: status('green'),
      direction: direction('no-change'),
      trend: series(walk(100, 100, 0), { target: ['100.0'] }),
    }),
  ],
  safe: [
    row({
      code: 'SS06/M004',
      title: 'Liberty safeguards authorised in time',
      unit: '%',
      actual: null,
      target: '80.0',
      minimum: '70.0',
      yearEnd: '85.0',
      prior: '81.2',
      status: status('not-judged', 'due by 6 November'),
      direction: direction('not-comparable'),
      trend: series([...walk(74, 82, 3, 22), null, null], { target: ['80.0'] }),
    }),
    row({
      code: 'SS06/M005',
      title: 'Repeat protection referrals within a year',
      unit: '%',
      polarity: 'lower',
      basis: 'R12',
      actual: null,
      target: '8.0',
      minimum: '10.0',
      prior: null,
      status: status('not-judged', 'suppressed: under 5'),
      direction: direction('not-comparable'),
      trend: series([null, null, null]),
    }),
    row({
      code: 'SS06/M007',
      title: 'Visits to adults at risk within two days',
      unit: '%',
      actual: '91.0',
      target: '95.0',
      minimum: '90.0',
      prior: '92.4',
      status: status('green', null, { override: 'stated green, judged amber' }),
      direction: direction('improved'),
      trend: series(walk(88, 91, 2), { target: ['95.0'] }),
    }),
  ],
  demand: [
    row({
      code: 'SS01/D001',
      title: 'New contacts with the adult care team',
      polarity: 'range',
      latest: '3412',
      actual: '19870',
      range: '18,000–21,000',
      prior: '38204',
      status: status('as-expected', 'inside its range'),
      direction: direction('same'),
      trend: series(walk(3300, 3412, 180), { decimals: 0, polarity: 'range', range: ['3000', '3500'] }),
    }),
    row({
      code: 'SS03/D002',
      title: 'People in nursing care at month end',
      polarity: 'range',
      basis: 'Snap',
      actual: '412',
      range: '370–400',
      prior: '391',
      status: status('above-range', '12 over its range'),
      direction: direction('up'),
      trend: series(walk(380, 412, 6), { decimals: 0, polarity: 'range', range: ['370', '400'] }),
    }),
    row({
      code: 'SS03/M008eQ',
      title: 'Home care packages, all sizes',
      polarity: 'none',
      basis: 'Snap',
      actual: '2538',
      prior: '2470',
      status: status('not-judged', 'baseline, no target'),
      direction: direction('same'),
      trend: series(walk(2400, 2538, 30), { decimals: 0, polarity: 'none' }),
    }),
  ],
} as const;

export const WORDS: ReportWords = {
  contents: 'In this report',
  overview: 'Overview',
  key: 'Key',
  reference: 'Reference',
  title: 'Title',
  percentComplete: '% complete',
  comment: 'Comment',
  actions: 'Actions',
  indicators: 'Indicators',
  indicator: 'Indicator',
  actual: 'Q2',
  target: 'Target',
  minimum: 'Minimum',
  status: 'Status',
  direction: 'Direction',
  priorYear: '2025-26',
  number: 'Number',
  share: 'Share',
  total: 'Total',
  none: 'none',
  page: ['Page ', ' of ', ''],
  asKnown: 'Figures as known at',
  columns: {
    outcome: 'Outcome',
    objective: 'Objective',
    links: 'Links',
    owner: 'Owner',
    starts: 'Starts',
    due: 'Due',
    reason: 'Reason',
    override: 'Overridden',
    warnings: 'Warnings',
    unit: 'Unit',
    polarity: 'Better',
    basis: 'Basis',
    note: 'Note',
    latest: 'Latest',
    range: 'Range',
    yearEndTarget: 'Year-end target',
    yearToDate: 'Year to date',
    rolling12: 'Last 12 months',
    section: 'Section',
    meaning: 'Meaning',
    plan: 'Plan',
  },
};

export const KEY: Key = {
  statuses: [
    { mark: status('red'), meaning: 'worse than the minimum standard' },
    { mark: status('amber'), meaning: 'target missed, minimum met' },
    { mark: status('green'), meaning: 'on or better than target' },
    { mark: status('not-judged'), meaning: 'the reason is printed' },
  ],
  directions: [
    { mark: direction('improved'), meaning: 'against target since the last quarter' },
    { mark: direction('no-change'), meaning: 'since the last quarter' },
    { mark: direction('worsened'), meaning: 'against target since the last quarter' },
    { mark: direction('not-comparable'), meaning: 'no earlier figure, or a new definition' },
  ],
  states: [
    { mark: state('not-started-due'), meaning: 'its start date has gone by' },
    { mark: state('slipped'), meaning: 'behind its plan' },
    { mark: state('on-track'), meaning: 'as planned' },
    { mark: state('completed'), meaning: 'in this year' },
  ],
  rounding: 'Shares are rounded one by one and need not add to 100.',
  references: [
    { example: 'SS05/A016b', meaning: 'SS is the plan, 05 the objective, A an action, 016b its number' },
    { example: '(CP/HSC8)', meaning: 'it also counts in the corporate plan' },
  ],
};

export const SUBJECT: Subject = {
  organisation: 'Aldermere Council',
  language: 'en',
  period: '2026-27 Q2',
  periodName: 'Quarter 2, 2026-27',
  span: 'July to September 2026',
  asKnown: '2026-10-19T08:00:00Z',
  asKnownText: '9:00 on 19 October 2026',
};

export const DASHBOARD: DashboardBriefing = {
  subject: { ...SUBJECT, period: 'Sep 2026', periodName: 'September 2026', span: 'September 2026' },
  code: 'ASC',
  title: 'Adult social care, September 2026',
  opening: [
    sentence('*Three of the nine* rated indicators are red.'),
    sentence('Care plan reviews fell for the sixth month and are below their minimum standard.'),
  ],
  tally: tally([
    ['red', 3],
    ['amber', 2],
    ['green', 4],
    ['not-judged', 3],
    ['above-range', 1],
    ['as-expected', 1],
  ]),
  sections: [
    { title: 'Living independently', rows: DASHBOARD_ROWS.living },
    { title: 'Assessment and review', rows: DASHBOARD_ROWS.reviews },
    { title: 'Keeping people safe', rows: DASHBOARD_ROWS.safe },
    { title: 'Demand', rows: DASHBOARD_ROWS.demand },
  ],
  key: KEY,
  latestName: 'Sep 2026',
  words: WORDS,
};

export function action(
  ref: string,
  title: string,
  name: ActionState,
  percent: string,
  comment: string | null,
  more: Partial<ActionRow> = {},
): ActionRow {
  return {
    ref,
    title,
    links: [],
    owner: 'H. Price',
    starts: null,
    due: '31 March 2027',
    percent,
    mark: state(name),
    comment,
    warnings: [],
    ...more,
  };
}

const SLIPPED = action(
  'SS05/A016b',
  'Agree who does what in the joint service',
  'slipped',
  '10',
  'Duties are settled between the partners. The signed agreement waits for the new law; the board decides in January whether to go on.',
  { links: ['CP/HSC8'] },
);
const NOT_STARTED = action(
  'SS05/A017',
  'Open one desk that arranges care home places',
  'not-started-due',
  '0',
  'The partners met for the first time in September.',
);

export const ACTION_GROUPS: readonly ActionGroup[] = [
  { mark: state('not-started-due'), title: 'Not started but due, 1', rows: [NOT_STARTED] },
  { mark: state('slipped'), title: 'Slipped, 1', rows: [SLIPPED] },
  {
    mark: state('on-track'),
    title: 'On track, 2',
    rows: [
      action(
        'SS05/A018',
        'Widen leisure and training for people with learning disabilities',
        'on-track',
        '25',
        'Mapping is done; a steering group takes over from October. Ends 2027-28.',
      ),
      action(
        'SS05/A020',
        'Consult on a learning disability strategy and publish it',
        'on-track',
        '50',
        'The draft went out for consultation in September.',
        {
          warnings: [{ kind: 'on-track-but-overdue', text: 'On track, but its due date of 30 June 2026 has gone by' }],
        },
      ),
    ],
  },
  {
    mark: state('completed'),
    title: 'Completed this quarter, 1',
    rows: [
      action(
        'SS05/A022',
        'Extra play sessions through August in all four areas',
        'completed',
        '100',
        'All sessions ran; 412 children came.',
      ),
    ],
  },
];

const OBJECTIVE_SHARES = shares([
  ['not-started-due', 1],
  ['slipped', 1],
  ['on-track', 7],
  ['completed', 2],
]);

const OBJECTIVE: ObjectiveSection = {
  reference: 'SS/5',
  level: 'Objective 5',
  title: 'Help each person to the best result for them',
  shares: OBJECTIVE_SHARES,
  shareLine: sentence('Of *11 actions*, 2 are completed (18%), 7 on track (64%), 1 has slipped (9%) and 1 is not started though due (9%).'),
  actionsTotal: 11,
  groups: ACTION_GROUPS,
  earlier: sentence('One action was completed in quarter 1: counted, not listed again.'),
  indicators: [...DASHBOARD_ROWS.living, ...DASHBOARD_ROWS.safe],
  tally: tally([
    ['red', 2],
    ['amber', 1],
    ['green', 3],
    ['not-judged', 2],
  ]),
  narrative: [],
};

const QUIET: ObjectiveSection = {
  reference: 'SS/6',
  level: 'Objective 6',
  title: 'Keep people at particular risk safe from harm',
  shares: shares([
    ['on-track', 7],
    ['completed', 1],
  ]),
  shareLine: sentence('All *8 actions* are complete or on track.'),
  actionsTotal: 8,
  groups: [],
  earlier: null,
  indicators: [],
  tally: tally([]),
  narrative: ['The board met twice in the quarter and reports in December.'],
};

const OUTCOME: OutcomeSection = {
  reference: 'SS/O3',
  level: 'Outcome 3',
  title: 'Vulnerable people are protected, and helped to be independent and included',
  sentences: [
    sentence('Of *19 actions*, 17 are complete or on track (89%), one has slipped and one is not started though due.'),
    sentence('Of the *22 indicators* rated, 16 are green, four amber and two red.'),
  ],
  shares: shares([
    ['not-started-due', 1],
    ['slipped', 1],
    ['on-track', 14],
    ['completed', 3],
  ]),
  actionsTotal: 19,
  tally: tally([
    ['red', 2],
    ['amber', 4],
    ['green', 16],
    ['not-judged', 2],
  ]),
  objectives: [OBJECTIVE, QUIET],
  narrative: [],
};

const ALL_SHARES = shares([
  ['not-started-due', 1],
  ['slipped', 3],
  ['on-track', 42],
  ['completed', 6],
]);

export const REPORT: ReportBriefing = {
  subject: SUBJECT,
  plan: { code: 'SS', title: 'Social services', kind: 'service', years: '2026-27' },
  title: 'Social services: quarter 2, 2026-27',
  overview: [
    sentence('*48 of 52 actions* are complete or on track (92%).'),
    sentence('*38 of the 47 indicators* that could be rated are green, six amber and three red.'),
  ],
  overviewNarrative: ['Demand for help at home is the thread through this quarter: it explains two of the three reds.'],
  countTables: [
    { title: 'All actions', plan: null, total: 52, shares: ALL_SHARES, empty: null },
    {
      title: 'Corporate Plan',
      plan: 'CP',
      total: 19,
      shares: shares([
        ['on-track', 17],
        ['completed', 2],
      ]),
      empty: null,
    },
    { title: 'Outcome Agreement', plan: 'OA', total: 0, shares: [], empty: 'No outcome agreement is in place for this plan.' },
  ],
  shares: ALL_SHARES,
  actionsTotal: 52,
  tally: tally([
    ['red', 3],
    ['amber', 6],
    ['green', 38],
    ['not-judged', 7],
  ]),
  exceptional: {
    title: 'Exceptional performance',
    sentences: [sentence('Every carer was offered an assessment for the sixth quarter running.')],
    narrative: [],
  },
  recovery: {
    title: 'How slipped actions are brought back',
    sentence: sentence('*Two actions* have slipped or are not started though due.'),
    items: [
      { row: NOT_STARTED, text: 'A project manager starts on 1 November; the desk opens in February.' },
      { row: SLIPPED, text: null },
    ],
    narrative: [],
  },
  key: KEY,
  outcomes: [
    OUTCOME,
    {
      ...OUTCOME,
      reference: 'SS/O4',
      level: 'Outcome 4',
      title: 'A skilled workforce, actively managed',
      objectives: [],
      tally: tally([['green', 1]]),
      actionsTotal: 7,
      shares: shares([
        ['on-track', 6],
        ['completed', 1],
      ]),
      sentences: [sentence('All *seven actions* are complete or on track. The one indicator is green.')],
    },
  ],
  words: WORDS,
};
