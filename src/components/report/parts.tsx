import type { Child } from 'hono/jsx';
import type { ReportBriefing, ReportPart, Sentence } from '../../briefing/types.ts';
import { ActionItem } from '../actions/action-groups.tsx';
import { KeyBox } from '../key/key.tsx';
import { type Links, NO_LINKS } from '../links.ts';
import { AskAbout, AskedAbout } from '../pinned-question/asked.tsx';
import { Narrative, Opening, SentenceText } from '../sentence/sentence.tsx';
import { CountTables } from '../shares/count-tables.tsx';
import { ShareBar } from '../shares/share-bar.tsx';
import { ChangesPart, DashboardPart, ExceptionsPart, HeadlinesPart, MidYearPart } from './further-parts.tsx';
import { pinnedOnce } from './once.ts';
import { Outcome, type PartProps, TallyLine } from './outcome-parts.tsx';

interface OfReport extends PartProps {
  readonly briefing: ReportBriefing;
}

function plain({ runs }: Sentence): string {
  return runs.map(({ text }) => text).join('');
}

/** Letters of a paragraph by which a link to ask about it is told from the next. */
const TOLD_BY = 60;

/** Somebody's own words, a paragraph each, with what was asked about them. */
function OwnWords({ text, links }: { text: readonly Sentence[]; links: Links }) {
  return (
    <>
      {text.map((sentence) => {
        const subject = plain(sentence);
        return (
          <>
            <p class="said own-words">
              <SentenceText sentence={sentence} />
            </p>
            {links.asking && (
              <>
                <p class="note">
                  <AskAbout links={links} kind="sentence" subject={subject} title={subject.slice(0, TOLD_BY)} />
                </p>
                <AskedAbout links={links} kind="sentence" subject={subject} />
              </>
            )}
          </>
        );
      })}
    </>
  );
}

function Said({ sentences }: { sentences: readonly Sentence[] }) {
  return (
    <>
      {sentences.map((sentence) => (
        <p class="said">
          <SentenceText sentence={sentence} />
        </p>
      ))}
    </>
  );
}

function Overview({ id, briefing, words }: OfReport & { id: string }) {
  const { actionsTotal } = briefing;
  return (
    <>
      <Opening sentences={briefing.overview} />
      <Said sentences={briefing.linkedPlans} />
      <Narrative paragraphs={briefing.overviewNarrative} />
      <ShareBar id={`${id}-bar`} shares={briefing.shares} total={actionsTotal} ofTotal={`${words.total} ${actionsTotal}`} />
      <TallyLine tally={briefing.tally} />
    </>
  );
}

function Recovery({ briefing: { recovery }, words, links }: OfReport) {
  return (
    <>
      <Said sentences={[recovery.sentence]} />
      <Narrative paragraphs={recovery.narrative} />
      {recovery.items.length > 0 && (
        <ul>
          {recovery.items.map((item) => (
            <ActionItem row={item.row} said={item.text} state words={words} links={links} />
          ))}
        </ul>
      )}
    </>
  );
}

/** What follows from the figures, under the words of a part. */
function Held({ part, ...of }: OfReport & { part: ReportPart }): Child {
  const { briefing, words, links } = of;
  switch (part.kind) {
    case 'overview':
      return <Overview id={part.id} {...of} />;
    case 'counts':
      return <CountTables tables={briefing.countTables} words={words} />;
    case 'corrections':
      return <Said sentences={briefing.corrections?.sentences ?? []} />;
    case 'exceptional':
      return (
        <>
          <Said sentences={briefing.exceptional.sentences} />
          <Narrative paragraphs={briefing.exceptional.narrative} />
        </>
      );
    case 'recovery':
      return <Recovery {...of} />;
    case 'key':
      return <KeyBox briefing={briefing.key} title={part.title === '' ? words.key : part.title} />;
    case 'outcomes':
      return briefing.outcomes.map((outcome) => <Outcome outcome={outcome} words={words} links={links} />);
    case 'exceptions':
      return <ExceptionsPart exceptions={part.exceptions} words={words} links={links} />;
    case 'mid-year':
      return <MidYearPart id={part.id} midYear={part.midYear} words={words} links={links} />;
    case 'headlines':
      return <HeadlinesPart sentence={part.sentence} headlines={part.headlines} />;
    case 'changes':
      return <ChangesPart changes={part.changes} />;
    case 'dashboard':
      return <DashboardPart title={part.title} opening={part.opening} sections={part.sections} words={words} links={links} />;
    case 'text':
    case 'appendix':
      return null;
  }
}

/** The key has a head of its own; outcomes and tables without a title stand right below what is before them. */
function Part({ part, ...of }: OfReport & { part: ReportPart }) {
  const { id, kind, title, text } = part;
  const held = <Held part={part} {...of} />;
  if (kind === 'key') {
    return (
      <div class="report-part" id={id === 'key' ? undefined : id}>
        <OwnWords text={text} links={of.links} />
        {held}
      </div>
    );
  }
  return (
    <section class={title === '' ? 'report-part untitled' : 'report-part'} id={id}>
      {title !== '' && <h2 class="report-title">{title}</h2>}
      <OwnWords text={text} links={of.links} />
      {held}
    </section>
  );
}

interface ReportPartsProps {
  readonly briefing: ReportBriefing;
  readonly links?: Links;
  /** those of the report unless some alone are shown, as beside an editor */
  readonly parts?: readonly ReportPart[];
}

/** What stands in a report, in the order of its parts. */
export function ReportParts({ briefing, links = NO_LINKS, parts = briefing.parts }: ReportPartsProps) {
  const once = pinnedOnce(links);
  return (
    <div class="report-body">
      {parts.map((part) => (
        <Part part={part} briefing={briefing} words={briefing.words} links={once} />
      ))}
    </div>
  );
}
