import { Button, Checkboxes, ErrorSummary, TextField } from '../../../components/forms/forms.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import type { Link } from '../../../components/links.ts';
import { AskingSteps } from '../../../components/pinned-question/pinned-question.tsx';
import type { CheckedReport, OpenReport } from '../../../tasks/reports/reportTypes.ts';
import type { Here } from '../../frame/here.ts';
import { reportWays } from '../../frame/report-ways.ts';
import { reportThread, WritingPage } from '../frame.tsx';
import { counted, STAGES_WORDS, stagesOf } from '../words.ts';
import { MissingReturns } from './check-view.tsx';

interface IssuePageProps {
  readonly here: Here;
  readonly report: OpenReport;
  readonly missing: CheckedReport['missing'];
  readonly errors: readonly Link[];
  readonly typed: { readonly withoutMissing: boolean; readonly reason: string };
}

/** The last look before a report goes out: what is missing by name, why again, and the button. */
export function IssuePage({ here, report, missing, errors, typed }: IssuePageProps) {
  const ways = reportWays(here.addresses);
  const { code, version, stage, issues } = report;
  const errorAt = (id: string) => {
    const error = errors.find(({ href }) => href === `#${id}`)?.text;
    return error === undefined ? {} : { error };
  };
  return (
    <WritingPage
      here={here}
      title={`Issue: ${report.title}, ${report.periodName}`}
      failed={errors.length > 0}
      thread={reportThread(here, report, 'Issue')}
    >
      <PageHead title="Issue the report" reference={`${report.title} · ${report.periodName}`}>
        <p class="opening dense">
          {stage === 'approved'
            ? `It becomes issue ${issues + 1}. Its words, figures, rules and files are frozen as they are now and keep their address; what is found wrong later is corrected by an erratum, or by a further issue beside it.`
            : 'A report is issued once it was checked and approved.'}
        </p>
      </PageHead>
      <div class="stage-of-report" id="stage">
        <AskingSteps steps={stagesOf(report)} words={STAGES_WORDS} />
      </div>
      {errors.length > 0 && <ErrorSummary title="Nothing was issued" errors={errors} />}
      {missing.length > 0 && (
        <Section title={`Returns that are still open, ${missing.length}`}>
          <MissingReturns missing={missing} />
        </Section>
      )}
      {stage === 'approved' ? (
        <form action={ways.issue(code)} method="post">
          <input type="hidden" name="seen" value={String(version)} />
          {missing.length > 0 && (
            <Checkboxes
              id="without"
              name="without"
              legend="What is missing"
              items={[
                {
                  value: 'yes',
                  text: `The report goes out without ${missing.length === 1 ? 'this return' : `these ${counted(missing.length, 'return', 'returns')}`}, and names ${missing.length === 1 ? 'it' : 'them'}`,
                  checked: typed.withoutMissing,
                },
              ]}
              {...errorAt('without')}
            />
          )}
          {issues > 0 && (
            <TextField
              id="reason"
              name="reason"
              label="Why it is issued again"
              hint="It stands on the report."
              rows={2}
              value={typed.reason}
              {...errorAt('reason')}
            />
          )}
          <p class="buttons">
            <Button text={`Issue it${issues > 0 ? ' again' : ''}`} />
            <a href={ways.report(code)}>Not yet</a>
          </p>
        </form>
      ) : (
        <p class="ways">
          <a href={ways.report(code)}>Back to the report</a> · <a href={ways.check(code)}>What the check finds</a>
        </p>
      )}
    </WritingPage>
  );
}
