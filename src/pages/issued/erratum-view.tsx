import { placesIn } from '../../briefing/reportPlaces.ts';
import { Button, ErrorSummary, TextField } from '../../components/forms/forms.tsx';
import { PageHead } from '../../components/layout/page-head.tsx';
import type { IssuedReport } from '../../tasks/reports/issued.ts';
import type { ReportProblem, TypedErratum } from '../../tasks/reports/reportTypes.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { reportWays } from '../frame/report-ways.ts';

const FIELDS = [
  {
    name: 'where',
    label: 'What it is about',
    hint: 'The reference of an indicator or action, or the title of a section, as the report has it: the correction then stands there as well.',
    rows: 1,
  },
  { name: 'printed', label: 'As it was printed', hint: 'The words or the figure.', rows: 2 },
  { name: 'corrected', label: 'As it should be', hint: '', rows: 2 },
  { name: 'reason', label: 'Why it was wrong', hint: 'A sentence that everybody may read.', rows: 2 },
] as const;

interface ErratumPageProps {
  readonly here: Here;
  readonly read: IssuedReport;
  readonly typed: TypedErratum;
  readonly problems: readonly ReportProblem[];
}

/** A correction of what was issued. */
export function ErratumPage({ here, read, typed, problems }: ErratumPageProps) {
  const ways = reportWays(here.addresses);
  const { issue, briefing } = read;
  const title = 'Correct the report';
  return (
    <CouncilPage
      here={here}
      title={`${problems.length > 0 ? 'Error: ' : ''}${title}: ${issue.title}, ${issue.periodName}, issue ${issue.number}`}
      room="reports"
      ownPeriod
      width="narrow"
      sheets={['writing', 'editing']}
      thread={[
        { level: 'Reports', title: 'Issued', href: ways.issues() },
        { level: `Issue ${issue.number}`, title: `${issue.title}, ${issue.periodName}`, href: ways.issued(issue.report, issue.number) },
        { level: 'Page', title, href: null },
      ]}
    >
      <PageHead title={title} reference={`${issue.title} · ${issue.periodName} · issue ${issue.number}`}>
        <p class="opening dense">
          What was issued stays as it is. The correction is shown at its top and in its place, with your name and the day, and cannot be
          taken back.
        </p>
      </PageHead>
      {problems.length > 0 && (
        <ErrorSummary title="Nothing was corrected" errors={problems.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <form action={ways.errata(issue.report, issue.number)} method="post">
        {FIELDS.map(({ name, label, hint, rows }) => {
          const error = problems.find(({ field }) => field === name)?.text;
          return (
            <TextField
              id={name}
              name={name}
              label={label}
              rows={rows}
              value={typed[name]}
              {...(hint === '' ? {} : { hint })}
              {...(name === 'where' ? { suggestions: [...placesIn(briefing).keys()] } : {})}
              {...(error === undefined ? {} : { error })}
            />
          );
        })}
        <p class="buttons">
          <Button text="Publish the correction" />
          <a href={ways.issued(issue.report, issue.number)}>Leave it</a>
        </p>
      </form>
    </CouncilPage>
  );
}
