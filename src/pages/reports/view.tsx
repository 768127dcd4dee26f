import type { ReportBriefing } from '../../briefing/types.ts';
import { Downloads } from '../../components/downloads/downloads.tsx';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { Opening } from '../../components/sentence/sentence.tsx';
import type { PlanKind } from '../../model/plan.ts';
import type { Addresses } from '../frame/addresses.ts';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { ListTools } from '../frame/list-tools.tsx';
import { type ListChoice, type Listing, listed } from '../frame/listing.ts';
import { TALLY_SORT_WORDS, type TallySort, tallyListing } from '../frame/tally-listing.ts';

/** The ways to take a report away, each by what it is for. */
export function reportDownloads(addresses: Addresses, plan: string) {
  return [
    { text: 'Word', href: addresses.reportAs(plan, 'docx') },
    { text: 'PDF', href: addresses.reportAs(plan, 'pdf') },
    { text: 'Excel', href: addresses.reportAs(plan, 'xlsx') },
    { text: 'Web page', href: addresses.reportAs(plan, 'html') },
    { text: 'JSON', href: addresses.reportAs(plan, 'json') },
  ];
}

const KINDS: Readonly<Record<PlanKind, string>> = {
  service: 'Service plan',
  corporate: 'Corporate plan',
  improvement: 'Improvement objectives',
  'outcome-agreement': 'Outcome agreement',
  equality: 'Equality plan',
  other: 'Other plan',
};

/** How reports are searched, narrowed and put in order. */
export const REPORT_LISTING: Listing<ReportBriefing, TallySort> = tallyListing(
  ({ plan, title, tally }) => ({ code: plan.code, title, tally }),
  [{ name: 'kind', label: 'Kind', of: ({ plan: { kind } }) => ({ value: kind, text: KINDS[kind] }) }],
);

interface ReportsPageProps {
  readonly here: Here;
  readonly reports: readonly ReportBriefing[];
  readonly choice: ListChoice<TallySort>;
}

/** The reports that a council can read and take away. */
export function ReportsPage({ here, reports, choice }: ReportsPageProps) {
  const { addresses } = here;
  const shown = listed(reports, REPORT_LISTING, choice);
  return (
    <CouncilPage here={here} title="Reports" room="reports">
      <PageHead title="Reports" aside={<Showing here={here} />} />
      {reports.length === 0 ? (
        <EmptyState
          title="Nothing to report yet"
          text="A report is made for each plan that has actions or indicators."
          action={{ text: 'Import a workbook', href: addresses.import() }}
        />
      ) : (
        <ListTools
          here={here}
          listing={REPORT_LISTING}
          choice={choice}
          rows={reports}
          sortWords={TALLY_SORT_WORDS}
          address={addresses.reports}
          csv={addresses.reportsCsv}
        />
      )}
      {reports.length > 0 && shown.length === 0 && (
        <EmptyState
          title="No report is like that"
          text="None has these words and what else is chosen."
          action={{ text: 'Show all', href: addresses.reports() }}
        />
      )}
      {shown.map(({ plan, title, overview }) => (
        <Section title={<a href={addresses.report(plan.code)}>{title}</a>} aside={here.standpoint.periodName}>
          <Opening sentences={overview.slice(0, 2)} dense />
          <div class="ways">
            <Downloads label="Take away" links={reportDownloads(addresses, plan.code)} />
          </div>
        </Section>
      ))}
    </CouncilPage>
  );
}
