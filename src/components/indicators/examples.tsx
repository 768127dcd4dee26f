import { DASHBOARD } from '../gallery/data/dashboard.ts';
import { DASHBOARD_ROWS } from '../gallery/data/rows.ts';
import { KEY, WORDS } from '../gallery/data/words.ts';
import type { Examples } from '../gallery/example.ts';
import { NO_LINKS } from '../links.ts';
import { Arranged } from './arranged.tsx';
import { CardSections, IndicatorCards } from './cards.tsx';
import { DashboardTable } from './dashboard-table.tsx';
import { ReportTable } from './report-table.tsx';

const LINKS = { ...NO_LINKS, indicator: (code: string) => `/indicators/${code}` };
const [DELAYS, LIVING, ...OTHERS] = DASHBOARD_ROWS.living;

export const EXAMPLES: Examples = {
  'the dashboard as a table': () => (
    <DashboardTable sections={DASHBOARD.sections} caption={DASHBOARD.title} latestName={DASHBOARD.latestName} links={LINKS} />
  ),
  'a dashboard without minimums, unlinked': () => (
    <DashboardTable
      sections={[{ title: null, rows: DASHBOARD_ROWS.demand }]}
      caption="Demand, September 2026"
      latestName="Sep 2026"
      links={NO_LINKS}
    />
  ),
  'the dashboard as cards': () => (
    <CardSections sections={DASHBOARD.sections.slice(0, 2)} latestName="Sep 2026" bases={KEY.bases} links={LINKS} />
  ),
  'cards without a line or links': () => <IndicatorCards rows={DASHBOARD_ROWS.safe} latestName="Sep 2026" links={NO_LINKS} level={3} />,
  'the dashboard as it was arranged': () => (
    <Arranged
      sections={[
        {
          title: 'Living at home',
          runs: [
            { show: 'chart', rows: [DELAYS, LIVING] },
            { show: 'row', rows: OTHERS },
          ],
        },
        { title: null, runs: [{ show: 'card', rows: DASHBOARD_ROWS.demand }] },
      ]}
      caption="Adult social care"
      latestName="Sep 2026"
      tableHref="?view=table"
      links={LINKS}
    />
  ),
  'the table of a report, with comments': () => (
    <ReportTable rows={[...DASHBOARD_ROWS.living, ...DASHBOARD_ROWS.demand]} caption="Indicators of objective 5" words={WORDS} />
  ),
};
