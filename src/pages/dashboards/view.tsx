import { EmptyState } from '../../components/empty/empty-state.tsx';
import { PageHead } from '../../components/layout/page-head.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import type { ListedDashboard } from '../../tasks/dashboard.ts';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

/** The dashboards of a council. */
export function DashboardsPage({ here, dashboards }: { here: Here; dashboards: readonly ListedDashboard[] }) {
  return (
    <CouncilPage here={here} title="Dashboards" room="dashboards">
      <PageHead title="Dashboards" aside={<Showing here={here} />} />
      {dashboards.length === 0 ? (
        <EmptyState
          title="No dashboard yet"
          text="The sheet dashboards of a workbook says which indicators stand on which dashboard. Meanwhile all indicators are in one list."
          action={{ text: 'All indicators', href: here.addresses.indicators() }}
        />
      ) : (
        <SideList
          items={dashboards.map(({ code, title, indicators }) => ({
            text: title,
            href: here.addresses.dashboard(code),
            detail: indicators === 1 ? '1 indicator' : `${indicators} indicators`,
          }))}
        />
      )}
    </CouncilPage>
  );
}
