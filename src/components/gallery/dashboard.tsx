import { Downloads } from '../downloads/downloads.tsx';
import { CountFilters, Segments } from '../filters/filters.tsx';
import { IndicatorCards } from '../indicators/cards.tsx';
import { DashboardTable } from '../indicators/dashboard-table.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { PeriodChooser } from '../period-chooser/period-chooser.tsx';
import { Breadcrumb } from '../thread/breadcrumb.tsx';
import { DASHBOARD } from './data/dashboard.ts';
import { Frame, HERE, LINKS } from './frame.tsx';

function DashboardHead({ cards }: { cards: boolean }) {
  return (
    <>
      <PageHead
        title={DASHBOARD.title}
        opening={DASHBOARD.opening}
        dense
        aside={
          <PeriodChooser
            action={HERE}
            periods={[
              { value: '2026-09', text: 'September 2026' },
              { value: '2026-08', text: 'August 2026' },
            ]}
            current="2026-09"
            previous={{ text: 'August', href: HERE }}
          />
        }
      />
      <div class="bar-of-filters">
        <CountFilters
          label="Show by status"
          items={[
            { text: 'All', count: 14, href: HERE, current: true },
            { text: 'Red', count: 3, href: HERE, current: false, mark: 'red' },
            { text: 'Amber', count: 2, href: HERE, current: false, mark: 'amber' },
            { text: 'Green', count: 4, href: HERE, current: false, mark: 'green' },
            { text: 'Not judged', count: 3, href: HERE, current: false, mark: 'not-judged' },
            { text: 'Demand', count: 2, href: HERE, current: false, mark: 'as-expected' },
          ]}
        />
        <div class="bar-of-filters">
          <Segments
            label="Show as"
            items={[
              { text: 'Table', href: HERE, current: !cards },
              { text: 'Cards', href: HERE, current: cards },
            ]}
          />
          <Downloads
            label="Take away"
            links={[
              { text: 'Excel', href: HERE },
              { text: 'Word', href: HERE },
              { text: 'PDF', href: HERE },
            ]}
          />
        </div>
      </div>
    </>
  );
}

const DASHBOARD_THREAD = (
  <Breadcrumb
    levels={[
      { level: 'Plan', title: 'Social services 2026-27', href: HERE },
      { level: 'Dashboard', title: 'Adult social care', href: null },
    ]}
  />
);

export function dashboard() {
  return (
    <Frame title={DASHBOARD.title} current="Indicators" width="wide" thread={DASHBOARD_THREAD}>
      <DashboardHead cards={false} />
      <DashboardTable sections={DASHBOARD.sections} caption={DASHBOARD.title} latestName={DASHBOARD.latestName} links={LINKS} />
    </Frame>
  );
}

export function cards() {
  return (
    <Frame title={DASHBOARD.title} current="Indicators" width="wide" thread={DASHBOARD_THREAD}>
      <DashboardHead cards />
      <IndicatorCards rows={DASHBOARD.sections.flatMap((section) => section.rows)} latestName={DASHBOARD.latestName} links={LINKS} />
    </Frame>
  );
}
