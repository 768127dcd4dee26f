import type { ActionGroup, ActionRow, ObjectiveSection, OutcomeSection, ReportBriefing } from '../../../briefing/types.ts';
import type { ActionState } from '../../../model/plan.ts';
import { sentence, shares, state, tally } from './marks.ts';
import { DASHBOARD_ROWS } from './rows.ts';
import { KEY, SUBJECT, WORDS } from './words.ts';

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
  linkedPlans: [],
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
  parts: [
    { id: 'overview', kind: 'overview', title: 'Overview', text: [] },
    { id: 'counts', kind: 'counts', title: '', text: [] },
    { id: 'exceptional', kind: 'exceptional', title: 'Exceptional performance', text: [] },
    { id: 'recovery', kind: 'recovery', title: 'How slipped actions are brought back', text: [] },
    { id: 'key', kind: 'key', title: 'Key', text: [] },
    { id: 'outcomes', kind: 'outcomes', title: '', text: [] },
  ],
  words: WORDS,
};
