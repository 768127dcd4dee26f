import { Button, ErrorSummary, TextField } from '../../../components/forms/forms.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import type { Link } from '../../../components/links.ts';
import { AskingSteps } from '../../../components/pinned-question/pinned-question.tsx';
import { Finding, TokenTroubles } from '../../../components/section-editor/findings.tsx';
import { sectionTitle } from '../../../components/section-list/section-words.ts';
import { DataTable } from '../../../components/table/data-table.tsx';
import type { CheckedReport, OpenReport, ReportFinding } from '../../../tasks/reports/reportTypes.ts';
import type { Here } from '../../frame/here.ts';
import { type ReportWays, reportWays } from '../../frame/report-ways.ts';
import { shownFinding } from '../findings.ts';
import { reportThread, WritingPage } from '../frame.tsx';
import { counted, STAGES_WORDS, stagesOf } from '../words.ts';

interface OfReport {
  readonly here: Here;
  readonly report: OpenReport;
  readonly check: CheckedReport;
}

/** A finding that was to be let stand without a reason, or with one that could not be taken. */
export interface Refused {
  readonly errors: readonly Link[];
  /** key of the finding, and what was typed */
  readonly finding: string | null;
  readonly reason: string;
}

export const NOT_REFUSED: Refused = { errors: [], finding: null, reason: '' };

function reasonId(at: number): string {
  return `reason-${at}`;
}

/** The section that a finding stands in, by the way to it where she may write there. */
function placeOf(ways: ReportWays, { code, sections }: OpenReport, finding: { readonly section: string | null }): Link | null {
  const section = sections.find(({ id }) => id === finding.section);
  return section?.mayWrite ? { text: `Go to ${sectionTitle(section)}`, href: ways.section(code, section.id) } : null;
}

interface OneProps extends OfReport {
  readonly finding: ReportFinding;
  readonly at: number;
  readonly refused: Refused;
}

/** A finding with the two ways out: to put the words right, or to let them stand with a reason. */
function One({ here, report, finding, at, refused }: OneProps) {
  const ways = reportWays(here.addresses);
  const place = placeOf(ways, report, finding);
  const mine = refused.finding === finding.key;
  return (
    <Finding finding={shownFinding(here, finding)} placed>
      {place !== null && (
        <p>
          <a href={place.href}>{place.text}</a>
        </p>
      )}
      {report.may.write && (
        <form action={ways.check(report.code)} method="post">
          <input type="hidden" name="finding" value={finding.key} />
          {finding.accepted === null ? (
            <>
              <TextField
                id={reasonId(at)}
                name="reason"
                label="Why it may stand"
                hint="Kept with the report, and shown to whoever approves it."
                value={mine ? refused.reason : ''}
                {...(mine ? { error: 'Say why it may stand' } : {})}
              />
              <p class="buttons">
                <Button text="Let it stand" secondary name="do" value="accept" />
              </p>
            </>
          ) : (
            <p class="buttons">
              <Button text="Take that back" secondary name="do" value="refuse" />
            </p>
          )}
        </form>
      )}
    </Finding>
  );
}

/** Returns that are still open, by name. */
export function MissingReturns({ missing }: Pick<CheckedReport, 'missing'>) {
  return (
    <DataTable
      caption="Returns that are still open"
      captionHidden
      columns={[
        { text: 'What is missing' },
        { text: 'Reference', phone: false },
        { text: 'Owner', phone: false },
        { text: 'Where it stands' },
      ]}
      rowHeads
      rows={missing.map(({ reference, title, owner, text }) => [title, reference, owner ?? 'nobody', text])}
    />
  );
}

/** What stands in the way of marking a report checked, in a sentence. */
function standing({ findings, tokens, missing, unready, clear }: CheckedReport): string {
  const open = findings.filter(({ accepted }) => accepted === null).length;
  const parts = [
    ...(open === 0 ? [] : [`${counted(open, 'sentence does', 'sentences do')} not follow from the figures`]),
    ...(tokens.length === 0 ? [] : [`${counted(tokens.length, 'live figure', 'live figures')} cannot be shown`]),
    ...(unready.length === 0 ? [] : [`${counted(unready.length, 'section is', 'sections are')} not ready`]),
    ...(missing.length === 0 ? [] : [`${counted(missing.length, 'return is', 'returns are')} still open`]),
  ];
  const accepted = findings.length - open;
  const but = accepted === 0 ? '' : ` but ${counted(accepted, 'that stands with its reason', 'that stand with their reasons')}`;
  if (parts.length === 0) return `Every sentence${but} follows from the figures, every section is ready, and no return is still open.`;
  return `${parts.join('; ')}.${clear ? ' None of that keeps the report from being marked checked.' : ''}`;
}

/** All that the check of a report finds, each with the ways out, and marking it checked. */
export function CheckPage({ here, report, check, refused }: OfReport & { readonly refused: Refused }) {
  const ways = reportWays(here.addresses);
  const all = check.findings.map((finding, at) => ({ finding, at }));
  const open = all.filter(({ finding }) => finding.accepted === null);
  const accepted = all.filter(({ finding }) => finding.accepted !== null);
  const one = ({ finding, at }: { finding: ReportFinding; at: number }) => (
    <One here={here} report={report} check={check} finding={finding} at={at} refused={refused} />
  );
  const errors = refused.errors.map((error) => {
    const at = check.findings.findIndex(({ key }) => key === refused.finding);
    return error.href === '#reason' && at >= 0 ? { ...error, href: `#${reasonId(at)}` } : error;
  });
  const mayMark = report.stage === 'draft' && report.may.write;
  return (
    <WritingPage
      here={here}
      title={`Check: ${report.title}, ${report.periodName}`}
      failed={errors.length > 0}
      thread={reportThread(here, report, 'Check')}
    >
      <PageHead title="Check the report" reference={`${report.title} · ${report.periodName}`}>
        <p class="opening dense">{standing(check)}</p>
      </PageHead>
      <div class="stage-of-report" id="stage">
        <AskingSteps steps={stagesOf(report)} words={STAGES_WORDS} />
      </div>
      {errors.length > 0 && <ErrorSummary title="Nothing was done" errors={errors} />}
      {mayMark && check.clear && (
        <form action={ways.check(report.code)} method="post">
          <input type="hidden" name="seen" value={String(report.version)} />
          <p class="buttons">
            <Button text="Mark the report checked" name="do" value="checked" />
          </p>
        </form>
      )}
      {open.length > 0 && <Section title={`Does not follow from the figures, ${open.length}`}>{open.map(one)}</Section>}
      {check.tokens.length > 0 && (
        <Section title={`Live figures that cannot be shown, ${check.tokens.length}`}>
          <TokenTroubles
            troubles={check.tokens.map((token) => ({ token: token.token, text: token.text, place: placeOf(ways, report, token) }))}
          />
        </Section>
      )}
      {check.unready.length > 0 && (
        <Section title={`Sections that are not ready, ${check.unready.length}`}>
          <ul class="side-list">
            {check.unready.map(({ section, title, contributor }) => {
              const place = placeOf(ways, report, { section });
              return (
                <li>
                  {place === null ? title : <a href={place.href}>{title}</a>}
                  {contributor !== null && <p>It waits for {contributor}.</p>}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      {check.missing.length > 0 && (
        <Section title={`Returns that are still open, ${check.missing.length}`}>
          <p class="note">The report may be issued without them; it then names them.</p>
          <MissingReturns missing={check.missing} />
        </Section>
      )}
      {accepted.length > 0 && <Section title={`Let stand, ${accepted.length}`}>{accepted.map(one)}</Section>}
      <p class="ways">
        <a href={ways.report(report.code)}>Back to the report</a>
        {report.stage === 'checked' && (
          <>
            {' · '}
            <a href={ways.approve(report.code)}>Approve it</a>
          </>
        )}
        {report.stage === 'approved' && report.may.issue && (
          <>
            {' · '}
            <a href={ways.issue(report.code)}>Issue it</a>
          </>
        )}
      </p>
    </WritingPage>
  );
}
