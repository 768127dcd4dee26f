import { shares, tally } from '../gallery/data/marks.ts';
import { REPORT } from '../gallery/data/report.ts';
import type { Examples } from '../gallery/example.ts';
import { OutcomesAtAGlance } from './outcomes.tsx';

export const EXAMPLES: Examples = {
  'outcomes, one of which nothing measures': () => (
    <OutcomesAtAGlance
      outcomes={[
        {
          level: 'Outcome 1',
          title: 'Help when it is asked for',
          href: '/1',
          tally: REPORT.tally,
          indicators: 54,
          shares: shares([['on-track', 6]]),
          actions: 6,
          since: '3 better',
          gap: false,
        },
        {
          level: 'Outcome 2',
          title: 'Services redesigned',
          href: null,
          tally: tally([]),
          indicators: 0,
          shares: [],
          actions: 0,
          since: '',
          gap: true,
        },
      ]}
      total={{ title: 'All outcomes', indicators: 54, indicatorText: ['3 red'], actions: 6, actionText: ['6 on track'] }}
    />
  ),
};
