import type { MyReturns, ReturnItem, ReturnReading, ReturnVerdict } from '../../../briefing/returnTypes.ts';
import { type EntryTexts, type ItemKind, NOTHING_SAID } from '../../../model/entry.ts';
import { direction, sentence, state, status } from './marks.ts';

/* A quarter of a service manager at a made-up council: what is sent, what is sent back, what is half done and what waits. */

const PERIOD = '2026-27 Q2';
const MONTHS = ['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'];

function past(values: readonly (number | null)[], unit = ''): ReturnItem['past'] {
  return values.map((value, index) => ({
    periodName: MONTHS[MONTHS.length - values.length + index] ?? '',
    text: value === null ? '–' : `${value.toFixed(1)}${unit}`,
    value,
    note: value === null ? 'not collected' : index === values.length - 1 ? 'provisional' : null,
  }));
}

const NO_VERDICT: ReturnVerdict = {
  status: null,
  state: null,
  resultText: null,
  sentences: [],
  direction: null,
  directionText: null,
  takes: [],
  takesTitle: null,
  commentNeeded: null,
};

function reading(verdict: Partial<ReturnVerdict>, more: Partial<Omit<ReturnReading, 'verdict'>> = {}): ReturnReading {
  return { problems: [], warnings: [], doubts: [], ready: true, ...more, verdict: { ...NO_VERDICT, ...verdict } };
}

interface Sketch extends Partial<Omit<ReturnItem, 'key' | 'title' | 'texts'>> {
  readonly kind?: ItemKind;
  readonly reference: string;
  readonly title: string;
  readonly texts?: Partial<EntryTexts>;
}

function item({ kind = 'indicator', reference, texts = {}, ...more }: Sketch): ReturnItem {
  return {
    key: { kind, reference, period: PERIOD },
    about: kind === 'indicator' ? 'higher is better' : 'due by 31 March 2027',
    owner: 'J. Hughes',
    definition: null,
    periodName: 'Q2 2026-27',
    thread: [],
    counts: null,
    unit: kind === 'indicator' ? '%' : null,
    target: null,
    minimum: null,
    range: null,
    levels: { target: null, minimum: null },
    past: [],
    saidBefore: null,
    dueBefore: [],
    stage: 'not-started',
    stageWord: 'Not started',
    open: true,
    closedBecause: null,
    late: false,
    version: 0,
    texts: { ...NOTHING_SAID, ...texts },
    confirmed: {},
    savedBy: null,
    steps: [],
    returnedBecause: null,
    cameBack: false,
    dueMoves: null,
    reading: reading({}, { ready: false }),
    summary: kind === 'indicator' ? 'Indicator' : 'Action, 50% last quarter',
    ...more,
  };
}

export const SENT = item({
  reference: 'SS02/M001Q',
  title: 'Carers offered an assessment',
  stage: 'submitted',
  stageWord: 'Sent',
  open: false,
  closedBecause: 'R. Okafor approves it next, by 23 October.',
  version: 3,
  reading: reading({ status: status('green'), resultText: '100.0%' }),
  summary: '100.0%, green',
});

export const SENT_BACK = item({
  reference: 'SS02/M003Q',
  title: 'Young carers given a service',
  stage: 'returned',
  stageWord: 'Sent back',
  version: 4,
  unit: '%',
  target: '85.0%',
  levels: { target: 85, minimum: null },
  past: past([84.1, 85.2, 83.9, 82.3], '%'),
  texts: { value: '823', state: 'final', happened: 'Referrals doubled over the summer.' },
  steps: [
    { word: 'Sent', who: 'J. Hughes', when: '16:10 on 12 October 2026', reason: null },
    { word: 'Sent back', who: 'R. Okafor', when: '9:00 on 13 October 2026', reason: 'Should this be 82.3? And say what is being done.' },
  ],
  cameBack: true,
  returnedBecause: 'Should this be 82.3? And say what is being done.',
  savedBy: { name: 'J. Hughes', when: '16:08 on 12 October 2026' },
  reading: reading(
    { status: status('green'), resultText: '823%', takes: [], commentNeeded: null },
    {
      ready: false,
      problems: [{ field: 'value', text: '823 is more than 100%: write the percentage, such as 82.3' }],
      warnings: [
        { kind: 'far-from-history', field: 'value', text: '823% is far from the last four quarters (82.3% to 85.2%).', confirmed: null },
      ],
    },
  ),
  summary: '823%',
});

export const CARE_PLANS = item({
  reference: 'SS02/M004Q',
  title: 'Care plans reviewed when due',
  definition:
    'Plans whose review fell due in July, August or September, and how many of those were reviewed by 30 September. A plan whose person moved away or died before the review was due is left out of both counts. Reviews by telephone count where the person asked for them.',
  counts: { numerator: 'Reviewed', denominator: 'Due' },
  target: '87.0%',
  minimum: '72.0%',
  levels: { target: 87, minimum: 72 },
  past: past([83, 82.4, 80.6, 81.2, 82.9, 83.7, 79.7, 77.2, 74.5, 71.1, 68, 66.4], '%'),
  saidBefore: {
    periodName: 'Q1 2026-27',
    happened: 'Two staff are on loan to the hospital team until the summer.',
    doing: 'Cover is being sought.',
  },
  stage: 'draft',
  stageWord: 'Draft',
  version: 2,
  savedBy: { name: 'J. Hughes', when: '14:32 on 12 October 2026' },
  texts: {
    numerator: '305',
    denominator: '445',
    state: 'provisional',
    happened: 'Three of eight reviewers moved to hospital discharge in April and remain there, so 73% of reviews were done.',
    doing: 'Two reviewers return on 2 November. The 38 oldest will be done by 30 November.',
  },
  reading: reading(
    {
      status: status('red'),
      resultText: '68.5%',
      sentences: [
        sentence('*68.5% is 3.5 points below the minimum of 72.0%.*'),
        sentence('It was amber last quarter, so this will be reported as newly red.'),
      ],
      direction: direction('worsened'),
      directionText: 'Worsened since Q1 (77.1%)',
      takes: [
        { status: status('green'), text: '388 or more' },
        { status: status('amber'), text: '321 to 387' },
        { status: status('red'), text: '320 or fewer' },
      ],
      takesTitle: 'Of 445 due, what each status takes',
      commentNeeded: 'A red needs both comments.',
    },
    { doubts: [{ field: 'happened', written: '73%', text: 'You wrote 73%; this quarter is 68.5%.' }] },
  ),
  summary: '68.5%, red',
});

const FINANCE_VISITS = item({
  reference: 'SS02/M006Q',
  title: 'Care home finance visits within ten working days',
  about: 'lower is better',
  unit: 'days',
  target: '10 days',
  levels: { target: 10, minimum: null },
  past: past([9.1, null, 10.4, 11.2]),
  texts: { value: 'about 12' },
  version: 1,
  savedBy: { name: 'J. Hughes', when: '14:40 on 12 October 2026' },
  stage: 'draft',
  stageWord: 'Draft',
  reading: reading(
    {},
    {
      ready: false,
      problems: [
        { field: 'value', text: '"about 12" is no number: write 12' },
        { field: 'happened', text: 'Say what happened: the figure got worse' },
      ],
    },
  ),
});

export const JOINT_TEAMS = item({
  kind: 'action',
  reference: 'SS02/A003',
  title: 'Joint teams with health',
  past: [25, 50, 50].map((value, index) => ({ periodName: `Q${index + 2} 2025-26`, text: `${value}%`, value, note: null })),
  dueBefore: ['30 September 2026, until 12 June 2026'],
  texts: { percent: '60', status: 'on-track' },
  version: 1,
  savedBy: { name: 'J. Hughes', when: '14:41 on 12 October 2026' },
  stage: 'draft',
  stageWord: 'Draft',
  reading: reading({ state: state('on-track'), sentences: [sentence('60% of the work by the middle of its time.')] }),
  summary: 'Action, 60%, on track',
});

export const NOT_STARTED = item({ kind: 'action', reference: 'SS02/A006', title: "Carers' strategy" });

const ITEMS = [SENT, SENT_BACK, CARE_PLANS, FINANCE_VISITS, JOINT_TEAMS, NOT_STARTED];

export const MY_RETURNS: MyReturns = {
  title: 'Your returns, July to September 2026',
  opening: [sentence('*One of six* is sent. *One was sent back.*')],
  groups: [{ period: PERIOD, periodName: 'Q2 2026-27', dueText: 'Due Friday 16 October, in 4 days', late: false, items: ITEMS }],
  done: 1,
  all: 6,
  doneText: '1 of 6 done',
  covering: [],
};
