import { shares, tally } from '../gallery/data/marks.ts';
import type { Examples } from '../gallery/example.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { Contents } from './contents.tsx';
import { type ThreadNode, ThreadTree } from './tree.tsx';

const NODE: ThreadNode = {
  level: 'Outcome 1',
  title: 'Help when it is asked for',
  href: '/1',
  toggle: { text: 'show what serves it', href: '/open' },
  tally: tally([
    ['red', 1],
    ['green', 3],
  ]),
  indicators: '4 indicators',
  shares: shares([['on-track', 6]]),
  actions: '6 actions',
  gap: null,
  open: false,
  children: [],
};
const GAP = { text: 'The thread breaks here.', link: { text: 'Add an indicator', href: '/add' } };

export const EXAMPLES: Examples = {
  'where you are': () => (
    <Breadcrumb
      levels={[
        { level: 'Outcome 1', title: 'Help when it is asked for', href: '/1' },
        { level: 'Indicator', title: 'Care plans reviewed', href: null },
      ]}
    />
  ),
  'contents of a report': () => (
    <Contents
      title="In this report"
      entries={[
        { text: 'Overview', href: '#overview' },
        { number: 'Outcome 1', text: 'Help', href: '#one', current: true },
      ]}
    />
  ),
  'a plan with an open outcome and a gap': () => (
    <ThreadTree
      nodes={[
        NODE,
        {
          ...NODE,
          level: 'Outcome 2',
          open: true,
          children: [
            { ...NODE, level: 'Objective 3', open: true, content: <p>Its rows</p> },
            { ...NODE, level: 'Objective 4', href: null, toggle: null },
          ],
        },
        { ...NODE, level: 'Outcome 3', tally: null, indicators: 'No indicator', shares: [], actions: 'No action', gap: GAP },
      ]}
    />
  ),
};
