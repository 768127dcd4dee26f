import type { DashboardBriefing } from '../../briefing/types.ts';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { DashboardTable } from '../../components/indicators/dashboard-table.tsx';
import { PageHead } from '../../components/layout/page-head.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { ListTools } from '../frame/list-tools.tsx';
import { listQuery } from '../frame/listing.ts';
import { StatusFilter, talliedIn } from '../status-filter/status-filter.tsx';
import { type Choice, chosenRows, chosenSections, indicatorListing, type Sort, serviceOf } from './choose.ts';

const SORT_WORDS: Readonly<Record<Sort, string>> = {
  objective: 'By objective',
  worst: 'Worst first',
  reference: 'By reference',
  title: 'By title',
};

export interface IndicatorsPageProps {
  readonly here: Here;
  readonly briefing: DashboardBriefing;
  readonly choice: Choice;
}

/** All indicators of a council: searched, narrowed and in one of four orders. */
export function IndicatorsPage({ here, briefing, choice }: IndicatorsPageProps) {
  const { addresses } = here;
  const { status } = choice;
  const listing = indicatorListing(here);
  const service = serviceOf(here);
  const rows = chosenRows(briefing.sections, listing, choice);
  const sections = chosenSections(briefing.sections, listing, choice);
  return (
    <CouncilPage here={here} title="Indicators" room="indicators" width="wide">
      <PageHead title={`Indicators, ${briefing.subject.periodName}`} opening={briefing.opening} dense aside={<Showing here={here} />} />
      <ListTools
        here={here}
        listing={listing}
        choice={choice}
        rows={briefing.sections.flatMap(({ rows }) => rows)}
        sortWords={SORT_WORDS}
        address={addresses.indicators}
        csv={addresses.indicatorsCsv}
        beside={{ status }}
      >
        <StatusFilter
          tally={talliedIn(rows, briefing.tally)}
          chosen={status}
          hrefOf={(chosen) => addresses.indicators({ ...listQuery(listing, choice), status: chosen })}
        />
      </ListTools>
      {sections.length === 0 ? (
        <EmptyState
          title="No indicator is like that"
          text="None has these words, this status and what else is chosen."
          action={{ text: 'Show all', href: addresses.indicators() }}
        />
      ) : (
        <DashboardTable
          sections={sections}
          caption="Indicators"
          latestName={briefing.latestName}
          links={here.links}
          about={({ code, owner }) => [service(code), owner].filter((part) => part !== null).join(' · ')}
        />
      )}
    </CouncilPage>
  );
}

/** The same while there is nothing to list. */
export function NoIndicatorsPage({ here }: { here: Here }) {
  return (
    <CouncilPage here={here} title="Indicators" room="indicators">
      <PageHead title="Indicators" aside={<Showing here={here} />} />
      <EmptyState
        title="No indicator yet"
        text="Indicators come with a workbook: the sheet indicators says what is measured, targets and observations how it went."
        action={{ text: 'Import a workbook', href: here.addresses.import() }}
      />
    </CouncilPage>
  );
}
