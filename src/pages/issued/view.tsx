import type { Exceptions } from '../../briefing/reportPartTypes.ts';
import type { ReportBriefing } from '../../briefing/types.ts';
import { type DownloadItem, DownloadList } from '../../components/downloads/downloads.tsx';
import type { Links } from '../../components/links.ts';
import { StateLabel, StatusLabel } from '../../components/marks/labels.tsx';
import { Report } from '../../components/report/report.tsx';
import { SentenceText } from '../../components/sentence/sentence.tsx';
import type { IssuedFormat } from '../../model/reportIssue.ts';
import type { IssuedReport } from '../../tasks/reports/issued.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { reportWays } from '../frame/report-ways.ts';
import { correcting, ErrataAtTop } from './errata.tsx';

const FILE_WORDS: Readonly<Record<IssuedFormat, { readonly text: string; readonly detail: string }>> = {
  pdf: { text: 'PDF', detail: 'to print' },
  docx: { text: 'Word', detail: 'to go on with' },
  html: { text: 'Web page', detail: 'one file that stands alone' },
  xlsx: { text: 'Excel', detail: 'its tables' },
  json: { text: 'JSON', detail: 'its figures, for programs' },
  workbook: { text: 'Workbook', detail: 'the council’s rows behind it, as they were' },
};

const KILOBYTE = 1024;

function files({ issue, files: held }: IssuedReport, here: Here): DownloadItem[] {
  const ways = reportWays(here.addresses);
  return held.map(({ format, size }) => ({
    text: FILE_WORDS[format].text,
    href: ways.file(issue.report, issue.number, format),
    detail: `${FILE_WORDS[format].detail}, ${Math.max(1, Math.round(size / KILOBYTE))} KB`,
  }));
}

/** As many exceptions are named at once; more of them unfold. */
const FEW = 12;

/** What is out of the ordinary, before all else: each with why, and the way to where the report says more. */
function FirstExceptions({ exceptions, place }: { exceptions: Exceptions; place: string }) {
  const items = exceptions.groups.flatMap((group) => group.items);
  return (
    <section class="first-exceptions" aria-labelledby="first-exceptions">
      <h2 id="first-exceptions">
        <a href={place}>Exceptions first</a>
      </h2>
      <p>
        <SentenceText sentence={exceptions.sentence} />
      </p>
      {items.length > 0 && (
        <details class="fold" open={items.length <= FEW}>
          <summary>{items.length === 1 ? 'It' : `All ${items.length}`} by name</summary>
          <ul class="exceptions-by-name">
            {items.map(({ title, reference, why, of }) => (
              <li>
                {of.kind === 'indicator' ? (
                  <StatusLabel mark={{ ...of.row.status, reason: null, override: null }} />
                ) : (
                  <StateLabel mark={of.row.mark} />
                )}
                <span>
                  {title} <small>{reference}</small>
                  <span class="note">{why.map(({ text }) => text).join(' ')}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The report's exceptions, where it has a part of them. */
function exceptionsOf({ parts }: ReportBriefing) {
  return parts.flatMap((part) => (part.kind === 'exceptions' ? [{ exceptions: part.exceptions, place: `#${part.id}` }] : []))[0];
}

interface IssuedPageProps {
  readonly here: Here;
  readonly read: IssuedReport;
  /** to the rows for the report's period, and to what was asked about them */
  readonly links: Links;
}

/** A report as it was issued: frozen, with what was corrected since and the ways on. */
export function IssuedPage({ here, read, links }: IssuedPageProps) {
  const ways = reportWays(here.addresses);
  const { issue, briefing, errata, all } = read;
  const { report, number, superseded } = issue;
  const others = all.filter((other) => other.number !== number);
  const latest = all[0];
  const first = exceptionsOf(briefing);
  return (
    <CouncilPage
      here={here}
      title={`${briefing.title}, issue ${number}`}
      room="reports"
      ownPeriod
      sheets={['writing', 'scrutiny']}
      asKnown={`Frozen as issued, with the rules then in force; figures as known at ${briefing.subject.asKnownText}.`}
    >
      <Report
        briefing={briefing}
        links={correcting(links, errata)}
        head={
          <>
            {superseded && latest !== undefined && (
              <p role="status">
                <strong>
                  A later issue is out: <a href={ways.issued(report, latest.number)}>issue {latest.number}</a>.
                </strong>
              </p>
            )}
            <p class="issued-by">
              {issue.issuedText}. <a href={ways.why(report, number)}>Why is it different now?</a>
              {here.may('issue-report') && (
                <>
                  {' · '}
                  <a href={ways.errata(report, number)}>Correct it</a>
                </>
              )}
            </p>
            <ErrataAtTop briefing={briefing} errata={errata} />
            {others.length > 0 && (
              <p class="note">
                Other issues of it:{' '}
                {others.map((other, index) => (
                  <>
                    {index > 0 && ', '}
                    <a href={ways.issued(report, other.number)}>
                      issue {other.number}
                      <span class="hidden"> of {briefing.title}</span>
                    </a>
                  </>
                ))}
              </p>
            )}
            <details class="fold">
              <summary>Take it away</summary>
              <DownloadList items={files(read, here)} />
            </details>
            {first !== undefined && <FirstExceptions {...first} />}
          </>
        }
      />
    </CouncilPage>
  );
}
