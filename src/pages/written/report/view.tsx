import type { ReportBriefing } from '../../../briefing/types.ts';
import { Button, ErrorSummary, SelectField, TextField } from '../../../components/forms/forms.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import { AskingSteps } from '../../../components/pinned-question/pinned-question.tsx';
import { ReportParts } from '../../../components/report/parts.tsx';
import { SECTION_KIND_WORDS } from '../../../components/section-list/section-words.ts';
import { type ListedSection, WrittenSections } from '../../../components/section-list/written-sections.tsx';
import { SECTION_KINDS } from '../../../model/writtenReport.ts';
import type { CheckedReport, Choice, OpenReport, ReportProblem } from '../../../tasks/reports/reportTypes.ts';
import type { Here } from '../../frame/here.ts';
import { type ReportWays, reportWays } from '../../frame/report-ways.ts';
import { reportThread, WritingPage } from '../frame.tsx';
import { findingsText, problemErrors, STAGES_WORDS, sectionsText, stagesOf } from '../words.ts';

/** A report in the making as its page shows it. */
export interface ReportShown {
  readonly report: OpenReport;
  /** null where nothing can be shown yet, with why */
  readonly preview: ReportBriefing | null;
  readonly without: string;
  readonly check: CheckedReport | null;
  readonly dashboards: readonly Choice[];
}

/** What was just done, or could not be. */
export interface ReportDone {
  readonly said: string;
  readonly focus: string | null;
  readonly problems: readonly ReportProblem[];
  /** somebody changed the list in between, and who */
  readonly overtaken: string | null;
  /** what was typed for a section to be added */
  readonly added: { readonly kind: string; readonly title: string; readonly dashboard: string };
}

export const NOTHING_DONE: ReportDone = {
  said: '',
  focus: null,
  problems: [],
  overtaken: null,
  added: { kind: 'text', title: '', dashboard: '' },
};

function listed(ways: ReportWays, { code, sections }: OpenReport, check: CheckedReport | null): ListedSection[] {
  return sections.map(({ id, kind, title, status, mayWrite, contributorName, savedText, carriedText }) => ({
    id,
    kind,
    title,
    status,
    href: mayWrite ? ways.section(code, id) : null,
    writer: contributorName,
    savedText: carriedText ?? (savedText === '' ? '' : `saved by ${savedText}`),
    findingsText: findingsText((check?.findings ?? []).filter((finding) => finding.section === id)),
  }));
}

/** The one thing that is to be done next, and by whom. */
function Next({ ways, report }: { ways: ReportWays; report: OpenReport }) {
  const { code, stage, may, approvers, issues } = report;
  const act = (text: string, href: string) => (
    <p class="buttons">
      <a class="button" href={href}>
        {text}
      </a>
    </p>
  );
  const check = <a href={ways.check(code)}>What the check finds</a>;
  if (stage === 'draft') return may.write ? act('Check it', ways.check(code)) : <p>{check}. Whoever writes the report marks it checked.</p>;
  if (stage === 'checked') {
    if (may.approve && may.ownWork === null) return act('Look at it and approve it', ways.approve(code));
    return (
      <p>
        {may.ownWork ?? `It waits for approval.${approvers.length > 0 ? ` These may approve it: ${approvers.join(', ')}.` : ''}`} {check}.
      </p>
    );
  }
  if (stage === 'approved') return may.issue ? act('Issue it', ways.issue(code)) : <p>It waits to be issued. {check}.</p>;
  return (
    <p>
      <a href={ways.issued(code, issues)}>Read issue {issues}</a>. A change of its words takes the report back to draft, to be checked,
      approved and issued again beside the one that is out.
    </p>
  );
}

function AddSection({ shown, done }: { shown: ReportShown; done: ReportDone }) {
  const errorOf = (field: string) => {
    const error = done.problems.find((each) => each.field === field)?.text;
    return error === undefined ? {} : { error };
  };
  return (
    <details class="unfold" open={done.problems.length > 0}>
      <summary>Add a section</summary>
      <SelectField
        id="add-kind"
        name="kind"
        label="What it shows"
        options={SECTION_KINDS.map((kind) => ({ value: kind, text: SECTION_KIND_WORDS[kind].title }))}
        value={done.added.kind}
        {...errorOf('kind')}
      />
      <TextField
        id="add-title"
        name="title"
        label="Title"
        hint="Left empty, what its kind is called."
        value={done.added.title}
        {...errorOf('title')}
      />
      {shown.dashboards.length > 0 && (
        <SelectField
          id="add-dashboard"
          name="dashboard"
          label="Dashboard, where it shows one"
          options={[{ value: '', text: 'None' }, ...shown.dashboards]}
          value={done.added.dashboard}
          {...errorOf('dashboard')}
        />
      )}
      <Button text="Add it" secondary name="do" value="add" />
    </details>
  );
}

/** The report as it will be printed, beside what is written. */
function Preview({ here, shown: { report, preview, without } }: { here: Here; shown: ReportShown }) {
  const title = 'How it will be printed';
  return (
    <section class="preview" id="preview" aria-label={title} tabindex={0}>
      <div class="part-head">
        <h2>{title}</h2>
        <div class="part-aside">
          <a href={reportWays(here.addresses).preview(report.code)}>The whole of it on a page</a>
        </div>
      </div>
      {preview === null ? <p class="note">{without}</p> : <ReportParts briefing={preview} links={here.links} />}
    </section>
  );
}

/** A report in the making: its sections with how far each is, what is next, and beside them how it will be printed. */
export function ReportPage({ here, shown, done }: { here: Here; shown: ReportShown; done: ReportDone }) {
  const ways = reportWays(here.addresses);
  const { report, check } = shown;
  const { code, title, periodName, planTitle, sections, steps, may, version, stage } = report;
  const latest = steps.at(-1);
  const counts = { 'to-write': 0, 'in-progress': 0, ready: 0 };
  for (const { status } of sections) counts[status] += 1;
  return (
    <WritingPage
      here={here}
      title={`${title}, ${periodName}`}
      failed={done.problems.length > 0 || done.overtaken !== null}
      width="wide"
      thread={reportThread(here, report)}
    >
      <PageHead title={title} reference={`${planTitle} · ${periodName}`} />
      <div class="stage-of-report" id="stage">
        <AskingSteps steps={stagesOf(report)} words={STAGES_WORDS} />
      </div>
      {done.problems.length > 0 && <ErrorSummary title="Nothing was changed" errors={problemErrors(done.problems, 'add-')} />}
      {done.overtaken !== null && (
        <p role="alert">
          <strong>{done.overtaken} changed the order of the sections since you opened this page. Nothing was changed now.</strong>
        </p>
      )}
      <p class="skip-to-preview">
        <a href="#preview">How it will be printed</a>
      </p>
      <div class="with-preview">
        <div>
          <Section title="What is next">
            {stage === 'draft' && latest?.step === 'sent-back' && (
              <div>
                <p>
                  <strong>{latest.text}</strong>
                </p>
                <p class="said">{latest.reason}</p>
              </div>
            )}
            <Next ways={ways} report={report} />
            {may.write && (
              <p class="ways">
                <a href={ways.settings(code)}>Title and what it is about</a>
                {stage !== 'draft' && (
                  <>
                    {' · '}
                    <a href={ways.check(code)}>What the check found</a>
                  </>
                )}
                {report.issues === 0 && (
                  <>
                    {' · '}
                    <a href={ways.discard(code)}>Take the report away</a>
                  </>
                )}
              </p>
            )}
          </Section>
          <Section title="Sections" aside={sectionsText(counts)}>
            <p class="maker-said" id="said" role="status">
              {done.said}
            </p>
            <form action={ways.report(code)} method="post">
              <input type="hidden" name="seen" value={String(version)} />
              <WrittenSections sections={listed(ways, report, check)} arranges={may.write} focus={done.focus} />
              {may.write && <AddSection shown={shown} done={done} />}
            </form>
          </Section>
          <Section title="What was done">
            <ul class="side-list">
              {steps.toReversed().map(({ text, reason }) => (
                <li>
                  {text}
                  {reason !== null && <p class="said">{reason}</p>}
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <Preview here={here} shown={shown} />
      </div>
    </WritingPage>
  );
}

/** The whole report as it would be issued now, to read or print. */
export function PreviewPage({ here, report, briefing }: { here: Here; report: OpenReport; briefing: ReportBriefing }) {
  const ways = reportWays(here.addresses);
  return (
    <WritingPage
      here={here}
      title={`${report.title}, as it would be issued now`}
      thread={reportThread(here, report, 'As it would be issued')}
    >
      <p class="note">
        As it would be issued now; it was not issued. <a href={ways.report(report.code)}>Back to its sections</a>
      </p>
      <h1>{briefing.title}</h1>
      <ReportParts briefing={briefing} links={here.links} />
    </WritingPage>
  );
}

/** Whether a report shall really be taken away. */
export function DiscardPage({ here, report }: { here: Here; report: OpenReport }) {
  const ways = reportWays(here.addresses);
  return (
    <WritingPage here={here} title={`Take ${report.title} away`} width="narrow" thread={reportThread(here, report, 'Take it away')}>
      <PageHead title="Take the report away?" reference={`${report.title}, ${report.periodName}`}>
        <p class="opening dense">All that was written in it is gone then, and nobody can bring it back. Figures and templates stay.</p>
      </PageHead>
      <form action={ways.discard(report.code)} method="post">
        <p class="buttons">
          <Button text="Take the report away" />
          <a href={ways.report(report.code)}>Keep it</a>
        </p>
      </form>
    </WritingPage>
  );
}
