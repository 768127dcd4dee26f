import { EmptyState } from '../../components/empty/empty-state.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { AskingSteps } from '../../components/pinned-question/pinned-question.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import type { ListedReport, ReportWaiting } from '../../tasks/reports/reportTypes.ts';
import type { Here } from '../frame/here.ts';
import { type ReportWays, reportWays, waitingHref } from '../frame/report-ways.ts';
import { WritingPage } from './frame.tsx';
import { STAGES_WORDS, sectionsText, stageSteps } from './words.ts';

/** What is to be done next with a report, and where. */
function next(ways: ReportWays, { code, stage, sections, issues }: ListedReport): { readonly text: string; readonly href: string } {
  switch (stage) {
    case 'draft':
      return sections['to-write'] + sections['in-progress'] === 0
        ? { text: 'Check it', href: ways.check(code) }
        : { text: 'Write the sections that are not ready', href: ways.report(code) };
    case 'checked':
      return { text: 'Approve it, by somebody who did not write in it', href: ways.approve(code) };
    case 'approved':
      return { text: 'Issue it', href: ways.issue(code) };
    case 'issued':
      return { text: `Read issue ${issues}`, href: ways.issued(code, issues) };
  }
}

function Listed({ ways, report }: { ways: ReportWays; report: ListedReport }) {
  const { code, title, periodName, planTitle, stage, sections, lastText } = report;
  const way = next(ways, report);
  return (
    <li>
      <h2>
        <a href={ways.report(code)}>{title}</a>
      </h2>
      <p class="note">{[planTitle, periodName, sectionsText(sections), lastText].filter((text) => text !== '').join(' · ')}</p>
      <AskingSteps steps={stageSteps(stage)} words={STAGES_WORDS} />
      <p>
        Next: <a href={way.href}>{way.text}</a>
      </p>
    </li>
  );
}

interface WrittenPageProps {
  readonly here: Here;
  readonly reports: readonly ListedReport[];
  readonly waiting: readonly ReportWaiting[];
  readonly said: string;
}

/** The reports in the making: how far each is, what was done last and what is next. */
export function WrittenPage({ here, reports, waiting, said }: WrittenPageProps) {
  const ways = reportWays(here.addresses);
  const writes = here.may('write-report');
  const begin = { text: 'Begin a report', href: ways.begin() };
  return (
    <WritingPage here={here} title="Reports being written">
      <PageHead title="Reports being written">
        <p class="opening dense">
          A report is written section by section, checked against its own figures, approved by somebody who did not write in it, and issued.
        </p>
      </PageHead>
      <p role="status" class="maker-said">
        {said}
      </p>
      {waiting.length > 0 && (
        <Section title="Waiting for you">
          <SideList items={waiting.map((each) => ({ text: each.text, href: waitingHref(ways, each) }))} />
        </Section>
      )}
      {reports.length === 0 ? (
        <EmptyState
          title="No report is being written"
          text={
            writes
              ? 'A report begins with a template, or with what every report has.'
              : 'Officers begin reports; what you are asked to write then stands here.'
          }
          action={writes ? begin : { text: 'Read reports as figures stand now', href: here.addresses.reports() }}
        />
      ) : (
        <>
          {writes && (
            <p class="buttons">
              <a class="button" href={begin.href}>
                {begin.text}
              </a>
            </p>
          )}
          <ul class="written-list">
            {reports.map((report) => (
              <Listed ways={ways} report={report} />
            ))}
          </ul>
        </>
      )}
      <p class="ways">
        <a href={ways.issues()}>Reports that were issued</a> · <a href={ways.templates()}>Templates</a>
      </p>
    </WritingPage>
  );
}
