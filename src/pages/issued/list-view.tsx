import { EmptyState } from '../../components/empty/empty-state.tsx';
import { PageHead } from '../../components/layout/page-head.tsx';
import type { ListedIssue } from '../../tasks/reports/issued.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { reportWays } from '../frame/report-ways.ts';

/** Issues of one report, the latest first. */
function byReport(issues: readonly ListedIssue[]): (readonly [ListedIssue, ...ListedIssue[]])[] {
  const reports = new Map<string, [ListedIssue, ...ListedIssue[]]>();
  for (const issue of issues) {
    const held = reports.get(issue.report);
    if (held === undefined) reports.set(issue.report, [issue]);
    else held.push(issue);
  }
  return [...reports.values()];
}

function Listed({ here, issues }: { here: Here; issues: readonly [ListedIssue, ...ListedIssue[]] }) {
  const ways = reportWays(here.addresses);
  const [{ report, number, title, periodName, planTitle, issuedText, errata }, ...earlier] = issues;
  const corrected = errata === 0 ? [] : [errata === 1 ? 'one correction' : `${errata} corrections`];
  return (
    <li>
      <h2>
        <a href={ways.issued(report, number)}>
          {title}, {periodName}
        </a>
      </h2>
      <p class="note">{[planTitle, `Issue ${number}`, issuedText, ...corrected].join(' · ')}</p>
      {earlier.length > 0 && (
        <p class="note">
          Earlier:{' '}
          {earlier.map((issue, index) => (
            <>
              {index > 0 && ', '}
              <a href={ways.issued(issue.report, issue.number)}>
                issue {issue.number}
                <span class="hidden">
                  {' '}
                  of {title}, {periodName}
                </span>
              </a>
            </>
          ))}
        </p>
      )}
    </li>
  );
}

/** Every report that was issued, the newest period first; each keeps its address. */
export function IssuedListPage({ here, issues }: { here: Here; issues: readonly ListedIssue[] }) {
  const { addresses } = here;
  return (
    <CouncilPage here={here} title="Issued reports" room="reports" ownPeriod sheets={['writing']}>
      <PageHead title="Issued reports">
        <p class="opening dense">
          Each is kept as it was issued, with the rules and figures as they were known, at an address that never changes.
        </p>
      </PageHead>
      {issues.length === 0 ? (
        <EmptyState
          title="No report was issued yet"
          text="Until one is, reports can be read as figures stand now."
          action={{ text: 'Reports as figures stand now', href: addresses.reports() }}
        />
      ) : (
        <ul class="written-list">
          {byReport(issues).map((of) => (
            <Listed here={here} issues={of} />
          ))}
        </ul>
      )}
    </CouncilPage>
  );
}
