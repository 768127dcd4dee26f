import type { DashboardBriefing, IndicatorRow } from '../../briefing/types.ts';
import { Downloads } from '../../components/downloads/downloads.tsx';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { Segments } from '../../components/filters/filters.tsx';
import { IndicatorCards } from '../../components/indicators/cards.tsx';
import { DashboardTable } from '../../components/indicators/dashboard-table.tsx';
import { KeyBox } from '../../components/key/key.tsx';
import { PageHead } from '../../components/layout/page-head.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { rowsOf, StatusFilter } from '../status-filter/status-filter.tsx';

export const VIEWS = ['table', 'cards'] as const;
export type View = (typeof VIEWS)[number];

export interface DashboardPageProps {
  readonly here: Here;
  readonly briefing: DashboardBriefing;
  /** the dashboard's name, without the period */
  readonly name: string;
  readonly view: View;
  readonly status: IndicatorRow['status']['status'] | null;
}

/** One dashboard as a table for officers or as cards for members, whole or by status. */
export function DashboardPage({ here, briefing, name, view, status }: DashboardPageProps) {
  const { addresses, standpoint } = here;
  const sections = briefing.sections
    .map(({ title, rows }) => ({ title, rows: rowsOf(rows, status) }))
    .filter(({ rows }) => rows.length > 0);
  const address = (query: { view?: View | null; status?: string | null }) =>
    addresses.dashboard(briefing.code, { view: view === 'table' ? null : view, status, ...query });
  return (
    <CouncilPage
      here={here}
      title={`Dashboard: ${name}`}
      room="dashboards"
      width="wide"
      thread={[
        { level: 'Council', title: 'Dashboards', href: addresses.dashboards() },
        { level: 'Dashboard', title: name, href: null },
      ]}
    >
      <PageHead title={briefing.title} opening={briefing.opening} dense aside={<Showing here={here} />} />
      <div class="bar-of-filters">
        <StatusFilter tally={briefing.tally} chosen={status} hrefOf={(chosen) => address({ status: chosen })} />
        <div class="bar-of-filters">
          <Segments
            label="Shown as"
            items={VIEWS.map((each) => ({
              text: each === 'table' ? 'Table' : 'Cards',
              href: address({ view: each === 'table' ? null : each }),
              current: each === view,
            }))}
          />
          <Downloads
            label="Take away"
            links={[
              { text: 'Excel', href: addresses.dashboardAs(briefing.code, 'xlsx') },
              { text: 'Word', href: addresses.dashboardAs(briefing.code, 'docx') },
              { text: 'PDF', href: addresses.dashboardAs(briefing.code, 'pdf') },
              { text: 'CSV', href: addresses.dashboardAs(briefing.code, 'csv') },
              { text: 'JSON', href: addresses.dashboardAs(briefing.code, 'json') },
            ]}
          />
        </div>
      </div>
      {sections.length === 0 ? (
        <EmptyState
          title="No indicator has this status"
          text={`In ${standpoint.periodName} none of the ${briefing.tally.all} indicators here has it.`}
          action={{ text: 'Show all', href: address({ status: null }) }}
        />
      ) : view === 'cards' ? (
        <IndicatorCards rows={sections.flatMap(({ rows }) => rows)} latestName={briefing.latestName} links={here.links} />
      ) : (
        <DashboardTable sections={sections} caption={name} latestName={briefing.latestName} links={here.links} />
      )}
      <KeyBox briefing={briefing.key} title={briefing.words.key} />
    </CouncilPage>
  );
}
