import type { MeetingBriefing, ScrutinyHome } from '../../../briefing/scrutinyTypes.ts';
import { EmptyState } from '../../../components/empty/empty-state.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import { MadeList } from '../../../components/scrutiny/made-list.tsx';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { inThreads, Pinned } from '../../frame/pinned.tsx';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { MeetingAgenda, Pack, ToDo } from '../agenda.tsx';
import { madeItem, questionItem, requestItem } from '../made.ts';

export interface ScrutinyPageProps {
  readonly here: Here;
  readonly home: ScrutinyHome;
}

function NextMeeting({ here, next }: { here: Here; next: MeetingBriefing }) {
  const ways = scrutinyWays(here.addresses);
  const { number, committee, dateText, whereText, agenda } = next;
  return (
    <Section title="Next meeting" aside={<a href={ways.meeting(number)}>Whole agenda</a>} id="next">
      <p class="opening dense">
        <a class="quiet" href={ways.meeting(number)}>
          {committee.title}, {dateText}
        </a>
        {whereText !== '' && `, ${whereText}`}
      </p>
      {agenda.length === 0 ? (
        <p class="note">Nothing stands on its agenda yet.</p>
      ) : (
        <MeetingAgenda here={here} meeting={next} made={false} />
      )}
      <Pack here={here} meeting={next} />
    </Section>
  );
}

/** Whether there is anything at all to show. */
function isEmpty({ next, questions, toAnswer, requests, waiting }: ScrutinyHome): boolean {
  return next === null && [questions, toAnswer, requests, waiting].every(({ length }) => length === 0);
}

function Nothing({ here }: { here: Here }) {
  const ways = scrutinyWays(here.addresses);
  if (here.may('run-meetings')) {
    return (
      <EmptyState
        title="No meeting yet"
        text="Add the committees that scrutinise the council’s reports, plan a meeting, and put an issued report on its agenda."
        action={{ text: 'Committees', href: ways.committees() }}
      />
    );
  }
  return (
    <EmptyState
      title="No meeting yet"
      text="The next meeting stands here once its agenda is published, with its pack. Questions can be asked of any issued report."
      action={{ text: 'Issued reports', href: here.addresses.issued() }}
    />
  );
}

/** Scrutiny as it concerns whoever reads: the next meeting and its pack, what waits for her, what she asked. */
export function ScrutinyPage({ here, home }: ScrutinyPageProps) {
  const ways = scrutinyWays(here.addresses);
  const { opening, next, questions, toAnswer, requests, waiting } = home;
  return (
    <CouncilPage here={here} title="Scrutiny" room="scrutiny" width="narrow">
      <PageHead title="Scrutiny">{opening !== '' && <p class="opening">{opening}</p>}</PageHead>
      {isEmpty(home) ? (
        <Nothing here={here} />
      ) : (
        <>
          {next?.mayRun && next.toDo.length > 0 && (
            <Section title="To do before the next meeting" aside={String(next.toDo.length)}>
              <ToDo here={here} meeting={next} />
            </Section>
          )}
          {toAnswer.length > 0 && (
            <Section title="Waiting for your answer" aside={String(toAnswer.length)}>
              <MadeList items={toAnswer.map((question) => questionItem(ways, question))} />
            </Section>
          )}
          {requests.length > 0 && (
            <Section title="Requests about the selection, to be answered" aside={String(requests.length)}>
              <MadeList items={requests.map((request) => requestItem(ways, request))} />
            </Section>
          )}
          {next === null ? (
            <Section title="Next meeting">
              <p>
                None is {here.may('run-meetings') ? 'planned' : 'published'}. <a href={ways.meetings()}>Meetings that were held</a>
              </p>
            </Section>
          ) : (
            <NextMeeting here={here} next={next} />
          )}
          {questions.length > 0 && (
            <Section title="What you asked" aside={String(questions.length)}>
              {inThreads(questions).map((question) => (
                <Pinned here={here} question={question} apart />
              ))}
            </Section>
          )}
          {waiting.length > 0 && (
            <Section title="Recommendations that wait" aside={<a href={ways.tracker()}>All of them</a>}>
              <MadeList items={waiting.map((made) => madeItem(ways, made))} />
            </Section>
          )}
        </>
      )}
    </CouncilPage>
  );
}
