import type { ListedMeeting, MeetingBriefing } from '../../../briefing/scrutinyTypes.ts';
import { EmptyState } from '../../../components/empty/empty-state.tsx';
import { Button } from '../../../components/forms/forms.tsx';
import { Columns, PageHead, Section } from '../../../components/layout/page-head.tsx';
import { MadeList } from '../../../components/scrutiny/made-list.tsx';
import { DataTable } from '../../../components/table/data-table.tsx';
import type { FieldProblem } from '../../../tasks/scrutiny/typed.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { MeetingAgenda, Pack, ToDo } from '../agenda.tsx';
import { Done, NotTaken } from '../form-parts.tsx';
import { madeItem, requestItem } from '../made.ts';

function Listed({ here, meetings, title }: { here: Here; meetings: readonly ListedMeeting[]; title: string }) {
  const ways = scrutinyWays(here.addresses);
  return (
    <DataTable
      caption={title}
      captionHidden
      columns={[
        { text: 'Date', whole: true },
        { text: 'Committee' },
        { text: 'Where', phone: false },
        { text: 'Items', figure: true, phone: false },
        { text: 'Stage' },
      ]}
      rows={meetings.map(({ number, dateText, committee, whereText, items, stageText }) => [
        <a href={ways.meeting(number)}>{dateText}</a>,
        committee.title,
        whereText,
        String(items),
        stageText,
      ])}
      rowHeads
    />
  );
}

interface MeetingsPageProps {
  readonly here: Here;
  readonly meetings: readonly ListedMeeting[];
  /** whose meetings alone are listed; null for all */
  readonly committee: string | null;
  /** whether there is a committee to meet */
  readonly committees: boolean;
}

/** Meetings: those to come, the nearest first, then those that were held, the latest first. */
export function MeetingsPage({ here, meetings, committee, committees }: MeetingsPageProps) {
  const ways = scrutinyWays(here.addresses);
  const mayRun = here.may('run-meetings');
  const shown = committee === null ? meetings : meetings.filter((meeting) => meeting.committee.code === committee);
  const coming = shown.filter(({ stage }) => stage !== 'held').toSorted((a, b) => a.date.localeCompare(b.date));
  const held = shown.filter(({ stage }) => stage === 'held').toSorted((a, b) => b.date.localeCompare(a.date));
  const action = committees
    ? { text: 'Plan a meeting', href: ways.meetingNew(committee) }
    : { text: 'Add a committee', href: ways.committeeForm(null) };
  const officerText = committees
    ? 'Plan a meeting, and put an issued report on its agenda.'
    : 'Meetings are of a committee: add one first, with its members and what it scrutinises.';
  return (
    <CouncilPage here={here} title="Meetings" room="scrutiny">
      <PageHead title="Meetings">
        <p class="ways">
          {mayRun && shown.length > 0 && <a href={action.href}>{action.text}</a>}
          {committee !== null && (
            <>
              {mayRun && shown.length > 0 && ' · '}
              <a href={ways.meetings()}>Meetings of all committees</a>
            </>
          )}
        </p>
      </PageHead>
      {shown.length === 0 ? (
        <EmptyState
          title="No meeting yet"
          text={mayRun ? officerText : 'A meeting stands here from the day its agenda is published.'}
          {...(mayRun ? { action } : {})}
        />
      ) : (
        <>
          <Section title="To come" aside={String(coming.length)}>
            {coming.length === 0 ? <p>None is planned.</p> : <Listed here={here} meetings={coming} title="Meetings to come" />}
          </Section>
          {held.length > 0 && (
            <Section title="Held" aside={String(held.length)}>
              <Listed here={here} meetings={held} title="Meetings that were held" />
            </Section>
          )}
        </>
      )}
    </CouncilPage>
  );
}

function PublishForm({ here, meeting }: { here: Here; meeting: MeetingBriefing }) {
  const ways = scrutinyWays(here.addresses);
  return (
    <form id="publish" action={ways.meetingAct(meeting.number, 'publish')} method="post">
      <p>
        Only officers see this meeting. Once it is published everybody at the council reads its agenda, reports and pack; exempt items stay
        with its members.
      </p>
      <p class="buttons">
        <Button text="Publish the agenda" secondary={meeting.agenda.length === 0} />
      </p>
    </form>
  );
}

interface MeetingPageProps {
  readonly here: Here;
  readonly meeting: MeetingBriefing;
  readonly said: string | null;
  readonly problems: readonly FieldProblem[];
}

function Clerk({ here, meeting }: Pick<MeetingPageProps, 'here' | 'meeting'>) {
  return (
    <>
      {meeting.toDo.length > 0 && (
        <Section title="To do" aside={String(meeting.toDo.length)}>
          <ToDo here={here} meeting={meeting} />
        </Section>
      )}
      {meeting.stage === 'planned' && (
        <Section title="Publish">
          <PublishForm here={here} meeting={meeting} />
        </Section>
      )}
    </>
  );
}

/** One meeting: its agenda with what stands out in each report, what comes back to it, what was made at it. */
export function MeetingPage({ here, meeting, said, problems }: MeetingPageProps) {
  const ways = scrutinyWays(here.addresses);
  const { number, text, committee, dateText, whereText, stageText, agenda, dueBack, besides, closed, requests, mayRun, mayRecord } =
    meeting;
  const clerks = [
    ...(mayRecord ? [{ text: 'Record what is said', href: ways.meetingAct(number, 'record') }] : []),
    ...(mayRun ? [{ text: 'Add an item', href: ways.meetingAct(number, 'items/new') }] : []),
    ...(mayRun ? [{ text: 'Change date or place', href: ways.meetingAct(number, 'edit') }] : []),
    ...(meeting.stage === 'planned' ? [] : [{ text: 'Minutes', href: ways.meetingAct(number, 'minutes') }]),
  ];
  return (
    <CouncilPage
      here={here}
      title={text}
      room="scrutiny"
      thread={[
        { level: 'Scrutiny', title: 'Meetings', href: ways.meetings() },
        { level: 'Committee', title: committee.title, href: ways.committee(committee.code) },
        { level: 'Meeting', title: dateText, href: null },
      ]}
    >
      <PageHead title={`${committee.title}, ${dateText}`}>
        <p class="opening dense">{[whereText, stageText].filter((part) => part !== '').join('. ')}</p>
        {clerks.length > 0 && (
          <p class="ways">
            {clerks.map((link, index) => (
              <>
                {index > 0 && ' · '}
                <a href={link.href}>{link.text}</a>
              </>
            ))}
          </p>
        )}
      </PageHead>
      <NotTaken problems={problems} title="Nothing was done" />
      <Done text={said} />
      <Columns
        side={
          <>
            {mayRun && <Clerk here={here} meeting={meeting} />}
            <Section title="To take along">
              <Pack here={here} meeting={meeting} />
            </Section>
          </>
        }
      >
        <Section title="Agenda" aside={agenda.length === 1 ? '1 item' : `${agenda.length} items`} id="agenda">
          {agenda.length === 0 ? (
            <p>
              Nothing stands on it yet.{' '}
              {mayRun && (
                <a href={ways.meetingAct(number, 'items/new')}>Add an item: an issued report, and what is asked of the committee</a>
              )}
            </p>
          ) : (
            <MeetingAgenda here={here} meeting={meeting} />
          )}
        </Section>
        {dueBack.length > 0 && (
          <Section title="Coming back to the committee" aside={String(dueBack.length)}>
            <MadeList items={dueBack.map((made) => madeItem(ways, made))} />
          </Section>
        )}
        {besides.length > 0 && (
          <Section title="Recorded besides">
            <MadeList items={besides.map((made) => madeItem(ways, made))} />
          </Section>
        )}
        {closed.length > 0 && (
          <Section title="Closed at this meeting">
            <MadeList items={closed.map((made) => madeItem(ways, made))} />
          </Section>
        )}
        {requests.length > 0 && (
          <Section title="Asked of the selection of indicators">
            <MadeList items={requests.map((request) => requestItem(ways, request))} />
          </Section>
        )}
      </Columns>
    </CouncilPage>
  );
}
