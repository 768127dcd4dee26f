import { arrangement } from '../../briefing/arrangement.ts';
import { multiplesOf } from '../../briefing/multiples.ts';
import type { StatusCalendarBriefing } from '../../briefing/types.ts';
import { Downloads } from '../../components/downloads/downloads.tsx';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { Segments } from '../../components/filters/filters.tsx';
import { Arranged } from '../../components/indicators/arranged.tsx';
import { CardSections } from '../../components/indicators/cards.tsx';
import { DashboardTable } from '../../components/indicators/dashboard-table.tsx';
import { KeyBox } from '../../components/key/key.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { Multiples } from '../../components/multiples/multiples.tsx';
import { Opening } from '../../components/sentence/sentence.tsx';
import { StatusCalendar } from '../../components/status-calendar/status-calendar.tsx';
import { CountsOverTime } from '../../components/tally/counts-over-time.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { StatusFilter } from '../status-filter/status-filter.tsx';
import { type DashboardShown, VIEW_WORDS, VIEWS, type View } from './shown.ts';
import { copyQuery, Standing } from './standing.tsx';

interface DashboardPageProps {
  readonly here: Here;
  readonly shown: DashboardShown;
  /** judged for the view that shows it alone */
  readonly calendar: StatusCalendarBriefing | null;
}

/** Views that most readers never open have their styles in a sheet of their own. */
const IN_MAIN_SHEET: readonly View[] = ['table', 'cards'];

function Calendar({ here, shown, calendar }: DashboardPageProps & { readonly calendar: StatusCalendarBriefing }) {
  return (
    <>
      <Opening sentences={calendar.opening} dense />
      <StatusCalendar calendar={calendar} caption={`${shown.name}: status by period`} links={here.links} />
      <Section title="Counts over time" aside="One shape is one indicator. Each row leads to its own list.">
        <CountsOverTime periods={calendar.periods} hrefOf={(period) => shown.address({ view: 'table', period })} />
      </Section>
    </>
  );
}

function Body({ here, shown, calendar }: DashboardPageProps) {
  const { briefing, name, left, view, address } = shown;
  const { links } = here;
  const { latestName } = briefing;
  switch (view) {
    case 'arranged':
      return (
        <Arranged
          sections={arrangement({ ...briefing, sections: left })}
          caption={name}
          latestName={latestName}
          bases={briefing.key.bases}
          tableHref={address({ view: 'table' })}
          links={links}
        />
      );
    case 'cards':
      return <CardSections sections={left} latestName={latestName} bases={briefing.key.bases} links={links} />;
    case 'multiples':
      return <Multiples briefing={multiplesOf(briefing, left)} links={links} />;
    case 'calendar':
      return calendar === null ? null : <Calendar here={here} shown={shown} calendar={calendar} />;
    default:
      return <DashboardTable sections={left} caption={name} latestName={latestName} links={links} />;
  }
}

function Takings({ here: { addresses }, shown: { briefing, standing, view, status } }: Pick<DashboardPageProps, 'here' | 'shown'>) {
  const { code } = briefing;
  const own = copyQuery(standing);
  return (
    <Downloads
      label="Take away"
      links={[
        { text: 'Excel', href: addresses.dashboardAs(code, 'xlsx', own) },
        { text: 'Word', href: addresses.dashboardAs(code, 'docx', own) },
        { text: 'PDF', href: addresses.dashboardAs(code, 'pdf', own) },
        { text: 'CSV', href: addresses.dashboardAs(code, 'csv', own) },
        { text: 'JSON', href: addresses.dashboardAs(code, 'json', own) },
        ...(view === 'calendar' ? [{ text: 'calendar as CSV', href: addresses.dashboardAs(code, 'csv', { view, status, ...own }) }] : []),
      ]}
    />
  );
}

/** One dashboard in the view that is chosen, whole or by status. */
export function DashboardPage({ here, shown, calendar }: DashboardPageProps) {
  const { addresses, standpoint } = here;
  const { briefing, name, view, arranged, status, left, address } = shown;
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
      sheets={IN_MAIN_SHEET.includes(view) ? [] : ['views']}
    >
      <PageHead title={briefing.title} opening={briefing.opening} dense aside={<Showing here={here} />} />
      <Standing here={here} standing={shown.standing} />
      <div class="bar-of-filters">
        <StatusFilter tally={briefing.tally} chosen={status} hrefOf={(chosen) => address({ status: chosen })} />
        <div class="bar-of-filters">
          <Segments
            label="Shown as"
            items={VIEWS.filter((each) => each !== 'arranged' || arranged).map((each) => ({
              text: VIEW_WORDS[each],
              href: address({ view: each }),
              current: each === view,
            }))}
          />
          <Takings here={here} shown={shown} />
        </div>
      </div>
      {left.length === 0 ? (
        <EmptyState
          title="No indicator has this status"
          text={`In ${standpoint.periodName} none of the ${briefing.tally.all} indicators here has it.`}
          action={{ text: 'Show all', href: address({ status: null }) }}
        />
      ) : (
        <Body here={here} shown={shown} calendar={calendar} />
      )}
      <KeyBox briefing={briefing.key} title={briefing.words.key} />
    </CouncilPage>
  );
}
