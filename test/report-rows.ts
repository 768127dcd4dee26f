import type {
  ActionRow,
  DirectionMark,
  IndicatorRow,
  Sentence,
  SeriesPoint,
  ShownFigure,
  StateMark,
  StatusMark,
} from '../src/briefing/types.ts';

/* Rows of the made-up report: every mark, figures and texts of every length, the same at every call. */

export const STATE_WORDS = {
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

export function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[at % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

export function prose(seed: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, at) => pick(SENTENCES, seed * 3 + at)).join(' ');
}

export function sentence(...parts: readonly string[]): Sentence {
  return { runs: parts.map((text, at) => ({ text, strong: at % 2 === 1 })), evidence: [] };
}

export function figure(value: string | null, unit: string | null = null, note: string | null = null): ShownFigure {
  const [whole = '', fraction] = (value ?? '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',').replace(/^-/, '−');
  return { value, text: value === null ? '–' : [grouped, fraction].filter((part) => part !== undefined).join('.'), unit, note };
}

export function state(kind: StateMark['state']): StateMark {
  return { state: kind, word: STATE_WORDS[kind] };
}

export const STATUS = {
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

export const DIRECTION = {
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

export function indicator(code: string, seed: number, status: StatusMark, more: Partial<IndicatorRow> = {}): IndicatorRow {
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
      yearStarts: 4,
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

export function action(ref: string, seed: number, kind: StateMark['state'], more: Partial<ActionRow> = {}): ActionRow {
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
