import type { GoldenThreadBriefing, ThreadItem } from '../../briefing/types.ts';
import { sentence, shares, state, status, tally } from '../gallery/data/marks.ts';
import type { Examples } from '../gallery/example.ts';
import { GoldenThread, ThreadGaps, type ThreadLinks, ThreadLists } from './golden-thread.tsx';

const LINKS: ThreadLinks = { follow: (reference) => `/thread/${reference}`, page: ({ reference }) => `/page/${reference}` };

function item(more: Partial<ThreadItem> & Pick<ThreadItem, 'kind' | 'reference' | 'level' | 'title'>): ThreadItem {
  return {
    plan: 'Social services',
    status: null,
    state: null,
    tally: null,
    shares: [],
    actions: null,
    indicators: null,
    gap: null,
    ...more,
  };
}

const PROMISE = item({
  kind: 'node',
  reference: 'CP/1',
  level: 'Outcome 1',
  title: 'People live well at home',
  tally: tally([
    ['red', 1],
    ['amber', 2],
    ['green', 5],
  ]),
  shares: shares([
    ['slipped', 1],
    ['on-track', 3],
  ]),
  indicators: '8 indicators',
  actions: '4 actions',
});
const BARE = item({
  kind: 'node',
  reference: 'CP/2',
  level: 'Outcome 2',
  title: 'A greener place to live',
  tally: tally([]),
  indicators: 'No indicator',
  actions: '2 actions',
  shares: shares([['on-track', 2]]),
  gap: sentence('Nothing measures it.'),
});
const OBJECTIVE = item({
  kind: 'node',
  reference: 'SS/5',
  level: 'Objective 5',
  title: 'Reviews held on time',
  tally: PROMISE.tally,
  indicators: '8 indicators',
  actions: '4 actions',
  shares: PROMISE.shares,
});
const ACTION = item({ kind: 'action', reference: 'SS05/A016b', level: 'Action', title: 'Hire two reviewers', state: state('slipped') });
const MEASURE = item({
  kind: 'indicator',
  reference: 'PI1',
  level: 'Indicator',
  title: 'Care plans reviewed when due',
  status: status('red', 'below minimum'),
});

const EMPTY = { opening: [], serves: [], servedBy: [], nothingServes: null, promises: [], branches: [], gaps: [] } as const;
const SUBJECT: GoldenThreadBriefing['subject'] = {
  organisation: 'A council',
  language: 'en',
  period: '2026-27 Q2',
  periodName: 'Quarter 2, 2026-27',
  span: 'July to September 2026',
  asKnown: '2026-10-19T09:00:00Z',
  asKnownText: '9:00 on 19 October 2026',
};

const FOLLOWED: GoldenThreadBriefing = {
  ...EMPTY,
  subject: SUBJECT,
  title: 'The thread of Reviews held on time',
  at: OBJECTIVE,
  serves: [
    { title: 'Corporate plan, through 2 links', steps: [PROMISE], gap: null },
    { title: 'Improvement objectives, by link', steps: [], gap: sentence('It names IO/9, which no plan here holds.') },
  ],
  servedBy: [
    { title: 'Indicators of its own', items: [MEASURE] },
    {
      title: 'Actions of its own',
      items: [ACTION, { ...ACTION, reference: 'SS05/A017', title: 'Rank overdue reviews by risk', state: state('on-track') }],
    },
  ],
};

export const EXAMPLES: Examples = {
  'an objective, what it serves and what serves it': () => <GoldenThread briefing={FOLLOWED} links={LINKS} list="/list" />,
  'an indicator that serves nothing': () => (
    <GoldenThread
      briefing={{
        ...FOLLOWED,
        at: { ...MEASURE, gap: sentence('It serves no objective.') },
        serves: [],
        servedBy: [],
        nothingServes: sentence('No action stands under the same objective.'),
      }}
      links={LINKS}
      list="/list"
    />
  ),
  'the promises of a council, one with a gap': () => (
    <GoldenThread
      briefing={{ ...FOLLOWED, at: null, promises: [{ title: 'Corporate plan', items: [PROMISE, BARE] }] }}
      links={LINKS}
      list="/list"
    />
  ),
  'as nested lists': () => (
    <ThreadLists
      lists={[
        {
          title: 'Corporate plan',
          branches: [
            {
              item: PROMISE,
              children: [
                { item: MEASURE, children: [] },
                { item: ACTION, children: [] },
              ],
            },
            { item: BARE, children: [] },
          ],
        },
      ]}
      links={LINKS}
    />
  ),
  gaps: () => (
    <ThreadGaps
      gaps={[
        {
          kind: 'unmeasured',
          title: sentence('One promise has nothing that measures it'),
          items: [{ kind: 'node', reference: 'CP/2', title: 'A greener place to live' }],
        },
      ]}
      links={LINKS}
      remedy={() => ({ text: 'Add an indicator', href: '/new' })}
    />
  ),
};
