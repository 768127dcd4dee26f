import { standardParts } from '../src/briefing/reportParts.ts';
import type {
  ActionGroup,
  CountTable,
  DashboardBriefing,
  IndicatorRow,
  Key,
  ObjectiveSection,
  OutcomeSection,
  ReportBriefing,
  ReportWords,
  Share,
  StateMark,
  StatusMark,
  Tally,
} from '../src/briefing/types.ts';
import { action, DIRECTION, figure, indicator, pick, prose, STATE_WORDS, STATUS, sentence, state } from './report-rows.ts';

/**
 * A made-up report of the size of a real one (5 outcomes, 10 objectives, 52 actions, 54 indicators) with every case that
 * a format must set: long and empty titles, no data, no target, an override, demand, restated and suppressed figures,
 * comments of no, one and many lines, warnings, an empty count table, an outcome without indicators, and text that a
 * spreadsheet, XML or HTML would take for its own.
 */

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
  bases: [{ word: 'Qtr', meaning: 'this quarter' }],
  charts: null,
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
  const briefing = {
    subject: SUBJECT,
    plan: { code: 'SS', title: 'Social services', kind: 'service', years: '2013-14' },
    title: 'Social services: quarter 2, 2013-14',
    overview: [
      sentence('', '49 of 53', ' actions are complete or on track (92%). '),
      sentence('Of the ', String(rows.length), ' indicators, ', tallyOf(rows).text, '.'),
    ],
    linkedPlans: [],
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
  } satisfies Omit<ReportBriefing, 'parts'>;
  return { ...briefing, parts: standardParts(briefing) };
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
    places: [],
    key: KEY,
    latestName: 'Sep 2013',
    words: WORDS,
  };
}
