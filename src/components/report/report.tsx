import type { Child } from 'hono/jsx';
import type { ReportBriefing } from '../../briefing/types.ts';
import { type Links, NO_LINKS } from '../links.ts';
import { Contents } from '../thread/contents.tsx';
import { contentsOf } from './anchors.ts';
import { ReportParts } from './parts.tsx';

export interface ReportProps {
  readonly briefing: ReportBriefing;
  readonly links?: Links;
  /** stands under the title and the line of its issue: downloads, corrections */
  readonly head?: Child;
}

/** What an issued report says of its issue: which, who signed it off, what was missing. */
function IssueLine({ issue }: { issue: NonNullable<ReportBriefing['issue']> }) {
  return (
    <div class="issue-said">
      <p>
        <b>{issue.text}</b>
        {issue.signedOff !== null && ` · ${issue.signedOff}`}
      </p>
      {issue.notes.map((note) => (
        <p>{note}</p>
      ))}
      {issue.open && (
        <>
          <p>{issue.open.title}:</p>
          <ul class="open-returns">
            {issue.open.items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The quarterly report: the same body on a page of the web application and in a file that stands alone. */
export function Report({ briefing, links = NO_LINKS, head }: ReportProps) {
  return (
    <article class="report">
      <header>
        <h1>{briefing.title}</h1>
        {briefing.issue && <IssueLine issue={briefing.issue} />}
        {head}
      </header>
      <Contents title={briefing.words.contents} entries={contentsOf(briefing)} />
      <ReportParts briefing={briefing} links={links} />
    </article>
  );
}
