import type {
  ActionGroup,
  ActionRow,
  CountTable,
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
  Tally,
} from '../src/briefing/types.ts';

/**
 * A made-up report of the size of a real one (5 outcomes, 10 objectives, 52 actions, 54 indicators) with every case that
 * a format must set: long and empty titles, no data, no target, an override, demand, restated and suppressed figures,
 * comments of no, one and many lines, warnings, an empty count table, an outcome without indicators, and text that a
 * spreadsheet, XML or HTML would take for its own.
 */

const STATE_WORDS = {
  'not-started-due': 'Not started but due',
  slipped: 'Slipped',
  'on-track': 'On track',
  completed: 'Completed',
  'not-due': 'Not due to have started',
  suspended: 'Suspended',
  deferred: 'Deferred',
  deleted: 'Deleted',
} as const;

const SENTENCES = [
  'The team met the partners in July and agreed who does what.',
  'Two posts stay empty, so visits are booked three weeks ahead.',
  'A draft went to the board in September and comes back with costs in November.',
  'Families asked for evening times, and a pilot in the western area starts in October.',
  'The supplier delivered late; the contract lets us recover part of the cost.',
  'Work continues with the health board on one shared record for both services.',
  'Finish date: 2016-17.',
  'Training reached 180 people, among them all new starters since April.',
] as const;

const TITLES = [
  'Widen the choice of support at home',
  'Agree with the health board how joint teams share duties, money and buildings, so that a person who leaves hospital meets one team and not four, and so that each partner can say what it pays for',
  'Publish the strategy for people with a learning disability',
  'Bring the contract rules up to date <for buyers> & sellers',
  'Offer every young carer an assessment and, where it is wanted, a plan with named people, dates and a review after six months',
  'Review the training that care homes receive',
] as const;

const MEASURES = [
  'Care plans reviewed when due',
  'Delays in leaving hospital for reasons of social care, per 1,000 people aged 75 or over',
  'Young carers known to the service who were assessed',
  'Initial assessments finished within seven working days',
  'Average days taken for core assessments that ran over 35 working days, counting from the day on which the referral was allocated to a social worker of the receiving team',
  'Placements that began with a plan',
] as const;

function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[at % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

function prose(seed: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, at) => pick(SENTENCES, seed * 3 + at)).join(' ');
}

function sentence(...parts: readonly string[]): Sentence {
  return { runs: parts.map((text, at) => ({ text, strong: at % 2 === 1 })), evidence: [] };
}

function figure(value: string | null, unit: string | null = null, note: string | null = null): ShownFigure {
  const [whole = '', fraction] = (value ?? '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',').replace(/^-/, '−');
  return { value, text: value === null ? '–' : [grouped, fraction].filter((part) => part !== undefined).join('.'), unit, note };
}

function state(kind: StateMark['state']): StateMark {
  return { state: kind, word: STATE_WORDS[kind] };
}

const STATUS = {
  green: { status: 'green', why: null, word: 'Green', reason: null, override: null },
  met: { status: 'green', why: null, word: 'Green', reason: 'target met', override: null },
  amber: { status: 'amber', why: null, word: 'Amber', reason: 'misses by 2.7% of target', override: null },
  red: { status: 'red', why: null, word: 'Red', reason: 'misses by 11.8% of target', override: null },
  overridden: { status: 'green', why: null, word: 'Green', reason: 'misses by 4.1% of target', override: 'stated green, judged amber' },
  baseline: { status: 'not-judged', why: 'no-target', word: 'Not judged', reason: 'baseline, no target', override: null },
  noData: { status: 'not-judged', why: 'no-data', word: 'Not judged', reason: 'no data received', override: null },
  notDue: { status: 'not-judged', why: 'not-due', word: 'Not judged', reason: 'judged at year end', override: null },
  suppressed: { status: 'not-judged', why: 'no-data', word: 'Not judged', reason: 'suppressed: under 5', override: null },
  demand: { status: 'above-range', why: null, word: 'Above range', reason: 'range 18,000–21,000', override: null },
} as const satisfies Record<string, StatusMark>;

const DIRECTION = {
  improved: { direction: 'improved', word: 'Improved', reason: 'since 2013-14 Q1' },
  same: { direction: 'no-change', word: 'No significant change', reason: null },
  worsened: { direction: 'worsened', word: 'Worsened', reason: 'as stated' },
  none: { direction: 'not-comparable', word: 'Not comparable', reason: 'no earlier value' },
  up: { direction: 'up', word: 'Up', reason: null },
} as const satisfies Record<string, DirectionMark>;

function points(seed: number): SeriesPoint[] {
  return Array.from({ length: 9 }, (_, at) => {
    const value = at === 4 ? null : `${60 + ((seed * 7 + at * 5) % 30)}.${(seed * 13 + at) % 10}`;
    return {
      period: `20${11 + Math.floor(at / 4)}-${12 + Math.floor(at / 4)} Q${(at % 4) + 1}`,
      name: `Q${(at % 4) + 1}`,
      value,
      shown: value ?? '–',
      state: value === null ? 'not-available' : 'final',
      before: null,
      target: '75',
      minimum: null,
      lower: null,
      upper: null,
      note: null,
    };
  });
}

function indicator(code: string, seed: number, status: StatusMark, more: Partial<IndicatorRow> = {}): IndicatorRow {
  const none = figure(null);
  const judged = status.why !== 'no-data';
  const unit = seed % 3 === 0 ? '%' : null;
  const actual = judged ? figure(`${(seed * 37) % 100}.${String((seed * 7) % 100).padStart(2, '0')}`, unit) : none;
  return {
    code,
    title: pick(MEASURES, seed),
    kind: 'key',
    unit,
    polarity: 'higher',
    polarityText: seed % 3 === 1 ? 'lower is better' : null,
    owner: 'Head of Adult Services',
    actual,
    basis: 'Qtr',
    latest: none,
    target: status.why === 'no-target' ? none : figure('87.00', unit),
    minimum: none,
    range: null,
    yearEndTarget: none,
    priorYear: seed % 5 === 4 ? none : figure(`${(seed * 31) % 100}.83`, unit),
    yearToDate: none,
    rolling12: none,
    status,
    direction: judged ? pick([DIRECTION.improved, DIRECTION.worsened, DIRECTION.same], seed) : DIRECTION.none,
    comment: seed % 3 === 0 ? prose(seed, 1 + (seed % 5)) : null,
    spark: {
      title: `${pick(MEASURES, seed)}: nine quarters`,
      description: 'Nine quarters, one of them missing',
      unit,
      decimals: 2,
      polarity: 'higher',
      points: points(seed),
    },
    verdict: {
      indicator: code,
      period: '2013-14 Q2',
      status: status.status === 'not-judged' ? null : status.status,
      notJudged: status.why,
      label: null,
      computed: null,
      override: null,
      scheme: 'within-10%',
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
        reason: 'no-earlier-value',
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
    },
    ...more,
  };
}

function action(ref: string, seed: number, kind: StateMark['state'], more: Partial<ActionRow> = {}): ActionRow {
  return {
    ref,
    title: pick(TITLES, seed),
    links: seed % 3 === 0 ? ['CP/CYP6'] : seed % 7 === 0 ? ['CP/HSCW7', 'IO/03'] : [],
    owner: 'Principal Officer',
    starts: '2013-04-01',
    due: '2014-03-31',
    percent: kind === 'completed' ? '100' : kind === 'not-started-due' ? '0' : String(10 + ((seed * 15) % 80)),
    mark: state(kind),
    comment: prose(seed, 1 + (seed % 6)),
    warnings: [],
    ...more,
  };
}

const WORST_FIRST = ['not-started-due', 'slipped', 'on-track', 'completed'] as const;

function sharesOf(counts: Readonly<Record<(typeof WORST_FIRST)[number], number>>): Share[] {
  const total = WORST_FIRST.reduce((all, kind) => all + counts[kind], 0);
  return WORST_FIRST.filter((kind) => counts[kind] > 0).map((kind) => ({
    mark: state(kind),
    count: counts[kind],
    share: `${Math.round((100 * counts[kind]) / total)}%`,
    rows: [],
  }));
}

function tallyOf(rows: readonly IndicatorRow[]): Tally {
  const marks = [STATUS.red, STATUS.amber, STATUS.green, STATUS.demand, STATUS.baseline];
  const parts = marks
    .map((mark) => ({
      mark: { ...mark, why: null, reason: null },
      count: rows.filter((row) => row.status.status === mark.status).length,
    }))
    .filter((part) => part.count > 0);
  return { all: rows.length, parts, text: parts.map((part) => `${part.count} ${part.mark.word.toLowerCase()}`).join(', ') };
}

interface ObjectiveShape {
  readonly number: number;
  readonly outcome: number;
  readonly actions: Readonly<Record<(typeof WORST_FIRST)[number], number>>;
  readonly indicators: number;
  readonly earlier: number;
}

const SHAPES: readonly ObjectiveShape[] = [
  { number: 1, outcome: 1, actions: { 'not-started-due': 0, slipped: 0, 'on-track': 3, completed: 1 }, indicators: 9, earlier: 1 },
  { number: 2, outcome: 1, actions: { 'not-started-due': 0, slipped: 0, 'on-track': 3, completed: 0 }, indicators: 14, earlier: 0 },
  { number: 3, outcome: 2, actions: { 'not-started-due': 0, slipped: 0, 'on-track': 5, completed: 1 }, indicators: 5, earlier: 2 },
  { number: 4, outcome: 2, actions: { 'not-started-due': 0, slipped: 0, 'on-track': 1, completed: 0 }, indicators: 1, earlier: 0 },
  { number: 5, outcome: 3, actions: { 'not-started-due': 0, slipped: 1, 'on-track': 9, completed: 0 }, indicators: 13, earlier: 0 },
  { number: 6, outcome: 3, actions: { 'not-started-due': 0, slipped: 0, 'on-track': 7, completed: 1 }, indicators: 11, earlier: 0 },
  { number: 7, outcome: 4, actions: { 'not-started-due': 0, slipped: 0, 'on-track': 2, completed: 0 }, indicators: 0, earlier: 0 },
  { number: 8, outcome: 4, actions: { 'not-started-due': 0, slipped: 0, 'on-track': 4, completed: 1 }, indicators: 1, earlier: 0 },
  { number: 9, outcome: 5, actions: { 'not-started-due': 0, slipped: 2, 'on-track': 5, completed: 0 }, indicators: 0, earlier: 0 },
  { number: 10, outcome: 5, actions: { 'not-started-due': 1, slipped: 0, 'on-track': 3, completed: 0 }, indicators: 0, earlier: 0 },
];

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

function indicatorsOf({ number, indicators }: ObjectiveShape): IndicatorRow[] {
  const ordinary = [STATUS.green, STATUS.met, STATUS.green, STATUS.amber, STATUS.green, STATUS.green];
  const special: Readonly<Record<number, readonly StatusMark[]>> = {
    1: [STATUS.red, STATUS.overridden, STATUS.demand],
    3: [STATUS.baseline, STATUS.baseline, STATUS.baseline, STATUS.baseline, STATUS.baseline],
    5: [STATUS.red, STATUS.red, STATUS.notDue, STATUS.noData, STATUS.suppressed],
  };
  return Array.from({ length: indicators }, (_, at) => {
    const status = special[number]?.[at] ?? pick(ordinary, at + number);
    const more: Partial<IndicatorRow> =
      status === STATUS.demand
        ? {
            title: 'Calls to the first point of contact',
            kind: 'activity',
            polarity: 'range',
            actual: figure('21538', null, 'provisional'),
            target: figure(null),
            range: '18,000–21,000',
            direction: DIRECTION.up,
          }
        : status === STATUS.suppressed
          ? { actual: figure(null, null, 'suppressed') }
          : {};
    return indicator(
      at % 4 === 2 ? `SCC0${padded(number)}a${'i'.repeat(1 + (at % 3))}Q` : `SS${padded(number)}/M${padded(at + 1)}Q`,
      number * 20 + at,
      status,
      more,
    );
  });
}

function groupsOf({ number, actions }: ObjectiveShape): ActionGroup[] {
  let next = 0;
  return WORST_FIRST.filter((kind) => actions[kind] > 0).map((kind) => {
    const rows = Array.from({ length: actions[kind] }, () => {
      next += 1;
      const ref = `SS${padded(number)}/A0${padded(next)}`;
      if (number === 6 && next === 2)
        return action(ref, next, kind, { title: '=HYPERLINK("x")', comment: '=1+1 is what the system prints', percent: null });
      if (number === 2 && next === 1) {
        return action(ref, number, kind, {
          comment: null,
          warnings: [{ kind: 'on-track-but-overdue', text: 'On track although the due date, 30 June 2013, has gone by' }],
        });
      }
      return action(ref, number * 10 + next, kind);
    });
    return { mark: state(kind), title: `${STATE_WORDS[kind]}, ${rows.length}`, rows };
  });
}

function objectiveOf(shape: ObjectiveShape): ObjectiveSection {
  const indicators = indicatorsOf(shape);
  const shares = sharesOf({ ...shape.actions, completed: shape.actions.completed + shape.earlier });
  return {
    reference: `SS/${shape.number}`,
    level: `Objective ${shape.number}`,
    title: pick(
      [
        'Give people the right help when they ask for it',
        'Help each person to the best result for them, building on what they can do and taking away what keeps them from work, learning and company',
        'Plan with those who use the services',
      ],
      shape.number,
    ),
    shares,
    shareLine: sentence('', shares.map((share) => `${share.mark.word}: ${share.share}`).join('; '), '.'),
    actionsTotal: shares.reduce((all, share) => all + share.count, 0),
    groups: groupsOf(shape),
    earlier: shape.earlier > 0 ? sentence('', String(shape.earlier), ' completed in quarter 1: counted, not listed again.') : null,
    indicators,
    tally: tallyOf(indicators),
    narrative: shape.number === 6 ? ['The joint board starts in September and takes over the two that went before it.'] : [],
  };
}

function outcomeOf(number: number): OutcomeSection {
  const objectives = SHAPES.filter((shape) => shape.outcome === number).map(objectiveOf);
  const count = (kind: StateMark['state']) =>
    objectives.reduce((all, objective) => all + (objective.shares.find((share) => share.mark.state === kind)?.count ?? 0), 0);
  const rows = objectives.flatMap((objective) => objective.indicators);
  const total = objectives.reduce((all, objective) => all + objective.actionsTotal, 0);
  return {
    reference: `SS/O${number}`,
    level: `Outcome ${number}`,
    title: pick(
      [
        'Services are planned so that they give the best value for the money that is spent on them',
        'People reach the right help, when they ask for it',
        'Good services, and a choice of them, that keep people independent and safe in the place where they want to live',
        'Vulnerable people are protected, and helped to be independent and included',
        'A skilled workforce, actively managed',
      ],
      number,
    ),
    sentences: [
      sentence('Of ', String(total), ' actions, ', String(count('completed') + count('on-track')), ' are complete or on track.'),
      rows.length > 0
        ? sentence('Of the ', String(rows.length), ' indicators, ', tallyOf(rows).text, '.')
        : sentence('There are no indicators under this outcome.'),
    ],
    shares: sharesOf({
      'not-started-due': count('not-started-due'),
      slipped: count('slipped'),
      'on-track': count('on-track'),
      completed: count('completed'),
    }),
    actionsTotal: total,
    tally: tallyOf(rows),
    objectives,
    narrative: number === 2 ? [prose(4, 4)] : [],
  };
}

const KEY: Key = {
  statuses: [
    { mark: STATUS.red, meaning: 'misses the target by more than 10%' },
    { mark: STATUS.amber, meaning: 'misses the target by up to and including 10%' },
    { mark: STATUS.green, meaning: 'on or better than target' },
    { mark: STATUS.baseline, meaning: 'the reason is printed' },
  ],
  directions: [
    { mark: DIRECTION.improved, meaning: 'better against target than in the quarter before' },
    { mark: DIRECTION.same, meaning: 'as in the quarter before' },
    { mark: DIRECTION.worsened, meaning: 'worse against target than in the quarter before' },
    { mark: DIRECTION.none, meaning: 'the reason is printed' },
  ],
  states: WORST_FIRST.map((kind) => ({ mark: state(kind), meaning: `counted as ${STATE_WORDS[kind].toLowerCase()}` })),
  rounding: 'Each share is rounded by itself, halves up; shares need not add to 100%.',
  references: [
    { example: 'SS01/A001', meaning: 'SS is the service plan, 01 its objective, A an action, 001 its number' },
    { example: 'SS01/M001Q', meaning: 'M is a measure, Q says that it is quarterly' },
  ],
};

const WORDS: ReportWords = {
  contents: 'Contents',
  overview: 'Overview',
  key: 'Key',
  reference: 'Reference',
  title: 'Title',
  percentComplete: '% complete',
  comment: 'Comment',
  actions: 'Actions',
  indicators: 'Indicators',
  indicator: 'Indicator',
  actual: 'Actual',
  target: 'Target',
  minimum: 'Minimum',
  status: 'Status',
  direction: 'Direction',
  priorYear: '2012-13',
  number: 'Number',
  share: 'Share',
  total: 'Total',
  none: '–',
  page: ['Page ', ' of ', ''],
  asKnown: 'Figures as known at 9:00 on 9 November 2013',
  columns: {
    outcome: 'Outcome',
    objective: 'Objective',
    links: 'Also counts under',
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
    rolling12: 'Rolling 12 months',
    section: 'Section',
    meaning: 'Meaning',
    plan: 'Plan',
  },
};

const SUBJECT = {
  organisation: 'Aldermere Council',
  language: 'en',
  period: '2013-14 Q2',
  periodName: 'Quarter 2, 2013-14',
  span: 'July to September 2013',
  asKnown: '2013-11-09T09:00:00Z',
  asKnownText: '9:00 on 9 November 2013',
} as const;

function countTable(title: string, plan: string | null, counts: Parameters<typeof sharesOf>[0]): CountTable {
  const shares = sharesOf(counts);
  return { title, plan, total: shares.reduce((all, share) => all + share.count, 0), shares, empty: null };
}

/** The whole report; the same at every call. */
export function madeUpReport(): ReportBriefing {
  const outcomes = [1, 2, 3, 4, 5].map(outcomeOf);
  const rows = outcomes.flatMap((outcome) => outcome.objectives.flatMap((objective) => objective.indicators));
  const all = { 'not-started-due': 1, slipped: 3, 'on-track': 42, completed: 7 } as const;
  const troubled = outcomes
    .flatMap((outcome) => outcome.objectives.flatMap((objective) => objective.groups))
    .filter((group) => group.mark.state === 'slipped' || group.mark.state === 'not-started-due')
    .flatMap((group) => group.rows);
  return {
    subject: SUBJECT,
    plan: { code: 'SS', title: 'Social services', kind: 'service', years: '2013-14' },
    title: 'Social services: quarter 2, 2013-14',
    overview: [
      sentence('', '49 of 53', ' actions are complete or on track (92%). '),
      sentence('Of the ', String(rows.length), ' indicators, ', tallyOf(rows).text, '.'),
    ],
    overviewNarrative: [prose(2, 5)],
    countTables: [
      countTable('All actions', null, all),
      countTable('Corporate Plan', 'CP', { 'not-started-due': 0, slipped: 0, 'on-track': 17, completed: 2 }),
      countTable('Improvement Objectives', 'IO', { 'not-started-due': 0, slipped: 0, 'on-track': 1, completed: 2 }),
      { title: 'Outcome Agreement', plan: 'OA', total: 0, shares: [], empty: 'No outcome agreement is in place.' },
    ],
    shares: sharesOf(all),
    actionsTotal: 53,
    tally: tallyOf(rows),
    exceptional: {
      title: 'Exceptional performance',
      sentences: [sentence('No indicator reached ', '120%', ' of its target.')],
      narrative: ['The service reported nothing exceptional.'],
    },
    recovery: {
      title: 'How slipped actions are brought back on track',
      sentence: sentence('', '3', ' actions have slipped and ', '1', ' is not started though due.'),
      items: troubled.map((row, at) => ({ row, text: at === 1 ? null : prose(at + 3, 3) })),
      narrative: [],
    },
    key: KEY,
    outcomes,
    words: WORDS,
  };
}

/** A dashboard of two sections, one of them without a title. */
export function madeUpDashboard(): DashboardBriefing {
  const rows = SHAPES.filter((shape) => shape.indicators > 0)
    .flatMap(indicatorsOf)
    .map((row) => ({ ...row, basis: 'YTD', latest: row.actual, yearEndTarget: row.target, minimum: figure('70.00', row.unit) }));
  return {
    subject: SUBJECT,
    code: 'adults',
    title: 'Adult social care: September 2013',
    opening: [sentence('', String(rows.length), ' indicators: ', tallyOf(rows).text, '.')],
    tally: tallyOf(rows),
    sections: [
      { title: null, rows: rows.slice(0, 6) },
      { title: 'Assessment & review', rows: rows.slice(6, 30) },
      { title: 'Placements', rows: rows.slice(30) },
    ],
    key: KEY,
    latestName: 'Sep 2013',
    words: WORDS,
  };
}
