import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import type { ListedIssue } from '../../tasks/reports/issued.ts';
import type { WhyChange, WhyDifferent } from '../../tasks/reports/reportTypes.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { reportWays } from '../frame/report-ways.ts';

function Changes({ changes }: { changes: readonly WhyChange[] }) {
  return (
    <ul class="side-list">
      {changes.map(({ text, reason, who, whenText }) => (
        <li>
          {text}
          {reason !== null && <p class="said">{reason}</p>}
          {(who !== null || whenText !== null) && <p class="note">{[who, whenText].filter((part) => part !== null).join(', ')}</p>}
        </li>
      ))}
    </ul>
  );
}

/** What a report would say otherwise today, row by row, and what changed since. */
export function WhyPage({ here, issue, why }: { here: Here; issue: ListedIssue; why: WhyDifferent }) {
  const ways = reportWays(here.addresses);
  const title = 'Why is it different now?';
  return (
    <CouncilPage
      here={here}
      title={`${title} ${issue.title}, ${issue.periodName}, issue ${issue.number}`}
      room="reports"
      ownPeriod
      sheets={['writing']}
      thread={[
        { level: 'Reports', title: 'Issued', href: ways.issues() },
        { level: `Issue ${issue.number}`, title: `${issue.title}, ${issue.periodName}`, href: ways.issued(issue.report, issue.number) },
        { level: 'Page', title, href: null },
      ]}
    >
      <PageHead title={title} reference={`${issue.title} · ${issue.periodName} · issue ${issue.number}`} opening={why.opening} dense>
        <p class="note">
          {why.issuedText} · {why.nowText}
        </p>
      </PageHead>
      {why.rows.map(({ kind, reference, title: of, cells, because }) => (
        <Section
          title={<a href={kind === 'indicator' ? here.addresses.indicator(reference) : here.addresses.action(reference)}>{of}</a>}
          aside={reference}
        >
          <div class="then-now">
            <DataTable
              caption={`${of}: as issued and now`}
              captionHidden
              columns={[{ text: 'What' }, { text: 'As issued' }, { text: 'Now' }]}
              rowHeads
              rows={cells.map(({ head, issued, today }) => [head, issued ?? 'not in the report', today ?? 'not there any more'])}
            />
          </div>
          {because.length > 0 && <Changes changes={because} />}
        </Section>
      ))}
      {why.changes.length > 0 && (
        <Section title="What changed beside the rows">
          <Changes changes={why.changes} />
        </Section>
      )}
      <p class="ways">
        <a href={ways.issued(issue.report, issue.number)}>Back to the report as it was issued</a> ·{' '}
        <a href={here.addresses.report(issue.plan, { period: issue.period })}>The report as figures stand now</a>
      </p>
    </CouncilPage>
  );
}
