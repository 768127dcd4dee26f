import type { Child } from 'hono/jsx';
import type { ObjectiveSection, OutcomeSection, ReportBriefing, ReportWords } from '../../briefing/types.ts';
import { ActionGroups, ActionItem } from '../actions/action-groups.tsx';
import { ReportTable } from '../indicators/report-table.tsx';
import { KeyBox } from '../key/key.tsx';
import { type Links, NO_LINKS } from '../links.ts';
import { Narrative, Opening, SentenceText } from '../sentence/sentence.tsx';
import { CountTables } from '../shares/count-tables.tsx';
import { ShareBar } from '../shares/share-bar.tsx';
import { TallyRow } from '../tally/tally.tsx';
import { Contents } from '../thread/contents.tsx';
import { anchor, contentsOf } from './anchors.ts';

export interface ReportProps {
  readonly briefing: ReportBriefing;
  readonly links?: Links;
  /** stands under the title: the issue line, downloads, corrections */
  readonly head?: Child;
}

interface PartProps {
  readonly words: ReportWords;
  readonly links: Links;
}

function TallyLine({ tally }: { tally: ReportBriefing['tally'] }) {
  if (tally.all === 0) return null;
  return (
    <p class="tally-line">
      <TallyRow tally={tally} /> <span aria-hidden="true">{tally.text}</span>
    </p>
  );
}

/** What an objective holds: its actions, then its indicators. */
function Held({ objective, words, links }: PartProps & { objective: ObjectiveSection }) {
  return (
    <>
      <ActionGroups groups={objective.groups} words={words} links={links} earlier={objective.earlier} />
      {objective.indicators.length > 0 && (
        <>
          <h4 class="indicators-title">{words.indicators}</h4>
          <TallyLine tally={objective.tally} />
          <ReportTable rows={objective.indicators} caption={`${objective.level}, ${words.indicators}`} words={words} links={links} />
        </>
      )}
    </>
  );
}

function Objective({ objective, words, links }: PartProps & { objective: ObjectiveSection }) {
  const id = anchor(objective.reference);
  return (
    <section class="objective" id={id}>
      <h3 class="objective-title">
        {objective.level}. {objective.title}
      </h3>
      {objective.shareLine && (
        <p class="share-line">
          <SentenceText sentence={objective.shareLine} />
        </p>
      )}
      <ShareBar
        id={`${id}-bar`}
        shares={objective.shares}
        total={objective.actionsTotal}
        ofTotal={`${words.total} ${objective.actionsTotal}`}
      />
      <Narrative paragraphs={objective.narrative} />
      <Held objective={objective} words={words} links={links} />
    </section>
  );
}

function Outcome({ outcome, words, links }: PartProps & { outcome: OutcomeSection }) {
  const id = anchor(outcome.reference);
  return (
    <section class="report-part outcome-part" id={id}>
      <p class="outcome-level">{outcome.level}</p>
      <h2 class="report-title">{outcome.title}</h2>
      <Opening sentences={outcome.sentences} dense />
      <ShareBar id={`${id}-bar`} shares={outcome.shares} total={outcome.actionsTotal} ofTotal={`${words.total} ${outcome.actionsTotal}`} />
      <TallyLine tally={outcome.tally} />
      <Narrative paragraphs={outcome.narrative} />
      {outcome.objectives.map((objective) =>
        // What stands under the outcome itself has its head and its bar already.
        objective.reference === outcome.reference ? (
          <Held objective={objective} words={words} links={links} />
        ) : (
          <Objective objective={objective} words={words} links={links} />
        ),
      )}
    </section>
  );
}

/** The quarterly report: the same body on a page of the web application and in a file that stands alone. */
export function Report({ briefing, links = NO_LINKS, head }: ReportProps) {
  const { words, exceptional, recovery } = briefing;
  return (
    <article class="report">
      <header>
        <h1>{briefing.title}</h1>
        {head}
      </header>
      <Contents title={words.contents} entries={contentsOf(briefing)} />
      <div class="report-body">
        <section class="report-part" id="overview">
          <h2 class="report-title">{words.overview}</h2>
          <Opening sentences={briefing.overview} />
          {briefing.linkedPlans.map((sentence) => (
            <p class="said">
              <SentenceText sentence={sentence} />
            </p>
          ))}
          <Narrative paragraphs={briefing.overviewNarrative} />
          <ShareBar
            id="overview-bar"
            shares={briefing.shares}
            total={briefing.actionsTotal}
            ofTotal={`${words.total} ${briefing.actionsTotal}`}
          />
          <TallyLine tally={briefing.tally} />
          <CountTables tables={briefing.countTables} words={words} />
        </section>
        {briefing.corrections && (
          <section class="report-part" id="corrections">
            <h2 class="report-title">{briefing.corrections.title}</h2>
            {briefing.corrections.sentences.map((sentence) => (
              <p class="said">
                <SentenceText sentence={sentence} />
              </p>
            ))}
          </section>
        )}
        <section class="report-part" id="exceptional">
          <h2 class="report-title">{exceptional.title}</h2>
          {exceptional.sentences.map((sentence) => (
            <p class="said">
              <SentenceText sentence={sentence} />
            </p>
          ))}
          <Narrative paragraphs={exceptional.narrative} />
        </section>
        <section class="report-part" id="recovery">
          <h2 class="report-title">{recovery.title}</h2>
          <p class="said">
            <SentenceText sentence={recovery.sentence} />
          </p>
          <Narrative paragraphs={recovery.narrative} />
          {recovery.items.length > 0 && (
            <ul>
              {recovery.items.map((item) => (
                <ActionItem row={item.row} said={item.text} state words={words} links={links} />
              ))}
            </ul>
          )}
        </section>
        <div class="report-part">
          <KeyBox briefing={briefing.key} title={words.key} />
        </div>
        {briefing.outcomes.map((outcome) => (
          <Outcome outcome={outcome} words={words} links={links} />
        ))}
      </div>
    </article>
  );
}
