import type { ObjectiveSection, OutcomeSection, ReportBriefing, ReportWords } from '../../briefing/types.ts';
import { ActionGroups } from '../actions/action-groups.tsx';
import { ReportTable } from '../indicators/report-table.tsx';
import type { Links } from '../links.ts';
import { Narrative, Opening, SentenceText } from '../sentence/sentence.tsx';
import { ShareBar } from '../shares/share-bar.tsx';
import { TallyRow } from '../tally/tally.tsx';
import { anchor } from './anchors.ts';

export interface PartProps {
  readonly words: ReportWords;
  readonly links: Links;
}

/** The row of statuses with what it says. */
export function TallyLine({ tally }: { tally: ReportBriefing['tally'] }) {
  if (tally.all === 0) return null;
  return (
    <p class="tally-line">
      <TallyRow tally={tally} /> <span aria-hidden="true">{tally.text}</span>
    </p>
  );
}

/** What an objective holds: its actions, then its indicators; its heads are a step below that of what holds it. */
function Held({ objective, words, links, level }: PartProps & { objective: ObjectiveSection; level: 3 | 4 }) {
  const Head = level === 3 ? 'h3' : 'h4';
  return (
    <>
      <ActionGroups groups={objective.groups} words={words} links={links} earlier={objective.earlier} level={level} />
      {objective.indicators.length > 0 && (
        <>
          <Head class="indicators-title">{words.indicators}</Head>
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
      <Held objective={objective} words={words} links={links} level={4} />
    </section>
  );
}

/** An outcome with all under it. */
export function Outcome({ outcome, words, links }: PartProps & { outcome: OutcomeSection }) {
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
          <Held objective={objective} words={words} links={links} level={3} />
        ) : (
          <Objective objective={objective} words={words} links={links} />
        ),
      )}
    </section>
  );
}
