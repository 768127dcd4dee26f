import type { MadeBriefing, QuestionBriefing, RequestBriefing } from '../../briefing/scrutinyTypes.ts';
import { Section } from '../../components/layout/page-head.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import type { Here } from './here.ts';
import { inThreads, Pinned } from './pinned.tsx';
import { scrutinyWays } from './scrutiny-ways.ts';

/* What came of scrutiny, on the pages of the things themselves. */

/** What was asked about an indicator or an action in any report that was issued. */
export function AskedInScrutiny({ here, questions }: { here: Here; questions: readonly QuestionBriefing[] }) {
  if (questions.length === 0) return null;
  return (
    <Section title="Asked in scrutiny" id="asked" aside={questions.length === 1 ? '1 question' : `${questions.length} questions`}>
      {inThreads(questions).map((question) => (
        <Pinned here={here} question={question} />
      ))}
    </Section>
  );
}

/** What committees asked of the selection, and what was answered: it stays with the indicator, even once it is dropped. */
export function SelectionReview({ here, requests }: { here: Here; requests: readonly RequestBriefing[] }) {
  if (requests.length === 0) return null;
  const ways = scrutinyWays(here.addresses);
  return (
    <Section title="Review of the selection" id="selection">
      <SideList
        items={requests.map(({ number, title, about, text, standing, answer }) => ({
          text: title,
          href: ways.request(number),
          detail: (
            <>
              {about}: <span class="said">{text}</span> {answer === null ? standing : `${answer.word}: ${answer.text}`}
            </>
          ),
        }))}
      />
    </Section>
  );
}

/** "Follows from recommendation 7 of the People Committee" */
export function FollowsFrom({ here, made }: { here: Here; made: readonly MadeBriefing[] }) {
  const ways = scrutinyWays(here.addresses);
  return (
    <>
      {made.map(({ number, name, committee }) => (
        <p class="ways">
          Follows from{' '}
          <a href={ways.recommendation(number)}>
            {name.toLowerCase()} of the {committee.title}
          </a>
        </p>
      ))}
    </>
  );
}
