import type { DashboardBriefing } from '../../briefing/types.ts';
import { Downloads } from '../../components/downloads/downloads.tsx';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { Segments } from '../../components/filters/filters.tsx';
import { ListSearch } from '../../components/filters/list-search.tsx';
import { DashboardTable } from '../../components/indicators/dashboard-table.tsx';
import { PageHead } from '../../components/layout/page-head.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { StatusFilter } from '../status-filter/status-filter.tsx';
import { type Choice, chosenSections, SORTS, type Sort } from './choose.ts';

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

/** All indicators of a council: found by words, left by status, in one of four orders. */
export function IndicatorsPage({ here, briefing, choice }: IndicatorsPageProps) {
  const { addresses } = here;
  const { sort, status, text } = choice;
  const sections = chosenSections(briefing.sections, choice);
  const query = { sort: sort === 'objective' ? null : sort, status, q: text };
  const keep = [...here.query].map(([name, value]) => ({ name, value })).filter(({ name }) => name !== 'q');
  return (
    <CouncilPage here={here} title="Indicators" room="indicators" width="wide">
      <PageHead title={`Indicators, ${briefing.subject.periodName}`} opening={briefing.opening} dense aside={<Showing here={here} />} />
      <div class="bar-of-filters">
        <StatusFilter tally={briefing.tally} chosen={status} hrefOf={(chosen) => addresses.indicators({ ...query, status: chosen })} />
        <div class="bar-of-filters">
          <Segments
            label="Order"
            items={SORTS.map((each) => ({
              text: SORT_WORDS[each],
              href: addresses.indicators({ ...query, sort: each === 'objective' ? null : each }),
              current: each === sort,
            }))}
          />
          <Downloads label="Take away" links={[{ text: 'CSV', href: addresses.indicatorsCsv(query) }]} />
        </div>
      </div>
      <ListSearch action={here.path} label="Only those with the words" button="Find" value={text ?? ''} keep={keep} />
      {sections.length === 0 ? (
        <EmptyState
          title="No indicator is like that"
          text="None has these words and this status."
          action={{ text: 'Show all', href: addresses.indicators() }}
        />
      ) : (
        <DashboardTable sections={sections} caption="Indicators" latestName={briefing.latestName} links={here.links} />
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
