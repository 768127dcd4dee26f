import type { ReportChanges } from '../../../briefing/reportPartTypes.ts';
import type { ReportBriefing } from '../../../briefing/types.ts';
import { Button, ErrorSummary, TextField } from '../../../components/forms/forms.tsx';
import { Columns, PageHead, Section } from '../../../components/layout/page-head.tsx';
import type { Link } from '../../../components/links.ts';
import { AskingSteps } from '../../../components/pinned-question/pinned-question.tsx';
import { ReportParts } from '../../../components/report/parts.tsx';
import { Finding } from '../../../components/section-editor/findings.tsx';
import { SentenceText } from '../../../components/sentence/sentence.tsx';
import type { CheckedReport, OpenReport } from '../../../tasks/reports/reportTypes.ts';
import type { Here } from '../../frame/here.ts';
import { reportWays } from '../../frame/report-ways.ts';
import { shownFinding } from '../findings.ts';
import { reportThread, WritingPage } from '../frame.tsx';
import { STAGES_WORDS, stagesOf } from '../words.ts';

/** What changed since the last issue: worse, better, the measuring itself. */
export function ChangesList({ changes }: { changes: ReportChanges }) {
  return (
    <>
      <p>
        <SentenceText sentence={changes.sentence} />
      </p>
      {changes.groups.map(({ title, lines }) => (
        <>
          <h3>{title}</h3>
          <ul class="side-list">
            {lines.map((line) => (
              <li>
                <b>{line.title}</b> <small>{line.reference}</small>
                <p>
                  <SentenceText sentence={line.text} />
                </p>
                {line.reason !== null && <p class="said">{line.reason}</p>}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

interface ApprovePageProps {
  readonly here: Here;
  readonly report: OpenReport;
  readonly check: CheckedReport;
  readonly preview: ReportBriefing;
  /** null where it was never issued */
  readonly changes: ReportChanges | null;
  readonly errors: readonly Link[];
  /** what was typed as the reason for sending it back */
  readonly reason: string;
  /** what is wrong with that reason; null for nothing */
  readonly reasonError: string | null;
}

function Decide({ here, report, reason, reasonError }: ApprovePageProps) {
  const ways = reportWays(here.addresses);
  const { stage, may, code, version } = report;
  if (stage === 'draft')
    return (
      <p>
        The report is a draft: it is checked before it is approved. <a href={ways.check(code)}>What the check finds</a>
      </p>
    );
  if (may.ownWork !== null) return <p>{may.ownWork}</p>;
  if (stage === 'issued') return <p>It was issued. A change of its words takes it back to draft.</p>;
  return (
    <form action={ways.approve(code)} method="post">
      <input type="hidden" name="seen" value={String(version)} />
      {stage === 'checked' && (
        <p class="buttons">
          <Button text="Approve the report" name="do" value="approve" />
        </p>
      )}
      <TextField
        id="reason"
        name="reason"
        label="Or say why it goes back"
        hint="Its writers read it."
        rows={3}
        value={reason}
        {...(reasonError === null ? {} : { error: reasonError })}
      />
      <p class="buttons">
        <Button text="Send it back" secondary name="do" value="back" />
      </p>
    </form>
  );
}

/** For the approver: the report as it will be, what was let stand with its reasons, and what changed since the last issue. */
export function ApprovePage(props: ApprovePageProps) {
  const { here, report, check, preview, changes, errors } = props;
  const accepted = check.findings.filter((finding) => finding.accepted !== null);
  return (
    <WritingPage
      here={here}
      title={`Approve: ${report.title}, ${report.periodName}`}
      failed={errors.length > 0}
      width="wide"
      thread={reportThread(here, report, 'Approve')}
    >
      <PageHead title="Approve the report" reference={`${report.title} · ${report.periodName}`} />
      <div class="stage-of-report" id="stage">
        <AskingSteps steps={stagesOf(report)} words={STAGES_WORDS} />
      </div>
      {errors.length > 0 && <ErrorSummary title="Nothing was done" errors={errors} />}
      <p class="skip-to-preview">
        <a href="#decision">Your decision, below the report</a>
      </p>
      <Columns
        side={
          <>
            <Section title="Your decision" id="decision">
              <Decide {...props} />
            </Section>
            <Section title="Let stand with a reason">
              {accepted.length === 0 ? (
                <p>No sentence was let stand against the figures.</p>
              ) : (
                accepted.map((finding) => <Finding finding={shownFinding(here, finding)} placed />)
              )}
            </Section>
            <Section title="Changed since the last issue">
              {changes === null ? <p>It was never issued before.</p> : <ChangesList changes={changes} />}
            </Section>
          </>
        }
      >
        <div class="preview-of-all">
          <h2 class="report-title">{preview.title}</h2>
          <ReportParts briefing={preview} links={here.links} />
        </div>
      </Columns>
    </WritingPage>
  );
}
