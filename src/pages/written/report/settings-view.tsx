import { Button, ErrorSummary, TextField } from '../../../components/forms/forms.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import type { ReportSelection } from '../../../model/writtenReport.ts';
import type { OpenReport, ReportChoices, ReportProblem } from '../../../tasks/reports/reportTypes.ts';
import type { Here } from '../../frame/here.ts';
import { reportWays } from '../../frame/report-ways.ts';
import { reportThread, WritingPage } from '../frame.tsx';
import { SelectionFields } from '../selection-fields.tsx';
import { problemErrors } from '../words.ts';

/** The form as it was typed. */
export interface Settings {
  readonly title: string;
  readonly selection: ReportSelection;
  readonly problems: readonly ReportProblem[];
  /** who changed the report in between; null for nobody */
  readonly overtaken: string | null;
}

interface SettingsPageProps {
  readonly here: Here;
  readonly report: OpenReport;
  readonly choices: ReportChoices;
  readonly settings: Settings;
}

/** Title and selection of one report: what its template says stays as it is. */
export function SettingsPage({ here, report, choices, settings }: SettingsPageProps) {
  const ways = reportWays(here.addresses);
  const { title, selection, problems, overtaken } = settings;
  const titleError = problems.find(({ field }) => field === 'title')?.text;
  return (
    <WritingPage
      here={here}
      title={`Title and what it is about: ${report.title}`}
      failed={problems.length > 0 || overtaken !== null}
      thread={reportThread(here, report, 'Title and what it is about')}
    >
      <PageHead title="Title and what it is about" reference={`${report.title} · ${report.periodName}`}>
        <p class="opening dense">For this report alone. A change takes it back to draft, because other figures may stand in it.</p>
      </PageHead>
      {problems.length > 0 && <ErrorSummary title="Nothing was saved" errors={problemErrors(problems)} />}
      {overtaken !== null && (
        <p role="alert">
          <strong>
            {overtaken} changed the report since you opened this page. Nothing was saved now. Saving puts what stands here in its place.
          </strong>
        </p>
      )}
      <form action={ways.settings(report.code)} method="post">
        <button class="hidden" type="submit" name="do" value="save" tabindex={-1}>
          Save
        </button>
        <input type="hidden" name="seen" value={String(report.version)} />
        <TextField id="title" name="title" label="Title" value={title} {...(titleError === undefined ? {} : { error: titleError })} />
        <Section title="What it is about">
          <SelectionFields selection={selection} choices={choices} problems={problems} />
        </Section>
        <p class="buttons">
          <Button text="Save" name="do" value="save" />
          <a href={ways.report(report.code)}>Leave it as it is</a>
        </p>
      </form>
    </WritingPage>
  );
}
