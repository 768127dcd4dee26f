import type { SmallChart } from '../../briefing/types.ts';
import { sentence } from '../gallery/data/marks.ts';
import { DASHBOARD_ROWS } from '../gallery/data/rows.ts';
import type { Examples } from '../gallery/example.ts';
import { NO_LINKS } from '../links.ts';
import { Multiples } from './multiples.tsx';

const LINKS = { ...NO_LINKS, indicator: (code: string) => `/indicators/${code}` };

function charts(section: string | null, rows: readonly SmallChart['row'][]): SmallChart[] {
  return rows.map((row) => ({ section, row }));
}

export const EXAMPLES: Examples = {
  'small charts on one scale, and one on its own': () => (
    <Multiples
      briefing={{
        groups: [
          {
            title: 'Per cent',
            scaledBy: DASHBOARD_ROWS.reviews.map(({ spark }) => spark),
            charts: charts('Assessment and review', DASHBOARD_ROWS.reviews),
          },
        ],
        alone: charts('Demand', DASHBOARD_ROWS.demand.slice(0, 1)),
        undrawn: sentence('*1* indicator has no figure to draw: Repeat protection referrals.'),
      }}
      links={LINKS}
    />
  ),
  'small charts without sections or links': () => (
    <Multiples
      briefing={{
        groups: [
          {
            title: 'Numbers',
            scaledBy: DASHBOARD_ROWS.demand.map(({ spark }) => spark),
            charts: charts(null, DASHBOARD_ROWS.demand.slice(1)),
          },
        ],
        alone: [],
        undrawn: null,
      }}
      links={NO_LINKS}
    />
  ),
};
