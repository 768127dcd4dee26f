import type { DashboardBriefing } from '../../../briefing/types.ts';
import { sentence, tally } from './marks.ts';
import { DASHBOARD_ROWS } from './rows.ts';
import { KEY, SUBJECT, WORDS } from './words.ts';

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
  places: [],
  key: KEY,
  latestName: 'Sep 2026',
  words: WORDS,
};
